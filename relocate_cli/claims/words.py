"""The words of a text as notions that can be compared across languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from relocate_cli import registry
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.sounds import skeletons

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_NAME = re.compile(r"[A-Z][\w'’-]*(?:(?:,? (?:and|of|for|the|on|in) (?:the )?|,? | \()[A-Z][\w'’-]*\)?)*")
_PERSON = re.compile(r"\b(?=([A-Z][a-z]+ [A-Z][a-z]+(?:-[a-z]+)?)\b)")
_LONGEST_NAME = 9
_SHORTEST_PIECE, _LONGEST_PIECE = 2, 12
_LONGEST_PARTICLE = 4
_LONGEST_CHUNK = 60
"""How much of what is written together is read: no word of a language is longer, hostile ones are."""
_GAP = 2
"""What the beginning of a gap costs in letters, where what is written together is cut into words."""
_MOST_BETWEEN = 2
_LONGEST_SPOKEN = 4
_MOST_BEARERS = 4
_NAMED_IN = "en"
_RANK = ("light", "act", "measure", "ordinal", "event", "thing", "plain")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase of a text (offsets in code points) and the notions it may stand for.

    `sort` is what it is in a sentence: one of the lexicon's sorts; `body` for somebody registered, `name` for
    another proper name, `word` for a word that the lexicon does not know. Notions of those have a prefix: `e:` a
    registered body, `r:` a name as it is read in Latin letters, `s:` its consonants, `w:` a word by itself. `placed`:
    it stands where places do (`at`) or what is reached or left (`to`); `tail` is the particle behind it; `called` are
    the notions in the name of a body, or of what a compound is a kind of.
    """

    start: int
    end: int
    text: str
    sort: str
    notions: frozenset[str]
    placed: str = ""
    tail: str = ""
    called: frozenset[str] = frozenset()

    @property
    def offered(self) -> frozenset[str]:
        """The notions that a source tells by this word: also what a body's name says, and what a compound is."""
        return self.notions | self.called


def read(text: str, code: str) -> tuple[Word, ...]:
    """The words of a text in a language, empty ones left out; none in a language that is not known."""
    known = language(code)
    if known is None:
        return ()
    return tuple(_glued(text, known) if known.glued else _not_instead(text, _spaced(text, known), known))


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


def sort_of(notions: frozenset[str]) -> str:
    """What a word of the lexicon is first of all: what it does, then what it names."""
    sorts = {registry.notions()[notion].sort for notion in notions}
    return next(sort for sort in _RANK if sort in sorts)


@cache
def made_of() -> tuple[tuple[str, str, str], ...]:
    """Each notion that two others make together, with the two."""
    return tuple((n.id, one, other) for n in registry.notions().values() for one, other in n.made_of)


def combined(notions: frozenset[str]) -> frozenset[str]:
    """Notions with those that two of them make together, and the parts of those.

    To begin and to construct is to break ground.
    """
    made = {whole for whole, one, other in made_of() if one in notions and other in notions}
    known = registry.notions()
    pairs = (pair for n in notions if n in known for pair in known[n].made_of if n not in pair)
    parts = (part for pair in pairs for part in pair)
    return notions | made | frozenset(parts)


def _spaced(text: str, known: Language) -> Iterator[Word]:
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
        if notions:
            last = tokens[position + length - 1]
            kind = _kind(notions, _own(last[0].lower()), known) if length > 1 else frozenset[str]()
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
        placed = _placed(text[: token.start()], known)
        yield Word(token.start(), end, word, "name" if named else "word", _other(word, known), placed)


def _divides(text: str, end: int, further: re.Match[str], known: Language) -> bool:
    """Whether a word behind a hyphen tells which sort of Korean place a name is of ("Seo-gu")."""
    return text[end : further.start()] == "-" and further[0] in known.lists("words", "divisions")


