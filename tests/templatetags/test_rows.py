"""How the rows of lists are escaped."""

import pytest
from django.conf import settings
from django.template import engines
from django.templatetags.static import static
from django.test import override_settings
from django.urls import set_script_prefix
from django.utils.functional import lazystr
from django.utils.safestring import mark_safe
from markupsafe import Markup, escape

from articles.templatetags.rows import asset, escaped

VALUES = [
    "plain words",
    "<script>alert('\"')</script> & more",
    mark_safe("<b>safe</b>"),
    Markup("<i>safe</i>"),
    lazystr("<lazy>"),
    "김정은 said “no”",
    "",
    7,
    0.5,
    True,
    None,
    ["<a>", 1],
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_is_escaped_as_by_the_library(value):
    assert escaped(value) == str(escape(value))


def test_the_templates_of_rows_escape_with_it():
    template = engines["rows"].from_string("{{ value }} {{ 'x' ~ value }} <b>")
    assert template.render({"value": VALUES[1]}) == f"{escape(VALUES[1])} x{escape(VALUES[1])} <b>"


STORAGES = {
    "plain": "django.contrib.staticfiles.storage.StaticFilesStorage",
    "none": "django.core.files.storage.InMemoryStorage",
}


def test_the_address_of_a_file_is_that_of_the_storage_in_use():
    found = []
    for storage in STORAGES.values():
        used = {**settings.STORAGES, "staticfiles": {"BACKEND": storage, "OPTIONS": {"base_url": "/files/"}}}
        with override_settings(STORAGES=used):
            found.append((asset("css/base.css"), static("css/base.css")))
    assert [one == other for one, other in found] == [True, True]


def printed_once(
    source="{% load rows %}{% once %}{% asset 'css/base.css' %} {% place 'home' %}{% endonce %}",
):
    return engines["django"].from_string(source)


def test_what_is_printed_once_goes_with_the_store_of_files_and_the_mount():
    page, found = printed_once(), []
    for base, prefix in [("/a/", "/"), ("/b/", "/"), ("/b/", "/mounted/"), ("/a/", "/")]:
        used = {"BACKEND": STORAGES["none"], "OPTIONS": {"base_url": base}}
        set_script_prefix(prefix)
        with override_settings(STORAGES={**settings.STORAGES, "staticfiles": used}):
            found.append(page.render())
    set_script_prefix("/")
    assert found == [
        "/a/css/base.css /",
        "/b/css/base.css /",
        "/b/css/base.css /mounted/",
        "/a/css/base.css /",
    ]


def test_what_is_printed_once_sees_nothing_of_one_page():
    page = printed_once("{% load rows %}{% once %}[{{ user }}]{% endonce %}")
    assert [page.render({"user": "an editor"}), page.render({"user": "nobody"})] == ["[]", "[]"]
