"""The endings, chains and cue words of one verb-final language, and what a word is by itself."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from relocate_cli import lang
from relocate_cli.events.verb_final import forms

_LONGEST = 8
"""Longest ending and longest form of a stem, in syllables."""
_SAID = ("final", "quoted", "told of", "asked")
"""Endings that also what something is like can have without ending a clause in the middle of a sentence."""
_KEPT = 50_000
"""How many words are remembered with their form."""


class Form(NamedTuple):
    """A predicate by its form: the ending's row, the part of the stem it goes with, stem with noun, stem, ending."""

    ending: str
    part: str
    root: str
    stem: str
    tail: str = ""


class Chain(NamedTuple):
    """A predicate of several words: what follows a form, the status it gives, and whether it is a decision."""

    then: re.Pattern[str]
    status: str
    act: bool


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """The cue words of one language, by what they do (see `lang/<code>/events.toml`); there is one for each.

    `whole_ends` are the ends of nouns that look like particles, `not_ends` those of words that look like forms,
    `passive` those of stems that tell what comes to pass, `nothing` those of nouns that tell nothing that happens.
    `stems` leads from the forms of a part to their stems, `parts` from a stem and a part to its form, `plain` from
    the ends of sentences to those of the plain style; `resuming` is how a sentence goes on behind a quotation.
    """

    sets: dict[str, frozenset[str]]
    whole_ends: tuple[str, ...]
    not_ends: tuple[str, ...]
    passive: tuple[str, ...]
    nothing: tuple[str, ...]
    endings: dict[str, list[tuple[str, str]]]
    stems: dict[str, dict[str, str]]
    parts: dict[tuple[str, str], str]
    productive: frozenset[str]
    particles: dict[str, tuple[str, str]]
    chains: dict[str, list[Chain]]
    kinds: dict[str, str]
    kind_nouns: dict[str, str]
    kind_ends: dict[str, str]
    plain: dict[str, str]
    resuming: re.Pattern[str]
    memo: dict[str, Form | None]

    def has(self, name: str, word: str) -> bool:
        """Whether a word is in one of the lists."""
        return word in self.sets[name]


@cache
def cues(code: str) -> Cues | None:
    """The cues of a language; None where its clauses do not end in their predicates, or nothing is known of them."""
    table = lang.table(code, "events")
    if "ending" not in table:
        return None
    sets = {
        name: frozenset(words.split())
        for part in ("verbs", "nouns", "times", "sayings", "modality", "titles")
        for name, words in table[part].items()
    }
    endings: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in table["ending"]:
        for part, tails in row["after"].items():
            for tail in tails.split() or [""]:
                endings[tail].append((part, row["name"]))
    chains: dict[str, list[Chain]] = defaultdict(list)
    for row in table["chain"]:
        chains[row["after"]].append(
            Chain(re.compile(r"\s*" + row["then"]), row["status"], row.get("act", False))
        )
    stems = _stems(table["verbs"])
    return Cues(
        sets,
        tuple(sorted(sets["whole_ends"])),
        tuple(sorted(sets["not_ends"])),
        tuple(sorted(sets["passive"])),
        tuple(sorted(sets["not_happenings"])),
        dict(endings),
        stems,
        _parts(stems, table["verbs"]["short"]),
        sets["productive"],
        _particles(table["particles"]),
        dict(chains),
        _kinds(table["kind"], "verbs"),
        _kinds(table["kind"], "nouns"),
        _kinds(table["kind"], "ends"),
        dict(pair.replace("_", " ").split("=") for pair in table["titles"]["plain"].split()),
        re.compile(table["sayings"]["resuming"]),
        {},
    )


def _kinds(rows: list[dict[str, Any]], name: str) -> dict[str, str]:
    """The kind of each word of a list that rows of kinds have; the first row that has a word counts."""
    return {word: row["name"] for row in reversed(rows) for word in row.get(name, "").split()}


def _parts(stems: dict[str, dict[str, str]], short: str) -> dict[tuple[str, str], str]:
    """From a stem and a part to its form; stems that are short for others take theirs before a vowel."""
    parts = {(stem, part): form for part, known in stems.items() for form, stem in reversed(known.items())}
    for stem, full in (pair.split("=") for pair in short.split()):
        parts |= {(stem, part): parts[full, part] for part in ("past", "infinitive")}
    return parts


def _stems(verbs: dict[str, str]) -> dict[str, dict[str, str]]:
    stems: dict[str, dict[str, str]] = defaultdict(dict)
    sorts = {"productive": "", "regular": "", "b_irregular": "b", "d_irregular": "d", "s_irregular": "s"}
    for name, sort in {**sorts, "reu_irregular": "reu", "eu_irregular": "eu"}.items():
        for stem in verbs[name].split():
            for part, form in forms.forms(stem, sort):
                stems[part].setdefault(form, stem)
    return dict(stems)


