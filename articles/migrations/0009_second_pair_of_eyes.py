"""Who wrote a statement as it stands, and whether somebody else has to confirm it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def make_policy(apps, schema_editor):
    apps.get_model("articles", "Policy").objects.using(schema_editor.connection.alias).get_or_create(pk=1)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0008_finding'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalstatement',
            name='proposed_by',
            field=models.ForeignKey(blank=True, db_constraint=False, editable=False, help_text='Who wrote it as it stands: added it, or changed it last. Empty: the machine.', null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='statement',
            name='proposed_by',
            field=models.ForeignKey(blank=True, editable=False, help_text='Who wrote it as it stands: added it, or changed it last. Empty: the machine.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.CreateModel(
            name='Policy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('second_pair_of_eyes', models.BooleanField(default=False, help_text='Nobody confirms a statement that they added, or changed last: somebody else does. Corrections by a reviewer wait to be confirmed, too.')),
            ],
            options={
                'verbose_name_plural': 'policy',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='policy_is_one')],
            },
        ),
        migrations.RunPython(make_policy, migrations.RunPython.noop),
    ]
