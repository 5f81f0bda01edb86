"""Same actor, same event: what must match, and above all what must not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relocate_cli import amounts, codec, lang, matching
from relocate_cli.model import Event, Participant, Span

PAIRS = [
    (code, line, expected)
    for code in lang.codes()
    for row in lang.table(code, "matching").get("pair", ())
    for expected, key in ((True, "yes"), (False, "no"))
    for line in row[key]
]


def event(line: str) -> Event:
    return codec.from_plain(line, "x.timeline")[0]


def person(name: str) -> Participant:
    return Participant(codec.slug(name), name, "unknown", name, "agent")


def alike(one: Event, other: Event) -> bool:
    left, right = matching.profile(one), matching.profile(other)
    assert left
    assert right
    return matching.alike(left, right)


@pytest.mark.parametrize(("code", "line", "expected"), PAIRS)
def test_pairs_of_titles(code: str, line: str, expected: bool) -> None:
    left, right = (event(f"2024-03-05  occurred  -  {title.strip()}") for title in line.split("|"))
    assert alike(left, right) is expected
    assert alike(right, left) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024  occurred  A  opens the new office", "2024-03  occurred  A  opened a new office", True),
        ("2024  occurred  A  opens the new office", "2025-03  occurred  A  opened a new office", False),
        ("2024  occurred  A  opens the new office", "2024  planned  A  opens the new office", False),
        ("2024  proposed  A  opens the new office", "2024  planned  A  opens the new office", True),
        ("2024  occurred  A  opens the new office", "2024  occurred  B  opens the new office", False),
        ("2024  occurred  Jinju City  opens the office", "2024  occurred  진주시  opens the office", True),
        ("2017/..  ongoing  A  attracts institutions", "2020  ongoing  A  attracts institutions", False),
        ("2017/..  ongoing  A  attracts institutions", "2017/..  ongoing  A  attracts institutions", True),
        ("XXXX-12-11  occurred  A  opens the office", "XXXX-12-11  occurred  A  opens the office", False),
        ("2024~start  occurred  A  opens the office", "2024-11  occurred  A  opens the office", False),
        ("2024~start  occurred  A  opens the office", "2024~end  occurred  A  opens the office", False),
        ("2024  occurred  A  opens office 12 in town", "2024  occurred  A  opens office 46 in town", False),
        ("2024  occurred  A  opens office 12 in town", "2024  occurred  A  opens the office in town", True),
        ("2024-03-05  occurred  -  said", "2024-03-05  occurred  -  said", False),
        ("2024-03-05  occurred  A  said", "2024-03-05  occurred  A  said", True),
        ("2024-03-05  occurred  A  -", "2024-03-05  occurred  A  -", False),
    ],
)
def test_dates_status_and_agents_have_to_fit(one: str, other: str, expected: bool) -> None:
    assert alike(event(one), event(other)) is expected
    assert alike(event(other), event(one)) is expected


@pytest.mark.parametrize(
    ("english", "korean", "expected"),
    [
        ("set up a task force on relocating public institutions", "공공기관 이전 전담팀을 꾸렸다", True),
        ("completed the designation of a public housing district", "공공주택지구 지정을 마무리했다", True),
        ("held a briefing on public housing", "항공산업 설명회를 열었다", False),
        ("opened a library for residents", "주민 박물관을 열었다", False),
        ("completed the second phase of the relocation", "1차 이전을 완료했다", False),
        ("opened the office", "사무소를 열었다", False),
    ],
)
def test_two_languages_meet_in_what_the_lexicon_knows(english: str, korean: str, expected: bool) -> None:
    left = event(f"2024-03-05  occurred  Jinju City  {english}")
    for actor, fits in (("진주시", expected), ("나주시", False), ("-", False)):
        right = event(f"2024-03-05  occurred  {actor}  {korean}")
        assert alike(left, right) is fits
        assert alike(right, left) is fits


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (["12개 기관"], ["12 institutions"], True),
        (["12개 도시"], ["11 cities"], False),
        (["1조5229억원"], ["1.5 trillion won"], True),
        (["300여 명"], ["500명"], False),
        (["300명"], ["12 agencies"], True),
    ],
)
def test_numbers_have_to_agree(one: list[str], other: list[str], expected: bool) -> None:
    told = event("2024-03-05  occurred  Jinju City  opens the complex")
    left, right = (
        replace(told, numbers=tuple(amounts.number(0, t) for t in texts)) for texts in (one, other)
    )
    assert alike(left, right) is expected


def test_places_and_kinds_have_to_agree() -> None:
    told = event("2024-03-05  occurred  Jinju City  opens the complex")
    naju, gimcheon, province = (
        replace(told, places=(Span(0, 4, name),)) for name in ("Naju", "Gimcheon", "South Jeolla Province")
    )
    assert not alike(naju, gimcheon)
    assert alike(naju, province)
    assert alike(naju, told)
    assert not alike(replace(told, kind="establishment"), replace(told, kind="construction"))
    assert alike(replace(told, kind="establishment"), told)


def founding(line: str) -> Event:
    """An event of setting up, told by the first word of an English title or the last one of a Korean."""
    told = event(line)
    verb = told.title.split()[-1 if told.title[-1] >= "가" else 0]
    return replace(told, kind="establishment", trigger=Span(0, len(verb), verb))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Jinju Office  launched", "Jinju Office  opened its doors to the public", True),
        ("Jinju Office  opened its doors", "진주사무소  진주사무소가 문을 열었다", False),
        ("Jinju City  opened the library", "Jinju City  opened the library and a park", True),
        ("Jinju City  opened the library", "Jinju City  opened the museum and a park", False),
        ("Jinju City  opened the hall", "진주시  진주시는 시민 전시관의 문을 열었다", False),
        ("Jinju City  opened its doors", "진주시  진주시가 공식 출범했다", True),
        ("Jinju City  opened", "진주시  진주시가 공식 출범했다", True),
    ],
)
def test_one_title_may_tell_more_of_the_same_day(one: str, other: str, expected: bool) -> None:
    left, right = (founding(f"2024-03-05  occurred  {line}") for line in (one, other))
    assert alike(left, right) is alike(right, left) is expected


def test_who_is_set_up_by_somebody_is_set_up() -> None:
    by_city = founding("2024-03-05  occurred  Jinju City; Jinju Office  set up the office")
    by_city = replace(by_city, actors=(by_city.actors[0], replace(by_city.actors[1], role="object")))
    itself = founding("2024-03-05  occurred  Jinju Office  the office was set up")
    assert alike(by_city, itself)
    assert not alike(by_city, founding("2024-03-05  occurred  Naju Office  the office was set up"))


def appointment(line: str) -> Event:
    told = event(line)
    return replace(
        told,
        kind="appointment",
        actors=(told.actors[0], replace(told.actors[1], role="object", kind="person")),
    )


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (
            "2024-03-05  occurred  Ann Poe; Hong Gildong  named him head of the port in spite of criticism",
            True,
        ),
        (
            "2024-03-05  occurred  Ann Poe; Kim Cheolsu  named him head of the port in spite of criticism",
            False,
        ),
        (
            "2024-03-06  occurred  Ann Poe; Hong Gildong  named him head of the port in spite of criticism",
            False,
        ),
        (
            "2024-03-05  occurred  Bob Roe; Hong Gildong  named him head of the port in spite of criticism",
            False,
        ),
    ],
)
def test_one_is_put_into_office_once_a_day(other: str, expected: bool) -> None:
    told = appointment(
        "2024-03-05  occurred  Ann Poe; Hong Gildong  appointed the professor after long talks"
    )
    assert alike(told, appointment(other)) is alike(appointment(other), told) is expected


def agreement(first: str, second: str, title: str) -> Event:
    told = event(f"2024-05-03  occurred  {first}; {second}  {title}")
    return replace(
        told, kind="agreement", actors=(told.actors[0], replace(told.actors[1], role="participant"))
    )


@pytest.mark.parametrize(
    ("first", "second", "title", "expected"),
    [
        ("Naju City", "Jinju City", "signed a relocation agreement", True),
        ("Jinju City", "Naju City", "signed a relocation agreement", True),
        ("Naju City", "Gimcheon City", "signed a relocation agreement", False),
        ("Naju City", "KEPCO", "signed a relocation agreement", False),
        ("나주시", "진주시", "이전 협약을 체결했다", True),
        ("나주시", "김천시", "이전 협약을 체결했다", False),
    ],
)
def test_it_is_another_event_with_somebody_else(first: str, second: str, title: str, expected: bool) -> None:
    told = agreement("Naju City", "Jinju City", "signed an agreement on relocation")
    other = agreement(first, second, title)
    assert alike(told, other) is alike(other, told) is expected


def test_a_group_that_every_event_has_is_no_agent() -> None:
    lines = "관계자들이 협약식에 참석했다", "관계자들이 보고회에 참석했다"
    told = [event(f"2024-03-05  occurred  관계자들  {line}") for line in lines]
    left, right = (replace(e, actors=(replace(e.actors[0], kind="group"),), kind="meeting") for e in told)
    assert not alike(left, right)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("‘청년 정책 토론회’를 열었다", "‘2024 청년 정책 대토론회’를 개최했다", True),
        ("‘청년 정책 토론회’를 열었다", "‘마을 기업 토론회’를 열었다", False),
    ],
)
def test_names_in_quotes_tell_events_apart(one: str, other: str, expected: bool) -> None:
    left, right = (event(f"2024-03-05  occurred  진주시  {title}") for title in (one, other))
    assert alike(left, right) is alike(right, left) is expected


def test_names_and_the_very_minute_stand_for_an_unknown_agent() -> None:
    crash = "a plane of Blue Air crashed at Munsan Airport"
    left, right = (event(f"2024-03-05  occurred  -  {title}") for title in (crash, f"{crash} in heavy fog"))
    assert alike(left, right)
    fire = "불이 시청 별관 창고에서 났다", "불이 시청 별관 창고에서 크게 났다"
    timed, vague = (
        [event(f"{date}  occurred  -  {t}") for t in fire] for date in ("2024-03-05T09:03", "2024")
    )
    assert alike(*timed)
    assert alike(*vague)
    assert not alike(timed[0], event("2024-03-05T11:20  occurred  -  불이 시청 별관 창고에서 났다"))


@pytest.mark.parametrize(
    ("date", "inferred", "expected"),
    [
        ("2026-03-02", False, True),
        ("2026-03", False, True),
        ("2026-03-06", False, False),
        ("2025-11-02", False, False),
        ("../2026-03-06", True, True),
        ("../2026-03-06", False, False),
    ],
)
def test_what_is_over_by_a_day_can_be_of_a_day_shortly_before(
    date: str, inferred: bool, expected: bool
) -> None:
    bound = replace(event("../2026-03-05  occurred  Jinju City  opens the complex"), inferred=True)
    told = replace(event(f"{date}  occurred  Jinju City  opens the complex"), inferred=inferred)
    assert alike(bound, told) is alike(told, bound) is expected


def test_an_undated_event_is_compared_with_none() -> None:
    assert matching.profile(event("-  occurred  A  opens the office")) is None


def test_different_verbs_of_one_matter_are_different_events() -> None:
    bomb, condemned = "bombs exploded outside two embassies", "condemned the bombs outside two embassies"
    left, right = event(f"1998-08-07  occurred  -  {bomb}"), event(f"1998-08-07  occurred  -  {condemned}")
    assert alike(left, right)
    left, right = (
        replace(left, trigger=Span(6, 14, "exploded")),
        replace(right, trigger=Span(0, 9, "condemned")),
    )
    assert not alike(left, right)


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("Jinju City", "Jinju", True),
        ("Jinju City", "진주시", True),
        ("Jinju City", "jinju city", True),
        ("Jinju City", "Naju", False),
        ("Jinju Chamber of Commerce", "Jinju", False),
        ("Jinju Chamber of Commerce", "chamber of commerce", True),
        ("Jinju Chamber of Commerce", "amber", False),
        ("Ministry of Land, Infrastructure and Transport", "국토부", True),
        ("Minister of Land, Infrastructure and Transport", "국토교통부", False),
        ("Jinju City", " ", False),
    ],
)
def test_an_actor_is_found_under_any_name(name: str, query: str, expected: bool) -> None:
    assert matching.actor_matches(person(name), query) is expected


def test_the_same_actor_under_two_names() -> None:
    assert matching.identity(person("Jinju City")) == matching.identity(person("진주시"))
    assert matching.identity(person("Jinju City")) != matching.identity(person("Naju City"))
    ministry = person("Ministry of Land, Infrastructure and Transport")
    minister = person("Minister of Land, Infrastructure and Transport")
    assert matching.identity(ministry) != matching.identity(minister)


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("조규일", "Cho Gyu-il", True),
        ("Cho Gyu-il", "조규일", True),
        ("Cho Gyu-il", "Jo Gyuil", True),
        ("Cho Gyu-il", "jo-gyuil", True),
        ("Cho Gyu-il", "Cho", True),
        ("조규일", "조규이", False),
        ("조규일", "Choi Gyu-il", False),
        ("김정수", "Kim Jong-su", False),
    ],
)
def test_a_person_is_asked_for_in_any_spelling(name: str, query: str, expected: bool) -> None:
    one = replace(person(name), kind="person")
    assert matching.actor_matches(one, query) is expected


def test_persons_of_one_name_are_one_and_of_one_surname_are_not() -> None:
    def identity(name: str) -> str:
        return matching.identity(replace(person(name), kind="person"))

    assert len({identity(name) for name in ("조규일", "Cho Gyu-il", "Jo Gyuil", "CHO Kyu-il")}) == 1
    assert len({identity(name) for name in ("김정수", "김종수", "Kim", "Minister Kim", "John Kim")}) == 5
    assert matching.identity(person("조규일")) == "조규일"


def test_a_ministry_under_a_former_name_is_the_same_and_its_ministers_are_not() -> None:
    assert matching.actor_matches(person("국토해양부"), "MOLIT")
    assert not matching.actor_matches(person("국토해양부 장관"), "MOLIT Minister")
    assert not matching.actor_matches(person("국토해양부 장관"), "MOLIT")
    assert not matching.actor_matches(person("진주시의회"), "Jinju")
    name = "Minister of Gender Equality and Family"
    then, now = (
        Participant(i, name, "office", name, "agent") for i in ("kr/mogef/minister/2010", "kr/mogef/minister")
    )
    assert matching.identity(then) != matching.identity(now)
