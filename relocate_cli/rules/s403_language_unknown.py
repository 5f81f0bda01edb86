"""Finds a document in a language that is not read.

Its dates are not found, so that nothing is found wrong with them either.

Severity: warning.

Wrong:
    # published: 2025-12-11
    Der Stadtrat hat am Montag beschlossen, dass die Behörde im nächsten Jahr in die alte Kaserne am Fluss umzieht und
    dort mit allen Abteilungen bleibt, bis das neue Rathaus fertig gebaut ist und bezogen werden kann.

Wrong:
    # published: 2025-12-11
    Der Rat von 진주 hat am Montag beschlossen, dass die Behörde im nächsten Jahr in die alte Kaserne umzieht und
    dort mit allen Abteilungen bleibt, bis das neue Rathaus fertig gebaut ist und bezogen werden kann.

Right:
    # published: 2025-12-11
    시의회는 월요일 사무소를 내년에 강가의 옛 병영으로 옮기기로 했다. 모든 부서가 새 청사가 지어질 때까지 그곳에
    머문다고 의장은 말했다.

Right:
    # published: 2025-12-11
    The council decided on Monday that the office moves to the old barracks by the river next year and stays there
    with all of its departments until the new town hall has been built and can be moved into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli import lang, matching
from relocate_cli.model import Document, Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")

_SAMPLE = 2000
"""How much of a text, in code points, tells its language."""

_WORDS = 25
"""Words from which on a text tells its language."""

_SHARE = 0.1
_MARKED = 0.03
"""A text in Latin letters is in another language if fewer of its words are function words of those that are read (in
running English it is some 40 of 100, in lists of names and changes few) and more of them have accents."""


def check(case: Case) -> Iterator[Finding]:
    """Report the documents whose declared language, letters or words are of none of the languages."""
    for reading in case.readings:
        document = reading.document
        if document.sentences and (reason := _unknown(document)):
            start = document.sentences[0].start
            yield in_document(__name__, document, start, start, reason, "warning")


def _unknown(document: Document) -> str:
    """Why a document is not read; empty where it is, as one in letters that only a language which is read has."""
    known = lang.codes()
    if document.lang and document.lang not in known:
        return f'"{document.lang}" is not among the languages that are read ({", ".join(known)})'
    if document.lang and "script" in lang.table(document.lang, "text"):
        return ""
    reason = f"this is in none of the languages that are read ({', '.join(known)})"
    text = _ADDRESS.sub(" ", document.text[document.body : document.body + _SAMPLE])
    words = re.findall(r"[^\W\d_]+", text)
    if len(words) < _WORDS:
        return ""
    latin = [word for word in words if word[0] < "\u0250"]
    if len(latin) * 2 < len(words):
        return reason
    told = sum(word.casefold() in matching.function_words() for word in latin)
    marked = sum(not word.isascii() for word in latin)
    return reason if told < _SHARE * len(latin) and marked >= _MARKED * len(latin) else ""
