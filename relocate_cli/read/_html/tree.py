"""The elements of a page as boxes, and the text in them as blocks: paragraphs, headings, items, rows, captions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from relocate_cli.model import RelocateError
from relocate_cli.read._html.names import CAPTIONED, DATES, NAMED, PICTURED

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

Kind = Literal["text", "heading", "item", "row", "caption"]

_DEEPEST = 2000
"""Open elements at most; pages have under a hundred. Parsing takes the square of it in time."""

_LARGEST, _MOST = 5_000_000, 200_000
"""Longest page in code points, without pictures, and most tags: the longest pages have a quarter of that. An element
takes a hundred times the memory of its tag."""

_LONGEST_TAG = 100_000
_ROW = 500
"""Longest row of a table that is one line, in code points; what has more is a layout."""

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody tfoot thead"
    " caption td th tr ul html legend".split()
)
_SILENT = frozenset(
    "script style noscript template iframe object embed svg math canvas audio video select option button textarea"
    " input head map area progress meter datalist rp rt noframes".split()
)
"""Elements that hold no text of an article; ruby text stands above what it spells."""

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NAMING = ("class", "id", "role", "itemprop")
_DATED = ("datetime", "data-date-time", "data-datetime", "content")


class Block(NamedTuple):
    """A line of text: what it is, how much of it is link text (code points), and the box it stands in.

    `level` is that of a heading, or how deep an item stands; `apart` tells that a blank line stands before it.
    """

    text: str
    kind: Kind
    level: int
    linked: int
    box: int
    apart: bool


class Box(NamedTuple):
    """An element that makes a block, or that a page names for what it is.

    `words` are those of its class, id, role and item property; `first` is the first of its blocks.
    """

    parent: int
    tag: str
    words: frozenset[str]
    first: int


class Mark(NamedTuple):
    """A date that an element carries: before which block, in which box, its words and what the attribute says."""

    block: int
    box: int
    words: frozenset[str]
    value: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A page: boxes and blocks in document order, `ends` the end of each box's blocks."""

    boxes: list[Box] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def parse(text: str, source: str) -> LexborHTMLParser:
    """The parsed page; RelocateError for one whose size or nesting only an attacker writes.

    Elements of mere formatting become spans before it is parsed: HTML opens them anew in every paragraph after a
    mistake (13.2.4.3), so that a few thousand of them would fill the memory.
    """
    from selectolax.lexbor import LexborHTMLParser

    text = _embedded().sub(r"\1\1", text)
    if len(text) > _LARGEST or text.count("<") > _MOST:
        size = f"{len(text) / 1e6:.1f} million characters and {text.count('<')} tags"
        raise RelocateError(f"{source}: {size}, no page is so long; split it")
    text = _formatting().sub(r"<\1span", text)
    text = re.sub(rf"<[A-Za-z][^<>]{{{_LONGEST_TAG},}}>", " ", text)
    depth = 0
    for match in _nesting().finditer(text):
        depth = depth + 1 if not match[1] else max(depth - 1, 0)
        if depth > _DEEPEST:
            raise RelocateError(f"{source}: elements nested over {_DEEPEST} deep, no page is; leave it out")
    return LexborHTMLParser(text)


def walk(page: LexborHTMLParser) -> Tree:
    """All that is shown of a page, in order."""
    walker = _Walker()
    node: LexborNode | None = page.body or page.root
    depth = 0
    while node is not None:
        opened = walker.enter(node)
        child = node.first_child if opened else None
        if child is not None:
            node, depth = child, depth + 1
            continue
        if opened:
            walker.leave()
        while depth and node is not None and node.next is None:
            node, depth = node.parent, depth - 1
            walker.leave()
        node = node.next if depth and node is not None else None
    walker.flush()
    return walker.tree


class _Open(NamedTuple):
    """An element that is being walked: what `leave` undoes; `box` is None for one that makes none."""

    tag: str
    box: int | None
    link: bool
    caption: bool
    kept: bool


