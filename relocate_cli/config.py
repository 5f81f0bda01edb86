"""Where settings come from: the environment, `relocate.toml` or pyproject.toml of the project, the user's own file.

Nothing below is told of this: commands get the values as their arguments, and what is given on the command line wins.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from relocate_cli.model import RelocateError

FILE = "relocate.toml"

Kind = Literal["text", "path", "flag", "list"]
Value = str | bool | list[str] | None


@dataclass(frozen=True, slots=True)
class Setting:
    """What can be set: its key (`section.option`, or an option of all commands), kind, value if nobody sets it.

    `choices` are the texts that it can be, any where there are none.
    """

    key: str
    kind: Kind
    default: Value = None
    choices: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """The name of its environment variable."""
        return "RELOCATE_" + self.key.upper().replace(".", "_").replace("-", "_")


@dataclass(frozen=True, slots=True)
class Configured:
    """A setting with its value and where that comes from: `default`, a variable, a file with the key's section."""

    setting: Setting
    value: Value
    origin: str


SETTINGS = (
    Setting("encoding", "text"),
    Setting("registry", "path"),
    Setting("quiet", "flag", False),
    Setting("no-cache", "flag", False),
    Setting("check.fail-on", "text", "refuted,conflicting"),
    Setting("timeline.sort", "text", "date", ("date", "source", "status", "actor")),
    Setting("timeline.superseded", "flag", False),
    Setting("validate.select", "list"),
    Setting("validate.ignore", "list"),
    Setting("validate.extend-select", "list"),
    Setting("validate.per-file-ignores", "list"),
    Setting("validate.fail-on", "text", "warning", ("error", "warning", "info")),
    Setting("validate.baseline", "path"),
    Setting("validate.exit-zero", "flag", False),
    Setting("validate.verbose", "flag", False),
)
_BY_KEY = {setting.key: setting for setting in SETTINGS}
_BY_VARIABLE = {setting.variable: setting for setting in SETTINGS}
_SECTIONS = sorted({key.partition(".")[0] for key in _BY_KEY if "." in key})


def load(folder: Path, environment: Mapping[str, str]) -> tuple[Configured, ...]:
    """Every setting as it is for who works in a folder: environment before project before user.

    RelocateError for a file that is not TOML, an unknown key (with the nearest known one) and a wrong value.
    """
    found: dict[str, Configured] = {}
    for configured in (
        *_from_environment(environment),
        *_from_project(folder),
        *_from_file(user_file(environment)),
    ):
        found.setdefault(configured.setting.key, configured)
    return tuple(found.get(s.key) or Configured(s, s.default, "default") for s in SETTINGS)


def user_file(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """The user's own file: under XDG_CONFIG_HOME (XDG Base Directory Specification), else where the platform has it.

    The three lines were chosen over platformdirs, which takes longer to load than to answer.
    """
    if os.path.isabs(xdg := environment.get("XDG_CONFIG_HOME", "")):
        return Path(xdg, "relocate", FILE)
    if platform == "win32":
        return Path(data, "relocate", FILE) if (data := environment.get("APPDATA")) else None
    if not (home := environment.get("HOME")):
        return None
    within = ("Library", "Application Support") if platform == "darwin" else (".config",)
    return Path(home, *within, "relocate", FILE)


def _from_environment(environment: Mapping[str, str]) -> Iterator[Configured]:
    """Settings of variables; lists are by comma, `per-file-ignores`, whose codes are by comma, by semicolon."""
    sections = tuple(f"RELOCATE_{section.upper()}_" for section in _SECTIONS)
    for name, text in environment.items():
        setting = _BY_VARIABLE.get(name)
        if setting is None:
            if name.startswith(sections):
                raise RelocateError(f"there is no setting {name}{_hint(name, _BY_VARIABLE)}")
            continue
        if not text:
            continue
        value: object = text
        if setting.kind == "flag":
            value = {"1": True, "true": True, "0": False, "false": False}.get(text.lower(), text)
        elif setting.kind == "list":
            value = text.split(";" if setting.key.endswith("per-file-ignores") else ",")
        yield Configured(setting, _checked(setting, value, name, Path()), name)


def _from_project(folder: Path) -> Iterator[Configured]:
    """The nearest file upwards: `relocate.toml`, or a pyproject.toml that has a table `tool.relocate`."""
    place, inner = os.path.abspath(folder), None
    while place != inner:
        if os.path.isfile(file := os.path.join(place, FILE)):
            yield from _from_file(Path(file))
            return
        file = os.path.join(place, "pyproject.toml")
        if os.path.isfile(file) and b"relocate" in _bytes(path := Path(file)):
            tool = _toml(path).get("tool")
            table = tool.get("relocate") if isinstance(tool, dict) else None
            if table is not None:
                yield from _from_table(table, path, "tool.relocate.")
                return
        place, inner = os.path.dirname(place), place


def _from_file(path: Path | None) -> Iterator[Configured]:
    if path is not None and os.path.isfile(path):
        yield from _from_table(_toml(path), path, "")


def _from_table(table: Any, path: Path, within: str) -> Iterator[Configured]:
    """The settings of a TOML table; `within` is what stands before its keys."""
    if not isinstance(table, dict):
        raise RelocateError(f"{path}: {within.rstrip('.')} is to be a table")
    for key, value in table.items():
        if key in _SECTIONS and isinstance(value, dict):
            entries = [(f"{key}.{option}", entry) for option, entry in value.items()]
        else:
            entries = [(key, value)]
        for name, entry in entries:
            if name not in _BY_KEY:
                raise RelocateError(f"{path}: there is no setting {within}{name}{_hint(name, _BY_KEY)}")
            setting = _BY_KEY[name]
            yield Configured(
                setting, _checked(setting, entry, f"{path}: {within}{name}", path.parent), str(path)
            )


def _checked(setting: Setting, value: object, place: str, folder: Path) -> Value:
    """A value of the setting's kind; a path counts from the folder of its file. RelocateError for another kind."""
    if setting.key == "validate.per-file-ignores" and isinstance(value, dict):
        value = [
            f"{glob}:{','.join(map(str, codes)) if isinstance(codes, list) else codes}"
            for glob, codes in value.items()
        ]
    if setting.kind == "flag" and isinstance(value, bool):
        return value
    if setting.kind == "list" and isinstance(value, list) and all(isinstance(text, str) for text in value):
        return value
    if (
        setting.kind in ("text", "path")
        and isinstance(value, str)
        and (not setting.choices or value in setting.choices)
    ):
        return str(folder / value) if setting.kind == "path" else value
    import json

    wanted = {"flag": "true or false", "list": "a list of texts"}.get(setting.kind, "a text")
    given = json.dumps(value, ensure_ascii=False, default=str)
    raise RelocateError(f"{place} is to be {' or '.join(setting.choices) or wanted}, not {given}")


def _hint(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    names = list(known)
    close = [each for each in names if each.endswith(f".{name}")] or get_close_matches(name, names, n=1)
    quoted = " or ".join(f'"{each}"' for each in close)
    return f"; perhaps {quoted} was meant" if close else "; relocate config lists all there are"


def _toml(path: Path) -> dict[str, Any]:
    import tomli

    try:
        return tomli.loads(_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RelocateError(f"{path}: not UTF-8 at byte {error.start}") from None
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise RelocateError(f"{path}: not TOML ({str(error) or 'nested too deeply'}); mend it") from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RelocateError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from None
