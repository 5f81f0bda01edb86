"""Finds two documents that give one event two different numbers of the same thing.

"Created 1,425 jobs" and "created 1,245 jobs" of the same day and actor cannot both be right. A number that is the
other one rounded ("1,400 jobs") is compatible, and what is told in other words may be another event: those are shown
with `-v`.

Severity: error; info where it is no conflict.

Wrong:
    # published: 2025-06-01
    Jinju City signed the relocation support agreement for 1,425 jobs on May 3, 2025.
    ===
    # published: 2025-07-01
    Jinju City signed the relocation support agreement for 1,245 jobs on May 3, 2025.

Wrong:
    # published: 2025-06-01
    진주시는 2025년 5월 3일 이전지원주택 1425가구를 준공했다.
    ===
    # published: 2025-07-01
    진주시는 2025년 5월 3일 이전지원주택 1245가구를 준공했다.

Right:
    # published: 2025-06-01
    진주시는 2025년 5월 3일 이전지원주택 1425가구를 준공했다.
    ===
    # published: 2025-07-01
    진주시는 2025년 5월 3일 이전지원주택 1400가구를 준공했다.

Right:
    # published: 2025-06-01
    Jinju City signed the relocation support agreement for 1,425 jobs on May 3, 2025.
    ===
    # published: 2025-07-01
    Jinju City signed the relocation support agreement for 1,400 jobs on May 3, 2025.
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli import amounts
from relocate_cli.amounts import Amount
from relocate_cli.model import Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_evidence, title_of
from relocate_cli.rules.once import Report
from relocate_cli.rules.pairs import Pair, Sort


def check(case: Case) -> Iterator[Finding]:
    """Sort every pair of reports of one date and status that number the same thing differently."""
    for pair in case.pairs:
        one, other = pair.earlier, pair.later
        if pair.apart or one.event.status != other.event.status:
            continue
        mine, theirs = _numbers(one), _numbers(other)
        for unit in sorted(mine.keys() & theirs.keys()):
            if mine[unit].value == theirs[unit].value:
                continue
            sort = _sort(pair, mine[unit], theirs[unit])
            if sort == "conflict" or case.notes:
                told = f"{theirs[unit].value} {unit}, and {mine[unit].value} in {pair.place}"
                message = f'{sort}: "{title_of(other.event)}" counts {told}'
                yield in_evidence(
                    __name__,
                    other.event.evidence[0],
                    message,
                    "error" if sort == "conflict" else "info",
                )


def _sort(pair: Pair, mine: Amount, theirs: Amount) -> Sort:
    """How two reports with different numbers go together."""
    if amounts.agree(mine, theirs) or _rounded(mine, theirs) or _rounded(theirs, mine):
        return "compatible"
    one, other = pair.earlier, pair.later
    day = one.profile.when.grain == "day" and one.profile.when.edtf == other.profile.when.edtf
    plain = one.profile._replace(figures=other.profile.figures, series=other.profile.series)
    same = pair._replace(earlier=one._replace(profile=plain))
    return "conflict" if day and same.alike else "possibly another event"


def _rounded(round_one: Amount, exact: Amount) -> bool:
    """Whether an amount is another one rounded, up or down, at its last digit that is not zero."""
    value, place = round_one.value, 1
    if value is None or exact.value is None or value % 1:
        return False
    while value and value % (place * 10) == 0:
        place *= 10
    return place > 1 and abs(value - exact.value) < place


def _numbers(told: Report) -> dict[str, Amount]:
    """The amount of each unit that a report tells; none of what it tells twice."""
    units = [amount.unit for amount in told.profile.amounts]
    return {
        amount.unit: amount
        for amount in told.profile.amounts
        if amount.unit and amount.value is not None and units.count(amount.unit) == 1
    }