_KINDS = frozenset(("thing", "event", "measure", "plain"))
"""Sorts of notions of which a compound can be a kind."""


def _kind(notions: frozenset[str], head: str, known: Language) -> frozenset[str]:
    """What the things that a compound names are more generally, by its last word: local firms are firms."""
    if sort_of(notions) not in _KINDS:
        return frozenset()
    meant = known.meant
    found = meant.get(head) or next((meant[b] for b in bases(head, known.code) if b in meant), frozenset())
    return frozenset(n for n in found if registry.notions()[n].sort in _KINDS)


def _placed(before: str, known: Language) -> str:
    """Whether what stands before a name makes a place of it, or what is reached."""
    last = [word.lower() for word in before.split()[-3:]]
    if last and last[-1] in known.empty - known.places - known.goals:
        last.pop()
    if not last or set(last[:-1]) & known.no_places:
        return ""
    return _where(last[-1], known)


def _where(word: str, known: Language) -> str:
    if word in known.places:
        return "at"
    return ("from" if word in known.origins else "to") if word in known.goals else ""


def _other(word: str, known: Language) -> frozenset[str]:
    """The notions of a word that the lexicon does not know: itself, and as a name where it is written like one."""
    found = {f"w:{min(bases(word.lower(), known.code), key=len)}"}
    if word[0].isupper():
        found.update(f"r:{reading}" for reading in registry.readings(word)[:1])
    found.update(f"s:{sounds}" for sounds in skeletons(word))
    return frozenset(found)


@lru_cache(maxsize=65536)
def bases(word: str, code: str) -> frozenset[str]:
    """The base forms that a word in lower case may be of, itself among them."""
    known = language(code)
    if known is None:
        return frozenset((word,))
    found = {word}
    if word in known.irregular:
        found.add(known.irregular[word])
    for ending, put in known.endings:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            cut = word.removesuffix(ending)
            found.add(cut + put)
            if not put and cut[-1] in known.doubled and cut[-1:] == cut[-2:-1]:
                found.add(cut[:-1])
    return frozenset(found)


def _own(word: str) -> str:
    """A word without the sign of the possessive."""
    return word.removesuffix("'s").removesuffix("’s")


def _phrase(tokens: list[re.Match[str]], position: int, known: Language) -> tuple[int, frozenset[str]]:
    """How many words from a place on are the longest phrase of the lexicon, and its notions.

    Only of what is done may empty words stand in it: "the council has a member" tells of no council member.
    A word as it is written goes before its base form: a building is no act of building.
    """
    found: list[tuple[int, bool, frozenset[str]]] = []
    word = _own(tokens[position][0].lower())
    for base in bases(word, known.code):
        for rest, meant in known.phrases.get(base, ()):
            length = _reach(tokens, position, rest, known)
            if length == len(rest) + 1 or (length and sort_of(meant) not in _KINDS):
                found.append((length, base == word, meant))
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
            if here >= len(tokens):
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


def _bodies(text: str, known: Language) -> Iterator[Word]:
    """The registered bodies that a text names in Latin letters."""
    for match in _NAME.finditer(text):
        parts = [(m.start() + match.start(), m.end() + match.start()) for m in re.finditer(r"\S+", match[0])]
        first = 0
        while first < len(parts):
            for last in range(min(len(parts), first + _LONGEST_NAME), first, -1):
                start, end = parts[first][0], parts[last - 1][1]
                name = text[start:end].rstrip(",.;:'’").removesuffix("'s").removesuffix("’s")
                entries = _entries(name) if name[0].isupper() else ()
                if organ := _organ(text, start + len(name), entries, known):
                    name, entries = text[start : organ[0]], organ[1]
                if entries:
                    where, called = _placed(text[:start], known), _called(entries)
                    yield Word(start, start + len(name), name, "body", _body(entries), where, "", called)
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
    found = [entry for name in korean for entry in _entries(f"{name}{organs[match[1].lower()]}")]
    return (match.end(), tuple(found)) if found else None


