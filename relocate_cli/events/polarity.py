"""What turns a clause round: negation and hedges, denied and false content, withdrawn plans, conditions.

The word lists in `sets` are those of [polarity] and [modality] in `lang/<code>/events.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from relocate_cli.events.clauses import Clause, Range
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.words import Words, particle

Sets = Mapping[str, frozenset[str]]


def lead(words: Words, clause: Clause, sets: Sets) -> list[int]:
    """Positions of the words right before a verb without which it would say something else ("never", "hardly")."""
    if not words.turned:
        return []
    start = i = clause.verb[0]
    while start > 0 and words.tags[start - 1] in "RX":
        start -= 1
    if start and words.low[start - 1] in sets["carrying"]:
        last = [k for k in range(start) if _negation(words, k, sets)][-1:]
        helped = bool(last and last[0] and words.tags[last[0] - 1] in "FM" and words.tags[i] == "L")
        return [last[0] - 1, *last] if helped else last
    return [
        k
        for k in range(start, i)
        if _negation(words, k, sets)
        or (
            words.tags[k] == "R"
            and any(words.low[k] in sets[name] for name in ("missed", "hardly", "falsely"))
        )
    ]


def negated(words: Words, clause: Clause, sets: Sets) -> bool:
    """Whether a clause says that it did not happen: by its verb, or by a subject that is nobody."""
    if not words.turned:
        return _nobody(words, clause, sets)
    i, j = clause.verb
    for k in [*lead(words, clause, sets), *range(i, j)]:
        low = words.low[k]
        if _negation(words, k, sets) or (k >= i and low.endswith(("n't", "n’t"))):
            return True
        missed = words.tags[k] == "R" and low in sets["missed"] and k < j - 1
        if missed and words.lemmas[j - 1] not in sets["changing"]:
            return True
    return _nobody(words, clause, sets)


def subject(words: Words, clause: Clause, sets: Sets) -> Range | None:
    """The subject with what turns it round before it ("Not one agency", "hardly anyone", "not only the city")."""
    if clause.subject is None or not words.turned:
        return clause.subject
    a, b = clause.subject
    start = a
    while start > 0 and words.tags[start - 1] in "RX":
        start -= 1
    turning = (sets["missed"], sets["hardly"])
    places = (
        k for k in range(start, a) if words.tags[k] == "X" or any(words.low[k] in these for these in turning)
    )
    return (next(places, a), b)


def _negation(words: Words, k: int, sets: Sets) -> bool:
    if words.tags[k] != "X":
        return False
    return k + 1 == len(words.low) or words.low[k + 1] not in sets["not_even_less"]


def _nobody(words: Words, clause: Clause, sets: Sets) -> bool:
    if clause.subject is None:
        return False
    a, b = clause.subject
    if words.low[a] in sets["nobody"]:
        return words.low[a : a + 2][-1] not in sets["counting"] or b - a == 1
    return words.low[a] in sets["single"] and words.text[a - 1 : a] in (["Not"], ["not"])


def untrue(words: Words, found: Sequence[Clause], sets: Sets) -> set[int]:
    """The ids of clauses that are denied or called false ("wrongly claimed that …", "the rumour that … is false")."""
    denied: set[int] = set()
    for clause in found:
        false = _falsifies(words, clause, sets)
        if false or _denies(words, clause, sets):
            inner = (c for c in found if c.parent is clause and c.kind == "complement")
            denied |= {id(c) for c in inner if c.joined is None or not _speaks(words, c, sets)}
        if false and clause.subject and _mentions(words, clause.subject, sets["hearsay"]):
            inside = range(clause.subject[0], clause.verb[0])
            denied |= {
                id(c) for c in found if c.verb[0] in inside and c is not clause and not _tells(words, c, sets)
            }
    return denied


def _speaks(words: Words, clause: Clause, sets: Sets) -> bool:
    """Whether a clause joined to what is denied goes on to say something: "denied that it would, and said that"."""
    i, j = clause.verb
    return j - i == 1 and words.tags[i] == "E" and words.lemmas[i] in sets["public"]


def _tells(words: Words, clause: Clause, sets: Sets) -> bool:
    """Whether a clause says who told what the noun before it names ("the report that the panel wrote")."""
    j = clause.verb[1]
    telling = words.lemmas[j - 1] in sets["report"] or words.lemmas[j - 1] in sets["telling"]
    return telling and words.tags[j : j + 1] not in tuple("cDNPO#YQt")


def _falsifies(words: Words, clause: Clause, sets: Sets) -> bool:
    i, j = clause.verb
    if words.lemmas[i] != "be" or words.tags[i + 1 : j].strip("RX"):
        lemma = words.lemmas[j - 1]
        return words.tags[j - 1] in "EK" and (lemma in sets["denying"] or lemma in sets["debunking"])
    said = words.low[j : j + 3]
    adjective = next((word for word in said if word in sets["untrue"] or word in sets["true"]), "")
    if not adjective:
        return False
    no = "X" in words.tags[i : j + 1] or _nobody(words, clause, sets)
    return (adjective in sets["true"]) == no


def _denies(words: Words, clause: Clause, sets: Sets) -> bool:
    """Whether what a clause says is not so: it is denied, or said "falsely"."""
    lemma = words.lemmas[clause.verb[1] - 1]
    denies = lemma in sets["denying"]
    if not (denies or (words.turned and lemma in sets["report"])) or negated(words, clause, sets):
        return False
    if denies:
        return compiled(r"[Beng]").search(words.tags, *clause.verb) is None
    places = [*lead(words, clause, sets), *range(*clause.verb)]
    return any(words.low[k] in sets["falsely"] for k in places)


def withdraw(words: Words, found: list[Clause], sets: Sets) -> tuple[list[Clause], dict[int, Clause]]:
    """The clauses without plans that the sentence itself calls off; what calls a plan off takes over its date.

    The second is which clause calls a plan off that stays because both have dates, by the id of the plan.
    """
    kept, undone = list(found), dict[int, Clause]()
    for clause in found:
        lemma = _phrasal(words, clause)
        called_off = lemma in sets["cancelled"] or lemma in sets["postponed"]
        if not called_off and lemma not in sets["dropping"]:
            continue
        if "M" in words.tags[slice(*clause.verb)] or negated(words, clause, sets):
            continue
        if not called_off:
            _take_over(words, clause, sets)
            continue
        for plan in found:
            if plan is clause or not _plans(words, plan, clause, sets):
                continue
            if clause.times:
                undone[id(plan)] = clause
            else:
                clause.times = plan.times
                kept = [each for each in kept if each is not plan]
        _take_over(words, clause, sets)
    return kept, undone


def overtaken(words: Words, found: Sequence[Clause], sets: Sets) -> set[int]:
    """The ids of plans whose dates no longer hold ("was to be completed this year but has been put off to 2026")."""
    delays = (
        c for c in found if c.joined is not None and c.times and _phrasal(words, c) in sets["postponed"]
    )
    return {id(c.joined) for c in delays if c.joined and words.low[c.joined.verb[0]] in sets["past_be"]}


def _take_over(words: Words, clause: Clause, sets: Sets) -> None:
    """Date what calls off a plan by the plan's own time ("the plan to open the hall in 2025 was dropped")."""
    if clause.times or clause.subject is None or not _mentions(words, clause.subject, sets["plan_nouns"]):
        return
    a, i = clause.subject[0], clause.verb[0]
    match = compiled(r"[DNP#YI]*?[NP](?P<own>t[^T,;WcS]*?)[Ib]?T[RX]*\Z").match(words.tags, a, i)
    if match:
        clause.times = [words.tags.index("T", a, i)]
        clause.subject = (a, match.end("own"))


