"""Readable titles: subject, finite predicate and core complements, cut at phrase boundaries only."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import NamedTuple

from relocate_cli import lang
from relocate_cli.events import polarity
from relocate_cli.events.clauses import Clause, Range, apart
from relocate_cli.events.drafts import Scene
from relocate_cli.events.lexicon import compiled, lexicon, past
from relocate_cli.events.predicates import Predicate
from relocate_cli.events.words import Words

LIMIT = 100
"""Longest title, in code points."""

_MOST_WORDS = 40
"""Most words after the verb that are looked at for a title."""
_PHRASES = (
    r"(?s)(?P<t>t[RX]*(?:A[RX]*)?e?[RX]*[LEKGV]?)|(?P<p>[Iob]G?(?:T(?![NPY]))?)|(?P<n>(?:[DYNP#OG]|T(?=[NPY]))*Q|(?:[DYNP#OG]|T(?=[NPY]))+)"
    r"|(?P<r>[RX]+)|(?P<c>C)|."
)


class _Piece(NamedTuple):
    """A phrase of the predicate: positions of its words, what it is, and whether the title can do without."""

    start: int
    end: int
    kind: str


@cache
def _lists(code: str) -> dict[str, frozenset[str]]:
    table = lang.table(code, "events")
    lists = table["titles"] | {"plan_nouns": table["modality"]["plan_nouns"]}
    return {name: frozenset(words.split()) for name, words in lists.items()}


def write(scene: Scene, clause: Clause, predicate: Predicate, subject: str | None, end: int) -> str:
    """The title of an event. `subject` is the resolved name, None where the words name it; `end` how far to go."""
    text, words = scene.document.text, scene.words
    lists = _lists(scene.sentence.lang)
    head = (
        subject
        if subject is not None
        else _slice(text, words, _named(words, polarity.subject(words, clause, scene.cues.sets), lists))
    )
    verb, after = _verb(text, words, clause, predicate, lists)
    if head and _is_participle(words, clause):
        verb = _finite(scene, clause, predicate, head, lists)
    if predicate.act or not predicate.second:
        turned = polarity.lead(words, clause.governor or clause, scene.cues.sets)
        verb = " ".join([*(words.text[k] for k in turned), verb])
    if subject is not None and verb[:1] in ("'", "’"):
        verb = _in_full(verb, lists)
    if clause.inverted and clause.subject:
        after = max(after, clause.subject[1])
    pieces = _pieces(words, after, end, lists)
    if clause.inverted and pieces and pieces[0].kind == ",":
        pieces = []  # what stands behind "said Ann Lee" only says who she is
    if predicate.object is not None and predicate.named is not None:
        before = _pieces(words, after, max(predicate.named[0], after), lists)
        pieces = [*before, _Piece(*predicate.object, "n")]
    if predicate.lemma == "be" and not pieces:
        verb = ""
    core = _core(text, words, predicate, after)
    room = min(LIMIT * 3 // 4, LIMIT - len(verb) - len(core) - 2)
    start = " ".join(part for part in (_shorten(head, lists, max(room, LIMIT // 3)), verb) if part)
    for drop in ("", "r", "rp"):
        title = _fit(text, words, start, pieces, lists, drop, LIMIT)
        if title is not None:
            return _tidy(title, lists)
    return _tidy(_cut(text, words, start, pieces, lists), lists)


def _in_full(verb: str, lists: dict[str, frozenset[str]]) -> str:
    """A verb without its short form ("'ll resign"), which cannot stand behind a name in brackets."""
    first, _, rest = verb.partition(" ")
    pairs = (pair.partition("=") for pair in lists["short_forms"])
    return " ".join(
        (next((full for short, _, full in pairs if short == first.replace("’", "'")), first), rest)
    )


def _is_participle(words: Words, clause: Clause) -> bool:
    """Whether a clause has no finite verb ("the bill passed in 2007", "the stage, to be completed in 2027")."""
    group = words.tags[slice(*clause.verb)]
    if clause.kind == "reduced":
        return group in ("E", "K", "G", "gE", "teE", "teK")
    return clause.kind == "fronted" and group == "G"


def _finite(
    scene: Scene, clause: Clause, predicate: Predicate, head: str, lists: dict[str, frozenset[str]]
) -> str:
    """The verb of such a clause as a finite one ("was passed", "is to be completed")."""
    words = scene.words
    verb, tag = words.text[clause.verb[1] - 1], words.tags[clause.verb[0]]
    if tag == "G" and predicate.status not in ("planned", "proposed"):
        return past(verb, lexicon(scene.sentence.lang))
    group = _group(words, *clause.verb, lists) if tag == "t" else verb[:1].lower() + verb[1:]
    return f"{_auxiliary(words, clause, predicate, head, lists)} {group}"


def _core(text: str, words: Words, predicate: Predicate, after: int) -> str:
    """The infinitive right behind the verb that is what happens ("is to be completed"), for which room is kept."""
    if predicate.act or predicate.trigger < after:
        return ""
    core = _slice(text, words, (after, predicate.trigger + 1))
    return core if len(core) < LIMIT // 3 else ""


def saying(scene: Scene, title: str, said: Clause) -> str:
    """The title of a saying that follows what it says: the said, as far as it fits, stands after the verb."""
    text, words = scene.document.text, scene.words
    lists = _lists(scene.sentence.lang)
    a = said.subject[0] if said.subject else said.verb[0]
    a -= said.subject is None and words.tags[a - 1 : a] == "R"  # "there is no evidence"
    subject = said.subject or (a, said.verb[0])
    told = f"{_slice(text, words, subject)} {_slice(text, words, said.verb)}".strip()
    if words.tags[a] in "DOR#" and words.text[a] != "I":
        told = told[:1].lower() + told[1:]
    whole = f"{title} {told}"
    if len(whole) > LIMIT:
        return _tidy(whole, lists)
    pieces = _pieces(words, said.verb[1], said.end, lists)
    full = _fit(text, words, whole, pieces, lists, "", LIMIT)
    return _tidy(full or _cut(text, words, whole, pieces, lists), lists)


def phrase(scene: Scene, a: int, b: int, owner: str | None = None) -> str:
    """The title of an event that is told without a verb: the words themselves, cut at a phrase boundary.

    `owner` is the name that stands for "its" or "their" before them.
    """
    lists = _lists(scene.sentence.lang)
    pieces = _pieces(scene.words, a, b, lists)
    text, start = scene.document.text, f"[{owner}'s]" if owner else ""
    title = _fit(text, scene.words, start, pieces, lists, "", LIMIT)
    return _tidy(title if title is not None else _cut(text, scene.words, start, pieces, lists), lists)


def timed(scene: Scene, a: int, b: int) -> str:
    """The title of an event that one word names: that word with its time, as the document puts them."""
    return _tidy(_slice(scene.document.text, scene.words, (a, b)), _lists(scene.sentence.lang))


def until(scene: Scene, title: str, times: tuple[int, ...]) -> str:
    """The title of what did not happen until a time: without that time it would say the opposite."""
    words = scene.words
    a = times[0]
    a -= 1 if a and words.tags[a - 1] == "I" else 0
    whole = f"{title} {_slice(scene.document.text, words, (a, times[0] + 1))}"
    return whole if len(whole) <= LIMIT else title


def _named(words: Words, span: Range | None, lists: dict[str, frozenset[str]]) -> Range | None:
    """A subject without the description in apposition to its name ("Ann Lee, a member of the party,")."""
    if span is None:
        return None
    match = compiled(r"[NP#]*P(?=,)").match(words.tags, *span)
    if match is None or match.end() + 1 >= span[1]:
        return span
    described = words.low[match.end() + 1] in lists["describing"]
    return match.span() if described else span


def _auxiliary(
    words: Words, clause: Clause, predicate: Predicate, head: str, lists: dict[str, frozenset[str]]
) -> str:
    """What makes a participle finite ("the bill, passed in 2007" = "the bill was passed")."""
    a, b = clause.subject or (0, 0)
    last = compiled(r"[^Iob,]*").match(words.tags, a, b)
    noun = words.text[last.end() - 1] if last and last.end() > a else head
    counted = words.tags[a : a + 1] == "#" and words.low[a] not in ("1", "one")
    many = counted or "C" in words.tags[a:b] or noun.lower() in lists["plurals"]
    plural = many or (noun.endswith("s") and not noun.endswith("ss"))
    now, before = ("now_plural", "past_plural") if plural else ("now", "past")
    return next(iter(lists[f"finite_{now if predicate.status == 'planned' else before}"]))


def _slice(text: str, words: Words, span: tuple[int, int] | None) -> str:
    """The document's own words from one position to another, without times and on one line."""
    if span is None or span[0] >= span[1]:
        return ""
    return " ".join(text[words.starts[span[0]] : words.ends[span[1] - 1]].split())


