"""Of which whole a number is told to be a part: in its own sentence ("of which 27"), or in one before it.

`wholes` reads a part beside its whole (37 of the 64); here stands farther off what a report tells to be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from relocate_cli.claims import quantities
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.words import Word

_BACK = 4
"""How many sentences back the whole may stand that the parts of a sentence come to."""
_ROUNDED = 0.005
"""How far off the sum of the parts of a whole may be by rounding."""


class Part(NamedTuple):
    """A number that is a part of another one, with their sentences, and the other parts beside it.

    `implied`: no number tells how much it is, but a share of the whole, or that it is what is left.
    """

    number: Quantity
    whole: Quantity
    passage: Passage
    before: Passage
    others: tuple[Quantity, ...] = ()
    implied: bool = False

    @property
    def percent(self) -> float:
        """How large the part is."""
        return 100 * self.number.low / self.whole.low


def parts(inside: Sequence[Passage]) -> Iterator[Part]:
    """The numbers of a document that are told to be parts of another one, which stands at most some sentences back.

    What remains of a whole ("the rest", 나머지) is a part as well, where no number tells it.
    """
    for number, passage in enumerate(inside):
        earlier = inside[max(0, number - _BACK) : number][::-1]
        counted = map(quantities.as_people, passage.quantities)
        own = [q for q in counted if q.low > 0 and q.unit not in _RELATIVE]
        found = [part for q in own for part in _of_wholes(q, own, passage, earlier)]
        found = found or list(_told_as_shares(passage, earlier))
        yield from found
        yield from _remainders(passage, found)


def _of_wholes(
    number: Quantity, own: Sequence[Quantity], passage: Passage, earlier: Sequence[Passage]
) -> Iterator[Part]:
    """A number as a part of what it is told to be of, or of what it comes to with the others of its sentence."""
    for back, other in enumerate((passage, *earlier)):
        found = False
        for whole in map(quantities.as_people, other.quantities) if back else own:
            if whole is number or whole.low <= number.low or whole.unit != number.unit:
                continue
            others = [q for q in own if q is not number and q is not whole and _beside_it(q, whole)]
            told = back <= 1 and is_of(number, passage, whole, other)
            told = told or (
                not back and (_leaves_a_rest(number, whole, own, passage) or _spent(number, whole, passage))
            )
            summed = len(others) >= max(1, back) and _comes_to(whole, [number, *others])
            if told or summed:
                found = True
                yield Part(number, whole, passage, other, tuple(others))
        if found:
            return
    if number.whole and number.whole > number.low:
        whole = replace(number, low=number.whole, high=number.whole, whole=None)
        yield Part(number, whole, passage, passage)


def _leaves_a_rest(number: Quantity, whole: Quantity, own: Sequence[Quantity], passage: Passage) -> bool:
    """Whether a sentence tells a sum first, then its parts and a rest: 모두 4만㎡로, 3만㎡는 …, 나머지는."""
    behind = rest(passage)
    first = next((q for q in own if q.unit == number.unit), None)
    fits = first is whole and whole.span.end <= number.span.start and bool(number.unit)
    return behind is not None and fits and behind.start() > number.span.end


def _spent(number: Quantity, whole: Quantity, passage: Passage) -> bool:
    """Whether a sentence tells a budget first, and then what was paid: 예산은 90억 원이며, 36억 원이 지급됐다."""
    if number.unit not in MONEY or whole.span.end > number.span.start or not whole.counted & _BUDGETS:
        return False
    behind = next((w for w in passage.words if w.start >= number.span.end and w.sort == "act"), None)
    return behind is not None and bool(behind.notions & _PAYING)


_BUDGETS = frozenset(("budget", "total-cost"))
_PAYING = frozenset(("pay", "release-funds", "spend"))


def rest(passage: Passage) -> re.Match[str] | None:
    """Where a sentence tells of what is left of a whole."""
    known = language(passage.sentence.lang)
    return re.search(known.phrase("numbers", "the_rest") or "(?!)", passage.text) if known else None


def _beside_it(number: Quantity, whole: Quantity) -> bool:
    """Whether a number may be another part of a whole, and no count that only says how many parts there are."""
    return number.low < whole.low and number.unit == whole.unit and (bool(number.unit) or number.low > _FEW)


_FEW = 2
"""Up to which number a count is rather one of stages or sides than of what a whole counts."""


def _comes_to(whole: Quantity, found: Sequence[Quantity]) -> bool:
    """Whether some numbers of one unit come to another one together."""
    return len(found) > 1 and abs(sum(q.low for q in found) - whole.low) <= _ROUNDED * whole.low


def _remainders(passage: Passage, found: Sequence[Part]) -> Iterator[Part]:
    """What is left of a whole behind its parts, where a sentence says so and no number tells it."""
    match = rest(passage)
    wholes = {(id(part.before), part.whole.span): part for part in found}
    if match is None or len(wholes) != 1:
        return
    (one,) = wholes.values()
    told = {part.number.span: part.number for part in found}
    left = round(one.whole.low - sum(q.low for q in told.values()), 2)
    last = max(q.span.end for q in told.values())
    if left > 0 and match.start() >= last and not any(q.span.start > last for q in passage.quantities):
        span = replace(one.whole.span, start=match.start(), end=match.end(), text=match[0])
        remaining = replace(one.whole, span=span, low=left, high=left, whole=None)
        yield Part(remaining, one.whole, passage, one.before, tuple(told.values()), implied=True)


def _told_as_shares(passage: Passage, earlier: Sequence[Passage]) -> Iterator[Part]:
    """The parts of a whole of which a sentence tells the shares: "840 million, of which the region pays half".

    Together they are the whole, or the sentence tells that there is a rest.
    """
    shares = [q for q in passage.quantities if q.unit == "percent" and q.low == q.high]
    sums = [q for q in passage.quantities if _divisible(q)]
    before, where = (sums[-1:], passage)
    if not sums and earlier and _leads_in(passage):
        before, where = [q for q in earlier[0].quantities if _divisible(q)][-1:], earlier[0]
    come_to = sum(q.low for q in shares)
    if not shares or not before or len(sums) > 1 or come_to > _ALL + _SLACK:
        return
    if come_to < _ALL - _SLACK and rest(passage) is None:
        return
    (whole,) = before
    numbers = [
        replace(whole, span=q.span, low=whole.low * q.low / _ALL, high=whole.low * q.low / _ALL)
        for q in shares
    ]
    for number in numbers:
        yield Part(number, whole, passage, where, tuple(n for n in numbers if n is not number), implied=True)


def _divisible(quantity: Quantity) -> bool:
    """Whether shares may be told of a number: of a sum, or of a count that is no small one."""
    return quantity.unit not in _RELATIVE and (bool(quantity.unit) or quantity.low > _MANY)


_ALL, _SLACK, _MANY = 100.0, 1.0, 20
"""What all shares come to, how far off by rounding, and from which count on shares of it are told."""


def stretch(number: Quantity, part: Part) -> tuple[int, int]:
    """Where a sentence tells which part of its whole a number is: behind it up to the next one, or before it.

    In a language whose verbs come last, a particle behind the number tells that it stands behind.
    """
    passage, start, end = part.passage, number.span.start, number.span.end
    known = language(passage.sentence.lang)
    text, spans = passage.text, [q.span for q in (part.number, *part.others) if q.span != number.span]
    if known is None or re.match(known.phrase("numbers", "parted_behind"), text[end:]):
        left = rest(passage)
        stops = [s.start for s in spans if s.start >= end] + ([left.start()] if left else [])
        stop = min((stop for stop in stops if stop > end), default=len(text))
        mark = re.search(_ENDS, text[end:stop])
        return end, end + mark.start() if mark else stop
    if part.before is passage and part.whole.span.end <= start:
        spans.append(part.whole.span)
    first = max((s.end for s in spans if s.end <= start), default=0)
    joined = re.search(known.phrase("numbers", "parted_before"), text[first:start])
    return first + (joined.end() if joined else 0), start


def words_of(number: Quantity, part: Part) -> list[Word]:
    """The words that tell which part of its whole a number is."""
    start, end = stretch(number, part)
    return [w for w in part.passage.words if start <= w.start < end]


def told_of_another(part: Part, words: Sequence[Word]) -> bool:
    """Whether one of some words is told, or stands as it is written, beside another part of a whole only."""
    mine, *others = (words_of(number, part) for number in (part.number, *part.others))
    apart = (tells_word(w, other) - tells_word(w, mine) for w in words for other in others)
    return bool(mine) and any(more > 0 for more in apart)


def tells_word(word: Word, words: Sequence[Word]) -> int:
    """Whether some words tell another one, 2 as it is written: 국비 is no 도비, though both are public money."""
    offered = frozenset(n for w in words for n in w.offered)
    return is_told(word.notions, offered) * (1 + any(w.text == word.text for w in words))


_ENDS = re.compile(r"[;:—]|, (?:and|but|while|whereas|with)\b")
"""What ends the stretch of a sentence that tells of one of several parts."""


def is_of(part: Quantity, source: Passage, whole: Quantity, other: Passage) -> bool:
    """Whether a number is told to be a part of another one, of the same sentence or of the one before."""
    if part.whole is not None:
        return part.whole == whole.low and source.document is other.document
    if source is other and _owned(part, whole, source):
        return True
    if not _fit(part, whole):
        return False
    if source is other:
        found = _before(part, source)
        return found is not None and found.span == whole.span
    if _leaves(part, whole, source):
        return True
    return _leads_in(source) and _follows(source, other) and _meant(source, other, part) == whole.span


def tells(part: Quantity, source: Passage, whole: Quantity, other: Passage) -> bool:
    """Whether a number is told to be a part of another one, or comes to it with the others of its sentence."""
    if is_of(part, source, whole, other):
        return True
    others = [q for q in source.quantities if q is not part and q.span != whole.span and _beside_it(q, whole)]
    behind = [q for q in others if q.span.start > whole.span.end]
    summed = any(_comes_to(whole, [part, *of_them]) for of_them in (others, behind))
    return source is other and part.unit == whole.unit and summed


def _leaves(part: Quantity, whole: Quantity, source: Passage) -> bool:
    """Whether the sentence of a part has what is left of the whole as well: of 53 withdrew 19, so that 34 remain."""
    rest = [q for q in source.quantities if q.span != part.span and _fit(q, whole)]
    return part.low > 1 and any(q.low == whole.low - part.low for q in rest)


def _fit(part: Quantity, whole: Quantity) -> bool:
    """Whether a number may be a part of another one: of its unit, no larger, and counting nothing else."""
    if part.unit != whole.unit or part.unit in _RELATIVE or not part.low < whole.low:
        return False
    return (
        part.unit is not None
        or not (part.counted and whole.counted)
        or quantities.comparable(part, whole)
        or not part.counted - quantities.COUNTERS - quantities.PEOPLE
    )


_RELATIVE = ("percent", "fold", "times", "age", "ayes", "noes")
"""Units of what is no number of things."""


def _before(part: Quantity, source: Passage) -> Quantity | None:
    """The number before a part in its sentence, behind which it is told that parts of it follow."""
    known = language(source.sentence.lang)
    if known is None:
        return None
    earlier = [q for q in source.quantities if q.span.end <= part.span.start and _fit(part, q)]
    behind = source.text[part.span.start + len(part.span.text) :].lower()
    if earlier and behind.startswith(known.lists("numbers", "of_them") or "\0"):
        return earlier[-1]
    for whole in reversed(earlier):
        between = source.text[whole.span.end : part.span.start]
        if _parting(known.code).search(between):
            return whole
    return None


def _owned(part: Quantity, whole: Quantity, source: Passage) -> bool:
    """Whether a whole stands behind a part with whose it is: "192 of the complex's 504 flats"."""
    known = language(source.sentence.lang)
    between = source.text[part.span.start + len(part.span.text) : whole.span.start]
    if known is None or known.glued or part.unit != whole.unit or not part.low < whole.low:
        return False
    either = "|".join(map(re.escape, known.lists("numbers", "part_of")))
    return bool(
        re.fullmatch(rf"(?: [\w-]+)? (?:{either})(?: [\w-]+){{0,3}}['’]s? (?:[\w-]+ ){{0,2}}", between)
    )


@cache
def _parting(code: str) -> re.Pattern[str]:
    """What stands behind a whole and before its parts: "1,407 jobs, of which", 27개 역 가운데."""
    known = language(code)
    if known is None:
        return re.compile("(?!)")
    if known.glued:
        either = "|".join(map(re.escape, known.lists("numbers", "out_of")))
        return re.compile(rf"^(?:[가-힣]*),?(?: [^\s,]+){{0,3}} (?:{either})(?=[\s,])[^.]*$")
    either = "|".join(map(re.escape, (*known.lists("numbers", "parting"), "of whom")))
    return re.compile(rf"^[^.;]*?[,;—–-] ?(?:{either}) [^;]*$|^[^.,;]* (?:{either}) [^,;]*$", re.IGNORECASE)


def _leads_in(source: Passage) -> bool:
    """Whether a sentence begins with the words that make its number a part of what was told before."""
    known = language(source.sentence.lang)
    if known is None:
        return False
    return source.text.lower().startswith(known.lists("numbers", "parting"))


def _follows(source: Passage, other: Passage) -> bool:
    """Whether a sentence stands right behind another one of its document."""
    here = source.sentence
    return source.document is other.document and any(
        s.start == other.sentence.start and s.end <= here.start for s in source.near
    )


def _meant(source: Passage, other: Passage, part: Quantity) -> object:
    """Where the number of a sentence stands that the next one tells a part of: what it names, or the last one."""
    found = [q for q in reversed(other.quantities) if _fit(part, q)]
    leading = next((w for w in source.words if w.sort in ("thing", "name", "body")), None)
    named = (q for q in found if leading and leading.start < part.span.start and leading.notions & q.counted)
    return next((q.span for q in (*named, *found)), None)


def is_of_others(part: Quantity, source: Passage, claim: Passage) -> bool:
    """Whether a part is of a group that a claim does not tell, and its own stands beside another part or nowhere."""
    own = [w for w in beside(part, source) if w.sort in _GROUPS]
    others = [w for w in own if not is_told(w.notions, claim.notions)]
    meant = [w for w in claim.words if w.sort in _GROUPS]
    elsewhere = frozenset(
        n for q in source.quantities if q.span != part.span for w in beside(q, source) for n in w.notions
    )
    here = frozenset(n for w in own for n in w.notions)
    lacking = [w for w in meant if not is_told(w.notions, here)]
    if not others or len(others) < len(own):
        return any(is_told(w.notions, elsewhere - here) for w in lacking) if others else False
    told_of = source.notions | source.around | source.topic
    return any(is_told(w.notions, elsewhere) or not is_told(w.notions, told_of) for w in lacking)


_GROUPS = ("thing", "name", "body", "event", "act")
"""Sorts of words that tell which group a part is."""


def beside(number: Quantity, source: Passage) -> list[Word]:
    """The words of the stretch that tells what a number is of: behind it, before it where verbs come last."""
    known = language(source.sentence.lang)
    start, end = number.span.start, number.span.end
    spans = [q.span for q in source.quantities]
    if known is not None and known.glued:
        first, last = max((s.end for s in spans if s.end <= start), default=0), start
        marks = (", ", *(f" {word} " for word in known.lists("numbers", "out_of")))
        first += max(source.text[first:last].rfind(mark) for mark in marks) + 1
    else:
        first, last = end, min((s.start for s in spans if s.start >= end), default=len(source.text))
        mark = re.search("[,;]", source.text[first:last])
        last = first + mark.start() if mark else last
    return [w for w in source.words if first <= w.start < last]
