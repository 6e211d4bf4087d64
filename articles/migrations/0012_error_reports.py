"""Errors that readers report, and who may look at them, decide and delete."""

import django.db.models.deletion
from django.db import migrations, models

from articles.roles import grant

MAY = {
    "contributor": ["view_errorreport"],
    "reviewer": ["view_errorreport", "change_errorreport"],
    "curator": ["view_errorreport", "change_errorreport", "delete_errorreport"],
}


def let_editors_decide(apps, schema_editor):
    for group, codenames in MAY.items():
        grant(apps, schema_editor.connection.alias, group, codenames)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0011_summary_of_number'),
    ]

    operations = [
        migrations.CreateModel(
            name='ErrorReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.CharField(editable=False, help_text='Of the page in the version that the reader saw.', max_length=300)),
                ('about', models.TextField(editable=False, help_text='The words of the statement, or the title of the article, when it came in.')),
                ('problem', models.CharField(choices=[('speaker', 'Speaker or office'), ('wording', 'Wording'), ('date', 'Date'), ('not-statement', 'It is not a statement'), ('missing', 'A statement is missing'), ('publisher', 'Title or publisher'), ('other', 'Something else')], max_length=20)),
                ('words', models.TextField(help_text='What the reader says.', max_length=2000)),
                ('email', models.EmailField(blank=True, help_text='Where the reader can be asked. It is kept until the report is decided.', max_length=254)),
                ('state', models.CharField(choices=[('open', 'Open'), ('resolved', 'Resolved'), ('declined', 'Declined')], default='open', max_length=10)),
                ('answer', models.TextField(blank=True, help_text='What was changed, or why nothing was. For editors; readers don’t see it.', max_length=2000)),
                ('decided_by', models.CharField(blank=True, editable=False, help_text='Name, kept when the account goes.', max_length=150)),
                ('decided_at', models.DateTimeField(editable=False, null=True)),
                ('created', models.DateTimeField(auto_now_add=True)),
                ('modified', models.DateTimeField(auto_now=True)),
                ('article', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='error_reports', to='articles.article')),
                ('statement', models.ForeignKey(db_constraint=False, editable=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='error_reports', to='articles.statement')),
            ],
            options={
                'ordering': ['-created', '-id'],
                'indexes': [models.Index(fields=['state', 'created'], name='articles_er_state_a3ce30_idx')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('decided_at__isnull', False)), _connector='OR'), name='error_report_decided_when_closed'), models.CheckConstraint(condition=models.Q(('state', 'open'), ('email', ''), _connector='OR'), name='error_report_forgets_who_wrote')],
            },
        ),
        migrations.RunPython(let_editors_decide, migrations.RunPython.noop),
    ]
