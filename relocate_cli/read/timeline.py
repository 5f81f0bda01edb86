"""Events in the plain notation, written by hand or by this program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli import codec
from relocate_cli.model import STATUSES, Document, Event, Reading, RelocateError
from relocate_cli.read._content import Content


def fits(content: Content) -> bool:
    """Whether most lines that are no comments have a status as their second column."""
    text = content.text
    gap = r"(?:[ \t]{2,}|\t)"
    statuses = "|".join((*STATUSES, "rejected"))
    noted = re.findall(r"^[ \t]*+[^#\s]\S*+" + gap + r"(?:" + statuses + r")" + gap, text, re.MULTILINE)
    return len(noted) * 2 > len(re.findall(r"^[ \t]*+[^#\s]", text, re.MULTILINE))


def read(content: Content) -> Iterator[Reading | RelocateError]:
    """The events of one file, and before them its bad lines."""
    events: list[Event] = []
    for item in codec.plain_items(content.text, content.name):
        if isinstance(item, RelocateError):
            yield item
        else:
            events.append(item)
    yield Reading(Document(content.name, content.text), events=tuple(events))
