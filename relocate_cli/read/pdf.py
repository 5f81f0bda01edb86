"""PDF with a text layer: paragraphs, headings, and the page that each stands on.

Read with pypdfium2 (PDFium, the reader of Chromium; BSD and Apache licences, one wheel of 3 MB for each system),
chosen over pypdf and pdfplumber: on justified Korean pages made by LibreOffice all three set blanks between letters
that only stand apart, and it alone tells which blanks are in the file and where letters stand, so that they can be
taken out again; pypdf gives no places, pdfplumber mixes columns and takes 20 MB of dependencies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _properties
from relocate_cli.read._content import Content
from relocate_cli.read._layout import Line, Paragraph, is_heading, paragraphs

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_MOST_PAGES = 5000
_LONGEST = 5_000_000
"""Most text of one file, in code points: five hundred pages have a million."""

_LEAST = 3
"""Fewer letters and figures in a whole file are no text."""

_STRETCHED = 0.4
"""A line of which so many letters stand apart is stretched to the width of its column."""

_FEW = 6
"""Fewer letters say nothing of how their line is set."""

_WIDE = 0.8
"""A gap so wide, in letter heights, is one between columns or words, whatever made it."""

_HYPHEN = "\x02"
"""What PDFium gives for a hyphen that ends a line, which it puts together with the next."""

_PRIVATE = 0.3
"""Of a text in which so many letters are of no known character, the fonts do not say what they draw."""


class _Blank(NamedTuple):
    """A blank that is not in the file, by its place in a line, and how wide the gap is in letter heights."""

    place: int
    gap: float


def fits(content: Content) -> bool:
    """Whether a PDF header is among the first bytes (ISO 32000-1, 7.5.2, and what readers accept)."""
    return b"%PDF-" in content.data[:1024]


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a file, with the pages of its text."""
    if not fits(content):
        raise RelocateError(
            f"{content.source}: not a PDF, whatever its name says; give it the ending of what it is"
        )
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(content.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise RelocateError(f"{content.source}: locked with a password; save it without one") from None
        raise RelocateError(f"{content.source}: a damaged PDF that cannot be opened; get it anew") from None
    try:
        if len(file) > _MOST_PAGES:
            raise RelocateError(f"{content.source}: {len(file)} pages, more than {_MOST_PAGES}; split it")
        lines, damaged = _lines(file, content.source)
        if damaged and not lines:
            raise RelocateError(f"{content.source}: a damaged PDF of which no page can be read; get it anew")
        if damaged:
            yield RelocateError(f"{content.source}: damaged on page {damaged[0]}, which is left out")
        yield _document(content, paragraphs(lines), file.get_metadata_dict(), len(file))
    finally:
        file.close()


def _document(content: Content, found: list[Paragraph], about: dict[str, str], pages: int) -> Document:
    letters = "".join(each.text for each in found)
    if sum(map(str.isalnum, letters)) < _LEAST:
        raise RelocateError(
            f"{content.source}: no text on its {pages} page{'' if pages == 1 else 's'}, only pictures; it needs OCR"
            " (text recognition) first, for example by ocrmypdf"
        )
    if len(re.findall("[\ue000-\uf8ff\ufffd]", letters)) > _PRIVATE * len(letters):
        raise RelocateError(
            f"{content.source}: its fonts do not say which letters they draw; it needs OCR (text recognition) first"
        )
    title = _title(about.get("Title", ""), found)
    text, locators = "", []
    page = 0
    for each in found:
        if each.page != page:
            page = each.page
            locators.append((len(text), f"p. {page}"))
        head = each.text == title
        text += ("# " if head else "## " if is_heading(each) else "") + each.text + "\n\n"
    korean = len(re.findall("[가-힣]", letters)) * 2 > len(re.findall("[A-Za-z]", letters))
    made, changed = about.get("CreationDate", ""), about.get("ModDate", "")
    published, rung, updated = _properties.days(content.name, made, changed, korean)
    return Document(
        content.name,
        text.rstrip() + "\n",
        title=title,
        published=published,
        published_from=rung,
        updated=updated,
        locators=tuple(locators),
    )


def _title(told: str, found: list[Paragraph]) -> str | None:
    """The title: the largest heading of the first page, else what the file says, if it is no name of a file."""
    first = [each for each in found if each.page == found[0].page and is_heading(each)]
    told = " ".join(told.split())
    shown = next((each.text for each in first if told and told in each.text), None)
    if shown or first:
        return shown or max(first, key=lambda each: each.size).text
    named = re.search(r"(?i)\.(?:docx?|hwpx?|odt|rtf|pdf|pptx?|xlsx?|indd)\Z|\AMicrosoft |\Auntitled", told)
    return told if told and not named else None


def _lines(file: PdfDocument, source: str) -> tuple[list[Line], list[int]]:
    """The printed lines of all pages in the order of the file, and the pages that could not be read."""
    import pypdfium2

    found: list[Line] = []
    damaged: list[int] = []
    size = 0
    for number in range(len(file)):
        try:
            page = file[number]
            added = list(_of_page(page, number + 1))
            page.close()
        except pypdfium2.PdfiumError:
            damaged.append(number + 1)
            continue
        size += sum(len(line.text) for line in added)
        if size > _LONGEST:
            raise RelocateError(f"{source}: more than {_LONGEST // 1_000_000} million characters; split it")
        found += added
    return found, damaged


def _of_page(page: PdfPage, number: int) -> Iterator[Line]:
    """The lines of a page, blanks that only stretch a line taken out."""
    from pypdfium2 import raw

    text = page.get_textpage()
    count = text.count_chars()
    letters = list(text.get_text_range().replace("\ufffe", _HYPHEN))
    if len(letters) != count:  # letters beyond the first plane: places count their halves
        letters = [chr(raw.FPDFText_GetUnicode(text.raw, place)) for place in range(count)]
    made = [
        letters[place] == " " and raw.FPDFText_IsGenerated(text.raw, place) == 1 for place in range(count)
    ]
    start = 0
    for place in range(count + 1):
        if place < count and letters[place] not in "\r\n" + _HYPHEN:
            continue
        end = place + 1 if letters[place : place + 1] == [_HYPHEN] else place
        if any(not letter.isspace() for letter in letters[start:place]):
            yield _line(text, letters, made, start, end, number)
        start = place + 1
    text.close()


def _line(text: Any, letters: list[str], made: list[bool], start: int, end: int, page: int) -> Line:
    seen = [place for place in range(start, end) if not letters[place].isspace()]
    first, last = text.get_charbox(seen[0], loose=True), text.get_charbox(seen[-1], loose=True)
    height = max(first[3] - first[1], 0.1)
    blanks = [
        _Blank(place, _gap(text, place) / height)
        for place in range(seen[0] + 1, seen[-1])
        if made[place] and not (letters[place - 1].isspace() or letters[place + 1].isspace())
    ]
    own = sum(letters[place] == " " and not made[place] for place in range(seen[0], seen[-1]))
    dropped = set(_stretching(blanks, len(seen), own >= len(blanks)))
    kept = "".join(letters[place] for place in range(start, end) if place not in dropped)
    kept = kept.replace(_HYPHEN, "\u00ad").replace("\ufffe", "").replace("\0", "")
    if not kept.isascii():  # letters beyond the first plane come in halves
        kept = kept.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Line(kept, first[0], last[2], first[1], height, page)


def _gap(text: Any, place: int) -> float:
    before, after = text.get_charbox(place - 1, loose=True), text.get_charbox(place + 1, loose=True)
    return float(after[0] - before[2])


def _stretching(blanks: list[_Blank], letters: int, own: bool) -> Iterator[int]:
    """The blanks that stand between no words.

    In a stretched line these are the narrower gaps. Else, where most blanks are the file's own (`own`), all others:
    figures and letters are set apart without one.
    """
    if letters >= _FEW and len(blanks) > _STRETCHED * letters:
        gaps = sorted(blank.gap for blank in blanks)
        usual = gaps[len(gaps) // 2]
        yield from (blank.place for blank in blanks if blank.gap < max(usual * 1.5, usual + 0.12))
    elif own:
        yield from (blank.place for blank in blanks if blank.gap < _WIDE)