def _shorten(words: str, lists: dict[str, frozenset[str]], limit: int) -> str:
    """Words cut before a function word or after a comma, so that at most `limit` code points are left.

    Between two capitals it is part of a name ("Department of Agriculture"), where nothing is cut.
    """
    if len(words) <= limit:
        return words
    parts, length, cut = words.split(" "), 0, 0
    for k, part in enumerate(parts):
        named = k and parts[k - 1][:1].isupper() and "".join(parts[k + 1 : k + 2])[:1].isupper()
        last = k and parts[k - 1].lower() not in lists["no_end"]
        if last and ((part.lower() in lists["no_end"] and not named) or parts[k - 1].endswith(",")):
            cut = k
        length += len(part) + 1
        if length - 1 > limit:
            return " ".join(parts[: cut or max(k, 1)]).rstrip(",")
    return words


def _verb(
    text: str, words: Words, clause: Clause, predicate: Predicate, lists: dict[str, frozenset[str]]
) -> tuple[str, int]:
    """The predicate's words up to its trigger, and the position after them."""
    if not predicate.act and clause.means is not None and predicate.trigger == clause.means:
        i, j = (clause.governor or clause).verb
        return f"{_group(words, i, j, lists)} to {predicate.lemma}", predicate.trigger + 1
    if not predicate.act and predicate.second:
        i, j = next(link for link in clause.chain if link[1] - 1 == predicate.trigger)
        led = (i, j) in (link for link, _ in apart(words, clause))
        lead = f"{_group(words, *clause.verb, lists)} " if led else ""
        return lead + _group(words, i, j, lists), j
    if clause.governor is not None:
        i, j = clause.governor.verb
        done = words.tags[clause.verb[0]] in "EK"
        own = done and j - i > 1
        stop = j if clause.governor.chain and not own else max(j - 1, i + 1)
        lead = _group(words, i, stop, lists, adverbs=False)
        to = " to" if clause.governor.chain and words.tags[clause.verb[0]] == "L" else ""
        shared = clause.governor.chain[0] if done and clause.governor.chain else (0, 0)
        if "be" in words.low[slice(*shared)]:  # "is to be built and opened"
            lead, to = _group(words, i, j, lists, adverbs=False), " to be"
        return f"{lead}{to} {_group(words, *clause.verb, lists)}", clause.verb[1]
    return _group(words, *clause.verb, lists), clause.verb[1]


