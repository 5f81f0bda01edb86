"""A parsed page to a document."""

from __future__ import annotations

import re

from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _published
from relocate_cli.read._content import Content
from relocate_cli.read._html import dating, facts, main, rendering, titles, tree

_SAMPLE = 50_000
"""How much of a text, in code points, tells its language."""


def read(text: str, content: Content) -> Document:
    """The document that a page is; RelocateError where it holds no text."""
    page = tree.parse(text, content.source)
    told = facts.read(page, content.url)
    walked = tree.walk(page)
    article = main.find(walked)
    title = titles.find(walked, article, told)
    declared = re.split("[-_]", told.lang.strip().lower())[0] if told.lang else None
    korean = _hangul("\n".join(walked.blocks[n].text[:_SAMPLE] for n in article.blocks[:_SAMPLE])[:_SAMPLE])
    found = dating.read(walked, article, told, korean or declared == "ko")
    days = {when.first for when in (found.published, found.updated) if when and when.first}
    written = rendering.text(walked, article, title, days)
    if not written:
        raise RelocateError(
            f"{content.source}: no text in this page; if a script writes it, save the page as the browser shows it"
        )
    published, rung = found.published, found.published_from
    if published is None and (named := _published.of_file_name(content.name)):
        published, rung = named, "file name"
    return Document(
        content.name,
        written,
        title=title.text,
        publisher=told.publisher or title.publisher,
        url=told.url,
        lang=_spoken(declared, korean),
        published=published,
        published_from=rung,
        updated=found.updated,
    )


def whole(text: str, source: str) -> str:
    """All text of a page that is nothing but text, as the chapter of a book is."""
    walked = tree.walk(tree.parse(text, source))
    return rendering.lines(walked.blocks)


def _hangul(text: str) -> bool:
    """Whether a text is Korean by its letters: a syllable weighs as much as two Latin letters."""
    return len(re.findall("[\uac00-\ud7a3]", text)) * 2 >= max(1, len(re.findall("[A-Za-z]", text)))


def _spoken(declared: str | None, korean: bool) -> str | None:
    """The language a page declares, unless its letters say otherwise: many pages declare that of their template."""
    if not declared or not re.fullmatch("[a-z]{2,3}", declared) or korean != (declared == "ko"):
        return None
    return declared
