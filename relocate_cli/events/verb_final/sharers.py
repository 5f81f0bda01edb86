"""Which of the words before a verb are those of several clauses: that share it, or that leave theirs out."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.cues import Cues
from relocate_cli.events.verb_final.reach import LONG
from relocate_cli.events.verb_final.tokens import Token

_BETWEEN = 2
"""How many words stand at the most between what begins a clause and its time."""


def own(time: Token) -> bool:
    """Whether a time is of the noun behind it rather than of the sentence ("2023년 특별법 제정, …")."""
    mention = time.mention
    return mention is not None and mention.when.grain in LONG and not (mention.scope or time.noun.particle)


def one_of(tokens: Sequence[Token], i: int, cue: Cues) -> bool:
    """Whether a noun is one of several things that something is done with ("도로 정비, 하천 준설 등을")."""
    for token in tokens[i + 1 :]:
        if token.form or token.mention:
            return False
        if token.noun.role or token.text in cue.sets["and_others"]:
            return cue.has("and_others", token.noun.head)
    return False


def clipped(tokens: Sequence[Token], words: Sequence[int], i: int) -> bool:
    """Whether a noun with a time, and an object or a goal, leaves its verb out before a time.

    "청사를 이전, 10일부터 …", "국으로 개편, 2월에 …".
    """
    k = next((k for k in range(i - 1, -1, -1) if tokens[k].mention is None), None)
    before, following = None if k is None else tokens[k], tokens[i + 1]
    led = before is not None and before.role in ("object", "to", "other")
    timed = any(tokens[k].mention for k in words)
    done = before is not None and before.role == "object" and not any(tokens[k].comma for k in words[-1:])
    timed = timed and (following.mention is not None or done)
    goes = following.mention is not None and before is not None and before.role != "object"
    return led and timed and (goes or any(tokens[k].role == "object" for k in words))


def shared(tokens: Sequence[Token], words: Sequence[int], i: int) -> tuple[list[Clause], int]:
    """All but the last of the clauses that share the verb at `i`, and where in its words the last one begins."""
    if sum(tokens[k].mention is not None for k in words) < 2:
        return [], 0
    found = rows(tokens, words)
    each = found or turns(tokens, words)
    made: list[Clause] = []
    if len(each) < 2:
        return made, 0
    last = each[-1][1]
    for begin, end in each[:-1]:
        clause = Clause("joined", words[begin], [*words[begin : end + 1], *words[last + 1 :]], i)
        clause.skipped = words[end + 1], words[last]
        clause.subject = None if found else words[end]
        made.append(clause)
    return made, each[-1][0]


def rows(tokens: Sequence[Token], words: Sequence[int]) -> list[tuple[int, int]]:
    """Where in some words each of several clauses that share a verb begins, and where its times end."""
    found: list[tuple[int, int]] = []
    begin, role = 0, ""
    for n, k in enumerate(words):
        here = tokens[k].role
        if n < begin or here not in ("topic", "subject", "object"):
            continue
        end = _times(tokens, words, n)
        apart = end is not None and tokens[words[end]].comma
        if not found and not apart:
            continue
        if end is None or (found and here != role):
            return []
        found.append((begin, end))
        if not apart:
            return found
        begin, role = end + 1, here
    return []


def turns(tokens: Sequence[Token], words: Sequence[int]) -> list[tuple[int, int]]:
    """Where each of several begins and ends that do the same in turn ("3월에는 가사, 5월에는 나사가 착공한다")."""
    found: list[tuple[int, int]] = []
    begin: int | None = None
    for n, k in enumerate(words):
        token = tokens[k]
        if token.mention:
            begin = n if begin is None else None
            if begin is None:
                return []
        elif begin is not None and token.role == "subject" and found:
            return [*found, (begin, n)]
        elif token.noun.role or token.form or token.what:
            if begin is not None or found or token.role in ("topic", "subject"):
                return []
        elif begin is not None and token.comma:
            found.append((begin, n))
            begin = None
    return []


def _times(tokens: Sequence[Token], words: Sequence[int], n: int) -> int | None:
    """Where the times end that stand behind one of the words, with how long they are ("14일까지 2일간")."""
    end, timed = n, False
    for k in words[n + 1 :]:
        token = tokens[k]
        if not timed and end < n + _BETWEEN and token.role in ("to", "other") and not token.comma:
            end += 1  # "A는 1단계로 2015년까지, B는 2단계로 2020년까지"
            continue
        if not (token.mention or (token.noun.role in ("", "time") and token.text[:1].isdigit())):
            break
        end, timed = end + 1, timed or token.mention is not None
        if token.comma:
            break
    return end if timed else None
