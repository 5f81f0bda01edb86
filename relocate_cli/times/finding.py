"""From a document's text to mentions: symbols, rows, builders, then what stands around them."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise, takewhile
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.dates import Direction, Partial
from relocate_cli.lang import Grammar, Match, Symbols, grammar, table
from relocate_cli.model import Document, Mention, Sentence, Span
from relocate_cli.times.builders import BUILDERS
from relocate_cli.times.closing import Closing, participle
from relocate_cli.times.scope import scoped
from relocate_cli.times.stretches import stretches, together
from relocate_cli.times.tense import FAR, Cues, Heard, Verbs, cues
from relocate_cli.times.value import Context, Value

_CLAUSE = 30
"""How many symbols before "a year ago" the word stands that makes it a comparison."""

_NONE = (sys.maxsize, sys.maxsize)
"""Behind all symbols."""

_GLUED = 2
"""Symbols that a word is cut into where words are written together."""

_QUOTES = re.compile('[“”"‘’]')
"""Marks of quotations, and of names in single ones."""

_UNITS = ("day", "week", "month", "year")
"""Units that are counted from one date to another."""

_FEW = 6
"""Mentions of a sentence among which "this day" is looked for."""

_THROUGH = 4
"""Symbols behind a weekday that lead to the last one of a timetable: " to Saturday"."""

_NAME = 16
"""Longest part of a name in quotes on either side of a time of day, in code points."""

_OPENS, _CLOSES = re.compile("['‘](?!\\d\\d[.년~-])[^'‘’\n]*\\Z"), re.compile("[^'‘’\n.]+['’](?!\\d)")

_DATE_LINE = 24
"""Longest line that is no more than a date, in code points."""


def find(document: Document) -> tuple[tuple[Mention, ...], tuple[Span, ...]]:
    """The time expressions of a document in order, and its residue: what looks like a time and is none of them.

    Relative and incomplete expressions are resolved against `document.reference` (the day its sentences were
    written), against earlier mentions, or not at all.
    """
    mentions, residue = _find(document)
    others = tuple(stretches(document))
    if others:
        more, left = _find(replace(document, sentences=others))
        mentions = together(mentions, more)
        residue += left
    return mentions, residue


def _find(document: Document) -> tuple[tuple[Mention, ...], tuple[Span, ...]]:
    mentions: list[Mention] = []
    residue: list[Span] = []
    for reader in readers(document):
        found = reader.mentions()
        mentions += scoped(found, reader.symbols, reader.rows)
        residue += reader.residue(found)
    return tuple(mentions), tuple(residue)


def readers(document: Document) -> Iterator[Reader]:
    """A reader for each stretch of a document in one language that has rows; they share what was mentioned."""
    reference = dates.of_when(document.reference) if document.reference else None
    occasion = document.occasion or "published"
    context = Context(reference._replace(clock=None) if reference else None, document.text, occasion)
    places = dict(_places(document))
    for lang, members in groupby(document.sentences, key=lambda sentence: sentence.lang):
        sentences = list(members)
        rows = grammar(lang, "times")
        if not rows.rows:
            continue
        start = sentences[0].start
        symbols = rows.alphabet.read(document.text[start : sentences[-1].end])
        reader = Reader(rows, symbols, sentences, context, _cues(lang))
        reader.places = [places[sentence.start] for sentence in sentences]
        yield reader


def _places(document: Document) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where each sentence begins, with the number of its paragraph (0 for a heading or furniture) and its own."""
    paragraph, end = 1, 0
    for number, sentence in enumerate(document.sentences):
        paragraph += "\n" in document.text[end : sentence.start]
        end = sentence.end
        yield sentence.start, (paragraph if sentence.kind == "body" else 0, number)


class _Cues(NamedTuple):
    """Words around expressions: what tells the tense, names of months and days."""

    tense: Cues
    names: re.Pattern[str]
    comparison: re.Pattern[str]
    saying: str
    verb_last: bool


