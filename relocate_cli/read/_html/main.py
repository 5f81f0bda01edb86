"""Which blocks of a page are its article: where most of its running text stands, without what pages put beside it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from relocate_cli.read._html.names import NAMED, SURE
from relocate_cli.read._html.tree import Block, Box, Tree, is_caption

_SHORT = 25
"""Text shorter than this, in code points (a syllable counts for two), says little about where the article is."""

_SAMPLE = 5000
"""How much of a block, in code points, tells its letters."""

_LINKED = 0.35
"""Of running text at most so much is links."""

_ALL_BUT = 0.97
"""The article is no part of a box beside which stands more than the rest of this, if that is running text too."""

_FEW = 2
"""A box of so few lines is hardly an article."""

_AMONG_LINKS = 0.55
"""As `_ALL_BUT`, where what stands beside is mostly links, captions and scraps."""

_HOLDS = 0.4
"""What holds so much of a page's running text is not furniture, whatever its name."""

_MAIN = 0.2
"""The element for the main content (HTML 4.4.14) need not hold more than this of a page's running text."""

_SOME = 60
"""What has a name that leaves little doubt (`SURE`) is none only where less than this is left beside it."""

_ASIDE = frozenset(("nav", "aside", "footer", "menu", "dialog"))
_NO_FURNITURE = frozenset(("html", "body", "main", "article"))


class Article(NamedTuple):
    """The blocks of an article by number, where the box that holds it begins and ends, and what is furniture."""

    blocks: list[int]
    first: int
    end: int
    beside: list[bool]


def find(tree: Tree) -> Article:
    """The article of a page; without blocks where there is no text at all."""
    if not tree.boxes:
        return Article(list(range(len(tree.blocks))), 0, len(tree.blocks), [False])
    worth = [_worth(block) for block in tree.blocks]
    beside = _furniture(tree, _sums(tree, worth))
    shown = [0 if beside[block.box] else worth[number] for number, block in enumerate(tree.blocks)]
    totals = _sums(tree, shown)
    lengths = [0 if beside[block.box] else _length(block) for block in tree.blocks]
    box = _narrowed(tree, totals, _sums(tree, lengths), _hinted(tree, totals, beside))
    first, end = tree.boxes[box].first, tree.ends[box]
    inside = _furniture(tree, totals, box)
    chosen = [n for n in range(first, end) if not (beside[tree.blocks[n].box] or inside[tree.blocks[n].box])]
    return Article(_without_lists_of_links(tree, chosen), first, end, beside)


def told(block: Block) -> bool:
    """Whether a block is running text: long enough, or a sentence."""
    size = len(block.text) + len(_wide().findall(block.text[:_SAMPLE]))
    return block.kind == "text" and size > 40 and (size > 100 or _stop().search(block.text) is not None)


def _worth(block: Block) -> int:
    """How much a block tells that the article is where it stands."""
    size = len(block.text) + len(_wide().findall(block.text[:_SAMPLE]))
    if block.kind not in ("text", "item", "row") or size < _SHORT or block.linked > _LINKED * len(block.text):
        return 0
    return size if _stop().search(block.text) else size // 4


def _length(block: Block) -> int:
    """How much text a block is, links, headings and captions aside."""
    return len(block.text) - block.linked if block.kind in ("text", "item", "row") else 0


def _sums(tree: Tree, worth: list[int]) -> list[int]:
    """What is worth of the blocks within each box."""
    sums = [0] * len(tree.boxes)
    for number, block in enumerate(tree.blocks):
        if block.box >= 0:
            sums[block.box] += worth[number]
    for box in range(len(sums) - 1, -1, -1):
        if tree.boxes[box].parent >= 0:
            sums[tree.boxes[box].parent] += sums[box]
    return sums


def _furniture(tree: Tree, sums: list[int], outer: int = 0) -> list[bool]:
    """For each box (and, last, for none) whether it stands in something beside the article of a box."""
    whole = max(sums[outer], 1)
    mastheads = _mastheads(tree)
    found: list[bool] = []
    for number, box in enumerate(tree.boxes):
        held = sums[number]
        named = box.tag not in _NO_FURNITURE and number > outer and _is_named(box, held, whole)
        named = named or (number in mastheads and held < _HOLDS * whole)
        found.append(named or (box.parent >= 0 and found[box.parent]))
    return [*found, False]


