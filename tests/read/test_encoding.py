"""Encodings: told from the bytes where they are sure, named with an option where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import read
from relocate_cli.model import Document, RelocateError

KOREAN = "진주시가 2025년 11월 12일(수) 혁신도시에서 회의를 열었다.\n시장은 “곧 시작한다”고 말했다.\n"
RARE = "똠방각하는 뷁과 쀍을 좋아한다. 펲시도 햏자도 왔다. "
CURLY = (
    "The mayor’s plan – “long overdue” – was put off. It cost £7m, the café’s owner said on May 3, 2024.\n"
)
NAMED = "The mayor of Jinju (진주시) said on May 3, 2024 that the offices of eleven institutions had moved there. "


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949"]
)
@pytest.mark.parametrize("text", [KOREAN, KOREAN * 40, KOREAN.split("\n")[0], RARE + KOREAN])
def test_korean_is_told_in_every_encoding(text: str, encoding: str) -> None:
    assert read.decode(text.encode(encoding), "f.txt")[0] == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("text", [CURLY, CURLY * 40, "“Move,” it said.", "It’s late.", "“‘Go,’” he said."])
def test_english_with_curly_quotes_is_no_korean(text: str, encoding: str) -> None:
    assert read.decode(text.encode(encoding), "f.txt")[0] == text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (KOREAN.encode(), None),
        (KOREAN.encode("utf-8-sig"), None),
        (b"plain", None),
        (KOREAN.encode("euc-kr"), "cp949"),
        (RARE.encode("cp949"), "cp949"),
        (NAMED.encode("cp949"), "cp949"),
        (KOREAN.encode("utf-16"), "utf-16-le"),
        (KOREAN.encode("utf-16-be"), "utf-16-be"),
        (CURLY.encode("cp1252"), "cp1252"),
    ],
)
def test_what_was_told_is_said(data: bytes, encoding: str | None) -> None:
    assert read.decode(data, "f.txt")[1] == encoding


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        ("EUC-KR", RARE.encode("cp949"), RARE),
        ("ks_c_5601-1987", KOREAN.encode("cp949"), KOREAN),
        ("latin-1", b"caf\xe9 \xff", "café ÿ"),
        ("utf-16", KOREAN.encode("utf-16"), KOREAN),
        ("utf-16-be", b"\xfe\xff" + KOREAN.encode("utf-16-be"), KOREAN),
        ("utf-8", KOREAN.encode("utf-8-sig"), KOREAN),
        ("utf-32", KOREAN.encode("utf-32"), KOREAN),
        ("shift_jis", "市議会".encode("shift_jis"), "市議会"),
        ("johab", "진주시".encode("johab"), "진주시"),
    ],
)
def test_a_named_encoding_overrules_what_it_looks_like(name: str, data: bytes, text: str) -> None:
    assert read.decode(data, "f.txt", read.check_encoding(name))[0] == text


@pytest.mark.parametrize("name", ["", "klingon", "a\0b", "rot13", "base64", "hex", "한글", "x" * 500])
def test_a_name_of_no_encoding_is_told(name: str) -> None:
    with pytest.raises(RelocateError, match=r"--encoding: there is no encoding .* are some"):
        read.check_encoding(name)


def test_bytes_that_are_not_in_the_named_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(KOREAN.encode())
    (tmp_path / "b.txt").write_bytes(KOREAN.encode("cp949"))
    found = list(read.read([str(tmp_path)], bytes, "utf-8"))
    assert [type(item) for item in found] == [Document, RelocateError]
    assert str(found[1]).endswith(
        "b.txt: not UTF-8 at byte 0, and it is --encoding that says so; name another encoding"
    )


@pytest.mark.parametrize("name", ["a.md", "a.jsonl", "a.json", "a.timeline", "a"])
@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-16-le"])
def test_every_format_is_read_in_every_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    content = {
        "jsonl": '{"id": "1", "text": "회의를 열었다."}\n',
        "json": '[{"id": "1", "text": "회의를 열었다."}]',
        "timeline": "2024  occurred  -  회의를 열었다\n",
    }.get(name.partition(".")[2], KOREAN)
    (tmp_path / name).write_bytes(content.encode(encoding))
    (item,) = read.read([str(tmp_path / name)], bytes)
    assert not isinstance(item, RelocateError)
    if isinstance(item, Document):
        assert "회의를 열었다." in item.text
        assert item.encoding == encoding.replace("utf-16", "utf-16-le").replace("-le-le", "-le")
    else:
        assert item.events[0].title == "회의를 열었다"
    (item,) = read.read(["-"], lambda: content.encode(encoding))
    assert not isinstance(item, RelocateError)


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_one_sentence(data: bytes) -> None:
    said = None
    try:
        text, encoding = read.decode(data, "f.txt")
    except RelocateError as error:
        said = str(error)
    else:
        assert text.encode(encoding or "utf-8") in (data, data[2:], data[3:], data[4:])
    assert said is None or (said.startswith("f.txt: not ") and "\n" not in said)


@given(st.text(st.characters(codec="cp949", exclude_categories=["Cc"]), max_size=40))
def test_utf_8_stays_utf_8(text: str) -> None:
    assert read.decode(text.encode(), "f.txt") == (text.removeprefix("\ufeff"), None)
