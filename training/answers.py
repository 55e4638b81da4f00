"""Lets refkeeper read the texts of a set: through the library, or through the command line of another version."""

from __future__ import annotations

import json
import shlex
import subprocess
from typing import Any

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.citation import Remark
from refkeeper.pipeline.read import read_line
from refkeeper.reporters.parse_v1 import line_data
from training.scorer import Scorer
from training.sets import Record, Set, lines

Row = dict[str, Any]
"""A line of `refkeeper parse --format jsonl`."""


def answer(scorer: Scorer, given: Set, command: str | None = None) -> list[Record]:
    """What refkeeper finds in each record, in the form of the scorer; a back-reference not certain counts as none."""
    out: list[Record] = []
    for records in given.articles():
        texts = lines(records)
        found = _by_command(command, texts, given.numbered) if command else _by_library(texts, given.numbered)
        for record, row in zip(records, found, strict=True):
            for one in row["citations"]:
                if one["refers_to"] and not one["refers_to"]["certain"]:
                    one["refers_to"] = None
            out.append(scorer.parsed(record, row))
    return out


def _by_library(texts: list[tuple[str, str]], numbered: bool) -> list[Row]:
    if not numbered:
        return [row for text in texts for row in _by_library([text], True)]
    parsed = [(number, read_line(text)[1]) for number, text in texts]
    linked = link_antecedents(parsed)
    out: list[Row] = []
    at = 0
    for line, (number, segments) in enumerate(parsed, 1):
        count = sum(not isinstance(one, Remark) for one in segments)
        out.append(line_data(line, number, segments, linked[at : at + count]))
        at += count
    return out


def _by_command(command: str, texts: list[tuple[str, str]], numbered: bool) -> list[Row]:
    words = [*shlex.split(command), "parse", "--format", "jsonl", *(["--numbered"] if numbered else []), "-"]
    given = "".join(f"{number}\t{text}\n" if numbered else f"{text}\n" for number, text in texts)
    said = subprocess.run(words, input=given, capture_output=True, text=True, encoding="utf-8", check=True)  # noqa: S603
    return [json.loads(line) for line in said.stdout.splitlines()]
