"""What programs that follow every link are asked to leave alone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

LEFT_ALONE = ("admin:index", "articles:suggest")
"""Addresses below which there is nothing to find; beside them the forms, of which each page has one."""


@require_safe
@cache_control(public=True, max_age=86_400)
def robots(request: HttpRequest) -> HttpResponse:
    """The rules (RFC 9309), and where the sitemap is."""
    home = reverse("articles:home")
    lines = ["User-agent: *", *(f"Disallow: {reverse(name)}" for name in LEFT_ALONE)]
    lines += [f"Disallow: {home}report/", ""]
    lines += [f"Sitemap: {request.build_absolute_uri(f'{home}sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
