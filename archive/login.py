"""Logging in: whoever guesses passwords has to wait. Django-axes counts; what it says is ours."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.views.limits import client_address


def locked_out(request: HttpRequest, original: HttpResponse | None, credentials: Any = None) -> HttpResponse:
    """The page for somebody who has to wait, with the time (429, Retry-After in seconds)."""
    username = (credentials or {}).get("username") or request.POST.get("username", "")
    until = timezone.now() + settings.AXES_COOLOFF_TIME
    attempts = AccessAttempt.objects.filter(username=username, ip_address=client_address(request))
    last = attempts.order_by("-attempt_time").values_list("attempt_time", flat=True).first()
    if last is not None:
        until = last + settings.AXES_COOLOFF_TIME
    wait = max(until - timezone.now(), timedelta(seconds=1))
    context = {
        **admin.site.each_context(request),
        "title": "Wait a little",
        "username": username[:150],
        "until": until,
        "minutes": ceil(wait.total_seconds() / 60),
    }
    response = render(request, "admin/locked_out.html", context, status=429)
    response["Retry-After"] = str(ceil(wait.total_seconds()))
    return response
