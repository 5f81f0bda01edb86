"""Is it the same actor, the same event? Careful answers: two reports stay two wherever that is in doubt."""

from __future__ import annotations

from relocate_cli.matching.actors import actor_matches, called, identity
from relocate_cli.matching.events import (
    LEAST,
    Profile,
    alike,
    compatible,
    profile,
    same_matter,
)
from relocate_cli.matching.words import function_words

__all__ = [
    "LEAST",
    "Profile",
    "actor_matches",
    "alike",
    "called",
    "compatible",
    "function_words",
    "identity",
    "profile",
    "same_matter",
]
