"""The pages of a work and the place cited in it, by the grammar of numbers."""

from __future__ import annotations

import pytest

from refkeeper.parsing.decode import Run
from refkeeper.parsing.labels import Label, Labelled
from refkeeper.parsing.places import cited_places
from refkeeper.parsing.tokens import tokenise
from refkeeper.parsing.volume_and_page import part_volume

CASES = [
    # A list behind a short title is what is cited.
    ("Marsden, Culture, 16-18, 43-71", ["author", "title", "volume", "page"], ["author", "title", "locator"]),
    # Behind a book with its imprint too.
    ("Culture (Oxford 1980), 16, 43", ["title", "publisher_place", "issued", "issue", "page"],
     ["title", "publisher_place", "issued", "locator"]),
    # Behind a journal the numbers are volume and page.
    ("Marsden, Annals 16, 43", ["author", "container_title", "volume", "page"],
     ["author", "container_title", "volume", "page"]),
    # A named volume stays one.
    ("Wagner, Leben, vol. 2, 43", ["author", "title", "O", "volume", "page"],
     ["author", "title", "O", "volume", "locator"]),
    # A book's lone volume number in a list of references is left.
    ("Culture 16", ["title", "volume"], ["title", "locator"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels", "wanted"), CASES)
def test_places(text: str, labels: list[str], wanted: list[str]) -> None:
    tokens = tokenise(text)
    assert len(tokens.words) == len(labels)
    runs = [Run(label, i, i, 1.0) for i, label in enumerate(labels)]
    assert [run.label for run in cited_places(text, tokens, runs)] == wanted


@pytest.mark.parametrize(
    ("text", "volume", "page"),
    [
        ("Appl. Phys. 117, 154505", "117", "154505"),
        ("PLoS ONE 10, e0133994", "10", "e0133994"),
        # Two pages of a newspaper stay two pages.
        ("Old Gold and Black, pp. 11, 123", None, "11, 123"),
    ],
)
def test_a_volume_before_its_page(text: str, volume: str | None, page: str) -> None:
    at = next(i for i, letter in enumerate(text) if letter.isdigit())
    labels = [Labelled(Label.CONTAINER_TITLE, 0, 5), Labelled(Label.PAGE, at, len(text))]
    part_volume(text, labels)
    found = {one.label: text[one.start : one.end] for one in labels}
    assert (found.get(Label.VOLUME), found[Label.PAGE]) == (volume, page)
