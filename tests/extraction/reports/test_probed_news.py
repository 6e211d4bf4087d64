"""Ordinary sentences of the news with what they report, each with its near kin that reports otherwise."""

from __future__ import annotations

import pytest

from articles.extraction.reports.finding import find_reports
from tests.extraction.reported import found, read, reports


@pytest.mark.parametrize(
    "marked",
    [
        # where the words before a source end, and what is not said of it
        "[Guards fired at a boat, which had crossed the bay at dawn], a harbor clerk, Lars Holm, said.",
        "[Lund called in the pilots, who were told that the ice was thin], his aide, Eva Holm, said.",
        "Holm, who runs the harbor, a busy place in May, said [the ice was thin].",
        # an adverb between a helping verb and its verb
        "The guild can no longer say that the pier is safe.",
        "[The guild can no longer guarantee that the pier is safe], envoys said.",
        "The guild did, however, concede [mistakes had been made].",
        "The guild has, however, denied that [it paid for the feast].",
        "The guild did not, however, say that it had paid for the feast.",
        # a programme, and a day that is counted
        "“[They want to be heard],” Lund told Radio Oslo's “Morning Post.”",
        "Oslo vowed [to answer any shot after the two sides traded fire a day earlier].",
        "Oslo vowed [to answer] earlier this month.",
        # `that` which points back
        "The mayor disputed that, insisting that [nothing had been signed].",
        "The mayor denied that, saying [nothing had been signed].",
        "The mayor warned that [doing so would hurt the town].",
        # what one is called
        "The paper branded [the fair as a threat to the peace].",
        "The mayor denounced as [a “grave insult” the posters that went up in May].",
        # whom somebody lets know
        "Oslo has let the guild know that [its offer will not stand for ever].",
        "Oslo should let the guild know that its offer will not stand.",
        "Clerks in Oslo know that the offer will not stand.",
        # the next act behind a quotation
        "Lund called [the talks “a waste of time],” then flew home.",
        "Lund said [the boat crossed the line, then turned back].",
        # the other half of a verb
        "[1 The guild will], it says, [1 never give up its boats].",
        "[1 Its crews are], Lund said, [1 preparing for a long winter].",
        # when it was said, and when it was done
        "Oslo urged [restraint] on Friday after the guild said [it had shut the pier].",
        "Oslo called for [restraint] on Friday, hours after the pier was shut.",
        "Oslo called [it a “fair answer” to the raid on Bergen in March last year].",
        "Oslo called [it a “fair answer”] last year.",
        "Oslo called [it a “fair answer”] at the time.",
        "Oslo called [it a “fair answer” to the raid at the time of the feast].",
        # dashes around what somebody says of a thing
        "The guild fired a rocket -- of what it claimed [was a new kind] -- and followed it up with a feast.",
        # how often, and where from
        "Oslo has offered in the past [to mend the pier].",
        "Oslo has said in the past that [it would mend the pier].",
        "Lund came out of the hall to tell reporters that [the talks had failed].",
        "Lund appeared after the talks to say that [both had won].",
        "Lund is expected to come out of the hall to tell reporters that it is over.",
        "Lund went to Oslo to tell the guild that it was over.",
        # what is supposed is not said
        "If Mayor Lund claims that the pier is safe, he is wrong.",
        "Mayor Lund claims that [the pier is safe].",
        # what tells of a speaker behind a quotation
        "“[1 We have been deceived],” said Lund, whose sister, Eva Holm, was lost at sea. “[1 We wait.]”",
        # calls that call for nothing
        "A ban on port calls by Danish ships for repairs was lifted.",
        # a turn as the writer sees it
        "Lund said [he would pay], a sharp turn from his stance in May.",
        "Lund announced [a change of course].",
        # who is not named, and what was pledged when
        "A clerk who requested anonymity for fear of fines told us on Monday that [the pier was shut].",
        "A pledge by the two mayors in June [to mend the pier] was kept.",
        "Oslo asked for [calm in late 2022].",
        "[1 The offer], in the words of a clerk, [1 was “dead”].",
        "[1 The offer was], in the words of a clerk, “[1 dead on arrival.]”",
        "[1 It would be “a grave mistake”], Lund added, [1 to shut the pier].",
        # who goes on, and who asks how
        "[1 If it rains], she went on, [1 the dam will burst].",
        "[1 The guild had broken its word], she went on, [1 and would pay for it].",
        "As the talks went on, it rained.",
        # tense by tense
        "[1 Lund wants a pier], Holm said, [1 and he wants it soon].",
        "[Lund wants a pier], Holm said, and he left the hall.",
        # between the verb and what it governs, and between its halves
        "Oslo has made clear, both publicly and privately, that [it expects a deal].",
        "The council passed a bill that, the Star said, [lays down its powers “for good.”]",
        "Oslo sent a letter that, clerks said, [was full of praise].",
        "Lund said that [the law was, in his words, “a step backward,” and that it must go].",
        "Lund said that, [as Holm had noted, the pier was safe].",
        "[His family was safe], Lund said, but would give no details of how they had come.",
        "Lund accused [Oslo — which he called [“the culprit” behind the raid] — of lying].",
        "But not everyone agrees: Lund, a baker, called [it “more pretense than policy.”]",
        "[1 Oslo is open to a deal “at any time”], its mayor said, [1 but would not pay].",
        "[It is “over”], its mayor said, and left the hall.",
        "Lund said that [his plea, in which he called for calm, was early].",
        # behind a semicolon, and behind `unless`
        "Lund said [the talks were over; there would be “no more favors”].",
        "Lund said [the talks were over]; the crew left in May.",
        "[1 No talks would be held], Lund said, [1 unless Oslo apologized].",
        # what has been said before, and what the writer thinks of it
        "Oslo insists that [they are guests], and has said so many times.",
        "Oslo said [it would shut the pier], and rightly so.",
        "Oslo said [it took note of the plea], which it described as [fair], and would act.",
        # an office whose name begins like a phrase
        "Under Secretary of State Eva Lund insisted at a briefing that [nothing was lost].",
        "Under the deal the guild said [it would pay].",
        # what tells of the text, and what the text says
        "[The pier was shut], the guild said in a statement that named no culprit.",
        "The guild said in a statement that [seized boats would be sold].",
        # the present beside a report in the past
        "Lund said [Oslo opposes the toll and urges all to wait].",
        "Lund said [the toll was wrong] and urged [all to wait].",
        # a noun in -ing behind marks
        "Lund proposed [a “top-level” meeting].",
        "Lund called [it “a trick],” prompting laughter.",
        # who has been saying what
        "Lund, who had been warning that [the ice was thin], found himself alone.",
        "Friends of the guild like to say that [the town broke its word].",
        "Oslo watches the guild's moves amid reports that it plans a strike.",
        "Lund asked on Friday [how “anybody could live there.”]",
        "[It would be “a grave mistake”], Lund added, to applause from the hall.",
        # a clause before the source, and one behind it
        "[1 When the boat sank], Holm said, [1 Lund told him that [he had sold it]].",
    ],
)
def test_what_is_said_is_found_with_its_bounds(marked: str) -> None:
    text, contents = read(marked)
    assert found(text) == contents


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The guild did, however, concede that it was late.", "The guild"),
        ("The envoy bore a letter from Eva Lund saying the ice was thin.", "Eva Lund"),
        ("The envoy bore a letter saying the ice was thin.", "The envoy"),
        ("Mayor Lund, who had been warning that the ice was thin, left.", "Mayor Lund"),
        (
            "Guards fired at a boat, which had left at dawn, its owner, Lars Holm, said.",
            "its owner, Lars Holm",
        ),
        ("Holm, who runs the harbor, a busy place in May, said the ice was thin.", "Holm"),
    ],
)
def test_whoever_says_it_is_named_whole(text: str, source: str) -> None:
    assert [who for who, _ in reports(text)] == [source]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lund put it bluntly: the talks are over.", "indirect"),
        ("Lund put it bluntly: we have lost.", "direct"),
        ("The letter said: The talks are over.", "direct"),
        ("Lund put it bluntly: the talks are “dead and buried.”", "mixed"),
    ],
)
def test_what_follows_a_colon_without_marks_is_in_the_writers_words_or_the_speakers(
    text: str, kind: str
) -> None:
    assert [report.type for report in find_reports(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The south Korean guild fears the “resolution,” the paper said.", "indirect"),
        ("Oslo fears the “resolution,” the paper said.", "mixed"),
        ("The paper branded the south Korean bill as a “scrap of paper”.", "mixed"),
        ("The south Korean guild is “as good as dead,” the paper said.", "mixed"),
        ("Lund favors what he calls “the only way.”", "mixed"),
        ("Lund added, “Come back!”", "direct"),
    ],
)
def test_marks_hold_the_speakers_words_or_deride_a_name(text: str, kind: str) -> None:
    assert [report.type for report in find_reports(text)] == [kind]
