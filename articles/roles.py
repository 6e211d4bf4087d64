"""Who may what: the groups of editors, each of which may do what the one before may, and more."""

from __future__ import annotations

from typing import Any

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions

CONTRIBUTOR = [
    *("add_article", "add_statement", "change_statement", "add_attribution", "change_attribution"),
    *("delete_attribution", "add_mention", "change_mention"),
    *("add_actor", "add_actorname", "add_post", "add_event", "add_eventname", "add_publisher"),
]
REVIEWER = [
    *CONTRIBUTOR,
    *("confirm_statement", "publish_article", "change_article", "delete_mention"),
    *("change_actor", "change_actorname", "delete_actorname", "change_post", "delete_post"),
    *("change_event", "change_eventname", "delete_eventname", "change_publisher"),
    "change_errorreport",
]
RESTORES = [
    *("restore_article", "restore_statement", "restore_mention"),
    *("restore_actor", "restore_event", "restore_publisher"),
]
CURATOR = [
    *REVIEWER,
    *("withdraw_article", "delete_article", "delete_statement"),
    *("delete_actor", "delete_event", "delete_publisher"),
    "delete_errorreport",
    *("merge_actor", "merge_event", "merge_publisher"),
    *RESTORES,
]
VIEWED = [
    "article",
    "statement",
    "attribution",
    "mention",
    "actor",
    "actorname",
    "post",
    "event",
    "eventname",
    "publisher",
    "pastaddress",
    "merge",
    "errorreport",
]
GROUPS = {"contributor": CONTRIBUTOR, "reviewer": REVIEWER, "curator": CURATOR}


def make_groups(apps: Any, using: str) -> None:
    """Make the groups that are missing, with their permissions. A group that is there stays as it is.

    Django makes permissions after all migrations; the groups need them now.
    """
    groups, permissions = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    missing = set(GROUPS) - set(groups.objects.using(using).values_list("name", flat=True))
    if not missing:
        return
    create_permissions(installed.get_app_config("articles"), verbosity=0, using=using, apps=installed)
    looks = [f"view_{model}" for model in VIEWED]
    for name in sorted(missing):
        found = permissions.objects.using(using).filter(
            content_type__app_label="articles", codename__in=[*GROUPS[name], *looks]
        )
        groups.objects.using(using).create(name=name).permissions.set(found)


def grant(apps: Any, using: str, group: str, codenames: list[str]) -> None:
    """Give a group permissions that came with a later version. Does nothing where the group is gone."""
    found = apps.get_model("auth", "Group").objects.using(using).filter(name=group).first()
    if found is not None:
        create_permissions(installed.get_app_config("articles"), verbosity=0, using=using, apps=installed)
        permissions = apps.get_model("auth", "Permission").objects.using(using)
        found.permissions.add(*permissions.filter(content_type__app_label="articles", codename__in=codenames))


def after_migrate(sender: Any, using: str, **kwargs: Any) -> None:
    """Receiver of `post_migrate`: a database that was flushed has its groups again."""
    make_groups(installed, using)
