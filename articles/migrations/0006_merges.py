"""Merges that can be undone, pairs that were told apart, and past addresses of publishers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from articles.roles import GROUPS, grant


def let_editors_see_merges(apps, schema_editor):
    for group in GROUPS:
        grant(apps, schema_editor.connection.alias, group, ["view_merge"])


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0005_rights'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DistinctPair',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('actor', 'Actor'), ('event', 'Event'), ('publisher', 'Publisher')], max_length=10)),
                ('first', models.PositiveBigIntegerField()),
                ('second', models.PositiveBigIntegerField()),
                ('by', models.CharField(help_text='Name, kept when the account goes.', max_length=150)),
                ('made', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('actor', 'Actor'), ('event', 'Event'), ('publisher', 'Publisher')], max_length=10)),
                ('kept', models.PositiveBigIntegerField()),
                ('gone', models.PositiveBigIntegerField()),
                ('kept_name', models.CharField(max_length=200)),
                ('gone_name', models.CharField(max_length=200)),
                ('gone_slug', models.CharField(max_length=120)),
                ('change', models.UUIDField(unique=True)),
                ('reason', models.CharField(max_length=500)),
                ('by', models.CharField(help_text='Name, kept when the account goes.', max_length=150)),
                ('made', models.DateTimeField(auto_now_add=True)),
                ('undone', models.DateTimeField(null=True)),
                ('undone_by', models.CharField(blank=True, max_length=150)),
            ],
            options={
                'ordering': ['-made', '-id'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='pastaddress',
            name='past_address_leads_somewhere',
        ),
        migrations.AddField(
            model_name='pastaddress',
            name='publisher',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='past_addresses', to='articles.publisher'),
        ),
        migrations.AlterField(
            model_name='pastaddress',
            name='kind',
            field=models.CharField(choices=[('article', 'Article'), ('statement', 'Statement'), ('actor', 'Actor'), ('event', 'Event'), ('publisher', 'Publisher')], max_length=10),
        ),
        migrations.AddConstraint(
            model_name='pastaddress',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('actor__isnull', True), ('article__isnull', False), ('event__isnull', True), ('kind', 'article'), ('publisher__isnull', True), ('statement__isnull', True)), models.Q(('actor__isnull', True), ('article__isnull', True), ('event__isnull', True), ('kind', 'statement'), ('publisher__isnull', True), ('statement__isnull', False)), models.Q(('actor__isnull', False), ('article__isnull', True), ('event__isnull', True), ('kind', 'actor'), ('publisher__isnull', True), ('statement__isnull', True)), models.Q(('actor__isnull', True), ('article__isnull', True), ('event__isnull', False), ('kind', 'event'), ('publisher__isnull', True), ('statement__isnull', True)), models.Q(('actor__isnull', True), ('article__isnull', True), ('event__isnull', True), ('kind', 'publisher'), ('publisher__isnull', False), ('statement__isnull', True)), _connector='OR'), name='past_address_leads_somewhere'),
        ),
        migrations.AddField(
            model_name='distinctpair',
            name='user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='merge',
            name='user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='distinctpair',
            constraint=models.UniqueConstraint(fields=('kind', 'first', 'second'), name='distinct_pair_once'),
        ),
        migrations.AddConstraint(
            model_name='distinctpair',
            constraint=models.CheckConstraint(condition=models.Q(('first__lt', models.F('second'))), name='distinct_pair_ordered'),
        ),
        migrations.AddIndex(
            model_name='merge',
            index=models.Index(fields=['kind', 'kept'], name='articles_me_kind_0fb5aa_idx'),
        ),
        migrations.AddIndex(
            model_name='merge',
            index=models.Index(fields=['kind', 'gone'], name='articles_me_kind_65ee94_idx'),
        ),
        migrations.RunPython(let_editors_see_merges, migrations.RunPython.noop),
    ]
