"""Who a source phrase names: from its parts to actors of the directory, or to a name without one."""

from __future__ import annotations

import re

from articles.extraction.entities.names import lowered
from articles.extraction.entities.phrases import Part, is_field, parts_of
from articles.extraction.people.anaphora.antecedents import pronoun_reading, unnamed_role
from articles.extraction.people.anaphora.brought_in import going_on
from articles.extraction.people.anaphora.genders import gender_of
from articles.extraction.people.anaphora.issuers import by_issuers
from articles.extraction.people.anaphora.of_listed_states import of_listed_states
from articles.extraction.people.anaphora.plurals import several
from articles.extraction.people.individuals.apposition import apposed_person, named_relative
from articles.extraction.people.individuals.chiefs import by_headed_body, by_past_office
from articles.extraction.people.individuals.chosen import by_chosen
from articles.extraction.people.individuals.counted_officials import counted_officials
from articles.extraction.people.individuals.counterparts import HOSTS, by_counterpart, by_counterparts
from articles.extraction.people.individuals.delegates import chief_delegate, of_delegation
from articles.extraction.people.individuals.deputies import by_deputyship
from articles.extraction.people.individuals.descriptions import (
    RANKS,
    TURNED,
    YEARS_OLD,
    by_nearness,
    by_subject,
    tells_a_past_calling,
)
from articles.extraction.people.individuals.epithets import by_epithet, called_so
from articles.extraction.people.individuals.features import by_age, by_introduced_kin, by_told_age
from articles.extraction.people.individuals.further import by_former_mention, one_of_several, the_person
from articles.extraction.people.individuals.headed_by import headed_by
from articles.extraction.people.individuals.heads_of_state import by_head_of_state
from articles.extraction.people.individuals.heirs import by_heir
from articles.extraction.people.individuals.honoured import by_style
from articles.extraction.people.individuals.just_now import (
    as_before,
    by_mission,
    by_the_title_before,
    just_now,
    our_correspondent,
)
from articles.extraction.people.individuals.last_of_a_country import by_nation, by_people
from articles.extraction.people.individuals.name_behind import by_family_name_behind, by_name_behind
from articles.extraction.people.individuals.named import by_name, by_short_name
from articles.extraction.people.individuals.named_in_passing import SENT, named_in_passing
from articles.extraction.people.individuals.named_officials import chief_of_a_body
from articles.extraction.people.individuals.new_facts import by_new_fact
from articles.extraction.people.individuals.of_a_country import by_office_of_a_country
from articles.extraction.people.individuals.of_ministries import of_ministries
from articles.extraction.people.individuals.officials import by_official, of_a_body, posted_abroad
from articles.extraction.people.individuals.only_one_of_a_state import by_state_and_office
from articles.extraction.people.individuals.origins import by_origin, learn_origin
from articles.extraction.people.individuals.owned_by_it import owned_by_it
from articles.extraction.people.individuals.proper_names import by_proper_name
from articles.extraction.people.individuals.relatives import by_kinship
from articles.extraction.people.individuals.spokesmen import by_leaders_spokesman, whose_official
from articles.extraction.people.individuals.the_official import another
from articles.extraction.people.individuals.titles import by_title
from articles.extraction.people.individuals.unnamed_members import of_a_court, of_a_firm, of_its_people
from articles.extraction.people.individuals.whom import described, who_is_meant
from articles.extraction.people.institutions.abroad import by_country_abroad
from articles.extraction.people.institutions.alike import its_counterpart
from articles.extraction.people.institutions.bodies import by_body
from articles.extraction.people.institutions.documents import by_document, by_whose_text
from articles.extraction.people.institutions.ellipses import by_ellipsis
from articles.extraction.people.institutions.embassies import by_embassy, of_an_embassy
from articles.extraction.people.institutions.functions import OF_THE_ARMY
from articles.extraction.people.institutions.governments import by_government
from articles.extraction.people.institutions.long_names import LONG_BODY, by_long_body
from articles.extraction.people.institutions.ministers_told import minister_told
from articles.extraction.people.institutions.named_next import named_next
from articles.extraction.people.institutions.offices import by_presidents_office
from articles.extraction.people.institutions.organs import by_organ, by_part_of_a_name
from articles.extraction.people.institutions.parties import MAIN_OPPOSITION, by_bench, by_told_party
from articles.extraction.people.institutions.services import by_service
from articles.extraction.people.institutions.sites import by_site
from articles.extraction.people.known.context import Context, names_in
from articles.extraction.people.known.joined import joined
from articles.extraction.people.known.labels import by_label, is_a_question, without_office
from articles.extraction.people.known.memory import Reading
from articles.extraction.people.known.naming import person_at
from articles.extraction.people.known.outlets import apposed_body, by_state_medium
from articles.extraction.people.known.surnamed import by_surname
from articles.extraction.people.known.trimmed import (
    without_auxiliary,
    without_circumstance,
    without_day,
    without_emphasis,
    without_publication,
)
from articles.extraction.text.vocabulary import Pronoun
from articles.extraction.values import Span

