"""The plain notation: one line per event, kept by hand or written by the program.

    # published: 2025-12-11
    2026~start  planned  Jinju City; MOLIT  opens the joint office  [brief.md:14]  ^1f3a90bc

Columns are separated by two or more blanks (or a tab): date with modifier (`-` for none), status, actors
separated by `;` (`-` for none), title; then, where wanted, `[source:line]` and `^id`. A `# published:` line
gives the day of writing of the lines below it, other `#` lines are comments. What would break a column is
written as `\\u{..}` (see `visible`), so a round trip keeps date, modifier, status, actors, title and source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import cast

from relocate_cli import dates
from relocate_cli.codec.decode import MODS
from relocate_cli.codec.encode import event_id, slug
from relocate_cli.codec.naming import no_such
from relocate_cli.codec.visible import escape, unescape, width
from relocate_cli.model import STATUSES, Event, Evidence, Mention, Participant, RelocateError, Status, When

SUPERSEDED = " (superseded)"
"""What tables put behind the status of a replaced plan."""

_LIMITS = (24, 12, 40, 100, 40)
"""How far each column is padded; longer cells stand as they are."""


def to_plain(events: Sequence[Event], *, ids: bool = False) -> str:
    """The notation of events, columns lined up; `ids` adds `^id`. Ends with a line end unless empty."""
    rows = [_cells(event, ids) for event in events]
    padding = [
        min(limit, max((width(row[column]) for row in rows), default=0))
        for column, limit in enumerate(_LIMITS)
    ]
    lines: list[str] = []
    published: str | None = None
    for event, row in zip(events, rows, strict=True):
        if event.evidence[0].published != published:
            published = event.evidence[0].published
            lines.append(f"# published: {published or '-'}")
        padded = [cell + " " * (wide - width(cell)) for cell, wide in zip(row, padding, strict=False)]
        lines.append("  ".join([*padded, *row[len(padding) :]]).rstrip(" "))
    return "".join(f"{line}\n" for line in lines)


def from_plain(text: str, source: str) -> tuple[Event, ...]:
    """The events of a text in the notation; RelocateError names source and line of the first bad line."""
    events = []
    for item in plain_items(text, source):
        if isinstance(item, RelocateError):
            raise item
        events.append(item)
    return tuple(events)


def plain_items(text: str, source: str) -> Iterator[Event | RelocateError]:
    """Each event line as an event, each bad line as the error that says what is wrong with it."""
    published: str | None = None
    offset = 0
    for number, raw in enumerate(re.split(r"(?<=\n)|(?<=\r)(?!\n)", text), start=1):
        line = raw.rstrip("\r\n")
        stripped = _remark().sub("", line.strip(" \t\ufeff"))
        try:
            if stripped.startswith("#"):
                published = _published(stripped, published)
            elif stripped:
                start = offset + line.index(stripped)
                here = Evidence(source, number, start - offset + 1, start, start + len(stripped), stripped)
                yield _event(replace(here, published=published, published_from=_rung(published)))
        except RelocateError as error:
            yield RelocateError(f"{source}:{number}: {error}")
        offset += len(raw)


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"[ \t]{2,}|\t")


@cache
def _remark() -> re.Pattern[str]:
    """A remark for validate behind the columns: `# relocate: ignore[E201]`; all other # belong to the title."""
    return re.compile(r"(?<![ \t])(?:[ \t]{2,}|\t)#[ \t]*relocate:[^#]*\Z")


@cache
def _column() -> re.Pattern[str]:
    return re.compile(r"\[(?P<source>.+):(?P<line>\d{1,9})\]|\^(?P<id>[^ \t]+)")


@cache
def _row_end() -> re.Pattern[str]:
    """How rows of a table end that went into a pipe: bare source, quote behind line and column, id."""
    gap, cell = r"(?<![ \t])(?:[ \t]{2,}|\t)", r"(?:(?! [ \t]|\t).)"  # from the first blank on: linear
    return re.compile(
        rf"{gap}(?P<source>[^\[\s\"^]{cell}*?):(?P<line>\d{{1,9}})(?P<column>:\d{{1,9}})?(?: \+\d{{1,9}})?"
        rf"(?(column){gap}(?:\"{cell}*\"|-))(?P<id>{gap}\^\S+)?\Z"
    )


def plain_date(when: When | None) -> str | None:
    """A date as the notation writes it: EDTF text and modifier; None for what has no place on the calendar."""
    if when is None or when.edtf is None:
        return None
    return f"{when.edtf}~{when.mod}" if when.mod else when.edtf


