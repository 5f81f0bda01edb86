"""Clauses of a sentence from its tags: which subject goes with which verb, which time dates which clause."""

from __future__ import annotations

from collections.abc import Mapping

from relocate_cli.events.clauses import PERIODS, TEMPORAL, Clause, Level, Range, occasion, set_ends
from relocate_cli.events.gapping import gapped
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.sharing import Sharing
from relocate_cli.events.words import Words

_CHUNKS = (
    r"(?s)(?P<f>[MF][RX]*(?:I?T[RX]*(?=[Le]))?(?:A[RX]*)?(?:[en][RX]*)*(?:g[RX]*)?[LEKGV]?|A[RX]*n[RX]*(?:g[RX]*)?[EKG]?"
    r"|A[RX]*(?:I?T[RX]*(?=[EKV]))?[EKV]?|B[RX]*(?:IT[RX]*(?=[EK]))?(?:g[RX]*)?[EKG]?|[VEZL])"
    r"|(?P<t>t[RX]*(?:A[RX]*)?(?:[en][RX]*)*(?:g[RX]*)?[LEKGV]?)"
    r"|(?P<g>h[RX]*n?[EK]?|[GK]|[gne][RX]*[EK]?)"
    r"|(?P<n>(?:D+|(?=[YNP#Q]))(?:[YNP#Q]|(?<=[DYN#])T(?=[NPY]))*(?:oD*(?:[YNPQ#G]|(?<=[DYN#])T(?=[NPY]))+)*|O)"
    r"|."
)


def find(words: Words, sets: Mapping[str, frozenset[str]], *, quoted: bool = False) -> list[Clause]:
    """The clauses of a sentence, in order.

    Of the cue words in `sets`, four matter: "report" and "knowing", lemmas that need no "that" before what is
    said or known, "happenings", nouns that name an event, and "placing", verbs that only say where something is.
    """
    parser = _Parser(words, sets, quoted)
    for match in compiled(_CHUNKS).finditer(words.tags):
        i, j = match.span()
        parser.take(match.lastgroup or words.tags[i], i, j)
    return parser.finish()


