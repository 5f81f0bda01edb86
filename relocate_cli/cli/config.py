"""relocate config"""

from __future__ import annotations

import json

from relocate_cli import codec
from relocate_cli.cli import options as o
from relocate_cli.cli.configuring import settings
from relocate_cli.cli.output import with_stdout


def run(as_json: o.AsJson = False) -> None:
    """Every setting, its value here and where it comes from; options on the command line win over all of them."""
    known = settings()
    if as_json:
        objects = [
            {"schema": codec.VERSION, "key": c.setting.key, "value": c.value, "origin": c.origin}
            for c in known
        ]
        text = json.dumps(objects, ensure_ascii=False) + "\n"
    else:
        rows = [(c.setting.key, _shown(c.value), codec.escape(c.origin)) for c in known]
        wide, wider = (max(codec.width(row[place]) for row in rows) for place in (0, 1))
        text = "".join(
            f"{key:{wide}}  {value}{' ' * (wider - codec.width(value))}  {origin}\n"
            for key, value, origin in rows
        )
    with_stdout(lambda stream: stream.write(text))


def _shown(value: object) -> str:
    """A value as a file would say it, `-` for none."""
    return "-" if value is None else codec.escape(json.dumps(value, ensure_ascii=False))
