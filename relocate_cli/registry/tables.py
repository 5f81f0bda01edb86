"""The registry's files as rows, and the form in which names are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from relocate_cli.model import RelocateError

_NOISE = re.compile(r"[\W_]+")
_ASCII_NOISE = {code: None for code in range(128) if not chr(code).isalnum()}


def key(name: str) -> str:
    """A name whatever its case, blanks, hyphens and article."""
    plain = name.isascii()
    text = name.lower() if plain else unicodedata.normalize("NFKC", name).casefold()
    if text.isalnum():
        return text
    text = text.replace("&", " and ").removeprefix("the ")
    return text.translate(_ASCII_NOISE) if plain else _NOISE.sub("", text)


def rows(path: Path, fields: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file by column, with their lines; RelocateError where the columns are not these."""
    import csv

    lines = [
        line for line in enumerate(path.read_text("utf-8").splitlines(), 1) if line[1][:1] not in ("", "#")
    ]
    numbers = [number for number, _ in lines]
    records = csv.reader((text for _, text in lines), strict=True)
    fields = list(fields)
    if next(records, None) != fields:
        raise RelocateError(f"{path.name}: the first row names the columns {', '.join(fields)}")
    for number, record in zip(numbers[1:], records, strict=False):
        if len(record) != len(fields):
            raise RelocateError(
                f"{path.name}, line {number} ({record[0] if record else ''}): "
                f"{len(record)} columns instead of {len(fields)}"
            )
        yield number, dict(zip(fields, record, strict=True))
