"""What a report tells of a claimed name besides, so that another name in its place does not rule it out.

A firm may have bought through one of its own, two may have done something together, and whoever was chosen first may
have given up: where one report has both names to do with a thing, it takes a reader to say who is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage, sentences
from relocate_cli.claims.words import Word
from relocate_cli.model import When

_NAMES = ("name", "body", "word")


def report(passage: Passage) -> Iterator[Passage]:
    """Every sentence of the report that a passage is of, as it stands."""
    return (Passage(passage.document, sentence) for sentence in sentences(passage.document))


def names(mine: Sequence[Word], passage: Passage) -> bool:
    """Whether a sentence has the words for somebody, a name among them: a mayor is not named with his city."""
    wanted = [word for word in mine if word.sort != "plain"]
    named = any(word.sort in _NAMES for word in wanted)
    return named and all(is_told(word.notions, passage.notions) for word in wanted)


def ended(found: When | None, claimed: When | None) -> bool:
    """Whether something went on up to a time, of which a claim tells none: somebody else may have followed."""
    return claimed is None and found is not None and found.first is None and found.last is not None


def not_before(passage: Passage) -> bool:
    """Whether a sentence tells of the time before one of its days: 2015년 전까지는, "before 2015"."""
    known = language(passage.sentence.lang)
    cues = known.lists("words", "before_a_day") if known else ()
    dated = [m for m in passage.mentions if m.type == "DATE" and not m.name]
    if known is None or not cues or not dated:
        return False
    text, start = passage.text, passage.sentence.start
    if known.glued:
        return any(text[m.end - start :].lstrip().startswith(cues) for m in dated)
    return any(text[: m.start - start].lower().rstrip().endswith(cues) for m in dated)


def until(passage: Passage) -> bool:
    """Whether a sentence tells up to when something went on."""
    known = language(passage.sentence.lang)
    upto = known.lists("words", "until") if known else ()
    dated = [(m.end - passage.sentence.start, m) for m in passage.mentions if m.type == "DATE" and not m.name]
    return any(
        ended(m.scope or m.when, None) or passage.text.startswith(upto or ("-",), end) for end, m in dated
    )
