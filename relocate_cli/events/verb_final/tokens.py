"""A sentence as tokens: words with their particle or verb form, times, quotations; chains are one predicate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from relocate_cli import dates
from relocate_cli.events import words
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final import cues as cues_
from relocate_cli.events.verb_final import happenings
from relocate_cli.events.verb_final.cues import Cues, Form, Noun
from relocate_cli.model import Mention

_WORD = (
    r"(?:‘[^‘’\n]{1,120}’|'[^'\n]{1,120}'|『[^』\n]{1,120}』|「[^」\n]{1,120}」|《[^》\n]{1,120}》|<[^<>\n]{1,120}>"
    r"|\([^()\n]{0,160}\)|\[[^\[\]\n]{0,160}\]|(?<=\d),(?=\d)|[^\s,，“”\"()\[\]])+|[,，“”\"]"
)
_BRACKET = r"\([^()]*\)|\[[^\[\]]*\]"
_MARKS = ".…·!?;:‘’'"

_ITEMS = frozenset("▲△▶▷○●■◇◆※")
"""Marks that begin the items of a list within a sentence."""

_PLACE = 3
"""How many words the place has at the most that a day of a row stands before."""

_LONGEST = 16
"""Longest word that is looked at for a second verb in it, in code points."""
_SHOWN = 40
"""Longest word that is remembered with what it is, in code points."""
_DOTS = frozenset("·ㆍ・")
"""Dots that join what stands in a row."""
_OF_A_DAY = frozenset(("day", "hour", "minute", "part-of-day", "interval"))
"""Grains of times that stand in a row with one another ("2일과 3일 밤")."""
_SHORT = frozenset(("month", "week", "day", "hour", "minute", "second", "part-of-day"))
"""Grains of times that date what stands behind them rather than tell it from others of its sort."""


_LEAST = 3
"""Fewest syllables of a noun with the ending of being behind it."""


class Token:
    """One word, or several that make one predicate or one time: offsets, and what it is.

    `end` is without punctuation, `noun` the word cut from its particle, `form` what verb form it is, `last` and
    `last_start` the form of its last word and where that begins (in a chain), `status` what a chain says. `mention`
    is set for a time that may date a clause, `time` for every time, `others` are further ones in a row before it
    ("4월과 10월"); `comma`: one follows. `speech` is the position behind the last word of
    the quotation that begins here, 0 where none does. `what` marks words that belong to no noun phrase.
    """

    __slots__ = (
        "comma",
        "end",
        "form",
        "last",
        "last_start",
        "mention",
        "noun",
        "others",
        "speech",
        "start",
        "status",
        "text",
        "time",
        "what",
    )

    def __init__(
        self, start: int, end: int, text: str, noun: Noun, form: Form | None = None, what: str = ""
    ) -> None:
        self.start, self.end, self.text, self.noun, self.form, self.what = start, end, text, noun, form, what
        self.last, self.last_start, self.status = form, start, ""
        self.mention: Mention | None = None
        self.time: Mention | None = None
        self.others: tuple[Mention, ...] = ()
        self.comma = False
        self.speech = 0

    @property
    def role(self) -> str:
        """The role that its particle gives a noun; empty for other words."""
        return "" if self.form or self.mention else self.noun.role


def split(text: str, start: int, end: int, mentions: list[Mention], cue: Cues) -> list[Token]:
    """The tokens of a sentence."""
    found: list[Token] = []
    marks: list[tuple[int, str, int, int]] = []
    pending = _last_named(text, [m for m in mentions if words.dating(m)], cue)
    position, k = start, 0
    for match in compiled(_WORD).finditer(text, start, end):
        a, b = match.span()
        if b <= position:
            continue
        word = match.group()
        if word in ",，":
            if found:
                found[-1].comma = True
            continue
        if word in '“”"':
            marks.append((len(found), word, a, b))
            continue
        if word[0] in _ITEMS and found and not (found[-1].noun.role or found[-1].form):
            found[-1].comma = True  # "△가나시 △다라시"
        while k < len(pending) and pending[k].start < a:
            k += 1
        if k < len(pending) and pending[k].start <= b and _begins(text, word, a, pending[k]):
            row = _dotted(text, pending, k)
            token, position = _time(text, row[-1], end, cue)
            token.start, token.others = row[0].start, tuple(row[:-1])
            found.append(token)
            k += len(row)
        else:
            found += _behind(found[-1] if found else None, _word(word, a, cue), cue)
    if marks:
        _quotations(text, found, marks, cue)
    if len(pending) > 1:
        _rows(found, cue)
    return found


def be(found: list[Token], cue: Cues) -> None:
    """Take the noun that ends a sentence with a topic for one of being ("가나는 회사다"), which has no "이" there."""
    last = found[-1] if found else None
    told = last is not None and last.text[-1:] in cue.sets["statement"] and not last.what
    if last is None or not told or last.form or last.noun.role or len(last.text) < _LEAST:
        return
    if len(found) > 1 and found[-2].form and found[-2].form.ending == "told of":
        return  # "나아졌다는 평가다"
    if any(token.role == "topic" for token in found[:-1]):
        stem = next(iter(cue.sets["being"]))
        last.form = last.last = Form("final", "noun", last.text[:-1] + stem, stem, last.text[-1])


def _begins(text: str, word: str, start: int, mention: Mention) -> bool:
    """Whether a time begins with a word, but for a mark before it, and is not one of several things in a bracket."""
    lead = len(word) - len(word.lstrip("‘'<(~∼-"))
    whole = word[0] != "(" or text[mention.end : start + len(word)] == ")"
    return mention.start <= start + (lead if lead < 2 else 0) and word[0] not in "‘'<[" and whole


def _last_named(text: str, dated: list[Mention], cue: Cues) -> list[Mention]:
    """The times without those that the next one only says more exactly: "취임 다음 날인 6월 5일" is one day."""
    between = ((one, text[one.end : other.start].replace(" ", "")) for one, other in pairwise(dated))
    said_again = {id(one) for one, told in between if cue.has("that_is", told)}
    return [mention for mention in dated if id(mention) not in said_again]


def _dotted(text: str, pending: list[Mention], k: int) -> list[Mention]:
    """The times that dots join to one ("2·3월에")."""
    row = [pending[k]]
    while k + len(row) < len(pending) and text[row[-1].end : pending[k + len(row)].start] in _DOTS:
        row.append(pending[k + len(row)])
    return row


def _rows(found: list[Token], cue: Cues) -> None:
    """Make one time of those in a row: an interval where each follows the one before, else several ("4월과 10월")."""
    for before, token in pairwise(found):
        one, other = before.time, token.time
        if one is None or other is None or one.scope or other.scope:
            continue
        if before.noun.particle not in cue.sets["joining"] and (before.noun.particle or not before.comma):
            continue
        alike = one.when.grain == other.when.grain or {one.when.grain, other.when.grain} <= _OF_A_DAY
        if alike and dates.placed(one.when):
            token.others = (*before.others, one)
            before.mention, before.what, before.others = None, "listed", ()
    _spread(found, cue)
    for token in found:
        if token.mention and token.others and token.mention.when.grain == "day":
            days = [m.when.first or date.min for m in (*token.others, token.mention)]
            if all((later - day).days == 1 for day, later in pairwise(days)):
                scope = dates.interval(token.others[0].when, token.mention.when)
                token.mention, token.others = replace(token.mention, scope=scope), ()


def _spread(found: list[Token], cue: Cues) -> None:
    """Put days together that stand each before a place of its own ("15일 동촌, 16일 서촌에서 열린다")."""
    row: list[Mention] = []
    for i, token in enumerate(found):
        day = token.mention is not None and token.mention.when.grain == "day" and not token.mention.scope
        if not day or token.mention is None or token.noun.particle or token.others:
            continue
        place = next((t for t in found[i + 1 : i + 1 + _PLACE] if t.comma or t.noun.role or t.form), None)
        if place is None or place.form or place.mention or happenings.happens(place.noun.head, cue):
            row = []
        elif place.comma and not place.noun.role:
            row.append(token.mention)
        else:
            alone = len(row) == 0 or not cue.has("at", place.noun.particle)
            token.others, row = () if alone else tuple(row), []


def _time(text: str, mention: Mention, end: int, cue: Cues) -> tuple[Token, int]:
    """A time with the particle that is written to it; no date of a clause where it is an argument or an attribute."""
    tail = compiled(r"(?:\([^()\n]{0,40}\))?[^\s,，“”\"()]*").match(text, mention.end, end)
    stop = tail.end() if tail else mention.end
    particle = compiled(_BRACKET).sub("", text[mention.end : stop]).strip(_MARKS)
    following = compiled(r"\s*[‘'「『]?([^\s,，“”\"‘’]+)(?:\s+([^\s,，“”\"‘’]+))?").match(text, stop, end)
    after, then = (following.group(1), following.group(2) or "") if following else ("", "")
    bare, behind, _ = cues_.noun(after, cue)
    then_held = cue.kind_nouns.get(bare) == "election" and cue.has("at", behind)  # "2016년 총선에서"
    long = mention.when.grain not in _SHORT
    ends = (mention.text + particle)[-4:]
    if any(ends.endswith(end) for end in cue.sets["attributed_ends"]) and after:
        long, after = True, next(iter(cue.sets["attributed"]))
    paper = cue.has("apart", particle) and _written(after, cue)
    begins = paper or (particle and cue.has("beginning", after))
    ranged = mention.scope is not None and mention.scope.first is not None and mention.scope.last is not None
    nominal = cue.has("nominal_particles", particle) or (cue.has("end_particles", particle) and not ranged)
    nominal = nominal or (not ranged and not particle and cue.has("end_particles", after))
    dating = (begins or not nominal) and not (
        (
            not particle
            and long
            and not then_held
            and (cue.has("attributed", after) or cue.has("attributed", bare))
        )
        or (_apart(after, particle, cue) and not _of_what_follows(after, then, cue))
        or (cue.has("apart", particle) and not paper)
    )
    token = Token(mention.start, stop, text[mention.start : stop], Noun(mention.text, particle, "time"))
    token.mention, token.time = mention if dating else None, mention
    for name, ends in (("telling_on", "joining"), ("telling_end", "final")):
        if cue.has(name, particle):
            token.form, token.mention = Form(ends, "noun", "때이", "이", particle), None
    for cut in range(max(len(particle) - 4, 0), len(particle)):
        for part, name in cue.endings.get(particle[cut:], ()):
            if part in ("noun", "noun_past") and particle:
                token.mention = None
                token.form = token.last = Form(name, part, "때이", "이", particle[cut:])
    return token, stop


def _apart(word: str, particle: str, cue: Cues) -> bool:
    """Whether the word behind a time tells that something is only counted from it; some do so of bare times alone."""
    bare = particle and (cue.has("alike", word) or cue.has("earlier", word))
    return cue.has("apart", word) and not bare


def _of_what_follows(word: str, then: str, cue: Cues) -> bool:
    """Whether the word behind a time goes with the next: a move ("2026년 이전 계획"), all of some ("1일 전 직원")."""
    return (
        _moving(then, cue) if cue.has("earlier", word) else cue.has("everybody", cues_.noun(then, cue).head)
    )


def _written(word: str, cue: Cues) -> bool:
    """Whether a word is a paper in which something is said: it is said on its day ("14일자 공문에서")."""
    paper = cues_.noun(word, cue) if word else Noun("", "", "")
    return cue.has("papers", paper.head) and cue.has("at", paper.particle)


def _moving(word: str, cue: Cues) -> bool:
    """Whether a word tells that the one before it is a move ("2026년 이전 계획"), not what was before."""
    return bool(word) and cue.has("moving", cues_.noun(word, cue).head)


def _behind(before: Token | None, new: list[Token], cue: Cues) -> list[Token]:
    """New tokens, whose last may be a verb only because its object stands before it ("축사를 하고", "문을 연")."""
    last = new[-1] if new else None
    if last is None:
        return new
    taken = before is not None and len(new) == 1 and before.role == "object"
    if taken and last.form is None:
        last.form = last.last = cues_.light(last.text, cue)
    elif not taken and len(last.text) == 1:
        last.form = last.last = None
    return new


class _Part(NamedTuple):
    """What one word, or a part of it, is by itself; offsets in the word."""

    start: int
    end: int
    text: str
    noun: Noun
    form: Form | None = None
    what: str = ""


def _word(word: str, start: int, cue: Cues) -> list[Token]:
    """The tokens of one word: none for a mark, two for a verb that is written to another."""
    parts = _known(word, cue) if len(word) <= _SHOWN else _parts(word, 0, cue)
    return [Token(start + a, start + b, text, noun, form, what) for a, b, text, noun, form, what in parts]


def last_part(word: str, cue: Cues) -> tuple[Noun, Form | None]:
    """What the end of a word is by itself: noun and verb form; a bare noun for what no word is."""
    parts = _known(word.rstrip(",，"), cue) if len(word) <= _SHOWN else ()
    return (parts[-1].noun, parts[-1].form) if parts else (Noun(word, "", ""), None)


@lru_cache(maxsize=50_000)
def _known(word: str, cue: Cues) -> tuple[_Part, ...]:
    """The parts of a word, looked into once: most words of a text come again."""
    return tuple(_parts(word, 0, cue))


def _parts(word: str, start: int, cue: Cues) -> list[_Part]:
    lead = len(word) - len(word.lstrip("-–▲△○●■◇◆※·~" + ("'" if word.count("'") == 1 else "")))
    body = word[lead:].rstrip(_MARKS + '”"')
    if not body.strip(_MARKS):
        return []
    plain = compiled(_BRACKET).sub("", body).rstrip(_MARKS) if "(" in body or "[" in body else body
    inside = plain != body and compiled(r"\w\(\w{1,6}\)[가-힣]{2,}").search(body) is not None
    if inside and cues_.noun(body, cue).head[-2:].isalpha() and body[-1] != ")":
        kept = cues_.noun(body, cue)
        if compiled(r"\)[가-힣]{2,}\Z").search(kept.head):
            plain = body
    if not plain:
        return []
    a, b = start + lead, start + lead + len(body)
    form = cues_.form(plain, cue) if plain[0] not in "‘'<『「《" else None
    what = next((name for name in ("clutter", "postpositions") if plain in cue.sets[name]), "")
    known = bool(what) or plain != body or not 2 < len(plain) < _LONGEST
    cut = 0 if known else cues_.auxiliary(plain, cue)
    if cut:
        return [*_parts(plain[:cut], a, cue), *_parts(plain[cut:], a + cut, cue)]
    glued = (
        next((at for end in cue.sets["to_come"] if (at := plain.find(end)) > 1), 0) if plain == body else 0
    )
    cut = len(plain) - 1 if plain == body and plain[-1:] in cue.sets["glued"] else 0
    if cut and (done := cues_.bound(plain[:cut], cue)) and done.ending == "before-noun-past":
        first, last = Noun(plain[:cut], "", ""), Noun(plain[cut:], "", "")
        return [_Part(a, a + cut, plain[:cut], first, done), _Part(a + cut, b, plain[cut:], last)]
    if glued and _told_of(plain, form, cue) and happenings.happens(plain[:glued], cue):
        return [*_parts(plain[:glued], a, cue), *_parts(plain[glued:], a + glued, cue)]  # "준공예정이다"
    tail = compiled(r"[)\]]([가-힣]{1,4})\Z").search(body) if plain != body else None
    if tail and tail[1] in cue.particles:  # after a remark in brackets a particle goes by that: "화학(주)가"
        noun = Noun(plain[: -len(tail[1])], tail[1], cue.particles[tail[1]][0])
        return [_Part(a, b, plain, noun)]
    return [_Part(a, b, plain, cues_.noun(plain, cue), None if what else form, what)]


def _told_of(word: str, form: Form | None, cue: Cues) -> bool:
    """Whether a noun is told of something, or before another noun: not one with a particle."""
    told = form or cues_.copula(word, cue)
    return told is not None and told.part in ("noun", "noun_past", "copula")


def _quotations(text: str, found: list[Token], marks: list[tuple[int, str, int, int]], cue: Cues) -> None:
    """Mark the quotations that are speech; one without a beginning began before, one without an end goes on."""
    opened: int | None = None
    for place, mark, start, end in marks:
        closes = place > 0 and text[start - 1] not in " \t\n(["  # it began in a sentence before
        wrong = mark == "“" and opened is not None and closes  # the mark of the other end
        if (mark == "“" and not wrong) or (mark == '"' and opened is None and not closes):
            opened = place
            continue
        first, opened = opened or 0, None
        if first >= place:
            continue
        last = found[place - 1]
        resumes = cue.resuming.match(text, end) is not None
        ends = last.form is not None and last.form.ending in ("final", "quoted") and place - first > 1
        if (resumes or ends) and not any(token.speech for token in found[first:place]):
            found[first].speech = place
            if resumes and place < len(found) and found[place].start == end:
                found[place].what = "resuming"
    if opened is not None and opened < len(found):
        found[opened].speech = len(found)
