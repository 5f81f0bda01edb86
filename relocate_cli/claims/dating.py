"""When an act of a sentence came about, or is to: the date of its event, or the one date of the sentence."""

from __future__ import annotations

import re

from relocate_cli import dates
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.model import Event, Mention, When


def ahead(passage: Passage, event: Event) -> When | None:
    """The date of an event, if it lies behind the day on which its document was published: that is a plan."""
    published, clause, trigger = passage.document.published, event.evidence[0], event.trigger
    inside = [m for m in passage.mentions if trigger and clause.start <= m.start and m.end <= trigger.start]
    inside = [m for m in inside if not _of_a_fiscal_year(m, passage)]
    told = event.when or next((mention.when for mention in inside[-1:]), None)
    if published is None or published.last is None or told is None or not dates.placed(told):
        return None
    return told if told.first and told.first > published.last else None


def dated(passage: Passage, event: Event, known: Language) -> When | None:
    """The date of an event; where clauses end in their predicates, the only event has the only date."""
    if _excepted(passage, event, known):
        return None
    if not known.glued and _announced_for(passage, event, known):
        return None
    if not known.glued:
        return _of_year(event.when, passage)
    if event.when is None and len(passage.events) == 1 and event.status in ("occurred", "ongoing"):
        of_accounts = any(_of_a_fiscal_year(m, passage) for m in passage.mentions)
        return None if of_accounts else when(passage)
    return None if _counted_on(passage, event, known) else event.when


def _announced_for(passage: Passage, event: Event, known: Language) -> bool:
    """Whether the date of an announcement is that of what is announced: "the rise announced for July 2025"."""
    mention, trigger = event.mention, event.trigger
    if mention is None or trigger is None or trigger.text.lower() not in known.lists("words", "announced"):
        return False
    return passage.document.text[trigger.end : mention.start] == " for "


def _of_year(told: When | None, passage: Passage) -> When | None:
    """A day that a sentence tells without its year, in the one year that it tells: "May 17, 2025 … and on May 24"."""
    if told is None or not (told.edtf or "").startswith(_NO_YEAR):
        return told
    years = {m.when.first.year for m in passage.mentions if m.type == "DATE" and m.when.first}
    dated = dates.parse((told.edtf or "").replace(_NO_YEAR, f"{years.pop()}-")) if len(years) == 1 else None
    return dated or told


_NO_YEAR = "XXXX-"


def _of_a_fiscal_year(mention: Mention, passage: Passage) -> bool:
    """Whether a year is one of accounts that a noun has ("2025년도 예산안"), which dates no act."""
    known = language(passage.sentence.lang)
    cue = known.phrase("words", "fiscal_year") if known else ""
    return bool(cue) and mention.text.endswith(cue) and passage.document.text.startswith(" ", mention.end)


def _excepted(passage: Passage, event: Event, known: Language) -> bool:
    """Whether a sentence leaves a time out ("every spring except in 2020")."""
    if event.mention is None:
        return False
    text = passage.document.text
    before = text[passage.sentence.start : event.mention.start].rstrip().lower()
    before_it, behind = known.lists("words", "except"), known.lists("words", "except_behind")
    return before.endswith(before_it or ("-",)) or text.startswith(behind or ("-",), event.mention.end)


def _counted_on(passage: Passage, event: Event, known: Language) -> bool:
    """Whether a length of time stands between an event and its date, which is that of what it is counted from."""
    if event.mention is None or event.trigger is None:
        return False
    between = range(event.mention.end, event.trigger.start)
    cues = [cue for key in ("elapsed", "at_last", "later") for cue in known.lists("relations", key)]
    elapsed = re.compile(rf"\s?(?:{'|'.join(map(re.escape, cues))})(?!\w)")
    text = passage.document.text
    return any(
        m.type == "DURATION"
        and m.start in between
        and (elapsed.match(text, m.end) or elapsed.search(f"{m.text} ", max(len(m.text) - 2, 0)))
        for m in passage.mentions
    )


def when(passage: Passage) -> When | None:
    """The one date of a sentence without an event of its own."""
    days = [m for m in passage.mentions if m.type in ("DATE", "TIME") and not m.name and m.when.edtf]
    return (days[0].scope or days[0].when) if len(days) == 1 else None
