"""Claims that relate one event to another: before and after it, so long after it, how long it took or has gone on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

from relocate_cli.claims import forms, intervals, lengths, words
from relocate_cli.claims.durations import any_of, bounding, durations, lasting, place, since
from relocate_cli.claims.intervals import Length, length
from relocate_cli.claims.language import Language, language
from relocate_cli.claims.passages import Passage
from relocate_cli.model import VerdictLabel, When

Sort = Literal["before", "after", "same", "took", "lasted", "since"]

_LEAST = 12
"""How many code points a clause has at least: less than that before a cue belongs to what stands behind a comma."""
_NEXT = 5
"""How near behind a cue a date stands that goes with it."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`main` comes before or after `anchor`, `apart` from it; or it took, lasted or was `apart` ago."""

    sort: Sort
    main: str
    anchor: str = ""
    apart: Length | None = None
    said: str = ""


def label(relation: Relation, earlier: When, later: When) -> VerdictLabel:
    """What two dates say of a relation, the one first that the claim has first."""
    if relation.sort == "same" and relation.apart:
        return intervals.together(earlier, later, relation.apart)
    if relation.apart is not None:
        return intervals.apart(earlier, later, relation.apart)
    follows = intervals.order(earlier, later)
    return "not_enough_info" if follows is None else "supported" if follows else "refuted"


def ordered(relation: Relation, main: When, anchor: When) -> VerdictLabel:
    """What the dates of the main event and of the one that it is related to say of a relation."""
    earlier, later = (main, anchor) if relation.sort == "before" else (anchor, main)
    return label(relation, earlier, later)


def find(passage: Passage) -> Relation | None:
    """The relation that a claim states, None where it states a date or nothing of the kind."""
    known = language(passage.sentence.lang)
    if known is None:
        return None
    text = passage.text.rstrip(" .!?")
    if ago := since(text, known):
        return Relation(ago.sort, ago.main, "", ago.apart, text)
    for form in forms.told(text, known):
        main, anchor = (
            _finite(part.removesuffix(_elapsing(known)), known)
            for part in (forms.begun(form.main, known), form.anchor)
        )
        topic, rest = _topic(anchor, known) if known.glued and not form.topical else ("", "")
        if topic and not _topic(main, known)[0]:
            main, anchor = f"{topic} {main}", rest
        if known.glued and not form.topical:
            anchor = _about(anchor, main, known)
        if words.eventful(main, known) and words.eventful(anchor, known):
            return Relation(form.sort, f"{main}.", f"{anchor}.", form.apart, text)
    found = _glued(passage, known) if known.glued else _spaced(passage, known)
    took = None if found else lasting(passage, known)
    return Relation(took.sort, took.main, "", took.apart, text) if took else found


def unread(passage: Passage) -> tuple[str, ...]:
    """The words by which a claim relates its event to another in a way that is not understood."""
    known = language(passage.sentence.lang)
    if known is None or known.glued or find(passage) is not None:
        return ()
    text = passage.text.rstrip(" .!?")
    cues = [cue for cue in _cues_of(text, known) if not _dated_behind(cue, passage)]
    apart = [_length_before(passage, text, cue.start, known)[0] for cue in cues]  # "a year after the first"
    told = [
        words.eventful(cue.behind, known) or far is not None for cue, far in zip(cues, apart, strict=True)
    ]
    found = [text[cue.start : cue.end] for cue, so in zip(cues, told, strict=True) if so]
    others = (rf"\b{re.escape(phrase)}\b" for phrase in known.lists("relations", "further"))
    return (*found, *(match[0] for o in others if (match := re.search(o, text, re.IGNORECASE))))


def _spaced(passage: Passage, known: Language) -> Relation | None:
    text = passage.text.rstrip(" .!?")
    found = _cues_of(text, known)
    telling = [cue for cue in found if words.eventful(cue.behind, known) and not _dated_behind(cue, passage)]
    if len(telling) > 1:
        return None  # two relations in one claim, of which either may be wrong
    for cue in telling or found:
        apart, start = _length_before(passage, text, cue.start, known)
        relation = _split(text, start, cue.end, cue.sort, apart, known, passage)
        if relation:
            return relation
    within = re.compile(rf"\b(?:{any_of(known, 'within')}) ", re.IGNORECASE)
    for match in within.finditer(text):
        for mention in durations(passage):
            start, end = place(mention, passage)
            joint = re.match(rf" (?:{any_of(known, 'joints')}) ", text[end:])
            if 0 <= start - match.end() <= 2 and joint:
                apart = length(mention.when.timex, "equal-or-less")
                return _split(text, match.start(), end + joint.end(), "after", apart, known, passage)
    return None