def _phrasal(words: Words, clause: Clause) -> str:
    lemma = words.lemmas[clause.verb[1] - 1]
    following = (word for word in particle(words, clause.verb[1] - 1) if word in ("off", "back"))
    return next((f"{lemma}_{word}" for word in following), lemma)


def _plans(words: Words, plan: Clause, clause: Clause, sets: Sets) -> bool:
    """Whether a clause only says for when that was planned which another calls off."""
    if plan.kind not in ("reduced", "relative") or not plan.times or plan.chain:
        return False
    i, j = plan.verb
    lemma = words.lemmas[j - 1]
    if words.tags[j - 1] not in "EK" or lemma not in sets["scheduled_verbs"]:
        return False
    if clause.subject and clause.subject[0] <= i < clause.verb[0]:
        return True
    return clause.verb[1] <= i and not compiled(r"[;:BAMFVZ]").search(words.tags, clause.verb[1], i - 1)


def _mentions(words: Words, span: Range, nouns: frozenset[str]) -> bool:
    return any(words.low[k] in nouns for k in range(*span))


def conditional(words: Words, found: Sequence[Clause], sets: Sets) -> set[int]:
    """The ids of the clauses that hold only if another does."""
    return {id(clause) for clause in _depending(words, found, sets)}


def _depending(words: Words, found: Sequence[Clause], sets: Sets) -> Iterator[Clause]:
    for condition in found:
        k = condition.opener
        if condition.kind != "adverbial" or words.low[k] not in sets["provisos"]:
            continue
        if k and words.low[k - 1] in sets["not_provisos"]:
            continue
        later = [c for c in found if c.verb > condition.verb and c.kind in ("main", "complement")]
        apart = [c for c in later if "," in words.tags[condition.verb[1] : c.verb[0]]]
        main = condition.parent or next(iter(apart or later), None)
        if main is None:
            continue
        lemma = words.lemmas[main.verb[1] - 1]
        asking = lemma in sets["report"] or lemma in sets["asking"]
        if not asking or not compiled(r"(?:R|I?T)*").fullmatch(
            words.tags, main.verb[1], max(k, main.verb[1])
        ):
            yield main
            yield from (c for c in found if c.governor is main)
