"""Notes an event that only one of several documents tells (shown with `-v`).

It may be true; but nothing here confirms it.

Severity: info.

Wrong:
    # published: 2025-12-11
    2025-05-03  occurred  Jinju City  opens the relocation support centre
    ===
    # published: 2025-12-12
    2025-06-01  occurred  Naju City   holds a briefing

Wrong:
    # published: 2025-12-11
    진주시는 2025년 5월 3일 이전지원센터를 열었다.
    ===
    # published: 2025-12-12
    나주시는 2025년 6월 1일 설명회를 열었다.

Right:
    # published: 2025-12-11
    진주시는 2025년 5월 3일 이전지원센터를 열었다.

Right:
    # published: 2025-12-11
    2025-05-03  occurred  Jinju City  opens the relocation support centre
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_evidence, title_of


def check(case: Case) -> Iterator[Finding]:
    """Note the events of a timeline with a single source."""
    if not case.notes or len(case.readings) < 2:
        return
    for event in case.timeline.events:
        if event.sources == 1 and not event.superseded:
            yield in_evidence(
                __name__, event.evidence[0], f'"{title_of(event)}" is told by this document alone', "info"
            )
