"""Whom a proper name means: a registered body, a name by its cue words, somebody named before, or nobody."""

from __future__ import annotations

from typing import NamedTuple

from relocate_cli import codec, registry
from relocate_cli.events.actor_cues import Lists, lists
from relocate_cli.events.cast import Cast, Figure, body_id
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.names import head_of
from relocate_cli.model import Role


class Stand(NamedTuple):
    """How a noun phrase stands in its clause: its role; whether it does something, and something only people do.

    `definite`, `new`: with a determiner, with "a". `taken`: the verb is one whose object is somebody, `chosen`: a
    person. `quoted`: in speech.
    """

    role: Role
    acts: bool = False
    deed: bool = False
    taken: bool = False
    definite: bool = False
    new: bool = False
    quoted: bool = False
    chosen: bool = False


def named(name: str, cast: Cast, stand: Stand) -> Figure | None:
    """The actor of a proper name: met before, registered, known by a cue word, or simply acting."""
    if name.isupper() and len(name) > 12 and name.casefold() not in cast.short:
        name = cast.written(name)
    name = name.removesuffix("'s").removesuffix("’s").rstrip("'’,")
    first, _, rest = name.partition(" ")
    if rest and first.lower() in lists(cast.code).sets["common.definite"]:
        name = rest
    name = compiled(r", [A-Z]-[A-Z][a-z]+\.?,?$").sub("", name)  # "Ann Lee, D-Va."
    bracket = compiled(r"(.+?) ?\(([A-Z][\w&.-]+)\)$").match(name)
    if bracket:
        whole = cast.presented.long.get(bracket[2], "")
        figure = named(whole if whole.endswith(bracket[1]) else bracket[1], cast, stand)
        if not figure or figure.kind == "person":  # "Sen. Ann Lee (D-Md.)"
            return figure
        if whole and not whole.endswith(bracket[1]):  # "the head of the Water Board (WB)"
            return figure
        return cast.remember(figure, (bracket[2],))
    known = cast.short.get(name.casefold())
    if known:
        return None if _only_place(name, known.kind, stand) else known
    cue = lists(cast.code)
    entry = cast.registered(name)
    if entry and name.isalpha() and not name.isupper() and name.upper() in entry.names:
        entry = None  # "Kier" is no KIER
    if entry:
        figure = cast.remember(cast.enter(entry), (name,))
        return None if _only_place(name, entry.kind, stand) else figure
    long = cast.presented.long.get(name)
    if long and long != name:
        figure = named(long, cast, stand)
        return cast.remember(figure, (name,)) if figure else None
    name = _bare(name, cast)
    if _is_thing(name, cast, stand) or name in cue.sets["not_actors.alone"]:
        return None
    return by_words(name, cast, stand)


def _is_thing(name: str, cast: Cast, stand: Stand) -> bool:
    """Whether a name is that of an event, a place or a work, by its head or first word."""
    sets, head = lists(cast.code).sets, head_of(name)
    if head not in sets["not_actors.heads"] and name.partition(" ")[0] not in sets["not_actors.leads"]:
        return False
    body = head in sets["not_actors.bodies_too"] and (
        stand.deed or (stand.acts and name in cast.presented.long.values())
    )
    return not body and not cast.presented.ends(name)


def _bare(name: str, cast: Cast) -> str:
    """A name without what tells where it is from ("Florida-based", "American" before a person's)."""
    cue, words = lists(cast.code), name.split(" ")
    based = max(
        (k for k, word in enumerate(words[:-1]) if word.endswith(lists(cast.code).endings["origin"])),
        default=-1,
    )
    words = words[based + 1 :]
    if len(words) == 3 and words[0] in cue.sets["people.nationalities"] and words[-1] not in cue.kinds:
        words = words[1:]
    return " ".join(words)


def _only_place(name: str, kind: str, stand: Stand) -> bool:
    """Whether the bare name of a municipality or country stands for the place: it does and is told nothing."""
    bare = " " not in name and "-" not in name
    idle = stand.role == "object" or (stand.role in ("agent", "speaker") and not stand.acts)
    return kind in ("local government", "country") and bare and idle


