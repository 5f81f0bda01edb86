"""What brackets say of a name: a short one ("(이하 협의회)", "(LH)"), or who leads the body ("(시장 홍길동)")."""

from __future__ import annotations

from collections.abc import Callable

from relocate_cli import registry
from relocate_cli.events.cast import Figure
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final.casting import Cast, lists
from relocate_cli.events.verb_final.persons import introduce, like_a_name

_BRACKET = r"\(([^()\n]{2,40})\)"
_SHORT = r"[A-Z][A-Za-z&-]{1,9}|[가-힣A-Z][가-힣A-Za-z0-9·]{1,11}"
_BEFORE = 60
"""How many code points before a bracket the name in front of it is looked for."""
_WORDS = 4
"""Longest name that is given a short one, in words."""
_NO_BODIES = ("person", "group", "office", "place", "country")

Identify = Callable[[tuple[str, ...], Cast], Figure | None]


def read(cast: Cast, identify: Identify) -> None:
    """Take in what the brackets of the whole text define; `identify` tells whom the words before one mean."""
    cast.defined = {}
    cue, called = lists(cast.code), dict(cast.called)
    for match in compiled(_BRACKET).finditer(cast.text):
        inside = match.group(1).strip()
        if _leader(inside, cast):
            continue
        short = _short(inside, cue.sets["common.hereafter"])
        if short is None:
            continue
        before = cast.text[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n")[2]
        words = tuple(compiled(r"[,，“”\"]").split(before)[-1].split()[-_WORDS:])
        figure = identify(words, cast) if words and before[-1:].strip() else None
        if figure is None or figure.kind in _NO_BODIES:
            continue
        explicit = short != inside
        if explicit or short.isascii() or _abbreviates(short, "".join(words)):
            cast.defined.setdefault(short, figure)
    # what only brackets have named so far is not called by a common noun yet
    cast.called, cast.resolved = called, {}


def _short(inside: str, hereafter: frozenset[str]) -> str | None:
    """The short name that a bracket gives: behind a word for "hereafter", an acronym, or an abbreviation."""
    last = inside.split(",")[-1].strip()
    first, _, rest = last.partition(" ")
    name = rest if first in hereafter else last
    name = name.strip(" ‘’“”'\"「」")
    return name if compiled(_SHORT).fullmatch(name) else None


def _abbreviates(short: str, name: str) -> bool:
    """Whether the syllables of a short name stand in the name in their order ("해수부", "해양수산부")."""
    letters = iter(name)
    return 2 <= len(short) <= 6 and len(short) < len(name) and all(letter in letters for letter in short)


def _leader(inside: str, cast: Cast) -> bool:
    """Take in a title with a full name ("시장 홍길동", "홍길동 지사")."""
    words = inside.split(" ")
    if len(words) != 2 or not all(words):
        return False
    titles = lists(cast.code).sets["titles.office"]
    first = words[0] in titles
    title, name = words if first else reversed(words)
    short = first and len(name) == 2 and registry.is_surname(name[0])
    if title not in titles or not (short or like_a_name(name, cast)):
        return False
    introduce(name, title, cast)
    return True
