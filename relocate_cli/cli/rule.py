"""relocate rule"""

from __future__ import annotations

import json
from typing import Annotated

import typer

from relocate_cli import codec, rules
from relocate_cli.cli import options as o
from relocate_cli.cli.output import with_stdout


def run(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="Code or name, such as E201.")] = None,
    as_json: o.AsJson = False,
) -> None:
    """List the rules of validate, or explain one by its code or name."""
    listed = [
        {"schema": codec.VERSION, "code": known, "name": name, "finds": finds}
        for known, name, finds in rules.listing()
    ]
    if code is not None:
        text = rules.explain(code)
        found = [entry for entry in listed if text.startswith(f"{entry['code']} ")]
        if as_json:
            text = json.dumps({**found[0], "docs": text}, ensure_ascii=False) + "\n"
    elif as_json:
        text = json.dumps(listed, ensure_ascii=False) + "\n"
    else:
        width = max(len(str(entry["name"])) for entry in listed)
        text = "".join(f"{entry['code']}  {entry['name']:{width}}  {entry['finds']}\n" for entry in listed)
    with_stdout(lambda stream: stream.write(text))
