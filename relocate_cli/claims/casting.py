"""Whether who acts in a source is who acts in a claim: by identity, by what it is called there, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from relocate_cli import registry
from relocate_cli.claims import counted, quantities, words
from relocate_cli.claims.language import codes, language
from relocate_cli.claims.lexemes import PLACES
from relocate_cli.claims.likeness import told
from relocate_cli.claims.people import bearers, identities
from relocate_cli.claims.statements import CHOSEN, Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import Participant, VerdictLabel

_SHORTEST_NAME = 2
_COMPANY = ("㈜", "(주)", "주식회사 ")
"""What stands before the name of a company, whatever words it is made of."""


def somebody(person: Participant) -> bool:
    """Whether a participant is somebody by name, and not a thing or a group that the words tell."""
    if len(person.name) < _SHORTEST_NAME:
        return False  # "시" is any city
    if person.surface.startswith(_COMPANY):
        return True
    return _is_registered(person) or person.kind == "person" or not _described(person) or _is_place(person)


def _is_place(person: Participant) -> bool:
    """Whether a participant is a municipality by its name, which no registry has: Haeryeong Province."""
    return person.kind == "local government" and bool(_proper_words(person)) and not _is_registered(person)


def _proper_words(person: Participant) -> list[Word]:
    """The words of a name that the lexicon does not know."""
    return [word for word in _read(person.name) if word.sort in ("name", "word")]


def _same_place(one: Participant, other: Participant) -> bool | None:
    """Whether two municipalities are one by the sound of their names; None where either is none, or that is open."""
    if not (_is_place(one) and (_is_place(other) or not _described(other))) or other.kind == "person":
        return None
    theirs = frozenset(n for word in _proper_words(other) for n in word.notions)
    if any(told(word.notions, theirs) for word in _proper_words(one)):
        return True
    return False if one.name.isascii() is other.name.isascii() else None


def _is_registered(person: Participant) -> bool:
    return any(registry.holds(identity) for identity in bearers(person))


def _described(person: Participant) -> bool:
    """Whether the words for a participant tell what it is, and are no name alone."""
    return any(word.sort not in ("name", "body") for word in _read(person.surface))


def called(person: Participant) -> bool:
    """Whether a participant is a body by the name of what it is, which the registry need not know."""
    surface = _BRACKETS.sub("", person.surface)
    named = any(word.sort in ("name", "body") for word in _read(surface))
    parts = surface.split()
    named |= len(parts) > 1 and all(word[0].isupper() for word in parts)  # Regional Railways
    every = [known for known in map(language, codes()) if known]
    named |= any(surface.endswith(known.lists("words", "of_places")) for known in every)
    named |= any(surface.startswith(known.lists("words", "national")) for known in every)
    proper = (known.phrase("words", "proper") for known in every)
    return named and any(rx and re.fullmatch(rx, surface) for rx in proper)


_BRACKETS = re.compile(r"\s*\([^()]*\)")
"""The short name of a body behind its name."""


def acts(person: Participant, source: Statement, claimed: frozenset[str] = frozenset()) -> VerdictLabel:
    """Whether somebody acts in a source too: refuted where another one does, open where nobody is told to.

    `claimed` are all notions of the claim.
    """
    mine = bearers(person)
    if mine & identities(source.agents) or _governs(mine, source):
        return "supported"
    if person.kind == "person" and any(registry.same_person(person.name, p.name) for p in source.agents):
        return "supported"
    text = source.passage.document.text
    if any(_abbreviated(person, p, text) or _same_place(person, p) for p in source.agents):
        return "supported"
    people = (p for p in source.agents if p.kind == "person" or not _described(p))
    if any(_by_surname(person.name, p.name) or _titled(person.name, p.name) for p in people):
        return "supported"
    named = frozenset(f"e:{identity}" for identity in mine)
    if any(named & _notions(p.surface) for p in source.agents if p.kind == "person"):
        return "supported"
    if mine & identities([p for p in source.others if p.role == "participant"]):
        return "supported"
    if source.trigger & CHOSEN and any(
        registry.same_person(person.name, p.name) for p in source.others if p.role == "object"
    ):
        return "supported"
    joining = "attend" in source.trigger or "sign" in source.trigger
    if joining and (mine & identities(source.others) or named & source.passage.notions):
        return "supported"
    if _beside(named, source) if source.agents else _stands_for(person, source):
        return "supported"
    if not source.agents and (_its_own(person, source) or _told_of(person, source)):
        return "supported"
    if _sits(mine, person, source):
        return "supported"
    others = [p for p in source.agents if _is_registered(p) or p.kind == "person"]
    others += [p for p in source.agents if _same_place(person, p) is False]
    bodies = frozenset(n for n in source.passage.title | source.passage.notions if n.startswith("e:"))
    if not source.agents and source.event and named & bodies and bodies <= claimed:
        return "supported"
    if not source.agents and (_only_one(person, source) or mine & _acting_beside(source)):
        return "supported"
    if not others and (_called(person, mine, source) or _goes_on_about(named, source)):
        return "supported"
    if alike(person, source) or any(_shortened(person, p) for p in source.agents):
        return "supported"
    return "not_enough_info" if _may_be(person, others, source) else "refuted"


def _abbreviated(one: Participant, other: Participant, text: str) -> bool:
    """Whether a report calls one body by the name of the other, or has that in brackets behind it: Agency (NRCA)."""
    if "person" in (one.kind, other.kind) or one.name.islower() or other.name.islower():
        return False
    bare = [_ARTICLE.sub("", surface) for surface in (one.surface, other.surface)]
    if one.name == bare[1] or other.name == bare[0]:
        return True
    names = (one.name, other.name)
    return any(re.search(rf"{re.escape(a)}\s?\({re.escape(b)}\)", text) for a, b in (names, names[::-1]))


_ARTICLE = re.compile(r"^[Tt]he ")


def _shortened(one: Participant, other: Participant) -> bool:
    """Whether one of two names begins the other, Orbis for Orbis Composites, or ends it: the Health Agency."""
    if "person" in (one.kind, other.kind) or _is_registered(one) or _is_registered(other):
        return False
    short, long = sorted((one.name.split(), other.name.split()), key=len)
    if len(short) >= _NAMED and short == long[-len(short) :]:
        return True
    proper = all(word[:1].isupper() and word.isascii() for word in (*short, *long))
    another = any(w.notions & _OTHER_BODIES for w in _read(" ".join(long[len(short) :])))
    begins = bool(short) and proper and short == long[: len(short)]
    return begins and not another and not _described(replace(one, surface=short[0]))


_OTHER_BODIES = frozenset(
    "union association assembly committee council hospital university university-hospital school court institution "
    "foundation-noun research-institute training-centre official right-noun party club city-hall government".split()
)
"""What the end of a longer name tells to be another body than the firm that it begins with."""


def alike(person: Participant, source: Statement) -> bool:
    """Whether the words for a body tell the same as those for one that acts in a source."""
    return any(_said_alike(person, other) for other in source.agents)


def _said_alike(one: Participant, other: Participant) -> bool:
    """Whether the words for two bodies tell the same: the laboratory workers' union, Union of Laboratory Staff."""
    if "person" in (one.kind, other.kind) or _is_registered(one) or _is_registered(other):
        return False
    foreign = one.surface.isascii() is not other.surface.isascii()
    told_of = [
        [
            w
            for w in _read(_BRACKETS.sub("", max(p.surface, p.name, key=len)))
            if not w.text.isupper() and not (w.notions <= _HEADS if foreign else w.sort == "plain")
        ]
        for p in (one, other)
    ]
    offered = [frozenset(n for w in words for n in w.offered) for words in told_of]
    alike = all(w.offered & offered[1 - n] for n, words in enumerate(told_of) for w in words)
    return alike and min(map(len, told_of)) >= (_TRANSLATED if foreign else _TELLING)


