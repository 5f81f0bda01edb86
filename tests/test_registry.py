"""The registry finds each body under all its names and no other body under them."""

from pathlib import Path

import pytest

from relocate_cli import registry
from relocate_cli.model import RelocateError

HEADER = "id,form,name,ko,aliases,parent,since,until\n"


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Jinju City", "kr/jinju"),
        ("JINJU", "kr/jinju"),
        ("the City of Jinju", "kr/jinju"),
        ("Jinju-si", "kr/jinju"),
        ("진주시", "kr/jinju"),
        ("진주", "kr/jinju"),
        ("Jincheon County", "kr/jincheon"),
        ("진천군", "kr/jincheon"),
        ("South Gyeongsang Province", "kr/gyeongnam"),
        ("Gyeongsangnam-do", "kr/gyeongnam"),
        ("경남", "kr/gyeongnam"),
        ("Ulsan Jung-gu", "kr/ulsan/jung-gu"),
        ("울산 중구", "kr/ulsan/jung-gu"),
        ("Gwangju", "kr/gwangju"),
        ("Gwangju-si", "kr/gyeonggi/gwangju"),
        ("Gangwon Province", "kr/gangwon"),
        ("전라북도", "kr/jeonbuk"),
        ("MOLIT", "kr/molit"),
        ("국토부", "kr/molit"),
        ("국토해양부", "kr/molit"),
        ("Ministry of Land, Infrastructure, and Transport", "kr/molit"),
        ("Minister of Land, Infrastructure and Transport", "kr/molit/minister"),
        ("국토부 장관", "kr/molit/minister"),
        ("MOLIT Minister", "kr/molit/minister"),
        ("Mayor of Jinju", "kr/jinju/mayor"),
        ("진주시장", "kr/jinju/mayor"),
        ("the National Innovation City (District) Council", "kr/innovation-city-council"),
        ("전국혁신도시(지구)협의회", "kr/innovation-city-council"),
        ("Chairperson of the Committee for the Local Era", "kr/local-era/chairperson"),
        ("지방시대위원장", "kr/local-era/chairperson"),
    ],
)
def test_find_knows_a_body_under_its_names(name: str, identifier: str) -> None:
    entry = registry.find(name)
    assert entry is not None
    assert entry.id == identifier


@pytest.mark.parametrize(
    "name", ["", "the", "Atlantis", "Minister of", "시장", "Jung-gu", "중구", "광주시", "Goseong County"]
)
def test_find_does_not_guess(name: str) -> None:
    assert registry.find(name) is None


def test_candidates_lists_all_bearers_of_an_ambiguous_name() -> None:
    assert {entry.id for entry in registry.candidates("광주시")} == {"kr/gwangju", "kr/gyeonggi/gwangju"}


def test_no_english_name_shown_belongs_to_two_bodies() -> None:
    for entry in registry.entries():
        assert registry.get(entry.id) is entry
        assert entry in registry.candidates(entry.name)
        assert not entry.parent or entry.parent == "kr" or registry.get(entry.parent)
    names = [entry.name for entry in registry.entries()]
    assert len(names) == len(set(names))


def test_present_names_of_provinces_and_municipalities() -> None:
    assert registry.find("강원특별자치도") == registry.find("강원도")
    gunwi = registry.find("군위군")
    assert gunwi is not None
    assert gunwi.parent == "kr/daegu"
    assert sum(entry.kind == "local government" for entry in registry.entries()) == 17 + 228


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("kr/x,city,,,,kr,,", r"actors.csv, line 2 \(kr/x\): the name is missing"),
        ("KR X,city,X City,,,kr,,", r"actors.csv, line 2 \(KR X\): an id"),
        ("kr/x,town,X City,,,kr,,", r"line 2 \(kr/x\): the form is one of"),
        ("kr/x,city,X City,,,kr,last year,", r"line 2 \(kr/x\): since is a date"),
        ("kr/x,city,X City", r"line 2 \(kr/x\): 3 columns instead of 8"),
    ],
)
def test_a_wrong_row_is_named_by_file_and_entry(tmp_path: Path, row: str, complaint: str) -> None:
    path = tmp_path / "actors.csv"
    path.write_text(HEADER + row + "\n", "utf-8")
    with pytest.raises(RelocateError, match=complaint):
        list(registry.read(path))


def test_a_file_without_the_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_text("# a remark\nid,name\n", "utf-8")
    with pytest.raises(RelocateError, match="the first row names the columns"):
        list(registry.read(path))


def test_a_name_that_many_countries_use_needs_a_reason() -> None:
    justice = registry.find("Ministry of Justice")
    jinju = registry.find("Jinju")
    assert justice is not None
    assert jinju is not None
    assert registry.at_home(justice, "A note from Seoul")
    assert not registry.at_home(justice, "A note from London")
    assert registry.at_home(jinju, "A note from London")