def _people(text: str, bodies: list[Word]) -> Iterator[Word]:
    """The Korean persons that a text names in full in Latin letters, under every reading of their names.

    A title may stand before them ("Mayor Kim Chung-seop").
    """
    for match in _PERSON.finditer(text):
        start, end = match.span(1)
        person = registry.person(match[1])
        if person and not any(word.start < end and start < word.end for word in bodies):
            notions = frozenset(f"p:{person.surname}-{given}" for given in person.given)
            yield Word(start, end, match[1], "name", notions)


def _entries(name: str) -> tuple[registry.Entry, ...]:
    """Who may bear a name; nobody where too many do."""
    found = registry.candidates(name)
    return found if len(found) <= _MOST_BEARERS else ()


@lru_cache(maxsize=4096)
def parts(name: str) -> frozenset[str]:
    """The notions in a body's English name: a council of innovation cities tells of such cities."""
    return frozenset(n for word in read(name.lower(), _NAMED_IN) for n in word.notions if ":" not in n)


def _called(entries: tuple[registry.Entry, ...]) -> frozenset[str]:
    known = registry.notions()
    told = frozenset(notion for entry in entries for notion in parts(entry.name))
    return frozenset(n for n in told if n not in known or known[n].sort in _KINDS)  # a State states nothing


def _body(entries: tuple[registry.Entry, ...]) -> frozenset[str]:
    return frozenset(f"e:{entry.id}" for entry in entries)


def _glued(text: str, known: Language) -> Iterator[Word]:
    taken = 0
    for match in re.finditer(r"[^\W_]+(?:\([^\W_]+\))?[^\W_]*", text):
        if match.start() < taken:
            continue
        for word in _chunk(text, match.start(), min(match.end(), match.start() + _LONGEST_CHUNK), known):
            taken = max(taken, word.end)
            if word.notions:
                yield word


def _chunk(text: str, start: int, end: int, known: Language) -> Iterator[Word]:
    """The words in what is written together, particles taken off; phrases may reach beyond it."""
    chunk = text[start:end]
    stem, tail = _without_particle(chunk, known)
    longer = known.pieces.match(text, start) if known.pieces else None
    if longer is None and (chunk in known.empty or stem in known.empty):
        return
    placed = _where(tail, known)
    if stem in known.meant and (longer is None or longer.end() <= start + len(stem)):
        notions = known.meant[stem]
        body = registry.find(stem) if sort_of(notions) == "thing" else None
        sort = "body" if body else sort_of(notions)
        kind = _kind_of(stem, notions, known)
        notions = notions | _body((body,)) if body else notions
        yield Word(start, start + len(stem), stem, sort, notions, placed, tail, kind)
        return
    if chunk.isascii() and not (known.pieces and known.pieces.match(text, start)):
        yield Word(start, end, chunk, "name", _other(chunk, known) | {f"w:{chunk.lower()}"})
        return
    further = re.compile(r"[^\W\d_]+ ([^\W\d_]+)").match(text, start)
    if further:
        second, last = _without_particle(further[1], known)
        name = f"{chunk} {second}"
        entries = _entries(name) if second not in known.meant else ()
        if entries:
            where = _where(last, known)
            yield Word(start, start + len(name), name, "body", _body(entries), where, last, _called(entries))
            return
    for cut, part in ((chunk, tail), (stem, tail)):
        entries = _entries(cut) if len(cut) > 1 and cut not in known.meant else ()
        if entries:
            yield Word(start, start + len(cut), cut, "body", _body(entries), placed, part, _called(entries))
            return
    position = start
    for begin, close in _pieces(text, start, start + len(stem), end, known):
        yield from _unknown(text, position, begin, False, placed, tail, known)
        piece = text[begin:close]
        notions, kind = known.meant[piece], _kind_of(piece, known.meant[piece], known)
        if begin == start and close < start + len(stem) and len(piece) <= _LONGEST_SPOKEN:
            kind |= _spoken(piece)
        yield Word(begin, close, piece, sort_of(notions), notions, placed, tail, kind)
        position = close
    yield from _unknown(text, position, start + len(stem), True, placed, tail, known)


