"""Which time dates which clause, and the status of each: by its chain, its ending, its cues and its governor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from relocate_cli.events.verb_final import sharing
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.cues import Cues
from relocate_cli.events.verb_final.reach import LONG
from relocate_cli.events.verb_final.sharing import over
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Mention, Status, When


class State(NamedTuple):
    """What a clause says of what it tells: the status, whether told as past, and the token of its time."""

    status: Status
    past: bool
    superseded: bool
    time: int | None


def settle(
    tokens: Sequence[Token], clauses: Sequence[Clause], cue: Cues, published: When | None
) -> dict[int, State]:
    """The state of each clause, by `id`."""
    sharing.share(tokens, clauses, cue, published)
    found: dict[int, State] = {}
    for clause in reversed(clauses):
        found[id(clause)] = _state(tokens, clause, cue, found, published, clauses)
    for clause in clauses:
        _follow(clause, clauses, found)
        state, before = found[id(clause)], clause.before
        if state.time is not None or before is None or clause.kind in ("adnominal", "listed"):
            continue
        earlier = found[id(before)]
        if earlier.time is None:
            continue
        decided = tokens[clause.verb].what == "act" and over(tokens[earlier.time].mention, published)
        if decided and _passes(tokens, before, earlier.time, state, cue):
            found[id(clause)] = State("occurred", True, state.superseded, earlier.time)
            continue
        undone = earlier.status == "occurred" and state.status in ("postponed", "cancelled", "denied")
        if earlier.status != state.status and not undone:
            continue
        carried = tokens[earlier.time].mention
        if carried and carried.when.grain in LONG and _otherwise(tokens, clause, before, clauses, cue):
            continue
        stale = state.status == "ongoing" and _stale(tokens, clause, tokens[earlier.time].mention, published)
        if not stale and _passes(tokens, before, earlier.time, state, cue):
            found[id(clause)] = State(state.status, state.past, state.superseded, earlier.time)
    return found


def _follow(clause: Clause, clauses: Sequence[Clause], found: dict[int, State]) -> None:
    """Call off what is planned before a noun that the sentence calls off ("3월 열릴 축제를 취소했다")."""
    state = found[id(clause)]
    if clause.kind != "adnominal" or clause.head is None or state.status != "planned":
        return
    for around in clauses:
        status = found[id(around)].status
        if clause.head in around.inside and status in ("cancelled", "postponed"):
            found[id(clause)] = state._replace(status=status)


def _otherwise(
    tokens: Sequence[Token], clause: Clause, before: Clause, clauses: Sequence[Clause], cue: Cues
) -> bool:
    """Whether a clause has a time of its own after all: in a clause before a noun in it, or a word for lately."""
    inside = (c for c in clauses if c.kind == "adnominal" and before.verb < c.verb < clause.verb)
    told = any(k > before.verb for c in inside for k in c.times)
    charged = any(cue.has("charges", tokens[k].noun.head) for k in clause.inside)
    return told or charged or any(cue.has("lately", tokens[k].text) for k in clause.inside)


def _passes(tokens: Sequence[Token], before: Clause, time: int, state: State, cue: Cues) -> bool:
    """Whether a time goes on to the next clause: a date does, a beginning or an end only where that lasts, too.

    What comes after something else is of the same day, perhaps, but not of the same year.
    """
    mention, form = tokens[time].mention, tokens[before.verb].form
    cause = tokens[before.verb].what == "cause"  # "2013년 제도가 도입됨에 따라 … 신설됐다"
    led = form is not None and form.part == "sequence" and not cause
    if mention is None or (led and mention.when.grain in LONG):
        return False
    if form is not None and form.part == "example":
        since = mention.scope is not None and mention.scope.last is None
        return since or mention.when.grain in LONG  # "20일에는 기공식을 여는 등 공사가 이어진다"
    scope = mention.scope
    if form is not None and form.ending == "infinitive" and cue.has("means", form.root):
        return True  # "2027년부터 임시 청사를 써 이전을 시작한다"
    hour = scope is not None and scope.last is None and "T" in (mention.when.edtf or "")
    return (
        scope is None
        or hour
        or state.status == "ongoing"
        or (scope.first is not None and scope.last is not None)
    )


def _stale(tokens: Sequence[Token], clause: Clause, mention: Mention | None, published: When | None) -> bool:
    """Whether something that goes on is dated by a time that is over: captions do so, and what came before it."""
    lead = tokens[(clause.governor or clause).verb].last
    lasting = lead is not None and lead.part == "present"
    return lasting and mention is not None and mention.scope is None and over(mention, published)


def _ahead(mention: Mention | None, published: When | None) -> bool:
    """Whether a time is to come when the document appears, or reaches up to one that is."""
    if mention is None or published is None or published.last is None:
        return False
    when = mention.scope or mention.when
    first = when.first or when.last
    return first is not None and first > published.last


def _state(
    tokens: Sequence[Token],
    clause: Clause,
    cue: Cues,
    found: dict[int, State],
    published: When | None,
    clauses: Sequence[Clause],
) -> State:
    token = tokens[clause.verb]
    time = _finest(tokens, clause)
    mention = tokens[time].mention if time is not None else None
    if clause.kind == "according":
        return State("occurred", True, False, time)
    status, past = _plain(tokens, token, clause, cue, found, mention, published)
    called = _called_off(token, clause, tokens, cue) or _moved(token, time, tokens, cue)
    decided = token.what == "act" or (called == "postponed" and status == "planned")
    superseded = _given_up(token, clause, tokens, cue, status)
    if called and called != "denied" and decided:
        status, superseded = called, False
    elif superseded:
        status = "cancelled"
    elif called and status == "occurred":
        status = called
    elif clause.kind == "condition" or (
        status == "planned" and any(c.kind == "condition" and _apodosis(c, clause, clauses) for c in clauses)
    ):
        status = "conditional"
    if status == "ongoing" and _stale(tokens, clause, mention, published):
        time = None
    if time is not None and time > clause.verb and _ahead(mention, published):
        time = None  # "예정보다 늦어진 내년 6월": that is when the sentence's comes
    if status == "planned" and token.what == "act" and over(mention, published):
        status, past = "occurred", True
    if status == "occurred" and _ahead(mention, published):
        if token.form is not None and cue.has("foreseeing", token.form.root):
            status, past = "planned", False
        elif clause.kind == "adnominal" and time is not None and time < clause.verb:
            status, past = "planned", False  # "8일 떠난 차가 9일 도착한다": both are to come
        else:
            time = None  # nothing has happened on a day to come: it tells what the day is about
    superseded = superseded or (status == "cancelled" and _replaced(clause, found))
    return State(status, past and status in ("occurred", "denied"), superseded, time)


def _begins(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether the last time leads to the subject: what is told begins there ("이날 착공과 더불어 지난 3월 기관이 …").

    Times that stand together are the ends of a range.
    """
    earlier, time = clause.times[-2:]
    behind = next((k for k in clause.inside if k > time and tokens[k].role), None)
    return time > earlier + 1 and behind is not None and behind == clause.subject


