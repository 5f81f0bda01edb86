"""Whom a noun phrase means: a registered body, a person by name and title, or a body by its last syllables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relocate_cli import codec, registry
from relocate_cli.events.cast import Figure
from relocate_cli.events.verb_final import brackets, quoting
from relocate_cli.events.verb_final.bodies import (
    abroad,
    body,
    counted,
    government,
    group,
    kind,
    local,
    longer,
    national,
)
from relocate_cli.events.verb_final.casting import Cast, again, alone, ending, lists, registered
from relocate_cli.events.verb_final.persons import like_a_name, person, several
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Participant, Role

_LONGEST = 7
"""Longest noun phrase, in words."""
_MOST = 30
"""How many noun phrases are joined at the most."""
_OFFICE = 2
"""Fewest syllables of an office before the title of its head."""
_FULL = 3
"""Syllables of a full name, as a rule."""
_QUOTES = ("‘", "’", "'", "")
"""What may stand around a name; nothing at all around an empty one."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One noun phrase: its first and last token, and its words without the particle."""

    first: int
    last: int
    words: tuple[str, ...]


def phrase(tokens: Sequence[Token], head: int, lowest: int, code: str) -> Phrase:
    """The noun phrase that a token with a particle ends, back over bare nouns to what is no part of it."""
    first = head
    each = lists(code).sets["people.each"]
    while first > max(lowest, head - _LONGEST):
        before = tokens[first - 1]
        if not (_bare(before) or (before.noun.particle in each and not (before.form or before.comma))):
            break
        first -= 1
    if first > lowest and _name_before(tokens[first - 1], tokens[head], first == head, code):
        first -= 1
    if first - 2 >= lowest and tokens[first - 1].text in lists(code).sets["titles.then"]:
        titled = ending(tokens[head].noun.head, lists(code).sets["titles.office"]) is not None
        first -= 2 if titled and _bare(tokens[first - 2]) and len(tokens[first - 2].text) == _FULL else 0
    names = [tokens[k].text for k in range(first, head)]
    return Phrase(first, head, (*names, tokens[head].noun.head or tokens[head].text))


def _name_before(token: Token, title: Token, next_to: bool, code: str) -> bool:
    """Whether a word is a full name that only looks like a noun with a particle ("이지은 과장은", "김영란 의원")."""
    word = token.text
    if token.form or token.mention or token.what or token.comma or not 3 <= len(word) <= 4:
        return False
    same = next_to and token.noun.role in ("topic", "subject") and title.role in ("topic", "subject")
    if not next_to and ending(title.noun.head, lists(code).sets["titles.office"]) is None:
        return False
    alike = same or (token.noun.particle in lists(code).sets["titles.name_ends"])
    return alike and registry.is_surname(word[:-2]) and not registry.candidates(token.noun.head)


def _bare(token: Token) -> bool:
    plain = not token.form and not token.comma and token.noun.role == "" and not token.speech
    return plain and token.what == "" and token.noun.head != ""


def coordinated(tokens: Sequence[Token], head: int, lowest: int, code: str) -> list[Phrase]:
    """A noun phrase and those joined to it by commas, "와", "및" and "을 비롯한"."""
    including, leading = (lists(code).sets[name] for name in ("roles.including", "roles.leading"))
    found = [phrase(tokens, head, lowest, code)]
    while len(found) < _MOST and found[-1].first > lowest:
        k = found[-1].first - 1
        if tokens[k].text in including and k > lowest and tokens[k - 1].noun.role == "object":
            found.append(phrase(tokens, k - 1, lowest, code))
            continue
        if (listed := _before_clause(tokens, k, lowest, leading)) is not None:
            found.append(phrase(tokens, listed, lowest, code))
            continue
        before = tokens[k]
        if before.form or before.mention or before.speech or before.what:
            break
        joins = before.noun.role == "with" or before.noun.particle in lists(code).sets["people.or"]
        if not joins and not (before.comma and before.noun.role in ("", "other")):
            break
        found.append(phrase(tokens, k, lowest, code))
    return found[::-1]


def _before_clause(tokens: Sequence[Token], k: int, lowest: int, leading: frozenset[str]) -> int | None:
    """The noun with a comma before a clause that tells of the next one listed ("A, 이전을 앞둔 B")."""
    form = tokens[k].form
    if tokens[k].text not in leading and (form is None or not form.ending.startswith("before-noun")):
        return None
    for j in range(k - 1, max(lowest, k - _LONGEST) - 1, -1):
        token = tokens[j]
        if token.comma:
            bare = not (token.noun.role or token.form or token.what or token.mention)
            return j if bare else None
        if token.role in ("topic", "subject") or token.mention or token.speech or token.what == "resuming":
            return None
    return None


