"""Nouns that tell what happens, without a verb ("착공", "추진협의회 개최", "지정·고시")."""

from __future__ import annotations

from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final.cues import Cues

_LONGEST = 6
"""Longest end of a noun by which it is known, in syllables."""
_JOINING = frozenset("·ㆍ・/")
"""Marks between several things that are done in one word."""


def parts(noun: str, cue: Cues) -> list[str]:
    """A noun taken apart where a dot or a stroke joins several ("지정·고시"), without what says that it goes on."""
    going = next((end for end in cue.sets["under_way"] if noun.endswith(end) and noun != end), "")
    noun = noun.removesuffix(going)
    if _JOINING.isdisjoint(noun):
        return [noun]
    return [part for part in compiled(r"[·ㆍ・/]").split(noun) if part]


def happens(noun: str, cue: Cues) -> bool:
    """Whether a noun tells something that happens: one of its parts ends in a noun of doing or in a meeting."""
    if noun.endswith(cue.nothing):
        return False
    return any(
        _known(part[-k:], cue) for part in parts(noun, cue) for k in range(min(len(part), _LONGEST), 1, -1)
    )


def _known(noun: str, cue: Cues) -> bool:
    doing = next(iter(cue.sets["doing"]))
    return cue.has("happenings", noun) or noun + doing in cue.kinds or cue.kind_nouns.get(noun) == "meeting"


def root(noun: str, cue: Cues) -> str:
    """The noun of doing by which the kind of a thing is known: the longest known end of its last part."""
    doing, last = next(iter(cue.sets["doing"])), (parts(noun, cue) or [noun])[-1]
    ends = (last[-k:] for k in range(min(len(last), _LONGEST), 1, -1))
    return next((end for end in ends if end + doing in cue.kinds), last)
