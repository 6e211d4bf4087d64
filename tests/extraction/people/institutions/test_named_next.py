"""Bodies that a lead only describes and the page then names in full, each right and wrong.

| kind | case |
| --- | --- |
| a court | `a court here ruled … the Seoul Family Court`, and `the court` behind it |
| another court | `a court in Bergen … the Oslo District Court` |
| the police | `police in Seoul said … the Seoul Metropolitan Police Agency`; not two departments |
| the coast guard | `the coast guard said … the Japan Coast Guard's headquarters` |
| a newspaper | `a South Korean newspaper reported … the Chosun Ilbo`; not two of them |
| named before | `The East Asian Crane Trust … . The trust said` |
| named before, by any noun | `The Oslo City Library … . The library said` |
| not in a lead | a police named far behind is another |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

COURT = "Both may keep the pier, a court here ruled.\n\nThe decision by the Seoul Family Court is the first. "


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (COURT, ["Seoul Family Court"]),
        (f"{COURT}“It is theirs,” the court said.", ["Seoul Family Court", "Seoul Family Court"]),
        (
            "A thief came, police in Seoul said.\n\nThe Seoul Metropolitan Police Agency saw him.\n\n"
            "He left, according to the police.",
            ["Seoul Metropolitan Police Agency"] * 2,
        ),
        (
            "Police said it rained. The Oslo Police Department and the Bergen Police Department were closed.",
            ["Police"],
        ),
        (
            "A boat ran aground, the coast guard said.\n\nOne of the Japan Coast Guard's ships came.",
            ["Japan Coast Guard"],
        ),
        (
            "He was fined, a court in Bergen ruled.\n\nThe Oslo District Court had let him go.",
            ["court"],
        ),
        ("He was fined, an Oslo court ruled.\n\nThe Oslo District Court was full.", ["Oslo District Court"]),
        ("It rained, a South Korean newspaper reported.\n\nIt was the Chosun Ilbo.", ["Chosun Ilbo"]),
        (
            "It rained, a South Korean daily reported.\n\nThe Hankyoreh and the JoongAng Ilbo were closed.",
            ["South Korean daily"],
        ),
        ("The East Asian Crane Trust met.\n\nThe trust said it rained.", ["East Asian Crane Trust"]),
        ("The Oslo City Library opened.\n\nThe library said it rained.", ["Oslo City Library"]),
        (
            "It was cold.\n\nIt was late.\n\nPolice said it rained. The Oslo Police Department was closed.",
            ["Police"],
        ),
    ],
)
def test_who_is_described_is_whom_the_page_names(directory: Directory, text: str, speakers: list[str]):
    found = annotate(text, directory=directory, published="2019-05-06").statements
    assert [who for one in found for who in who_speaks(one)] == speakers