def _group(words: Words, i: int, j: int, lists: dict[str, frozenset[str]], *, adverbs: bool = True) -> str:
    kept = [
        words.text[k]
        for k in range(i, j)
        if words.tags[k] not in "IT"
        and (words.tags[k] != "R" or adverbs)
        and (words.tags[k] != "R" or words.low[k] not in lists["clutter"] | lists["dispensable"])
    ]
    return " ".join(kept)


def _pieces(words: Words, start: int, end: int, lists: dict[str, frozenset[str]]) -> list[_Piece]:
    """Phrases from `start` to `end`; times go, with the preposition that leads them in."""
    pieces: list[_Piece] = []
    for match in compiled(_PHRASES).finditer(words.tags, start, min(end, start + _MOST_WORDS)):
        i, j = match.span()
        kind, timed = match.lastgroup or words.tags[i], "T" in words.tags[i:j]
        if kind == "p" and timed and words.low[i] in lists["particles"]:
            pieces.append(_Piece(i, i + 1, kind))
            continue
        if timed and kind != "n":
            led = kind != "p" and pieces and pieces[-1].kind == "p"
            if led and words.low[pieces[-1].start] not in lists["particles"]:
                pieces.pop()
            back = words.low[i - 1] == "back" and words.low[i] in ("to", "until")  # "pushed it back to May"
            if pieces and pieces[-1].kind == "r" and words.low[i - 1] in lists["before_times"] and not back:
                pieces.pop()  # "closed back in 1967"
            if pieces and pieces[-1].kind == "," and words.tags[j : j + 1] in "IbtN":
                pieces.pop()
            continue
        ended = kind == "E" and words.lemmas[i] == "end"
        if ended and (words.tags[i - 1 : i] == "T" or compiled("I?T").match(words.tags, j)):
            while words.tags[i - 1] != "T" and pieces and pieces.pop().kind != "p":
                pass  # "for the year ended Dec. 31"
            continue
        if kind == ";" or (kind == "'" and words.text[i] in ".!?"):
            break
        if kind == "," and words.text[j : j + 1] == ["with"]:
            break
        if (
            kind == ","
            and words.tags[i - 1 : i] == "T"
            and words.low[j : j + 1]
            and words.low[j] in lists["venues"]
        ):
            continue  # "at 2 p.m. on May 6, at the chapel"
        comma = kind == "," or (i and words.tags[i - 1] == "Q" and words.text[i - 1][-2:-1] == ",")
        if kind == "," and compiled(r"R*[DN#]{1,3}S").match(words.tags, j):
            break
        if comma and words.tags[j if kind == "," else i :][:2].lstrip("R")[:1] in ("G", "E", "K", "S", "W"):
            break
        pieces.append(_Piece(i, j, kind))
    return pieces


