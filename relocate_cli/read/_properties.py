"""The dates that office files and PDF have among their properties."""

from __future__ import annotations

from relocate_cli import dates
from relocate_cli.model import Rung, When
from relocate_cli.read import _published, _stamps

_SEOUL = 9 * 60
"""Minutes by which the clocks of Korean publishers are ahead of UTC."""


_OF_TEMPLATES = frozenset(("2013-12-23T23:15:00Z",))
"""When templates were made that programs write into every file: that of python-docx (its default.docx)."""


def days(name: str, created: str, changed: str, korean: bool) -> tuple[When | None, Rung | None, When | None]:
    """Publication date, its rung, and the day of a later change, of a file called `name`.

    The date in its name counts, else that of its making, which is often another; see the ladder.
    """
    if named := _published.of_file_name(name):
        return named, "file name", None
    ahead = _SEOUL if korean else None
    made, touched = _day(created, ahead), _day(changed, ahead)
    return made, "properties" if made else None, touched if made and touched != made else None


def _day(written: str, ahead: int | None) -> When | None:
    stamp = None if written.strip() in _OF_TEMPLATES else _stamps.parse(written)
    return dates.when(dates.of_date(stamp.seen(ahead))) if stamp else None
