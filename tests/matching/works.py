"""The works of the cases that go through every source, as Crossref gives them; all made up but for the titles cited."""

from __future__ import annotations

from typing import Any

Work = dict[str, Any]


def _people(*names: str) -> list[dict[str, str]]:
    return [dict(zip(("family", "given"), one.split(", "), strict=False)) for one in names]


def _dated(year: int) -> dict[str, Any]:
    return {"issued": {"date-parts": [[year]]}}


def article(doi: str, title: str, people: list[str], journal: str, volume: str, page: str, year: int) -> Work:
    """A journal article."""
    return {
        "DOI": doi, "type": "journal-article", "title": [title], "author": _people(*people), "volume": volume,
        "container-title": [journal], "page": page, **_dated(year),
    }  # fmt: skip


TIME = article(
    "10.1093/past/38.1.56", "Time, Work-Discipline, and Industrial Capitalism", ["Thompson, E. P."],
    "Past & Present", "38", "56-97", 1967,
)  # fmt: skip
GENDER = article(
    "10.1086/ahr/91.5.1053", "Gender: A Useful Category of Historical Analysis", ["Scott, Joan W."],
    "The American Historical Review", "91", "1053-1075", 1986,
)  # fmt: skip
ERRATUM = article(
    "10.5555/harbour.erratum", "Erratum: The Harbour Tolls of Lower Saxony", ["Brandt, Ilse"],
    "Coastal Review", "12", "301", 1991,
)  # fmt: skip
LAMPS = article("10.5555/lamps.1", "Lamps and Lighthouses", ["Castell, Bruno"], "Coastal Review", "7", "12-30", 1988)
LAMPS_AGAIN = article(
    "10.5555/lamps.2", "Lamps and Lighthouses", ["Castell, Bruno"], "Harbour Quarterly", "3", "101-119", 1988
)
RETRACTED = {
    **article(
        "10.5555/withdrawn", "The Growth Rings of Drowned Oaks", ["Vessel, Karin"], "Tree Letters", "19", "77-91", 2004
    ),
    "updated-by": [{"DOI": "10.5555/retraction", "type": "retraction", "updated": {"date-parts": [[2006, 3, 1]]}}],
}
BOOK: Work = {
    "DOI": "10.7208/chicago/9780226774244", "type": "monograph", "title": ["Evening Land: Harbours after Rome"],
    "author": _people("Marlowe, Edith"), "publisher": "University of Chicago Press", **_dated(1998),
}  # fmt: skip
CHAPTER: Work = {
    "DOI": "10.5555/open.harbour.4", "type": "book-chapter", "title": ["Tides and Toll Houses"],
    "author": _people("Okafor, Ngozi"), "container-title": ["The Open Harbour"], "page": "81-104",
    "publisher": "Mole Press", **_dated(2001),
}  # fmt: skip
WHOLE: Work = {
    "DOI": "10.5555/open.harbour", "type": "edited-book", "title": ["The Open Harbour"],
    "editor": _people("Quist, Lena"), "publisher": "Mole Press", **_dated(2001),
}  # fmt: skip
REVIEW = article(
    "10.5555/review.evening", "Review of Evening Land: Harbours after Rome, by Edith Marlowe", ["Pell, Jonas"],
    "Journal of Late Antiquity", "5", "211-213", 2000,
)  # fmt: skip
THESIS: Work = {
    "DOI": "10.5555/thesis.gulls", "type": "dissertation", "title": ["Gulls, Bread and Parish Politics, 1750-1820"],
    "author": _people("Hartnell, Owen"), "institution": [{"name": "University of Wexcombe"}], **_dated(2009),
}  # fmt: skip
UNDATED: Work = {
    "DOI": "10.5555/undated", "type": "monograph", "title": ["Pilots of the Inner Sound and Their Songs"],
    "author": _people("Lund, Signe"), "publisher": "Skerry House",
}  # fmt: skip
WORKS = (
    TIME, GENDER, ERRATUM, LAMPS, LAMPS_AGAIN, RETRACTED, BOOK, CHAPTER, WHOLE, REVIEW, THESIS, UNDATED,
)  # fmt: skip
