"""Where the title of a thesis ends, shown on what a model proposes: `Les makerspaces … Tesis de doctorado defendida en`."""

from __future__ import annotations

import pytest

from refkeeper.parsing.theses import set_thesis
from tests.parsing.proposed import Parts, parts_of, proposed

CASES: list[tuple[str, Parts, Parts | None]] = [
    (
        "Gull, A. (2020). Les marées au Sénégal. Tesis de doctorado defendida en la Université Laval, Canadá.",
        [("author", "Gull, A"), ("issued", "2020"),
         ("title", "Les marées au Sénégal. Tesis de doctorado defendida en la Université Laval, Canadá")],
        [("author", "Gull, A"), ("issued", "2020"), ("title", "Les marées au Sénégal"), ("genre", "Tesis de doctorado"),
         ("publisher", "Université Laval"), ("publisher_place", "Canadá")],
    ),
    (
        "Gull, A. (2020). The tides of Hull. Doctoral dissertation.",
        [("author", "Gull, A"), ("issued", "2020"), ("title", "The tides of Hull. Doctoral dissertation")],
        [("author", "Gull, A"), ("issued", "2020"), ("title", "The tides of Hull"), ("genre", "Doctoral dissertation")],
    ),
    (
        "Gull, A. “The tides of Hull.” PhD thesis, University of Hull, 1999.",
        [("author", "Gull, A"), ("title", "The tides of Hull.” PhD thesis, University of Hull"), ("issued", "1999")],
        [("author", "Gull, A"), ("title", "The tides of Hull"), ("genre", "PhD thesis"),
         ("publisher", "University of Hull"), ("issued", "1999")],
    ),
    (  # A title may speak of theses, and a book that somebody published is none.
        "Gull, A. History. Theses on its Philosophy. 1940.",
        [("author", "Gull, A"), ("title", "History. Theses on its Philosophy"), ("issued", "1940")],
        None,
    ),
    (
        "Gull, A. How to Write. Thesis Work for All. 1940.",
        [("author", "Gull, A"), ("title", "How to Write. Thesis Work for All"), ("issued", "1940")],
        None,
    ),
    (
        "Gull, A. How to write a thesis, in ten steps. 1940.",
        [("author", "Gull, A"), ("title", "How to write a thesis, in ten steps"), ("issued", "1940")],
        None,
    ),
    (
        "Gull, A. Tides. Thesis, Hull University. Tide Press, 1940.",
        [("author", "Gull, A"), ("title", "Tides. Thesis, Hull University"), ("publisher", "Tide Press"), ("issued", "1940")],
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "right"), CASES, ids=[text[:40] for text, _, _ in CASES])
def test_title_of_a_thesis(text: str, parts: Parts, right: Parts | None) -> None:
    tokens, one = proposed(parts, text)
    set_thesis(tokens, one)
    assert parts_of(text, tokens, one) == (parts if right is None else right)
