"""The JSON Schemas (draft 2020-12) of what the program writes and reads."""

from __future__ import annotations

from typing import Any, get_args

from relocate_cli.codec.decode import LINKS, MODS
from relocate_cli.codec.encode import VERSION
from relocate_cli.codec.kinds import EVENT_KINDS
from relocate_cli.codec.naming import no_such
from relocate_cli.model import STATUSES, RelocateError, Role, Severity, SlotName, TimexType, VerdictLabel

_Schema = dict[str, Any]

_TEXT: _Schema = {"type": "string"}
_MAYBE: _Schema = {"type": ["string", "null"]}
_COUNT: _Schema = {"type": "integer", "minimum": 0}
_FROM_ONE: _Schema = {"type": "integer", "minimum": 1}
_AMOUNT: _Schema = {"type": ["number", "null"]}
_YES: _Schema = {"type": "boolean"}
_DAY: _Schema = {"type": ["string", "null"], "format": "date"}
_PROBLEM: _Schema = {**_MAYBE, "description": "why the value is not settled; null where it is"}
_LOCATOR: _Schema = {**_MAYBE, "description": "page or time of the original: p. 3, 00:12:05"}
_MOD: _Schema = {"enum": [*MODS, None]}


def build(kind: str) -> _Schema:
    """The schema of one kind of object; RelocateError names the known kinds."""
    kinds = {
        "event": _event,
        "finding": _finding,
        "timex": _timex,
        "actor": _actor,
        "verdict": _verdict,
        "source": _source,
        "document": _document,
    }
    if kind not in kinds:
        raise RelocateError(no_such("schema", kind, kinds))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"relocate {kind}",
        **kinds[kind](),
    }


def _object(properties: dict[str, _Schema], *, required: list[str] | None = None) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties) if required is None else required,
        "additionalProperties": False,
    }


