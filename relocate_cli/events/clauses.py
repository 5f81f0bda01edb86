"""The parts of a sentence that a verb holds together, and where one ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from relocate_cli.events.lexicon import compiled
from relocate_cli.events.words import Words

Range = tuple[int, int]
"""Positions of words in the sentence, the second exclusive."""


class Clause:
    """One predicate with its parts; the parser fills it in, nobody changes it later.

    `kind` is main, complement, relative, reduced (a participle), adverbial or aside. `verb` is the verb
    group, `governor` the clause whose auxiliary it shares, `chain` the infinitives and gerunds that complete
    it, `means` the place of a "by ...-ing". `parent` is the clause it completes: what is said has the saying as
    parent. `times` are positions of T words. `inverted`: the subject follows the verb. `opener` is the word
    that subordinates it, -1 for none. `joined` is the clause with the same subject that "and" joins it to. `end`
    is where the next clause begins.
    """

    __slots__ = (
        "chain",
        "end",
        "governor",
        "inverted",
        "joined",
        "kind",
        "means",
        "opener",
        "parent",
        "start",
        "subject",
        "times",
        "verb",
    )

    def __init__(self, kind: str, start: int, subject: Range | None, verb: Range, *, end: int = 0) -> None:
        self.kind, self.start, self.subject, self.verb, self.end = kind, start, subject, verb, end
        self.parent: Clause | None = None
        self.governor: Clause | None = None
        self.joined: Clause | None = None
        self.chain: list[Range] = []
        self.means: int | None = None
        self.times: list[int] = []
        self.inverted = False
        self.opener = -1


class Level:
    """A clause still open while a sentence is read: its subject and fronted times until the verb comes."""

    __slots__ = ("antecedent", "clauses", "commas", "fronted", "kind", "parent", "start", "subject")

    def __init__(
        self, kind: str, start: int, parent: Clause | None = None, *, antecedent: Range | None = None
    ) -> None:
        self.kind, self.start, self.parent, self.antecedent = kind, start, parent, antecedent
        self.subject: Range | None = None
        self.clauses: list[Clause] = []
        self.fronted: list[int] = []
        self.commas = 0


def set_ends(ordered: Sequence[Clause], tags: str) -> None:
    """Set the end of each clause, in the order of their verbs: where the next clause begins."""
    for clause in ordered:
        clause.end = len(tags)
    for clause, following in pairwise(ordered):
        clause.end = max(_beginning(clause, following, tags), clause.verb[1])


def _beginning(clause: Clause, following: Clause, tags: str) -> int:
    """Where the next clause begins: at its opener, its coordinator, its fronted time or its own subject."""
    after = clause.verb[1]
    start = following.verb[0]
    if following.kind in _OPENED and after <= following.start < start:
        start = following.start
        while start > after and tags[start - 1] in ',C"(':
            start -= 1
        return start
    if following.kind != "reduced" and following.subject and after <= following.subject[0] < start:
        start = following.subject[0]
    fronted = compiled(_FRONTED).search(tags, after, start)
    return fronted.start() if fronted else start


_OPENED = frozenset(("complement", "adverbial", "relative", "aside"))
_FRONTED = r"(?:(?:[,;\"(]|,?C[RX,]*)(?:I?T,?)?)?[RXcSW]*\Z"


def occasion(words: Words, clause: Clause) -> bool:
    """Whether a clause is a "when" that tells what happened at the time of the clause around it."""
    return clause.opener >= 0 and words.low[clause.opener] == "when"


def apart(words: Words, clause: Clause) -> list[tuple[Range, list[int]]]:
    """The infinitives that "and" joins to another, with times of their own ("to begin in May and to end in June")."""
    found = []
    for k in range(1, len(clause.chain)):
        link, after = (
            clause.chain[k],
            clause.chain[k + 1][0] if k + 1 < len(clause.chain) else len(words.tags),
        )
        own = [t for t in clause.times if link[1] <= t < after]
        before = any(clause.chain[k - 1][1] <= t < link[0] for t in clause.times)
        if own and before and words.tags[link[0] - 1] == "C":
            found.append((link, own))
    return found


def arranged(words: Words, clause: Clause) -> Clause | None:
    """The clause of who has something done ("plans to have its hall built by 2027"); None where nobody has."""
    around = clause.parent
    if clause.kind != "reduced" or around is None or clause.subject is None:
        return None
    last = (around.chain[-1] if around.chain else around.verb)[1]
    return around if words.lemmas[last - 1] == "have" and clause.subject[0] == last else None


def since(words: Words, i: int) -> bool:
    """Whether a time is the one since which something is told."""
    return i > 0 and words.low[i - 1] in _SINCE


_AMOUNT = 6
"""Words of an amount at the most ("almost 670 trillion South Korean won")."""


def amounting(words: Words, end: int) -> str:
    """The noun of which an amount tells how much it is ("a budget of 670 trillion won for 2026"), or nothing."""
    start = end
    while start > 2 and end - start < _AMOUNT and words.low[start - 1] != "of":
        start -= 1
    amount = any(word[:1].isdigit() for word in words.text[start:end])
    return words.low[start - 2] if amount and words.low[start - 1] == "of" else ""


def between(words: Words, noun: Range | None, pairing: frozenset[str]) -> bool:
    """Whether a noun is the first of two that something is between ("the line between Brook and Halden opened")."""
    return noun is not None and noun[0] > 0 and words.low[noun[0] - 1] in pairing


def compared(words: Words, i: int, foremost: frozenset[str]) -> bool:
    """Whether a time only says since when something is the first or the most ("the first visit since 2019")."""
    if not i or words.low[i - 1] not in _SINCE:
        return False
    before = compiled(r"[DYNPQ#oIGR]*\Z").search(words.tags, max(i - 13, 0), i - 1)
    return any(words.low[k] in foremost for k in range(before.start() if before else i, i))


def nominal(words: Words, i: int) -> bool:
    """Whether a time belongs to a noun ("the 2023 meetings", "the meeting of May 5") and not to the clause."""
    tags = words.tags
    before, after = tags[i - 1 : i], tags[i + 1 : i + 2]
    if after and after in "Y'" and words.text[i + 1].startswith(("'", "’")):
        return True  # "last year's", not "last year Halden's council"
    if before and before in "DYN#" and after and after in "NPz":
        return True
    if before and before in "PQ" and words.text[i].isdigit():
        return True  # "the Land Act 2014"
    if before == "o":
        return words.low[i - 2] not in _PARTS_OF_DAYS
    if (
        after
        and after in "NPz"
        and words.low[i].rpartition("-")[2] in PERIODS | _EARLIER
        and "-" in words.text[i]
    ):
        return True
    if tags[i - 2 : i] == ",N" and words.low[i - 1] in _FALLING_DUE:
        return True
    if before == "I" and words.low[i - 1] in _COMPARING:
        return True
    for k in range(i - 2, max(i - 24, -1), -1):
        if tags[k] == "I" and (words.low[k] in TEMPORAL or words.low[k] in REASONS):
            k += tags[k + 1] in "oI"  # "ahead of", "due to"
            head = compiled("[^obI,]*").match(tags, k + 1, i)
            where = words.low[k] == "before" and head is not None
            if where and head is not None and not compiled(_HAPPENING).search(words.low[head.end() - 1]):
                return False
            return compiled(_PHRASE).fullmatch(tags, k + 1, i) is not None
        if tags[k] == "I" and words.low[k] in _INCLUDING:
            apart = compiled(r",[Ib]").search(tags, k, i)  # "12 bodies, including ours, to Halden in May"
            return apart is None
        if tags[k] not in "DYNPQ#CobI,":
            return False
    return False


def due(words: Words, i: int) -> bool:
    """Whether a time only says, between commas, for when something was meant: "the report, first due on 9 May, …"."""
    before = compiled(r",R?[NI][Ib]\Z").search(words.tags, max(i - 5, 0), i)
    return before is not None and words.low[i - 2] in _FALLING_DUE


_SINCE = frozenset(("since",))
REASONS = frozenset(("amid", "despite", "due"))
"""Prepositions before the event that is the reason of another one."""
TEMPORAL = frozenset(("after", "ahead", "before", "following", "since", "until"))
"""Prepositions before the event that another one comes before or after."""
_INCLUDING = frozenset(("including",))
_HAPPENING = r"(?:tion|sion|ment|al|ing|ure|ance|ence|vote|end|start)s?\Z"
_PARTS_OF_DAYS = frozenset(("morning", "afternoon", "evening", "night", "hours", "eve", "day", "weekend"))
PERIODS = frozenset(("year", "quarter", "month", "months", "week", "weeks", "period", "half"))
"""Nouns of the times whose end is told after them ("the quarter ended Sept. 30")."""
_EARLIER = frozenset(("earlier", "ago", "end"))
_FALLING_DUE = frozenset(("payable", "due", "effective"))
_COMPARING = frozenset(("than", "versus", "like", "unlike"))
_PHRASE = r"[DYNPQ#C]+(?:[obI][DYNPQ#C]+|,[DYNPQ#o]+(?=,))*,?I?"
