"""Korean names in Latin letters: the examples of the standard, and which spellings are one name."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import registry
from relocate_cli.registry import tables
from relocate_cli.registry.entry import HERE
from relocate_cli.registry.misprints import misprinted
from relocate_cli.registry.romanization import is_spelling

# examples of Notice 2000-8, chapters 2 and 3
STANDARD = """
구미 gumi, 영동 yeongdong, 백암 baegam, 옥천 okcheon, 합덕 hapdeok, 호법 hobeop, 월곶 wolgot, 벚꽃
beotkkot, 한밭 hanbat, 구리 guri, 설악 seorak, 칠곡 chilgok, 임실 imsil, 울릉 ulleung, 대관령
daegwallyeong, 백마 baengma, 종로 jongno, 왕십리 wangsimni, 별내 byeollae, 신라 silla, 해돋이 haedoji,
같이 gachi, 좋고 joko, 놓다 nota, 낳지 nachi, 묵호 mukho, 집현전 jiphyeonjeon, 압구정 apgujeong, 낙동강
nakdonggang, 죽변 jukbyeon, 낙성대 nakseongdae, 합정 hapjeong, 팔당 paldang, 샛별 saetbyeol, 울산 ulsan,
광희문 gwanghuimun, 속리산 songnisan, 독립문 dongnimmun, 극락전 geungnakjeon
"""
SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍".split()
GIVEN = """
민준 서준 도윤 예준 시우 하준 주원 지호 지후 준서 준우 현우 도현 지훈 건우 우진 선우 서진 민재 현준 연우
정우 승우 지환 승현 동현 성민 준혁 재윤 유찬 진우 시윤 민성 준영 영수 영호 영식 정수 정훈 성호 성진 상철
상훈 병철 기호 철수 규일 재명 재인 근혜 서연 서윤 지우 하윤 민서 하은 지유 윤서 채원 지민 수아 지아 지윤
다은 은서 예은 수빈 소율 예린 지안 유진 수민 미경 미숙 정희 영희 순자 영자 정숙 현숙 은주 은정 혜진 혜경
윤희 경희 명숙 종민 종수 태호 대호 창민 장민 춘호 준호 정민 중민 성수 승수
""".split()


@pytest.mark.parametrize("pair", [pair.split() for pair in STANDARD.replace("\n", " ").split(",")])
def test_examples_of_the_standard(pair: list[str]) -> None:
    assert registry.romanize(pair[0]) == pair[1]


def test_names_of_persons_are_not_assimilated() -> None:
    assert registry.romanize("한복남", assimilated=False) == "hanboknam"
    assert registry.romanize("홍빛나", assimilated=False) == "hongbitna"


def test_every_municipality_is_romanised_as_it_is_registered() -> None:
    for entry in registry.entries():
        if entry.form in ("city", "county", "district"):
            stem = registry.romanize(entry.names[1][:-1])
            assert registry.readings(registry.base(entry).removesuffix("-gu")) == registry.readings(stem)


@pytest.mark.parametrize(
    "spellings",
    [
        [
            "조규일",
            "Cho Gyu-il",
            "Cho Gyuil",
            "Jo Gyu-il",
            "Jo Gyuil",
            "Cho Kyu-il",
            "Gyu-il Cho",
            "CHO GYU-IL",
        ],
        ["이재명", "Lee Jae-myung", "Yi Jaemyeong", "Rhee Jae Myung"],
        ["박근혜", "Park Geun-hye", "Pak Kŭn-hye", "Bak Geunhye"],
        ["김대중", "Kim Dae-jung", "Gim Daejung", "Kim Taejung"],
        ["윤석열", "Yoon Suk Yeol", "Yun Seok-yeol"],
        ["한덕수", "Han Duck-soo", "Han Deok-su"],
        ["오세훈", "Oh Se-hoon", "O Sehun"],
        ["원희룡", "Won Hee-ryong", "Won Huiryong"],
        ["최영희", "Choi Young-hee", "Choe Yeong-hui", "Ch'oe Yŏng-hŭi"],
        ["남궁민", "Namkoong Min", "Namgung Min"],
        ["노무현", "Roh Moo-hyun", "No Muhyeon", "Noh Mu-hyŏn"],
    ],
)
def test_spellings_of_one_person(spellings: list[str]) -> None:
    for one, other in product(spellings[:1], spellings[1:]):
        assert registry.same_person(one, other), (one, other)
        assert registry.same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("조규일", "조규이"),
        ("Cho Gyu-il", "Cho Gyu-min"),
        ("Cho Gyu-il", "Choi Gyu-il"),
        ("Mayor Cho", "조규일"),
        ("Cho", "Cho"),
        ("Minister Kim", "Minister Kim"),
        ("김정수", "김종수"),
        ("Kim Jeong-su", "Kim Jong-su"),
        ("김태호", "Kim Dae-ho"),
        ("Lee Anderson", "Yi Anderson"),
        ("John Smith", "John Smith"),
        ("So Saddam Hussein", "So Saddam Hussein"),
        ("진주시", "Jinju City"),
    ],
)
def test_what_is_never_one_person(one: str, other: str) -> None:
    assert not registry.same_person(one, other)
    assert not registry.same_person(other, one)


def old(name: str) -> str:
    """A given name as McCune and Reischauer would write it, its marks lost."""
    heads = (("j", "ch"), ("g", "k"), ("d", "t"), ("b", "p"), ("", ""))
    syllables = [registry.romanize(letter).replace("eo", "o").replace("eu", "u") for letter in name]
    changed = [next(new + s.removeprefix(now) for now, new in heads if s.startswith(now)) for s in syllables]
    return "-".join(changed)


def test_how_often_two_common_names_are_taken_for_one() -> None:
    """Identity, by the plain reading, joins none of these names; only bare McCune-Reischauer leaves a doubt."""
    pairs = list(combinations(dict.fromkeys(GIVEN), 2))
    plain = [
        pair for pair in pairs if len({registry.readings(registry.romanize(g, False))[0] for g in pair}) == 1
    ]
    assert plain == []
    doubted = [
        (a, b)
        for a, b in pairs
        if set(registry.readings(registry.romanize(a, False))[:1])
        & set(registry.readings(old(b), person=True))
    ]
    assert len(doubted) / len(pairs) < 0.005
    names = [surname + given for surname in SURNAMES for given in GIVEN]
    assert len({person.id for person in map(registry.person, names) if person}) == len(set(names))


def test_how_often_two_municipalities_are_taken_for_one() -> None:
    names = {
        entry.names[1]: set(registry.readings(registry.base(entry).removesuffix("-gu")))
        for entry in registry.entries()
        if entry.form in ("city", "county", "district")
    }
    shared = [{a, b} for a, b in combinations(names, 2) if names[a] & names[b]]
    assert shared == []


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Chinju", "kr/jinju"),
        ("Chinju City", "kr/jinju"),
        ("Chŏnju", "kr/jeonju"),
        ("Ch'ungju", "kr/chungju"),
        ("Koje", "kr/geoje"),
        ("Naju-shi", "kr/naju"),
        ("South Cholla", "kr/jeonnam"),
        ("North Kyongsang Province", "kr/gyeongbuk"),
        ("Kyongsangnam-do", "kr/gyeongnam"),
        ("Cheju", "kr/jeju-province"),
        ("Chungju", "kr/chungju"),
        ("Koje County", None),
        ("Kosong", None),
        ("London", None),
        ("Tonga", None),
        ("Susan", None),
    ],
)
def test_places_in_spellings_that_no_row_states(name: str, identifier: str | None) -> None:
    entry = registry.find(name)
    assert (entry.id if entry else None) == identifier


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6))
def test_all_hangul_is_written_in_small_letters(hangul: str) -> None:
    for assimilated in (True, False):
        written = registry.romanize(hangul, assimilated)
        assert written.isascii()
        assert written.islower()
        assert registry.readings(written)[0]


@given(st.sampled_from(SURNAMES), st.sampled_from(GIVEN))
def test_a_person_is_found_in_the_revised_romanization_and_the_old_one(surname: str, given: str) -> None:
    written = registry.romanize(surname), registry.romanize(given, assimilated=False)
    assert is_spelling(written[1], most=2)
    for name in (" ".join(written), f"{written[0]} {old(given)}".title()):
        assert registry.same_person(surname + given, name), name


@given(st.text(max_size=40))
def test_any_text_has_readings_and_few(text: str) -> None:
    found = registry.readings(text)
    assert 1 <= len(found) <= 64
    assert registry.person(text) is None or registry.same_person(text, text)


def test_no_spelling_belongs_to_two_surnames() -> None:
    seen: dict[str, str] = {}
    for _, row in tables.rows(HERE / "surnames.csv", ("ko", "revised", "spellings")):
        for spelling in {row["ko"], row["revised"], *filter(None, row["spellings"].split(";"))}:
            assert seen.setdefault(spelling, row["ko"]) == row["ko"], spelling


@pytest.mark.parametrize(
    ("name", "identifiers"),
    [
        ("한국토지주텍공사", ["kr/lh"]),
        ("Korea Land and Housing Corperation", ["kr/lh"]),
        ("Ministry of Land, Infrastructure and Tranpsort", ["kr/molit"]),
        ("한국토지주택공사", []),
        ("깅진군", ["kr/gangjin"]),
        ("잔주시", ["kr/jeonju", "kr/jinju"]),
        ("산림연구원", []),
        ("전남연구원", []),
        ("Jinzu", []),
        ("Riverton Water Corporation", []),
    ],
)
def test_a_misprint_is_suggested_not_found(name: str, identifiers: list[str]) -> None:
    assert [entry.id for entry in registry.suggest(name)] == identifiers
    if identifiers:
        assert registry.find(name) is None


@given(st.text("abcd1", min_size=8, max_size=12), st.integers(0, 9), st.sampled_from("xyz"))
def test_one_letter_more_is_a_misprint(name: str, place: int, letter: str) -> None:
    longer = name[:place] + letter + name[place:]
    assert misprinted(name, longer)
    assert misprinted(longer, name)
    assert not misprinted(name, name)
    assert not misprinted(name + "1", name + "2")
