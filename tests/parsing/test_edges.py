"""Where a title, a journal or a place ends: what is its own, and what only sets it apart."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import FullCitation
from refkeeper.model.source import Excerpt
from refkeeper.parsing.notes import parse_note
from refkeeper.parsing.titles import clean_title

CASES = [
    # parties, courts and reports cut short keep their full stop
    ("Pacific Legal Foundation v. Natural Resources Defense Council, Inc., 427 U.S. 913 (1976).",
     {"title": "Pacific Legal Foundation v. Natural Resources Defense Council, Inc.", "container_title": "U.S."}),
    ("Natural Resources Defense Council, Inc. v. Morton, 388 F. Supp. 829 (D.C. Cir. 1974).",
     {"container_title": "F. Supp.", "publisher": "D.C. Cir."}),
    ("John Rawls, A Theory of Justice (Cambridge, Mass.: Harvard University Press, 1971), 12.",
     {"title": "A Theory of Justice", "publisher_place": "Cambridge, Mass.", "publisher": "Harvard University Press"}),
    ("Robert Dahl, Who Governs? (Washington, D.C.: Brookings, 1961), 4.",
     {"title": "Who Governs?", "publisher_place": "Washington, D.C."}),
    ("Smith J. Sleep of gulls. J. Phys. Chem. 12 (1999) 3-9.", {"title": "Sleep of gulls", "container_title": "J. Phys. Chem."}),
    # the full stop of the sentence is not the title's
    ("Smith J. Sleep of gulls. Nature. 12 (1999) 3-9.", {"title": "Sleep of gulls", "container_title": "Nature"}),
    # quotations inside a title keep both marks
    ("Mark A. Noll, \"'All Hail the Power of Jesus' Name': Significant Variations on a Significant Theme,\" in Sing Them "
     "Over Again to Me, edited by Mark A. Noll and Edith L. Blumhofer (University of Alabama Press, 2006), 43-76.",
     {"title": "'All Hail the Power of Jesus' Name': Significant Variations on a Significant Theme"}),
    ("D. B. Grigg, \"E.G. Ravenstein and the 'laws of migration'\", Journal of Historical Geography, 3, no. 1 (1977), 44-54.",
     {"title": "E.G. Ravenstein and the 'laws of migration'"}),
    ("Ada Marsh, ‘The ‘laws’ of Rent’, Past & Present 12 (1999), 3-9.", {"title": "The ‘laws’ of Rent"}),
    # those around it are not its own, though a plural looks like the end of a quotation
    ("Ada Marsh, ‘Farmers’ Markets in Ohio’, Past & Present 12 (1999), 3-9.", {"title": "Farmers’ Markets in Ohio"}),
    ("Ada Marsh, 'Farmers' Markets in Ohio', Past & Present 12 (1999), 3-9.", {"title": "Farmers' Markets in Ohio"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "expected"), CASES, ids=[note[:30] for note, _ in CASES])
def test_what_is_its_own_stays(note: str, expected: dict[str, str]) -> None:
    cited = next(one for one in parse_note(Excerpt.plain(note)) if isinstance(one, FullCitation))
    assert {name: getattr(cited.work, name).value for name in expected} == expected


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Proc. Natl. Acad. Sci.", "Proc. Natl. Acad. Sci."),
        ("Slavery in the U.S.", "Slavery in the U.S."),
        ("And then...", "And then..."),
        ("The Laws of Migration.", "The Laws of Migration"),
        ("J. Smith and the long history of the harbour.", "J. Smith and the long history of the harbour"),
    ],
)
def test_the_full_stop_of_a_sentence_goes(raw: str, title: str) -> None:
    assert clean_title(raw) == title
