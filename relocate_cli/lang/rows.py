"""A language's rows, compiled, and the scanner that runs them over symbols.

At every symbol that a row can begin with, all rows that can begin so are tried; the longest match comes first,
and among equals the row that stands first in the file. `Grammar.scan` offers the matches of one place in that
order and goes on behind the one that is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from relocate_cli.lang.files import table
from relocate_cli.lang.notation import (
    Pattern,
    Prefix,
    Vocabulary,
    any_of,
    charset,
    compile_row,
    one_of,
    union,
)
from relocate_cli.lang.symbols import CLASSES, Alphabet, Symbols, plain

Word = int | str


class Row:
    """One way of writing something: its name, what builds its value, fixed arguments, and its pattern.

    `kinds` are the classes and macros that each slot may hold. The pattern is compiled when the row is first
    tried on a text with all that it needs: most documents need a part of the rows only.
    """

    __slots__ = ("_once", "_regex", "_slots", "args", "build", "kinds", "name", "pattern")

    def __init__(self, source: Mapping[str, Any], pattern: Pattern, slots: Mapping[str, str]) -> None:
        self.name: str = source["name"]
        self.build: str = source["build"]
        self.args: Mapping[str, Any] = source.get("with", {})
        self.pattern = pattern
        self.kinds: dict[str, tuple[str, ...]] = {}
        for group, kind in slots.items():
            slot = group.partition("__")[0]
            self.kinds[slot] = tuple(dict.fromkeys((*self.kinds.get(slot, ()), kind)))
        self._regex: re.Pattern[str] | None = None
        self._slots: tuple[str, ...] = ()
        self._once = True

    def match(self, symbols: Symbols, at: int) -> re.Match[str] | None:
        """What the row matches at a token, None for nothing."""
        if self._regex is None:
            if not self.possible(symbols.kinds):
                return None
            self._regex = re.compile(self.pattern.regex)
            self._slots = tuple(name.partition("__")[0] for name in self._regex.groupindex)
            self._once = len({*self._slots}) == len(self._slots)
        return self._regex.match(symbols.text, at)

    def filled(self, hit: re.Match[str]) -> dict[str, tuple[int, int]]:
        """First and last token of each slot that a match of this row fills; the first of those of one name."""
        spans = zip(self._slots, hit.regs[1:], strict=True)  # every group has a name
        if self._once:
            return {slot: span for slot, span in spans if span[1] > span[0]}
        filled: dict[str, tuple[int, int]] = {}
        for slot, span in spans:
            if span[1] > span[0]:
                filled.setdefault(slot, span)
        return filled

    def further(self, key: str) -> frozenset[str]:
        """The fewest symbols, none of them a blank, of which a match that begins with `key` holds one besides."""
        needs = [need for need in self.pattern.needs if need.isdisjoint(key) and " " not in need]
        return min(needs, key=len, default=frozenset(key))

    def possible(self, kinds: frozenset[str]) -> bool:
        """Whether a text of these symbols holds what every match needs."""
        return not any(need.isdisjoint(kinds) for need in self.pattern.needs)


class Match(NamedTuple):
    """A row that matched: tokens `start` to `end` of the symbols, and its filled slots."""

    row: Row
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]
    symbols: Symbols
    words: Mapping[str, Mapping[str, Word]]

    def has(self, slot: str) -> bool:
        """Whether a slot was filled."""
        return slot in self.groups

    def tokens(self, slot: str) -> list[str]:
        """The tokens in a slot, lower case, without blanks; empty where it was not filled."""
        start, end = self.groups.get(slot, (0, 0))
        return [plain(token.lower()) for token in self.symbols.tokens[start:end] if not token.isspace()]

    def text(self, slot: str) -> str:
        """The words in a slot as they stand in the document."""
        start, end = self.groups.get(slot, (0, 0))
        return self.symbols.said(start, end)

    def word(self, slot: str) -> Word | None:
        """What the vocabulary says a slot's words stand for; None where the slot was not filled."""
        if slot not in self.groups:
            return None
        spoken = self._spoken(slot)
        for kind in self.row.kinds[slot]:
            if kind in self.words and spoken in self.words[kind]:
                return self.words[kind][spoken]
        return None

    def number(self, slot: str) -> int | None:
        """A slot's number, from digits or from a word that stands for one; None where it was not filled."""
        if slot not in self.groups:
            return None
        start, end = self.groups[slot]
        token = self.symbols.tokens[start]
        if end == start + 1 and token.isdecimal():
            return int(token)
        value = self.word(slot)
        return value if isinstance(value, int) else None

    def _spoken(self, slot: str) -> str:
        """The words in a slot as the vocabulary spells them."""
        start, end = self.groups[slot]
        return plain(self.symbols.tokens[start].lower()) if end == start + 1 else " ".join(self.tokens(slot))


