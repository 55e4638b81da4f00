"""What a record says of its work's fate is kept in the ledger and told: notices, versions, former DOIs."""

from __future__ import annotations

import pytest

from refkeeper.ledger.entries import Ledger
from refkeeper.ledger.fingerprint import fingerprint
from refkeeper.ledger.toml import dump, parse
from refkeeper.matching.decide import candidate
from refkeeper.model.citation import FullCitation, Linked
from refkeeper.model.match import Resolved
from refkeeper.model.record import Effect, Notice
from refkeeper.model.source import Span
from refkeeper.model.work import Work
from refkeeper.pipeline.decisions import recall, remember
from refkeeper.reporters.resolve_v1 import match_data, match_text
from refkeeper.sources.crossref_record import record_from_crossref

WAKEFIELD = {
    "DOI": "10.1016/s0140-6736(97)11096-0",
    "type": "journal-article",
    "title": ["RETRACTED: Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder"],
    "aliases": ["10.5555/former"],
    "updated-by": [
        {"DOI": "10.1016/S0140-6736(10)60175-4", "type": "retraction", "source": "publisher",
         "updated": {"date-parts": [[2010, 2, 6]]}},
        {"DOI": "10.1016/S0140-6736(04)15699-7", "type": "partial_retraction", "source": "retraction-watch"},
        {"DOI": "10.5555/concern", "type": "expression_of_concern"},
        {"DOI": "10.5555/erratum", "type": "erratum"},
    ],
    "update-to": [{"DOI": "10.5555/other", "type": "correction"}],
    "relation": {
        "is-preprint-of": [{"id-type": "doi", "id": "10.5555/article"}],
        "has-preprint": [{"id-type": "doi", "id": "10.5555/preprint"}],
        "is-version-of": [{"id-type": "doi", "id": "10.5555/second"}],
        "has-review": [{"id-type": "doi", "id": "10.5555/review"}],
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "effect"),
    [
        ("retraction", Effect.RETRACTION),
        ("partial_retraction", Effect.RETRACTION),
        ("Withdrawal", Effect.RETRACTION),
        ("removal", Effect.RETRACTION),
        ("expression_of_concern", Effect.CONCERN),
        ("expression-of-concern", Effect.CONCERN),
        ("correction", Effect.CORRECTION),
        ("corrigendum", Effect.CORRECTION),
        ("erratum", Effect.CORRECTION),
        ("new_version", Effect.OTHER),
        ("addendum", Effect.OTHER),
        ("", Effect.OTHER),
    ],
)
def test_what_a_notice_means(kind: str, effect: Effect) -> None:
    assert Notice(kind).effect is effect


def test_the_fate_of_a_work_is_read_kept_and_told() -> None:
    record = record_from_crossref(WAKEFIELD)
    assert [one.effect.value for one in record.notices] == ["retraction", "retraction", "concern", "correction"]
    assert record.published == ("10.5555/article",)
    assert record.preprints == ("10.5555/preprint",)
    assert record.versions == ("10.5555/second",)
    assert record.notice_of == ((Effect.CORRECTION, "10.5555/other"),)

    citation = FullCitation("Wakefield 1998", Span(0, 14), Work())
    ledger = Ledger()
    linked = (Linked("1", 0, citation),)
    remember(ledger, linked, (Resolved(candidate(citation.work, record), "search"),), "2026-11-23")
    entry = parse(dump(ledger)).get(fingerprint(citation.text))
    assert entry is not None
    again = recall(entry, citation, everything=False)
    assert isinstance(again, Resolved)
    assert again.record == record

    told = match_data(again)
    assert isinstance(told, dict)
    assert [one["effect"] for one in told["notices"]] == ["retraction", "retraction", "concern", "correction"]
    assert {(one["kind"], one["doi"]) for one in told["versions"]} == {
        ("published", "10.5555/article"), ("preprint", "10.5555/preprint"), ("version", "10.5555/second"),
        ("alias", "10.5555/former"),
    }  # fmt: skip
    said = "\n".join(match_text("Wakefield 1998", again))
    assert "retraction: retraction https://doi.org/10.1016/s0140-6736(10)60175-4" in said
    assert "concern: expression_of_concern https://doi.org/10.5555/concern" in said


def test_a_work_of_which_nothing_is_said_has_no_fate() -> None:
    record = record_from_crossref({"DOI": "10.5555/plain"})
    told = match_data(Resolved(candidate(Work(), record), "doi"))
    assert isinstance(told, dict)
    assert "notices" not in told
    assert "versions" not in told
