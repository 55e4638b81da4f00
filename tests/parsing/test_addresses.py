"""Shows that broken DOIs are made whole, and that nothing else becomes one."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import FullCitation
from refkeeper.model.source import Excerpt
from refkeeper.parsing.notes import parse_note
from tests.parsing.test_mending import said

_HEAD = "Loon, A. (2010). Tides. Journal of the Sea, 3(4), 12."


@pytest.mark.parametrize(
    ("address", "doi", "url"),
    [
        ("http://dx.doi.org/10.1021/ es030360x", "10.1021/es030360x", None),
        ("doi: 10. 1101/gr.123.4", "10.1101/gr.123.4", None),
        ("https://doi.org/10.1101/GR.123.4.", "10.1101/gr.123.4", None),
        ("doi:", None, None),
        ("http://www.example.org/harbour/10", None, "http://www.example.org/harbour/10"),
        ("doi:10.1021/es030360x (open access)", "10.1021/es030360x", None),
    ],
)
def test_address(address: str, doi: str | None, url: str | None) -> None:
    (row,) = said(f"{_HEAD} {address}")
    assert (row.get("DOI"), row.get("URL")) == (doi, url)


def test_an_isbn_is_read_by_its_name() -> None:
    (book, *rest) = parse_note(Excerpt.plain("Mary Beard, *SPQR* (London: Profile, 2015), ISBN 978-1-84668-380-0."))
    assert isinstance(book, FullCitation)
    assert (book.work.isbn and book.work.isbn.value, rest) == ("9781846683800", [])
    (other, *_) = parse_note(Excerpt.plain("Mary Beard, *SPQR* (London: Profile, 2015), 978."))
    assert isinstance(other, FullCitation)
    assert other.work.isbn is None
