"""Everything that a passage of a source tells: its statements, the verbs of which no event was read, and measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relocate_cli.claims import words
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.numerals import MONEY
from relocate_cli.claims.passages import Passage
from relocate_cli.claims.statements import Statement, closes, of_event, past, statements, told_status
from relocate_cli.claims.words import Word
from relocate_cli.model import When

_SAYINGS = ("statement", "announcement")
"""Kinds of events whose day is that of the saying, and not of what is said."""
_NEAR_MEASURE = 8
"""How many code points stand at the most between a measure and what it comes to, its particle included."""


def told(passage: Passage) -> tuple[Statement, ...]:
    """What a passage of a source states: its statements, and the verbs of which no event was read."""
    known = language(passage.sentence.lang)
    found = statements(passage)
    if known is None or not found:
        return found
    return (
        *found,
        *_further(passage, found, known),
        *_refused(passage, found, known),
        *_measuring(passage, known),
    )


def _refused(passage: Passage, found: Sequence[Statement], known: Language) -> Iterator[Statement]:
    """What a sentence has as not done by a verb of its own ("declined to attend", "has yet to open")."""
    cue = known.phrase("stands", "not_doing")
    for match in re.finditer(cue, passage.text, re.IGNORECASE) if cue else ():
        at = match.start("act") if "act" in match.groupdict() else match.end()
        word = next((w for w in passage.words if w.start <= at < w.end and w.sort in ("act", "light")), None)
        denied = [s for s in found if s.status == "denied" and word and s.trigger & word.notions]
        if word is not None and not denied:
            agents = found[0].agents if len({s.agents for s in found}) == 1 else ()
            yield Statement(passage, None, passage.words, word.notions, "denied", None, agents, telling=False)


def _measuring(passage: Passage, known: Language) -> Iterator[Statement]:
    """What a sentence says that something comes to ("the total cost is …"), beside the events in it."""
    yield from () if known.glued else _worth(passage)
    for word in passage.words if known.glued else ():
        if word.sort != "measure":
            continue
        for quantity in passage.quantities:
            behind = 0 <= quantity.span.start - word.end <= _NEAR_MEASURE and word.tail in (
                "",
                *known.subjects,
            )
            between = passage.text[quantity.span.end : word.start]
            if behind or (between.strip() in known.genitives and quantity.span.end <= word.start):
                rest = passage.text[min(word.start, quantity.span.start) :]
                status, sure = told_status(re.split("[,;]", rest)[0] if behind else rest, known)
                told = tuple(w for w in passage.words if w.start <= quantity.span.start)
                yield Statement(
                    passage,
                    None,
                    told,
                    word.notions,
                    status,
                    None,
                    sure=sure,
                    telling=False,
                    measure=quantity,
                )
                break


_COST = frozenset(("cost",))


def _worth(passage: Passage) -> Iterator[Statement]:
    """What something is said to cost right before its name ("a new $230 million hospital complex")."""
    for quantity in passage.quantities:
        if quantity.unit not in MONEY:
            continue
        here = quantity.span
        things = [word for word in passage.words if word.start < here.start and here.end < word.end]
        for word in passage.words:
            end = things[-1].end if things else quantity.span.end
            if (
                word.start >= quantity.span.end
                and word.start - end == 1
                and word.sort in ("thing", "name", "word")
            ):
                things.append(word)
        if things and any(word.sort == "thing" for word in things):
            named = tuple(
                word for word in passage.words if word.sort in ("name", "body") and word not in things
            )
            told = (*named, *things)
            yield Statement(
                passage, None, told, _COST, "ongoing", None, sure=False, telling=False, measure=quantity
            )


def _further(passage: Passage, found: Sequence[Statement], known: Language) -> Iterator[Statement]:
    """The verbs of a sentence of which no event was read, each with the whole sentence for its clause.

    They may bear out a claim and tell its numbers; what else they say is not sure enough to contradict one.
    """
    struck = [of_event(passage, event, known) for event in passage.events if event.rejected]
    taken = frozenset(notion for statement in (*found, *struck) for notion in statement.trigger)
    for word in passage.words:
        if (
            word.sort not in ("act", "light", "measure")
            or word.notions & (taken | {"plan"})
            or not _verbal(word, passage, known)
        ):
            continue
        taken |= word.notions
        rest = re.split("[,.;]", passage.text[word.start :])[0] if known.glued else passage.text[: word.end]
        status, sure = told_status(rest if known.glued else re.split("[,;]", rest)[-1], known)
        if (
            known.glued
            and not sure
            and passage.text.startswith(known.lists("words", "attributive"), word.end)
        ):
            status, sure = "conditional", True  # 이전하는 인력 are those who move, not those who moved
        if known.glued and passage.text.startswith(known.lists("words", "if_behind"), word.end):
            status, sure = "conditional", True  # 이전이 완료되면
        when = _nearest(passage, word)
        agents = found[0].agents if len({s.agents for s in found}) == 1 else ()
        last = known.glued and bool(agents) and closes(word, passage)  # the predicate of all its subjects
        told = Statement(
            passage, None, passage.words, word.notions, status, when, agents, (), sure, telling=last
        )
        following = _joined_to(word, passage, found) if known.glued else None
        if following:  # "위원회를 발족, 회의를 열었다": both are of one time
            told = replace(
                told,
                when=when if _dated_before(passage, word) else following.when,
                status=following.status,
                sure=following.sure,
                agents=following.agents,
            )
        yield told


def _dated_before(passage: Passage, word: Word) -> bool:
    """Whether a date stands before a verb in its own member of a list: "2003년 방침 발표, 2005년 확정"."""
    start = passage.text.rfind(", ", 0, word.start) + 1
    at = passage.sentence.start
    return any(
        start <= m.start - at and m.end - at <= word.start for m in passage.mentions if m.type == "DATE"
    )


def _joined_to(word: Word, passage: Passage, found: Sequence[Statement]) -> Statement | None:
    """The event that a verbal noun before a comma stands with: the next one of its sentence."""
    if not passage.text.startswith(", ", word.end):
        return None
    at = passage.sentence.start + word.end
    behind = [s for s in found if s.event and s.event.trigger and s.event.trigger.start >= at]
    return min(
        behind, key=lambda s: s.event.trigger.start if s.event and s.event.trigger else 0, default=None
    )


def _verbal(word: Word, passage: Passage, known: Language) -> bool:
    """Whether a word of an act is a verb here: inflected, and no noun with a particle or behind an article."""
    if known.glued:
        rest = re.split(r"\W", passage.text[word.end :], maxsplit=1)[0]
        if word.sort == "act" and passage.text.startswith(
            ", ", word.end
        ):  # "예산을 50억원으로 확정, 의회에 보고했다"
            return passage.text[: word.start].rstrip().endswith(known.lists("words", "objects"))
        if not rest:  # the word itself is inflected: 들여
            return word.sort != "event" and word.text[-1] in known.letters("finals") and len(word.text) > 1
        joined = any(other.start == word.end for other in passage.words)  # 이전지역 moves nothing
        return rest[0] in known.tails and rest not in known.particles and not joined
    before = passage.text[: word.start].lower().split()
    if before[-1:] == [known.infinitive] and _planned_before(word, passage):
        return word.text.lower().split(" ")[0] in words.bases(word.text.lower().split(" ")[0], known.code)
    if before[-1:] == [known.conjunction] and _planned_before(word, passage):
        return word.text.lower().split(" ")[0] in words.bases(word.text.lower().split(" ")[0], known.code)
    if word.text.lower().split(" ")[0].endswith(known.present) and passage.text[: word.start].endswith(", "):
        return True  # "the council amended the budget, cutting 4 million"
    return past(word, known) and bool(before) and before[-1] not in known.articles


def _planned_before(word: Word, passage: Passage) -> bool:
    """Whether a plan stands before a word, which then is one itself ("will close and move")."""
    at = passage.sentence.start + word.start
    planned = (e for e in passage.events if e.status == "planned" and e.trigger and not e.rejected)
    return any(event.trigger and event.trigger.end <= at for event in planned)


def _nearest(passage: Passage, word: Word) -> When | None:
    """The date that stands before a verb and nearest to it, or the only one of the sentence."""
    saying = {e.mention.start for e in passage.events if e.mention and e.kind in _SAYINGS}
    dates = [m for m in passage.mentions if m.type in ("DATE", "TIME") and not m.name and m.when.edtf]
    dates = [mention for mention in dates if mention.start not in saying]
    at = passage.sentence.start + word.start
    before = [m for m in dates if m.end <= at] or dates
    mention = before[-1] if before else None
    return (mention.scope or mention.when) if mention and (len(dates) == 1 or mention.end <= at) else None