def _cells(event: Event, ids: bool) -> list[str]:
    date = plain_date(event.when) or "-"
    names = list(dict.fromkeys(_cell(p.name, ";") for p in event.actors))
    evidence = event.evidence[0]
    cells = [
        date,
        "rejected" if event.rejected else event.status,
        "; ".join(names) or "-",
        _cell(event.title) or "-",
        f"[{_cell(evidence.source)}:{evidence.line}]",
    ]
    return [*cells, f"^{_cell(event.id, ' ')}"] if ids else cells


def _cell(text: str, also: str = "") -> str:
    """A text that stays one column: no double blanks, none at the ends, never a bare `-`."""
    return escape(text, rf"^[ \-](?=$)|^ |(?<= ) | $|[{also}]" if also else r"^[ \-](?=$)|^ |(?<= ) | $")


def _published(comment: str, before: str | None) -> str | None:
    match = re.match(r"#\s*published:(.*)", comment)
    if not match:
        return before
    day = match[1].strip()
    return None if day in ("", "-") else _date(day).edtf


def _rung(published: str | None) -> str | None:
    return "front matter" if published else None


def _event(line: Evidence) -> Event:
    columns = _gap().split(line.quote)
    if len(columns) < 4:
        raise RelocateError(
            "a line needs date, status, actors and title, separated by two or more blanks"
            f" ({len(columns)} found)"
        )
    date, status, actors = columns[:3]
    title, source, id = _tail(line.quote)
    status, superseded = status.removesuffix(SUPERSEDED), status.endswith(SUPERSEDED)
    if status not in STATUSES and (status != "rejected" or superseded):
        raise RelocateError(
            no_such("status", escape(columns[1]), STATUSES if superseded else (*STATUSES, "rejected"))
        )
    when = _when(date.removesuffix("?"))
    evidence = line
    if source:
        evidence = Evidence(source[0], source[1], 1, 0, 0, "", line.published, line.published_from)
    edtf = when.edtf if when else None
    return Event(
        id=id or event_id(evidence.source, line.quote, edtf, title),
        when=when,
        status="cancelled" if status == "rejected" else cast(Status, status),
        title=title,
        evidence=(evidence,),
        actors=_actors(actors, evidence.source),
        superseded=superseded,
        mention=_doubt(when, evidence.start) if when and date.endswith("?") else None,
        rejected=status == "rejected",
    )


def _doubt(when: When, start: int) -> Mention:
    """What stands for the ambiguous words behind a date that a table shows with `?`: they are not in the row."""
    return Mention(start, start, "", "DATE", when, problem="ambiguous")


def _tail(line: str) -> tuple[str, tuple[str, int] | None, str | None]:
    """Title, source and id: what follows the first three columns; blanks inside the title are kept.

    Rows of this program's tables are read as well, so that a pipe does not take source and quote for title.
    """
    rest = _gap().split(line, maxsplit=3)[3]
    rest = _row_end().sub(lambda row: f"  [{row['source']}:{row['line']}]{row['id'] or ''}", rest)
    source, id = None, None
    while len(parts := _split_last(rest)) == 2:
        match = _column().fullmatch(parts[1])
        if not match or (match["id"] and (id or source)) or (match["source"] and source):
            break
        rest = parts[0]
        if match["id"]:
            id = unescape(match["id"])
        else:
            source = (unescape(match["source"]), int(match["line"]))
    return unescape("" if rest == "-" else rest), source, id


def _split_last(text: str) -> list[str]:
    gaps = list(_gap().finditer(text))
    return [text[: gaps[-1].start()], text[gaps[-1].end() :]] if gaps else [text]


def _actors(cell: str, source: str) -> tuple[Participant, ...]:
    names = [] if cell == "-" else [unescape(name.strip(" ")) for name in cell.split(";") if name.strip(" ")]
    return tuple(
        Participant(_id(name, source), name, "unknown", name, "participant" if place else "agent")
        for place, name in enumerate(names)
    )


def _id(name: str, source: str) -> str:
    """The id of who goes by a name; a common noun alone ("committee") is somebody else in every source."""
    common = name.islower() and " " not in name
    return f"{slug(name)}-{event_id(source, name, None, 'actor')}" if common else slug(name)


def _when(cell: str) -> When | None:
    if cell == "-":
        return None
    text, _, mod = cell.partition("~")
    if mod and mod not in MODS:
        raise RelocateError(no_such("mark after ~", escape(mod), MODS))
    return replace(_date(text), mod=mod or None)


def _date(text: str) -> When:
    try:
        return dates.parse(text)
    except ValueError as error:
        raise RelocateError(escape(str(error))) from None