def _fit(
    text: str,
    words: Words,
    start: str,
    pieces: list[_Piece],
    lists: dict[str, frozenset[str]],
    drop: str,
    limit: int,
) -> str | None:
    """The whole predicate, without the kinds in `drop`; None if it is too long even so."""
    kept = list(pieces)
    while kept and (
        kept[-1].kind == ","
        or _headless(words, kept)
        or (kept[-1].kind == "r" and kept[-2:-1] and kept[-2].kind == ",")
    ):
        kept.pop()
    if drop:
        kept = _without_adverbs(words, pieces)
    if "p" in drop:
        kept = _without_asides(words, kept, lists)
    title = "".join(_runs(text, words, start, kept, lists, clean=bool(drop)))
    return title if len(title) <= limit else None


def _without_asides(words: Words, pieces: list[_Piece], lists: dict[str, frozenset[str]]) -> list[_Piece]:
    """Without what stands between a verb that has no object and the infinitive that completes it."""
    if pieces and words.low[pieces[0].start] in lists["particles"]:  # "will team up to help"
        return [pieces[0], *_without_asides(words, pieces[1:], lists)]
    inf = next((k for k, piece in enumerate(pieces) if piece.kind == "t"), None)
    first = words.tags[pieces[0].start : pieces[0].end] if pieces else ""
    if (
        not inf
        or words.tags[pieces[inf].start + 1] == "e"
        or words.low[pieces[inf].start - 1] in lists["plan_nouns"]
        or any(words.tags[piece.start] in "cWS" for piece in pieces[:inf])
        or (pieces[0].kind == "n" and first.strip("D"))
        or words.tags[pieces[0].start - 1] == "B"
        or words.low[pieces[0].start] in lists["kept"]
    ):
        return pieces
    return pieces[: inf - 1] if pieces[inf - 1].kind == "," else pieces[inf:]


def _without_adverbs(words: Words, pieces: list[_Piece]) -> list[_Piece]:
    """Without adverbs, except those that "and" joins to something and negations."""
    around = [" ", *(piece.kind for piece in pieces), " "]
    return [
        p
        for k, p in enumerate(pieces)
        if p.kind != "r" or k == 0 or "c" in (around[k], around[k + 2]) or "X" in words.tags[p.start : p.end]
    ]


