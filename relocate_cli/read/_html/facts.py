"""What a page says of itself to machines: JSON-LD, OpenGraph, Dublin Core and other meta tags, links."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_LONGEST = 300
"""Longest title or name that is taken, in code points."""

_ARTICLES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "BlogPosting",
    "Report",
    "PressRelease",
    "LiveBlogPosting",
)
_DEEPEST = 12
"""How deep JSON-LD is looked through, and how many objects of it."""

_MOST = 500
_PUBLISHED = """
    article:published_time og:article:published_time article.published article:published datepublished dateposted
    parsely-pub-date pubdate publishdate publish-date publish_date publication_date publicationdate article.created
    sailthru.date dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date dcterms.date date
    article:regdate article:create regdate created published_at published_date published-date
    citation_publication_date og:regdate pub_date
    """.split()
"""Names of meta tags for the date of publication, the surest first."""

_UPDATED = """
    article:modified_time og:article:modified_time datemodified article.updated dc.date.modified dcterms.modified
    og:updated_time lastmod last-modified modified article:modify revised
    """.split()
_PUBLISHER = (
    "article:media_name",
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "copyright",
)


class Facts(NamedTuple):
    """What was found, as written: the article's own title and that of the page, dates as they are to be believed."""

    headline: str | None
    named: str | None
    publisher: str | None
    url: str | None
    lang: str | None
    published: tuple[str, ...]
    updated: tuple[str, ...]


def read(page: LexborHTMLParser, address: str | None) -> Facts:
    """What a page says of itself; `address` is where it was found, if known."""
    metas = _metas(page)
    things = list(_linked_data(page))
    article = next((thing for thing in things if _is_article(thing)), {})
    publisher = (
        _name(article.get("publisher"))
        or _of_portal(metas.get("og:article:author"))
        or _first(metas, _PUBLISHER)
    )
    headline = _text(article.get("headline")) or _first(metas, ("og:title", "twitter:title", "dc.title"))
    declared = page.root.attributes.get("lang") if page.root else None
    return Facts(
        headline,
        _line(_inner(page, "title")),
        _plain_publisher(publisher, article),
        _address(page, metas, article, address),
        declared
        or _first(metas, ("og:locale", "content-language", "inlanguage"))
        or _text(article.get("inLanguage")),
        (*_dates(article, things, "datePublished", "dateCreated"), *_every(metas, _PUBLISHED)),
        (*_dates(article, things, "dateModified"), *_every(metas, _UPDATED)),
    )


def _of_portal(author: str | None) -> str | None:
    """Whose article a portal shows: it names them as the author, before itself ("Example Post | Portal")."""
    name, mark, _ = (author or "").partition(" | ")
    return _line(name) if mark else None


def _metas(page: LexborHTMLParser) -> dict[str, str]:
    """The contents of meta tags under their names, in lower case; the first of each name."""
    found: dict[str, str] = {}
    for node in page.css("meta[content]"):
        attributes = node.attributes
        content = (attributes.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (attributes.get(key) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _linked_data(page: LexborHTMLParser) -> Iterator[Mapping[str, object]]:
    """The objects of all JSON-LD, outer ones first; what is not JSON is passed over."""
    for node in page.css('script[type*="ld+json"]'):
        raw = re.sub(r"\A\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>)\s*\Z", "", node.text())
        try:
            waiting: list[tuple[object, int]] = [(json.loads(raw, strict=False), 0)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST):
            if not waiting:
                break
            value, depth = waiting.pop(0)
            if isinstance(value, Mapping):
                yield value
            inner = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
            if depth < _DEEPEST:
                waiting += [(each, depth + 1) for each in inner if isinstance(each, Mapping | list)]


def _is_article(thing: Mapping[str, object]) -> bool:
    kinds = thing.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.rpartition("/")[2] in _ARTICLES for kind in named)


def _dates(article: Mapping[str, object], things: list[Mapping[str, object]], *keys: str) -> list[str]:
    """The dates of the article, else of the first page or thing that has one."""
    own = [text for key in keys if (text := _text(article.get(key)))]
    pages = (
        thing
        for thing in things
        if not article and thing.get("@type") in ("WebPage", "ItemPage", "WebSite", None)
    )
    return own or [text for thing in pages for key in keys if (text := _text(thing.get(key)))][:1]


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((line for name in names if (line := _line(metas.get(name)))), None)


def _every(metas: Mapping[str, str], names: list[str]) -> list[str]:
    return [metas[name] for name in names if name in metas]


def _inner(page: LexborHTMLParser, selector: str) -> str | None:
    node = page.css_first(selector)
    return node.text() if node else None


def _line(text: str | None) -> str | None:
    line = " ".join(text.split()) if text else ""
    return line if 0 < len(line) <= _LONGEST else None


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = next(iter(value), None)
    return _line(value) if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = next(iter(value), None)
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)


def _plain_publisher(publisher: str | None, article: Mapping[str, object]) -> str | None:
    """The name of a publisher, not its address, nor a line on its rights."""
    if publisher and re.match(r"https?://|@|www\.", publisher):
        return None
    cleaned = re.sub(
        r"(?i)\A(?:copyright|[©ⓒ]|\(c\)|\d{4}(?:-\d{4})?|[\s,.:-])+|\ball rights reserved\b.*\Z",
        "",
        publisher or "",
    )
    return cleaned.strip(" .,") or _name(article.get("provider")) or None


def _address(
    page: LexborHTMLParser, metas: Mapping[str, str], article: Mapping[str, object], found: str | None
) -> str | None:
    """The page's own address: canonical link, OpenGraph, JSON-LD, what a browser noted when it saved the page."""
    link = page.css_first('link[rel~="canonical"]')
    saved = _saved().search((page.html or "")[:2000]) if found is None else None
    base = found or (saved[1] if saved else "")
    entity = article.get("mainEntityOfPage")
    candidates = (
        link.attributes.get("href") if link else None,
        metas.get("og:url"),
        _text(article.get("url")),
        _text(entity.get("@id")) if isinstance(entity, Mapping) else _text(entity),
        base,
    )
    for each in filter(None, candidates):
        try:
            whole: str = urljoin(base, each.strip())
            parts = urlsplit(whole)
        except ValueError:
            continue
        if (
            parts.scheme in ("http", "https")
            and parts.netloc
            and (parts.path.strip("/") or parts.query or each is base)
        ):
            return whole
    return None


@cache
def _saved() -> re.Pattern[str]:
    return re.compile(r"<!-- saved from url=\(\d+\)(\S{1,2000}) -->")
