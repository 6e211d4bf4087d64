"""Adding an article: paste anything, look at what the machine makes of it, correct it, save.

Three steps at one address, each a POST: the form, the preview (as often as wanted), the article.
Nothing is written before the last. The page itself travels in the form, byte for byte.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html

from articles.admin.display import in_sentence
from articles.admin.fields import PublisherField
from articles.admin.kept import PASTED, Kept
from articles.admin.paste_form import PasteForm
from articles.admin.preview_form import CapturedForm, PreviewForm
from articles.admin.roles import may_confirm, may_publish
from articles.extraction.values import Dating
from articles.ingest.duplicates import Alike
from articles.ingest.pages import AlreadyThere, Stored
from articles.ingest.preview import Preview, already_in, keep, look_at
from articles.ingest.sources import Unreadable
from articles.models import Actor, Event

FOLDER = "admin/articles/article"


class Paste:
    """The views by which a page is added, for the admin of articles."""

    def __init__(self, model_admin: Any) -> None:
        self.model_admin = model_admin

    def view(self, request: HttpRequest) -> HttpResponse:
        if not self.model_admin.has_add_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self._ask(request, PasteForm(publishes=may_publish(request.user)))
        if "capture" not in request.POST:
            return self._first_look(request)
        if request.POST.get("step") == "back":
            return self._back(request)
        return self._look_again(request, request.POST)

    def _first_look(self, request: HttpRequest) -> HttpResponse:
        form = PasteForm(request.POST, request.FILES, publishes=may_publish(request.user))
        if not form.is_valid():
            return self._ask(request, form)
        source = form.source()
        if sent := form.as_sent(source):
            sent["step"] = request.POST.get("step", "")
            return self._look_again(request, sent)
        preview = look_at(source)
        if isinstance(preview, AlreadyThere):
            form.add_error(None, _already_there(preview))
            return self._ask(request, form)
        if isinstance(preview, Unreadable):
            form.add_error("file" if form.cleaned_data["file"] else "page", _sentence(preview.reason))
            return self._ask(request, form)
        if request.POST.get("step") == "save":
            return self._straight(request, form, preview)
        publishes, status = may_publish(request.user), form.cleaned_data["status"]
        shown = PreviewForm.showing(preview, publishes=publishes, status=status)
        return self._show(request, shown, preview, preview)

    def _straight(self, request: HttpRequest, form: PasteForm, preview: Preview) -> HttpResponse:
        """Save without a preview, for pages that will be reviewed anyway."""
        outcome = keep(preview, status=form.cleaned_data["status"], by=request.user)
        if isinstance(outcome, Stored):
            return self._stored(request, outcome)
        problem = _already_there(outcome) if isinstance(outcome, AlreadyThere) else _sentence(outcome.reason)
        form.add_error(None, problem)
        return self._ask(request, form)

    def _back(self, request: HttpRequest) -> HttpResponse:
        """To the first form, with what was pasted or the file, and with all that was corrected."""
        form = CapturedForm(request.POST)
        names = ("url", "publisher", "published", "status")
        initial = {name: request.POST.get(name, "") for name in names}
        form.is_valid()  # an address that is none is said to be so when it is sent again
        if "capture" in form.cleaned_data and "media_type" in form.cleaned_data:
            source = form.source()
            initial["kept"] = str(Kept.of(source, request.POST))
            if source.name == PASTED:
                initial["page"] = source.data.decode()
        return self._ask(request, PasteForm(initial=initial, publishes=may_publish(request.user)))

    def _look_again(self, request: HttpRequest, sent: QueryDict) -> HttpResponse:
        carried = CapturedForm(sent)
        read = look_at(carried.source()) if carried.is_valid() else None
        if not isinstance(read, Preview):
            problem = _already_there(read) if isinstance(read, AlreadyThere) else "Paste the page again."
            messages.error(request, problem)
            return self._ask(request, PasteForm(publishes=may_publish(request.user)))
        contents = sent.getlist("leave_out")
        publishes = may_publish(request.user)
        ticked = [int(value) for value in sent.getlist("same") if value.isdecimal()]
        form = PreviewForm(
            sent,
            cuts=len(read.page.cuts),
            contents=contents,
            alike=ticked,
            publishes=publishes,
        )
        if not form.is_valid():
            return self._show(request, form, read, read)
        preview = read.corrected(**form.corrections())
        if sent.get("step") == "save":
            return self._save(request, form, read, preview)
        given = {name: form.cleaned_data[name] for name in ("status", "take_back", "leave_out", "same")}
        shown = PreviewForm.showing(preview, publishes=publishes, **given)
        return self._show(request, shown, read, preview)

    def _save(self, request: HttpRequest, form: PreviewForm, read: Preview, preview: Preview) -> HttpResponse:
        data = form.cleaned_data
        left_out = data["leave_out"] if may_confirm(request.user) else []
        outcome = keep(preview, status=data["status"], by=request.user, left_out=left_out, same=data["same"])
        if isinstance(outcome, Stored):
            return self._stored(request, outcome)
        problem = _already_there(outcome) if isinstance(outcome, AlreadyThere) else _sentence(outcome.reason)
        form.add_error(None, problem)
        return self._show(request, form, read, preview)

    def _stored(self, request: HttpRequest, outcome: Stored) -> HttpResponse:
        self.model_admin.log_addition(request, outcome.article, [{"added": {}}])
        found = f"{outcome.statements} statement{'' if outcome.statements == 1 else 's'}"
        messages.success(request, f"Saved: “{outcome.article}”, with {found} to review.")
        if outcome.statements and request.user.has_perm("articles.change_statement"):
            return redirect("admin:articles_article_review", outcome.article.pk)
        return redirect("admin:articles_article_change", outcome.article.pk)

    # Pages

    def _ask(self, request: HttpRequest, form: PasteForm) -> HttpResponse:
        return self._page(request, "paste", "Add a page", form, {})

    def _show(self, request: HttpRequest, form: PreviewForm, read: Preview, preview: Preview) -> HttpResponse:
        """`read` is the page as the machine read it first, with all its cuts; `preview` as it is now."""
        page, found = preview.page, preview.reading.annotation
        back, out = (_chosen(form, name) for name in ("take_back", "leave_out"))
        names = dict(Actor.objects.filter(slug__in=_slugs(found.statements)).values_list("slug", "name"))
        context = {
            "preview": preview,
            "cuts": [
                (number, read.page.source[cut.start : cut.end], cut, str(number) in back)
                for number, cut in enumerate(read.page.cuts)
            ],
            "dates": [
                (label, dating, self._evidence(read, dating))
                for label, dating in (("Published", page.published), ("Captured", page.captured))
                if dating
            ],
            "statements": [_row(page.text, statement, names, out) for statement in found.statements],
            "duplicates": [(one, _is_ticked(form, one)) for one in preview.duplicates()],
            "mentions": _mentions(preview),
            "notes": [*page.repairs, *preview.reading.notes],
            "done": form["done"].value() or [] if form.is_bound else sorted(back),
        }
        return self._page(request, "preview", "What the machine makes of it", form, context)

    def _evidence(self, read: Preview, dating: Dating) -> str:
        span = read.evidence(dating)
        return in_sentence(read.page.source, [span]) if span else ""

    def _page(
        self, request: HttpRequest, name: str, title: str, form: Any, context: dict[str, Any]
    ) -> HttpResponse:
        site: admin.AdminSite = self.model_admin.admin_site
        context = {
            **site.each_context(request),
            **context,
            "title": title,
            "opts": self.model_admin.opts,
            "form": form,
            "publishers": PublisherField.offered(),
            "media": self.model_admin.media + form.media,
        }
        return TemplateResponse(request, f"{FOLDER}/{name}.html", context)


def _row(text: str, statement: Any, names: dict[str, str], out: set[str]) -> dict[str, Any]:
    content = " … ".join(text[start:end] for start, end in statement.segments)
    speakers = [
        {"name": names.get(one.actor or "", one.name), "known": bool(one.actor), "office": one.office or ""}
        for one in statement.speakers
    ]
    return {
        "statement": statement,
        "content": content,
        "sentence": in_sentence(text, statement.segments),
        "speakers": speakers,
        "left_out": content in out,
    }


def _is_ticked(form: PreviewForm, one: Alike) -> bool:
    """Whether the editor takes the article for the same story; until asked, whether the machine does."""
    if not form.is_bound and "same" not in form.initial:
        return one.is_likely_the_same
    return str(one.article.pk) in _chosen(form, "same")


def _mentions(preview: Preview) -> list[tuple[str, int]]:
    """The names that stand in the text of who and what the directory knows, the most frequent first."""
    found = preview.reading.annotation.mentions
    actors = {one.actor for one in found if one.actor}
    events = {one.event for one in found if one.event}
    names = dict(Actor.objects.filter(slug__in=actors).values_list("slug", "name"))
    names |= dict(Event.objects.filter(slug__in=events).values_list("slug", "name"))
    counted = Counter(one.actor or one.event or "" for one in found)
    return [(names[slug], times) for slug, times in counted.most_common() if slug in names]


def _slugs(statements: Iterable[Any]) -> set[str]:
    return {one.actor for statement in statements for one in statement.speakers if one.actor}


def _chosen(form: PreviewForm, name: str) -> set[str]:
    return {str(value) for value in form[name].value() or []}


def _sentence(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:]}."


def _already_there(outcome: AlreadyThere) -> str:
    """One clear message with a link, also where somebody else took the page in a moment ago."""
    article = already_in(outcome)
    address = reverse("admin:articles_article_change", args=[article.pk])
    return format_html('This very page is in the archive already: <a href="{}">{}</a>.', address, article)
