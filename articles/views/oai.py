"""The address that harvesters ask (OAI-PMH 2.0)."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles import oai
from articles.views.machine import addresses_of, open_to_all


@csrf_exempt  # the protocol asks for POST as well; nothing is changed by it
@require_http_methods(["GET", "HEAD", "POST"])
def harvest(request: HttpRequest) -> HttpResponseBase:
    """Any of the six verbs."""
    given = request.POST if request.method == "POST" else request.GET
    repository = oai.Repository(
        base_url=request.build_absolute_uri(request.path),
        host=request.get_host().partition(":")[0],
        addresses=addresses_of(request),
        admin_email=settings.CONTACT_EMAIL,
    )
    answer = oai.respond(dict(given.lists()), repository, timezone.now())
    declared = f'<?xml version="1.0" encoding="UTF-8"?>\n{answer}\n'
    return open_to_all(HttpResponse(declared, content_type="text/xml; charset=utf-8"))


def harvest_schema(request: HttpRequest) -> HttpResponseBase:
    """The XML schema of the richer format."""
    return open_to_all(HttpResponse(oai.IKA_SCHEMA, content_type="application/xml; charset=utf-8"))