def _mastheads(tree: Tree) -> set[int]:
    """The headers that hold the navigation of the site, not the title of an article."""
    found = set[int]()
    around: list[int] = []  # for each box the header or article that it stands in, or is
    for number, box in enumerate(tree.boxes):
        above = around[box.parent] if box.parent >= 0 else -1
        around.append(number if box.tag in ("header", "article") else above)
        if above >= 0 and tree.boxes[above].tag == "header" and (box.tag == "nav" or "gnb" in box.words):
            found.add(above)
    return found


def _is_named(box: Box, held: int, whole: int) -> bool:
    """Whether a box is called furniture, and holds no more of the running text than such may."""
    if is_caption(box.words):
        return False
    if box.tag in _ASIDE or not box.words.isdisjoint(SURE):
        return held < whole - _SOME or held == 0
    return held < _HOLDS * whole and not NAMED.isdisjoint(box.words)


def _hinted(tree: Tree, totals: list[int], beside: list[bool]) -> int:
    """The innermost box that says it holds the article and holds most of the running text; else the outermost."""
    best = 0
    for number, box in enumerate(tree.boxes):
        hint = box.tag in ("article", "main") or _body().search(" ".join(sorted(box.words))) is not None
        least = _MAIN if box.tag == "main" else 0.5
        if hint and not beside[number] and totals[number] > least * totals[0]:
            best = number
    return best


def _narrowed(tree: Tree, totals: list[int], lengths: list[int], box: int) -> int:
    """The smallest box within one that holds nearly all of its running text, or what else there is are links.

    One of a few lines is not the article because the others are short: there all text counts (`lengths`).
    """
    children: dict[int, list[int]] = {}
    for number, each in enumerate(tree.boxes):
        children.setdefault(each.parent, []).append(number)
    while True:
        inner = max(children.get(box, ()), key=lambda each: totals[each], default=-1)
        if inner < 0 or not totals[box]:
            return box
        share = totals[inner] / totals[box]
        if tree.ends[inner] - tree.boxes[inner].first <= _FEW:
            share = min(share, lengths[inner] / max(lengths[box], 1))
        if share < (_AMONG_LINKS if _linked_beside(tree, box, inner) else _ALL_BUT):
            return box
        box = inner


def _linked_beside(tree: Tree, box: int, inner: int) -> bool:
    """Whether a third or more of what stands beside one box in another is links."""
    places = (
        *range(tree.boxes[box].first, tree.boxes[inner].first),
        *range(tree.ends[inner], tree.ends[box]),
    )
    linked, whole = 0, 0
    for place in places:
        linked += tree.blocks[place].linked
        whole += len(tree.blocks[place].text)
    return linked * 3 > whole


def _without_lists_of_links(tree: Tree, chosen: list[int]) -> list[int]:
    """The blocks without links to other pages: lines that are nothing else, with the headings over them."""
    kept: list[int] = []
    dropped = False
    for number in [*chosen, -1]:
        block = tree.blocks[number] if number >= 0 else None
        if block and _leads_away(block):
            dropped = True
            continue
        if dropped and (block is None or block.kind == "heading"):
            while kept and tree.blocks[kept[-1]].kind == "heading":
                kept.pop()
        dropped = False
        if number >= 0 and not (kept and block and block.text == tree.blocks[kept[-1]].text):
            kept.append(number)
    return kept


def _leads_away(block: Block) -> bool:
    """Whether a line is hardly more than links, and no sentence with one in it."""
    share: float = block.linked / len(block.text)
    return block.kind != "heading" and (share > 0.9 or (share > 0.6 and not _stop().search(block.text)))


@cache
def _wide() -> re.Pattern[str]:
    return re.compile("[\u1100-\u11ff\u3040-\ud7a3]")


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence: a stop behind a word, at the end or before a blank."""
    return re.compile(r"(?<=[^\W\d_])[.!?。…][\"'”’)\]]*(?=\s|\Z)")


@cache
def _body() -> re.Pattern[str]:
    """Words, in the order of the alphabet, by which pages call their article."""
    content = "(?:body|content|contents)"
    return re.compile(
        rf"articlebody|\barticle .*\b(?:{content}|text|txt|view)\b"
        rf"|\b{content} (?:.* )?(?:entry|news|post|story|view)\b"
        r"|\bentry\b|newsbody|newscontent|articlecont|postcontent|\bviewcont"
    )
