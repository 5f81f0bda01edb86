"""The selection options of a command line as a Selection."""

from __future__ import annotations

from unicodedata import normalize

from relocate_cli import dates, read
from relocate_cli.codec import EVENT_KINDS, no_such
from relocate_cli.model import STATUSES, RelocateError, When
from relocate_cli.timeline import Selection


def selection(
    since: str | None,
    until: str | None,
    statuses: list[str] | None,
    actors: list[str] | None,
    text: str | None,
    sources: list[str] | None,
    kinds: list[str] | None,
    *,
    superseded: bool = False,
    undated: bool = False,
) -> Selection:
    """What to select by; RelocateError for a date, status or kind that is none."""
    first, last = _placed("--since", since), _placed("--until", until)
    if first and last and first.first and last.last and first.first > last.last:
        raise RelocateError(f"--since {since} is later than --until {until}; exchange them")
    wanted, sorts = split(statuses), split(kinds)
    for noun, told, known in (("status", wanted, STATUSES), ("kind", sorts, EVENT_KINDS)):
        if unknown := next((name for name in told if name not in known), None):
            raise RelocateError(f"--{noun}: {no_such(noun, unknown, known)}")
    return Selection(
        first,
        last,
        wanted,
        tuple(normalize("NFC", actor) for actor in actors or ()),
        text,
        tuple(sources or ()),
        sorts,
        superseded=superseded,
        undated=undated,
    )


def day(option: str, text: str | None) -> When | None:
    """The date given with an option, as exact as it is; RelocateError names the option."""
    if text is None:
        return None
    try:
        return dates.parse(read.in_figures(text))
    except ValueError as error:
        raise RelocateError(f"{option}: {error}") from None


def check_count(option: str, number: int | None) -> None:
    """Raise a RelocateError if the number given with an option is less than 0."""
    if number is not None and number < 0:
        raise RelocateError(f"{option}: {number} is less than 0")


def _placed(option: str, text: str | None) -> When | None:
    when = day(option, text)
    if when is not None and not dates.placed(when):
        raise RelocateError(f"{option}: {text} has no place on the calendar; give a year")
    return when


def split(values: list[str] | None) -> tuple[str, ...]:
    """The values of an option that takes several, also by comma."""
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())
