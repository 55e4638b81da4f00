import json

import pytest

from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.pipeline.look_up import gather
from refkeeper.sources.lazy import Lazy
from refkeeper.sources.records import LocalRecords
from tests.sources.test_records import SOLTER, THOMPSON


@pytest.fixture
def records(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(THOMPSON) + "\n" + json.dumps(SOLTER), encoding="utf-8")
    return LocalRecords([path])


def test_records_opened_late_are_searched_by_print_too(records):
    text = "1 E.P. Th ompson, PastandPresent 3 8,5 6 (1967)."
    near, record = next(gather(Work(), Lazy("records", lambda: records), text))
    assert (near, record().doi) == (1.0, "10.1093/past/38.1.56")


class Service:
    """A service that would take a text, were it given one."""

    name, local = "service", False

    def by_doi(self, doi: str) -> Record | None:
        raise AssertionError(doi)

    def search(self, work: Work) -> tuple[Record, ...]:
        return ()

    def search_text(self, work: Work, text: str) -> tuple[Record, ...]:
        raise AssertionError("the text of a note left the machine")


def test_a_service_never_gets_the_text():
    assert list(Lazy("service", Service, local=False).search_text(Work(), "E.P. Thompson, 1967")) == []
