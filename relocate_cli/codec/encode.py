"""Nouns to JSON objects: keys and types never vary with the data; absent is null, lists are lists."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from relocate_cli.model import (
    STATUSES,
    Actor,
    Document,
    Event,
    Evidence,
    Finding,
    Mention,
    Nearest,
    Number,
    Participant,
    Slot,
    Source,
    Span,
    Verdict,
    When,
)

VERSION = 1
"""The version every object carries as `schema`."""


def encode(
    noun: Event | Finding | Actor | Source | Document | Mention | Verdict, document: Document | None = None
) -> dict[str, Any]:
    """One noun as a JSON object (dates as ISO text, offsets in code points).

    `document` gives a Mention its source, line and column; other nouns know their own.
    """
    if isinstance(noun, Event):
        return _event(noun)
    if isinstance(noun, Finding):
        return _finding(noun)
    if isinstance(noun, Actor):
        return _actor(noun)
    if isinstance(noun, Verdict):
        return _verdict(noun)
    if isinstance(noun, Source):
        return _source(noun)
    if isinstance(noun, Mention):
        return _mention(noun, document)
    return _document(noun)


def event_id(source: str, quote: str, edtf: str | None, title: str) -> str:
    """Eight hexadecimal digits that depend on what an event says and on its file's name, never on the run.

    The folder and the way lines are broken do not count, so an id survives moving and re-wrapping a file.
    """
    name = source.replace("\\", "/").rpartition("/")[2]
    parts = (name, " ".join(quote.split()), edtf or "", " ".join(title.split()))
    return digest("\x1f".join(parts).encode("utf-8", "surrogatepass"), 4)


def digest(data: bytes, size: int = 16) -> str:
    """BLAKE2b (RFC 7693) of so many bytes, in hexadecimal digits."""
    try:
        from _blake2 import blake2b  # what hashlib uses, without loading OpenSSL at every start
    except ImportError:
        from hashlib import blake2b
    return blake2b(data, digest_size=size).hexdigest()


def slug(name: str) -> str:
    """A stable id made of a name: lower case, words joined by hyphens, letters of any script kept."""
    return "-".join(re.findall(r"\w+", name.casefold())) or "-"


def _event(event: Event) -> dict[str, Any]:
    when = event.when if event.when and event.when.edtf is not None else None
    trigger, mention = event.trigger, event.mention
    return {
        "schema": VERSION,
        "id": event.id,
        **_when(when),
        "grain": when.grain if when else None,
        "mod": when.mod if when else None,
        "inferred": event.inferred,
        "status": "rejected" if event.rejected else event.status,
        "superseded": event.superseded,
        "kind": event.kind,
        "title": event.title,
        "actors": [_participant(p) for p in event.actors],
        "places": [_span(s) for s in event.places],
        "numbers": [_number(n) for n in event.numbers],
        **_evidence(event.evidence[0]),
        "trigger": _span(trigger) if trigger else None,
        "timex": _timex(mention) if mention else None,
        "attribution": event.attribution,
        "direct": event.direct,
        "evidence": [_evidence(e) for e in event.evidence[1:]],
        "sources": event.sources,
        "links": [{"kind": link.kind, "id": link.id, "reason": link.reason} for link in event.links],
        "order": event.order,
    }


def _when(when: When | None) -> dict[str, Any]:
    return {
        "edtf": when.edtf if when else None,
        "first": _day(when.first) if when else None,
        "last": _day(when.last) if when else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _participant(actor: Participant) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "surface": actor.surface,
        "role": actor.role,
    }


def _span(span: Span) -> dict[str, Any]:
    return {"text": span.text, "start": span.start, "end": span.end}


def _number(number: Number) -> dict[str, Any]:
    return {
        **_span(number),
        "value": number.value,
        "unit": number.unit,
        "low": number.low,
        "high": number.high,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "source": evidence.source,
        "published": evidence.published,
        "published_from": evidence.published_from,
        "locator": evidence.locator,
        "line": evidence.line,
        "column": evidence.column,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
    }


def _timex(mention: Mention) -> dict[str, Any]:
    return {
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "type": mention.type,
        "value": mention.when.timex,
        "anchor": mention.when.anchor,
        "problem": mention.problem,
    }


def _mention(mention: Mention, document: Document | None) -> dict[str, Any]:
    line, column = document.place(mention.start) if document else (None, None)
    return {
        "schema": VERSION,
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "type": mention.type,
        "value": mention.when.timex or None,
        "mod": mention.when.mod,
        **_when(mention.when),
        "anchor": mention.when.anchor,
        "problem": mention.problem,
        "source": document.id if document else None,
        "locator": document.locator(mention.start) if document else None,
        "line": line,
        "column": column,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "schema": VERSION,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "source": finding.source,
        "locator": finding.locator,
        "line": finding.line,
        "column": finding.column,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "corrections": [{"start": c.start, "end": c.end, "text": c.text} for c in finding.corrections],
    }


def _actor(actor: Actor) -> dict[str, Any]:
    counts = dict(actor.statuses)
    return {
        "schema": VERSION,
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "events": actor.events,
        "first": actor.first,
        "last": actor.last,
        "statuses": {status: counts.get(status, 0) for status in STATUSES},
        "with": [{"id": other, "name": name, "events": count} for other, name, count in actor.company],
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "schema": VERSION,
        "claim": verdict.claim,
        "verdict": verdict.verdict,
        "unchecked": verdict.unchecked,
        "slots": [_slot(slot) for slot in verdict.slots],
        "nearest": [_nearest(near) for near in verdict.nearest],
        "place": _evidence(verdict.place) if verdict.place else None,
    }


def _slot(slot: Slot) -> dict[str, Any]:
    return {
        "slot": slot.slot,
        "label": slot.label,
        "claimed": slot.claimed,
        "found": slot.found,
        "evidence": [_evidence(evidence) for evidence in slot.evidence],
    }


def _nearest(near: Nearest) -> dict[str, Any]:
    return {
        "title": near.title,
        "edtf": near.edtf,
        "status": near.status,
        "share": near.share,
        "missing": list(near.missing),
        "evidence": _evidence(near.evidence),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "schema": VERSION,
        "id": source.id,
        "format": source.format,
        "encoding": source.encoding,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
        "published_from": source.published_from,
        "updated": source.updated,
        "lang": source.lang,
        "characters": source.characters,
        "events": source.events,
        "warnings": list(source.warnings),
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "text": document.text,
        "title": document.title,
        "published": document.published.edtf if document.published else None,
        "publisher": document.publisher,
        "url": document.url,
        "lang": document.lang,
    }
