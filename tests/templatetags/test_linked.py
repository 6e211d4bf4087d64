"""Linked data in the head of a page."""

import json

from articles.templatetags.linked import linked_data

NODE = {"name": "</script><script>alert('&amp;')</script>", "text": "“北” & 김정은"}


def test_nothing_of_it_is_read_as_html():
    data = linked_data(NODE).removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&") & set(data)


def test_it_is_the_same_data():
    data = linked_data(NODE).removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(data) == NODE
