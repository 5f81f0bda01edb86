"""Finds a document that is another one over again.

A release that stands in a folder twice is one source: what it alone tells is told once. Documents are one where at
least nine of ten of their longer sentences are.

Severity: warning.

Wrong:
    # published: 2025-12-11
    The council opened its new office in the old town on Monday. It holds eighty desks and a public reading room.
    ===
    # published: 2025-12-11
    The council opened its new office in the old town on Monday. It holds eighty desks and a public reading room.

Wrong:
    # published: 2025-12-11
    시는 월요일 옛 도심에 새 사무소를 열고 업무를 시작했다. 사무소에는 책상 여든 개와 열람실 하나가 있다.
    ===
    # published: 2025-12-11
    시는 월요일 옛 도심에 새 사무소를 열고 업무를 시작했다. 사무소에는 책상 여든 개와 열람실 하나가 있다.

Right:
    # published: 2025-12-11
    시는 월요일 옛 도심에 새 사무소를 열고 업무를 시작했다. 사무소에는 책상 여든 개와 열람실 하나가 있다.
    ===
    # published: 2025-12-11
    군은 화요일 강가의 옛 사무소를 닫고 업무를 마쳤다. 그 사무소에는 책상 마흔 개와 열람실 하나가 있었다.

Right:
    # published: 2025-12-11
    The council opened its new office in the old town on Monday. It holds eighty desks and a public reading room.
    ===
    # published: 2025-12-11
    The council closed its old office by the river on Monday. It held forty desks and a public reading room.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from relocate_cli.model import Document, Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document

_LONG = 20
"""Letters of a sentence from which on it is hardly that of two texts by chance."""

_SHARE = 0.9


def check(case: Case) -> Iterator[Finding]:
    """Compare every document with those before it that share a sentence with it."""
    known: defaultdict[str, list[int]] = defaultdict(list)
    sizes: list[int] = []
    for number, reading in enumerate(case.readings):
        own = _sentences(reading.document)
        sizes.append(len(own))
        shared = Counter(other for sentence in own for other in known[sentence][:8])
        for other, count in shared.most_common(1):
            if count >= _SHARE * max(sizes[other], len(own)):
                message = f"is the same text as {case.readings[other].document.id}"
                yield in_document(__name__, reading.document, 0, 0, message, "warning")
        for sentence in own:
            known[sentence].append(number)


def _sentences(document: Document) -> set[str]:
    """The longer sentences of a document, without regard to case and blanks."""
    told = (" ".join(document.text[s.start : s.end].casefold().split()) for s in document.sentences)
    return {sentence for sentence in told if len(sentence) >= _LONG}
