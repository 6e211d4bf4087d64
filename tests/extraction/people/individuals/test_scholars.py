"""Scholars by what they teach, by where they teach, and by how many there are.

| kind | case |
| --- | --- |
| by the subject | `Holm, a professor of physics, … . Lund … . The physicist said …` |
| by the house | `Lund, a linguist at Oslo University, said … . “…,” the professor said` |
| both of them | `Holm, a specialist, said … . Lund, who teaches law, said … . Both scholars said …` |
| in the lead | `…, a researcher said. ¶ Jan Holm, a professor at Oslo University, told …` |
| a lawmaker in the lead | `…, a lawmaker said. ¶ During an audit, Jan Holm of the Harbour Party told …` |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
DRY = " said it was dry. "
HOLM = f"Jan Holm, a professor of atmospheric chemistry at Oslo University,{DRY}"
LUND = f"Eva Lund, an environmental engineer at Harbour University,{DRY}"
BRANDT = f"Ida Brandt, who teaches history at Seoul University,{DRY}"
LAST = [
    # by the subject
    (f"{HOLM}{LUND}The chemist{LATE}", ["Jan Holm"]),
    (f"{HOLM}{LUND}The engineer{LATE}", ["Eva Lund"]),
    (f"{BRANDT}{HOLM}The historian{LATE}", ["Ida Brandt"]),
    (f"{BRANDT}Jan Holm, an economics professor,{DRY}The historian{LATE}", ["Ida Brandt"]),
    (f"{BRANDT}Jan Holm, an economics professor,{DRY}The economist{LATE}", ["Jan Holm"]),
    (f"Ida Brandt, who teaches law at a college,{DRY}{HOLM}The jurist{LATE}", ["Ida Brandt"]),
    (f"Ida Brandt, a law firm partner,{DRY}{HOLM}The jurist{LATE}", ["jurist"]),
    (f"Ida Brandt, a nurse at the college of law,{DRY}{HOLM}The jurist{LATE}", ["jurist"]),
    (f"Ida Brandt, a lawyer,{DRY}Jan Holm, a professor of law,{DRY}The lawyer{LATE}", ["Ida Brandt"]),
    (
        f"Ida Brandt, a nurse,{DRY}Jan Holm, a professor of law,{DRY}The nurse{DRY}The lawyer{LATE}",
        ["Jan Holm"],
    ),
    # by the house
    (f"{HOLM}\n\n{LUND}\n\n“It is late,” the professor said.", ["Eva Lund"]),
    (f"{HOLM}\n\nEva Lund, a student at Oslo University,{DRY}\n\n“Late,” the professor said.", ["Jan Holm"]),
    (
        f"{HOLM}\n\nEva Lund, a librarian at Oslo University,{DRY}\n\n“Late,” the professor said.",
        ["Jan Holm"],
    ),
    (f"{LUND}\n\n{HOLM}\n\n“It is late,” the professor said.", ["Jan Holm"]),
    # both of them
    (f"{HOLM}{BRANDT}\n\nBoth scholars{LATE}", ["Jan Holm", "Ida Brandt"]),
    (f"{HOLM}\n\nA farmer{DRY}{BRANDT}\n\nThe two experts{LATE}", ["Jan Holm", "Ida Brandt"]),
    (f"{HOLM}\n\n{LUND}{BRANDT}\n\nBoth scholars{LATE}", ["Both scholars"]),
    (
        f"{HOLM}\n\nIda Brandt teaches law. It is dry, she said.\n\nBoth scholars{LATE}",
        ["Jan Holm", "Ida Brandt"],
    ),
    (f"{HOLM}\n\nIda Brandt, a baker,{DRY}\n\nBoth scholars{LATE}", ["Both scholars"]),
    (f"{HOLM}{BRANDT}\n\nTwo scholars{LATE}", ["Two scholars"]),
    (f"{HOLM}{BRANDT}\n\nTwo experts in Oslo{DRY}The two experts{LATE}", ["The two experts"]),
    (
        f"Jan Holm, a defector,{DRY}\n\nEva Lund, who fled the North in 2009,{DRY}\n\nBoth defectors{LATE}",
        ["Jan Holm", "Eva Lund"],
    ),
]
LEAD = [
    (f"It was late, a researcher said Thursday.\n\n{HOLM}", "Jan Holm"),
    (f"It was late, a scientist said Thursday.\n\nIn a paper, {LUND}", "Eva Lund"),
    (f"It was late, a historian said Thursday.\n\n{HOLM}", "historian"),
    (f"It was late, a researcher said Thursday.\n\nJan Holm, a nurse at Oslo University,{DRY}", "researcher"),
    (f"It was late, a researcher said.\n\nJan Holm, a professor, disputed that. He{DRY}", "researcher"),
    (f"It was late, an expert said.\n\nIn a rebuttal, Jan Holm, an expert at a hall,{DRY}", "expert"),
    (f"It was late, a defector said.\n\nAt the same hearing, Jan Holm, a defector,{DRY}", "defector"),
    (f"It was late, a defector said.\n\nAt a hearing in Oslo, Jan Holm, a defector,{DRY}", "Jan Holm"),
    # a lawmaker
    (
        f"It was late, a lawmaker said.\n\nDuring an audit of a mill, Jan Holm of the Harbour Party{DRY}",
        "Jan H",
    ),
    (f"It was late, a lawmaker said.\n\nJan Holm of the Harbour Party{DRY}", "Jan Holm"),
    (f"It was late, an opposition lawmaker said.\n\nJan Holm of the ruling Harbour Party{DRY}", "opposition"),
    (f"It was late, a ruling party lawmaker said.\n\nJan Holm of the ruling Harbour Party{DRY}", "Jan Holm"),
    (f"It was late, a farmer said.\n\nJan Holm of the Harbour Party{DRY}", "farmer"),
    (f"It was late, a farmer said.\n\nAt a hall in Oslo, Jan Holm, 45,{DRY}", "farmer"),
]


@pytest.mark.parametrize(("text", "who"), LAST, ids=[text[-60:] for text, _ in LAST])
def test_a_scholar_is_told_by_subject_house_or_number(text, who, directory: Directory):
    statement = annotate(text, directory=directory, published="2019-02-10").statements[-1]
    assert who_speaks(statement) == who


@pytest.mark.parametrize(("text", "who"), LEAD, ids=[text[:30] + text[-40:] for text, _ in LEAD])
def test_a_lead_is_read_from_the_name_behind_it(text, who, directory: Directory):
    first = annotate(text, directory=directory, published="2019-02-10").statements[0]
    assert who_speaks(first)[0].startswith(who)