class Grammar(NamedTuple):
    """The compiled rows of one language; `starts` finds what a row can begin with, `dispatch` the rows.

    `options`: settings of words.toml, among them lists of words that are no symbols.
    """

    alphabet: Alphabet
    words: Mapping[str, Mapping[str, Word]]
    classes: Mapping[str, Pattern]
    rows: tuple[Row, ...]
    starts: re.Pattern[str]
    dispatch: _Dispatch
    options: Mapping[str, Any]

    def scan(self, symbols: Symbols, take: Callable[[Match], bool]) -> None:
        """Offer every match to `take`, longest first at each place, and skip what it takes."""
        end = 0
        text, table = symbols.text, self.dispatch
        for found in self.starts.finditer(text):
            at = found.start()
            if at < end:
                continue
            choice = table[text[at : at + 3]]
            if not choice.rows:
                continue
            for match in self.matches(symbols, at, choice):
                if take(match):
                    end = match.end
                    break

    def matches(self, symbols: Symbols, at: int, choice: _Choice | None = None) -> Iterator[Match]:
        """All matches that begin at a token, longest first; the slots of each are filled when it is its turn."""
        if choice is None:
            choice = self.dispatch[symbols.text[at : at + 3]]
        ahead = frozenset(symbols.text[at : at + choice.reach])
        found = []
        for row, needed in choice.rows:
            if needed.isdisjoint(ahead):
                continue
            hit = row.match(symbols, at)
            if hit and hit.end() > at:
                found.append((hit.end(), row, hit))
        if len(found) > 1:
            found.sort(key=lambda item: -item[0])
        for end, row, hit in found:
            yield Match(row, at, end, row.filled(hit), symbols, self.words)


class _Choice(NamedTuple):
    """The rows to try where certain symbols stand, each with symbols of which it needs one further on.

    `reach`: how many symbols the longest match of any of the rows has.
    """

    rows: tuple[tuple[Row, frozenset[str]], ...]
    reach: int


class _Dispatch(dict[str, _Choice]):
    """The rows that can match where these three symbols stand, as met."""

    def __init__(self, rows: Iterable[Row]) -> None:
        super().__init__()
        self._heads: dict[frozenset[str], list[_Entry]] = {}
        self._pairs: dict[str, list[_Entry]] = {}
        for order, row in enumerate(rows):
            for prefix in row.pattern.prefixes:
                self._heads.setdefault(prefix[0], []).append((order, row, prefix))

    def __missing__(self, key: str) -> _Choice:
        pair, third = key[:2], key[2:]
        fitting = self._pairs.get(pair)
        if fitting is None:
            fitting = self._pairs[pair] = self._fitting(pair[:1], pair[1:])
        rows = [row for _, row, prefix in fitting if not third or len(prefix) < 3 or third in prefix[2]]
        guarded = tuple((row, row.further(key)) for row in dict.fromkeys(rows))
        longest = max((row.pattern.longest for row in rows), default=0)
        self[key] = chosen = _Choice(guarded, longest)
        return chosen

    def _fitting(self, first: str, second: str) -> list[_Entry]:
        """The rows that can begin with two symbols, in their order."""
        heads = [entries for head, entries in self._heads.items() if first in head]
        fitting = [
            entry
            for entries in heads
            for entry in entries
            if not second or len(entry[2]) < 2 or second in entry[2][1]
        ]
        return sorted(fitting, key=lambda entry: entry[0])


_Entry = tuple[int, Row, Prefix]
"""A row with one of its prefixes and where it stands in the file."""


