"""Events of languages whose clauses end in their predicates: `Reader.read` reads a sentence.

A language is one of them if its `events` table has endings.
"""

from __future__ import annotations

from relocate_cli.events.verb_final.sentences import Reader

__all__ = ["Reader"]
