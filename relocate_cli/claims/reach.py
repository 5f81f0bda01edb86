"""How far a number of a source reaches: one of a part, of a stretch of time or of another time denies no other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from relocate_cli.claims import standards
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.likeness import is_place, told
from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import Quantity
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, TO_COME, When

_CONTENT = ("name", "thing", "word", "ordinal", "plain")
"""Sorts of words that narrow what is counted."""
_TOTALS = frozenset(("total-cost", "area-size"))
"""Notions of wholes and of how large something is, which narrow nothing."""
_TAIL = 60
"""How far behind a number, in code points, what narrows it is looked for."""
_LATELY = 366
"""How many days before a report a number may be of that is still the one of its day."""


def narrower(claimed: Quantity, found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether a number of a source is told of less, or of another time, than a claim tells its own of."""
    if claimed.rate != found.rate:
        return True
    if (_formerly(source) and not _formerly(claim)) or (found.low > claimed.low and _includes(claim, source)):
        return True
    if _of_another_time(claimed, claim, source) or _by_then(claimed, found, claim, source):
        return True
    if _within(claimed, found, claim, source):
        return True
    if _aimed_at(found, source) != _aimed_at(claimed, claim):
        return True
    if found.whole is not None and claimed.whole is None and claimed.low > found.whole:
        return True  # "11 of the 12" are not the 153
    if found.low < claimed.low and _of_one(claimed, claim, source):
        return True
    if not any(found is number for number in source.passage.quantities):
        return False  # in the title of an event, which has other offsets
    if found.unit != "times" and _beside_others(claimed, found, claim, source):
        return True
    if (
        _of_other_wholes(claimed, found)
        or _counts_some(claimed, claim, source)
        or _of_two_things(claimed, found, claim, source)
    ):
        return True
    return found.low < claimed.low and found.unit != "times" and _of_a_part(found, claim, source)


def _of_other_wholes(claimed: Quantity, found: Quantity) -> bool:
    """Whether two shares are told of different things: half the space is no share of the staff."""
    shares = claimed.unit == found.unit == "percent" and claimed.counted and found.counted
    return bool(shares) and not told(found.counted, claimed.counted)