@cache
def grammar(code: str, name: str) -> Grammar:
    """Compile `lang/<code>/<name>.toml` with the language's words, once per process.

    Raises ValueError naming the row that is wrong.
    """
    data, words = table(code, name), dict(table(code, "words"))
    options = words.pop("options", {})
    sources: list[Mapping[str, Any]] = data.get("row", [])
    literals = {
        w
        for text in (*(r["match"] for r in sources), *data.get("macro", {}).values())
        for w in _literals(text)
    }
    alphabet = Alphabet(
        _vocabulary(literals, words),
        options.get("capitalised", ()),
        options.get("read-as"),
        glued=options.get("glued", False),
    )
    classes = {kind: one_of(symbols) for kind, symbols in CLASSES.items()}
    spellings: dict[str, dict[str, Word]] = {}
    for kind, members in words.items():
        read = {word: alphabet.spell(word) for word in members}
        classes[kind] = any_of({word: symbols.text for word, symbols in read.items()})
        spellings[kind] = {" ".join(t for t in read[w].tokens if t != " "): v for w, v in members.items()}
    names = (symbol for kind in options.get("names", ()) for symbol in classes[kind].first)
    classes["name"] = one_of("X" + "".join(sorted(names)))
    classes["letters"] = one_of("xXd" + "".join(alphabet.words.values()))
    for kind, parts in data.get("union", {}).items():
        classes[kind] = union(classes[part] for part in parts)
        spellings[kind] = {word: v for part in parts for word, v in spellings.get(part, {}).items()}
    vocabulary = Vocabulary(classes, data.get("macro", {}), lambda word: alphabet.words[word])
    rows = _rows(f"lang/{code}/{name}.toml", sources, vocabulary)
    return Grammar(
        alphabet,
        spellings,
        classes,
        tuple(rows),
        _beginnings(rows, "" if options.get("glued") else classes["letters"].regex),
        _Dispatch(rows),
        options,
    )


def _rows(file: str, sources: Iterable[Mapping[str, Any]], vocabulary: Vocabulary) -> list[Row]:
    """The rows of a file, compiled. Raises ValueError naming the row that is wrong."""
    rows = []
    for source in sources:
        try:
            pattern, slots = compile_row(source["match"], vocabulary, whole=True)
            row = Row(source, pattern, slots)
        except (ValueError, KeyError, re.error) as error:
            raise ValueError(f"{file}, row {source.get('name')!r}: {error}") from error
        rows.append(row)
        if pattern.empty:
            raise ValueError(f"{file}, row {row.name!r}: it matches nothing at all")
    return rows


def _beginnings(rows: Iterable[Row], letters: str) -> re.Pattern[str]:
    """Where a row can begin.

    A word that never begins one alone counts before what may stand second, and one that does so before a blank
    only ("the") before a word that fits; numbers not behind another number and a mark that joins them (2-1-1;
    1,425 of something) unless they are an hour (14:00-16:00), nor behind the sign of a currency, nor glued to one of
    `letters` (flight KE2025).
    """
    alone, bound, lead = set[str](), set[str](), set[str]()
    second, third = set[str](), set[str]()
    for prefix in frozenset[Prefix]().union(*(row.pattern.prefixes for row in rows)):
        if len(prefix) < 2:
            alone |= prefix[0]
        elif len(prefix) == 3 and prefix[1] <= {" ", "-"}:
            lead |= prefix[0]
            third |= prefix[2]
        else:
            bound |= prefix[0]
            second |= prefix[1]
    numbers = frozenset(CLASSES["any-number"])
    number = charset(numbers)
    apart = f"(?!(?<={number}[-/:].)[^:])(?<![#$€£¥₩].)(?!(?<={number}[.,].)[ .,%)-])"
    apart += f"(?<!{letters}.)" if letters else ""
    ways = [
        (alone - numbers, ""),
        ((alone | bound | lead) & numbers, apart),
        (bound - lead - alone - numbers, f"(?={charset(second)})"),
        (bound & lead - alone - numbers, f"(?={charset(second)}|[ -]{charset(third)})"),
        (lead - bound - alone - numbers, f"(?=[ -]{charset(third)})"),
    ]
    return re.compile("|".join(charset(first) + rest for first, rest in ways if first) or "(?!)")


def _vocabulary(literals: Iterable[str], words: Mapping[str, Iterable[str]]) -> list[str]:
    """All words of the rows and classes, those of the same classes together: their symbols make ranges."""
    kinds: dict[str, list[str]] = {word: [] for word in sorted(literals)}
    for kind, members in words.items():
        for word in members:
            for part in re.findall(r"[^\W\d_]+", word):
                kinds.setdefault(part, []).append(kind)
    return sorted(kinds, key=kinds.__getitem__)


def _literals(pattern: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[^\W\d_]+", re.sub(r"\{[^}]*\}", " ", pattern))]
