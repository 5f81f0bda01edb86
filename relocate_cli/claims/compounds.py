"""The words of a text in a language that writes compounds together and hangs particles on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from relocate_cli import registry
from relocate_cli.claims.language import Language
from relocate_cli.claims.lexemes import PLACES, Word, kinds_of, names_place, of_unknown, place_of, sort_of
from relocate_cli.claims.sounds import skeletons
from relocate_cli.claims.spaced import called_by, entries_of, of_body

_SHORTEST_PIECE, _LONGEST_PIECE = 2, 12
_LONGEST_PARTICLE = 4
_LONGEST_CHUNK = 60
"""How much of what is written together is read: no word of a language is longer, hostile ones are."""
_GAP = 2
_VERB = 3
"""What a verb costs behind letters that are unknown."""
_INFLECTED = 1
"""What the ending of a verb behind its stem costs."""
_LONGEST_SPOKEN = 4
_LONGEST_ENDING, _TOLD = 5, 3
"""How long the ending of a verb is at the most, and how many of its letters tell that it is one."""
_LONG_BODY = 6
"""How long the name of a body is at the least that is known behind other letters."""
_CHUNKS = re.compile(r"[^\W\d_]{1,20}(?:[ ·ㆍ][^\W\d_]{1,20}){1,3}")
"""Stretches of letters that may make one name: 광주·전남 혁신도시."""


def glued(text: str, known: Language) -> Iterator[Word]:
    """The words of a text, each with where it stands: a place also where it stands before or is joined to another."""
    found = [_part_of_place(word, text, known) for word in _read(text, known)]
    placed = ""
    for number in range(len(found) - 2, -1, -1):
        word, following = found[number], found[number + 1]
        joined = word.tail in known.joining and following.start - word.end <= len(word.tail) + 1
        placed = (following.placed or placed) if joined else ""
        if placed and not word.placed and names_place(word):
            found[number] = replace(word, placed=placed)
        elif word.sort not in ("body", "name"):
            placed = ""
    yield from found


def proper(found: Sequence[Word], names: Iterable[str], text: str, known: Language) -> list[Word]:
    """The words of a text with names that are known to be some in the place of what they are read as: 한동석, 연주군.

    What a municipality has may be written together with its name, which then lacks its last syllable: 연주+군청.
    """
    spans = [match.span() for name in names for match in re.finditer(rf"(?<!\w){name}", text)]
    words = list(found)
    for start, whole in spans:
        tail = re.split(r"\W", text[whole:], maxsplit=1)[0]
        glued_on = bool(tail) and tail not in known.particles
        end, tail = (whole - 1, "") if glued_on else (whole, tail)
        inside = [w for w in words if w.start < end and start < w.end]
        follows = not glued_on or any(end <= w.start <= whole for w in words)
        if not follows or any(w.sort == "body" or w.end > end for w in inside):
            continue
        word = next(_unknown(text, start, end, True, place_of(tail, known), tail, known), None)
        if word is not None:
            words = [w for w in words if w not in inside]
            words.append(replace(word, sort="name"))
    return sorted(words, key=lambda word: word.start)


def _part_of_place(word: Word, text: str, known: Language) -> Word:
    """A word that its end tells to be the name of a place, a part of a city only behind that: 새울시 바람동에서."""
    divisions = known.pairs("words", "divisions")
    before = text[: word.start].split(" ")[-2:-1]
    behind = len(word.text) > _SHORTEST_PIECE and word.text[-1] in divisions
    if word.sort != "word" or not ((word.placed or word.tail) and behind):
        return word
    if divisions[word.text[-1]] in _SURE_DIVISIONS:
        return replace(word, sort="name")
    if word.placed and word.text[-1] in known.letters("villages"):
        return replace(word, sort="name")  # 남산리에
    if not (before and word.placed):
        return word
    above = before[0] if len(before[0]) > _SHORTEST_PIECE and before[0] not in known.meant else ""
    named = above[-1:] in divisions or any(e.kind in PLACES for e in entries_of(before[0]))
    return replace(word, sort="name") if named else word


_SURE_DIVISIONS = ("city", "county-noun")
"""What the end of a word tells a place to be, as no other words end so: 다온군에서."""


def _read(text: str, known: Language) -> Iterator[Word]:
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
    if longer is None and (verb := _behind_object(text, start, chunk, known)):
        yield Word(start, end, chunk, sort_of(known.meant[verb]), known.meant[verb])
    elif tail and stem in known.meant and longer is None and _province(text, start, chunk, known):
        yield _body(chunk, entries_of(chunk), start, "", known)
    elif stem in known.meant and (longer is None or longer.end() <= start + len(stem)):
        yield _meant(stem, tail, start, known)
    elif _before_title(text, start, chunk, known):
        yield from _unknown(text, start, end, True, "", "", known)
    elif chunk.isascii() and longer is None:
        yield Word(start, end, chunk, "name", of_unknown(chunk, known) | {f"w:{chunk.lower()}"})
    elif body := _name_beyond(text, start, known) or _registered(chunk, stem, tail, start, known):
        if body.start > start:
            yield from _unknown(text, start, body.start, False, "", "", known)
        yield body
    else:
        yield from _cut(text, start, end, (stem, tail), known)


def _behind_object(text: str, start: int, chunk: str, known: Language) -> str | None:
    """The verb that a syllable is behind an object, and nowhere else: 설명회를 연 뒤, but not 연 3조원."""
    verb = known.pairs("words", "behind_objects").get(chunk)
    before = text[:start]
    return (
        verb if before.endswith(" ") and before.rstrip().endswith(known.lists("words", "objects")) else None
    )


def _before_title(text: str, start: int, chunk: str, known: Language) -> bool:
    """Whether what is written like a word behind a surname is a person's name: 김철수 국장 withdraws from nothing."""
    behind = re.match(r"(?:\(\d+\))? ([^\W\d_]+)", text[start + len(chunk) :])
    if len(chunk) != _NAME or behind is None or chunk[1:] not in known.meant or not registry.person(chunk):
        return False
    return _without_particle(behind[1], known)[0].endswith(tuple(known.titles))


