"""What a sentence as a whole says of its events: that something is not done, is to come, or certain words."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import Statement, told_status
from relocate_cli.model import TO_COME, UNDONE


def undone(passage: Passage, stated: Sequence[Statement] = ()) -> bool:
    """Whether something in a passage is told as not done."""
    status, sure = told_status(passage.text, language(passage.sentence.lang))
    told_of = {event.status for event in passage.events} | {statement.status for statement in stated}
    return bool(told_of & set(UNDONE)) or (sure and status in UNDONE)


def plans(passage: Passage, stated: Sequence[Statement] = ()) -> bool:
    """Whether a passage tells something as to come."""
    status, sure = told_status(passage.text, language(passage.sentence.lang))
    told_of = {event.status for event in passage.events} | {statement.status for statement in stated}
    return bool(told_of & set(TO_COME)) or (sure and status in TO_COME)


def cued(passage: Passage, key: str) -> bool:
    """Whether a passage has one of some words, or parts of words where they have endings."""
    known = language(passage.sentence.lang)
    if known is None:
        return False
    if not known.glued:
        return known.says("words", key, passage.text)
    return any(cue in passage.text for cue in known.lists("words", key))
