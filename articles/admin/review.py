"""The review screen: the text at the left with every statement marked, the list at the right.

Each step is one POST. From a plain form it comes back to the page; from the script
(`Accept: application/json`) it gets the changed pieces of the page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse

from articles.admin import review_page
from articles.admin.review_steps import STEPS
from articles.admin.roles import may_confirm
from articles.history import explain
from articles.ingest.review import Review
from articles.ingest.review_steps import Step, take_back
from articles.models import Article, Reservation, Statement

FOLDER = "admin/articles/article/review"
PIECES = ("head", "text", "list", "panel")
REMEMBERED = 40
"""Steps that can be taken back, per article and session."""


class StaleStepError(ValidationError):
    """The statement was changed by somebody else since the editor looked at it."""


class ReviewScreen:
    """The views of the review, for the admin of articles."""

    def __init__(self, model_admin: admin.ModelAdmin) -> None:
        self.model_admin, self.site = model_admin, model_admin.admin_site

    def urls(self) -> list[Any]:
        view = self.site.admin_view
        return [
            path("next/", view(self.next_article), name="articles_article_review_next"),
            path("<int:pk>/review/", view(self.screen), name="articles_article_review"),
            path("<int:pk>/review/here/", view(self.here), name="articles_article_review_here"),
            path("<int:pk>/review/speakers/", view(self.speakers), name="articles_article_review_speakers"),
        ]

    def screen(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show the review, or take one step of it."""
        article = self._article(request, pk)
        Reservation.objects.renew(article, request.user)
        if request.method == "POST":
            return self._post(request, article)
        context = self._context(request, article, request.GET.get("s"))
        return TemplateResponse(request, f"{FOLDER}/screen.html", context)

    def here(self, request: HttpRequest, pk: int) -> JsonResponse:
        """Who else is here, and the statements by version, with who decided on them last.

        Asked every few seconds by an open page: being open is not being at work, and renews nothing.
        """
        article = self._article(request, pk)
        others = {"others_here": review_page.others_at(article, request.user)}
        rows = article.statements.values_list("pk", "modified", "reviewer")
        return JsonResponse(
            {
                "others": render_to_string(f"{FOLDER}/_others.html", others, request),
                "statements": [(pk, modified.isoformat(), who) for pk, modified, who in rows],
            }
        )

    def speakers(self, request: HttpRequest, pk: int) -> JsonResponse:
        """Actors for a name that is being typed, with the office held when the statement was made."""
        article = self._article(request, pk)
        statement = get_object_or_404(article.statements, pk=_number(request.GET.get("s")))
        return JsonResponse({"results": review_page.candidates(request.GET.get("term", ""), statement)})

    def next_article(self, request: HttpRequest) -> HttpResponse:
        """Go to the next article that waits for a review and at which nobody else is."""
        if not self._allowed(request):
            raise PermissionDenied
        held = Reservation.objects.held().of_others(request.user).values("article")
        waiting = Article.objects.to_review().exclude(pk__in=held).order_by("created", "pk")
        after = _number(request.GET.get("after"))
        article = waiting.exclude(pk=after).first()
        if article is None:
            self.model_admin.message_user(request, "No other article waits for a review.")
            return redirect("admin:index")
        return redirect("admin:articles_article_review", article.pk)

    # Steps

    def _post(self, request: HttpRequest, article: Article) -> HttpResponse:
        name, status, said, error = request.POST.get("step", ""), 200, "", ""
        chosen = request.POST.get("statement")
        try:
            step = self._do(request, article, name)
            said, chosen = step.words, str(step.focus or chosen or "")
        except StaleStepError as problem:
            error, status = " ".join(problem.messages), 409
        except ValidationError as problem:
            error, status = " ".join(problem.messages), 422
        if not error:  # what is refused stays to be looked at
            chosen = request.POST.get("then") or chosen
        if "application/json" not in request.headers.get("Accept", ""):
            if error:
                self.model_admin.message_user(request, error, "error")
            else:
                self.model_admin.message_user(request, f"{said}.", "success")
            address = reverse("admin:articles_article_review", args=[article.pk])
            return redirect(f"{address}?s={chosen or ''}#panel")
        context = self._context(request, article, chosen)
        pieces = {name: render_to_string(f"{FOLDER}/_{name}.html", context, request) for name in PIECES}
        return JsonResponse({"said": said, "error": error, "pieces": pieces}, status=status)

    def _do(self, request: HttpRequest, article: Article, name: str) -> Step:
        if name == "why":
            return self._explain(request, article)
        step = self._undo(request, article) if name == "undo" else self._take(request, article, name)
        request.session[f"review-{article.pk}-last"] = {"words": step.words, "change": step.change}
        return step

    def _explain(self, request: HttpRequest, article: Article) -> Step:
        """Keep the reason of the step that was taken last, or of its undoing."""
        last = request.session.get(f"review-{article.pk}-last")
        why = request.POST.get("why", "")
        if not why.strip():
            raise ValidationError("Write why.", code="required")
        if not last or not explain(last["change"], why, by=request.user):
            raise ValidationError("Take a step first, and then say why.", code="no_step")
        return Step(f"Reason kept for: {last['words']}", 0)

    def _take(self, request: HttpRequest, article: Article, name: str) -> Step:
        take: Callable[..., Step] | None = STEPS.get(name)
        if take is None:
            raise ValidationError("That is no step of a review.", code="unknown_step")
        review = Review(article, by=request.user, confirms=may_confirm(request.user))
        step = take(review, self._statement(request, article), request.POST)
        self._remember(request, article, step)
        self.model_admin.log_change(request, article, f"Review: {step.words}.")
        return step

    def _statement(self, request: HttpRequest, article: Article) -> Statement | None:
        """The statement of the step, as the editor saw it; refused where it is another by now."""
        pk = _number(request.POST.get("statement"))
        if not pk:
            return None
        statement = article.statements.filter(pk=pk).first()
        if statement is None:
            raise StaleStepError("That statement is not there any more.")
        statement.article = article
        seen = request.POST.get("version")
        if seen and seen != statement.modified.isoformat():
            who = statement.reviewer or "somebody else"
            raise StaleStepError(
                f"Not saved: {who} changed this statement meanwhile. It is shown as it is now "
                f"({statement.get_review_display().lower()}, {statement.get_type_display().lower()}: "
                f"“{statement.content}”). Look again, and repeat your step if it still fits."
            )
        return statement

    def _undo(self, request: HttpRequest, article: Article) -> Step:
        steps = request.session.get(f"review-{article.pk}", [])
        if not steps:
            raise ValidationError("There is nothing to undo.", code="nothing_to_undo")
        step = Step(**steps[-1])
        change = take_back(article, step, by=request.user)
        request.session[f"review-{article.pk}"] = steps[:-1]
        self.model_admin.log_change(request, article, f"Review: undone: {step.words}.")
        return Step(f"Undone: {step.words}", step.before[0]["id"] if step.before else 0, change)

    def _remember(self, request: HttpRequest, article: Article, step: Step) -> None:
        steps = request.session.get(f"review-{article.pk}", [])
        request.session[f"review-{article.pk}"] = [*steps, step.as_data()][-REMEMBERED:]

    # What the views share

    def _allowed(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("articles.change_statement"))

    def _article(self, request: HttpRequest, pk: int) -> Article:
        if not self._allowed(request):
            raise PermissionDenied
        return get_object_or_404(Article.objects.select_related("capture", "publisher"), pk=pk)

    def _context(self, request: HttpRequest, article: Article, chosen: str | None) -> dict[str, Any]:
        steps = request.session.get(f"review-{article.pk}", [])
        return {
            **self.site.each_context(request),
            **review_page.screen(article, chosen, request.user),
            "title": f"Review: {article.title}",
            "opts": self.model_admin.opts,
            "last_step": steps[-1]["words"] if steps else "",
            "last_done": request.session.get(f"review-{article.pk}-last", {}).get("words", ""),
            "may_confirm": may_confirm(request.user),
        }


def _number(value: str | None) -> int:
    """A number from a request; 0, which no row has, for anything else."""
    return int(value) if value and value.isdecimal() and len(value) < 19 else 0
