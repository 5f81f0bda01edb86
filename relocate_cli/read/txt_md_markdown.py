"""Plain text and Markdown, with optional YAML front matter between two lines of `---`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _published
from relocate_cli.read._content import Content

_LONGEST = 65_536
"""Longest front matter in code points."""


def fits(content: Content) -> bool:
    """Nothing marks running text: it is what is left."""
    return False


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a file, and before it what is wrong with its metadata."""
    text, name = content.text, content.name
    if _heading_row().match(text):
        raise RelocateError(
            f"{name}: CSV is written but not read; give JSON, JSON Lines or the plain notation"
        )
    matter, body = _front_matter(text, name)
    document = Document(
        name,
        text,
        title=_field(matter, "title") or (None if name.lower().endswith(".txt") else _heading(text[body:])),
        publisher=_field(matter, "publisher"),
        url=_field(matter, "url"),
        lang=_field(matter, "lang"),
        body=body,
        encoding=content.decoded[1],
    )
    if not text[body:].strip():
        raise RelocateError(f"{name}: no text" + (" after the front matter" if body else ""))
    published = matter.get("published")
    if published not in (None, "", "null", "~"):
        try:
            when = _published.parse(published, document.lang)
            document = replace(document, published=when, published_from="front matter")
        except ValueError as error:
            yield RelocateError(f"{name}: published in the front matter: {error}")
    if document.published is None and (when_named := _published.of_file_name(name)):
        document = replace(document, published=when_named, published_from="file name")
    yield document


def _heading(body: str) -> str | None:
    """The heading of the first level that a text begins with, as Markdown writes it (`# Title`)."""
    first = body.lstrip("\ufeff\n\r\t ").partition("\n")[0]
    return first[2:].strip(" #\t\r") or None if first.startswith("# ") else None


def _field(matter: Mapping[str, object], key: str) -> str | None:
    value = matter.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _front_matter(text: str, name: str) -> tuple[Mapping[str, object], int]:
    """The fields before the text and the offset where the text begins; RelocateError names the line."""
    opening = _opening().match(text)
    if not opening:
        return {}, 0
    closing = _closing().search(text, opening.end() - 1, _LONGEST)
    if not closing and not opening["key"]:
        return {}, 0
    if not closing:
        raise RelocateError(
            f"{name}:{_first_line(text, opening) - 1}: the front matter has no closing line of ---; add it"
        )
    fields = _fields(text[opening.end() : closing.start()], name, _first_line(text, opening))
    return fields, closing.end()


def _first_line(text: str, opening: re.Match[str]) -> int:
    """The number of the first line of the front matter, the one after the dashes."""
    return len(re.findall(r"\r\n|\r|\n", text[: opening.end()])) + 1


def _fields(matter: str, name: str, first: int) -> Mapping[str, object]:
    """The YAML mapping, every scalar as the text it was written as; `first` is the number of its first line."""
    if (plain := _plain(matter)) is not None:
        return plain
    import yaml

    try:
        fields = yaml.load(matter, yaml.BaseLoader)  # constructs text, lists and mappings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + first
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        raise RelocateError(f"{name}:{line}: the front matter is not YAML ({problem}); mend it") from None
    except RecursionError:
        raise RelocateError(f"{name}:{first}: the front matter is nested too deeply") from None
    if fields is None:
        return {}
    if not isinstance(fields, Mapping):
        raise RelocateError(f'{name}:{first}: the front matter is not a list of "key: value" lines; mend it')
    return {str(key).casefold(): value for key, value in fields.items()}


def _plain(matter: str) -> dict[str, object] | None:
    """The mapping where every line is a key and a plain scalar (YAML 1.1, 9.1.3); None where YAML has to be asked.

    Most front matter is no more than that, and loading a parser takes longer than reading the article.
    """
    fields: dict[str, object] = {}
    for line in matter.splitlines():
        match = _plain_line().fullmatch(line)
        if (
            match is None
            or not line.isprintable()
            or ": " in match[2]
            or " #" in match[2]
            or match[2][-1] == ":"
        ):
            return None
        fields[match[1].casefold()] = match[2]
    return fields or None


@cache
def _plain_line() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z_][A-Za-z0-9_-]*+):[ ]++(\w(?:.*\S)?)[ ]*+")


@cache
def _opening() -> re.Pattern[str]:
    """A line of `---` before a line that is not blank: without closing line and key it is only a rule."""
    return re.compile(
        r"(?:[ \t]*+(?:\r\n|\r|\n))*+---[ \t]*(?:\r\n|\r|\n)(?=(?P<key>[\w\"'-]+[ \t]*:)|[ \t]*\S)"
    )


@cache
def _heading_row() -> re.Pattern[str]:
    """The first line of the CSV files that this program writes, and of many others."""
    return re.compile(r"[a-z_]++(?:,[a-z_]++){4,}+(?:\r?\n|\Z)")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
