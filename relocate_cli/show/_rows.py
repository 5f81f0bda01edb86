"""What people see of each noun: a short list of columns, and the cells of an item."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from relocate_cli import codec
from relocate_cli.codec import SUPERSEDED, escape
from relocate_cli.model import Actor, Document, Event, Evidence, Finding, Mention, Slot, Source, Verdict, When
from relocate_cli.show import Item, View


class Column(NamedTuple):
    """A column: its heading, what it shows of an item, and whether a terminal may wrap it (`wraps`)."""

    name: str
    cell: Callable[[Any], str]
    wraps: bool = False


class Placed(NamedTuple):
    """A time expression with the document it stands in."""

    document: Document
    mention: Mention


def columns(kind: str, view: View) -> tuple[Column, ...]:
    """The columns of one kind of item."""
    kinds = {
        "event": _event,
        "finding": _finding,
        "timex": _timex,
        "actor": _actor,
        "verdict": _verdict,
        "source": _source,
    }
    return kinds[kind](view)


def rows(items: Sequence[Item], view: View) -> Iterator[tuple[Any, Sequence[str]]]:
    """Each item that takes a row, with the lines to print under it; a Reading gives a row per mention."""
    for item in items:
        if isinstance(item, (Event, Finding, Actor, Source, Verdict)):
            links = [f"{link.kind}: {link.reason}" for link in item.links] if isinstance(item, Event) else []
            yield item, [*links, *(view.notes(item) if view.notes else ())]
        else:
            for mention in item.mentions:
                yield Placed(item.document, mention), view.notes(mention) if view.notes else ()


def cells(item: Any, shown: Sequence[Column]) -> list[str]:
    """The cells of one row: one line each, harmless to a terminal, `-` where there is nothing."""
    return [escape(" ".join(column.cell(item).split())) or "-" for column in shown]


def _event(view: View) -> tuple[Column, ...]:
    shown = [
        Column("date", _date),
        Column("status", lambda e: e.status + (SUPERSEDED if e.superseded else "")),
        Column("actors", lambda e: "; ".join(dict.fromkeys(p.name for p in e.actors)), wraps=True),
        Column("event", lambda e: e.title, wraps=True),
        Column("source", lambda e: _place(e.evidence[0], view.quotes) + _more(e)),
    ]
    if view.quotes:
        shown.append(
            Column("quote", lambda e: f'"{e.evidence[0].quote}"' if e.evidence[0].quote else "", True)
        )
    if view.ids:
        shown.append(Column("id", lambda e: f"^{e.id}"))
    return tuple(shown)


def _timex(view: View) -> tuple[Column, ...]:
    return (
        Column("place", _mention_place),
        Column("span", lambda p: f"{p.mention.start}-{p.mention.end}"),
        Column("text", lambda p: p.mention.text, wraps=True),
        Column("type", lambda p: p.mention.type),
        Column("value", lambda p: p.mention.when.timex + (f"~{m}" if (m := p.mention.when.mod) else "")),
        Column("date", lambda p: p.mention.when.edtf or ""),
        Column("bounds", lambda p: _bounds(p.mention.when)),
        Column("anchor", lambda p: p.mention.problem or p.mention.when.anchor or "", wraps=True),
    )


def _finding(view: View) -> tuple[Column, ...]:
    return (
        Column("place", lambda f: f"{f.source}:{f.line}:{f.column}{_located(f.locator)}"),
        Column("code", lambda f: f.code),
        Column("severity", lambda f: f.severity),
        Column("message", lambda f: f.message, wraps=True),
    )


def _actor(view: View) -> tuple[Column, ...]:
    company = Column("acts with", lambda a: "; ".join(f"{n} ({count})" for _, n, count in a.company), True)
    return (
        Column("name", lambda a: a.name, wraps=True),
        Column("kind", lambda a: a.kind),
        Column("also known as", lambda a: "; ".join(a.aliases), wraps=True),
        Column("events", lambda a: str(a.events)),
        Column("first", lambda a: a.first or ""),
        Column("last", lambda a: a.last or ""),
        Column(
            "statuses", lambda a: ", ".join(f"{count} {status}" for status, count in a.statuses), wraps=True
        ),
        *([company] if view.company else []),
    )


def _verdict(view: View) -> tuple[Column, ...]:
    return (
        Column("verdict", lambda v: v.verdict if v.unchecked is None else "-"),
        Column("claim", lambda v: v.claim, wraps=True),
        Column("because", because, wraps=True),
        Column("source", lambda v: "; ".join(map(cited, deciding(v)))),
        Column("quote", lambda v: "; ".join(f'"{e.quote}"' for e in deciding(v)), wraps=True),
    )


def telling(verdict: Verdict) -> tuple[Slot, ...]:
    """The slots that a verdict follows from: those with its label, all of them where it is supported."""
    return tuple(slot for slot in verdict.slots if slot.label == verdict.verdict)


def because(verdict: Verdict) -> str:
    """What decides a verdict, slot by slot: `date: 2023, the sources say 2024`."""
    if verdict.unchecked:
        return verdict.unchecked
    if verdict.verdict == "supported":
        return ", ".join(dict.fromkeys(slot.slot for slot in verdict.slots))
    shown = [
        f"{s.slot}: {s.claimed or '-'}, the sources say {s.found or 'nothing'}" for s in telling(verdict)
    ]
    return "; ".join(shown) or "nothing near it in the sources"


def deciding(verdict: Verdict) -> tuple[Evidence, ...]:
    """The passage that decides a verdict, the two that conflict, or the nearest one; none where there is none."""
    evidence = {(item.source, item.line): item for slot in telling(verdict) for item in slot.evidence}
    if verdict.verdict == "not_enough_info":
        return tuple(near.evidence for near in verdict.nearest[:1])
    return tuple(evidence.values())[: 2 if verdict.verdict == "conflicting" else 1]


def _source(view: View) -> tuple[Column, ...]:
    return (
        Column("source", lambda s: s.id),
        Column("format", lambda s: s.format or ""),
        Column("encoding", lambda s: s.encoding or ""),
        Column("published", lambda s: f"{s.published} ({s.published_from})" if s.published else ""),
        Column("updated", lambda s: s.updated or ""),
        Column("lang", lambda s: s.lang or ""),
        Column("characters", lambda s: str(s.characters)),
        Column("events", lambda s: str(s.events)),
        Column("publisher", lambda s: s.publisher or "", wraps=True),
        Column("title", lambda s: s.title or "", wraps=True),
        Column("warnings", lambda s: "; ".join(s.warnings), wraps=True),
    )


def _date(event: Event) -> str:
    """The date of an event; of one without a date what it comes after or before."""
    if event.when is None and event.order:
        return event.order
    return (codec.plain_date(event.when) or "") + ("?" if _ambiguous(event) else "")


def _ambiguous(event: Event) -> bool:
    return event.mention is not None and event.mention.problem == "ambiguous"


def cited(evidence: Evidence) -> str:
    """Where a passage stands: `brief.pdf:14 (p. 3)`."""
    return _place(evidence, exactly=False)


def _place(evidence: Evidence, exactly: bool) -> str:
    place = f"{evidence.source}:{evidence.line}" + (f":{evidence.column}" if exactly else "")
    return place + _located(evidence.locator)


def _located(locator: str | None) -> str:
    return f" ({locator})" if locator else ""


def _more(event: Event) -> str:
    return f" +{event.sources - 1}" if event.sources > 1 else ""


def _mention_place(placed: Placed) -> str:
    document, start = placed.document, placed.mention.start
    return ":".join(map(str, (document.id, *document.place(start)))) + _located(document.locator(start))


def _bounds(when: When) -> str:
    if when.first is None and when.last is None:
        return ""
    if when.first == when.last:
        return str(when.first)
    return f"{when.first or ''}..{when.last or ''}"
