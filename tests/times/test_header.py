"""The document's own date from its head: labels, lines that are a date, what only looks like one."""

from __future__ import annotations

import pytest

from relocate_cli import dates, text, times
from relocate_cli.model import Document

KOREAN = "\n\n예시시는 5일 회의를 열었다고 밝혔다.\n회의는 길었다.\n다음 회의는 2026년 1월 5일에 열린다.\n"
ENGLISH = "\n\nThe mayor spoke.\nIt was long.\nThe council will meet on May 5, 2026.\n"


def published(words: str) -> str | None:
    document = times.date(text.split(Document("x", words)))
    assert document.published_from == ("header" if document.published else None)
    return document.published.edtf if document.published else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("청사를 옮긴다\n입력 2025.12.11 09:00", "2025-12-11"),
        ("청사를 옮긴다\n입력 2025.12.11 09:00 | 수정 2025.12.12 10:00", "2025-12-11"),
        ("청사를 옮긴다\n입력 : 2025-12-11 09:00:01 수정 : 2025-12-12 10:00:01", "2025-12-11"),
        ("청사를 옮긴다\n기사입력 : 2025-12-11 오후 3:20", "2025-12-11"),
        ("청사를 옮긴다\n승인 2025.12.11 09:00  댓글 0", "2025-12-11"),
        ("청사를 옮긴다\n홍길동 기자 승인 2025.12.11 09:00", "2025-12-11"),
        ("청사를 옮긴다\n2025. 12. 11.(목)", "2025-12-11"),
        ("청사를 옮긴다\n2025.12.11 국토교통부", "2025-12-11"),
        ("청사를 옮긴다\n국토교통부 2025.12.11", "2025-12-11"),
        ("청사를 옮긴다\n예시일보 2025년 12월 11일", "2025-12-11"),
        ("청사를 옮긴다\n예시일보 2025-12-11 홍길동 기자", "2025-12-11"),
        ("청사를 옮긴다\n예시신문, 2025년 12월 11일 목요일", "2025-12-11"),
        ("청사를 옮긴다\n예시도 보도자료, 2025년 12월 11일", "2025-12-11"),
        ("청사를 옮긴다\n예시시청 | 2025.12.11", "2025-12-11"),
        ("[보도자료] 청사를 옮긴다\n예시도 교통국 / 2025년 12월 11일", "2025-12-11"),
        ("청사를 옮긴다\n보도자료 / 예시부 / 2025년 12월 11일", "2025-12-11"),
        ("청사를 옮긴다\n예시시(시장 홍길동) 보도자료 2025.12.11", "2025-12-11"),
        ("청사를 옮긴다\n예시시 공보담당관실, 2025. 12. 11.", "2025-12-11"),
        ("청사를 옮긴다\n예시시 균형발전과 / 2025년 12월 11일", "2025-12-11"),
        ("청사를 옮긴다\n보도일: 2025. 12. 11. / 예시시 균형발전과", "2025-12-11"),
        ("청사를 옮긴다\n배포: 2025년 12월 11일 예시도청 대변인실", "2025-12-11"),
        ("청사를 옮긴다\n예시매일 | 사회 | 2025년 12월 11일", "2025-12-11"),
        ("청사를 옮긴다\n예시일보 2025년 12월 11일자 3면", "2025-12-11"),
        ("청사를 옮긴다\n[예시=홍길동 기자] 2025년 12월 11일", "2025-12-11"),
        ("주민 잔치 안내\n날짜: 2025. 12. 20., 장소: 시청 앞", None),
        ("예시시청 | 2025.12.11", None),
        ("청사를 옮긴다\n예시광장 2025년 12월 11일", None),
        ("청사를 옮긴다\n예시일보 창간식 2025년 12월 11일", None),
        ("청사를 옮긴다\n착공식 | 2025.12.11", None),
        ("청사를 옮긴다\n개관 · 2025년 12월 11일", None),
        ("청사를 옮긴다\n첫 방송 2025년 12월 11일", None),
        ("청사를 옮긴다\n2025.12.11 서울", None),
        ("청사를 옮긴다\n2025.12.11 국토교통부 방문", None),
        ("청사를 옮긴다\n2025-12-11 17:35 | 홍길동 기자 | hong@example.org", "2025-12-11"),
        ("청사를 옮긴다\n경남 / 홍길동 기자 / 2025-12-11 21:08:23", "2025-12-11"),
        ("청사를 옮긴다\n2025-12-11     홍길동 기자", "2025-12-11"),
        ("보도자료\n배포일시 2025. 12. 11.(목) 10:00", "2025-12-11"),
        ("보도자료\n보도시점 2025. 12. 12.(금) 11:00 배포 2025. 12. 11.(목) 08:30", "2025-12-11"),
        (
            "보도자료\n보도시점 | 2025. 12. 12.(금) 11:00 이후(12. 12.(금) 석간) / 배포 2025. 12. 11.(목)",
            "2025-12-11",
        ),
        ("보도자료\n보도시점 2025. 12. 12.(금) 11:00", "2025-12-12"),
        ("| 배포일 | 2025. 12. 11. |\n| 담당 부서 | 도시과 |", "2025-12-11"),
        ("작성자 | 도시과 | 등록일 | 2025.12.11 | 조회수 | 2118", "2025-12-11"),
        ("- 도시과\n- 2099\n- 2025-12-11", "2025-12-11"),
        ("작성일\n2025-12-11\n조회수\n411", "2025-12-11"),
        ("제 공 일: 2025. 12. 11.", "2025-12-11"),
        ("2025.12.11 (목)\n맑음 서울 3.1℃\n청사를 옮긴다\n등록 2025-12-09 10:31:31", "2025-12-09"),
        ("2025년 12월 12일\n청사를 옮긴다\n입력 2025-12-09 10:31", "2025-12-09"),
        ("시, 서류 접수 마감\n2025. 12. 11.", "2025-12-11"),
        ("청사를 옮긴다\n수정 2025.12.11 09:00", None),
        ("청사를 옮긴다\n최종수정일 : 2025-12-11", None),
        ("최종수정일\n2025-12-11", None),
        ("접수 2025. 12. 11.", None),
        ("2025.12.11 (목)\n- 맑음 서울 3.1℃\n- 흐림 부산 5℃\n청사를 옮긴다", None),
        ("2025.12.11 서울 3.1℃", None),
        ("2025년 12월 11일부터 접수", None),
        ("등록 2025년 12월 11일부터 한 달간", None),
        ("행사 일시 : 2025. 12. 20.(토) 14:00", None),
        ("청사를 옮긴다\n관련기사\n2025-12-11", None),
        ("▲ 회의 모습 [예시시 제공] 2025.12.11.", None),
    ],
)
def test_korean_heads(head: str, expected: str | None) -> None:
    assert published(head + KOREAN) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Town hall moves\nPublished: March 3, 2024 10:00 AM | Updated: March 5, 2024", "2024-03-03"),
        ("Town hall moves\nBy Hong Gil-dong | March 3, 2024", "2024-03-03"),
        ("Town hall moves\nMarch 3, 2024, 10:00 a.m. EST", "2024-03-03"),
        ("Town hall moves\nPosted : 2024-03-03 13:03", "2024-03-03"),
        ("| Date | March 3, 2024 |\n| Contact | Town hall |", "2024-03-03"),
        ("Date\nMarch 3, 2024", "2024-03-03"),
        ("FOR RELEASE: March 4, 2024\nIssued March 3, 2024", "2024-03-03"),
        ("LEEDS, March 3, 2024 /ExampleWire/ -- The firm moves.", "2024-03-03"),
        ("LEEDS--(EXAMPLE WIRE)--March 3, 2024--The firm moves.", "2024-03-03"),
        ("LEEDS, Great Britain, March 3, 2024 — The firm moves.", "2024-03-03"),
        ("Leeds (March 3, 2024) – The firm moves.", "2024-03-03"),
        ("New Leeds, March 3, 2024 – The firm moves.", "2024-03-03"),
        (
            "Town hall moves\nPosted at 9:15 AM, March 3, 2024 and last updated 10:15 AM, March 5, 2024",
            "2024-03-03",
        ),
        ("Town hall moves\nThe Example Times, March 3, 2024", "2024-03-03"),
        ("Town hall moves\nExample Herald | March 3, 2024", "2024-03-03"),
        ("Town hall moves\nBy Hong Gil-dong, The Example Times, March 3, 2024", "2024-03-03"),
        ("Town hall moves\nOffice of the Mayor of Leeds press release, March 3, 2024", "2024-03-03"),
        ("Town hall moves\nLeeds Town Hall | March 3, 2024", "2024-03-03"),
        ("Town hall moves\nPress release – March 3, 2024", "2024-03-03"),
        ("Town hall moves\nPRESS RELEASE — Leeds City, March 3, 2024", "2024-03-03"),
        ("PRESS RELEASE\nTown hall moves\nOffice of the Auditor General, 3 March 2024", "2024-03-03"),
        ("Town hall moves\nStatement by the Leeds Chamber of Commerce, 3 March 2024", "2024-03-03"),
        ("Town hall moves\nMinistry of Land press office, 3 March 2024", "2024-03-03"),
        ("Town hall moves\nBy Hong Gil-dong | Example Post | 3 March 2024", "2024-03-03"),
        ("Town hall moves\nExample Courier, Sunday, 3 March 2024, page 4", "2024-03-03"),
        ("Town hall moves\nPublished 3 March 2024 | Staff reporter", "2024-03-03"),
        ("Town hall moves\nFiled: March 3, 2024", "2024-03-03"),
        ("Street party\nDate: March 3, 2024, Town Hall", None),
        ("Town hall moves\nLeeds Town Hall, March 3, 2024", None),
        ("Town hall moves\nGroundbreaking in Leeds, March 3, 2024", None),
        ("Town hall moves\nGroundbreaking | March 3, 2024", None),
        ("Town hall moves\nFounding of the Leeds Times, March 3, 1924", None),
        ("Town hall moves\nPress release of Leeds City, March 3, 2024", "2024-03-03"),
        ("Town hall moves\nPRESS RELEASE\nExample Corporation (EC)\nHalden, 3 March 2024", "2024-03-03"),
        ("Town hall of Halden moves to the old mill\nHALDEN CITY, Mar. 3, 2024", "2024-03-03"),
        ("Halden Jazz Festival\nMain stage\nHALDEN, March 3, 2024", None),
        ("The town hall moves.\nHalden, March 3, 2024", None),
        ("Town hall moves\nHalden, March 3, 2024, in the town hall", None),
        ("Town hall moves\nThe Example Times was founded on March 3, 2024", None),
        ("Town hall moves\n2024.03.03 (Sun)", "2024-03-03"),
        ("In Leeds (March 3, 2023) – a year ago – it shut.", None),
        ("The treaty of Leeds, March 3, 2023 – a year ago – failed.", None),
        ("EMBARGOED UNTIL March 4, 2024", "2024-03-04"),
        ("March 6, 2024\nSeoul 3°C, cloudy\nTown hall moves\nPublished March 3, 2024", "2024-03-03"),
        ("March 6, 2024\nCloudy, 3°C\nTown hall moves", None),
        ("Town hall moves\nLast updated: March 3, 2024", None),
        ("Last updated\nMarch 3, 2024", None),
        ("Town hall moves\nRelated articles\nMarch 3, 2024", None),
        ("The move of March 3, 2024 in short", None),
    ],
)
def test_english_heads(head: str, expected: str | None) -> None:
    assert published(head + ENGLISH) == expected


