"""Actors, their posts and events as spreadsheets: which columns there are, and how a row is read and written.

A row is known by its slug (a post by who held what, where, since when). A column that is left out is left
as it is; a cell that is empty empties the field. Several values of one cell stand with a bar between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from diff_match_patch import diff_match_patch
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from import_export import fields, resources, widgets

from articles.history import made, touching
from articles.ingest.speakers import follow_side
from articles.models import Actor, ActorName, Event, EventName, Post

BAR = " | "


class Difference(resources.Diff):
    """What a row would change, as deletions and insertions without any style of their own."""

    def as_html(self) -> list[str]:
        return [
            self._marked("" if self.new else str(old), str(new))
            for old, new in zip(self.left, self.right, strict=True)
        ]

    def _marked(self, old: str, new: str) -> str:
        differ = diff_match_patch()
        found = differ.diff_main(old, new)
        differ.diff_cleanupSemantic(found)
        signs = {differ.DIFF_DELETE: "<del>{}</del>", differ.DIFF_INSERT: "<ins>{}</ins>"}
        pieces = ((format_html(signs.get(sign, "{}"), words),) for sign, words in found)
        return format_html_join("", "{}", pieces)


class Joined(fields.Field):
    """Values that stand in other tables, in one cell. `read` gives those of a row."""

    def __init__(self, column_name: str, read: Callable[[Any], Iterable[str]]) -> None:
        super().__init__(column_name=column_name)
        self.read = read

    def export(self, instance: Any, **kwargs: Any) -> str:
        return BAR.join(self.read(instance)) if instance is not None and instance.pk else ""


class BySlug(widgets.ForeignKeyWidget):
    """A reference by the slug; one that leads nowhere is named."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        try:
            return super().clean((value or "").strip(), row, **kwargs)
        except self.model.DoesNotExist:
            raise ValueError(f"there is no entry “{value}”; references are slugs") from None


