"""Public addresses. They are promises: what was once here redirects for ever."""

from django.contrib.sitemaps import views as sitemap_views
from django.urls import path

from articles import feeds, views
from articles.sitemaps import SITEMAPS

app_name = "articles"

urlpatterns = [
    path("", views.home, name="home"),
    path("articles/", views.ArticleList.as_view(), name="article-list"),
    path("articles/feed/", feeds.ArticleSearchFeed(), name="article-feed"),
    path("articles/<slug:slug>/", views.ArticleDetail.as_view(), name="article-detail"),
    path("articles/<slug:slug>/preview/", views.ArticlePreview.as_view(), name="article-preview"),
    path("articles/<slug:slug>/capture/", views.ArticleCapture.as_view(), name="article-capture"),
    path("statements/", views.StatementList.as_view(), name="statement-list"),
    path("statements/feed/", feeds.StatementSearchFeed(), name="statement-feed"),
    path("statements/<slug:key>/", views.StatementDetail.as_view(), name="statement-detail"),
    path("actors/", views.ActorList.as_view(), name="actor-list"),
    path("actors/<slug:slug>/feed/", feeds.ActorFeed(), name="actor-feed"),
    path("actors/<slug:slug>/", views.ActorDetail.as_view(), name="actor-detail"),
    path("events/", views.EventList.as_view(), name="event-list"),
    path("events/<slug:slug>/feed/", feeds.EventFeed(), name="event-feed"),
    path("events/<slug:slug>/", views.EventDetail.as_view(), name="event-detail"),
    path("report/statements/<slug:key>/", views.ReportStatement.as_view(), name="report-statement"),
    path(
        "report/statements/<slug:key>/sent/",
        views.ReportStatementSent.as_view(),
        name="report-statement-sent",
    ),
    path("report/articles/<slug:slug>/", views.ReportArticle.as_view(), name="report-article"),
    path("report/articles/<slug:slug>/sent/", views.ReportArticleSent.as_view(), name="report-article-sent"),
    path("suggest/", views.suggest, name="suggest"),
    path("timeline/", views.timeline, name="timeline"),
    path("concordance/", views.Concordance.as_view(), name="concordance"),
    path("method/", views.method, name="method"),
    path("api/", views.api, name="api"),
    path("api/openapi.json", views.openapi, name="openapi"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemap_views.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "articles:sitemap"}),
    path("sitemap-<section>.xml", sitemap_views.sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("oai/", views.harvest, name="oai"),
    path("oai/ika.xsd", views.harvest_schema, name="oai-schema"),
    path("design/", views.design, name="design"),
]