def _province(text: str, start: int, chunk: str, known: Language) -> bool:
    """Whether a word with what is a particle elsewhere is the name of a body: 경기도 하남시, but not 두 경기도."""
    before = text[:start].split()[-1:]
    pointed = any(word in known.lists("words", "pointing") for word in before)
    return chunk not in known.meant and not pointed and bool(entries_of(chunk))


_NAME = 3
"""How many syllables most Korean names have."""


def _meant(stem: str, tail: str, start: int, known: Language) -> Word:
    """A word that the lexicon knows as a whole."""
    notions = known.meant[stem]
    body = registry.find(stem) if sort_of(notions) == "thing" else None
    sort = "body" if body else sort_of(notions)
    kind = _kind_of(stem, notions, known)
    notions = notions | of_body((body,)) if body else notions
    return Word(start, start + len(stem), stem, sort, notions, place_of(tail, known), tail, kind)


def _registered(chunk: str, stem: str, tail: str, start: int, known: Language) -> Word | None:
    """The registered body that a word is the name of, before any brackets, or that ends it (빛가람공동혁신도시)."""
    for cut in (chunk, stem, chunk.partition("(")[0]):
        entries = entries_of(cut) if len(cut) > 1 and cut not in known.meant else ()
        if entries:
            return _body(cut, entries, start, "" if cut == chunk else tail, known)
    for at in range(_SHORTEST_PIECE, len(stem) - _LONG_BODY + 1):
        if entries := entries_of(stem[at:]):
            return _body(stem[at:], entries, start + at, tail, known)
    return None


def _body(name: str, entries: tuple[registry.Entry, ...], start: int, tail: str, known: Language) -> Word:
    placed, called = place_of(tail, known), called_by(entries)
    return Word(start, start + len(name), name, "body", of_body(entries), placed, tail, called)


