"""Whether numbers are told of one stretch of time: those of a quarter deny nothing about a year."""

from __future__ import annotations

from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage, title_of
from relocate_cli.claims.quantities import ACCOUNTS

_BEFORE = 400
"""How many code points before a sentence may tell the stretch of time that its numbers are of."""


def apart(claim: Passage, source: Passage) -> bool:
    """Whether one of two sentences about sales or profits, or what stands before it, tells a part of a year alone."""
    accounts = (claim.notions | source.notions) & ACCOUNTS
    return bool(accounts) and _parts(claim) != _parts(source)


def _parts(passage: Passage) -> bool:
    """Whether a sentence, the title of its document or what stands before it tells a part of a year."""
    known = language(passage.sentence.lang)
    if known is None:
        return False
    text, start = passage.document.text, passage.sentence.start
    told = " ".join((title_of(passage.document), text[max(start - _BEFORE, 0) : start], passage.text))
    if known.glued:
        return any(cue in told for cue in known.lists("words", "parts_of_a_year"))
    return known.says("words", "parts_of_a_year", told)
