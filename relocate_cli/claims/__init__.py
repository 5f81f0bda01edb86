"""A claim or a draft against sources: `Sources` are searched, `check` and `check_draft` give the verdicts."""

from __future__ import annotations

from relocate_cli.claims.checking import Checked, Read, Sources, check, check_draft

__all__ = ["Checked", "Read", "Sources", "check", "check_draft"]
