from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.model.note import Article, Form, Trouble, tiles
from refkeeper.model.source import Source
from refkeeper.readers.markdown import MarkdownReader
from refkeeper.readers.mask import markdown_mask


def read(text: str) -> Article:
    (article,) = MarkdownReader().read(Source(text), lambda rest: None)
    return article


def notes(text: str) -> list[tuple[str, str, int]]:
    article = read(text)
    return [(note.number, article.source[note.span], len(note.markers)) for note in article.notes]


NOTES = [
    ("One[^1].\n\n[^1]: Lee, *Sea*.\n", [("1", "Lee, *Sea*.", 1)]),
    ("One[^lee] two[^lee].\n\n[^lee]: Lee.\n", [("lee", "Lee.", 2)]),
    ("A[^1].\n\n[^1]: First\nlazy line.\n\n    Second.\n\nText.\n", [("1", "First\nlazy line.\n\n    Second.", 1)]),
    ("A[^1].\n\n[^1]: First.\n\n\tTab.\n", [("1", "First.\n\n\tTab.", 1)]),
    ("A[^1] b[^2].\n\n[^1]: One.\n[^2]: Two.\n# Head\n", [("1", "One.", 1), ("2", "Two.", 1)]),
    ("A^[Lee [and Kim], 4.] goes on.", [("1", "Lee [and Kim], 4.", 1)]),
    ("A[^Lee, The Sea (Oslo).] goes on.", [("1", "Lee, The Sea (Oslo).", 1)]),
    ("A[^1].\n\n[^1]: Lee. [↩](#fnref:1)\n", [("1", "Lee.", 1)]),
    ('A<sup id="a1">[1](#f1)</sup>.\n\n<b id="f1">1</b> : Lee, 4.[↩](#a1)\n\nEnd.\n', [("1", "Lee, 4.", 1)]),
    (
        'A<sup id="fnref:1"><a href="#fn:1">1</a></sup>.\n\n<ol>\n<li id="fn:1"><p>Lee, 4. <a href="#fnref:1">↩</a></p></li>\n</ol>\n',
        [("1", "Lee, 4.", 1)],
    ),
    ("So [1] and so [2].\n\n## Notes\n\n[1] Lee, 4.\n\n[2] Kim, 5.\n", [("1", "Lee, 4.", 1), ("2", "Kim, 5.", 1)]),
    ("So.¹ And.²\n\nAnmerkungen\n\n¹ Lee, 4.\n² Kim, 5.\n", [("1", "Lee, 4.", 1), ("2", "Kim, 5.", 1)]),
    ("So<sup>1</sup>.\n\n**Notas**\n\n1. Lee, 4.\n", [("1", "Lee, 4.", 1)]),
    ("So it is.1) And so on.\n\n### Notes\n\n1. Lee, 4.\n", [("1", "Lee, 4.", 1)]),
]


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_notes(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert notes(text) == expected


NONE = [
    "`[^1]` and ``` [^1] ```",
    "```\n[^1]: code\n[^1]\n```\n",
    "Text.\n\n    [^1] indented\n",
    "<!-- [^1] -->",
    "---\ntitle: a[^1]\n---\n",
    "$x[^1]$ and $$\ny[^1]\n$$",
    "[words](http://x.org/[^1])",
    '<img alt="[^1]" src="x">',
    "<pre>[^1]</pre> <code>[^2]</code>",
    "As @lee says [@kim, p. 3; -@lee].",
    "(1) first, (2) second, in 10² m and at (7:30).\n\n1. item\n2. item\n",
    "In Table (1) we see.\n\n## References\n\nLee 2010.\n",
    r"Escaped \[^1].",
]


@pytest.mark.parametrize("text", NONE)
def test_no_notes(text: str) -> None:
    article = read(text)
    assert (article.notes, article.orphan_markers) == ((), ())


PROBLEMS = [
    ("A[^1].\n\n[^1]: One.\n[^2]: Two.\n", Trouble.NOTE_WITHOUT_MARKER, "2"),
    ("A[^1].\n\n[^1]: One.\n[^1]: Two.\n", Trouble.DUPLICATE_NUMBER, "1"),
    ("A^[never closed.\n\nB.", Trouble.UNBALANCED, ""),
]


@pytest.mark.parametrize(("text", "kind", "number"), PROBLEMS)
def test_problems(text: str, kind: Trouble, number: str) -> None:
    assert [(problem.kind, problem.number) for problem in read(text).problems] == [(kind, number)]


def test_orphan_marker() -> None:
    assert [marker.number for marker in read("A[^7].").orphan_markers] == ["7"]


def test_block_is_whole_lines() -> None:
    text = "A[^1].\r\n\r\n[^1]: One\r\n    two.\r\n\r\nEnd.\r\n"
    article = read(text)
    (note,) = article.notes
    assert note.block is not None
    assert article.source[note.block] == "[^1]: One\r\n    two.\r\n"
    assert (note.body.text, note.form) == ("One two.", Form.NATIVE)


def test_inline_marker_does_not_overlap_its_note() -> None:
    (note,) = read("A^[ Lee. ] b").notes
    assert not note.markers[0].span.overlaps(note.span)


def test_money_is_not_math() -> None:
    assert notes("It cost $5 at first[^1] and then 30$.\n\n[^1]: Lee.\n") == [("1", "Lee.", 1)]


HEADS = [
    ("---\ntitle: 'The Sea'\nbibliography: refs.bib\n---\n", "The Sea", "refs.bib"),
    ("---\nbibliography:\n  - a.bib\n  - b.bib\n---\n# Head #\n", "Head", "a.bib"),
    ("---\ntitle: |\n  The Sea\n---\n", "The Sea", None),
    ("Text.", None, None),
]


@pytest.mark.parametrize(("text", "title", "bibliography"), HEADS)
def test_front_matter(text: str, title: str | None, bibliography: str | None) -> None:
    article = read(text)
    assert (article.title, article.bibliography) == (title, bibliography)


PARTS = [
    "One[^1] ",
    "[^1]: Lee, *Sea*.\n",
    "^[in]",
    "\n\n",
    "    x\n",
    "`[^1]`",
    "```\n",
    "[1] ",
    "Notes\n",
    "1. a\n",
    "\r\n",
    "a.1)Lee said. ",
]
PARTS += [
    "<sup>1</sup>",
    '<b id="f1">1</b> : t',
    "[1](#f1)",
    "$",
    "é",
    "[^",
    "]",
    "↑1 Lee said.\n",
    "References\n",
    "\t",
]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_laws_one_and_two(text: str) -> None:
    article = read(text)
    assert "".join(text[span.slice] for _, span in tiles(article)) == text
    spans = sorted([note.span for note in article.notes if len(note.span)])
    assert all(left.end <= right.start for left, right in pairwise(spans))
    for note in article.notes:
        assert note.block is not None
        assert note.span in note.block
        for index in range(len(note.body.text)):
            assert note.body.span(index, index + 1) in note.span
    assert read(text) == article


@pytest.mark.parametrize("unit", ["[", "<", "`", "](", "[^1] ", "^[a", "[^1]: a\n", "1. a\n", "a.1)A", "<sup>", "$a"])
def test_linear(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("text", ["\\``", "\\```x` y", "\\``` a `b` ```"])
def test_a_run_of_ticks_whose_first_is_escaped(text: str) -> None:
    assert len(markdown_mask(text).spans) <= 1


def test_quotes_of_tex_hide_no_other_note() -> None:
    notes = "[^1]: Jane Doe, ``The Title'' (Rome: X, 1990).\n[^2]: John Roe, *Other*.\n[^3]: Jim Poe, ``More''.\n"
    assert [note.number for note in read(f"One.[^1] Two.[^2] Three.[^3]\n\n{notes}").notes] == ["1", "2", "3"]


def test_code_over_two_lines_of_a_note_hides_its_marks() -> None:
    found = read("One.[^1]\n\n[^1]: See `a\n    [^2] b`.\n\n[^2]: Two.\n").notes
    assert [(note.number, len(note.markers)) for note in found] == [("1", 1), ("2", 0)]
