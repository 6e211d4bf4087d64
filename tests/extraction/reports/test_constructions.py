"""Constructions of news copy beyond single cues, in sentences of our own: right and wrong cases."""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import reports


def contents(text: str) -> list[tuple[str, str]]:
    """Each report as its type and its content."""
    return [(r.type, " … ".join(text[a:b] for a, b in r.segments)) for r in find_reports(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oslo left, accusing the Danes of insulting its king and warning that the pact was in doubt.",
            ["the Danes of insulting its king", "the pact was in doubt"],
        ),
        (
            "The mayor stressed that the race would be run, and expressed hope Bergen would reply by spring.",
            ["the race would be run", "Bergen would reply by spring"],
        ),
        (
            "The king said in May that talks were needed, and papers have since repeated the call daily.",
            ["talks were needed"],
        ),
        (
            "The miller said that the dam was old, and that the wheel was rotten.",
            ["the dam was old, and that the wheel was rotten"],
        ),
        (
            "According to the pilot, the boat left at dawn and carried forty barrels.",
            ["the boat left at dawn and carried forty barrels"],
        ),
    ],
)
def test_a_second_verb_is_its_own_report_or_the_writers(text: str, expected: list[str]) -> None:
    assert [content for _, content in contents(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It said the envoys waived tolls for the year, but made no mention of a date.",
            "the envoys waived tolls for the year",
        ),
        ("He added that the port was open, but would not be drawn on its fees.", "the port was open"),
        ("The clerk said it would rain, but declined to say when.", "it would rain"),
        ("The envoy said he would resign and left the room.", "he would resign"),
        (
            "The cook said the soup was hot, but would not burn anyone.",
            "the soup was hot, but would not burn anyone",
        ),
        (
            "The judge said the thief could climb in and cut the ropes.",
            "the thief could climb in and cut the ropes",
        ),
    ],
)
def test_contents_end_at_the_speakers_next_act(text: str, expected: str) -> None:
    assert [content for _, content in contents(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "What counts, she argues, is whether the boats come home: “Nets can be mended. Men can't.”",
            [
                ("indirect", "What counts … is whether the boats come home"),
                ("direct", "Nets can be mended. Men can't."),
            ],
        ),
        (
            "Ferries may start on Friday, it said, “on a trial basis.”",
            [("mixed", "Ferries may start on Friday … on a trial basis.")],
        ),
        (
            "The charter would, according to a text shown to reporters, bind both towns to a price.",
            [("indirect", "The charter would … bind both towns to a price")],
        ),
        ("After the feast, he said, “the hall was empty again.”", [("direct", "the hall was empty again.")]),
    ],
)
def test_halves_around_a_cue_are_one_report(text: str, expected: list[tuple[str, str]]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A harbour official, however, dismissed the complaint, noting the lease dates back to 1980.",
            ["the lease dates back to 1980"],
        ),
        (
            "Norway, which has called for the return of the ship, urged both captains to “meet halfway”.",
            ["the return of the ship", "both captains to “meet halfway”"],
        ),
        ("He added, with a laugh, that the hats were important.", ["the hats were important"]),
        (
            "Officials warned that the map omits the bay, which Oslo has described as the key to any deal.",
            ["the map omits the bay", "the key to any deal"],
        ),
        ("Answering a question, the mayor said the gate was shut.", ["the gate was shut"]),
        ("The duke vowed at the harvest fair to mend the bridge.", ["to mend the bridge"]),
    ],
)
def test_verbs_are_found_past_what_stands_between(text: str, expected: list[str]) -> None:
    assert [content for _, content in contents(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "His wife disagreed: “I won't go. I never liked the sea anyway.”",
        "The envoy was blunt: “Nobody will come to this table without a map.”",
        "Asked about the fee, Holm smiled: “Nobody has paid it for years now.”",
        "Said Holm: “We are ready to open the gates again.”",
    ],
)
def test_whoever_acts_before_a_colon_speaks_after_it(text: str) -> None:
    assert contents(text) == [("direct", text[text.index("“") + 1 : -1])]


