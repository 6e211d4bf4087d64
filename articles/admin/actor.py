"""Actors in the admin, with their names and posts."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.html import format_html

from articles.admin.base import PLAIN_TEXT, AddressAdmin, ArchiveAdmin, count_of
from articles.admin.display import NOTHING, date_in_words
from articles.admin.fresh import WhyForm
from articles.admin.history import HistoryMixin
from articles.admin.merge import MergeMixin
from articles.admin.spreadsheet import SpreadsheetMixin
from articles.admin.unknown import UnknownSpeaker
from articles.ingest.speakers import follow_side
from articles.ingest.spreadsheets import ActorSpreadsheet, PostSpreadsheet
from articles.models import Actor, ActorName, Attribution, Post


class ActorNameInline(admin.TabularInline):
    model = ActorName
    extra = 1
    fields = ["text", "kind", "position"]


class PostInline(admin.StackedInline):
    model = Post
    fk_name = "actor"
    formfield_overrides = PLAIN_TEXT
    extra = 0
    autocomplete_fields = ["institution"]
    fields = [
        ("title", "institution"),
        ("since", "until", "ongoing", "unverified"),
        "aliases",
    ]


@admin.register(Actor)
class ActorAdmin(HistoryMixin, SpreadsheetMixin, MergeMixin, AddressAdmin):
    resource_classes = [ActorSpreadsheet]
    actions = ["merge_two"]
    list_display = ["name", "kind", "side", "other_names", "current_office", "statement_count"]
    list_filter = ["side", "kind", "gender"]
    search_fields = ["name", "slug", "names__text"]
    autocomplete_fields = ["part_of"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [ActorNameInline, PostInline]
    fieldsets = [
        (None, {"fields": ["name", "slug", ("kind", "side", "gender"), "part_of"]}),
        ("Evidence", {"fields": ["wikidata", "sources", "note"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Actor]:
        return (
            super()
            .get_queryset(request)
            .prefetch_related(
                "names",
                Prefetch(
                    "posts", Post.objects.filter(ongoing=True).select_related("institution"), "in_office"
                ),
            )
            .annotate(statement_total=count_of(Attribution.objects.all(), "actor"))
        )

    def save_model(self, request: HttpRequest, obj: Actor, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "side" in form.changed_data:
            follow_side(obj)

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(UnknownSpeaker(self).view)
        return [path("from-name/", view, name="articles_actor_from_name"), *super().get_urls()]

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else dict(self.prepopulated_fields)

    @admin.display(description="also named")
    def other_names(self, obj: Actor) -> str:
        shown = [name.text for name in obj.names.all() if name.text != obj.name]
        return ", ".join(shown[:3]) + (", …" if len(shown) > 3 else "") or NOTHING

    @admin.display(description="in office")
    def current_office(self, obj: Any) -> str:
        return "; ".join(str(post) for post in obj.in_office) or NOTHING

    @admin.display(description="statements")
    def statement_count(self, obj: Any) -> str:
        address = reverse("admin:articles_statement_changelist")
        return format_html(
            '<a href="{}?attributions__actor__id__exact={}">{}</a>', address, obj.pk, obj.statement_total
        )


@admin.register(Post)
class PostAdmin(SpreadsheetMixin, ArchiveAdmin):
    """Posts by themselves, to be searched from an attribution. Their history is their actor's."""

    form = WhyForm
    resource_classes = [PostSpreadsheet]
    list_display = ["title", "institution", "actor", "since_words", "until_words", "ongoing", "unverified"]
    list_filter = ["ongoing", "unverified"]
    list_select_related = ["institution", "actor"]
    search_fields = ["title", "aliases", "actor__name", "actor__names__text", "institution__name"]
    autocomplete_fields = ["actor", "institution"]
    date_hierarchy = "since_earliest"
    fieldsets = [
        (None, {"fields": ["actor", "title", "institution", "aliases"]}),
        ("Held", {"fields": [("since", "until"), ("ongoing", "unverified")]}),
    ]

    def rows_to_change(self, post: Post) -> list[Any]:
        """A post belongs to its actor: to the one it had, and to the one it gets."""
        return [Actor.objects.filter(Q(pk=post.actor_id) | Q(posts=post.pk)).distinct()]

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        post = get_object_or_404(Post, pk=object_id)
        return redirect("admin:articles_actor_history", post.actor_id)

    @admin.display(description="since", ordering="since_earliest")
    def since_words(self, obj: Post) -> str:
        return date_in_words(obj.since)

    @admin.display(description="until", ordering="until_latest")
    def until_words(self, obj: Post) -> str:
        return date_in_words(obj.until)
