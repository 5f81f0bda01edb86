"""What came of a period, and figures that verbs of being give of their time."""

import pytest

from tests.events.reader import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Harbour Mills reported a third-quarter net loss of $5 million.",
            ["2025-35 occurred [Harbour Mills's] net loss of $5 million"],
        ),
        (
            "Harbour Mills posted a 20 percent drop in third-quarter sales.",
            ["2025-35 occurred [Harbour Mills's] 20 percent drop in third-quarter sales"],
        ),
        (
            "That compares with a loss of $9 million, or 18 cents a share, a year ago.",
            ["2024 occurred loss of $9 million"],
        ),
        ("The firm had a loss in 2024.", ["2024 occurred The firm had a loss"]),
        (
            "Harbour Mills said sales in the third quarter rose 6%.",
            ["2025-35 occurred sales rose 6%"],
        ),
        ("Exports totaled about $37 million in 2024.", ["2024 occurred Exports totaled about $37 million"]),
        ("Shares were up 2 cents at $26 on Tuesday.", ["2025-12-09 occurred Shares were up 2 cents at $26"]),
        (
            "The jobless rate remained at 4.7 percent last month.",
            ["2025-11 occurred The jobless rate remained at 4.7 percent"],
        ),
        ("The jobless rate remained a worry last month.", []),
        ("The mayor appeared in court on Tuesday.", ["2025-12-09 occurred The mayor appeared in court"]),
        ("The mayor appeared tired on Tuesday.", []),
        (
            "The third-quarter results included a charge of $5 million.",
            ["2025-35 occurred The third-quarter results included a charge of $5 million"],
        ),
        ("The third-quarter results included a new shop.", []),
        (
            "Tuesday's trading volume totaled 132 million shares.",
            ["2025-12-09 occurred Tuesday's trading volume totaled 132 million shares"],
        ),
        (
            "Visits rose from 100,000 in 1980 to 300,000 in 2024.",
            ["2024 occurred Visits rose from 100,000 to 300,000"],
        ),
        (
            "The rate fell to 3 percent last month from 4 percent in May.",
            ["2025-11 occurred The rate fell to 3 percent from 4 percent"],
        ),
        (
            "The firm bought the site from 3 banks in 2020.",
            ["2020 occurred The firm bought the site from 3 banks"],
        ),
        (
            "Harbour Mills earned $1 million for the three months ended in September.",
            ["2025-09 occurred Harbour Mills earned $1 million"],
        ),
        (
            "In the fiscal year ended Jan. 31, Harbour Mills reported sales of $5 million.",
            ["2025-01-31 occurred Harbour Mills reported sales of $5 million"],
        ),
        (
            "For the year ended Sept. 30, Harbour Mills earned $4 million.",
            ["2025-09-30 occurred Harbour Mills earned $4 million"],
        ),
        (
            "It tells of a $6 million loss for the third quarter.",
            ["2025-35 occurred $6 million loss"],
        ),
        (
            "Harbour Mills had a $23 million loss in the third quarter,"
            " compared with earnings of $33 million last year.",
            [
                "2025-35 occurred Harbour Mills had a $23 million loss",
                "2024 occurred [Harbour Mills's] earnings of $33 million",
            ],
        ),
        (
            "Harbour Mills had revenue of $76 million for the year ended March 31, 2025.",
            ["2025-03-31 occurred Harbour Mills had revenue of $76 million"],
        ),
        ("Harbour Mills sold shares, a 13% increase from last year.", []),
        ("The third-quarter figures are a worry.", []),
    ],
)
def test_figures_of_a_period(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