def _cut(text: str, words: Words, start: str, pieces: list[_Piece], lists: dict[str, frozenset[str]]) -> str:
    kept = _without_asides(words, _without_adverbs(words, pieces), lists)
    runs = _runs(text, words, start, kept, lists, clean=True)
    lengths = list(accumulate(map(len, runs)))
    while len(kept) > 1:
        kept = kept[:-1]
        while len(kept) > 1 and (_dangling(kept) or _headless(words, kept)):
            kept = kept[:-1]
        if lengths[len(kept)] <= LIMIT:
            break
    return "".join(runs[: len(kept) + 1])


def _dangling(pieces: list[_Piece]) -> bool:
    """Whether the last phrase waits for more: a preposition, an opener, a participle without its auxiliary."""
    last, before = pieces[-1].kind, pieces[-2].kind if len(pieces) > 1 else ""
    return last in "rpct,;:(WS" or (last in "EKV" and before not in tuple("enBA"))


_LEXICAL = r"[VEZLGK]|[BA][RXen]*[DYNP#QOI]|e[RX]*[DNP#I]"
"""A verb that says something, or one of being with what it says; an auxiliary alone does not."""


def _headless(words: Words, pieces: list[_Piece]) -> bool:
    """Whether the last clause that "that" or "which" opens has lost its verb to the cut."""
    tags = words.tags[pieces[0].start : pieces[-1].end]
    opener = max(tags.rfind("c"), tags.rfind("W"))
    return opener >= 0 and compiled(_LEXICAL).search(tags[opener:]) is None


def _runs(
    text: str,
    words: Words,
    start: str,
    pieces: list[_Piece],
    lists: dict[str, frozenset[str]],
    *,
    clean: bool,
) -> list[str]:
    """The start of a title and what each piece adds to it, with the blank before it."""
    runs, before = [start], start
    for piece in pieces:
        run = " ".join(text[words.starts[piece.start] : words.ends[piece.end - 1]].split())
        if piece.kind == "r" and run.lower() in lists["clutter"]:
            runs.append("")
            continue
        if clean and piece.kind == "n":
            run = " ".join([w for w in run.split(" ") if w.lower() not in lists["dispensable"]])
        tight = piece.kind in ",;:)'" or (piece.kind == "'" and not run[0].isalnum())
        before = run if tight or not before else f" {run}"
        runs.append(before)
    return runs


def _tidy(title: str, lists: dict[str, frozenset[str]]) -> str:
    """Within the limit, without dangling function words, open brackets and stray punctuation at either end."""
    title = compiled(r",(?: ?,)+(?: and)?").sub(",", compiled(r"\A['’]s ").sub("", title))
    title = compiled(r",([\"”’'])").sub(r"\1", " ".join(title.split())).strip(" ,;:.-–—")
    title = _shorten(compiled(r" ([,;:.)]|['’](?:s|re|ve|ll|d|m)(?!\w))").sub(r"\1", title), lists, LIMIT)
    title = title.replace("()", "")
    for left, right in (("(", ")"), ("“", "”")):
        if title.count(left) > title.count(right):
            title = title[: title.rfind(left)].rstrip(" ,")
        elif title.count(left) < title.count(right):
            title = title.replace(right, "")
    title = compiled(r'" ([^"]*?) ?"').sub(r'"\1"', title)
    if title.count('"') % 2:
        title = title.replace('"', "")
    title = " ".join(title.split()).strip(" ,;:.-–—")
    while True:
        head, _, last = title.rpartition(" ")
        if not head or (last.lower() not in lists["no_end"] and not _comparing(head, last.lower(), lists)):
            return title
        title = head.rstrip(" ,;:")


def _comparing(head: str, last: str, lists: dict[str, frozenset[str]]) -> bool:
    """Whether a title ends in "as early", whose date has gone."""
    return last in lists["bounding"] and head.rpartition(" ")[2].lower() in lists["no_end"]
