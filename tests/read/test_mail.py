"""Mail: one message, and folders of them."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from relocate_cli import read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import Item


def message(**fields: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in {
        "From": "예시시 공보실 <press@example.kr>",
        "Date": "Thu, 11 Dec 2025 09:00:00 +0900",
        "Subject": "회의 결과",
        **fields,
    }.items():
        made[name] = value
    made.set_content("시는 지난 5일 회의를 열었다.\n")
    return made


def items(data: bytes) -> list[Item]:
    return list(read.read(["-"], lambda: data))


def document(data: bytes) -> Document:
    (item,) = items(data)
    assert isinstance(item, Document), item
    return item


def test_a_message() -> None:
    made = message()
    made.add_attachment(b"x", maintype="application", subtype="pdf", filename="회의록.pdf")
    found = document(bytes(made))
    assert found.text == "# 회의 결과\n\n시는 지난 5일 회의를 열었다.\n\n[Attachment: 회의록.pdf]\n"
    assert (found.title, found.publisher, found.format) == ("회의 결과", "예시시 공보실", "eml")
    assert (found.published and found.published.edtf, found.published_from) == ("2025-12-11", "metadata")


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Thu, 11 Dec 2025 23:30:00 +0000", "2025-12-12"),
        ("Thu, 11 Dec 2025 23:30:00 -0500", "2025-12-11"),
        ("soon", None),
    ],
)
def test_the_day_is_that_of_the_sender(date: str, day: str | None) -> None:
    found = document(bytes(message(Date=date)))
    assert (found.published.edtf if found.published else None) == day


def test_a_page_as_a_message_and_letters_in_cp949() -> None:
    made = EmailMessage()
    made["From"], made["Date"] = "a@example.org", "Thu, 11 Dec 2025 09:00:00 +0900"
    made.set_content("<html><p>The council met on Monday to vote on the tram.</p></html>", subtype="html")
    assert document(bytes(made)).text == "The council met on Monday to vote on the tram.\n"
    plain = (
        b"From: a@example.org\r\nDate: 11 Dec 2025\r\nSubject: =?euc-kr?B?yLjAxw==?=\r\n"
        b"Content-Type: text/plain; charset=euc-kr\r\n\r\n"
    )
    found = document(plain + "시가 열렸다.".encode("cp949"))
    assert (found.text, found.encoding) == ("# 회의\n\n시가 열렸다.\n", "cp949")


def test_a_folder_of_messages() -> None:
    first, second = bytes(message()), bytes(message(Subject="둘째"))
    data = b"From a@b Thu Dec 11 2025\n" + first + b"\n>From here on.\n\nFrom a@b Thu Dec 11 2025\n" + second
    found = items(data)
    assert [(item.id, item.title) for item in found if isinstance(item, Document)] == [
        ("-#1", "회의 결과"),
        ("-#2", "둘째"),
    ]
    assert isinstance(found[0], Document)
    assert "From here on." in found[0].text or found[0].text.count("회의") >= 2


@pytest.mark.parametrize(
    "data",
    [
        b"From: a\nDate: b\n\n",
        b"From: a\nDate: b\n" + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 200,
        b"From: a\nDate: b\nSubject: =?x?Q?=FF?=\nContent-Type: text/plain; charset=nothing\n\n\xff\xfe\x00",
        b"From: a\nDate: b\nContent-Type: application/pdf\n\n%PDF",
    ],
)
def test_messages_without_text(data: bytes) -> None:
    (item,) = items(data)
    assert isinstance(item, RelocateError)
    assert "please report" not in str(item)


def test_a_message_cut_off_anywhere_is_read_or_told() -> None:
    made = message()
    made.add_attachment(b"x" * 200, maintype="application", subtype="pdf", filename="회의록.pdf")
    data = bytes(made)
    for end in range(60, len(data), 29):
        assert all(
            "please report" not in str(item) for item in items(data[:end]) if isinstance(item, RelocateError)
        )