class Spreadsheet(resources.ModelResource):
    """What the resources share: known headers, rows that change nothing, checked fields."""

    @classmethod
    def get_diff_class(cls) -> type[resources.Diff]:
        return Difference

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        """Refuse a header that means nothing, or that is missing: it would be skipped without a word."""
        known = [field.column_name for field in self.get_import_fields()]
        given = [str(header).strip() for header in dataset.headers or ()]
        dataset.headers = given
        missing = [name for name in self._meta.import_id_fields if name not in given]
        unknown = [name for name in given if name not in known]
        if missing:
            raise ValidationError(f"There must be a column {' and a column '.join(missing)}.")
        if unknown:
            raise ValidationError(f"No column is named {', '.join(unknown)}. There are: {', '.join(known)}.")

    def before_import_row(self, row: Any, **kwargs: Any) -> None:
        for name in self._meta.import_id_fields:
            if not str(row.get(name) or "").strip() and name != "since":
                raise ValidationError({name: f"A row needs its {name}."})

    def before_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Entries that are changed keep the version before; of a post that is its actor."""
        if isinstance(instance, Post):
            touching(Actor.objects.filter(pk=instance.actor_id))
        elif instance.pk:
            touching([instance])

    def after_init_instance(self, instance: Any, new: bool, row: Any, **kwargs: Any) -> None:
        instance.is_brought = new

    def after_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        if instance.is_brought and not isinstance(instance, Post):
            made(instance)

    def skip_row(self, instance: Any, original: Any, row: Any, import_validation_errors: Any = None) -> bool:
        """Whether the row says what the entry says already."""
        if import_validation_errors or original is None or original.pk is None:
            return False
        given = [field for field in self.get_import_fields() if field.column_name in row]
        return all(_plain(row[field.column_name]) == _plain(field.export(original)) for field in given)

    class Meta:
        clean_model_instances = True
        use_transactions = True
        import_id_fields: tuple[str, ...] = ("slug",)


def _plain(value: Any) -> str:
    return " ".join(str(value if value is not None else "").split())


def _values(cell: Any) -> list[str]:
    return list(dict.fromkeys(part.strip() for part in str(cell or "").split("|") if part.strip()))


def _names_of(kind: str) -> Callable[[Actor], list[str]]:
    return lambda actor: [name.text for name in actor.names.all() if name.kind == kind]


NAME_COLUMNS = {
    "names": ActorName.Kind.PRESS,
    "variants": ActorName.Kind.VARIANT,
    "metonyms": ActorName.Kind.METONYM,
    "hangul": ActorName.Kind.HANGUL,
    "hanja": ActorName.Kind.HANJA,
}


class ActorSpreadsheet(Spreadsheet):
    """Actors with their names, a kind of name a column. Posts have a spreadsheet of their own."""

    part_of = fields.Field("part_of", "part_of", BySlug(Actor, "slug"))
    names = Joined("names", _names_of(ActorName.Kind.PRESS))
    variants = Joined("variants", _names_of(ActorName.Kind.VARIANT))
    metonyms = Joined("metonyms", _names_of(ActorName.Kind.METONYM))
    hangul = Joined("hangul", _names_of(ActorName.Kind.HANGUL))
    hanja = Joined("hanja", _names_of(ActorName.Kind.HANJA))

    class Meta(Spreadsheet.Meta):
        model = Actor
        fields = (
            *("slug", "name", "kind", "side", "gender", "part_of", "wikidata"),
            *NAME_COLUMNS,
            *("sources", "note"),
        )

    def after_save_instance(self, instance: Actor, row: Any, **kwargs: Any) -> None:
        super().after_save_instance(instance, row, **kwargs)
        wanted = {kind: _values(row[column]) for column, kind in NAME_COLUMNS.items() if column in row}
        texts = [text for names in wanted.values() for text in names]
        twice = {text for text in texts if texts.count(text) > 1}
        if twice:
            raise ValidationError(f"Each name stands once, but twice there is {', '.join(sorted(twice))}.")
        standing = {name.text: name for name in instance.names.exclude(kind__in=wanted)}
        if taken := standing.keys() & set(texts):
            raise ValidationError(f"{', '.join(sorted(taken))} stands among the names of another kind.")
        _set_names(instance, wanted)
        if not instance.names.filter(text=instance.name).exists():
            ActorName.objects.create(actor=instance, text=instance.name, kind=ActorName.Kind.PRESS)
        follow_side(instance)


def _set_names(actor: Actor, wanted: dict[Any, list[str]]) -> None:
    """Give an actor exactly these names of these kinds; those that stay keep their order."""
    there = {name.text: name for name in actor.names.filter(kind__in=wanted)}
    kept = {text: kind for kind, texts in wanted.items() for text in texts}
    for text, name in there.items():
        if text not in kept:
            name.delete()
        elif name.kind != kept[text]:
            name.kind = kept[text]
            name.save()
    last = max((name.position for name in actor.names.all()), default=-1)
    fresh = [(text, kind) for text, kind in kept.items() if text not in there]
    for position, (text, kind) in enumerate(fresh, start=last + 1):
        name = ActorName(actor=actor, text=text, kind=kind, position=position)
        name.full_clean()
        name.save()


class PostSpreadsheet(Spreadsheet):
    """Who held which office, where and when."""

    actor = fields.Field("actor", "actor", BySlug(Actor, "slug"))
    institution = fields.Field("institution", "institution", BySlug(Actor, "slug"))
    ongoing = fields.Field("ongoing", "ongoing", widgets.BooleanWidget())
    unverified = fields.Field("unverified", "unverified", widgets.BooleanWidget())

    class Meta(Spreadsheet.Meta):
        model = Post
        import_id_fields = ("actor", "title", "institution", "since")
        fields = ("actor", "title", "institution", "since", "until", "ongoing", "unverified", "aliases")


class EventSpreadsheet(Spreadsheet):
    """Events with the words that name them, and who took part, by slug."""

    names = Joined("names", lambda event: [name.text for name in event.names.all()])
    participants = Joined(
        "participants", lambda event: sorted(actor.slug for actor in event.participants.all())
    )

    class Meta(Spreadsheet.Meta):
        model = Event
        fields = (
            "slug",
            "name",
            "kind",
            "date",
            "place",
            "names",
            "participants",
            "summary",
            "sources",
            "note",
        )

    def after_save_instance(self, instance: Event, row: Any, **kwargs: Any) -> None:
        super().after_save_instance(instance, row, **kwargs)
        if "participants" in row:
            slugs = _values(row["participants"])
            found = {actor.slug: actor for actor in Actor.objects.filter(slug__in=slugs)}
            if missing := [slug for slug in slugs if slug not in found]:
                raise ValidationError(
                    {"participants": f"There is no entry {', '.join(missing)}; participants are slugs."}
                )
            instance.participants.set(found.values())
        if "names" in row:
            wanted = [text for text in _values(row["names"]) if text != instance.name]
            instance.names.exclude(text__in=wanted).delete()
            there = set(instance.names.values_list("text", flat=True))
            for position, text in enumerate(wanted):
                if text not in there:
                    name = EventName(event=instance, text=text, position=position)
                    name.full_clean()
                    name.save()
