"""Text from documents made harmless to print: what a terminal would obey becomes visible, and comes back.

The one escape is `\\u{1b}` (a code point in hexadecimal); everything else stands for itself.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, east_asian_width

_OBEYED = (
    r"\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: escape sequences, line ends, tabs
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # reordering of what follows (bidirectional controls)
    r"\u2028\u2029\ufeff\ud800-\udfff"  # line and paragraph separators, byte order mark, lone surrogates
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(rf"[{_OBEYED}]|\\(?=u\{{[0-9a-f]{{1,6}}\}})"), re.compile(r"\\u\{([0-9a-f]{1,6})\}")


def escape(text: str, also: str = "") -> str:
    """The text with control characters, reordering marks and lone surrogates as `\\u{..}`.

    `also` is a regular expression of further single characters to escape where the place asks for it.
    """
    if also:
        return re.sub(also, lambda m: _code(m[0]), escape(text))
    if text.isascii() and text.isprintable() and "\\" not in text:
        return text
    return _patterns()[0].sub(lambda m: _code(m[0]), text)


def unescape(text: str) -> str:
    """The text that `escape` was given."""
    if "\\u{" not in text:
        return text
    return _patterns()[1].sub(lambda m: chr(int(m[1], 16)) if int(m[1], 16) <= 0x10FFFF else m[0], text)


def width(text: str) -> int:
    """Terminal cells a text takes: Hangul and other wide characters two, marks and joined letters of a syllable none.

    As rich counts: what is wide or not by context (East Asian "ambiguous": ○, “) is one.
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if character < "\u0300":
        return 1
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb" or character == "\u3164":
        return 0  # vowels and final consonants of decomposed syllables, the filler
    kind = category(character)
    if kind in ("Mn", "Me", "Mc", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" and kind != "Cn" else 1


def _code(character: str) -> str:
    return f"\\u{{{ord(character):x}}}"
