"""The file of findings that were there before (`--baseline`)."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from relocate_cli import codec, rules
from relocate_cli.cli.output import put
from relocate_cli.model import Finding, RelocateError
from relocate_cli.rules import Key


def new_ones(
    findings: Sequence[Finding], name: str, sources: Sequence[str], codes: Collection[str], update: bool
) -> tuple[tuple[Finding, ...], list[str]]:
    """The findings that a baseline does not know, and what to say of those it knows in vain.

    With `update` the file is written anew first: it knows what is found now, and keeps what it knew of sources that
    were not read and of rules other than `codes`. Sources are named from the file's folder. RelocateError if it can
    not be read or written.
    """
    folder = os.path.dirname(os.path.abspath(name))
    known = _read(name, update)
    placed = [replace(finding, source=_from(folder, finding.source)) for finding in findings]
    read = {_from(folder, source) for source in sources}
    if update:
        _write(name, rules.renewed(placed, known, read, codes))
        return (), []
    new, left = rules.compare(placed, known)
    stale = sum(count for (source, code, _), count in left.items() if source in read and code in codes)
    told = f"{name}: {stale} of its findings no longer there; --update-baseline drops them"
    kept = set(map(id, new))
    fresh = tuple(f for f, moved in zip(findings, placed, strict=True) if id(moved) in kept)
    return fresh, [told] if stale else []


def _from(folder: str, source: str) -> str:
    if source == "-" or "://" in source:
        return source
    other_drive = os.path.splitdrive(os.path.abspath(source))[0] != os.path.splitdrive(folder)[0]
    return Path(source if other_drive else os.path.relpath(source, folder)).as_posix()


def _read(name: str, update: bool) -> Counter[Key]:
    """What a baseline knows; nothing where it is to be written and is missing or of another version."""
    if update and not os.path.exists(name):
        return Counter()
    try:
        data: Any = json.loads(Path(name).read_text("utf-8"))
        if data["schema"] != codec.VERSION:
            if update:
                return Counter()
            raise RelocateError(f"{name}: of another version; write it anew with --update-baseline")
        entries = (
            (entry["source"], entry["code"], entry["text"], entry["count"]) for entry in data["findings"]
        )
        return Counter({(str(source), str(code), str(text)): int(n) for source, code, text, n in entries})
    except FileNotFoundError:
        raise RelocateError(f"there is no baseline {name}; --update-baseline writes one") from None
    except OSError as error:
        raise RelocateError(f"{name}: cannot be read ({(error.strerror or str(error)).lower()})") from None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise RelocateError(f"{name}: no baseline as --update-baseline writes it") from None


def _write(name: str, known: Counter[Key]) -> None:
    keys = ("source", "code", "text", "count")
    entries = (dict(zip(keys, (*key, count), strict=True)) for key, count in sorted(known.items()))
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    text = f'{{"schema": {codec.VERSION}, "findings": [\n{lines}\n]}}\n'
    put(lambda stream: stream.write(text), name)
