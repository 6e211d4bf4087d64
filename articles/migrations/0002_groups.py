"""The groups of editors: contributor, reviewer, curator; each may do what the one before may, and more."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

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
]
CURATOR = [
    *REVIEWER,
    *("withdraw_article", "delete_article", "delete_statement"),
    *("delete_actor", "delete_event", "delete_publisher"),
    *("merge_actor", "merge_event", "merge_publisher"),
]
VIEWED = "article statement attribution mention actor actorname post event eventname publisher pastaddress".split()
GROUPS = {"contributor": CONTRIBUTOR, "reviewer": REVIEWER, "curator": CURATOR}


def make_groups(apps, schema_editor):
    """Django makes permissions after all migrations; the groups need them now."""
    using = schema_editor.connection.alias
    create_permissions(installed.get_app_config("articles"), verbosity=0, using=using, apps=installed)
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    looks = [f"view_{model}" for model in VIEWED]
    for name, codenames in GROUPS.items():
        group, _ = Group.objects.using(using).get_or_create(name=name)
        found = Permission.objects.using(using).filter(
            content_type__app_label="articles", codename__in=[*codenames, *looks]
        )
        group.permissions.set(found)


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias).filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_groups, remove_groups)]
