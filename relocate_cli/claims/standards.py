"""What a claim measures something by: what stands behind "than", before 보다 or behind "as many as"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from relocate_cli.claims import labels, quantities
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.words import Word

if TYPE_CHECKING:
    from relocate_cli.claims.operands import Operand


_HALF = 0.5
"""Which share of the words that a claim measures by one sentence tells more than another, at the least."""


def against(claim: Passage, pair: Sequence[Operand]) -> Operand | None:
    """Which of two numbers is measured by the other: that whose sentence does not tell what a claim measures by.

    Of two numbers in one sentence, that before which it does not.
    """
    one, other = pair
    found = words(claim)
    if not found:
        return None
    if one.passage is other.passage and (measured := labels.by_label(found, pair)):
        return measured
    if one.passage is other.passage:
        lead = [_lead(operand) for operand in pair]
        shares = [float(any(is_told(w.notions, here) for w in found if w.sort != "plain")) for here in lead]
    else:
        here = [operand.passage.notions for operand in pair]
        shares = [sum(is_told(w.notions, notions) for w in found) / len(found) for notions in here]
    if abs(shares[0] - shares[1]) < _HALF:
        return None
    return other if shares[0] > shares[1] else one


def _lead(operand: Operand) -> frozenset[str]:
    """The notions of the words between a number and the next one in its clause, or the one before where verbs end."""
    known = language(operand.passage.sentence.lang)
    start, end = operand.number.span.start, operand.number.span.end
    spans = [q.span for q in operand.passage.quantities]
    if known is not None and known.glued:
        first, last = max((s.end for s in spans if s.end <= start), default=0), start
    else:
        first, last = end, min((s.start for s in spans if s.start >= end), default=len(operand.passage.text))
        mark = re.search("[,;]", operand.passage.text[first:last])
        last = first + mark.start() if mark else last
    return frozenset(n for w in operand.passage.words if first <= w.start < last for n in w.notions)


def words(claim: Passage) -> list[Word]:
    """The words by which a claim tells what it measures something by, and by no other of its words."""
    known = language(claim.sentence.lang)
    span = _span(claim)
    if known is None or span is None:
        return []
    inside = [w for w in claim.words if span[0] <= w.start < span[1]]
    outside = frozenset(n for w in claim.words if not span[0] <= w.start < span[1] for n in w.notions)
    return [w for w in inside if not w.notions & outside]


def without(passage: Passage) -> str:
    """What a sentence says but for that by which it measures something."""
    start, end = _span(passage) or (0, 0)
    return passage.text[:start] + passage.text[end:]


def _span(claim: Passage) -> tuple[int, int] | None:
    """Where a claim tells what it measures something by."""
    match = _pattern(claim.sentence.lang).search(_plain(claim))
    if match is None:
        return None
    start, end = match.span("by")
    known = language(claim.sentence.lang)
    acts = [w.start for w in claim.words if w.sort == "act"]
    if known and not known.glued and claim.text.startswith(known.lists("numbers", "part_of"), start):
        end = min((at for at in acts if start < at < end), default=end)  # "more of A than of B voted for it"
    return start, end


def _plain(claim: Passage) -> str:
    """A claim in which blanks stand for what makes bounds of its numbers ("more than 500", "more than doubled")."""
    known, text = language(claim.sentence.lang), claim.text
    if known is None or known.glued:
        return text
    verbs = "|".join(map(re.escape, known.pairs("numbers", "multiplying"))) or "(?!)"
    starts = [q.span.start for q in claim.quantities]
    starts += [m.start() for m in re.finditer(rf"\b(?:{verbs})\b", text, re.IGNORECASE)]
    for start in starts:
        lead = quantities.unbounded(text[:start], known)
        text = lead + " " * (start - len(lead)) + text[start:]
    return text


@cache
def _pattern(code: str) -> re.Pattern[str]:
    known = language(code)
    if known is None:
        return re.compile("(?P<by>(?!))")
    if known.glued:
        topics = "|".join(map(re.escape, known.lists("numbers", "topics")))
        compared = "|".join(map(re.escape, known.lists("numbers", "comparing")))
        folds = "|".join(name.replace(" ", " ?") for name in known.pairs("numbers", "folds"))
        measure = rf"(?:{compared})(?=[ ,])|의 (?:약 |거의 )?(?:{folds})"
        return re.compile(rf"(?:(?:{topics}) |^)(?P<by>(?:(?!\S(?:{topics}) )[^,])+?)(?:{measure})")
    return re.compile(
        r"\b(?:than|(?:times|twice) as (?:many|much|large|big|long|high)(?: [\w-]+){0,2}? as"
        r"|(?:times|twice|double|triple)(?= (?:the|what|its|their|that|this|last)\b)) (?P<by>[^,;]+)",
        re.IGNORECASE,
    )