def _counts_some(claimed: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether the word before a claimed number, which a sentence does not have, may be of others: 청소년 30명."""
    head, here = _head(claimed, claim), source.passage.notions | source.clause | source.people
    same = source.passage.sentence.lang == claim.passage.sentence.lang
    return same and head is not None and head.sort in _COUNTED and not told(head.offered, here)


_COUNTED = ("name", "thing", "word")


def _of_two_things(claimed: Quantity, found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether two numbers stand behind different words, either of which the other side has too: 총사업비, 국비."""
    one, other = _head(claimed, claim), _head(found, source)
    if one is None or other is None or told(one.offered, other.offered) or told(other.offered, one.offered):
        return False
    if any(told(w.offered, one.offered) for w in _owned(found, source)):
        return False  # 시민 3만9천여 명의 서명
    return told(one.offered, source.passage.notions) and told(other.offered, claim.passage.notions)


def _owned(number: Quantity, statement: Statement) -> list[Word]:
    """The word that a Korean number stands before in the genitive."""
    known, text = language(statement.passage.sentence.lang), statement.passage.text
    marks = known.lists("words", "genitives") if known else ()
    behind = [w for w in statement.passage.words if w.start >= number.span.end][:1]
    return [w for w in behind if text[number.span.end : w.start].strip() in marks]


def _head(number: Quantity, statement: Statement) -> Word | None:
    """The word right before a number, which tells in Korean of what it is."""
    known = language(statement.passage.sentence.lang)
    if known is None or not known.glued:
        return None
    before = [w for w in statement.passage.words if w.end <= number.span.start][-1:]
    return next((w for w in before if not statement.passage.text[w.end : number.span.start].count(",")), None)


def _beside_others(claimed: Quantity, found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether words beside either number, that the other side lacks, tell that they are told of two things."""
    return (
        all(_untold_beside(*pair) for pair in ((claimed, claim, source), (found, source, claim)))
        and claim.passage.sentence.lang == source.passage.sentence.lang
    )


def _untold_beside(number: Quantity, statement: Statement, other: Statement) -> bool:
    """Whether a word behind a number, or before one in Korean, that tells of what it is, is not in another clause."""
    known = language(statement.passage.sentence.lang)
    here = other.passage.notions | other.clause | other.people | other.passage.around
    beside = (
        _before(number, statement, known, here)
        if known and known.glued
        else _behind(number, statement, other)
    )
    return any(w.sort in ("name", "thing", "word", "act") and not told(w.offered, here) for w in beside)


def _of_one(claimed: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether a claim counts those of which it tells a number ("ten cities have 200,000"), and a source does not."""
    things = frozenset(n for w in claim.passage.words if w.sort == "thing" for n in w.notions)
    here = source.passage.notions | source.passage.around
    counted = frozenset(n for q in source.passage.quantities for n in q.counted)
    before = [q for q in claim.passage.quantities if q.span.end <= claimed.span.start and q.low > 1]
    several = [
        q.counted & things & here for q in before if not (q.unit or q.counted & claimed.counted & things)
    ]
    return any(of and not of & counted for of in several)


def _formerly(statement: Statement) -> bool:
    """Whether a sentence tells how something was at first, or long ago."""
    known = language(statement.passage.sentence.lang)
    return known is not None and known.says("numbers", "formerly", standards.without(statement.passage))


_ONCE = frozenset(("complete", "open"))
"""Acts that come about once, of which nothing is told that has come together so far."""


def _by_then(claimed: Quantity, found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether a source tells what had come together by a day, and a claim more without one, or by a later day."""
    told_by = [
        m.scope or m.when for m in source.passage.mentions if m.type in ("DATE", "TIME") and not m.name
    ]
    if len(told_by) != 1 or found.low >= claimed.low or source.trigger & _ONCE:
        return False
    first, last = told_by[0].first, told_by[0].last
    if first is not None or last is None or not any(q is found for q in source.passage.quantities):
        return False
    until = claim.when.last if claim.when else None
    return claim.when is None or (claim.when.first is None and until is not None and until > last)


def _within(claimed: Quantity, found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether a source tells of less in a part of the time of which a claim tells more."""
    if claim.when is None or found.low >= claimed.low:
        return False
    at = source.passage.sentence.start + found.span.start
    dated = [m for m in source.passage.mentions if m.type in ("DATE", "TIME") and not m.name]
    nearest = min(dated, key=lambda m: abs(m.start - at), default=None)
    return nearest is not None and _shorter(nearest.scope or nearest.when, claim.when)


def _shorter(one: When, other: When) -> bool:
    """Whether a half, a quarter, a month or a day lies in a longer period."""
    if not (one.first and one.last and other.first and other.last) or one.grain == other.grain:
        return False
    return (
        other.first <= one.first
        and one.last <= other.last
        and one.last - one.first < other.last - other.first
    )


def _aimed_at(number: Quantity, statement: Statement) -> bool:
    """Whether a number is told as what is wanted or needed, which what there is need not come to."""
    known, text = language(statement.passage.sentence.lang), statement.passage.text
    if known is None:
        return False
    others = [q.span.end for q in statement.passage.quantities if q.span.end <= number.span.start]
    before = text[max(number.span.start - _LEADING, 0, *others) : number.span.start]
    before = re.split("[,;.]", before)[-1]
    for topic in known.lists("numbers", "no_aims"):
        before = before.replace(topic, "")
    return known.says("numbers", "aims", before)


_LEADING = 40
"""How far before a number, in code points, stands what tells that it is wanted."""


def _of_another_time(claimed: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether what something has or comes to now, or is to, is told of a time long over, or the other way round."""
    if _had(claim, source):
        return True
    states = not claim.trigger or bool(claim.trigger & {"population"})
    if claim.when is not None or not states or claimed.unit in MONEY:
        return False
    dated = [m.scope or m.when for m in source.passage.mentions if m.type == "DATE" and not m.name]
    if claim.status in TO_COME and source.event is None and source.status in DONE and dated:
        return True
    published = source.passage.document.published
    lasts = [when.last for when in dated]
    if source.event is not None or not published or not published.first or not lasts:
        return False
    return all(last is not None and (published.first - last).days > _LATELY for last in lasts)


def _had(claim: Statement, source: Statement) -> bool:
    """Whether a claim tells what was long before a report that tells what is, without a date."""
    published, then = source.passage.document.published, claim.when.last if claim.when else None
    if source.passage.mentions or source.status != "ongoing" or not (published and published.first and then):
        return False
    return (published.first - then).days > _LATELY


def over(claim: Statement, source: Statement) -> bool:
    """Whether a claim tells what is, without a date, and a source what was long before its report."""
    published, then = source.passage.document.published, source.when.last if source.when else None
    if claim.passage.mentions or claim.status != "ongoing" or source.status != "occurred":
        return False
    return bool(published and published.first and then and (published.first - then).days > _LATELY)


def _of_a_part(found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether words beside a number, which a claim does not have, narrow what is counted."""
    known = language(source.passage.sentence.lang)
    if known is None:
        return False
    here = claim.passage.notions | claim.clause | claim.people
    beside = _before(found, source, known, here) if known.glued else _behind(found, source, claim)
    steps = [w for w in source.passage.words if w.sort == "ordinal" and w.end <= found.span.start]
    steps = (
        steps if known.glued else [w for w in steps if w is source.passage.words[0]]
    )  # "the first phase of it cost"
    first = [] if known.glued else beside[:1]  # "400 direct jobs"
    told_of = [
        w for w in (*beside, *steps) if w.sort in _CONTENT or (w in first and w.start - found.span.end <= 1)
    ]
    narrowing = (w for w in told_of if not w.notions & _TOTALS)
    if any(not told(w.notions if " " in w.text else w.offered, here) for w in narrowing):
        return True
    if not known.glued and (of_what_belongs(claim, source) or _out_of_others(found, claim, source)):
        return True
    return _of_an_age(found, source) or (claim.when is None and _of_a_year(found, source))


def of_what_belongs(claim: Statement, source: Statement) -> bool:
    """Whether a source tells of a part of what a claim is about: the library's café, 병원 주차장."""
    known = language(source.passage.sentence.lang)
    if known is None or claim.passage.sentence.lang != known.code:
        return False
    passage, here = source.passage, claim.passage.notions | claim.people
    ours = [w for w in claim.words if w.sort in _HEADS][:1]
    heads = [w for w in passage.words if w.sort != "plain" or w.text.endswith(_POSSESSIVES)]
    for word, following in pairwise(heads):
        own, whole = _part(word, following, passage, known)
        if own is None or own.sort not in _PARTS or own.notions & _RULING or told(own.notions, here):
            continue
        if any(told(w.notions, whole.notions) for w in ours):
            return True
    return False


_HEADS = ("thing", "word", "body", "name", "act", "event")
_PARTS = ("thing", "word", "ordinal")


def _part(word: Word, following: Word, passage: Passage, known: Language) -> tuple[Word | None, Word]:
    """Of two words that stand together the one that is a part of the other, None if neither is."""
    between = passage.text[word.end : following.start]
    if known.glued:
        part = (
            following.tail in known.subjects
            and word.tail in ("", *known.genitives)
            and len(between.strip()) < _SEVERAL
        )
        return (following if part and not following.notions & word.notions else None), word
    if word.text.endswith(_POSSESSIVES) or passage.text.startswith(_POSSESSIVES, word.end):
        return following, word
    steps = between.split()
    inside = bool(steps) and steps[0] in known.places | {_OF} and len(steps) <= _SEVERAL
    return (word if inside else None), following


_RULING = frozenset(("government", "administration", "council"))
"""Notions of what a place is told for: the government of a province spends what the province does."""
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_OF = "of"
_SEVERAL = 2


def _out_of_others(found: Quantity, claim: Statement, source: Statement) -> bool:
    """Whether a body stands right behind what is counted, from which it is: "600 residents of Jinju"."""
    passage, here = source.passage, claim.passage.notions | claim.people
    heads = [w for w in passage.words if w.start >= found.span.end and w.notions & found.counted]
    behind = [w for w in passage.words if heads and w.start >= heads[-1].end][:1]
    joined = {f" {word} " for word in ("of", "from")}
    return any(
        w.sort in ("body", "name")
        and passage.text[heads[-1].end : w.start] in joined
        and not told(w.notions, here)
        for w in behind
    )


def _includes(claim: Statement, source: Statement) -> bool:
    """Whether what a claim is about is only a part that a number includes: "90,000, foreigners included"."""
    known, text = language(source.passage.sentence.lang), source.passage.text
    if known is None:
        return False
    cues = "|".join(map(re.escape, known.lists("numbers", "including"))) or "(?!)"
    for cue in islice(re.finditer(cues if known.glued else rf"\b(?:{cues})\b", text), _SEVERAL):
        before = [w for w in source.passage.words if w.end <= cue.start()][-1:]
        behind = [w for w in source.passage.words if w.start >= cue.end()][:1]
        if any(
            told(w.notions, claim.clause) for w in (before if known.glued else behind) if w.sort in _CONTENT
        ):
            return True
    return False


def _of_an_age(number: Quantity, source: Statement) -> bool:
    """Whether a bare number with a bound stands behind another one: "1,900 residents over 65"."""
    behind = [q for q in source.passage.quantities if q.span.start >= number.span.end][:1]
    bare = (q for q in behind if q.mod and not q.counted and not q.unit)
    return any(not _BREAK.search(source.passage.text, number.span.end, q.span.start) for q in bare)


def _of_a_year(number: Quantity, source: Statement) -> bool:
    """Whether an amount of money stands right behind a date, of which it is then: 올해 320억원."""
    start = source.passage.sentence.start
    ends = (m.end - start for m in source.passage.mentions if m.type == "DATE" and not m.name)
    return number.unit in MONEY and any(0 <= number.span.start - end <= 1 for end in ends)


def _behind(number: Quantity, source: Statement, claim: Statement) -> Sequence[Word]:
    """The words behind a number up to a verb or a comma, but what it counts: "240 staff in its canteen"."""
    passage, end = source.passage, number.span.end
    limit = min((q.span.start for q in passage.quantities if q.span.start >= end), default=end + _TAIL)
    near: list[Word] = []
    for word in (w for w in passage.words if end <= w.start < limit):
        counted = bool(word.notions & number.counted)
        verb = word.sort in ("act", "light", "body") and not (counted or _led_in(word, passage))
        if verb or _BREAK.search(passage.text, end, word.start):
            break
        near.append(word)
    heads = [w for w in near if w.notions & number.counted][-1:]
    placed = any(is_place(word) for word in claim.words)
    return [w for w in near if w not in heads and not (placed and _of_a_place(w, near))]


def _led_in(word: Word, passage: Passage) -> bool:
    """Whether a word of an act is a noun, by what leads it in: "posts in its finance arm"."""
    known, before = language(passage.sentence.lang), passage.text[: word.start].lower().split()[-1:]
    return (
        word.sort == "act" and known is not None and set(before) <= set(known.lists("numbers", "leads_noun"))
    )


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
