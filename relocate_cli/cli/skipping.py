"""What is said on stderr of what was not read in the folders given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from relocate_cli import config, read
from relocate_cli.cli.registering import OWN
from relocate_cli.cli.saying import counted, say

FEW = 5
"""Up to so many sources are named one by one."""
_OURS = (OWN, read.SIDECAR, config.FILE)
"""Files among the sources that say something of them."""


def tell_skipped(skipped: Sequence[str]) -> None:
    """Say which endings no format reads, and which links to folders were not followed."""
    files = [
        path for name in skipped if not name.endswith("/") and (path := PurePath(name)).name not in _OURS
    ]
    if files:
        endings = ", ".join(sorted({path.suffix or path.name for path in files}))
        say(f"{counted(len(files), 'file')} passed over, no format reads {endings}")
    if links := [name.rstrip("/") for name in skipped if name.endswith("/")]:
        told = "a link to a folder" if len(links) == 1 else f"{len(links)} links to folders"
        say(f"{told} not followed: {some(links)}")


def some(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + more