def _finest(tokens: Sequence[Token], clause: Clause) -> int | None:
    """Of several times of a clause the one that dates it: a day rather than a year, and the last of such."""
    if len(clause.times) > 1 and _begins(tokens, clause):
        return clause.times[-1]
    short = [k for k in clause.times if (m := tokens[k].mention) is not None and m.when.grain not in LONG]
    times = short or clause.times
    return times[-1] if times else None


def _apodosis(condition: Clause, clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether a clause is what a condition leads to: the sentence or quotation has not ended between them."""
    if condition.verb > clause.verb or clause.kind not in ("main", "quoted", "joined") or clause.says:
        return False
    ends = (c.kind in ("main", "quoted") and condition.verb < c.verb < clause.verb for c in clauses)
    return condition.saying is clause.saying and not any(ends)


def _plain(
    tokens: Sequence[Token],
    token: Token,
    clause: Clause,
    cue: Cues,
    found: dict[int, State],
    mention: Mention | None,
    published: When | None,
) -> tuple[Status, bool]:
    """The status that chain and ending give, and whether they tell of something past."""
    form = token.form
    assert form is not None
    part = form.part
    if clause.proposed:
        return "proposed", False
    if token.status == "conditional" and token.last is not None and cue.has("absent", token.last.stem):
        return "denied", part == "past"
    if (token.status == "conditional" and part == "past") or _once(token, clause, mention, published):
        return "occurred", True  # "확보할 수 있었다", "12일 일정을 알려 왔다"
    if token.status == "present":
        return _present(form.root, mention or _before(clause, tokens), cue, published)
    if token.status and not (token.status == "planned" and part == "past" and form.ending == "plan"):
        return token.status, token.status in ("denied",) and part == "past"  # type: ignore[return-value]
    if cue.has("absent", form.stem) and clause.kind != "condition":
        return "denied", True
    if form.ending == "before-noun-past" or part in ("past", "modifier"):
        return "occurred", True
    if form.ending == "before-noun-future" or (part == "base" and form.ending in ("final", "quoted")):
        return "planned", False
    if clause.says:
        return "occurred", True
    governor = clause.governor
    if clause.kind in ("joined", "listed", "aim") and governor is not None and id(governor) in found:
        told = mention is not None and any(cue.has("over", word) for _, word in mention.slots)
        to_come = found[id(governor)].status in ("planned", "conditional")
        if part == "sequence" and (not to_come or token.what == "done" or told):
            return "occurred", True
        if governor.says:
            return "occurred", True
        lead = tokens[governor.verb].form
        return _led(form.root, found[id(governor)], lead.part if lead else "", mention, cue, published)
    return _present(form.root, mention or _before(clause, tokens), cue, published)


def _replaced(clause: Clause, found: dict[int, State]) -> bool:
    """Whether a clause goes on to a plan that is one no more."""
    lead = found.get(id(clause.governor)) if clause.kind == "joined" else None
    return lead is not None and lead.superseded


def _once(token: Token, clause: Clause, mention: Mention | None, published: When | None) -> bool:
    """Whether what is told as having gone on, or before a quotation, happened on one day that is over."""
    past = token.status == "ongoing" and token.form is not None and token.form.part == "past"
    past = past or (clause.kind == "joined" and clause.governor is None and not token.status)
    day = mention is not None and mention.when.grain not in LONG and mention.scope is None
    return past and day and clause.kind in ("main", "quoted", "joined") and over(mention, published)


def _led(
    root: str, lead: State, part: str, mention: Mention | None, cue: Cues, published: When | None
) -> tuple[Status, bool]:
    """The status of a clause that goes on: what its own time tells, else that of the clause which it leads to.

    `part` is the part of the stem that the verb of that clause has.
    """
    if lead.superseded and lead.time is None:
        return "cancelled", False  # "30일 설명회를 열고 의견을 들을 예정이었다"
    past = mention is not None and mention.scope is None and over(mention, published)
    today = mention is not None and published is not None and mention.when.last == published.last
    if past and not (today and lead.status == "planned" and part in ("present", "polite", "noun")):
        return "occurred", True
    if mention is not None and lead.status == "planned" and part == "present":
        return _present(root, mention, cue, published)
    if lead.status == "ongoing" and _ahead(mention, published):
        return "planned", False
    if lead.status in ("cancelled", "postponed") and part == "past":
        return "occurred", True  # "과반이 반대해 통합이 무산됐다"
    if lead.status in ("occurred", "planned", "ongoing", "proposed"):
        return lead.status, lead.past
    return ("occurred", True) if lead.past else _present(root, mention, cue, published)


def _before(clause: Clause, tokens: Sequence[Token]) -> Mention | None:
    """The time that a clause without one goes on with."""
    before = clause.before
    return tokens[before.times[-1]].mention if before is not None and before.times else None


def _present(root: str, mention: Mention | None, cue: Cues, published: When | None) -> tuple[Status, bool]:
    """What the present tense tells: a plan, or what has been so since a time; what happened where that is past."""
    if mention is not None:
        when = mention.scope or mention.when
        last = published.last if published else None
        if when.first is not None and when.last is None:
            begun = last is None or when.first <= last
            return ("ongoing", False) if begun else ("planned", False)
        if last is not None and when.last is not None and when.last < last:
            return "occurred", True
        return "planned", False
    return ("ongoing", False) if cue.has("going", root) else ("planned", False)


def _called_off(token: Token, clause: Clause, tokens: Sequence[Token], cue: Cues) -> Status | None:
    form = token.form
    assert form is not None
    noun = form.root.removesuffix(form.stem)
    if noun in cue.sets["cancelled"]:
        return "cancelled"
    if noun in cue.sets["postponed"] or form.root in cue.sets["postponed_stems"]:
        return "postponed"
    near = clause.verb - 1 in clause.inside[-1:]
    if near and form.root in cue.sets["cancelled_stems"]:
        return "cancelled" if cue.has("plans", tokens[clause.verb - 1].noun.head) else None  # "계획을 접었다"
    return "denied" if near and cue.has("denied_adverbs", tokens[clause.verb - 1].text) else None


def _moved(token: Token, time: int | None, tokens: Sequence[Token], cue: Cues) -> Status | None:
    """Whether a clause tells to which date something is moved ("기간을 내년 10월로 연장했다")."""
    form = token.form
    assert form is not None
    goal = time is not None and cue.has("moved_to", tokens[time].noun.particle)
    return "postponed" if goal and cue.has("moved", form.root.removesuffix(form.stem)) else None


def _given_up(token: Token, clause: Clause, tokens: Sequence[Token], cue: Cues, status: str) -> bool:
    """Whether a clause tells a plan that is one no more: "당초 … 예정이었으나", "예정이었다"."""
    form = token.form
    assert form is not None
    former = any(tokens[k].text in cue.sets["former"] for k in clause.inside)
    if former and clause.kind == "quoted" and clause.saying is None and status == "planned":
        return True  # "당초 연말 옮기는 것으로 목표를 세웠으나"
    if former and status == "proposed" and cue.has("contrast", form.tail):
        return True  # "당초 연말까지 옮겨야 하지만"
    if form.part not in ("noun_past", "past"):
        turned = form.ending == "before-noun-past" or cue.has("given_up", form.tail)
        return form.part == "eu" and turned  # "준공하려던 계획", "열려다"
    noun = form.root.removesuffix(form.stem)
    told = cue.has("plans", noun)
    last = token.last if token.what == "chain" else None
    being = (
        last is not None
        and last.part == "past"
        and (cue.has("being", last.stem) or cue.has("doing", last.root))
    )
    past = form.part == "noun_past" or (form.part == "past" and (former or told or being))
    return past and (told or status == "planned" or (former and token.status == "planned"))