_CLAUSE = re.compile(
    r"\b(?:(?<!looks )(?<!looked )after|before|when|while|because|although|though|whether|if|unless|until|"
    r"since|(?<![a-z] )where|even as|amid) "
)
_SHORT = 24


def read_source(context: Context, span: Span) -> Reading:
    """The speakers that a source phrase names."""
    page = context.page
    span = without_circumstance(page, span)
    clause = list(_CLAUSE.finditer(page.low, *span)) if span[1] - span[0] > _SHORT else []
    if clause and clause[-1].end() < span[1]:
        span = (clause[-1].end(), span[1])
    span = without_office(page, without_day(page, without_emphasis(page.flat, span)))
    span = without_publication(page.flat, without_auxiliary(page.flat, span), page.index.words.documents)
    phrase = page.flat[span[0] : span[1]].strip(" ,\"'“”")
    low = lowered(phrase)
    if low in _POSSESSIVES:
        phrase = low = _POSSESSIVES[low]
    initials = len(phrase) > 1 and phrase.isupper()  # the WHO is no pronoun
    word = None if initials else page.index.words.pronouns.get(low)
    if word:
        return _cleft(context, word, span) or pronoun_reading(context, word, span[0], read_source)
    told = by_label(context, span, phrase) or whose_official(context, span)
    told = told or of_ministries(context, span, read_source) or by_whose_text(context, span, read_source)
    told = told or described(context, span) or by_people(context, span, phrase) or by_surname(context, span)
    told = told or (by_ellipsis(context, span) if phrase.endswith("'s") else None)
    if told:
        return told
    parts = parts_of(page, of_delegation(context, span) or span)
    if not parts:
        return Reading((), "explicit", 0.3, "the words name nobody", name=phrase or None)
    owned = owned_by_it(context, parts, span, read_source) or _pointing_back(context, parts, span)
    if owned:
        named = apposed_person(context, span[1], parts[-1]) if not owned.who and not owned.plural else None
        return named or owned  # "One of them, Jan Holm, said"
    readings = [_he_of_two(context, parts, part) or read_part(context, part) for part in parts]
    one = readings[0] if len(readings) == 1 else joined(context, parts, readings)
    reading = named_relative(context, parts) or one
    _learn_gender(context, parts, reading)
    learn_origin(context, parts, reading)
    if is_a_question(context, span, reading):
        return Reading((), "explicit", 0.9, "a medium's question in an interview has no speaker")
    if any(who.kind == "person" for who in reading.who):
        told = apposed_person(context, span[1], parts[-1]) if reading.basis == "title" else None
        if told:
            learn_origin(context, parts, told)
        return told or reading
    behind = who_is_meant(context, span, parts[-1], reading)
    if behind:
        return behind
    apposed = apposed_person(context, span[1], parts[-1]) or apposed_body(context, span[1], parts[-1])
    if apposed:
        learn_origin(context, parts, apposed)
    return apposed or _without_article(unnamed_role(context, parts, reading))


def _he_of_two(context: Context, parts: list[Part], part: Part) -> Reading | None:
    """Who the first is in "He and his host, Eva Holm"; `None` for every other part."""
    if part is not parts[0] or len(parts) == 1 or parts[1].joined != "and" or part.words not in _SHE_OR_HE:
        return None
    word = context.page.index.words.pronouns[part.words[-1]]
    found = pronoun_reading(context, word, part.core[0], read_source)
    return found if found.who or found.name else None


_SHE_OR_HE = (("he",), ("she",), ("both", "he"), ("both", "she"))