def by_words(name: str, cast: Cast, stand: Stand, head: str = "") -> Figure | None:
    """An unregistered name by its cue words: an organisation, an office, a person with a title, or a bare actor."""
    cue = lists(cast.code)
    words = name.split(" ")
    if holder := _holder(name, words, cue):
        return cast.meet(holder.split(" "), [words[0]])
    titles = cue.sets["titles.any"]
    last = max((k for k in range(len(words) - 1) if words[k] in titles), default=-1)
    if _heads_a_body(words, last, cue):
        return cast.meet(words[last + 1 :], [words[last]])
    head = head or head_of(name)
    kind = cue.kinds.get(head) or cue.kinds.get(head[:1].upper() + head[1:])
    titled = kind in (None, "office") and last >= 0 and words[-1] not in titles
    titled = titled and cue.sets["people.group_prepositions"].isdisjoint(words)  # "Minister for Transport"
    titled = titled and words[last + 1].lower() not in cue.plurals  # "Member States"
    if titled and stand.definite and last == len(words) - 2 and cast.presented.full(words[-1]) is None:
        titled, kind = False, "office"  # "the Chief Whip"
    if titled:
        return cast.meet(words[last + 1 :], words[: last + 1])
    if kind == "office":
        return _office(name, cast)
    if kind is None and (person := _person(name, words, cast)):
        return person
    if kind is None and name in cue.sets["people.countries"]:
        country = Figure(codec.slug(name), name, "country", cue.sets["common.lands"])
        return cast.remember(country) if stand.acts else None
    if kind is None and (company := cast.company(name)):
        return company
    called = {head.lower()}
    if kind is None:
        if not _bare_actor(name, cast, stand):
            return None
        if _is_human(name, words, cue, stand):
            return cast.meet(words, [])
        kind = "institution"
        if stand.acts:
            called |= cue.sets["common.companies"]
    if set(words) & cue.sets["common.company"]:
        called |= cue.sets["common.companies"]
    return cast.remember(Figure(body_id(name), name, kind, frozenset(called)), (name,))


def _is_human(name: str, words: list[str], cue: Lists, stand: Stand) -> bool:
    """Whether a name that nothing else tells to be a person's is one by where it stands: it speaks or is chosen."""
    if stand.definite or len(words) != 2 or not (stand.role == "speaker" or stand.chosen):
        return False
    return words[0].isalpha() and not name.isupper() and words[0] not in cue.sets["people.not_given_names"]


def _heads_a_body(words: list[str], last: int, cue: Lists) -> bool:
    """Whether a name is a body with its head and who that is ("Department of Water Director Ann Lee")."""
    office = last > 2 and words[last] in cue.sets["titles.office"]
    return office and 2 <= len(words) - last - 1 <= 3 and words[-1] not in cue.kinds


def _person(name: str, words: list[str], cast: Cast) -> Figure | None:
    """The person of a name without a title: presented in the text, or with a frequent given name; else None."""
    full = name if name in cast.presented.persons else cast.presented.full(name)
    if full is None and len(words) in (2, 3) and words[0] in lists(cast.code).sets["people.given"]:
        full = name
    return cast.meet(full.split(" "), []) if full else None


def _bare_actor(name: str, cast: Cast, stand: Stand) -> bool:
    """Whether a name that nothing else tells to be a body's or a person's is one because it acts."""
    if stand.new:  # "a RESA"
        return False
    if stand.role in ("agent", "speaker"):
        return stand.deed or (stand.acts and not cast.is_place(name))
    return (stand.role != "object" or stand.taken) and not cast.is_place(name)


def _office(name: str, cast: Cast) -> Figure:
    """An office by its name: the person presented with it, if there is but one."""
    holder = cast.presented.holder(name)
    if holder:
        return cast.meet(holder.split(" "), [])
    called = frozenset((head_of(name).lower(), name.lower()))
    return cast.remember(Figure(body_id(name), name, "office", called), (name,))


def _holder(plain: str, words: list[str], cue: Lists) -> str:
    """The person in "Secretary of State Madeleine Albright": two names after what the office is of; "" for none."""
    office, of, rest = plain.partition(" of ")
    named = rest.split(" ")
    held = of and cue.kinds.get(office.split(" ")[-1]) == "office" and words[-1] not in cue.kinds
    if not held or registry.find(plain) is not None or set(named) & {"and", "of", "the"}:
        return ""
    given = compiled(r"[A-Z][a-z]+-[a-z]+").fullmatch(words[-1])
    if len(named) == 3 or (given and len(named) > 2):
        return " ".join(named[-2:])
    place = 2 if named[0] in cue.sets["people.not_given_names"] else 1
    return " ".join(named[place:]) if len(named) == 4 else ""
