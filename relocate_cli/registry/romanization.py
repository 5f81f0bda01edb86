"""Korean names in Latin letters: by rule from Hangul, and what a spelling in any of the usual systems can stand for.

The form to which all are brought is the Revised Romanization (Ministry of Culture and Tourism, Notice 2000-8, as
the National Institute of Korean Language explains it). McCune-Reischauer (Transactions of the Korea Branch of the
Royal Asiatic Society 29, 1939; BGN/PCGN agreement of 1945) writes ㄱㄷㅂㅈ as k, t, p, ch at the head of a word and
ㅓ, ㅡ as ŏ, ŭ, which lose their marks in print, so that one spelling has several readings (`readings`). A habit of
English spelling (Soo, Lee, Young, Hyun) has one reading where no other syllable of Korean names is written so.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product
from typing import Literal

_FIRST = tuple("g kk n d tt r m b pp s ss - j jj ch k t p h".split())
_VOWEL = tuple("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split())
_LAST = ("", *"k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split())
_MOVED = ("", *"g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss - j ch k t p -".split())
"""What a final consonant is before a vowel, where it moves to the next syllable."""

_SYLLABLE = (
    "(?:kk|tt|pp|ss|jj|tch|ch|sh|[gkndtrlmbpsjh])?"
    "(?:yeo|yae|you|yoo|wae|woo|weo|y[aeou]|w[aeiou]|[aou]h|o[eiou]|e[ouei]|eui|u[ih]?|a[ei]?|e|i|o)"
    "(?:ng|ck|[knltmpgbd])?"
)
_LONGEST = 24

_MEETING = {
    ("k", "n"): "ngn",
    ("k", "m"): "ngm",
    ("k", "r"): "ngn",
    ("t", "n"): "nn",
    ("t", "m"): "nm",
    ("t", "r"): "nn",
    ("p", "n"): "mn",
    ("p", "m"): "mm",
    ("p", "r"): "mn",
    ("n", "r"): "ll",
    ("l", "n"): "ll",
    ("l", "r"): "ll",
    ("m", "r"): "mn",
    ("ng", "r"): "ngn",
}
"""Assimilation where two syllables meet (Notice 2000-8, 3.1.1): 백령 Baengnyeong, 신라 Silla, 종로 Jongno."""

_MOST_READINGS = 64
"""So many readings of one spelling are looked at; names of four syllables have fewer."""


def romanize(hangul: str, assimilated: bool = True) -> str:
    """Hangul by the Revised Romanization, in lower case and without hyphens; other characters stay.

    `assimilated` follows the pronunciation where syllables meet, as in names of places; names of persons are
    written without (Notice 2000-8, 3.4: 한복남 Han Boknam).
    """
    parts = [_syllable(character) for character in unicodedata.normalize("NFC", hangul)]
    written = []
    for position, part in enumerate(parts):
        if isinstance(part, str):
            written.append(part)
            continue
        first, vowel, last = part
        before = parts[position - 1] if position else ""
        head = "" if first == 11 else _FIRST[first]
        if assimilated and not isinstance(before, str):
            head = _met(before[2], first, vowel)
        after = parts[position + 1] if position + 1 < len(parts) else ""
        held = assimilated and not isinstance(after, str)
        written.append(head + _VOWEL[vowel] + ("" if held else _LAST[last]))
    return "".join(written)


def is_spelling(word: str, most: Literal[2, 4] = 4) -> bool:
    """Whether a word can be so many Korean syllables in Latin letters, in any of the usual systems."""
    text = word.casefold().replace("ŏ", "eo").replace("ŭ", "eu")
    return len(text) <= _LONGEST and _syllables(most).fullmatch(re.sub("[-'’]", "", text)) is not None


def _syllable(character: str) -> tuple[int, int, int] | str:
    """The first consonant, vowel and last consonant of a syllable by number (Unicode 3.12); else the character."""
    code = ord(character) - 0xAC00
    return (code // 588, code % 588 // 28, code % 28) if 0 <= code < 11172 else character.lower()


def _met(last: int, first: int, vowel: int) -> str:
    """The last consonant of one syllable and the first of the next, as they are written together."""
    if first == 11 and vowel == 20 and last in (7, 25):  # ㄷ, ㅌ before 이
        return "j" if last == 7 else "ch"
    if first == 11:
        moved = _MOVED[last]
        return "ng" if _LAST[last] == "ng" else "" if moved == "-" else moved
    ending, head = _LAST[last], _FIRST[first]
    if last == 27 and head in ("g", "d", "j"):
        return {"g": "k", "d": "t", "j": "ch"}[head]
    return _MEETING.get((ending, head), ending + head)


_HABITS = (
    (r"sh(?=[aeiouwy])", "s"),
    (r"tch|cch|jj|tj", "tch"),
    (r"ck", "k"),
    (r"oo", "u"),
    (r"wu", "u"),
    (r"ee", "i"),
    (r"eui", "ui"),
    (r"hui", "hi"),
    (r"young", "yeong"),
    (r"you", "yu"),
    (r"(?<=[bghkmnp])yung", "yeong"),
    (r"(?<=[bhmnp])yun(?!g)", "yeon"),
    (r"(?<=h)yuk(?![aeiouwy])", "yeok"),
    (r"(?<=ch)ul(?![aeiouwy])", "eol"),
    (r"(?<=b)um(?![aeiouwy])", "eom"),
    (r"(?<=d)uk(?![aeiouwy])", "eok"),
    (r"(?<=[sy])u[bp](?![aeiouwy])", "eop"),
    (r"(?<=s)ung", "eong"),
    (r"oi", "oe"),
    (r"ai", "ae"),
    (r"uh(?![aeiouwy])", "eo"),
    (r"(?<=[ao])h(?![aeiouwy])", ""),
    (r"(?<!n)g(?=$|[^aeiouwy])", "k"),
    (r"d(?=$|[^aeiouwy])", "t"),
    (r"b(?=$|[^aeiouwy])", "p"),
    (r"k(?=[aeiouwy])", "g"),
    (r"ss", "s"),
    (r"pp", "pb"),
    (r"tt", "td"),
    (r"r(?![aeiouwy])", "l"),
    (r"(?<!l)l(?=[aeiouwy])", "r"),
)
"""Habits of spelling and the difference between g and k, which no two Korean names need; in this order."""


@cache
def _habits() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in _HABITS)


@cache
def _syllables(most: int) -> re.Pattern[str]:
    return re.compile(f"(?:{_SYLLABLE}){{1,{most}}}")


@lru_cache(maxsize=8192)
def readings(spelling: str, person: bool = False) -> tuple[str, ...]:
    """The names a spelling in Latin letters can stand for, each in one form; the first is the plain reading.

    The plain reading takes the letters as the Revised Romanization does, after habits of spelling; it serves as an
    identity. The others take a word for McCune-Reischauer where it may be: it shows no eo or eu and does not begin
    with g, d, b or j; and in the name of a `person` u for ㅓ, as in English ("Jung"). Two spellings whose readings
    overlap may be one name. A word longer than names are has its plain reading only, what has no letters "".
    """
    text = unicodedata.normalize("NFC", spelling.casefold())
    marked = re.search("[ŏŭ’'‘ʼ]", text) is not None
    text = text.replace("ŏ", "eo").replace("ŭ", "eu")
    text = re.sub("(?<=[ktp])[’'‘ʼ]", "h", re.sub("ch[’'‘ʼ]", "c", text))
    words = re.findall("[a-z]+", unicodedata.normalize("NFD", text))
    letters = "".join(words)
    if marked:
        return (_form("".join(choice[-1] for choice in _choices(letters, old=True))),)
    if len(letters) > 2 * _LONGEST:
        return (_form(letters),)
    new = [re.search("eo|eu", word) is not None for word in words]
    old = not any(new) and letters[:1] not in ("g", "d", "b", "j")
    choices = []
    for word, sure in zip(words, new, strict=True):
        us = ("u", *(("eu",) if old else ()), *(("eo",) if person else ()))
        choices += _choices(word, old) if sure else _choices(word, old, ("o", "eo") if old else ("o",), us)
    return tuple(dict.fromkeys(map(_form, map("".join, product(*_limited(choices))))))


def _form(letters: str) -> str:
    for pattern, replacement in _habits():
        letters = pattern.sub(replacement, letters)
    return letters


_PIECE = r"ch|kk|tt|pp|[ktp]h?(?=[aeiouwy])|."
_ASPIRATED = {"th": "t", "ph": "p", "kh": "k", "c": "ch"}
_PLAIN = {"ch": "j", "t": "d", "p": "b"}
_JOINED = ("e", "o", "u")
"""Letters that make one vowel with an o or u beside them."""


def _choices(
    letters: str, old: bool, o: tuple[str, ...] = ("o",), u: tuple[str, ...] = ("u",)
) -> list[tuple[str, ...]]:
    """What each letter of a word can be in the Revised Romanization, as it stands first.

    `old`: consonants may be McCune-Reischauer's, the last choice; `o` and `u`: what these vowels can be.
    """
    pieces = re.findall(_PIECE, letters)
    choices: list[tuple[str, ...]] = []
    for position, piece in enumerate(pieces):
        before, after = (
            (pieces[position - 1] if position else ""),
            "".join(pieces[position + 1 : position + 2]),
        )
        choice: tuple[str, ...] = (piece,)
        if old and piece in _ASPIRATED:
            choice = (_ASPIRATED[piece],)
        elif old and piece in _PLAIN:
            choice = (piece, _PLAIN[piece])
        elif piece == "o" and before not in _JOINED and after not in _JOINED:
            choice = o
        elif piece == "u" and before not in _JOINED and after not in ("i", *_JOINED):
            choice = u
        choices.append(choice)
    return choices


def _limited(choices: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Choices of the first letters only, where all together make too many."""
    count = 1
    for position, choice in enumerate(choices):
        count *= len(choice)
        if count > _MOST_READINGS:
            return [*choices[:position], *(choice[:1] for choice in choices[position:])]
    return choices
