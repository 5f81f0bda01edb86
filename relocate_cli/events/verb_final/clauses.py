"""Clauses of a sentence from its tokens: each predicate closes one; what is said belongs to the saying behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relocate_cli.events.verb_final import cues as cues_
from relocate_cli.events.verb_final import sharers
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.cues import Cues, Form
from relocate_cli.events.verb_final.reach import LONG, Reach
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import When


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
        self.held: list[Clause] = []
        self.source: Clause | None = None
        self.last: Clause | None = None
        self.look = Reach(tokens, cue, published)

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
            elif self.cue.has("according", token.text) and self.open:
                self._according(i)
            elif token.form and self._leads(token.form, token, i + 1 < end):
                self.open.append(i)
            elif token.form and _KINDS.get(token.form.ending) == "aim":
                self._aim(i)
            elif token.form and token.what == "chain" and token.last is None and self._aside(i):
                pass
            elif token.form and (token.form.root != "이" or token.what):
                self._share(i)
                self._close(i)
            elif not self._lists(i):
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
        if not token.comma or token.noun.role or self.tokens[-1].form is None:
            return False
        doing = next(iter(self.cue.sets["doing"]))
        done = token.text + doing in self.cue.kinds
        done = done or (self.tokens[i + 1].mention is not None and self.cue.has("happenings", token.text))
        if done and sharers.clipped(self.tokens, self.open, i):
            token.form = token.last = Form("joining", "base", token.text + doing, doing)
            self._close(i)
            return True
        n = next((n for n in range(len(self.open) - 1, -1, -1) if self.tokens[self.open[n]].noun.role), None)
        if n is None or self.tokens[self.open[n]].mention is None or token.text + doing not in self.cue.kinds:
            return False
        if not sharers.own(self.tokens[self.open[n]]) and sharers.one_of(self.tokens, i, self.cue):
            return False
        token.form = token.last = Form("joining", "base", token.text + doing, doing)
        clause = Clause("listed", self.open[n], self.open[n:], i)
        clause.times = [self.open[n]]
        clause.topic = next((k for k in self.open[:n] if self.tokens[k].role in ("topic", "subject")), None)
        self.clauses.append(clause)
        self.joined.append(clause)
        self.open = self.open[:n]
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
        """Close all but the last of the clauses that share a verb ("A는 11일부터, B는 12일부터 시작한다")."""
        made, begin = sharers.shared(self.tokens, self.open, i)
        for clause in made:
            own = clause.subject
            self._places(clause)
            clause.subject = clause.subject if own is None else own
        self.clauses += made
        self.joined += made
        if made:
            self.open, self.begin = self.open[begin:], self.open[begin]

    def _adnominal(self, i: int) -> None:
        """Close a clause before a noun: it reaches back over objects and places, to a time if that is near."""
        follows = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if follows is not None and self._put(i, follows):
            return
        start, time = self._around(i)
        clause = Clause("adnominal", self.open[start] if start < len(self.open) else i, self.open[start:], i)
        if time is not None:
            clause.times = [k for k in clause.inside if self.tokens[k].mention]
        for k in clause.inside:
            if self.tokens[k].role == "subject":
                clause.subject = k
        clause.head = self.look.head(i)
        if clause.subject is None and self.look.is_what(i):
            clause.topic = next((k for k in self.open[:start] if self.tokens[k].role == "topic"), None)
        if clause.times and start and self._does(clause, self.open[start - 1]):
            clause.topic = self.open[start - 1]
        self.clauses.append(clause)
        if clause.times and (self.look.occasion(clause.head) or self.look.amid(clause.head)):
            self.held.append(clause)
        if follows is not None and follows.what == "modified":
            start = start if self.look.goes_on(self.open[:start], clause) else self._led()
            clause.times, clause.inside = [i + 1], self.open[start:]
            clause.first = clause.inside[0] if clause.inside else i
            self.begin = self.begin if start else i + 1
        self.open = [*self.open[:start]]
        if time is not None:
            self.unsaid += clause.times

    def _does(self, clause: Clause, k: int) -> bool:
        """Whether the topic before a clause before a noun does what that tells ("시는 어제 연 회의에서 …")."""
        form = self.tokens[clause.verb].form
        going = self.look.going(clause.verb) and self.tokens[k].role == "subject"
        if clause.subject is not None or form is None or not (going or self.tokens[k].role == "topic"):
            return False
        mention = self.tokens[clause.times[-1]].mention
        if form.ending == "before-noun-present" and mention is not None and self.look.ahead(mention.when):
            return False  # "시는 내년 3월에 문을 여는 센터를 점검했다"
        if self.cue.has("receiving", form.stem):
            return True
        return self._transitive(clause.verb)

    def _transitive(self, verb: int) -> bool:
        """Whether a verb tells what somebody does to something."""
        form = self.tokens[verb].form
        if form is None or cues_.passive(form, self.cue):
            return False
        return not self.cue.has("intransitive", form.root)

    def _put(self, i: int, follows: Token) -> bool:
        """Close a clause that is proposed or put down: "옮길 것을 건의했다", "옮기는 것으로 계획서를 냈다"."""
        form = self.tokens[i].form
        ending = form.ending if form else ""
        asked = ending == "before-noun-future" and self.cue.has("what", follows.text)
        to_come = ("before-noun-present", "before-noun-future")
        if not asked and not (ending in to_come and self.cue.has("as_what", follows.text)):
            return False
        clause = Clause("quoted", self.begin, self.open, i)
        clause.proposed = asked
        self._places(clause)
        led = 0 if asked else self._led()
        self.open, self.begin = self.open[:led], self.begin if led else i + 1
        if asked:
            self._tell(clause)
        self.clauses.append(clause)
        return True

    def _led(self) -> int:
        """How many of the open words lead to a topic, that one included."""
        return 1 + max((n for n, k in enumerate(self.open) if self.tokens[k].role == "topic"), default=-1)

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
        if last is None or last is not self.last or last.subject is not None:
            return None
        if self.look.back(self.open, i)[0] > 0:
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
        start, time = self.look.back(self.open, i)
        last = self.joined[-1] if self.joined else None
        form = self.tokens[last.verb].form if last is not None else None
        sequel = form is not None and (form.part == "sequence" or self.cue.has("contrast", form.tail))
        if start > 0 or last is not self.last or last is None or sequel:
            return start, time
        if last.subject is not None and last.topic is not None:
            place = last.inside.index(last.subject)
            if last.topic < last.subject and any(k < last.subject for k in last.times):
                while place > 0 and self.tokens[last.inside[place - 1]].noun.role == "":
                    place -= 1
                self.joined.pop()
                self.clauses.remove(last)
                self.open, self.begin = [*last.inside[:place], *self.open], last.first
                return place, None
        return start, time

    def _according(self, i: int) -> None:
        """Close the clause that tells who says the rest; a time before a clause in it is of that one."""
        clause = Clause("according", self.begin, self.open, i)
        self._places(clause)
        clause.says = True
        given = next(
            (c for c in self.clauses if c.kind == "adnominal" and not c.times and c.verb > self.begin), None
        )
        if (
            clause.subject is not None
            and clause.times
            and given is not None
            and clause.times[-1] < given.verb
        ):
            given.times, clause.times = clause.times, []
            given.inside = [*(k for k in clause.inside if k < given.first), *given.inside]
            given.first = given.inside[0] if given.inside else given.first
            given.subject = clause.subject
        self.clauses.append(clause)
        self.source, self.open, self.begin = clause, [], i + 1

    def _places(self, clause: Clause) -> None:
        """Set topic, subject and times of a clause from its own tokens, and what occasion it is at."""
        for held in self.held:
            if held.head in clause.inside and self.cue.has("at", self.tokens[held.head or 0].noun.particle):
                clause.at = held
        for k in clause.inside:
            token = self.tokens[k]
            if token.mention:
                clause.times.append(k)
            elif token.role == "topic" and not token.what and clause.topic is None:
                clause.topic = k
            elif token.role == "subject" and not token.what:
                own = None if clause.subject is None else self._qualified(clause.subject, k)
                if own is not None and own.subject is None and self._transitive(own.verb):
                    own.subject, own.topic = clause.subject, None
                if clause.subject is None or own is not None:
                    clause.subject = k
        also = next((k for k in clause.inside if self.tokens[k].role == "also"), None)
        if also is not None and clause.topic is None and clause.subject is None:
            clause.subject = also
        elif also is not None and clause.topic is None and also < (clause.subject or 0):
            clause.topic = also  # "홍 의원도 정부가 나서야 한다고 말했다"

    def _qualified(self, earlier: int, later: int) -> Clause | None:
        """The clause before a noun between two subjects, the earlier one of which is its own."""
        between = (c for c in self.clauses if c.kind == "adnominal" and earlier < c.verb < later)
        return next(between, None)

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

    def _apart(self, clause: Clause, said: int) -> bool:
        """Whether a clause with a time of its own goes on to the saying rather than to what is said as to come."""
        form = self.tokens[clause.verb].form
        days = [
            m.when
            for k in clause.times
            if (m := self.tokens[k].mention) is not None and m.when.grain not in LONG
        ]
        if not days or self.look.ahead(days[-1]):
            return False
        acts = form is not None and not (cues_.passive(form, self.cue) or self.cue.has("contrast", form.tail))
        return (
            (clause.subject is None or (acts and len(self.joined) == 1 and self.look.unspoken(said)))
            and form is not None
            and form.part != "sequence"
            and self.look.meets(clause)
        )

    def _told_of(self, clause: Clause) -> bool:
        form = self.tokens[clause.verb].form
        return form is not None and form.ending == "told of"

    def _lead(self, clause: Clause, joined: list[Clause]) -> None:
        """Let clauses lead to the one that ends the sentence, or to one before it that says how it is meant."""
        lead = clause
        for each in reversed(joined):
            each.governor = each.governor or lead
            lead = each if self.tokens[each.verb].status in ("planned", "proposed") else lead
        clause.before = next((c for c in reversed(joined) if c.kind != "listed"), clause.before)

    def _tell(self, clause: Clause) -> None:
        """Keep what is said for the saying to come, with the clauses before it that are of one piece with it."""
        token = self.tokens[clause.verb]
        assert token.form is not None
        past = token.form.part == "past" and token.status in ("", "ongoing")
        first = self.joined[0] if self.joined else None
        mine = [
            c
            for c in self.joined
            if c is not first or not (self.look.tells(c) if past else self._apart(c, clause.verb))
        ]
        self._lead(clause, mine)
        self.told += [*mine, clause]
        self.joined = [c for c in self.joined if c not in mine]


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
