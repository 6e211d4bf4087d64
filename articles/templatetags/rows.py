"""What a page prints many times: rows of lists, facets, bars of charts; and the pages that are read most.

These are Jinja templates (`templates/rows`): the same markup as Django's own would give, in a tenth of
the time. A page has twenty-five rows, a hundred facet links and as many bars, and little else takes time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from operator import methodcaller
from typing import Any

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, QueryDict
from django.template import engines
from django.template.base import Parser, Token
from django.template.defaultfilters import date, truncatechars
from django.template.defaulttags import querystring
from django.urls import get_script_prefix, reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from jinja2 import Environment, StrictUndefined, Template
from markupsafe import _escape_inner, escape

from articles.citations import authors_of, coins
from articles.exports.citing import NOBODY
from articles.facets.cards import ArticleCard, Card
from articles.filters import query
from articles.filters.words import Words
from articles.models import Actor, Event, Statement
from articles.models.base import address
from articles.templatetags import archive as pages
from articles.templatetags import linked, reading

register = template.Library()


def environment(**options: Any) -> Environment:
    """How the rows are read: the settings name this. A name that a template is not given is a fault."""
    options |= {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(**options)  # noqa: S701 - it is on, in the options above
    made.template_class = Row
    made.filters |= {  # of what is printed many times, too: to call a function takes five times as long
        "accessible_name": reading.accessible_name,
        "address": methodcaller("get_absolute_url"),
        "basis": pages.basis,
        "capfirst": capfirst,
        "context_address": methodcaller("get_context_url"),
        "context_url": pages.context_url,
        "cut": pages.shortened,
        "date": date,
        "day": pages.day,
        "edtf_words": pages.edtf_words,
        "hits": pages.hits,
        "intcomma": with_commas,
        "is_tension": pages.is_tension,
        "is_vague": pages.is_vague,
        "langed": pages.langed,
        "lasting": pages.lasting,
        "side": pages.side,
        "side_letter": pages.side_letter,
        "sides_in_words": pages.sides_in_words,
        "sides_of": pages.sides_of,
        "speakers": pages.speakers,
        "speakers_beside": pages.speakers_beside,
        "tenure": pages.tenure,
        "truncatechars": truncatechars,
        "when": pages.when,
        "whole_words": pages.whole_words,
    }
    made.globals |= {
        "marked": reading.marked,
        "month_cells": month_cells,
        "number_cells": number_cells,
        "original_at": linked.original_at,
        "place": place,
        "querystring": querystring,
        "report_address": pages.report_address,
        "types": {value: str(label) for value, label in Statement.Type.choices},
    }
    return made


def escaped(value: Any) -> str:
    """What `markupsafe.escape` gives, as text: a page escapes thousands of words, nearly all of them plain,
    and joins them at once, so that none needs to be marked as safe.

    `escape` makes each a `Markup` in four times the time, which is a tenth of the time of the pages with many
    rows (measured with MarkupSafe 3.0.4 and Jinja 3.1.6: the latest statements 17.6 ms, 14.8 so; the timeline
    26.8 and 23.6). Both offer no public way past it; tests hold this to `escape`, whatever their versions.
    """
    kind = type(value)
    if kind is str:
        return _escape_inner(value)
    if kind is SafeString:
        return value
    return str(value) if kind is int else escape(value)


class Row(Template):
    """A template that escapes with `escaped`."""

    @classmethod
    def _from_namespace(cls, environment: Environment, namespace: Any, globals: Any) -> Template:
        namespace["escape"] = escaped
        return super()._from_namespace(environment, namespace, globals)


def printed(name: str, **context: Any) -> SafeString:
    """A template of `templates/rows` with its values; Jinja escapes as Django does."""
    return mark_safe(engines["rows"].get_template(f"{name}.jinja").render(context))  # noqa: S308 - escaped


def with_commas(number: float) -> str:
    """As the filter of Django, which is slow and used a hundred times on a page."""
    return f"{number:,}" if isinstance(number, int) else str(intcomma(number))


def number_cells(counts: Iterable[int]) -> SafeString:
    """Cells of a `matrix` with these numbers; nothing stands in those of 0."""
    return mark_safe(  # noqa: S308 - numbers
        "".join(f"<td>{count:,}</td>" if count else "<td></td>" for count in counts)
    )


def month_cells(cells: Iterable[tuple[str, int]], address: str, of: str, nofollow: bool) -> SafeString:
    """The same for months (EDTF), each a link to the list at `address`, with `of` added to its query."""
    more = escape(of)
    relation = ' rel="nofollow"' if nofollow else ""
    start = f'<td><a href="{escape(address)}?since='
    return mark_safe(  # noqa: S308 - months and numbers; the rest is escaped above
        "".join(
            f'{start}{month}&amp;until={month}{more}"{relation}>{count:,}</a></td>' if count else "<td></td>"
            for month, count in cells
        )
    )


PLACES = {
    "statement-list": ("Statements", ("statement-detail",)),
    "article-list": ("Articles", ("article-detail", "article-capture")),
    "actor-list": ("Actors", ("actor-detail",)),
    "event-list": ("Events", ("event-detail",)),
    "timeline": ("Timeline", ()),
    "method": ("Method", ()),
}
"""The pages that every page leads to, by the names of their addresses, with those that belong to them."""


@register.simple_tag
def place(name: str) -> str:
    """The address of a page of which there is one: as `url`, which looks it up again each time."""
    return address(f"articles:{name}")


@register.simple_tag
def asset(path: str) -> str:
    """The address of a static file: as `static`, which works it out again each time, a dozen on each page."""
    storage: Any = staticfiles_storage
    return _asset(path, storage.__class__, storage.base_url)


@lru_cache(maxsize=100)
def _asset(path: str, storage: Any, base: str) -> str:
    """A server's own storage never changes, and knows all its files from its start."""
    return staticfiles_storage.url(path)


