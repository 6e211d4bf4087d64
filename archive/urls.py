"""Addresses of the whole site. Error pages are Django's, with templates/404.html and its siblings.

Where nothing is found or something breaks, programs get a problem document.
"""

from django.contrib import admin
from django.urls import include, path

from archive.health import healthz
from archive.icon import icon

urlpatterns = [
    path("favicon.ico", icon),
    path("healthz/", healthz, name="healthz"),
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]

handler404 = "articles.views.machine.not_found"
handler500 = "articles.views.machine.server_error"