class _Parser(Sharing):
    """Reads chunks from left to right; what verbs do."""

    def take(self, kind: str, i: int, j: int) -> None:
        """Take in the next chunk."""
        if kind == "n":
            self._noun(i, j)
        elif kind == "f":
            self._finite(i, j)
        elif kind == "t":
            self._infinitive(i, j)
        elif kind == "g":
            self._participle(i, j)
        elif kind in "RX":
            return
        elif kind == "T":
            self._time(i)
        elif kind in "WcS":
            self._open(kind, i)
        elif kind in ',;:"()':
            self._mark(kind, i)
        self.previous = kind

    def finish(self) -> list[Clause]:
        """The clauses, their ends set: where the next clause begins that is not part of them."""
        if self.pending and self.clauses:
            self.clauses[-1].times += self.pending
        left = self.levels[0].fronted if not self.levels[0].clauses else []
        if left and self.clauses and not self.clauses[-1].times and left[0] > self.clauses[-1].verb[0]:
            self.clauses[-1].times += left  # "…", said Ann Lee, the mayor, during Monday's meeting
        for clause in self.clauses:
            if self.lead is not None and clause.kind == "main" and not clause.times:
                clause.times = [self.lead]
            if not occasion(self.words, clause):
                continue
            around = clause.parent or next(
                (c for c in self.clauses if c.kind == "main" and c.verb > clause.verb), None
            )
            if around and not around.times:
                around.times = [t for t in clause.times if t > clause.opener]
        self._share_times()
        if len(self.clauses) > 1:
            self._date_by_remark()
            self._date_together()
        ordered = sorted(self.clauses, key=lambda c: c.verb[0])
        set_ends(ordered, self.tags)
        return sorted([*ordered, *gapped(self.words, ordered)], key=lambda c: c.verb[0])

    def _finite(self, i: int, j: int) -> None:
        tags, level = self.tags, self.levels[-1]
        after = self.noun[1] if self.noun else i + 1
        adjacent = after == i or (after < i and compiled(_GLUE).fullmatch(tags, after, i) is not None)
        teller = None if adjacent else self._teller(i, j)
        if teller:
            self._insert_saying(i, j, adjacent, teller)
        elif self._is_inserted_saying(i, j, adjacent):
            self._insert_saying(i, j, adjacent)
        elif tags[i:j] == "E" and (self._completes(i) or self._bounds(i)):
            return
        elif tags[i:j] == "E" and (self._is_reduced(i) if adjacent else self._is_participle(i)):
            self._reduce(i, j)
        elif (
            tags[i:j] == "L"
            and (self.previous != "W" and not (adjacent and not level.clauses))
            and self._shares(i, j)
        ):
            return
        elif not adjacent and compiled(_JOINED).search(tags, max(i - 6, 0), i):
            self._coordinate(i, j)
        elif not level.clauses:
            if adjacent and self._is_inner(level):
                level = Level("relative", self.noun_start)
                self.levels.append(level)
                self._add(level, self.noun, i, j)
            else:
                if adjacent and self._follows_list(level):
                    level.subject = self.noun
                self._add(level, level.subject or level.antecedent, i, j)
        elif adjacent:
            self._second(i, j)
        else:
            self._resume(i, j)

    def _completes(self, i: int) -> bool:
        """Whether a participle right after a passive says how something was found ("was found abandoned")."""
        last = self.levels[-1].clauses[-1] if self.levels[-1].clauses else None
        return (
            last is not None
            and last.verb[1] == i
            and self.tags[i - 1] == "E"
            and last.verb[1] - last.verb[0] > 1
        )

    def _bounds(self, i: int) -> bool:
        """Whether a participle only says when a period was over ("the quarter ended Sept. 30")."""
        ended = self.words.lemmas[i] == "end" and compiled("I?T").match(self.tags, i + 1)
        return bool(ended) and (
            self.tags[i - 1] == "T" or self.words.low[i - 1].rpartition(" ")[2] in PERIODS
        )

    def _is_inner(self, level: Level) -> bool:
        """Whether the noun before the verb begins a relative clause ("the jobs the government wants to move")."""
        start = self.noun[0] if self.noun else 0
        apart = level.subject is not None and start > level.subject[0]
        return apart and self.tags[start - 1] in "NPQ" and self.tags[start] in "DPO"

    def _is_participle(self, i: int) -> bool:
        level = self.levels[-1]
        if self.words.lemmas[i] == "say":
            return False
        if self.previous == "," and not level.clauses and level.subject:
            object_ = compiled(r"R?[DNPQ#O]").match(self.tags, i + 1)
            if object_ and not compiled(_FURTHER_VERB).search(self.tags, i + 1):
                return (
                    False  # "Naju, Gimcheon, and Jinju (the cities), with their council, sued the ministry"
                )
            return level.commas == 1 or _first_comma(self.tags, level.subject[1], i)
        if not level.clauses and level.subject is None:
            return level.kind not in ("relative",)
        if self.previous == "," and level.clauses:
            if self.tags[i + 1 : i + 2] in ("D", "O") and self._awaiting() is not None:
                return False
            return (
                not compiled(r"[^;.]*?,?C[RX]*[EV]").match(self.tags[i + 1 : i + 30])
                or self.tags[i + 1 : i + 2] == "b"
            )
        if self.previous == "f" and level.kind == "relative" and self._awaiting() is not None:
            return False  # "the city that applied opened the site"
        return self.previous in ("I", "S", "f")

    def _is_reduced(self, i: int) -> bool:
        tags, level = self.tags, self.levels[-1]
        if tags[i] == "E" and self.words.lemmas[i] in self.never_done:
            return False
        if self.words.lemmas[i] in self.dating and tags[i + 1 : i + 2] == "T":
            return True
        if level.kind == "relative" and not level.clauses and level.antecedent == self.noun:
            return False
        if self.noun and self.tags[self.noun[0] : self.noun[1]] == "O":
            return False
        if tags[i + 1 : i + 2] == "b" and not self._counts(i + 2):
            return True
        if self.words.lemmas[i] == "say":
            return False
        if not level.clauses:
            if level.subject is None and self._in_front(level):
                return True
            if compiled(r"[RX]*[DY#OPQN]").match(tags, i + 1):
                return False
            if self.words.lemmas[i] in self.clausal and compiled(r"T[DYOP]").match(tags, i + 1):
                return False
            if self._tells(level) and self._awaiting() is not None:
                return False
            if tags[i + 1 : i + 3] == "ID" and self.words.low[i + 1] in self.particles:
                return False
            following = compiled(_LATER_VERB).match(tags, i + 1) or compiled(_AFTER_REMARK).match(tags, i + 1)
            return bool(following) and self.words.lemmas[i] not in self.reporting
        if self._last_lemma() in self.reporting and self._led(level):
            return True
        begins = compiled(_ANEW).search(tags, max(self.noun_start - 8, 0), self.noun_start)
        if begins or self._awaiting() is not None:
            return False
        return self._last_lemma() not in self.reporting or bool(level.clauses[-1].chain)

    def _led(self, level: Level) -> bool:
        """Whether the noun goes with a preposition right behind the verb ("said in a meeting held Tuesday")."""
        noun = self.noun[0] if self.noun else 0
        return compiled(r"(?:R|I?T)*I").fullmatch(self.tags, level.clauses[-1].verb[1], noun) is not None

    def _described(self, level: Level) -> Range | None:
        """What a participle is about: the noun before it; behind a comma the whole of a subject without a verb."""
        if self.previous == "," and self.noun and level.subject and not level.clauses:
            inside = compiled(r"(?:[IC][DYNP#Q]+|o[DYNPQ#]+)*").fullmatch(
                self.tags, level.subject[1], self.noun[1]
            )
            return (level.subject[0], self.noun[1]) if inside else self.noun
        absolute = compiled(_WITH).search(self.tags, max(level.start, 0), self.noun[1]) if self.noun else None
        if absolute and self.words.low[absolute.start()] in self.accompanying and self.previous == "n":
            return absolute.span("what")  # "with works on the site set to begin"
        return self.noun if self.previous in ("n", ",", ")") else None

    def _counts(self, i: int) -> bool:
        """Whether what follows "by" is a count of votes or a measure ("ruled by eight to one", "by a margin")."""
        return self.tags[i : i + 1] == "#" and self.tags[i + 1 : i + 2] not in ("N", "P")

    def _reduce(self, i: int, j: int) -> None:
        top = self.levels[-1]
        parent = top.clauses[-1] if top.clauses else None
        level = Level("reduced", i, parent, antecedent=self._described(top))
        self.levels.append(level)
        clause = self._add(level, level.antecedent, i, j)
        if len(self.levels) == 2 and top.subject is None and not self.clauses[1:]:
            self.leading = clause
        done = self.previous != "," and self.tags[j : j + 1] in "IT,'"
        if parent and self.words.lemmas[parent.verb[1] - 1] == "have" and done:
            clause.times, parent.times = parent.times, clause.times

    def _shares(self, i: int, j: int) -> bool:
        """A base form after "and": it shares the modal or the verb before "to" of the clause before."""
        for level in reversed(self.levels):
            if level.clauses:
                head = level.clauses[-1]
                if compiled(r",R*G").search(self.tags, head.verb[1], i):
                    return True  # it goes on with a remark
                if head.chain or "M" in self.tags[head.verb[0] : head.verb[1]] or head.governor:
                    clause = self._add(level, head.subject, i, j)
                    clause.governor, clause.joined = head.governor or head, head
                    clause.kind, clause.parent = head.kind, head.parent
                    return True
        return self.levels[-1].subject is None

    def _coordinate(self, i: int, j: int) -> None:
        while len(self.levels) > 1 and not self.levels[-1].clauses:
            self.levels.pop()
        level = self.levels[-1]
        if not level.clauses:
            self._add(level, level.subject, i, j)
            return
        if level.kind == "reduced" and len(self.levels) > 1 and self.levels[-2].clauses:
            self.levels.pop()
            level = self.levels[-1]
        head = level.clauses[-1]
        clause = self._add(level, head.subject, i, j)
        clause.kind, clause.parent, clause.joined = head.kind, head.parent, head
        group = self.tags[head.verb[0] : head.verb[1]]
        if self.tags[i:j] in "EK" and len(group) > 1:
            alone = compiled(r"[RX]*[DYNPQ#O]").match(self.tags, j) is None
            passive = group[-1] in "EK" and compiled(r"[Ben]").search(group) is not None
            passive = passive and alone and self.words.lemmas[j - 1] not in self.intransitive
            if self.tags[j : j + 1] == "b" or group[0] == "A" or passive:
                clause.governor = head
        if self._to_be_done_as_well(head, i, j):
            clause.governor = head.governor or head

    def _to_be_done_as_well(self, head: Clause, i: int, j: int) -> bool:
        """Whether a participle behind "and" shares the "to be" before it ("is to be built and opened in 2027")."""
        last = head.chain[-1] if head.chain else (head.governor or head).verb
        if self.tags[i:j] not in ("E", "K") or self.words.low[i - 1] not in ("and", "or"):
            return False
        passive = compiled(r"[Be][RX]*[EK]\Z").search(self.tags, *last) is not None and bool(head.chain)
        alone = compiled(r"[RX]*[DYNPQ#O]").match(self.tags, j) is None
        return passive and alone and self.words.lemmas[j - 1] not in self.intransitive

    def _second(self, i: int, j: int) -> None:
        """A verb with a noun before it, in a level that has a verb: a new clause of some sort."""
        before = self.tags[self.noun_start - 1 : self.noun_start]
        subject = (self.noun_start, self.noun[1]) if self.noun else None
        waiting = self._awaiting()
        level = self.levels[-1]
        inside = level.kind in ("relative", "reduced") or self._tells(level)
        if level.kind == "adverbial" and not self.levels[0].clauses and self._is_passive(level.clauses[-1]):
            del self.levels[1:]  # "When the move was announced last week it took many by surprise"
            self._add(self.levels[0], subject, i, j)
            return
        if waiting is not None and inside and before not in ("C", ";"):
            del self.levels[waiting + 1 :]
            self._add(self.levels[-1], self.levels[-1].subject, i, j)
        elif self._last_lemma() == "say" and before == ",":
            first = compiled(r"(?:I?T|R)*").match(self.tags, level.clauses[-1].verb[1], i)
            subject = (first.end() if first else self.noun_start, self.noun[1]) if self.noun else None
            self.levels.append(Level("complement", subject[0] if subject else i, level.clauses[-1]))
            self._add(self.levels[-1], subject, i, j)
        elif (
            self._last_lemma() in self.clausal
            and not level.clauses[-1].chain
            and before not in ("C", ",", ";")
        ):
            self._complete(level.clauses[-1], subject, i, j)
        elif before in ("C", ",", ";", ":", '"', ")", "T", "R") or self.previous == '"':
            while len(self.levels) > 1 and self.levels[-1].kind in ("relative", "reduced", "adverbial"):
                self.levels.pop()
            target = self.levels[-1]
            start = target.clauses[-1] if target.clauses else None
            clause = self._add(target, subject, i, j, fronted=False)
            if start is not None and target.kind == "complement":
                clause.parent = start.parent
            counted = before == "C" and subject is not None and "#" in self.tags[slice(*subject)]
            if start is not None and counted and self._goes_on(start, i, j):
                clause.governor = clause.joined = start
        else:
            self.levels.append(Level("relative", self.noun_start, level.clauses[-1]))
            self._add(self.levels[-1], subject, i, j)

    def _complete(self, said: Clause, subject: Range | None, i: int, j: int) -> None:
        """What is said without "that"; a time within its subject is its own."""
        self.levels.append(Level("complement", self.noun_start, said))
        clause = self._add(self.levels[-1], subject, i, j)
        own = [t for t in said.times if t > self.noun_start]
        if own and not clause.times:  # "said sales in the third quarter rose"
            clause.times, said.times = own, [t for t in said.times if t not in own]

    def _is_passive(self, clause: Clause) -> bool:
        return compiled(r"[Ben][RX]*[EK]").search(self.tags, *clause.verb) is not None

    def _goes_on(self, head: Clause, i: int, j: int) -> bool:
        """Whether a participle shares the auxiliary of a passive ("five were killed and ten injured on Friday")."""
        passive = self._is_passive(head)
        alone = self.tags[i:j] == "E" and compiled(r"[RX]*[DYNPQ#O]").match(self.tags, j) is None
        return passive and alone and self.words.lemmas[i] not in self.intransitive

    def _resume(self, i: int, j: int) -> None:
        """A verb without a noun before it, in a level that has a verb: an outer subject's, or one more."""
        waiting = self._awaiting()
        last = self.levels[-1].clauses[-1].verb[1] if self.levels[-1].clauses else 0
        apposed = compiled(_APPOSED).search(self.tags, last, i)
        top = self.levels[-1]
        if top.kind == "relative" and self.previous == "f" and self._last_lemma() in self.reporting:
            self.levels.append(Level("complement", i, top.clauses[-1]))
            self._add(self.levels[-1], top.antecedent, i, j)
        elif waiting is not None:
            del self.levels[waiting + 1 :]
            self._add(self.levels[-1], self.levels[-1].subject, i, j)
        elif apposed:
            self._add(self.levels[0], apposed.span("subject"), i, j, fronted=False)
        else:
            self._coordinate(i, j)

    def _infinitive(self, i: int, j: int) -> None:
        last = self.clauses[-1] if self.clauses else None
        if last and compiled(_TO_BE_DONE).match(self.tags, last.verb[1]) and self.tags[i - 1] == ",":
            self.levels.append(Level("reduced", i, last, antecedent=last.subject))
            self._add(self.levels[-1], last.subject, i, j)
            return
        top = self.levels[-1]
        if top.subject and not top.clauses and compiled(_TO_COME).match(self.tags, i - 1):
            self.levels.append(Level("reduced", i, antecedent=top.subject))
            self._add(self.levels[-1], top.subject, i, j, fronted=False)
            return
        for level in reversed(self.levels):
            if level.clauses:
                level.clauses[-1].chain.append((i, j))
                return
        self.inner_verb = True

    def _participle(self, i: int, j: int) -> None:
        level = self.levels[-1]
        if self.tags[i:j] == "K" and self.words.low[i] != self.words.lemmas[i] and self._is_told_apart(i):
            self._reduce(i, j)
            return
        if not level.clauses:
            having = self.tags[i] == "h" and self.tags[j - 1] in "EK"
            if level.subject is None and len(self.levels) == 1 and (having or self._leads(i, j)):
                self.levels.append(Level("fronted", i))
                self.leading = self._add(self.levels[-1], None, j - 1, j, fronted=False)
            elif (
                level.subject and (having or self._tells_apart(i)) and compiled(_OWN_TIME).match(self.tags, j)
            ):
                self.levels.append(Level("fronted" if having else "reduced", i, antecedent=level.subject))
                self._add(self.levels[-1], level.subject, j - 1 if having else i, j, fronted=False)
            return
        last = level.clauses[-1]
        if self.previous == "b" and last.means is None:
            last.means = i
        elif self.previous == "f" and self.tags[i] == "G":
            last.chain.append((i, j))
        elif self._tells_apart(i) and compiled(_OWN_TIME).match(self.tags, j):
            subject = last.subject
            top = Level("reduced", i, last, antecedent=subject)
            self.levels.append(top)
            self._add(top, subject, i, j)

    def _is_told_apart(self, i: int) -> bool:
        """Whether a form that is nothing but a participle goes with the noun before it ("a note written in May")."""
        behind = self.noun is not None and self.noun[1] == i and self.tags[slice(*self.noun)] != "O"
        return behind or (self.previous == "," and self._is_participle(i))

    def _leads(self, i: int, j: int) -> bool:
        """Whether a form in -ing with its own time opens the sentence ("After buying land in 2024, the city")."""
        led = i == 1 and self.tags[0] in "IS" and self.words.low[0] in TEMPORAL
        return led and self.tags[i] == "G" and compiled(_OWN_TIME).match(self.tags, j) is not None

    def _tells_apart(self, i: int) -> bool:
        """Whether a form in -ing tells an event of the same subject: behind a comma, "after" or "before"."""
        led = self.previous == "I" and self.words.low[i - 1] in TEMPORAL
        return self.tags[i] in "Gg" and (self.previous == "," or led)