def _cut(text: str, start: int, end: int, cut: tuple[str, str], known: Language) -> Iterator[Word]:
    """The words of the lexicon in a compound, with what it does not know between them as names."""
    stem, tail = cut
    placed, position, behind_place = place_of(tail, known), start, False
    for begin, close in _pieces(text, start, start + len(stem), end, known):
        yield from _unknown(text, position, begin, False, placed, tail, known, inside=not behind_place)
        piece = text[begin:close]
        position, behind_place = close, piece not in known.meant
        if behind_place:
            yield _body(piece, entries_of(piece), begin, "", known)
            continue
        notions, kind = known.meant[piece], _kind_of(piece, known.meant[piece], known)
        if begin == start and close < start + len(stem) and len(piece) <= _LONGEST_SPOKEN:
            kind |= _spoken(piece)
        whole = close > start + len(stem)  # 어린이 has no particle
        behind = ("", "") if whole else (placed, tail)
        yield Word(begin, close, piece, sort_of(notions), notions, *behind, kind)
    yield from _unknown(text, position, start + len(stem), True, placed, tail, known)


def _name_beyond(text: str, start: int, known: Language) -> Word | None:
    """The longest name of a body that begins here and goes on behind a blank or a middle dot."""
    match = _CHUNKS.match(text, start)
    ends = [start + part.end() for part in re.finditer(r"[^\W\d_]+", match[0])] if match else []
    for end in reversed(ends[1:]):
        last = re.split("[ ·ㆍ]", text[start:end])[-1]
        bare, tail = _without_particle(last, known)
        name = text[start : end - len(last) + len(bare)]
        if len(ends) == 2 and name[-len(bare) - 1] == " " and bare in known.meant:
            return None
        if entries := entries_of(name):
            return _body(name, entries, start, tail, known)
    return None


@lru_cache(maxsize=4096)
def _spoken(piece: str) -> frozenset[str]:
    """How a word before what it names is written in Latin letters, where it is a name: 동부도서관, Dongbu Library."""
    return frozenset(f"r:{reading}" for reading in registry.readings(registry.romanize(piece))[:1])


def _kind_of(word: str, notions: frozenset[str], known: Language) -> frozenset[str]:
    """What a word that is written together is a kind of, by its end: 고속도로 is a 도로, but 문화재 no 화재."""
    ends = (word[at:] for at in range(_SHORTEST_PIECE, len(word) - _SHORTEST_PIECE + 1))
    head = next((end for end in ends if end in known.meant), "")
    return kinds_of(notions, head, known) if head else frozenset()


def _pieces(text: str, start: int, stem_end: int, end: int, known: Language) -> list[tuple[int, int]]:
    """The words of the lexicon in what is written together: those that leave the fewest gaps in its stem.

    종합병원 holds a hospital (병원) and no merger (합병), which would leave a letter on either side; 이전할 is the
    future of 이전, and no 전할 behind something else. A phrase that begins here may end in another word.
    """
    best: dict[int, _Cut] = {end: (0, [], False)}
    apart: dict[int, _Cut] = dict(best)  # the same where no verb begins here
    for at in range(end - 1, start - 1, -1):
        choices = [_skipped(at, best[at + 1], stem_end), _skipped(at, apart[at + 1], stem_end)]
        if start < at == stem_end - 1 and text[at] in known.letters("suffixes"):
            choices = [best[at + 1], apart[at + 1]]  # 재개발안 is a plan of 재개발, and no 발안
        if at == start and text[at] not in known.letters("prefixes"):
            choices = [_behind_a_letter(choice, start) for choice in choices]  # 수인선 is a line, and no 인선
        if best[at + 1] is not apart[at + 1]:
            choices[0] = (choices[0][0] + _VERB, *choices[0][1:])  # 부석사는 is a temple, and nobody lives
        if start < at < stem_end and _is_ending(text[at:stem_end], known):
            choices.append((_INFLECTED, [], True))
        acts: list[_Cut] = []
        for last in _ends(text, at, end, at == start, known):
            cost, found, _ = best[min(last, end)]
            (acts if _conjugated(text, at, last, stem_end, known) else choices).append(
                (cost, [(at, last), *found], False)
            )
        if at == start:
            choices += _places_before(text, start, stem_end, best, known)
        apart[at] = min(choices, key=_order)
        best[at] = min((*choices, *acts), key=_order)
    return best[start][1]


