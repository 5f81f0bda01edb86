"""The beginnings of the forms of a Korean verb, by which it is found in a text: 맺다 in 맺었다, 맺은, 맺기로."""

from __future__ import annotations

_FIRST = 0xAC00
_FINALS = {"": 0, "ㄴ": 4, "ㄹ": 8, "ㅁ": 16, "ㅂ": 17, "ㅆ": 20}
_CONTRACTED = {20: 6, 13: 14, 8: 9, 18: 4, 11: 10}
"""Vowels before the vowel of the past, by number: ㅣ to ㅕ, ㅜ to ㅝ, ㅗ to ㅘ, ㅡ to ㅓ, ㅚ to ㅙ.

Hangul syllables: The Unicode Standard, section 3.12; contractions: Korean Orthography, articles 34 to 38.
"""
_OPEN_VOWELS = {0, 1, 4, 5, 6}
"""ㅏ, ㅐ, ㅓ, ㅔ, ㅕ take in the vowel of the past."""
_BEHIND = "었 았 은 을 어 아 고 는 기 지 으 던 게"
_BEHIND_PAST = "다 으 고 지 던 습"


def beginnings(verb: str) -> frozenset[str]:
    """What the forms of a regular verb begin with, from its dictionary form: never one syllable alone."""
    stem = verb.removesuffix("다")
    lead, vowel, final = _parts(stem[-1])
    before = stem[:-1]
    found = {stem}
    if final == _FINALS["ㄹ"]:
        found |= {before + _join(lead, vowel, final) for final in ("ㄴ", "ㅂ")} | {
            f"{before}{_join(lead, vowel, '')}는"
        }
    if final == _FINALS["ㄹ"]:
        found |= {stem + ending for ending in _BEHIND.split() if ending not in ("은", "을", "으", "는")}
    elif final:
        found |= {stem + ending for ending in _BEHIND.split()}
    else:
        found |= {before + _join(lead, vowel, final) for final in ("ㄴ", "ㄹ", "ㅁ", "ㅂ")}
        past = _CONTRACTED.get(vowel, vowel if vowel in _OPEN_VOWELS else None)
        if past is not None:
            found |= {before + _join(lead, past, final) for final in ("", "ㅆ")}
            found |= {f"{before}{_join(lead, past, 'ㅆ')}{ending}" for ending in _BEHIND_PAST.split()}
    return frozenset(form for form in found if len(form) > 1)


def _parts(syllable: str) -> tuple[int, int, int]:
    code = ord(syllable) - _FIRST
    return code // 588, code % 588 // 28, code % 28


def _join(lead: int, vowel: int, final: str) -> str:
    return chr(_FIRST + lead * 588 + vowel * 28 + _FINALS[final])
