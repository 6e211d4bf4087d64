"""Whom a title without a name means by what the page tells right before or behind it.

| kind | case |
| --- | --- |
| named in passing | `The team is led by Vice Minister Holm. The vice minister said` |
| named behind | `Norway's prime minister said … . Jan Holm said`; not of another country or office |
| the same title | `The vice president of the guild said … . The vice president said`: no Vice President |
| an ambassador | `Japan's ambassador said … . The ambassador said`: Japan |
| several officials | `South Korean officials said … . The officials said`, whoever spoke between |
| a private body | `an official of a South Korean relief group` speaks for no state |
| a people | `Rowan Lund said … . ¶ “…,” the Canadian said` |
| an agency | `Rowan Lund of the World Food Program said … . The agency said` |
| a court | `The Oslo District Court ruled … . The judge said` |
| a chief | `The International Olympic Committee said its president, Rowan Lund, … . The IOC chief said` |
| a text | `a spokesman for the bureau said in a statement … . The statement said`: his, nobody else's |
| a past office | `The former secretary` is no press secretary |
| a counterpart | `Her Chinese counterpart, Wu Lin, … . The Chinese envoy said` |
| two named together | `between President Holm and the North's leader, Lund. The president said`: Holm |
| an army | `In Pyongyang, the military said`; an aide to a leader is of that leader's army |
| one calling | `Sociologist Rowan Lund … the professor`, `a Democrat … the congressman`, a defector |
| a field | `the foreign minister` behind `a Foreign Ministry official … The minister, Holm,`: no foreigner |
| a correspondent | `The BBC's Rowan Lund … . Our correspondent says` |
| peoples | `the Swiss-Italian`, `the Portuguese`; `the Briton` who has just acted |
| the body | that has just spoken |
| described again | `Kim, the North Korean envoy` is the vice foreign minister of that name |
| past a body | `Lund … . The group said … . The activist said` |
| a body beside the speaker | `Rowan Lund of Harbour Watch said … . The group said`; no university |
| somebody's own | `a spokeswoman for Senator Lund` is not the senator |
| an office of a place | `the county office` is no office told of before |
| an army in its capital | over the army told of before |
| a chief delegate | `The vice minister` behind who has just spoken |
| one of them | `One of them, Democrat Rowan Lund, said`; `The host, Minister Wu` |
| a past calling | `the former prisoner` who met a president |
| an accord | `They signed a declaration. It says`: both; `Japan signed … . It said`: Japan |
| a text that begins | `The letter was short. It said`: whose letter it is |
| the title before | `The defense minister was calm. Jun Holm told … . The minister said` |
| a body's president | `the committee's president` is no head of state |
| a premier | is a prime minister, and no foreign minister |
| an agency, a pastor | by its seat, by his style |
| quoted | `“…,” the spokesman quoted him as saying`: who is told of, no spokesman |
| a colleague | `Minister Lund said … . His colleague was calm. Eva Holm said … . The minister said`: Holm |
| an age | does not keep a noun from whoever was told by it |
"""

import pytest

from articles.extraction.annotate import annotate
from articles.extraction.values import Directory
from tests.extraction.speaking import who_speaks

