"""Speakers without an entry: an actor is made of a name, and credited with what it said."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from articles.admin.base import reason_of
from articles.admin.display import in_sentence
from articles.ingest.speakers import credit, make_actor, named
from articles.models import Actor
from articles.models.base import Side

MOST = 200
"""Statements that one page shows; of a more frequent name the rest is shown when it is opened again."""


class ActorFromNameForm(forms.Form):
    """A new actor, or one that is there already and gets the name."""

    existing = forms.CharField(
        label="Actor that exists",
        required=False,
        max_length=200,
        help_text="Any of the names of somebody who has an entry. Empty: a new actor is made.",
    )
    full_name = forms.CharField(
        label="Name",
        max_length=200,
        required=False,
        help_text="The form that the archive prints, of a new actor.",
    )
    kind = forms.ChoiceField(choices=Actor.Kind)
    side = forms.ChoiceField(choices=Side)
    why = forms.CharField(
        required=False,
        max_length=500,
        help_text="How it is known who it is, for the history. May stay empty.",
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("existing"):
            found = list(Actor.objects.named_exactly(data["existing"].strip())[:2])
            if len(found) != 1:
                how_many = "No actor has" if not found else "More than one actor has"
                self.add_error("existing", f"{how_many} exactly this name.")
            else:
                data["actor"] = found[0]
        elif not data.get("full_name", "").strip():
            self.add_error("full_name", "Write the name of the new actor, or choose one that exists.")
        return data


class UnknownSpeaker:
    """The page on which an unknown speaker becomes an actor, for the admin of actors."""

    def __init__(self, model_admin: admin.ModelAdmin) -> None:
        self.model_admin, self.site = model_admin, model_admin.admin_site

    def view(self, request: HttpRequest) -> HttpResponse:
        if not (
            self.model_admin.has_add_permission(request)
            and request.user.has_perm("articles.change_statement")
        ):
            raise PermissionDenied
        name = request.POST.get("name") or request.GET.get("name", "")
        found = list(named(name)[:MOST])
        form = ActorFromNameForm(request.POST or None, initial={"full_name": name})
        if request.method == "POST" and form.is_valid() and self._make(request, form, name):
            return redirect("admin:index")
        context = {
            **self.site.each_context(request),
            "title": f"Who is “{name}”?",
            "opts": self.model_admin.opts,
            "form": form,
            "name": name,
            "media": self.model_admin.media,
            "rows": [(row, self._sentence(row)) for row in found],
            "chosen": request.POST.getlist("statement") if request.method == "POST" else None,
        }
        return TemplateResponse(request, "admin/articles/actor/from_name.html", context)

    def _sentence(self, statement: Any) -> str:
        if statement.needs_placing:
            return str(statement.content)
        return in_sentence(statement.article.text, statement.segments)

    def _make(self, request: HttpRequest, form: ActorFromNameForm, name: str) -> bool:
        data = form.cleaned_data
        chosen = [int(pk) for pk in request.POST.getlist("statement") if pk.isdecimal()]
        try:
            actor = data.get("actor") or make_actor(data["full_name"], data["kind"], data["side"])
        except ValidationError as problem:
            form.add_error("full_name", problem.messages)
            return False
        credited = credit(actor, name, chosen, by=request.user, why=reason_of(request))
        self.model_admin.log_change(request, actor, f"Credited with {len(credited)} statements of “{name}”.")
        plural = "" if len(credited) == 1 else "s"
        messages.success(request, f"{actor} is credited with {len(credited)} statement{plural} of “{name}”.")
        return True
