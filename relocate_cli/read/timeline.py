"""Events in the plain notation, written by hand or by this program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli import codec
from relocate_cli.model import STATUSES, Document, Event, Reading, RelocateError
from relocate_cli.read._files import decode


def fits(data: bytes) -> bool:
    """Whether most lines that are no comments have a status as their second column."""
    gap = rb"(?:[ \t]{2,}|\t)"
    statuses = "|".join((*STATUSES, "rejected")).encode()
    noted = re.findall(rb"^[ \t]*+[^#\s]\S*+" + gap + rb"(?:" + statuses + rb")" + gap, data, re.MULTILINE)
    return len(noted) * 2 > len(re.findall(rb"^[ \t]*+[^#\s]", data, re.MULTILINE))


def read(data: bytes, name: str) -> Iterator[Reading | RelocateError]:
    """The events of one file, and before them its bad lines."""
    text = decode(data, name)
    events: list[Event] = []
    for item in codec.plain_items(text, name):
        if isinstance(item, RelocateError):
            yield item
        else:
            events.append(item)
    yield Reading(Document(name, text), events=tuple(events))
