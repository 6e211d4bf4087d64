"""The public pages, one noun a module."""

from articles.views.actors import ActorDetail, ActorList, actor_names
from articles.views.articles import ArticleCapture, ArticleDetail, ArticleList
from articles.views.design import design
from articles.views.events import EventDetail, EventList
from articles.views.home import home
from articles.views.method import method
from articles.views.oai import harvest, harvest_schema
from articles.views.statements import StatementDetail, StatementList
from articles.views.timeline import timeline

__all__ = [
    "ActorDetail",
    "ActorList",
    "ArticleCapture",
    "ArticleDetail",
    "ArticleList",
    "EventDetail",
    "EventList",
    "StatementDetail",
    "StatementList",
    "actor_names",
    "design",
    "harvest",
    "harvest_schema",
    "home",
    "method",
    "timeline",
]
