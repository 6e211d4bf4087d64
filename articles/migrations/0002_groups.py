"""The groups of editors: contributor, reviewer, curator."""

from django.db import migrations

from articles.roles import GROUPS, make_groups


def make(apps, schema_editor):
    make_groups(apps, schema_editor.connection.alias)


def remove(apps, schema_editor):
    apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias).filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make, remove)]