def test_a_date_below_running_text_is_of_something_else() -> None:
    assert published(KOREAN.strip() + "\n예시군, 청사 연다\n2025-12-11\n") is None
    assert published(ENGLISH.strip() + "\nTown hall opens\nDecember 11, 2025\n") is None
    assert published(KOREAN.strip() + "\n배포일: 2025-12-11\n") == "2025-12-11"


def test_a_long_menu_is_no_end_of_the_head() -> None:
    menu = "\n".join(f"메뉴 {number}" for number in range(20))
    assert published(f"{menu}\n\n등록일 : 2025.12.11{KOREAN}") == "2025-12-11"


@pytest.mark.parametrize(
    "words",
    [
        "The hall opened on May 3, 2024, and the annex a year later.",
        "도서관은 2024년 5월 3일 열렸고 별관은 이듬해 열렸다.",
        f"Town hall moves\nPublished March 3, 2024{ENGLISH}",
        f"보도자료\n배포일시 2025. 12. 11.(목) 10:00{KOREAN}",
        "Minutes of the meeting of 12 November 2025\n\nThe works begin on Friday.\n",
        "The council met on Friday. It meets again on May 5, 2026.\n\n" * 40,
        "No figures at all.",
    ],
)
@pytest.mark.parametrize("when", [None, "2026-03-05"])
def test_what_is_found_in_the_head_holds_only_where_that_is_all(words: str, when: str | None) -> None:
    stated = text.split(Document("x", words, published=dates.parse(when) if when else None))
    document, mentions, residue = times.mark(stated)
    assert (mentions, residue) == times.find(document)
    assert document.published == times.date(stated).published
