"""The trigger and cue words of one language, by what they do."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from relocate_cli import lang

_FORMS = frozenset(("irregular", "plain", "also_nouns"))
"""Lists of verb forms, which are no cues (see `lexicon`)."""


_UNIONS = {
    "with_clause": ("report", "knowing"),
    "ranked": ("stative", "changing", "ranking"),
    "figured": ("changing", "measuring", "holding"),
    "dated_by_subject": ("changing", "measuring", "holding", "light", "cancelled", "postponed", "drawing"),
}
"""Lists that the parser asks together: verbs that a clause follows, that rank, that give a figure, that a time
within their subject dates."""


class Cues(NamedTuple):
    """The trigger and cue words of one language, by what they do (see `lang/<code>/events.toml`)."""

    sets: dict[str, frozenset[str]]
    kinds: dict[str, str]
    kind_nouns: dict[str, str]

    def has(self, name: str, word: str) -> bool:
        """Whether a word is in one of the lists."""
        return word in self.sets[name]


@cache
def cues(code: str) -> Cues:
    """The cue words of a language."""
    table = lang.table(code, "events")
    lists = {"particles": table["titles"]["particles"]}
    for part in ("modality", "sayings", "polarity", "verbs", "nominals"):
        lists |= {name: words for name, words in table[part].items() if name not in _FORMS}
    sets = {name: frozenset(words.split()) for name, words in lists.items()}
    for name, parts in _UNIONS.items():
        sets[name] = frozenset().union(*(sets[part] for part in parts))
    kinds: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for row in table["kind"]:
        for verb in row["verbs"].split():
            kinds.setdefault(verb, row["name"])
        for noun in row["nouns"].split():
            nouns.setdefault(noun, row["name"])
    return Cues(sets, kinds, nouns)
