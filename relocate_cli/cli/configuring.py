"""Settings of files and of the environment, as what the options of commands are unless they are given."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from relocate_cli import config


def settings() -> tuple[config.Configured, ...]:
    """The settings of who is in the working directory."""
    try:
        folder = Path.cwd()
    except FileNotFoundError:  # it was removed
        folder = Path(os.sep)
    return config.load(folder, os.environ)


def defaults(commands: Sequence[str]) -> dict[str, dict[str, Any]]:
    """By command and parameter, the values that were set; what nobody set is left to the command."""
    found: dict[str, dict[str, Any]] = {command: {} for command in commands}
    for configured in settings():
        if configured.origin == "default":
            continue
        section, _, option = configured.setting.key.rpartition(".")
        for command in [section] if section else commands:
            found[command][option.replace("-", "_")] = configured.value
    return found
