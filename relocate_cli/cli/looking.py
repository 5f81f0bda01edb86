"""What validate sees, again where it corrected something."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from relocate_cli.cli.fixing import repair
from relocate_cli.corpus import Corpus
from relocate_cli.model import Finding


class Looked(NamedTuple):
    """What was read and found, with what is to be said of it, and whether all files could be corrected."""

    corpus: Corpus
    findings: tuple[Finding, ...]
    said: list[str]
    whole: bool


def look(
    load: Callable[..., Corpus], find: Callable[[Corpus], tuple[tuple[Finding, ...], list[str]]], fix: bool
) -> Looked:
    """Read and find; with `fix`, correct the files and look again (`load` is told so by `again`)."""
    gathered = load()
    findings, said = find(gathered)
    made, whole = repair(gathered.documents, findings) if fix else (0, True)
    if made:
        gathered = load(again=True)
        findings, said = find(gathered)
        said.append(f"{made} corrected")
    return Looked(gathered, findings, said, whole)