@register.tag
def once(parser: Parser, token: Token) -> Once:
    """What is the same on every page and for everybody is printed once, as far as `{% endonce %}`.

    It is given nothing of the page: only `asset` and `place` can stand in it.
    """
    nodes = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(nodes)


class Once(template.Node):
    """Keeps what it has printed: for each place where the site is mounted, and for each store of files."""

    def __init__(self, nodes: template.NodeList) -> None:
        self.nodes = nodes
        self.known: dict[tuple[str, Any, str], SafeString] = {}

    def render(self, context: template.Context) -> SafeString:
        shared: Any = context.render_context  # of one printing: no part asks again where the site is
        if Once not in shared:
            storage: Any = staticfiles_storage
            shared[Once] = get_script_prefix(), storage.__class__, storage.base_url
        key = shared[Once]
        if key not in self.known:
            self.known[key] = self.nodes.render(context.new())
        return self.known[key]


@register.simple_tag
def breadcrumbs(
    here: str, parent: str = "", parent_url: str = "", middle: str = "", middle_url: str = ""
) -> SafeString:
    """The way to a page: at most two pages above it, and `here`, its own name."""
    way = {"parent": parent, "parent_url": parent_url, "middle": middle, "middle_url": middle_url}
    return printed("breadcrumbs", home=address("articles:home"), here=here, **way)


@register.simple_tag(takes_context=True)
def page(context: template.Context, name: str) -> SafeString:
    """What is between head and foot of a page, by a template of `templates/rows/pages`: it takes the context.

    A page of a few hundred tags takes a third of its time in Django's own.
    """
    values: Any = context.flatten()
    return printed(f"pages/{name}", **values)


@register.simple_tag(takes_context=True)
def navigation(context: template.Context) -> SafeString:
    """The way to the main pages; says which of them this page is, or belongs to."""
    request = context.get("request")
    match = request.resolver_match if request else None
    return _navigation(match.url_name if match else "", get_script_prefix())


@lru_cache(maxsize=100)
def _navigation(here: str | None, prefix: str) -> SafeString:
    """The same for all readers: it depends on nothing but the page and where the site is mounted."""
    places = [
        (reverse(f"articles:{name}"), label, "page" if here == name else "true" if here in parts else "")
        for name, (label, parts) in PLACES.items()
    ]
    return printed("navigation", places=places)


@register.simple_tag(takes_context=True)
def statement_rows(
    context: template.Context,
    statements: Iterable[Statement | Card],
    own: Actor | None = None,
    words: Words | str = "",
    *,
    in_article: bool = False,
    cited: bool = False,
) -> SafeString:
    """Statements (cards, or rows with their speakers as `credited`) as items of a list.

    `own` is the actor whose page it is, `words` are those of a search, which are marked. Rows stand
    `in_article` where it need not be named. With `cited`, reference managers find each of them.
    """
    return printed(
        "statements",
        statements=statements,
        own=own,
        words=words if isinstance(words, Words) and not words.is_empty else None,
        in_article=in_article,
        root=root_of(context["request"]),
        coins=coins_here(context["request"]) if cited else None,
    )


@register.simple_tag(takes_context=True)
def article_rows(context: template.Context, articles: Iterable[ArticleCard]) -> SafeString:
    """Articles as items of a list."""
    return printed("articles", articles=articles, coins=coins_here(context["request"]))