_TELLING, _TRANSLATED = 3, 2
"""How many words tell which body is meant that has no name, and besides what sort it is in another language."""
_HEADS = frozenset(
    "official right-noun corporation-noun construct service institution research-institute training-centre "
    "foundation-noun central-ministry office".split()
)
"""What the last word of a name tells a body to be, which two languages do not tell alike."""


def persons_only(claim: Statement, source: Statement) -> bool:
    """Whether only persons act in a claim and in a source, and somebody does."""
    return bool(source.agents) and all(p.kind == "person" for p in (*claim.agents, *source.agents))


def named_beside(claim: Statement, source: Statement) -> bool:
    """Whether a sentence, or one beside it, names somebody who acts in a claim."""
    text = source.passage.document.text
    near = " ".join(text[s.start : s.end] for s in source.passage.near)
    return any(person.surface in near or person.name in near for person in claim.agents)


def _may_be(person: Participant, others: Sequence[Participant], source: Statement) -> bool:
    """Whether somebody may have acted although others are told to: where he is named beside, or belongs to them."""
    mine = bearers(person)
    named = frozenset(f"e:{identity}" for identity in mine) | _by_name(person)
    if _is_place(person) and person.name in source.passage.text:
        return True
    if not others or named & source.passage.notions or any(_given(person.name, p.name) for p in others):
        return True
    if person.kind != "person" and all(p.kind == "person" for p in others):
        return True  # a person may act for a body
    return any(_akin(one, other) for one in mine for other in identities(others))


