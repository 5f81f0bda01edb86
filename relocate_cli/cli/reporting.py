"""What is said on stderr about the documents: their dates, and how much of them was understood."""

from __future__ import annotations

import sys
from collections import Counter

from relocate_cli.codec import escape
from relocate_cli.corpus import Corpus
from relocate_cli.model import Document

_RUNGS = {"option": "--published", None: "unknown"}
_FEW = 5
"""Up to so many documents are named one by one."""


def report(gathered: Corpus) -> None:
    """Say which date each document has and why (or how many have it from where), and the coverage."""
    documents = gathered.documents
    if len(documents) <= _FEW:
        for document in documents:
            print(f"{escape(document.id)}: {_dating(document)}", file=sys.stderr)
    else:
        counts = Counter(_RUNGS.get(d.published_from, d.published_from) for d in documents)
        rungs = ", ".join(f"{count} {rung}" for rung, count in counts.most_common())
        print(f"{len(documents)} documents; publication date from: {rungs}", file=sys.stderr)
    if documents:
        print(_coverage(gathered), file=sys.stderr)


def _dating(document: Document) -> str:
    if document.published is None:
        return "publication date unknown, relative dates stay open (give --published)"
    rung = _RUNGS.get(document.published_from, document.published_from)
    return f"published {document.published.edtf} ({rung})"


def _coverage(gathered: Corpus) -> str:
    """The coverage line: "41 expressions: 39 resolved, 1 ambiguous, 1 not understood"."""
    counts = gathered.coverage()
    total = sum(counts.values())
    parts = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    return f"{total} expression{'' if total == 1 else 's'}: {parts}"
