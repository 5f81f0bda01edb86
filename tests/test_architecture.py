"""The manners of the house, as far as a program can check them (pyproject.toml has the floors)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from relocate_cli import lang

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "relocate_cli"
FILES = sorted(path.relative_to(ROOT).as_posix() for path in PACKAGE.rglob("*.py"))

MOST_LINES_OF_FILE = 400  # blank lines not counted
MOST_LINES_OF_FUNCTION = 42  # the docstring not counted
MOST_LINES_OF_COMMAND = 80
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "base"}
CLOCKS = {"today", "now", "utcnow", "localtime", "gmtime", "time_ns"}
HEAVY = {
    *("rich", "yaml", "tomli", "multiprocessing", "concurrent", "dask", "html", "dateutil", "asyncio"),
    *("selectolax", "pypdfium2", "email", "xml", "zipfile", "urllib3"),
}
MAY_IMPORT_HEAVY = {"cli", "read", "show", "lang", "registry", "corpus", "config"}
WITHOUT_EXAMPLES = {("en/text", "abbreviation")}  # lists of words, which are their own examples


@cache
def tree(file: str) -> ast.Module:
    return ast.parse((ROOT / file).read_text("utf-8"), file)


def imports(node: ast.AST) -> Iterator[tuple[str, int]]:
    """The modules that a tree imports, `from a import b` counting as `a.b` where that is a module of ours."""
    for item in ast.walk(node):
        if isinstance(item, ast.Import):
            yield from ((alias.name, item.lineno) for alias in item.names)
        elif isinstance(item, ast.ImportFrom) and item.module:
            for alias in item.names:
                full = f"{item.module}.{alias.name}"
                path = ROOT / full.replace(".", "/")
                ours = path.is_dir() or path.with_suffix(".py").is_file()
                yield (full if ours else item.module), item.lineno


def room(module: str) -> str:
    """`relocate_cli.read.markdown` and `relocate_cli/read/markdown.py` are both of the room `read`."""
    parts = re.split(r"[./]", module.removesuffix(".py"))
    return parts[1] if len(parts) > 1 else ""


def functions(file: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (item for item in ast.walk(tree(file)) if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    total = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is not None:
        docstring = function.body[0]
        total -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    if function.name == "run" and function.args.args:  # the options of a command are a table
        last = function.args.defaults[-1] if function.args.defaults else function.args.args[-1]
        total -= (last.end_lineno or last.lineno) - function.args.args[0].lineno + 1
    return total


def heavy(module: str) -> bool:
    return module.split(".")[0] in HEAVY


def is_clock(item: ast.AST) -> bool:
    if not isinstance(item, ast.Attribute):
        return False
    owner = item.value.id if isinstance(item.value, ast.Name) else None
    return item.attr in CLOCKS or (owner == "time" and item.attr in ("time", "strftime", "ctime", "asctime"))


@pytest.mark.parametrize("file", FILES)
def test_a_file_stays_readable(file: str) -> None:
    lines = [line for line in (ROOT / file).read_text("utf-8").splitlines() if line.strip()]
    assert len(lines) <= MOST_LINES_OF_FILE
    long = {function.name: length(function) for function in functions(file)}
    assert {name: size for name, size in long.items() if size > MOST_LINES_OF_FUNCTION} == {}


@pytest.mark.parametrize("file", [file for file in FILES if re.match(r"relocate_cli/cli/[a-z]\w*\.py", file)])
def test_a_command_stays_short(file: str) -> None:
    assert len((ROOT / file).read_text("utf-8").splitlines()) <= MOST_LINES_OF_COMMAND


@pytest.mark.parametrize("file", FILES)
def test_names_say_something(file: str) -> None:
    names = [
        *Path(file).parts,
        *(item.name for item in ast.walk(tree(file)) if isinstance(item, ast.ClassDef)),
    ]
    words = {word for name in names for word in re.findall(r"[A-Z]?[a-z]+", name.removesuffix(".py"))}
    assert not {word.lower() for word in words} & EMPTY_NAMES


@pytest.mark.parametrize("file", FILES)
def test_public_things_say_what_they_are_for(file: str) -> None:
    assert ast.get_docstring(tree(file))
    public = [item for item in tree(file).body if isinstance(item, ast.FunctionDef | ast.ClassDef)]
    assert [item.name for item in public if item.name[0] != "_" and not ast.get_docstring(item)] == []


@pytest.mark.parametrize("file", FILES)
def test_nothing_reads_the_clock(file: str) -> None:
    assert [item.lineno for item in ast.walk(tree(file)) if is_clock(item) and hasattr(item, "lineno")] == []


@pytest.mark.parametrize("file", FILES)
def test_nouns_are_frozen(file: str) -> None:
    """Every dataclass is frozen and has slots (unless it keeps a cached property): it can be shared."""
    for item in ast.walk(tree(file)):
        decorators = item.decorator_list if isinstance(item, ast.ClassDef) else []
        for decorator in decorators:
            text = ast.unparse(decorator)
            if text.startswith(("dataclass", "dataclasses.dataclass")):
                assert "frozen=True" in text, text
                assert "slots=True" in text or "cached_property" in ast.unparse(item), text


@pytest.mark.parametrize("file", FILES)
def test_heavy_things_are_loaded_where_they_are_used(file: str) -> None:
    """Never when a module is imported; and only in the rooms that DESIGN.md names."""
    top = [
        node
        for node in tree(file).body
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]
    at_import = [
        name
        for node in top
        if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
        for name, _ in imports(node)
        if heavy(name)
    ]
    assert at_import == []
    if room(file) not in MAY_IMPORT_HEAVY:
        loaded = [name for name, _ in imports(tree(file)) if heavy(name)]
        assert [name for name in loaded if not name.startswith("dateutil.")] == []
    if room(file) not in ("cli", "__main__"):
        assert [name for name, _ in imports(tree(file)) if name.split(".")[0] in ("typer", "click")] == []


@pytest.mark.parametrize("file", FILES)
def test_rooms_are_entered_by_their_doors(file: str) -> None:
    """`relocate_cli.times` may be imported from elsewhere, `relocate_cli.times.ranges` only from within."""
    behind = [
        (name, line)
        for name, line in imports(tree(file))
        if name.count(".") > 1 and name.startswith("relocate_cli.") and room(name) != room(file)
    ]
    assert behind == []


def rows() -> Iterator[tuple[str, str, int]]:
    """Every row of every language table but those in `WITHOUT_EXAMPLES`."""
    for code in lang.codes():
        for path in sorted((PACKAGE / "lang" / code).glob("*.toml")):
            for key, value in lang.table(code, path.stem).items():
                entries = value if isinstance(value, list) else []
                if (f"{code}/{path.stem}", key) not in WITHOUT_EXAMPLES:
                    for number, entry in enumerate(entries):
                        if isinstance(entry, dict):
                            yield f"{code}/{path.stem}", key, number


@pytest.mark.parametrize(("table", "key", "number"), list(rows()))
def test_a_row_carries_its_examples(table: str, key: str, number: int) -> None:
    code, name = table.split("/")
    row = lang.table(code, name)[key][number]
    assert row.get("yes"), (
        f"row {number + 1} of [[{key}]] in lang/{table}.toml has no example that it matches"
    )


@pytest.mark.parametrize(("table", "key"), sorted(WITHOUT_EXAMPLES))
def test_a_table_without_examples_has_none(table: str, key: str) -> None:
    entries = lang.table(*table.split("/"))[key]
    assert entries
    assert [entry for entry in entries if "yes" in entry or "no" in entry] == []


def test_test_folders_are_packages() -> None:
    """So that two test files of the same name in different folders do not collide."""
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert [folder.name for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_no_test_measures_time() -> None:
    """Timed asserts fail on busy machines; benchmarks live in tests/bench/."""
    clocks = ("perf_" + "counter", "process_" + "time", "mono" + "tonic")
    timed = [path for path in sorted(ROOT.glob("tests/**/*.py")) if "bench" not in path.parts]
    assert [path.name for path in timed if any(clock in path.read_text("utf-8") for clock in clocks)] == []
