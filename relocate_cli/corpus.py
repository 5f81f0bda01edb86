"""Many documents in a stable order: what was read, what could not be, and how much of it was understood."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from relocate_cli import lang, pipeline, read, registry
from relocate_cli.cache import Cache, pack
from relocate_cli.model import Document, Reading, RelocateError, Source, When

_LITTLE = 80
"""Text shorter than this, in code points, is no article."""

_FEWEST = 16
"""Fewer documents than this are not worth a process more."""

_MOST = 61
"""Processes at most; Windows waits for no more."""

Find = Callable[[Document, When | None], Reading]
"""A stage of the pipeline."""

_One = Callable[[Document], Reading | RelocateError]
"""Such a stage for one document, which does not fail."""

_NOT_WORTH_KEEPING = 20_000
"""Less text than this, in code points, is read again in no more time than a cache takes."""

_IN_UTF_8 = frozenset(("txt", "html", "mhtml", "json", "timeline", "csv", "srt"))
"""Formats that are text: UTF-8 where nothing else is told."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The readings of many sources in the order given, and the errors of those that could not be read.

    `skipped` are files in the folders given that no format reads, and links to folders (`x/`). `key` stands for all
    that was read and how, in a cache; None where none is used.
    """

    readings: tuple[Reading, ...]
    errors: tuple[RelocateError, ...] = ()
    skipped: tuple[str, ...] = ()
    key: str | None = None

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
    how: read.How | None = None,
    find: Find = pipeline.read,
    jobs: int = 1,
    cache: Cache | None = None,
) -> Corpus:
    """Read every source and find what is in it; one that cannot be read does not stop the rest.

    `published` overrules the documents' own dates, `encoding` what their bytes look like, `how` is what else
    the user wishes of reading; `find` is the stage of the pipeline that is needed. The answer does not depend on
    the number of `jobs` (processes), nor on the `cache` of what was found before.
    """
    items = [*read.read(paths, stdin, encoding, how)]
    documents = [item for item in items if isinstance(item, Document)]
    one = partial(_find, find, published)
    if cache is None or sum(len(document.text) for document in documents) < _NOT_WORTH_KEEPING:
        found, key = _found(documents, one, jobs), None
    else:
        of_all = [find.__name__, repr(published), repr(registry.users())]
        keys = [cache.key(*of_all, pack([document], Document)) for document in documents]
        remembered = _remembered(documents, keys, one, jobs, cache)
        whole = all(isinstance(item, Reading) for item in remembered)  # else it may be another time
        found = iter(remembered)
        key = None if not whole or any(isinstance(item, Reading) for item in items) else cache.key(*keys)
    told = [next(found) if isinstance(item, Document) else item for item in items]
    readings = tuple(item for item in told if isinstance(item, Reading))
    errors = tuple(item for item in told if isinstance(item, RelocateError))
    return Corpus(readings, errors, read.skipped(paths), key)


def _remembered(
    documents: Sequence[Document], keys: Sequence[str], one: _One, jobs: int, cache: Cache
) -> list[Reading | RelocateError]:
    """What is found in each document, in their order, now or in an earlier run; the texts are not kept."""
    known = cache.recall(keys, Reading)
    new = [document for document, key in zip(documents, keys, strict=True) if key not in known]
    made = _found(new, one, jobs)
    told: list[Reading | RelocateError] = []
    kept = {}
    for document, key in zip(documents, keys, strict=True):
        if key in known:
            reading = known[key][0]
            told.append(replace(reading, document=replace(reading.document, text=document.text)))
            continue
        told.append(found := next(made))
        if isinstance(found, Reading) and found.document.text == document.text:
            kept[key] = (replace(found, document=replace(found.document, text="")),)
    cache.keep(kept, Reading)
    return told


def _found(documents: Sequence[Document], one: _One, jobs: int) -> Iterator[Reading | RelocateError]:
    """What is found in each document, in their order; in processes of their own where there is enough to do."""
    if jobs < 2 or len(documents) < _FEWEST:
        return map(one, documents)
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    jobs = min(jobs, len(documents), _MOST)
    size = max(1, len(documents) // (4 * jobs))
    try:
        with ProcessPoolExecutor(jobs, initializer=registry.use, initargs=(registry.users(),)) as pool:
            return iter([*pool.map(one, documents, chunksize=size)])
    except (BrokenProcessPool, OSError):  # too little memory for so many, or a system without semaphores
        return map(one, documents)


def _find(find: Find, published: When | None, document: Document) -> Reading | RelocateError:
    try:
        return find(document, published)
    except Exception as error:
        return left_out(document, error)


def sources(gathered: Corpus) -> tuple[Source, ...]:
    """Every source as it was read, in order; what could not be read comes last, with the reason as its warning."""
    found = [_source(reading) for reading in gathered.readings]
    for error in gathered.errors:
        name = error.source or ""
        own = (n for n, each in enumerate(found) if name and f"{each.id}:".startswith(f"{name}:"))
        place = next(own, None)
        if place is None:
            found.append(Source(name or str(error).partition(": ")[0], warnings=(str(error),)))
        else:
            found[place] = replace(found[place], warnings=(*found[place].warnings, str(error)))
    return tuple(found)


def _source(reading: Reading) -> Source:
    document = reading.document
    return Source(
        document.id,
        document.format,
        document.encoding or ("utf-8" if read.format_of(document.format) in _IN_UTF_8 else None),
        document.title,
        document.publisher,
        document.url,
        document.published.edtf if document.published else None,
        document.published_from,
        document.updated.edtf if document.updated else None,
        document.lang,
        len(document.text),
        len(reading.events),
        tuple(_warnings(reading)),
    )


def _warnings(reading: Reading) -> Iterator[str]:
    """What a person should look at before trusting what was read."""
    document = reading.document
    if not document.sentences:
        return
    if document.published is None:
        yield "no publication date, relative dates stay open"
    elif document.published_from in ("url", "file name", "properties"):
        yield f"the publication date is that of the {document.published_from}"
    changed, made = (when.first if when else None for when in (document.updated, document.published))
    if changed and made and changed < made:
        yield "changed before it was published"
    if lost := document.text.count("\ufffd"):
        yield f"{lost} character{'' if lost == 1 else 's'} could not be read"
    if len(document.text) - document.body < _LITTLE:
        yield "hardly any text"


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