def _pointing_back(context: Context, parts: list[Part], span: Span) -> Reading | None:
    """Who is meant by words for several, or by words that point back: "the three bodies", "one of them"."""
    phrase = context.page.text[slice(*span)]
    joint = by_issuers(context, parts[0], phrase) if len(parts) == 1 else None
    told = joint or by_former_mention(context, parts, read_source) or several(context, parts, span)
    if told and not told.who and len(parts) == 1:
        counted = counted_officials(context, parts[0], phrase, read_source)
        return counted or (of_listed_states(context, parts[0], phrase) if told.plural else None) or told
    return told


_POSSESSIVES = {"its": "it", "his": "he", "her": "she", "their": "they"}
"""`repeated its | call for`: who owns a word for speech."""


def _learn_gender(context: Context, parts: list[Part], reading: Reading) -> None:
    """Keeps what words beside a name tell of its bearer: "her husband, Oh In-se"."""
    who = reading.alone
    if who and who.kind == "person" and who.gender is None:
        gender = next((told for part in parts if (told := gender_of(part.words, context))), None)
        if gender:
            context.memory.genders.setdefault(who.key, gender)


_TOLD_BESIDES = re.compile(
    r" (?:from [a-z]+ing .*|who (?:requested|asked|wished|wanted|declined|spoke|did not want|preferred|"
    r"insisted|refused|demanded|chose) .*|led|headed|chaired|organi[sz]ed|commissioned)\Z",
    re.DOTALL,
)
"""Behind what an unnamed source is: "a group of parents | from sending leaflets", "a team | led"."""
_ARTICLE = re.compile(r"(?:the|an?|one(?! of )|his|her|its|their) (?=\w)", re.IGNORECASE)


def _without_article(reading: Reading) -> Reading:
    """The reading with the words of an unnamed source as an index has them: "manager of a shoe plant"."""
    if reading.who or not reading.name:
        return reading
    name = _TOLD_BESIDES.sub("", reading.name)
    return reading._replace(name=_ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name)


def _cleft(context: Context, word: Pronoun, span: Span) -> Reading | None:
    """ "It was Lee who set the tone, warning that": the person whom the sentence brings out."""
    page = context.page
    found = _IT_WAS.match(page.flat, span[1]) if word.word == "it" else None
    if found is None:
        return None
    near = page.sentence(span[0])
    behind = names_in(context, (found.end(), min(near[1], found.end() + 60)))
    who = person_at(context, behind[0]) if behind and behind[0].kind == "person" else None
    if who is None or " who " not in page.flat[behind[0].end : near[1]]:
        return None
    return Reading((who,), "explicit", 0.85, f"“It was {who.name} … who”")


_IT_WAS = re.compile(r" (?:was|is) (?=(?:[A-Z]|the ))")


def _by_description(context: Context, part: Part, phrase: str) -> Reading | None:
    """Somebody told by an age, an epithet or a noun for people: "the 62-year-old", "the strongman"."""
    words, head = context.page.index.words, part.head
    known = by_told_age(context, part, phrase) or by_age(context, part, phrase)
    known = known or by_introduced_kin(context, part, phrase)
    known = known or chief_delegate(context, part, phrase) or by_state_and_office(context, part, phrase)
    known = known or by_office_of_a_country(context, part, phrase)
    if known:
        return known
    epithet = (
        by_epithet(context, part, phrase)
        if head in words.groups or head in RANKS or not (head in words.titles or head in words.officials)
        else None
    )
    aged_one = any(map(YEARS_OLD.fullmatch, part.words))
    of_one = head in words.groups or head in words.persons or head in RANKS or TURNED.fullmatch(head)
    if epithet is None and (of_one or aged_one or tells_a_past_calling(part)):
        epithet = by_origin(context, part, phrase)
        owned = "'s " in context.page.flat[slice(*part.core)]  # "the candidate's former doctor"
        epithet = epithet or (None if owned else by_past_office(context, part, phrase))
        epithet = epithet or by_nearness(context, part, phrase)
    return epithet or by_new_fact(context, part, phrase)


def read_part(context: Context, part: Part) -> Reading:
    """The reading of one part; a body that it only describes may be named elsewhere."""
    reading = _by_head(context, part)
    if reading.who:
        return reading
    return named_next(context, part, context.page.text[part.core[0] : part.end]) or reading


