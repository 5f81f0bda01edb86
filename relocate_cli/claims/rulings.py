"""Who won or lost in court, where claim and report tell it by different acts: "won its case", "dismissed the suit".

A suit that is dismissed is lost by who brought it; a court that rules for somebody lets him win. Rows of claims.toml
tell the side, and in `who` of whom, or of whoever the sentence has sue before where they name nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from relocate_cli.claims import alignment, forms, outlook, settled, weighing, words
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement, told_status
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, Slot, VerdictLabel

_COURT = frozenset(
    "court lawsuit appeal judge-noun trial-event win lose sue dismiss dismiss-case reject".split()
)
"""Notions of what is told of any ruling."""
_SUING = frozenset(("sue", "appeal", "lawsuit"))
"""Acts by which somebody goes to court."""
_GROUND = frozenset(("region", "city", "county-noun"))
"""Sorts of places, of which one is no other."""
_BEHIND = 8
"""How many code points behind a ruling still tell whether it came about."""
_TURNED = frozenset(("overturn",))
"""Acts by which another ruling takes the place of one."""


class _Ruling(NamedTuple):
    """Whether somebody won, the words for him, and before which court."""

    won: bool
    who: tuple[Word, ...]
    instance: str


def decide(
    claim: Passage, stated: Sequence[Statement], passages: Iterable[Passage], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """What the rulings in the sources say of a claim of who won or lost in court.

    None where they say nothing, or one thing and the other.
    """
    mine = _ruling(claim)
    if mine is None or not stated or outlook.undone(claim, stated):
        return None
    found = [(p, theirs) for p in passages if (theirs := _ruling(p))]
    same = [(p, theirs) for p, theirs in found if _of_the_same(claim, mine, p, theirs, index)]
    if not same or len({theirs.won for _, theirs in same}) > 1:
        return None
    passage, theirs = same[0]
    label: VerdictLabel = "supported" if theirs.won is mine.won else "refuted"
    return label, settled.slots(stated, passage, "event", label, passage.text, claim.text)


def _ruling(passage: Passage) -> _Ruling | None:
    """Who a sentence tells to have won or lost in court, by the rows of its language.

    None where it tells several rulings, or one that is only hoped for, denied or to come.
    """
    known = language(passage.sentence.lang)
    rows = forms.rows(known.code, "ruling") if known else ()
    found = [(row, match) for row, pattern in rows for match in pattern.finditer(passage.text)]
    at = passage.sentence.start
    bare = words.masked(
        passage.text, ((m.start - at, m.end - at) for m in passage.mentions)
    )  # not the "may" of May
    if len(found) != 1 or passage.notions & _TURNED:
        return None
    row, match = found[0]
    told = bare[match.start() : match.end() + _BEHIND]
    if told_status(told, known)[0] not in DONE:
        return None
    start, end = match.span("who") if match["who"] else (0, 0)
    who = [w for w in passage.words if start <= w.start < end and w.sort != "plain"]
    who = who or _suing(passage, match.start())
    return _Ruling(row["side"] == "won", tuple(who), _instance(passage)) if who else None


def _suing(passage: Passage, until: int) -> list[Word]:
    """Whoever a sentence has go to court before a ruling: "The union sued, and the court dismissed the suit"."""
    acts = [w for w in passage.words if w.end <= until and w.notions & _SUING]
    if not acts:
        return []
    before = [w for w in passage.words if w.end <= acts[0].start]
    return [w for w in before if w.sort in ("thing", "name", "body")]


def _instance(passage: Passage) -> str:
    """Which court of several a sentence tells of, by the first cue that it has; empty where it tells none."""
    known = language(passage.sentence.lang)
    pairs = known.pairs("words", "instances") if known else {}
    return next((name for cue, name in pairs.items() if cue in passage.text.lower()), "")


def _of_the_same(claim: Passage, mine: _Ruling, passage: Passage, theirs: _Ruling, index: Index) -> bool:
    """Whether two rulings are of one case: of the same party and court, with most other things of a claim."""
    near = alignment.here_of(passage) | passage.around | passage.topic
    ours, there = (frozenset(n for w in ruling.who for n in w.offered) for ruling in (mine, theirs))
    if not all(is_told(w.notions, there) for w in mine.who) or not any(
        is_told(w.notions, ours) for w in theirs.who
    ):
        return False
    if mine.instance and mine.instance != theirs.instance:
        return False
    rest = [w for w in weighing.content(claim) if w not in mine.who and not w.notions & _COURT]
    rest = [w for w in rest if w.sort in ("thing", "event", "name", "body") or w.notions & _GROUND]
    timely = "refuted" not in alignment.dates(claim, passage)
    told_of = all(is_told(w.notions, near) for w in rest)
    return timely and told_of and weighing.all_named(claim, passage, index)
