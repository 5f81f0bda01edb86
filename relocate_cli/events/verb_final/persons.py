"""Persons: by name and title ("조규일 진주시장"), by family name and title ("조 시장"), by office and date."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli import codec, registry
from relocate_cli.events.cast import Figure
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final.casting import Cast, Lists, alone, ending, lists, remember
from relocate_cli.events.verb_final.tokens import Token

_NAME = r"[가-힣]{3,4}"
_FULL = 3
"""Syllables of a full name, as a rule."""
_LABEL = 40
"""How many code points the name of who speaks takes at the head of a line at the most."""


def person(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """The person whom the words of a noun phrase mean; None where they mean none."""
    cue = lists(cast.code)
    names = tuple(name for name in names if name not in cue.sets["titles.acting"])
    if not names:
        return None
    title = ending(names[-1], cue.sets["titles.office"])
    if title is not None and names[-1].removesuffix(title) in cue.sets["titles.new"]:
        names = (*names[:-1], title)  # "이 신임사장"
    if title is None:
        return _behind_title(names, cast)
    if title != names[-1] and not cue.sets["common.vague"].isdisjoint(names[1:-1]):
        return None  # "기후청 산하 기후재난연구원" is a body
    unnamed = _unnamed(names, title, cast)
    if unnamed is not None:
        return unnamed
    if title in cue.sets["titles.familiar"] and names[-1] not in (title, *cue.sets["titles.unfamiliar"]):
        return _familiar(names[-1].removesuffix(title), title, cast)
    if len(names) == 1:
        if names[0] == title and title in cue.sets["titles.one"]:
            return _of_title(title, cast)
        return _written_together(names[0], title, cast)
    before = names[-2]
    if registry.is_surname(before) and title == names[-1]:
        found = _by_surname(before, title, cast)
        if found is not None or len(names) == 2:
            return found
    name = _full(names, cue, cast)
    if name is None:
        return _written_together(names[-1], title, cast)
    for other in names[:-1]:
        if other != name and ending(other, cue.sets["titles.office"]) == other:
            introduce(name, other, cast)  # "홍길동 부총리 겸 교육부 장관"
    return introduce(name, names[-1], cast, " ".join(names))


def _behind_title(names: tuple[str, ...], cast: Cast) -> Figure | None:
    """Somebody whose title stands before the name ("가나그룹 회장 홍길동")."""
    titles = lists(cast.code).sets["titles.office"]
    title = ending(names[-2], titles) if len(names) > 1 else None
    if title is None or title != names[-2] or title in lists(cast.code).sets["titles.familiar"]:
        return None
    if not like_a_name(names[-1], cast):
        return None
    return introduce(names[-1], title, cast, " ".join(names))


def _unnamed(names: tuple[str, ...], title: str, cast: Cast) -> Figure | None:
    """Somebody whose name a text withholds: a letter with a title ("A씨"), or a surname and a mark ("김모 씨")."""
    before = compiled(r"\([^()]*\)").sub("", names[-1]).removesuffix(title)
    apart = not before and len(names) > 1
    before = compiled(r"\([^()]*\)").sub("", names[-2]) if apart else before
    marks = lists(cast.code).sets["titles.withheld"]
    mark = next((word for word in marks if len(before) > len(word) and before.endswith(word)), "")
    family = before.removesuffix(mark)
    if not (
        compiled(r"[A-Z]").fullmatch(family) or (mark and (registry.is_surname(family) or family in marks))
    ):
        return None
    name = f"{before} {title}" if mark else before + title
    cast.persons[before, title] = remember(alone(name, "person", cast), before + title, cast)
    return cast.persons[before, title]


def _familiar(name: str, title: str, cast: Cast) -> Figure | None:
    """Somebody by a name and the title that goes with it in one word ("김씨", "영희씨", "홍길동씨")."""
    if registry.is_surname(name):
        return _of_title(title, cast, name) or remember(
            alone(name + title, "person", cast), name + title, cast
        )
    if not compiled(r"[가-힣]{2,4}").fullmatch(name):
        return None
    return introduce(name, title, cast, name + title)


def _of_title(title: str, cast: Cast, surname: str = "") -> Figure | None:
    """Who was last named with a title, and a surname."""
    held = (key for key in reversed(cast.persons) if key[1].endswith(title) and key[0].startswith(surname))
    return next((cast.persons[key] for key in held), None)


def introduce(name: str, title: str, cast: Cast, written: str = "") -> Figure:
    """Somebody of a full name and title, known from here on."""
    figure = Figure(codec.slug(name), name, "person")
    cast.persons.pop((name, title), None)  # the latest last
    cast.persons[name, title] = figure
    return remember(figure, written or name, cast)


def _full(names: tuple[str, ...], cue: Lists, cast: Cast) -> str | None:
    """The full name before a title, with or without what the title is of in between."""
    titles = cue.sets["titles.office"]
    titled = (k for k in range(len(names) - 1) if ending(names[k + 1], titles) is not None)
    known = _known(cast)
    title = ending(names[-1], titles) or ""
    likely = [
        name
        for name in (names[k] for k in dict.fromkeys((len(names) - 2, *titled, 0)))
        if name in known or like_a_name(name, cast) or _short_name(name, title, cast)
    ]
    parts = cue.sets["not_actors.parts"]  # "홍길동 전략실 실장", "홍길동 한남대 총장"
    whole = (name for name in likely if not (ending(name, parts) or ending(name, cue.kinds)))
    return next(whole, likely[0] if likely else None)


def several(names: tuple[str, ...], cast: Cast) -> list[tuple[str, ...]]:
    """Persons with one title, each with it ("홍길동·김철수 의원"); none where the words name no several."""
    for k, name in enumerate(names[:-1]):
        first, _, rest = name.partition("·")
        if rest and like_a_name(first, cast):
            return [
                (*names[:k], first, names[-1]),
                *(several((rest, *names[k + 1 :]), cast) or [(rest, *names[k + 1 :])]),
            ]
    return []


def like_a_name(name: str, cast: Cast) -> bool:
    """Whether a word may be a full name: a family name with two syllables behind it, and nothing else."""
    cue = lists(cast.code)
    if not compiled(_NAME).fullmatch(name) or not registry.is_surname(name[:-2]):
        return False
    if ending(name, cue.sets["titles.office"]) == name or name.endswith(tuple(cue.clipped.values())):
        return False
    if len(ending(name, cue.kinds) or "") > 1 or name in cue.sets["not_actors.names"]:
        return False
    return not registry.candidates(name)


def _short_name(name: str, title: str, cast: Cast) -> bool:
    """Whether two syllables are a full name: the text calls somebody of that family name by the title as well."""
    short = compiled(r"[가-힣]{2}").fullmatch(name) and registry.is_surname(name[0])
    if not short or registry.candidates(name):
        return False
    aged = any(f"{name}({tens}" in cast.text for tens in range(1, 10))  # "정승(58)"
    deputy = title in lists(cast.code).sets["titles.deputies"]
    aged = aged or (deputy and name not in lists(cast.code).sets["titles.new"])
    return aged or f"{name[0]} {title}" in cast.text


def _written_together(word: str, title: str, cast: Cast) -> Figure | None:
    """A full name with its title in one word ("홍길동사장"), if the text has the name more than once."""
    name = word.removesuffix(title)
    grouped = ending(word, lists(cast.code).sets["people.groups"])
    if not like_a_name(name, cast) or len(grouped or "") > len(title) or registry.candidates(word, cast.when):
        return None
    sure = cast.text.count(name) > 1 or f"{name}(" in cast.text  # "홍길동(서울 갑)의원"
    return introduce(name, title, cast, word) if sure else None


def _by_surname(surname: str, title: str, cast: Cast) -> Figure | None:
    """Who has been named with them; else who held the office then, else one of whom the text says no more."""
    known = _of_title(title, cast, surname)
    if known is not None:
        return known
    holder = _holder(surname, title, cast)
    if holder is not None:
        return introduce(holder, title, cast)
    if surname in lists(cast.code).sets["titles.determiners"]:
        return None
    return alone(f"{surname} {title}", "person", cast)


def _holder(surname: str, title: str, cast: Cast) -> str | None:
    """Who held an office at the document's date, where the registry has its terms by name ("이재명 정부")."""
    office = next((e.id for e in registry.candidates(title, cast.when) if e.kind == "office"), None)
    if office is None or not cast.when:
        return None
    for term in registry.terms():
        if term.office == office and term.since <= cast.when and (not term.until or cast.when <= term.until):
            name = next((n.split()[0] for n in term.names if n.startswith(surname)), "")
            if compiled(_NAME).fullmatch(name):
                return name
    return None


