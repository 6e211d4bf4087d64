"""What the tests of the admin share."""

from typing import Any

import pytest
from django.test import Client

from tests import factories


@pytest.fixture
def editor(db) -> Any:
    return factories.make_editor("kim", first_name="Minji", last_name="Kim")


@pytest.fixture
def desk(editor) -> Client:
    """A browser in which the editor is logged in."""
    client = Client()
    client.force_login(editor)
    return client
