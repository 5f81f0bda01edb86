"""Where a subject names who takes part: within what it is ("talks between …"), behind it, or as owner or author."""

from __future__ import annotations

from collections.abc import Mapping

from relocate_cli.events.clauses import Clause, Range
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.phrases import words_text
from relocate_cli.events.words import Words
from relocate_cli.model import Role

_Sets = dict[str, frozenset[str]]


def included(words: Words, clause: Clause, span: Range, sets: _Sets) -> Range | None:
    """Some of those whom a subject counts, named behind it ("five cities, including Halden, applied")."""
    if words.tags[span[1] : span[1] + 2] != ",I":
        return None
    some = compiled(r",(?P<led>I)(?P<who>[DYNPQ#oC]+)").match(words.tags, span[1], clause.verb[0])
    if some is None or words.low[some.start("led")] not in sets["people.including"]:
        return None
    return None if sets["people.heads"].isdisjoint(words.low[slice(*span)]) else some.span("who")


def within(
    words: Words, span: Range, sets: _Sets, cues: Mapping[str, frozenset[str]]
) -> tuple[Range, Role] | None:
    """Who takes part in what a subject is, and how ("talks between the ministry and the city began"); None if nobody.

    So do the parties of a deal, who made a bid, and who is appointed or closed where that is what the subject tells.
    """
    match = compiled(r"[DYNP#]*[NPz](?P<led>[Iob])(?P<who>[^Iob].*)").match(words.tags, *span)
    if match is None:
        return None
    noun, led = words.low[match.start("led") - 1], words.low[match.start("led")]
    who = match.span("who")
    if led in sets["roles.among"]:
        return (who[:1] * 2 if noun in sets["roles.spanning"] else who), "participant"
    of = words.tags[match.start("led")] == "o"
    if noun in sets["roles.shared"] and (of or led in sets["roles.participant"]):
        return who, "participant"
    done = any(noun in nouns for nouns in (cues["happenings"], cues["plan_nouns"], sets["roles.undertaken"]))
    if led in sets["roles.passive"] and done:
        return who, "agent"
    end = words.tags.find("I", *who)
    who = (who[0], end if end > 0 else who[1])
    named = of and noun in sets["roles.undergone"] and "P" in words.tags[slice(*who)]
    return (who, "object") if named else None


def author(words: Words, span: Range, sets: _Sets) -> Range | None:
    """Whose words they are that are told ("a statement from Minister Ann Lee said"); None where it is not said."""
    match = compiled(r"D?[NP]*(?P<paper>N)[Ib](?P<who>[DNPQ#]+)").match(words.tags, *span)
    if match is None or words.low[match.start("paper")] not in sets["roles.papers"]:
        return None
    return match.span("who") if words.low[match.end("paper")] in sets["roles.authors"] else None


def owner(words: Words, span: Range, happenings: frozenset[str]) -> str:
    """Whose act the subject is ("Ann Lee's decision in 2022 enabled it"); "" where it is none or nobody's by name."""
    match = compiled(r"D*(P*Y)N*(?P<act>N)(?=[Iob]|\Z)").match(words.tags, *span)
    if match is None or words.low[match.start("act")] not in happenings:
        return ""
    owner = words_text(words, *match.span(1))
    return owner if owner[0].isupper() else ""


def with_holder(words: Words, clause: Clause, sets: _Sets) -> Range | None:
    """A subject that is a title, with the name that follows it ("Spokesman for the group, Ann Lee, said")."""
    if (
        clause.subject is None
        or clause.inverted
        or words.tags[clause.subject[1] : clause.subject[1] + 1] != ","
    ):
        return None
    a, b = clause.subject
    name = compiled(r",(P+N?),?(?:I?T,?)?R*").fullmatch(words.tags, b, max(clause.verb[0], b))
    core = compiled(r"[^Iob]*").match(words.tags, a, b)
    head = words.text[core.end() - 1] if name and core and core.end() > a else ""
    if name is None or not (
        head.partition(" ")[0].lower() in sets["titles.plain"]
        or head.lower() in sets["people.speaks_for"]
        or head in sets["common.unnamed"]
    ):
        return None
    return a, name.end(1)
