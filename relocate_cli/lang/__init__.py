"""The languages: one folder of data each. `codes` lists them, `table` reads a file, `grammar` compiles its rows."""

from __future__ import annotations

from relocate_cli.lang.files import codes, table
from relocate_cli.lang.rows import Grammar, Match, Row, grammar
from relocate_cli.lang.symbols import Symbols

__all__ = ["Grammar", "Match", "Row", "Symbols", "codes", "grammar", "table"]
