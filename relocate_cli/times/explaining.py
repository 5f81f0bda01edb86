"""How the values of time expressions came about, in lines for people: of one mention, or of a whole sentence."""

from __future__ import annotations

from collections.abc import Iterator

from relocate_cli.lang import Grammar, Match, Symbols
from relocate_cli.model import Document, Mention, When
from relocate_cli.times.finding import Reader, readers


def explain(mention: Mention) -> list[str]:
    """What a mention's value rests on: row, slots, anchor, direction, scope, problem, alternatives."""
    lines = {
        "row": mention.row,
        "slots": ", ".join(f"{name}={text}" for name, text in mention.slots),
        "anchor": mention.when.anchor or "",
        "direction": mention.direction or "",
        "scope": _shown(mention.scope) if mention.scope else "",
        "problem": mention.problem or "",
        "alternatives": " or ".join(_shown(value) for value in mention.alternatives),
        "name": "a name or part of one" if mention.name else "",
    }
    return [f"{label}: {' '.join(text.split())}" for label, text in lines.items() if text]


def debug(document: Document) -> Iterator[str]:
    """Tokens and what they stand for, then every place where rows were tried, what matched there and what won."""
    for reader in readers(document):
        yield "tokens"
        yield from _tokens(reader.rows, reader.symbols)
        yield "places"
        yield from _places(reader)


def _tokens(rows: Grammar, symbols: Symbols) -> Iterator[str]:
    for token, symbol in zip(symbols.tokens, symbols.text, strict=True):
        if not token.isspace():
            kinds = [name for name, pattern in rows.classes.items() if symbol in pattern.first]
            yield f"  {token!r}: {', '.join(kinds) or 'itself'}"


def _places(reader: Reader) -> Iterator[str]:
    """The scanner's way through the symbols, told as it goes."""
    rows, symbols, end = reader.rows, reader.symbols, 0
    for hit in rows.starts.finditer(symbols.text):
        at = hit.start()
        tried = rows.dispatch[symbols.text[at : at + 3]]
        if at < end or not tried.rows:
            continue
        yield f"  at {symbols.tokens[at]!r}, column {symbols.starts[at] + 1}: {len(tried.rows)} rows could begin so"
        matches = list(rows.matches(symbols, at, tried))
        for index, match in enumerate(matches):
            reader.heard = None
            taken = reader.take(match)
            yield f"    {_outcome(match, taken, _rank(index, matches), reader)}"
            if taken:
                end = match.end
                break
        matched = {match.row.name for match in matches}
        missed = [row.name for row, _ in tried.rows if row.name not in matched]
        if missed:
            yield f"    did not match: {', '.join(missed)}"


def _outcome(match: Match, taken: bool, rank: str, reader: Reader) -> str:
    """What became of a match, and why."""
    said = reader.symbols.said(match.start, match.end)
    if taken:
        outcome = f"taken: {_value(reader)}; {rank}"
    elif reader.crosses(match):
        outcome = "refused: it reaches over the end of its sentence"
    else:
        outcome = f"declined by its builder, {match.row.build}"
    return f"{match.row.name}, {match.end - match.start} tokens {said!r}: {outcome}"


def _rank(index: int, matches: list[Match]) -> str:
    """Why a match is asked before the others."""
    same = [other for other in matches[index + 1 :] if other.end == matches[index].end]
    if same:
        return f"the first of {len(same) + 1} of equal length"
    if index == len(matches) - 1:
        return "the only match left" if index else "the only match"
    return "the longest match left" if index else "the longest match"


def _value(reader: Reader) -> str:
    _, value = reader.found[-1]
    mod = f" {value.when.mod}" if value.when.mod else ""
    anchor = f", from {value.when.anchor}" if value.when.anchor else ""
    told = f", {value.direction}" if value.direction else ""
    if value.direction and (cue := reader.cue()):
        told += f" by {cue}"
    problem = f" ({value.problem})" if value.problem else ""
    return f"{value.type} {value.when.timex}{mod}{anchor}{told}{problem}"


def _shown(when: When) -> str:
    return when.edtf or when.timex
