"""The same notes through Crossref's API, through records on disk and through a .bib: the same verdicts.

What the note says decides, not who is asked.  Where a .bib cannot hold what a case rests on, the case says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from refkeeper.ledger.entries import Ledger
from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.match import Ambiguous, Inherited, Match, Reason, Resolved, Unresolved
from refkeeper.model.record import Effect
from refkeeper.model.reference import Reference, Standing
from refkeeper.pipeline.read import read_line
from refkeeper.pipeline.resolve import Resolver
from refkeeper.sources.base import RecordSource
from refkeeper.sources.crossref import Crossref
from refkeeper.sources.crossref_record import record_from_crossref
from refkeeper.sources.library import Library
from refkeeper.sources.records import LocalRecords
from refkeeper.writers.bibtex import BibtexWriter
from tests.crossref_server import CrossrefServer
from tests.matching import works

SOURCES = ("crossref", "records.jsonl", "library.bib")


@dataclass(frozen=True)
class Case:
    """The notes of an article, and what is said of the last citation: a DOI, or `ambiguous`, `none`, `inherited`, ...

    `asked`: whether Crossref hears of it at all.  `bib` is the verdict with a .bib, where that cannot be the same.
    """

    name: str
    notes: tuple[str, ...]
    verdict: str
    asked: bool = True
    bib: str | None = None


T = "10.1093/past/38.1.56"
CASES = (
    Case("found", ("E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” *Past & Present* 38 (1967): 56–97.",), T),
    Case("found, the place cited on an inner page", ("E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” *Past & Present* 38 (1967): 61.",), T),
    Case("found, the place cited over two inner pages", ("E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” *Past & Present* 38 (1967): 60–61.",), T),
    Case("without a title inner pages are another work's", ("E.P. Thompson, *Past & Present* 38 (1967) 60–61.",), "none"),
    Case("a longer title by the same author elsewhere", ("E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism Revisited in Lancashire Mills,” *Textile Review* 4, no. 2 (1981): 3–19.",), "none"),
    Case("a book", ("Edith Marlowe, *Evening Land: Harbours after Rome* (Chicago: University of Chicago Press, 1998), 44.",), "10.7208/chicago/9780226774244"),
    Case("a chapter, not its book", ("Ngozi Okafor, “Tides and Toll Houses,” in *The Open Harbour*, ed. Lena Quist (Mole Press, 2001), 81–104.",), "10.5555/open.harbour.4"),
    Case("the book, not its chapter", ("Lena Quist, ed., *The Open Harbour* (Mole Press, 2001).",), "10.5555/open.harbour"),
    Case("a review, not its book", ("Jonas Pell, “Review of Evening Land: Harbours after Rome, by Edith Marlowe,” *Journal of Late Antiquity* 5 (2000): 211–213.",), "10.5555/review.evening"),
    Case("a thesis", ("Owen Hartnell, “Gulls, Bread and Parish Politics, 1750–1820” (PhD diss., University of Wexcombe, 2009), 12.",), "10.5555/thesis.gulls"),
    Case("without a year", ("Signe Lund, *Pilots of the Inner Sound and Their Songs* (Skerry House, n.d.), 3.",), "10.5555/undated"),
    Case("an article without its year", ("Joan W. Scott, “Gender: A Useful Category of Historical Analysis,” *The American Historical Review* 91: 1053–1075.",), "10.1086/ahr/91.5.1053"),
    Case("without a title", ("E.P. Thompson, *Past & Present* 38 (1967) 56.",), T),
    Case("without an author", ("“Time, Work-Discipline, and Industrial Capitalism,” *Past & Present* 38 (1967): 56–97.",), T),
    Case("two records fit", ("Bruno Castell, “Lamps and Lighthouses,” 1988.",), "ambiguous"),
    Case("one of two, by its journal", ("Bruno Castell, “Lamps and Lighthouses,” *Harbour Quarterly* 3 (1988): 101–119.",), "10.5555/lamps.2"),
    Case("only the erratum is known", ("Ilse Brandt, “The Harbour Tolls of Lower Saxony,” *Coastal Review* 11 (1990): 44–70.",), "none"),
    Case("another volume, page and year", ("E. P. Thompson, “The Moral Economy of the English Crowd in the Eighteenth Century,” *Past & Present* 50 (1971): 76–136.",), "none"),
    Case("the DOI is given", ("Joan W. Scott, “Gender,” 1986, https://doi.org/10.1086/ahr/91.5.1053.",), "10.1086/ahr/91.5.1053"),
    Case("the DOI of another work is given", (f"Joan W. Scott, “Gender: A Useful Category of Historical Analysis,” *The American Historical Review* 91 (1986): 1053–1075, https://doi.org/{T}.",), "ambiguous"),
    Case("a retracted work", ("Karin Vessel, “The Growth Rings of Drowned Oaks,” *Tree Letters* 19 (2004): 77–91.",), "10.5555/withdrawn"),
    Case("a short form", ("Joan W. Scott, “Gender: A Useful Category of Historical Analysis,” *The American Historical Review* 91 (1986): 1053–1075.", "Scott, “Gender,” 1060."), "inherited"),
    Case("ibid.", ("Edith Marlowe, *Evening Land: Harbours after Rome* (Chicago: University of Chicago Press, 1998), 44.", "Ibid., 50."), "inherited"),
    Case("ibid. to nothing", ("Ibid., 50.",), "no-antecedent", asked=False),
    Case("a newspaper piece without author", ("“Harbour Opens,” *The Daily Gull*, 3 May 1932, 4.",), "not-in-source", asked=False),
    Case("a letter in an archive", ("Ada Marsh to Ilse Brandt, 3 May 1932, Box 4, Folder 2, Marsh Papers, Wexcombe University Archives.",), "not-in-source", asked=False),
    Case("a web page", ("“About the Harbour,” Port of Wexcombe, accessed May 3, 2020, https://www.example.org/about.",), "not-in-source", asked=False),
)  # fmt: skip


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CrossrefServer]:
    # habanero opens a client a call, and each reads the system's certificates (30 ms); loopback needs none.
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path_factory.mktemp("no-certificates")))
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with CrossrefServer(works.WORKS) as running:
        yield running


@pytest.fixture(params=SOURCES)
def source(request: pytest.FixtureRequest, server: CrossrefServer, tmp_path: Path) -> RecordSource:
    """One of the three, with the same works."""
    kind = str(request.param)
    path = tmp_path / kind
    if kind == "crossref":
        return Crossref(base_url=server.url, sleep=lambda seconds: None, clock=_Hours())
    if kind.endswith(".bib"):
        records = [record_from_crossref(one) for one in works.WORKS]
        references = [Reference(one.item, Standing.FOUND, f"k{at}", {}, None, one) for at, one in enumerate(records)]
        path.write_text(BibtexWriter().write(references), encoding="utf-8")
        return Library(path)
    path.write_text("\n".join(map(json.dumps, works.WORKS)), encoding="utf-8")
    return LocalRecords([path])


class _Hours:
    """A clock on which the next request is always an hour later, so that nothing waits."""

    def __init__(self) -> None:
        self._now = 0.0

    def __call__(self) -> float:
        self._now += 3600.0
        return self._now


def matches(notes: tuple[str, ...], source: RecordSource) -> tuple[Match, ...]:
    linked = link_antecedents([(str(at), read_line(text)[1]) for at, text in enumerate(notes, 1)])
    return Resolver((source,), Ledger(), jobs=1).resolve(linked)


def verdict(match: Match) -> str:
    if isinstance(match, Resolved):
        return match.record.doi or match.record.id
    if isinstance(match, Ambiguous):
        assert match.candidates
        assert match.reason
        return "ambiguous"
    if isinstance(match, Inherited):
        return "inherited"
    # what is on disk has been asked, and there is no one else to ask
    none = match.reason in (Reason.NO_RECORD, Reason.NOT_CHECKED)
    return "none" if none else match.reason.value


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_source_is_judged_by_the_same_rule(case: Case, source: RecordSource, server: CrossrefServer) -> None:
    found = matches(case.notes, source)
    wanted = case.bib if case.bib is not None and isinstance(source, Library) else case.verdict
    assert verdict(found[-1]) == wanted
    if wanted == "inherited":
        assert isinstance(found[0], Resolved)
    heard = bool(server.requests)
    assert heard is (case.asked and isinstance(source, Crossref))


def test_a_retraction_comes_with_the_record(source: RecordSource) -> None:
    note = "Karin Vessel, “The Growth Rings of Drowned Oaks,” *Tree Letters* 19 (2004): 77–91."
    (match,) = matches((note,), source)
    assert isinstance(match, Resolved)
    effects = [one.effect for one in match.record.notices]
    # BibTeX has no field for notices: a .bib finds the work and cannot say that it was retracted.
    assert effects == ([] if isinstance(source, Library) else [Effect.RETRACTION])


def test_a_refusal_names_what_was_turned_down(source: RecordSource) -> None:
    note = "Ilse Brandt, “The Harbour Tolls of Lower Saxony,” *Coastal Review* 11 (1990): 44–70."
    (match,) = matches((note,), source)
    assert isinstance(match, Unresolved)
    assert match.candidates[0].record.doi == "10.5555/harbour.erratum"
    assert any(one.field == "kind" and one.weight < 0 for one in match.candidates[0].evidence)