def _by_name(person: Participant) -> frozenset[str]:
    """The notions of a person's full name, by which a sentence may tell of him beside another one."""
    found = _notions(person.name) if person.kind == "person" else frozenset[str]()
    return frozenset(notion for notion in found if notion[:2] == "p:")


def _governs(mine: frozenset[str], source: Statement) -> bool:
    """Whether a national government is claimed to act, and one of its ministries does."""
    states = tuple(
        identity.removesuffix(_GOVERNMENT) + "/" for identity in mine if identity.endswith(_GOVERNMENT)
    )
    acting = (registry.get(identity) for identity in identities(source.agents)) if states else ()
    return any(
        entry is not None and entry.kind == "ministry" and entry.id.startswith(states) for entry in acting
    )


_GOVERNMENT = "/government"
"""How the ids of national governments end."""


def by_the_same(claim: Statement, source: Statement, contested: bool) -> bool:
    """Whether those who act are the same, where both sides name them: one may oppose what another one supports.

    Of what is `contested` both have to, since the other side has the opposite.
    """
    if not source.agents:
        return not contested
    claimed = [person for person in claim.agents if somebody(person)]
    if claimed:
        return any(acts(person, source) == "supported" for person in claimed)
    told_of = claim.passage.notions
    agents, others = (
        any(_notions(p.name) & told_of for p in people) for people in (source.agents, source.others)
    )
    return agents or not (others or contested)


def _its_own(person: Participant, source: Statement) -> bool:
    """Whether an act is told as somebody's by a noun ("Joyce's decision")."""
    text = source.passage.text
    acts = (word for word in source.passage.words if word.notions & source.trigger)
    return any(
        text[: word.start].rstrip().endswith((f"{person.name}'s", f"{person.name}’s")) for word in acts
    )


def _told_of(person: Participant, source: Statement) -> bool:
    """Whether a sentence in which nobody acts names a municipality: the new hall of Solhae is to open."""
    here = source.passage.notions
    return _is_place(person) and all(told(word.notions, here) for word in _proper_words(person))


def _sits(mine: frozenset[str], person: Participant, source: Statement) -> bool:
    """Whether something is done where a body that is no place sits: what the Cabinet decides (국무회의에서)."""
    known, called = language(source.passage.sentence.lang), person.name
    sitting = [w for w in source.passage.words if w.sort == "event" and w.placed == "at"]
    if known and known.glued and any(_notions(called) <= w.offered for w in sitting if _notions(called)):
        return True
    entries = [registry.get(identity) for identity in mine] if known and known.glued else []
    bodies = [entry for entry in entries if entry and entry.kind not in PLACES]
    names = [name for entry in bodies for name in entry.names]
    names += [called] if known and known.glued and person.kind not in (*PLACES, "person") else []
    return known is not None and any(
        f"{name}{particle}" in source.passage.text
        for name in names
        for particle in (*known.places, *known.lists("words", "sides"))
    )


