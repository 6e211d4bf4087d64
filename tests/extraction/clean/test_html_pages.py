"""HTML captures: the visible text, the main text, and what the markup says of the page."""

import pytest

from articles.extraction.clean import clean
from articles.extraction.values import CleanPage, Directory, UnreadableCapture

FIRST = (
    "The unification ministry said on Thursday that it was weighing a new offer of talks with the North, "
    "a step that it had long refused to rule out."
)
SECOND = (
    "A spokesman added that the hotline would be tested every day until an answer came, "
    "and that no other step was planned before the summer."
)


def page(body: str = "", head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>'
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/p'>Politics</a></li></ul></nav>"
        f"<main><article><h1>Ministry weighs new"
        f" talks</h1><p>{FIRST}</p>{body}<p>{SECOND}</p></article></main>"
        "<aside><h3>Most read</h3><p>Ten things to know about the border and those who guard it day and"
        " night.</p>"
        "</aside><footer>© 2021 A site. All rights reserved.</footer></body></html>"
    )


@pytest.fixture
def plain(directory: Directory) -> CleanPage:
    return clean(page(), directory=directory)


def test_story_is_the_main_text(plain: CleanPage) -> None:
    assert plain.text == f"{FIRST}\n\n{SECOND}"


def test_headline_is_the_first_heading(plain: CleanPage) -> None:
    assert plain.title == "Ministry weighs new talks"


def test_source_is_the_visible_text_a_block_a_line(plain: CleanPage) -> None:
    assert plain.source.split("\n")[:4] == ["Home", "Politics", "Ministry weighs new talks", FIRST]


def test_every_line_is_story_or_cut(plain: CleanPage) -> None:
    kept = plain.source
    for cut in reversed(plain.cuts):
        kept = kept[: cut.start] + kept[cut.end :]

    assert [line for line in kept.split("\n") if line] == [plain.title, FIRST, SECOND]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>alert('never')</script>",
        "<style>p { content: 'never' }</style>",
        "<template><p>never</p></template>",
        "<p hidden>never</p>",
        "<p style='display: none'>never</p>",
        "<!-- never -->",
        "<noscript>never</noscript>",
        "<textarea>never</textarea>",
    ],
)
def test_what_nobody_sees_is_not_in_the_source(unseen: str) -> None:
    assert "never" not in clean(page(unseen)).source


@pytest.mark.parametrize(
    ("body", "paragraph"),
    [
        (
            "<blockquote><p>Let us meet at the border this autumn.</p></blockquote>",
            "Let us meet at the border this autumn.",
        ),
        ("<ul><li>First, the hotline is to be restored.</li></ul>", "First, the hotline is to be restored."),
        ("<p>They <b>will</b> <i>not</i> wait<sup>1</sup>.</p>", "They will not wait1."),
        ("<p>&ldquo;Don&#x27;t wait,&rdquo; he&nbsp;said.</p>", "“Don't wait,” he said."),
        (
            "<div>A block without a paragraph is story, too.</div>",
            "A block without a paragraph is story, too.",
        ),
        ("<table><tr><td>Meetings in 2018</td><td>36</td></tr></table>", "Meetings in 2018 36"),
    ],
)
def test_blocks_of_the_story_are_paragraphs(body: str, paragraph: str) -> None:
    assert clean(page(body)).text.split("\n\n")[1] == paragraph


def test_breaks_part_paragraphs() -> None:
    capture = (
        f"<html><body><h1>Ministry weighs new talks</h1><div>{FIRST}<br><br>{SECOND}</div></body></html>"
    )

    assert clean(capture).text == f"{FIRST}\n\n{SECOND}"


def test_subheading_is_a_heading() -> None:
    assert [heading.text for heading in clean(page("<h2>A long wait</h2>")).headings] == ["A long wait"]


def test_caption_is_a_caption() -> None:
    figure = "<figure><img src='x'><figcaption>The minister at the podium (Yonhap)</figcaption></figure>"

    assert clean(page(figure)).captions == ("The minister at the podium (Yonhap)",)


