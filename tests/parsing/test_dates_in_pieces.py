"""A date that stands in pieces: what can be read of it counts."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import FullCitation
from refkeeper.model.source import Excerpt
from refkeeper.parsing.labels import Kind, Label, Labelled, Stretch
from refkeeper.parsing.notes import parse_note

CASES = [
    ("Tide Journal 264, no. 7, Issue of March 5, pp. 38-42, 1989", ["March 5", "1989"], "1989"),
    ("Gull, W. In Proceedings of the Sixth Conference (Sept.). Reed, Hull, 1982", ["Sept", "1982"], "1982"),
    ("Tide Journal 264 (March 5, 1988), repr. 1989", ["March 5, 1988", "1989"], "March 5, 1988"),
    ("Tide Journal 264 (March 5)", ["March 5"], "March 5"),
]


@pytest.mark.parametrize(("text", "pieces", "taken"), CASES)
def test_the_first_piece_that_can_be_read(text: str, pieces: list[str], taken: str) -> None:
    labels = tuple(Labelled(Label.ISSUED, text.index(one), text.index(one) + len(one)) for one in pieces)
    (found,) = parse_note(Excerpt.plain(text), [Stretch(Kind.FULL, 0, len(text), labels)])
    assert isinstance(found, FullCitation)
    issued = found.work.issued
    assert issued is not None
    assert issued.raw == taken
    assert text[issued.span.slice] == taken
