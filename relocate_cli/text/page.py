"""A text with the rules to try on it: rows of `lang/*/text.toml`, of the languages that its letters make likely."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple, cast

from relocate_cli import lang
from relocate_cli.model import SentenceKind

_LATIN = "en"
"""The language of text in Latin letters where the document does not name its own."""

STOPS = ".!?…。！？"
CLOSERS = "\"'”’»)]」』》*_"
_OPENERS = "\"'“‘«([「『《`*_-–—/"
_MARKER = r"""(?P<heading>\#{1,6}[^\S\r\n]+)
    |(?P<underline>(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*\Z)
    |(?P<quoted>>(?:>|[^\S\r\n])*)
    |(?P<number>\d{1,2}|[①-⑳]|[가나다라마바사아자차카타파하](?=[.)]))(?:(?<=[^①-⑳])[.)][^\S\r\n]+(?:(?!\d)|(?=\d{1,4}[가-힣])(?!\d{1,4}월))|(?<=[①-⑳])[^\S\r\n]*)
    |(?P<bullet>[-*+][^\S\r\n]+|-(?=[가-힣‘“<])
        |\((?:\d{1,2}|[가나다라마바사아자차카타파하])\)[^\S\r\n]+
        |[○□▲※·◦●■◆◇▶▷•ㅇ∘◯△▪‣|◎☐☞➊-➓❶-❿][^\S\r\n]*)"""
SHORT = 200
"""Longest line, in code points, that is looked through for the words of a caption or a footer."""


class Abbreviations(NamedTuple):
    """One row of abbreviations: when their full stop also ends the sentence."""

    ends: str
    these: frozenset[str]


_PATTERNS = {
    "latin": "[A-Za-z]+",
    "newline": r"\r\n|\n|\r",
    "line": r"(\s*+)([^\r\n]*+)",
    "brackets": r"\([^()]{0,200}\)",
    "letter": r"[^\W_]",
    "word": rf"[{re.escape(_OPENERS)}]*+([^\W\d_]++)",
    "initials": r"(?:[A-Za-z]\.)*+[A-Za-z]\Z",
    "number_after": r"\d{1,2}(?:\.(?!\d)| ?월| ?[~∼-] ?\d{1,2} ?월)",
    "number_before": r"\d\. ?\d{1,2}\Z",
    "day": r"\d{4}(?:([-./]) ?\d{1,2}\1 ?\d{1,2}|년 ?\d{1,2}월 ?\d{1,2}일)(?:\W|\Z)|\d{8}\Z",
    "address": r"https?://|www\.|[\w.+-]{1,64}@",
    "marker": f"(?x:{_MARKER})",
}
"""What is the same in all languages."""

_KEYS = frozenset(("resumes", "dateline", "carries", "closes", "credit", "pictured"))
"""What each language has a pattern of its own for."""


class Rules:
    """The data of some languages; a pattern is compiled when it is first asked for.

    Patterns go by the names of `_PATTERNS` and `_KEYS`; `stop` ends sentences, `cues` mark lines that are no
    running text, `opens` those of them after which more of their kind follow.
    """

    def __init__(self, codes: tuple[str, ...]) -> None:
        self._tables = [lang.table(code, "text") for code in codes]
        self.abbreviations = {
            word: Abbreviations(row["ends"], frozenset(row.get("these", ())))
            for row in _all(self._tables, "abbreviation")
            for word in row["words"]
        }
        self.starters: frozenset[str] = frozenset(_all(self._tables, "starters"))
        self.carriers: frozenset[str] = frozenset(_all(self._tables, "carriers"))

    def __getattr__(self, name: str) -> re.Pattern[str]:
        found = self._compiled(name)
        setattr(self, name, found)
        return found

    def _compiled(self, name: str) -> re.Pattern[str]:
        if name in _PATTERNS:
            return re.compile(_PATTERNS[name])
        if name in _KEYS:
            return lang.pattern(_either(table[name] for table in self._tables if name in table))
        if name == "stop":
            return _stop_pattern(_all(self._tables, "glued"))
        if name in ("cues", "opens"):
            return _kinds(
                _all(self._tables, "line"), *(("starts", "opens") if name == "cues" else ("opens",))
            )
        raise AttributeError(name)


class Told(NamedTuple):
    """Words in lower case, what the line is that has them, and whether only at its end."""

    words: str
    kind: SentenceKind
    closing: bool


class Page(NamedTuple):
    """One text with those rules that its letters and words make worth trying.

    `words` tell what a line is that they stand in or, where `closing`, that they end.
    """

    text: str
    rules: Rules
    words: tuple[Told, ...]
    scripts: tuple[tuple[str, re.Pattern[str], int], ...]
    latin: str


def read(text: str, declared: str | None) -> Page:
    """A text with the rules to try on it; `declared` is the language that the document itself names."""
    own = [code for code in lang.codes() if "script" in lang.table(code, "text")]
    scripts = () if text.isascii() else tuple(each for each in map(_script, own) if each[1].search(text))
    absent = {*own}.difference(code for code, _, _ in scripts)
    rules = _rules(tuple(code for code in lang.codes() if code not in absent))
    lowered = text.lower().replace("\u00a0", " ")
    words = tuple(told for told in _words() if told.words in lowered)
    return Page(text, rules, words, scripts, declared if declared and declared not in own else _LATIN)


def language(page: Page, start: int, end: int) -> str:
    """The language code of text[start:end], by its letters; of a sentence see `spoken`."""
    for code, letters, weight in page.scripts:
        if letters.search(page.text, start, end):
            latin = page.rules.latin.findall(page.text, start, end)
            if not latin or _count(letters.findall(page.text, start, end)) * weight >= _count(latin):
                return code
    return page.latin


def _count(runs: list[str]) -> int:
    """How many letters several runs of them have."""
    return sum(map(len, runs))


def spoken(page: Page, start: int, end: int) -> str:
    """The language code of a sentence: by its verb’s ending if one closes it, else by its letters outside brackets.

    A quotation or names in another language may have more letters than the sentence around them.
    """
    if not page.scripts:
        return page.latin
    words = page.text[start:end]
    own = [code for code, letters, _ in page.scripts if letters.search(words)]
    if own and page.rules.latin.search(words):
        if page.rules.closes.search(words.rstrip(STOPS + CLOSERS)[-2:]):
            return own[0]
        outside = page.rules.brackets.sub("", words)
        if outside != words and page.rules.letter.search(outside):
            return language(page._replace(text=outside), 0, len(outside))
    return language(page, start, end)


def cue(page: Page, start: int, end: int) -> SentenceKind | None:
    """What a line or sentence is by its words, if not running text."""
    if match := page.rules.cues.match(page.text, start, end):
        return cast(SentenceKind, match.lastgroup)
    if page.words and end - start <= SHORT:
        lowered = page.text[start:end].lower().replace("\u00a0", " ").rstrip(" .\n")
        for words, kind, closing in page.words:
            if lowered.endswith(words) if closing else words in lowered:
                return kind
    return None


_JOINS = re.compile("[-–—/]")
"""Marks between two words without a blank."""


def word_before(text: str, begin: int, dot: int) -> str:
    """The word that ends at a full stop, without what opens it or a hyphen joins to it ("Nov. 28-Dec. 2").

    Upper-case words are given as names are written.
    """
    words = text[max(begin, dot - 16) : dot].rsplit(None, 1)
    if not words:
        return ""
    word = _JOINS.split(words[-1])[-1].lstrip(_OPENERS)
    return word.title() if len(word) > 2 and word.isalpha() and word.isupper() else word


def first_word(page: Page, start: int, end: int) -> str:
    """The word at or just after an offset, without opening marks."""
    match = page.rules.word.match(page.text, start, end)
    return match[1] if match else ""


@cache
def _words() -> tuple[Told, ...]:
    """Words of all languages that tell what the line is in which they stand."""
    lines = _all([lang.table(code, "text") for code in lang.codes()], "line")
    return tuple(
        Told(words, row["kind"], key == "ends")
        for row in lines
        for key in ("contains", "ends")
        for words in row.get(key, ())
    )


@cache
def _script(code: str) -> tuple[str, re.Pattern[str], int]:
    """Runs of letters of a language that has its own, and how many Latin letters one of them weighs."""
    table = lang.table(code, "text")
    return code, re.compile(f"(?:{table['script']})+"), int(table["weight"])


@cache
def _rules(codes: tuple[str, ...]) -> Rules:
    """The rows of the languages that a text can hold, once per process."""
    return Rules(codes)


def _all(tables: list[dict[str, Any]], key: str) -> list[Any]:
    return [row for table in tables for row in table.get(key, ())]


def _kinds(lines: list[dict[str, Any]], *keys: str) -> re.Pattern[str]:
    """The patterns of rows of lines, in a group for each kind."""
    patterns: dict[str, list[str]] = {row["kind"]: [] for row in lines}
    for row in lines:
        patterns[row["kind"]] += [row[key] for key in keys if key in row]
    return lang.pattern(_either(f"(?P<{kind}>{_either(ways)})" for kind, ways in patterns.items()))


def _either(patterns: Iterable[str]) -> str:
    """Alternatives, or what never matches; a blank in a pattern is any blank (no-break ones are common)."""
    return "|".join(patterns).replace(" ", r"\s") or "(?!)"


def _stop_pattern(glued: list[str]) -> re.Pattern[str]:
    """A run of stops and closing marks before a blank and no small letter, or glued to the next sentence.

    The run is entered only at its first character and never given back, so a run of any length is read once.
    """
    after = r"\s++(?=[^\sa-zß-öø-ÿ,;:)\]])"
    mark = rf"[{STOPS}](?<![{STOPS}][{STOPS}])[{STOPS}]*+[{re.escape(CLOSERS)}]*+"
    return lang.pattern(rf"(?P<mark>{mark})(?:{_either([after, *glued])})")


def ends_after(page: Page, row: Abbreviations, follow: int, end: int) -> bool:
    """Whether the full stop of an abbreviation ends the sentence, given where the next word begins."""
    if row.ends == "never" or page.text[follow] == "(":
        return False
    if row.ends == "not before a number":
        return not page.text[follow].isdigit()
    word = first_word(page, follow, end)
    return word in page.rules.starters if row.ends == "before a starter" else word not in row.these


def closed(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends as a sentence does: with a full stop, or with a colon or semicolon."""
    tail = text[max(start, end - 8) : end].rstrip(CLOSERS)
    return tail != "" and tail[-1] in STOPS + ":;"