def _dated_behind(cue: _Cue, passage: Passage) -> bool:
    """Whether all that stands behind a cue is a date, though it has the word of an act: "before the end of 2025"."""
    behind = len(cue.behind.rstrip(" ."))
    return any(
        0 <= place(mention, passage)[0] - cue.end < _NEXT and place(mention, passage)[1] >= cue.end + behind
        for mention in passage.mentions
        if mention.type in ("DATE", "TIME") and not mention.name
    )


class _Cue(NamedTuple):
    """A word that relates two events, and what stands behind it up to the next one or a comma."""

    sort: str
    start: int
    end: int
    behind: str


def _cues_of(text: str, known: Language) -> list[_Cue]:
    """The words of a claim that may relate two events, those first that tell what is the earlier."""
    matches = [
        (sort, match)
        for sort, key in (("before", "earlier"), ("after", "later"))
        for match in _cues(known.code, key).finditer(text)
        if text[: match.start()].lower().split()[-1:] != [known.phrase("relations", "article")]
    ]  # "the following year" relates nothing
    starts = sorted(match.start() for _, match in matches)
    ends = {at: min((s for s in starts if s > at), default=len(text)) for at in starts}
    return [
        _Cue(sort, m.start(), m.end(), text[m.end() : ends[m.start()]].partition(", ")[0])
        for sort, m in matches
    ]


def _split(
    text: str, start: int, end: int, sort: str, apart: Length | None, known: Language, passage: Passage
) -> Relation | None:
    """The claim cut at a cue: what stands behind it up to a comma or the end is the other event."""
    head, rest = text[:start].strip(" ,"), text[end:]
    anchor, comma, tail = rest.partition(", ")
    if head and comma and len(head) > _LEAST:
        anchor, tail = rest, ""
    dangling = rf"(?:^|[ ,])(?:{any_of(known, 'dangling')})$"
    main = head if len(head) > _LEAST else re.sub(dangling, "", head, flags=re.IGNORECASE) + tail
    main = re.sub(dangling, "", main.strip(" ,"), flags=re.IGNORECASE)
    main = forms.begun(_came_about(main, known), known)
    whole = _Cue(sort, start, end, anchor)
    if not words.eventful(anchor, known) or _dated_behind(whole, passage):
        dated = any(0 <= place(mention, passage)[0] - end < _NEXT for mention in passage.mentions)
        anchor = "" if dated else _gapped(main, anchor, known)
    if not main or not anchor:
        return None
    return Relation(sort, main + ".", anchor.strip(" ,.") + ".", apart, text)  # type: ignore[arg-type]


def _came_about(main: str, known: Language) -> str:
    """An event without the verb that only says that it came about ("the ruling came two years after it")."""
    start = r"\s" if known.glued else r"\b"
    bare = re.sub(rf"{start}(?:{any_of(known, 'coming')})$", "", main, flags=re.IGNORECASE).strip()
    return bare if words.eventful(bare, known) else main


def _gapped(main: str, anchor: str, known: Language) -> str:
    """What a name or thing alone stands for behind a cue: it did the same ("the hall opened after the school")."""
    told = words.read(main, known.code)
    verb = next((w for w in told if w.sort in ("act", "light", "measure")), None)
    subject = [w for w in told if verb and w.end <= verb.start]
    other = words.read(anchor, known.code)
    named = all(any(w.sort in ("body", "name", "thing") for w in part) for part in (subject, other))
    if verb is None or not named or any(w.sort in ("act", "light", "event", "measure") for w in other):
        return ""
    start, little = verb.start, known.stative | known.empty
    while (before := main[:start].rstrip().rpartition(" ")[2]).lower() in little:
        start = len(main[:start].rstrip()) - len(before)
    return f"{anchor.strip(' ,.')} {main[start:]}" if start > subject[-1].end - 1 else ""


def _standing_apart(known: Language, key: str) -> str:
    """A pattern for the phrases of a list; those of one syllable stand apart, lest they end other words (비전)."""
    phrases = known.lists("relations", key)
    return "|".join(rf"(?<=\s){cue}" if len(cue) == 1 else re.escape(cue) for cue in phrases)


def _elapsing(known: Language) -> str:
    """The word that stands behind an act from which on time is counted: 문을 연 지."""
    return f" {known.phrase('relations', 'elapsing')}"


