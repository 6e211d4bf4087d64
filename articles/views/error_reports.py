"""Telling the editors what is wrong on a page: a plain form, at an address of its own for each page.

The form is not for caches and has the one cookie that a form needs, so that pages for reading need none.
"""

from __future__ import annotations

from math import ceil
from typing import Any

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import cache_control
from django.views.generic import TemplateView
from django.views.generic.detail import SingleObjectMixin
from django.views.generic.edit import FormView

from articles.ingest.error_reports import take_report
from articles.models import Article, ErrorReport, Statement
from articles.views.limits import HOUR, too_often
from articles.views.pages import public_page
from articles.views.past import NAME, mark_of, when_of

Problem = ErrorReport.Problem

OF_STATEMENT = (Problem.SPEAKER, Problem.WORDING, Problem.DATE, Problem.NOT_STATEMENT, Problem.OTHER)
OF_ARTICLE = (Problem.MISSING, Problem.WORDING, Problem.DATE, Problem.PUBLISHER, Problem.OTHER)


class Words(forms.CharField):
    """What somebody writes in lines: each ends in one character, as browsers count, and comes with two."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n")


class ErrorReportForm(forms.Form):
    """What is wrong. `website` stands where no reader sees it, for programs that fill in what they find.

    The page writes the fields itself, with their hints and errors; from here it takes how long they may be.
    """

    problem = forms.ChoiceField(
        label="What is wrong?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose what is wrong; “Something else” if nothing fits.",
            "invalid_choice": "Choose one of these.",
        },
    )
    words = Words(
        label="What should it be, and how do you know?",
        max_length=ErrorReport._meta.get_field("words").max_length,
        error_messages={
            "required": "Say in a sentence or two what is wrong.",
            "max_length": "These are %(show_value)d characters; the editors read at most %(limit_value)d.",
        },
    )
    email = forms.EmailField(
        label="Your e-mail address, if you like",
        required=False,
        max_length=ErrorReport._meta.get_field("email").max_length,
        error_messages={
            "invalid": "This is no e-mail address. Write one such as name@example.org, or leave it empty.",
        },
    )
    website = forms.CharField(label="Leave this empty", required=False)

    def __init__(self, *args: Any, problems: tuple[Problem, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["problem"]
        field.choices = [(problem.value, problem.label) for problem in problems]

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                "Programs fill in this field and people leave it empty. Empty it, and send once more."
            )
        return ""


class ReportedPage(SingleObjectMixin):
    """The page of which something is said: `page` names its address, `kind` is a word for it."""

    page = ""
    kind = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Where there is nothing to report on, its own address tells why: moved, withdrawn or never there."""
        try:
            self.object = self.get_object()
        except Http404:
            return redirect(self.page, *args, **kwargs)
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(kind=self.kind, **kwargs)
        return context


@method_decorator(cache_control(private=True, no_cache=True), name="dispatch")
class ReportError(ReportedPage, FormView):
    """The form. `problems` are what can be wrong with such a page, and `sent` where one is thanked."""

    form_class = ErrorReportForm
    template_name = "articles/report_error.html"
    http_method_names = ["get", "head", "post", "options"]
    problems: tuple[Problem, ...] = ()
    sent = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            self.seen = mark_of(when_of(request.GET[NAME])) if NAME in request.GET else ""
        except ValueError:  # a version that can't be meant: what stands there now is
            return redirect(request.path)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "problems": self.problems}

    def form_valid(self, form: ErrorReportForm) -> HttpResponse:
        wait = too_often(self.request, "report", settings.REPORTS_PER_HOUR, HOUR)
        if wait:
            return self.too_many(form, wait)
        told = {name: form.cleaned_data[name] for name in ("problem", "words", "email")}
        take_report(self.object, address=self.address, **told)
        return redirect(self.sent, *self.args, **self.kwargs)

    def too_many(self, form: ErrorReportForm, wait: int) -> HttpResponse:
        """What was typed stays in the form."""
        minutes = ceil(wait / 60)
        form.add_error(
            None,
            f"Not sent: {settings.REPORTS_PER_HOUR} reports came from your connection within an hour, and "
            f"more are not taken. What you wrote is still here; send it again in {minutes} "
            f"minute{'' if minutes == 1 else 's'}.",
        )
        response = self.render_to_response(self.get_context_data(form=form), status=429)
        response["Retry-After"] = str(wait)
        return response

    @property
    def address(self) -> str:
        """Of the page in the version that the reader has in mind: the one they came from, or that of now."""
        seen = self.seen or mark_of(timezone.now().replace(microsecond=0))
        return f"{self.object.get_absolute_url()}?{NAME}={seen}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(address=self.address, **kwargs)


@method_decorator(public_page, name="dispatch")
class ReportSent(ReportedPage, TemplateView):
    """Thanks, and the way back."""

    template_name = "articles/report_sent.html"


class OnStatement(ReportedPage):
    page, kind = "articles:statement-detail", "statement"
    slug_field = slug_url_kwarg = "key"
    queryset = Statement.objects.public().filter(article__status=Article.Status.PUBLISHED).for_list()


class OnArticle(ReportedPage):
    page, kind = "articles:article-detail", "article"
    queryset = Article.objects.public().for_list()


class ReportStatement(OnStatement, ReportError):
    problems, sent = OF_STATEMENT, "articles:report-statement-sent"


class ReportArticle(OnArticle, ReportError):
    problems, sent = OF_ARTICLE, "articles:report-article-sent"


class ReportStatementSent(OnStatement, ReportSent):
    pass


class ReportArticleSent(OnArticle, ReportSent):
    pass
