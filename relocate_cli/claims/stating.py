"""What the sources say of each statement of a claim, of what is said with the saying of it, and of all together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relocate_cli import dates
from relocate_cli.claims import deciding, extremes, speaking
from relocate_cli.claims.likeness import about
from relocate_cli.claims.sources import Found, Sources, quoted_by
from relocate_cli.claims.statements import SAYING, Statement
from relocate_cli.model import TO_COME


def together(results: Sequence[Found]) -> Found:
    """The answer to all of several statements, with the slots of the first that comes to it."""
    label = deciding.overall([result[0] for result in results])
    slots = next((r[1] for r in results if r[0] == label), results[0][1] if results else ())
    return label, slots, [comparison for result in results for comparison in result[2]]


def either(readings: Sequence[Found]) -> Found:
    """The answer to a claim that can be read in several ways: refuted in all of them, or supported in one."""
    if any(found[0] != "refuted" for found in readings):
        readings = [found for found in readings if found[0] != "refuted"]
    return next((found for found in readings if found[0] == "supported"), readings[0])


def filled(statement: Statement, stated: Sequence[Statement]) -> Statement:
    """A statement that says "it" for what it is about, with the other words of its sentence but their acts."""
    if about(statement) or len(stated) == 1:
        return statement
    others = frozenset(notion for other in stated if other is not statement for notion in other.trigger)
    words = tuple(word for word in statement.passage.words if not word.notions & others)
    return replace(statement, words=words)


def of_statements(stated: Sequence[Statement], sources: Sources) -> Found:
    """What is reported and the saying of it: where only one has the date, it may be the other's."""
    sayings = [statement for statement in stated if says(statement)]
    reported = [statement for statement in stated if not says(statement)]
    dated = [statement.when for statement in reported if statement.when and statement.when.last]
    ahead = all(s.status in TO_COME for s in reported if s.when) and all(w.grain in _COARSE for w in dated)
    if not sayings or not dated or ahead or any(statement.when for statement in sayings):
        return _of_each(stated, sources)
    by = dates.interval(None, dated[0])
    saying = [replace(statement, when=dated[0]) for statement in sayings]
    before = [replace(statement, when=by) for statement in reported]
    return either([_of_each(reading, sources) for reading in (stated, [*saying, *before])])


def _of_each(stated: Sequence[Statement], sources: Sources) -> Found:
    """The answer to some statements together, but for the saying of what the report of who says it bears out."""
    each = [(statement, of_statement(statement, sources)) for statement in stated]
    spoken = all(_spoken(s, each, sources) for s, found in each if found[0] != "supported")
    told = [found for _, found in each if not (spoken and found[0] != "supported")]
    return together(told or [found for _, found in each])


def _spoken(saying: Statement, each: Sequence[tuple[Statement, Found]], sources: Sources) -> bool:
    """Whether who says something speaks in the report that bears out what is said: it may be the report's own."""
    reports = [quoted_by(found) for s, found in each if not says(s)]
    return says(saying) and saying.when is None and speaking.hears(saying, reports, sources.index)


_COARSE = ("year", "half", "quarter", "season", "decade")
"""Grains of dates on which nobody says something, but for which it is planned."""


def says(statement: Statement) -> bool:
    """Whether it is stated that somebody says something."""
    return bool(statement.trigger & SAYING)


def of_statement(statement: Statement, sources: Sources) -> Found:
    """The answer of the sources to one statement of a claim."""
    comparisons = sources.comparisons(statement)
    label, slots = extremes.settle(statement, comparisons, *deciding.decide(statement, comparisons))
    return label, slots, comparisons


def says_so(statement: Statement) -> bool:
    """Whether it is only stated that somebody said something ("made it public"), which may be at any time."""
    spoken = frozenset(person.surface for person in statement.agents)
    rest = (w for w in statement.words if not w.notions & statement.trigger)
    return says(statement) and all(any(w.text in name for name in spoken) for w in rest)


def left_open(found: Found) -> Found:
    """What was found of a claim that says more than that, or of another one than what seems to deny it."""
    return "not_enough_info", deciding.open_slots(found[1]), found[2]
