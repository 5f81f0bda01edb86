"""Words by which a sentence says another thing with the same words: more or fewer, still, only, no longer, if."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from relocate_cli.claims.language import codes, language
from relocate_cli.claims.likeness import told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.words import Word
from relocate_cli.lang import table


def agree(claim: Passage, source: Passage, act: Word | None = None) -> bool:
    """Whether no word of a source, and none that it lacks, makes it say something else than a claim says.

    Of a source the clause of an act counts, if one is given, and what stands at the sentence's beginning or end.
    """
    return not unsaid(claim, [source]) and _no_other(claim, source, act)


def agree_together(claim: Passage, acts: Sequence[tuple[Passage, Word | None]]) -> bool:
    """The same of several acts that bear a claim out between them: what it needs, one of them has to have."""
    needed = unsaid(claim, [source for source, _ in acts])
    return not needed and all(_no_other(claim, source, act) for source, act in acts)


def unsaid(claim: Passage, sources: Sequence[Passage]) -> frozenset[str]:
    """The names of the shades of a claim that it must not have alone, and none of some sources has."""
    ours = _told(claim, sources[0], (0, len(claim.text))) if sources else frozenset[str]()
    told_of = frozenset(name for source in sources for name in _told(source, claim, (0, len(source.text))))
    needed = (name for name, (side, against) in _kinds().items() if not against and side in ("both", "claim"))
    return frozenset(name for name in needed if name in ours and name not in told_of)


def _no_other(claim: Passage, source: Passage, act: Word | None) -> bool:
    """Whether no shade of a source is one that a claim has not, or has the contrary of."""
    ours, theirs = _told(claim, source, (0, len(claim.text))), _told(source, claim, _clause(source, act))
    anywhere = _told(source, claim, (0, len(source.text)))
    for name, (needed, against) in _kinds().items():
        if against:
            if name in ours and against not in ours and against in theirs and name not in anywhere:
                return False
        elif needed in ("both", "source") and name in theirs and name not in ours:
            return False
    return True


@cache
def _kinds() -> Mapping[str, tuple[str, str]]:
    """Each shade with the side on which it must not stand alone, and what it is the contrary of."""
    rows = [row for code in codes() for row in table(code, "claims").get("shade", ())]
    return {row["name"]: (row.get("needed", ""), row.get("against", "")) for row in rows}


def _clause(passage: Passage, act: Word | None) -> tuple[int, int]:
    """From where to where the clause of an act goes, by what divides clauses; the whole sentence without one."""
    known, text = language(passage.sentence.lang), passage.text
    if act is None or known is None:
        return 0, len(text)
    joins = "|".join(map(re.escape, known.lists("words", "clauses")))
    divider = rf"[,;:]\s|(?:{joins})\s" if known.glued else rf"[,;:”]\s|\b(?:{joins})\b"
    ends = [match.end() for match in re.finditer(divider, text, re.IGNORECASE)]
    start = max((end for end in ends if end <= act.start), default=0)
    return start, min((end for end in ends if end > act.end), default=len(text))


def _told(passage: Passage, other: Passage, clause: tuple[int, int]) -> frozenset[str]:
    """The shades of a clause; one of a part (group `of`) only where the other sentence has the whole."""
    found = set()
    for name, match in shades(passage.text, passage.sentence.lang):
        inside = clause[0] <= match.start() < clause[1]
        if not inside and not (match.start() == 0 or match.end() == len(passage.text)):
            continue
        at = match.start("of") if "of" in match.groupdict() else None
        whole = [w for w in passage.words if at is not None and w.start <= at < w.end]
        if at is None or any(told(w.notions, other.notions) for w in whole):
            found.add(name)
    return frozenset(found)


@lru_cache(maxsize=4096)
def shades(text: str, code: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """The shades that a text in a language has, by name, each as often as it has them."""
    return tuple((name, match) for name, pattern in _patterns(code) for match in pattern.finditer(text))


@cache
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table(code, "claims").get("shade", ())
    return tuple((row["name"], re.compile(row["match"], re.IGNORECASE)) for row in rows)