def voted(person: Participant, source: Statement) -> bool:
    """Whether the people of a place are claimed to have voted, and a sentence about a ballot names the place."""
    here = source.passage.notions
    names = _proper_words(person) if person.kind == "group" and here & _BALLOTS else []
    return bool(names) and all(told(word.notions, here) for word in names)


_BALLOTS = frozenset(("referendum", "ballot-noun", "election-day"))
"""Occasions on which the people of a place decide, who are often told by its name alone."""


def _goes_on_about(named: frozenset[str], source: Statement) -> bool:
    """Whether a clause in which nobody acts goes on about whom the sentence before it is about."""
    known = language(source.passage.sentence.lang)
    if source.agents or known is None or not known.glued:
        return False
    before = [s for s in source.passage.near if s.end <= source.passage.sentence.start]
    told_of = (
        words.read(source.passage.document.text[before[0].start : before[0].end], known.code)
        if before
        else ()
    )
    return bool(told_of) and bool(told_of[0].notions & named) and told_of[0].tail in known.subjects


def _acting_beside(source: Statement) -> frozenset[str]:
    """Who acts in the other events of a sentence, if it is one and the same, else in the one before."""
    known = language(source.passage.sentence.lang)
    if known is None or not known.glued:
        return frozenset()  # a clause has its own subject there
    events = [e for e in source.passage.events if e is not source.event and not e.rejected and e.trigger]
    told = [
        (e.trigger.start, identities([p for p in e.actors if p.role == "agent"])) for e in events if e.trigger
    ]
    acting = {who for _, who in told if who}
    if len(acting) == 1:
        return acting.pop()
    at = source.event.trigger.start if source.event and source.event.trigger else 0
    before = [(start, who) for start, who in told if who and start < at]
    return max(before, key=lambda pair: pair[0])[1] if before else frozenset()


def _only_one(person: Participant, source: Statement) -> bool:
    """Whether a sentence in which nobody is told to act names one person, who is the claimed one."""
    named = [word for word in source.passage.words if any(n.startswith("p:") for n in word.notions)]
    mine = frozenset(n for word in _read(person.name) for n in word.notions if n.startswith("p:"))
    return bool(mine and named) and all(mine & word.notions for word in named)


def _by_surname(one: str, other: str) -> bool:
    """Whether one name is the other without what stands before the surname ("Van Hollen", "Chris Van Hollen")."""
    short, long = sorted((one.split(), other.split()), key=len)
    return bool(short) and short == long[-len(short) :]


def _given(one: str, other: str) -> bool:
    """Whether all parts of one name are in the other ("Manuel", "Manuel Gonzalez")."""
    short, long = sorted((set(one.split()), set(other.split())), key=len)
    return bool(short) and short <= long


def _titled(one: str, other: str) -> bool:
    """Whether one name is the surname of the other before a title, in Hangul ("김 시장", "김철수")."""
    short, long = sorted((one.split(), other.split()), key=lambda parts: len(parts[0]) if parts else 0)
    return bool(short) and len(short) > 1 and len(short[0]) == 1 and long[:1] != [] and long[0][0] == short[0]


def other(person: Participant, source: Statement) -> bool:
    """Whether those who act in a source are others than what a claim describes: "the council" is no city."""
    if not source.agents:
        return False
    if any(q.persons or q.counted & quantities.PEOPLE for q in _counted(person.surface)) and any(
        q.persons for p in source.agents for q in _counted(p.surface)
    ):
        return False  # so many persons, whoever they are
    if all(_namesakes(person, p) for p in source.agents):
        return True
    wanted = _notions(person.surface)
    found = frozenset(n for p in source.agents for n in _notions(p.surface) | _notions(p.name))
    return not told(wanted, found)


