"""Foreign names and words as they sound in either script: 피닉스 and Phoenix have the same consonants in one order.

Hangul writes foreign words by what is heard (National Institute of Korean Language, Loanword Orthography, 2017), and
has one letter for what other languages tell apart: f and p, l and r, v and b, z and j. What is left of a word without
its vowels is compared.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

_FEWEST_OF_NAME, _FEWEST = 3, 4
"""How many consonants make one name or word of it, lest short ones meet by chance."""
_SORTS, _SHORT = "강산섬만호항역교주시군댐", 3
"""Syllables behind a foreign name for what bears it (몰롱글로강, a river), and how long a name without one may be."""
_MOST_READINGS = 48
_LONGEST = 24
_HANGUL = 0xAC00
_HEADS = "k k n t t r m p p s s - j j j k t p h".split()
_TAILS = "- k k k n n n t r k m r r r p r m p p t t n t t k t p -".split()
_LETTERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("sch", ("s",)),
    ("[ts]ion", ("sn", "jn")),
    ("burgh", ("pk", "prk", "pr")),
    ("(?<=[aeiou])ugh(?=[aeiout])|(?<=[aeiou])ghs?(?=t|$)", ("", "k")),
    ("wh", ("",)),
    ("^ts", ("s", "j", "ts")),
    ("tts|ts|tz|ds|(?<=[aeiou])des$", ("j", "ts", "s")),
    ("st(?=le)", ("s", "st")),
    ("s(?=[bdglmn])", ("s", "j")),
    ("sh|ss", ("s",)),
    ("mpb", ("mp",)),
    ("mp(?=[st])", ("m", "mp")),
    ("dt", ("t",)),
    ("ph|pp|ff|bb|[bpfv]", ("p",)),
    ("th", ("s", "t")),
    ("tch", ("j",)),
    ("ch", ("j", "k", "s")),
    ("ck|kk|qu?|cc(?![eiy])", ("k",)),
    ("x", ("ks",)),
    ("ng(?=[eiy])", ("nj", "nk", "n")),
    ("ng(?=[aoulr])", ("nk", "n")),
    ("ng", ("n",)),
    ("c(?=[eiy])", ("s",)),
    ("g(?=[eiy])", ("j", "k")),
    ("gg?|c|k", ("k",)),
    ("tt|dd|[dt]", ("t",)),
    ("zz?|j", ("j",)),
    ("s(?=[aeiouy])", ("s", "j")),
    ("s", ("s",)),
    ("r(?![aeiouyr])|r(?=e$)", ("", "r")),
    ("rr|ll|[lr]", ("r",)),
    ("mm?", ("m",)),
    ("nn?", ("n",)),
)
"""Spellings in Latin letters and what Hangul writes for them, in the order in which they are tried."""
_SPELLING = re.compile("|".join(f"({letters})" for letters, _ in _LETTERS) + "|[aeiouywh]")
_OPEN = "aeiouyw"


@lru_cache(maxsize=16384)
def skeletons(word: str) -> frozenset[str]:
    """What a word may sound like, as its consonants; none for one with too few of them or of other letters."""
    if not word or len(word) > _LONGEST:
        return frozenset()
    if all("가" <= letter <= "힣" for letter in word):
        stem = word[:-1] if len(word) > _SHORT and word[-1] in _SORTS else word
        return _long_enough((_of_hangul(word), _of_hangul(stem)), _FEWEST_OF_NAME)
    low = word.lower()
    if not (low.isascii() and low.isalpha()):
        return frozenset()
    return _long_enough(_of_latin(low), _FEWEST_OF_NAME if word[0].isupper() else _FEWEST)


def _long_enough(found: tuple[str, ...], fewest: int) -> frozenset[str]:
    return frozenset(sounds for sounds in found if len(sounds.lstrip("a")) >= fewest)


def _of_hangul(word: str) -> str:
    sounds = ""
    for letter in word:
        head, tail = (ord(letter) - _HANGUL) // 588, (ord(letter) - _HANGUL) % 28
        heard = _HEADS[head]
        if heard not in ("-", "h") and not (heard == "r" and sounds.endswith("R")):
            sounds += heard
        if _TAILS[tail] != "-":
            sounds += "R" if _TAILS[tail] == "r" else _TAILS[tail]
    opening = _HEADS[(ord(word[0]) - _HANGUL) // 588]
    lead = {"-": "a", "h": "h"}.get(opening, "")
    return lead + sounds.lower()


def _of_latin(word: str) -> tuple[str, ...]:
    choices = [_LETTERS[match.lastindex - 1][1] for match in _SPELLING.finditer(word) if match.lastindex]
    leads = (
        ("a", "h")
        if word.startswith("wh")
        else ("h",)
        if word[0] == "h"
        else ("a",)
        if word[0] in _OPEN
        else ("",)
    )
    found: list[str] = []
    for lead, *parts in product(leads, *choices):
        found.append(lead + "".join(parts))
        if len(found) == _MOST_READINGS:
            break
    return tuple(dict.fromkeys(found))
