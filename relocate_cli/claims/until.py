"""What goes on up to a day ("runs until June", 3월까지 이어진다): with another last day, two reports of it disagree.

Verbs of lasting say little by themselves, and which of them a report takes is a matter of style; the day is what it
tells. A deadline is no such day: what is to be done by June does not go on until June.
"""

from __future__ import annotations

import re
from functools import cache

from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.statements import Statement
from relocate_cli.model import DONE, UNDONE, When

_REST = 30
"""How far behind its last day a Korean verb of lasting stands at the most."""


def lasting(statement: Statement, *, barely: bool = False) -> bool:
    """Whether a statement tells up to which day something goes on; `barely`: by a verb that tells no more."""
    when = statement.when
    if (
        when is None
        or when.last is None
        or statement.status in UNDONE
        or not (when.edtf or "").startswith("../")
    ):
        return False
    passage, known = statement.passage, language(statement.passage.sentence.lang)
    ends = [m for m in passage.mentions if when in (m.scope, m.when) and not m.name]
    if known is None or not ends:
        return False
    start, end = ends[0].start - passage.sentence.start, ends[0].end - passage.sentence.start
    lasts, text = _lasts(known.code, barely), passage.text.lower()
    found = lasts.match(text[end : end + _REST]) if known.glued else lasts.search(text[:start])
    return found is not None


@cache
def _lasts(code: str, barely: bool) -> re.Pattern[str]:
    """What stands before the last day of something, or behind it, where that says that it goes on."""
    known = language(code)
    assert known is not None
    verbs, acts, upto = (
        "|".join(map(re.escape, known.lists("words", key))) for key in ("lasting", "lasting_acts", "up_to")
    )
    verbs = verbs if barely else f"{verbs}|{acts}"
    if known.glued:
        return re.compile(rf"(?:{upto})(?:다|이다|였다|이었다|(?!지)[^,]*?(?:{verbs}))")
    return re.compile(rf"\b(?:{verbs})\b(?! (?:{acts if barely else '-'})\b)[^,;]*?\b(?:{upto})\s*$")


def together(claim: Statement, source: Statement) -> bool:
    """Whether two statements tell up to which day something goes on."""
    return lasting(claim) and lasting(source)


def same(claim: Statement, source: Statement) -> bool:
    """Whether two statements tell up to which day one thing goes on: whatever lasts, by verbs that say no more."""
    barely = lasting(claim, barely=True) and lasting(source, barely=True)
    known = language(claim.passage.sentence.lang)
    verbs = known.lists("words", "lasting") if known else ()
    what = [w for w in claim.words if w.sort in ("act", "event") and not w.text.lower().startswith(verbs)]
    told = all(is_told(w.notions, source.clause) for w in what)
    return told and (barely or bool(claim.trigger & source.trigger))


def on_a_day(statement: Statement) -> bool:
    """Whether the date of a statement is told to the day: "the end of June" is not, though it is the 30th."""
    return any(
        m.when.grain == "day" and statement.when in (m.scope, m.when) for m in statement.passage.mentions
    )


def at_least(statement: Statement) -> bool:
    """Whether a sentence tells only that something goes on up to a day at the least, or at the most."""
    known = language(statement.passage.sentence.lang)
    text = statement.passage.text.lower()
    return known is not None and any(cue in text for cue in known.lists("words", "bounds"))


def since_before(claim: Statement, source: Statement, claimed: When, found: When) -> bool:
    """Whether what was so before a time goes on since an earlier one: it "has paid since February"."""
    lasts = claim.status in (*DONE, "ongoing") and source.status == "ongoing" and found.last is None
    return bool(
        lasts and claimed.first is None and found.first and claimed.last and found.first <= claimed.last
    )
