"""Who does something to whom, and which verb a number goes with, told by the order of words or by particles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from relocate_cli.claims import shades, words
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.people import identities
from relocate_cli.claims.quantities import Quantity, compare
from relocate_cli.claims.statements import CHOSEN, SAYING, Statement, closes
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE

_PARTIES = ("body", "name", "thing", "plain", "word")
"""Sorts of words that may do something or undergo it."""
_NEXT = 24
"""How far before a number, in code points, the verb stands that it is the object of."""


def says_so(claim: Statement, source: Statement) -> bool:
    """Whether a source with the words of a claim says the same by them, of the same parties and by the same verb."""
    if exchanged(claim, source) or of_another_verb(claim, source) or of_another_party(claim, source):
        return False
    if of_another_subject(claim, source):
        return False
    if claim.status in (*DONE, "cancelled") and only_wished(claim, source):
        return False
    shared = claim.trigger & source.trigger
    act = next((w for w in source.passage.words if w.notions & shared), None)
    acts = [w for w in claim.passage.words if w.sort in ("act", "light", "measure")]
    if acts and closes(acts[-1], claim.passage) and not acts[-1].notions & claim.trigger:
        act = None  # a Korean claim of more than this act
    return shades.agree(claim.passage, source.passage, act)


def of_another_subject(claim: Statement, source: Statement) -> bool:
    """Whether a claim is about a name that a sentence lacks, in the place of which it has another one.

    A firm of the same group (한빛건설, 한빛그룹 계열사인 누리) or a daughter ("Kakao Games") is another one.
    """
    known = language(source.passage.sentence.lang)
    if claim.agents or known is None or claim.passage.sentence.lang != source.passage.sentence.lang:
        return False
    if not known.glued:
        ours, theirs = _named_first(claim.passage, known), _named_first(source.passage, known)
        return bool(ours) and theirs.startswith(f"{ours} ")
    ours_told = [t for t in _subjects_told(claim.passage, known) if t[0] not in source.passage.text]
    theirs_told = [
        name
        for name, named in _subjects_told(source.passage, known)
        if named and name not in claim.passage.text
    ]
    near = [source.passage.document.text[s.start : s.end] for s in source.passage.near]
    return any(
        ours[-_HEAD:] == theirs[-_HEAD:] or (named and not any(ours in text for text in near))
        for ours, named in ours_told
        for theirs in theirs_told
    )


_HEAD = 2
"""How many syllables at its end tell what a body is: 농협은행 is another bank than 광주은행."""


def _subjects_told(passage: Passage, known: Language) -> list[tuple[str, bool]]:
    """What is written together before a particle of a subject, without it, each with whether it is a name."""
    found: dict[int, tuple[str, bool]] = {}
    for word in (w for w in passage.words if w.tail in known.subjects):
        start = passage.text.rfind(" ", 0, word.start) + 1
        inside = [w for w in passage.words if start <= w.start <= word.start]
        named = any(w.sort in ("name", "body", "word") for w in inside)
        found[start] = passage.text[start : word.end], named
    return list(found.values())


def _named_first(passage: Passage, known: Language) -> str:
    """The capitalised words that an English sentence begins with, before its verb."""
    words_of = passage.text.split()
    if words_of and words_of[0].lower() in known.articles:
        words_of = words_of[1:]
    return " ".join(takewhile(lambda word: word[:1].isupper() and word[-1].isalnum(), words_of))


def exchanged(claim: Statement, source: Statement) -> bool:
    """Whether one who acts in a claim undergoes the act in a source, and the other way round."""
    ours, theirs = _sides(claim), _sides(source)
    if identities(claim.agents) & identities(source.agents):
        return False
    if ours is None or theirs is None or claim.passage.sentence.lang != source.passage.sentence.lang:
        return False
    acting, others = ours
    there_acting, there_others = theirs
    turned = acting & there_others - there_acting
    return bool(turned - others) and bool((others & there_acting) - there_others - acting)


def _sides(statement: Statement) -> tuple[frozenset[str], frozenset[str]] | None:
    """The notions of who may act, and of what else a sentence names; None where its order tells neither."""
    passage = statement.passage
    known = language(passage.sentence.lang)
    if known is None:
        return None
    parties = [w for w in passage.words if w.sort in _PARTIES and not w.notions & statement.trigger]
    if known.glued:
        acting = [w for w in parties if w.tail in known.subjects]
        along = known.joining - {"", *known.genitives}  # who does it with somebody does it as well
        return _notions(acting), _notions([w for w in parties if w not in acting and w.tail not in along])
    act = next((w for w in passage.words if w.notions & statement.trigger), None)
    before = passage.text[: act.start].lower().split()[-1:] if act else []
    if act is None or set(before) & known.stative or re.search(r"^ with\b|\bby\b", passage.text[act.end :]):
        return None
    return _notions([w for w in parties if w.end <= act.start]), _notions(
        [w for w in parties if w.start >= act.end]
    )


def _notions(found: Sequence[Word]) -> frozenset[str]:
    return frozenset(notion for word in found for notion in word.notions)


def of_another_party(claim: Statement, source: Statement) -> bool:
    """Whether an event of a sentence has another name or thing in the place of one that only the rest of it tells.

    "Weston lost 12,000 inhabitants, while Easton lost 3,500" does not tell that Easton lost 12,000.
    """
    if claim.event is None or source.event is None or source.trigger & CHOSEN:
        return False
    known = language(source.passage.sentence.lang)
    if known is None or known.glued or source.passage.sentence.lang != claim.passage.sentence.lang:
        return False
    ours, theirs = _before_act(claim), _before_act(source)
    text, joint = source.passage.text.lower(), known.lists("words", "beside") or ("-",)
    along = [w for w in source.passage.words if text[: w.start].rstrip().endswith(joint)]  # "along with Naju"
    here = [*_titled(source), *along]
    elsewhere = [w for w in ours if not _among(w, here, source) and _among(w, source.passage.words, source)]
    return bool(elsewhere) and not all(_among(w, _titled(claim), claim) for w in theirs)


def _among(word: Word, others: Sequence[Word], statement: Statement) -> bool:
    """Whether a name stands among others as it is written, or is one of the same body."""
    registered = {n for n in word.notions if n[:2] in ("e:", "n:") or ":" not in n}
    told_of = statement.people | frozenset(n for other in others for n in other.offered)
    return any(word.text == other.text for other in others) or bool(registered & told_of)


def _titled(statement: Statement) -> Sequence[Word]:
    """The words of the title of the event of a statement."""
    title = statement.event.title if statement.event else ""
    return words.read(title, statement.passage.sentence.lang)


def _before_act(statement: Statement) -> list[Word]:
    """The names and ordinals before the act in the title of an event."""
    found = _titled(statement)
    act = next((w.start for w in found if w.notions & statement.trigger), 0)
    named = (w for w in found if w.end <= act and (w.start > 0 or w.sort != "thing"))
    return [
        w
        for w in named
        if w.sort in ("body", "name", "ordinal") or (w.sort == "thing" and w.text[0].isupper())
    ]


def only_wished(claim: Statement, source: Statement) -> bool:
    """Whether a source has the act of a claim as what somebody wants, tries or refuses to do."""
    wished = _wished(source.passage, source.trigger) or _wished(source.passage, claim.trigger)
    return wished and not _wished(claim.passage, claim.trigger)


def _wished(passage: Passage, trigger: frozenset[str]) -> bool:
    """Whether the first word of an act in a sentence is led in as a wish."""
    known = language(passage.sentence.lang)
    act = next((w for w in passage.words if w.notions & trigger), None)
    if known is None or act is None:
        return False
    if known.glued:
        return passage.text.startswith(known.lists("words", "wished_behind") or ("-",), act.end)
    before = re.split("[,;]", passage.text[: act.start].lower())[-1]
    cues = [cue for cue in known.lists("words", "wished") if cue in before]
    return any(len(before) - before.rindex(cue) - len(cue) <= _WISHED for cue in cues)


_WISHED = 40
"""How far before an act, in code points, what leads it in as a wish ends ("suggested that the building be")."""


def of_another_verb(claim: Statement, source: Statement) -> bool:
    """Whether the numbers of a claim are in a source those of another verb: "saw 12 schools and approved it"."""
    known = language(source.passage.sentence.lang)
    title = claim.event.title if claim.event else claim.passage.text
    ours = [q for q in claim.quantities if q.span.text in title]
    here = [q for q in source.passage.quantities if any(compare(one, q) for one in ours)]
    return known is not None and bool(here) and all(_of_another(q, source, known) for q in here)


def _of_another(number: Quantity, source: Statement, known: Language) -> bool:
    passage, start, end = source.passage, number.span.start, number.span.end
    if not known.glued and _of_another_event(number, source):
        return True
    acts = [w for w in passage.words if w.sort in ("act", "light") and not w.notions & SAYING]
    own = [w for w in acts if w.notions & source.trigger]
    if not own or any(w.end <= start for w in own):
        return False
    between = passage.text[end : own[0].start]
    if known.glued:
        others = [w for w in acts if end <= w.start < own[0].start and not w.notions & source.trigger]
        return any(_joined(passage, w, known) for w in others)
    verbs = [w for w in acts if w.end <= start and w.text.lower().endswith((known.past, known.present))]
    near = verbs and start - verbs[-1].end <= _NEXT and "," not in passage.text[verbs[-1].end : start]
    return bool(near) and bool(re.search(rf"\b(?:{known.conjunction}|after|before|while|when)\b", between))


def _of_another_event(number: Quantity, source: Statement) -> bool:
    """Whether the title of another event of a sentence has a number, and that of the statement has not."""
    telling = [event for event in source.passage.events if number.span.text in event.title]
    if not telling or number.span.text in (source.event.title if source.event else ""):
        return False
    return all(event.trigger is not None and not event.rejected for event in telling)


def _joined(passage: Passage, word: Word, known: Language) -> bool:
    """Whether a Korean verb is joined to what follows it."""
    rest = re.match(r"\w*", passage.text[word.end :])
    return bool(rest and rest[0].endswith(known.lists("words", "joins")))
