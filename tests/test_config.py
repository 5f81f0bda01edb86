"""Settings: where they come from, which of them wins, what is told of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from relocate_cli import config
from relocate_cli.cli.commands import COMMANDS, Commands
from relocate_cli.model import RelocateError


def values(folder: Path, **environment: str) -> dict[str, tuple[config.Value, str]]:
    environment.setdefault("XDG_CONFIG_HOME", str(folder / "nobody"))
    return {c.setting.key: (c.value, c.origin) for c in config.load(folder, environment)}


@pytest.mark.parametrize("setting", config.SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_is_an_option_with_its_default(setting: config.Setting) -> None:
    section, _, option = setting.key.rpartition(".")
    found = 0
    for name in [section] if section else COMMANDS:
        for parameter in Commands(name="relocate").get_command(None, name).params:
            if f"--{option}" in parameter.opts:
                found += 1
                assert parameter.name == option.replace("-", "_")
                assert (parameter.default or None) == (setting.default or None)
                assert getattr(parameter, "is_flag", False) == (setting.kind == "flag")
                assert parameter.multiple == (setting.kind == "list")
                assert not setting.choices or set(parameter.type.choices) == set(setting.choices)
    assert found


def test_the_environment_wins_over_the_project_and_that_over_the_user(tmp_path: Path) -> None:
    folder = tmp_path / "project" / "docs"
    folder.mkdir(parents=True)
    own = tmp_path / "home" / ".config" / "relocate" / "relocate.toml"
    own.parent.mkdir(parents=True)
    own.write_text('quiet = true\nencoding = "cp949"\n[timeline]\nsort = "actor"\n', "utf-8")
    project = tmp_path / "project" / "relocate.toml"
    project.write_text('encoding = "utf-16"\n[timeline]\nsort = "source"\n', "utf-8")
    found = values(
        folder,
        HOME=str(tmp_path / "home"),
        XDG_CONFIG_HOME="",
        RELOCATE_TIMELINE_SORT="status",
        RELOCATE_DATA="else",
    )
    assert found["timeline.sort"] == ("status", "RELOCATE_TIMELINE_SORT")
    assert found["encoding"] == ("utf-16", str(project))
    if config.user_file({"HOME": "/"}) == Path("/.config/relocate/relocate.toml"):
        assert found["quiet"] == (True, str(own))
    assert found["validate.fail-on"] == ("warning", "default")


def test_the_nearest_project_counts_and_a_table_of_other_tools_is_none(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.relocate.validate]\nselect = ["D"]\n', "utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text('[project]\nname = "relocate-docs"\n', "utf-8")
    assert values(inner)["validate.select"] == (["D"], str(tmp_path / "pyproject.toml"))
    (inner / "relocate.toml").write_text("", "utf-8")
    assert values(inner)["validate.select"] == (None, "default")


def test_the_users_file_is_where_the_platform_has_it() -> None:
    assert config.user_file({"XDG_CONFIG_HOME": "/x", "HOME": "/h"}, "darwin") == Path(
        "/x/relocate/relocate.toml"
    )
    assert config.user_file({"XDG_CONFIG_HOME": "x", "HOME": "/h"}, "linux") == Path(
        "/h/.config/relocate/relocate.toml"
    )
    mac = Path("/h/Library/Application Support/relocate/relocate.toml")
    assert config.user_file({"HOME": "/h"}, "darwin") == mac
    assert config.user_file({"APPDATA": "/a", "HOME": "/h"}, "win32") == Path("/a/relocate/relocate.toml")
    assert config.user_file({}, "linux") is None


def test_paths_count_from_their_file_and_lists_are_split(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "relocate.toml").write_text(
        'registry = "ours.toml"\n[validate.per-file-ignores]\n"a/*" = ["D1", "X"]\n"b" = "E"\n', "utf-8"
    )
    found = values(inner, RELOCATE_VALIDATE_IGNORE="D101,X", RELOCATE_QUIET="1", RELOCATE_ENCODING="")
    assert found["registry"][0] == str(tmp_path / "ours.toml")
    assert found["validate.per-file-ignores"][0] == ["a/*:D1,X", "b:E"]
    assert found["validate.ignore"][0] == ["D101", "X"]
    assert found["quiet"][0] is True
    assert found["encoding"] == (None, "default")
    several = values(inner, RELOCATE_VALIDATE_PER_FILE_IGNORES="a:D1,X;b:E")
    assert several["validate.per-file-ignores"][0] == ["a:D1,X", "b:E"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('encodig = "x"', 'there is no setting encodig; perhaps "encoding" was meant'),
        (
            '[validate]\nselct = ["D"]',
            'there is no setting validate.selct; perhaps "validate.select" was meant',
        ),
        (
            'fail-on = "error"',
            'there is no setting fail-on; perhaps "check.fail-on" or "validate.fail-on" was meant',
        ),
        ("[zzz]\na = 1", "there is no setting zzz; relocate config lists all there are"),
        ("validate = 3", "there is no setting validate; "),
        ("quiet = 1", "quiet is to be true or false, not 1"),
        ('[validate]\nselect = "D"', 'validate.select is to be a list of texts, not "D"'),
        ("encoding = 3", "encoding is to be a text, not 3"),
        ('[validate]\nfail-on = "never"', 'validate.fail-on is to be error or warning or info, not "never"'),
        ("a = ", "not TOML"),
        ("a = " + "[" * 5000, "not TOML"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "relocate.toml").write_text(text, "utf-8")
    with pytest.raises(RelocateError) as error:
        values(tmp_path)
    assert str(error.value).startswith(f"{tmp_path / 'relocate.toml'}: ")
    assert said in str(error.value)


def test_what_is_wrong_elsewhere_is_told(tmp_path: Path) -> None:
    with pytest.raises(
        RelocateError, match='no setting RELOCATE_VALIDATE_SELCT; perhaps "RELOCATE_VALIDATE_SELECT"'
    ):
        values(tmp_path, RELOCATE_VALIDATE_SELCT="D")
    with pytest.raises(RelocateError, match='RELOCATE_QUIET is to be true or false, not "maybe"'):
        values(tmp_path, RELOCATE_QUIET="maybe")
    (tmp_path / "pyproject.toml").write_text("[tool]\nrelocate = 3\n", "utf-8")
    with pytest.raises(RelocateError, match=r"tool\.relocate is to be a table"):
        values(tmp_path)
    (tmp_path / "pyproject.toml").write_bytes(b"# relocate \xff")
    with pytest.raises(RelocateError, match="not UTF-8 at byte 11"):
        values(tmp_path)
