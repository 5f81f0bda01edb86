"""relocate cache"""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from relocate_cli import codec
from relocate_cli.cli.caching import store
from relocate_cli.cli.output import with_stdout
from relocate_cli.model import RelocateError


def run(
    action: Annotated[
        Literal["show", "clear"],
        typer.Argument(metavar="[show|clear]", help="Say where it is and how large, or remove it."),
    ] = "show",
) -> None:
    """What was found in earlier runs and is kept to answer faster: where, how much, and how to be rid of it.

    Kept are quotes, dates and findings of longer sources, under keys made of their content, the options and the
    version; an answer never depends on it. --no-cache and RELOCATE_NO_CACHE=1 keep nothing and use nothing.
    """
    found = store()
    if found is None:
        raise RelocateError("there is no place for a cache here; set XDG_CACHE_HOME to a folder")
    try:
        size = found.clear() if action == "clear" else found.size()
    except OSError as error:
        done = "removed" if action == "clear" else "looked at"
        raise RelocateError(f"{found.file}: cannot be {done} ({(error.strerror or '').lower()})") from None
    told = f"{codec.escape(str(found.file))}: {size:,} bytes{' removed' if action == 'clear' else ''}\n"
    with_stdout(lambda stream: stream.write(told))
