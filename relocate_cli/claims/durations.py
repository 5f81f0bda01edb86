"""How long something took, has gone on or came about ago, as claims tell it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal, NamedTuple

from relocate_cli.claims import lengths, words
from relocate_cli.claims.intervals import Length, length
from relocate_cli.claims.language import Language
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.quantities import modifiers
from relocate_cli.model import Mention

_BEHIND = 12
"""How far behind a length of time stands, at the most, that something took less than that."""


class Told(NamedTuple):
    """`main` took so long, lasted it, or came about so long ago."""

    sort: Literal["took", "lasted", "since"]
    main: str
    apart: Length | None


def since(text: str, known: Language) -> Told | None:
    """How long ago something came about ("준공된 지 40년 됐다", "it has been 40 years since it was completed")."""
    if known.glued:
        passed, odd, about, since = (any_of(known, key) for key in ("passed", "odd", "about", "elapsing"))
        size = rf"(?:(?:{about}) )?(?P<length>{lengths.size(known.code)})"
        match = re.search(
            rf"^(?P<main>.{{4,}}?) (?:{since}) {size}\s?(?:{odd})?[이가]?\s?(?:{passed})(?!기)",
            text,
        )
        endings = known.pairs("relations", "finite")
        end = next((e for e in endings if match and match["main"].endswith(e)), "") if match else ""
        if match is None or not end or words.eventful(text[match.end() :], known):
            return None
        main = match["main"].removesuffix(end) + endings[end]
    else:
        match = re.match(
            rf"(?:{any_of(known, 'passed')}) (?P<length>.+?) (?:{any_of(known, 'elapsing')}) (?P<main>.+)",
            text,
            re.I,
        )
        if match is None:
            return None
        main = match["main"]
    apart = (
        lengths.written(match["length"], known) if known.glued else lengths.spelled(match["length"], known)
    )
    return Told("since", f"{main}.", apart) if apart else None


def lasting(passage: Passage, known: Language) -> Told | None:
    """How long something took or has gone on."""
    text = passage.text.rstrip(" .!?")
    taking, going_on = known.lists("relations", "taking"), known.lists("relations", "lasting")
    for mention in durations(passage):
        start, end = place(mention, passage)
        before, behind = text[:start].rstrip(" ,"), text[end:]
        apart = length(mention.when.timex, mention.when.mod)
        if known.glued:
            if any(word in behind[:_BEHIND] for word in known.lists("relations", "taking_less")):
                less = replace(apart, mod="less-than") if apart else None
                return Told("took", before, less)
            if any(word in behind[:8] for word in taking):
                return Told("took", before, apart)
            if any(mention.text.endswith(word) or behind.startswith(word) for word in going_on):
                return Told("lasted", f"{before} {behind}".strip(), apart)
            continue
        began, mod = bounding(before, known)
        if match := re.search(rf"\b(?:{any_of(known, 'taking')})$", began, re.IGNORECASE):
            main = _took(began[: match.start()].strip(), behind, known)
            bounded = replace(apart, mod=mod) if apart and mod else apart
            return Told("took", main, bounded)
        if match := re.search(
            rf"\b(?:{any_of(known, 'lasting')})(?: (?:{any_of(known, 'past')}))?$", before, re.IGNORECASE
        ):
            return Told("lasted", f"{before[: match.start()].rstrip()}{behind}".strip(), apart)
    return None


def _took(main: str, behind: str, known: Language) -> str:
    """What took so long: what stands before it, but for "it", "and" and "but", else what it took so long to do."""
    main = re.sub(rf"[, ]+(?:{known.conjunction})$", "", main)
    lead = f" {known.infinitive} "
    if main.lower() in known.lists("relations", "dummy") and behind.startswith(lead):
        return behind.removeprefix(lead)
    return main


def bounding(before: str, known: Language) -> tuple[str, str | None]:
    """What stands before a length of time without the words that bound it, and what they make of it."""
    bound, mod = next((b for b in modifiers(known) if before.lower().endswith(f" {b[0]}")), ("", ""))
    return before[: len(before) - len(bound)].rstrip(), mod or None


def durations(passage: Passage) -> list[Mention]:
    """The lengths of time of a sentence that count years, months, weeks or days."""
    return [m for m in passage.mentions if m.type == "DURATION" and length(m.when.timex)]


def place(mention: Mention, passage: Passage) -> tuple[int, int]:
    """Where in its sentence a time stands, in code points."""
    return mention.start - passage.sentence.start, mention.end - passage.sentence.start


def any_of(known: Language, key: str) -> str:
    """A pattern for any of the phrases of a list of the relations of a language, longest first."""
    return "|".join(map(re.escape, known.lists("relations", key)))