def _by_head(context: Context, part: Part) -> Reading:
    """The reading of one part by itself: its head decides."""
    words = context.page.index.words
    name = part.last_name
    if name is not None and is_field(context.page, part, name):
        name = None  # "Committee for Human Rights in North Korea"
    alone = part.head in ("one", "another") and part.words[0] == part.head
    one = _one_of(context, part) if alone or part.words == ("the", "other") else None
    one = one or _like_those_of(context, part)
    if one:
        return one
    phrase = context.page.text[part.core[0] : part.end]
    reading = by_site(context, part, phrase, read_source) or by_organ(context, part, read_source)
    reading = reading or (by_name(context, part, name) if name else None)
    if reading:
        return reading
    behind = by_name_behind(context, part) or by_family_name_behind(context, part)
    if behind:
        return behind
    raw = context.page.flat[part.core[0] : part.core[1]]
    long = by_long_body(context, part, raw) if name is None and LONG_BODY.match(raw) else None
    if long:
        return long
    people = by_style(context, part, phrase) or of_its_people(context, part, phrase, read_source)
    people = people or by_part_of_a_name(context, part, read_source) or by_short_name(context, part)
    named = people or by_service(context, part, phrase)
    named = named or (one_of_several(context, part, phrase) if part.words[-1:] == ("source",) else None)
    if named:
        return named
    head = part.head
    before = _taken_up(context, part, phrase)
    if before:
        return before
    if head in _AUTHORS and part.complement and _is_a_text(context, part.complement):
        written = read_source(context, part.complement)
        if written.who and written.who[0].kind != "person":
            return written._replace(basis="title", confidence=min(written.confidence, 0.75))
    if head in words.documents:
        return by_document(context, part, phrase, read_source)._replace(text=True)
    described_so = counted_officials(context, part, phrase, read_source)
    described_so = described_so or _by_description(context, part, phrase)
    if described_so:
        return described_so
    if head == "source" and not of_a_body(context, part):
        return Reading((), "title", 0.6, f"“{phrase}” is unnamed", name=phrase, role=True)
    if (head in words.groups and not (head in _TIED and of_a_body(context, part))) or _crowd(part):
        return Reading((), "explicit", 0.9, f"“{phrase}” are unnamed", name=phrase, plural=True)
    called = _called(context, part, phrase)
    return called or _by_role(context, part, phrase)


def _taken_up(context: Context, part: Part, phrase: str) -> Reading | None:
    """Somebody with whom the page goes on by a bare noun."""
    before = by_chosen(context, part, phrase) or by_heir(context, part, phrase)
    before = before or going_on(context, part, read_source) or just_now(context, part, phrase)
    before = before or by_deputyship(context, part, phrase) or our_correspondent(context, part, phrase)
    before = before or by_the_title_before(context, part, phrase)
    return before or as_before(context, part, phrase) or the_person(context, part, phrase)


def _one_of(context: Context, part: Part) -> Reading | None:
    """ "One of them", "another": of the body of who spoke just before, else somebody unnamed of a group."""
    of_a_people = part.complement is not None and _OF_A_PEOPLE.match(context.page.flat, part.complement[0])
    one = None if of_a_people else another(context, part, part.head)
    if one or not part.complement or not context.page.flat.startswith(" of ", part.core[1]):
        return one
    its = context.page.flat.startswith("its ", part.complement[0])  # "one of its officials"
    told = read_source(context, part.complement) if its else None
    if told and told.who and told.basis == "title" and told.who[0].kind != "person":
        return told._replace(plural=False)
    name = context.page.text[part.core[0] : part.complement[1]]
    return Reading((), "title", 0.5, f"“{name}” is unnamed", name=lowered(name[:1]) + name[1:], role=True)


def _like_those_of(context: Context, part: Part) -> Reading | None:
    """ "Her aims are those of Holm, who said": the one behind a pronoun that stands for a thing of theirs."""
    if part.words not in (("those",), ("that",)) or not part.complement:
        return None
    read = read_source(context, part.complement)
    return read if read.alone and read.alone.kind == "person" else None


_OF_A_PEOPLE = re.compile(r"(?:the )?[A-Z]")
"""Behind "one of" that tells of whom: not of the body that spoke before."""
_AUTHORS = frozenset({"author", "writer", "commentator"})