@register.simple_tag
def facets(panels: Iterable[Any]) -> SafeString:
    """The facets beside a list (`views.panels`), the first of them open."""
    return printed("facets", panels=panels)


@register.simple_tag
def form_field(
    field: Any,
    value: str | None = "",
    *,
    type: str = "text",
    hint: str = "",
    placeholder: str = "",
    suggest: str = "",
    kind: str = "",
) -> SafeString:
    """A field of a filter form as a reader meets it: label, what was typed, what is wrong, a hint.

    `suggest` is the address of suggestions for it, of this `kind` only; without one, of all.
    """
    shown = {"hint": hint, "placeholder": placeholder, "suggest": suggest, "kind": kind}
    return printed("field", field=field, value="" if value is None else value, type=type, **shown)


@register.simple_tag(takes_context=True)
def pagination(context: template.Context) -> SafeString:
    """The pages of a list, if there are several. Takes `page_obj` and `page_range` of the context."""
    page = context["page_obj"]
    if not page.has_other_pages():
        return SafeString()
    address = query.Address(context["request"].GET)
    return printed("pages", page=page, numbers=context["page_range"], address=address)


@register.simple_tag(takes_context=True)
def as_files(context: template.Context, feed: str) -> SafeString:
    """The list as files with all of its rows, as a feed (the name of its address), and this page as data.

    How a chart beside it is drawn (`per`) is nothing that these know.
    """
    asked: QueryDict = context["request"].GET.copy()
    asked.pop("per", None)
    address, page = query.Address(asked), {name: str(asked[name]) for name in query.PAGING if name in asked}
    here = address.replaced(**page, format="json")
    return printed(
        "export", address=address, feed=reverse(feed) + address.without().removesuffix("?"), here=here
    )


@register.simple_tag(takes_context=True)
def bibliographic(context: template.Context) -> SafeString:
    """The head of a page that can be cited, for reference managers."""
    return printed("bibliographic", citable=context["citable"])


@register.simple_tag
def directory(groups: Iterable[Any]) -> SafeString:
    """The actors of each side (`views.actors`)."""
    return printed("directory", groups=groups)


@register.simple_tag(takes_context=True)
def phases(context: template.Context, event: Event, phases: Iterable[Any]) -> SafeString:
    """What was said before, at and after an event (`views.events`)."""
    listed, root = address("articles:statement-list"), root_of(context["request"])
    return printed("phases", phases=phases, event=event, address=listed, root=root)


@register.simple_tag
def coverage_table(event: Event, coverage: Iterable[Any]) -> SafeString:
    """How many articles each publisher has on an event (`views.events`)."""
    return printed("coverage", event=event, coverage=coverage, address=address("articles:article-list"))


@register.simple_tag
def passages(passages: Iterable[Any]) -> SafeString:
    """Where articles name an event (`views.events`)."""
    return printed("passages", passages=passages)


@register.simple_tag(takes_context=True)
def held_by_year(context: template.Context) -> SafeString:
    """Head and rows of the table of articles held by publisher and year (`views.method`)."""
    names = ("coverage", "years", "year", "undated")
    address = query.Address(context["request"].GET)
    return printed("held", address=address, **{name: context[name] for name in names})


@register.simple_tag
def held_by_month(rows: Iterable[Any], *, nofollow: bool = False) -> SafeString:
    """Rows of twelve months, of publishers or of years (`views.method`)."""
    return printed("months", rows=rows, address=address("articles:article-list"), nofollow=nofollow)


@register.simple_tag
def timeline_rows(rows: Iterable[Any]) -> SafeString:
    """The rows of the table below a timeline (`views.timeline`)."""
    return printed("timeline", rows=rows, address=address("articles:statement-list"))


def coins_here(request: HttpRequest) -> Callable[[Card | ArticleCard], str]:
    """What makes a row an OpenURL context object at the addresses of this site."""
    return partial(coins_of, root=root_of(request))


def root_of(request: HttpRequest) -> str:
    """The address of this site, to which paths are added where an address is to be read on paper."""
    return request.build_absolute_uri("/").rstrip("/")


def coins_of(row: Card | ArticleCard, root: str) -> str:
    """A row of a list for the `title` of a COinS span."""
    article, description = row if isinstance(row, ArticleCard) else row.article, ""
    if isinstance(row, Card):
        speakers = [", ".join(filter(None, (one.display_name, one.in_office))) for one in row.credited]
        description = f"{'; '.join(speakers) or NOBODY}: {row.content}"
    return coins(
        title=article.title,
        outlet=article.publisher or article.original_publisher or "",
        authors=authors_of(article.byline),
        published=article.published,
        permalink=root + row.get_absolute_url(),
        language=article.language,
        description=description,
    )
