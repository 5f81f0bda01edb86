"""Items as JSON objects, and JSON text that no terminal obeys."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from relocate_cli import codec
from relocate_cli.model import Actor, Event, Finding, Source, Verdict
from relocate_cli.show import Item


def objects(items: Sequence[Item]) -> Iterator[dict[str, Any]]:
    """The JSON object of each item; a Reading gives one per mention."""
    for item in items:
        if isinstance(item, (Event, Finding, Actor, Source, Verdict)):
            yield codec.encode(item)
        else:
            for mention in item.mentions:
                yield codec.encode(mention, item.document)


def to_json(obj: object) -> str:
    """JSON on one line, other scripts as they are, every control character as `\\u....`."""
    return _obeyed().sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(obj, ensure_ascii=False))


@cache
def _obeyed() -> re.Pattern[str]:
    return re.compile(
        r"[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\ud800-\udfff]"
    )
