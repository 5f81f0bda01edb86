"""Names in a text: those made of several words with "of", "and" and commas, and headlines run into a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from relocate_cli import lang, registry
from relocate_cli.events.clauses import Range
from relocate_cli.events.lexicon import compiled


@dataclass(frozen=True, slots=True)
class Lists:
    """The cue words of one language, and the patterns of names made of several words."""

    kinds: dict[str, str]
    sets: dict[str, frozenset[str]]
    offices: re.Pattern[str]
    joined: re.Pattern[str]


@cache
def lists(code: str) -> Lists:
    """The cue words for actors of one language."""
    table = lang.table(code, "actors")
    kinds = {word: kind for kind, words in table["organisations"].items() for word in words.split()}
    kinds |= dict.fromkeys(table["titles"]["office"].split(), "office")
    sets = {
        f"{group}.{name}": frozenset(words.split())
        for group in ("titles", "common", "people", "not_actors", "roles")
        for name, words in table[group].items()
    }
    cap = r"[A-Z][\w&’'-]*"
    run = rf"{cap}(?:\s{cap})*"
    listing, plain = ("|".join(table["offices"][n].split()) for n in ("listing", "plain"))
    prefix = r"(?:(?:First|Second|Deputy|Vice|Prime|Presidential|National|Acting|Former|Federal|State)\s)*"
    offices = re.compile(
        rf"(?<!\w){prefix}(?:(?:{listing})\s(?:of|for)\s(?:the\s)?{run}(?:(?:,\s{run})*,?\sand\s(?:the\s)?{run})?"
        rf"|(?:{plain})\s(?:of|for|on)\s(?:the\s)?(?:{prefix}(?:{plain})\s(?:of|for|on)\s(?:the\s)?)?{run})"
    )
    heads = (
        "Corporation|Commission|Committee|Agency|Authority|Department|Administration|Institute|Board|Bureau"
    )
    joined = re.compile(
        rf"(?<!\w){run}\s(?:and|&)\s(?:{cap}\s)*?(?:{heads}|Service|Association|Ministry)(?!\w)"
    )
    return Lists(kinds, sets, offices, joined)


def names(text: str, start: int, end: int, code: str) -> list[Range]:
    """Offsets of names that hold "of", "and" or commas and are to be read as one word."""
    cue = lists(code)
    found: list[Range] = []
    for match in cue.offices.finditer(text, start, end):
        a, b = match.start(), _list_end(match.group()) + match.start()
        found.append((a, b))
    if " and " in text[start:end] or " & " in text[start:end]:
        for match in cue.joined.finditer(text, start, end):
            a, b = match.span()
            a += 4 if match.group().startswith("The ") else 0
            first = compiled(r"\s(?:and|&)\s").split(match.group())[0]
            if any(a < other_end and b > other for other, other_end in found):
                continue
            if registry.find(first) is None and first.split()[-1] not in cue.kinds:
                found.append((a, b))
    return found


_DATELINE = (
    r"[A-Z][\w.'’-]*(?:,?\s[A-Z][\w.'’-]*){0,3}(?:\s\([A-Z]\w+\))?(?:,?\s[A-Z][a-z]+\.?\s\d{1,2}(?:,\s\d{4})?,?\s\([A-Z][\w\s.]{1,18}\)"
    r"\s*(?:[-–—_]+\s)?|,?\s\([A-Z][\w\s.]{1,18}\)\s?[-–—_]+\s)(?=[\"“A-Z])"
)
_TITLE_CASE = r"(?:(?:[A-Z\d][\w’'&-]*|of|the|an?|and|on|in|for|to|at|by|with|from|as)\s+){5,}[A-Z][\w-]*"


def after_headline(text: str, start: int, end: int) -> int:
    """Where the sentence proper begins: after a dateline, or a headline that runs into it without a full stop.

    A headline is known by a registered name that ends the stretch of capitals and follows a capitalised
    word directly.
    """
    dateline = compiled(_DATELINE).match(text, start, end)
    if dateline is not None:
        return dateline.end()
    match = compiled(_TITLE_CASE).match(text, start, end)
    if match is None:
        return start
    places = [word.span() for word in compiled(r"\S+").finditer(match.group())]
    for k in range(max(len(places) - 6, 5), len(places)):
        before = match.group()[slice(*places[k - 1])]
        name = match.group()[places[k][0] :]
        if (
            before[0].isupper()
            and registry.find(name) is not None
            and registry.find(f"{before} {name}") is None
        ):
            return start + places[k][0]
    return start


def _list_end(name: str) -> int:
    """How much of "Ministry of Finance, Seoul City and Naju City" is one name: not what is a body by itself."""
    if registry.find(name) is not None:
        return len(name)
    for match in compiled(r",?\sand\s(?:the\s)?|,\s").finditer(name):
        following = compiled(r",|\sand\s").split(name[match.end() :])[0]
        if registry.find(following) is not None:
            return match.start()
    return len(name)