def _places_before(
    text: str, start: int, stem_end: int, best: dict[int, _Cut], known: Language
) -> Iterator[_Cut]:
    """The ways to read a registered place before a name that ends in a known thing: 광주+선돌+학교, not 주선."""
    for end in range(start + _SHORTEST_PIECE, min(stem_end, start + _LONGEST_SPOKEN + 1)):
        cost, found, gap = best[end]
        if (
            not gap
            or not found
            or found[0][0] - end < _SHORTEST_PIECE
            or not any(e.kind in PLACES for e in entries_of(text[start:end]))
        ):
            continue
        head = known.meant.get(text[found[-1][0] : found[-1][1]])
        if head and sort_of(head) == "thing" and found[-1][1] >= stem_end:
            yield cost, [(start, end), *found], False


_Cut = tuple[int, list[tuple[int, int]], bool]
"""What a way to read the rest of a word costs, its words, and whether it begins with an unknown letter."""


def _order(choice: _Cut) -> tuple[int, bool]:
    """What ways to read a word are weighed by: of those that cost as much, one that finds a word."""
    return choice[0], not choice[1]


def _is_ending(rest: str, known: Language) -> bool:
    """Whether the rest of a word may be the ending of a verb: 했습니다, but not 한빛초등학교."""
    return len(rest) <= _LONGEST_ENDING and all(letter in known.tails for letter in rest[:_TOLD])


def _behind_a_letter(choice: _Cut, start: int) -> _Cut:
    """A way to read a word, which costs more where one letter is left before the first word of it."""
    cost, found, gap = choice
    return (cost + _GAP + 1 if found and found[0][0] == start + 1 else cost), found, gap


def _skipped(at: int, rest: _Cut, stem_end: int) -> _Cut:
    """A rest with an unknown letter before it, which costs nothing behind the stem."""
    cost, found, gap = rest
    inside = at < stem_end
    return cost + (1 + (0 if gap else _GAP) if inside else 0), found, inside


def _conjugated(text: str, at: int, last: int, stem_end: int, known: Language) -> bool:
    """Whether a word would be a verb whose ending may be a particle (사는), or that ends as verbs do (모여)."""
    word = text[at:last]
    acts = " " not in word and sort_of(known.meant[word]) in ("act", "light", "measure")
    return acts and (at < stem_end < last or word[-1] in known.letters("finals"))


def _ends(text: str, at: int, end: int, first: bool, known: Language) -> Iterator[int]:
    """Where words of the lexicon end that begin at a place, the longest first; none is the 졌다 of 길어졌다."""
    if not first and text[at - 1] in known.letters("finals") and text[at] in known.letters("auxiliary"):
        return
    phrase = known.pieces.match(text, at) if known.pieces else None
    if phrase and phrase.end() > end and (first or phrase[0].find(" ") >= _SHORTEST_PIECE):
        yield phrase.end()
    for last in range(min(end, at + _LONGEST_PIECE), at + _SHORTEST_PIECE - 1, -1):
        if text[at:last] in known.meant:
            yield last


