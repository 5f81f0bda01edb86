"""The notation of rows: `{month} {day}(st|nd|rd|th)?,? {year}` compiled to a pattern over symbols.

    word        that word, in any case             {slot}        a word or number of that class
    . , - '     that mark, [-./] one of                  {name:slot}   the same under another name
    (blank)     white space                   {macro}       the fragment `macro` stands for
    ( | )  ?    alternatives, optional        (?= (?! (?<= (?<!   looking ahead and behind

`{word}` is a word outside the vocabulary, `{name}` a capitalised one, `{ed}` one that ends so.

There is no repetition, so a row takes time linear in what it matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

_ITEM = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<slot>\{[a-z0-9-]+(?::[a-z0-9-]+)?\})|(?P<set>\[[^\]]+\])|(?P<word>[^\W\d_]+)|(?P<mark>\\?.)"
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a row may refer to: slots by class (their symbols, or a pattern of several words), macros, literals."""

    classes: Mapping[str, Pattern]
    macros: Mapping[str, str]
    symbol: Callable[[str], str]


class Pattern(NamedTuple):
    """A compiled fragment: regular expression text, the symbols it can begin with, whether it may be empty."""

    regex: str
    first: frozenset[str]
    empty: bool


def compile_row(source: str, vocabulary: Vocabulary) -> tuple[Pattern, dict[str, str]]:
    """Compile one row: its pattern, and for every group of it the slot or macro it holds.

    A slot named twice gives the groups `day`, `day__2`. Raises ValueError naming what is wrong in the row.
    """
    slots: dict[str, str] = {}
    return _Compiler(source, vocabulary, slots).whole(), slots


def any_of(words: Mapping[str, str]) -> Pattern:
    """The pattern of a class of words, given as text → symbols; some may be several words."""
    single = "".join(symbols for symbols in words.values() if len(symbols) == 1)
    several = sorted((symbols for symbols in words.values() if len(symbols) > 1), key=len, reverse=True)
    branches = [re.escape(symbols) for symbols in several] + ([f"[{re.escape(single)}]"] if single else [])
    return Pattern("|".join(branches), frozenset(symbols[0] for symbols in words.values()), False)


class _Compiler:
    def __init__(self, source: str, vocabulary: Vocabulary, slots: dict[str, str]) -> None:
        self.source, self.vocabulary, self.slots = source, vocabulary, slots
        self.items = [(m.lastgroup or "", m.group()) for m in _ITEM.finditer(source)]
        self.at = 0

    def whole(self) -> Pattern:
        pattern = self.alternatives()
        if self.at < len(self.items):
            raise ValueError(f"unmatched ')' in {self.source!r}")
        return pattern

    def alternatives(self) -> Pattern:
        branches = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            branches.append(self.sequence())
        if len(branches) == 1:
            return branches[0]
        first = frozenset().union(*(branch.first for branch in branches))
        return Pattern("|".join(b.regex for b in branches), first, any(b.empty for b in branches))

    def sequence(self) -> Pattern:
        regex, first, empty = [], frozenset[str](), True
        while self.at < len(self.items) and self.peek() not in ("|", ")"):
            part = self.piece()
            regex.append(part.regex)
            if empty:
                first |= part.first
            empty = empty and part.empty
        return Pattern("".join(regex), first, empty)

    def piece(self) -> Pattern:
        part = self.atom()
        if self.peek() == "?":
            self.at += 1
            return Pattern(f"(?:{part.regex})?", part.first, True)
        return part

    def atom(self) -> Pattern:
        kind, text = self.items[self.at]
        self.at += 1
        if kind == "slot":
            return self.slot(text[1:-1])
        if kind == "set":
            return Pattern(f"[{re.escape(text[1:-1])}]", frozenset(text[1:-1]), False)
        if kind == "word":
            return _one(self.vocabulary.symbol(text.lower()))
        if kind == "look":
            inner = self.group()
            return Pattern(f"{text}{inner.regex})", frozenset(), True)
        if text == "(":
            inner = self.group()
            return Pattern(f"(?:{inner.regex})", inner.first, inner.empty)
        if text in ("?", "*", "+", "^", "$"):
            raise ValueError(f"{text!r} has no meaning there in {self.source!r}")
        return _one(text[-1])

    def group(self) -> Pattern:
        inner = self.alternatives()
        if self.peek() != ")":
            raise ValueError(f"missing ')' in {self.source!r}")
        self.at += 1
        return inner

    def slot(self, text: str) -> Pattern:
        name, _, kind = text.partition(":")
        kind = kind or name
        group = name.replace("-", "_")
        count = sum(known.partition("__")[0] == group for known in self.slots)
        group = f"{group}__{count + 1}" if count else group
        self.slots[group] = kind
        if kind in self.vocabulary.macros:
            inner = _Compiler(self.vocabulary.macros[kind], self.vocabulary, self.slots).whole()
        elif kind in self.vocabulary.classes:
            inner = self.vocabulary.classes[kind]
        else:
            raise ValueError(f"no slot or macro {kind!r} (in {self.source!r})")
        return Pattern(f"(?P<{group}>{inner.regex})", inner.first, inner.empty)

    def peek(self) -> str:
        return self.items[self.at][1] if self.at < len(self.items) else ""


def _one(symbol: str) -> Pattern:
    return Pattern(re.escape(symbol), frozenset(symbol), False)
