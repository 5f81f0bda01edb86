"""Events told by a noun with a time of its own: "7월 착공 이후", "이전(2013~2015년)으로", "접수는 20일이다"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relocate_cli.events import words
from relocate_cli.events.verb_final import happenings, items
from relocate_cli.events.verb_final.cues import Cues
from relocate_cli.events.verb_final.items import Item
from relocate_cli.events.verb_final.reach import LONG
from relocate_cli.events.verb_final.scene import Scene
from relocate_cli.events.verb_final.sharing import over
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Mention, Span, Status, When

_FARTHEST = 8
"""How many words behind its time the noun stands at the most."""


class Named(NamedTuple):
    """A noun that tells what happens, with the words that lead to it, its times, its status if told, its place.

    `shared`: the sentence is of the same time.
    """

    phrase: list[Token]
    tail: str
    times: tuple[Mention, ...]
    status: Status | None
    around: tuple[int, int]
    shared: bool = False


def claim(
    found: Sequence[Token], mentions: Sequence[Mention], cue: Cues, published: When | None = None
) -> list[Named]:
    """The nouns of a sentence that have a time of their own, which is then no date of a clause any more.

    What lies ahead of something on a day that is over has no time of its own ("이날 선고를 앞두고 …").
    """
    named: list[Named] = []
    for i in range(len(found) - 1, -1, -1):
        token = found[i]
        if token.time is None:
            continue
        ends = token.form or (i + 1 == len(found) and not token.noun.particle)
        each = _told(found, i, cue) if ends else _behind(found, i, named, cue)
        past = token.time.when.grain == "day" and over(token.time, published)
        if each is not None and not (each.status == "planned" and past and not ends):
            named.append(each)
            token.mention = token.mention if each.shared else None
    verbless = not found or found[-1].form is None  # a line, which is read as a whole
    if not verbless and len(mentions) > sum(token.time is not None for token in found):
        named += _in_brackets(found, mentions, cue)
    return named


def read(scene: Scene, named: Sequence[Named]) -> Iterator[Item]:
    """The events of such nouns."""
    text, day = scene.document.text, scene.document.reference
    for each in named:
        first, last = each.around
        for mention in each.times:
            when = mention.scope or mention.when
            told = each.status or items.dated(when, day)
            span = Span(first, last, text[first:last])
            made = items.item(scene, list(each.phrase), len(each.phrase) - 1, (when, mention), told, span)
            yield made._replace(title=made.title + each.tail)


def _behind(found: Sequence[Token], i: int, named: list[Named], cue: Cues) -> Named | None:
    if _followed(found, i, cue):
        found[i].mention = None
    return _led(found, i, cue) or _aimed(found, i, cue) or _row(found, i, named, cue)


def _led(found: Sequence[Token], i: int, cue: Cues) -> Named | None:
    """The noun that a time leads to, by what stands behind it: a plan, what comes after it, what prepares it."""
    token = found[i]
    if token.time is None:
        return None
    for h in range(i + 1, min(i + 1 + _FARTHEST, len(found) - 1)):
        head, behind = found[h], found[h + 1]
        if head.mention or head.speech or (head.form and not cue.has("happenings", head.text)):
            return None
        planned = _planned(token, head, behind, cue) or (h + 2 < len(found) and _put_down(head, behind, cue))
        earlier = _before(token, head, behind, cue) or _first(found, h, cue)
        several = cue.has("and_others", head.noun.head) and cue.has("through", behind.text) and h > i + 1
        last = h - several  # "4일 공청회 등을 거쳐"
        if happenings.happens(found[last].noun.head, cue) and (planned or earlier):
            phrase = list(found[i + 1 : last + 1])
            tail = f" {behind.noun.head}" if len(phrase) == 1 and cue.has("plans", behind.noun.head) else ""
            times = tuple(m for m in (*token.others, token.time) if m is not None)
            around = min(m.start for m in times), head.end
            status: Status | None = "planned" if planned else None
            same = token.time.when.grain not in LONG and not planned and not head.noun.role
            return Named(phrase, tail, times, status, around, same or cue.has("with_it", behind.text))
        if _before(token, head, behind, cue) and cue.has("behind", head.noun.particle):
            token.mention = None  # "지난해 우수상에 이어": not the time of the sentence
        if head.comma or head.noun.role not in ("", "with") or head.what:
            return None
    return None


def _followed(found: Sequence[Token], i: int, cue: Cues) -> bool:
    """Whether a time is that of what only came before what the sentence tells ("9월에 대구, 울산 등에 이어 …")."""
    for k in range(i + 1, min(i + 1 + 2 * _FARTHEST, len(found) - 1)):
        head = found[k]
        if head.form or head.mention or head.what or head.speech:
            return False
        if cue.has("behind", head.noun.particle):
            time = found[i].time
            day = time is not None and time.when.grain == "day" and k == i + 1
            told = day and cue.has("as_told", found[k + 1].text) and happenings.happens(head.noun.head, cue)
            return told or cue.has("following", found[k + 1].text)
        if head.noun.role not in ("", "with"):
            return False
    return False


def _row(found: Sequence[Token], i: int, named: list[Named], cue: Cues) -> Named | None:
    """The noun of a time in a row of such that ends in a plan ("2022년 착공, 2024년 완공 계획에")."""
    token, last = found[i], named[-1] if named else None
    if last is None or last.status != "planned" or token.time is None:
        return None
    for h in range(i + 1, min(i + 1 + _FARTHEST, len(found) - 1)):
        head = found[h]
        if head.comma and found[h + 1].time is last.times[-1] and happenings.happens(head.noun.head, cue):
            phrase = list(found[i + 1 : h + 1])
            return Named(phrase, last.tail, (token.time,), "planned", (token.start, head.end))
        if head.form or head.comma or head.noun.role or head.what:
            return None
    return None


def _planned(token: Token, head: Token, behind: Token, cue: Cues) -> bool:
    """Whether the word behind a noun tells of a plan, or of what is made ready: "착공 계획에", "착공을 앞두고"."""
    if head.noun.role == "subject":
        said = behind.form.root[:-1] if behind.form else behind.text[:-1]
        return cue.has("put_down", said)  # "달성이 목표다"
    mention = token.mention
    if head.noun.role == "object":
        since = mention is not None and mention.scope is not None and mention.scope.last is None
        return not since and (cue.has("ahead_of", behind.text) or cue.has("with_it", behind.text))
    plan = behind.noun.particle and not behind.form and cue.has("plans", behind.noun.head)
    if not plan or mention is None or head.noun.role or head.comma:
        return False
    if cue.has("sentence_particles", token.noun.particle):
        return False  # "내년에 이전 계획을 발표한다"
    if behind.noun.role == "object" and mention.when.grain == "day":
        return False  # "5일 건립 계획을 발표했다": the day of the announcement
    return mention.when.grain != "year" or bool(mention.when.mod or token.noun.particle)  # "2025년 추진 계획"


def _put_down(head: Token, behind: Token, cue: Cues) -> bool:
    """Whether a bare noun before the rest of a sentence is put down as a plan ("2027년 1월 센터 개소 목표")."""
    return not (head.noun.role or head.comma or behind.form) and cue.has("put_down", behind.text)


def _before(token: Token, head: Token, behind: Token, cue: Cues) -> bool:
    """Whether something comes after what a noun tells ("7월 착공 이후")."""
    if token.noun.particle:
        return False  # "올해는 도입 이후 처음"
    if cue.has("behind", head.noun.particle) and not head.comma:
        return cue.has("following", behind.text)
    short = token.time is not None and token.time.when.grain not in LONG
    if short and cue.kind_nouns.get(head.noun.head[-2:]) == "meeting":
        return False  # "5일 회의 직후": what comes after is of the same day
    return not head.noun.role and not head.comma and cue.has("sequence", behind.text)


def _first(found: Sequence[Token], h: int, cue: Cues) -> bool:
    """Whether the sentence goes on from what a noun tells, at a later time: "6월까지 심의를 거쳐 내년 착공한다"."""
    behind = found[h + 1].text
    if found[h].noun.role != "object" or not cue.has("through", behind):
        return found[h].noun.role == "object" and cue.has("first", behind)
    rest = (
        t for t in found[h + 2 :] if t.mention or (t.form and not t.form.ending.startswith("before-noun"))
    )
    following = next(rest, None)
    return following is not None and following.mention is not None


def _aimed(found: Sequence[Token], i: int, cue: Cues) -> Named | None:
    """The noun whose time is an aim ("착공을 올 하반기 목표로")."""
    token, before = found[i], found[i - 1] if i else None
    behind = found[i + 1].text if i + 1 < len(found) else ""
    if before is None or token.time is None or before.role != "object" or not cue.has("aiming", behind):
        return None
    if not happenings.happens(before.noun.head, cue):
        return None
    phrase = _phrase(found, i - 1)
    return Named(phrase, "", (token.time,), "planned", (phrase[0].start, token.time.end))


def _told(found: Sequence[Token], i: int, cue: Cues) -> Named | None:
    """The noun of which a sentence tells only when ("접수는 20일이다", "준공식은 4일", "개관 목표는 2023년이다")."""
    token = found[i]
    k = i - 1
    while k >= 0 and (found[k].noun.role == "time" or cue.has("sure", found[k].text)):
        k -= 1
    if k < 0 or found[k].form or found[k].role not in ("topic", "subject") or token.time is None:
        return None
    status: Status | None = None
    if k and cue.has("time_of", found[k].noun.head) and not (found[k - 1].noun.role or found[k - 1].form):
        aimed = any(found[k].noun.head.startswith(word) for word in cue.sets["put_down"])
        status = "planned" if aimed else None
        k -= 1
    if not happenings.happens(found[k].noun.head, cue):
        return None
    phrase = _phrase(found, k)
    return Named(phrase, "", (token.time,), status, (phrase[0].start, token.time.end))


def _in_brackets(found: Sequence[Token], mentions: Sequence[Mention], cue: Cues) -> Iterator[Named]:
    """The nouns behind which a time stands in brackets ("공공기관 이전(2013~2015년)으로")."""
    known = {id(token.time) for token in found}
    for k, token in enumerate(found):
        if token.time or token.form or ("(" not in token.text and token.end - token.start <= len(token.text)):
            continue
        inside = [
            m
            for m in mentions
            if token.start < m.start < token.end and id(m) not in known and words.dating(m)
        ]
        name = token.noun.head.partition("(")[0]
        if inside and happenings.happens(name, cue):
            phrase = _phrase(found, k)
            yield Named(phrase, "", (inside[-1],), None, (phrase[0].start, token.end))


def _phrase(found: Sequence[Token], k: int) -> list[Token]:
    """A noun with the bare ones before it."""
    first = k
    while first > 0 and k - first < _FARTHEST:
        before = found[first - 1]
        if before.form or before.comma or before.noun.role or before.what or before.speech or before.time:
            break
        first -= 1
    return list(found[first : k + 1])