def _array(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _span() -> dict[str, _Schema]:
    return {"text": _TEXT, "start": _COUNT, "end": _COUNT}


def _number() -> dict[str, _Schema]:
    return {
        **_span(),
        "value": {**_AMOUNT, "description": "null for a range"},
        "unit": {**_TEXT, "description": "won, m2, person, … or the counted noun"},
        "low": {**_AMOUNT, "description": "at least, inclusive; null where open"},
        "high": {**_AMOUNT, "description": "at most, inclusive; null where open"},
    }


def _bounds() -> dict[str, _Schema]:
    return {
        "edtf": {**_MAYBE, "description": "ISO 8601-2 / EDTF; null where there is no date"},
        "first": {**_DAY, "description": "first possible day, inclusive"},
        "last": {**_DAY, "description": "last possible day, inclusive"},
    }


def _evidence() -> dict[str, _Schema]:
    return {
        "source": _TEXT,
        "published": {**_MAYBE, "description": "the document's own date, EDTF"},
        "published_from": {**_MAYBE, "description": "which rung of the document-date ladder gave it"},
        "locator": _LOCATOR,
        "line": _FROM_ONE,
        "column": {**_FROM_ONE, "description": "in code points"},
        "start": {**_COUNT, "description": "code points into the document's text"},
        "end": _COUNT,
        "quote": {**_TEXT, "description": "the document's text from start to end"},
    }


def _event() -> _Schema:
    participant = {"id": _TEXT, "name": _TEXT, "kind": _TEXT, "surface": _TEXT}
    kind = {"enum": list(get_args(TimexType))}
    timex = {**_span(), "type": kind, "value": _TEXT, "anchor": _MAYBE, "problem": _PROBLEM}
    return _object(
        {
            "schema": {"const": VERSION},
            "id": _TEXT,
            **_bounds(),
            "grain": _MAYBE,
            "mod": _MOD,
            "inferred": {**_YES, "description": "the date follows from the saying, it is not in the text"},
            "status": {"enum": [*STATUSES, "rejected"]},
            "superseded": _YES,
            "kind": _kind(),
            "title": _TEXT,
            "actors": _array(_object({**participant, "role": {"enum": list(get_args(Role))}})),
            "places": _array(_object(_span())),
            "numbers": _array(_object(_number())),
            **_evidence(),
            "trigger": {"anyOf": [_object(_span()), {"type": "null"}]},
            "timex": {"anyOf": [_object(timex), {"type": "null"}]},
            **_attribution(),
            "evidence": {
                **_array(_object(_evidence())),
                "description": "further reports of the same event",
            },
            **_merged(),
            "order": {
                **_MAYBE,
                "description": "overlap; of an undated event what it comes after or before (EDTF)",
            },
        }
    )


def _kind() -> _Schema:
    return {
        "enum": list(EVENT_KINDS),
        "description": "; ".join(
            f"{name}: {kind.definition} ({kind.source})" for name, kind in EVENT_KINDS.items()
        ),
    }


def _attribution() -> dict[str, _Schema]:
    return {
        "attribution": {
            **_MAYBE,
            "description": "who says so: a speaker or source in the text, else the publisher",
        },
        "direct": {
            "type": ["boolean", "null"],
            "description": "true in the speaker's own words, false in reported ones, null of the publisher",
        },
    }


def _merged() -> dict[str, _Schema]:
    return {
        "sources": {
            **_FROM_ONE,
            "description": "how many documents report it; those that print one text count once",
        },
        "links": {
            **_array(_object({"kind": {"enum": list(LINKS)}, "id": _TEXT, "reason": _TEXT})),
            "description": "the plan that the event carries out, moves or calls off, by id, and why",
        },
    }


def _finding() -> _Schema:
    return _object(
        {
            "schema": {"const": VERSION},
            "code": {"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
            "name": _TEXT,
            "severity": {"enum": list(get_args(Severity))},
            "message": _TEXT,
            "source": _TEXT,
            "locator": _LOCATOR,
            "line": _FROM_ONE,
            "column": _FROM_ONE,
            "start": _COUNT,
            "end": _COUNT,
            "text": _TEXT,
            "corrections": _array(_object({"start": _COUNT, "end": _COUNT, "text": _TEXT})),
        }
    )


def _timex() -> _Schema:
    return _object(
        {
            "schema": {"const": VERSION},
            **_span(),
            "type": {"enum": list(get_args(TimexType))},
            "value": {**_MAYBE, "description": "TIMEX3 value; null for the name of a period"},
            "mod": _MOD,
            **_bounds(),
            "anchor": {**_MAYBE, "description": "what it was resolved against and why"},
            "problem": _PROBLEM,
            "source": _MAYBE,
            "locator": _LOCATOR,
            "line": {"type": ["integer", "null"], "minimum": 1},
            "column": {"type": ["integer", "null"], "minimum": 1},
        }
    )


def _actor() -> _Schema:
    return _object(
        {
            "schema": {"const": VERSION},
            "id": _TEXT,
            "name": _TEXT,
            "kind": _TEXT,
            "aliases": _array(_TEXT),
            "events": {**_COUNT, "description": "dated events"},
            "first": {**_MAYBE, "description": "earliest date, EDTF"},
            "last": {**_MAYBE, "description": "latest date, EDTF"},
            "statuses": _object(dict.fromkeys(STATUSES, _COUNT)),
            "with": {
                **_array(_object({"id": _TEXT, "name": _TEXT, "events": _COUNT})),
                "description": "who acts with it, in how many dated events, most first",
            },
        }
    )


def _verdict() -> _Schema:
    label = {"enum": list(get_args(VerdictLabel))}
    evidence = _object(_evidence())
    slot = {
        "slot": {"enum": list(get_args(SlotName))},
        "label": label,
        "claimed": {**_MAYBE, "description": "what the claim says, null where it says nothing"},
        "found": {**_MAYBE, "description": "what the sources say, null where they say nothing"},
        "evidence": _array(evidence),
    }
    near = {
        "title": _TEXT,
        "edtf": _MAYBE,
        "status": _TEXT,
        "share": {"type": "number", "description": "share of the claim's words that it tells, 0 to 1"},
        "missing": {**_array(_TEXT), "description": "slots left open or contradicted, and words lacking"},
        "evidence": evidence,
    }
    place = {"anyOf": [evidence, {"type": "null"}], "description": "where the claim stands in a draft"}
    return _object(
        {
            "schema": {"const": VERSION},
            "claim": _TEXT,
            "verdict": label,
            "unchecked": {**_MAYBE, "description": "why a sentence of a draft is no claim to check"},
            "slots": _array(_object(slot)),
            "nearest": _array(_object(near)),
            "place": place,
        }
    )


def _source() -> _Schema:
    return _object(
        {
            "schema": {"const": VERSION},
            "id": _TEXT,
            "format": {
                **_MAYBE,
                "description": "the ending that names the format; null for what was not read",
            },
            "encoding": {**_MAYBE, "description": "of its bytes; null where they are no text, or not read"},
            "title": _MAYBE,
            "publisher": _MAYBE,
            "url": _MAYBE,
            "published": {**_MAYBE, "description": "EDTF"},
            "published_from": {**_MAYBE, "description": "which rung of the document-date ladder gave it"},
            "updated": {**_MAYBE, "description": "EDTF"},
            "lang": _MAYBE,
            "characters": {**_COUNT, "description": "code points of the text as read"},
            "events": {**_COUNT, "description": "events found, or held where it is a list of events"},
            "warnings": _array(_TEXT),
        }
    )


def _document() -> _Schema:
    keys = ("id", "text", "title", "published", "publisher", "url", "lang")
    fields = {key: _TEXT if key in ("id", "text") else _MAYBE for key in keys}
    return {**_object(fields, required=["text"]), "description": "a document as a line of JSON Lines input"}
