"""The words by which a text names the occasion of a statement, whether or not the archive has the event."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0017_uncertain_last'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalstatement',
            name='occasion_mention',
            field=models.CharField(blank=True, help_text='The occasion as the text names it, such as “a forum in Seoul”; needs no event.', max_length=300),
        ),
        migrations.AddField(
            model_name='historicalstatement',
            name='occasion_mention_end',
            field=models.PositiveIntegerField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='historicalstatement',
            name='occasion_mention_start',
            field=models.PositiveIntegerField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='statement',
            name='occasion_mention',
            field=models.CharField(blank=True, help_text='The occasion as the text names it, such as “a forum in Seoul”; needs no event.', max_length=300),
        ),
        migrations.AddField(
            model_name='statement',
            name='occasion_mention_end',
            field=models.PositiveIntegerField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name='statement',
            name='occasion_mention_start',
            field=models.PositiveIntegerField(blank=True, editable=False, null=True),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('occasion_mention_end__isnull', True), ('occasion_mention_start__isnull', True)), ('occasion_mention_start__lt', models.F('occasion_mention_end')), _connector='OR'), name='statement_occasion_ordered'),
        ),
    ]
