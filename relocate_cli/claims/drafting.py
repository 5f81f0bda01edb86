"""A draft as claims: its sentences that sources can bear out, and why the others cannot be checked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from relocate_cli.claims.language import language
from relocate_cli.claims.passages import Passage, passages
from relocate_cli.claims.statements import whole
from relocate_cli.model import Evidence, Reading


class Part(NamedTuple):
    """A sentence of a draft, where it stands, and why it is no claim to check (None where it is one)."""

    passage: Passage
    place: Evidence
    unchecked: str | None


def split(draft: Reading) -> Iterator[Part]:
    """The sentences of a draft in order; headings and captions are none."""
    for passage in passages(draft):
        if passage.sentence.kind not in ("heading", "caption") or _checkable(passage):
            yield Part(passage, whole(passage).evidence, _unchecked(passage))


def _unchecked(passage: Passage) -> str | None:
    """`opinion` and `forecast` by their words; `nothing to check` without a date, a number, a name or an event."""
    known = language(passage.sentence.lang)
    if known is None:
        return "unknown language"
    for reason in ("opinion", "forecast"):
        cues = "|".join(map(re.escape, known.lists("checking", reason)))
        edge = r"" if known.glued else r"\b"
        if re.search(rf"{edge}(?:{cues}){edge}", passage.text, re.IGNORECASE):
            return reason
    return None if _checkable(passage) else "nothing to check"


def _checkable(passage: Passage) -> bool:
    dated = any(not mention.name and mention.when.edtf for mention in passage.mentions)
    return dated or bool(passage.quantities) or bool(passage.events)
