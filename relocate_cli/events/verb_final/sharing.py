"""Which of the clauses of a sentence a time goes with that stands in another: before any of them has a status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from relocate_cli import dates
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.cues import Cues
from relocate_cli.events.verb_final.reach import LONG
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Mention, When


def share(tokens: Sequence[Token], clauses: Sequence[Clause], cue: Cues, published: When | None) -> None:
    """Give each time to the clause that it dates."""
    _lead_in(tokens, clauses)
    _from_first(tokens, clauses, cue)
    _hand_over(tokens, clauses, cue)
    _past(tokens, clauses, published)
    _earlier(tokens, clauses)
    _before_noun(tokens, clauses, cue)
    _announced(tokens, clauses, cue, published)
    _around(tokens, clauses, published)
    _share(tokens, clauses, cue, published)
    for clause in clauses:
        if clause.at is not None and not clause.times:
            clause.times = clause.at.times[-1:]


def over(mention: Mention | None, published: When | None) -> bool:
    """Whether a time is past when the document appears; what was asked then lay ahead of it."""
    last = mention.when.last if mention else None
    return bool(last and published and published.last and last <= published.last)


def _from_first(tokens: Sequence[Token], clauses: Sequence[Clause], cue: Cues) -> None:
    """Make one time of the first day and the last ("15일 진주를 시작으로 오는 19일까지 설명회를 연다")."""
    for clause in clauses:
        for one, other in pairwise(clause.times):
            first, last = tokens[one].mention, tokens[other].mention
            between = [tokens[k] for k in range(one, other)]
            led = any(cue.has("first", token.text) for token in between)
            begun = first is not None and first.scope is not None and first.scope.last is None
            if (
                (led or (begun and tokens[other].what == "modified"))
                and first is not None
                and last is not None
                and last.scope
                and last.scope.first is None
            ):
                scope = dates.interval(first.when, last.when)
                tokens[one].mention = replace(first, scope=scope) if begun else first
                tokens[other].mention = replace(last, scope=scope)


def _lead_in(tokens: Sequence[Token], clauses: Sequence[Clause]) -> None:
    """Give what came after something else the first of two times ("이날 회의는 지난 3일 법이 바뀐 뒤 열렸다")."""
    for clause in clauses:
        form, governor = tokens[clause.verb].form, clause.governor
        if governor is None or governor.times or len(clause.times) < 2 or clause.topic is None:
            continue
        later = tokens[clause.times[1]].mention
        own = clause.subject is not None and clause.times[0] < clause.topic < clause.subject
        own = own and later is not None and later.when.mod is None
        led = form is not None and form.part == "sequence"
        if (led or own) and clause.topic < clause.times[1]:
            governor.times, clause.times = clause.times[:1], clause.times[1:]


def _hand_over(tokens: Sequence[Token], clauses: Sequence[Clause], cue: Cues) -> None:
    """Give the time of a clause of being to the clause before its noun ("이날 새로 지정된 특구는 3곳이다")."""
    for clause in clauses:
        form = tokens[clause.verb].form
        if tokens[clause.verb].time is not None and clause.topic is not None:
            _when(tokens, clause, clauses)
        if not clause.times or form is None or not cue.has("being", form.root[-1:]):
            continue
        next_to = next(
            (c for c in clauses if c.kind == "adnominal" and c.first == clause.times[-1] + 1), None
        )
        for told in clauses:
            inside = told.kind == "adnominal" and clause.times[-1] < told.first and told.verb < clause.verb
            head = told.head is not None and told.head in (clause.topic, clause.subject)
            head = head or (told is next_to and cue.has("being", form.stem))
            if inside and head and not told.times and _done(tokens[told.verb]):
                told.times, clause.times = clause.times[-1:], clause.times[:-1]
                break


def _when(tokens: Sequence[Token], clause: Clause, clauses: Sequence[Clause]) -> None:
    """Give the time that a sentence ends in to what it tells the time of ("기관이 옮긴 것은 2012년이다")."""
    for told in clauses:
        of = told.kind == "adnominal" and told.head is None and told.verb + 1 == clause.topic
        if of and not told.times and _done(tokens[told.verb]):
            lead = [k for k in clause.inside if k < told.first]
            told.inside, told.first = [*lead, *told.inside], min(lead, default=told.first)
            told.subject = next((k for k in lead if tokens[k].role == "subject"), told.subject)
            told.times, tokens[clause.verb].mention = [clause.verb], tokens[clause.verb].time


def _past(tokens: Sequence[Token], clauses: Sequence[Clause], published: When | None) -> None:
    """Give a past time of a clause in the present to the one before a noun ("시는 2013년 닫은 병원을 다시 연다")."""
    for clause in clauses:
        form, time = tokens[clause.verb].form, clause.times[-1] if clause.times else None
        mention = tokens[time].mention if time is not None else None
        if time is None or mention is None or form is None or form.part != "present" or mention.scope:
            continue
        if mention.when.grain not in LONG or not over(mention, published) or tokens[clause.verb].status:
            continue
        for told in clauses:
            behind = told.kind == "adnominal" and time < told.first and told.verb < clause.verb
            if behind and not told.times and _done(tokens[told.verb]):
                told.times, clause.times = [time], clause.times[:-1]
                break


def _earlier(tokens: Sequence[Token], clauses: Sequence[Clause]) -> None:
    """Give the first of two days to the clause before a noun between them ("8일, 출발한 차가 9일 도착한다")."""
    for clause in clauses:
        for told in clauses if len(clause.times) > 1 and clause.kind != "adnominal" else ():
            one, other = clause.times[-2:]
            between = told.kind == "adnominal" and one < told.first and told.verb < other
            days = all(
                (m := tokens[k].mention) is not None and m.when.grain not in LONG for k in (one, other)
            )
            if between and days and not told.times and _done(tokens[told.verb]):
                told.times, clause.times = [one], [k for k in clause.times if k != one]
                break


def _before_noun(tokens: Sequence[Token], clauses: Sequence[Clause], cue: Cues) -> None:
    """Keep to what is told before a noun what leads to that ("16일 이전을 마치고 일을 시작한 공사의 청사는 …")."""
    for told in clauses:
        lead = next((c for c in clauses if c.kind == "joined" and c.verb + 1 == told.first), None)
        if told.kind != "adnominal" or told.times or lead is None or not lead.times or lead.governor is None:
            continue
        if told.head is not None and cue.has("charges", tokens[told.head].noun.head):
            told.times = lead.times[-1:]  # "2019년 규정을 어기고 돈을 받은 혐의로"
            continue
        main = lead.governor
        behind = main.topic if main.topic is not None else main.subject
        if lead.topic is None and lead.subject is None and behind is not None and behind > told.verb:
            of = told.head is not None and cue.has("of", tokens[told.head].noun.particle)
            if of and _done(tokens[told.verb]) and not tokens[lead.verb].comma:
                told.times, lead.governor = lead.times[-1:], told
                for clause in clauses:
                    clause.before = None if clause.before is lead else clause.before


def _announced(tokens: Sequence[Token], clauses: Sequence[Clause], cue: Cues, published: When | None) -> None:
    """Take what leads to the telling of a plan for a part of it.

    "지난달 회의에서 시는 올해 기관을 정하고 내년부터 이전 계획을 밝혔다": what was told last month is of this year.
    """
    for saying in clauses:
        form, told = tokens[saying.verb].form, saying.before
        if told is None or form is None or len(told.times) < 2 or not cue.has("report", form.root):
            continue
        lead = tokens[told.verb].form
        plan = any(
            tokens[k].role == "object" and cue.has("plans", tokens[k].noun.head) for k in saying.inside
        )
        first, last = (tokens[k].mention for k in (told.times[0], told.times[-1]))
        ahead = over(first, published) and not over(last, published)
        if plan and ahead and lead is not None and lead.part == "base":
            saying.times, told.times = saying.times or told.times[:1], told.times[1:]
            told.kind, told.saying, saying.says = "quoted", saying, True


def _done(token: Token) -> bool:
    return token.form is not None and token.form.ending == "before-noun-past"


def _around(tokens: Sequence[Token], clauses: Sequence[Clause], published: When | None) -> None:
    """Give what is told behind a condition, or a promise, the past time and the topic before it: they lie ahead.

    "시는 지난달 예산이 생기면 센터를 짓는다는 계획을 세웠다": the plan is of last month.
    "시장은 5일 책임을 지겠다며 물러났다": so is what is done with the promise.
    """
    for condition in clauses:
        verb = tokens[condition.verb]
        promised = condition.kind == "quoted" and condition.saying is None
        promised = promised and (_to_come(verb) or _meant(verb))
        ahead = promised or condition.kind == "condition"
        time = condition.times[0] if ahead and condition.times else None
        if time is None or not over(tokens[time].mention, published):
            continue
        for clause in clauses:
            form = tokens[clause.verb].form
            past = form is not None and form.part == "past" and clause.kind in ("main", "joined")
            if clause.verb > condition.verb and past and not clause.times:
                lead = [k for k in condition.inside if k <= max(time, condition.topic or 0)]
                clause.times, condition.times = [time], []
                clause.topic = condition.topic if clause.topic is None else clause.topic
                clause.inside, clause.first = [*lead, *clause.inside], condition.first
                clause.skipped = lead[-1] + 1, condition.verb
                break


def _share(tokens: Sequence[Token], clauses: Sequence[Clause], cue: Cues, published: When | None) -> None:
    """Give a saying without a time of its own the bare day that stands with who speaks, before what is said."""
    for saying in clauses:
        if not saying.says or saying.times:
            continue
        said = [c for c in clauses if c.saying is saying and c.verb < saying.verb]
        first = min(said, key=lambda c: c.first, default=None)
        if first is None or first.kind == "adnominal" or first.spoken or not first.times:
            continue
        time = first.times[0]
        speaks = saying.topic is not None or saying.subject is not None or first.topic is not None
        if first.topic is not None:
            led = len(said) == 1 and first.subject is not None and first.topic < first.subject < time
            near = time <= first.topic + 1 or all(k <= first.topic + 1 or k >= time for k in first.inside)
            near = near and not led  # "시는 노선이 2일 열렸다고 밝혔다": that is when it opened
        else:
            near = first.inside[:1] == [time]
        asked = _to_come(tokens[first.verb]) or any(c.proposed for c in said)
        framed = first.topic is not None and first.subject is not None and time < first.topic < first.subject
        asked = (asked or framed) and over(tokens[time].mention, published)
        before = time > first.first and cue.has("before_that", tokens[time - 1].text)
        if (speaks and near and not before and telling(tokens[time], cue, published)) or asked:
            first.times = first.times[1:]
            saying.times = [time]


def _to_come(token: Token) -> bool:
    """Whether what is said is still to be done ("연기하겠다는 뜻을 밝혔다")."""
    form = token.form
    return form is not None and form.part == "base" and form.ending in ("final", "quoted", "told of")


def _meant(token: Token) -> bool:
    """Whether what is told of only says what something is meant for ("키운다는 목표로")."""
    return token.form is not None and token.form.part == "present" and token.form.ending == "told of"


def telling(token: Token, cue: Cues, published: When | None) -> bool:
    """Whether a time can be the day on which something is told: a bare day that is not after the document's own."""
    mention = token.mention
    if mention is None or mention.type != "DATE" or mention.when.grain != "day" or mention.scope is not None:
        return False
    if token.noun.particle or set(dict(mention.slots)) & cue.sets["told"]:
        return False
    last = published.last if published else None
    return last is None or mention.when.first is None or mention.when.first <= last