class _Walker:
    """The state of one walk."""

    def __init__(self) -> None:
        self.tree = Tree()
        self._open: list[_Open] = []
        self._boxes = [-1]
        self._run: list[str] = []
        self._comments: list[str] = []  # that are for us, to stand with the words around or behind them
        self._linked = self._links = self._captions = self._heading = self._kept = 0
        self._lists: list[int] = []
        self._rows: list[tuple[int, int, int, list[int]]] = []
        self._item = False
        self._apart = True

    def enter(self, node: LexborNode) -> bool:
        """Take an element or a text; whether to go into it (and to `leave` it)."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return False
        if tag == "-comment" and "relocate:" in (node.html or ""):
            self._comments.append(node.html or "")
        if tag in _SILENT or tag[:1] == "-":
            return False
        if tag == "br":
            self._apart = not self.flush()
            return False
        attributes = node.attributes
        if "hidden" in attributes or ((style := attributes.get("style")) and _unseen().search(style)):
            return False
        words = _words(attributes)
        boxed = tag in _BLOCKS or "-" in tag or not words.isdisjoint(NAMED) or is_caption(words)
        if boxed:
            self._flush_apart()
            self.tree.boxes.append(Box(self._boxes[-1], tag, words, len(self.tree.blocks)))
            self.tree.ends.append(0)
            self._boxes.append(len(self.tree.boxes) - 1)
        self._date(tag, attributes, words)
        self._begin(tag, attributes, words, boxed)
        return True

    def _begin(self, tag: str, attributes: dict[str, str | None], words: frozenset[str], boxed: bool) -> None:
        caption = tag in ("figcaption", "caption") or is_caption(words)
        kept = tag == "pre" or "pre" in (attributes.get("style") or "")
        self._open.append(_Open(tag, self._boxes[-1] if boxed else None, tag == "a", caption, kept))
        self._links += tag == "a"
        self._captions += caption
        self._kept += kept
        if tag in _HEADINGS:
            self._heading = int(tag[1])
        elif tag in ("ul", "ol", "menu"):
            self._lists.append(0 if tag == "ol" else -1)
        elif tag == "li":
            self._item = True
        elif tag == "tr":
            self._rows.append((len(self.tree.blocks), len(self.tree.boxes), len(self.tree.marks), []))
        elif tag in ("td", "th") and self._rows:
            self._rows[-1][3].append(len(self.tree.blocks))

    def leave(self) -> None:
        """End the element entered last."""
        tag, box, link, caption, kept = self._open.pop()
        if box is not None:
            self._flush_apart()
            self._boxes.pop()
            self.tree.ends[box] = len(self.tree.blocks)
        self._links -= link
        self._captions -= caption
        self._kept -= kept
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in ("ul", "ol", "menu"):
            self._lists.pop()
        elif tag == "li":
            self._item = False
        elif tag == "tr":
            self._row(*self._rows.pop())

    def flush(self) -> bool:
        """End the line; whether there was one."""
        text = " ".join("".join(self._run).split())
        self._run.clear()
        linked, self._linked = self._linked, 0
        if not any(map(str.isalnum, text)):
            return False
        kind: Kind = "text"
        level = 0
        if self._comments and not self._heading:
            text = " ".join((text, *self._comments))
            self._comments.clear()
        if self._captions:
            kind = "caption"
        elif self._heading:
            kind, level = "heading", self._heading
        elif self._item:
            kind, level, self._item = "item", max(len(self._lists), 1), False
        self.tree.blocks.append(
            Block(text, kind, level, min(linked, len(text)), self._boxes[-1], self._apart)
        )
        self._apart = False
        return True

    def _flush_apart(self) -> None:
        self.flush()
        self._apart = True

    def _text(self, text: str) -> None:
        if self._kept:
            first, *rest = text.split("\n")
            self._add(first)
            for line in rest:
                self._apart = not self.flush()
                self._add(line)
        else:
            self._add(text)

    def _add(self, text: str) -> None:
        self._run.append(text)
        if self._links:
            self._linked += len(text.strip())

    def _date(self, tag: str, attributes: dict[str, str | None], words: frozenset[str]) -> None:
        value = next((value for name in _DATED if (value := attributes.get(name))), None)
        if value is None and tag == "meta":
            value = attributes.get("content")
        if value and (tag == "time" or not words.isdisjoint(DATES) or "data-date-time" in attributes):
            self.tree.marks.append(Mark(len(self.tree.blocks), self._boxes[-1], words, value))

    def _row(self, start: int, box: int, mark: int, cells: list[int]) -> None:
        """Make one line of a row with several short cells."""
        tree = self.tree
        blocks = tree.blocks[start:]
        if sum(len(block.text) for block in blocks) > _ROW:
            return
        places = list(zip(cells, [*cells[1:], len(tree.blocks)], strict=True))
        filled = [" ".join(block.text for block in tree.blocks[first:end]) for first, end in places]
        if len(list(filter(None, filled))) < 2 or any(end - first > 3 for first, end in places):
            return
        text = " | ".join(filter(None, filled))
        linked = sum(block.linked for block in blocks)
        del tree.blocks[start:]
        tree.blocks.append(Block(text, "row", 0, linked, self._boxes[-1], True))
        for number in range(box, len(tree.boxes)):
            tree.boxes[number] = tree.boxes[number]._replace(first=start)
            tree.ends[number] = min(tree.ends[number], start + 1)
        tree.marks[mark:] = [each._replace(block=min(each.block, start)) for each in tree.marks[mark:]]


def within(tree: Tree, box: int) -> Iterator[int]:
    """A box and those around it, from the inside."""
    while box >= 0:
        yield box
        box = tree.boxes[box].parent


def is_caption(words: frozenset[str]) -> bool:
    """Whether the words of an element call it the caption of a picture."""
    return not words.isdisjoint(CAPTIONED) or ("desc" in words and not words.isdisjoint(PICTURED))


def _words(attributes: dict[str, str | None]) -> frozenset[str]:
    named = [value for name in _NAMING if (value := attributes.get(name))]
    return _split(" ".join(named)) if named else frozenset()


@cache
def _embedded() -> re.Pattern[str]:
    """Pictures within a page: in saved pages most of its bytes."""
    return re.compile(r"""(["'])data:[^"'<>]*+\1""")


@cache
def _formatting() -> re.Pattern[str]:
    return re.compile(
        r"<(/?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE
    )


@cache
def _nesting() -> re.Pattern[str]:
    """Beginnings and ends of elements, but of those whose end may be left out or that have none."""
    return re.compile(
        r"<(/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
        r"|p|li|d[td]|t[dhr]|option|optgroup|r[pt]|path|!)[\s/>])[A-Za-z][^<>]*+(?<!/)>"
    )


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)


@cache
def _split(names: str) -> frozenset[str]:
    return frozenset(re.findall("[a-z]+", re.sub("(?<=[a-z])(?=[A-Z])", " ", names[:500]).lower()))
