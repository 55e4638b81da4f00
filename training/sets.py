"""Gathers what the reading of citations is measured on: held-out strings, and two sets of notes read by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from refkeeper.model.source import Span
from refkeeper.parsing.tokens import tokenise
from refkeeper.readers.inline import markdown_excerpt
from training.labelled import bucket, rows

Record = dict[str, Any]
"""A text with its true citations, in the form of the benchmark's scorer."""

# What the gold of the articles has and no scorer reads; it does not tell a work's pages from the pages cited.
_UNSCORED = ("text", "type", "edition", "date", "refers_to_note")
_OPEN = ["pages", "locator"]
_TYPES = {"article": "article-journal", "newspaper": "article-newspaper", "archive": "manuscript", "web": "webpage"}


@dataclass(slots=True)
class Set:
    """One body of texts: its name in the tables, and its records by where they come from.

    `numbered` texts are the notes of an article, one article to a source; others stand alone.
    """

    name: str
    numbered: bool
    records: list[Record] = field(default_factory=list)

    def articles(self) -> Iterator[list[Record]]:
        """The records of one article after another; a set of strings is one."""
        if not self.numbered:
            yield self.records
            return
        for _, found in groupby(self.records, lambda one: one["source"]):
            yield list(found)

    def group(self, record: Record) -> str:
        """The name of a record's source in the tables: the corpora of GROBID are one, an invented author is a style."""
        name: str = record["source"]
        if name.startswith("grobid"):
            return "grobid"
        return f"fixtures/{record['style']}" if name.startswith("fixtures") else name


def strings(path: Path, held_out: int | None) -> Set:
    """The labelled strings of one hash bucket, which a training with `--hold-out` of it has never seen; or all."""
    return Set("labelled", False, [one for one in rows(path) if held_out in (None, bucket_of(one["text"]))])


def bucket_of(text: str) -> int:
    """The hash bucket of a string, as the trainer counts it."""
    return bucket("".join(tokenise(markdown_excerpt(text, Span(0, len(text))).text).words))


def articles(folder: Path) -> Set:
    """The hand-made gold of real articles; each citation keeps its type as its kind."""
    found = Set("articles", True)
    manifest = [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    languages = {Path(one["file"]).name[:2]: one["language"] for one in manifest}
    for path in sorted((folder / "gold").glob("*.json")):
        name = path.name[:2]
        for note in json.loads(path.read_text(encoding="utf-8"))["notes"]:
            found.records.append(
                {
                    "id": f"{name}#{note['number']}", "source": f"articles/{name}", "lang": languages[name],
                    "footnote": note["number"], "text": note["text"],
                    "citations": [_gold_citation(one) for one in note["citations"]],
                }
            )  # fmt: skip
    return found


def _gold_citation(one: Record) -> Record:
    fields = {name: value for name, value in one.items() if name not in _UNSCORED}
    return {"fields": fields, "uncertain": _OPEN, "alt": {}, "kind": _TYPES.get(one["type"], one["type"])}


def fixtures(folder: Path) -> Set:
    """The notes written by hand in `fixtures/citations`; a full citation's kind is its type."""
    found = Set("fixtures", True)
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            record["source"] = "fixtures/" + record["source"]
            for one in record["citations"]:
                one.setdefault("alt", {})
                one.setdefault("uncertain", [])
                one["kind"] = one.get("type", "full") if one["kind"] == "full" else one["kind"]
            found.records.append(record)
    return found


def references(folder: Path) -> Set:
    """Lists of references printed by BibTeX (`training.bibtex_lists`); no list of them was ever trained on."""
    found = Set("references", False)
    for path in sorted(folder.glob("*.jsonl")):
        found.records += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return found


def printed_notes(folder: Path) -> Set:
    """Footnotes printed by LaTeX (`training.latex_notes`): each style is an article; nothing of them was ever trained on."""
    found = Set("latex", True)
    for path in sorted(folder.glob("*.jsonl")):
        found.records += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return found


def lines(records: Iterable[Record]) -> list[tuple[str, str]]:
    """Number and text of each, the text in one line."""
    return [(str(one.get("footnote", "1")), " ".join(one["text"].split())) for one in records]
