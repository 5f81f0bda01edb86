"""What the first words of a sentence say of an event without a date: after or before the one told last."""

import pytest

from tests.events.reader import events


def orders(text: str) -> list[tuple[str | None, str | None]]:
    return [(e.when.edtf if e.when else None, e.order) for e in events(text, undated=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In May 2024 the council held a hearing. Then it rejected the plan.",
            [("2024-05", None), (None, "after 2024-05")],
        ),
        (
            "In May 2024 the council held a hearing. Before that, the mayor had visited the site.",
            [("2024-05", None), (None, "before 2024-05")],
        ),
        (
            "시는 2024년 5월 공청회를 열었다. 이후 시는 계획을 철회했다.",
            [("2024-05", None), (None, "after 2024-05")],
        ),
        # a date of its own says more, and what stands apart follows nothing
        ("In May 2024 the council met. Then it voted in June 2024.", [("2024-05", None), ("2024-06", None)]),
        ("In May 2024 the council met. The mayor visited the site.", [("2024-05", None), (None, None)]),
        ("Then the council met.", [(None, None)]),
        # a plan is nothing that something came after
        (
            "The council will meet in May 2026. Then the mayor visited the site.",
            [("2026-05", None), (None, None)],
        ),
    ],
)
def test_order_of_what_has_no_date(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert orders(text) == expected


def test_a_heading_ends_a_story() -> None:
    text = "In May 2024 the council held a hearing.\n\n## Parks\n\nThen the council bought land.\n"
    assert orders(text)[-1] == (None, None)