@lru_cache(maxsize=4096)
def _spoken(piece: str) -> frozenset[str]:
    """How a word before what it names is written in Latin letters, where it is a name: 동부도서관, Dongbu Library."""
    return frozenset(f"r:{reading}" for reading in registry.readings(registry.romanize(piece))[:1])


def _kind_of(word: str, notions: frozenset[str], known: Language) -> frozenset[str]:
    """What a word that is written together is a kind of, by its end: 고속도로 is a 도로, but 문화재 no 화재."""
    ends = (word[at:] for at in range(_SHORTEST_PIECE, len(word) - _SHORTEST_PIECE + 1))
    head = next((end for end in ends if end in known.meant), "")
    return _kind(notions, head, known) if head else frozenset()


def _pieces(text: str, start: int, stem_end: int, end: int, known: Language) -> list[tuple[int, int]]:
    """The words of the lexicon in what is written together: those that leave the fewest gaps in its stem.

    종합병원 holds a hospital (병원) and no merger (합병), which would leave a letter on either side. A phrase that
    begins here may end in another word.
    """
    best: dict[int, tuple[int, list[tuple[int, int]], bool]] = {end: (0, [], False)}
    for at in range(end - 1, start - 1, -1):
        cost, found, gap = best[at + 1]
        skipped = cost + 1 + (0 if gap else _GAP) if at < stem_end else cost
        choices = [(skipped, found, at < stem_end)]
        for last in _ends(text, at, end, known):
            cost, found, _ = best[min(last, end)]
            choices.append((cost, [(at, last), *found], False))
        best[at] = min(choices, key=lambda choice: choice[0])
    return best[start][1]


def _ends(text: str, at: int, end: int, known: Language) -> Iterator[int]:
    """Where words of the lexicon end that begin at a place, the longest first."""
    phrase = known.pieces.match(text, at) if known.pieces else None
    if phrase and phrase.end() > end:
        yield phrase.end()
    for last in range(min(end, at + _LONGEST_PIECE), at + _SHORTEST_PIECE - 1, -1):
        if text[at:last] in known.meant:
            yield last


def _unknown(
    text: str, start: int, end: int, last: bool, placed: str, tail: str, known: Language
) -> Iterator[Word]:
    """What the lexicon does not know in a compound: a name where it stands before what it names."""
    piece = text[start:end]
    if len(piece) < _SHORTEST_PIECE or piece in known.empty or _ending(piece, known):
        return
    notions = {f"w:{piece}"}
    if last and (person := registry.person(piece)):
        notions.add(f"p:{person.id}")
    if abroad := re.match("[A-Za-z]{2,}", piece):  # NH농협
        notions |= {f"r:{abroad[0].lower()}", f"w:{abroad[0].lower()}"}
    if len(piece) <= 5:
        notions.update(f"r:{reading}" for reading in registry.readings(registry.romanize(piece))[:1])
    notions.update(f"s:{sounds}" for sounds in skeletons(piece))
    sort = "name" if not last or not tail else "word"
    yield Word(start, end, piece, sort, frozenset(notions), placed, tail)


def _ending(piece: str, known: Language) -> bool:
    """Whether a piece is only a particle or an ending of a verb behind a known word."""
    return piece in known.particles or piece[0] in known.tails


def _without_particle(chunk: str, known: Language) -> tuple[str, str]:
    for length in range(min(_LONGEST_PARTICLE, len(chunk) - 2), 0, -1):
        if chunk[-length:] in known.particles:
            return chunk[:-length], chunk[-length:]
    return chunk, ""
