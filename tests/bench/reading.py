"""How well web pages are read, beside other readers of them; run by hand.

    python tests/bench/reading.py [-v]

Main text is measured by the F1 of words against the references in tests/read/pages.py (titles and captions, which
are marked, count neither for nor against), dates of publication by how many are right; of Korean and of other pages.
trafilatura, readability-lxml, resiliparse and htmldate run beside ours where they are installed. Seconds are those
of one run over all pages, per MB of page; `-v` names the pages on which a reader fails.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from relocate_cli import read
from relocate_cli.model import Document
from tests.read.pages import Page, pages


class Reader(NamedTuple):
    """A reader: the text of a page, or the date of its publication, or both."""

    name: str
    text: Callable[[Page], str] | None
    day: Callable[[Page], str | None] | None


def main() -> None:
    """Measure every reader that is installed."""
    verbose = "-v" in sys.argv
    found = pages()
    size = sum(len(page.html) for page in found) / 1e6
    print(
        f"{len(found)} pages, {sum(page.korean for page in found)} of Korean publishers, {size * 1000:.0f} kB"
    )
    for make in (ours, trafilatura, readability, resiliparse, htmldate):
        try:
            reader = make()
        except ImportError as error:
            print(f"{make.__name__:12} skipped: {error.name} is not installed")
            continue
        print(f"{reader.name:12} {_line(reader, found, size, verbose)}")


def _line(reader: Reader, found: list[Page], size: float, verbose: bool) -> str:
    parts = []
    if reader.text:
        began = process_time()
        texts = [reader.text(page) for page in found]
        seconds = process_time() - began
        scores = [f1(text, page) for text, page in zip(texts, found, strict=True)]
        for name, korean in (("Korean", True), ("other", False)):
            those = [score for score, page in zip(scores, found, strict=True) if page.korean == korean]
            parts.append(f"text {name} {sum(those) / len(those):.3f}")
        parts.append(f"least {min(scores):.3f}  {seconds / size:.2f} s/MB")
        if verbose:
            parts += [
                f"\n    {page.name} {score:.3f}"
                for page, score in zip(found, scores, strict=True)
                if score < 0.97
            ]
    if reader.day:
        days = [reader.day(page) for page in found]
        for name, korean in (("Korean", True), ("other", False)):
            right = [
                day == page.published for day, page in zip(days, found, strict=True) if page.korean == korean
            ]
            parts.append(f"dates {name} {sum(right)}/{len(right)}")
        if verbose:
            wrong = [(page, day) for page, day in zip(found, days, strict=True) if day != page.published]
            parts += [f"\n    {page.name}: {day} for {page.published}" for page, day in wrong]
    return "  ".join(parts)


def f1(text: str, page: Page) -> float:
    """F1 of the words of a text against those of the reference, of which none counts more often than it stands."""
    for beside in (*page.captions, page.title):
        text = text.replace(beside, " ", 1)
    got, wanted = words(text.replace("[Caption: ]", " ")), words(" ".join(page.text))
    common = (got & wanted).total()
    return 2 * common / max(1, got.total() + wanted.total())


def words(text: str) -> Counter[str]:
    """The words of a text, without marks."""
    return Counter(re.findall(r"\w+", text))


def ours() -> Reader:
    """This project, as a user has it: files of a folder."""

    def document(page: Page) -> Document | None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "page.html"
            path.write_bytes(page.html)
            item = next(iter(read.read([str(path)], bytes)))
            return item if isinstance(item, Document) else None

    def text(page: Page) -> str:
        found = document(page)
        return found.text if found else ""

    def day(page: Page) -> str | None:
        found = document(page)
        return found.published.edtf if found and found.published else None

    return Reader("relocate", text, day)


def trafilatura() -> Reader:
    """Adrien Barbaresi's reader, made for precision or recall; as it comes, with tables and without comments."""
    from trafilatura import extract, extract_metadata

    def day(page: Page) -> str | None:
        found = extract_metadata(page.html)
        return found.date if found else None

    return Reader("trafilatura", lambda page: extract(page.html, include_comments=False) or "", day)


def readability() -> Reader:
    """readability-lxml, which gives no date."""
    from lxml.html import fromstring
    from readability import Document as Readable

    def text(page: Page) -> str:
        try:
            summary = Readable(page.html).summary()
        except Exception:  # it raises its own error on some pages, and is to be measured on the others
            return ""
        return "\n".join(fromstring(summary).itertext())

    return Reader("readability", text, None)


def resiliparse() -> Reader:
    """The reader of the ChatNoir search engine, which gives no date."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding

    def text(page: Page) -> str:
        found = page.html.decode(detect_encoding(page.html) or "utf-8", "replace")
        return str(extract_plain_text(found, main_content=True, alt_texts=False, links=False))

    return Reader("resiliparse", text, None)


def htmldate() -> Reader:
    """The dates of trafilatura on their own, asked for that of publication."""
    from htmldate import find_date

    return Reader("htmldate", None, lambda page: find_date(page.html, original_date=True))


if __name__ == "__main__":
    main()
