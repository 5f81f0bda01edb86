"""Two acts of one document that its dates put exactly as far apart as a claim does.

What relates two events (`relating`) asks for both as events. Here an act counts by the date that stands next to it in
its sentence, if what the claim is about is told there or around it. That the dates are as far apart as claimed, which
no other word of the claim tells, is what says that they are meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.claims import alignment, intervals, outlook, relations
from relocate_cli.claims.casting import somebody
from relocate_cli.claims.comparing import compare
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import told as is_told
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.relations import Relation
from relocate_cli.claims.slots import in_the_news
from relocate_cli.claims.statements import Statement
from relocate_cli.claims.telling import told
from relocate_cli.claims.words import Word
from relocate_cli.model import DONE, TO_COME, Mention, When

_MOST = 2 / 3
"""Which share of the things of a claim, besides its acts, a sentence and what stands around it tell."""


class Act(NamedTuple):
    """An act of a source with the date that stands next to it."""

    when: When
    source: Statement


def find(
    relation: Relation, main: Statement, anchor: Statement, passages: Iterable[Passage]
) -> tuple[Act, Act] | None:
    """The two acts of one document that bear out how far apart a claim has them, None where there are none."""
    if relation.apart is None or not main.trigger or not anchor.trigger:
        return None
    candidates = list(passages)
    others = list(_acts(anchor, main, candidates))
    for one in _acts(main, main, candidates, gapped=bool(main.trigger & anchor.trigger)):
        for other in others:
            if one.source.evidence.source != other.source.evidence.source or one.when == other.when:
                continue
            earlier, later = (one, other) if relation.sort == "before" else (other, one)
            if intervals.apart(earlier.when, later.when, relation.apart) == "supported":
                return one, other
    return None


def taking(relation: Relation, main: Statement, passages: Iterable[Passage]) -> tuple[Act, Act] | None:
    """The acts of one document that end and begin what a claim tells the length of, None where there are none."""
    ends = replace(main, trigger=relations.ENDING, status="occurred")
    begins = replace(main, trigger=relations.BEGINNING, status="occurred")
    return find(replace(relation, sort="after"), ends, begins, passages)


def _acts(
    part: Statement, main: Statement, passages: Iterable[Passage], gapped: bool = False
) -> Iterator[Act]:
    """Where sources tell the act of one part of a claim, of the things of that part or of the main one."""
    about = things_of(part) or things_of(main)
    for passage in passages:
        here = alignment.here_of(passage) | passage.around | passage.topic
        things = [w for w in about if is_told(w.notions, here)]
        named = all(is_told(w.notions, here) for w in part.words if w.sort in ("body", "name"))
        if not about or not named or len(things) < _MOST * len(about):
            continue
        stated = told(passage)
        acting = [s for s in stated if s.trigger & part.trigger] or _beside_events(part, passage, stated)
        acting = [s for s in acting if not _of_others(s, part, main) and not by_another(part, s)]
        for source in acting:
            ahead = main.status in TO_COME and part is not main  # two years after its start, which is to come
            told_of = ahead or (source.status in DONE) is (part.status in DONE)
            same = gapped or (part is not main and bool(part.trigger & main.trigger))
            if told_of and (when := _when(source, part, by_thing=same)):
                yield Act(when, source)


def by_another(part: Statement, source: Statement) -> bool:
    """Whether others act in a source than in a part of a claim, as far as both tell who does."""
    if not source.agents or not any(somebody(person) for person in part.agents):
        return False
    if any(_within(mine.surface, source) for mine in part.agents):
        return False
    return compare(part, source).label("actor") in ("refuted", "not_enough_info")


def _within(claimed: str, source: Statement) -> bool:
    """Whether a body of somebody acts for it in a source ("the university" by "the university's board")."""
    return any(
        claimed in theirs.surface or f"{claimed} {theirs.surface}" in source.passage.text
        for theirs in source.agents
    )


def moved_to(part: Statement) -> bool:
    """Whether the date of a clause is the one that something is put forward or off to, and not that of doing so."""
    known, text = language(part.passage.sentence.lang), part.passage.text
    start = part.passage.sentence.start
    if known is None:
        return False
    if known.glued:
        behind = [text[mention.end - start :] for mention in alignment.dated(part.passage)]
        return any(rest.startswith(known.lists("numbers", "reached")) for rest in behind)
    before = [text[: mention.start - start].split()[-1:] for mention in alignment.dated(part.passage)]
    return [*known.lists("numbers", "reached")] in before


def _beside_events(part: Statement, passage: Passage, stated: Sequence[Statement]) -> list[Statement]:
    """A sentence with an act of which no event was read ("2012년 10월 착공, 지난 5월 완공"), as one of its events."""
    words = [w for w in passage.words if w.sort in ("act", "light", "event") and w.notions & part.trigger]
    done = not outlook.undone(passage) and not outlook.plans(passage)
    if len(words) != 1 or not stated or not done or part.status not in DONE:
        return []
    return [replace(stated[0], trigger=words[0].notions, words=(), event=None, when=None, status=part.status)]


def _of_others(source: Statement, part: Statement, main: Statement) -> bool:
    """Whether a clause is about something else: it has another thing or name, and none of a claim's or not its names.

    What stands around a sentence tells what it is about only where the sentence does not itself.
    """
    claimed = main.passage.notions | main.clause | part.passage.notions | part.clause
    here = source.passage.notions
    about, names = things_of(part) or things_of(main), ("name", "body", "ordinal")
    others = [w for w in source.passage.words if not is_told(w.offered, claimed) and w not in _acting(source)]
    if any(w.sort in names for w in others) and any(
        w.sort in names and not is_told(w.notions, here) for w in about
    ):
        return True
    known = language(source.passage.sentence.lang)
    enough = all if known is not None and known.glued else any  # 청소년센터 is a centre too
    return any(w.sort == "thing" for w in others) and not enough(is_told(w.notions, here) for w in about)


def _acting(source: Statement) -> list[Word]:
    """The words of a sentence for who acts in it."""
    surfaces = " ".join(person.surface for person in source.agents)
    return [w for w in source.passage.words if w.text in surfaces]


def things_of(part: Statement) -> list[Word]:
    """What a part of a claim is about: its names and things, without its act."""
    sorts = ("body", "name", "thing", "event", "ordinal", "word")
    return [w for w in part.words if w.sort in sorts and not w.notions & part.trigger]


def _when(source: Statement, part: Statement, *, by_thing: bool) -> When | None:
    """The date next to an act in its sentence, else that of the event, else the day of the news that it begins.

    `by_thing`: one act is done to several things, each with its date ("the hall in 2018, the pool in 2020").
    """
    passage = source.passage
    acts = [w for w in passage.words if w.notions & part.trigger & source.trigger]
    if by_thing:
        things = frozenset(n for w in things_of(part) for n in w.notions)
        acts = [w for w in passage.words if is_told(w.notions, things)][-1:] or acts
    near = [m for act in acts for m in dates_beside(act, passage)]
    when = near[0].scope or near[0].when if near else source.when or in_the_news(source)
    return when if when and when.edtf and dates.placed(when) else None


def dates_beside(act: Word, passage: Passage) -> list[Mention]:
    """The dates of a sentence, the one next to an act first: before it where verbs come last."""
    known = language(passage.sentence.lang)
    start = passage.sentence.start
    found = [m for m in alignment.dated(passage) if (m.scope or m.when).edtf]
    if known is not None and known.glued:
        found = [m for m in found if m.end - start <= act.start]
        return sorted(found, key=lambda m: act.start - (m.end - start))
    return sorted(found, key=lambda m: min(abs(m.start - start - act.end), abs(act.start - (m.end - start))))
