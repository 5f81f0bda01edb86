"""What claims need to know of a language: its tables as sets and patterns, compiled once a process."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from relocate_cli import lang, registry
from relocate_cli.lang import table

_WORDS = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language by what they do in a claim (see claims.toml of a language for each).

    `phrases` are the words of the lexicon by their first word: the further words and the notions they stand for,
    longest first. `pieces` finds phrases in what is otherwise written together. `cues` tell a status, most telling
    first.
    """

    code: str
    glued: bool
    endings: tuple[tuple[str, str], ...]
    doubled: str
    irregular: dict[str, str]
    empty: frozenset[str]
    between: frozenset[str]
    particles: frozenset[str]
    tails: str
    places: frozenset[str]
    goals: frozenset[str]
    origins: frozenset[str]
    no_places: frozenset[str]
    subjects: frozenset[str]
    stative: frozenset[str]
    titles: frozenset[str]
    single: frozenset[str]
    articles: frozenset[str]
    past: str
    present: str
    instead: tuple[str, ...]
    conjunction: str
    infinitive: str
    thin: frozenset[str]
    upto: frozenset[str]
    performs: frozenset[str]
    genitives: frozenset[str]
    joining: frozenset[str]
    pronouns: frozenset[str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    pieces: re.Pattern[str] | None
    meant: dict[str, frozenset[str]]
    cues: tuple[tuple[str, re.Pattern[str]], ...]

    def letters(self, key: str) -> str:
        """Single letters of claims.toml that do something at the beginning or end of a word."""
        return str(table(self.code, "claims")["words"].get(key, ""))

    def says(self, section: str, key: str, text: str) -> bool:
        """Whether a text has a phrase of a list, or where words have endings a word that begins with one."""
        bare = _bare(text)
        return any((f" {cue}" if self.glued else f" {cue} ") in bare for cue in self.lists(section, key))

    def phrase(self, section: str, key: str) -> str:
        """The one phrase of claims.toml that does something, empty where a language has none."""
        return next(iter(self.lists(section, key)), "")

    def lists(self, section: str, key: str) -> tuple[str, ...]:
        """A list of phrases of claims.toml, divided by semicolons, longest first."""
        return _listed(self.code, section, key)

    def pairs(self, section: str, key: str) -> dict[str, str]:
        """A list of `words=value`, in which `_` joins the words of one phrase."""
        return _paired(self.code, section, key)

    def ranked(self, section: str, key: str) -> tuple[tuple[str, str], ...]:
        """The same as pairs, the longest words first."""
        return _ranked(self.code, section, key)


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    """The words of a text in small letters, a blank on either side of each."""
    return f" {' '.join(_WORDS.findall(text.lower()))} "


@cache
def _listed(code: str, section: str, key: str) -> tuple[str, ...]:
    told = str(table(code, "claims").get(section, {}).get(key, ""))
    return tuple(sorted(filter(None, told.split(";")), key=lambda text: -len(text)))


@cache
def _paired(code: str, section: str, key: str) -> dict[str, str]:
    told = str(table(code, "claims").get(section, {}).get(key, ""))
    parts = told.split(";") if ";" in told else told.split(" ")
    pairs = (part.partition("=") for part in parts if part)
    return {name.replace("_", " "): value for name, _, value in pairs}


@cache
def _ranked(code: str, section: str, key: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(_paired(code, section, key).items(), key=lambda pair: -len(pair[0])))


def _empty(code: str, *, glued: bool) -> frozenset[str]:
    """The words that tell nothing to compare; nouns of one syllable that only bind have them with every particle."""
    words = table(code, "claims")["words"]
    bound = (f"{noun}{behind}" for noun in _split(words, "bound") for behind in _split(words, "particles"))
    function_words = () if glued else table(code, "matching")["function_words"]
    return frozenset((*_split(words, "empty"), *bound, *function_words))


@cache
def language(code: str) -> Language | None:
    """The language of a code, None where nothing is known of its claims."""
    if not lang.knows(code, "claims"):
        return None
    words = table(code, "claims")["words"]
    meant = registry.words_of(code)
    glued = bool(words.get("glued"))
    return Language(
        code,
        glued,
        tuple((ending, put) for ending, _, put in (e.partition("=") for e in _split(words, "endings"))),
        words.get("doubled", ""),
        _irregular(code),
        _empty(code, glued=glued),
        frozenset(_split(words, "between")),
        frozenset(_split(words, "particles")),
        words.get("tails", ""),
        frozenset(_split(words, "places")),
        frozenset(_split(words, "goals")),
        frozenset(_split(words, "origins")),
        frozenset(_split(words, "no_places")),
        frozenset(_split(words, "subjects")),
        frozenset(_split(words, "stative")),
        frozenset(_split(words, "titles")),
        frozenset(_split(table(code, "claims")["numbers"], "single")),
        frozenset(_split(words, "articles")),
        words.get("past", "-"),
        words.get("present", "-"),
        tuple(f" {phrase}" for phrase in filter(None, words.get("instead", "").split(";"))),
        words.get("conjunction", ""),
        words.get("infinitive", "-"),
        frozenset(_split(words, "thin")),
        frozenset(_split(words, "upto")),
        frozenset(_split(words, "performs")),
        frozenset(_split(words, "genitives")),
        frozenset(("", *_split(words, "joining"))),
        frozenset(_split(words, "pronouns")),
        {} if glued else _phrases(meant),
        _pieces(meant) if glued else None,
        meant,
        tuple((row["name"], re.compile(row["match"], re.IGNORECASE)) for row in table(code, "claims")["cue"]),
    )


@cache
def codes() -> tuple[str, ...]:
    """The languages whose claims are known."""
    return tuple(code for code in lang.codes() if lang.knows(code, "claims"))


def _split(words: dict[str, str], key: str) -> list[str]:
    return str(words.get(key, "")).split()


def _irregular(code: str) -> dict[str, str]:
    """Base forms by the irregular forms of the events table."""
    found: dict[str, str] = {}
    for row in str(table(code, "events").get("verbs", {}).get("irregular", "")).split(";"):
        forms = row.split()
        for form in forms[1:]:
            found.setdefault(form, forms[0])
    return found


def _phrases(
    meant: dict[str, frozenset[str]],
) -> dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for form, notions in meant.items():
        first, *rest = re.findall(r"\w+", _POSSESSIVE.sub("", form.lower()))
        found.setdefault(first, []).append((tuple(rest), notions))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _pieces(meant: dict[str, frozenset[str]]) -> re.Pattern[str]:
    """Phrases of several words; single ones are looked up as they stand."""
    forms = sorted((form for form in meant if " " in form), key=lambda form: (-len(form), form))
    return re.compile("|".join(map(re.escape, forms)))
