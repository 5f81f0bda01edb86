"""Copies of what was fetched, so that evidence can be read again: files in one folder, with their addresses."""

from __future__ import annotations

import os
import re
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

from relocate_cli.model import RelocateError
from relocate_cli.read._sidecar import SIDECAR

_LONGEST = 80
"""Longest part of a file's name that tells the address, in code points."""


def keep(address: str, url: str, data: bytes, ending: str | None, folder: str) -> Path:
    """Write a copy under a name made of its address, and note the address in `sources.toml` beside it.

    The name depends on the address alone: fetched again, the copy is written anew, as a whole.
    """
    path = Path(folder) / name(address, ending)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        known = path.exists()
        try:
            beside.write_bytes(data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        if not known:
            with (path.parent / SIDECAR).open("a", encoding="utf-8") as notes:
                notes.write(f'[[source]]\nfile = "{path.name}"\nurl = {_quoted(url)}\n\n')
    except OSError as error:
        raise RelocateError(f"--save-sources: {folder}: {(error.strerror or str(error)).lower()}") from None
    return path


def name(address: str, ending: str | None) -> str:
    """The name of a copy: host and path as far as they are letters and figures, and a digest of the whole."""
    parts = urlsplit(address)
    suffix = ending or (
        found[0].lower() if (found := re.search(r"\.[A-Za-z0-9]{1,8}\Z", parts.path)) else ".html"
    )
    plain = (
        re.sub(r"[^\w.-]+|\.{2,}", "-", f"{parts.hostname or ''}{parts.path}")
        .strip("-._")
        .removesuffix(suffix)
    )
    digest = blake2b(address.encode("utf-8", "replace"), digest_size=4).hexdigest()
    return f"{plain[:_LONGEST].strip('-._') or 'page'}-{digest}{suffix}"


def _quoted(text: str) -> str:
    """A TOML string: an address holds no control characters, quotes or backslashes but escaped."""
    return '"' + re.sub(r'[\x00-\x20"\\\x7f]', lambda found: f"%{ord(found[0]):02X}", text) + '"'
