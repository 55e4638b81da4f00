"""Every article of `fixtures/` and `seeds/` against the truth that stands beside it, written by hand."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from refkeeper.model.note import Article, Trouble
from refkeeper.pipeline.read import find_notes
from refkeeper.readers.files import read_source
from refkeeper.registry import reader_for
from tests.articles import FIXTURES, SEEDS, SMALL

TRUTH: dict[str, Any] = {
    **json.loads((FIXTURES / "articles" / "expected.json").read_text("utf-8")),
    **json.loads((FIXTURES / "seeds-expected.json").read_text("utf-8")),
}


def described(article: Article) -> dict[str, Any]:
    """An article in the words of `fixtures/README.md`."""
    texts: dict[str, list[str | None]] = defaultdict(list)
    for note in article.notes:
        texts[note.number].append(note.body.text if note.end_known else None)
    silent = [problem.number for problem in article.problems if problem.kind is Trouble.NOTE_WITHOUT_MARKER]
    return {
        "notes": {number: found[0] if len(found) == 1 else found for number, found in texts.items()},
        "markers": sum(len(note.markers) for note in article.notes),
        "orphan_markers": len(article.orphan_markers),
        "notes_without_marker": silent,
    }


def wanted(truth: dict[str, Any]) -> dict[str, Any]:
    return {"notes_without_marker": [], **{key: truth[key] for key in truth if key not in ("syntax", "title")}}


@pytest.mark.parametrize("path", [*SMALL, *SEEDS], ids=lambda path: path.name)
def test_the_notes_are_those_a_person_sees(path: Path) -> None:
    truth = TRUTH[path.name]
    source = read_source(path)
    reader = reader_for(source)
    found = find_notes(source, reader)
    assert reader.name == truth["syntax"]
    assert [described(article) for article in found] == [wanted(one) for one in truth.get("articles", [truth])]
    if "articles" in truth:
        assert [article.title for article in found] == [one["title"] for one in truth["articles"]]


def test_no_article_lacks_its_truth() -> None:
    assert {path.name for path in (*SMALL, *SEEDS)} == set(TRUTH)
