"""The last possible day of articles, statements and attributions, and the article's day on statements."""

import articles.models.article
import django.db.models.functions
from django.db import migrations, models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Greatest

UNCERTAIN = Q(date_latest__gt=F("date"))


def fill(apps, schema_editor):
    """Derive the new columns in the database, as the models do in `derive`."""
    article, statement, attribution = (
        apps.get_model("articles", name).objects.using(schema_editor.connection.alias)
        for name in ("Article", "Statement", "Attribution")
    )
    article.update(date_latest=Greatest(F("date"), Coalesce(F("published_latest"), F("date"))))
    own = article.filter(pk=OuterRef("article"))
    statement.update(
        date_latest=Coalesce(F("said_latest"), F("said_earliest"), Subquery(own.values("date_latest")[:1])),
        article_date=Subquery(own.values("date")[:1]),
    )
    said = statement.filter(pk=OuterRef("statement"))
    attribution.update(date_latest=Subquery(said.values("date_latest")[:1]))


def day(**kwargs):
    return models.DateField(default=articles.models.article.UNDATED, editable=False, **kwargs)


LATEST = "The last day on which it may have {}; not before `date`. Filters go by it."


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_merges")]

    operations = [
        migrations.AddField("article", "date_latest", day(help_text=LATEST.format("come out"))),
        migrations.AddField(
            "statement", "date_latest", day(help_text=LATEST.format("been said")), preserve_default=False
        ),
        migrations.AddField(
            "statement", "article_date", day(help_text="The sort date of its article."), preserve_default=False
        ),
        migrations.AddField("attribution", "date_latest", day(), preserve_default=False),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
