"""The form under a preview: all that the machine read of a page, to be corrected before it is saved."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from articles.admin.fields import PlainTextField, PublisherField, set_choices
from articles.admin.paste_form import statuses
from articles.extraction.values import CleanPage
from articles.ingest.preview import Preview
from articles.ingest.sources import Metadata, Source
from articles.models import Article, Publisher

_EDTF = Article._meta.get_field("published").default_validators


class CapturedForm(forms.Form):
    """The page itself, carried from step to step byte for byte until it is saved."""

    capture = forms.CharField(widget=forms.HiddenInput, strip=False)
    name = forms.CharField(widget=forms.HiddenInput, max_length=255)
    media_type = forms.ChoiceField(
        widget=forms.HiddenInput, choices=[("text/plain", "text/plain"), ("text/html", "text/html")]
    )
    url = forms.URLField(
        label="Address",
        required=False,
        max_length=1000,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"class": "vLargeTextField"}),
        help_text="Where it was found.",
    )

    def clean_capture(self) -> bytes:
        try:
            return base64.b64decode(self.cleaned_data["capture"], validate=True)
        except (binascii.Error, ValueError):
            raise ValidationError("The page was lost on its way: paste it again.", code="lost") from None

    def source(self) -> Source:
        """The page as the pipeline takes it."""
        data = self.cleaned_data
        metadata = Metadata(url=data.get("url") or None)
        return Source(data["name"], data["capture"], data["media_type"], metadata)

    @staticmethod
    def carried(source: Source) -> dict[str, str]:
        """The initial values for a page."""
        return {
            "capture": base64.b64encode(source.data).decode(),
            "name": source.name,
            "media_type": source.media_type,
            "url": source.metadata.url or "",
        }


class PreviewForm(CapturedForm):
    """What was read of the page. `take_back` are numbers of cuts, `leave_out` contents of
    statements, `same` the keys of articles that carry the same story."""

    title = forms.CharField(
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"class": "vLargeTextField"}),
        help_text="Empty: the first words of the story.",
    )
    text = PlainTextField(
        label="Story", widget=forms.Textarea(attrs={"rows": 20, "class": "vLargeTextField desk-text"})
    )
    publisher = PublisherField(help_text="Any of its names. Empty: the page does not say.")
    original_publisher = PublisherField(help_text="Whose text it is, where it was taken over.")
    byline = forms.CharField(required=False, max_length=300)
    dateline = forms.CharField(required=False, max_length=300)
    published = forms.CharField(
        required=False,
        max_length=64,
        validators=_EDTF,
        help_text="Day of publication, EDTF. Empty: not known.",
    )
    captured = forms.CharField(
        required=False, max_length=64, validators=_EDTF, help_text="Day of printing or crawling, EDTF."
    )
    status = forms.ChoiceField()
    take_back = forms.TypedMultipleChoiceField(coerce=int, required=False)
    done = forms.TypedMultipleChoiceField(coerce=int, required=False, widget=forms.MultipleHiddenInput)
    leave_out = forms.MultipleChoiceField(required=False)
    same = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(
        self,
        *args: Any,
        cuts: int = 0,
        contents: Sequence[str] = (),
        alike: Sequence[int] = (),
        publishes: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self.fields["status"], statuses(publishes))
        for name in ("take_back", "done"):
            set_choices(self.fields[name], [(number, number) for number in range(cuts)])
        set_choices(self.fields["leave_out"], [(content, content) for content in contents])
        set_choices(self.fields["same"], [(pk, pk) for pk in alike])

    def corrections(self) -> dict[str, Any]:
        """What `Preview.corrected` takes."""
        data = self.cleaned_data
        values: dict[str, Any] = {
            name: data[name] or None for name in ("title", "byline", "dateline", "published", "captured")
        }
        for name in ("publisher", "original_publisher"):
            values[name] = data[name].slug if data[name] else None
        return values | {"text": data["text"], "taken_back": data["take_back"], "done": data["done"]}

    @classmethod
    def showing(cls, preview: Preview, *, publishes: bool, **given: Any) -> PreviewForm:
        """An unbound form with what the preview holds."""
        initial = initial_of(preview.page) | CapturedForm.carried(preview.reading.source) | given
        return cls(initial=initial, publishes=publishes)


def initial_of(page: CleanPage) -> dict[str, Any]:
    """The values that the form shows for a page."""
    wanted = [slug for slug in (page.publisher, page.original_publisher) if slug]
    names = dict(Publisher.objects.filter(slug__in=wanted).values_list("slug", "name"))
    return {
        "title": page.title or "",
        "text": page.text,
        "publisher": names.get(page.publisher or "", ""),
        "original_publisher": names.get(page.original_publisher or "", ""),
        "byline": page.byline or "",
        "dateline": page.dateline or "",
        "published": page.published.edtf if page.published else "",
        "captured": page.captured.edtf if page.captured else "",
    }
