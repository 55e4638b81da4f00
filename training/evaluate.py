"""Measures the reading of citations on examples that the training never saw, in the form of the benchmark's scorer."""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.citation import Remark
from refkeeper.model.source import Span
from refkeeper.parsing import tagger
from refkeeper.parsing.notes import parse_note
from refkeeper.readers.inline import markdown_excerpt
from refkeeper.reporters.parse_v1 import line_data
from training.labelled import bucket, rows
from refkeeper.parsing.tokens import tokenise


def load(path: Path) -> ModuleType:
    """A scorer, which is a script beside the data."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predict(texts: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """The notes of one article `(number, text)` as `refkeeper parse --numbered` gives them."""
    parsed = [(number, parse_note(markdown_excerpt(text, Span(0, len(text))))) for number, text in texts]
    linked = link_antecedents(parsed)
    out = []
    at = 0
    for line, (number, segments) in enumerate(parsed, 1):
        count = sum(not isinstance(one, Remark) for one in segments)
        out.append(line_data(line, number, segments, linked[at : at + count]))
        at += count
    return out


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--bucket", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("/tmp/eval"))
    asked = parser.parse_args()
    if asked.model:
        tagger.MODEL = asked.model
    asked.out.mkdir(exist_ok=True)
    sys.argv = ["x", "notes", "/dev/null"]
    gold = [
        one
        for one in rows(asked.data / "parse" / "labelled.jsonl.gz")
        if bucket("".join(tokenise(markdown_excerpt(one["text"], Span(0, len(one["text"]))).text).words)) == asked.bucket
    ]
    pred = [predict([("1", one["text"])])[0] for one in gold]
    (asked.out / "gold.jsonl").write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in gold))
    (asked.out / "rows.jsonl").write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in pred))


if __name__ == "__main__":
    main()
