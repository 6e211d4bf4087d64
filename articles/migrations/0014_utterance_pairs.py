"""What editors decide of two statements: whether they report one utterance."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0013_covering_indexes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='UtterancePair',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('decision', models.CharField(choices=[('confirmed', 'One utterance'), ('rejected', 'Not one utterance')], max_length=10)),
                ('by', models.CharField(help_text='Name, kept when the account goes.', max_length=150)),
                ('made', models.DateTimeField()),
                ('first', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='pairs_as_first', to='articles.statement')),
                ('second', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='pairs_as_second', to='articles.statement')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('first', 'second'), name='utterance_pair_once'), models.CheckConstraint(condition=models.Q(('first__lt', models.F('second'))), name='utterance_pair_ordered')],
            },
        ),
    ]
