"""What readers see of each publisher's texts, and when an article last changed, its statements included."""

from django.db import migrations, models
from django.db.models import F, Max, OuterRef, Subquery
from django.db.models.functions import Coalesce, Greatest


def date_changes(apps, schema_editor):
    """The latest change of an article or of one of its statements."""
    alias = schema_editor.connection.alias
    own = apps.get_model("articles", "Statement").objects.using(alias).filter(article=OuterRef("pk"))
    latest = own.order_by().values("article").annotate(latest=Max("modified")).values("latest")
    apps.get_model("articles", "Article").objects.using(alias).update(
        changed=Greatest(F("modified"), Coalesce(Subquery(latest), F("modified")))
    )


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0004_versions'),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='changed',
            field=models.DateTimeField(auto_now=True, help_text='When it or a statement of it last changed: the datestamp of harvesters, kept by triggers.'),
        ),
        migrations.AddField(
            model_name='article',
            name='rights',
            field=models.CharField(blank=True, choices=[('full', 'The full text is shown'), ('statements', 'Only statements with their context are shown')], default='', help_text='What readers see of this text, whatever is set for its publisher. Left open: as for the publisher.', max_length=10),
        ),
        migrations.AddField(
            model_name='article',
            name='searched_whole',
            field=models.BooleanField(default=True, editable=False, help_text='Whether its whole text is searched, or only what is shown.'),
        ),
        migrations.AddField(
            model_name='historicalarticle',
            name='rights',
            field=models.CharField(blank=True, choices=[('full', 'The full text is shown'), ('statements', 'Only statements with their context are shown')], default='', help_text='What readers see of this text, whatever is set for its publisher. Left open: as for the publisher.', max_length=10),
        ),
        migrations.AddField(
            model_name='historicalpublisher',
            name='licence',
            field=models.CharField(blank=True, help_text='The licence or permission by which this is so, and where it is said. Shown to readers.', max_length=300),
        ),
        migrations.AddField(
            model_name='historicalpublisher',
            name='rights',
            field=models.CharField(blank=True, choices=[('full', 'The full text is shown'), ('statements', 'Only statements with their context are shown')], default='', help_text='What readers see of its texts, on pages, in search, files, feeds and data sets alike. Left open: what the maintainer has set for all (TEXT_RIGHTS).', max_length=10),
        ),
        migrations.AddField(
            model_name='publisher',
            name='licence',
            field=models.CharField(blank=True, help_text='The licence or permission by which this is so, and where it is said. Shown to readers.', max_length=300),
        ),
        migrations.AddField(
            model_name='publisher',
            name='rights',
            field=models.CharField(blank=True, choices=[('full', 'The full text is shown'), ('statements', 'Only statements with their context are shown')], default='', help_text='What readers see of its texts, on pages, in search, files, feeds and data sets alike. Left open: what the maintainer has set for all (TEXT_RIGHTS).', max_length=10),
        ),
        migrations.RunPython(date_changes, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name='article',
            index=models.Index(models.F('changed'), models.F('id'), name='article_changed'),
        ),
    ]