def participants(
    tokens: Sequence[Token], phrases: Sequence[Phrase], role: Role, cast: Cast
) -> Iterator[Participant]:
    """The actors that noun phrases name, in one role."""
    for place, each in enumerate(phrases):
        words = each.words
        if len(words) == 1 and place + 1 < len(phrases) and like_a_name(words[0], cast):
            title = _title(phrases[place + 1 :], cast)
            words = (*words, title) if title else words  # "홍길동, 김철수 의원"
        for names in _apart(words, cast, len(phrases) > 1):
            both = together(names, cast)
            if both:
                surface = " ".join(names)
                yield from (Participant(f.id, f.name, f.kind, surface, role) for f in both)
                continue
            figure = identify(names, cast)
            if figure is None or figure.kind == "group":
                owned = _owned(tokens, each, names, cast)
                yield from _before_others(tokens, each, names, role, cast)
                names, figure = (owned, group(owned, cast) or figure) if owned else (names, figure)
            if (
                figure is None
                or figure.kind == "place"
                or (role not in ("agent", "speaker") and _speaks(names, cast))
            ):
                continue
            surface = " ".join(_shortest(names, figure, cast))
            yield Participant(figure.id, figure.name, figure.kind, surface, role)


def _title(following: Sequence[Phrase], cast: Cast) -> str:
    """The title that names share and the last of them has; empty where another noun comes first."""
    for each in following:
        if len(each.words) > 1 and like_a_name(each.words[0], cast):
            title = each.words[-1]
            return title if ending(title, lists(cast.code).sets["titles.office"]) == title else ""
        if len(each.words) > 1 or not like_a_name(each.words[0], cast):
            return ""
    return ""


def _speaks(names: tuple[str, ...], cast: Cast) -> bool:
    """Whether a noun only means somebody who speaks for the body last told of, where it is who acts."""
    return len(names) == 1 and names[0] in lists(cast.code).sets["people.speaks_for"]


def _before_others(
    tokens: Sequence[Token], told: Phrase, names: tuple[str, ...], role: Role, cast: Cast
) -> Iterator[Participant]:
    """Those who are named before the number of all ("홍길동·김철수 의원 등 총 5명의 의원")."""
    k, cue = told.first - 1, lists(cast.code).sets
    if k < 0 or names != told.words or tokens[k].noun.particle not in cue["roles.of"]:
        return
    owner = phrase(tokens, k, 0, cast.code)
    others = next((n for n, word in enumerate(owner.words) if n and word in cue["people.and_others"]), 0)
    if others:
        lead = Phrase(owner.first, owner.first + others - 1, owner.words[:others])
        yield from participants(tokens, [lead], role, cast)


def _owned(
    tokens: Sequence[Token], told: Phrase, names: tuple[str, ...], cast: Cast
) -> tuple[str, ...] | None:
    """The words of a group with those that tell whose it is ("12개 기관의 실무자 14명")."""
    k, of = told.first - 1, lists(cast.code).sets["roles.of"]
    if k < 0 or names != told.words or tokens[k].role != "other" or tokens[k].noun.particle not in of:
        return None
    owner = (*phrase(tokens, k, 0, cast.code).words[:-1], tokens[k].text)
    numbers = [n for n, word in enumerate(owner) if word[0].isdigit()]
    owner = owner[numbers[-1] :] if numbers else owner  # "사흘 동안 7만여 명의 시민"
    others = (n for n, word in enumerate(owner, 1) if word in lists(cast.code).sets["people.and_others"])
    return (*owner[max(others, default=0) :], *names)


def _shortest(names: tuple[str, ...], figure: Figure, cast: Cast) -> tuple[str, ...]:
    """The words that name a registered body, without what runs into them ("… 확정 나주시")."""
    cue = lists(cast.code)
    if figure.kind == "person" and figure.name in names:
        start = names.index(figure.name)
        while start and (
            kind(names[start - 1], cast.code) or registry.candidates(names[start - 1], cast.when)
        ):
            start -= 1
        return names[start:]
    if figure.kind in ("group", "person") or names[-1] in cue.sets["people.speaks_for"]:
        return names
    if figure.name in names:
        return names[names.index(figure.name) :]
    ends = (names[k:] for k in range(len(names)))
    known = (
        some
        for some in ends
        if any(e.id == figure.id for e in registry.candidates(" ".join(some), cast.when))
    )
    if registry.holds(figure.id):
        return next(known, names)
    written = figure.name.split(" ")
    return names[-len(written) :] if list(names[-len(written) :]) == written else names[-1:]