LATE = " said it was late."
DRY = " said it was dry."
WET = "“It is wet,” the White House said. Nobody moved.\n\n"
FM = f"Foreign Minister Kang Kyung-wha{DRY}"
LAST = [
    # named in passing
    (f"The team is led by Vice Foreign Minister Kim Gye Gwan. The vice minister{LATE}", "kim-kye-gwan"),
    (f"The team is led by Vice Trade Minister Rowan Lund. The vice minister{LATE}", "Rowan Lund"),
    (f"Seoul sent its chief negotiator, Rowan Lund, to Oslo. The envoy{LATE}", "Rowan Lund"),
    (f"The host, Vice Foreign Minister Wu Dawei, poured tea. The Chinese delegate{LATE}", "wu-dawei"),
    (f"The host, Vice Foreign Minister Wu Dawei, poured tea. The Japanese delegate{LATE}", "japan"),
    (
        f"The envoy, Rowan Lund, was out.\n\nThe Swedish delegate, Tilda Berg,{DRY} The envoy{LATE}",
        "Tilda Berg",
    ),
    (
        f"Moon Jae-in{DRY}\n\nKim Yo Jong handed the letter to Moon. The special envoy{LATE}",
        "kim-yo-jong",
    ),
    # named behind
    (f"{WET}The mayor of Paju{LATE} “Go home,” Rowan Lund told reporters. The mayor{LATE}", "Rowan Lund"),
    (f"{WET}Rowan Lund{DRY} The mayor of Paju{LATE} Tilda Berg, a farmer, agreed. She{LATE}", "Tilda Berg"),
    # the same title
    (f"The vice president of the North's Red Cross{DRY} The vice president{LATE}", "vice president of the"),
    (f"Japan's ambassador to the U.N.{DRY} The ambassador{LATE}", "japan"),
    (f"Japan's U.N. ambassador{DRY} “It is late,” the envoy said.", "japan"),
    (f"Japan's U.N. ambassador{DRY} Rowan Lund, a Swede, agreed. The ambassador{LATE}", "ambassador"),
    # several officials
    (f"The White House{DRY}\n\nSouth Korean officials{DRY} The officials{LATE}", "south-korea"),
    (
        f"Japanese officials{DRY}\n\nThe White House{DRY}\n\nIt rained, the officials said.",
        "japan",
    ),
    (f"The White House{DRY}\n\nThe officials{LATE}", "white-house"),
    # a private body
    (f"An official of a South Korean relief group{LATE}", "official of a South Korean relief group"),
    (f"An official at a North Korean firm based in Dandong{LATE}", "official at a North Korean firm"),
    (f"A representative of a Japanese aid organization{LATE}", "representative of a Japanese aid"),
    (f"An official of the South Korean government{LATE}", "south-korea"),
    (f"An official at a South Korean ministry{LATE}", "south-korea"),
    # a people
    (f"Rowan Lund{DRY}\n\n“It is late,” the Canadian said.", "Rowan Lund"),
    (f"Rowan Lund{DRY} Tilda Berg agreed.\n\n“It is late,” the Canadian said.", "Canadian"),
    # an agency
    (f"Rowan Lund of the World Food Program{DRY}\n\nIt rained.\n\nThe agency{LATE}", "World Food Program"),
    (f"Rowan Lund of the World Food Program came. KCNA, a news agency,{DRY} The agency{LATE}", "kcna"),
    # a court
    (f"The Oslo District Court{DRY} The judge{LATE}", "Oslo District Court"),
    (f"The Oslo District Court and the Bergen District Court sat. The judge{LATE}", "judge"),
    (f"Judge Rowan Lund{DRY} The Oslo District Court was full. The judge{LATE}", "Rowan Lund"),
    # a chief
    (
        f"The International Olympic Committee sent its president, Rowan Lund. The IOC chief{LATE}",
        "Rowan Lund",
    ),
    (f"The International Olympic Committee sent its president, Rowan Lund. The FAO chief{LATE}", "FAO chief"),
    # a text
    (
        f"Rowan Lund{DRY} A spokesman for the bureau said in a statement it was wet. The statement{LATE}",
        "spokesman for the bureau",
    ),
    # a past office
    (f"The press secretary, Rowan Lund,{DRY} It rained. The former secretary of state{LATE}", "former"),
    # a counterpart
    (
        f"U.S. envoy Tilda Berg{DRY} Her Chinese counterpart, Wu Lin, agreed. The Chinese envoy{LATE}",
        "Wu Lin",
    ),
    (
        f"U.S. envoy Tilda Berg{DRY} Her Chinese counterpart, Wu Lin, agreed. The Russian envoy{LATE}",
        "russia",
    ),
    # two named together
    (
        "It was agreed between President Moon Jae-in and the North's leader, Kim Jong Un. "
        f"The president{LATE}",
        "moon-jae-in",
    ),
    (
        f"It was agreed between Moon Jae-in and the North's leader, Kim Jong Un. The North's leader{LATE}",
        "kim-",
    ),
    # an army
    (f"And in Pyongyang, the army{LATE}", "korean-peoples-army"),
    (f"In Seoul, the military{LATE}", "south-korean-military"),
    (f"Nobody spoke. A top military aide to Kim Jong Un{LATE}", "korean-peoples-army"),
    # one calling
    (f"Sociologist Rowan Lund{DRY} The professor{LATE}", "Rowan Lund"),
    (f"Farmer Rowan Lund{DRY} The professor{LATE}", "professor"),
    (f"The panel's top Democrat, Rowan Lund of New York,{DRY} The congressman{LATE}", "Rowan Lund"),
    (f"The panel's top lawyer, Rowan Lund of New York,{DRY} The congressman{LATE}", "congressman"),
    (f"Park Sang-hak, the head of a defectors' group,{DRY} The North Korean defector{LATE}", "park-sang-hak"),
    # a field
    (
        f"A Foreign Ministry official{DRY} The minister, Rowan Lund, was away. The foreign minister{LATE}",
        "Rowan Lund",
    ),
    # a correspondent
    (f"The BBC's Rowan Lund in Tokyo{DRY} Our correspondent{LATE}", "Rowan Lund"),
    (f"The clerk Rowan Lund{DRY} Our correspondent{LATE}", "Our correspondent"),
    # peoples
    (f"Coach Rowan Lund{DRY} The Portuguese{LATE}", "Rowan Lund"),
    (f"Coach Rowan Lund{DRY}\n\n“It is late,” the Swiss-Italian said.", "Rowan Lund"),
    (f"The firm{DRY} Its founder, Rowan Lund, was there. The Briton{LATE}", "Rowan Lund"),
    # the body
    (f"The Nordic Rowing Confederation{DRY} A spokesman for the body{LATE}", "Nordic Rowing Confederation"),
    # described again
    (
        "Kim Jong Il died. Tilda Berg met North Korea's first vice foreign minister, Kim Kye Gwan.\n\n"
        f"Kim, the North Korean envoy,{LATE}",
        "kim-kye-gwan",
    ),
    # past a body
    (f"“It is dry,” said Rowan Lund of Human Rights Watch. The group{DRY} The activist{LATE}", "Rowan Lund"),
    # a body beside the speaker
    (f"“It is dry,” said Rowan Lund of Harbour Watch. The group{LATE}", "Harbour Watch"),
    (
        f"“It is dry,” said Rowan Lund, a fellow at the Baltic Institute. The institute{LATE}",
        "Baltic Institute",
    ),
    (f"“It is dry,” said Rowan Lund of Harbour University. The group{LATE}", "group"),
    (
        f"“It is dry,” said Rowan Lund of Harbour Watch.\n\nTilda Berg said no one came. The group{LATE}",
        "group",
    ),
    # somebody's own
    (f"A spokeswoman for Senator Rowan Lund, the majority leader,{LATE}", "spokeswoman for Senator"),
    (f"A spokesman for the Harbour Watch{LATE}", "Harbour Watch"),
    # offices of places
    (f"White House spokesman Rowan Lund{DRY}\n\nThe road froze, the county office said.", "county office"),
    (f"White House spokesman Rowan Lund{DRY}\n\nThe road froze, the office said.", "white-house"),
    # an army in its capital
    (f"Military officials in Seoul{DRY}\n\nIn Pyongyang, the army{LATE}", "korean-peoples-army"),
    # a chief delegate
    (f"South Korea's chief delegate, Rowan Lund,{DRY} The vice minister{LATE}", "Rowan Lund"),
    (f"South Korea's chief cook, Rowan Lund,{DRY} The vice minister{LATE}", "chun-hae-sung"),
    # one of them
    (f"Senators came. One of them, Democrat Rowan Lund,{LATE}", "Rowan Lund"),
    (f"The host of the talks, Chinese Vice Foreign Minister Wu Dawei,{LATE}", "wu-dawei"),
    # a past calling
    (
        "Jung Gwang-il, a survivor of the camp, met Donald Trump. “It is late,” the former prisoner said.",
        "Jung Gwang-il",
    ),
    (
        "Jung Gwang-il, a survivor of the camp, met Kang Kyung-wha. “It is late,” the former prisoner said.",
        "former",
    ),
    # an accord
    (f"Moon Jae-in and Kim Jong Un met. The two signed a declaration. It{LATE}", "south-korea"),
    (f"Japan signed a declaration on Monday. It{LATE}", "japan"),
    (
        f"The South and the U.S. met. The joint statement{DRY}\n\nThe statement did not name it. It{LATE}",
        "south-korea",
    ),
    (f"Moon Jae-in sent a letter. The letter was short. It{LATE}", "moon-jae-in"),
    (f"Moon Jae-in sent a letter. The letter was short. He{LATE}", "moon-jae-in"),
    # the title before a bare name
    (
        f"Unification Minister Cho Myoung-gyon{DRY}\n\nJapan's defense minister was calm. Jun Onodera told a"
        f" hall that it was dry. The minister{LATE}",
        "Jun Onodera",
    ),
    (
        f"Unification Minister Cho Myoung-gyon{DRY}\n\nThe hall met the minister. Rowan Lund told a"
        f" hall that it was dry. The minister{LATE}",
        "cho-myoung-gyon",
    ),
    # a body's president
    (f"President Donald Trump{DRY} It rained. The committee's president{LATE}", "committee's president"),
    (f"President Donald Trump{DRY} It rained. The country's president{LATE}", "donald-trump"),
    # a premier
    (f"Swedish Prime Minister Rowan Lund{DRY} The premier{LATE}", "Rowan Lund"),
    (f"Swedish Foreign Minister Rowan Lund{DRY} The premier{LATE}", "premier"),
    # an agency by its seat, a pastor
    (f"The World Food Program{DRY} The Rome-based agency{LATE}", "World Food Program"),
    (f"“It is dry,” said Rev. Rowan Lund, who runs a mill. The pastor{LATE}", "Rowan Lund"),
    (f"“It is dry,” said farmer Rowan Lund, who runs a mill. The pastor{LATE}", "pastor"),
    # quoted
    (
        "Kim Young Sam agreed, a spokesman said. “It is late,” the spokesman quoted him as saying.",
        "kim-young-sam",
    ),
    # a colleague
    (
        f"{FM}\n\nHis Danish colleague was calm. It is dry, Eva Holm told a hall. The minister{LATE}",
        "Eva Holm",
    ),
    (f"{FM}\n\nHis colleague was calm. Eva Holm{DRY} It was wet, she said. The minister{LATE}", "Eva Holm"),
    (f"{FM}\n\nHis farm was calm. Eva Holm{DRY} The minister{LATE}", "kang-kyung-wha"),
    (f"Rowan Lund, a poet,{DRY} His colleague was calm. Eva Holm{DRY} The minister{LATE}", "minister"),
    # an age
    (f"Rowan Lund, a defector, agreed. The 57-year-old{DRY} The activist{LATE}", "Rowan Lund"),
]
FIRST = [
    (f"{WET}The mayor of Paju{LATE} Rowan Lund said he would wait.", "Rowan Lund"),
    (f"{WET}The mayor of Paju{LATE}\n\nRowan Lund said he would wait.", "Rowan Lund"),
    (f"{WET}The mayor of Paju{LATE} Rowan Lund, a farmer, said he would wait.", "mayor of Paju"),
    (f"{WET}The mayor of Paju{LATE} Farmer Rowan Lund said he would wait.", "mayor of Paju"),
    (f"{WET}The Norwegian foreign minister{LATE} Kim Jong Un said he would wait.", "Norwegian foreign"),
    (f"{WET}The mayor of Paju{LATE} “Is it late?” Rowan Lund asked at a hall.", "Rowan Lund"),
    (f"{WET}Russia's foreign ministry spokesman{LATE} Lev Orlov told reporters to go.", "Lev Orlov"),
    (f"{WET}A union met. The group's lawyer{LATE} Rowan Lund told reporters to go.", "Rowan Lund"),
    (f"{WET}Tilda Berg rose. Berg's Chinese counterpart{LATE} Lin Wu told reporters to go.", "Lin Wu"),
    (f"{WET}A mill closed. Its manager{LATE}\n\nRowan Lund told reporters to go.", "manager"),
    (f"{WET}A U.S. congressional aide{LATE} The aide, Rowan Lund, told a hall to go.", "Rowan Lund"),
    (f"{WET}A ministry official{LATE} The official, Rowan Lund, told a hall to go.", "Rowan Lund"),
    (f"{WET}A ministry official{LATE} The farmer, Rowan Lund, told a hall to go.", "ministry"),
    (
        f"The United Nations' rights investigator{LATE}\n\nRowan Lund, a Thai lawyer, said it was dry.",
        "Rowan Lund",
    ),
    (
        f"The United Nations' rights investigator{LATE}\n\nRowan Lund, a Thai banker, said it was dry.",
        "United Nations",
    ),
    (f"{WET}A foreign ministry spokesman{LATE} Lev Orlov told reporters to go.", "ministry-of-foreign"),
    (f"{WET}The foreign minister{LATE}\n\nJapan's foreign minister, Taro Holm, said so.", "foreign minister"),
    (f"{WET}A ministry official{LATE} Rowan Lund said he would wait.", "ministry"),
    (f"The Norwegian foreign minister{LATE} Chinese Foreign Minister Wu Lin said so.", "Norwegian foreign"),
    (f"{WET}Rowan Lund of Oslo rose. The minister{LATE} Lund replied that it was dry.", "minister"),
    (f"Norway's foreign minister{LATE} Rowan Lund told reporters it was wet.", "Rowan Lund"),
]


@pytest.mark.parametrize(("text", "who"), LAST, ids=[text[-50:] for text, _ in LAST])
def test_a_title_goes_on_with_whom_the_page_has_just_told(text, who, directory: Directory):
    statement = annotate(text, directory=directory, published="2019-02-10").statements[-1]
    assert who_speaks(statement)[0].startswith(who)


@pytest.mark.parametrize(("text", "who"), FIRST, ids=[text[-60:] for text, _ in FIRST])
def test_a_title_is_read_from_the_name_behind_it(text, who, directory: Directory):
    found = annotate(text, directory=directory, published="2019-02-10").statements
    late = next(one for one in found if text[slice(*one.segments[0])] == "it was late")
    assert who_speaks(late)[0].startswith(who)
