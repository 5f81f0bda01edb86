"""The beginnings of the forms of a Korean verb, by which it is found in a text: 맺다 in 맺었다, 맺은, 맺기로."""

from __future__ import annotations

_FIRST = 0xAC00
_FINALS = {"": 0, "ㄴ": 4, "ㄹ": 8, "ㅁ": 16, "ㅂ": 17, "ㅆ": 20}
_CONTRACTED = {20: 6, 13: 14, 8: 9, 11: 10}
"""Vowels before the vowel of the past, by number: ㅣ to ㅕ, ㅜ to ㅝ, ㅗ to ㅘ, ㅚ to ㅙ.

Hangul syllables: The Unicode Standard, section 3.12; contractions: Korean Orthography, articles 34 to 38.
"""
_OPEN_VOWELS = {0, 1, 4, 5, 6}
"""ㅏ, ㅐ, ㅓ, ㅔ, ㅕ take in the vowel of the past."""
_EU, _A, _EO, _AE = 18, 0, 4, 1
_BRIGHT = {0, 8}
"""ㅏ and ㅗ, behind which the vowel of the past is ㅏ; elsewhere it is ㅓ."""
_KEEPING = "치르 들르 따르 다다르 우러르 잠그"
"""Stems in 르 and 으 that only lose their vowel (치러, 따라), where others double the ㄹ (올라, 불러)."""
_SOFTENED = {"짓": "지", "잇": "이", "돕": "도우", "줍": "주우", "굽": "구우"}
"""Stems whose last consonant is lost or softened before a vowel, as they are then: 지었다, 이은, 도울."""
_BEHIND = "었 았 은 을 어 아 고 는 기 지 으 던 게"
_WILL = "겠"
"""What tells intention behind any stem (팔겠다), one of one syllable too."""
_BEHIND_PAST = "다 으 고 지 던 습"


def beginnings(verb: str) -> frozenset[str]:
    """What the forms of a verb begin with, from its dictionary form: never one syllable alone.

    Irregular stems by Korean Orthography, article 18.
    """
    stem = verb.removesuffix("다")
    lead, vowel, final = _parts(stem[-1])
    before = stem[:-1]
    found = {stem, stem + _WILL}
    if softer := _SOFTENED.get(stem[-1]):
        found |= _softened(before + softer)
    if final == _FINALS["ㄹ"]:
        found |= {before + _join(lead, vowel, final) for final in ("ㄴ", "ㅂ")} | {
            f"{before}{_join(lead, vowel, '')}는"
        }
    if final == _FINALS["ㄹ"]:
        found |= {stem + ending for ending in _BEHIND.split() if ending not in ("은", "을", "으", "는")}
    elif final:
        plain = "고 는 기 지 던 게" if softer else _BEHIND
        found |= {stem + ending for ending in plain.split()}
    else:
        found |= {before + _join(lead, vowel, final) for final in ("ㄴ", "ㄹ", "ㅁ", "ㅂ")}
        found |= _past(stem)
    return frozenset(form for form in found if len(form) > 1)


def _past(stem: str) -> set[str]:
    """The beginnings of the past of a stem without a last consonant, with the vowel before it contracted."""
    lead, vowel, _ = _parts(stem[-1])
    before = stem[:-1]
    past = _CONTRACTED.get(vowel, vowel if vowel in _OPEN_VOWELS else None)
    if stem[-1] == "하":
        past = _AE
    elif vowel == _EU:
        first, middle, last = _parts(before[-1]) if before else (0, _EO, 0)
        past = _A if middle in _BRIGHT else _EO
        if before and stem[-1] == "르" and not stem.endswith(tuple(_KEEPING.split())) and not last:
            before = before[:-1] + _join(first, middle, "ㄹ")
    if past is None:
        return set()
    done = before + _join(lead, past, "ㅆ")
    return {before + _join(lead, past, ""), done, *(done + ending for ending in _BEHIND_PAST.split())}


def _softened(stem: str) -> set[str]:
    """The beginnings before a vowel of a stem that has lost its last consonant: 지었, 지은, 도왔, 도울."""
    lead, vowel, _ = _parts(stem[-1])
    if stem.endswith("우"):
        past = "와" if stem[-2:] == "도우" else "워"
        at = stem[:-1]
        joined = {at + past, at + ("왔" if past == "와" else "웠")}
        return joined | {stem[:-1] + _join(lead, vowel, final) for final in ("ㄴ", "ㄹ", "ㅁ")}
    return {stem + ending for ending in "었 어 은 을 으".split()}


def _parts(syllable: str) -> tuple[int, int, int]:
    code = ord(syllable) - _FIRST
    return code // 588, code % 588 // 28, code % 28


def _join(lead: int, vowel: int, final: str) -> str:
    return chr(_FIRST + lead * 588 + vowel * 28 + _FINALS[final])
