"""The same story from several outlets: articles are linked, and none of them is dropped."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models.functions import Now

from articles.models import Article, WireStory


@transaction.atomic
def link(articles: Iterable[Article]) -> list[Article]:
    """Make one wire story of these articles, and of those that they were linked with before.

    Returns the articles that point elsewhere than they did. Fewer than two articles are no wire story.
    """
    wanted = [article.pk for article in articles]
    rows = {
        row.pk: row for row in Article.objects.select_for_update().filter(pk__in=wanted).only("wire_story")
    }
    old = sorted({row.wire_story_id for row in rows.values() if row.wire_story_id})
    if len(rows) < 2:
        return []
    story = old[0] if old else WireStory.objects.create().pk
    moving = Article.objects.filter(pk__in=rows) | Article.objects.filter(wire_story__in=old)
    changed = list(moving.exclude(wire_story=story).for_list())
    Article.objects.filter(pk__in=[row.pk for row in changed]).update(wire_story=story, modified=Now())
    WireStory.objects.filter(pk__in=[one for one in old if one != story]).delete()
    return changed


@transaction.atomic
def part(article: Article) -> bool:
    """Take an article out of its wire story; `False` where it was in none. What is left of two is none."""
    row = Article.objects.select_for_update().only("wire_story").get(pk=article.pk)
    if row.wire_story_id is None:
        return False
    Article.objects.filter(pk=row.pk).update(wire_story=None, modified=Now())
    if Article.objects.filter(wire_story=row.wire_story_id).count() < 2:
        WireStory.objects.filter(pk=row.wire_story_id).delete()
    return True
