"""Pages of the kinds that the archive takes, invented for these tests: their furniture is real, their news is not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A capture and what an editor would record of it."""

    capture: str
    title: str | None
    story: tuple[str, ...]
    publisher: str | None = None
    original_publisher: str | None = None
    published: str | None = None
    byline: str | None = None
    dateline: str | None = None
    headings: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    language: str = "en"


PAGES = {
    "broadcaster with related topics": Page(
        capture="""\
BBC News
Home
News
Sport
North Korea: Border guards exchange letters after ten-year silence
By Laura Example
BBC News, Seoul

Published
14 March 2021

Share
Image source, Getty Images
Image caption, Guards look on at the truce village last month

Guards on both sides of the Korean border have exchanged letters for the first time in a decade, officials in Seoul say.

The unification ministry said the letters were handed over on Friday.

"It is a small step, but a step," minister Lee In-young told reporters.

Why does it matter?

The two sides have been technically at war since 1953, and letters have been rare.

Analysts say the gesture may be a sign of things to come.

You might also be interested in:

Watch: Life on the border

Related Topics
North Korea
South Korea
More on this story
Seoul offers talks on flood control
Published
2 March 2021
Around the BBC
""",
        title="North Korea: Border guards exchange letters after ten-year silence",
        story=(
            "Guards on both sides of the Korean border have exchanged letters for the first time in a decade, officials in Seoul say.",
            "The unification ministry said the letters were handed over on Friday.",
            '"It is a small step, but a step," minister Lee In-young told reporters.',
            "The two sides have been technically at war since 1953, and letters have been rare.",
            "Analysts say the gesture may be a sign of things to come.",
        ),
        publisher="bbc",
        published="2021-03-14",
        byline="Laura Example",
        headings=("Why does it matter?",),
        captions=(
            "Image source, Getty Images",
            "Image caption, Guards look on at the truce village last month",
        ),
    ),
    "agency site": Page(
        capture="""\
World News
April 3, 2019 / 5:12 AM / 2 years ago
South Korea says hotline test with North went well
Jane Roe, John Doe
3 Min Read

SEOUL (Reuters) - South Korea tested a military hotline with the North on Wednesday and found it working, the defence ministry said, in a step that both sides agreed last year.

“The line is clear,” a ministry spokeswoman said.

FILE PHOTO: A soldier walks past a guard post near the demilitarized zone, South Korea, March 1, 2019. REUTERS/Kim Example/File Photo

The North's state media did not mention the test.

Reporting by Jane Roe and John Doe; Editing by Nick Sample

Our Standards: The Thomson Reuters Trust Principles.
""",
        title="South Korea says hotline test with North went well",
        story=(
            "South Korea tested a military hotline with the North on Wednesday and found it working, the defence ministry said, in a step that both sides agreed last year.",
            "“The line is clear,” a ministry spokeswoman said.",
            "The North's state media did not mention the test.",
        ),
        publisher="reuters",
        published="2019-04-03",
        byline="Jane Roe, John Doe",
        dateline="SEOUL (Reuters)",
        captions=(
            "FILE PHOTO: A soldier walks past a guard post near the demilitarized zone, South Korea, March 1, 2019. REUTERS/Kim Example/File Photo",
        ),
    ),
    "agency hub": Page(
        capture="""\
Koreas to hold talks on floods along shared river
By KIM EXAMPLE
August 12, 2020 GMT

SEOUL, South Korea (AP) — The two Koreas will hold talks next week on floods along a river that crosses their border, Seoul officials said Wednesday.

The Unification Ministry said it proposed the talks after water was released from a northern dam without notice.

“We want to be told beforehand,” said Cho Example, a ministry official.

___

Associated Press writer Tong Sample in Tokyo contributed to this report.
""",
        title="Koreas to hold talks on floods along shared river",
        story=(
            "The two Koreas will hold talks next week on floods along a river that crosses their border, Seoul officials said Wednesday.",
            "The Unification Ministry said it proposed the talks after water was released from a northern dam without notice.",
            "“We want to be told beforehand,” said Cho Example, a ministry official.",
        ),
        publisher="associated-press",
        published="2020-08-12",
        byline="KIM EXAMPLE",
        dateline="SEOUL, South Korea (AP)",
    ),
    "yonhap site": Page(
        capture="""\
S. Korea, U.S. to stage smaller drills next month: ministry
All News 10:31 March 05, 2021
Font Size
Share
facebook
twitter
By Oh Example

SEOUL, March 5 (Yonhap) -- South Korea and the United States will stage smaller drills next month, the defense ministry said Friday.

"The size of the exercise is being worked out," the ministry's spokesperson Boo Example said in a regular briefing.

The allies have scaled back major drills since 2018.

example@yna.co.kr
(END)
Keywords
#drills
#S Korea-US
Related Articles
Allies weigh drills
""",
        title="S. Korea, U.S. to stage smaller drills next month: ministry",
        story=(
            "South Korea and the United States will stage smaller drills next month, the defense ministry said Friday.",
            '"The size of the exercise is being worked out," the ministry\'s spokesperson Boo Example said in a regular briefing.',
            "The allies have scaled back major drills since 2018.",
        ),
        publisher="yonhap-news-agency",
        published="2021-03-05",
        byline="Oh Example",
        dateline="SEOUL, March 5 (Yonhap)",
    ),
    "portal crawl of a dispatch": Page(
        capture="""\
# (2nd LD) Ministry &#x27;regrets&#x27; N. Korea&#x27;s silence on flood talks

**연합뉴스** | 2024-08-03 00:00 | 

---

(2nd LD) ministry-flood talks(2nd LD) Ministry &#x27;regrets&#x27; N. Korea&#x27;s silence on flood talks(ATTN: UPDATES with more info in paras 2-4; ADDS photo)By Lee Sample and Park Example SEOUL, Aug. 3 (Yonhap) -- The unification ministry said Saturday it regrets that North Korea has kept silent on its offer of flood talks. &quot;It is regrettable that there is no answer,&quot; the ministry said in a release. It added the offer stands.

The North has suffered from floods in its northwest this summer. lsample@yna.co.kr(END)

---

*Crawled at: 2024-08-03 05:11:09*
*Source: [원문 보기](https://n.news.naver.com/mnews/article/001/0010000001)*
""",
        title="Ministry 'regrets' N. Korea's silence on flood talks",
        story=(
            'The unification ministry said Saturday it regrets that North Korea has kept silent on its offer of flood talks. "It is regrettable that there is no answer," the ministry said in a release. It added the offer stands.',
            "The North has suffered from floods in its northwest this summer.",
        ),
        publisher="yonhap-news-agency",
        published="2024-08-03",
        byline="Lee Sample and Park Example",
        dateline="SEOUL, Aug. 3 (Yonhap)",
    ),
    "portal crawl with a caption glued on": Page(
        capture="""\
# Unification minister says door open to NK

**코리아헤럴드** | 2023-05-06 00:00 | 

---

Unification Minister Kwon Example speaks during a press conference at the government complex in Seoul on Friday. (Yonhap)Unification Minister Kwon Example said Friday that the door to talks with North Korea remains open.&quot;We have no preconditions,&quot; he told reporters.The minister also said that the government would help families who want to trace relatives.&quot;Time is running out for them,&quot; Kwon said, adding that letters could be sent by mail.By Hong Sample (hsample@heraldcorp.com)

---

*Crawled at: 2023-05-06 03:00:00*
*Source: [원문 보기](https://n.news.naver.com/mnews/article/044/0000000001)*
""",
        title="Unification minister says door open to NK",
        story=(
            "Unification Minister Kwon Example said Friday that the door to talks with North Korea remains open.",
            '"We have no preconditions," he told reporters.',
            "The minister also said that the government would help families who want to trace relatives.",
            '"Time is running out for them," Kwon said, adding that letters could be sent by mail.',
        ),
        publisher="korea-herald",
        published="2023-05-06",
        byline="Hong Sample",
        captions=(
            "Unification Minister Kwon Example speaks during a press conference at the government complex in Seoul on Friday. (Yonhap)",
        ),
    ),
    "radio site": Page(
        capture="""\
Top
News
Politics
Seoul Calls on N. Korea to Answer Hotline
Inter-Korea
Written: 2021-10-04 / Updated: 2021-10-04

Photo : YONHAP News

South Korea called on North Korea on Monday to answer its calls through the inter-Korean hotline.

A unification ministry official said that the North had not picked up in the morning.

Editor's Pick
Go Top
""",
        title="Seoul Calls on N. Korea to Answer Hotline",
        story=(
            "South Korea called on North Korea on Monday to answer its calls through the inter-Korean hotline.",
            "A unification ministry official said that the North had not picked up in the morning.",
        ),
        published="2021-10-04",
        captions=("Photo : YONHAP News",),
    ),
    "kcna statement": Page(
        capture="""\
Press Statement of Vice Department Director Issued

Pyongyang, March 16 Juche 110 (2021) (KCNA) -- The vice department director issued the following press statement titled "It will be hard to see the spring days of three years ago again" on Tuesday:
The south Korean authorities began the joint drills again.
They will have to pay for their choice.
We will watch them. -0-
www.kcna.kp (Juche110.3.16.)
""",
        title="Press Statement of Vice Department Director Issued",
        story=(
            'The vice department director issued the following press statement titled "It will be hard to see the spring days of three years ago again" on Tuesday:',
            "The south Korean authorities began the joint drills again.",
            "They will have to pay for their choice.",
            "We will watch them.",
        ),
        publisher="kcna",
        published="2021-03-16",
        dateline="Pyongyang, March 16 Juche 110 (2021) (KCNA)",
    ),
    "voice of america": Page(
        capture="""\
VOA News
US Envoy Says Ready to Meet North 'Anywhere'
June 21, 2021 3:41 AM
William Sample
SEOUL —
The new U.S. envoy for North Korea said Monday he is ready to meet "anywhere, anytime" without preconditions.
"We continue to hope for a positive answer," Ambassador Sung Kim said.
The North has not responded.
See Also: North Korea Leader Says Ready for Dialogue and Confrontation
See Also:
Seoul Hopes for Talks
Share
Print
Comments
""",
        title="US Envoy Says Ready to Meet North 'Anywhere'",
        story=(
            'The new U.S. envoy for North Korea said Monday he is ready to meet "anywhere, anytime" without preconditions.',
            '"We continue to hope for a positive answer," Ambassador Sung Kim said.',
            "The North has not responded.",
        ),
        publisher="voice-of-america",
        published="2021-06-21",
        byline="William Sample",
        dateline="SEOUL",
    ),
    "guardian": Page(
        capture="""\
North Korea
This article is more than 3 years old
South Korea to restart loudspeakers along border
Seoul's military says broadcasts will begin at noon
Justin Example in Seoul
Sun 9 Jun 2024 10.12 BST
Last modified on Mon 10 Jun 2024 03.15 BST
Share
South Korea said on Sunday it would restart loudspeaker broadcasts towards the North in response to balloons carrying rubbish.
"The responsibility lies with the North," the presidential office said.
Sign up to First Thing: our free daily newsletter
The broadcasts had been stopped for six years.
Explore more on these topics
North Korea
South Korea
news
Most viewed
""",
        title="South Korea to restart loudspeakers along border",
        story=(
            "South Korea said on Sunday it would restart loudspeaker broadcasts towards the North in response to balloons carrying rubbish.",
            '"The responsibility lies with the North," the presidential office said.',
            "The broadcasts had been stopped for six years.",
        ),
        published="2024-06-09",
        byline="Justin Example in Seoul",
        headings=("Seoul's military says broadcasts will begin at noon",),
    ),
    "press briefing": Page(
        capture="""\
U.S. Department of State
Office of the Spokesperson
Department Press Briefing – March 9, 2022
Ned Sample, Department Spokesperson
Washington, D.C.
March 9, 2022
2:14 p.m. EST

MR SAMPLE: Good afternoon, everyone. A few things at the top, and then we will get to your questions.

QUESTION: Do you have anything on the election in South Korea?

MR SAMPLE: We congratulate the president-elect. We look forward to working with him.

QUESTION: Okay.

MR SAMPLE: Yes.

QUESTION: And on North Korea?

MR SAMPLE: Our position has not changed.

# # #
""",
        title="Department Press Briefing – March 9, 2022",
        story=(
            "MR SAMPLE: Good afternoon, everyone. A few things at the top, and then we will get to your questions.",
            "QUESTION: Do you have anything on the election in South Korea?",
            "MR SAMPLE: We congratulate the president-elect. We look forward to working with him.",
            "QUESTION: Okay.",
            "MR SAMPLE: Yes.",
            "QUESTION: And on North Korea?",
            "MR SAMPLE: Our position has not changed.",
        ),
        publisher="us-state-department",
        published="2022-03-09",
    ),
    "unification ministry": Page(
        capture="""\
MOU News
Press Releases
Press Release
Ministry of Unification Proposes Talks on Family Reunions
Writer  Ministry of Unification
Date  2022-09-08
Hits  1,203
Attachment(s)

□ The Minister of Unification announced a statement on separated families today.

○ The government proposes to the North talks between authorities on family reunions.

○ We hope for a quick answer.

- The date, place and agenda will be set with the North's wishes in mind.

List
Previous  Statement on the inter-Korean agreement
Next  Briefing by the spokesperson
""",
        title="Ministry of Unification Proposes Talks on Family Reunions",
        story=(
            "□ The Minister of Unification announced a statement on separated families today.",
            "○ The government proposes to the North talks between authorities on family reunions.",
            "○ We hope for a quick answer.",
            "- The date, place and agenda will be set with the North's wishes in mind.",
        ),
        publisher="ministry-of-unification",
        published="2022-09-08",
        byline="Ministry of Unification",
    ),
    "foreign ministry": Page(
        capture="""\
Home > News > Press Releases
First Vice Minister Meets U.S. Deputy Secretary of State
Date
2021-07-23
Hit
512

1. First Vice Minister of Foreign Affairs Choi Jong-kun met with U.S. Deputy Secretary of State Wendy Example in Seoul on July 23.

2. The two sides agreed to keep close coordination on the Korean Peninsula.

3. The vice minister stressed that dialogue is essential.
""",
        title="First Vice Minister Meets U.S. Deputy Secretary of State",
        story=(
            "1. First Vice Minister of Foreign Affairs Choi Jong-kun met with U.S. Deputy Secretary of State Wendy Example in Seoul on July 23.",
            "2. The two sides agreed to keep close coordination on the Korean Peninsula.",
            "3. The vice minister stressed that dialogue is essential.",
        ),
        published="2021-07-23",
    ),
    "nk news": Page(
        capture="""\
NK News
South Korea sends rice aid offer to North through Red Cross
Ministry says Pyongyang has yet to reply to the offer made last week
Chad Example | Jeong Sample November 3, 2021

South Korea offered rice aid to the North through the Red Cross last week, the unification ministry confirmed Wednesday.
“There has been no reply,” an official told NK News.
Edited by Bryan Sample
© Korea Risk Group. All rights reserved.
No part of this content may be reproduced, distributed, or used for commercial purposes without prior written permission from Korea Risk Group.
""",
        title="South Korea sends rice aid offer to North through Red Cross",
        story=(
            "South Korea offered rice aid to the North through the Red Cross last week, the unification ministry confirmed Wednesday.",
            "“There has been no reply,” an official told NK News.",
        ),
        publisher="nk-news",
        published="2021-11-03",
        byline="Chad Example | Jeong Sample",
        headings=("Ministry says Pyongyang has yet to reply to the offer made last week",),
    ),
    "hankyoreh": Page(
        capture="""\
Home > English Edition > North Korea
[News analysis] What the North's silence may mean
Posted on : Sep.17,2020 17:38 KST  Modified on : Sep.17,2020 17:38 KST
Experts see a wait-and-see approach before the US election
The Panmunjom truce village on Sept. 16. (joint photo pool)

North Korea has said little since the summer. Experts say that it waits for the US election.

“They watch who wins,” said a researcher at a state think tank.

By Lee Example, staff reporter

Please direct comments or questions to [english@hani.co.kr]
""",
        title="What the North's silence may mean",
        story=(
            "North Korea has said little since the summer. Experts say that it waits for the US election.",
            "“They watch who wins,” said a researcher at a state think tank.",
        ),
        publisher="hankyoreh",
        published="2020-09-17",
        byline="Lee Example, staff reporter",
        headings=("Experts see a wait-and-see approach before the US election",),
        captions=("The Panmunjom truce village on Sept. 16. (joint photo pool)",),
    ),
    "xinhua": Page(
        capture="""\
DPRK, S. Korea hold working-level talks on railways
Source: Xinhua| 2018-06-26 19:21:33|Editor: Sample
SEOUL, June 26 (Xinhua) -- The Democratic People's Republic of Korea (DPRK) and South Korea held working-level talks on railways on Tuesday, the unification ministry said.
"Both sides shared the view that the roads matter," it said.
KEY WORDS: railway
""",
        title="DPRK, S. Korea hold working-level talks on railways",
        story=(
            "The Democratic People's Republic of Korea (DPRK) and South Korea held working-level talks on railways on Tuesday, the unification ministry said.",
            '"Both sides shared the view that the roads matter," it said.',
        ),
        publisher="xinhua",
        published="2018-06-26",
        dateline="SEOUL, June 26 (Xinhua)",
    ),
    "korean page": Page(
        capture="""\
통일부 "이산가족 상봉 협의 제안"…북한 답변 없어
기사입력 2022-09-08 10:31
김예시 기자
공유하기

[서울=뉴스1] 통일부는 8일 이산가족 문제 해결을 위한 남북 당국 간 회담을 북한에 제안했다고 밝혔다.

권예시 통일부 장관은 이날 정부서울청사에서 발표한 담화에서 "남과 북의 당국자들이 빠른 시일 내에 직접 만나야 한다"고 말했다.

북한은 이날 오후까지 답변하지 않았다.

kim@example.co.kr
무단전재 및 재배포 금지
관련기사
북한, 담화에 침묵
""",
        title='통일부 "이산가족 상봉 협의 제안"…북한 답변 없어',
        story=(
            "통일부는 8일 이산가족 문제 해결을 위한 남북 당국 간 회담을 북한에 제안했다고 밝혔다.",
            '권예시 통일부 장관은 이날 정부서울청사에서 발표한 담화에서 "남과 북의 당국자들이 빠른 시일 내에 직접 만나야 한다"고 말했다.',
            "북한은 이날 오후까지 답변하지 않았다.",
        ),
        published="2022-09-08",
        byline="김예시 기자",
        dateline="[서울=뉴스1]",
        language="ko",
    ),
    "korean portal crawl": Page(
        capture="""\
# 통일부 장관 "대화의 문 열려 있다"

**연합뉴스** | 2024-03-02 00:00 | 

---

(서울=연합뉴스) 김예시 기자 = 통일부 장관은 2일 "북한과 대화의 문은 열려 있다"고 말했다.장관은 이날 기자간담회에서 이같이 밝혔다.그는 "조건 없이 만날 수 있다"고 덧붙였다.kim@yna.co.kr(끝)

---

*Crawled at: 2024-03-02 03:00:00*
*Source: [원문 보기](https://n.news.naver.com/mnews/article/001/0010000002)*
""",
        title='통일부 장관 "대화의 문 열려 있다"',
        story=(
            '통일부 장관은 2일 "북한과 대화의 문은 열려 있다"고 말했다.',
            "장관은 이날 기자간담회에서 이같이 밝혔다.",
            '그는 "조건 없이 만날 수 있다"고 덧붙였다.',
        ),
        publisher="yonhap-news-agency",
        published="2024-03-02",
        byline="김예시 기자",
        dateline="(서울=연합뉴스)",
        language="ko",
    ),
    "repost": Page(
        capture="""\
Koreas agree to reopen liaison office, Seoul says
admin
July 10, 2018

[ad_1]

SEOUL (Reuters) - The two Koreas agreed on Tuesday to reopen a liaison office, Seoul officials said.

"We will start with repairs," said one official.

(Reporting by A Sample; Editing by B Sample)

[ad_2]

Source link
""",
        title="Koreas agree to reopen liaison office, Seoul says",
        story=(
            "The two Koreas agreed on Tuesday to reopen a liaison office, Seoul officials said.",
            '"We will start with repairs," said one official.',
        ),
        original_publisher="reuters",
        published="2018-07-10",
        byline="admin",
        dateline="SEOUL (Reuters)",
    ),
    "joongang daily": Page(
        capture="""\
Monday
July 5, 2021
KOREA JOONGANG DAILY
Home > National > Diplomacy
dictionary dictionary | printprint
New envoy says dialogue still possible
July 05,2021
Noh Example, right, speaks with his counterpart at a hotel in central Seoul. [YONHAP]
South Korea's new nuclear envoy said Sunday that dialogue with the North is still possible.

“The window has not closed,” he said in an interview.

The envoy took office last month.

BY SARAH SAMPLE [sample.sarah@joongang.co.kr]
""",
        title="New envoy says dialogue still possible",
        story=(
            "South Korea's new nuclear envoy said Sunday that dialogue with the North is still possible.",
            "“The window has not closed,” he said in an interview.",
            "The envoy took office last month.",
        ),
        publisher="korea-joongang-daily",
        published="2021-07-05",
        byline="SARAH SAMPLE",
        captions=("Noh Example, right, speaks with his counterpart at a hotel in central Seoul. [YONHAP]",),
    ),
    "new york times": Page(
        capture="""\
ASIA PACIFIC
Seoul Offers North Korea Talks on Reunions
By CHOE EXAMPLE JULY 17, 2017
SEOUL, South Korea — South Korea offered talks with North Korea on Monday, seeking to ease tensions on the peninsula.

Continue reading the main story
RELATED COVERAGE
“Talks are needed,” a ministry official said.

Advertisement

The North did not answer at once.

A version of this article appears in print on July 18, 2017, on Page A8 of the New York edition with the headline: Seoul Offers Talks.
© 2017 The New York Times Company
""",
        title="Seoul Offers North Korea Talks on Reunions",
        story=(
            "South Korea offered talks with North Korea on Monday, seeking to ease tensions on the peninsula.",
            "“Talks are needed,” a ministry official said.",
            "The North did not answer at once.",
        ),
        publisher="new-york-times",
        published="2017-07-17",
        byline="CHOE EXAMPLE",
        dateline="SEOUL, South Korea",
    ),
    "highlights above the story": Page(
        capture="""\
STORY HIGHLIGHTS
North Korea says it will reopen border crossing
South welcomes the move
Families could meet by autumn

(CNN) -- North Korea said Thursday it would reopen a border crossing for South Korean workers.

"We welcome this," a spokeswoman for South Korea's unification ministry said.

READ: How the crossing was closed

The crossing has been closed since spring.
""",
        title=None,
        story=(
            "North Korea said Thursday it would reopen a border crossing for South Korean workers.",
            '"We welcome this," a spokeswoman for South Korea\'s unification ministry said.',
            "The crossing has been closed since spring.",
        ),
        publisher="cnn",
        dateline="(CNN)",
    ),
}
