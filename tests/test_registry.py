"""The registry finds each body under all its names and no other body under them."""

from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from relocate_cli import dates, lang, registry
from relocate_cli.model import RelocateError
from relocate_cli.registry import tables

HEADER = "id,form,name,ko,aliases,parent,seat,since,until,source\n"
PACKAGE = Path(registry.__file__).parent


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
        ("국토해양부 장관", "kr/molit/minister/2008"),
        ("Minister of Environment", "kr/me/minister/to-2025"),
        ("행정안전부 장관", "kr/mois/minister"),
        ("진주시의회", "kr/jinju/council"),
        ("진주시청", "kr/jinju"),
        ("국가보훈처장", "kr/mpva/minister/to-2023"),
        ("시도지사협의회장", "kr/governors-association/chairperson"),
        ("US Secretary of Transportation", "us/transportation/secretary"),
        ("President of the European Commission", "eu/commission-president"),
        ("전남교육청", "kr/jeonnam/education"),
        ("서울시교육청", "kr/seoul/education"),
        ("경상남도 고성군", "kr/gyeongnam/goseong"),
        ("Goseong County, Gangwon Province", "kr/gangwon/goseong"),
        ("부산시 중구", "kr/busan/jung-gu"),
        ("Jinju City Council", "kr/jinju/council"),
        ("경상남도의회", "kr/gyeongnam/council"),
        ("LH 사장", "kr/lh/head"),
        ("농촌진흥청장", "kr/rda/head"),
        ("Gyeongnam Jinju Innovation City", "kr/innovation/gyeongnam"),
        ("지역발전위원회", "kr/balanced-development"),
        ("국회 국토교통위원장", "kr/national-assembly/land/chairperson"),
        ("Secretary of the Treasury", "us/treasury/secretary"),
        ("Jeollanam-do", "kr/jeonnam"),
        ("South Jeolla", "kr/jeonnam"),
        ("전남", "kr/jeonnam"),
        ("Naju-si", "kr/naju"),
        ("Naju City", "kr/naju"),
        ("나주", "kr/naju"),
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
        ("진주시보건소", "kr/jinju/health-center"),
        ("진주시 보건소", "kr/jinju/health-center"),
        ("Jinju Public Health Center", "kr/jinju/health-center"),
        ("나주경찰서", "kr/naju/police"),
        ("전남경찰청", "kr/jeonnam/police"),
        ("나주교육지원청", "kr/naju/education"),
        ("전라남도보건환경연구원", "kr/jeonnam/health-research"),
        ("경남테크노파크", "kr/gyeongnam/technopark"),
        ("대전도시공사", "kr/daejeon/development"),
        ("창원특례시의회", "kr/changwon/council"),
        ("전남대", "kr/university/jnu"),
        ("정부", "kr/government"),
        ("공소청", "kr/public-prosecution"),
    ],
)
def test_find_knows_a_body_under_its_names(name: str, identifier: str) -> None:
    entry = registry.find(name)
    assert entry is not None
    assert entry.id == identifier