class Reader:
    """One stretch of text in one language, while its expressions are being found."""

    def __init__(
        self,
        rows: Grammar,
        symbols: Symbols,
        sentences: list[Sentence],
        context: Context,
        cues: _Cues,
    ) -> None:
        self.rows, self.symbols, self.context = rows, symbols, context
        self.offset = offset = sentences[0].start
        self.breaks = [sentence.start - offset for sentence in sentences]
        self.ends = [sentence.end - offset for sentence in sentences]
        self.told = [sentence.kind != "furniture" for sentence in sentences]
        self.headings = [
            place
            for place, (sentence, following) in enumerate(pairwise([*sentences, sentences[-1]]), 1)
            if sentence.kind == "heading" or _over_items(sentence, following)
        ]
        self.cues = cues
        self.verbs = Closing(symbols, rows, cues.tense, cues.saying)
        self.quotes = [hit.start() for hit in _QUOTES.finditer(symbols.source)][::-1]
        self.quotation, self.opened = -1, ""
        self.found: list[tuple[Match, Value]] = []
        self.sentence = -1
        self.places: list[tuple[int, int]] = []
        self.near = (-1, 0, 0)
        self.heard: Heard | None = None
        context.tense, context.compares, context.gap = self.tense, self.compares, self.gap
        context.options = rows.options
        context.verb_last = cues.verb_last

    def mentions(self) -> list[tuple[Mention, int, int]]:
        """The mentions with their first and last token."""
        self.rows.scan(self.symbols, self.take)
        return [(self.mention(match, value), match.start, match.end) for match, value in self.found]

    def take(self, match: Match) -> bool:
        """Build a match's value; a builder that declines leaves the place to the next longest row."""
        sentence = bisect_right(self.breaks, self.symbols.starts[match.start])
        if self.crosses(match, sentence):
            return False
        if sentence != self.sentence:
            self.context.lag += sentence - max(self.sentence, 0)
            if bisect_right(self.headings, sentence) > bisect_right(self.headings, self.sentence):
                self.context.frame = None
            self.sentence, self.context.fresh = sentence, False
            self.context.place = self.places[sentence - 1]
        if match.row.build == "clock" and self.named(match):
            return False
        build = "set" if self.repeats(match) else match.row.build
        value = BUILDERS[build](match, self.context)
        if value is None:
            return False
        if self.noted(match, value) and self.told[sentence - 1]:
            # what stands on the page around the text is no date it goes on from
            day = value.partial is not None and value.partial.day is not None
            background = self.told_of_a_thing(match)
            if value.partial and (begun := self.begun(match)):
                self.context.span = begun, value.partial
            self.context.note(value, spoken=day and self.spoken(match), background=background)
        if self.headings and value.partial is not None and self.frames(match, sentence):
            self.context.frame = value.partial if value.partial.year and not value.partial.day else None
        self.say_again(match, value)
        self.found.append((match, value))
        return True

    def say_again(self, match: Match, value: Value) -> None:
        """Give an expression that only leads to the date behind it the value of that: 다음 날인 6월 5일."""
        if value.partial is None or not value.partial.month or value.type != "DATE" or not self.found:
            return
        before, led = self.found[-1]
        between = "".join(self.symbols.tokens[before.end : match.start]).strip()
        if before.row.build not in ("offset", "follow") or led.type != "DATE":
            return
        if match.words.get("conjunction", {}).get(between) != "same" or led.when.grain not in _UNITS:
            return
        if whole := dates.truncate(value.partial, led.when.grain):
            anchor = f"mention behind it {value.when.timex}"
            when = dates.when(whole, led.when.mod, anchor)
            self.found[-1] = before, led._replace(when=when, partial=whole, problem=None)

    def begun(self, match: Match) -> Partial | None:
        """The date before this one in the sentence, if something lasted from it to this one."""
        if not (self.context.fresh and self.found and self.followed_by(match, "until")):
            return None
        before, value = self.found[-1]
        return value.partial if self.followed_by(before, "from") else None

    def told_of_a_thing(self, match: Match) -> bool:
        """Whether a date stands before a participle of the past, and so tells what a thing is: 2013년 완공된."""
        word = "".join(self.symbols.tokens[match.end + 1 : match.end + 2])
        return self.cues.verb_last and word in match.words["past"] and participle(word)

    def named(self, match: Match) -> bool:
        """Whether a Korean time of day is part of a name in single quotes: the fair '0시 축제'."""
        if not self.cues.verb_last:
            return False
        start, end = self.symbols.starts[match.start], self.symbols.starts[match.end]
        before = self.symbols.source[max(0, start - _NAME) : start]
        return bool(_OPENS.search(before) and _CLOSES.match(self.symbols.source, end, end + _NAME))

    def frames(self, match: Match, sentence: int) -> bool:
        """Whether a match is all that a heading says, so that what stands under it lies in that time."""
        place = bisect_right(self.headings, sentence) - 1
        if place < 0 or self.headings[place] != sentence:
            return False
        starts, source = self.symbols.starts, self.symbols.source
        around = (
            source[self.breaks[sentence - 1] : starts[match.start]],
            source[starts[match.end] : self.ends[sentence - 1]],
        )
        return not any(letter.isalnum() for part in around for letter in part)

    def repeats(self, match: Match) -> bool:
        """Whether a month or weekday goes on with those at which something comes back: 매주 월요일과 수요일."""
        if match.row.build == "weekday" and self.in_a_timetable(match):
            return True
        if not self.found or self.found[-1][1].type != "SET":
            return False
        joint = "".join(self.symbols.tokens[self.found[-1][0].end : match.start]).strip()
        if match.row.build == "clock" and self.found[-1][0].has("hour"):
            return match.has("hour") and match.words.get("relation-behind", {}).get(joint) == "from"
        if match.row.build not in ("date", "weekday"):
            return False
        fixed = any(match.has(slot) for slot in ("year", "which", "way", "two_digits"))
        through = joint in match.words["joint"] or match.words.get("relation-behind", {}).get(joint) == "from"
        listed = joint in match.words.get("conjunction", {})
        return not fixed and (listed or (match.row.build == "weekday" and through))

    def in_a_timetable(self, match: Match) -> bool:
        """Whether a weekday begins those of every week: "runs from Monday to Saturday, and hourly on Sundays"."""
        plural, joint = match.words.get("weekday-plural", {}), match.words["joint"]
        behind = [
            token.lower() for token in self.symbols.tokens[match.end : match.end + _THROUGH] if token.strip()
        ]
        if not plural or match.has("which") or len(behind) < len(("to", "Saturday")):
            return False
        if behind[0] not in joint or behind[1] not in match.words["weekday"]:
            return False
        begin, end = self.around()
        return any(token.lower() in plural for token in self.symbols.tokens[begin : min(end, begin + FAR)])

    def crosses(self, match: Match, sentence: int | None = None) -> bool:
        """Whether a match reaches out of its sentence: no expression does."""
        starts = self.symbols.starts
        if sentence is None:
            sentence = bisect_right(self.breaks, starts[match.start])
        return sentence == 0 or self.ends[sentence - 1] < starts[match.end]

    def cue(self) -> str:
        """The words that told the last direction that was asked for, for people; empty for none."""
        if self.heard is None:
            return ""
        return repr(self.symbols.said(self.heard.start, self.heard.end).strip())

    def noted(self, match: Match, value: Value) -> bool:
        """Whether later expressions may continue from a match: not from the day on which another is told of
        ("opened on the 4th, it said on the 7th", where the saying closes the sentence)."""
        args, context = match.row.args, self.context
        if args and (
            args.get("aside")
            or (args.get("sign") == -1 and not args.get("noted"))
            or (args.get("name") and value.when.grain == "day")
        ):
            return False
        if not (context.fresh and context.previous is not None and context.previous.day):
            return True
        behind = self.symbols.text[match.end : match.end + 2]
        return not (behind[:1] == " " and behind[1:] and behind[1] in self.cues.saying)

    def spoken(self, match: Match) -> bool:
        """Whether a match is told beside the day that the text tells of: in a quotation, as the day before it, as
        tomorrow, as one of last month where that is today, or as the hour at which something begins."""
        row, symbols = match.row, self.symbols
        if match.has("month_away") and self.context.seen.get("told day") == self.context.published:
            return self.context.published is not None
        seen = self.context.seen
        if row.args.get("step") == -1 and "told day" in seen:
            return True
        if self.cues.verb_last and "told day" in seen and self.followed_by(match, "until"):
            return True
        if "deictic" in match.groups and (match.number("deictic") or 0) > 0:
            return True
        if row.build == "clock" and self.followed_by(match, "from"):
            return True
        if not row.args.get("reached") and self.told_this_day():
            return True
        return self.quoted(symbols.starts[match.start])

    def told_this_day(self) -> bool:
        """Whether the sentence tells of "this day" already, so that another day in it is its background."""
        begin, _ = self.around()
        before = takewhile(
            lambda match: match.start >= begin, (match for match, _ in reversed(self.found[-_FEW:]))
        )
        return any(match.row.args.get("reached") for match in before)

    def followed_by(self, match: Match, relation: str) -> bool:
        """Whether the word behind a match tells a relation: from, until."""
        behind = "".join(self.symbols.tokens[match.end : match.end + 1])
        return match.words.get("relation-behind", {}).get(behind) == relation

    def quoted(self, start: int) -> bool:
        """Whether a place, each behind the last one that was asked for, stands in a quotation of its sentence."""
        begin, source = self.breaks[self.sentence - 1], self.symbols.source
        if self.quotation < begin:
            self.quotation, self.opened = begin, ""
        while self.quotes and self.quotes[-1] < start:
            place = self.quotes.pop()
            mark = source[place]
            if place >= begin:
                self.opened = "" if mark in "”’" or mark == self.opened else mark
        return bool(self.opened)

    def mention(self, match: Match, value: Value) -> Mention:
        symbols = self.symbols
        name = bool(match.row.args.get("name"))
        return Mention(
            self.offset + symbols.starts[match.start],
            self.offset + symbols.starts[match.end],
            symbols.said(match.start, match.end),
            value.type,
            value.when,
            None,
            match.row.name,
            tuple([(slot, symbols.said(start, end)) for slot, (start, end) in match.groups.items()]),
            value.direction,
            None if name and value.problem == "unresolved" else value.problem,  # it dates nothing
            value.alternatives,
            name,
        )

    def tense(self, match: Match, reach: int | None = None) -> Direction | None:
        """Whether the words around a match, nearest first, tell of the future or the past.

        With `reach`, only so many symbols before it count.
        """
        if self.cues.verb_last:
            return self.verbs.tense(match, self.bounds(match, reach * _GLUED if reach else FAR)[1])
        verbs = Verbs(self.symbols, self.cues.tense, match.start, match.end, self.around())
        self.heard = heard = verbs.governing(reach)
        self.context.firm = bool(reach and heard and heard.direction == "past" and verbs.firm(heard))
        self.context.told_by = heard.kind if heard else ""
        return heard.direction if heard else None

    def around(self) -> tuple[int, int]:
        """First symbol of the sentence that is being read, and the one behind its last."""
        if self.near[0] != self.sentence:
            starts, breaks, index = self.symbols.starts, self.breaks, self.sentence
            begin = bisect_right(starts, breaks[index - 1]) - 1
            following = breaks[index] if index < len(breaks) else starts[-1]
            self.near = index, begin, bisect_right(starts, following, begin) - 1
        return self.near[1:]

    def bounds(self, match: Match, reach: int) -> tuple[int, int]:
        """First symbol of a match's sentence, and the one behind its last, at most so many symbols off."""
        starts = self.symbols.starts
        index = bisect_right(self.breaks, starts[match.start]) - 1
        low, high = max(match.start - reach, 0), min(match.end + reach, len(starts) - 1)
        begin = bisect_right(starts, self.breaks[index], low, match.start + 1) - 1 if index >= 0 else 0
        following = self.breaks[index + 1] if index + 1 < len(self.breaks) else starts[-1]
        return max(begin, low), min(bisect_right(starts, following, match.end, high + 1) - 1, high)

    def gap(self, match: Match) -> list[str] | None:
        """The words between the last mention and a match in the same sentence; None where there is none."""
        if not (self.found and self.context.fresh):
            return None
        return [token for token in self.symbols.tokens[self.found[-1][0].end : match.start] if token.strip()]

    def compares(self, match: Match) -> bool:
        """Whether an expression closes a comparison: "from 5 percent a year ago"."""
        return (
            self.cues.comparison.search(self.symbols.text, max(0, match.start - _CLAUSE), match.start)
            is not None
        )

    def residue(self, found: list[tuple[Mention, int, int]]) -> list[Span]:
        """Names of months and weekdays that no mention covers."""
        starts, tokens = self.symbols.starts, self.symbols.tokens
        ends = iter([(start, end) for _, start, end in found])
        start, end = next(ends, _NONE)
        residue: list[Span] = []
        for hit in self.cues.names.finditer(self.symbols.text):
            at = hit.start()
            while end <= at:
                start, end = next(ends, _NONE)
            if at < start:
                residue.append(Span(self.offset + starts[at], self.offset + starts[at + 1], tokens[at]))
        return residue


def _over_items(sentence: Sentence, following: Sentence) -> bool:
    """Whether a line is short enough to be no more than the date of the items under it."""
    short = sentence.end - sentence.start <= _DATE_LINE
    return short and sentence.kind == "body" and following.kind == "item"


@cache
def _cues(lang: str) -> _Cues:
    classes = grammar(lang, "times").classes

    def first(*kinds: str) -> str:
        return "".join(sorted(frozenset[str]().union(*(classes[k].first for k in kinds if k in classes))))

    names = first("month", "weekday")
    return _Cues(
        cues(lang),
        _any(names),
        _any(first("comparison")),
        first("saying"),
        bool(table(lang, "words").get("options", {}).get("verb-last")),
    )


def _any(symbols: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(symbols)}]" if symbols else "(?!)")
