"""What remains of a claim without the words for one name or attribute, and whether a passage tells all that."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.claims import alignment
from relocate_cli.claims.alignment import Alignment
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.words import Word

LEAST = 0.6
"""Which share of a claim without the name has to be told."""
_BESIDE = 0.75
"""What a word loses that only stands around a sentence."""
_TITLED = 0.4
"""And one that the title tells, or the sentence that a report begins with."""
_SOMETHING = 1.0
"""What the words besides the name and the act weigh at the least that are told, as much as one thing; a day or month
counts as one."""
_EXACT = ("day", "month")


def told(found: Alignment, mine: Sequence[Word], trigger: frozenset[str], least: float = LEAST) -> bool:
    """Whether what remains of a claim without the words for one name is told in a passage, with all other names."""
    if found.other or found.absent or "refuted" in (*found.dates, *found.lengths):
        return False
    around = found.source.around | found.source.topic
    rest = [w for w in alignment.content(found.claim) if w not in mine]
    off = [w for w in found.off if w in rest]
    large = [
        w
        for w in off
        if w.sort in ("name", "body") or (w.start and w.sort == "thing" and w.text[0].isupper())
    ]
    names = [
        w for w in large if not is_told(w.notions, around)
    ]  # the Forest Inspectorate is not that of fisheries
    if not all(alignment.inflected(w, found.claim.sentence.lang) for w in names):
        return False
    dated = set(found.dates) == {"supported"} and all(
        m.when.grain in _EXACT for m in alignment.dated(found.claim)
    )
    here = alignment.weight(w for w in rest if w not in off and not w.notions & trigger) + dated
    if here < _SOMETHING:
        return False
    titled = [w for w in off if is_told(w.notions, found.source.topic)]
    near = [w for w in off if w not in titled and is_told(w.notions, around)]
    lost = alignment.weight(w for w in off if w not in (*titled, *near))
    lost += _BESIDE * alignment.weight(near) + _TITLED * alignment.weight(titled)
    return lost <= (1 - least) * alignment.weight(rest)
