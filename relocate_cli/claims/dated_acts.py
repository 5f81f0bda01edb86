"""The dated acts of the passages of a report: its statements with their dates, and its other dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relocate_cli import dates
from relocate_cli.claims import alignment, intervals, relations
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.slots import in_the_news
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.model import When

At = tuple[When, Statement, int]
"""A date with the statement that has it and where in the sentence that stands."""


def dated_acts(passage: Passage) -> Iterator[At]:
    """The dated acts of a passage: its statements with their dates, else its dates with the nearest statement."""
    stated, seen = told(passage), set()
    for source in stated:
        when = source.when or in_the_news(source)
        if when and when.edtf and dates.placed(when):
            seen.add(when.edtf)
            begun = (
                intervals.beginning(when) if when.last is None and source.trigger & _FROM_THEN_ON else None
            )
            yield (begun, replace(source, when=begun), source.at) if begun else (when, source, source.at)
    for mention in alignment.dated(passage) if stated else ():
        when, at = mention.scope or mention.when, mention.start - passage.sentence.start
        if when.edtf and dates.placed(when) and when.edtf not in seen:
            yield when, min(stated, key=lambda s: abs(s.at - at)), at


def by_own_dates(
    candidates: Sequence[tuple[Passage, tuple[At, ...]]],
) -> list[tuple[Passage, tuple[At, ...]]]:
    """The dated acts without those of the day of a report that tells another date of the same act."""
    dated = {
        (id(p.document), act) for p, found in candidates for _, s, _ in found if s.when for act in s.trigger
    }
    return [
        (
            p,
            tuple(
                at
                for at in found
                if at[1].when
                or at[0] != p.document.published
                or not any((id(p.document), act) in dated for act in at[1].trigger)
            ),
        )
        for p, found in candidates
    ]


_FROM_THEN_ON = relations.BEGINNING | {
    "open",
    "takeoffice",
    "takeeffect",
    "begin-operate",
    "utilize",
    "operate",
}
"""Acts that come about at the beginning of the time that is told of them: "starts work from the 10th"."""
