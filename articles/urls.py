"""Public addresses. They are promises: what was once here redirects for ever."""

from django.urls import path

from articles import views

app_name = "articles"

urlpatterns = [
    path("", views.home, name="home"),
    path("articles/", views.ArticleList.as_view(), name="article-list"),
    path("articles/<slug:slug>/", views.ArticleDetail.as_view(), name="article-detail"),
    path("articles/<slug:slug>/capture/", views.ArticleCapture.as_view(), name="article-capture"),
    path("statements/", views.StatementList.as_view(), name="statement-list"),
    path("statements/<slug:key>/", views.StatementDetail.as_view(), name="statement-detail"),
    path("actors/", views.ActorList.as_view(), name="actor-list"),
    path("actors/names/", views.actor_names, name="actor-names"),
    path("actors/<slug:slug>/", views.ActorDetail.as_view(), name="actor-detail"),
    path("events/", views.EventList.as_view(), name="event-list"),
    path("events/<slug:slug>/", views.EventDetail.as_view(), name="event-detail"),
    path("timeline/", views.timeline, name="timeline"),
    path("method/", views.method, name="method"),
    path("oai/", views.harvest, name="oai"),
    path("oai/ika.xsd", views.harvest_schema, name="oai-schema"),
    path("design/", views.design, name="design"),
]
