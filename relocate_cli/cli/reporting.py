"""What is said on stderr about the documents: their dates, and how much of them was understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from relocate_cli import config, lang, read, timeline
from relocate_cli.cli.registering import OWN
from relocate_cli.cli.saying import say
from relocate_cli.corpus import Corpus
from relocate_cli.model import Document

_OURS = (OWN, read.SIDECAR, config.FILE)
"""Files among the sources that say something of them."""
_RUNGS = {"option": "--published", None: "unknown"}
_FEW = 5
"""Up to so many documents are named one by one."""


def report(gathered: Corpus, coverage: bool = True) -> None:
    """Say which date each document has and why (or how many have it from where), and the coverage."""
    documents = gathered.documents
    if len(documents) <= _FEW:
        for document in documents:
            name = "standard input" if document.id == "-" else document.id
            say(f"{name}: {_dating(document)}")
    else:
        counts = Counter(_RUNGS.get(d.published_from, d.published_from) for d in documents)
        rungs = ", ".join(f"{count} {rung}" for rung, count in counts.most_common())
        say(f"{len(documents)} documents; publication date from: {rungs}")
        for encoding, count in Counter(d.encoding for d in documents if d.encoding).items():
            say(f"{count} of them read as {encoding.upper()}")
    if skipped := [path for path in map(PurePath, gathered.skipped) if path.name not in _OURS]:
        count = len(skipped)
        endings = ", ".join(sorted({path.suffix or path.name for path in skipped}))
        say(f"{count} file{'' if count == 1 else 's'} passed over, no format reads {endings}")
    for code, number in gathered.unread().items():
        sentences = f"{number} sentence{'' if number == 1 else 's'}"
        dated = "dates are read, events are not known yet" if lang.knows(code, "times") else "not read"
        say(f"{sentences} in the language {code}: {dated}")
    for event in timeline.astray(gathered.readings):
        say(f"{event.evidence[0].source}: ^{event.id} is rejected, but no event has this id")
    if documents and coverage:
        say(_coverage(gathered))


def tell_none(found: Iterable[object], quiet: bool, nouns: str = "events") -> None:
    """Say it where nothing was found or nothing matches, so that an empty answer is not taken for a failure."""
    if not quiet and not any(True for _ in found):
        say(f"no {nouns} found")


def _dating(document: Document) -> str:
    counted = f"; counted from: {document.occasion} {document.written.edtf}" if document.written else ""
    encoded = f"; read as {document.encoding.upper()}" if document.encoding else ""
    if document.published is None and document.written is None:
        return f"publication date unknown, relative dates stay open (give --published){encoded}"
    if document.published is None:
        return f"publication date unknown{counted}{encoded}"
    rung = _RUNGS.get(document.published_from, document.published_from)
    return f"published {document.published.edtf} ({rung}){counted}{encoded}"


def _coverage(gathered: Corpus) -> str:
    """The coverage line: "41 expressions: 39 resolved, 1 ambiguous, 1 not understood"."""
    counts = gathered.coverage()
    total = sum(counts.values())
    parts = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    return f"{total} expression{'' if total == 1 else 's'}: {parts}"
