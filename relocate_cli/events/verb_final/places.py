"""Places of an event: nouns by registry or last syllables, with the particle of where something happens or is put."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli import registry
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.places import LOCAL, acting, cues
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Participant, Span

_LONGEST = 5
"""How many words a place has at the most ("경남 진주시 충무공동 복합혁신센터 대회의실")."""


def find(
    text: str,
    tokens: Sequence[Token],
    inside: Sequence[int],
    kind: str,
    actors: Sequence[Participant],
    code: str,
) -> tuple[Span, ...]:
    """The places among the tokens of a clause, for an event of a kind with its actors."""
    cue = cues(code)
    found = []
    for k in inside if cue else ():
        token = tokens[k]
        putting = token.noun.particle in cue["towards"] and kind in cue["placing"]
        if token.form or token.time or not (token.noun.particle in cue["where"] or putting):
            continue
        first = _first(text, tokens, k, code)
        if first is None:
            continue
        start, end = tokens[first].start, token.start + len(token.noun.head)
        if text[end - 1 : end] != token.noun.head[-1:]:
            continue  # a remark in brackets stands between noun and particle
        taken = acting(text, actors, tokens[inside[0]].start, end)
        if not any(start < stop and begin < end for begin, stop in taken):
            found.append(Span(start, end, text[start:end]))
    return tuple(found)


def _first(text: str, tokens: Sequence[Token], k: int, code: str) -> int | None:
    """Where the name of a place begins that a token ends; None where that is no place."""
    heads = {k: tokens[k].noun.head.strip("‘’'")}
    first = k
    while first > 0 and k - first < _LONGEST - 1 and _bare(tokens[first - 1]):
        first -= 1
        heads[first] = tokens[first].text.strip("‘’'")
    if not place(heads[k], heads.get(k - 1, ""), text, code):
        return None
    return next(i for i in range(first, k + 1) if place(heads[i], heads.get(i - 1, ""), text, code))


def place(name: str, before: str, text: str, code: str) -> bool:
    """Whether a noun names a place; a village (리) only behind the town or township that it belongs to."""
    cue = cues(code)
    if not name or name in cue["not_whole"] or any(name[-n:] in cue["not_ends"] for n in range(2, 5)):
        return False
    if any(name[-n:] in cue["areas"] or name[-n:] in cue["venues"] for n in range(1, min(len(name), 7))):
        return True
    if any(name == word for word in cue["venues"]):
        return True
    if name[-1] in cue["parts"]:
        small = compiled(r"[가-힣]{2,}\d*").fullmatch(name[:-1]) is not None
        led = before[-1:] in cue["parts"] or _local(before, text)
        return led or (small and name[-1] != "리")
    return _local(name, text)


def _local(name: str, text: str) -> bool:
    entry = registry.meant(name, text) if name else None
    return entry is not None and entry.kind in LOCAL


def _bare(token: Token) -> bool:
    plain = (
        not token.form and not token.comma and token.time is None and token.what == "" and not token.speech
    )
    return plain and token.noun.role == "" and token.noun.head != ""
