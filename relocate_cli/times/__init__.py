"""Time expressions: `find` them in a document, and the document's own `date` where only its head tells it."""

from __future__ import annotations

from relocate_cli.times.finding import find
from relocate_cli.times.header import date

__all__ = ["date", "find"]
