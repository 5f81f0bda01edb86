"""Days of which a report does not tell the year, so that it may be the one told before."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli import dates
from relocate_cli.claims import relations
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.relations import Relation
from relocate_cli.model import Mention, When

_DAY = {"day", "month"}
"""The parts of a date that has no year."""


def open_to(relation: Relation, one: tuple[When, Passage], other: tuple[When, Passage]) -> bool:
    """Whether the dates of two events do not refute a claim once the one has the year told beside it."""
    pairs = [(again, other[0]) for again in _again(*one, *other)]
    pairs += [(one[0], again) for again in _again(*other, *one)]
    return any(relations.ordered(relation, main, anchor) != "refuted" for main, anchor in pairs)


def _again(when: When, passage: Passage, other: When, beside: Passage) -> Iterator[When]:
    """A date of no year of its own in that of another, and in the next, where a neighbouring sentence tells that."""
    mention = next((m for m in passage.mentions if when in (m.scope, m.when)), None)
    if mention is None or not _of_no_year(mention) or not (other.first and when.first and when.edtf):
        return
    beside_it = beside.sentence == passage.sentence or beside.sentence in passage.near
    if not beside_it or other.first.year == when.first.year:
        return
    for year in (other.first.year, other.first.year + 1):
        if year != when.first.year:
            yield dates.parse(when.edtf.replace(str(when.first.year), str(year), 1))


def _of_no_year(mention: Mention) -> bool:
    """Whether a date has a month, or a day of one, whose year is that of the report."""
    told = {name for name, _ in mention.slots}
    return bool(told) and told <= _DAY and (mention.when.anchor or "").startswith("published")
