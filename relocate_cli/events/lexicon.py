"""The closed classes and verb forms of a language, and what a word is by itself."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from relocate_cli import lang

_JOINING = "’'‘.·/-"
"""Marks that stand between two parts of one word."""
_PLAIN = rf"[A-Za-z][a-z]*+(?![\w&{_JOINING}])|[,.]"
"""What most words are, so that it is tried first: nothing else begins as they do and ends there."""
_WORD = (
    r"['’](?:s|re|ve|ll|d|m)(?!\w)|``|''|(?:[A-Z]\.){2,}|[A-Z]\.(?=\s[A-Z])|[$€£¥₩]?\d+(?:[.,:–-]\d+)*(?:%|(?:st|nd|rd|th)(?!\w)|(?:-[^\W\d_]+)+)?"
    r"|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]here|[Tt]hat|[Ww]ho|[Ww]e|[Tt]hey|[Yy]ou|I)(?=['’](?:s|re|ve|ll|d|m)(?!\w))"
    rf"|[^\W\d_](?:[\w&]|[{_JOINING}](?=\w))*"
    r"|[\w]+(?:[’'-]\w+)*|[^\w\s]"
)
_CLASSES = {
    "adverbs": "R",
    "prepositions": "I",
    "determiners": "D",
    "pronouns": "O",
    "subordinators": "S",
    "relatives": "W",
    "coordinators": "C",
    "modals": "M",
    "negations": "X",
    "be": "B",
    "have": "A",
    "do": "F",
}


class Lexicon(NamedTuple):
    """The closed classes and verb forms of one language, from `lang/<code>/events.toml`.

    `word` is the pattern of one word, as a group; `approximations` are phrases of words by their last word;
    `turning` are words that can turn a verb round without being a negation ("hardly"); `bases` are the dictionary
    forms that cues and triggers name, `controlling` those of verbs that an infinitive completes, `telling` those that
    a clause follows without "that", `intransitive` those without an object,
    `ergative` those that what happens to something is told of with it as the subject as well.
    """

    word: str
    closed: dict[str, str]
    parts: dict[str, tuple[str, str]]
    plain: frozenset[str]
    nouns_too: frozenset[str]
    not_adverbs: frozenset[str]
    not_participles: frozenset[str]
    not_gerunds: frozenset[str]
    clausal: frozenset[str]
    pointing: frozenset[str]
    predeterminers: frozenset[str]
    numerals: frozenset[str]
    approximations: dict[str, list[tuple[str, ...]]]
    paired: frozenset[str]
    wills: frozenset[str]
    amounts: frozenset[str]
    attributive: frozenset[str]
    money: frozenset[str]
    hedges: frozenset[str]
    reflexive: frozenset[str]
    happenings: frozenset[str]
    turning: frozenset[str]
    bases: frozenset[str]
    controlling: frozenset[str]
    telling: frozenset[str]
    scheduled: frozenset[str]
    intransitive: frozenset[str]
    ergative: frozenset[str]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern compiled once per process, when it is first used."""
    return re.compile(pattern)


@cache
def lexicon(code: str) -> Lexicon | None:
    """The lexicon of a language; None where the language has no grammar here."""
    table = lang.table(code, "events")
    if "grammar" not in table:
        return None
    grammar, verbs = table["grammar"], table["verbs"]
    parts = _parts(verbs)
    plain = frozenset(verbs["plain"].split()) | {base for _, base in parts.values()}
    approximations: dict[str, list[tuple[str, ...]]] = {}
    for phrase in grammar["approximations"].split():
        words = tuple(phrase.split("_"))
        approximations.setdefault(words[-1], []).append(words)
    turning = " ".join(table["polarity"][name] for name in ("missed", "hardly", "falsely"))
    return Lexicon(
        word=_word(grammar["abbreviations"]),
        closed=_closed(grammar),
        parts=parts,
        plain=plain - frozenset(verbs["also_nouns"].split()),
        nouns_too=frozenset(verbs["also_nouns"].split()),
        clausal=frozenset(grammar["clausal_prepositions"].split()),
        approximations=approximations,
        paired=frozenset(grammar["paired_prepositions"].split()),
        wills=frozenset(grammar["modal_nouns"].split()),
        happenings=frozenset(table["nominals"]["happenings"].split()),
        turning=frozenset(turning.split()),
        bases=_bases(table),
        controlling=frozenset(
            " ".join(table["modality"][name] for name in ("planned", "proposed", "failed")).split()
        ),
        intransitive=frozenset(verbs["intransitive"].split()),
        ergative=frozenset(verbs["ergative"].split()),
        telling=frozenset(
            f"{table['sayings']['report']} {table['sayings']['knowing']} {verbs['stative']}".split()
        ),
        scheduled=frozenset(table["modality"]["scheduled_adjectives"].split()),
        **{name: frozenset(grammar[name].split()) for name in _AS_LISTED},
    )


