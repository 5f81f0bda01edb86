"""What is said on stderr about the documents: their dates, and how much of them was understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from relocate_cli import lang, timeline
from relocate_cli.cli.saying import counted, say
from relocate_cli.cli.skipping import FEW, some, tell_skipped
from relocate_cli.corpus import Corpus
from relocate_cli.model import Document

_RUNGS = {"option": "--published", None: "unknown"}


def report(gathered: Corpus, coverage: bool = True) -> None:
    """Say which date each document has and why (or how many have it from where), and the coverage."""
    documents = gathered.documents
    if len(documents) <= FEW:
        for document in documents:
            name = "standard input" if document.id == "-" else document.id
            say(f"{name}: {_dating(document)}")
    else:
        counts = Counter(_RUNGS.get(d.published_from, d.published_from) for d in documents)
        rungs = ", ".join(f"{count} {rung}" for rung, count in counts.most_common())
        say(f"{len(documents)} documents; publication date from: {rungs}")
        for encoding, count in Counter(d.encoding for d in documents if d.encoding).items():
            say(f"{count} of them read as {encoding.upper()}")
        undated = [d.id for d in documents if d.published is None and d.written is None]
        if undated:
            say(f"no publication date in {some(undated)}; give it in sources.toml or with --published")
    tell_skipped(gathered.skipped)
    for code, number in gathered.unread().items():
        dated = "dates are read, events are not known yet" if lang.knows(code, "times") else "not read"
        say(f"{counted(number, 'sentence')} in the language {code}: {dated}")
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
    return f"{counted(total, 'expression')}: {parts}"
