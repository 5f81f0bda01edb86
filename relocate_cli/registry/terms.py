"""Terms of office, governments and eras by name (terms.csv)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from relocate_cli.registry.tables import key, rows

_HERE = Path(__file__).parent
_FIELDS = ("id", "name", "ko", "aliases", "since", "until", "source")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")


class Term(NamedTuple):
    """A period that goes by a name: `since` and `until` are ISO dates or years, inclusive, `until` empty if open."""

    id: str
    names: tuple[str, ...]
    since: str
    until: str
    source: str

    @property
    def office(self) -> str:
        """Whose term it is: `kr/president`."""
        return self.id.rpartition("/")[0]


def term(name: str) -> Term | None:
    """The term a name stands for, in whatever spelling; ordinals also as bare numbers ("8 local administration")."""
    return _index().get(_key(name))


@cache
def terms() -> tuple[Term, ...]:
    """All terms in the order of the file."""
    return tuple(
        Term(
            row["id"],
            (row["name"], row["ko"], *filter(None, row["aliases"].split(";"))),
            row["since"],
            row["until"],
            row["source"],
        )
        for _, row in rows(_HERE / "terms.csv", _FIELDS)
    )


def _key(name: str) -> str:
    return key(_ORDINAL.sub("", name))


@cache
def _index() -> dict[str, Term]:
    return {_key(name): found for found in terms() for name in found.names}
