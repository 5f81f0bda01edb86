"""Markdown: a draft with a footnote behind every sentence that was checked, or claims as a list with footnotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TextIO

from relocate_cli.codec import escape
from relocate_cli.model import Verdict
from relocate_cli.show import Item, View
from relocate_cli.show._rows import because, cited, deciding

KINDS = ("verdict",)


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write the draft as it stands with footnote marks, then the footnotes: verdict, reason, quote and its place."""
    verdicts = [item for item in items if isinstance(item, Verdict) and item.unchecked is None]
    if view.draft is not None:
        stream.write(_marked(view.draft, verdicts).rstrip("\n") + "\n\n")
    else:
        for number, verdict in enumerate(verdicts, start=1):
            stream.write(f"- {_plain(verdict.claim)}[^{number}]\n")
        stream.write("\n")
    for number, verdict in enumerate(verdicts, start=1):
        stream.write(f"[^{number}]: {_note(verdict)}\n")


def _marked(draft: str, verdicts: Sequence[Verdict]) -> str:
    for number, verdict in sorted(enumerate(verdicts, start=1), reverse=True):
        if verdict.place:
            end = verdict.place.end
            draft = f"{draft[:end]}[^{number}]{draft[end:]}"
    return "\n".join(escape(line) for line in draft.splitlines())


def _note(verdict: Verdict) -> str:
    said = f"**{verdict.verdict.replace('_', ' ')}** ({_plain(because(verdict))})"
    quotes = "; ".join(f"“{_plain(e.quote)}” ({_plain(cited(e))})" for e in deciding(verdict))
    near = " nearest:" if quotes and verdict.verdict == "not_enough_info" else ""
    return f"{said}{near} {quotes}".rstrip(" ")


def _plain(text: str) -> str:
    """Words in one line in which Markdown and HTML see nothing of their own."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", escape(" ".join(text.split())))
