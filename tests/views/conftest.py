"""What tests of the public pages share."""

from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from django.test import Client

XHTML = "{http://www.w3.org/1999/xhtml}"


class Reader:
    """Opens addresses as an anonymous reader and gives the page as a browser would build it."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.response: Any = None

    def get(self, address: str, **headers: Any) -> "Reader":
        self.response = self.client.get(address, **headers)
        return self

    @property
    def root(self) -> Element:
        return html5lib.parse(self.response.content.decode())

    def all(self, tag: str, *classes: str, **attributes: str) -> list[Element]:
        """Elements of this name that have all the classes and attributes, in order."""
        return [
            element
            for element in self.root.iter(f"{XHTML}{tag}")
            if set(classes) <= set(element.get("class", "").split())
            and all(element.get(name.replace("_", "-")) == value for name, value in attributes.items())
        ]

    def texts(self, tag: str, *classes: str) -> list[str]:
        return [text_of(element) for element in self.all(tag, *classes)]

    @property
    def text(self) -> str:
        return text_of(next(iter(self.root.iter(f"{XHTML}main"))))


def text_of(element: Element) -> str:
    """The words of an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def section(reader: Reader, title: str) -> str:
    """The words of the section with this heading, without it."""
    for part in reader.all("section"):
        headings = [child for child in part if child.tag.endswith(("}h2", "}h3"))]
        if headings and text_of(headings[0]) == title:
            return text_of(part).removeprefix(title).strip()
    return ""


@pytest.fixture
def reader(client: Client) -> Reader:
    return Reader(client)
