from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0014_utterance_pairs'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='statement',
            index=models.Index(models.F('cue'), models.OrderBy(models.F('date'), descending=True), models.OrderBy(models.F('id'), descending=True), condition=models.Q(('is_public', True)), name='statement_cue_date'),
        ),
    ]
