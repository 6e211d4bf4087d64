"""Adding an article: an editor brings a page, and the pipeline of all pages takes it in."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.paste_form import PasteForm
from articles.ingest.pages import AlreadyThere, Stored, take_in
from articles.models import Article

TEMPLATE = "admin/articles/article/paste.html"


def add(model_admin: admin.ModelAdmin, request: HttpRequest) -> HttpResponse:
    """Show the form; on POST take the page in and go on to the article."""
    if not model_admin.has_add_permission(request):
        raise PermissionDenied
    form = PasteForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        outcome = take_in(form.source(), status=form.cleaned_data["status"])
        if isinstance(outcome, Stored):
            return _stored(model_admin, request, outcome)
        if isinstance(outcome, AlreadyThere):
            form.add_error(None, _already_there(outcome))
        else:
            form.add_error("file" if form.cleaned_data["file"] else "page", f"{outcome.reason}.".capitalize())
    context = {
        **model_admin.admin_site.each_context(request),
        "title": "Add a page",
        "opts": model_admin.opts,
        "form": form,
        "media": model_admin.media + form.media,
        "is_popup": False,
    }
    return TemplateResponse(request, TEMPLATE, context)


def _stored(model_admin: Any, request: HttpRequest, outcome: Stored) -> HttpResponse:
    article = outcome.article
    model_admin.log_addition(request, article, [{"added": {}}])
    found = f"{outcome.statements} statement{'' if outcome.statements == 1 else 's'}"
    cuts = f"{len(article.cuts)} cut{'' if len(article.cuts) == 1 else 's'}"
    messages.success(request, f"Taken in: “{article}”, with {found} and {cuts} to look at.")
    return redirect("admin:articles_article_change", article.pk)


def _already_there(outcome: AlreadyThere) -> str:
    """One clear message with a link, also where somebody else took the page in a moment ago."""
    article = Article.objects.get(capture__sha256=outcome.sha256)
    address = reverse("admin:articles_article_change", args=[article.pk])
    return format_html('This very page is in the archive already: <a href="{}">{}</a>.', address, article)
