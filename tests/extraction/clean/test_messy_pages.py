"""What sites and crawlers put around and between the paragraphs leaves a page's story, headline and day."""

import pytest

from articles.extraction.clean import clean
from articles.extraction.clean.cuts.datelines import dateline_end

_TITLE = "Lindholm ferry stays in port over an unpaid bill"
_STORY = [
    "The harbour master of Lindholm said on Thursday that the ferry would stay until its bill was paid.",
    '"We wait for the money and not for the weather," he told reporters on the quay.',
    "The owner has not answered his letters. Its office in the capital was closed for the whole week.",
    "Fishermen took the islanders across in their own boats, and asked nothing for it.",
]


def _page(head: str = f"{_TITLE}\nApril 20, 2023", inside: str = "", below: str = "") -> str:
    return "\n\n".join([head, *_STORY[:2], inside, *_STORY[2:], below])


def _told(text: str) -> list[str]:
    return clean(text).text.split("\n\n")


@pytest.mark.parametrize(
    "inside",
    [
        "Click to share on Facebook (Opens in new window)\n\nClick to print (Opens in new window)",
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "Loading advertisement...",
        "Your browser does not support JavaScript. Some features of this site may not work.",
        "Don't miss out on the headlines from World. Followed categories will be added to your list.",
        "Image caption,\n\nThe ferry lies at the quay of Lindholm.",
        "Enlarge this image\n\nThe ferry lies at the quay.\n\nhide caption",
        "RELATED STORIES\n\n• Bakery fire put out by noon\n\n• Choir to tour the north",
        "We wait for the money and not for the weather.",
        _STORY[0],
        "View this post on Instagram\n\nA post shared by Lindholm (@lindholm)",
    ],
)
def test_what_stands_between_the_paragraphs_is_cut(inside: str) -> None:
    assert _told(_page(inside=inside)) == _STORY


@pytest.mark.parametrize(
    "inside",
    [
        "The transcript of the talks was published by the harbour office, he said.",
        "Comments are moderated by the harbour office, he said.",
        "The briefing was concluded at noon, the harbour office said.",
        "He said nothing more.",
    ],
)
def test_what_only_looks_like_furniture_is_told(inside: str) -> None:
    assert _told(_page(inside=inside)) == [*_STORY[:2], inside, *_STORY[2:]]


@pytest.mark.parametrize(
    "below",
    [
        "(This article was written by Ada Holm.)",
        "Write to Ada Holm at ada.holm@example.org.",
        "Commentaries represent the views of their respective authors. Replies are welcome.",
        "Ada Holm is one of the paper's full-time reporters and covers harbours.",
        "(The briefing was concluded at 2:41 p.m.)",
        "Attachment: photos (2).",
        "[Copyright] Lindholm Gazette",
    ],
)
def test_what_stands_below_the_story_is_cut(below: str) -> None:
    assert _told(_page(below=below)) == _STORY


@pytest.mark.parametrize(
    "title",
    [
        "The Ferry Is Late. The Harbour Bill Is Not.",
        "Lindholm to mend its harbour and its ferry by early Dec.",
        "Harbour bill keeps ferry",
        "Ferry bill stays unpaid",
    ],
)
def test_a_headline_is_known_above_its_standfirst(title: str) -> None:
    head = f"{title}\nThe owner of the only boat has not answered any letter since March\n\nApril 20, 2023"

    assert clean(_page(head)).title == title


@pytest.mark.parametrize(
    "head",
    [
        f"정치 경제 사회 국제 문화 스포츠\n\n{_TITLE}\nApril 20, 2023",
        f"Your privacy, your choice\n\n{_TITLE}\nApril 20, 2023",
        f"{_TITLE}\nLINDHOLM, Norland — Apr 20, 2023, 5:12 AM ET",
        f"HomeNorth SeaPorts{_TITLE}\n\n{_TITLE}\nApril 20, 2023",
        f"Title\t{_TITLE}\nDate\t2023-04-20",
        f"{_TITLE}\nApril 20, 2023\nA ferry lies at the quay of Lindholm, in this 2020 file photo. Yonhap",
    ],
)
def test_other_lines_of_the_head_are_no_headline(head: str) -> None:
    page = clean(_page(head))

    assert (page.title, page.published and page.published.edtf, page.headings) == (_TITLE, "2023-04-20", ())


