"""The verb group of a clause taken apart: tense, voice, and the infinitive that it makes a plan or a failure."""

from __future__ import annotations

from functools import lru_cache

from relocate_cli.events import polarity
from relocate_cli.events.clauses import Clause
from relocate_cli.events.cues import Cues
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.words import Words


def _bare(words: Words, verb: tuple[int, int]) -> tuple[int, int]:
    """A verb group without an adverb behind a form of being, which is no verb ("was originally due")."""
    first, end = verb
    while end - first > 1 and words.tags[end - 1] == "R" and words.lemmas[end - 2] == "be":
        end -= 1
    return first, end


class Verb:
    """The verb group of a clause: `link` is the infinitive that is what happens, right behind it if `immediate`.

    `controls`: a noun or an order before the infinitive makes it a plan.
    """

    def __init__(self, words: Words, clause: Clause, cue: Cues) -> None:
        head = clause.governor or clause
        i, j = _bare(words, head.verb)
        self.words, self.clause = words, clause
        self.own = _bare(words, clause.verb)
        self.tags = words.tags[i:j]
        if clause.governor and not (head.chain and words.tags[clause.verb[0]] == "L"):
            self.tags += words.tags[slice(*clause.verb)]
        self.group = words.lemmas[i:j]
        self.lemma = words.lemmas[self.own[1] - 1]
        self.head_lemma = words.lemmas[j - 1]
        self.negated = polarity.negated(words, clause, cue.sets) or (
            head is not clause and polarity.negated(words, head, cue.sets)
        )
        modal = words.tags.find("M", i, j)
        self.modal = words.low[modal] if modal >= 0 else ""
        core, self.perfect, self.passive, self.progressive = _form(self.tags)
        if clause.kind == "reduced" and core in ("E", "K"):
            self.passive = True
        text = words.low[i]
        self.past = core[:1] in ("V", "E", "K") or text in _PAST
        self.present = core in ("Z", "L", "l") and not clause.governor
        self.perfect_present = self.perfect and text != "had"
        self.immediate = False
        self.controls = False
        self.link = self._link(cue)

    def _link(self, cue: Cues) -> tuple[int, int] | None:
        """The infinitive or gerund that the verb makes a plan, a failure or a going-on; None if it has none."""
        words, clause = self.words, self.clause
        if clause.governor and clause.governor.chain and not clause.chain:
            self.immediate = True
            return clause.verb
        if not clause.chain:
            return None
        link = clause.chain[0]
        between = words.tags[clause.verb[1] : link[0]]
        if compiled(r"(?:[RX,]|I?T)*").fullmatch(between):
            self.immediate = True
            return self._enabled(cue)
        bare = compiled(r"(?:I?T|R)*\Z").search(words.tags, clause.verb[1], link[0])
        gap = words.low[clause.verb[1] : bare.start() if bare else link[0]]
        whole = ",G" not in between  # "would not be ready, prompting the city to sue"
        if whole and self.head_lemma == "be" and any(w in cue.sets["scheduled_adjectives"] for w in gap):
            self.immediate = True
            return link
        if cue.has("stative", self.lemma) and self.lemma not in ("have", "be", "want", "need"):
            return None
        if (gap and gap[-1] in cue.sets["plan_nouns"]) or cue.has("ordering", self.lemma):
            self.controls = True
            return link
        return None

    def _enabled(self, cue: Cues) -> tuple[int, int]:
        """The infinitive that completes a verb, or the one behind "to be able"."""
        words, link = self.words, self.clause.chain[0]
        if words.lemmas[link[1] - 1] == "be" and len(self.clause.chain) > 1:
            able = words.low[link[1] : self.clause.chain[1][0]]
            return self.clause.chain[1] if len(able) == 1 and cue.has("enabling", able[0]) else link
        return link


@lru_cache(maxsize=1024)
def _form(tags: str) -> tuple[str, bool, bool, bool]:
    """The tags of a verb group without what stands between; whether it is perfect, passive, progressive."""
    core = tags.translate(_BETWEEN)
    perfect = core[:1] in "A" and core[-1:] in "EKGn" and len(core) > 1
    passive = core[-1:] in ("E", "K") and compiled(r"[Beng]").search(core[:-1]) is not None
    progressive = core[-1:] in ("G", "g") and compiled(r"[Ben]").search(core[:-1]) is not None
    return core, perfect, passive, progressive


_BETWEEN = dict.fromkeys(map(ord, "RXIT"))
"""Tags of words that may stand within a verb group."""
_PAST = frozenset(("was", "were", "had", "did", "wasn't", "weren't", "didn't"))