@pytest.mark.parametrize(
    "name",
    [
        "",
        "the",
        "Atlantis",
        "Minister of",
        "시장",
        "Jung-gu",
        "중구",
        "광주시",
        "Goseong County",
        "고성군",
        "KCA",
        "Treasury",
    ],
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
    assert sum(entry.kind == "local government" for entry in registry.entries()) == 17 + 1 + 228 + 3


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("kr/x,city,,,,kr,,,,", r"actors.csv, line 2 \(kr/x\): the name is missing"),
        ("KR X,city,X City,,,kr,,,,", r"actors.csv, line 2 \(KR X\): an id"),
        ("kr/x,town,X City,,,kr,,,,", r"line 2 \(kr/x\): the form is one of"),
        ("kr/x,city,X City,,,kr,,last year,,", r"line 2 \(kr/x\): since is a date"),
        ("kr/x,city,X City,,Y@2008,kr,,,,", r"line 2 \(kr/x\): the dates of a name are written"),
        ("kr/x,city,X City", r"line 2 \(kr/x\): 3 columns instead of 10"),
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


def test_a_name_that_many_countries_use_is_settled_by_the_text() -> None:
    named = "Ministry of Justice"
    assert registry.find(named) is None
    assert [entry.id for entry in registry.candidates(named)] == ["gb/moj", "kr/moj"]
    for text, expected in (
        ("A note from Seoul", "kr/moj"),
        ("A note from London", "gb/moj"),
        ("A note from Oslo", None),
        ("A note from Seoul to London", None),
    ):
        entry = registry.meant(named, text)
        assert (entry.id if entry else None) == expected
    jinju = registry.meant("Jinju", "A note from London")
    assert jinju is not None
    assert jinju.id == "kr/jinju"
    education = registry.meant("Secretary of State for Education", "A note from London")
    assert education is not None
    assert education.id == "gb/dfe/secretary"
    for text, expected in (
        ("A note from Seoul", "kr/nps"),
        ("A note from Washington", "us/national-park-service"),
    ):
        pensions = registry.meant("NPS", text)
        assert pensions is not None
        assert pensions.id == expected
    assert registry.meant("NPS", "A note") is None
    assert registry.meant("KCA", "A note from Seoul") is None
    assert registry.meant("Fair Trade Commission", "A note from Tokyo") is None


def test_every_term_has_a_source_and_none_overlaps_another_of_its_office() -> None:
    offices: dict[str, list[registry.Term]] = {}
    for term in registry.terms():
        assert term.source
        assert dates.parse(f"{term.since}/{term.until or '..'}")
        offices.setdefault(term.office, []).append(term)
    assert {"kr/president", "kr/local", "kr/national-assembly"} <= set(offices)
    for office, terms in offices.items():
        if not office.endswith("/era"):  # an era may be named for what others rule in
            assert [a.id for a, b in pairwise(terms) if not a.until or a.until >= b.since] == []


def test_every_name_of_a_term_is_its_own() -> None:
    terms = registry.terms()
    assert [name for term in terms for name in term.names if registry.term(name) != term] == []


@pytest.mark.parametrize(
    ("name", "since", "until"),
    [
        ("참여정부", "2003-02-25", "2008-02-24"),
        ("민선1기", "1995-07-01", "1998-06-30"),
        ("the 8 popularly-elected administration", "2022-07-01", "2026-06-30"),
        ("제 21대 국회", "2020-05-30", "2024-05-29"),
    ],
)
def test_terms_are_found_in_any_spelling(name: str, since: str, until: str) -> None:
    term = registry.term(name)
    assert term is not None
    assert (term.since, term.until) == (since, until)


@pytest.mark.parametrize(
    ("code", "kind", "rests"),
    [
        ("ko", "president", ["정부", "정권", "행정부", "대통령 시절"]),
        ("en", "president", ["administration", "government"]),
    ],
)
def test_every_president_a_language_knows_has_a_term(code: str, kind: str, rests: list[str]) -> None:
    words = lang.table(code, "words")[kind]
    assert words
    assert [(word, rest) for word in words for rest in rests if not registry.term(f"{word} {rest}")] == []


@pytest.mark.parametrize(
    ("code", "kind", "rests"),
    [("ko", "government", [""]), ("ko", "era", [""]), ("en", "era", ["era", "period", "dynasty", "rule"])],
)
def test_every_period_a_language_knows_is_a_term(code: str, kind: str, rests: list[str]) -> None:
    words = lang.table(code, "words")[kind]
    assert words
    assert [word for word in words if not any(registry.term(f"{word} {rest}") for rest in rests)] == []


def test_named_days_exist_and_have_sources() -> None:
    for month in range(1, 13):
        for day in range(1, 32):
            for named in registry.named_days(month, day):
                assert date(named.year, month, day)
                assert named.nouns
                assert named.source


def test_lunar_years_follow_one_another_without_a_gap() -> None:
    """Every day of 1900-2100 is one lunar day: 12 or 13 months of 29 or 30 days, each year right after the last."""
    for year in range(1900, 2100):
        first, following = registry.lunar_day(year, 1, 1), registry.lunar_day(year + 1, 1, 1)
        assert first is not None
        assert following is not None
        assert date(year, 1, 20) <= first <= date(year, 2, 21)
        months = [
            (begin, last)
            for month in range(1, 13)
            for leap in (False, True)
            if (begin := registry.lunar_day(year, month, 1, leap=leap))
            and (last := registry.lunar_day(year, month, 0, leap=leap))
        ]
        assert len(months) in (12, 13)
        assert {(last - begin).days for begin, last in months} <= {28, 29}
        assert all(b[0] - a[1] == timedelta(days=1) for a, b in pairwise(months))
        assert following - months[-1][1] == timedelta(days=1)


@pytest.mark.parametrize(
    ("year", "seollal", "chuseok", "buddha"),
    [  # the public holidays as kept in Korea
        (1997, "1997-02-08", "1997-09-16", "1997-05-14"),
        (2012, "2012-01-23", "2012-09-30", "2012-05-28"),
        (2017, "2017-01-28", "2017-10-04", "2017-05-03"),
        (2020, "2020-01-25", "2020-10-01", "2020-04-30"),
        (2023, "2023-01-22", "2023-09-29", "2023-05-27"),
        (2024, "2024-02-10", "2024-09-17", "2024-05-15"),
        (2025, "2025-01-29", "2025-10-06", "2025-05-05"),
        (2026, "2026-02-17", "2026-09-25", "2026-05-24"),
    ],
)
def test_lunar_holidays(year: int, seollal: str, chuseok: str, buddha: str) -> None:
    days = [registry.lunar_day(year, *day) for day in ((1, 1), (8, 15), (4, 8))]
    assert [str(day) for day in days] == [seollal, chuseok, buddha]


def test_lunar_days_that_do_not_exist_are_none() -> None:
    assert registry.lunar_day(2025, 8, 30) is None
    assert registry.lunar_day(2025, 3, 1, leap=True) is None
    assert registry.lunar_day(2025, 6, 1, leap=True) == date(2025, 7, 25)
    assert registry.lunar_day(1899, 1, 1) is None
    assert (registry.solstice(2025), registry.solstice(2101)) == (date(2025, 12, 22), None)


def sources() -> set[str]:
    return {row["key"] for _, row in tables.rows(PACKAGE / "sources.csv", ("key", "citation"))}


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.glob("*/*.csv")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_every_row_of_ours_is_right(path: Path) -> None:
    assert list(registry.read(path))


def test_every_entry_has_a_source_and_every_source_is_used() -> None:
    cited = {key for entry in registry.entries() for key in entry.source.split(";")}
    cited |= {
        row["source"] for _, row in tables.rows(PACKAGE / "lexicon.csv", ("concept", "en", "ko", "source"))
    }
    assert cited == sources()


def test_ids_are_told_by_country_and_seats_and_parents_are_registered() -> None:
    countries = {path.parent.name for path in PACKAGE.glob("*/*.csv")}
    for entry in registry.entries():
        assert entry.id.partition("/")[0] in countries
        for other in (entry.parent, entry.seat):
            assert other in ("", "kr") or registry.get(other), entry
        for former in entry.former:
            assert not former.until or former.since <= former.until


def test_a_name_of_several_bodies_at_one_time_is_nobodys() -> None:
    """Whatever two entries share as a name: where their times overlap, nobody is found without more."""
    bearers: dict[str, list[tuple[str, str, str]]] = {}
    for entry in registry.entries():
        former = {name for name, *_ in entry.former}
        for name, since, until in (
            *((n, entry.since, entry.until) for n in (entry.name,)),
            *((n, "", "") for n in entry.names[1:] if n not in former),
            *entry.former,
        ):
            bearers.setdefault(tables.key(name), []).append((entry.id, since, until or "9999"))
    shared = {
        name
        for name, found in bearers.items()
        if any(a[0] != b[0] and a[1] <= b[2] and b[1] <= a[2] for a, b in combinations(found, 2))
    }
    assert {"고성군", "광주시", "중구", "treasury", "kca", "nps"} <= shared
    assert [name for name in shared if registry.find(name)] == []


@pytest.mark.parametrize(
    ("name", "when", "identifier"),
    [
        ("행정안전부", "2012-05-01", "kr/mois"),
        ("행정안전부 장관", "2012-05-01", "kr/mois/minister/2008"),
        ("행정안전부 장관", "2019-05", "kr/mois/minister"),
        ("안전행정부 장관", "2014-01-01", "kr/mois/minister/2013"),
        ("지식경제부 장관", "2010", "kr/motie/minister/2008"),
        ("산업부 장관", "2024-01-01", "kr/motie/minister"),
        ("기획재정부 장관", "2024-01-01", "kr/moef/minister"),
        ("재정경제부 장관", "2026-02-01", "kr/mofe/minister"),
        ("환경부", "2024-01-01", "kr/me"),
        ("기후에너지환경부", "2025-09-07", "kr/me"),
        ("민주당", "2009-01-10", "kr/party/democratic-2008"),
        ("민주당", "2024-01-10", "kr/party/democratic"),
        ("새정치민주연합", "2015-09-15", "kr/party/democratic"),
    ],
)
def test_a_name_at_a_date(name: str, when: str, identifier: str) -> None:
    entry = registry.find(name, when)
    assert entry is not None
    assert entry.id == identifier


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Naju City", "Mokpo City"),
        ("광주광역시", "경기 광주시"),
        ("Jinju City", "Jinju City Council"),
        ("국토교통부", "행정중심복합도시건설청"),
        ("전남도", "전남교육청"),
        ("국토해양부 장관", "국토교통부 장관"),
        ("여성가족부 장관", "성평등가족부 장관"),
        ("환경부 장관", "기후에너지환경부 장관"),
        ("기획재정부", "재정경제부"),
        ("국가균형발전위원회", "지방시대위원회"),
        ("강원 고성군", "경남 고성군"),
        ("진주시", "진주시보건소"),
        ("나주경찰서", "전남경찰청"),
        ("미래통합당", "자유한국당"),
        ("Minister of Environment", "Minister of Climate, Energy and Environment"),
    ],
)
def test_never_merged(one: str, other: str) -> None:
    first, second = registry.find(one), registry.find(other)
    assert first is not None
    assert second is not None
    assert first.id != second.id


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        (
            "sets up a Task Force on relocating public institutions",
            "setting up, task force, relocation, public institution",
        ),
        ("공공기관이전 전담팀을 꾸렸다", "public institution, relocation, task force, setting up"),
        ("the second phase; passengers", "second phase"),
        ("a billboard", ""),
    ],
)
def test_words_of_both_languages_mean_the_same(text: str, concepts: str) -> None:
    assert ", ".join(registry.understand(text).concepts) == concepts


def test_the_lexicon_has_each_term_once_and_what_it_does_not_know_stays() -> None:
    fields = ("concept", "en", "ko", "source")
    rows = [row for _, row in tables.rows(PACKAGE / "lexicon.csv", fields)]
    terms = [term for row in rows for lang in ("en", "ko") for term in row[lang].split(";")]
    assert len(terms) == len(set(terms))
    assert all(term.strip("*") for term in terms)
    assert registry.understand("Munsan 회의를 briefly").rest.split() == ["Munsan", "를", "briefly"]
