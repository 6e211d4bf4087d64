"""Articles in the admin: the story, what was cut from its page, and the statements in it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from articles.admin.article_form import ArticleForm, WithdrawalForm
from articles.admin.base import AddressAdmin, count_of, reason_of
from articles.admin.display import NOTHING, as_list, as_table, date_in_words, in_sentence
from articles.admin.history import HistoryMixin
from articles.admin.paste import Paste
from articles.admin.review import ReviewScreen
from articles.admin.review_page import others_at
from articles.admin.roles import may_publish, may_withdraw
from articles.admin.upload import Uploads
from articles.admin.wire import SameStory
from articles.ingest import articles, publication
from articles.ingest.addresses import remember
from articles.ingest.articles import TextChange
from articles.ingest.decisions import name_of
from articles.models import Article, Reservation, Statement

DERIVED_FROM = {"publisher", "original_publisher", "rights", "published", "captured", "status"}
"""Fields of an article that its statements follow."""


@admin.register(Article)
class ArticleAdmin(HistoryMixin, AddressAdmin):
    form = ArticleForm
    list_display = ["title", "publisher", "published_words", "status", "statement_count", "to_review"]
    list_filter = [
        "status",
        ("publisher", admin.RelatedOnlyFieldListFilter),
        ("published", admin.EmptyFieldListFilter),
        "language",
        "statements__review",
        "statements__needs_placing",
    ]
    search_fields = ["title", "slug", "byline", "publisher__name", "text"]
    search_help_text = "Words of the title, by-line, publisher or text."
    date_hierarchy = "date"
    autocomplete_fields = ["publisher", "original_publisher"]
    actions = ["publish", "withdraw"]
    save_on_top = True
    readonly_fields = [
        "capture_link",
        "digest",
        "cuts_table",
        "repairs_list",
        "engine",
        "statements_table",
        "created",
        "modified",
    ]
    fieldsets = [
        (None, {"fields": ["title", "slug", ("status", "withdrawn_reason")]}),
        ("Story", {"fields": ["text", "headings"]}),
        ("Statements", {"fields": ["statements_table"]}),
        (
            "Published by",
            {"fields": [("publisher", "publisher_basis"), "original_publisher", "byline", "dateline"]},
        ),
        ("When", {"fields": [("published", "published_basis"), ("captured", "captured_basis")]}),
        (
            "About the page",
            {
                "fields": [
                    *("url", "series", "section", "captions", "credits", "licence", "rights", "language"),
                    "notes",
                ]
            },
        ),
        (
            "Capture",
            {
                "fields": [
                    "capture_link",
                    "digest",
                    "cuts_table",
                    "repairs_list",
                    "engine",
                    ("created", "modified"),
                ]
            },
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        statements = Statement.objects.all()
        return (
            super()
            .get_queryset(request)
            .select_related("capture", "publisher")
            .defer("terms", "capture__data", "capture__text")
            .annotate(
                statement_total=count_of(statements, "article"),
                suggested_total=count_of(statements.suggested(), "article"),
            )
        )

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """An article is added by its page, which goes the way of all pages."""
        return Paste(self).view(request)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        """Whoever edits an article sees who else is at it, there or in its review, and is seen."""
        article = kwargs.get("obj")
        if article is not None and request.method == "GET" and self.has_change_permission(request, article):
            Reservation.objects.renew(article, request.user)
            if names := [name_of(user) for user in others_at(article, request.user)]:
                here = f"Also at this article: {', '.join(names)}."
                self.message_user(
                    request, f"{here} What they change meanwhile is not overwritten.", messages.WARNING
                )
        return super().render_change_form(request, context, *args, **kwargs)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return may_publish(request.user)

    def has_withdraw_permission(self, request: HttpRequest) -> bool:
        return may_withdraw(request.user)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """The status is for those who may set it; a withdrawn article for those who may withdraw."""
        fixed = list(self.readonly_fields)
        is_withdrawn = obj is not None and obj.status == Article.Status.WITHDRAWN
        if not may_publish(request.user) or (is_withdrawn and not may_withdraw(request.user)):
            fixed.append("status")
        return fixed if may_withdraw(request.user) else [*fixed, "withdrawn_reason"]

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "status" and not may_withdraw(request.user):
            kwargs["choices"] = [choice for choice in Article.Status.choices if choice[0] != "withdrawn"]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Save the article; statements move with their words, and follow its publisher, dates and status."""
        changed = set(form.changed_data)
        if "text" in changed:
            self._tell_what_moved(request, obj, articles.save_text(obj, obj.text, by=request.user))
        else:
            obj.save()
        if changed & DERIVED_FROM:
            articles.propagate(obj)
        if "slug" in changed:
            remember(obj, form.initial["slug"])

    def rows_to_change(self, article: Article) -> list[Any]:
        """A corrected text moves the statements and mentions, too."""
        return [[article], article.statements.all(), article.mentions.all()]

    def _tell_what_moved(self, request: HttpRequest, article: Article, report: TextChange) -> None:
        """Say what became of the statements; each that waits for a place is named with its address."""
        self.message_user(request, f"The text was changed: {report}", messages.INFO)
        waiting = article.statements.filter(key__in=report.waiting)
        links = [(reverse("admin:articles_statement_change", args=[row.pk]), row) for row in waiting]
        if links:
            listed = format_html_join("", '<li><a href="{}">{}</a></li>', links)
            lost = format_html("These statements wait to be placed by you:<ul>{}</ul>", listed)
            self.message_user(request, lost, messages.WARNING)

    def get_urls(self) -> list[Any]:
        own = [*ReviewScreen(self).urls(), *SameStory(self).urls(), *Uploads(self).urls()]
        return [*own, *super().get_urls()]

    # Actions

    @admin.action(description="Publish the chosen articles", permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        changed = publication.publish(queryset, by=request.user, why=reason_of(request))
        for article in changed:
            self.log_change(request, article, "Published.")
        self.message_user(request, f"Published: {len(changed)}.", messages.SUCCESS)

    @admin.action(description="Withdraw the chosen articles…", permissions=["withdraw"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        """Ask for the reason on a page of its own; that page posts back here."""
        form = WithdrawalForm(request.POST if "reason" in request.POST else None)
        if form.is_valid():
            changed = publication.withdraw(queryset, form.cleaned_data["reason"], by=request.user)
            for article in changed:
                self.log_change(request, article, f"Withdrawn: {article.withdrawn_reason}")
            self.message_user(request, f"Withdrawn: {len(changed)}.", messages.SUCCESS)
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": "Withdraw articles",
            "opts": self.opts,
            "form": form,
            "articles": queryset,
            "ids": request.POST.getlist("_selected_action"),
        }
        return TemplateResponse(request, "admin/articles/article/withdraw.html", context)

    # Columns and read-only fields

    @admin.display(description="published", ordering="date")
    def published_words(self, obj: Article) -> str:
        return date_in_words(obj.published)

    @admin.display(description="statements")
    def statement_count(self, obj: Any) -> str:
        address = reverse("admin:articles_statement_changelist")
        return format_html('<a href="{}?article__id__exact={}">{}</a>', address, obj.pk, obj.statement_total)

    @admin.display(description="to review")
    def to_review(self, obj: Any) -> str:
        if not obj.suggested_total:
            return NOTHING
        address = reverse("admin:articles_article_review", args=[obj.pk])
        return format_html('<a href="{}">{}</a>', address, obj.suggested_total)

    @admin.display(description="capture")
    def capture_link(self, obj: Article) -> str:
        address = reverse("articles:article-capture", args=[obj.slug])
        return format_html(
            '<a href="{}">{}</a>, taken in {:%Y-%m-%d}', address, obj.capture, obj.capture.taken_in
        )

    @admin.display(description="SHA-256")
    def digest(self, obj: Article) -> str:
        return obj.capture.sha256

    @admin.display(description="cuts")
    def cuts_table(self, obj: Article) -> str:
        page = obj.capture.text
        rows = ((page[cut["start"] : cut["end"]], cut["reason"], cut.get("note", "")) for cut in obj.cuts)
        return as_table(["Cut", "Reason", "Note"], rows)

    @admin.display(description="repairs")
    def repairs_list(self, obj: Article) -> str:
        return as_list(obj.repairs)

    @admin.display(description="in this article")
    def statements_table(self, obj: Article) -> str:
        found = obj.statements.in_text_order().prefetch_related("attributions__actor")
        return as_table(["Statement", "Speakers", "Type", "Review"], (self._row(obj, row) for row in found))

    def _row(self, article: Article, statement: Statement) -> tuple[Any, ...]:
        address = reverse("admin:articles_statement_change", args=[statement.pk])
        speakers = ", ".join(speaker.display_name for speaker in statement.attributions.all())
        shown: Any = statement.content
        if not statement.needs_placing:
            shown = in_sentence(article.text, statement.segments)
        link = format_html('<a href="{}">{}</a>', address, "open")
        place = "to be placed" if statement.needs_placing else statement.get_review_display()
        return (
            format_html("{} {}", shown, link),
            speakers or NOTHING,
            statement.get_type_display(),
            place,
        )
