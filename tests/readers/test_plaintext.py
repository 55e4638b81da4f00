from __future__ import annotations

import time

import pytest

from refkeeper.model.source import Source
from refkeeper.readers.markdown import MarkdownReader
from refkeeper.readers.plaintext import PlaintextReader

BOOK = (
    "It began.[1] It ended.[2]\n\nFOOTNOTES:\n\n[1] Lee, The\nSea.\n\n[2] Kim.\n\nMore of Kim.\n\n\n\n\nCHAPTER II\n\n"
    "It went on.[3]\n\n[Illustration]\n\nFOOTNOTES:\n\n[3] Lee, 4.\n"
)
CASES = [
    (BOOK, [("1", "Lee, The Sea.", 1), ("2", "Kim.", 1), ("3", "Lee, 4.", 1)]),
    ("It began (1). It ended (2).\n\nNotes\n\n(1) Lee.\n(2) Kim.\n", [("1", "Lee.", 1), ("2", "Kim.", 1)]),
    ("It began.¹\n\nEndnotes\n¹ Lee.\n", [("1", "Lee.", 1)]),
    ("It began.1) So.\n\nNotes:\n1) Lee.\n", [("1", "Lee.", 1)]),
    ("It began.* It ended.†\n\n* Lee, The\nSea.\n\n† Kim.\n", [("*", "Lee, The Sea.", 1), ("†", "Kim.", 1)]),
    ("Shopping list.*\n\n* milk\n* bread\n", []),
    ("It weighs 2*3 kg, *so* they say.\n\n* milk\n", []),
    (
        "It is 40 m² wide.¹ So.²\n\n¹ Lee.\n² Kim.\n\nIt went on.¹\n\n¹ Roh.\n",
        [("1", "Lee.", 1), ("2", "Kim.", 1), ("1", "Roh.", 1)],
    ),
    (
        "It began.1 It ended.2 See no.1 here.\n\nNotes\n1Lee, Self-\nportrait.\n2Kim.\n",
        [("1", "Lee, Selfportrait.", 1), ("2", "Kim.", 1)],
    ),
    ("It began [1].\n\nNotes\n\n1\nLee, Self-\nPortrait.\n", [("1", "Lee, Self- Portrait.", 1)]),
    ("In the year (1999) it began.\n\n1. milk\n2. bread\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_notes(text: str, expected: list[tuple[str, str, int]]) -> None:
    (article,) = PlaintextReader().read(Source(text), lambda rest: None)
    assert [(note.number, note.body.text, len(note.markers)) for note in article.notes] == expected
    assert article.orphan_markers == ()


SNIFFS = [
    ("A[^1].\n\n[^1]: Lee.\n", "markdown"),
    ("A so.1)Lee said. On.\n\nReferences\n1 Lee said.\n", "plain-text"),
    (BOOK, "plain-text"),
    ("Just text.", "plain-text"),
]


@pytest.mark.parametrize(("text", "name"), SNIFFS)
def test_sniff(text: str, name: str) -> None:
    best = max((MarkdownReader(), PlaintextReader()), key=lambda reader: reader.sniff(Source(text)))
    assert best.name == name


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "(",
        "1)",
        "a.1)A",
        "[1] a\n\n",
        "Notes\n1 a\n",
        "a (1) ",
        "¹",
        "* a*\n",
        "¹ a\n",
        "Notes\n1\na\n",
        "a-\n",
        "Notes\n1A\n",
        "\n\n",
        "“",
    ],
)
def test_linear(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    start = time.process_time()
    PlaintextReader().read(Source(text), lambda rest: None)
    assert time.process_time() - start < 2
