"""Plain text to sentences with offsets into it; what differs by language is in `lang/*/text.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate, pairwise
from typing import Any, NamedTuple, cast

from relocate_cli import lang
from relocate_cli.model import Document, Sentence, SentenceKind

_LATIN = "en"
"""The language of text in Latin letters where the document does not name its own."""

_STOPS = ".!?…。！？"
_CLOSERS = "\"'”’»)]」』》*_"
_OPENERS = "\"'“‘«([「『《`*_-–—/"
_MARKER = r"""(?P<heading>\#{1,6}[^\S\r\n]+)
    |(?P<underline>(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*\Z)
    |(?P<quoted>>(?:>|[^\S\r\n])*)
    |(?P<number>\d{1,2}|[①-⑳])(?:(?<=\d)[.)][^\S\r\n]+(?!\d)|(?<=[①-⑳])[^\S\r\n]*)
    |(?P<bullet>[-*+][^\S\r\n]+|[○□▲※·◦●■◆◇▶▷•ㅇ∘◯△▪‣|][^\S\r\n]*)"""
_SHORT = 200
"""Longest line, in code points, that is looked through for the words of a caption or a footer."""

_WORD = 12
"""How much longer than the lines that surely went on a line of the same column can be, in code points."""

_SUBHEAD = 80
"""Longest title within a text, in code points."""

_SAMPLE = 50_000
"""How much of a text, in code points, tells its language."""


class _Abbreviations(NamedTuple):
    """One row of abbreviations: when their full stop also ends the sentence."""

    ends: str
    these: frozenset[str]


class _Rules(NamedTuple):
    """The data of some languages, compiled: `cues` mark lines that are no running text."""

    stop: re.Pattern[str]
    resumes: re.Pattern[str]
    dateline: re.Pattern[str]
    cues: re.Pattern[str]
    abbreviations: dict[str, _Abbreviations]
    starters: frozenset[str]
    carriers: frozenset[str]
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


class _Page(NamedTuple):
    """One text with those rules that its letters and words make worth trying."""

    text: str
    rules: _Rules
    words: tuple[tuple[str, SentenceKind], ...]
    scripts: tuple[tuple[str, re.Pattern[str], int], ...]
    latin: str


_Passage = tuple[int, int, SentenceKind]
"""A paragraph, heading or item: start, end and what it is."""


class _Line(NamedTuple):
    """A line that is not blank: where its words are and what it is.

    `marked`: it can only begin something (an item, a caption); `apart`: a blank line stands before it.
    """

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
    text = document.text
    declared = re.split("[-_]", document.lang.strip().lower())[0] if document.lang else None
    page = _page(text, declared)
    whole = declared or _language(page, document.body, min(len(text), document.body + _SAMPLE))
    sentences: list[Sentence] = []
    for start, end, kind in _with_titles(page, _passages(page, _lines(page, document.body))):
        for first, last in _sentences(page, start, end):
            found = kind if kind != "body" else _cue(page, first, last) or kind
            code = _language(page, first, last)
            if code != whole and code == page.latin and not page.rules.latin.search(text, first, last):
                code = whole  # figures alone are read as the words around them
            sentences.append(Sentence(first, last, code, found))
    return replace(
        document,
        sentences=tuple(sentences),
        lines=_line_starts(page),
        lang=whole,
    )


def _line_starts(page: _Page) -> tuple[int, ...]:
    if "\r" in page.text:
        return (0, *(match.end() for match in page.rules.newline.finditer(page.text)))
    ends = accumulate(len(line) + 1 for line in page.text.split("\n"))
    return (0, *ends)[:-1]


def _page(text: str, declared: str | None) -> _Page:
    """A text with the rules to try on it; `declared` is the language that the document itself names."""
    own = [code for code in lang.codes() if "script" in lang.table(code, "text")]
    scripts = () if text.isascii() else tuple(each for each in map(_script, own) if each[1].search(text))
    absent = {*own}.difference(code for code, _, _ in scripts)
    rules = _rules(tuple(code for code in lang.codes() if code not in absent))
    lowered = text.lower().replace("\u00a0", " ")
    words = tuple(row for row in _words() if row[0] in lowered)
    return _Page(text, rules, words, scripts, declared if declared and declared not in own else _LATIN)


def _language(page: _Page, start: int, end: int) -> str:
    """The language code of text[start:end], by its letters."""
    for code, letters, weight in page.scripts:
        if letters.search(page.text, start, end):
            words = page.text[start:end]
            if len(letters.findall(words)) * weight >= len(page.rules.latin.findall(words)):
                return code
    return page.latin


def _lines(page: _Page, body: int) -> list[_Line]:
    """The lines that hold something, with their markers, datelines and cues read."""
    text, rules = page.text, page.rules
    found: list[_Line] = []
    following = "1"  # the number that the next item of a list has
    for match in rules.line.finditer(text, body):
        start = match.end(1)
        if start == match.end():
            continue
        end = start + len(match[2].rstrip())
        breaks = match[1]
        apart = not found or (len(breaks) > 1 and (breaks.count("\n") or breaks.count("\r")) > 1)
        kind: SentenceKind = "body"
        marked = False
        if not text[start].isalpha():
            kind, begin, underlined = _marker(page, start, end, None if apart else found[-1], following)
            if underlined:
                found[-1] = found[-1]._replace(kind="heading", marked=True)
            if (number := text[start:begin].rstrip().rstrip(".)")).isdecimal():
                following = str(int(number) + 1)
            marked, start = begin != start, begin
            if kind == "body" and (dateline := rules.dateline.match(text, start, end)):
                found.append(_Line(start, start + len(dateline[0].rstrip()), "furniture", True, apart))
                start, apart = dateline.end(), False
        if start < end and (text[start].isalnum() or rules.letter.search(text, start, end)):
            if kind == "body":
                kind = _cue(page, start, end) or kind
            found.append(_Line(start, end, kind, marked or kind != "body", apart))
    return found


def _marker(
    page: _Page, start: int, end: int, before: _Line | None, following: str
) -> tuple[SentenceKind, int, bool]:
    """Kind and beginning of a line that may carry a marker; whether it underlines the line before.

    A number that begins a line may belong to the sentence, but not the number that the next item has.
    """
    match = page.rules.marker.match(page.text, start, end)
    if not match:
        return "body", start, False
    name = match.lastgroup
    is_open = before is not None and before.kind == "body" and not _closed(page.text, *before[:2])
    wants_number = before is not None and _wants_number(page, before)
    if name == "underline":
        return "body", end, is_open
    if name == "number" and match[name] not in ("1", "①", following) and (is_open or wants_number):
        return "body", start, False
    kind: SentenceKind = "heading" if name == "heading" else "body" if name == "quoted" else "item"
    return kind, match.end(), False


def _wants_number(page: _Page, line: _Line) -> bool:
    """Whether a line ends with an abbreviation that stands before numbers: `Nov.`, `No.`."""
    row = page.rules.abbreviations.get(_word_before(page.text, line.start, line.end - 1))
    return row is not None and row.ends == "not before a number" and page.text[line.end - 1] == "."


def _passages(page: _Page, lines: list[_Line]) -> list[_Passage]:
    """Lines put together where a line break stands for a blank: hard-wrapped paragraphs and items.

    A line goes on in the next one if that begins in lower case, if it ends with a comma or a word that needs
    another, or if it is full: the next word would not have fitted. The width of a full line is that of the
    longest line that surely went on.
    """
    goes_on = [_goes_on(page, line, following) for line, following in pairwise(lines)]
    width = max(
        (line.end - line.start for line, sure in zip(lines, goes_on, strict=False) if sure), default=0
    )
    passages: list[_Passage] = []
    joined: bool | None = False
    for number, line in enumerate(lines):
        if joined:
            start, _, kind = passages[-1]
            passages[-1] = (start, line.end, kind)
        else:
            passages.append((line.start, line.end, line.kind))
        joined = number < len(goes_on) and goes_on[number]
        if joined is None:
            joined = _full(page.text, line, lines[number + 1], width)
    return passages


def _with_titles(page: _Page, passages: list[_Passage]) -> Iterator[_Passage]:
    """The passages, with those that are titles as headings: without a stop, and with running text after them.

    At the top several may stand together (a title, its deck); further down a title is short.
    """
    closed = [kind in ("body", "item") and _closed(page.text, start, end) for start, end, kind in passages]
    top = closed.index(True) if True in closed else 1
    for number, (start, end, kind) in enumerate(passages):
        longest = _SHORT if number < top else _SUBHEAD if closed[number + 1 : number + 2] == [True] else 0
        if kind == "body" and not closed[number] and end - start <= longest and number + 1 < len(passages):
            kind = "heading" if len(list(_sentences(page, start, end))) == 1 else kind
        yield start, end, kind


def _goes_on(page: _Page, line: _Line, following: _Line) -> bool | None:
    """Whether a line surely goes on in the next, surely does not, or (None) its width must tell."""
    if following.apart or following.marked or line.kind == "heading":
        return False
    text = page.text
    lower = text[following.start].islower()
    if line.kind == "furniture":
        return lower
    last = text[line.start : line.end].rstrip(_CLOSERS)[-1:]
    if last in _STOPS:
        return _abbreviated(page, line, following)
    if last in ":;":
        return None
    if lower:
        return not page.rules.address.match(text, following.start, following.end)
    if text[line.end - 1] == ",":
        return True
    last_word = text[max(line.start, line.end - 12) : line.end].rsplit(None, 1)[-1]
    return True if last_word in page.rules.carriers else None


def _abbreviated(page: _Page, line: _Line, following: _Line) -> bool | None:
    """As `_goes_on`, for a line that ends with a stop: it goes on if the stop is that of an abbreviation."""
    text, rules = page.text, page.rules
    if text[line.end - 1] != ".":
        return False
    word = _word_before(text, line.start, line.end - 1)
    row = rules.abbreviations.get(word)
    if row is None and not rules.initials.match(word):
        return False
    if text[following.start].islower():
        return True
    if row and row.ends != "before a starter":
        return not _ends_after(page, row, following.start, following.end)
    return False if _first_word(page, following.start, following.end) in rules.starters else None


def _full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of the next line would not have fitted into this one."""
    if not width or line.end - line.start > width + _WORD:
        return False
    word = text[following.start : following.start + width + 1].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) > width


