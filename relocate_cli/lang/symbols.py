"""Text to symbols: every token becomes one character, so that patterns over words are patterns over characters.

A word of the language's vocabulary gets a character of its own (from the private use area), a number the
character of its shape, punctuation stands for itself, and every other word is `x`, `X` (capitalised) or `d`
(ends in -ed). White space is a blank, an empty line is a line feed. The string of symbols is a fifth as long as
the text, and a set of words is a character class.

A language that writes words together (Korean: `2023년부터`) is cut at the words of its vocabulary, longest first;
what lies between them is one token.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import accumulate, pairwise

_TOKEN = re.compile(r"[A-Za-z]++(?![^\x00-\x7f])|\s+|[^\W\d_]+|\d+|.", re.DOTALL)
"""Letters, white space, digits, or any one character; plain words first, for they are most and quickly told."""

_GROUPS = 4
"""Groups of letters that begin words, each with the letters that may stand second: more groups gain little."""

_MANY = 12
"""Letters from which on a class of them compiles faster than they do one by one."""

_FIRST = 0xE000
_SHAPES = {
    "zero": "",  # 0, 00
    "one": "",  # 1-9
    "oh-one": "",  # 01-09
    "ten": "",  # 10-12
    "teen": "",  # 13-23
    "24": "",
    "25": "",  # 25-31
    "32": "",  # 32-59
    "60": "",  # 60-99
    "three": "",  # three digits
    "year": "",  # 1500-2099
    "far-year": "",  # 1000-1499, 2100-2999
    "four": "",  # other four digits
    "eight": "",  # eight digits that may be YYYYMMDD
    "long": "",  # any other run of digits
}
_SHAPES = {name: chr(_FIRST + index) for index, name in enumerate(_SHAPES)}
_TWO = ("ten", "teen", "24", "25", "32", "60")

CLASSES: dict[str, str] = {
    name: "".join(_SHAPES[shape] for shape in shapes)
    for name, shapes in {
        "day": ("one", "oh-one", "ten", "teen", "24", "25"),
        "number-of-month": ("one", "oh-one", "ten"),
        "hour": ("zero", "one", "oh-one", "ten", "teen", "24"),
        "minute": ("zero", "oh-one", "ten", "teen", "24", "25", "32"),
        "year": ("year", "far-year"),
        "near-year": ("year",),
        "two-digits": ("zero", "oh-one", *_TWO),
        "three-digits": ("three",),
        "from-thirteen": ("teen", "24", "25"),
        "digits": ("zero", "one", "oh-one", *_TWO, "three", "year", "far-year", "four"),
        "eight-digits": ("eight",),
        "any-number": tuple(_SHAPES),
    }.items()
}
CLASSES |= {"word": "x", "name": "X", "ed": "d"}
"""Slots that stand for numbers, by shape: the characters a number token may become; and
those for words outside the vocabulary."""

_PLAIN = {"’": "'", "‘": "'", "`": "'", "′": "'", "“": '"', "”": '"', "″": '"'}
_PLAIN |= dict.fromkeys("‐‑‒–—―−－", "-") | dict.fromkeys("∼〜～˜", "~") | dict.fromkeys("ㆍ・‧•･∙⋅", "·")


def plain(token: str) -> str:
    """A mark in its plain form (a curly apostrophe is an apostrophe); other tokens as they are."""
    return _PLAIN.get(token, token)


class Symbols:
    """A text as tokens: `text` is one character a token, `starts[i]` the offset of token i (one more: the end)."""

    __slots__ = ("_kinds", "source", "starts", "text", "tokens")

    def __init__(self, source: str, text: str, starts: list[int], tokens: list[str]) -> None:
        self.source, self.text, self.starts, self.tokens = source, text, starts, tokens
        self._kinds: frozenset[str] | None = None

    def said(self, start: int, end: int) -> str:
        """The tokens `start` to `end` as they stand in the source."""
        return self.source[self.starts[start] : self.starts[end]]

    @property
    def kinds(self) -> frozenset[str]:
        """The characters that occur in `text`."""
        if self._kinds is None:
            self._kinds = frozenset(self.text)
        return self._kinds


class Alphabet(dict[str, str]):
    """Token → symbol, learnt as tokens are met. Built once per language from its vocabulary (each word once)."""

    __slots__ = ("_find", "words")

    _MOST = 200_000

    def __init__(self, words: Iterable[str], capitalised: Iterable[str], *, glued: bool = False) -> None:
        super().__init__()
        words = list(words)
        self._find = (_glued(words) if glued else _TOKEN).findall
        first = _FIRST + len(_SHAPES)
        self.words = {word: chr(first + index) for index, word in enumerate(words)}
        for word in capitalised:
            self[word] = "x"

    def __missing__(self, token: str) -> str:
        symbol = self._symbol(token)
        if len(self) < self._MOST:
            self[token] = symbol
        return symbol

    def _symbol(self, token: str) -> str:
        first = token[0]
        if first.isspace():
            return "\n" if token.count("\n") > 1 else " "
        if first.isdecimal():
            return _SHAPES[shape(token)]
        if first in _PLAIN:  # one of the middle dots is a letter to Unicode
            return _PLAIN[first]
        if known := self.words.get(token.lower()):
            return known
        if first.isalpha():
            return "X" if first.isupper() else "d" if token.endswith("ed") and len(token) > 3 else "x"
        if "\ue000" <= first <= "\uf8ff":
            return "x"  # a private-use character of the text is no word of ours
        return first

    def read(self, text: str) -> Symbols:
        """Turn a text into symbols; every character of it belongs to exactly one token."""
        return _symbols(text, self._find(text), self.__getitem__)

    def spell(self, phrase: str) -> Symbols:
        """The symbols of a phrase of the vocabulary, whatever its capitals."""
        return _symbols(phrase, self._find(phrase), lambda token: self.words.get(token) or self[token])


def _glued(words: Iterable[str]) -> re.Pattern[str]:
    """The token pattern of a language that writes its words together.

    A letter that begins words is first looked at with the one behind it: most go no further, and trying the
    words of all letters one after the other takes twice as long.
    """
    heads: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        if not word.isascii():
            heads.setdefault(word[0], []).append(word[1:])
    alone = "".join(head for head, tails in heads.items() if tails == [""])
    longer = {head: tails for head, tails in heads.items() if tails != [""]}
    seconds = {head: {tail[0] for tail in tails if tail} for head, tails in longer.items()}
    ranked = sorted(longer, key=lambda head: -len(seconds[head]))
    single = [f"[{alone}]"] if alone else []
    for group in (ranked[index::_GROUPS] for index in range(min(_GROUPS, len(ranked)))):
        behind = "".join(sorted(set[str]().union(*(seconds[head] for head in group))))
        single.append(f"[{''.join(group)}](?![{behind}])")
    known = "|".join(f"{head}(?:{_tails(tails)})" for head, tails in longer.items())
    edges = [ord("가") - 1, *sorted(ord(head) for head in heads if "가" <= head <= "힣"), ord("힣") + 1]
    gaps = "".join(f"{chr(low + 1)}-{chr(high - 1)}" for low, high in pairwise(edges) if high - low > 1)
    parts = [f"[{gaps}]+", r"\s+", *single, r"\d+", "[A-Za-z]+"]
    if longer:
        parts.append(f"(?=[{''.join(longer)}])(?:{known}|.)")
    return re.compile("|".join([*parts, "."]), re.DOTALL)


def _tails(tails: list[str]) -> str:
    """What may follow a letter, the longest first; many single ones are a class: it compiles faster."""
    single = "".join(tail for tail in tails if len(tail) == 1)
    if len(single) < _MANY:
        return "|".join(tails)
    parts = [tail for tail in tails if len(tail) > 1]
    return "|".join([*parts, f"[{single}]", *([""] if "" in tails else [])])


def _symbols(source: str, tokens: list[str], symbol: Callable[[str], str]) -> Symbols:
    starts = list(accumulate(map(len, tokens), initial=0))
    return Symbols(source, "".join(map(symbol, tokens)), starts, tokens)


def shape(token: str) -> str:
    """The shape of a run of digits, by length and value."""
    length = len(token)
    if length > 8:
        return "long"
    number = int(token)
    if length <= 2:
        if number == 0:
            return "zero"
        if number < 10:
            return "one" if length == 1 else "oh-one"
        return next(
            name
            for name, most in (("ten", 12), ("teen", 23), ("24", 24), ("25", 31), ("32", 59), ("60", 99))
            if number <= most
        )
    if length == 4:
        return "year" if 1500 <= number < 2100 else "far-year" if 1000 <= number < 3000 else "four"
    if length == 8 and 1 <= number // 100 % 100 <= 12 and 1 <= number % 100 <= 31 and number >= 10_000_000:
        return "eight"
    return "three" if length == 3 else "long"
