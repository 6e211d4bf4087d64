"""The form of an article that is in the archive."""

from __future__ import annotations

from typing import Any

from django import forms

from articles.admin.base import AddressForm
from articles.admin.fields import HeadingsField, LinesField
from articles.models import Article


class ArticleForm(AddressForm):
    """Edits an article. Its lists are written one item a line."""

    url = forms.URLField(
        label="Address",
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text="Where the page was found.",
    )
    headings = HeadingsField(
        help_text="One a line: the number of the paragraph that follows (the first is 0), a bar, the words."
    )
    captions = LinesField(help_text="Captions of photographs, one a line.")
    credits = LinesField(help_text="Credits of photographs, one a line.")
    section = LinesField(help_text="Section and subsections as the site names them, one a line.")

    class Meta:
        model = Article
        exclude = ["cuts", "repairs"]
        widgets = {
            "text": forms.Textarea(attrs={"rows": 24, "class": "vLargeTextField desk-text"}),
            "title": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"}),
        }

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        withdrawn = data.get("status") == Article.Status.WITHDRAWN
        if withdrawn and not data.get("withdrawn_reason"):
            self.add_error("withdrawn_reason", "Say why it is withdrawn: readers see this at its address.")
        return data

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())

    def clean_headings(self) -> list[list[Any]]:
        headings = self.cleaned_data["headings"]
        last = self.data.get("text", "").replace("\r\n", "\n").strip().count("\n\n")
        for text, before in headings:
            if before > last + 1:
                raise forms.ValidationError(
                    f"“{text}”: there is no paragraph {before}; the last one is {last}.", code="no_paragraph"
                )
        return headings


class WithdrawalForm(forms.Form):
    """Why articles are withdrawn."""

    reason = forms.CharField(
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="One sentence. Readers see it at the address of the withdrawn page.",
    )
