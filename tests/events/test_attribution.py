"""Attribution: the speaker, direct or indirect, a source, else the publisher."""

import pytest

from relocate_cli import dates, pipeline
from relocate_cli.model import Document


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The centre opened on March 3, 2025.", ("The Daily", None)),
        ("Jinju City said on Monday that it signed the deal on December 3, 2025.", ("Jinju City", False)),
        ('Mayor Cho Gyu-il said on Monday, "We signed the deal on December 3, 2025."', ("Cho Gyu-il", True)),
        ('"We will open the office in May 2026," Mayor Cho Gyu-il said on Monday.', ("Cho Gyu-il", True)),
        ("The centre opened on March 3, 2025, according to Jinju City.", ("Jinju City", False)),
        ("According to city officials, the centre opened on March 3, 2025.", ("city officials", False)),
        ('"The centre opened on March 3, 2025."', (None, True)),
        ("센터는 2025년 3월 3일 문을 열었다.", ("The Daily", None)),
        ("나주시에 따르면 2025년 3월 3일 센터가 문을 열었다.", ("Naju City", False)),
        ("나주시는 2025년 3월 3일 센터를 열었다고 5일 밝혔다.", ("Naju City", False)),
        ("홍길동 진주시장은 5일 “2025년 3월 3일 센터를 열었다”고 말했다.", ("홍길동", True)),
    ],
)
def test_who_says_so(sentence: str, expected: tuple[str | None, bool | None]) -> None:
    document = Document("note.txt", sentence, publisher="The Daily")
    told = pipeline.read(document, dates.parse("2025-12-11")).events
    event = next(e for e in told if not any(p.role == "speaker" for p in e.actors))
    assert (event.attribution, event.direct) == expected


def test_a_saying_is_told_by_the_publisher() -> None:
    document = Document("note.txt", "Jinju City said on Monday that it moved.", publisher="The Daily")
    saying = next(
        e for e in pipeline.read(document, dates.parse("2025-12-11")).events if e.kind == "statement"
    )
    assert (saying.attribution, saying.direct) == ("The Daily", None)