LINKED_DATA = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Ministry weighs new talks",
"datePublished": "2021-03-04T23:30:00+09:00",
"author": [{"name": "Jane Roe"}, {"name": "John Doe"}], "publisher": {"@type": "Organization",
"name": "The Korea Herald"}, "articleSection": "North Korea"}]}</script>"""
META = """<meta property="og:title" content="Ministry weighs new talks | The Korea Herald">
<meta property="og:site_name" content="The Korea Herald"><meta name="author" content="Jane Roe, John Doe">
<meta property="article:published_time" content="2021-03-04T23:30:00+09:00">
<meta property="article:section" content="North Korea">"""


@pytest.mark.parametrize("head", [LINKED_DATA, META], ids=["linked data", "meta elements"])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Ministry weighs new talks"),
        ("publisher", "korea-herald"),
        ("byline", "Jane Roe, John Doe"),
        ("section", ("North Korea",)),
    ],
)
def test_metadata_are_read(head: str, field: str, value: object, directory: Directory) -> None:
    assert getattr(clean(page(head=head), directory=directory), field) == value


@pytest.mark.parametrize(
    ("head", "basis"),
    [
        (LINKED_DATA, "the page's metadata (datePublished)"),
        (META, "the page's metadata (article:published_time)"),
    ],
)
def test_date_of_the_metadata_names_its_place(head: str, basis: str) -> None:
    published = clean(page(head=head)).published

    assert published is not None
    assert (published.edtf, published.basis) == ("2021-03-04", basis)


def test_time_element_dates_the_page() -> None:
    published = clean(page('<time datetime="2021-03-04T09:00">yesterday</time>')).published

    assert published is not None
    assert published.edtf == "2021-03-04"


def test_broken_linked_data_is_passed_over() -> None:
    assert clean(page(head='<script type="application/ld+json">{"headline": </script>')).text


def test_site_that_the_directory_lacks_is_not_replaced_by_an_agency(directory: Directory) -> None:
    capture = page(head='<meta property="og:site_name" content="The Moon Gazette">').replace(
        FIRST, f"SEOUL (Reuters) - {FIRST}"
    )
    found = clean(capture, directory=directory)

    assert (found.publisher, found.original_publisher) == (None, "reuters")


def test_declared_charset_is_obeyed() -> None:
    korean = "통일부는 이산가족 문제를 논의하기 위한 남북 당국 간 회담을 북한에 제안했다고 8일 밝혔다."
    capture = f'<html><head><meta charset="euc-kr"></head><body><p>{korean}</p></body></html>'

    assert clean(capture.encode("cp949")).text == korean


def test_media_type_decides_what_is_html() -> None:
    assert clean("The tags <p> and <div> and <br> stand in this text.", media_type="text/plain").text


def test_layout_tables_are_read_block_by_block() -> None:
    capture = (
        f"<html><body><table><tr><td><p>{FIRST}</p></td><td><p>{SECOND}</p></td></tr></table></body></html>"
    )

    assert clean(capture).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "capture", ["<html></html>", "<html><body><script>x</script></body></html>", "<p></p>" * 9]
)
def test_markup_without_text_is_refused(capture: str) -> None:
    with pytest.raises(UnreadableCapture):
        clean(capture, media_type="text/html")


@pytest.mark.parametrize("depth", [3, 5000])
def test_depth_of_nesting_does_no_harm(depth: int) -> None:
    capture = f"<html><body>{'<div>' * depth}<p>{FIRST}</p>{'</div>' * depth}</body></html>"

    try:
        assert FIRST in clean(capture).text
    except UnreadableCapture:
        assert depth > 1000


_FERRY = [
    "The ferry to Lindholm will sail again from Friday on, the harbour master of the town said on Tuesday.",
    "He told reporters that the engine had been mended twice and that no more money would be asked for it.",
    "Shopkeepers on the island welcomed the news, but some said that they would believe it when they saw it.",
    "The mayor called the whole affair a lesson that the council had paid for dearly and would not forget.",
]


def _ferry_page(body: str) -> str:
    return f"<!DOCTYPE html><html><head><title>Ferry to sail again</title></head><body>{body}</body></html>"


def test_a_first_paragraph_behind_the_date_is_kept_where_breaks_part_the_paragraphs() -> None:
    head = "<h1>Ferry to sail again</h1><span>By Ada Holm</span> <span>March 5, 2019</span>"
    page = clean(_ferry_page(f"<div>{head}<div>{'<br><br>'.join(_FERRY)}</div></div>"))

    assert page.text == "\n\n".join(_FERRY)


def test_a_class_for_the_whole_page_does_not_make_its_date_and_by_line_furniture() -> None:
    paragraphs = "".join(f"<p>{one}</p>" for one in _FERRY)
    head = "<h1>Ferry to sail again</h1><div>By Ada Holm</div><div>March 5, 2019</div>"
    page = clean(_ferry_page(f'<form class="article share-enabled">{head}{paragraphs}</form>'))

    assert (page.text, page.byline, page.published and page.published.edtf) == (
        "\n\n".join(_FERRY),
        "Ada Holm",
        "2019-03-05",
    )


def test_a_card_that_is_one_link_is_no_story() -> None:
    card = '<a href="/x"><h3>Bakery fire put out</h3><p>Firemen said it began in an oven on Monday.</p></a>'
    page = clean(
        _ferry_page(f"<article><p>{_FERRY[0]}</p>{card}<p>{f'</p>{card}<p>'.join(_FERRY[1:])}</p></article>")
    )

    assert page.text == "\n\n".join(_FERRY)


def test_posts_of_one_kind_are_all_story_where_the_main_text_has_only_the_first() -> None:
    posts = "".join(
        f"<div class=post><time>{9 + i}:10</time><p>{one}</p></div>" for i, one in enumerate(_FERRY * 2)
    )
    page = clean(_ferry_page(f"<h1>Ferry to sail again</h1>{posts}"))

    assert page.text.count("The mayor called") == 2
