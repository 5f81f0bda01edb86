"""`relocate actors`: who acts, under which names, with whom, in which roles; and one actor's own timeline."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = """\
# published: 2025-12-11
2023     occurred  Jinju City; MOLIT  presents proposals
2024-03  occurred  진주시; 국토부     signs an agreement
2024-05  planned   Naju City          opens an office
2025-02  occurred  한국토지주텍공사   builds a hall
"""


@pytest.fixture
def notes(tmp_path: Path) -> str:
    (path := tmp_path / "notes.timeline").write_text(TEXT, "utf-8")
    return str(path)


def test_each_actor_once_with_its_names_and_company(run: Run, notes: str) -> None:
    found = {actor["id"]: actor for actor in json.loads(run("actors", notes, "--json").out)}
    assert list(found)[:2] == ["kr/jinju", "kr/molit"]
    assert found["kr/molit"]["aliases"] == ["MOLIT", "국토부"]
    assert found["kr/jinju"]["with"] == [
        {"id": "kr/molit", "name": "Ministry of Land, Infrastructure and Transport", "events": 2}
    ]
    assert "Jinju City (2)" in run("actors", notes, "--with").out
    assert "acts with" not in run("actors", notes).out


@pytest.mark.parametrize("name", ["MOLIT", "국토부", "Ministry of Land, Infrastructure and Transport"])
def test_the_name_of_an_actor_gives_its_own_timeline(run: Run, notes: str, name: str) -> None:
    events = json.loads(run("actors", notes, name, "--json").out)
    assert [event["edtf"] for event in events] == ["2023", "2024-03"]
    listed = json.loads(run("list", notes, "--actor", name, "--json").out)
    assert [event["edtf"] for event in listed] == ["2023", "2024-03"]


def test_a_name_with_company_tells_of_that_actor_alone(run: Run, notes: str) -> None:
    found = json.loads(run("actors", notes, "국토교통부", "--with", "--json").out)
    assert [(actor["id"], actor["with"][0]["events"]) for actor in found] == [("kr/molit", 2)]


def test_nobody_of_a_name_is_no_failure_and_a_missing_file_is_one(run: Run, notes: str) -> None:
    ran = run("actors", notes, "Atlantis")
    assert (ran.code, ran.out, ran.err.endswith("no events of Atlantis found\n")) == (0, "", True)
    assert run("actors", notes, "gone.txt").code == 2
    assert run("actors", "gone/notes").code == 2


def test_kinds_and_roles(run: Run, notes: str, article: str) -> None:
    assert [a["id"] for a in json.loads(run("actors", notes, "--kind", "ministry", "--json").out)] == [
        "kr/molit"
    ]
    assert json.loads(run("actors", notes, "--kind", "person,group", "--json").out) == []
    spoke = json.loads(run("actors", article, "--role", "speaker", "--json").out)
    assert [(actor["name"], actor["events"]) for actor in spoke] == [("Riverton City", 1)]
    ran = run("actors", article, "--role", "singer")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert '--role: there is no role "singer"; known are agent, speaker, ' in ran.err


def test_unresolved_names_come_with_what_may_be_meant(run: Run, notes: str) -> None:
    ran = run("actors", notes, "--unresolved")
    assert ran.out.startswith("한국토지주텍공사")
    assert "perhaps Korea Land and Housing Corporation (kr/lh)" in ran.out
    assert "Jinju" not in ran.out


def test_a_name_that_two_countries_share_keeps_its_id(run: Run) -> None:
    text = "2025년 3월 법무부는 서울에서 설명회를 열었다."
    found = json.loads(run("actors", "-", "--json", stdin=text).out)
    assert [(actor["id"], actor["name"]) for actor in found] == [("kr/moj", "Ministry of Justice")]
    assert run("actors", "-", "--unresolved", "-q", stdin=text).out == ""


@pytest.mark.parametrize("name", ["MOLIT", "국토교통부", "Ministry of Land, Infrastructure and Transport"])
def test_a_body_is_found_in_korean_text_by_its_name_in_either_language(run: Run, name: str) -> None:
    text = "국토부는 2025년 3월 4일 협약을 맺었다. 진주시는 3월 5일 회의를 열었다."
    found = json.loads(run("list", "-", "--actor", name, "--json", stdin=text).out)
    assert [(event["edtf"], event["actors"][0]["surface"]) for event in found] == [("2025-03-04", "국토부")]


def test_names_without_a_registered_body_are_listed_once(run: Run) -> None:
    text = "예시연구회는 2025년 3월 4일 문을 열었다. 연구회는 5일 행사를 했다. 예시 연구회는 6일 상을 받았다."
    found = json.loads(run("actors", "-", "--unresolved", "--json", stdin=text).out)
    assert [actor["id"] for actor in found] == ["예시연구회"]


def test_a_misprint_in_korean_text_is_suggested_and_not_merged(run: Run) -> None:
    text = "한국토지주텍공사는 2025년 3월 4일 문을 열었다. 한국토지주택공사는 5일 예산을 정했다."
    ran = run("actors", "-", "--unresolved", stdin=text)
    assert "perhaps Korea Land and Housing Corporation (kr/lh)" in ran.out
    assert len(json.loads(run("actors", "-", "--json", stdin=text).out)) == 2


def test_a_name_is_told_where_it_leads_to_nothing(run: Run, article: str) -> None:
    ran = run("actors", article, "Nobody")
    assert (ran.code, ran.out, ran.err.splitlines()[-1]) == (0, "", "no events of Nobody found")
    ran = run("actors", article, "--kind", "ministy")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[-1].startswith("no actors of the kind ministy (here: ")
    ran = run("actors", "nowhere")
    told = '"nowhere" is no file or folder and taken for the name of an actor; name what to read, too'
    assert (ran.code, ran.err) == (2, f"relocate: {told}\n")
