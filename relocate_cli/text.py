"""Plain text to sentences with offsets into it; what differs by language is in `lang/*/text.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from relocate_cli import lang
from relocate_cli.model import Document, Sentence, SentenceKind

_LATIN = "en"
"""The language of text in Latin letters where the document does not name its own."""

_STOPS = ".!?…。！？"
_CLOSERS = "\"'”’»)\\]」』》*_"
_OPENERS = "\"'“‘«([「『《`*_"
_MARKER = r"""(?P<heading>\#{1,6}[ \t]+)
    |(?P<underline>(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*\Z)
    |(?P<quoted>>[> \t]*)
    |(?P<number>\d{1,2}|[①-⑳])(?:(?<=\d)[.)][ \t]+(?!\d)|(?<=[①-⑳])[ \t]*)
    |(?P<bullet>[-*+][ \t]+|[○□▲※·◦●■◆◇▶▷•ㅇ∘◯△▪‣][ \t]*|\|)"""
_SHORT = 200
"""Longest line, in code points, that is looked through for the words of a caption or a footer."""


class _Abbreviations(NamedTuple):
    """One row of abbreviations: when their full stop also ends the sentence."""

    ends: str
    these: frozenset[str]


class _Cue(NamedTuple):
    """What marks a line as something else than running text."""

    kind: SentenceKind
    starts: re.Pattern[str] | None
    contains: tuple[str, ...]


class _Rules(NamedTuple):
    """The data of all languages, compiled."""

    stop: re.Pattern[str]
    resumes: re.Pattern[str] | None
    abbreviations: dict[str, _Abbreviations]
    starters: frozenset[str]
    carriers: frozenset[str]
    cues: tuple[_Cue, ...]
    scripts: tuple[tuple[str, re.Pattern[str], int], ...]
    latin: re.Pattern[str]
    newline: re.Pattern[str]
    line: re.Pattern[str]
    marker: re.Pattern[str]
    letter: re.Pattern[str]
    word: re.Pattern[str]
    initials: re.Pattern[str]
    number_after: re.Pattern[str]
    number_before: re.Pattern[str]
    address: re.Pattern[str]


class _Line(NamedTuple):
    """A line that is not blank: where its words are, what it is, whether a blank line stands before it."""

    start: int
    end: int
    kind: SentenceKind
    marked: bool
    apart: bool


def split(document: Document) -> Document:
    """The document with its sentences, line starts and language filled in.

    Sentences never overlap, begin and end with a character that is not blank, and leave out the markers
    of lists and headings. Linear in the length of the text.
    """
    rules = _rules()
    text = document.text
    starts = (0, *(match.end() for match in rules.newline.finditer(text)))
    script = _Script(document, rules)
    sentences: list[Sentence] = []
    passages = _passages(_lines(text, document.body, rules), text, rules)
    for number, (start, end, kind) in enumerate(passages):
        title = number == 0 and len(passages) > 1 and kind == "body" and not _closed(text, start, end)
        for first, last in _sentences(text, start, end, rules):
            found = "heading" if title else _cue(text, first, last, rules) or kind if kind == "body" else kind
            sentences.append(Sentence(first, last, script.of(first, last), found))
    return replace(document, sentences=tuple(sentences), lines=starts, lang=script.main)


class _Script:
    """Which language a stretch of one document is written in, by its letters."""

    def __init__(self, document: Document, rules: _Rules) -> None:
        declared = re.split("[-_]", document.lang.strip().lower())[0] if document.lang else None
        own = {code for code, _, _ in rules.scripts}
        self._text = document.text
        self._latin = declared if declared and declared not in own else _LATIN
        self._rules, self._scripts = rules, rules.scripts
        if document.text.isascii() or not any(s.search(document.text) for _, s, _ in rules.scripts):
            self._scripts = ()
        self.main = declared or self.of(document.body, min(len(document.text), document.body + 50_000))

    def of(self, start: int, end: int) -> str:
        """The language code of text[start:end]."""
        for code, letters, weight in self._scripts:
            if letters.search(self._text, start, end):
                words = self._text[start:end]
                if len(letters.findall(words)) * weight >= len(self._rules.latin.findall(words)):
                    return code
        return self._latin


def _lines(text: str, body: int, rules: _Rules) -> list[_Line]:
    """The lines that hold something, with their markers and cues read."""
    found: list[_Line] = []
    for match in rules.line.finditer(text, body):
        start = match.end(1)
        end = start + len(match[2].rstrip())
        breaks = match[1]
        apart = len(breaks) > 1 and (breaks.count("\n") or breaks.count("\r")) > 1
        kind: SentenceKind = "body"
        marked = False
        if not text[start].isalpha():
            kind, begin, underlined = _marker(
                text, start, end, found[-1] if found and not apart else None, rules
            )
            if underlined:
                found[-1] = found[-1]._replace(kind="heading", marked=True)
            marked, start = begin != start, begin
        if start >= end or not _has_word(text, start, end, rules):
            continue
        if kind == "body":
            kind = _cue(text, start, end, rules) or kind
        found.append(_Line(start, end, kind, marked or kind != "body", apart or not found))
    return found


def _marker(
    text: str, start: int, end: int, before: _Line | None, rules: _Rules
) -> tuple[SentenceKind, int, bool]:
    """Kind and beginning of a line that may carry a marker; whether it underlines the line before."""
    match = rules.marker.match(text, start, end)
    if not match:
        return "body", start, False
    name = match.lastgroup
    if name == "underline":
        return "body", end, _open(text, before)
    if name == "number" and match[name] not in ("1", "①") and _open(text, before):
        return "body", start, False
    if name == "heading":
        return "heading", match.end(), False
    return ("body" if name == "quoted" else "item"), match.end(), False


def _passages(lines: list[_Line], text: str, rules: _Rules) -> list[tuple[int, int, SentenceKind]]:
    """Lines put together where a line break stands for a blank: hard-wrapped paragraphs and items.

    A line goes on in the next one if that begins in lower case, if it ends with a comma or a word that needs
    another, or if it is full: the next word would not have fitted. The width of a full line is that of the
    longest line that surely went on.
    """
    goes_on = [_goes_on(one, other, text, rules) for one, other in pairwise(lines)]
    certain = [line.end - line.start for line, sure in zip(lines, goes_on, strict=False) if sure]
    width = max(certain, default=0)
    passages: list[tuple[int, int, SentenceKind]] = []
    joined = False
    for number, line in enumerate(lines):
        if joined:
            start, _, kind = passages[-1]
            passages[-1] = (start, line.end, kind)
        else:
            passages.append((line.start, line.end, line.kind))
        if number < len(goes_on):
            joined = goes_on[number] or (
                goes_on[number] is None and _full(line, lines[number + 1], text, width)
            )
    return passages


def _goes_on(line: _Line, following: _Line, text: str, rules: _Rules) -> bool | None:
    """Whether a line surely goes on in the next, surely does not, or (None) its width must tell."""
    if following.apart or following.marked or line.kind not in ("body", "item"):
        return False
    if _closed(text, line.start, line.end):
        return _abbreviated(text, line, following, rules)
    if text[following.start].islower():
        return not rules.address.match(text, following.start, following.end)
    if text[line.end - 1] == ",":
        return True
    last_word = text[max(line.start, line.end - 12) : line.end].rsplit(None, 1)[-1]
    return True if last_word in rules.carriers else None


def _full(line: _Line, following: _Line, text: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted into this one."""
    if not width:
        return False
    word = text[following.start : following.start + width + 1].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) > width


