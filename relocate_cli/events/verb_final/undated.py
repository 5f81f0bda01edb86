"""Times that date no clause by where they stand: in a list of nouns, in a comparison, every year again."""

from __future__ import annotations

from itertools import pairwise

from relocate_cli.events.verb_final import happenings
from relocate_cli.events.verb_final.cues import Cues
from relocate_cli.events.verb_final.reach import LONG
from relocate_cli.events.verb_final.tokens import Token

_LONGEST = 8
"""How many words an item of a list has at the most."""
_NAMED = ("topic", "subject", "object", "also", "to", "with", "other")
"""Roles of the noun that a time before it tells apart."""
_LEADING = ("topic", "subject", "object")
"""Roles of nouns that are compared themselves."""
_NEAR = 3
"""How many words stand at the most between a time and the word that compares with it."""


def apart(found: list[Token], cue: Cues, *, prose: bool) -> set[int]:
    """The times, by `id`, that no line dates: counted from something else, or only telling a noun from its like.

    `prose`: the words are no item of a list, in which a year stands for itself ("2026년 정부 예산안" is no date).
    """
    gone: set[int] = set()
    for i, token in enumerate(found):
        if token.time is None or token.form:
            continue
        if i and token.mention and _later(found[i - 1], token.time.text, cue):
            token.mention = None
            gone.add(id(token.time))
        elif prose and (not token.mention or _attributed(found, i, cue)):
            gone.add(id(token.time))
    return gone


def _later(before: Token, time: str, cue: Cues) -> bool:
    """Whether a time is counted from what stands before it rather than from today ("공포 1년 후")."""
    if before.comma or not time.endswith(tuple(cue.sets["later"])):
        return False
    bare = before.form is None and not before.noun.role and happenings.happens(before.text, cue)
    return bare or (before.form is not None and before.form.ending == "condition")


def clear(found: list[Token], cue: Cues) -> list[Token]:
    """The tokens of a sentence, those times taken for no dates."""
    _elapsed(found, cue)
    _facing(found, cue)
    for before, token in pairwise(found):
        if before.form and before.form.ending.startswith("before-noun") and not before.comma:
            done = before.form.ending == "before-noun-past" and _modified(token, cue)
            goes = before.form.ending == "before-noun-present" and before.form.part != "copula"
            goes = goes and cue.has("own_particles", token.noun.particle)
            if token.mention and (done or goes):
                token.what = "modified"
            elif before.form.part != "copula":  # "첫날인 8일": the time is the day told of
                token.mention = None
        if cue.has("every", before.text):
            token.mention = None
        if token.form and token.noun.role == "time" and before.noun.role == "time":
            before.mention = None  # both ends of "12일부터 26일까지이며" are told, none dates
    for token, following in pairwise(reversed(found)):
        if following.comma and token.noun.role == "time" and token.mention is None:
            following.mention = None
    for i in range(len(found)):
        if found[i].mention and (_compared(found, i, cue) or _attributed(found, i, cue)):
            found[i].mention = None
        if found[i].mention and not found[i].comma and (_item(found, i) or _after(found, i, cue)):
            found[i].mention = None
    return found


def _elapsed(found: list[Token], cue: Cues) -> None:
    """Take a length of time that tells when a time is for a part of it ("두 달이 지난 6월", "3시간이 지난 10일")."""
    for i in [i for i, token in enumerate(found) if token.time is not None]:
        told = found[i].text.startswith(tuple(cue.sets["elapsed"]))
        last = i - 1 if told else i - 2
        apart = last >= 0 and (told or cue.has("elapsed", found[i - 1].text))
        if apart and found[last].role == "subject" and found[last].text[:1].isdigit():
            _leave_out(found[last:i])
        elif i > 1 and _which(found[i - 1], cue):
            _ahead(found, i)


def _facing(found: list[Token], cue: Cues) -> None:
    """Take a time of what another lies before for no date ("내년 총선을 1년 앞둔 지난 3월")."""
    for i in range(2, len(found)):
        if found[i].time is None or not cue.has("facing", found[i - 1].text):
            continue
        k = i - 2
        while k >= 0 and not (found[k].form or found[k].role == "topic" or found[k].speech):
            found[k].mention = None
            k -= 1


