"""Who is quoted in a text: what nothing else tells to be a name is one where it speaks ("가나랩은 “…”라고")."""

from __future__ import annotations

from relocate_cli import codec, registry
from relocate_cli.events.cast import Figure
from relocate_cli.events.verb_final import cues as cues_
from relocate_cli.events.verb_final import happenings
from relocate_cli.events.verb_final.casting import Cast, ending, lists, remember
from relocate_cli.events.verb_final.cues import Cues
from relocate_cli.events.verb_final.persons import like_a_name

_FEWEST = 2
"""Fewest letters of a name."""
_KNOWN = ("common.words", "people.speaks_for", "people.counters", "people.they")
"""Lists of words that are no names."""
_BEFORE = 110
"""How many code points before a quotation who speaks is looked for."""


def read(cast: Cast) -> None:
    """Take in who is quoted in the whole text and has no name by which one is known otherwise."""
    cue, told, lead = cues_.cues(cast.code), lists(cast.code).quoted, lists(cast.code).quoting
    if cue is None or told is None or lead is None:
        return
    for speech in told.finditer(cast.text):
        match = lead.search(cast.text, max(0, speech.start() - _BEFORE), speech.start())
        if match is None:
            continue
        noun = cues_.noun(match.group("who"), cue)
        if noun.role != "topic" or noun.head in cast.called or not _name(noun.head, cast, cue):
            continue
        before = match.group("before") or ""
        name = before if like_a_name(before, cast) else noun.head  # "홍길동 명예기자는"
        if before in lists(cast.code).sets["people.all"]:
            continue  # "한 가게는"
        sort = "person" if like_a_name(name, cast) else "institution"
        figure = Figure(codec.slug(name), name, sort, frozenset((noun.head,)))
        remember(figure, name, cast)


def _name(word: str, cast: Cast, cue: Cues) -> bool:
    """Whether a word may be a name: not one by which people, papers and occasions are known."""
    sets = lists(cast.code).sets
    known = any(word in sets[name] for name in _KNOWN)
    if len(word) < _FEWEST or known or word[0].isdigit() or registry.candidates(word, cast.when):
        return False
    ends = (
        "people.groups",
        "people.plural",
        "people.attending",
        "people.anyone",
        "titles.office",
        "not_actors.ends",
    )
    if any(ending(word, sets[name]) is not None for name in ends):
        return False
    return not (cue.has("papers", word) or happenings.happens(word, cue))
