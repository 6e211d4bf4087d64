"""The same story from another outlet, in the admin: articles side by side, to be linked or taken apart."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path

from articles.ingest.duplicates import alike
from articles.ingest.wire import link, part
from articles.models import Article


class SameStory:
    """The page that links an article with others, for the admin of articles."""

    def __init__(self, model_admin: admin.ModelAdmin) -> None:
        self.model_admin, self.site = model_admin, model_admin.admin_site

    def urls(self) -> list[Any]:
        view = self.site.admin_view(self.view)
        return [path("<int:pk>/same-story/", view, name="articles_article_same_story")]

    def view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what is linked and what could be; POST links those that are ticked, and no others."""
        article = get_object_or_404(Article.objects.select_related("publisher").defer("terms"), pk=pk)
        if not self.model_admin.has_change_permission(request, article):
            raise PermissionDenied
        linked = list(Article.objects.of_the_same_story(article).select_related("publisher"))
        known = {other.pk for other in linked}
        maybe = [one for one in alike(article.text) if one.article.pk not in {article.pk, *known}]
        if request.method == "POST":
            offered = {other.pk: other for other in [*linked, *(one.article for one in maybe)]}
            ticked = {int(value) for value in request.POST.getlist("same") if value.isdecimal()}
            self._set(request, article, offered, known, ticked & set(offered))
            return redirect("admin:articles_article_same_story", pk)
        context = {
            **self.site.each_context(request),
            "title": "The same story elsewhere",
            "opts": self.model_admin.opts,
            "article": article,
            "linked": linked,
            "maybe": maybe,
            "media": self.model_admin.media,
        }
        return TemplateResponse(request, "admin/articles/article/same_story.html", context)

    @transaction.atomic
    def _set(
        self,
        request: HttpRequest,
        article: Article,
        offered: dict[int, Article],
        known: set[int],
        ticked: set[int],
    ) -> None:
        changed = [offered[pk] for pk in sorted(known - ticked) if part(offered[pk])]
        for other in changed:
            self.model_admin.log_change(request, other, f"Not the same story as “{article}”.")
        changed += self.linked(request, [article, *(offered[pk] for pk in sorted(ticked))])
        told = "Saved." if changed else "Nothing was changed."
        messages.success(request, told)

    def linked(self, request: HttpRequest, articles: list[Article]) -> list[Article]:
        """Link articles, and note it in the log of each that changed."""
        changed = link(articles) if len(articles) > 1 else []
        for one in changed:
            self.model_admin.log_change(request, one, "Linked as the same story from another outlet.")
        return changed
