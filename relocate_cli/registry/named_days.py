"""Days that stand in a name, such as the May 18 uprising (commemorations.csv)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from relocate_cli.registry.tables import rows

_HERE = Path(__file__).parent


class NamedDay(NamedTuple):
    """A day that names something: `nouns` begin the rest of the name, `bare` if the day alone is name enough."""

    month: int
    day: int
    year: int
    nouns: tuple[str, ...]
    bare: bool
    source: str

    def names(self, rest: str) -> bool:
        """Whether what stands behind the day makes it this name."""
        return rest.startswith(self.nouns)


def named_days(month: int, day: int) -> tuple[NamedDay, ...]:
    """What a month and day may be the name of."""
    return _index().get((month, day), ())


@cache
def _index() -> dict[tuple[int, int], tuple[NamedDay, ...]]:
    found: dict[tuple[int, int], tuple[NamedDay, ...]] = {}
    for _, row in rows(_HERE / "commemorations.csv", ("day", "year", "nouns", "bare", "source")):
        month, day = int(row["day"][:2]), int(row["day"][3:])
        told = NamedDay(
            month, day, int(row["year"]), tuple(row["nouns"].split(";")), row["bare"] == "yes", row["source"]
        )
        found[month, day] = (*found.get((month, day), ()), told)
    return found
