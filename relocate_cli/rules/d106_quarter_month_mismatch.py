"""Finds a quarter or half of a year explained by months that are not its own.

"The third quarter (April-June)" is either the second quarter or July to September. Three months that are a quarter
of another financial year are a warning; documents that speak of such years are left alone.

Severity: error; warning for three months that may be a quarter of another financial year.

Wrong:
    # published: 2025-12-11
    Sales rose in the third quarter (April-June) of 2025.

Wrong:
    # published: 2025-12-11
    올해 하반기(1~6월) 매출이 늘었다.

Right:
    # published: 2025-12-11
    Sales rose in the third quarter (July-September) of 2025.

Right:
    # published: 2025-12-11
    올해 하반기(7~12월) 매출이 늘었다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli.model import Correction, Finding, Mention
from relocate_cli.rules.brackets import explained
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document, slot
from relocate_cli.rules.wording import cue_anywhere, named_like, number_of, title

_PART = re.compile(r"-(?:Q([1-4])|H([12]))\Z")


def check(case: Case) -> Iterator[Finding]:
    """Compare each quarter and half with the months in brackets behind it, or with those before its bracket."""
    fiscal: dict[str, bool] = {}
    for passage in case.passages:
        for outer, first, last, lead, end in explained(passage):
            part, months = _part(outer), _months(first, last)
            if part is None or months is None:
                part, months = (_part(first), _months(outer, outer)) if first is last else (None, None)
            if part is None or months is None or lead.strip() or set(months) <= set(part):
                continue
            document = passage.document
            if document.id not in fiscal:
                fiscal[document.id] = bool(cue_anywhere("fiscal").search(document.text))
            if fiscal[document.id]:
                continue
            told = f"{title('month', part[0])} to {title('month', part[-1])}"
            message = f'"{document.text[outer.start : end]}": that part of the year is {told}'
            whole = len(months) == len(part)
            yield in_document(
                __name__,
                document,
                outer.start,
                end,
                message,
                "warning" if whole and len(part) == 3 else "error",
                _corrections(outer, first, last, months, part),
            )


def _part(mention: Mention) -> list[int] | None:
    """The months of a quarter or half."""
    found = _PART.search(mention.when.timex)
    if found is None:
        return None
    length, number = (3, int(found[1])) if found[1] else (6, int(found[2]))
    return list(range((number - 1) * length + 1, number * length + 1))


def _months(first: Mention, last: Mention) -> list[int] | None:
    """The months from one to another, of one year; None where they are not told as months."""
    begin, end = _month(first, "month"), _month(last, "to_month") or _month(last, "month")
    if begin is None or end is None or first.type != "DATE" or slot(first, "day") or slot(last, "day"):
        return None
    return list(range(begin, end + 1)) if begin <= end else [*range(begin, 13), *range(1, end + 1)]


def _month(mention: Mention, name: str) -> int | None:
    found = slot(mention, name)
    if found is None:
        return None
    return int(found[2]) if found[2].isdecimal() else number_of(found[2], "month")


def _corrections(
    outer: Mention, first: Mention, last: Mention, months: list[int], part: list[int]
) -> list[Correction]:
    """The right months, or the right part of the year: both or none, for either may be wrong."""
    one, other = _right_months(first, last, part), _right_part(outer, months, len(part))
    return [*one, *other] if one and other else []


def _right_months(first: Mention, last: Mention, part: list[int]) -> list[Correction]:
    """The months of the part in place of those told, as they are written."""
    begin, end = slot(first, "month"), slot(last, "to_month") or slot(last, "month")
    if begin is None or end is None or begin == end:
        return []
    told = [_like(found[2], month) for found, month in ((begin, part[0]), (end, part[-1]))]
    if first is not last or told[0] is None or told[1] is None:
        return []
    between = first.text[begin[1] - first.start : end[0] - first.start]
    return [Correction(begin[0], end[1], f"{told[0]}{between}{told[1]}")]


def _right_part(outer: Mention, months: list[int], length: int) -> list[Correction]:
    """The part that has the months told in place of the one that has not, where there is one."""
    number = (months[0] - 1) // length + 1
    if len(months) != length or months[0] != (number - 1) * length + 1:
        return []
    for name in ("quarter_ordinal", "quarter_name", "half_ordinal", "half_name"):
        if found := slot(outer, name):
            text = (
                str(number) if found[2].isdecimal() else named_like(found[2], name.replace("_", "-"), number)
            )
            return [Correction(found[0], found[1], text)] if text else []
    return []


def _like(word: str, month: int) -> str | None:
    return str(month) if word.isdecimal() else named_like(word, "month", month)
