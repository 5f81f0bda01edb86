"""Whether a sentence is about something again, about more of it, or about another one of a sort."""

from __future__ import annotations

import re

from relocate_cli.claims import reach
from relocate_cli.claims.comparing import first_object
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import Statement


def adds(passage: Passage, text: str | None = None) -> bool:
    """Whether a sentence, or a part of it, is about something again, or about more of it: "open again", "3호기"."""
    known = language(passage.sentence.lang)
    if known is None:
        return False
    told_in = passage.text if text is None else text
    beyond = "|".join(map(re.escape, known.lists("words", "more_than")))
    bare = re.sub(rf"\b(?:{beyond}) ", "", told_in) if beyond else told_in
    for part in known.lists("words", "parts_of_time"):
        bare = bare.replace(part, "")
    cues = known.lists("words", "added_to")
    told = any(cue in bare for cue in cues) if known.glued else known.says("words", "added_to", bare)
    return told or any(re.search(rf"\d{unit}", bare) for unit in known.lists("words", "in_a_row"))


def of_more(claim: Statement, source: Statement) -> bool:
    """Whether a statement tells its act of another one of a sort, of a part, or of something else than a claim."""
    known = language(source.passage.sentence.lang)
    act = next((w for w in source.passage.words if w.notions & source.trigger), None)
    if known is None or act is None or reach.of_what_belongs(claim, source):
        return True
    here = claim.passage.notions
    others = [w for w in source.words if w.sort != "plain" and not is_told(w.notions, here)]
    if any(w.sort == "ordinal" for w in others):
        return True
    if not known.glued:
        return not first_object(claim, source)
    before = [w for w in source.passage.words if w.end <= act.start and w.sort != "plain"][-_SEVERAL:]
    objects = known.lists("words", "objects")
    return any(w in before and (w.tail in objects or (w.sort == "thing" and not w.tail)) for w in others)


_SEVERAL = 2
"""How many words before a Korean act may be what it is done to."""
