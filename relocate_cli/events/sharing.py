"""Times that several clauses share: those that "and" joins, a remark and the clause it stands in."""

from __future__ import annotations

from itertools import pairwise

from relocate_cli.events.clauses import Clause
from relocate_cli.events.insertions import Insertions
from relocate_cli.events.levels import ON


class Sharing(Insertions):
    """What is done once all clauses of a sentence are known: dates go to clauses that have none of their own."""

    def _share_times(self) -> None:
        """Let what "and" joins have one time: a day told first, and any time told last of verbs with one modal."""
        for clause in self.clauses:
            head = clause.joined
            if head is None or self.words.lemmas[clause.verb[1] - 1] in self.stative:
                continue
            if not clause.times and head.times and self._one_day(head, clause):
                clause.times = list(head.times)
            elif clause.governor and not head.times and clause.times and self._shared(clause):
                head.times = list(clause.times)

    def _date_together(self) -> None:
        """Let clauses have the time told before all of them ("In May the council met, and the mayor spoke").

        So has what happened while something else did ("The fence went up while trees came down last week").
        """
        first = self.clauses[0] if self.clauses else None
        for clause in self.clauses:
            if clause.times or self.tags[slice(*clause.verb)] not in ("V", "E") or clause.subject is None:
                continue
            led = first is not None and first.kind == "main" and bool(first.times) and first.times[0] < 2
            if led and first and clause.kind == "main" and self.tags[clause.subject[0] - 1] == "C":
                clause.times = first.times[:1] if first.times[0] < first.verb[0] else []
        for clause in self.clauses:
            around = clause.parent
            if around and not around.times and self._meanwhile(clause) and self.tags[around.verb[0]] in "VE":
                around.times = [t for t in clause.times if t > clause.opener][:1]

    def _meanwhile(self, clause: Clause) -> bool:
        past = self.tags[slice(*clause.verb)] in ("V", "E")
        return past and clause.kind == "adverbial" and self.words.low[clause.opener] in self.simultaneous

    def _date_by_remark(self) -> None:
        """Let what somebody did have the day of what he did then ("The mayor, speaking on Monday, said …").

        So does what a meeting did: it has the day on which that was held; what was told in a memo that of the memo.
        """
        for remark, clause in pairwise(self.clauses):
            same = remark.kind == "reduced" and clause.kind == "main" and remark.subject == clause.subject
            if not same or clause.times or not remark.times or not self._a_day(remark.times[0]):
                continue
            speaking = self.tags[remark.verb[0] - 1 : remark.verb[1]] == ",G"
            held = remark.subject is not None and self.words.low[remark.subject[1] - 1] in self.happenings
            if self.tags[slice(*clause.verb)] in ("V", "E") and (speaking or held):
                clause.times = remark.times[:1]
        for remark in self.clauses:
            told = remark.parent
            if (
                told is None
                or told.times
                or not remark.subject
                or self.words.lemmas[remark.verb[0]] not in self.dating
            ):
                continue
            if remark.times and self.words.low[remark.subject[0] - 1] in ON:
                told.times = remark.times[:1]

    def _a_day(self, i: int) -> bool:
        return self.words.times[i].when.grain in ("day", "hour", "minute")

    def _shared(self, clause: Clause) -> bool:
        """Whether a time told last is not that of an infinitive ("notified and asked to move by May")."""
        return clause.verb[1] <= clause.times[0] and not any(a < clause.times[0] for a, _ in clause.chain)

    def _one_day(self, head: Clause, clause: Clause) -> bool:
        """Whether a clause goes on with the day of the one before it: both told in the past, right behind it."""
        same = self.tags[head.verb[1] - 1] in "VE" and self.tags[slice(*clause.verb)] in ("V", "E")
        return same and self._a_day(head.times[0])
