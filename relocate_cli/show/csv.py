"""CSV for spreadsheets: one flat row per item, a heading row, no live formulas."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from typing import Any, TextIO

from relocate_cli import codec
from relocate_cli.show import Item, View
from relocate_cli.show._objects import objects


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write the JSON object's keys as columns; lists are joined by `; `, nested objects give their text."""
    if view.bom:
        stream.write("\ufeff")
    keys = [key for key in codec.schema(kind)["properties"] if key != "schema"]
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(keys)
    for obj in objects(items):
        writer.writerow([_cell(_flat(obj[key])) for key in keys])


def _flat(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(_flat(entry) for entry in value)
    if isinstance(value, dict):
        if "slot" in value:
            return f"{value['slot']}: {value['label']} ({value['claimed'] or '-'}; {value['found'] or '-'})"
        for key in ("name", "text", "title", "source", "id"):
            if key in value:
                return f"{value[key]}:{value['line']}" if key == "source" else str(value[key])
        return "; ".join(f"{count} {name}" for name, count in value.items() if count)
    return str(value)


def _cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula and no terminal obeys; line ends (as LF) and tabs stay."""
    live = text[:1] in ("\t", "\r", "\n") or text.lstrip()[:1] in ("=", "+", "-", "@")
    text = re.sub(r"[^\t\n]+", lambda part: codec.escape(part[0]), re.sub(r"\r\n?", "\n", text))
    return f"'{text}" if live and text else text
