"""The words of a text in a language that writes them apart, with the bodies and persons named in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from relocate_cli import registry
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.lexemes import KINDS, Word, bases, kinds_of, of_unknown, place_of, sort_of
from relocate_cli.claims.sounds import skeletons

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_NAME = re.compile(r"[A-Z][\w'’-]*(?:(?:,? (?:and|of|for|the|on|in) (?:the )?|,? | \()[A-Z][\w'’-]*\)?)*")
_PERSON = re.compile(r"\b(?=([A-Z][a-z]+ [A-Z][a-z]+(?:-[a-z]+)?)\b)")
_OF_WHOM = re.compile(r"(?:\bthe )?\b[\w-]+['’]s\s*$")
"""Whose the place is whose name follows: "in the city's Yuseong district"."""
_ADVERB = re.compile(r"[A-Z][a-z]{3,}ly")
"""How the adverb looks with which a sentence may begin ("Shortly afterward"), if no other name follows."""
_LONGEST_NAME = 9
_MOST_BETWEEN = 2
_MOST_BEARERS = 4
_NAMED_IN = "en"


def spaced(text: str, known: Language) -> Iterator[Word]:
    """The words of a text, without the names of what something was preferred to."""
    return iter(_in_one(text, list(_not_instead(text, _read(text, known), known))))


def _in_one(text: str, found: list[Word]) -> list[Word]:
    """Words of which two names side by side also sound as one, as Hangul may write them: Marlow Haven, 말로헤이븐."""
    for at, (one, other) in enumerate(pairwise(found)):
        named = one.sort == other.sort == "name" and text[one.end : other.start] == " "
        if named and one.text.isalpha() and other.text.isalpha():
            both = {f"s:{sounds}" for sounds in skeletons(one.text + other.text) if len(sounds) >= _SOUNDED}
            for place in (at, at + 1):
                found[place] = replace(found[place], notions=found[place].notions | both)
    return found


_SOUNDED = 4
"""How many consonants two names have at the least by which they are known as one."""


def _not_instead(text: str, found: Iterable[Word], known: Language) -> Iterator[Word]:
    """The words without the names of what something was preferred to ("chose Gyeongju over Jecheon and Buyeo")."""
    end = -1
    for word in found:
        before = text[: word.start].rstrip().lower()
        joined = 0 <= end <= word.start and text[end : word.start].strip(" ,") in ("", known.conjunction)
        instead = before.endswith(known.instead) and text[: word.start][-1:] == " "
        if word.sort in ("body", "name") and (instead or joined):
            end = word.end
            continue
        yield word


def _read(text: str, known: Language) -> Iterator[Word]:
    bodies = list(_bodies(text, known))
    bodies = sorted([*bodies, *_people(text, bodies)], key=lambda word: word.start)
    tokens = list(_WORD.finditer(text))
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if bodies and token.start() >= bodies[0].end:
            bodies.pop(0)
            continue
        if bodies and token.start() >= bodies[0].start:
            yield bodies[0]
            end = bodies[0].end
            while position < len(tokens) and tokens[position].start() < end:
                position += 1
            continue
        length, notions = _phrase(tokens, position, known)
        if length < _VERB_AND_PARTICLE and (at := _apart(text, tokens, position, known)):
            length, notions = 1, _phrase([token, tokens.pop(at)], 0, known)[1]
        if notions:
            last = tokens[position + length - 1]
            notions = _in_a_name(text, tokens, position, length, notions, known)
            kind = kinds_of(notions, _own(last[0].lower()), known) if length > 1 else frozenset[str]()
            told = text[token.start() : last.end()]
            yield Word(token.start(), last.end(), told, sort_of(notions), notions, called=kind)
            position += length
            continue
        position += 1
        end = token.end()
        if token[0][0].isupper() and position < len(tokens) and _divides(text, end, tokens[position], known):
            end = tokens[position].end()
            position += 1
        word = _own(text[token.start() : end])
        if word.lower() in known.empty or word in known.empty or len(word) < 2:
            continue
        named = word[0].isupper() and (token.start() > 0 or not word[1:].islower() or position < 2)
        named = named and not (position == 1 and _ADVERB.fullmatch(word) and text[end : end + 2].islower())
        placed = _placed(text[: token.start()], known)
        yield Word(token.start(), end, word, "name" if named else "word", of_unknown(word, known), placed)


_VERB_AND_PARTICLE = 2
"""How many words a verb with its particle is."""
_MOST_APART = 6


def _apart(text: str, tokens: list[re.Match[str]], position: int, known: Language) -> int | None:
    """Where the particle of a verb stands behind what it is done to: "put the vote off", "pushed it back"."""
    behind = tokens[position + 1 : position + _MOST_APART]
    if not behind or behind[0][0].lower() not in known.lists("words", "before_a_particle"):
        return None
    for at, token in enumerate(behind[1:], position + 2):
        if not text[tokens[position].end() : token.start()].replace(" ", "").isalnum():
            return None
        if token[0].lower() in known.lists("words", "particles_apart"):
            return at if _phrase([tokens[position], token], 0, known)[1] else None
    return None


def _in_a_name(
    text: str,
    tokens: list[re.Match[str]],
    position: int,
    length: int,
    notions: frozenset[str],
    known: Language,
) -> frozenset[str]:
    """The notions of a word, without those of acts in the midst of a name ("the Maine State Museum").

    So has a word that ends a name as acts do that go on ("the Weaver Building").
    """
    first, last = tokens[position], tokens[position + length - 1]
    before, behind = tokens[max(position - 1, 0)], tokens[min(position + length, len(tokens) - 1)]
    if not position or (behind is last and not first[0].endswith(known.present)):
        return notions
    apart = text[before.end() : first.start()]
    if not first[0].endswith(known.present):
        apart += text[last.end() : behind.start()]
        if not behind[0][:1].isupper():
            return notions
    titled = not any(token[0].islower() and len(token[0]) > _SHORT for token in tokens)
    named = all(token[0][:1].isupper() for token in (before, first)) and not apart.strip()
    nouns = frozenset(n for n in notions if registry.notions()[n].sort not in ("act", "light", "measure"))
    return nouns if named and nouns and not titled else notions


_SHORT = 3
"""How long words are at the most that are written small in the title of a report."""


def _divides(text: str, end: int, further: re.Match[str], known: Language) -> bool:
    """Whether a word behind a hyphen tells which sort of Korean place a name is of ("Seo-gu")."""
    return text[end : further.start()] == "-" and further[0] in known.lists("words", "divisions")


def _placed(before: str, known: Language) -> str:
    """Whether what stands before a name makes a place of it, or what is reached: "in the city's Yuseong district"."""
    before = _OF_WHOM.sub("", before)
    last = [word.lower() for word in before.split()[-4:]]
    if last and last[-1] in known.lists("words", "describing_places"):
        last.pop()
    if last and last[-1] in known.empty - known.places - known.goals:
        last.pop()
    last = last[-3:]
    if not last or set(last[:-1]) & known.no_places:
        return ""
    return place_of(last[-1], known)


def _own(word: str) -> str:
    """A word without the sign of the possessive."""
    return word.removesuffix("'s").removesuffix("’s")


def _phrase(tokens: list[re.Match[str]], position: int, known: Language) -> tuple[int, frozenset[str]]:
    """How many words from a place on are the longest phrase of the lexicon, and its notions.

    Only of what is done may empty words stand in it: "the council has a member" tells of no council member.
    A word as it is written goes before its base form: a building is no act of building. Not the irregular form of
    another verb but behind "to": who found something has not founded it.
    """
    found: list[tuple[int, bool, frozenset[str]]] = []
    word = _own(tokens[position][0].lower())
    before = tokens[position - 1][0].lower() if position else ""
    of_another = known.irregular.get(word, word) != word and before != known.infinitive
    for base in bases(word, known.code):
        for rest, meant in known.phrases.get(base, ()):
            length = _reach(tokens, position, rest, known)
            if length == len(rest) + 1 or (length and sort_of(meant) not in KINDS):
                found.append((length, (base == word) is not of_another, meant))
    if not found:
        return 0, frozenset()
    best, exact = max((length, as_written) for length, as_written, _ in found)
    return best, frozenset(
        n for length, as_written, meant in found if (length, as_written) == (best, exact) for n in meant
    )


def _reach(tokens: list[re.Match[str]], position: int, rest: tuple[str, ...], known: Language) -> int:
    """How many words from a place on make a phrase, empty ones in it included ("ground was broken"); 0: none do."""
    here = position + 1
    for wanted in rest:
        for _ in range(_MOST_BETWEEN + 1):
            if (
                here >= len(tokens)
                or _MASKED in tokens[here].string[tokens[here - 1].end() : tokens[here].start()]
            ):
                return 0
            word = _own(tokens[here][0].lower())
            here += 1
            if wanted in bases(word, known.code):
                break
            if word not in known.between:
                return 0
        else:
            return 0
    return here - position


_MASKED = "   "
"""What stands in place of a date or a number, over which no phrase reaches: "was dropped in 2021 to save"."""


def _bodies(text: str, known: Language) -> Iterator[Word]:
    """The registered bodies that a text names in Latin letters."""
    for match in _NAME.finditer(text):
        parts = [(m.start() + match.start(), m.end() + match.start()) for m in re.finditer(r"\S+", match[0])]
        first = 0
        while first < len(parts):
            for last in range(min(len(parts), first + _LONGEST_NAME), first, -1):
                start, end = parts[first][0], parts[last - 1][1]
                name = text[start:end].rstrip(",.;:'’").removesuffix("'s").removesuffix("’s")
                entries = entries_of(name) if name[0].isupper() else ()
                if organ := _organ(text, start + len(name), entries, known):
                    name, entries = text[start : organ[0]], organ[1]
                if entries:
                    where, called = _placed(text[:start], known), called_by(entries)
                    yield Word(start, start + len(name), name, "body", of_body(entries), where, "", called)
                    first = last
                    break
            else:
                first += 1


def _organ(
    text: str, end: int, entries: tuple[registry.Entry, ...], known: Language
) -> tuple[int, tuple[registry.Entry, ...]] | None:
    """The organ of a body that is named behind it ("Jinju's council"), and where its name ends."""
    organs = known.pairs("words", "organs") if entries else {}
    names = "|".join(sorted(map(re.escape, organs), key=len, reverse=True))
    match = re.compile(rf"(?:['’]s)? ({names})(?!\w)", re.IGNORECASE).match(text, end) if organs else None
    if match is None:
        return None
    korean = [name for entry in entries for name in entry.names if not name.isascii()]
    found = [entry for name in korean for entry in entries_of(f"{name}{organs[match[1].lower()]}")]
    return (match.end(), tuple(found)) if found else None


def _people(text: str, bodies: list[Word]) -> Iterator[Word]:
    """The Korean persons that a text names in full in Latin letters, under every reading of their names.

    A title may stand before them ("Mayor Kim Chung-seop").
    """
    for match in _PERSON.finditer(text):
        start, end = match.span(1)
        person = registry.person(match[1]) if not _particle(text, start, match[1]) else None
        if person and not any(word.start < end and start < word.end for word in bodies):
            notions = frozenset(f"p:{person.surname}-{given}" for given in person.given)
            yield Word(start, end, match[1], "name", notions)


def _particle(text: str, start: int, name: str) -> bool:
    """Whether a sentence begins there with a preposition and one name, which is no surname with a given one."""
    lead, _, given = name.partition(" ")
    known = language(_NAMED_IN)
    begins = not start or text[:start].rstrip().endswith((".", ":", ";", "?", "!", "”", '"'))
    return bool(known and lead.lower() in known.empty and begins and given.isalpha())


def entries_of(name: str) -> tuple[registry.Entry, ...]:
    """Who may bear a name; nobody where too many do."""
    found = registry.candidates(name)
    return found if len(found) <= _MOST_BEARERS else ()


@lru_cache(maxsize=4096)
def parts(name: str) -> frozenset[str]:
    """The notions in a body's English name: a council of innovation cities tells of such cities."""
    known = language(_NAMED_IN)
    if known is None:
        return frozenset()
    return frozenset(n for word in _read(name.lower(), known) for n in word.notions if ":" not in n)


def called_by(entries: tuple[registry.Entry, ...]) -> frozenset[str]:
    """The notions in the names of some bodies."""
    known = registry.notions()
    told = frozenset(notion for entry in entries for notion in parts(entry.name))
    return frozenset(n for n in told if n not in known or known[n].sort in KINDS)  # a State states nothing


def of_body(entries: tuple[registry.Entry, ...]) -> frozenset[str]:
    """The notions of some bodies themselves."""
    return frozenset(f"e:{entry.id}" for entry in entries)
