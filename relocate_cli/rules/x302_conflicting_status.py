"""Finds two documents of which one tells as held what the other tells as called off, on the same day.

A plan that a later document tells as done or dropped is an update, shown with `-v`; so is what may be another event.

Severity: error; info where it is no conflict.

Wrong:
    # published: 2025-11-04
    2025-11-03  occurred   Jinju City  holds the relocation forum
    ===
    # published: 2025-11-05
    2025-11-03  cancelled  Jinju City  holds the relocation forum

Wrong:
    # published: 2025-11-04
    진주시는 2025년 11월 3일 공공기관 이전 포럼을 열었다.
    ===
    # published: 2025-11-05
    진주시는 2025년 11월 3일 공공기관 이전 포럼을 취소했다.

Right:
    # published: 2025-11-01
    진주시는 2025년 11월 3일 공공기관 이전 포럼을 열 예정이다.
    ===
    # published: 2025-11-05
    진주시는 2025년 11월 3일 공공기관 이전 포럼을 취소했다.

Right:
    # published: 2025-11-01
    2025-11-03  planned    Jinju City  holds the relocation forum
    ===
    # published: 2025-11-02
    2025-11-03  cancelled  Jinju City  holds the relocation forum
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import DONE, UNDONE, Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_evidence, title_of
from relocate_cli.rules.once import same_subject
from relocate_cli.rules.pairs import Pair, Sort


def check(case: Case) -> Iterator[Finding]:
    """Sort every pair of reports of one day with different statuses."""
    for pair in case.pairs:
        one, other = pair.earlier, pair.later
        if pair.apart or one.event.status == other.event.status:
            continue
        sort = _sort(pair)
        if sort != "conflict" and not case.notes:
            continue
        told = f"{other.event.status}, and as {one.event.status} in {pair.place}"
        message = f'{sort}: "{title_of(other.event)}" is told as {told}'
        yield in_evidence(
            __name__, other.event.evidence[0], message, "error" if sort == "conflict" else "info"
        )


def _sort(pair: Pair) -> Sort:
    """How two reports of one day with different statuses go together."""
    one, other = pair.earlier, pair.later
    statuses = {one.event.status, other.event.status}
    both = any(status in DONE for status in statuses) and any(status in UNDONE for status in statuses)
    if not both:
        moved = pair.likely and pair.in_order and one.event.status not in (*DONE, *UNDONE)
        return "update" if moved else "possibly another event"
    same_day = one.profile.when.grain == "day" and one.profile.when.edtf == other.profile.when.edtf
    claimed = one.event.attribution or other.event.attribution
    if same_day and not claimed and same_subject(one, other):
        return "conflict"
    return "possibly another event"
