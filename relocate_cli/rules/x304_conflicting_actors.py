"""Finds two documents that say of different actors that they did one and the same thing.

Two cities cannot both have founded one institute. An actor that the other document names as well, in whatever part,
and a group to which more are added are compatible, what happens more than once may be another event: those are shown
with `-v`.

Severity: error; info where it is no conflict.

Wrong:
    # published: 2025-06-01
    2025-05-03  occurred  Jinju City  establishes the regional relocation research institute
    ===
    # published: 2025-07-01
    2025-05-03  occurred  Naju City  establishes the regional relocation research institute

Wrong:
    # published: 2025-06-01
    진주시는 2025년 5월 3일 지역이전연구원 별관을 개관했다.
    ===
    # published: 2025-07-01
    나주시는 2025년 5월 3일 지역이전연구원 별관을 개관했다.

Right:
    # published: 2025-06-01
    진주시는 2025년 5월 3일 지역이전연구원 별관을 개관했다.
    ===
    # published: 2025-07-01
    진주시는 나주시와 2025년 5월 3일 지역이전연구원 별관을 개관했다.

Right:
    # published: 2025-06-01
    2025-05-03  occurred  Jinju City             establishes the regional relocation research institute
    ===
    # published: 2025-07-01
    2025-05-03  occurred  Jinju City; Naju City  establishes the regional relocation research institute
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli import matching
from relocate_cli.model import Event, Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_evidence, title_of
from relocate_cli.rules.pairs import Pair, Sort


def check(case: Case) -> Iterator[Finding]:
    """Sort every pair of reports of one date and status with different agents."""
    for pair in case.pairs:
        one, other = pair.earlier, pair.later
        same = one.event.status == other.event.status and not pair.apart
        if not same or one.profile.agents == other.profile.agents:
            continue
        if not one.profile.agents or not other.profile.agents:
            continue
        sort = _sort(pair)
        if sort != "conflict" and not case.notes:
            continue
        told = [", ".join(sorted(_named(each.event))) for each in (other, one)]
        message = f'{sort}: "{title_of(other.event)}" is told of {told[0]}, and of {told[1]} in {pair.place}'
        yield in_evidence(
            __name__, other.event.evidence[0], message, "error" if sort == "conflict" else "info"
        )


def _sort(pair: Pair) -> Sort:
    """How two reports with different agents go together."""
    one, other = pair.earlier, pair.later
    mine, theirs = ({matching.identity(p) for p in each.event.actors} for each in (one, other))
    if mine & theirs:
        return "compatible"
    same = one.profile._replace(agents=other.profile.agents)
    day = one.profile.when.grain == "day" and one.profile.when.edtf == other.profile.when.edtf
    return (
        "conflict"
        if day and pair._replace(earlier=one._replace(profile=same)).alike
        else "possibly another event"
    )


def _named(event: Event) -> set[str]:
    return {participant.name for participant in event.actors}
