"""Events of languages whose clauses end in their predicates: `reads` says which, `Reader.read` reads a sentence."""

from __future__ import annotations

from relocate_cli.events.verb_final.sentences import Reader, reads

__all__ = ["Reader", "reads"]