def _closed(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends as a sentence does: with a full stop, or with a colon or semicolon."""
    tail = text[max(start, end - 8) : end].rstrip(_CLOSERS)
    return tail != "" and tail[-1] in _STOPS + ":;"


def _sentences(page: _Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one passage."""
    begin = start
    for match in page.rules.stop.finditer(page.text, start, end):
        if _is_boundary(page, match, begin, end):
            yield begin, match.end("mark")
            begin = match.end()
    if begin < end:
        yield begin, end


def _is_boundary(page: _Page, match: re.Match[str], begin: int, end: int) -> bool:
    """Whether a stop with something after it ends a sentence that began at `begin`."""
    text, rules = page.text, page.rules
    mark = match["mark"]
    if len(mark) > 1 and rules.resumes.match(text, match.end(), end):
        return False
    if mark[0] != "." or mark[1:2] in (".", "…"):
        return True
    word = _word_before(text, begin, match.start())
    row = rules.abbreviations.get(word)
    if row is not None:
        return _ends_after(page, row, match.end(), end)
    if word[-1:].isdigit():
        return not _in_number(page, match, begin, end)
    if rules.initials.match(word):
        at_start = match.start() - begin <= len(word)
        return not at_start and _first_word(page, match.end(), end) in rules.starters
    return True


def _ends_after(page: _Page, row: _Abbreviations, follow: int, end: int) -> bool:
    """Whether the full stop of an abbreviation ends the sentence, given where the next word begins."""
    if row.ends == "never" or page.text[follow] == "(":
        return False
    if row.ends == "not before a number":
        return not page.text[follow].isdigit()
    word = _first_word(page, follow, end)
    return word in page.rules.starters if row.ends == "before a starter" else word not in row.these


def _in_number(page: _Page, match: re.Match[str], begin: int, end: int) -> bool:
    """Whether the full stop after a number belongs to it: `1.` at the start, `2025. 11. 12.`."""
    if page.rules.number_after.match(page.text, match.end(), end):
        return True
    before = page.text[max(begin, match.start() - 12) : match.start()]
    return (before.isdigit() and len(before) < 4) or page.rules.number_before.search(before) is not None


def _word_before(text: str, begin: int, dot: int) -> str:
    """The word that ends at a full stop, without what opens it; upper-case words as names are written."""
    words = text[max(begin, dot - 16) : dot].rsplit(None, 1)
    if not words:
        return ""
    word = words[-1].lstrip(_OPENERS)
    return word.title() if len(word) > 2 and word.isalpha() and word.isupper() else word


def _first_word(page: _Page, start: int, end: int) -> str:
    """The word at or just after an offset, without opening marks."""
    match = page.rules.word.match(page.text, start, end)
    return match[1] if match else ""


def _cue(page: _Page, start: int, end: int) -> SentenceKind | None:
    """What a line or sentence is by its words, if not running text."""
    if match := page.rules.cues.match(page.text, start, end):
        return cast(SentenceKind, match.lastgroup)
    if page.words and end - start <= _SHORT:
        lowered = page.text[start:end].lower().replace("\u00a0", " ")
        return next((kind for words, kind in page.words if words in lowered), None)
    return None


@cache
def _words() -> tuple[tuple[str, SentenceKind], ...]:
    """Words of all languages that tell what the line is in which they stand."""
    lines = _all([lang.table(code, "text") for code in lang.codes()], "line")
    return tuple((words, row["kind"]) for row in lines for words in row.get("contains", ()))


@cache
def _script(code: str) -> tuple[str, re.Pattern[str], int]:
    """The letters of a language that has its own, and how many Latin letters one of them weighs."""
    table = lang.table(code, "text")
    return code, re.compile(table["script"]), int(table["weight"])


@cache
def _rules(codes: tuple[str, ...]) -> _Rules:
    """The rows of the languages that a text can hold, compiled once per process."""
    tables = [lang.table(code, "text") for code in codes]
    lines = _all(tables, "line")
    return _Rules(
        stop=_stop_pattern(_all(tables, "glued")),
        resumes=re.compile(_either(table["resumes"] for table in tables if "resumes" in table)),
        dateline=re.compile(_either(table["dateline"] for table in tables if "dateline" in table)),
        cues=re.compile(
            _either(
                f"(?P<{kind}>{_either(row['starts'] for row in lines if row['kind'] == kind and 'starts' in row)})"
                for kind in dict.fromkeys(row["kind"] for row in lines)
            )
        ),
        abbreviations={
            word: _Abbreviations(row["ends"], frozenset(row.get("these", ())))
            for row in _all(tables, "abbreviation")
            for word in row["words"]
        },
        starters=frozenset(_all(tables, "starters")),
        carriers=frozenset(_all(tables, "carriers")),
        latin=re.compile("[A-Za-z]"),
        newline=re.compile(r"\r\n|\n|\r"),
        line=re.compile(r"(\s*+)([^\r\n]*+)"),
        marker=re.compile(_MARKER, re.VERBOSE),
        letter=re.compile(r"[^\W_]"),
        word=re.compile(rf"[{re.escape(_OPENERS)}]*+([^\W\d_]++)"),
        initials=re.compile(r"(?:[A-Za-z]\.)*+[A-Za-z]\Z"),
        number_after=re.compile(r"\d{1,2}(?:\.(?!\d)| ?월| ?[~∼-] ?\d{1,2} ?월)"),
        number_before=re.compile(r"\d\. ?\d{1,2}\Z"),
        address=re.compile(r"https?://|www\.|[\w.+-]{1,64}@"),
    )


def _all(tables: list[dict[str, Any]], key: str) -> list[Any]:
    return [row for table in tables for row in table.get(key, ())]


def _either(patterns: Iterable[str]) -> str:
    """Alternatives, or what never matches; a blank in a pattern is any blank (no-break ones are common)."""
    return "|".join(patterns).replace(" ", r"\s") or "(?!)"


def _stop_pattern(glued: list[str]) -> re.Pattern[str]:
    """A run of stops and closing marks before a blank and no small letter, or glued to the next sentence.

    The run is entered only at its first character and never given back, so a run of any length is read once.
    """
    after = r"\s++(?=[^\sa-zß-öø-ÿ,;:)\]])"
    mark = rf"[{_STOPS}](?<![{_STOPS}][{_STOPS}])[{_STOPS}]*+[{re.escape(_CLOSERS)}]*+"
    return re.compile(rf"(?P<mark>{mark})(?:{_either([after, *glued])})")
