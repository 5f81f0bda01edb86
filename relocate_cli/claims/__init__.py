"""A claim or a draft against sources: `Sources` are searched, `check` and `check_draft` give the verdicts."""

from __future__ import annotations

from relocate_cli.claims.checking import Checked, check, check_draft
from relocate_cli.claims.sources import Read, Sources

__all__ = ["Checked", "Read", "Sources", "check", "check_draft"]
