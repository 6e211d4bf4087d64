"""A story is the same in the furniture of any outlet: text and headline stay, the outlet is the new one."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from articles.extraction.clean import clean
from articles.extraction.values import CleanPage, Directory

_HERE = Path(__file__).parent
_PAGES = _HERE.parents[1] / "pages"
_FURNITURE = yaml.safe_load((_HERE / "heads_of_outlets.yaml").read_text(encoding="utf-8"))[::7]
_STORIES = (
    "005_kcna_press_statement",
    "004_kbs_loudspeakers",
    "016_interview_former_minister",
    "034_mofa_release",
    "052_kim_yo_jong_full_text",
    "054_time_reunions_2000",
    "094_joongang_column_phone",
    "128_reuters_explainer_sea_line",
    "150_joongang_lim_envoy_qa",
    "241_hrw_sealed_border",
)


@cache
def _story(name: str) -> CleanPage:
    return clean((_PAGES / f"{name}.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("outlet", _FURNITURE, ids=lambda outlet: outlet["publisher"])
@pytest.mark.parametrize("name", _STORIES)
def test_a_story_is_the_same_in_the_furniture_of_another_outlet(
    name: str, outlet: dict[str, str], directory: Directory
) -> None:
    story = _story(name)
    head = outlet["head"].replace("HEADLINE", story.title or "")
    text = "\n\n".join([head, outlet.get("dateline", "") + story.text, outlet.get("below", "")])

    found = clean(text, directory=directory)

    assert (found.text, found.title, found.publisher) == (story.text, story.title, outlet["publisher"])