@pytest.mark.parametrize(
    ("dateline", "day"),
    [("", "2023-04-20"), ("LINDHOLM, April 19 (AP) -- ", "2023-04-19"), ("LINDHOLM, May 2 (AP) -- ", None)],
)
def test_an_update_dates_a_page_whose_story_is_of_that_day(dateline: str, day: str | None) -> None:
    page = clean(f"{_TITLE}\nUpdated 5:30 AM EDT, Thu April 20, 2023\n\n{dateline}" + "\n\n".join(_STORY))

    assert (page.published and page.published.edtf) == (day or "../2023-04-20")


def test_an_update_of_another_weekday_only_bounds_the_day() -> None:
    page = clean(_page(f"{_TITLE}\nUpdated 5:30 AM EDT, Fri April 21, 2023"))

    assert (page.published and page.published.edtf) == "../2023-04-21"


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("GENEVA (18 March 2024) – ", "The harbour is open."),
        ("SEOUL/SEONGJU, South Korea ", "A U.S. ship will come."),
        ("Seoul, Apr 20 (EFE).- ", "The harbour is open."),
        ("SEOUL (AP) _ ", "The harbour is open."),
        ("Seoul (dpa) - ", "The harbour is open."),
        ("Seoul (AFP) Jan 28, 2014 ", "The harbour is open."),
        ("SEOUL, Republic of Korea (AFP) — ", "The harbour is open."),
        ("Seoul [South Korea], April 20 (ANI): ", "The harbour is open."),
        ("Seoul - ", "The harbour is open."),
        ("", "Seoul - the capital - is not on the sea."),
        ("", "Seoul (the capital) is not on the sea."),
    ],
)
def test_datelines_of_many_agencies_end_where_the_story_begins(dateline: str, story: str) -> None:
    assert dateline_end(dateline + story) == len(dateline)


def test_a_caption_with_a_space_behind_its_credit_is_cut_before_the_story() -> None:
    caption = "The harbour master of Lindholm speaks to reporters on the quay on Tuesday. (Yonhap) "

    assert _told(f"{_TITLE}\nApril 20, 2023\n\n{caption}" + "\n\n".join(_STORY)) == _STORY


def test_a_headline_wrapped_above_a_nameless_byline_ends_there() -> None:
    words = " ".join(_STORY).split()
    rows = [" ".join(words[at : at + 11]) for at in range(0, len(words), 11)]
    page = clean(f"{_TITLE} and a letter to its owner\nStaff Writer\n2023-04-20\n\n" + "\n".join(rows))

    assert page.title == f"{_TITLE} and a letter to its owner"


@pytest.mark.parametrize(
    "story",
    [
        "".join(f"<p>{one}</p>" for one in _STORY),
        "<br><br>".join(_STORY) + "<br/>",
        "<div class=body>\n" + "\n".join(f"<p><b>{one[:5]}</b>{one[5:]}</p>" for one in _STORY) + "\n</div>",
    ],
)
def test_tags_left_in_a_story_part_its_paragraphs_and_no_lines_of_its_head(story: str) -> None:
    page = clean(f"# {_TITLE}\n\nHarbour News | 2023-04-20 00:00 |\n\n---\n\n{story}\n\n---\n")

    assert (page.title, page.published and page.published.edtf, page.text.split("\n\n")) == (
        _TITLE,
        "2023-04-20",
        _STORY,
    )


def test_the_next_article_on_a_page_is_no_story() -> None:
    below = (
        "Next article\n\nBakery fire put out\n\nBy Ada Holm\n\nLINDHOLM (AP) -- A fire was put out on Monday."
    )

    assert _told(_page(below=below)) == _STORY


@pytest.mark.parametrize(
    ("line", "day"),
    [("Published On 20 Apr 202320 Apr 2023", "2023-04-20"), ("Home | Politics | 2023-04-20", "2023-04-20")],
)
def test_a_day_is_read_beside_a_menu_and_twice_without_a_space(line: str, day: str) -> None:
    page = clean(_page(f"{_TITLE}\n{line}"))

    assert (page.published and page.published.edtf) == day