_GLUE = r"(?:[RX]|,?I?T,?|'|[IR,]R,)*"
_APPOSED = r"C[RX,]*(?P<subject>[DYNPQ#]+(?:[oI][DYNPQ#]+)*),[^;]*,[RX]*\Z"
_FURTHER_VERB = r"(?<![tRM])[BAMFVZE]"
_OWN_TIME = r"(?:t[LEK])?[DYNPQ#oIbRC]*(?<!,)T"
_TO_BE_DONE = r"(?:[RX]|I?T|[Io][DYNPQ#]+)*,te[RX]*[EK][Ib]?T"
"""Behind a verb without an object: what is to happen then ("began in May, to be completed in June")."""
_TO_COME = r",te[RX]*[EK][DYNPQ#oIb]*[Ib]?T[^,]*,"
"""Behind a subject, between commas ("The hall, to be built by 2027, will …")."""
_JOINED = r"C(?:[RX,]|I?T,?)*\Z"
_ANEW = r"(?:C(?:I?T,?)*|[,;\"])\Z"
_WITH = r"I(?P<what>[DNPQ#]+[Io][DNPQ#]+)\Z"
_AFTER_REMARK = r"I?T,W[^,;:]*,[RX]*[BAMFVZ]"
_LATER_VERB = r"[^,;:HWcSC(]*?(?:(?<!t)[BAMFVZ]|(?<=[NPQT])E)"


def _first_comma(tags: str, after: int, before: int) -> bool:
    return tags.count(",", after, before) == 1
