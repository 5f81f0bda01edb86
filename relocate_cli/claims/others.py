"""Whether some numbers are of other things than a claim tells: of another part, another whole, or other owners."""

from __future__ import annotations

from relocate_cli.claims import alignment, by_name, figures, groups, ordering, portions, quantities, weighing
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.operands import Result, operands_of
from relocate_cli.claims.passages import Passage


def of_other_things(result: Result, claim: Passage) -> bool:
    """Whether a share is one of some of the things of a claim only, or the groups of a sum overlap or are no more."""
    if result.way in ("share", "product"):
        part, whole = result.terms[0], result.terms[-1]
        if result.way == "share" and (
            _of_another_part(result, claim)
            or _of_another_whole(result, claim)
            or _done_by_others(result, claim)
        ):
            return True
        if part.number.whole not in (None, whole.number.low) and part.passage is not whole.passage:
            return True  # 40 of 99 children are none of 60 researchers
        if (
            result.way == "product"
            and part.number.counted
            and not is_told(part.number.counted, claim.notions)
        ):
            return True
        return portions.is_of_others(part.number, part.passage, claim) or groups.narrower(
            part.number, whole.number, claim, whole.passage
        )
    if result.way != "sum":
        return False
    if groups.overlapping(*(term.passage for term in result.terms)) or _owned_by_others(result, claim):
        return True
    over = any(groups.over(term.number, term.passage) for term in result.terms)
    return groups.in_present(claim) and (over or ordering.of_several_times(operands_of(result)))


def _owned_by_others(result: Result, claim: Passage) -> bool:
    """Whether a claim adds up what those have whom it names, and a number is right behind the name of another one."""
    owners = [by_name.owner(operand) for operand in operands_of(result)]
    told_of = [owner is not None and is_told(owner.notions, claim.notions) for owner in owners]
    return None not in owners and any(told_of) and not all(told_of)


def _of_another_whole(result: Result, claim: Passage) -> bool:
    """Whether a claim tells of which number it has a share ("half of its 2.4 million"), and a whole is another."""
    whole, known = result.terms[-1].number, language(claim.sentence.lang)
    told = [
        q
        for share in claim.quantities
        if share.unit == "percent"
        and known
        and share.span.text.lower().endswith(known.lists("numbers", "part_of"))
        for q in claim.quantities
        if 0 <= q.span.start - share.span.end <= _NEXT
    ]
    return any(not quantities.compare(q, whole) for q in told)


_NEXT = 8
"""How many code points behind a share the number that it is of begins at the most."""


def _of_another_part(result: Result, claim: Passage) -> bool:
    """Whether a part is told by what a claim has not, and the claim has a thing that no sentence has."""
    part, whole = result.terms[0], result.terms[-1]
    here = frozenset(
        n for p in (part.passage, whole.passage) for n in alignment.here_of(p) | p.around | p.topic
    )
    foreign = claim.sentence.lang != part.passage.sentence.lang
    sorts = ("thing", "name", "body") if foreign else ("thing", "name", "body", "word")
    telling = [w for w in weighing.content(claim) if w.sort in sorts and not is_told(w.notions, here)]
    common = frozenset(n for w in groups.words_of(whole.number, whole.passage) for n in w.notions)
    beside = (w for w in portions.beside(part.number, part.passage) if w.sort in sorts)
    own = [w for w in beside if not is_told(w.notions, common)]
    return bool(telling and own) and not any(is_told(w.notions, claim.notions) for w in own)


def _done_by_others(result: Result, claim: Passage) -> bool:
    """Whether what a claim tells is done by another part of a whole: of 640 homes 410 were insured, 95 rebuilt."""
    part, whole = result.terms[0], result.terms[-1]
    known = language(part.passage.sentence.lang)
    if known is None or known.glued or part.passage is not whole.passage:
        return False  # where clauses end in their predicates, those of several numbers may share one
    common = frozenset(n for w in groups.words_of(whole.number, whole.passage) for n in w.notions)
    sorts = ("act", "thing", "word") if claim.sentence.lang == known.code else ("act",)
    acts = [w for w in claim.words if w.sort in sorts and not is_told(w.notions, common)]
    own = figures.behind(part.number, part.passage)
    spans = (part.number.span, whole.number.span)
    others = [q for q in part.passage.quantities if q.span not in spans]
    return any(
        any(is_told(act.notions, w.notions) for q in others for w in figures.behind(q, part.passage))
        and not any(is_told(act.notions, w.notions) for w in own)
        for act in acts
    )
