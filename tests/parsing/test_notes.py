"""What a note says: one row a note, with what must be read out of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper.model.citation import BackReference, FullCitation, Remark, ShortCitation
from refkeeper.model.item import Date
from refkeeper.model.source import Excerpt, Span
from refkeeper.parsing.extent import note_extent
from refkeeper.parsing.notes import parse_note

RINNA = (
    "Anthony V. Rinna, “Economics, Security and Mongolia’s Interests Toward the Korean Peninsula,” "
    "New Zealand Journal of Asian Studies vol. 21, no. 2 (December 2019)"
)


def excerpt(text: str) -> Excerpt:
    """Stars stand for italics."""
    pieces = text.split("*")
    plain = "".join(pieces)
    spans = []
    at = 0
    for index, piece in enumerate(pieces):
        if index % 2:
            spans.append(Span(at, at + len(piece)))
        at += len(piece)
    made = Excerpt.plain(plain)
    return Excerpt(made.text, made.pieces, tuple(spans))


FULL = [
    (RINNA + ".", {"title": "Economics, Security and Mongolia’s Interests Toward the Korean Peninsula", "container_title": "New Zealand Journal of Asian Studies", "volume": "21", "issue": "2"}, "Rinna", Date(2019, 12), None),
    ("George M. Marsden, *Fundamentalism and American Culture*, 2nd ed. (New York: Oxford University Press, 2006), 45.", {"title": "Fundamentalism and American Culture", "publisher": "Oxford University Press", "publisher_place": "New York", "edition": "2nd"}, "Marsden", Date(2006), "45"),
    ("George M. Marsden, Fundamentalism and American Culture (New York: Oxford University Press, 2006).", {"title": "Fundamentalism and American Culture", "publisher": "Oxford University Press"}, "Marsden", Date(2006), None),
    ("Michael L. Zwilling, “Negative Binomial Regression,” *The Mathematica Journal* 15 (2013): 45–67, 50.", {"container_title": "The Mathematica Journal", "volume": "15", "page": "45-67"}, "Zwilling", Date(2013), "50"),
    ("“Becoming Civilized,” Washington Post, April 16, 1907.", {"title": "Becoming Civilized", "container_title": "Washington Post"}, None, Date(1907, 4, 16), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fields", "family", "issued", "locator"), FULL)
def test_a_full_citation(
    text: str, fields: dict[str, str], family: str | None, issued: Date, locator: str | None
) -> None:
    (citation,) = parse_note(excerpt(text))
    assert isinstance(citation, FullCitation)
    item = citation.work.as_item()
    assert {name: getattr(item, name) for name in fields} == fields
    assert [one.family for one in item.author] == ([family] if family else [])
    assert item.issued == issued
    assert (citation.locator.value.value if citation.locator and citation.locator.value else None) == locator
    assert not citation.text.endswith(".") or citation.text.endswith("ed.")


KINDS = [
    ("Ibid., 45.", [BackReference]),
    ("See Rinna, op. cit., p. 5.", [BackReference]),
    ("Marsden, *Fundamentalism and American Culture*, 6-8.", [ShortCitation]),
    ("Moses, Wild West Shows, 70.", [ShortCitation]),
    ("Rinna (n 3) 45.", [ShortCitation]),
    ("I thank the editors of this journal for their patience in 2019.", [Remark]),
    ("This is known from the many objects found (see the map of 1911).", [Remark]),
    (RINNA + ". The December 2019 issue was published in June 2020.", [FullCitation, Remark]),
    (f"For the context, see {RINNA}; Ibid., 3.", [Remark, FullCitation, BackReference]),
    ("", []),
    (" . ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_the_kinds_of_a_note(text: str, kinds: list[type]) -> None:
    assert [type(one) for one in parse_note(excerpt(text))] == kinds


def test_a_remark_on_the_issue_speaks_of_the_citation() -> None:
    remark = parse_note(excerpt(RINNA + ". The December 2019 issue was published in June 2020."))[1]
    assert isinstance(remark, Remark)
    assert remark.about == 0


EXTENTS = [
    (RINNA + ". The December 2019 issue was published in June 2020.", " Specifically, balanced ties went on."),
    (RINNA + ".", " Specifically, balanced ties went on."),
    (RINNA + ".", ""),
]  # fmt: skip


@pytest.mark.parametrize(("note", "after"), EXTENTS)
def test_where_a_pasted_note_ends(note: str, after: str) -> None:
    assert note_extent(note + after) == len(note)


@pytest.mark.parametrize(
    "text", ["Specifically, balanced ties went on.", "", RINNA + ". See also the debate since then. It went on."]
)
def test_an_end_that_cannot_be_known(text: str) -> None:
    assert note_extent(text) is None


PIECES = st.sampled_from(
    ["“", "”", "(", ")", "*", '"', "'", "[", "Ibid.", ", 45", "Smith", ", ", "*Title*", "2019", "(2019)", "; ", ". ", "see ", "pp. ", "https://x.org/a", "10.1000/x", "ed. ", "«", "»", "no. 2", "in ", "金大中", "of", "(n 3)", " "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80))
def test_spans_lie_inside_and_nothing_raises(text: str) -> None:
    body = Excerpt.plain(text, at=7)
    segments = parse_note(body)
    assert segments == parse_note(body)
    note_extent(text)
    last = 7
    for one in segments:
        assert last <= one.span.start <= one.span.end <= 7 + len(text)
        last = one.span.end
        if not isinstance(one, Remark):
            for claim in (
                one.work.title,
                one.work.issued,
                one.work.volume,
                one.work.page,
                one.locator,
                *one.work.author,
            ):
                if claim is not None:
                    assert 7 <= claim.span.start < claim.span.end <= 7 + len(text)
                    assert text[claim.span.start - 7 : claim.span.end - 7] == claim.raw
