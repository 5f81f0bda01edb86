"""The file of findings that were there before (`--baseline`)."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from relocate_cli import codec, rules
from relocate_cli.cli.writing import write_whole
from relocate_cli.model import Finding, RelocateError
from relocate_cli.rules import Key


def new_ones(
    findings: Sequence[Finding], name: str, sources: Sequence[str], update: bool
) -> tuple[tuple[Finding, ...], list[str]]:
    """The findings that a baseline does not know, and what to say of those it knows in vain.

    With `update` the file is written anew first: it knows what is found now, and keeps what it knew of sources that
    were not read. Sources are named from the file's folder. RelocateError if it cannot be read or written.
    """
    folder = os.path.dirname(os.path.abspath(name))
    known = Counter[Key]() if update and not os.path.exists(name) else _read(name)
    placed = [replace(finding, source=_from(folder, finding.source)) for finding in findings]
    read = {_from(folder, source) for source in sources}
    if update:
        _write(name, rules.renewed(placed, known, read))
        return (), []
    new, left = rules.compare(placed, known)
    stale = sum(count for (source, _, _), count in left.items() if source in read)
    told = f"{name}: {stale} of its findings no longer there; --update-baseline drops them"
    kept = {id(finding) for finding in new}
    fresh = tuple(f for f, moved in zip(findings, placed, strict=True) if id(moved) in kept)
    return fresh, [told] if stale else []


def _from(folder: str, source: str) -> str:
    if source == "-" or "://" in source:
        return source
    try:
        return Path(os.path.relpath(source, folder)).as_posix()
    except ValueError:  # another drive
        return Path(source).as_posix()


def _read(name: str) -> Counter[Key]:
    try:
        data: Any = json.loads(Path(name).read_text("utf-8"))
        if data["schema"] != codec.VERSION:
            raise RelocateError(
                f"{name}: a baseline of another version; write it anew with --update-baseline"
            )
        return Counter({_key(entry): int(entry["count"]) for entry in data["findings"]})
    except FileNotFoundError:
        raise RelocateError(f"there is no baseline {name}; --update-baseline writes one") from None
    except OSError as error:
        raise RelocateError(f"{name}: cannot be read ({(error.strerror or str(error)).lower()})") from None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise RelocateError(f"{name}: no baseline as --update-baseline writes it") from None


def _key(entry: dict[str, str]) -> Key:
    return str(entry["source"]), str(entry["code"]), str(entry["text"])


def _write(name: str, known: Counter[Key]) -> None:
    keys = ("source", "code", "text", "count")
    entries = [dict(zip(keys, (*key, count), strict=True)) for key, count in sorted(known.items())]
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    text = f'{{"schema": {codec.VERSION}, "findings": [\n{lines}\n]}}\n'
    try:
        write_whole(name, lambda stream: stream.write(text))
    except OSError as error:
        raise RelocateError(f"cannot write {name}: {error.strerror}") from None