def _open(text: str, line: _Line | None) -> bool:
    """Whether there is a line of running text that does not end as a sentence does."""
    return line is not None and line.kind == "body" and not _closed(text, line.start, line.end)


def _closed(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends as a sentence does: with a full stop, or with a colon or semicolon."""
    tail = text[max(start, end - 8) : end].rstrip("\"'”’»)]」』》*_")
    return tail != "" and tail[-1] in _STOPS + ":;"


def _abbreviated(text: str, line: _Line, following: _Line, rules: _Rules) -> bool:
    """Whether the full stop at a line's end is only that of an abbreviation, given the next line."""
    if text[line.end - 1] != ".":
        return False
    row = rules.abbreviations.get(_word_before(text, line.start, line.end - 1))
    if row is None or row.ends == "before a starter":
        return False
    return not _ends_after(row, text, following.start, following.end, rules)


def _sentences(text: str, start: int, end: int, rules: _Rules) -> Iterator[tuple[int, int]]:
    """The sentences of one passage."""
    begin = start
    for match in rules.stop.finditer(text, start, end):
        if _is_boundary(match, begin, end, rules):
            stop = match.end("mark")
            yield begin, stop
            begin = match.end()
    if begin < end:
        yield begin, end


def _is_boundary(match: re.Match[str], begin: int, end: int, rules: _Rules) -> bool:
    """Whether a stop with something after it ends a sentence that began at `begin`."""
    text = match.string
    mark = match["mark"]
    follow = match.end()
    if len(mark) > 1 and rules.resumes and rules.resumes.match(text, follow, end):
        return False
    if mark[0] != "." or mark[1:2] in (".", "…"):
        return True
    word = _word_before(text, begin, match.start())
    row = rules.abbreviations.get(word)
    if row is not None:
        return _ends_after(row, text, follow, end, rules)
    if word.isdigit():
        return not _in_number(match, begin, end, rules)
    if rules.initials.match(word):
        at_start = match.start() - begin <= len(word)
        return not at_start and _first_word(text, follow, end, rules) in rules.starters
    return True


def _ends_after(row: _Abbreviations, text: str, follow: int, end: int, rules: _Rules) -> bool:
    """Whether the full stop of an abbreviation ends the sentence, given where the next word begins."""
    if row.ends == "never":
        return False
    if row.ends == "not before a number":
        return not text[follow].isdigit()
    word = _first_word(text, follow, end, rules)
    return word in rules.starters if row.ends == "before a starter" else word not in row.these


def _in_number(match: re.Match[str], begin: int, end: int, rules: _Rules) -> bool:
    """Whether the full stop after a number belongs to it: `1.` at the start, `2025. 11. 12.`."""
    text = match.string
    if rules.number_after.match(text, match.end(), end):
        return True
    before = text[max(begin, match.start() - 12) : match.start()]
    return (before.isdigit() and len(before) < 4) or rules.number_before.search(before) is not None


def _word_before(text: str, begin: int, dot: int) -> str:
    """The word that ends at a full stop, without what opens it; upper-case words as names are written."""
    words = text[max(begin, dot - 16) : dot].rsplit(None, 1)
    if not words:
        return ""
    word = words[-1].lstrip(_OPENERS + "-–—/")
    return word.title() if len(word) > 2 and word.isalpha() and word.isupper() else word


def _first_word(text: str, start: int, end: int, rules: _Rules) -> str:
    """The word at or just after an offset, without opening marks."""
    match = rules.word.match(text, start, end)
    return match[1] if match else ""


def _cue(text: str, start: int, end: int, rules: _Rules) -> SentenceKind | None:
    """What a line or sentence is by its words, if not running text."""
    short = end - start <= _SHORT
    lowered = text[start:end].lower() if short else ""
    for cue in rules.cues:
        if cue.starts and cue.starts.match(text, start, end):
            return cue.kind
        if short and any(words in lowered for words in cue.contains):
            return cue.kind
    return None


def _has_word(text: str, start: int, end: int, rules: _Rules) -> bool:
    """Whether there is a letter or digit: a line of dashes is no sentence."""
    return text[start].isalnum() or rules.letter.search(text, start, end) is not None


@cache
def _rules() -> _Rules:
    """The rows of all languages, compiled once per process."""
    tables = [(code, lang.table(code, "text")) for code in lang.codes()]
    glued = [f"(?:{pattern})" for _, table in tables for pattern in table.get("glued", ())]
    resumes = [table["resumes"] for _, table in tables if "resumes" in table]
    abbreviations: dict[str, _Abbreviations] = {}
    for row in _all(tables, "abbreviation"):
        rule = _Abbreviations(row["ends"], frozenset(row.get("these", ())))
        abbreviations.update(dict.fromkeys(row["words"], rule))
    cues = [
        _Cue(
            row["kind"],
            re.compile(row["starts"]) if "starts" in row else None,
            tuple(row.get("contains", ())),
        )
        for row in _all(tables, "line")
    ]
    return _Rules(
        _stop_pattern(glued),
        re.compile("|".join(resumes)) if resumes else None,
        abbreviations,
        frozenset(_all(tables, "starters")),
        frozenset(_all(tables, "carriers")),
        tuple(cues),
        tuple((code, re.compile(t["script"]), int(t["weight"])) for code, t in tables if "script" in t),
        latin=re.compile("[A-Za-z]"),
        newline=re.compile(r"\r\n|\n|\r"),
        line=re.compile(r"(\s*+)([^\r\n]++)"),
        marker=re.compile(_MARKER, re.VERBOSE),
        letter=re.compile(r"[^\W_]"),
        word=re.compile(rf"[{re.escape(_OPENERS)}]*+([^\W\d_]++)"),
        initials=re.compile(r"(?:[A-Za-z]\.)*+[A-Za-z]\Z"),
        number_after=re.compile(r"\d{1,2}\.(?!\d)"),
        number_before=re.compile(r"\d\. ?\d{1,2}\Z"),
        address=re.compile(r"https?://|www\.|[\w.+-]{1,64}@"),
    )


def _all(tables: list[tuple[str, dict[str, Any]]], key: str) -> list[Any]:
    return [row for _, table in tables for row in table.get(key, ())]


def _stop_pattern(glued: list[str]) -> re.Pattern[str]:
    """A run of stops and closing marks before a blank and no small letter, or glued to the next sentence.

    The run is entered only at its first character and never given back, so a run of any length is read once.
    """
    after = r"\s++(?=[^\sa-zß-öø-ÿ,;:)\]])"
    mark = rf"[{_STOPS}](?<![{_STOPS}][{_STOPS}])[{_STOPS}]*+[{_CLOSERS}]*+"
    return re.compile(rf"(?P<mark>{mark})(?:{'|'.join([after, *glued])})")
