"""Finds a plan that is over by `--as-of DATE` and of which no document tells what came of it.

Somebody should ask. Off without `--as-of`, and where there is only one document, which cannot tell.

Severity: warning, with `--as-of` only.

Wrong:
    # published: 2025-04-01
    # as of: 2026-01-01
    2025-05-03  planned   Jinju City  opens the relocation support centre
    ===
    # published: 2025-07-01
    2025-06-01  occurred  Naju City   holds a briefing

Wrong:
    # published: 2025-04-01
    # as of: 2026-01-01
    진주시는 2025년 5월 3일 이전지원센터를 열 예정이다.
    ===
    # published: 2025-07-01
    나주시는 2025년 6월 1일 설명회를 열었다.

Right:
    # published: 2025-04-01
    # as of: 2025-04-30
    진주시는 2025년 5월 3일 이전지원센터를 열 예정이다.
    ===
    # published: 2025-04-02
    나주시는 2025년 4월 1일 설명회를 열었다.

Right:
    # published: 2025-04-01
    # as of: 2025-04-30
    2025-05-03  planned   Jinju City  opens the relocation support centre
    ===
    # published: 2025-07-01
    2025-05-08  occurred  Jinju City  opens the relocation support centre
"""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.model import Event, Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_evidence, title_of, when_of

_SETTLED = ("occurred", "ongoing", "cancelled", "postponed", "denied")
_LINKS = ("fulfils", "cancels", "reschedules")


def check(case: Case) -> Iterator[Finding]:
    """Report the plans of a timeline without an event that settles them."""
    if case.as_of is None or len(case.readings) < 2:
        return
    linked = {link.id for event in case.timeline.events for link in event.links if link.kind in _LINKS}
    settled = linked | {pair.earlier.event.id for pair in case.pairs if pair.later.event.status in _SETTLED}
    for event in case.timeline.events:
        if _over(event, case) and event.id not in settled:
            message = (
                f'"{title_of(event)}", planned for "{when_of(event)}", was over on {case.as_of};'
                " no document tells what came of it"
            )
            yield in_evidence(__name__, event.evidence[0], message, "warning")


def _over(event: Event, case: Case) -> bool:
    over = bool(event.when and event.when.last and case.as_of and event.when.last < case.as_of)
    return over and event.status == "planned" and not event.superseded and not event.links