def _finite(anchor: str, known: Language) -> str:
    """An event before a cue in the form that it has at the end of a sentence ("추경안을 낸" as "추경안을 냈다")."""
    endings = known.pairs("relations", "finite")
    end = next((end for end in endings if anchor.endswith(end)), "")
    made = anchor.removesuffix(end) + endings[end] if end else anchor
    if end and words.has_act(anchor, known):
        last, other = words.read(anchor, known.code)[-1], words.read(made, known.code)[-1:]
        ends = anchor[last.end :] == end  # 승인한, but not 시한
        whole = last.end == len(anchor) and any(last.notions == word.notions for word in other)
        return made if last.sort == "act" and (ends or whole) else anchor
    return made


@cache
def _cues(code: str, key: str) -> re.Pattern[str]:
    known = language(code)
    assert known is not None
    return re.compile(rf"\b(?:{any_of(known, key)})\b", re.IGNORECASE)


def _length_before(passage: Passage, text: str, at: int, known: Language) -> tuple[Length | None, int]:
    """The length of time right before a cue, and where it starts."""
    before = text[:at].rstrip()
    at -= next((len(p) + 1 for p in known.lists("relations", "loose") if before.endswith(p)), 0)
    for mention in durations(passage):
        start, end = place(mention, passage)
        if 0 <= at - end <= 1:
            began, mod = bounding(text[:start].rstrip(), known)
            return length(mention.when.timex, mention.when.mod or mod), len(began) + 1 if mod else start
    if match := lengths.pattern(known.code).search(text, 0, at):
        return lengths.spelled(match[0], known), match.start()
    for phrase in known.pairs("relations", "lengths"):
        if text[:at].rstrip().lower().endswith(phrase):
            return lengths.named(phrase, known), len(text[:at].rstrip()) - len(phrase)
    return None, at


def _glued(passage: Passage, known: Language) -> Relation | None:
    """The other event stands before the cue, behind the topic; a length stands on either side of the cue."""
    text = passage.text.rstrip(" .!?")
    if relation := _than_planned(text, known) or _a_matter_of(text, known):
        return relation
    dated = {place(mention, passage)[1] for mention in passage.mentions if mention.type == "DATE"}
    for sort, key in (("after", "later"), ("before", "earlier")):
        for pattern in _patterns(known.code, sort, key):
            for match in pattern.finditer(text):
                topic, anchor = _topic(text[: match.start()], known)
                anchor = _finite(anchor, known)
                main = _came_about(f"{topic} {text[match.end() :].lstrip(' ,')}".strip(), known)
                if match.start() in dated and not match.groupdict().get("length"):
                    continue  # "before 2025" is a date
                if sort == "before" and _behind_a_case(text[: match.start()], known):
                    continue  # 절반이 이전에 반대했다: they oppose the move
                if not words.eventful(anchor, known) or not words.eventful(main, known):
                    continue
                if sort == "before" and known.says("relations", "last", main):
                    continue  # when something was last done before tells no order
                told = _beside_cue(match, known)
                anchor = _about(anchor, main, known)
                return Relation(sort, main + ".", anchor + ".", told, text)  # type: ignore[arg-type]
    return None


def _about(anchor: str, main: str, known: Language) -> str:
    """An event told by its verb alone, with what the sentence is about: 신청은 제기된 지 석 달 만에 기각됐다."""
    topic, _ = _topic(main, known)
    verb = " " not in anchor.strip() and anchor.strip(" .").endswith("다")
    return f"{topic} {anchor}" if topic and verb else anchor


def _behind_a_case(text: str, known: Language) -> bool:
    """Whether a Korean text ends in a noun with the particle of a subject or an object, before which nothing is.

    No particle is the end of a noun of the lexicon: 인가, 평가.
    """
    word = (text.split() or [""])[-1]
    ends = (*known.subjects, *known.lists("words", "objects"))
    noun = any(word[at:] in known.meant for at in range(len(word) - 1))
    return word.endswith(ends) and not noun


@cache
def _patterns(code: str, sort: str, key: str) -> tuple[re.Pattern[str], ...]:
    """Patterns for a cue with a length of time on either side, the longest first."""
    known = language(code)
    assert known is not None
    apart = _standing_apart(known, key)
    about, odd, elapsed, at_last, under, cues = (
        any_of(known, name) for name in ("about", "odd", "elapsed", "at_last", "under", key)
    )
    following = "|".join(known.pairs("relations", "lengths"))
    span = rf"(?:(?:{about}) )?(?P<length>{lengths.size(known.code)})"
    after = [
        rf"(?:\s?(?:{apart}))?\s(?P<next>{following})(?:에야|에)?(?=\s)",
        rf"\s{span}\s?(?P<odd>{odd})?\s?(?:{cues})(?=[\s,])",
        rf"\s?(?:{apart})\s{span}[이가도]?\s?(?P<under>{under})",
        rf"\s?(?:{apart})\s{span}\s?(?P<odd>{odd})?\s?(?:{elapsed})(?!도록)",
        rf"\s{span}\s?(?P<odd>{odd})?\s?(?:{at_last})(?!도록)",
        rf"(?<=[가-힣])\s?(?:{apart})(?=[\s,])(?P<length>)",
    ]
    return tuple(map(re.compile, after if sort == "after" else [after[1], after[3], after[5]]))


