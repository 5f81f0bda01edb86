"""The words by which actors are known in one language, and the patterns of their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from relocate_cli import lang


@dataclass(frozen=True, slots=True)
class Lists:
    """The cue words of one language, and the patterns of names made of several words.

    `kinds` are the heads of names with the kind they tell. `national` tells the country of a word before a name,
    `governing` are words behind a municipality's name that make it its government's, `counts` say how many,
    `plurals` have their singular, `of_country` end the id of a country's body, `short_titles` have the whole title,
    `synonyms` another noun, `endings` tell adjectives, `relative` are the
    beginnings of what follows a person without a comma.
    """

    kinds: dict[str, str]
    sets: dict[str, frozenset[str]]
    national: dict[str, str]
    governing: tuple[str, ...]
    counts: dict[str, int]
    plurals: dict[str, str]
    of_country: dict[str, str]
    short_titles: dict[str, str]
    synonyms: dict[str, str]
    endings: dict[str, tuple[str, ...]]
    relative: frozenset[str]
    patterns: Patterns


@dataclass(frozen=True, slots=True)
class Patterns:
    """Names with "of" and commas (`offices`), "and" (`joined`, `portfolio`), a plural's possessive (`owned`).

    `with_state` are a city with its state and a member with party and state ("Austin, Tex.,", "Ann Lee, D-Va.,").
    `turn` is what follows a person's name and tells it from others, with the `title` if it is one, `serving` the same
    with a verb ("was the agency's head"); `known_as` and
    `nickname` are how a text says by what else somebody is known; `incorporated` are "Acme, Inc.", `recital` is
    "Whereas".
    """

    offices: re.Pattern[str]
    joined: re.Pattern[str]
    scheme: re.Pattern[str]
    portfolio: re.Pattern[str]
    owned: re.Pattern[str]
    turn: re.Pattern[str]
    serving: re.Pattern[str]
    with_state: re.Pattern[str]
    known_as: re.Pattern[str]
    nickname: re.Pattern[str]
    incorporated: re.Pattern[str]
    recital: re.Pattern[str]


@cache
def lists(code: str) -> Lists:
    """The cue words for actors of one language."""
    table = lang.table(code, "actors")
    bodies, common = dict(table["organisations"]), table["common"]
    national, governing = _pairs(bodies.pop("national")), bodies.pop("governing").split()
    kinds = {word: kind for kind, words in bodies.items() for word in words.split()}
    kinds |= dict.fromkeys(table["titles"]["office"].split(), "office")
    sets = {
        f"{group}.{name}": frozenset(words.split())
        for group in ("titles", "offices", "common", "people", "not_actors", "roles")
        for name, words in table[group].items()
    }
    sets["titles.any"] = sets["titles.office"] | sets["titles.courtesy"]
    sets["titles.plain"] = sets["titles.before"] | {title.lower() for title in sets["titles.office"]}
    sets["titles.held"] = sets["titles.plain"] | sets["titles.after"]
    sets["not_actors.alone"] = sets["not_actors.abbreviations"] | sets["people.nationalities"]
    sets["people.leading"] = sets["people.starters"] | sets["people.nationalities"]
    sets["people.placing"] = sets["people.inside"] | sets["people.beside"]
    sets["people.heads"] = frozenset().union(*(sets[name] for name in _HEADS))
    sets["people.given"] = sets["people.male"] | sets["people.female"]
    sets["people.countries"] = frozenset(word.replace("_", " ") for word in sets["people.countries"])
    return Lists(
        kinds,
        sets,
        national,
        tuple(f" {words.replace('_', ' ')}" for words in governing),
        {word: int(count) for word, count in _pairs(common["counts"]).items()},
        _pairs(common["plurals"]),
        _pairs(common["of_country"]),
        {word: title.replace("_", " ").lower() for word, title in _pairs(table["titles"]["short"]).items()},
        {word: title.replace("_", " ") for word, title in _pairs(common["synonyms"]).items()},
        {
            name: tuple(common[name].split())
            for name in ("describing", "describing_office", "origin", "abstract")
        },
        frozenset(f" {word[0]}" for word in sets["people.relative"]),
        _patterns(table, sets),
    )


_HEADS = (
    "people.groups",
    "people.bodies_grouped",
    "people.singular",
    "people.speaks_for",
    "people.partitives",
    "common.words",
)
"""The lists of common nouns that can name somebody."""


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


def _patterns(table: dict[str, Any], sets: dict[str, frozenset[str]]) -> Patterns:
    titles = "|".join(sorted(sets["titles.plain"] | sets["titles.after"], key=len, reverse=True))
    determiners, relative = ("|".join(sets[f"people.{name}"]) for name in ("before_title", "relative"))
    turn = re.compile(
        rf"(?:,? (?:{relative})\b|, \d\d,|, (?:(?:{determiners}) )?(?:[\w’'-]+ ){{0,4}}?"
        rf"(?P<title>{titles})(?=[,.]| [a-z]{{2,4}}\b))"
    )
    serving = re.compile(
        rf"(?: of [A-Z][\w-]+)? (?:{'|'.join(sets['people.serving'])}) (?:[\w’'-]+ ){{0,4}}?"
        rf"(?P<title>(?i:{titles}))(?=[,.]| [a-z]{{2,4}}\b)"
    )
    cap = r"[A-Z][\w&’'-]*"
    run = rf"{cap}(?:\s{cap})*"
    listing, plain = ("|".join(table["offices"][n].split()) for n in ("listing", "plain"))
    prefix = r"(?:(?:First|Second|Deputy|Vice|Prime|Presidential|National|Acting|Former|Federal|State)\s)*"
    offices = re.compile(
        rf"(?<!\w){prefix}(?:(?:{listing})\s(?:of|for)\s(?:the\s)?{run}(?:(?:,\s{run})*,?\s(?:and|&)\s(?:the\s)?{run})?"
        rf"|(?:{plain})\s(?:of|for|on)\s(?:the\s)?(?:{prefix}(?:{plain})\s(?:of|for|on)\s(?:the\s)?)?{run}"
        rf"(?:(?<=[a-z])\sof\s(?:the\s)?{run})?)"
    )
    heads = "|".join(table["offices"]["joined"].split())
    joined = re.compile(rf"(?<!\w){run}\s(?:and\s(?:{cap}\s)*?(?:{heads})(?!\w)|&\s{run}\.?)")
    schemes = "|".join(table["offices"]["schemes"].split())
    scheme = re.compile(rf"(?<!\w){cap}s?\s(?:for|to|on)\s{cap}(?=\s(?:{schemes})(?!\w))")
    holding = "|".join(table["offices"]["portfolio"].split())
    field = f"(?:{'|'.join(sorted(sets['offices.fields'], key=len, reverse=True))})(?!\\w)"
    portfolio = re.compile(rf"(?<!\w){field}(?:,?\s{field})*,?\sand\s(?:{field}\s)+(?:{holding})(?=\s[A-Z])")
    owned = re.compile(rf"(?<!\w)(?:{cap}\s)*{cap}s[’']\s{run}")
    state = "|".join(map(re.escape, sorted(sets["people.states"])))
    with_state = re.compile(
        rf"(?<=\b[Tt]he )[A-Z][a-z]+(?:\s[A-Z][a-z]+){{0,2}},\s(?:{state}),(?=\s[a-z])"
        rf"|(?<![\w-])(?<!\b[Tt]he )(?!The |(?:{state}),)[A-Z][a-z]+(?:\s[A-Z][a-z]+){{0,2}},\s"
        rf"(?:(?:{state})(?=,)|[A-Z]-[A-Z][a-z]{{1,6}}\.?,)"
    )
    told = (
        re.compile(table["patterns"][name]) for name in ("known_as", "nickname", "incorporated", "recital")
    )
    return Patterns(offices, joined, scheme, portfolio, owned, turn, serving, with_state, *told)
