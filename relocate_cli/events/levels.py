"""The clauses still open while a sentence is read from left to right: their subjects, their dates, their ends."""

from __future__ import annotations

from collections.abc import Mapping

from relocate_cli.events.clauses import Clause, Level, Range, amounting, between, compared, nominal, since
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.words import Words


class Levels:
    """What nouns, times, openers and marks do; `levels` are the clauses still open, the innermost last."""

    def __init__(self, words: Words, sets: Mapping[str, frozenset[str]], quoted: bool) -> None:
        self.words, self.tags, self.reporting = words, words.tags, sets["report"]
        self.clausal, self.ranking = sets["with_clause"], sets["ranked"]
        self.attending, self.particles = sets["attending"], sets["particles"]
        self.allotted, self.allotting, self.planning = sets["allotted"], sets["allotting"], sets["planned"]
        self.accusing, self.foremost = sets["accusing"], sets["foremost"]
        self.accompanying, self.partitive = sets["accompanying"], sets["partitive"]
        self.planned_nouns = sets["plan_nouns"]
        self.intransitive, self.never_done = sets["intransitive"], sets["never_done"]
        self.stative, self.single = sets["stative"], sets["single"]
        self.telling, self.changing = sets["dated_by_subject"], sets["figured"]
        self.dating, self.simultaneous = sets["dating"], sets["simultaneous"]
        self.former, self.exceeding = sets["old_target"], sets["exceeding"]
        self.outcomes = sets["outcomes"]
        self.happenings, self.placing = sets["happenings"], sets["placing"]
        self.pairing = sets["pairing"]
        self.levels = [Level("main", 0)]
        self.clauses: list[Clause] = []
        self.noun: Range | None = None
        self.noun_start = 0
        self.previous = ""
        self.pending: list[int] = []
        self.lead: int | None = None
        self.leading: Clause | None = None
        self.inner_verb = False
        self.dashed = False
        self.closing_dash = -1
        self.tentative: Range | None = None
        self.quoted = quoted
        self.quote_depth: int | None = None

    def _noun(self, i: int, j: int) -> None:
        level = self.levels[-1]
        if self.tags[i] == "Y" and self.tags[i - 2 : i] == "IT":
            self.previous = "I"
        led = self.previous in ("I", "b", "o")
        phrase = led and self.noun is not None
        paired = self.previous == "C" and between(self.words, self.noun, self.pairing)
        if not phrase and not paired and not (self.previous == "C" and self.noun and not level.clauses):
            self.noun_start = i
        if self.tags[i] == "#" and self.tags[j : j + 1] == "I" and j == i + 1:
            return
        if not level.clauses and not led:
            if level.subject is None:
                if not (self.previous == "C" and self.noun and self.noun[0] >= level.start):
                    level.subject = (i, j)
                    self.tentative = (
                        (i, j) if self.previous in ("g", "t") or self.tags[i - 1 : i] == "G" else None
                    )
                    self.noun_start = i
            elif self.previous == "C" and not compiled(r"[BAMFVEZKG]").search(self.tags, level.subject[1], i):
                if level.subject == self.tentative:
                    self.tentative = (level.subject[0], j)
                level.subject = (level.subject[0], j)
        self.noun = (i, j)
        k = self.tags.find("T", i, j)
        while k >= 0:
            if self._occasion(k):
                self._time(k)
            k = self.tags.find("T", k + 1, j)

    def _time(self, i: int) -> None:
        level = self.levels[-1]
        if level.subject and not level.clauses and self.inner_verb:
            if level.commas and compiled(r",[RX]*[BAMFVEZ]").match(self.tags, i + 1):
                level.fronted.append(i)  # "The mayor, at a meeting to discuss it here today, said"
            return
        if self._ranked(i) or self._allotted(i) or (nominal(self.words, i) and not self._occasion(i)):
            return
        if self._compares(i):
            return
        if level.clauses and self._deed(level.clauses[-1].verb[1], i):
            return
        if not level.clauses:
            if level.subject is None or not compiled(_DESCRIBED).match(self.tags, level.subject[1], i):
                level.fronted.append(i)
        elif self.tags[i - 1] == "I" and self.tags[i + 1 : i + 2] == "N":
            return
        elif _alternative(self.tags, i):
            level.clauses[-1].times.append(i)
        elif self._leads_on(i) or self._next_clause(i):
            self.pending.append(i)
        elif self.tags[i - 2 : i] == ",I" and _settled(self, i):
            next(c for c in reversed(self.clauses) if c.kind in ("main", "complement")).times.append(i)
        else:
            around = self.levels[-2] if len(self.levels) > 1 and self._last_lemma() in self.placing else level
            (around if around.clauses else level).clauses[-1].times.append(i)

    def _compares(self, i: int) -> bool:
        """Whether a time is that of what a figure is compared with ("a rise from last year", "from 5 in 1980")."""
        led = self.tags[i - 2 : i] == "NI" and self.words.low[i - 1] in self.former
        if led and self.words.low[i - 2].removesuffix("s") in self.changing:
            return True
        if self.tags[i - 2 : i] == "NI" and since(self.words, i) and self._done():
            return True
        exceeds = self.tags[i - 2 : i] == "#I" and self.words.low[i - 1] in self.exceeding
        if exceeds and self._last_lemma() == "be" and self.words.times[i].when.grain in _ALLOTTED:
            return True
        figure = compiled(_FIGURE).search(self.tags, max(i - 9, 0), i)
        if figure is None or self.words.low[figure.start()] not in self.former:
            return False
        return not figure.group("counted") or self._last_lemma() in self.changing

    def _done(self) -> bool:
        """Whether the verb before is a simple past: it tells nothing since a time ("blamed a fall since May")."""
        told = self.levels[-1].clauses[-1:]
        if not told or told[0].governor is not None or told[0].kind == "reduced":
            return False
        return self.tags[slice(*told[0].verb)] in ("V", "E") and self._last_lemma() not in self.changing

    def _leads_on(self, i: int) -> bool:
        """Whether a time behind "and" or a dash is that of what follows; a dash that closes a remark is none."""
        led = compiled(r"(?:C[RX]*,?|(?P<dash>;)),?I?\Z").search(self.tags, max(i - 4, 0), i)
        return led is not None and not (led["dash"] and led.start() == self.closing_dash)

    def _next_clause(self, i: int) -> bool:
        """Whether a time stands between the subject and the verb of a clause that "and" joins on."""
        joined = compiled(r",C[DYNPQ#O]+(?:[oI][DYNPQ#]+)*I?\Z").search(self.tags, max(i - 10, 0), i)
        return joined is not None and compiled(r"[RX]*[BAMFVEZ]").match(self.tags, i + 1) is not None

    def _ranked(self, i: int) -> bool:
        """Whether a time only says since when something is the first or the most, not since when it goes on."""
        ranked = compared(self.words, i, self.foremost)
        return ranked and (self._last_lemma() in self.ranking or self.words.low[i - 2] == "time")

    def _allotted(self, i: int) -> bool:
        """Whether a time is the one that a budget, a programme or a forecast is for, not when it was made."""
        noun, led = self.words.text[i - 2 : i] if i > 1 else ("", "")
        when = self.words.times[i].when
        years = when.grain in _ALLOTTED or compiled(r"\d{4}/\d{4}").fullmatch(when.edtf or "") is not None
        if led.lower() not in self.allotting or not years:
            return False
        named = self.tags[i - 2] in "PQ" and self._last_lemma() not in self.planning
        return named or noun.lower() in self.allotted or amounting(self.words, i - 1) in self.allotted

    def _occasion(self, i: int) -> bool:
        """Whether a time goes with the occasion on which the clause took place ("at last year's summit")."""
        match = compiled(r"(?:Y|')?[NPQ#]*[NP]").match(self.tags, i + 1)
        noun = self.words.low[match.end() - 1] if match else ""
        happens = noun in self.happenings or noun.removesuffix("s") in self.happenings
        start = i
        while start > 0 and self.tags[start - 1] in "DN":
            start -= 1
        if start == 0 or not (happens or self.tags[i + 1 : i + 2] == "Y"):
            return False
        if self.tags[start - 1] == "I":
            return self.words.low[start - 1] in ON
        return bool(happens) and self.words.lemmas[start - 1] in self.attending

    def _happens_at(self, i: int, end: int) -> bool:
        """Whether a time stands before a noun that happens then ("the June 10 rally", "Monday's meeting")."""
        match = compiled(r"(?:Y|')?[NPQ#]*[NPlE]").match(self.tags, i + 1, end)
        noun = self.words.low[match.end() - 1] if match else ""
        if noun in self.outcomes:
            return True
        return noun in self.happenings or noun.removesuffix("s") in self.happenings

    def _deed(self, after: int, i: int) -> bool:
        """Whether a time goes with the deed after "of" or "for" ("convicted of killing him last year")."""
        match = compiled(_DEED).search(self.tags, after, i)
        if match is None or self.words.lemmas[after - 1] not in self.accusing:
            return False
        return self.words.low[match.start()] in ("of", "for")

    def _open(self, kind: str, i: int) -> None:
        top = self.levels[-1]
        last = top.clauses[-1] if top.clauses else None
        if kind == "c":
            if self.tags[i - 1 : i] == "C" and last is not None and last.kind == "complement" and last.parent:
                last = last.parent  # "said that it was over and that …"
            self.levels.append(Level("complement", i, last))
            if last is not None and last.times and self._cleft(last):
                self.levels[-1].fronted, last.times = last.times, []
        elif kind == "W":
            self.levels.append(Level("relative", i, last, antecedent=self._antecedent(i)))
        elif compiled(r"S(?:[NRE](?=,)|[RX]*t)").match(self.tags, i):
            return  # "if necessary,", "whether to close it"
        else:
            self.levels.append(Level("adverbial", i, last))
            before = i - 2 if self.tags[i - 1 : i] == "," else i - 1
            if before >= 0 and self.tags[before] == "T" and self.words.low[i] == "when":
                self.levels[-1].fronted.append(before)
        self.levels[-1].fronted += self.pending
        self.pending = []

    def _cleft(self, clause: Clause) -> bool:
        """Whether a clause is the "it was" of "it was in 2014 that …"."""
        subject = clause.subject
        verb = next((k for k in range(*clause.verb) if self.tags[k] == "B"), clause.verb[0])
        return (
            self.words.lemmas[verb] == "be"
            and self.tags[verb + 1 : clause.verb[1]].strip("RX") == ""
            and subject is not None
            and self.tags[slice(*subject)] == "O"
        )

    def _antecedent(self, i: int) -> Range | None:
        """The noun a relative clause is about; all that "and" joins where its verb is a plural."""
        if compiled(r"[LEVZGK]").match(self.tags, i - 1) and i:
            return None
        if self.noun is None:
            return None
        if self.tags.startswith("No", self.noun[0]) and self.words.low[self.noun[0]] in self.partitive:
            return self.noun[0] + 2, self.noun[1]  # "part of the programme, which"
        if self.words.text[i + 1 : i + 2] not in (["were"], ["are"], ["have"]):
            return self._going(i) or self._placed(i) or self._named(self._single(i, self.noun))
        joined = compiled(r"D[YNPQ#]+(?:,[DYNPQ#]+)*,?C\Z").search(
            self.tags, max(self.noun[0] - 12, 0), self.noun[0]
        )
        return (joined.start(), self.noun[1]) if joined else self.noun

    def _going(self, i: int) -> Range | None:
        """The happening that goes to a place, behind whose name a remark stands ("the move to Halden, which was")."""
        match = compiled(r"(?P<what>D?[NP]*N)IP+,\Z").search(self.tags, max(i - 12, 0), i)
        told = self.happenings | self.planned_nouns
        happens = match is not None and self.words.low[match.end("what") - 1] in told
        return (match.start(), i - 1) if match and happens else None

    def _placed(self, i: int) -> Range | None:
        """The noun before the name of a place, of which no clause without a comma tells: "the road to Ely that"."""
        match = compiled(r"(?P<what>D[NPG]*N)ID?P+\Z").search(self.tags, max(i - 12, 0), i)
        return (match.start(), i) if match and self.noun and self.noun[0] >= match.end("what") else None

    def _single(self, i: int, noun: Range) -> Range:
        """What "which was" is about: not the plural right before it, but the noun that it hangs on."""
        singular = self.words.text[i + 1 : i + 2] in (["was"], ["is"], ["has"])
        if not singular or not self._plural(noun):
            return noun
        level = self.levels[-1]
        low = level.clauses[-1].verb[1] if level.clauses else level.start
        heads = [m.span() for m in compiled(r"D[NP#]*[NP]").finditer(self.tags, low, noun[0])]
        return next((span for span in heads if not self._plural(span)), noun)

    def _plural(self, noun: Range) -> bool:
        last = self.words.text[noun[1] - 1]
        return self.tags[noun[1] - 1] in "Nz" and last.endswith("s") and not last.endswith("ss")

    def _named(self, noun: Range) -> Range:
        """The name before a description in apposition to it ("Sejong City, a planned city that was …")."""
        if self.tags[noun[0]] != "D" or self.words.low[noun[0]] not in self.single:
            return noun
        named = compiled(r"(?<![ICob])[NP]*P(?=,\Z)").search(self.tags, max(noun[0] - 6, 0), noun[0])
        return named.span() if named else noun

    def _closes(self, i: int) -> bool:
        """Whether a comma ends a remark that another comma opened, and the clause around it goes on."""
        level = self.levels[-1]
        opened = level.kind in ("relative", "reduced") and self.tags[level.start - 1 : level.start] == ","
        return opened and bool(level.clauses) and self.tags[i + 1 : i + 2] in ("I", "T", "b", "t")

    def _mark(self, kind: str, i: int) -> None:
        level = self.levels[-1]
        if kind == ",":
            level.commas += 1
            if not level.clauses and level.subject and level.subject == self.tentative:
                level.subject = self.noun = None  # "Welcoming the news, the mayor said"
            outer = self.levels[-2] if len(self.levels) > 1 else None
            if outer and outer.clauses and self._closes(i):
                self.levels.pop()
                if outer.kind == "reduced" and len(self.levels) > 1 and self.levels[-2].clauses:
                    self.levels.pop()
                return
            if (
                outer
                and not outer.clauses
                and level.kind != "complement"
                and (level.clauses or level.commas > 1)
            ):
                self.levels.pop()
                outer.commas += 1
                if outer.subject and outer.subject == self.tentative:
                    outer.subject = self.noun = (
                        None  # "Under a plan to cut staff made public Monday, the agency"
                    )
        elif kind in ";:":
            self._stop(kind, i)
        elif kind == "(":
            self.levels.append(Level("aside", i + 1, antecedent=self.noun))
        elif kind == ")":
            self._close("aside")
        else:
            self._quote(i)

    def _stop(self, kind: str, i: int) -> None:
        level = self.levels[-1]
        if len(self.levels) == 1 and level.fronted and not level.clauses and level.subject is None:
            self.lead = level.fronted[0]
        if len(self.levels) == 1 and not level.clauses and kind == ":":
            level.subject, self.noun = None, None
            return
        if kind == ";" and self.dashed:
            self.dashed, self.closing_dash = False, i
            self._close("aside")
            return
        named = bool(level.clauses) and compiled(_NAMED).match(self.tags, i) is not None
        if kind == ";" and (named or (level.subject and not level.clauses and _inserted(self.tags, i))):
            self.dashed = True
            self.levels.append(Level("aside", i + 1, antecedent=self.noun))
            return
        self.levels[1:] = []
        self.levels[0] = Level("main", i + 1)

    def _quote(self, i: int) -> None:
        level = self.levels[-1]
        if self.quote_depth is None and not self.quoted:
            last = level.clauses[-1] if level.clauses else None
            self.quote_depth = len(self.levels)
            self.levels.append(Level("complement", i + 1, last))
            self.quoted = True
        else:
            depth, self.quote_depth, self.quoted = self.quote_depth, None, False
            self._unquote(max(depth or 1, 1))
            del self.levels[max(depth or 1, 1) :]

    def _unquote(self, depth: int) -> None:
        """Give the times of quoted words that tell nothing by themselves to the clause that they belong to."""
        if depth > len(self.levels):  # a stop within the quotation closed what was around it
            return
        around = self.levels[depth - 1].clauses
        inside = self.levels[depth:]
        if around and not around[-1].times and not any(level.clauses for level in inside):
            times = (time for level in inside for time in level.fronted)
            around[-1].times += [time for time in times if not compared(self.words, time, self.foremost)]

    def _follows_list(self, level: Level) -> bool:
        """Whether the noun before the verb follows a list in front ("As a result of A, B, and C, work was")."""
        if level.kind != "main" or level.subject is None or self.noun is None:
            return False
        led = compiled(_FRONT_LIST).match(self.tags, level.start, level.subject[0])
        listed = self.tags[level.subject[0] : self.noun[0]]
        return led is not None and self.noun[0] > level.subject[1] and listed[-1:] == "," and "C" in listed

    def _in_front(self, level: Level) -> bool:
        """Whether the noun before a participle opens the sentence ("In a note issued Monday, …")."""
        head = self.noun[0] if self.noun else 0
        return level.kind == "main" and self.tags[head - 1 : head] == "I" and "," in self.tags[head:]

    def _tells(self, level: Level) -> bool:
        """Whether a clause is what a noun before it tells ("the rumour that …"), so that a verb goes past it."""
        return level.kind == "complement" and level.parent is None and self.tags[level.start] == "c"

    def _close(self, kind: str) -> None:
        for depth in range(len(self.levels) - 1, 0, -1):
            if self.levels[depth].kind == kind:
                del self.levels[depth:]
                return

    def _awaiting(self) -> int | None:
        """Depth of the nearest outer level that has a subject but no verb yet."""
        for depth in range(len(self.levels) - 2, -1, -1):
            if not self.levels[depth].clauses and self.levels[depth].subject:
                return depth
        return None

    def _last_lemma(self) -> str:
        level = self.levels[-1]
        return self.words.lemmas[level.clauses[-1].verb[1] - 1] if level.clauses else ""

    def _add(self, level: Level, subject: Range | None, i: int, j: int, *, fronted: bool = True) -> Clause:
        start = subject[0] if subject and subject[0] >= level.start else level.start
        if subject and subject[1] <= i:
            trailing = compiled(_RUN_ON).match(self.tags, subject[1], i)
            if trailing is None or trailing.end() < i:
                trailing = compiled(_POSTMODIFIER).match(self.tags, subject[1], i)
            subject = (subject[0], trailing.end("own")) if trailing else subject
        clause = Clause(level.kind, min(start, i), subject, (i, j))
        if "T" in self.tags[i:j]:
            clause.times += [k for k in range(i, j) if self.tags[k] == "T"]
        clause.parent = level.parent
        clause.opener = level.start if level.kind in ("complement", "adverbial", "relative") else -1
        if fronted:
            clause.times += level.fronted
        if self.pending:
            clause.times = self.pending
            self.pending = []
        if not clause.times and subject and self.words.lemmas[j - 1] in self.telling:
            inside = [k for k in range(max(subject[0] - 1, 0), subject[1]) if self.tags[k] == "T"][:1]
            if inside and (
                self.words.lemmas[j - 1] in self.changing or self._happens_at(inside[0], subject[1])
            ):
                clause.times = inside
            if clause.times and clause.times[0] < subject[0]:
                clause.subject = (clause.times[0], subject[1])
        if not clause.times and subject and "M" in self.tags[i:j]:
            owned = next(
                (k for k in range(max(subject[0] - 1, 0), subject[1]) if self.tags[k : k + 2] == "TY"), None
            )
            if owned is not None and self._happens_at(owned, subject[1]):
                clause.times = [owned]  # "Monday's meeting will settle it"
        if self.leading is not None and level.kind == "main" and subject and self.leading.subject is None:
            self.leading.subject = subject
        self.inner_verb = False
        level.clauses.append(clause)
        self.clauses.append(clause)
        return clause