def _beside_cue(match: re.Match[str], known: Language) -> Length | None:
    """The length of time beside a cue, as it is bounded."""
    slots = match.groupdict()
    told = lengths.named(slots.get("next") or "", known) or lengths.written(slots.get("length") or "", known)
    over = any(cue in match[0] for cue in known.lists("relations", "over"))
    mod = "more-than" if over else "approx" if slots.get("odd") else None
    mod = "less-than" if slots.get("under") else mod
    return replace(told, mod=mod) if told and mod else told


def _than_planned(text: str, known: Language) -> Relation | None:
    """So long later or earlier than planned, where the plan stands before the length of time."""
    keys = ("plans", "late", "early", "about", "odd", "over")
    plans, late, early, about, odd, over = (any_of(known, key) for key in keys)
    size = lengths.size(known.code)
    match = re.search(
        rf"(?P<plan>{plans})\s(?:(?P<about>{about}) )?(?P<length>{size})\s?(?P<odd>{odd})?\s?"
        rf"(?P<over>\S?\s?(?:{over})\S*\s)?(?P<late>{late})?(?(late)|(?:{early}))\S*",
        text,
    )
    if match is None:
        return None
    rest = text[match.end() :].lstrip()
    main = f"{text[: match.start()].rstrip()} {rest if words.has_act(rest, known) else ''}".rstrip() + "."
    told = lengths.written(match["length"], known)
    mod = "more-than" if match["over"] else "approx" if match["about"] or match["odd"] else None
    told = replace(told, mod=mod) if told and mod else told
    return Relation("after" if match["late"] else "before", main, match["plan"], told, text)


def _a_matter_of(text: str, known: Language) -> Relation | None:
    """That something came about was after or before something else ("지정한 것은 목표 시한을 넘긴 뒤였다")."""
    that = re.search(rf" (?:{any_of(known, 'that')}) ", text)
    endings = known.pairs("relations", "finite")
    end = next((e for e in endings if that and text[: that.start()].endswith(e)), "")
    if that is None or not end:
        return None
    for sort, key in (("after", "later"), ("before", "earlier")):
        match = re.search(
            rf"(?: (?P<length>{lengths.size(known.code)}))? ?(?:{any_of(known, key)})(?:{any_of(known, 'being')})$",
            text,
        )
        anchor = text[that.end() : match.start()].strip() if match else ""
        if match and words.eventful(anchor, known):
            main = text[: that.start()].removesuffix(end) + endings[end]
            apart = lengths.written(match["length"] or "", known)
            return Relation(sort, f"{main}.", f"{anchor}.", apart, text)  # type: ignore[arg-type]
    return None


def _topic(text: str, known: Language) -> tuple[str, str]:
    """What a sentence is about (up to a topic particle) and the rest; a verb may end as a topic does ("짓는")."""
    ends = any_of(known, "topics")
    for match in re.finditer(rf"(?<=[^\s,])(?:{ends}) ", text):
        topic = text[: match.end() - 1]
        if "," in topic or topic.count(" ") > _LONG_TOPIC:
            break
        if not _describes(topic, known):
            return topic, text[match.end() :]
    return "", text


_LONG_TOPIC = 5
"""How many spaces are in a topic at the most."""


def _describes(text: str, known: Language) -> bool:
    """Whether the last word of a Korean text is a verb that describes what stands behind it ("전시하는")."""
    last = next(iter(words.read(text, known.code)[-1:]), None)
    if last is None or last.sort not in ("act", "light"):
        return text.endswith(known.lists("relations", "describing"))
    return last.end == len(text) or text.endswith(known.lists("relations", "describing"))


BEGINNING, ENDING = frozenset(("begin", "groundbreak")), frozenset(("complete", "open"))
"""Acts that begin what is then under way, and that end it."""


def begins(notions: frozenset[str]) -> bool:
    """Whether an act begins what is then under way."""
    return bool(notions & BEGINNING)


def ends(notions: frozenset[str]) -> bool:
    """Whether an act ends what was under way."""
    return bool(notions & ENDING)
