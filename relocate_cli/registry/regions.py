"""Names of countries and their regions (regions.csv): a town that is not registered may lie in one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from relocate_cli.registry.tables import rows

_HERE = Path(__file__).parent
_KOREAN = ("주", "현", "성", "지방", "지역")
"""How Korean names of regions abroad end."""
_WIDE = ("County", "Province", "District", "State", "Valley", "Sea", "Peninsula", "Islands")
"""Last words of the names of regions, and in lower case behind them."""
_SHORT = 2
"""How long a name in Hangul is that is a city's own, whatever it ends with: 진주, 광주."""


def is_region(name: str) -> bool:
    """Whether a name is that of a country or a region of one, in which places of other names lie."""
    bare = name.strip()
    korean = not bare.isascii() and len(bare) > _SHORT and bare.endswith(_KOREAN)
    *_, last = bare.split() or [""]
    wide = last in _WIDE or (last.islower() and last.isascii() and " " in bare)  # "Atacama desert"
    return bare in _names() or korean or wide


@cache
def _names() -> frozenset[str]:
    """All names, and the words of those that are of several."""
    told = (
        name for _, row in rows(_HERE / "regions.csv", ("of", "names")) for name in row["names"].split(";")
    )
    return frozenset(part for name in told for part in (name, *name.split()))
