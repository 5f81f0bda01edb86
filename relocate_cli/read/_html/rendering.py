"""The text of an article: a line for each block, marked as Markdown marks headings and items."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from functools import cache

from relocate_cli import lang
from relocate_cli.read import _stamps
from relocate_cli.read._html import titles
from relocate_cli.read._html.main import Article, told
from relocate_cli.read._html.titles import Title
from relocate_cli.read._html.tree import Block, Tree

_END = 12
"""How many lines at each end of an article are looked at for what is page furniture by its words."""

_SHORT = 200
_DATED = 80
"""Longest line that tells only dates, in code points, and how many words may stand beside them."""

_WORDS = 5


def text(tree: Tree, article: Article, title: Title, days: Collection[date]) -> str:
    """The lines of an article under its title; `days` are its dates, which its head need not tell again.

    What stands at its ends that is furniture by its words is left out.
    """
    summary = titles.deck(tree, article, title, article.beside)
    numbers = [*summary, *article.blocks]
    blocks = [tree.blocks[number] for number in numbers if number != title.block]
    heading = [Block(title.text, "heading", 1, 0, -1, True)] if title.text else []
    found = _without_ends(blocks, title.text, days)
    return lines([*heading, *found]) if found else ""


def lines(blocks: Iterable[Block]) -> str:
    """The lines of blocks, with blank ones between those that stand apart."""
    written: list[str] = []
    before: Block | None = None
    for block in blocks:
        close = before is not None and before.kind == block.kind and block.kind in ("item", "row")
        if before is not None:
            written.append("\n" if close or not block.apart else "\n\n")
        written.append(_line(block))
        before = block
    return "".join(written) + "\n" if written else ""


def _line(block: Block) -> str:
    if block.kind == "heading":
        return f"{'#' * block.level} {block.text}"
    if block.kind == "item" and not _marked().match(block.text):
        return f"{'  ' * min(block.level - 1, 5)}- {block.text}"
    if block.kind == "caption" and not _captioned().match(block.text):
        return f"[Caption: {block.text}]"
    return block.text


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


def _without_ends(blocks: list[Block], title: str | None, days: Collection[date]) -> list[Block]:
    """The blocks without labels, bylines and tools before the text, and rights, addresses and tools behind it."""
    first = next((n for n, block in enumerate(blocks[:_END]) if told(block) and not _is_furniture(block)), 0)
    head = [
        block
        for block in blocks[:first]
        if not (_is_furniture(block) or _tells_only(block, days) or _is_label(block))
        and not (title and _same(block.text, title))
    ]
    end = len(blocks)
    while end > first + 1 and (
        blocks[end - 1].kind == "heading"
        or _is_furniture(blocks[end - 1])
        or _tells_only(blocks[end - 1], days)
    ):
        end -= 1
    return [*head, *blocks[first:end]]


def _tells_only(block: Block, days: Collection[date]) -> bool:
    """Whether a line tells nothing but the dates of the page that are known."""
    found = _stamps.find(block.text) if len(block.text) <= _DATED else []
    if not found or not all(stamp.day in days for _, _, stamp in found):
        return False
    left = "".join(
        block.text[a:b]
        for a, b in zip([0, *(f[1] for f in found)], [*(f[0] for f in found), None], strict=True)
    )
    return len(re.findall(r"[^\W\d_]+", left)) <= _WORDS


def _is_label(block: Block) -> bool:
    """Whether a line is only the name of the field that holds the text, as boards have it beside."""
    return block.text.casefold() in _labels()


def _is_furniture(block: Block) -> bool:
    if len(block.text) > _SHORT or block.kind in ("heading", "caption"):
        return False
    lowered = block.text.lower()
    return any(pattern.match(block.text) for pattern in _starts()) or any(
        words in lowered for words in _words()
    )


@cache
def _labels() -> frozenset[str]:
    tables = (lang.table(code, "header").get("columns", {}) for code in lang.codes())
    return frozenset(name for each in tables for name in each.get("text", ()))


@cache
def _rows() -> list[dict[str, object]]:
    tables = (lang.table(code, "text") for code in lang.codes())
    return [row for table in tables for row in table.get("line", ()) if row["kind"] == "furniture"]


@cache
def _starts() -> tuple[re.Pattern[str], ...]:
    """What furniture begins with, in all languages; a blank is any blank."""
    keys = ("starts", "opens")
    return tuple(
        lang.pattern(str(row[key]).replace(" ", r"\s")) for row in _rows() for key in keys if key in row
    )


@cache
def _words() -> tuple[str, ...]:
    found: list[str] = []
    for row in _rows():
        contained = row.get("contains", [])
        found += [str(words) for words in contained] if isinstance(contained, list) else []
    return tuple(found)


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(r"[-*+○□▲※·◦●■◆◇▶▷•◯△▪‣]\s?|\d{1,2}[.)]\s|[①-⑳]")


@cache
def _captioned() -> re.Pattern[str]:
    return re.compile(r"[\[(【〔<▲△※]")
