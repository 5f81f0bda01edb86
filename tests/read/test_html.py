"""Web pages: main text, title, publisher, dates and encoding; and pages made to do harm."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import pipeline, read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _stamps
from relocate_cli.read._stamps import Stamp
from tests.read.pages import KO, Page, pages

PAGES = pages()


def page(data: str | bytes) -> Document:
    (item,) = read.read(["-"], lambda: data if isinstance(data, bytes) else data.encode())
    assert isinstance(item, Document), item
    return item


def error(data: str | bytes) -> str:
    (item,) = read.read(["-"], lambda: data if isinstance(data, bytes) else data.encode())
    assert isinstance(item, RelocateError)
    return str(item)


def made(head: str = "", body: str = "", story: int = 0, lang: str = "ko") -> str:
    text = "".join(f"<p>{line}</p>" for line in KO[story].paragraphs)
    shown = f"<h1>{KO[story].title}</h1>{body}{text}"
    return f"<!doctype html><html lang={lang}><head>{head}</head><body>{shown}</body></html>"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("each", PAGES, ids=[each.name for each in PAGES])
def test_a_page_gives_its_text_title_and_dates(each: Page) -> None:
    found = page(each.html)
    assert (found.title, found.published and found.published.edtf) == (each.title, each.published)
    if each.updated:
        assert found.updated is not None
        assert found.updated.edtf == each.updated
    if each.publisher:
        assert found.publisher == each.publisher
    for line in each.text:
        assert " ".join(words(line)) in " ".join(words(found.text))
    for caption in each.captions:
        assert re.search(rf"(?m)^(?:\[Caption: )?{re.escape(caption)}\]?$", found.text)
    beside = [
        word for word in words(found.text) if word not in set(words(" ".join((each.title, *each.text))))
    ]
    assert len(beside) <= 12 + 8 * len(each.captions)


def test_headings_items_rows_and_captions_are_marked() -> None:
    found = page(
        made(
            body="<h2>배경</h2><ul><li>첫째 일</li><li>둘째 일<ul><li>그 안의 일</li></ul></li></ul>"
            "<table><tr><th>해</th><th>쪽</th></tr><tr><td>2025</td><td>12</td></tr></table>"
            "<figure><img src=a><figcaption>새 건물</figcaption></figure>"
        )
    )
    assert found.text.startswith(
        "# 예시시, 옛 역사 자리에 시민도서관 짓는다\n\n## 배경\n\n- 첫째 일\n- 둘째 일\n  - 그 안의 일\n\n"
        "해 | 쪽\n2025 | 12\n\n[Caption: 새 건물]\n\n예시시는"
    )


TIME = '<meta property="article:published_time" content="{}">'
DATA = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body", "published", "rung", "updated"),
    [
        (TIME.format("2025-12-11T23:30:00Z"), "", "2025-12-12", "metadata", None),
        (TIME.format("2025-12-11T23:30:00Z"), "<p>입력 2025.12.11 23:30</p>", "2025-12-11", "header", None),
        (TIME.format("2025-12-11T08:30:00+09:00"), "", "2025-12-11", "metadata", None),
        (TIME.format("2025-12-11T23:30:00-05:00"), "", "2025-12-11", "metadata", None),
        (TIME.format("2025-12-30"), "<p>등록 2025-12-11</p>", "2025-12-11", "header", None),
        (TIME.format("2025-12-11"), "<p>등록 2025-12-30</p>", "2025-12-11", "metadata", None),
        ("", "<p>승인 2025.12.11 09:00 수정 2025.12.13 10:00</p>", "2025-12-11", "header", "2025-12-13"),
        ("", "<p>수정 2025.12.13 10:00</p>", None, None, "2025-12-13"),
        ("", "<ul><li>입력</li><li>2025년 12월 11일 (목)</li></ul>", "2025-12-11", "header", None),
        ("", "<time datetime='2025-12-11T01:00:00+09:00'>어제</time>", "2025-12-11", "metadata", None),
        ('<link rel="canonical" href="https://a.example/2025/12/11/x">', "", "2025-12-11", "url", None),
        ('<meta name="date" content="2025-13-45">', "", None, None, None),
        (
            DATA.format('{"@type":"NewsArticle","datePublished":["2025-12-11"]}'),
            "",
            "2025-12-11",
            "metadata",
            None,
        ),
        (DATA.format('{"@type":"NewsArticle","datePublished":{"a":1},"headline":7}'), "", None, None, None),
        (DATA.format('{"@type":"NewsArticle",'), "", None, None, None),
        (DATA.format("[" * 100_000), "", None, None, None),
    ],
)
def test_the_day_of_publication(
    head: str, body: str, published: str | None, rung: str | None, updated: str | None
) -> None:
    found = page(made(head, body))
    assert (found.published and found.published.edtf, found.published_from) == (published, rung)
    assert (found.updated and found.updated.edtf) == updated


def test_a_caption_tells_no_event_and_a_quote_is_where_its_offsets_say() -> None:
    figure = "<figure><img src=a><figcaption>시장은 2024년 5월 3일 다리를 열었다.</figcaption></figure>"
    head = '<meta property="article:published_time" content="2025-12-11">'
    reading = pipeline.read(page(made(head, figure)))
    assert len(reading.events) >= 3
    assert "2024-05-03" not in {event.when.edtf for event in reading.events if event.when}
    for event in reading.events:
        evidence = event.evidence[0]
        assert reading.document.text[evidence.start : evidence.end] == evidence.quote


def test_dates_in_a_footer_and_beside_other_reports_are_not_the_articles() -> None:
    body = (
        "<nav><time datetime=2019-01-01>2019</time></nav><div class=related><ul><li>다른 기사</li></ul>"
        "<time datetime=2020-01-01>x</time></div>"
    )
    foot = "<footer><p>등록일 2008.03.01 발행일 2008.04.01</p></footer>"
    assert page(made(body=body) + foot).published is None


def test_what_a_page_says_of_itself() -> None:
    head = (
        '<title>x</title><link rel=canonical href="/view/7"><meta property="og:url" content="https://b.example/y">'
        '<meta property="og:site_name" content="예시신문">'
        f'<meta property="og:title" content="{KO[0].title} | 예시신문">'
    )
    found = page(made(head))
    assert (found.publisher, found.url, found.title) == ("예시신문", "https://b.example/y", KO[0].title)
    saved = page("<!DOCTYPE html>\n<!-- saved from url=(0021)https://c.example/z/1 -->\n" + made()[15:])
    assert saved.url == "https://c.example/z/1"
    assert page(made('<link rel=canonical href="javascript:x">')).url is None


@pytest.mark.parametrize(("lang", "found"), [("ko", "ko"), ("en-US", None), ("x", None), ("", None)])
def test_a_language_that_the_letters_deny_is_not_believed(lang: str, found: str | None) -> None:
    assert page(made(lang=lang)).lang == found


@pytest.mark.parametrize(
    ("declared", "encoding", "told"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "cp949", "cp949"),
        ("euc-kr", "utf-8", None),
        ("euc-kr", "cp949", "cp949"),
        ("ks_c_5601-1987", "cp949", "cp949"),
        ("iso-8859-1", "cp949", "cp949"),
        ("no-such-thing", "cp949", "cp949"),
        ("zlib", "cp949", "cp949"),
        ("utf-16", "utf-8", None),
        ("iso-2022-kr", "iso2022_kr", "iso2022_kr"),
        ("utf-8", "utf-8-sig", None),
        ("utf-8", "utf-16", "utf-16-le"),
    ],
)
def test_the_encoding_is_what_the_bytes_are(declared: str, encoding: str, told: str | None) -> None:
    found = page(
        made(f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">').encode(encoding)
    )
    assert found.encoding == told
    assert KO[0].paragraphs[0] in found.text


def test_a_broken_byte_costs_a_letter_and_not_the_page() -> None:
    for encoding in ("utf-8", "cp949"):
        data = made(f"<meta charset={encoding}>").encode(encoding)
        place = data.index("설계".encode(encoding))
        found = page(data[:place] + b"\xff" + data[place + 1 :])
        assert "\ufffd" in found.text
        assert KO[0].paragraphs[0] in found.text


def test_a_page_cut_off_anywhere_is_read_as_far_as_it_goes() -> None:
    data = made().encode()
    for end in range(len(data) // 2, len(data), 97):
        assert KO[0].paragraphs[0] in page(data[:end]).text


KOREAN = "<p>예시시는 지난 5일 시청에서 회의를 열었다.</p><p>시는 내년 3월 공사를 시작한다고 밝혔다.</p>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            f"<h1>제목이다</h1><div>{KOREAN}</div>"
            f"<div id=comments>{'<p>정말 좋은 소식이네요. 기대하고 있겠습니다.</p>' * 40}</div>",
            "# 제목이다\n\n예시시는 지난 5일 시청에서 회의를 열었다.\n\n시는 내년 3월 공사를 시작한다고 밝혔다.\n",
        ),
        (
            f"<aside><h1>제목이다</h1>{KOREAN}</aside>",
            "# 제목이다\n\n예시시는 지난 5일 시청에서 회의를 열었다.\n\n시는 내년 3월 공사를 시작한다고 밝혔다.\n",
        ),
        (
            "<article><h1>A talk</h1><p><b>When?</b></p><p>In May.</p><p><b>Why so late?</b></p>"
            "<p>Because the bridge was closed in 2024.</p></article>",
            "# A talk\n\nWhen?\n\nIn May.\n\nWhy so late?\n\nBecause the bridge was closed in 2024.\n",
        ),
    ],
    ids=["more comments than article", "all in an aside", "short lines"],
)
def test_what_is_the_article_of_odd_pages(body: str, text: str) -> None:
    assert page(f"<!doctype html><title>x</title>{body}").text == text


def test_web_archives() -> None:
    html = made('<meta property="og:site_name" content="예시신문">').encode("cp949")
    archive = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html;'
        b' charset="euc-kr"\r\nContent-Transfer-Encoding: binary\r\n\r\n'
        + html
        + b"\r\n--x\r\nContent-Type: image/png\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--x--\r\n"
    )
    found = page(archive)
    assert (found.url, found.publisher, found.encoding) == ("https://a.example/1", "예시신문", "cp949")
    assert KO[0].paragraphs[-1] in found.text
    assert "no page in this web archive" in error(archive[: archive.index(b"--x")])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("<!doctype html>", "standard input: no text in this page"),
        (
            "<html><body><script>document.write('x')</script></body></html>",
            "no text in this page; if a script writes it",
        ),
        ("<html>" + "<br>" * 200_001, "0.8 million characters and 200002 tags, no page is so long; split it"),
        ("<html>" + "<div>" * 3000 + "x", "elements nested over 2000 deep"),
        ("<html>" + "<ul><li>" * 3000 + "x", "elements nested over 2000 deep"),
        (b"<html><meta charset=euc-kr>" + bytes(range(128, 256)) * 40, "no encoding fits this page"),
    ],
)
def test_pages_that_cannot_be_read(data: str | bytes, message: str) -> None:
    assert message in error(data)


@pytest.mark.parametrize(
    "piece",
    [
        "<font size={n}><p>",
        "<b class={n}><p>x",
        "<a href={n}><div>x</div>",
        "<table><tr><td>x",
        "<td>x<td>y<tr>",
        "<div {n}=1 ",
        "<li>x",
        "<!--",
        "<p>x</span></div>",
        "<h2>x<h3>",
        "2025-12-11 ",
        "&#x{n};",
        '<time datetime="2025-01-01">',
        '<img src="data:x',
    ],
)
def test_hostile_markup_is_survived(piece: str) -> None:
    """Each grows past all bounds with its square if it is read as it comes (HTML 13.2.4.3, 13.2.6.4.7)."""
    hostile = "".join(piece.replace("{n}", str(n)) for n in range(900))
    list(read.read(["-"], lambda: ("<html><body>" + hostile).encode()))
    assert KO[0].paragraphs[0] in page(made() + hostile).text


def test_an_attribute_of_data_is_no_text() -> None:
    assert (
        "QUJD"
        not in page(made(body=f'<img src="data:image/png;base64,{"QUJD" * 1000}"><p hidden>QUJD</p>')).text
    )


@given(st.text(alphabet="<>/=\"'!-&; abdiv가 pspan\n0", max_size=200))
def test_no_markup_at_all_breaks_the_reader(text: str) -> None:
    items: Sequence[object] = list(read.read(["-"], lambda: ("<html>" + text).encode()))
    assert len(items) == 1


STAMPS = {
    "2025-12-11T23:30:00Z": Stamp(date(2025, 12, 11), 1410, 0),
    "2025-12-11 09:00": Stamp(date(2025, 12, 11), 540),
    "Thu, 11 Dec 2025 09:00:00 +0900": Stamp(date(2025, 12, 11), 540, 540),
    "D:20251211090000+09'00'": Stamp(date(2025, 12, 11), 540, 540),
    "20251211": Stamp(date(2025, 12, 11)),
    "Dec. 11th, 2025": Stamp(date(2025, 12, 11)),
    "2025년 12월 11일": Stamp(date(2025, 12, 11)),
    "2025/12/11": Stamp(date(2025, 12, 11)),
    "12/11/2025": None,
    "2025-02-30": None,
    "2025-12": None,
    "1765411200000": None,
    "2025-12-11 / 2025-12-12": None,
    "": None,
}


@pytest.mark.parametrize("text", STAMPS)
def test_stamps(text: str) -> None:
    assert _stamps.parse(text) == STAMPS[text]


@given(st.datetimes(), st.integers(-12 * 60, 14 * 60), st.integers(-12 * 60, 14 * 60))
def test_an_instant_is_of_the_day_that_the_clock_there_shows(moment: object, ahead: int, there: int) -> None:
    from datetime import datetime, timedelta

    assert isinstance(moment, datetime)
    minute = moment.hour * 60 + moment.minute
    try:
        shown = (moment + timedelta(minutes=there - ahead)).date()
    except OverflowError:
        return
    assert Stamp(moment.date(), minute, ahead).seen(there) == shown


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("시장은 2024년 3월 5일 센터를 열었다", None),
        ("지난 2024년 3월 5일에 열린 개관식", None),
        ("홍보실 2024년 3월 5일", "2024-03-05"),
        ("2024년 3월 5일 홍보실", "2024-03-05"),
        ("홍보실 2024.03.05 조회 12", "2024-03-05"),
        ("By Ann Reed March 5, 2024", "2024-03-05"),
    ],
)
def test_a_date_amid_words_is_not_that_of_the_page(line: str, expected: str | None) -> None:
    document = page(
        f"<html><h1>청사를 옮긴다</h1><p>{line}</p><p>{'시는 청사를 옮긴다고 밝혔다. ' * 8}</p></html>"
    )
    assert (document.published.edtf if document.published else None) == expected
