"""Which time dates which clause, and the status of each: by its chain, its ending, its cues and its governor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from relocate_cli.events.verb_final.clauses import LONG, Clause
from relocate_cli.events.verb_final.cues import Cues
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
    _lead_in(tokens, clauses)
    _share(tokens, clauses, cue, published)
    found: dict[int, State] = {}
    conditions = [c for c in clauses if c.kind == "condition"]
    for clause in reversed(clauses):
        found[id(clause)] = _state(tokens, clause, cue, found, published, conditions)
    for clause in clauses:
        state, before = found[id(clause)], clause.before
        if state.time is not None or before is None or clause.kind == "adnominal":
            continue
        earlier = found[id(before)]
        if earlier.time is None:
            continue
        decided = tokens[clause.verb].what == "act" and _over(tokens[earlier.time].mention, published)
        if decided and _passes(tokens, before, earlier.time, state):
            found[id(clause)] = State("occurred", True, state.superseded, earlier.time)
            continue
        if earlier.status != state.status:
            continue
        stale = state.status == "ongoing" and _stale(tokens, clause, tokens[earlier.time].mention, published)
        if not stale and _passes(tokens, before, earlier.time, state):
            found[id(clause)] = State(state.status, state.past, state.superseded, earlier.time)
    return found


def _passes(tokens: Sequence[Token], before: Clause, time: int, state: State) -> bool:
    """Whether a time goes on to the next clause: a date does, a beginning or an end only where that lasts, too.

    What comes after something else is of the same day, perhaps, but not of the same year.
    """
    mention, form = tokens[time].mention, tokens[before.verb].form
    if mention is None or (form is not None and form.part == "sequence" and mention.when.grain in LONG):
        return False
    scope = mention.scope
    return scope is None or state.status == "ongoing" or (scope.first is not None and scope.last is not None)


def _lead_in(tokens: Sequence[Token], clauses: Sequence[Clause]) -> None:
    """Give what came after something else the first of two times ("이날 회의는 지난 3일 법이 바뀐 뒤 열렸다")."""
    for clause in clauses:
        form, governor = tokens[clause.verb].form, clause.governor
        if governor is None or governor.times or len(clause.times) < 2 or clause.topic is None:
            continue
        if form is not None and form.part == "sequence" and clause.topic < clause.times[1]:
            governor.times, clause.times = clause.times[:1], clause.times[1:]


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
            near = time <= first.topic + 1 or all(k <= first.topic + 1 or k >= time for k in first.inside)
        else:
            near = time == first.inside[0]
        asked = any(c.proposed for c in said) and _over(tokens[time].mention, published)
        if (speaks and near and telling(tokens[time], cue, published)) or asked:
            first.times = first.times[1:]
            saying.times = [time]


def _over(mention: Mention | None, published: When | None) -> bool:
    """Whether a time is past when the document appears; what was asked then lay ahead of it."""
    last = mention.when.last if mention else None
    return bool(last and published and published.last and last <= published.last)


def _stale(tokens: Sequence[Token], clause: Clause, mention: Mention | None, published: When | None) -> bool:
    """Whether something that goes on is dated by a time that is over: captions do so, and what came before it."""
    lead = tokens[(clause.governor or clause).verb].last
    lasting = lead is not None and lead.part == "present"
    return lasting and mention is not None and mention.scope is None and _over(mention, published)


def _ahead(mention: Mention | None, published: When | None) -> bool:
    """Whether a time is to come when the document appears, or reaches up to one that is."""
    if mention is None or published is None or published.last is None:
        return False
    when = mention.scope or mention.when
    first = when.first or when.last
    return first is not None and first > published.last


def telling(token: Token, cue: Cues, published: When | None) -> bool:
    """Whether a time can be the day on which something is told: a bare day that is not after the document's own."""
    mention = token.mention
    if mention is None or mention.type != "DATE" or mention.when.grain != "day" or mention.scope is not None:
        return False
    if token.noun.particle or set(dict(mention.slots)) & cue.sets["told"]:
        return False
    last = published.last if published else None
    return last is None or mention.when.first is None or mention.when.first <= last


def _state(
    tokens: Sequence[Token],
    clause: Clause,
    cue: Cues,
    found: dict[int, State],
    published: When | None,
    conditions: Sequence[Clause],
) -> State:
    token = tokens[clause.verb]
    time = _finest(tokens, clause)
    mention = tokens[time].mention if time is not None else None
    if clause.kind == "according":
        return State("occurred", True, False, time)
    status, past = _plain(tokens, token, clause, cue, found, mention, published)
    called = _called_off(token, clause, tokens, cue)
    superseded = _given_up(token, clause, tokens, cue, status)
    if superseded:
        status = "cancelled"
    elif called and status == "occurred":
        status = called
    elif clause.kind == "condition" or (
        status == "planned" and any(c.verb < clause.verb and _apodosis(c, clause) for c in conditions)
    ):
        status = "conditional"
    if status == "ongoing" and _stale(tokens, clause, mention, published):
        time = None
    if status == "planned" and token.what == "act" and _over(mention, published):
        status, past = "occurred", True
    if status == "occurred" and _ahead(mention, published):
        time = None  # nothing has happened on a day to come: it tells what the day is about
    return State(status, past and status in ("occurred", "denied"), superseded, time)


def _finest(tokens: Sequence[Token], clause: Clause) -> int | None:
    """Of several times of a clause the one that dates it: a day rather than a year, and the last of such."""
    short = [k for k in clause.times if (m := tokens[k].mention) is not None and m.when.grain not in LONG]
    times = short or clause.times
    return times[-1] if times else None


def _apodosis(condition: Clause, clause: Clause) -> bool:
    return (
        clause.kind in ("main", "quoted", "joined") and not clause.says and condition.saying is clause.saying
    )


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
    if clause.kind in ("joined", "aim") and governor is not None and id(governor) in found:
        if governor.says or (
            part == "sequence" and (found[id(governor)].status != "planned" or token.what == "done")
        ):
            return "occurred", True
        lead = tokens[governor.verb].form
        return _led(form.root, found[id(governor)], lead.part if lead else "", mention, cue, published)
    return _present(form.root, mention or _before(clause, tokens), cue, published)


def _led(
    root: str, lead: State, part: str, mention: Mention | None, cue: Cues, published: When | None
) -> tuple[Status, bool]:
    """The status of a clause that goes on: what its own time tells, else that of the clause which it leads to.

    `part` is the part of the stem that the verb of that clause has.
    """
    over = mention is not None and mention.scope is None and _over(mention, published)
    today = mention is not None and published is not None and mention.when.last == published.last
    if over and not (today and lead.status == "planned" and part in ("present", "polite")):
        return "occurred", True
    if mention is not None and lead.status == "planned" and part == "present":
        return _present(root, mention, cue, published)
    if lead.status == "ongoing" and _ahead(mention, published):
        return "planned", False
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
    return "denied" if near and cue.has("denied_adverbs", tokens[clause.verb - 1].text) else None


def _given_up(token: Token, clause: Clause, tokens: Sequence[Token], cue: Cues, status: str) -> bool:
    """Whether a clause tells a plan that is one no more: "당초 … 예정이었으나", "예정이었다"."""
    form = token.form
    assert form is not None
    if form.part not in ("noun_past", "past"):
        return False
    former = any(tokens[k].text in cue.sets["former"] for k in clause.inside)
    noun = form.root.removesuffix(form.stem)
    told = cue.has("plans", noun)
    over = form.part == "noun_past" or (form.part == "past" and (former or told))
    return over and (told or status == "planned" or (former and token.status == "planned"))
