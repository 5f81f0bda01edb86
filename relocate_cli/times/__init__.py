"""Time expressions: `find` them in a document, and the document's own `date` where only its head tells it.

`mark` does both, with the day of the meeting or of the issue in the heading of minutes and releases, from which
they count.

How a sentence becomes values, in six steps (`relocate dates --debug SENTENCE` shows them on any sentence):

1. **Tokens to symbols** (lang/symbols.py). Words, runs of digits, blanks and marks are tokens; each becomes one
   character. A word of the language has a character of its own, a number that of its shape (a day, a year, two
   digits, …), any other word is `x`, `X` or `d`. "on May 3, 2024" is eight characters.
2. **Rows** (lang/<code>/times.toml). A row is a pattern over symbols in a small notation (lang/notation.py): slots
   such as `{month}` are classes of words (lang/<code>/words.toml), literals are themselves. A row names the builder
   that makes its value, and carries examples, which are tests.
3. **Scanning** (lang/rows.py). Only where a symbol can begin a row are rows tried, those whose first three symbols
   fit. The longest match wins, among equals the row that stands first; behind it the scan goes on.
4. **Building** (builders.py: the closed set; calendar, feasts, named, nth, relative, spans). A builder turns the
   filled slots into a `Value`, or declines, and the next match is asked. What lacks a year or counts from something
   is resolved in the `Context`: the document's date, the last date mentioned (continuing.py), the tense of the verb
   that governs it (tense.py, direction.py). A missing anchor leaves `XXXX`, never a guess; two readings are
   `ambiguous`, a date that does not exist is `impossible`.
5. **Surroundings** (scope.py). Prepositions and partners give the interval an event gets: "since 2017", "by the end
   of 2025", "from May to June". The mention keeps its own value; the interval is its `scope`.
6. **Residue**. Names of months and weekdays that no row took are reported as not understood.

To teach it a way of writing a date, add a row with examples; only an irregularity no builder covers is code.
"""

from __future__ import annotations

from relocate_cli.times.explaining import debug, explain
from relocate_cli.times.finding import find
from relocate_cli.times.header import date, mark

__all__ = ["date", "debug", "explain", "find", "mark"]