def _apart(names: tuple[str, ...], cast: Cast, listed: bool = False) -> Iterator[tuple[str, ...]]:
    """Names that are read by themselves: joined by a middle dot ("진주·나주시"), or before "등" and behind it.

    Behind others that are `listed`, their number as well ("A, B, C 3개 기관이").
    """
    cue = lists(cast.code)
    if listed and len(names) > 2 and names[-2] in cue.counts and names[-1] in cue.sets["people.sides"]:
        names = names[:-2]
    for k, name in enumerate(names):
        if k and name in cue.sets["people.and"] and names[k + 1 :]:
            yield from _apart(names[:k], cast)
            yield from _apart(names[k + 1 :], cast)
            return
        if k and name in cue.sets["people.and_others"]:
            yield from _apart(names[:k], cast)
            rest = names[k + 1 :]
            number = len(rest) > 1 and (counted(rest, cue) or rest[0][0].isdigit())
            if number and group(rest, cast) is not None:
                yield rest
            return
    if "·" not in " ".join(names):
        yield names
        return
    if each := several(names, cast) or _titled(names, cast):
        yield from each
        return
    parts = names[-1].split("·")
    yield from ((part,) for part in parts) if _bodies(parts, cast) else (names,)


def _bodies(parts: Sequence[str], cast: Cast) -> bool:
    """Whether what dots join are several bodies: one of them is registered, and half of them end as bodies do."""
    known = sum(bool(registry.candidates(part, cast.when)) for part in parts) if len(parts) > 1 else 0
    ending = sum(bool(registry.candidates(part, cast.when) or kind(part, cast.code)) for part in parts)
    return bool(known) and (ending == len(parts) or (len(parts) > 2 and 2 * ending >= len(parts)))


def _titled(names: tuple[str, ...], cast: Cast) -> list[tuple[str, ...]]:
    """Holders of offices joined by middle dots ("홍길동 예산실장·복지심의관"); none for one alone."""
    titles = lists(cast.code).sets["titles.office"]
    k = next((k for k, name in enumerate(names) if "·" in name), None)
    parts = names[k].split("·") if k is not None else []
    each = [(title, len(part)) for part in parts for title in (ending(part, titles),)]
    whole = each if k == len(names) - 1 else each[:-1]
    if k is None or not whole or any(title is None or length <= len(title) for title, length in whole):
        return []
    last = (parts[-1], *names[k + 1 :])
    return [(*names[:k], parts[0]), *((part,) for part in parts[1:-1]), *(_titled(last, cast) or [last])]


def whom(told: Phrase, cast: Cast) -> Figure | None:
    """Whom a noun phrase is about that goes on as the topic; of some and a group of them, the group."""
    found = [figure for names in _apart(told.words, cast) if (figure := identify(names, cast)) is not None]
    return found[-1] if found else None


def together(names: tuple[str, ...], cast: Cast) -> tuple[Figure, ...]:
    """Those who acted together last, where words stand for as many of them ("양 기관", "두 도시", "이들")."""
    cue, last = lists(cast.code), names[-1]
    if len(names) == 1 and last in cue.sets["people.they"]:
        one = cast.topic is not None and cast.topic.kind != "person"
        return cast.together[False] or ((cast.topic,) if cast.topic and one else ())
    if len(names) == 1 and last in cue.sets["people.attending"]:
        return (cast.group,) if cast.group else ()
    number, side = names if len(names) == 2 else (last[:1], last[1:]) if len(names) == 1 else ("", "")
    count = cue.counts.get(number, 0) if side in cue.sets["people.sides"] else 0
    sorts = (False, True) if side in cue.sets["people.sides_of_persons"] else (True,)
    return next((cast.together[sort] for sort in sorts if count and count == len(cast.together[sort])), ())


