"""The words of the sample archive. The sentences that they make are our own and say nothing of the world."""

SUBJECTS = (
    "the two Koreas", "both sides", "Seoul", "Pyongyang", "the two governments", "the delegation",
    "the working group", "the Red Cross societies", "the military authorities", "the joint committee",
    "the aid agencies", "the families on the list", "the companies in the complex", "the neighbouring states",
    "the border counties", "the negotiators", "the railway engineers", "the liaison officers",
)  # fmt: skip

MODALS = ("will", "would", "should", "must", "can", "cannot", "may", "will not", "should not", "could")

ACTIONS = (
    "resume talks on separated families", "reopen the liaison office", "restore the military hotline",
    "deliver humanitarian aid", "accept an inspection of the reactor", "suspend the joint exercise",
    "return the remains of the soldiers", "repair the railway along the coast", "lift the sanctions on coal",
    "withdraw the guard posts from the border", "stop the leaflets and the balloons", "join the Asian Games",
    "send rice and fertiliser", "discuss the fishing grounds", "open the road to the mountain",
    "allow letters between the families", "declare an end to the war", "give up the missile programme",
    "keep the ceasefire", "pay the wages of the workers", "survey the river mouth", "plant forests together",
    "name a date for the summit", "dismantle the launch site", "answer the proposal", "widen the exchanges",
    "clear the mines from the valley", "show the visitors the old palace", "hold the reunions by video",
    "share the weather data of the dam", "sign the agreement on tourism", "punish the defectors' relatives",
    "extend the sanctions on oil", "read the letter of the president aloud", "invite the orchestra",
)  # fmt: skip

TAILS = (
    "", "", "", " without preconditions", " before the end of the year", " despite the sanctions",
    " as long as the sanctions stay", " step by step", " in good faith", " within thirty days",
    " once the hotline is restored", " under the armistice", " for the sake of the elderly",
    " in return for sanctions relief", " after the election", " with the help of the United Nations",
    " at the working level", " on the anniversary of the declaration", " by peaceful means",
    " if the exercises stop",
)  # fmt: skip

FILLERS = (
    "Officials gave no further details.",
    "The hotline has been silent since the spring.",
    "The remarks were carried by the state radio in the evening.",
    "The two sides last met at the truce village in the autumn.",
    "Analysts saw little change in the position of either side.",
    "Trains have not crossed the border since the bridge was closed.",
    "The sanctions have kept most of the machines from being delivered.",
    "Residents of the border counties followed the news with caution.",
    "A smaller meeting ended without a statement the week before.",
    "The list of families was drawn up twenty years ago.",
)

CUES = (
    "said",
    "stressed",
    "announced",
    "warned",
    "added",
    "argued",
    "noted",
    "claimed",
    "stated",
    "explained",
)

TITLES = (
    "Talks on {topic} to go on, {speaker} says",
    "{speaker} calls for new talks on {topic}",
    "No progress on {topic}, officials say",
    "Seoul and Pyongyang at odds over {topic}",
    "Hopes for {topic} after meeting in {place}",
)

TOPICS = (
    "separated families", "the hotline", "food aid", "the railway", "the reactor", "the joint exercise",
    "the ceasefire", "the summit", "fishing grounds", "the sanctions", "the leaflets", "tourism",
)  # fmt: skip

KOREAN_SUBJECTS = ("남북은", "북한이", "정부는", "양측은", "통일부는", "대표단이", "적십자회는")

KOREAN_ACTIONS = (
    "이산가족 상봉을 재개해야 한다", "연락사무소를 다시 열 것이다", "군 통신선을 복구해야 한다",
    "인도적 지원을 계속할 것이다", "핵 시설 사찰을 받아들여야 한다", "연합훈련을 중단할 수 있다",
    "철도를 함께 고칠 것이다", "대북 제재를 완화할 수 없다", "정상회담 날짜를 정해야 한다",
)  # fmt: skip

SYLLABLES = (
    "Ga", "Na", "Da", "Ma", "Ba", "Sa", "Cha", "Ha", "Go", "No", "Do", "Mo", "Bo", "So", "Jo", "Ho",
    "Gu", "Nu", "Du", "Mu", "Bu", "Su", "Ju", "Hu", "Gang", "Nam", "Dong", "Myong", "Bong", "Song",
    "Chon", "Hwa", "Pyong", "San", "Won", "Yong", "In", "Un", "Ok", "Tae", "Kwan", "Pal", "Cheol", "Ryong",
)  # fmt: skip
"""Of these the names of villages are made, so that the archive has rare words."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
