"""Places of an event: the municipality, district or venue that a preposition leads in, where it is no actor."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from relocate_cli import lang, registry
from relocate_cli.events.actor_cues import lists
from relocate_cli.events.clauses import Range
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.words import Words
from relocate_cli.model import Participant, Span

_PHRASE = r"D?[NPYQlz#]*[NPlz]"
_FURTHER = r"(?:,C?|C)(?P<next>P+)(?![P'Y])"
"""Names that go on a list of places ("in Gimcheon and Jinju")."""

LOCAL = ("local government", "place", "country")
"""Kinds of registered bodies that are places as well."""


@cache
def cues(code: str) -> dict[str, frozenset[str]]:
    """The cue words for places of one language; empty where there are none."""
    return {
        name: frozenset(words.split()) for name, words in lang.table(code, "places").get("words", {}).items()
    }


def find(
    text: str,
    words: Words,
    span: Range,
    subject: Range | None,
    kind: str,
    actors: Sequence[Participant],
    code: str,
) -> tuple[Span, ...]:
    """The places in the words from one position to another, for an event of a kind with its actors.

    Those in the subject are of whom it names ("relatives in Miami"), not of the event.
    """
    cue, (first, last) = cues(code), span
    if not cue or first >= last:
        return ()
    leading = cue["where"] | (cue["towards"] if kind == "relocation" else frozenset())
    phrases = list(_phrases(words, first, last, leading, code))
    if not phrases:
        return ()
    taken = acting(text, actors, words.starts[first], words.ends[last - 1])
    taken += [(words.starts[subject[0]], words.ends[subject[1] - 1])] if subject else []
    found = []
    for a, b in phrases:
        start, end = words.starts[a], words.ends[b - 1]
        if not any(start < stop and begin < end for begin, stop in taken):
            found.append(Span(start, end, text[start:end]))
    return tuple(dict.fromkeys(found))


def acting(text: str, actors: Sequence[Participant], start: int, end: int) -> list[Range]:
    """Where in a stretch of text the words stand that name actors: there is no place."""
    found = []
    for actor in actors:
        at = text.find(actor.surface, start, end) if actor.surface else -1
        if at >= 0:
            found.append((at, at + len(actor.surface)))
    return found


def _phrases(words: Words, first: int, last: int, leading: Collection[str], code: str) -> Iterator[Range]:
    for k in range(first, last):
        low = words.text[k].lower()
        if words.tags[k] not in "It" or low not in leading:
            continue
        match = compiled(_PHRASE).match(words.tags, k + 1, last)
        if match is None or not _place(words, match.start(), match.end(), low, code):
            continue
        yield match.span()
        end = match.end()
        while further := compiled(_FURTHER).match(words.tags, end, last):
            a, b = further.span("next")
            if not _local(" ".join(words.text[a:b])):
                break
            yield a, b
            end = b


def _place(words: Words, a: int, b: int, preposition: str, code: str) -> bool:
    """Whether a phrase behind a preposition is a place: registered, by its last word, or a bare name behind "in"."""
    cue, inner = cues(code), a + (words.tags[a] == "D")
    name, head = " ".join(words.text[inner:b]), words.text[b - 1]
    named = "P" in words.tags[inner:b]
    if words.text[inner] in cue["not_places"] or head in cue["not_places"]:
        return False
    if not named and words.text[a].lower() in lists(code).sets["common.indefinite"]:
        return False
    if head.lower() in (cue["venues"] if preposition == "at" else ()) or (
        named and head.lower() in cue["nouns"]
    ):
        return True
    if not named or words.tags[b - 1] != "P":
        return False
    entry = registry.find(name)
    if entry is not None:
        return entry.kind in LOCAL or preposition == "at"
    known = lists(code)
    if head in cue["heads"]:
        return True
    body = head in known.kinds or head in known.sets["not_actors.heads"]
    alone = set(words.tags[inner:b]) == {"P"} and b - inner <= 3 and words.text[inner][:1].isupper()
    return alone and not body and preposition != "at" and not name.isupper()


def _local(name: str) -> bool:
    entry = registry.find(name)
    return entry is not None and entry.kind in LOCAL