def identify(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """Whom the words of a noun phrase mean; None where it is nobody."""
    if cast.defined is None:
        brackets.read(cast, identify)
        quoting.read(cast)
    if cast.latest is None or cast.latest[0] != names:
        cast.latest = names, _identify(names, cast)
    return cast.latest[1]


def _identify(names: tuple[str, ...], cast: Cast) -> Figure | None:
    cue = lists(cast.code)
    last = names[-1]
    if last[-1:] in _QUOTES or names[0][:1] in _QUOTES:
        names = tuple(part for name in names for part in name.strip("".join(_QUOTES)).split(" ") if part)
        if not names:
            return None
        last = names[-1]
    if len(names) > 1 and cue.division is not None and cue.division.fullmatch(last):
        court = kind(names[-2].partition("(")[0], cast.code) or cue.division.fullmatch(names[-2])
        return identify(names[:-1], cast) if court else None
    if len(names) == 1 and last in cue.sets["people.he"]:
        return cast.speaker if cast.speaker and cast.speaker.kind == "person" else None
    found = person(names, cast) or _defined(names, cast) or abroad(names, cast) or _registered(names, cast)
    if found is not None:
        return found
    if last in cue.sets["people.speaks_for"]:
        found = identify(names[:-1], cast) if len(names) > 1 else cast.topic
        return found or group(names, cast)
    if (place := local(names, cast)) is not None:
        return place
    if len(names) == 2 and names[0] in cue.counts and last in cue.sets["people.sides"]:
        return group(names, cast)  # "두 군": not the one named last
    single = len(names) == 1 or names[-2] in cue.sets["common.this"]
    if single and (last in cast.called or last in cue.sets["common.words"]):
        return again(last, cast) or _unnamed(last, cast)
    if single and (known := longer(last, cast)) is not None:
        return known
    found = body(names, cast) or again(last, cast) or _unnamed(last, cast) or group(names, cast)
    found = found or _one_of_several(last, cast) or _head(last, cast)
    return found or government(last, cast) or national(last, cast)


def _defined(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """Somebody by a short name that the text has given."""
    return (cast.defined or {}).get(names[-1])


def _registered(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """The registered body that the last words name, the longest name first, or the government of a president."""
    nobody, signs = (lists(cast.code).sets[name] for name in ("not_actors.words", "common.signs"))
    if any(sign in names[-1] for sign in signs):
        names = (*names[:-1], names[-1].strip("".join(signs)))  # "한국남동발전㈜"
    for k in range(len(names)):
        name = " ".join(names[k:])
        found = registered(name, cast, k == 0) if name not in nobody else None
        if found is not None:
            return found
        if k == len(names) - 2 and names[-1] in lists(cast.code).sets["common.governments"]:
            term = registry.term(name)  # "이재명 정부"
            if term is not None:
                return Figure(term.id, term.names[0], "institution")
    return None


def _one_of_several(name: str, cast: Cast) -> Figure | None:
    """A municipality whose name others share, where the text does not show which it is ("고성군")."""
    found = registry.candidates(name, cast.when)
    several = len(found) > 1 and all(e.kind == "local government" and name in e.names for e in found)
    return alone(name, "local government", cast) if several else None


def _head(word: str, cast: Cast) -> Figure | None:
    """Who heads an office that is named in one word with the title, where no name is given ("의회사무과장")."""
    title = ending(word, lists(cast.code).sets["titles.office"])
    if title not in lists(cast.code).sets["titles.heads"] or len(word) < len(title) + _OFFICE:
        return None
    return None if like_a_name(word[: -len(title)], cast) else alone(word, "office", cast)


def _unnamed(word: str, cast: Cast) -> Figure | None:
    """A body that acts even where no name has been given ("경찰")."""
    cue = lists(cast.code)
    if word not in cue.sets["common.unnamed"]:
        return None
    place = word in cue.sets["common.places"]
    sort = "local government" if place else cue.kinds.get(word, "institution")
    return Figure(codec.slug(word), word, sort) if word in cue.sets["common.one"] else alone(word, sort, cast)


def note(tokens: Sequence[Token], cast: Cast) -> None:
    """Take in the bodies that a sentence names, whatever they do there: they may be called again."""
    cast.latest = None
    titles, places = (lists(cast.code).sets[name] for name in ("titles.office", "common.places"))
    for k, token in enumerate(tokens):
        head = token.noun.head
        if token.form is not None or token.noun.role == "time" or not 1 < len(head) < 30:
            continue
        if len(head) > 2 and registered(head, cast) is not None:
            continue
        if not token.role:
            continue
        before = tokens[k - 2 if k > 1 and tokens[k - 1].text in places else k - 1]  # "홍길동 도 행정부지사"
        named = k and len(before.text) in (_FULL, _FULL + 1) and _bare(before)
        if named and ending(head, titles) and like_a_name(before.text, cast):
            person((before.text, head), cast)
        elif kind(head, cast.code) is not None:
            words = phrase(tokens, k, 0, cast.code).words
            if local(words, cast) is None:
                body(words, cast)
