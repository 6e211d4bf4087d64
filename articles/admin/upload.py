"""Adding many pages: files are uploaded, a report says what each holds, and the wanted ones are taken in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path

from articles.admin.fields import set_choices
from articles.admin.paste_form import MEGABYTE, statuses
from articles.admin.roles import may_publish
from articles.ingest.sources import RECORDS, SUFFIXES
from articles.ingest.uploads import Looked, look, pages_in, receive, take_in
from articles.models import Article, Publisher, Upload

FOLDER = "admin/articles/article"


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """One or more files; the cleaned value is a list."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> Any:
        given = data if isinstance(data, list | tuple) else [data]
        return [super(ManyFilesField, self).clean(one, initial) for one in given or [None]]


class UploadForm(forms.Form):
    """The files, and what the articles in them are to be."""

    pages = ManyFilesField(
        label="Files",
        allow_empty_file=True,
        widget=ManyFilesInput(attrs={"accept": ",".join([*SUFFIXES, RECORDS])}),
        help_text="Text and HTML files, and .jsonl files with a record a line: text or html, and url, title, "
        "publisher, published, captured.",
    )
    status = forms.ChoiceField(initial=Article.Status.DRAFT)

    def __init__(self, *args: Any, publishes: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self.fields["status"], statuses(publishes))

    def clean_pages(self) -> list[tuple[str, bytes]]:
        """The files as pairs of name and bytes. Raises `ValidationError` for too many at once."""
        given = self.cleaned_data["pages"]
        total = sum(file.size for file in given)
        if total > settings.UPLOAD_TOTAL:
            has, may = f"{total / MEGABYTE:.0f} MB", f"{settings.UPLOAD_TOTAL / MEGABYTE:.0f} MB"
            raise forms.ValidationError(
                f"These files have {has}; one upload may have {may}. Bring them in parts, or ask the "
                "maintainer to run import_pages.",
                code="too_large",
            )
        files = [(file.name, file.read()) for file in given]
        if pages_in(files) > settings.UPLOAD_PAGES:
            raise forms.ValidationError(
                f"These files hold more than the {settings.UPLOAD_PAGES} pages of one upload. Bring them in "
                "parts, or ask the maintainer to run import_pages.",
                code="too_many",
            )
        return files


class Uploads:
    """The views by which many pages are added, for the admin of articles."""

    def __init__(self, model_admin: admin.ModelAdmin) -> None:
        self.model_admin, self.site = model_admin, model_admin.admin_site

    def urls(self) -> list[Any]:
        view = self.site.admin_view
        return [
            path("upload/", view(self.ask), name="articles_article_upload"),
            path("upload/<int:pk>/", view(self.report), name="articles_article_upload_report"),
        ]

    def ask(self, request: HttpRequest) -> HttpResponse:
        """Take the files; nothing of them is in the archive before the report is read."""
        self._permit(request)
        publishes = may_publish(request.user)
        form = UploadForm(request.POST or None, request.FILES or None, publishes=publishes)
        if request.method == "POST" and form.is_valid():
            upload = receive(request.user, form.cleaned_data["pages"], status=form.cleaned_data["status"])
            return redirect("admin:articles_article_upload_report", upload.pk)
        return self._page(request, "upload", "Add many pages", {"form": form})

    def report(self, request: HttpRequest, pk: int) -> HttpResponse:
        """What the files hold; POST takes in what is ticked, or discards all. Then: what became of them."""
        self._permit(request)
        upload = get_object_or_404(Upload, pk=pk, user=request.user)
        if request.method == "POST" and upload.finished is None:
            return self._decide(request, upload)
        if upload.finished:
            found = [row["article"] for row in upload.outcome if row["article"]]
            articles = Article.objects.for_list().in_bulk(found)
            rows = [(row, articles.get(row["article"])) for row in upload.outcome]
            return self._page(request, "uploaded", "What was taken in", {"upload": upload, "rows": rows})
        pages = look(upload)
        names = dict(Publisher.objects.filter(slug__in=_publishers(pages)).values_list("slug", "name"))
        context = {
            "upload": upload,
            "pages": [(page, _publisher(page, names)) for page in pages],
            "fresh": sum(page.state == "new" for page in pages),
        }
        return self._page(request, "upload_report", "What the files hold", context)

    def _decide(self, request: HttpRequest, upload: Upload) -> HttpResponse:
        if request.POST.get("step") == "discard":
            upload.delete()
            messages.success(request, "The files were discarded. Nothing was taken in.")
            return redirect("admin:articles_article_upload")
        if upload.status == Article.Status.PUBLISHED and not may_publish(request.user):
            raise PermissionDenied
        chosen = {int(value) for value in request.POST.getlist("page") if value.isdecimal()}
        if not chosen:
            messages.error(request, "Tick at least one page, or discard the files.")
            return redirect("admin:articles_article_upload_report", upload.pk)
        take_in(upload, chosen)
        added = Article.objects.filter(pk__in=[row["article"] for row in upload.outcome if row["article"]])
        for article in added.for_list():
            self.model_admin.log_addition(request, article, [{"added": {}}])
        return redirect("admin:articles_article_upload_report", upload.pk)

    def _permit(self, request: HttpRequest) -> None:
        if not self.model_admin.has_add_permission(request):
            raise PermissionDenied

    def _page(self, request: HttpRequest, name: str, title: str, context: dict[str, Any]) -> HttpResponse:
        context = {
            **self.site.each_context(request),
            **context,
            "title": title,
            "opts": self.model_admin.opts,
            "media": self.model_admin.media,
        }
        return TemplateResponse(request, f"{FOLDER}/{name}.html", context)


def _publishers(pages: list[Looked]) -> set[str]:
    return {page.reading.page.publisher for page in pages if page.reading and page.reading.page.publisher}


def _publisher(page: Looked, names: dict[str, str]) -> str:
    return names.get(page.reading.page.publisher or "", "") if page.reading else ""
