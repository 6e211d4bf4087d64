"""The groups of editors come with the database, and come back with it."""

import pytest
from django.contrib.auth.models import Group

from articles.roles import GROUPS, after_migrate

pytestmark = pytest.mark.django_db


def test_the_groups_are_there_from_the_first_migration():
    assert set(Group.objects.values_list("name", flat=True)) >= set(GROUPS)


def test_a_flushed_database_gets_its_groups_again():
    Group.objects.all().delete()
    after_migrate(sender=None, using="default")
    assert Group.objects.get(name="curator").permissions.filter(codename="merge_actor").exists()


def test_a_group_that_was_changed_stays_as_it_is():
    Group.objects.get(name="reviewer").permissions.clear()
    after_migrate(sender=None, using="default")
    assert not Group.objects.get(name="reviewer").permissions.exists()
