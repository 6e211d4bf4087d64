"""The public pages, one noun a module."""

from articles.views.actors import ActorDetail, ActorList
from articles.views.api import api, openapi
from articles.views.articles import ArticleCapture, ArticleDetail, ArticleList, ArticlePreview
from articles.views.concordance import Concordance
from articles.views.design import design
from articles.views.error_reports import (
    ReportArticle,
    ReportArticleSent,
    ReportStatement,
    ReportStatementSent,
)
from articles.views.events import EventDetail, EventList
from articles.views.home import home
from articles.views.method import method
from articles.views.oai import harvest, harvest_schema
from articles.views.robots import robots
from articles.views.statements import StatementDetail, StatementList
from articles.views.suggest import suggest
from articles.views.timeline import timeline

__all__ = [
    "ActorDetail",
    "ActorList",
    "ArticleCapture",
    "ArticleDetail",
    "ArticleList",
    "ArticlePreview",
    "Concordance",
    "EventDetail",
    "EventList",
    "ReportArticle",
    "ReportArticleSent",
    "ReportStatement",
    "ReportStatementSent",
    "StatementDetail",
    "StatementList",
    "api",
    "design",
    "harvest",
    "harvest_schema",
    "home",
    "method",
    "openapi",
    "robots",
    "suggest",
    "timeline",
]
