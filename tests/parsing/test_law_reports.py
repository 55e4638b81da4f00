"""What stands in a law report is a case, and a code has its number."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import FullCitation
from refkeeper.model.item import ItemType
from refkeeper.model.source import Excerpt
from refkeeper.parsing.notes import parse_note


def first(note: str) -> FullCitation:
    return next(one for one in parse_note(Excerpt.plain(note)) if isinstance(one, FullCitation))


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("BGHZ 51, 91.", ItemType.LEGAL_CASE),
        ("BVerfGE 7, 198 (208).", ItemType.LEGAL_CASE),
        ("410 U.S. 113, 116 (1973).", ItemType.LEGAL_CASE),
        ("Karl Larenz, JuS 1965, 373.", ItemType.ARTICLE_JOURNAL),
        ("Ada Marsh, “Gulls at Law,” Harvard Law Review 12 (1999): 3-9.", ItemType.ARTICLE_JOURNAL),
    ],
)
def test_what_a_law_report_has_is_a_case(note: str, kind: ItemType) -> None:
    assert first(note).work.type is kind


REPORTS = [
    ("347 F.3d 1024 (9th Cir. 2003).", (None, "347", "F.3d", "1024", "9th Cir.")),
    ("MacPherson v. Buick Motor Co., 217 N.Y. 382, 111 N.E. 1050 (1916).",
     ("MacPherson v. Buick Motor Co.", "217", "N.Y.", "382", None)),
    ("Kelly v. Arriba Soft Corp., 77 F. Supp. 2d 1116 (C.D. Cal. 1999).",
     ("Kelly v. Arriba Soft Corp.", "77", "F. Supp. 2d", "1116", "C.D. Cal.")),
    # a page of a law review is none of a report
    ("Charles A. Reich, The New Property, 73 Yale L.J. 733 (1964).", ("The New Property", "73", "Yale L.J.", "733", None)),
]  # fmt: skip


@pytest.mark.parametrize(("note", "expected"), REPORTS, ids=[note[:20] for note, _ in REPORTS])
def test_where_a_case_is_printed(note: str, expected: tuple[str | None, ...]) -> None:
    work = first(note).work
    found = (work.title, work.volume, work.container_title, work.page, work.publisher)
    assert tuple(one and one.value for one in found) == expected
    assert (work.type is ItemType.LEGAL_CASE) is (work.author == ())


@pytest.mark.parametrize(
    "note",
    [
        "42 U.S.C. §§ 4321-70a (1988). The quoted language is from 42 U.S.C. §§ 4331(b) (1988).",
        "42 U.S.C. § 4321.",
    ],
)
def test_a_code_keeps_its_number(note: str) -> None:
    title = first(note).work.title
    assert title is not None
    assert title.value == "42 U.S.C."


def test_the_number_of_a_list_is_no_codes() -> None:
    title = first("3 Karl Larenz, Methodenlehre der Rechtswissenschaft (Berlin: Springer, 1960), 12.").work.title
    assert title is not None
    assert title.value == "Methodenlehre der Rechtswissenschaft"
