"""Whether two statements tell of one act, in whatever words and as a verb or a noun."""

from __future__ import annotations

from relocate_cli.claims import until
from relocate_cli.claims.language import language
from relocate_cli.claims.likeness import off, sort, told
from relocate_cli.claims.people import identities
from relocate_cli.claims.statements import OFF, SAYING, Statement
from relocate_cli.claims.words import made_of
from relocate_cli.model import DONE, UNDONE

_OPENING = "opening-ceremony"
"""What the id of a ceremony ends in at which something opens; what is held at another one is not opened."""

REPEATABLE = frozenset(
    "meet discuss visit brief attend say hold announce request propose lobby bill-introduce".split()
)
"""Acts that can be done again and again, so that two documents with two dates do not disagree."""
DECISIONS = frozenset(
    "sign approve reject veto pass-law adopt enact accept refuse support oppose uphold overturn convict".split()
)
"""Acts after which the contrary is not done to the same thing."""


def same_act(claim: Statement, source: Statement) -> bool:
    """Whether two statements tell of one act; finishing and holding something tell that it came about.

    "Completed the designation" is "was designated", and "held briefings" is "briefed"; but "proposed the
    designation" is neither.
    """
    wanted, found = claim.trigger | _made(claim), source.trigger | _made(source)
    if off(claim, source):
        return bool(wanted & found) or _calls_off(claim, source)
    if "say" in wanted & found and not _says_as_much(claim, source):
        return False
    told_besides = source.told if light(found) else frozenset[str]()
    if "hold" in found and "open" not in found and not _ceremonies(source):
        told_besides -= {"open"}  # who holds a meeting in a centre has not opened the centre
    if "hold" in found:
        told_besides -= _matter(source)
    if of_another_act(claim, source) or _only_begun(claim, source):
        return False
    if until.together(claim, source):
        return until.same(claim, source)
    if wanted & found or wanted & told_besides:
        return True
    if source.telling and wanted & source.acts and found & claim.acts:
        return True
    if any(sort(notion) == "measure" for notion in wanted & source.clause):
        return True
    if light(wanted) and claim.acts - wanted and (claim.acts - wanted) & found:
        return True
    events = frozenset(n for n in claim.acts if sort(n) == "event")
    if (
        "hold" in wanted
        and "say" not in found
        and not claim.agents
        and told(events, source.clause)
        and source.status == "occurred"
    ):
        return True
    besides = source.acts if _ceremonies(source) else source.acts - {"open"}  # 열린 준공식 opened nothing
    return bool(wanted & besides) and "attend" in found and (not claim.agents or _agree(claim, source))


_PHASES = frozenset(("begin",))
"""Acts that say of another one that it begins, as light ones say that it is over."""


def of_another_act(claim: Statement, source: Statement) -> bool:
    """Whether two statements begin or finish two different things: 입주를 시작 is no beginning of 공사."""
    common = claim.trigger & source.trigger
    if not common or not all(sort(n) == "light" or n in _PHASES for n in common):
        return False
    one, other = _what(claim), _what(source)
    return bool(one and other) and not told(one, other) and not told(other, one)


_TAKING_LONG = frozenset("complete relocate construct merge install".split())
"""Acts that have not come about when they begin."""


def _only_begun(claim: Statement, source: Statement) -> bool:
    """Whether a claim tells that something came about, and a source that it began: 이전이 시작됐다."""
    begins = bool(_PHASES & (source.trigger if source.event else source.trigger | source.clause))
    done = claim.status in DONE and bool(claim.trigger & _TAKING_LONG)
    return (
        begins
        and done
        and not claim.clause & (_PHASES | {"groundbreak"})
        and "complete" not in source.trigger
    )


def _what(statement: Statement) -> frozenset[str]:
    """The act that a clause begins or finishes: in the verb, beside it on the side of its object, or before it."""
    known = language(statement.passage.sentence.lang)
    if known is None:
        return frozenset()
    own = frozenset(n for n in statement.trigger if sort(n) == "act" and n not in _PHASES)
    words = statement.words
    at = next((n for n, word in enumerate(words) if word.notions == statement.trigger), None)
    if own or at is None:
        return own
    if known.glued:
        marked = (*known.subjects, *known.lists("words", "objects"))
        before = [w for w in words[:at] if w.sort == "act" and (w is words[at - 1] or w.tail in marked)][-1:]
        return before[0].notions if before else frozenset()
    every = [w for w in words if w.sort == "act"]
    beside = [w for w in every if w in words[at + 1 : at + 2]] or [w for w in every if w in words[:at]][-1:]
    return beside[0].notions if beside else frozenset()


def _matter(source: Statement) -> frozenset[str]:
    """The acts that only say what a meeting that is held is about: on the side where a language says so."""
    known = language(source.passage.sentence.lang)
    events = [word for word in source.passage.words if word.sort == "event"]
    if not events or known is None:
        return frozenset()
    acts = (word for word in source.passage.words if word.sort == "act")
    about = (w for w in acts if (w.start < events[0].start if known.glued else w.start > events[0].start))
    return frozenset(n for word in about for n in word.notions if sort(n) == "act")


def _ceremonies(statement: Statement) -> bool:
    """Whether a clause tells of the opening of something, at which what is held may be what is opened."""
    return any(notion.endswith(_OPENING) for notion in statement.clause)


def _says_as_much(claim: Statement, source: Statement) -> bool:
    """Whether all that a claim says was said to happen happens in the clause of a source too."""
    said = (
        word for word in claim.words if word.sort in ("act", "light") and not word.notions & claim.trigger
    )
    return all(told(word.notions, source.clause) for word in said)


def _made(statement: Statement) -> frozenset[str]:
    """The acts that an act of a statement makes together with another notion of the clause."""
    return frozenset(
        whole
        for whole, one, other in made_of()
        if one in statement.trigger and {one, other} <= statement.clause
    )


def _calls_off(claim: Statement, source: Statement) -> bool:
    """Whether one side tells that what the other tells of was called off or put off: the status says the rest."""
    one, other = (claim, source) if claim.trigger & OFF else (source, claim)
    what = _called_off(one)
    if other.trigger & SAYING and not what & other.trigger:
        return False  # that somebody speaks of something calls off nothing
    return one.status in UNDONE and (not what or bool(what & other.acts))


def _called_off(statement: Statement) -> frozenset[str]:
    """The act or event that a statement says was called off: next to the verb, on the side of its object."""
    known = language(statement.passage.sentence.lang)
    events = [word for word in statement.words if word.sort in ("act", "light", "event")]
    at = next((n for n, word in enumerate(events) if word.notions & statement.trigger), None)
    if at is None or known is None:
        return frozenset()
    behind, before = events[at + 1 : at + 2], events[:at][-1:]
    found = before if known.glued else behind or before
    return found[0].notions - OFF if found else frozenset()


def _agree(claim: Statement, source: Statement) -> bool:
    return bool(identities(claim.agents) & identities(source.agents))


def light(notions: frozenset[str]) -> bool:
    """Whether an act only says of another one that it came about."""
    return bool(notions) and any(sort(notion) == "light" for notion in notions)
