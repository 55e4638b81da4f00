"""The ten decisions that `docs/matching.md` shows, made by the way a person takes: a line, and records on disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from refkeeper.ledger.entries import Ledger
from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.match import Ambiguous, Resolved
from refkeeper.pipeline.read import read_line
from refkeeper.pipeline.resolve import Resolver
from refkeeper.sources.records import LocalRecords

PAGE = Path(__file__).parents[2] / "docs" / "matching.md"


def article(doi, title, people, journal, volume, page, year, **more):
    author = [dict(zip(("family", "given"), one.split(", "), strict=False)) for one in people]
    return {
        "DOI": doi, "type": "journal-article", "title": [title], "author": author, "container-title": [journal],
        "volume": volume, "page": page, "issued": {"date-parts": [[year]]}, **more,
    }  # fmt: skip


TIME = "Time, Work-Discipline, and Industrial Capitalism"
THOMPSON = article(
    "10.1093/past/38.1.56", TIME, ["Thompson, E. P."], "Past and Present", "38", "56-97", 1967, issue="1"
)
BRAIN = "Evaluation of Biexponential Relaxation Behaviour in the Human Brain by Magnetic Resonance Imaging"
PEOPLE = ["Kjær, L.", "Thomsen, C.", "Henriksen, O."]
KJAER = article("10.1177/028418518903000420", BRAIN, PEOPLE, "Acta Radiologica", "30", "433-437", 1989, issue="4")
TWIN = {**KJAER, "DOI": "10.3109/02841858909174712"}
ERRATUM = {**THOMPSON, "DOI": "10.5555/erratum", "title": [f"Erratum: {TIME}"], "page": "222"}
LATER = {**THOMPSON, "DOI": "10.5555/part", "title": [f"{TIME}. Part II"], "volume": "40", "page": "3-29"}
BESIDE = {**THOMPSON, "DOI": "10.5555/beside", "title": ["The Moral Economy of the English Crowd"]}
OTHERS = article("10.5555/others", TIME, ["Marsh, Ada"], "Labour Review", "9", "101-120", 1994)
PREPRINT = {
    "DOI": "10.5555/preprint", "type": "posted-content", "title": [BRAIN], "author": KJAER["author"],
    "issued": {"date-parts": [[1988]]},
}  # fmt: skip
CRYSTAL = {
    "DOI": "10.2210/pdb3bxa/pdb", "type": "dataset", "issued": {"date-parts": [[2008]]},
    "title": ["Monomeric Far-red Fluorescent Protein mKate Crystallized at pH 4.2"],
    "author": [{"family": "Pletnev", "given": "S."}, {"family": "Pletneva", "given": "N."}],
}  # fmt: skip
SECOND = {
    **CRYSTAL,
    "DOI": "10.2210/pdb3bx9/pdb",
    "title": ["Monomeric Far-red Fluorescent Protein mKate Crystallized at pH 2.0"],
}

NOTE = f"E. P. Thompson, “{TIME},” Past & Present 38 (1967): 56–97."
DECISIONS = [
    (NOTE, [THOMPSON, BESIDE], "10.1093/past/38.1.56"),
    ("[1] E.P. Thompson, Past & Present 38 (1967) 56.", [THOMPSON, LATER], "10.1093/past/38.1.56"),
    ("E. P. Thomqson, Ti me, Work-Discipline, and IndustrialCapitalism. Past andPresent, 38(1), 56-97 (1967)", [THOMPSON, OTHERS], "10.1093/past/38.1.56"),
    (f"Kjær, L., Thomsen, C., & Henriksen, O. (1989). {BRAIN}. Acta Radiologica, 30(4), 433–437.", [KJAER, TWIN], "10.1177/028418518903000420"),
    (f"Kjær, L., Thomsen, C., & Henriksen, O. (1989). {BRAIN}. Acta Radiologica, 30(4), 433–437.", [PREPRINT, KJAER], "10.1177/028418518903000420"),
    (f"Kjær, L., Thomsen, C., & Henriksen, O. (1989). {BRAIN}. Acta Radiologica, 30(4), 433–437.", [PREPRINT], None),
    (NOTE, [ERRATUM], None),
    (NOTE, [LATER], None),
    (NOTE, [BESIDE], None),
    (NOTE, [OTHERS], None),
]  # fmt: skip


def decided(text, works, folder):
    (folder / "works.jsonl").write_text("".join(json.dumps(work) + "\n" for work in works), encoding="utf-8")
    resolver = Resolver((LocalRecords([folder / "works.jsonl"]),), Ledger(), offline=True)
    matches = resolver.resolve(link_antecedents((("1", read_line(text)[1]),)))
    return next((one for one in matches if isinstance(one, Resolved)), matches[0])


@pytest.mark.parametrize(("text", "works", "doi"), DECISIONS)
def test_what_the_page_shows_is_what_is_decided(text, works, doi, tmp_path):
    match = decided(text, works, tmp_path)
    found = match.record.doi if isinstance(match, Resolved) else None
    assert found == doi


def test_the_page_shows_them_all():
    page = PAGE.read_text(encoding="utf-8")
    for text, works, doi in DECISIONS:
        assert text in page
        assert all(work["DOI"] in page for work in works)
        assert doi is None or doi in page


def test_two_works_that_the_citation_cannot_tell_apart_are_a_persons_choice(tmp_path):
    match = decided(
        "[1] S. Pletnev, N. Pletneva, Monomeric far-red fluorescent protein mKate (2008).", [CRYSTAL, SECOND], tmp_path
    )
    assert not isinstance(match, Resolved)
    assert isinstance(match, Ambiguous) or len(match.candidates) == 2
