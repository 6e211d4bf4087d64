"""The form that takes in a page: pasted text or HTML, or a file."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict

from articles.admin.fields import PlainTextField, PublisherField, set_choices
from articles.admin.kept import PASTED, Kept
from articles.ingest.sources import LIMIT, SUFFIXES, Metadata, Source, media_type_of
from articles.models import Article

MEGABYTE = 1024 * 1024


def statuses(publishes: bool) -> list[tuple[str, str]]:
    """The statuses that a new article may get; `publishes`: whether the editor may publish."""
    found = [(Article.Status.DRAFT.value, "Draft: only editors see it")]
    return [*found, (Article.Status.PUBLISHED.value, "Published")] if publishes else found


class PasteForm(forms.Form):
    """One page: its text or HTML, or a file; and what whoever brings it knows of it."""

    page = PlainTextField(
        label="Text or HTML",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "class": "vLargeTextField", "autofocus": True}),
        help_text="The whole page as you have it, menus and all: what is no story is cut, and shown.",
    )
    file = forms.FileField(
        required=False,
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ",".join([*SUFFIXES, "text/plain", "text/html"])}),
        help_text="Instead of pasting: a text or HTML file, or a feed.",
    )
    url = forms.URLField(
        label="Address",
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text="Where the page was found.",
    )
    publisher = PublisherField(help_text="Any of its names, only where you know better than the page says.")
    published = forms.CharField(
        max_length=64,
        required=False,
        validators=Article._meta.get_field("published").default_validators,
        help_text="Day of publication as EDTF (2020-09-16), only where you know better than the page says.",
    )
    status = forms.ChoiceField(initial=Article.Status.DRAFT)
    kept = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, publishes: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self.fields["status"], statuses(publishes))

    def clean_kept(self) -> Kept | None:
        """What was left behind in a preview, if the form comes from there."""
        return Kept.read(self.cleaned_data["kept"])

    def kept_file(self) -> str:
        """The name of the file that waits from a preview; empty where none does."""
        kept = Kept.read(str(self["kept"].value() or ""))
        return kept.file if kept else ""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        limit = min(LIMIT, settings.UPLOAD_LIMIT)
        if file and file.size > limit:
            raise forms.ValidationError(
                f"The file has {file.size / MEGABYTE:.0f} MB; a page may have {limit / MEGABYTE:.0f} MB.",
                code="too_large",
            )
        return file

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        page, file = data.get("page", "").strip(), data.get("file")
        if page and file:
            self.add_error("file", "Paste a page or choose a file: one of the two.")
        elif not page and not file and not self._waits() and not self.errors:
            self.add_error("page", "Paste a page, or choose a file.")
        return data

    def _waits(self) -> bool:
        kept: Kept | None = self.cleaned_data.get("kept")
        return bool(kept and kept.file)

    def source(self) -> Source:
        """The page as the pipeline takes it."""
        data, publisher = self.cleaned_data, self.cleaned_data["publisher"]
        file = data["file"]
        metadata = Metadata(
            url=data["url"] or None,
            publisher=publisher.slug if publisher and self._says("publisher") else None,
            published=data["published"] if data["published"] and self._says("published") else None,
        )
        if not file and not data["page"].strip():
            waiting: Kept = data["kept"]
            return waiting.source(metadata)
        content = file.read() if file else data["page"].encode()
        return Source(file.name if file else PASTED, content, media_type_of(content), metadata)

    def _says(self, name: str) -> bool:
        """Whether the editor says it, and it is not left from the preview of a page."""
        kept: Kept | None = self.cleaned_data["kept"]
        return kept is None or self.data.get(name, "") != "".join(kept.fields.get(name, []))

    def as_sent(self, source: Source) -> QueryDict | None:
        """The preview of this page with the corrections that were made in it; `None` where there are none."""
        kept: Kept | None = self.cleaned_data["kept"]
        names = ("url", "publisher", "published", "status")
        return kept.as_sent(source, {name: self.data.get(name, "") for name in names}) if kept else None
