"""Regular expressions of language data, compiled without what costs most at start-up."""

from __future__ import annotations

import re

_HANGUL = re.compile(r"\[가-힣((?:\\.|[^\]\\])*)\]")
_LETTER = r"[^\W\x00-\x7f]"
"""Any letter or digit beyond ASCII: in what is asked of Korean lines, as good as a syllable."""


def pattern(source: str) -> re.Pattern[str]:
    """Compile an expression in which sets may begin with the Hangul syllables (`[가-힣 ·]`).

    CPython lays out a set character by character: the 11,172 syllables take 20 times as long as `_LETTER`.
    """
    return re.compile(_HANGUL.sub(lambda hit: f"(?:{_LETTER}|[{hit[1]}])" if hit[1] else _LETTER, source))
