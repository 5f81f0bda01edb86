"""Lines without a verb: items of lists, chronologies, rows of tables, headings ("○ 2020. 10.  센터 착공")."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from itertools import pairwise
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.events import words
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final import figures, happenings, titles, tokens
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.cues import Cues, Form
from relocate_cli.events.verb_final.dating import State
from relocate_cli.events.verb_final.scene import Scene
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Mention, Sentence, Span, Status, When

_LONGEST = 200
"""Longest line without a verb that is read as one, in code points."""
_APART = r"[,;|→…/△▲▶▷](?![^()]*\))"
"""What may stand between two dated things in one line, outside brackets."""
_MARKS = frozenset("△▲▶▷")
"""Marks that begin the items of a list within a sentence."""
_CELL = "|"
"""What stands between the cells of a table."""
_BRACKET = r"\([^()]*\)|\[[^\[\]]*\]"


class Item(NamedTuple):
    """One dated thing of a line: read as a clause whose predicate is its last noun, with its date and its words."""

    scene: Scene
    clause: Clause
    when: When
    mention: Mention
    title: str
    span: Span


def verbless(found: list[Token], words: str, cue: Cues) -> bool:
    """Whether a line ends in no verb, or only says that a marked list goes on ("△3월 착공 △5월 준공 등이다")."""
    last = found[-1].form if found else None
    if last is None or last.ending not in ("final", "quoted"):
        return True
    return _goes_on(found[-1], cue) and not _MARKS.isdisjoint(words)


def _goes_on(token: Token, cue: Cues) -> bool:
    form = token.form
    bare = token.noun.head if form is None else form.root.removesuffix(form.stem)
    return cue.has("and_others", bare)


def read(scene: Scene, sentence: Sentence, mentions: list[Mention], told: bool) -> Iterator[Item]:
    """The dated things of a line that ends in no verb; `told`: other times in it date what clauses and nouns tell."""
    if sentence.end - sentence.start > _LONGEST:
        return
    times = [m for m in mentions if words.dating(m)]
    if not times and not told:
        yield from _undated(scene, sentence)
    for start, stop, mention in _pieces(scene.document.text, sentence, times, scene.cue):
        yield from _item(scene, start, stop, mention, [m for m in times if start <= m.start < stop])


def _undated(scene: Scene, sentence: Sentence) -> Iterator[Item]:
    """A line without a date under a heading that is one; in minutes, which hold the agenda too, what was decided."""
    if scene.heading is None:
        return
    for item in _item(scene, sentence.start, sentence.end, scene.heading, []):
        parts = happenings.parts(item.scene.words[item.clause.verb].text, scene.cue)
        if scene.document.occasion != "meeting" or any(scene.cue.has("decided", part) for part in parts):
            yield item


def _pieces(
    text: str, sentence: Sentence, times: list[Mention], cue: Cues
) -> Iterator[tuple[int, int, Mention]]:
    """The pieces of a line that have a time of their own, by the marks between them."""
    marks = compiled(_APART).finditer(text, sentence.start, sentence.end)
    cuts = [sentence.start, *(match.start() for match in marks), sentence.end]
    start, mention = sentence.start, None
    for place, (a, b) in enumerate(pairwise(cuts)):
        here = [m for m in times if a <= m.start < b]
        if mention is not None and (here or _whole(text[start:a], cue)):
            yield start, a, mention
            start, mention = a, None
        if here:
            mention = _dating(text, a, here)
        elif mention is None and (text[b : b + 1] in _MARKS or _whole(text[start:b], cue)):
            start = start if _only_times(text, cuts[place + 1 : place + 3], times) else b
    if mention is not None:
        yield start, sentence.end, mention


def _only_times(text: str, cuts: list[int], times: list[Mention]) -> bool:
    """Whether a piece holds nothing but times: in a row of a table they are those of the cell before it."""
    if len(cuts) < 2 or text[cuts[0]] != _CELL:
        return False
    a, b = cuts
    words = "".join(text[i:j] for i, j in _around(text, a, b, [m for m in times if a <= m.start < b]))
    return any(a <= m.start < b for m in times) and not compiled(r"[^\W\d_]").search(words)


def _whole(words: str, cue: Cues) -> bool:
    """Whether a piece tells something by itself, so that what follows without a time is not of its time."""
    said = compiled(_BRACKET).sub("", words).split()
    return bool(said) and happenings.happens(said[-1].strip(" ,.:·-–"), cue)


def _dating(text: str, start: int, here: list[Mention]) -> Mention:
    """Of several times in a piece the one that dates it: the last outside brackets, the end of a range for both.

    One in brackets that tells it more exactly comes first ("06월 발급(6.30)").
    """
    outside = [m for m in here if text.rfind("(", start, m.start) <= text.rfind(")", start, m.start)]
    told = (outside or here)[-1]
    finer = [m for m in here if m.start > told.end and not m.scope and dates.inside(m.when, told.when)]
    return finer[-1] if finer and not told.scope else told


def _item(scene: Scene, start: int, stop: int, mention: Mention, times: list[Mention]) -> Iterator[Item]:
    text, cue = scene.document.text, scene.cue
    phrase = [t for a, b in _around(text, start, stop, times) for t in tokens.split(text, a, b, [], cue)]
    phrase = [t for t in phrase if compiled(r"[^\W\d_]").search(t.text)]
    while phrase and cue.has("within", phrase[0].text):
        phrase = phrase[1:]
    while phrase and _goes_on(phrase[-1], cue):
        phrase = phrase[:-1]
    verb = _verb(phrase, cue)
    when = mention.scope or mention.when
    if verb is None:
        return
    status = _status(scene, _said(text[start:stop], phrase[:verb]), phrase[verb:], when)
    made = item(scene, phrase, verb, (when, mention), status, _span(text, stop, phrase, times))
    led = sum(token.end <= min((m.start for m in times), default=0) for token in phrase)
    if made.clause.subject is None and 0 < led <= verb and not any(t.noun.role for t in phrase[:led]):
        known = figures.identify(tuple(token.text for token in phrase[:led]), scene.cast)
        made.clause.subject = led - 1 if known is not None else None  # "가나공사 오는 6월 사옥 착공"
    yield made


def item(
    scene: Scene,
    phrase: list[Token],
    verb: int,
    dated: tuple[When, Mention],
    status: Status,
    span: Span,
) -> Item:
    """A phrase read as a clause whose predicate is one of its nouns."""
    cue = scene.cue
    doing = next(iter(cue.sets["doing"]))
    token = phrase[verb] = copy(phrase[verb])
    token.form = token.last = Form("joining", "base", happenings.root(token.noun.head, cue) + doing, doing)
    clause = Clause("item", 0, list(range(verb)), verb)
    if phrase[0].comma and verb:
        clause.subject = 0
    line = Scene(scene.document, phrase, cue, scene.cast)
    line.found, line.states = [clause], {id(clause): State(status, False, False, None)}
    return Item(line, clause, *dated, _title(scene.document.text, phrase, verb, cue), span)


def _span(text: str, stop: int, phrase: list[Token], times: list[Mention]) -> Span:
    """The words that tell a thing, with its times and the bracket that is open behind them."""
    first = min(*(t.start for t in phrase), *(m.start for m in times), stop)
    last = max(*(t.end for t in phrase), *(m.end for m in times), first)
    open_, close = text.rfind("(", first, last), text.find(")", last, stop)
    if open_ >= 0 <= close and ")" not in text[open_:last]:
        last = close + 1
    return Span(first, last, text[first:last])


def _around(text: str, start: int, stop: int, times: list[Mention]) -> Iterator[tuple[int, int]]:
    """The stretches of a piece between its times, without the brackets around one and the particle behind one."""
    position = start
    for mention in times:
        begin = text.rfind("(", position, mention.start)
        closed = begin >= 0 and ")" not in text[begin : mention.start]
        yield position, begin if closed else mention.start
        close = text.find(")", mention.end, stop) if closed else -1
        behind = compiled(r"(?:\([^()]*\))?[가-힣]{0,4}(?:[~∼]\s*)?").match(text, mention.end, stop)
        position = max(position, close + 1 if close >= 0 else behind.end() if behind else mention.end)
    if position < stop:
        yield position, stop


def _verb(phrase: list[Token], cue: Cues) -> int | None:
    """Which noun of a phrase tells what happens: the last but for what says that it is to come or goes on."""
    last = len(phrase) - 1
    while last > 0 and any(cue.has(name, phrase[last].text) for name in ("plans", "put_down", "under_way")):
        last -= 1
    token = phrase[last] if phrase else None
    if token is None or token.noun.particle or (token.form and not cue.has("happenings", token.text)):
        return None
    return last if happenings.happens(token.text, cue) else None


def _said(words: str, lead: list[Token]) -> str:
    """What the words of a thing say of it: not those that only name it ("이전 계획 수립")."""
    for token in lead:
        words = words.replace(token.text, " ", 1)
    return words


def _status(scene: Scene, said: str, behind: list[Token], when: When) -> Status:
    """What the words of a thing say of it, those from its noun on above all, else what the date does."""
    cue, noun = scene.cue, behind[0].text
    for name, status in (("cancelled", "cancelled"), ("postponed", "postponed")):
        if any(part.endswith(tuple(cue.sets[name])) for part in happenings.parts(noun, cue)):
            return status  # type: ignore[return-value]
    if any(
        cue.has("plans", word) or cue.has("put_down", word) for word in compiled(r"[^\W\d_]+").findall(said)
    ):
        return "planned"
    if any(token.text.endswith(tuple(cue.sets["under_way"])) for token in behind):
        return "ongoing"
    begun = noun.endswith(tuple(cue.sets["beginnings"])) and when.last is None
    told = dated(when, scene.document.reference)
    return "occurred" if begun and told == "ongoing" else told


def dated(when: When, day: When | None) -> Status:
    """What a thing is by its date alone: planned where that is to come, ongoing where it reaches beyond the day."""
    last = day.last if day else None
    if last is None:
        return "occurred"
    if (when.first or when.last or last) > last or (when.first is None and when.last and when.last > last):
        return "planned"
    if when.mod == "end" and when.last is not None and when.last > last:
        return "planned"
    return "ongoing" if when.last is None or (when.last > last and when.grain == "interval") else "occurred"


def _title(text: str, phrase: list[Token], verb: int, cue: Cues) -> str:
    """The words of the thing without its date and without remarks in brackets."""
    words = [text[t.start : t.end] + ("," if t.comma else "") for t in phrase[:verb]]
    words.append(phrase[verb].noun.head)
    return titles.shorten(compiled(_BRACKET).sub("", " ".join(words)).strip(" ,.:·-–").split(), cue)
