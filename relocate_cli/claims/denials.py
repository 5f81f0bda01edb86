"""What somebody denied: a claim that has it so speaks against the denial, and one that it was denied is borne out.

`unmet` and `contrary` hold the acts of sentences against each other. A denial stands around what it denies: "denied
reports that the campus would be sold", "매각설은 사실이 아니라고 밝혔다". Who is accused of something denies it
as well, and need not be right: rows of claims.toml are of reports, rumours and plans, and of no allegation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from relocate_cli.claims import about, alignment, forms, outlook, quantities, settled, weighing
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, notions_of
from relocate_cli.claims.retrieval import Index
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, Document, Slot, VerdictLabel

_ACTS = ("act", "event")
"""Sorts of words that tell what is denied."""
_LEAST = 2
"""How many words of a claim a denial tells at the least."""
_SPEAKING = frozenset(("say", "announce", "express", "admit", "confirm", "deny", "reject", "report-noun"))
"""Acts by which something is told, and not what is told."""


class _Denied(NamedTuple):
    """A sentence with the words of what it denies, and those that stand around its denial."""

    passage: Passage
    words: tuple[Word, ...]
    rest: tuple[Word, ...]
    text: str

    @property
    def notions(self) -> frozenset[str]:
        """Every notion of what is denied."""
        return notions_of(self.words) | {n for word in self.words for n in word.called}


def decide(
    claim: Passage, stated: Sequence[Statement], index: Index
) -> tuple[VerdictLabel, tuple[Slot, ...]] | None:
    """The label and slots of a claim that something is so, or was denied, by a denial of it; None where none is."""
    denying, content = _denied(claim), weighing.content(claim)
    ours = [w for w in content if not w.notions & _SPEAKING and (not denying or w in denying.words)]
    rest = [w for w in content if not w.notions & (_SPEAKING | _HEADS) and denying and w in denying.rest]
    acts = [w for w in ours if w.sort in _ACTS]
    if not acts or len(ours) < _LEAST or (denying is None and outlook.undone(claim, stated)):
        return None
    found = {id(p): p for statement in stated for p in index.find(statement)}
    for source in filter(None, map(_denied, found.values())):
        if not (_tells(claim, ours, source, index) and _has(source.passage.document, rest, index)):
            continue
        label: VerdictLabel = "supported" if denying else "refuted"
        if denying is None and (
            not _of_no_other(claim, stated, source)
            or any(_came_about(claim, ours, p) for p in found.values())
        ):
            return None
        if slots := settled.slots(stated, source.passage, "status", label, "denied"):
            return label, slots
    return None


def _denied(passage: Passage) -> _Denied | None:
    """What a sentence says is not so, by the rows of its language; None where it says so of nothing."""
    known = language(passage.sentence.lang)
    for _, pattern in forms.rows(known.code, "denial") if known else ():
        if match := pattern.search(passage.text):
            what, said = (slice(*match.span(part)) for part in ("what", 0))
            inside = tuple(w for w in passage.words if what.start <= w.start < what.stop)
            around = tuple(w for w in passage.words if not said.start <= w.start < said.stop)
            return _Denied(passage, inside, around, match["what"])
    return None


def _tells(claim: Passage, ours: Sequence[Word], source: _Denied, index: Index) -> bool:
    """Whether a denial is of what a claim tells: an act by its own words, the rest in or around its sentence."""
    passage = source.passage
    here = alignment.here_of(passage)
    near = here | passage.around | passage.topic
    acts = [w for w in ours if w.sort in _ACTS]
    return (
        any(is_told(w.notions, source.notions) for w in acts)
        and sum(_told(w, here, passage) for w in ours) >= _LEAST
        and all(_told(w, near, passage) or _named(w, passage, index) for w in ours if w.sort != "plain")
        and weighing.all_named(claim, passage, index)
        and all(any(quantities.compare(q, n) for n in passage.quantities) for q in claim.quantities)
        and "refuted" not in alignment.dates(claim, passage)
    )


def _of_no_other(claim: Passage, stated: Sequence[Statement], source: _Denied) -> bool:
    """Whether what is denied is all that a claim says, with nothing more that may be the point of the denial.

    "Before 2027", "immediately" and "only two" leave the rest open, and who denies that it will not be built builds
    it. What was done may have been done although nobody planned to.
    """
    known = language(source.passage.sentence.lang)
    limits, over = (known.phrase("denials", key) if known else "" for key in ("limits", "over"))
    if known is None or source.notions & _UNDOING or re.search(limits, source.text, re.IGNORECASE):
        return False
    at = source.passage.sentence.start
    inside = [m for m in alignment.dated(source.passage) if m.text in source.text and m.start >= at]
    if inside and set(alignment.dates(claim, source.passage)) != {"supported"}:
        return False
    numbers = [q for q in source.passage.quantities if q.span.text in source.text]
    if any(not any(quantities.compare(mine, q) for mine in claim.quantities) for q in numbers):
        return False
    meant = [w for w in source.words if w.sort in _MEANING and not w.notions & _PLANNING]
    more = [w for w in meant if not is_told(w.offered, claim.notions)]
    if any(about.is_name(w) and not known.glued for w in more) or len(more) > known.glued + _SPARE:
        return False
    done = all(s.status == "occurred" for s in stated) and not any(s.trigger & _SPEAKING for s in stated)
    return not done or bool(re.search(over, source.text, re.IGNORECASE))


_UNDOING = frozenset("cancel drop fail halt postpone reject withdraw".split())
"""Acts that keep something from coming about, which it does where they are denied."""
_PLANNING = frozenset(("plan", "plan-noun", "want", "hold"))
"""Acts that say of the next one only that it is to come."""
_MEANING = ("thing", "name", "body", "event", "act")
"""Sorts of words that tell what is denied."""
_SPARE = 1
"""How many of them a claim may lack, one more in a language whose denials begin with their sentence."""


def _told(word: Word, near: frozenset[str], passage: Passage) -> bool:
    """Whether some notions tell a word, or the sentence has a name as it stands in Latin letters."""
    latin = _LATIN.match(word.text)
    part = about.is_name(word) and any(n.startswith(f"w:{word.text}") for n in near)  # 소담 of 소담군
    return is_told(word.notions, near) or part or bool(latin and latin[0] in passage.text)


def _named(word: Word, passage: Passage, index: Index) -> bool:
    """Whether a word of a name, written large, stands anywhere in a report, which may use its initials then."""
    return word.text[:1].isupper() and word.start > 0 and index.tells(passage.document, word.notions)


_LATIN = re.compile(r"[A-Z][A-Za-z-]+")


def _has(document: Document, rest: Sequence[Word], index: Index) -> bool:
    """Whether a report has some words, of who denied something and to whom."""
    return all(index.tells(document, w.notions) or w.text in document.text for w in rest if w.sort != "plain")


_HEADS = frozenset(("head",))
"""Who speaks for any body."""


def _came_about(claim: Passage, ours: Sequence[Word], passage: Passage) -> bool:
    """Whether another sentence that tells as much of a claim has it done."""
    here = alignment.here_of(passage)
    acts = frozenset(n for w in ours if w.sort in _ACTS for n in w.notions)
    if not all(is_told(w.notions, here) for w in ours) or _denied(passage):
        return False
    return any(s.status in DONE and s.sure and s.trigger & acts for s in told(passage))