def _parts(verbs: dict[str, str]) -> dict[str, tuple[str, str]]:
    """The irregular forms of verbs with their tags and bases."""
    parts: dict[str, tuple[str, str]] = {}
    for row in verbs["irregular"].replace("\n", " ").split(";"):
        base, past, participle = row.split()
        parts.setdefault(past, ("E" if past == participle else "V", base))
        parts.setdefault(participle, ("E" if past == participle else "K", base))
    return parts


_AS_LISTED = (
    "not_adverbs",
    "not_participles",
    "not_gerunds",
    "pointing",
    "predeterminers",
    "numerals",
    "amounts",
    "attributive",
    "money",
    "hedges",
    "reflexive",
)
"""Lists of a grammar that are taken as they are."""


def _word(abbreviations: str) -> str:
    known = "|".join(re.escape(word) for word in abbreviations.split())
    return rf"({_PLAIN}|(?<!\w)(?:{known})|{_WORD})"


def _closed(grammar: dict[str, str]) -> dict[str, str]:
    """The words of the closed classes with their tags."""
    closed: dict[str, str] = {}
    for name, tag in _CLASSES.items():
        closed.update(dict.fromkeys(grammar[name].split(), tag))
    for pair in grammar["contractions"].split():
        word, _, tag = pair.partition("=")
        closed[word] = tag
    single = {
        "of": "o",
        "by": "b",
        "to": "t",
        "be": "e",
        "been": "n",
        "being": "g",
        "having": "h",
        "that": "H",
    }
    return closed | single


def _bases(table: dict[str, Any]) -> frozenset[str]:
    """The dictionary forms of the verbs that cues and triggers of a language name."""
    lists = [words for part in ("modality", "sayings", "polarity") for words in table[part].values()]
    lists += [
        words for name, words in table["verbs"].items() if name not in ("irregular", "plain", "also_nouns")
    ]
    lists += [row["verbs"] for row in table["kind"]]
    return frozenset(word.partition("_")[0] for words in lists for word in words.split())


def classify(low: str, lex: Lexicon) -> tuple[str, str]:
    """The tag and dictionary form of a word by itself; `z` and `l` are verb forms that may be nouns."""
    if low in lex.closed:
        tag = lex.closed[low]
        return tag, {"B": "be", "e": "be", "n": "be", "g": "be", "A": "have", "h": "have", "F": "do"}.get(
            tag, low
        )
    if low in lex.parts:
        return lex.parts[low]
    if low[0].isdigit() or low in lex.numerals:
        return "#", low
    if low.endswith(("'s", "’s", "s'", "s’")):
        return "Y", low
    verb = _regular(low, lex)
    if verb:
        return verb
    if low.endswith("ly") and low not in lex.not_adverbs and len(low) > 4:
        return "R", low
    return "N", low


_SIBILANT = ("ses", "xes", "zes", "ches", "shes", "oes")
"""How forms end that take -es and not only -s: "passes" is of "pass", but "sites" not of "sit"."""


def _regular(low: str, lex: Lexicon) -> tuple[str, str] | None:
    if low in lex.plain:
        return "L", low
    if low in lex.nouns_too:
        return "l", low
    if low.endswith("ed") and len(low) > 3 and low not in lex.not_participles:
        return "E", stem(low[:-2], lex, low[:-1])
    if low.endswith("ing") and len(low) > 4 and low not in lex.not_gerunds:
        return "G", stem(low[:-3], lex, low[:-3] + "e")
    if low.endswith("s") and not low.endswith("ss") and len(low) > 3:
        for base in (
            low[:-1],
            low[:-2] if low.endswith(_SIBILANT) else "",
            low[:-3] + "y" if low.endswith("ies") else "",
        ):
            if base in lex.plain:
                return "Z", base
            if base in lex.nouns_too:
                return "z", base
    return None


def past(gerund: str, lex: Lexicon | None) -> str:
    """The finite past of a verb from its form in -ing ("opening" = "opened", "holding" = "held")."""
    cut = gerund.lower().removesuffix("ing")
    pasts = {base: form for form, (tag, base) in reversed(lex.parts.items()) if tag in "VE"} if lex else {}
    for base in (cut, f"{cut}e", cut[:-1]):
        if base in pasts:
            return pasts[base]
    return f"{cut[:-1]}ied" if cut[-1:] == "y" and cut[-2:-1] not in "aeiou" else f"{cut}ed"


def stem(cut: str, lex: Lexicon, with_e: str) -> str:
    """The base form of a regular verb form whose ending is cut off ("announc", "stopp", "carri")."""
    known = (lex.plain, lex.nouns_too, lex.bases)
    options = [
        cut,
        with_e,
        cut[:-1] if cut[-2:-1] == cut[-1:] else "",
        cut[:-1] + "y" if cut.endswith("i") else "",
    ]
    for option in options:
        if option and any(option in verbs for verbs in known):
            return option
    if with_e.endswith("ise") and any(f"{with_e[:-2]}ze" in verbs for verbs in known):
        return f"{with_e[:-2]}ze"  # British spelling
    if options[3]:
        return options[3]
    return options[2] if options[2] and cut[-1] not in "lsz" else cut
