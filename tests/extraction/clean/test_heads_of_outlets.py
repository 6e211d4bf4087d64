"""What each outlet prints above and below its stories tells the headline, the publisher and the day."""

from pathlib import Path

import pytest
import yaml

from articles.extraction.clean import clean
from articles.extraction.values import Directory

_PAGES = yaml.safe_load((Path(__file__).parent / "heads_of_outlets.yaml").read_text(encoding="utf-8"))
_HEADLINE = "Seoul urges North to answer hotline calls"
_STORY = (
    "South Korea said it would keep urging the North to answer the phone, a day after the regular calls over"
    " the hotline between the two had gone unanswered for a third week.",
    '"We will keep dialing," a ministry official told reporters, asking not to be named.',
    "The North has made no comment on the calls. It cut the line once before, over leaflets.",
    'Analysts said the silence was a sign of displeasure over drills. "They want us to notice," said Bae'
    " Sang-muk, a researcher at a private institute.",
    "The ministry said it had no plan to change the way it places its calls.",
)


@pytest.mark.parametrize("blank", ["\n\n", "\n"])
@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page["publisher"])
def test_the_head_of_a_page_tells_headline_publisher_and_day(
    page: dict[str, str], blank: str, directory: Directory
) -> None:
    story = page.get("dateline", "") + blank.join(_STORY) + page.get("end", "")
    text = blank.join([page["head"].replace("HEADLINE", _HEADLINE), story, page.get("below", "")])

    found = clean(text, directory=directory)

    day = found.published and found.published.edtf
    assert (found.title, found.publisher, day, found.text) == (
        _HEADLINE,
        page["publisher"],
        "2023-04-20",
        "\n\n".join(_STORY),
    )


_PORTAL = "Harbour Bill Keeps the Ferry of Lindholm in Port"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (f"Yahoo! News\n{_PORTAL}\nAFP\nWed, Feb 16, 2011", None),
        (f"{_PORTAL} - Yahoo! News\n\n{_PORTAL}\nAFP\nFeb 16, 2011", None),
        (f"washingtonpost.com\n{_PORTAL}\nThe Associated Press\nMay 11, 2007", "washington-post"),
        (f"{_PORTAL}\nBy Ada Holm\nBBC News, Seoul", "bbc"),
        (f"{_PORTAL} | The Japan Times\nby Ada Holm\nStaff Writer\nApr 20, 2023", "japan-times"),
        (f"{_PORTAL} | The Japan Times\n\nASIA PACIFIC\n\nKYODO\nAPR 20, 2023\nPRINT SHARE", "japan-times"),
        (f"{_PORTAL}\n\nKYODO\nAPR 20, 2023\nPRINT SHARE", "kyodo-news"),
        (f"News\n\nKorean Peninsula A to Z\n\nIssues\n\n{_PORTAL}\n\n2023-04-20", "kbs-world-radio"),
        (f"News\n\nHarbour A to Z\n\nIssues\n\n{_PORTAL}\n\n2023-04-20", None),
        (f"{_PORTAL} – ABC News\nStaff Writer\n2016-03-12 07:13:07", None),
        (f"{_PORTAL}\nAda Holm, Spokesperson, U.S. Department of State\nMay 11, 2007", "us-state-department"),
    ],
)
def test_who_publishes_a_page_is_told_by_its_head(
    head: str, publisher: str | None, directory: Directory
) -> None:
    assert clean("\n\n".join([head, *_STORY]), directory=directory).publisher == publisher
