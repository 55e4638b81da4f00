"""The printed lists of computer science say what their truth says, and were made by the command that is said to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from training.bibtex_lists import FOLDER, STYLES, records
from training.evaluate import REFERENCES
from training.sets import references

LIBRARIES = [FOLDER / f"{name}.bib" for name in STYLES]


def test_every_value_stands_in_its_text() -> None:
    found = references(REFERENCES).records
    assert len({one["id"] + one["source"] for one in found}) == len(found) > 1000
    for one in found:
        (citation,) = one["citations"]
        for name, value in citation["fields"].items():
            if isinstance(value, str):
                assert value.casefold() in one["text"].casefold(), (one["id"], name)
        people = citation["fields"].get("author", [])
        if "author" not in citation["uncertain"]:
            assert all(person["family"].casefold() in one["text"].casefold() for person in people), one["id"]
        assert not set("\\{}~") & set(one["text"]), one["id"]


def test_the_two_libraries_share_no_work() -> None:
    titles = [
        {
            one["citations"][0]["fields"]["title"].casefold()
            for one in references(FOLDER).records
            if one["source"] == name
        }
        for name in (f"references/{library.stem}" for library in LIBRARIES)
    ]
    assert all(titles)
    assert not titles[0] & titles[1]


@pytest.mark.outside("bibtex")
@pytest.mark.parametrize("library", LIBRARIES, ids=lambda path: path.stem)
def test_they_are_made_again(library: Path) -> None:
    kept = [json.loads(line) for line in library.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()]
    assert list(records(library)) == kept
