"""Words as notions: the lexicon's own words, inflected, compound and in the other language; the language tables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relocate_cli import lang, registry
from relocate_cli.claims import turns, words
from relocate_cli.claims.language import codes, language
from relocate_cli.registry.notions import SORTS

CUES = [
    (code, row["name"], line, key == "yes")
    for code in codes()
    for row in lang.table(code, "claims")["cue"]
    for key in ("yes", "no")
    for line in row.get(key, ())
]


def notions(text: str, code: str) -> set[str]:
    return {notion for word in words.read(text, code) for notion in word.notions}


@pytest.mark.parametrize(("code", "name", "line", "expected"), CUES)
def test_a_cue_by_its_examples(code: str, name: str, line: str, expected: bool) -> None:
    known = language(code)
    assert known
    found = [cue for cue, pattern in known.cues if pattern.search(line)]
    assert (name in found) is expected


@pytest.mark.parametrize(
    ("text", "code", "notion"),
    [
        ("was designated", "en", "designate"),
        ("ground was broken", "en", "groundbreak"),
        ("set up a task force", "en", "task-force"),
        ("the building", "en", "building"),
        ("지정됐다", "ko", "designate"),
        ("공공주택지구를", "ko", "public-housing"),
        ("협약을 맺었다", "ko", "sign"),
        ("문을 열었다", "ko", "open"),
        ("종합병원이", "ko", "hospital"),
        ("이전 공공기관", "ko", "relocated-institution"),
        ("진주시는", "ko", "e:kr/jinju"),
        ("Jinju City", "en", "e:kr/jinju"),
        ("3개 역을 신설한다.", "ko", "station"),
    ],
)
def test_a_notion_in_a_text(text: str, code: str, notion: str) -> None:
    assert notion in notions(text, code)


def test_a_name_is_one_in_both_scripts() -> None:
    assert notions("문산 지구", "ko") & notions("Munsan district", "en") >= {"r:munsan", "district"}


def test_a_compound_is_cut_where_nothing_is_left_over() -> None:
    """종합병원 is a hospital, and no merger (합병) with a letter on either side."""
    assert "merge" not in notions("종합병원이", "ko")


@pytest.mark.parametrize(
    ("text", "notion"),
    [
        ("한빛사는 절이다", "live"),
        ("가람주는 넓다", "decrease"),
        ("두레물산은 회사다", "live"),
        ("공사 기간이 길어졌다", "lose"),
        ("계획이 알려졌다", "lose"),
        ("가람동의 건물", "agree"),
        ("재개발안을 냈다", "resume"),
    ],
)
def test_no_verb_is_read_out_of_a_name_or_an_ending(text: str, notion: str) -> None:
    assert notion not in notions(text, "ko")


@pytest.mark.parametrize(("text", "name"), [("한솔시는", "한솔시"), ("기흥의", "기흥"), ("고담에서", "고담")])
def test_a_name_may_begin_as_an_ending_does(text: str, name: str) -> None:
    assert [word.text for word in words.read(text, "ko")] == [name]


@pytest.mark.parametrize("text", ["그런 뒤에야", "어떤 곳으로", "때에", "나중에"])
def test_a_noun_that_only_binds_says_nothing(text: str) -> None:
    assert words.read(text, "ko") == ()


@given(st.text(max_size=80), st.sampled_from(["en", "ko"]))
def test_words_stand_where_they_say(text: str, code: str) -> None:
    for word in words.read(text, code):
        assert 0 <= word.start < word.end <= len(text)
        assert word.notions


def test_the_lexicon_is_sound() -> None:
    """Every notion has words in English, a known sort, and contraries that exist; most have Korean words too."""
    known = registry.notions()
    lines = (Path(registry.__file__).parent / "notions.csv").read_text("utf-8").splitlines()
    assert len(known) == sum(line[:1] != "#" for line in lines) - 1, "an id stands twice"
    both = 0
    for notion in known.values():
        assert notion.words[0] or notion.made_of, notion.id
        assert notion.against <= set(known), notion.id
        assert all(set(pair) <= set(known) for pair in notion.made_of)
        assert notion.sort in SORTS, notion.id
        both += all(notion.words)
    assert both >= 0.9 * len(known)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("맺다", {"맺었", "맺은", "맺을", "맺기"}),
        ("꾸리다", {"꾸렸", "꾸린", "꾸릴", "꾸려"}),
        ("높아지다", {"높아졌", "높아진", "높아져"}),
        ("열다", {"열었", "열어", "여는"}),
        ("오르다", {"올랐다", "올라", "오른"}),
        ("부르다", {"불렀", "불러"}),
        ("치르다", {"치렀", "치러"}),
        ("모으다", {"모았다", "모아"}),
        ("합의하다", {"합의했다", "합의해", "합의한"}),
        ("짓다", {"지었", "지은", "짓고"}),
        ("돕다", {"도왔", "도운", "돕고"}),
    ],
)
def test_the_beginnings_of_a_verb(verb: str, forms: set[str]) -> None:
    found = registry.beginnings(verb)
    assert forms <= found
    assert all(len(form) > 1 for form in found)


TURNS = [
    (line.partition(" -> ")[0], line.partition(" -> ")[2] if key == "yes" else line)
    for code in codes()
    for row in lang.table(code, "claims")["turn"]
    for key in ("yes", "no")
    for line in row.get(key, ())
]


@pytest.mark.parametrize(("said", "meant"), TURNS)
def test_a_turn_by_its_examples(said: str, meant: str) -> None:
    assert turns.plain(said) == meant


SERIES = [
    (code, row["match"], line, expected == "yes")
    for code in codes()
    for key in ("series", "vote", "fraction", "fold")
    for row in lang.table(code, "claims").get(key, ())
    for expected in ("yes", "no")
    for line in row.get(expected, ())
]


@pytest.mark.parametrize(("code", "pattern", "line", "expected"), SERIES)
def test_a_number_by_its_examples(code: str, pattern: str, line: str, expected: bool) -> None:
    assert (re.search(pattern, line, re.IGNORECASE) is not None) is expected


def test_a_noun_keeps_a_last_syllable_that_is_a_particle_elsewhere() -> None:
    found = [(w.text, w.tail) for w in words.read("새말고속화철도 착공식이 열렸다. 복선전철도 열렸다.", "ko")]
    assert ("철도", "") in found
    assert ("복선전철", "도") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("광주선돌학교", ["광주", "선돌", "학교"]),
        ("진주한빛초등학교", ["진주", "한빛", "초등학교"]),
        ("새고을장학재단", ["새고을", "장학재단"]),
        ("충남대병원", ["충남대", "병원"]),
    ],
)
def test_a_name_between_a_place_and_what_it_names(text: str, expected: list[str]) -> None:
    assert [w.text for w in words.read(text, "ko")] == expected


def test_a_province_is_no_game_and_its_name_has_no_particle() -> None:
    first = [
        words.read(text, "ko")[0] for text in ("경기도 행정심판위원회", "강원도 누리시", "이 경기도 졌다")
    ]
    assert [(w.text, w.sort, w.tail) for w in first] == [
        ("경기도", "body", ""),
        ("강원도", "body", ""),
        ("경기", "event", "도"),
    ]


def test_what_is_done_by_a_light_verb_is_one_act() -> None:
    told = {text: words.read(text, "ko")[-1].notions for text in ("결정을 내렸다", "값을 내렸다")}
    assert "decide" in told["결정을 내렸다"]
    assert "decrease" not in told["결정을 내렸다"]
    assert "decrease" in told["값을 내렸다"]


def test_a_syllable_is_a_verb_behind_an_object_only() -> None:
    def lights(text: str) -> list[str]:
        return [w.text for w in words.read(text, "ko") if w.sort == "light"]

    assert lights("시가 설명회를 연 뒤에 정했다.") == ["연"]
    assert not lights("시는 연 3조원을 쓴다.")