def _is_a_text(context: Context, span: Span) -> bool:
    """Whether a phrase is a text: "the author of the article" writes for the medium that prints it."""
    parts = parts_of(context.page, span)
    return bool(parts) and parts[0].head in context.page.index.words.documents


def _by_role(context: Context, part: Part, phrase: str) -> Reading:
    """The reading of a part by the role, the body or the title that heads it."""
    words, head = context.page.index.words, part.head
    if head == "counterpart" or head in HOSTS:
        found = by_counterpart(context, part, phrase) or its_counterpart(context, part, phrase, read_source)
        return found or by_proper_name(context, part, phrase)
    if head == "counterparts":
        found = by_counterparts(context, part, phrase)
        return found or by_proper_name(context, part, phrase)
    if head == "representative" and part.definite and len(part.words) > len(("the", head)):
        holder = by_title(context, part, phrase)
        if holder.who:
            return holder
    if head in words.officials or head in _TIED or (head in OF_THE_ARMY and part.words[0] in ("a", "one")):
        return _of_an_official(context, part, phrase)
    medium = by_state_medium(context, part, phrase) or by_embassy(context, part)
    if medium:
        return medium
    if head in words.state_words:
        return by_country_abroad(context, part, phrase) or by_government(context, part, phrase)
    if head in words.heads or part.words == MAIN_OPPOSITION:
        abroad = by_country_abroad(context, part, phrase)
        if abroad:
            return abroad
        party = by_told_party(context, part) or by_bench(context, part, phrase)
        return party or by_presidents_office(context, part, read_source) or by_body(context, part, phrase)
    if head in words.titles:
        begun = by_origin(context, part, phrase) or by_subject(context, part, phrase)
        begun = begun or named_in_passing(context, part, phrase)
        begun = begun or by_head_of_state(context, part, phrase)
        if begun:
            return begun
        titled = by_title(context, part, phrase)
        return (
            titled
            if titled.who
            else minister_told(context, part, phrase)
            or headed_by(context, part)
            or by_headed_body(context, part, phrase)
            or chief_of_a_body(context, part, phrase)
            or by_epithet(context, part, phrase)
            or called_so(context, part, phrase)
            or by_nearness(context, part, phrase)
            or by_nation(context, part, phrase)
            or by_mission(context, part, phrase)
            or posted_abroad(context, part, phrase)
            or of_a_firm(context, part)
            or titled
        )
    return of_a_court(context, part, phrase, read_source) or by_proper_name(context, part, phrase)


def _of_an_official(context: Context, part: Part, phrase: str) -> Reading:
    """The reading of an official or diplomat: somebody told of just before, else whom they speak for."""
    words, head = context.page.index.words, part.head
    one = head == "diplomat" or head.startswith("spokes")
    told = part.definite and (not words.foreign.isdisjoint(part.words) or (one and part.names))
    near = by_nearness(context, part, phrase) or by_origin(context, part, phrase) if told else None
    near = near or (named_in_passing(context, part, phrase) if head in SENT else None)
    near = near or by_nation(context, part, phrase) or of_an_embassy(context, part, phrase)
    near = near or by_leaders_spokesman(context, part, phrase)
    return near or by_official(context, part, phrase, read_source)


def _called(context: Context, part: Part, phrase: str) -> Reading | None:
    """Who is called by a title on the page, by kinship, or as a state's "top diplomat"."""
    if part.head in context.page.index.words.titles and _is_told(part):
        called = by_past_office(context, part, phrase) or by_subject(context, part, phrase)
        called = called or called_so(context, part, phrase)
        if called:
            return called
    relative = by_kinship(context, part, phrase) or by_introduced_kin(context, part, phrase)
    if relative or part.head != "diplomat" or {"top", "chief"}.isdisjoint(part.words):
        return relative
    chief = by_title(context, part, phrase)
    return chief if chief.who else None


def _is_told(part: Part) -> bool:
    """Whether a title tells enough to look for whom the page calls so, before who may hold it."""
    return len(part.words) > 2 or part.head.startswith("spokes")


_TIED = ("source", "sources")
"""Speak for the body that their phrase names, if it names one: "a military source"."""


def _crowd(part: Part) -> bool:
    return part.words[:1] in (
        ("some",),
        ("many",),
        ("most",),
        ("several",),
        ("other",),
        ("others",),
        ("few",),
    )
