"""Files within files: how deep, how many, and what they are called."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

from relocate_cli.model import RelocateError
from relocate_cli.read._content import Content

_DEEPEST = 3
"""How deep files may be packed in each other: an archive of packed files, and one more."""


def deeper(content: Content) -> Content:
    """The same, one level deeper; RelocateError past the last."""
    if content.depth >= _DEEPEST:
        raise RelocateError(f"{content.source}: packed more than {_DEEPEST} times; unpack it first")
    return replace(content, depth=content.depth + 1)


def inner_name(outer: str, name: str) -> str:
    """What a file in an archive is called: below the archive, whatever its own name says of folders above."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", ".")]
    return f"{outer}/{'/'.join(re.sub(r'^[A-Za-z]:$', '', part) or '_' for part in parts)}"


def readable(name: str, told: bool) -> str:
    """The name of a zip member: UTF-8 where the file says so (`told`), else what its bytes are (APPNOTE, D.1).

    Korean Windows writes CP949 and says nothing, and zipfile reads it as code page 437.
    """
    if told or name.isascii():
        return name
    raw = name.encode("cp437", "replace")
    for encoding in ("utf-8", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
