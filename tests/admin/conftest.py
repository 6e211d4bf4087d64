"""What the tests of the admin share."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
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


@pytest.fixture
def as_role(db):
    """A browser in which somebody of this role is logged in; `nobody` is staff without a group."""

    def as_role(role: str) -> Client:
        user = factories.make_editor(role)
        user.is_superuser = False
        user.save()
        if role != "nobody":
            user.groups.add(Group.objects.get(name=role))
        client = Client()
        client.force_login(user)
        return client

    return as_role
