"""What is done once more, or at another time as well: one date of it speaks against no other."""

from __future__ import annotations

import re

from relocate_cli.claims import subjects
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import Statement


def too(claim: Passage) -> bool:
    """Whether a claim has something done at another time as well: 2025년에도, "in 2025 too"."""
    known, start = language(claim.sentence.lang), claim.sentence.start
    cues = "|".join(map(re.escape, known.lists("words", "too"))) if known else ""
    end = "" if known is not None and known.glued else r"(?!\w| much| many)"
    told = re.compile(f"(?:{cues}){end}") if cues else None
    return told is not None and any(told.match(claim.text, m.end - start) for m in claim.mentions)


def says(statement: Statement) -> bool:
    """Whether a sentence, or the clause of an act that stands behind others, tells of what was done once more."""
    passage = statement.passage
    known = language(passage.sentence.lang)
    text = passage.text
    if known is not None and known.glued and statement.event is not None and len(passage.events) > 1:
        text = text[subjects.behind(statement) : statement.at + _VERB]
    return _cued(text, known, r"(?!\w)")


_VERB = 8
"""How long a Korean verb is at the most, in code points, that tells by itself of doing something again."""


def told(passage: Passage) -> bool:
    """Whether a sentence tells anywhere of what was done once more."""
    known = language(passage.sentence.lang)
    return _cued(passage.text, known, "" if known is not None and known.glued else r"(?!\w)")


def _cued(text: str, known: Language | None, end: str) -> bool:
    """Whether a text has a word for doing once more, with what may stand behind it."""
    cues = "|".join(map(re.escape, known.lists("words", "again"))) if known else ""
    return bool(cues) and re.search(rf"(?<!\w)(?:{cues}){end}", text, re.IGNORECASE) is not None
