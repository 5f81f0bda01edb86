"""Forms of Korean verbs by the rules of their stems: what of a word is stem and what ending, from the word's end.

Source of the rules: contractions and irregular stems of the Hangul orthography (한글 맞춤법, articles 16-18, 34-36).
"""

from __future__ import annotations

from collections.abc import Iterator

_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_CONTRACTED = {
    "ㅏ": "ㅏ",
    "ㅓ": "ㅓ",
    "ㅐ": "ㅐ",
    "ㅔ": "ㅔ",
    "ㅕ": "ㅕ",
    "ㅗ": "ㅘ",
    "ㅜ": "ㅝ",
    "ㅣ": "ㅕ",
    "ㅚ": "ㅙ",
}
"""Vowel of a stem's last syllable to that of its contraction with 아 or 어."""


def final(syllable: str) -> str:
    """The final consonant of a syllable, empty for none and for what is no syllable of Hangul."""
    return _parts(syllable)[2] if "가" <= syllable <= "힣" else ""


def _parts(syllable: str) -> tuple[str, str, str]:
    code = ord(syllable) - 0xAC00
    return _LEADS[code // 588], _VOWELS[code // 28 % 21], _FINALS[code % 28]


def _join(lead: str, vowel: str, last: str = "") -> str:
    return chr(0xAC00 + _LEADS.index(lead) * 588 + _VOWELS.index(vowel) * 28 + _FINALS.index(last))


def with_final(stem: str, consonant: str) -> str:
    """A stem with a consonant put under its last syllable, in the place of a ㄹ there."""
    lead, vowel, _ = _parts(stem[-1])
    return stem[:-1] + _join(lead, vowel, consonant)


def infinitive(stem: str, sort: str) -> str:
    """The form in 아 or 어 ("방문하, 방문해", "열, 열어", "돕, 도와"); `sort` is how the stem is irregular."""
    lead, vowel, last = _parts(stem[-1])
    if stem[-1] == "하":
        return stem[:-1] + "해"
    if sort == "b":
        return stem[:-1] + _join(lead, vowel) + ("와" if stem in ("돕", "곱") else "워")
    if sort == "reu":
        head = with_final(stem[:-1], "ㄹ")
        return head + ("라" if _parts(stem[-2])[1] in "ㅏㅗ" else "러")
    if sort == "eu" or (vowel == "ㅡ" and not last):
        before = _parts(stem[-2])[1] if len(stem) > 1 else ""
        return stem[:-1] + _join(lead, "ㅏ" if before in ("ㅏ", "ㅗ") else "ㅓ")
    if last:
        stem = with_final(stem, {"d": "ㄹ", "s": ""}.get(sort, last))
        return stem + ("아" if vowel in "ㅏㅗ" else "어")
    if vowel == "ㅣ" and lead == "ㅇ" and len(stem) == 1:
        return stem + "어"
    return stem[:-1] + _join(lead, _CONTRACTED[vowel]) if vowel in _CONTRACTED else stem + "어"


def forms(stem: str, sort: str = "") -> Iterator[tuple[str, str]]:
    """The parts that endings go with, by name: base, eu, infinitive, past, modifier, future, present and the like."""
    last = final(stem[-1])
    soft = stem  # before ㄴ, ㅂ, 시
    if sort == "b":
        soft = eu = with_final(stem, "") + "우"
    elif sort == "d":
        soft = with_final(stem, "ㄹ") + "으"
        eu = soft
    elif sort == "s":
        soft = with_final(stem, "") + "으"
        eu = soft
    else:
        eu = stem + "으" if last not in ("", "ㄹ") else stem
        soft = eu
    told = infinitive(stem, sort)
    yield "base", stem
    yield "eu", eu
    yield "infinitive", told
    yield "past", with_final(told, "ㅆ")
    if stem[-1] in "하되":
        yield "infinitive", stem + ("여" if stem[-1] == "하" else "어")
        yield "past", stem + ("였" if stem[-1] == "하" else "었")
    if stem[-1] == "하" and len(stem) == 1:
        yield "short", ""
    if stem in ("있", "없"):
        yield "attributive", stem + "는"
        yield "future", stem + "을"
        yield "present", stem
        return
    yield "modifier", with_final(soft, "ㄴ")
    yield "future", with_final(soft, "ㄹ")
    yield "nominal", with_final(soft, "ㅁ") if last != "ㄹ" or sort else with_final(stem, "ㄻ")
    dropped = with_final(stem, "") if last == "ㄹ" else stem
    yield "attributive", dropped + "는"
    yield "present", with_final(stem, "ㄴ") if last in ("", "ㄹ") else stem + "는"
    yield "polite", with_final(stem, "ㅂ") if last in ("", "ㄹ") else stem + "습"
