"""Notions of events and things under their words in each language (notions.csv): what claims are compared by."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from relocate_cli.registry.tables import rows
from relocate_cli.registry.verbs import beginnings

_HERE = Path(__file__).parent
_LANGUAGES = ("en", "ko")
SORTS = ("act", "light", "measure", "event", "thing", "ordinal", "plain")


class Notion(NamedTuple):
    """Something that happens, or that it happens to: `words` by language, `against` what cannot be true in its place.

    `contested` are those of them that are true of the other side. `sort` is one of SORTS. `made_of` are pairs of
    notions that say this one together.
    """

    id: str
    sort: str
    words: tuple[tuple[str, ...], ...]
    against: frozenset[str]
    contested: frozenset[str]
    made_of: tuple[tuple[str, str], ...]


@cache
def notions() -> dict[str, Notion]:
    """All notions by id, in the order of the file."""
    found = {}
    for _, row in rows(_HERE / "notions.csv", ("id", "class", *_LANGUAGES, "against")):
        forms = {code: [form for form in row[code].split(";") if form.strip()] for code in _LANGUAGES}
        made = {tuple(form.split("+")) for listed in forms.values() for form in listed if "+" in form}
        words = tuple(tuple(_written(forms[code])) for code in _LANGUAGES)
        told = [other for other in row["against"].split(";") if other]
        against, contested = (
            frozenset(other.rstrip("*") for other in told if other.endswith(end)) for end in ("", "*")
        )
        pairs = tuple(sorted((one, other) for one, other in made))
        found[row["id"]] = Notion(row["id"], row["class"], words, against, contested, pairs)
    return found


def _written(forms: list[str]) -> Iterator[str]:
    """Forms as they stand in a text: a Korean verb in its dictionary form stands for the beginnings of its forms."""
    for form in forms:
        if form.endswith("다") and form[0] >= "가":
            yield from sorted(beginnings(form))
        elif "+" not in form:
            yield form


@cache
def words_of(code: str) -> dict[str, frozenset[str]]:
    """The ids of the notions that each word or phrase of a language stands for."""
    if code not in _LANGUAGES:
        return {}
    found: dict[str, set[str]] = {}
    for notion in notions().values():
        for form in notion.words[_LANGUAGES.index(code)]:
            found.setdefault(form, set()).add(notion.id)
    return {form: frozenset(ids) for form, ids in found.items()}