def _particles(table: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Each particle with its role and what it stands after."""
    return {
        word: (role, after)
        for role, row in table.items()
        for after, words in row.items()
        for word in words.split()
    }


def form(word: str, cue: Cues) -> Form | None:
    """What form of a verb a word is; None where it is none."""
    if word in cue.memo:
        return cue.memo[word]
    found = _form(word, cue)
    if len(cue.memo) < _KEPT and len(word) < 40:
        cue.memo[word] = found
    return found


def light(word: str, cue: Cues) -> Form | None:
    """The form of a verb that its object stands before ("축사를 하고"); None where it is none."""
    return _form(word, cue, bare=True) if word in cue.sets["light"] else None


def bound(word: str, cue: Cues) -> Form | None:
    """The form of a word that is one only behind another ("이어 온"); None where it is none."""
    return _form(word, cue, bare=True)


def copula(word: str, cue: Cues) -> Form | None:
    """The form of a noun that is told before another ("예정인"); None where it is none."""
    for cut in range(1, len(word)):
        for part, name in cue.endings.get(word[cut:], ()):
            if part == "copula":
                return Form(name, part, word[:cut], "이", word[cut:])
    return None


def _form(word: str, cue: Cues, *, bare: bool = False) -> Form | None:
    if not word or not "가" <= word[-1] <= "힣" or word in cue.sets["postpositions"]:
        return None
    if word in cue.sets["not_alone"] and not bare:
        return None
    if word.endswith(cue.not_ends):
        return None
    for cut in range(max(len(word) - _LONGEST, 1), len(word) + 1):
        body = word[:cut]
        for part, name in cue.endings.get(word[cut:], ()):
            found = _stem(body, part, cue)
            if part == "noun_past" and word[cut] in cue.sets["being_open"]:
                verb = body[-1] + word[cut] in cue.stems.get("past", {})
                if verb or forms.final(body[-1]):
                    continue  # "개최하였다" and "높였다" are no past of being
            if name == "cause" and word[:-1] in cue.kind_nouns:
                continue  # "모임에"
            if name == "aim" and cut < len(word) and _stem(word, "infinitive", cue) is not None:
                continue  # "회의가 열려"
            if found is None or (
                name not in _SAID and found[0].removesuffix(found[1]) in cue.sets["adjectives"]
            ):
                continue
            return Form(name, part, *found, word[cut:])
    return None


def _stem(body: str, part: str, cue: Cues) -> tuple[str, str] | None:
    """The stem with its noun, and the stem, where the body of a word is that part of one."""
    if part in ("noun", "noun_past"):
        return (body + "이", "이") if len(body) > 1 or forms.final(body) else None
    known = cue.stems.get(part, {})
    for k in range(min(len(body), _LONGEST), 0, -1):
        stem = known.get(body[-k:])
        if stem is None or (k < len(body) and stem not in cue.productive):
            continue
        return body[:-k] + stem, stem
    if part == "short":
        return (body + "하", "하") if len(body) > 1 else None
    if part == "past" and len(body) > 1 and body[-1] in cue.sets["further_past"]:
        earlier = _stem(body[:-1], part, cue) if forms.final(body[-2]) == "ㅆ" else None
        if earlier is not None:
            return earlier
    if part == "past" and body.endswith(tuple(cue.sets["being_past"])):
        return body + "이", "이"
    past = part == "past" and body and forms.final(body[-1]) == "ㅆ" and body[-1] not in "있겠"
    return (body, body[-1]) if past else None


def passive(form: Form, cue: Cues) -> bool:
    """Whether by a verb something comes to pass without somebody doing it, as far as its form tells."""
    return form.stem.endswith(cue.passive) and not cue.has("active", form.stem)


def auxiliary(word: str, cue: Cues) -> int:
    """Where a verb begins that is written to the form before it ("펼쳐왔다"); 0 for none."""
    known = form(word, cue)
    if known is not None and (
        known.part != "past" or known.stem in cue.productive or known.root == known.stem
    ):
        return 0
    for cut in range(len(word) - 1, 1, -1):
        behind = form(word[cut:], cue)
        if behind is None or behind.stem not in cue.sets["auxiliary"]:
            continue
        before = form(word[:cut], cue)
        if before is not None and before.ending == "infinitive":
            return cut
    return 0


class Noun(NamedTuple):
    """A noun with its particle and the role that this gives; both empty for a bare one."""

    head: str
    particle: str
    role: str


def noun(word: str, cue: Cues) -> Noun:
    """A noun cut from its particle, by the longest particle that agrees with the syllable before it."""
    if word in cue.sets["whole"] or word.endswith(cue.whole_ends):
        return Noun(word, "", "")
    if word in cue.sets["not_alone"] and word not in cue.sets["pronouns"]:
        return Noun(word, "", "")
    for k in range(min(4, len(word) - 1), 0, -1):
        known = cue.particles.get(word[-k:])
        if known is None or (1 < k == len(word) - 1 and word[:-1] in cue.sets["whole"]):
            continue  # "결과는" is a result
        role, after = known
        closed = forms.final(word[-k - 1])
        digit = not "가" <= word[-k - 1] <= "힣"
        soft = word[-k:] in ("로", "로는", "로서", "로써", "로의", "로부터") and closed == "ㄹ"
        if after == "any" or digit or soft or (after == "closed") == bool(closed):
            return Noun(word[:-k], word[-k:], role)
    return Noun(word, "", "")
