"""Who is told to have said what stands around: ", officials said Tuesday," within or behind a sentence."""

from __future__ import annotations

from relocate_cli.events.clauses import Clause, Level, Range
from relocate_cli.events.levels import Levels
from relocate_cli.events.lexicon import compiled


class Insertions(Levels):
    """What a saying does that is inserted between commas, or follows what was said."""

    def _is_inserted_saying(self, i: int, j: int, adjacent: bool) -> bool:
        level = self.levels[-1]
        if (
            self.words.lemmas[j - 1] not in self.reporting
            or level.kind == "relative"
            or self.tags[i] not in ("VEZAL" if adjacent else "VEZA")
        ):
            return False
        before = self.tags[self.noun_start - 1 : self.noun_start] if adjacent else self.previous
        if before not in (",", '"'):
            return False
        if not level.clauses and not adjacent and (not self.clauses or level.subject):
            return False
        if not adjacent and self._awaiting() is not None:
            return False
        if not level.clauses and adjacent and (level.subject is None or self.noun == level.subject):
            return False
        rest = compiled(_REMARK_ENDS if adjacent else _INVERTED).match(self.tags, j)
        listed = adjacent and not level.clauses and "C" in self.tags[self.noun_start : i]
        if rest and listed:  # "Halden, Brook, and Naju agreed on the plan."
            return self.tags[rest.end() - 1 : rest.end()] == ","
        return rest is not None

    def _teller(self, i: int, j: int) -> Range | None:
        """Who is told of behind what was said ("…, Ann Lee, head of the agency, said Tuesday"), before the verb."""
        level = self.levels[-1]
        if not self.levels[0].clauses or self.previous != "," or level.kind in ("relative", "adverbial"):
            return None
        if self.words.lemmas[j - 1] not in self.reporting or self.tags[i:j] not in ("V", "E", "Z"):
            return None
        last = level.clauses[-1].verb[1] if level.clauses else self.levels[0].clauses[-1].verb[1]
        told = compiled(_TELLER).search(self.tags, last, i)
        return told.span("subject") if told and compiled(_TOLD).match(self.tags, j) else None

    def _insert_saying(self, i: int, j: int, adjacent: bool, teller: Range | None = None) -> None:
        """What stands around ", officials said Tuesday," is what was said."""
        inverted = None if adjacent else compiled(r"[DYNP#Q]+").match(self.tags, j)
        subject = (self.noun_start, self.noun[1]) if adjacent and self.noun else None
        if inverted:
            subject = inverted.span()
        if teller:
            subject, inverted = teller, None
        base = self.levels[0]
        said = base.clauses or [c for c in self.clauses if c.parent is None]
        clause = Clause("main", subject[0] if subject else i, subject, (i, j))
        clause.inverted = inverted is not None
        self.clauses.append(clause)
        for other in said:
            if other.parent is None:
                other.kind, other.parent = "complement", clause
        del self.levels[1:]
        if base.clauses:
            self.levels.append(Level("main", i))
            self.levels[-1].clauses.append(clause)
        else:
            self.levels.append(Level("aside", i))
            self.levels[-1].clauses.append(clause)
            base.parent, base.kind = clause, "complement"


_TELLER = r",(?P<subject>P+),[DYNPQ#][DYNPQ#oI]*(?:,P+)?,\Z"
_TOLD = r"(?:[DYNPQ#O]++)?(?:R|I?T)*(?:[,'\"]|\Z)"
_REMARK_ENDS = r"(?:R|I?T|I[DNPY]+)*(?:[,'\"]|\Z)"
_INVERTED = r"(?:R)*[DYNP#Q][DYNP#QoI]*(?:,[DYNP#QoIR]*)?,?(?:R|I?T)*(?:[,'\"]|\Z)"
