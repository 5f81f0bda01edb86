"""The title of a page: what it calls itself, as far as it is shown over the article, without the name of the site."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from relocate_cli.lang import codes, table
from relocate_cli.read import _stamps
from relocate_cli.read._html.facts import Facts
from relocate_cli.read._html.main import Article, told
from relocate_cli.read._html.tree import Block, Tree

_BEFORE = 15
"""How many blocks before an article its title is looked for."""

_FIRST = 3
"""How many lines of an article that is all short lines may hold its title."""

_SHORT = 6
"""Shortest title that is known by standing within what the page calls itself, in code points."""

_MARKS = (" | ", " - ", " – ", " — ", " :: ", " : ", " < ", " > ", " » ", " · ")
"""What stands between the title of an article and the name of its site."""


class Title(NamedTuple):
    """A title, the block that shows it, and the publisher where only the page's own title names it."""

    text: str | None
    block: int | None
    publisher: str | None


def find(tree: Tree, article: Article, facts: Facts) -> Title:
    """The title of a page."""
    head = _head(tree, article)
    whole = facts.headline or facts.named or ""
    shown = [n for n in head if len(text := tree.blocks[n].text) >= _SHORT and text in whole]
    if shown:
        block = max(shown, key=lambda number: (len(tree.blocks[number].text), number))
        text = tree.blocks[block].text
        return Title(text, block, _site(facts.named or "", text))
    if facts.headline:
        return Title(_without_site(facts.headline, facts.publisher), None, None)
    for number in head:
        label, mark, rest = tree.blocks[number].text.partition(" | ")
        if mark and label.strip().lower() in _labels():
            return Title(rest.strip(), number, None)
    headings = [n for n in head if tree.blocks[n].kind == "heading" and not _stamps.find(tree.blocks[n].text)]
    if headings:
        block = max(headings, key=lambda number: (len(tree.blocks[number].text), number))
        return Title(tree.blocks[block].text, block, None)
    return Title(_without_site(whole, facts.publisher) or None, None, None)


def deck(tree: Tree, article: Article, title: Title, beside: list[bool]) -> list[int]:
    """The lines between a title and its article that sum it up."""
    first = article.blocks[0] if article.blocks else 0
    if title.block is None or not title.block < first <= title.block + _BEFORE:
        return []
    return [
        n
        for n in range(title.block + 1, first)
        if not beside[tree.blocks[n].box] and _sums_up(tree.blocks[n])
    ]


def _sums_up(block: Block) -> bool:
    least = {"heading": 12, "text": 30}.get(block.kind)
    size = len(block.text) + len(re.findall("[가-힣]", block.text))
    return least is not None and size >= least and not block.linked and not _stamps.find(block.text)


def _head(tree: Tree, article: Article) -> range:
    """The blocks before the running text of an article, its first lines among them."""
    first = article.blocks[0] if article.blocks else article.end
    begun = next((n for n in article.blocks if told(tree.blocks[n])), min(first + _FIRST, article.end))
    return range(max(article.first - _BEFORE, 0), begun)


def _without_site(title: str, publisher: str | None) -> str:
    """A title without the publisher's name at its end or beginning."""
    for mark in _MARKS:
        head, _, tail = title.rpartition(mark)
        if head and publisher and (tail.strip() in publisher or publisher in tail):
            return head.strip()
    return title.strip()


def _site(named: str, title: str) -> str | None:
    """The name of the site in what a page calls itself: what stands beside the title and a mark."""
    before, _, after = named.partition(title)
    for mark in _MARKS:
        if after.startswith(mark.rstrip()) and not before and after.count(mark.strip()) == 1:
            return after.removeprefix(mark.rstrip()).strip() or None
        if before.endswith(mark.lstrip()) and not after and before.count(mark.strip()) == 1:
            return before.removesuffix(mark.lstrip()).strip() or None
    return None


@cache
def _labels() -> frozenset[str]:
    return frozenset(word for code in codes() for word in table(code, "header").get("title", ()))
