"""The languages: one folder of data each. `codes`, `knows` and `table` see to the files, `grammar` compiles rows.

`pattern` compiles a regular expression of theirs.
"""

from __future__ import annotations

from relocate_cli.lang.files import codes, knows, table
from relocate_cli.lang.patterns import pattern
from relocate_cli.lang.rows import Grammar, Match, Row, grammar
from relocate_cli.lang.symbols import Symbols

__all__ = ["Grammar", "Match", "Row", "Symbols", "codes", "grammar", "knows", "pattern", "table"]
