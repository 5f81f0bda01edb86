"""Names in a text: those made of several words with "of", "and" and commas, and headlines run into a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from relocate_cli import registry
from relocate_cli.events.actor_cues import Lists, lists
from relocate_cli.events.clauses import Range
from relocate_cli.events.lexicon import compiled


def head_of(name: str) -> str:
    """The word of a name that says what it is: before "of", "for" or "on", else the last ("Board" of Supervisors)."""
    match = compiled(r" (?:of|for|on|at|to) ").search(name)
    return (name[: match.start()] if match else name).rpartition(" ")[2]


def names(
    text: str, start: int, end: int, code: str, persons: Container[str] = (), whole: Iterable[str] = ()
) -> list[Range]:
    """Offsets of names that hold "of", "and", commas or a number and are read as one word.

    `persons` end before an "and"; `whole` are further names, each one word.
    """
    cue = lists(code)
    found: list[Range] = [*_registered(text, start, end)] if " and " in text[start:end] else []
    for match in cue.patterns.offices.finditer(text, start, end):
        a, b = match.start(), _list_end(match.group()) + match.start()
        if not any(a < y and x < b for x, y in found):
            found.append((a, b))
    if ", " in text[start:end]:
        for pattern in (cue.patterns.with_state, cue.patterns.incorporated):
            found += (match.span() for match in pattern.finditer(text, start, end))
    for match in cue.patterns.scheme.finditer(text, start, end):
        if registry.find(match.group()) is None:
            found.append(match.span())
    for name in whole:
        at = text.find(name, start, end)
        while at >= 0:
            found.append((at, at + len(name)))
            at = text.find(name, at + len(name), end)
    if text.find("s' ", start, end) >= 0 or text.find("s’ ", start, end) >= 0:
        for match in cue.patterns.owned.finditer(text, start, end):
            b = match.start() + _body_end(match.group(), cue)
            if b > match.start() and not any(match.start() < y and x < b for x, y in found):
                found.append((match.start(), b))
    if " and " in text[start:end] or " & " in text[start:end]:
        held = any(text.find(title, start, end) >= 0 for title in cue.sets["offices.portfolio"])
        titles = [m.span() for m in cue.patterns.portfolio.finditer(text, start, end)] if held else []
        for a, b in (*titles, *_joined(text, start, end, cue, persons)):
            if not any(a < other_end and b > other for other, other_end in found):
                found.append((a, b))
    return found


def _joined(text: str, start: int, end: int, cue: Lists, persons: Container[str]) -> Iterator[Range]:
    """Names of bodies with an "and" or "&" ("Coast and Ports Authority")."""
    for match in cue.patterns.joined.finditer(text, start, end):
        a = match.start()
        b = a + (_body_end(match.group(), cue) if " & " in match.group() else len(match.group()))
        a += 4 if match.group().startswith("The ") else 0
        first = compiled(r"\s(?:and|&)\s").split(match.group())[0]
        if b > a + len(first) and not _by_itself(first, cue, persons):
            yield a, b


_OF_TWO = (
    r"(?<!\w)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* (?:of|for) [A-Z]\w+(?: [A-Z]\w+)* and [A-Z]\w+(?: [A-Z]\w+)*"
)


def _registered(text: str, start: int, end: int) -> Iterator[Range]:
    """Registered names with "of" and "and" ("Board of Audit and Inspection")."""
    for match in compiled(_OF_TWO).finditer(text, start, end):
        a = match.start() + (4 if match.group().startswith("The ") else 0)
        if registry.find(text[a : match.end()]) is not None:
            yield a, match.end()


def _by_itself(first: str, cue: Lists, persons: Container[str]) -> bool:
    """Whether what stands before "and" is somebody by itself: a person, a body, or one with a title."""
    if first in persons or not cue.sets["titles.any"].isdisjoint(first.split()):
        return True
    return registry.find(first) is not None or first.split()[-1] in cue.kinds


_MOST_NUMBERED = 20
_NUMBERED = r"(?<=[a-z]) \d{1,2}(?![\w:/%-]|[.,]\d)"


def with_number(text: str, code: str) -> frozenset[str]:
    """The names with a number in a text ("Channel 4"): those that come again and are no months, phases or rooms."""
    sets, found = lists(code).sets, Counter[str]()
    for match in compiled(_NUMBERED).finditer(text):
        name = compiled(r"(?<![\w-])[A-Z][a-z]+\Z").search(text, max(match.start() - 20, 0), match.start())
        if name:
            found[name.group() + match.group()] += 1
    things = sets["not_actors.leads"] | sets["not_actors.heads"]
    again = (name for name, count in found.most_common(_MOST_NUMBERED) if count > 1)
    return frozenset(name for name in again if name.split()[0] not in things)


def _body_end(name: str, cue: Lists) -> int:
    """How much of a run of capitals is the name of a body: up to the last word that says so, 0 where none does."""
    words = name.split(" ")
    last = max((k for k, word in enumerate(words) if word in cue.kinds), default=-1)
    return len(" ".join(words[: last + 1]))


_DATELINE = (
    r"[A-Z][\w.'’-]*(?:,?\s[A-Z][\w.'’-]*){0,3}(?:\s\([A-Z]\w+\))?(?:,?\s[A-Z][a-z]+\.?\s\d{1,2}(?:,\s\d{4})?,?\s\([A-Z][\w\s.]{1,18}\)"
    r"\s*(?:[-–—―_]+\s)?|,?\s\([A-Z][\w\s.]{1,18}\)\s?[-–—―_]+\s)(?=[\"“A-Z])"
)
_TITLE_CASE = r"(?:(?:[A-Z\d][\w’'&-]*|of|the|an?|and|on|in|for|to|at|by|with|from|as)\s+){5,}[A-Z][\w-]*"


def after_headline(text: str, start: int, end: int, code: str) -> int:
    """Where the sentence proper begins: after a dateline, "Whereas", or a headline that runs into it without a stop.

    A headline is known by a registered name that ends the stretch of capitals and follows a capitalised
    word directly.
    """
    dateline = compiled(_DATELINE).match(text, start, end)
    if dateline is not None:
        return dateline.end()
    recital = lists(code).patterns.recital.match(text, start, end)
    if recital is not None:
        return recital.end()
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