@pytest.mark.parametrize(
    "text",
    [
        "The sign was clear: “No boats may land on this side.”",
        "He opened the door to the yard, she smiled.",
        "The treaty commits both towns to pull back their posts.",
        "The mayor plans to say something about the bridge.",
        "The two sides held talks on the ferry and declined to comment.",
    ],
)
def test_acts_without_speech_report_nothing(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The king is reported to have said that the dam was safe.", "The king"),
        ("The mayor went on to say that the dam was safe.", "The mayor"),
        ("The mayor was quick to add that the dam was safe.", "The mayor"),
    ],
)
def test_a_chain_of_verbs_has_the_subject_of_the_first(text: str, source: str) -> None:
    assert [text[slice(*r.source)] for r in find_reports(text) if r.source] == [source]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“This,” said Holm, “is a beginning.”", [("direct", "This … is a beginning.")]),
        (
            "Nothing has changed, Holm insisted, and nothing would change in May.",
            [("indirect", "Nothing has changed … and nothing would change in May")],
        ),
        ("As the mayor put it, bread is cheaper than war.", [("indirect", "bread is cheaper than war")]),
        (
            "The plan works, as one envoy put it, “slowly but with a certain elegance.”",
            [("mixed", "The plan works … slowly but with a certain elegance.")],
        ),
        ("By May, according to the guild, the pier will sink.", [("indirect", "the pier will sink")]),
        ("Holm told his crew to pack “for winter.”", [("mixed", "his crew to pack “for winter.”")]),
        ("Holm told the guild on Monday to wait.", [("indirect", "the guild on Monday to wait")]),
        (
            "Holm dismissed as “idle” press reports that the fair was off.",
            [("mixed", "“idle” press reports that the fair was off")],
        ),
        ("The guild dismissed that view as “stale.”", [("mixed", "that view as “stale.”")]),
        ("The guild repeated that view on Monday.", []),
        ("Lund has since called the pier its worst buy.", [("indirect", "the pier its worst buy")]),
        ("Lund called the fine largely symbolic.", [("indirect", "the fine largely symbolic")]),
        ("Lund called his wife the next day.", []),
        ("Holm, who was in Oslo, said nets were torn.", [("indirect", "nets were torn")]),
        (
            "Lund, a clerk who left Bergen in May and now teaches, said it was cold.",
            [("indirect", "it was cold")],
        ),
        ("Holm, who met Lund on May 3, urged him to wait.", [("indirect", "him to wait")]),
    ],
)
def test_objects_and_interrupted_clauses_are_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The daily said the quay must stay shut, and called the plan “a bundle of straw.”",
            [("The daily", "the quay must stay shut"), ("The daily", "the plan “a bundle of straw.”")],
        ),
        (
            "Kim said in May that his navy would sail, according to the Rodong Sinmun.",
            [
                ("the Rodong Sinmun", "Kim said in May that his navy would sail"),
                ("Kim", "his navy would sail"),
            ],
        ),
        ("A clerk told CNN there was no plan.", [("A clerk", "there was no plan")]),
        (
            "A clerk of the harbour guild in a letter issued on Friday rebuked Holm for closing the pier.",
            [("A clerk of the harbour guild", "Holm for closing the pier")],
        ),
        ("The guild rebuked Holm for his haste.", []),
        ("Oslo told guests in Turku to leave.", [("Oslo", "guests in Turku to leave")]),
        (
            "Oslo told the heads of both guilds on Monday not to wait.",
            [("Oslo", "the heads of both guilds on Monday not to wait")],
        ),
        ("Lund told pilots at the pier to be ready.", [("Lund", "pilots at the pier to be ready")]),
        ("Lund told clerks at a meeting to cheers that it was over.", [("Lund", "it was over")]),
        ("Lund told clerks of plans to leave.", []),
        ("Lund replied to Oslo’s claim that it had won.", [("Oslo", "it had won")]),
        ("Lund is not to answer the question about Oslo’s claim that it had won.", [("Oslo", "it had won")]),
        ("Lund commented on Oslo’s warning that ice was near.", [("Oslo", "ice was near")]),
        ("Lund replied to reports that the pier had sunk.", []),
        ("Lund replied to a clerk that the pier had sunk.", [("Lund", "the pier had sunk")]),
        (
            "Lund said in response to Oslo’s claim that the pier was dry.",
            [("Lund", "the pier was dry")],
        ),
        ("The Gazette quoted Lund as ordering that the pier be shut.", []),
        ("The Gazette quoted Lund as demanding that the pier be shut.", [("Lund", "the pier be shut")]),
        ("The work is going according to plan.", []),
        ("According to custom, the guests sit down first.", []),
        (
            "All is going according to plan, Lund said.",
            [("Lund", "All is going according to plan")],
        ),
        ("According to the plan, the quay is to be shut.", [("the plan", "the quay is to be shut")]),
        ("The guild praised Holm for closing the pier.", []),
        (
            "Oslo voiced anger on Friday after Bonn asked that the ferry turn back, saying it was late.",
            [("Bonn", "the ferry turn back"), ("Oslo", "it was late")],
        ),
        ("Holm confessed to Lund at their last lunch that he slept badly.", [("Holm", "he slept badly")]),
        ("Holm vowed to build three piers this year.", [("Holm", "to build three piers this year")]),
        # what is wished or promised for a time to come; not when something was made known
        ("Holm called for a vote this month.", [("Holm", "a vote this month")]),
        ("Holm urged Oslo to lift the ban this summer.", [("Holm", "Oslo to lift the ban this summer")]),
        ("Holm proposed a vote later this year.", [("Holm", "a vote later this year")]),
        ("Holm announced a new ban early next year.", [("Holm", "a new ban early next year")]),
        ("Holm demanded a vote tomorrow.", [("Holm", "a vote tomorrow")]),
        ("Holm announced a new ban this month.", [("Holm", "a new ban")]),
        ("Holm called for a vote earlier this month.", [("Holm", "a vote")]),
        ("Holm called for a vote last year.", [("Holm", "a vote")]),
    ],
)
def test_each_clause_has_its_own_source(text: str, expected: list[tuple[str, str]]) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The flood, wrote the party's paper, the Rodong Sinmun, “will be a blessing in the end.”",
            [("the party's paper", "The flood … will be a blessing in the end.")],
        ),
        (
            "Rodong Sinmun said in a Dec. 2 editorial that Oslo must wait, and called Bonn's map “a fake.”",
            [("Rodong Sinmun", "Oslo must wait"), ("Rodong Sinmun", "Bonn's map “a fake.”")],
        ),
        ("Holm admitted to Lund at their May lunch that he was ill.", [("Holm", "he was ill")]),
        (
            "Holm said he liked it “as any man must”, but wondered aloud why it was late.",
            [("Holm", "he liked it “as any man must”"), ("Holm", "why it was late")],
        ),
        (
            "A note carried Friday by the town's paper called the toll “a trap.”",
            [("A note carried Friday by the town's paper", "the toll “a trap.”")],
        ),
        (
            "Holm ruled out any change to the fair, which is due to open late next month.",
            [("Holm", "any change to the fair, which is due to open late next month")],
        ),
        (
            "Oslo urged both sides to settle it through talks.",
            [("Oslo", "both sides to settle it through talks")],
        ),
        (
            "Lund stressed that “a sneeze is no plague,” to which Holm replied that he agreed.",
            [("Lund", "a sneeze is no plague"), ("Holm", "he agreed")],
        ),
        (
            "He did not name a day, Holm said, but made it plain that it would be soon.",
            [("Holm", "He did not name a day … but made it plain that it would be soon")],
        ),
        ("Holm said he was ill and declined to comment further.", [("Holm", "he was ill")]),
        (
            "Holm said he was angry and refused to pay the toll.",
            [("Holm", "he was angry and refused to pay the toll")],
        ),
        (
            "Holm said the fair would open “in the rain,” while Lund instructed his men to wait.",
            [("Holm", "the fair would open “in the rain")],
        ),
        (
            "Oslo will continue to answer letters with “patience,” Holm said.",
            [("Holm", "Oslo will continue to answer letters with “patience")],
        ),
        ("The report, out Monday, says at least 20 boats sank.", [("The report", "at least 20 boats sank")]),
        (
            "“We ask them to come home,” Holm said, his voice breaking.",
            [("Holm", "We ask them to come home")],
        ),
        (
            "It would be wrong, Holm said, to read much into it.",
            [("Holm", "It would be wrong … to read much into it")],
        ),
        ("The guild has denied the claim, calling it “idle.”", [("The guild", "it “idle.”")]),
    ],
)
def test_contents_keep_what_belongs_to_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert reports(text) == expected


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("On Tuesday Eva Holm, a pilot, said the boats were late.", "Eva Holm", "the boats were late"),
        ("Last week Oslo's guild, which owns it, said it was shut.", "Oslo's guild", "it was shut"),
        ("On Friday Oslo’s Board of Trade said it was shut.", "Oslo’s Board of Trade", "it was shut"),
        ("Eva Holm in turn said the boats were late.", "Eva Holm", "the boats were late"),
        (
            "A clerk of the guild here, however, said boats were late.",
            "A clerk of the guild",
            "boats were late",
        ),
        (
            "Pilots, however, said Friday's raid, the longest yet, showed that the plan had failed.",
            "Pilots",
            "Friday's raid, the longest yet, showed that the plan had failed",
        ),
        (
            "The guild, for its part, said silence, not noise, was needed.",
            "The guild",
            "silence, not noise, was needed",
        ),
        ("The trouble, however, said Holm, is the rain.", "Holm", "The trouble, however … is the rain"),
        (
            "Rules do not forbid it, envoy Eva Holm, who was in Oslo, said.",
            "envoy Eva Holm",
            "Rules do not forbid it",
        ),
        ("Boats need harbours too, Lund said.", "Lund", "Boats need harbours too"),
        ("The pier will shut, as reported by the guild.", "the guild", "The pier will shut"),
        ("o Minister Holm stated that the pier was shut.", "Minister Holm", "the pier was shut"),
    ],
)
def test_asides_and_times_hide_no_source(text: str, source: str, content: str) -> None:
    assert reports(text) == [(source, content)]
