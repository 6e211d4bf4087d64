"""What an editor leaves behind on going back from a preview: the file, and all that was corrected.

It travels in the first form, as the page itself does, and counts again for as long as it is the same page.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django.http import QueryDict

from articles.ingest.sources import Metadata, Source
from articles.models import Capture

PASTED = "pasted page"
"""The name of a page that did not come as a file."""

_OF_THE_PAGE = {"capture", "name", "media_type"}
_OF_THE_REQUEST = {"csrfmiddlewaretoken", "step"}


@dataclass(frozen=True, slots=True)
class Kept:
    """`capture` is the file in base64, empty where the page was pasted; `fields` the corrections as sent."""

    sha256: str
    name: str
    media_type: str
    capture: str = ""
    fields: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, source: Source, data: QueryDict) -> Kept:
        """What is kept of a preview as it was sent."""
        fields = {name: data.getlist(name) for name in data if name not in _OF_THE_PAGE | _OF_THE_REQUEST}
        capture = "" if source.name == PASTED else base64.b64encode(source.data).decode()
        return cls(Capture.digest(source.data), source.name, source.media_type, capture, fields)

    @classmethod
    def read(cls, value: str) -> Kept | None:
        """What a form brought back; `None` where it is nothing, or was damaged on its way."""
        try:
            kept = cls(**json.loads(value))
            base64.b64decode(kept.capture, validate=True)
            texts = [kept.sha256, kept.name, kept.media_type]
            is_sound = all(isinstance(one, str) for one in texts) and all(
                isinstance(one, str) for values in kept.fields.values() for one in values
            )
        except (ValueError, TypeError, AttributeError, binascii.Error):
            return None
        return kept if is_sound else None

    def __str__(self) -> str:
        return json.dumps(asdict(self))

    @property
    def file(self) -> str:
        """The name of the file; empty where there is none."""
        return self.name if self.capture else ""

    def source(self, metadata: Metadata) -> Source:
        """The file as the pipeline takes it."""
        return Source(self.name, base64.b64decode(self.capture), self.media_type, metadata)

    def as_sent(self, source: Source, newer: Mapping[str, Any]) -> QueryDict | None:
        """The preview as it would be sent again, with what was said anew; `None` for another page."""
        if Capture.digest(source.data) != self.sha256:
            return None
        data = QueryDict(mutable=True)
        for name, values in self.fields.items():
            data.setlist(name, values)
        data["capture"] = base64.b64encode(source.data).decode()
        data["name"], data["media_type"] = self.name, self.media_type
        for name, value in newer.items():
            data[name] = value
        return data
