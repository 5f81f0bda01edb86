"""Bodies that nobody has registered, by the last syllables of their names, and groups of people or bodies."""

from __future__ import annotations

from functools import lru_cache

from relocate_cli import codec, registry
from relocate_cli.events.cast import Figure
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final.casting import (
    Cast,
    Lists,
    again,
    ending,
    endings,
    lists,
    registered,
    remember,
)

_NAME = r"[가-힣A-Za-z0-9·()&-]+"
_LONG = 4
"""Fewest syllables of a name that may be the end of a longer one ("축구협회")."""
_NATIONAL = 6
"""Fewest syllables of a name that begins as those of national bodies do ("한국농업데이터원")."""
_SHORT = 3
"""Fewest syllables of a name that is known as one only by its last one ("예시대")."""


def body(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """A body by the last syllables of its name, with the word before it that belongs to the name."""
    cue = lists(cast.code)
    last, before = names[-1], names[-2] if len(names) > 1 else ""
    sort = kind(last, cast.code)
    if sort is None:
        return None
    ministry = cue.kinds.get(last) == "ministry"
    common = (
        (last in cue.kinds and not ministry)
        or last in cue.sets["common.words"]
        or last in cue.sets["common.generic"]
    )
    if common and last in cue.sets["common.bound"]:
        return None
    mere = common and last not in cue.sets["people.groups"]  # "예비지정 대학": a group
    part = common or ending(last, cue.sets["common.branches"]) is not None
    apart = before not in cue.sets["common.this"] and before not in cue.sets["common.vague"]
    apart = apart and before[:1].isalpha() and before[-1] not in cue.sets["common.modifying"]
    if part and apart and compiled(_NAME).fullmatch(before) and (mere or named(before, cast)):
        name = f"{before} {last}"
    elif common:
        return None
    else:
        name = last
    return remember(_unregistered(name, sort, cue), name, cast)


def government(name: str, cast: Cast) -> Figure | None:
    """A municipality or ministry that no registry has, where a text tells of what only such a body has: its mayor.

    That stands behind its name (서림시의회, 단서군(군수 홍길동)), or anywhere if the name is no word of the lexicon.
    """
    cue, end = lists(cast.code), name[-1:]
    signs = cue.sets.get(f"governments.{end}", frozenset())
    if not signs or len(name) < _SHORT or not compiled("[가-힣]+").fullmatch(name):
        return None
    if ending(name, cue.sets["not_actors.ends"]) or registry.candidates(name):
        return None
    behind = "|".join({*signs, *(sign[1:] for sign in signs if sign[0] == end)})
    sort = "ministry" if end in cue.sets["governments.ministries"] else "local government"
    if not compiled(rf"{name}[ (]?(?:제\d)?(?:{behind})").search(cast.text):
        alone, often = signs - cue.sets["governments.behind"], cast.text.count(name) >= _OFTEN
        if sort == "ministry":
            known = len(name) < _LONG
        else:
            known = not alone or bool(registry.understand(name[:-1]).concepts)
        if known or not (often or any(sign in cast.text for sign in alone)):
            return None
    return remember(_unregistered(name, sort, cue), name, cast)


_OFTEN = 3
"""How often a text has a name that is no word besides, where it tells of no mayor."""


def national(name: str, cast: Cast) -> Figure | None:
    """A national body by the rest of its name, where a text has the whole: 우편물류원 of 한국우편물류원."""
    if len(name) < _LONG:
        return None
    leads = sorted(lists(cast.code).sets["common.national"])
    whole = next((f"{lead}{name}" for lead in leads if f"{lead}{name}" in cast.text), "")
    return body((whole,), cast) if whole else None


def longer(name: str, cast: Cast) -> Figure | None:
    """The only body named so far whose name ends in that of another: the same, named more shortly."""
    if len(name) < _LONG or kind(name, cast.code) is None:
        return None
    found = {
        f.id: f for f in cast.known.values() if f.name.endswith(name) or cast.written[f.id].endswith(name)
    }
    bodies = [f for f in found.values() if f.kind not in ("person", "group", "office")]
    return bodies[0] if len(bodies) == 1 else None


def local(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """A body that every place has, by its place: the one named before it, else the one that the text is about."""
    cue, last = lists(cast.code), names[-1]
    if last not in cue.sets["common.local"]:
        return None
    before = names[-2] if len(names) > 1 else ""
    quarter = len(before) > 1 and before[-1] in cue.sets["common.quarters"]
    if before and (above := registered(before, cast)) is not None and above.kind == "local government":
        quarter = True
    if not quarter and before not in cue.sets["common.places"] and last in cast.called:
        return cast.called[last]
    place = before if quarter else _place(before, cast)
    name = f"{place} {last}" if place else last
    found = registered(name, cast) if place else None
    sort = kind(last, cast.code) or "institution"
    return found or remember(_unregistered(name, sort, cue), name, cast)


def _place(before: str, cast: Cast) -> str:
    """The municipality that a local body is of: named by a common noun ("시 보건소"), or the one a text is about."""
    places = lists(cast.code).sets["common.places"]
    words = (before,) if before in places else sorted(places)
    found = [f for f in (again(word, cast) for word in words) if f and f.kind == "local government"]
    found.sort(key=lambda f: (entry := registry.get(f.id)) is None or entry.form == "province")
    return cast.written.get(found[0].id, "") if found else ""


def _unregistered(name: str, sort: str, cue: Lists) -> Figure:
    """A body by its name, whose blanks make no other of it."""
    called = endings((name,), cue) | {name.split(" ")[-1]}
    return Figure(codec.slug(name.replace(" ", "")), name, sort, frozenset(called))


def named(word: str, cast: Cast) -> bool:
    """Whether a word names a body by itself."""
    return kind(word, cast.code) is not None or word in cast.called or registered(word, cast) is not None


@lru_cache(maxsize=20_000)
def kind(last: str, code: str) -> str | None:
    """The sort of body that a word names; None where it names none."""
    cue = lists(code)
    if cue.sets["common.signs"] & set(last):
        return "institution"
    end = ending(last, cue.kinds)
    if end is None:
        whole = last.startswith(tuple(cue.sets["common.national"])) and len(last) >= _NATIONAL
        return "institution" if whole and last[-1] in cue.sets["common.national_ends"] else None
    if end in cue.sets["common.works"] and not last.startswith(tuple(cue.sets["common.national"])):
        return None
    others = (ending(last, cue.sets["not_actors.ends"]), ending(last, cue.sets["titles.office"]))
    if others[0] is not None and len(others[0]) >= len(end):
        return None
    if others[1] is not None and len(others[1]) > len(end):
        return None
    if not compiled(_NAME).fullmatch(last) or (len(end) == 1 and (len(last) < _SHORT or last[0].isdigit())):
        return None
    return cue.kinds[end]


def abroad(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """A body of another country, named with that ("일본 정부", "미국 법무부")."""
    cue = lists(cast.code)
    for k, name in enumerate(names[:-1]):
        if name in cue.sets["common.abroad"] and (sort := kind(names[-1], cast.code)):
            written = " ".join(names[k:])
            return remember(Figure(codec.slug(written), written, sort), written, cast)
    return None


def group(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """People or bodies together: counted ("위원 16명"), or named by what they are and told apart ("전북 의원들")."""
    cue = lists(cast.code)
    if len(names) == 2 and names[0] in cue.counts and names[1] in cue.sets["people.sides"]:
        return Figure(codec.slug(" ".join(names)), " ".join(names), "group")
    names = _told_apart(names, cue)
    head = names[-1]
    for plural in cue.sets["people.plural"]:
        head = head.removesuffix(plural)
    several = head != names[-1] or any(name[0].isdigit() for name in names)
    end = ending(head, cue.sets["people.groups"]) or (
        ending(head, cue.sets["people.heads"]) if several else None
    )
    if (end is None or len(names) == 1) and not counted(names, cue):
        return None
    name = " ".join(names)
    return Figure(codec.slug(name), name, "group")


def _told_apart(names: tuple[str, ...], cue: Lists) -> tuple[str, ...]:
    """The words of a group without those before it that tell it from no other ("모든 학생들")."""
    nothing, this = cue.sets["people.all"], cue.sets["common.this"]
    first = 0
    while first < len(names) - 1 and (names[first] in nothing or names[first] in this):
        if any(
            names[first + 1].removesuffix(of) in cue.sets["people.counters"] for of in cue.sets["roles.of"]
        ):
            break
        first += 1
    return names[first:]


def counted(names: tuple[str, ...], cue: Lists) -> bool:
    """Whether a noun phrase ends in a number of people ("위원 16명", "시민 300여 명")."""
    if len(names) < 2 or not (names[-1][0].isdigit() or names[-2][0].isdigit()):
        return False
    told = compiled(r"(.*?)([\d,]+여?)?([^\d,]+)").fullmatch("".join(names[-2:]))
    whom = [name for name in names if not name[0].isdigit() and name not in cue.sets["people.counters"]]
    return bool(whom and told and told[2] and told[3] in cue.sets["people.counters"])
