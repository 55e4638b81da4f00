"""Shows borders that the marks of the text decide, each with a text that looks alike and must stay."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import Remark
from refkeeper.pipeline.read import read_line
from refkeeper.reporters.parse_v1 import citation_data


def said(text: str) -> list[dict[str, object]]:
    """Each citation of a note: its fields, with its locator."""
    rows = []
    for one in read_line(text)[1]:
        if isinstance(one, Remark):
            continue
        data = citation_data(one, "x", None)
        item = data["item"]
        assert isinstance(item, dict)
        rows.append({**item, "locator": (data["locator"] or {}).get("value")})  # type: ignore[union-attr]
    return rows


def families(row: dict[str, object], role: str = "author") -> list[str]:
    """The families of the people in a role."""
    people = row.get(role, [])
    assert isinstance(people, list)
    return [str(one.get("family", one.get("literal"))) for one in people]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Marsh v. Loon, 388 F. Supp. 829, 840 (D.C. Cir. 1974), Harbour Foundation v. Marsh, 427 U.S. 913 (1976).",
            ["Marsh v. Loon", "Harbour Foundation v. Marsh"],
        ),
        ("Marsh v. Loon, 388 U.S. 829, 840 (1974), aff’g 21 F.2d 12.", ["Marsh v. Loon"]),
        ("The Court declined to extend Marsh v. Loon, 442 U.S. 735 (1979).", ["Marsh v. Loon"]),
        ("Office of the Harbour v. Loon, 442 U.S. 735 (1979).", ["Office of the Harbour v. Loon"]),
    ],
)
def test_two_cases(text: str, titles: list[str]) -> None:
    assert [row.get("title") for row in said(text) if row.get("title")] == titles


@pytest.mark.parametrize(
    ("text", "title", "locator"),
    [
        ("Loon, Tides of the Harbour, 4-7, 15-32, 49-154.", "Tides of the Harbour", "4-7, 15-32, 49-154"),
        ("Loon, *Tides and Winds*, 16-18, 43-71, 80-100, 102-22.", "Tides and Winds", "16-18, 43-71, 80-100, 102-22"),
        ("A. Loon, “Tides,” *Journal of the Sea* 21, no. 2 (2019): 45–67.", "Tides", None),
        ("Loon, Harbours of Old, 63-64.", "Harbours of Old", "63-64"),
        ("Loon, Tides 1914-1918, 12.", "Tides 1914-1918", "12"),
    ],
)
def test_pages_behind_a_short_title(text: str, title: str, locator: str | None) -> None:
    (row,) = said(text)
    assert (row.get("title"), row["locator"]) == (title, locator)


def test_names_end_where_quotes_open() -> None:
    (row,) = said(
        'Grint, D.B. "E.G. Ravel and the rules of travel", *Journal of the Sea*, vol. 3, no. 1 (1977), pp. 44-54.'
    )
    assert families(row) == ["Grint"]
    assert row["title"] == "E.G. Ravel and the rules of travel"


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ('of this "knowledge," knowledge, Emily K. Loon, "Tides," *Journal of the Sea* 4 (1990): 12–30.', "Loon"),
        ("de Vries, Jan. *The Dutch Economy*. New Haven: Yale University Press, 1974.", "Vries"),
    ],
)
def test_words_before_names(text: str, family: str) -> None:
    assert families(said(text)[-1])[0] == family


@pytest.mark.parametrize(
    ("text", "place", "publisher"),
    [
        ("R. LOON, La mer et ses ports, Paris, P.U.F., 1965, p. 16", "Paris", "P.U.F."),
        ("A. Loon, *Tides* (Boston, MA, 1965), 16.", "Boston, MA", None),
        ("A. Loon, *Tides* (Cambridge, MA: Harbour Press, 1965), 16.", "Cambridge, MA", "Harbour Press"),
    ],
)
def test_publisher_in_capitals(text: str, place: str, publisher: str | None) -> None:
    (row,) = said(text)
    assert (row.get("publisher-place"), row.get("publisher")) == (place, publisher)


def test_day_of_access_is_not_when_it_was_written() -> None:
    (row,) = said('Ada Loon. "Tide tables". (Accessed 2016-11-11) http://example.org/tides/')
    assert "issued" not in row
    assert row["accessed"] == {"date-parts": [[2016, 11, 11]]}


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("Voir plus haut, pp. 98-99.", 0),
        ("Voir ci-dessus, p. 59.", 0),
        ("Voir R. Loon, *La mer*, Paris, Seuil, 1965, pp. 98-99.", 1),
        ("A. Loon, *Tides* (Boston: Harbour, 1990), 12. Her useful definitions of ebb and flood are on pp. 234-35.", 1),
        ("The two volumes on tides and harbours that she planned will cover the years of the war.", 0),
        ("E. H. Carr, *What Is History?* (London: Macmillan, 1961), 12.", 1),
        ("Loon, What Is the Tide That Was Never Seen, 45.", 1),
    ],
)
def test_prose_is_no_citation(text: str, citations: int) -> None:
    assert len(said(text)) == citations


def test_prose_before_an_address_is_a_remark() -> None:
    text = "All the tide tables of the harbour were downloaded from the site of the project. (Accessed 2016-11-11) http://example.org/tides"
    (row,) = said(text)
    assert (row.get("title"), row["URL"]) == (None, "http://example.org/tides")


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("Art. 119.", 0),
        ("Arts. 135-137.", 0),
        ("§ 280 Abs. 1 BGB.", 1),
        ("Read more about the tides of the old harbour at http://example.org/tides", 1),
        ("A. Loon, “Tides,” http://example.org/tides", 1),
        ("September, 1919.", 0),
        ("Mr. Marsh, in July, 1919.", 0),
        ("See Marsh (1919).", 1),
    ],
)
def test_places_and_days_without_a_work(text: str, citations: int) -> None:
    rows = said(text)
    assert len(rows) == citations
    assert all("harbour at" not in str(row.get("title")) for row in rows)


@pytest.mark.parametrize(
    "text",
    [
        "10- Gull A, Petrel ER. Hyperglycemia and tides. J Harbour. 2003; 55(6): 1035-8.",
        # A title that begins with a number keeps it.
        "1984 – Gull A. Hyperglycemia and tides. J Harbour. 2003; 55(6): 1035-8.",
    ],
)
def test_the_number_of_an_entry_in_its_list_is_no_citation(text: str) -> None:
    assert len(said(text)) == 1
