"""What a text's time expressions come to: the short ways in which the tests of this folder ask."""

from __future__ import annotations

from relocate_cli import dates, text, times
from relocate_cli.model import Document, Mention

WRITTEN = "2025-12-11"
"""The day on which the texts of the tests are written where they do not say another: a Thursday."""


def read(words: str, lang: str, published: str | None = WRITTEN) -> tuple[Mention, ...]:
    """The mentions of a text."""
    when = dates.parse(published) if published else None
    return times.find(text.split(Document("x", words, published=when, lang=lang)))[0]


def values(words: str, lang: str, published: str | None = WRITTEN) -> list[str | None]:
    """Their dates."""
    return [mention.when.edtf for mention in read(words, lang, published)]


def scopes(words: str, lang: str) -> list[str | None]:
    """The intervals that events dated by them get."""
    return [(mention.scope or mention.when).edtf for mention in read(words, lang)]
