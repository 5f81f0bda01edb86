"""What is said of a name that there is not: which one may have been meant, else which there are."""

from __future__ import annotations

from collections.abc import Iterable

_NEAR = 0.7
"""How like a name must be, from 0 to 1 (difflib's ratio), so that it may have been meant."""


def no_such(noun: str, given: str, known: Iterable[str], otherwise: str | None = None) -> str:
    """`there is no status "plan"; perhaps "planned" was meant`.

    Where none of the `known` names is near, all of them are listed, or `otherwise` is said.
    """
    from difflib import get_close_matches

    names = {name.casefold(): name for name in known}
    asked = given.strip().casefold()
    close = (
        get_close_matches(asked, names, n=1, cutoff=_NEAR)
        or [name for name in names if asked and asked in name][:1]
    )
    listed = f"known are {', '.join(names.values())}" if otherwise is None else otherwise
    hint = f'perhaps "{names[close[0]]}" was meant' if close else listed
    return f'there is no {noun} "{given.strip()}"' + (f"; {hint}" if hint else "")