@pytest.mark.parametrize(
    ("asks", "answers"), [("Q: ", "A: "), ("Reporter: ", "Holm: "), ("QUESTION: ", "MR. HOLM: ")]
)
def test_the_questions_of_an_interview_are_told(asks: str, answers: str) -> None:
    turns = [
        f"{asks}Is the harbour of Lindholm open to the ferry again this morning?",
        f"{answers}It is open since dawn, and every ship may leave at once.",
        f"{asks}Who will pay the bill?",
        f"{answers}That is for the owner to say, and he has not said it yet.",
    ]
    page = clean("\n\n".join([f"{_TITLE}\nApril 20, 2023", *turns]))

    assert (page.title, page.text.split("\n\n")) == (_TITLE, turns)


@pytest.mark.parametrize(
    "head",
    [
        f"All News  National  North Harbour  Sports\n\n{_TITLE}\nApril 20, 2023",
        f"You are in: World: Harbours\n\n{_TITLE}\nApril 20, 2023",
        f"Delicious Digg Facebook Fark Reddit\n\n{_TITLE}\nApril 20, 2023",
        f"{_TITLE}\nApril 20, 2023\nThe ferry lies at the quay of Lindholm. (provided by the harbour office)",
    ],
)
def test_menus_and_captions_are_no_headings(head: str) -> None:
    page = clean(_page(head))

    assert (page.title, page.headings) == (_TITLE, ())


def test_a_question_as_a_headline_is_known_with_its_outlet_behind_it() -> None:
    title = "Who pays for the ferry of Lindholm?"
    page = clean(_page(f"{title} | The Gazette\nJump to content\n{title}\nApril 20, 2023"))

    assert (page.title, page.text.split("\n\n")) == (title, _STORY)


def test_an_answer_behind_a_triangle_is_no_caption() -> None:
    answer = "▲ The bill must be paid, and we have said so since the spring."

    assert _told(_page(inside=answer)) == [*_STORY[:2], answer, *_STORY[2:]]


def test_a_live_page_is_dated_by_its_latest_entry() -> None:
    later = (
        f"8:12 a.m. ET, April 20, 2023\nThe harbour speaks\nFrom CNN's Ada Holm in Lindholm\n\n{_STORY[0]}"
    )
    earlier = f"7:40 a.m. ET, April 20, 2023\nThe owner is silent\n\n{_STORY[2]}\n\n{_STORY[3]}"
    head = f"{_TITLE}\nUpdated 0948 GMT, Fri April 21, 2023\n\nOur live coverage has ended."
    page = clean("\n\n".join([head, later, _STORY[1], earlier]))

    assert (page.text.split("\n\n"), page.published and page.published.edtf) == (_STORY, "2023-04-20")


def test_a_page_cut_off_in_its_last_sentence_keeps_it() -> None:
    last = (
        "The owner has said nothing yet. His clerk told the harbour master in March that the bill would be pa"
    )

    assert _told(_page(below=last)) == [*_STORY, last]


def test_a_button_glued_to_the_last_sentence_is_cut() -> None:
    assert _told(_page()[:-2] + " E-mail to a friend") == _STORY


def test_a_headline_below_the_story_is_no_sentence_cut_off() -> None:
    link = "Bakery fire put out by noon as the choir of the north begins its tour of the south"

    assert _told(_page(below=link)) == _STORY


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publication Date : 20-04-2023", "2023-04-20"),
        ("05-06-2023", "2023-05-06/2023-06-05"),
        ("02-19-2023-1", None),
    ],
)
def test_days_with_hyphens_are_read_as_those_with_slashes(line: str, day: str | None) -> None:
    page = clean(_page(f"{_TITLE}\n{line}"))

    assert (page.published and page.published.edtf) == day


def test_who_is_in_charge_of_a_release_is_no_headline() -> None:
    page = clean(
        _page(f"Press Release\nDivision in charge: Ports Division (02-2100-5900)\n{_TITLE}\nApril 20, 2023")
    )

    assert page.title == _TITLE


def test_a_dateline_without_agency_or_dash_is_cut_with_its_day() -> None:
    assert dateline_end("SEOUL, March 3 The harbour is open.") == len("SEOUL, March 3 ")
