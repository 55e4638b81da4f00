"""Edits: made together or refused, and the text outside them never changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.edits.apply import after_markup, apply_edits, line_end
from refkeeper.model.finding import Edit
from refkeeper.model.source import Source, Span


def _edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], "abcdef"),
        ([_edit(1, 2, "X")], "aXcdef"),
        ([_edit(4, 6, ""), _edit(0, 0, ">")], ">abcd"),
        ([_edit(1, 2, "X"), _edit(2, 3, "Y")], "aXYdef"),
        ([_edit(6, 6, "!")], "abcdef!"),
        ([_edit(1, 2, "X"), _edit(1, 2, "X")], "aXcdef"),
    ],
)
def test_edits_are_made(edits: list[Edit], expected: str) -> None:
    assert apply_edits(Source("abcdef"), edits) == expected


@pytest.mark.parametrize(
    "edits",
    [
        [_edit(1, 4, "X"), _edit(3, 5, "Y")],
        [_edit(1, 4, "X"), _edit(1, 4, "Y")],
        [_edit(2, 2, "X"), _edit(2, 2, "Y")],
        [_edit(1, 4, "X"), _edit(2, 2, "Y")],
    ],
)
def test_edits_at_one_place_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="two edits at one place"):
        apply_edits(Source("abcdef"), edits)


@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5), st.text(max_size=4)), max_size=5)
)
def test_the_rest_stays(text: str, rows: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    at = 0
    for start, length, new in sorted(rows):
        begin = max(start, at)
        if begin + length <= len(text):
            edits.append(_edit(begin, begin + length, new))
            at = begin + length + 1
    done = apply_edits(Source(text), edits)
    for edit in reversed(edits):
        shift = sum(len(one.text) - len(one.span) for one in edits if one.span.start < edit.span.start)
        start = edit.span.start + shift
        assert done[start : start + len(edit.text)] == edit.text
        done = done[:start] + text[edit.span.slice] + done[start + len(edit.text) :]
        edits = [one for one in edits if one is not edit]
    assert done == text


AFTER = [
    ("*Clues*. More", 6, "*Clues*"),
    ("<i>Clues</i>. More", 8, "<i>Clues</i>"),
    ("[Clues](http://x). More", 6, "[Clues](http://x)"),
    ("<http://x>. More", 9, "<http://x>"),
    ("“Clues”. More", 6, "“Clues”"),
    ("(1980). More", 6, "(1980)"),
    ("[Clues](never closed", 6, "[Clues"),
    ("Clues, 12. More", 9, "Clues, 12"),
]


@pytest.mark.parametrize(("text", "end", "expected"), AFTER)
def test_a_citation_is_over_behind_the_marks_that_close_it(text: str, end: int, expected: str) -> None:
    if expected == "(1980)":
        assert after_markup(text, end, len(text)) == 6
    else:
        assert text[: after_markup(text, end, len(text))] == expected


@pytest.mark.parametrize(("text", "end"), [("a", "\n"), ("a\r\nb\r\n", "\r\n"), ("a\nb\nc\r\n", "\n")])
def test_line_end(text: str, end: str) -> None:
    assert line_end(text) == end
