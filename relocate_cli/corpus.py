"""Many documents in a stable order: what was read, what could not be, and how much of it was understood."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from relocate_cli import lang, pipeline, read
from relocate_cli.model import Document, Reading, RelocateError, When


@dataclass(frozen=True, slots=True)
class Corpus:
    """The readings of many sources in the order given, and the errors of those that could not be read.

    `skipped` are files in the folders given that no format reads.
    """

    readings: tuple[Reading, ...]
    errors: tuple[RelocateError, ...] = ()
    skipped: tuple[str, ...] = ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that were read as text, without those of already extracted events."""
        return tuple(reading.document for reading in self.readings if reading.document.sentences)

    def coverage(self) -> dict[str, int]:
        """How many expressions came out how: `resolved`, the problems of mentions, `not understood`."""
        mentions = (mention for reading in self.readings for mention in reading.mentions)
        counts = Counter(mention.problem or "resolved" for mention in mentions)
        residue = sum(len(reading.residue) for reading in self.readings)
        return {"resolved": 0, **counts} | ({"not understood": residue} if residue else {})

    def unread(self) -> dict[str, int]:
        """How many sentences are in a language whose events are not known, by language: only dates are read."""
        spoken = Counter(sentence.lang for document in self.documents for sentence in document.sentences)
        return {code: count for code, count in spoken.items() if not lang.knows(code, "events")}


def gather(
    paths: Sequence[str],
    *,
    stdin: Callable[[], bytes],
    published: When | None = None,
    encoding: str | None = None,
    find: Callable[[Document, When | None], Reading] = pipeline.read,
) -> Corpus:
    """Read every source and find what is in it; one that cannot be read does not stop the rest.

    `published` overrules the documents' own dates, `encoding` what their bytes look like; `find` is the stage of
    the pipeline that is needed.
    """
    readings: list[Reading] = []
    errors: list[RelocateError] = []
    for item in read.read(paths, stdin, encoding):
        if isinstance(item, RelocateError):
            errors.append(item)
        elif isinstance(item, Reading):
            readings.append(item)
        else:
            try:
                readings.append(find(item, published))
            except Exception as error:
                errors.append(left_out(item, error))
    return Corpus(tuple(readings), tuple(errors), read.skipped(paths))


def left_out(document: Document, error: Exception) -> RelocateError:
    """What is said of a document on which relocate itself failed, so that the others go on; raises under -X dev."""
    if sys.flags.dev_mode:
        raise error
    return RelocateError(f"{document.id}: left out for a defect in relocate itself, {defect(error)}")


def defect(error: Exception) -> str:
    """What to report of an error that is ours: its type, where it arose, what it says."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    return f"please report it: {type(error).__name__}{place}: {error}"