def _unknown(
    text: str, start: int, end: int, last: bool, placed: str, tail: str, known: Language, inside: bool = True
) -> Iterator[Word]:
    """What the lexicon does not know in a compound: a name where it stands before what it names.

    `inside`: it may be the ending of what stands before it, as behind a place it is not.
    """
    piece = text[start:end]
    if re.fullmatch(r"\(\w+\)", piece):  # 연구원(NIOM)
        yield from _unknown(text, start + 1, end - 1, last, placed, tail, known)
        return
    inside = inside and text[start - 1 : start].isalpha()
    if len(piece) < _SHORTEST_PIECE or piece in known.empty:
        return
    if _ending(piece, known, inside=inside) and not (last and not inside and _noun(piece, tail, known)):
        return
    notions, called = {f"w:{piece}"}, frozenset[str]()
    if last and (person := registry.person(piece)):
        notions |= {f"p:{person.surname}-{given}" for given in person.given}
    if abroad := re.match("[A-Za-z]{2,}", piece):  # NH농협
        notions |= {f"r:{abroad[0].lower()}", f"w:{abroad[0].lower()}"}
    sounded: tuple[str, ...] = (piece,)
    if len(piece) <= 5:
        bare = piece[:-1] if len(piece) > _SHORTEST_PIECE and piece[-1] in known.letters("features") else ""
        division = known.pairs("words", "divisions").get(piece[-1]) if len(piece) > _SHORTEST_PIECE else None
        if division is not None:  # Garam County is 가람군
            bare, sounded = piece[:-1], (piece, piece[:-1])
            called = frozenset((division,)) - {"-"}
        spelt = [registry.romanize(part) for part in (piece, bare) if part]
        notions.update(f"r:{reading}" for part in spelt for reading in registry.readings(part)[:1])
    notions.update(f"s:{sounds}" for part in sounded for sounds in skeletons(part))
    verb = last and not placed and piece.endswith(known.lists("words", "inflected"))
    sort = "word" if last and (tail or verb) else "name"
    if not last and (entries := entries_of(piece)):  # 세종 in 세종청사
        sort, notions = "body", notions | of_body(entries)
    yield Word(start, end, piece, sort, frozenset(notions), placed, tail, called)


def _ending(piece: str, known: Language, *, inside: bool) -> bool:
    """Whether a piece is only a particle or the ending of a verb, behind a known word or alone: 하며, not 한빛."""
    verbal = piece[:1] if inside else piece[:_SHORTEST_PIECE]
    return piece in known.particles or all(letter in known.tails for letter in verbal)


def _noun(piece: str, tail: str, known: Language) -> bool:
    """Whether a particle tells that what is written like an ending is a name: 한진이, but not 됐음을."""
    plain = _closed(piece[-1]) and piece[-1] not in known.letters("nominal")
    return plain and tail in known.lists("words", "behind_closed")


def _closed(letter: str) -> bool:
    """Whether a syllable of Hangul ends in a consonant."""
    return "가" <= letter <= "힣" and (ord(letter) - ord("가")) % 28 > 0


_MUNICIPALITIES = frozenset(("county-noun",))
"""What one syllable names a government by: 군이."""


def _without_particle(chunk: str, known: Language) -> tuple[str, str]:
    noun, particle = chunk[:1], chunk[1:]
    cases = (*known.subjects, *known.lists("words", "objects"), *known.lists("words", "behind_short"))
    notions = known.meant.get(noun) if particle in cases and chunk not in known.meant else None
    if notions and (sort_of(notions) in ("thing", "event") or notions & _MUNICIPALITIES):
        return noun, particle  # 역을, 군이
    for length in range(min(_LONGEST_PARTICLE, len(chunk) - 2), 0, -1):
        if chunk[-length:] in known.particles and chunk[-length - 1] not in known.letters("linking"):
            whole = chunk[-length:] in known.lists("words", "ends_of_nouns") and _known_end(chunk, known)
            if whole and not _known_end(chunk[:-1], known):
                break  # 고속화철도 is no 고속화철
            return chunk[:-length], chunk[-length:]
    return chunk, ""


def _known_end(piece: str, known: Language) -> bool:
    """Whether a compound ends in a thing that the lexicon knows."""
    ends = (piece[at:] for at in range(1, len(piece) - 1))
    return any(sort_of(known.meant[end]) == "thing" for end in ends if end in known.meant)
