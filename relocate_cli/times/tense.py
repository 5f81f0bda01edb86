"""What the words around an expression tell of its direction, in a language whose verbs stand before their dates.

Which words count (classes and options of lang/<code>/words.toml):

- `past`: finite pasts and participles, and any other word in -ed; those that are `aiming`, too, unless an infinitive
  or a goal follows: "ordered to leave Friday", "postponed until Friday" lie ahead.
- `modal` and `future`: "will"; "plans to", "opens" in the present.
- `prospective`: "due", "scheduled", where they stand behind "be", before their goal or right before the date.
- a plan that was made "originally", or "had" been made, lies on either side: the nearest date is meant.
- right before the date also "since", a copula or a verb of timetables ("tickets go on sale Friday") and a
  progressive ("they are meeting Friday").

Which of them governs: the nearest before the expression that is a verb of its own. A participle or an infinitive
behind "be", "to" or a modal is none: what stands before it tells ("will be closed", "may cut"). Nor is an adjective
("a planned march", "more than expected"), or a remark behind a comma (", located here, opens"). Where none stands
before the expression, or it opens its clause ("said that on Friday it will"), the first one behind it governs.

Where none is found, a preposition of deadlines ("by Friday") tells of the future. Else nothing is told, and what is
taken is the builder's to say: the latest weekday, the nearest month (`direction`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from relocate_cli.dates import Direction
from relocate_cli.lang import Symbols, grammar, table

_LOOK = 40
"""Symbols behind an expression within which a verb is looked for when none stands before it."""
FAR = 400
"""Symbols before an expression that are looked through: enough for a long sentence, and bounded."""

_OPENING = 3
"""Symbols before an expression that opens its sentence: "In January, the city bought the hall"."""

_PARTICIPLE = 4
"""Symbols that a participle stands before the expression it takes: ", announced Friday"."""

_NEAR = 12
"""Symbols before an expression among which the one that governs it mostly stands: they are looked through first."""

_GROUP = 8
"""Symbols between a verb and the auxiliary it belongs to at most: "will then be held"."""

_OCCASION = 14
"""Symbols of an occasion between "ahead of" and its date at most."""

_CUES = 8
"""Cues before an expression that are asked at most."""

_MOST = 5
"""Words at most between a verb and its date: "no later than the end of"."""

_KINDS = ("future", "aiming", "prospective", "past", "modal", "saying")
"""Classes of cues, those first whose phrases begin with words of others: "set to" before "set"."""


class Around(NamedTuple):
    """Words that are no cues of their own, as options.around lists them."""

    adverb: frozenset[str]
    adverbial: frozenset[str]
    ahead: frozenset[str]
    afterwards: frozenset[str]
    article: frozenset[str]
    be: frozenset[str]
    comparing: frozenset[str]
    due: frozenset[str]
    fixed_for: frozenset[str]
    former: frozenset[str]
    goal: frozenset[str]
    had: frozenset[str]
    infinitive: frozenset[str]
    joining: frozenset[str]
    linking: frozenset[str]
    negative: frozenset[str]
    occasion: frozenset[str]
    off: frozenset[str]
    opener: frozenset[str]
    perfect: frozenset[str]
    plural: frozenset[str]
    preposition: frozenset[str]
    progressive: frozenset[str]
    relative: frozenset[str]
    since: frozenset[str]
    source: frozenset[str]
    timetable: frozenset[str]
    was: frozenset[str]


class Cues(NamedTuple):
    """The cues of a language: the pattern that finds them, what they stand for, and the words around them.

    `auxiliary` are the words that an adverb known by its ending (`adverbial`) may stand behind.
    """

    pattern: re.Pattern[str]
    words: Mapping[str, Mapping[str, int | str]]
    modal: frozenset[str]
    around: Around
    leading: frozenset[str]
    plural: tuple[str, ...]
    progressive: tuple[str, ...]
    adverbial: tuple[str, ...]
    auxiliary: frozenset[str]


class Heard(NamedTuple):
    """A direction and the tokens that told it."""

    direction: Direction
    start: int
    end: int
    kind: str


@cache
def cues(lang: str) -> Cues:
    """The cues of a language, compiled once per process."""
    rows, options = grammar(lang, "times"), table(lang, "words").get("options", {})
    kinds = [kind for kind in _KINDS if kind in rows.classes]
    ways = "|".join([*(f"(?P<{kind}>{rows.classes[kind].regex})" for kind in kinds), "d"])
    first = "".join(sorted(frozenset[str]().union(*(rows.classes[kind].first for kind in kinds))))
    around = Around(*(frozenset(options.get("around", {}).get(name, ())) for name in Around._fields))
    return Cues(
        re.compile(f"(?=[{re.escape(first)}d])(?:{ways})"),  # where none begins, one look tells
        rows.words,
        rows.classes["modal"].first if "modal" in kinds else frozenset(),
        around,
        around.preposition | around.article,
        tuple(around.plural),
        tuple(around.progressive),
        tuple(around.adverbial),
        around.linking | around.be | around.was | around.had | around.infinitive,
    )


class Verbs:
    """The words of a sentence around an expression, to be asked for the one that governs it.

    `start` and `end` are its tokens, `sentence` those of the sentence. `lead` are the prepositions and articles right
    before it, the nearest first, `beside` is the token that they stand behind (-1 for none).
    """

    __slots__ = ("around", "begin", "beside", "cues", "end", "lead", "start", "stop", "text", "tokens")

    def __init__(self, symbols: Symbols, cues: Cues, start: int, end: int, sentence: tuple[int, int]) -> None:
        self.cues, self.around, self.tokens, self.text = cues, cues.around, symbols.tokens, symbols.text
        self.start, self.end = start, end
        self.begin, self.stop = max(sentence[0], start - FAR), sentence[1]
        tokens, leading, lead = self.tokens, cues.leading, list[str]()
        at = start - 1
        while at >= self.begin and len(lead) < _MOST:
            word = tokens[at]
            if self.text[at] == " ":
                at -= 1
            elif word in leading or (word := word.lower()) in leading:
                lead.append(word)
                at -= 1
            else:
                break
        self.lead, self.beside = lead, at if at >= self.begin else -1

    def governing(self, reach: int | None) -> Heard | None:
        """What tells the direction of the expression; with `reach`, only so many symbols before it count."""
        word = self._word(self.beside)
        told = self._told_beside(word) or self._ahead_of()
        if told is None and word in self.around.opener:
            told = self._told_behind()
        told = told or self._told_before(reach)
        if told is None and (not reach or self.start - self.begin <= _OPENING):
            told = self._told_behind()
        ahead = told and told.direction == "future" and reach
        if told and ahead and (self._names_a_thing() or self._was_for(told.start)):
            return None
        if told and told.kind == "modal" and self._after_it():
            return told._replace(direction="nearest")
        if told and told.direction == "future" and self._called_off():
            return told._replace(direction="nearest")
        return told or self._told_by_deadline() or self._told_by_headline()

    def _called_off(self) -> bool:
        """Whether what was due is told as called off behind its date: "a visit, due on 21 October, was cancelled"."""
        behind = [token.lower() for token in self.tokens[self.end : min(self.stop, self.end + _LOOK)]]
        was = next((at for at, word in enumerate(behind) if word in self.around.was), len(behind))
        return not self.around.off.isdisjoint(behind[was : was + _GROUP])

    def _after_it(self) -> bool:
        """Whether the date is that of an occasion that a plan comes after: "will stay after a victory on Monday"."""
        low = max(self.begin, self.beside - _OCCASION)
        places = (
            at for at in range(self.beside - 2, low - 1, -1) if self._word(at) in self.around.afterwards
        )
        at = next(places, -1)
        if at < 0 or self._word(self._after(at + 1)) not in self.around.article:
            return False
        return (
            self.cues.modal.isdisjoint(between := self.text[at + 1 : self.beside + 1]) and "," not in between
        )

    def _told_by_headline(self) -> Heard | None:
        """What a headline without a verb of its own tells by an infinitive: "Museum to open its doors on Monday"."""
        closing = "".join(self.tokens[max(self.stop - _GROUP, 0) : self.stop]).rstrip()
        if closing.endswith((".", "?", "!", '"', "”")):
            return None
        for at in range(self.begin + 2, self.start - 2):
            if self.tokens[at] in self.around.infinitive and self._plain(self._after(at + 1)):
                return Heard("future", at, at + 1, "headline")
        return None

    def _names_a_thing(self) -> bool:
        """Whether an expression stands before what it tells of, not by a verb: "overturn an October ruling"."""
        return bool(self.lead) and self.lead[0] in self.around.article and self._plain(self._after(self.end))

    def firm(self, told: Heard) -> bool:
        """Whether a past is of the expression and nothing else: the expression opens the sentence, or stands behind
        the verb with at most an object between them that points nowhere ("signed the accord on May 3").
        """
        if told.kind not in ("past", "since"):
            return False
        if told.start > self.start:
            return self.beside < 0
        if told.kind == "since":
            return True
        if any(self.cues.words["relation"].get(word) for word in self.lead):
            return False  # "left before the May 3 vote"
        between = [token.lower() for token in self.tokens[told.end : self.start] if token != " "]
        aims = self.around.goal | self.around.be | {",", ";"}
        return len(between) - len(self.lead) <= _MOST and aims.isdisjoint(between)

    def _ahead_of(self) -> Heard | None:
        """Whether what happens on the date is yet to come: "ahead of the election in March"."""
        low = max(self.begin, self.beside - _OCCASION)
        for at in range(self.beside - 2, low - 1, -1):
            if self.tokens[at] in self.around.ahead and self.tokens[at + 2] in self.around.source:
                between = self.text[at + 3 : self.beside + 1]
                return None if self.cues.pattern.search(between) else Heard("future", at, at + 1, "ahead")
        return None

    def _told_beside(self, word: str) -> Heard | None:
        """What a word tells right before the expression only."""
        around, at = self.around, self.beside
        if not around.since.isdisjoint(self.lead):
            return Heard("past", self.start - 2, self.start - 1, "since")
        if word in around.ahead:
            return Heard("future", at, at + 1, "ahead")
        if self.text[self.end : self.end + 1] == "'":
            return None  # "are investigating Friday's fire"
        tells = word in around.be
        if not tells and word in around.timetable:
            tells = self._word(self._verbal(at)).endswith(self.cues.plural)
        elif not tells and word.endswith(self.cues.progressive):
            tells = self._word(self._verbal(at)) in around.be
        return (
            Heard("future", at, at + 1, "present") if tells and around.source.isdisjoint(self.lead) else None
        )

    def _told_before(self, reach: int | None) -> Heard | None:
        low = max(self.begin, self.start - reach) if reach else self.begin
        near = max(low, self.start - _NEAR)
        return self._told_from(near) or (self._told_from(low) if low < near else None)

    def _told_from(self, low: int) -> Heard | None:
        hits = list(self.cues.pattern.finditer(self.text, max(self.begin, low - _GROUP), self.start))[-_CUES:]
        if hits and hits[-1].start() >= low:
            for index in range(len(hits) - 1, -1, -1):
                if told := self._told(hits, index):
                    return told
        return None

    def _told_behind(self) -> Heard | None:
        if self._word(self._after(self.end)) in self.around.opener:
            return None
        hits: list[re.Match[str]] = []
        for hit in self.cues.pattern.finditer(self.text, self.end, min(self.stop, self.end + _LOOK)):
            hits.append(hit)
            if told := self._told(hits, len(hits) - 1):
                return told
        return None

    def _told_by_deadline(self) -> Heard | None:
        words = f" {' '.join(reversed(self.lead))} "
        phrases = self.cues.words.get("deadline", {})
        due = bool(self.lead) and any(f" {phrase} " in words for phrase in phrases)
        return Heard("future", self.beside + 1, self.start, "deadline") if due else None

    def _told(self, hits: Sequence[re.Match[str]], index: int) -> Heard | None:
        """What a cue tells; None where it is no verb of its own."""
        hit = hits[index]
        at, kind = hit.start(), hit.lastgroup or "past"
        if self.tokens[at][0].isupper() and self._before(at) >= 0:
            return None  # a name: the Fed, Will Hill
        direction: Direction | None
        if kind in ("past", "aiming"):
            direction = self._past(hits, index)
        elif kind == "modal":
            direction = self._modal(at)
        else:
            direction = self._prospective(hit) if kind == "prospective" else self._future(hit)
        if direction == "future" and self._word(self._before(at)) in self.around.former:
            direction = "nearest"
        return Heard(direction, at, hit.end(), kind) if direction else None

    def _future(self, hit: re.Match[str]) -> Direction | None:
        last = hit.end() - 1
        if self._word(last) in self.around.infinitive and not self._verb_after(last):
            return None
        return "past" if self._had_been(hit.start()) else "future"

    def _was_for(self, at: int) -> bool:
        """Whether a plan is told of as past ("was set for Nov. 20"): its day may be over by now."""
        told = self._word(self._verbal(at)) in self.around.was
        return told and not self.around.fixed_for.isdisjoint(self.tokens[at : self.start])

    def _modal(self, at: int) -> Direction | None:
        """None for a name that begins a sentence (Will Hill), and for what is denied: "neither could be reached"."""
        word = self.tokens[at]
        if word[0].isupper() and self.text[at + 1 : at + 3] == " X":
            return None
        if self.cues.words["modal"].get(word.lower()) == "open":
            before = self.tokens[max(self.begin, at - _GROUP) : at]
            if any(token.lower() in self.around.negative for token in before):
                return None
        return "future"

    def _prospective(self, hit: re.Match[str]) -> Direction | None:
        """None for an adjective: "a planned march", "more than expected"; and for "due to" as a reason."""
        said = " ".join(token.lower() for token in self.tokens[hit.start() : hit.end()] if token != " ")
        around, needs = self.around, self.cues.words["prospective"].get(said)
        word, beside = self._word(self._verbal(hit.start())), self.beside == hit.end() - 1
        if self._had_been(hit.start()):
            return "past"
        if word in around.had:
            return "nearest"  # "had planned it for 20 February", which may be over by now
        if needs == "be":
            return "future" if word in around.be else None
        if needs == "beside":
            return "future" if beside and word not in around.was else None
        if word in around.comparing:
            return None
        if beside or word in around.be or word in around.linking or word in around.was:
            return "future"
        if self._word(self._after(hit.end())) in around.goal:
            return "future"
        if hit.end() < self.start and not around.goal.isdisjoint(self.lead):
            return "future"
        return "future" if said.endswith("ed") and word not in around.article else None

    def _past(self, hits: Sequence[re.Match[str]], index: int) -> Direction | None:
        """None for what an auxiliary before it tells, for an adjective, and for a remark behind a comma."""
        hit, around = hits[index], self.around
        at, participle = hit.start(), self.tokens[hit.start()].endswith("ed")
        if participle and self.start - at > _PARTICIPLE and self.text[at - 2 : at] == ", ":
            return None
        before = self._verbal(at)
        word = self._word(before)
        if before >= 0 and (self.text[before] in self.cues.modal or word in around.infinitive):
            return None
        if word in around.linking:
            return "past" if hit.lastgroup == "aiming" and self._had_been(at) else None
        if word in around.be:
            return "future" if self.beside == hit.end() - 1 else None
        if word in around.joining and index and hits[index - 1].end() - 1 == self._before(before):
            told = self._told(hits, index - 1)
            return told.direction if told else None
        if word in around.had and self._promised(before):
            return "future"
        if participle and self._adjective(hits, index, before):
            return None
        if hit.lastgroup == "aiming" and self._still_open(hit, word):
            return "future"
        return "future" if hit.lastgroup == "aiming" and self._aims(hit) else "past"

    def _still_open(self, hit: re.Match[str], auxiliary: str) -> bool:
        """Whether what was promised or asked for lies ahead: "promised it by May 15", not "had moved by May 15"."""
        if hit.start() > self.start or self._during(hit.end()):
            return False
        around, behind = self.around, self._word(self._after(hit.end()))
        asked = auxiliary in around.perfect and behind in around.fixed_for
        done = auxiliary in around.had - around.perfect
        return asked or not (done or around.due.isdisjoint(self.lead))

    def _adjective(self, hits: Sequence[re.Match[str]], index: int, before: int) -> bool:
        """Whether a participle stands before a noun: "a renovated hall", "will house displaced families".

        The verb of a main clause is none: "the man who will lead the firm surprised many".
        """
        behind = self._after(hits[index].end())
        if not self._plain(behind):
            return False
        if self._word(before) in self.around.article:
            return True
        if before >= 0 and self._word(self._verbal(before)) in self.around.infinitive:
            return True
        if not index or hits[index - 1].lastgroup not in ("modal", "future"):
            return False
        opening = (token.lower() for token in self.tokens[self.begin : hits[index - 1].start()])
        return index > 1 or self.around.relative.isdisjoint(opening)

    def _aims(self, hit: re.Match[str]) -> bool:
        """Whether an infinitive or a goal stands behind a verb that points ahead."""
        if hit.start() > self.start or self._during(hit.end()):
            return False
        behind = self._after(hit.end())
        if self._word(behind) in self.around.infinitive and behind < self.beside:
            return self._verb_after(behind)
        return not self.around.goal.isdisjoint(self.lead)

    def _during(self, at: int) -> bool:
        """Whether the date is that of an occasion named before it: "voted to close it during a meeting Friday"."""
        return any(token in self.around.occasion for token in self.tokens[at : self.start])

    def _verb_after(self, at: int) -> bool:
        """Whether "to" stands before a verb: not before an article, a name, a number or the date."""
        behind = self._after(at + 1)
        if behind >= self.start > at or self._word(behind) in self.around.article:
            return False
        return self.text[behind : behind + 1] != "X" and not self._word(behind)[:1].isdigit()

    def _had_been(self, at: int) -> bool:
        """Whether "had been" stands before a cue: it lies behind the story."""
        before = self._verbal(at)
        return (
            self._word(before) in self.around.linking and self._word(self._verbal(before)) in self.around.had
        )

    def _promised(self, at: int) -> bool:
        """Whether "have" stands behind "will": "will have closed"."""
        before = self._word(self._verbal(at))
        return self.cues.words["modal"].get(before) == "will"

    def _plain(self, at: int) -> bool:
        """Whether a word stands somewhere that is neither a name nor a preposition or article."""
        token = self.tokens[at] if at < len(self.tokens) else ""
        return token.isalpha() and token.islower() and token not in self.cues.leading

    def _verbal(self, at: int) -> int:
        """The token before one, but for an adverb; -1 for none."""
        before = self._before(at)
        if before < 0:
            return before
        token = self.tokens[before]
        if token in self.around.adverb:
            return self._before(before)
        if token.endswith(self.cues.adverbial):
            further = self._before(before)
            if self._word(further) in self.cues.auxiliary or self.text[max(further, 0)] in self.cues.modal:
                return further
        return before

    def _before(self, at: int) -> int:
        """The token before one that is no blank; -1 where the sentence begins."""
        at -= 2 if self.text[at - 1] == " " else 1
        return at if at >= self.begin else -1

    def _after(self, at: int) -> int:
        return at + 1 if self.text[at : at + 1] == " " else at

    def _word(self, at: int) -> str:
        return self.tokens[at].lower() if 0 <= at < self.stop else ""