_NAMED = r";D?[YNPQ#]{1,6}(?:[Io]D?[YNPQ#]{1,6})?;"
"""A remark between dashes that only says who or what somebody is ("by the board - its main body - in May")."""
_RUN_ON = r"(?P<own>[^BAMFVEZWcS,;:\"(T]*?)[RX]*\Z"
_DESCRIBED = r",[DYN#][DYNP#]*[Ioby].*\Z"
_FRONT_LIST = r"(?:R,)?I[DYNPQ#]+(?:[oI][DYNPQ#]+)*,\Z"
_FIGURE = r"I[DIR]*P?#+(?P<counted>N{0,2})I?\Z"
_ALLOTTED = frozenset(("year", "half", "quarter", "decade"))
_POSTMODIFIER = r"(?P<own>(?:[IC]G?[DYNP#Q]+(?:o[DYNPQ#G]+)*)+)"
ON = frozenset(("at", "in", "during", "on"))
_DEED = r"[oI]R?G[DYNPQ#O][DYNPQ#oIb]*\Z"


def _alternative(tags: str, i: int) -> bool:
    """Whether a time is joined to the one before it ("in May or June") and begins no clause of its own."""
    joined = compiled(r"T(,?)CI?\Z").search(tags, max(i - 4, 0), i)
    leads = r"[RX]*(?:[DYNPQ#O]+(?:[oI][DYNPQ#]+)*)?[RX]*[BAMFVEZ]"
    return joined is not None and not compiled(
        joined.group(1) + "?" + leads if joined.group(1) else leads
    ).match(tags, i + 1)


def _inserted(tags: str, i: int) -> bool:
    """Whether a dash opens a remark that another dash closes before the verb of the sentence."""
    return compiled(r";[^;]+;[RX]*[BAMFVEZ]").match(tags, i) is not None


def _settled(open_: Levels, i: int) -> bool:
    """Whether a time after a comma goes past the relative clause before it: that clause has had its say."""
    level = open_.levels[-1]
    if level.kind == "reduced" and "," not in open_.tags[level.clauses[-1].verb[1] : i - 2]:
        return False
    return level.kind in ("relative", "reduced") and any(
        c.kind in ("main", "complement") for c in open_.clauses
    )
