"""One clause of a sentence with its parts."""

from __future__ import annotations


class Clause:
    """One predicate with its parts.

    `kind` is main, joined (it goes on), quoted (it is said), condition, aim, aside (a plan that the sentence goes on
    behind), adnominal (before a noun) or according (who says so). `inside` are the positions of its own tokens, those
    of clauses before nouns left out, `first` the first of its words and `verb` the position of the predicate. `topic`
    and `subject` are the tokens that end these noun phrases. `saying` is the clause that tells what this one says,
    `before` the one that it goes on from, `governor` the one that it leads to. `head` is the noun behind a clause
    before a noun, `at` the clause before a noun that tells when the occasion is at which something is done ("어제
    열린 회의에서"). `skipped` are the first and last of the words between its own that belong to another clause.
    """

    __slots__ = (
        "at",
        "before",
        "first",
        "governor",
        "head",
        "inside",
        "kind",
        "proposed",
        "saying",
        "says",
        "skipped",
        "spoken",
        "subject",
        "times",
        "topic",
        "verb",
    )

    def __init__(self, kind: str, first: int, inside: list[int], verb: int) -> None:
        self.kind, self.first, self.inside, self.verb = kind, first, inside, verb
        self.topic: int | None = None
        self.subject: int | None = None
        self.times: list[int] = []
        self.saying: Clause | None = None
        self.before: Clause | None = None
        self.governor: Clause | None = None
        self.head: int | None = None
        self.skipped: tuple[int, int] | None = None
        self.at: Clause | None = None
        self.says = False
        self.proposed = False
        self.spoken = False
