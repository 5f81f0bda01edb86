"""The notation of rows: `{month} {day}(st|nd|rd|th)?,? {year}` compiled to a pattern over symbols.

    word        that word, in any case             {slot}        a word or number of that class
    . , - '     that mark, [-./] one of                  {name:slot}   the same under another name
    (blank)     white space                   {:slot}       the same, not told to the builder
    {macro}     the fragment `macro` stands for
    ( | )  ?    alternatives, optional        (?= (?! (?<= (?<!   looking ahead and behind

`{word}` is a word outside the vocabulary, `{name}` a capitalised one (or a name in it), `{ed}` one that ends so;
`{letters}` is any of them and any word of the vocabulary: `(?<!{letters})` keeps out of a word where words are
written together.

There is no repetition, so a row takes time linear in what it matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

_ITEM = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<slot>\{[a-z0-9-]*(?::[a-z0-9-]+)?\})|(?P<set>\[[^\]]+\])|(?P<word>[^\W\d_]+)|(?P<mark>\\?.)"
)


class Vocabulary:
    """What a row may refer to: slots by class (their symbols, or a pattern of several words), macros, literals."""

    __slots__ = ("_compiled", "classes", "macros", "symbol")

    def __init__(
        self, classes: Mapping[str, Pattern], macros: Mapping[str, str], symbol: Callable[[str], str]
    ) -> None:
        self.classes, self.macros, self.symbol = classes, macros, symbol
        self._compiled: dict[str, tuple[Pattern, dict[str, str]]] = {}

    def macro(self, name: str) -> tuple[Pattern, dict[str, str]]:
        """A macro's pattern and the slots in it, compiled once."""
        if name not in self._compiled:
            self._compiled[name] = compile_row(self.macros[name], self)
        return self._compiled[name]


Prefix = tuple[frozenset[str], ...]
"""What the first symbols of a match may be, one set a symbol: at most `_DEPTH`, fewer where it may end before."""

_DEPTH = 3
_MANY = 4
_NOTHING: frozenset[Prefix] = frozenset({()})


_GROUP = re.compile(r"\(\?P<(\w+)>")


class Pattern(NamedTuple):
    """A compiled fragment: regular expression text, and what the first symbols of its matches may be.

    `needs`: of each of these sets, every match holds a symbol. `longest`: symbols of the longest match.
    """

    regex: str
    prefixes: frozenset[Prefix]
    needs: tuple[frozenset[str], ...] = ()
    longest: int = 0

    @property
    def first(self) -> frozenset[str]:
        """The symbols that a match can begin with."""
        return frozenset[str]().union(*(prefix[0] for prefix in self.prefixes if prefix))

    @property
    def empty(self) -> bool:
        """Whether it matches nothing at all."""
        return () in self.prefixes


def compile_row(
    source: str, vocabulary: Vocabulary, *, whole: bool = False
) -> tuple[Pattern, dict[str, str]]:
    """Compile one row: its pattern, and for every group of it the slot or macro it holds.

    A slot named twice gives the groups `day`, `day__2`. `whole`: nothing follows it in a larger pattern. Raises
    ValueError naming what is wrong in the row.
    """
    slots: dict[str, str] = {}
    return _Compiler(source, vocabulary, slots, whole).whole(), slots


def any_of(words: Mapping[str, str]) -> Pattern:
    """The pattern of a class of words, given as text → symbols; some may be several words."""
    single = frozenset(symbols for symbols in words.values() if len(symbols) == 1)
    several = sorted((symbols for symbols in words.values() if len(symbols) > 1), key=len, reverse=True)
    branches = [re.escape(symbols) for symbols in several]
    prefixes = {tuple(frozenset(symbol) for symbol in symbols[:_DEPTH]) for symbols in several}
    if single:
        branches.append(charset(single))
        prefixes.add((single,))
    first = frozenset(symbols[0] for symbols in words.values())
    longest = max(map(len, words.values()), default=0)
    regex = "|".join(branches)
    if len(several) >= _MANY:
        regex = f"(?={charset(first)})(?:{regex})"  # where none of them can begin, one look tells
    return Pattern(regex, frozenset(prefixes), (first,), longest)


@cache
def one_of(symbols: str) -> Pattern:
    """The pattern of one symbol out of several."""
    several = frozenset(symbols)
    return Pattern(charset(several), frozenset({(several,)}), (several,), 1)


def charset(symbols: Iterable[str]) -> str:
    """The character class of symbols, neighbours as ranges: a class is compiled the faster the shorter it is."""
    runs: list[list[str]] = []
    for symbol in sorted(symbols):
        if runs and ord(symbol) == ord(runs[-1][-1]) + 1:
            runs[-1].append(symbol)
        else:
            runs.append([symbol])
    ranges = (
        f"{re.escape(run[0])}-{re.escape(run[-1])}" if run[2:] else re.escape("".join(run)) for run in runs
    )
    return f"[{''.join(ranges)}]"


def union(patterns: Iterable[Pattern]) -> Pattern:
    """The pattern of any of the patterns."""
    branches = list(patterns)
    if len(branches) == 1:
        return branches[0]
    prefixes = frozenset[Prefix]().union(*(branch.prefixes for branch in branches))
    alone = [prefix[0] for prefix in prefixes if len(prefix) == 1]
    if len(alone) > 1:
        together = (frozenset[str]().union(*alone),)
        prefixes = frozenset([together, *(prefix for prefix in prefixes if len(prefix) != 1)])
    regex = "|".join(branch.regex for branch in branches)
    longest = max(branch.longest for branch in branches)
    if not all(branch.needs for branch in branches):
        return Pattern(regex, prefixes, (), longest)
    either = frozenset[str]().union(*(min(branch.needs, key=len) for branch in branches))
    return Pattern(regex, prefixes, (either,), longest)