def _namesakes(one: Participant, other: Participant) -> bool:
    """Whether two bodies of a sort have two names: 한빛공단 and 누리공단, the Pension and the Health Agency."""
    if not one.kind == other.kind == "institution" or one.name.isascii() is not other.name.isascii():
        return False
    if one.name.isascii():
        ours, theirs = one.name.lower().split(), other.name.lower().split()
        if len(ours) < _NAMED or len(theirs) < _NAMED or ours[-1] != theirs[-1]:
            return False
        return not (set(ours) <= set(theirs) or set(theirs) <= set(ours))
    ends = zip(reversed(one.name), reversed(other.name), strict=False)
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    rests = [name[: len(name) - head] for name in (one.name, other.name)]
    if head < _NAMED or min(map(len, rests)) < _NAMED:
        return False
    return rests[0][:_NAMED] != rests[1][:_NAMED]  # 인천광역시교육청 is 인천시교육청


_NAMED = 2
"""How many words, or syllables, tell a name from what anything is called, and what the body is."""


def _counted(text: str) -> list[quantities.Quantity]:
    """The quantities in the words for somebody."""
    spoken = (
        (code, known) for code in codes() if (known := language(code)) and known.glued != text.isascii()
    )
    return [
        quantity
        for code, known in spoken
        for quantity in counted.count(quantities.find(text, code), words.read(text, code), known, text)
    ]


def _called(person: Participant, mine: frozenset[str], source: Statement) -> bool:
    """Whether a clause means somebody without the name: by what it is ("the council"), or as the title does."""
    named = frozenset(f"e:{identity}" for identity in mine)
    if not source.agents:
        title = frozenset(n for n in source.passage.title if n.startswith("e:"))
        return bool(title) and title <= named
    above = frozenset(f"e:{parent}" for identity in mine for parent in ancestors(identity))
    common = frozenset(n for p in source.agents for n in _notions(p.surface) if ":" not in n)
    near = source.passage.around | source.passage.notions
    return bool(common & words.parts(person.name)) and bool((named | above) & near)


def _beside(named: frozenset[str], source: Statement) -> bool:
    """Whether a sentence says that somebody does what others do ("along with the city, the county …")."""
    known = language(source.passage.sentence.lang)
    text = source.passage.text
    return known is not None and any(
        text[: word.start].lower().removesuffix("the ").rstrip().endswith(known.lists("words", "beside"))
        or text[word.end :].startswith(known.lists("words", "beside_behind"))
        for word in source.passage.words
        if word.notions & named
    )


def _stands_for(person: Participant, source: Statement) -> bool:
    """Whether "he" in a clause is the one person who acts in its sentence ("Kim has called since he took office")."""
    known = language(source.passage.sentence.lang)
    first = source.title.partition(" ")[0].lower()
    if known is None or first not in known.pronouns:
        return False
    acting = {p.name for e in source.passage.events if not e.rejected for p in e.actors if p.kind == "person"}
    return len(acting) == 1 and registry.same_person(person.name, acting.pop())


_LANDS = ("local government", "place")
"""Kinds of entries that lie in a country; a ministry belongs to none in this sense."""


def ancestors(identity: str) -> frozenset[str]:
    """The bodies that a body belongs to: the district's city, the council's; of a site, where it lies."""
    found: set[str] = set()
    site = registry.get(identity)
    if site is not None and site.kind == "place" and site.seat:
        found |= {site.seat, *ancestors(site.seat)}
    while identity:
        entry = registry.get(identity)
        identity = (entry.parent if entry else identity.rpartition("/")[0]) or ""
        land = f"{identity}/country"
        if entry is not None and entry.kind in _LANDS and registry.get(land):
            return frozenset((*found, land))
        if not registry.holds(identity) or identity in found:
            break
        found.add(identity)
    return frozenset(found)


def _notions(text: str) -> frozenset[str]:
    return frozenset(notion for word in _read(text) for notion in word.offered)


def _read(text: str) -> list[Word]:
    """The words of a name in the languages of its script."""
    spoken = [code for code in codes() if (known := language(code)) and known.glued != text.isascii()]
    return [word for code in spoken for word in words.read(text, code)]


def _akin(one: str, other: str) -> bool:
    """Whether one is an office or a part of the other: a ministry and its minister."""
    return one.startswith(f"{other}/") or other.startswith(f"{one}/")
