"""What a claim has done by a day, and a report has as to come later, or as not done."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

LIBRARY = """# 나주 도서관 6월 개관
2024-04-02

나주시는 새 도서관을 오는 6월 말 개관할 예정이라고 2일 밝혔다. 도서관은 지하 1층, 지상 3층이다.
"""
RULING = """# Court rules on lease
2024-01-19

In May 2023 a court ordered Halden Council to end its lease with Morrow Partners; the council chose not to appeal \
that order.
"""
JOBS = """# Halden gets more jobs
2024-03-20

The programme aims to move 22,000 jobs out of the capital. The first vote for a new mayor of the region is planned \
for May 2025. Ann Lee has been the mayor of Halden since May 2019.
"""


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        (
            "By the end of February 2024 the programme had moved half of the jobs.",
            JOBS,
            None,
        ),  # a part may be done
        (
            "The programme had moved 22,000 jobs out of the capital by the end of February 2024.",
            JOBS,
            "refuted",
        ),
        ("Ann Lee was elected mayor of Halden on 2 May 2019.", JOBS, None),  # the next vote is another one
        ("나주시는 2024년 3월 30일 새 도서관을 개관했다.", LIBRARY, "refuted"),
        ("나주시는 3월 30일 새 도서관을 개관했다.", LIBRARY, "refuted"),
        ("나주시는 새 도서관을 개관했다.", LIBRARY, None),  # since then, perhaps
        ("나주시는 2024년 9월 30일 새 도서관을 개관했다.", LIBRARY, None),
        ("나주시는 2024년 3월 30일 새 체육관을 개관했다.", LIBRARY, None),
        ("Halden Council appealed the order to end its lease with Morrow Partners.", RULING, "refuted"),
        ("Halden Council appealed the order to end its lease with Corby Homes.", RULING, None),
    ],
)
def test_what_a_report_has_as_not_done_is_not(claim: str, source: str, expected: str | None) -> None:
    found = verdict(claim, told(source, published="2024-04-02"))
    assert (found.verdict == "refuted") == (expected == "refuted")
    if expected:
        assert "status" in [slot.slot for slot in found.slots if slot.label == "refuted"]


def test_what_another_report_has_done_is_not_refuted() -> None:
    later = "# 나주 도서관 개관\n2024-04-01\n\n나주시는 2024년 3월 30일 새 도서관을 개관했다.\n"
    sources = told(LIBRARY, later, published="2024-04-02")
    assert verdict("나주시는 2024년 3월 30일 새 도서관을 개관했다.", sources).verdict != "refuted"
