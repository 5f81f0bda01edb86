"""Clauses of a sentence from its tokens: each predicate closes one; what is said belongs to the saying behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relocate_cli.events.verb_final.cues import Cues, Form
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import When

_NEWS = 14
"""How many days lie at the most between what a document tells as its news and the document."""
_REACH = 14
"""How many words before its verb a clause before a noun begins at the most."""


class Clause:
    """One predicate with its parts.

    `kind` is main, joined (it goes on), quoted (it is said), condition, aim, aside (a plan that the sentence goes on
    behind), adnominal (before a noun) or according (who says so). `inside` are the positions of its own tokens, those
    of clauses before nouns left out, `first` the first of its words and `verb` the position of the predicate. `topic`
    and `subject` are the tokens that end these noun phrases. `saying` is the clause that tells what this one says,
    `before` the one that it goes on from, `governor` the one that it leads to. `head` is the noun behind a clause
    before a noun. `skipped` are the first and last of the words that belong to another clause with the same verb.
    """

    __slots__ = (
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
        self.says = False
        self.proposed = False
        self.spoken = False


def find(tokens: Sequence[Token], cue: Cues, published: When | None = None) -> list[Clause]:
    """The clauses of a sentence, in the order of their predicates, in a document published on some day."""
    parser = _Parser(tokens, cue, published.last if published else None)
    parser.read(0, len(tokens))
    return sorted(parser.clauses, key=lambda c: c.verb)


class _Parser:
    """Reads tokens from left to right; what quotations hold is read by itself."""

    def __init__(self, tokens: Sequence[Token], cue: Cues, published: date | None) -> None:
        self.tokens, self.cue, self.published = tokens, cue, published
        self.clauses: list[Clause] = []
        self.begin = 0
        self.open: list[int] = []
        self.joined: list[Clause] = []
        self.told: list[Clause] = []
        self.unsaid: list[int] = []
        self.source: Clause | None = None
        self.last: Clause | None = None

    def read(self, i: int, end: int) -> None:
        """Take in the tokens from one position to another."""
        self.begin = i
        while i < end:
            token = self.tokens[i]
            if token.speech and token.speech <= end:
                i = self._speech(i, token.speech)
                continue
            if token.what == "resuming" or (token.form and token.form.ending in _LOOSE and not token.what):
                self.open += [] if token.what == "resuming" else [i]
            elif token.form and token.form.ending.startswith("before-noun"):
                self._adnominal(i)
            elif token.form and self._leads(token.form, token, i + 1 < end):
                self.open.append(i)
            elif token.form and _KINDS.get(token.form.ending) == "aim":
                self._aim(i)
            elif token.form and token.what == "chain" and token.last is None and self._aside(i):
                pass
            elif token.form and (token.form.root != "이" or token.what):
                self._share(i)
                self._close(i)
            elif self.cue.has("according", token.text) and self.open:
                self._according(i)
            elif self._lists(i):
                self._close(i)
            else:
                self.open.append(i)
            i += 1

    def _leads(self, form: Form, token: Token, further: bool) -> bool:
        """Whether a form only leads on: "살펴보면", or a noun made of a verb before the end."""
        if form.ending == "condition":
            return self.cue.has("leading", form.root)
        return form.ending == "noted" and further and not token.status

    def _speech(self, first: int, end: int) -> int:
        inner = _Parser(self.tokens, self.cue, self.published)
        self.tokens[first].speech = 0
        inner.read(first, end)
        inner.flush()
        for each in inner.clauses:
            each.spoken = True
        self.clauses += inner.clauses
        self.told += [c for c in inner.clauses if c.kind != "adnominal" and c.saying is None]
        return end

    def flush(self) -> None:
        """What goes on at the end goes on from the last clause."""
        for clause in self.joined:
            clause.governor = clause.governor or self.last
        self.joined = []

    def _lists(self, i: int) -> bool:
        """Whether a noun before a comma is a predicate that leaves its verb out ("내년 착공, 2028년 준공 예정")."""
        token = self.tokens[i]
        if not token.comma or token.noun.role or not self.open or self.tokens[self.open[-1]].mention is None:
            return False
        doing = next(iter(self.cue.sets["doing"]))
        if token.text + doing not in self.cue.kinds:
            return False
        token.form = token.last = Form("joining", "base", token.text + doing, doing)
        return True

    def _aside(self, i: int) -> bool:
        """Close a plan with a time of its own that the sentence, dated before it, goes on behind."""
        times = [n for n, k in enumerate(self.open) if self.tokens[k].mention]
        if len(times) < 2 or times[-1] - times[0] < 2:
            return False
        n = times[-1]
        clause = Clause("aside", self.open[n], self.open[n:], i)
        clause.times = [self.open[n]]
        clause.topic = next((k for k in self.open[:n] if self.tokens[k].role in ("topic", "subject")), None)
        self.clauses.append(clause)
        self.open = self.open[:n]
        return True

    def _share(self, i: int) -> None:
        """Close the first of two clauses that share a verb ("A는 11일부터, B는 12일부터 시작한다")."""
        tokens, words = self.tokens, self.open
        for n in range(1, len(words) - 2):
            time, role = tokens[words[n]], tokens[words[n - 1]].role
            if not (time.mention and time.comma and role in ("topic", "subject")):
                continue
            for m in range(n + 1, len(words) - 1):
                if tokens[words[m]].role == role and tokens[words[m + 1]].mention:
                    clause = Clause("joined", self.begin, [*words[: n + 1], *words[m + 2 :]], i)
                    clause.skipped = words[n + 1], words[m + 1]
                    self._places(clause)
                    self.clauses.append(clause)
                    self.joined.append(clause)
                    self.open, self.begin = words[n + 1 :], words[n + 1]
                    return
                if tokens[words[m]].role in ("topic", "subject", "object"):
                    break

    def _adnominal(self, i: int) -> None:
        """Close a clause before a noun: it reaches back over objects and places, to a time if that is near."""
        token = self.tokens[i]
        assert token.form is not None
        start, time = self._around(i)
        follows = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        clause = Clause("adnominal", self.open[start] if start < len(self.open) else i, self.open[start:], i)
        if time is not None:
            clause.times = [k for k in clause.inside if self.tokens[k].mention]
        for k in clause.inside:
            if self.tokens[k].role == "subject":
                clause.subject = k
        if (
            follows is not None
            and self.cue.has("what", follows.text)
            and token.form.ending == "before-noun-future"
        ):
            clause = Clause("quoted", self.begin, self.open, i)
            clause.proposed = True
            self._places(clause)
            self.open, self.begin = [], i + 1
            self._tell(clause)
            self.clauses.append(clause)
            return
        clause.head = self._head(i)
        self.clauses.append(clause)
        self.open = [*self.open[:start]]
        if time is not None:
            self.unsaid += clause.times

    def _aim(self, i: int) -> None:
        """Close a clause that only tells what for: what stands before it goes on with the sentence."""
        start, time = self._aimed(i) or self._around(i)
        clause = Clause("aim", self.open[start] if start < len(self.open) else i, self.open[start:], i)
        clause.times = [] if time is None else [self.open[time]]
        self.clauses.append(clause)
        self.open = self.open[:start]

    def _aimed(self, i: int) -> tuple[int, None] | None:
        """The reach of an aim that two verbs tell ("A를 높이고 B를 줄이기 위해"); None where only one does.

        What goes before the first of them, topic and time, is of the sentence.
        """
        last = self.joined[-1] if self.joined else None
        if last is None or last is not self.last or last.subject is not None or self._reach(i)[0] > 0:
            return None
        token = self.tokens[last.verb]
        if token.comma or token.status or token.form is None or token.form.part != "base":
            return None
        before = [n for n, k in enumerate(last.inside, 1) if k in (last.topic, *last.times)]
        if not before:
            return None
        self.joined.pop()
        self.clauses.remove(last)
        self.open, self.begin = [*last.inside[: before[-1]], *self.open], last.first
        return before[-1], None

    def _around(self, i: int) -> tuple[int, int | None]:
        """The reach of a clause before a noun; one that goes on before it, with a subject of its own, is part of it.

        What stood before that subject goes on with the sentence.
        """
        start, time = self._reach(i)
        last = self.joined[-1] if self.joined else None
        if start == 0 and last is self.last and last and last.subject is not None and last.topic is not None:
            place = last.inside.index(last.subject)
            if last.topic < last.subject and any(k < last.subject for k in last.times):
                while place > 0 and self.tokens[last.inside[place - 1]].noun.role == "":
                    place -= 1
                self.joined.pop()
                self.clauses.remove(last)
                self.open, self.begin = [*last.inside[:place], *self.open], last.first
                return place, None
        return start, time

    def _reach(self, i: int) -> tuple[int, int | None]:
        """How far back a clause before a noun reaches among the open words, and where the time it takes stands."""
        start = len(self.open)
        lowest = max(0, start - _REACH)
        form = self.tokens[i].form
        passive = form is not None and form.stem.endswith(tuple(self.cue.sets["passive"]))
        while start > lowest:
            other = self.tokens[self.open[start - 1]]
            if other.role in ("topic",) or (other.comma and not other.mention) or other.mention:
                break
            if other.role == "subject" and start < len(self.open) and not passive:
                break
            start -= 1
            if other.role == "subject":
                break
        time = start - 1 if start and self.tokens[self.open[start - 1]].mention else None
        if form is not None and self.cue.has("plans", form.root.removesuffix(form.stem)):
            time = None  # "2026년 5월로 예정된 포럼": the day is that of the forum
        if time is not None and self._takes(time, start, i):
            start = time - 1 if self._paired(time) else time
        else:
            start = max(start, len(self.open) - 3)
            time = None
        return start, time

    def _paired(self, time: int) -> bool:
        """Whether a time is the end of a range that the one before it begins."""
        one, other = (self.tokens[self.open[k]].mention if k >= 0 else None for k in (time - 1, time))
        return one is not None and other is not None and one.scope is not None and one.scope == other.scope

    def _takes(self, time: int, start: int, i: int) -> bool:
        """Whether the time before a clause before a noun goes with it rather than with the sentence."""
        token = self.tokens[i]
        assert token.form is not None
        between = len(self.open) - start
        topic = any(self.tokens[k].role in ("topic", "subject") for k in self.open[:time])
        spoken = self.tokens[self.open[time]]
        mention = spoken.mention
        day = mention is not None and mention.when.grain not in LONG and self._recent(mention.when)
        said = set(dict(mention.slots)) if mention else set()
        bare = day and not said & {*self.cue.sets["told"], "year", "month"}
        if spoken.comma or (between and self.cue.has("sentence_particles", spoken.noun.particle)):
            return False
        earlier = any(self.tokens[k].mention for k in self.open[:time]) and not self._paired(time)
        if earlier and token.form.ending == "before-noun-past" and not self._occasion(self._head(i)):
            return True
        lasting = token.form.ending in ("before-noun-present", "aim")
        if token.form.ending == "before-noun-past" and mention is not None and self._ahead(mention.when):
            return False
        if between == 0 or lasting or day:
            return between == 0 and not (bare and topic and lasting)
        led = time > 0 and self.tokens[self.open[time - 1]].role in ("topic", "subject")
        led = led and mention is not None and mention.scope is None
        return not (led and between) and (not topic or not self._occasion(self._head(i)))

    def _ahead(self, when: When) -> bool:
        """Whether a time is yet to come when the document appears."""
        return bool(self.published and when.first and when.first > self.published)

    def _recent(self, when: When) -> bool:
        """Whether a day is near enough to the document's own to be that of its news."""
        if self.published is None or when.first is None:
            return True
        return abs(self.published - when.first).days <= _NEWS

    def _occasion(self, head: int | None) -> bool:
        """Whether a noun names something that people come to ("토론회"): what is done there is done on its day."""
        noun = self.tokens[head].noun.head if head is not None else ""
        return any(self.cue.kind_nouns.get(noun[-k:]) == "meeting" for k in range(1, 6))

    def _head(self, i: int) -> int | None:
        """The noun that a clause stands before; None where that is an empty word."""
        k = i + 1
        while k < min(len(self.tokens), i + 7):
            token = self.tokens[k]
            if token.form or token.mention or token.speech or token.text in self.cue.sets["empty_nouns"]:
                return None
            if token.noun.role or token.comma:
                return k if token.noun.head not in self.cue.sets["empty_nouns"] else None
            k += 1
        return None

    def _according(self, i: int) -> None:
        clause = Clause("according", self.begin, self.open, i)
        self._places(clause)
        clause.says = True
        self.clauses.append(clause)
        self.source, self.open, self.begin = clause, [], i + 1

    def _places(self, clause: Clause) -> None:
        """Set topic, subject and times of a clause from its own tokens."""
        for k in clause.inside:
            token = self.tokens[k]
            if token.mention:
                clause.times.append(k)
            elif token.role == "topic" and not token.what and clause.topic is None:
                clause.topic = k
            elif token.role == "subject" and (clause.subject is None or self._qualified(clause.subject, k)):
                clause.subject = k
        also = next((k for k in clause.inside if self.tokens[k].role == "also"), None)
        if also is not None and clause.topic is None and clause.subject is None:
            clause.subject = also
        elif also is not None and clause.topic is None and also < (clause.subject or 0):
            clause.topic = also  # "홍 의원도 정부가 나서야 한다고 말했다"

    def _qualified(self, earlier: int, later: int) -> bool:
        """Whether a clause before a noun stands between two subjects: the earlier one is its own."""
        return any(c.kind == "adnominal" and earlier < c.verb < later for c in self.clauses)

    def _close(self, i: int) -> None:
        token = self.tokens[i]
        assert token.form is not None
        ending = token.form.ending
        kind = _KINDS.get(ending, "joined")
        if kind == "main" and i + 1 < len(self.tokens) and token.form.part.startswith("noun"):
            kind = "joined"
        clause = Clause(kind, self.begin, self.open, i)
        clause.proposed = ending == "asked"
        self._places(clause)
        report = self.cue.has("report", token.form.root) or self.cue.has("report", token.form.stem)
        told = [c for c in self.told if c.saying is None]
        report = report or any(c.proposed or self._told_of(c) for c in told)
        if kind in ("main", "joined", "quoted") and report and told and token.status in ("", "occurred"):
            clause.says = True
            for each in told:
                each.saying = clause
            self.told = []
        if self.source is not None and not clause.says:
            clause.saying = self.source
        if not clause.times and self.unsaid and self.cue.has("absent", token.form.stem):
            clause.times = self.unsaid[-1:]
            self.clauses = [c for c in self.clauses if c.times != clause.times]
        self.unsaid = []
        self.clauses.append(clause)
        self.open, self.begin = [], i + 1
        if kind == "quoted":
            self._tell(clause)
        elif kind == "joined":
            clause.before = self.last if self.last in self.joined else None
            self.joined.append(clause)
        elif kind == "main":
            self._lead(clause, self.joined)
            self.joined = []
        self.last = clause

    def _apart(self, clause: Clause) -> bool:
        """Whether a clause with a time of its own goes on to the saying rather than to what is said as to come."""
        form = self.tokens[clause.verb].form
        days = [
            m.when
            for k in clause.times
            if (m := self.tokens[k].mention) is not None and m.when.grain not in LONG
        ]
        if not days or self._ahead(days[-1]):
            return False
        return clause.subject is None and form is not None and form.part != "sequence"

    def _told_of(self, clause: Clause) -> bool:
        form = self.tokens[clause.verb].form
        return form is not None and form.ending == "told of"

    def _lead(self, clause: Clause, joined: list[Clause]) -> None:
        for each in joined:
            each.governor = each.governor or clause
        if joined:
            clause.before = joined[-1]

    def _tell(self, clause: Clause) -> None:
        """Keep what is said for the saying to come, with the clauses before it that are of one piece with it."""
        token = self.tokens[clause.verb]
        assert token.form is not None
        past = token.form.part == "past" and token.status in ("", "ongoing")
        mine = [c for c in self.joined if past or c is not self.joined[0] or not self._apart(c)]
        self._lead(clause, mine)
        self.told += [*mine, clause]
        self.joined = [c for c in self.joined if c not in mine]


LONG = frozenset(("month", "quarter", "half", "season", "year", "decade", "century"))
"""Grains of times longer than the day of a piece of news."""
_KINDS = {
    "noted": "main",
    "final": "main",
    "quoted": "quoted",
    "asked": "quoted",
    "told of": "quoted",
    "condition": "condition",
    "aim": "aim",
    "obliged": "joined",
}
_LOOSE = frozenset(("plan", "negative", "becoming", "noun", "cause"))
"""Endings of words that are no predicate unless a chain makes one of them."""
