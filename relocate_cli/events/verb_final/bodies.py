"""Bodies that nobody has registered, by the last syllables of their names, and groups of people or bodies."""

from __future__ import annotations

from relocate_cli import codec
from relocate_cli.events.cast import Figure
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final.casting import Cast, Lists, ending, endings, lists, registered, remember

_NAME = r"[가-힣A-Za-z0-9·()&㈜-]+"
_SHORTEST = 3
"""Fewest syllables of a name that is known as one only by its last one ("관리청")."""


def body(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """A body by the last syllables of its name, with the word before it that belongs to the name."""
    cue = lists(cast.code)
    last, before = names[-1], names[-2] if len(names) > 1 else ""
    kind = _kind(last, cue)
    if kind is None:
        return None
    common = last in cue.kinds or last in cue.sets["common.words"]
    part = common or ending(last, cue.sets["common.branches"]) is not None
    whole = before and compiled(_NAME).fullmatch(before)
    if whole and part and (named(before, cast) or (common and kind == "council")):
        name = f"{before} {last}"
    elif common:
        return None
    else:
        name = last
    figure = Figure(codec.slug(name), name, kind, frozenset(endings((name,), cue) | {last}))
    return remember(figure, name, cast)


def named(word: str, cast: Cast) -> bool:
    """Whether a word names a body by itself."""
    return (
        _kind(word, lists(cast.code)) is not None or word in cast.called or registered(word, cast) is not None
    )


def _kind(last: str, cue: Lists) -> str | None:
    """The sort of body that a word names; None where it names none."""
    if cue.sets["common.signs"] & set(last):
        return "institution"
    end = ending(last, cue.kinds)
    not_one = ending(last, cue.sets["not_actors.ends"])
    if end is None or (not_one is not None and len(not_one) >= len(end)):
        return None
    if not compiled(_NAME).fullmatch(last) or (len(end) == 1 and len(last) < _SHORTEST):
        return None
    return cue.kinds[end]


def abroad(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """A body of another country, named with that ("일본 정부", "미국 법무부")."""
    cue = lists(cast.code)
    for k, name in enumerate(names[:-1]):
        if name in cue.sets["common.abroad"] and (kind := _kind(names[-1], cue)):
            written = " ".join(names[k:])
            return remember(Figure(codec.slug(written), written, kind), written, cast)
    return None


def group(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """People or bodies together: counted ("위원 16명"), or named by what they are and told apart ("전북 의원들")."""
    cue = lists(cast.code)
    head = names[-1]
    for plural in cue.sets["people.plural"]:
        head = head.removesuffix(plural)
    end = ending(head, cue.sets["people.groups"])
    alone = len(names) == 1 or all(name in cue.sets["people.all"] for name in names[:-1])
    if (end is None or alone or len(head) > len(end) + 6) and not counted(names, cue):
        return None
    name = " ".join(names)
    return Figure(codec.slug(name), name, "group")


def counted(names: tuple[str, ...], cue: Lists) -> bool:
    """Whether a noun phrase ends in a number of people ("위원 16명", "시민 300여 명")."""
    told = compiled(r"(.*?)([\d,]+여?)?([^\d,]+)").fullmatch("".join(names[-2:]))
    return len(names) > 1 and bool(told and told[2] and told[3] in cue.sets["people.counters"])