_ENDS = frozenset(("|", ")", ""))
_LITERAL = frozenset(("word", "mark"))
_MEANING = frozenset(("(", "?", "*", "+", "^", "$"))
"""Marks that are none of themselves."""


class _Compiler:
    def __init__(self, source: str, vocabulary: Vocabulary, slots: dict[str, str], closed: bool) -> None:
        self.source, self.vocabulary, self.slots = source, vocabulary, slots
        self.used: dict[str, int] = {}
        self.looking = 0
        self.denied = 0
        self.depth = 0 if closed else 1
        self.ahead: frozenset[Prefix] | None = None
        self.items = [(m.lastgroup or "", m.group()) for m in _ITEM.finditer(source)]
        self.items.append(("end", ""))
        self.at = 0

    def whole(self) -> Pattern:
        pattern = self.alternatives()
        if self.items[self.at][0] != "end":
            raise ValueError(f"unmatched ')' in {self.source!r}")
        return pattern

    def alternatives(self) -> Pattern:
        branches = [self.sequence()]
        while self.items[self.at][1] == "|":
            self.at += 1
            branches.append(self.sequence())
        if self.looking:  # what it begins with is not asked
            return Pattern("|".join([branch.regex for branch in branches]), _NOTHING)
        return union(branches)

    def sequence(self) -> Pattern:
        regex: list[str] = []
        needs: list[frozenset[str]] = []
        prefixes, full, longest = _NOTHING, bool(self.looking), 0
        items = self.items
        while items[self.at][1] not in _ENDS:
            self.ahead = None
            kind, text = items[self.at]
            if kind in _LITERAL and text not in _MEANING and items[self.at + 1][1] != "?":
                self.at += 1
                part = _one(text[-1] if kind == "mark" else self.vocabulary.symbol(text.lower()))
            else:
                part = self.piece()
            regex.append(part.regex)
            needs += part.needs
            longest += part.longest
            if not full and part.prefixes is not _NOTHING:
                prefixes = _followed(prefixes, part.prefixes)
                full = min(map(len, prefixes)) == _DEPTH
        if self.ahead and not self.depth:  # what a row looks for behind its match stands there, too
            prefixes = _followed(prefixes, self.ahead)
        return Pattern("".join(regex), prefixes, tuple(needs), longest)

    def piece(self) -> Pattern:
        part = self.atom()
        if self.items[self.at][1] == "?":
            self.at += 1
            return Pattern(f"(?:{part.regex})?", part.prefixes | _NOTHING, (), part.longest)
        return part

    def atom(self) -> Pattern:
        kind, text = self.items[self.at]
        self.at += 1
        if kind == "slot":
            return self.slot(text[1:-1])
        if kind == "set":
            return one_of(text[1:-1])
        if kind == "word":
            return _one(self.vocabulary.symbol(text.lower()))
        if kind == "look":
            unseen = text != "(?=" or self.depth
            self.looking += bool(unseen)
            self.denied += "!" in text
            inner = self.group()
            self.denied -= "!" in text
            self.looking -= bool(unseen)
            self.ahead = None if unseen else inner.prefixes
            return Pattern(f"{text}{inner.regex})", _NOTHING)
        if text == "(":
            inner = self.group()
            return Pattern(f"(?:{inner.regex})", *inner[1:])
        if text in _MEANING:
            raise ValueError(f"{text!r} has no meaning there in {self.source!r}")
        return _one(text[-1])

    def group(self) -> Pattern:
        self.depth += 1
        inner = self.alternatives()
        self.depth -= 1
        self.ahead = None
        if self.items[self.at][1] != ")":
            raise ValueError(f"missing ')' in {self.source!r}")
        self.at += 1
        return inner

    def slot(self, text: str) -> Pattern:
        name, _, kind = text.partition(":")
        kind = kind or name
        name = "" if self.denied else name
        group = f"P<{self.group_of(name.replace('-', '_'), kind)}>" if name else ":"
        if kind in self.vocabulary.macros:
            inner, slots = self.vocabulary.macro(kind)
            regex = inner.regex
            if slots:
                regex = _GROUP.sub(lambda hit: f"(?P<{self.group_of(hit[1], slots[hit[1]])}>", regex)
        elif kind in self.vocabulary.classes:
            inner = self.vocabulary.classes[kind]
            regex = inner.regex
        else:
            raise ValueError(f"no slot or macro {kind!r} (in {self.source!r})")
        return Pattern(f"(?{group}{regex})", *inner[1:])

    def group_of(self, name: str, kind: str) -> str:
        """A group for a slot: its name, or with a number where the row has it already."""
        name = name.partition("__")[0]
        self.used[name] = count = self.used.get(name, 0) + 1
        group = f"{name}__{count}" if count > 1 else name
        self.slots[group] = kind
        return group


@cache
def _one(symbol: str) -> Pattern:
    alone = frozenset(symbol)
    return Pattern(re.escape(symbol), frozenset({(alone,)}), (alone,), 1)


def _followed(heads: frozenset[Prefix], tails: frozenset[Prefix]) -> frozenset[Prefix]:
    if heads is _NOTHING:
        return tails
    return frozenset(
        [(head + tail)[:_DEPTH] for head in heads for tail in (tails if len(head) < _DEPTH else _NOTHING)]
    )
