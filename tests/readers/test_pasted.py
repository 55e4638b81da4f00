from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.model.note import Article, Form, Trouble, tiles
from refkeeper.model.source import Source
from refkeeper.readers.markdown import MarkdownReader
from refkeeper.readers.plaintext import PlaintextReader

NOTE = "Ann Lee, “The Sea,” Journal of Water vol.\u00a02 (2019). It appeared in 2020."
TWIN = NOTE.replace("\u00a0", " ")
READERS = [MarkdownReader(), PlaintextReader()]


def read(reader: MarkdownReader | PlaintextReader, text: str, end: int | None = None) -> Article:
    (article,) = reader.read(Source(text), lambda rest: end)
    return article


LISTS = [
    ("References\n", "1 {}\n"),
    ("References\n\n", "1. {}\n"),
    ("References\n\n", "1.\t↑\t{}\n"),
    ("References\n", "↑1 {}\n"),
    ("", "References[+]References↑1 {}\n"),
    ("References   [ + ]\n", "1.\t↑\t{}\n"),
]
MARKS = ["1)", "[1]", "(1)", "1"]


@pytest.mark.parametrize("reader", READERS, ids=["markdown", "plain-text"])
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("heading", "entry"), LISTS)
def test_twin(reader: MarkdownReader | PlaintextReader, heading: str, entry: str, mark: str) -> None:
    twin = entry.format(TWIN)
    text = f"So it went across the land.{mark}{NOTE} The sentence goes on.\n\n{heading}{twin}\nLeave a Reply\n"
    article = read(reader, text)
    (note,) = article.notes
    assert (article.source[note.span], note.form, note.end_known) == (NOTE, Form.PASTED, True)
    assert note.block is not None
    assert article.source[note.block] == mark + NOTE
    assert note.twin_block is not None
    assert article.source[note.twin_block] == twin
    assert [article.source[span] for span in note.copies] == [TWIN]
    expected = [] if not heading else [heading.split("\n")[0] + "\n"]
    assert [article.source[span] for span in article.list_headings] == expected
    assert article.problems == ()


@pytest.mark.parametrize("reader", READERS, ids=["markdown", "plain-text"])
def test_measured_without_twin(reader: MarkdownReader | PlaintextReader) -> None:
    text = f"So it went.1){NOTE} The sentence goes on.\n"
    (note,) = read(reader, text, len(NOTE)).notes
    assert (text[note.span.slice], note.end_known) == (NOTE, True)


@pytest.mark.parametrize("reader", READERS, ids=["markdown", "plain-text"])
def test_end_not_known(reader: MarkdownReader | PlaintextReader) -> None:
    article = read(reader, f"So it went.1){NOTE} The sentence goes on.\n")
    assert [note.end_known for note in article.notes] == [False]
    assert [problem.kind for problem in article.problems] == [Trouble.END_NOT_KNOWN]


def test_copies_differ() -> None:
    other = TWIN.replace("It appeared", "He wrote it")
    article = read(READERS[0], f"So it went.1){NOTE} It goes on.\n\nReferences\n1 {other}\n")
    assert [note.end_known for note in article.notes] == [False]
    assert [problem.kind for problem in article.problems] == [Trouble.COPIES_DIFFER]
    assert article.list_headings == ()


TRAPS = [
    "It opened at 7:30)The doors.",
    "As shown (see fig. 1)The map.",
    "In the years (1998) and (1999)The war.",
    "(1) first, (2) second, and 1)third.",
    "1)First item\n2)Second item\n",
    "Section 2.1)The next.",
]


@pytest.mark.parametrize("text", TRAPS)
@pytest.mark.parametrize("reader", READERS, ids=["markdown", "plain-text"])
def test_traps(reader: MarkdownReader | PlaintextReader, text: str) -> None:
    assert read(reader, text, 4).notes == ()


@given(
    st.lists(
        st.sampled_from(["a.1)Lee said so.", " On.", "\n\n", "References\n", "1 Lee said so.\n", "2. Kim", "b2)Kim"]),
        max_size=20,
    )
)
def test_laws(parts: list[str]) -> None:
    text = "".join(parts)
    for reader in READERS:
        article = read(reader, text)
        assert "".join(text[span.slice] for _, span in tiles(article)) == text
        for note in article.notes:
            assert note.block is not None
            assert note.span in note.block
