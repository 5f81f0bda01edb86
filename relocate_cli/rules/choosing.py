"""Which rules are meant: by code (`D101`), by the beginning of codes (`D1`, `X`), by name, or `all`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from relocate_cli import codec
from relocate_cli.model import RelocateError

EVERY = "all"
_WHOLE = 4
"""How exact a whole code or a name is: a code has so many characters."""


def chosen(
    names: Mapping[str, str], select: Sequence[str], ignore: Sequence[str], extend: Sequence[str]
) -> frozenset[str]:
    """The codes that are selected and not ignored; `names` are the names of all, by code.

    Of a selection and an exclusion that both mean a rule the more exact one counts, the exclusion where they are
    alike (`--ignore D1 --extend-select D102` leaves D102). RelocateError for a word that means no rule.
    """
    wanted = _exactness(names, [*(select or (EVERY,)), *extend])
    unwanted = _exactness(names, ignore)
    return frozenset(code for code, exact in wanted.items() if exact > unwanted.get(code, -1))


def meant(names: Mapping[str, str], word: str) -> tuple[frozenset[str], int]:
    """The codes that a word means, and how exact it is; RelocateError with the nearest known one for none."""
    asked = word.strip().casefold()
    if asked == EVERY:
        return frozenset(names), 0
    if found := frozenset(code for code, name in names.items() if name == asked):
        return found, _WHOLE
    found = frozenset(code for code in names if asked and code.casefold().startswith(asked))
    if not found:
        known = [known for pair in names.items() for known in pair]
        raise RelocateError(codec.no_such("rule", word, known, "relocate rule lists all of them"))
    return found, len(asked)


def _exactness(names: Mapping[str, str], words: Iterable[str]) -> dict[str, int]:
    """How exactly each rule is meant by any of the words."""
    found: dict[str, int] = {}
    for word in words:
        codes, exact = meant(names, word)
        for code in codes:
            found[code] = max(exact, found.get(code, -1))
    return found
