"""What validate sees, again where it corrected something."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from relocate_cli.cli.fixing import repair
from relocate_cli.cli.saying import say
from relocate_cli.cli.validating import Found
from relocate_cli.corpus import Corpus
from relocate_cli.model import Finding


class Looked(NamedTuple):
    """What was read and found, with what is to be said, and whether all rules were run and all files corrected."""

    corpus: Corpus
    findings: tuple[Finding, ...]
    said: list[str]
    whole: bool


def look(load: Callable[..., Corpus], find: Callable[[Corpus], Found], fix: bool) -> Looked:
    """Read and find; with `fix`, correct the files and look again (`load` gets what it has told)."""
    gathered = load()
    told = [str(error) for error in gathered.errors]
    found = find(gathered)
    made, whole = repair(gathered.documents, found.findings) if fix else (0, True)
    if made:
        gathered = load(told=told)
        found = find(gathered)
        found.said.append(f"{made} corrected")
    for sentence in found.failed.values():
        say(f"relocate: {sentence}")
    return Looked(gathered, found.findings, found.said, whole and not found.failed)
