"""Finds two documents that give one event two dates.

An opening on May 3 in one release and on May 8 in another cannot both be so. Only what happens once and is told in
the same words is a conflict; a plan that has since come true on another day is an update, a plan with a new date
is rescheduled, a month that holds the day is compatible, and what recurs may be another event: those are shown with
`-v`.

Severity: error; info where it is no conflict.

Wrong:
    # published: 2025-06-01
    2025-05-03  occurred  Jinju City  opens the relocation support centre
    ===
    # published: 2025-07-01
    2025-05-08  occurred  Jinju City  opens the relocation support centre

Wrong:
    # published: 2025-06-01
    진주시는 2025년 5월 3일 이전지원센터 별관을 개관했다.
    ===
    # published: 2025-07-01
    진주시는 2025년 5월 8일 이전지원센터 별관을 개관했다.

Right:
    # published: 2025-06-01
    진주시는 2025년 5월 3일 이전지원센터 별관을 개관했다.
    ===
    # published: 2025-07-01
    진주시는 2025년 5월 8일 이전지원센터 본관을 개관했다.

Right:
    # published: 2025-04-01
    2025-05-03  planned   Jinju City  opens the relocation support centre
    ===
    # published: 2025-07-01
    2025-05-08  occurred  Jinju City  opens the relocation support centre
    2025-05-08  occurred  Jinju City  holds the relocation forum
    ===
    # published: 2025-07-02
    2025-05     occurred  Jinju City  opens the relocation support centre
    2025-05-15  occurred  Jinju City  holds the relocation forum
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_evidence, title_of, when_of
from relocate_cli.rules.pairs import Pair, Sort

_TO_COME = ("planned", "proposed", "conditional", "postponed")


def check(case: Case) -> Iterator[Finding]:
    """Sort every pair of reports with different dates."""
    for pair in case.pairs:
        one, other = pair.earlier, pair.later
        if one.profile.when.edtf == other.profile.when.edtf:
            continue
        sort = _sort(pair)
        if sort != "conflict" and not case.notes:
            continue
        told = f"{when_of(other.event)}, and {when_of(one.event)} in {pair.place}"
        message = f'{sort}: "{title_of(other.event)}" is dated {told}'
        yield in_evidence(
            __name__, other.event.evidence[0], message, "error" if sort == "conflict" else "info"
        )


def _sort(pair: Pair) -> Sort:
    """How two reports with different dates go together."""
    before, after = pair.earlier.event.status, pair.later.event.status
    if not pair.likely:
        return "possibly another event"
    if not pair.apart:
        return "compatible"
    if pair.in_order and before in _TO_COME:
        return "rescheduled" if after in _TO_COME else "update"
    if not pair.alike or before != after or pair.earlier.profile.when.grain != pair.later.profile.when.grain:
        return "possibly another event"
    return "conflict"
