"""How far a number of a source reaches: one of a part, of a stretch of time or of another time denies no other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import CURRENCIES, is_place, told
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, TO_COME

_CONTENT = ("name", "thing", "word", "ordinal", "plain")
"""Sorts of words that narrow what is counted."""
_TOTALS = frozenset(("total-cost",))
"""Notions of wholes, which narrow nothing."""
_TAIL = 60
"""How far behind a number, in code points, what narrows it is looked for."""
_LATELY = 366
"""How many days before a report a number may be of that is still the one of its day."""


def narrower(claimed: Quantity, found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether a number of a source is told of less, or of another time, than a claim tells its own of."""
    if claimed.rate != found.rate:
        return True
    if _formerly(source) and not _formerly(claim):
        return True
    if _of_another_time(claimed, claim, source):
        return True
    if not any(found is number for number in source.passage.quantities):
        return False  # in the title of an event, which has other offsets
    return found.low < claimed.low and found.unit != "times" and _of_a_part(found, claim, source)


def _formerly(statement: Statement) -> bool:
    """Whether a sentence tells how something was at first, or long ago."""
    known = language(statement.passage.sentence.lang)
    return known is not None and known.says("numbers", "formerly", statement.passage.text)


def _of_another_time(claimed: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether what something has or comes to now, or is to, is told of a time long over."""
    states = not claim.trigger or bool(claim.trigger & {"population"})
    if claim.when is not None or not states or claimed.unit in CURRENCIES:
        return False
    dated = [m.scope or m.when for m in source.passage.mentions if m.type == "DATE" and not m.name]
    if claim.status in TO_COME and source.event is None and source.status in DONE and dated:
        return True
    published = source.passage.document.published
    lasts = [when.last for when in dated]
    if source.event is not None or not published or not published.first or not lasts:
        return False
    return all(last is not None and (published.first - last).days > _LATELY for last in lasts)


def _of_a_part(found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether words beside a number, which a claim does not have, narrow what is counted."""
    known = language(source.passage.sentence.lang)
    if known is None:
        return False
    here = claim.passage.notions | claim.clause | claim.people
    beside = _before(found, source, known, here) if known.glued else _behind(found, source, claim)
    steps = [w for w in source.passage.words[:1] if w.sort == "ordinal"]  # "the first phase of it cost"
    narrowing = (w for w in (*beside, *steps) if w.sort in _CONTENT and not w.notions & _TOTALS)
    if any(not told(w.offered, here) for w in narrowing):
        return True
    return _of_an_age(found, source) or (claim.when is None and _of_a_year(found, source))


def _of_an_age(number: Quantity, source: Statement) -> bool:
    """Whether a bare number with a bound stands behind another one: "1,900 residents over 65"."""
    behind = [q for q in source.passage.quantities if q.span.start >= number.span.end][:1]
    bare = (q for q in behind if q.mod and not q.counted and not q.unit)
    return any(not _BREAK.search(source.passage.text, number.span.end, q.span.start) for q in bare)


def _of_a_year(number: Quantity, source: Statement) -> bool:
    """Whether an amount of money stands right behind a date, of which it is then: 올해 320억원."""
    start = source.passage.sentence.start
    ends = (m.end - start for m in source.passage.mentions if m.type == "DATE" and not m.name)
    return number.unit in CURRENCIES and any(0 <= number.span.start - end <= 1 for end in ends)


def _behind(number: Quantity, source: Statement, claim: Statement) -> Sequence[Word]:
    """The words behind a number up to a verb or a comma, but what it counts: "240 staff in its canteen"."""
    passage, end = source.passage, number.span.end
    limit = min((q.span.start for q in passage.quantities if q.span.start >= end), default=end + _TAIL)
    near: list[Word] = []
    for word in (w for w in passage.words if end <= w.start < limit):
        counted = bool(word.notions & number.counted)
        verb = word.sort in ("act", "light", "body") and not counted
        if verb or _BREAK.search(passage.text, end, word.start):
            break
        near.append(word)
    heads = [w for w in near if w.notions & number.counted][-1:]
    placed = any(is_place(word) for word in claim.words)
    return [w for w in near if w not in heads and not (placed and _of_a_place(w, near))]


_BREAK = re.compile(r"[,;:()\"”“–—]")


def _of_a_place(word: Word, near: Sequence[Word]) -> bool:
    """Whether a word is a place or stands behind one in its name."""
    first = next((w for w in near if w.placed), None)
    return first is not None and word.start >= first.start


def _before(number: Quantity, source: Statement, known: Language, here: frozenset[str]) -> Sequence[Word]:
    """The words before a number that belong to it: the one it is told of, and what stands before that one."""
    passage = source.passage
    near: list[Word] = []
    at = number.span.start
    for word in reversed([w for w in passage.words if w.end <= number.span.start]):
        ending, _, between = passage.text[word.end : at].partition(" ")
        counted = any(q.counted & word.notions for q in passage.quantities if q.span.end <= word.start)
        if between.strip() or "," in ending or counted:  # 12개 기관의 실무자 14명
            break
        if near and word.sort != "ordinal" and word.tail not in ("", *known.genitives):
            break
        near.append(word)
        if not told(word.offered, here):
            break
        at = word.start
    return near