def floor(text: str, start: int, end: int, cast: Cast) -> int:
    """Where what is said begins in a line of minutes that names who speaks ("○의장 홍길동 의석을 …").

    Whoever has the floor is the one that the lines up to the next such name are about.
    """
    cue = lists(cast.code)
    begin = start + (text[start : start + 1] in cue.sets["titles.floor"])
    if begin == start and text[max(0, start - 3) : start].rstrip(" ")[-1:] not in cue.sets["titles.floor"]:
        return start
    words = list(compiled(r"\S+").finditer(text, begin, min(end, begin + _LABEL)))[:3]
    names = tuple(word.group() for word in words)
    titles = cue.sets["titles.office"]
    for count in (3, 2):
        label = names[:count]
        swapped = count == 2 and len(label) == 2 and ending(label[0], titles) == label[0]
        ordered = label[::-1] if swapped else label
        known = len(ordered) == count and ending(ordered[-1], titles) is not None
        name = _full(ordered, cue, cast) if known else None
        if name is not None:
            cast.speaker = cast.topic = introduce(name, ordered[-1], cast, " ".join(label))
            return words[count - 1].end()
    return start


def unverbed(tokens: Sequence[Token], cast: Cast) -> None:
    """Take full names for nouns that look like verbs before a noun ("육동한 시장"): they stand before a title.

    So does what somebody did ("주재한 시장"): a name stands in the text more than once, or beside another's title.
    """
    titles = lists(cast.code).sets["titles.office"]
    alike = [k for k, t in enumerate(tokens[:-1]) if t.form is not None and len(t.text) == _FULL]
    for k in alike:
        token, form = tokens[k], tokens[k].form
        if form is None or form.ending != "before-noun-past" or not like_a_name(token.text, cast):
            continue
        beside = k > 0 and tokens[k - 1].noun.role == "with" and ending(tokens[k - 1].noun.head, titles)
        if ending(tokens[k + 1].noun.head, titles) and (beside or cast.text.count(token.text) > 1):
            token.form = token.last = None


def _known(cast: Cast) -> set[str]:
    return {name for name, _ in cast.persons}
