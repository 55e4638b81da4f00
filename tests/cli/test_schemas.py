"""The machine output of each command, and its example in `docs/schema`, keep to the schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.desk import ARTICLE, BOOK, CITED, Desk

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
COMMANDS = ("parse", "resolve", "notes", "check", "fix")
LOCAL = ("--offline", "--records", "../records.jsonl")
TEXT = (
    f"Gulls stay.[^1] They do.[^2] They wait.[^3] At night.[^4] For all.[^5] For none.[^9]\n\n"
    f"[^1]: See {CITED}; {BOOK}.\n[^2]: Ibid., 55.\n[^3]: {BOOK}, I thank the harbour master.\n"
    "[^4]: Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12.\n[^5]: Nobody, *Unknown*, 9.\n"
)
LINES = f"1\tSee {CITED}; cf. {BOOK}.\n2\tIbid., 55.\n3\tThanks to all.\n4\t\n5\tNobody, *Unknown*, 9.\n6\tBruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12.\n"


def _validator(command: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{command}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _output(command: str, desk: Desk, article: str, lines: str) -> list[object]:
    """What a command says, one object a line or one for all."""
    if command in ("parse", "resolve"):
        options = LOCAL if command == "resolve" else ()
        told = desk.run(command, "--numbered", "--format", "jsonl", *options, stdin=lines)
        return [json.loads(line) for line in told.out.splitlines()]
    desk.put("gulls.md", article)
    options = () if command == "notes" else LOCAL
    return [json.loads(desk.run(command, "gulls.md", "--format", "json", *options).out)]


@pytest.mark.parametrize("command", COMMANDS)
def test_real_output_keeps_to_its_schema(command: str, desk: Desk) -> None:
    validator = _validator(command)
    for data in _output(command, desk, TEXT, LINES):
        validator.validate(data)


EXAMPLE_LINES = f"1\tSee {CITED}.\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_example_is_what_the_command_says(command: str, desk: Desk) -> None:
    """Run with `REFKEEPER_EXAMPLES=1` to write the examples anew."""
    import os

    data = _output(command, desk, ARTICLE, EXAMPLE_LINES)[0]
    if command == "fix" and isinstance(data, dict):
        data["written"] = [Path(name).name for name in data["written"]]
    place = SCHEMAS / "examples" / f"{command}.json"
    if os.environ.get("REFKEEPER_EXAMPLES"):
        place.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    example = json.loads(place.read_text(encoding="utf-8"))
    _validator(command).validate(example)
    assert data == example


def test_spans_count_the_text_as_given(desk: Desk) -> None:
    text = ARTICLE.replace("\n", "\r\n").replace("Gulls stay", "𝔊ulls stay")
    desk.put("a.md", b"\xef\xbb\xbf" + text.encode())
    told = json.loads(desk.run("notes", "a.md", "-f", "json").out)
    (article,) = told["articles"]
    for note in article["notes"]:
        start, end = note["span"]
        assert text[start:end].rstrip() == (f"{CITED}." if note["number"] == "1" else "Ibid., 55.")
        for citation in note["citations"]:
            start, end = citation["span"]
            assert text[start:end].replace("*", "") == citation["text"]
