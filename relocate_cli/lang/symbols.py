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
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import accumulate, chain

_TOKEN = re.compile(r"[A-Za-z]++(?![^\x00-\x7f])|\s+|[^\W\d_]+|\d+|.", re.DOTALL)
"""Letters, white space, digits, or any one character; plain words first, for they are most and quickly told."""

_MOST = 200_000
"""How many tokens, or runs of letters, are remembered at the most."""

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
        "no-hour": ("25", "32", "60"),
        "no-minute": ("60",),
        "no-day": ("32", "60"),
        "no-month": ("teen", "24", "25", "32", "60"),
        "digit": ("one",),
        "year": ("year", "far-year"),
        "near-year": ("year",),
        "two-digits": ("zero", "oh-one", *_TWO),
        "three-digits": ("three",),
        "from-thirteen": ("teen", "24", "25"),
        "digits": ("zero", "one", "oh-one", *_TWO, "three", "year", "far-year", "four"),
        "four-digits": ("year", "far-year", "four"),
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

    def __init__(
        self,
        words: Iterable[str],
        capitalised: Iterable[str],
        read_as: Mapping[str, str] | None = None,
        *,
        glued: bool = False,
    ) -> None:
        super().__init__()
        words = list(words)
        self._find = _Cutter(words).cut if glued else _TOKEN.findall
        first = _FIRST + len(_SHAPES)
        self.words = {word: chr(first + index) for index, word in enumerate(words)}
        for word in capitalised:
            self[word] = "x"
        for word, other in (read_as or {}).items():
            self[word] = self.words.get(other, "x")

    def __missing__(self, token: str) -> str:
        symbol = self._symbol(token)
        if len(self) < _MOST:
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


class _Cutter(dict[str, list[str]]):
    """Cuts a language that writes its words together at those of its vocabulary, the longest first.

    What lies between them is one token. Runs of letters are remembered: most come again. A regular expression of
    all words runs as fast, but takes as long to compile as a short text takes to read.
    """

    __slots__ = ("_lengths", "_runs", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__()
        self._words = frozenset(word for word in words if not word.isascii())
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[0], set()).add(len(word))
        others = {letter for word in self._words for letter in word if not "가" <= letter <= "힣"}
        found = {head: sorted(several, reverse=True) for head, several in lengths.items()}
        self._lengths = {letter: found.get(letter, []) for letter in {*others, *found}}
        self._runs = re.compile(rf"[가-힣{''.join(sorted(others))}]+|\s+|\d+|[A-Za-z]+|.", re.DOTALL).findall

    def cut(self, text: str) -> list[str]:
        """The tokens of a text."""
        return list(chain.from_iterable(map(self.__getitem__, self._runs(text))))

    def __missing__(self, run: str) -> list[str]:
        tokens = list(self._tokens(run)) if "가" <= run[0] <= "힣" or run[0] in self._lengths else [run]
        if len(self) < _MOST:
            self[run] = tokens
        return tokens

    def _tokens(self, run: str) -> Iterator[str]:
        at = begin = 0
        while at < len(run):
            lengths = self._lengths.get(run[at], ())
            length = next((length for length in lengths if run[at : at + length] in self._words), 0)
            if not length:
                at += 1
                continue
            if begin < at:
                yield run[begin:at]
            begin = at + length
            yield run[at:begin]
            at = begin
        if begin < at:
            yield run[begin:at]


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