def _which(token: Token, cue: Cues) -> bool:
    """Whether a word says how long a time lies ahead of something ("8일 전인")."""
    told = any(part == "copula" for part, _ in cue.endings.get(token.noun.particle, ()))
    return cue.has("ahead", token.text) or (token.time is not None and told)


def _leave_out(tokens: list[Token]) -> None:
    """Take words for a part of the time behind them."""
    for token in tokens:
        token.what, token.form = "listed", None


def _ahead(found: list[Token], i: int) -> None:
    """Take what a time lies ahead of for a part of it ("회의가 열리기 8일 전인 지난 2일")."""
    k = i - 2 if found[i - 2].form else i - 3
    form = found[k].form if k >= 0 else None
    if form is None or form.ending != "noun":
        return
    first = k
    while first and not (
        found[first - 1].form
        or found[first - 1].comma
        or found[first - 1].role == "topic"
        or found[first - 1].time
    ):
        first -= 1
    _leave_out(found[first:i])


def _modified(token: Token, cue: Cues) -> bool:
    """Whether a time behind a clause that tells of it dates the sentence as well ("법이 바뀐 13일 시는 …")."""
    mention = token.mention
    if mention is None or mention.when.grain in LONG - {"month"}:
        return mention is not None and (
            bool(mention.scope) or cue.has("sentence_particles", token.noun.particle)
        )
    return True


def _item(found: list[Token], i: int) -> bool:
    """Whether a time begins an item of a list of nouns ("…, 2028년 대회 준비, …")."""
    if i == 0 or not found[i - 1].comma or not _bare(found[i - 1]):
        return False
    j = i + 1
    while j < min(len(found), i + _LONGEST) and _bare(found[j]) and not found[j].comma:
        j += 1
    return i + 1 < j < len(found) and _bare(found[j]) and found[j].comma


def _after(found: list[Token], i: int, cue: Cues) -> bool:
    """Whether a time tells when a noun happened that something comes after ("1976년 설립 이후").

    What comes after the meeting of a day is of that day.
    """
    mention = found[i].mention
    if mention is None or mention.when.grain not in LONG:
        return False
    return i + 2 < len(found) and _bare(found[i + 1]) and cue.has("sequence", found[i + 2].text)


def _compared(found: list[Token], i: int, cue: Cues) -> bool:
    """Whether a time only tells of what something is compared with ("2017년 17만 명에 비해")."""
    near = found[i + 1 : i + 1 + _NEAR]
    ends = (k for k, token in enumerate(near) if token.form or token.comma or token.role in _LEADING)
    stop = next(ends, len(near))
    return any(
        cue.has("compared", token.text) or cue.has("compared", token.noun.particle) for token in near[:stop]
    )


def _attributed(found: list[Token], i: int, cue: Cues) -> bool:
    """Whether a time only tells apart the noun that the bare ones behind it lead to ("2025년 돌봄센터 추진 사업")."""
    mention = found[i].mention
    if mention is None or mention.when.grain != "year" or mention.when.mod:
        return False
    if found[i].noun.particle or found[i].comma:
        return False
    near = found[i + 1 : i + 2 + _NEAR]
    ends = i + 1 + len(near) == len(found)  # a headline
    last = next((k for k, t in enumerate(near) if not _bare(t) or t.comma), len(near) - 1 if ends else 0)
    if last < 1 or near[last].form or near[last].mention:
        return False
    if near[last].noun.role not in (*_NAMED, "") or (near[last].noun.role == "" and not ends):
        return False
    if any(token.text[0].isdigit() for token in near[: last + 1]):
        return False
    return cue.has("attributed", near[last].noun.head) or cue.has("apart_heads", near[last].noun.head)


def _bare(token: Token) -> bool:
    return token.form is None and token.mention is None and token.noun.role == "" and token.what == ""
