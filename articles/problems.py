"""Answers to programs that are not what they asked for: problem documents (RFC 9457), open to all sites."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse


def open_to_all(response: HttpResponseBase) -> HttpResponseBase:
    """Readable by programs on other sites, with the headers that they need."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "Content-Disposition, ETag, Retry-After"
    return response


def preflight(*methods: str) -> HttpResponseBase:
    """The answer to a browser that asks what pages of other sites may ask (Fetch, CORS preflight)."""
    response = open_to_all(HttpResponse(status=204))
    response["Access-Control-Allow-Methods"] = ", ".join(methods)
    response["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
    response["Access-Control-Max-Age"] = "86400"
    return response


def problem(status: int, title: str, detail: str, **more: Any) -> HttpResponseBase:
    """A problem document (RFC 9457)."""
    data = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    return open_to_all(JsonResponse(data, status=status, content_type="application/problem+json"))


def asks_for_data(request: HttpRequest) -> bool:
    """Whether the address is one for programs."""
    return "export" in request.GET or request.GET.get("format", "html") != "html"


def not_allowed(request: HttpRequest, *methods: str) -> HttpResponseBase:
    """The problem that an address cannot be asked in this way (405)."""
    allowed = ", ".join(methods)
    response = problem(405, "Method not allowed", f"{request.method} means nothing here: use {allowed}.")
    response["Allow"] = allowed
    return response
