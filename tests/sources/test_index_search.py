import json
import random
from concurrent.futures import ThreadPoolExecutor

import pytest

pytest.importorskip("tantivy")

from hypothesis import given
from hypothesis import strategies as st

from refkeeper.matching.policy import LINES
from refkeeper.model.citation import FullCitation
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.match import Resolved
from refkeeper.model.source import Span
from refkeeper.model.work import Work
from refkeeper.pipeline.look_up import gather, look_up
from refkeeper.sources.base import searches_text
from refkeeper.sources.index_build import Builder
from refkeeper.sources.index_query import Rarity
from refkeeper.sources.index_records import IndexRecords
from refkeeper.sources.records import LocalRecords
from tests.sources.test_records import SOLTER, THOMPSON, claim

WORDS = [
    "harbour",
    "lamp",
    "gull",
    "tide",
    "ember",
    "river",
    "stone",
    "letter",
    "map",
    "bridge",
    "orchard",
    "glass",
    "salt",
    "winter",
    "parish",
    "road",
]
NAMES = ["Marlowe", "Castell", "Quine", "Ostrander", "Vey", "Halloran", "Brandt", "Ito"]


def invented(count):
    chance = random.Random(7)
    for number in range(count):
        yield {
            "DOI": f"10.5555/{number}",
            "type": "journal-article",
            "title": [" ".join(chance.sample(WORDS, 4)) + f" {chance.choice(WORDS)}{number % 60}"],
            "container-title": [f"{chance.choice(WORDS).title()} Studies"],
            "author": [{"family": chance.choice(NAMES), "given": "A."}],
            "issued": {"date-parts": [[chance.randint(1950, 2020)]]},
            "volume": str(chance.randint(1, 60)),
            "page": f"{chance.randint(1, 800)}-{chance.randint(801, 900)}",
        }


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The same records, in memory and in an index of several segments."""
    folder = tmp_path_factory.mktemp("both")
    path = folder / "a.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in [*invented(600), THOMPSON, SOLTER]))
    builder = Builder(folder / "index", step=150)
    builder.build(builder.plan([path]))
    return LocalRecords([path]), IndexRecords(folder / "index")


def read(found):
    """What was found, each record read."""
    return [(near, record()) for near, record in found]


def texts():
    for one in list(invented(600))[::12]:
        author, journal, year = one["author"][0]["family"], one["container-title"][0], one["issued"]["date-parts"][0][0]
        yield one["DOI"], f"A. {author}, “{one['title'][0]},” {journal} {one['volume']} ({year}): {one['page']}."
        yield one["DOI"], f"A. {author}, {journal} {one['volume']}, {one['page'].split('-')[0]} ({year})"


@pytest.mark.parametrize(("doi", "text"), list(texts()))
def test_the_nearest_is_the_same_as_in_memory(both, doi, text):
    memory, index = both
    assert searches_text(index)
    found = read(index.search_text(Work(), text))
    assert found[0][0] == 1.0
    assert [near for near, _ in found] == sorted((near for near, _ in found), reverse=True)
    assert read(memory.search_text(Work(), text))[0] == found[0]
    assert found[0][1].doi == doi


def whole(text):
    return FullCitation(text, Span(0, len(text)), Work())


@pytest.mark.parametrize(("doi", "text"), [*texts(), ("", "A. Nobody, “Of Salt and Harbours,” Tide Studies 12 (1999)")])
def test_at_a_glance_or_in_full_the_same_is_decided(both, doi, text):
    memory, index = both
    in_full = look_up(whole(text), (memory,), frozenset(), LINES)
    at_a_glance = look_up(whole(text), (index,), frozenset(), LINES)
    assert isinstance(at_a_glance, Resolved) is isinstance(in_full, Resolved) is bool(doi)
    if isinstance(at_a_glance, Resolved) and isinstance(in_full, Resolved):
        assert at_a_glance.record == in_full.record


class Hasty:
    """A source that finds at a glance what was not asked for."""

    name, local = "hasty", True

    def __init__(self, source, glanced):
        self._source, self._glanced = source, glanced
        self.by_doi, self.search, self.search_text = source.by_doi, source.search, source.search_text

    def glance(self, work, text):
        yield from self._source.search_text(Work(), self._glanced)

    def beside(self, record):
        return iter(())


def test_what_a_glance_does_not_find_is_looked_for_in_full(both):
    (doi, text), (other, another) = next(texts()), list(texts())[10]
    assert doi != other
    found = look_up(whole(text), (Hasty(both[0], another),), frozenset(), LINES)
    assert isinstance(found, Resolved)
    assert found.record.doi == doi


class Glanced(Hasty):
    """A source that finds at a glance only one record of the work."""

    def __init__(self, source, text, one):
        super().__init__(source, text)
        self.beside, self._one = source.beside, one

    def glance(self, work, text):
        yield 1.0, lambda: self._one


def test_a_second_record_is_shown_though_a_glance_did_not_come_upon_it(tmp_path):
    second = {**THOMPSON, "DOI": "10.5555/second", "page": "56", "author": THOMPSON["author"][:1]}
    another = {**THOMPSON, "DOI": "10.5555/another", "page": "57", "volume": "39"}
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in [*invented(50), THOMPSON, second, another]))
    builder = Builder(tmp_path / "index")
    builder.build(builder.plan([path]))
    index = IndexRecords(tmp_path / "index")
    work = index.by_doi(THOMPSON["DOI"].lower())
    assert {one.doi for one in index.beside(work)} == {"10.5555/second", "10.5555/another"}
    text = "E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” Past & Present 38 (1967): 56–97."
    found = look_up(whole(text), (Glanced(index, text, work),), frozenset(), LINES)
    assert isinstance(found, Resolved)
    assert (found.record.doi, found.runner_up.record.doi) == (work.doi, "10.5555/second")
    found = look_up(whole(text), (Glanced(index, text, work),), frozenset({"10.5555/second"}), LINES)
    assert isinstance(found, Resolved)
    assert found.runner_up is None


@pytest.mark.parametrize(
    ("item", "groups"),
    [
        (
            Item(title="Salt and harbours", page="12-30", author=(Name("Vey", "A."),)),
            [["p12", "@vey"], ["harbours", "salt"]],
        ),
        (Item(title="Salt", page="12-30", author=(Name("Vey", "A."),)), [["p12", "@vey"], ["salt", "@vey"]]),
        (Item(title="Salt", page="12-30", volume="3"), [["p12", "v3"]]),
        (Item(title="Salt"), []),
        (Item(), []),
    ],
)
def test_what_tells_that_two_records_are_of_one_work(item, groups):
    often = {"salt": 2, "harbours": 1, "and": 50_000}
    assert Rarity(lambda token: often.get(token, 3)).telling(item) == groups


@pytest.mark.parametrize(
    "work",
    [
        Work(title=claim("Time, work-discipline and industrial capitalism")),
        Work(author=(claim(Name("Thompson", "E. P.")),), issued=claim(Date(1967))),
        Work(
            ItemType.ARTICLE_JOURNAL, container_title=claim("Past & Present"), volume=claim("38"), page=claim("56–97")
        ),
    ],
)
def test_the_likeliest_comes_first(both, work):
    assert both[1].search(work)[0] == both[0].search(work)[0]
    assert both[1].search(work)[0].doi == "10.1093/past/38.1.56"


def test_a_doi_is_found_with_its_aliases(both):
    for doi in ("10.1093/past/38.1.56", "10.5555/old", "10.5555/17", "10.5555/unknown", ""):
        assert both[1].by_doi(doi) == both[0].by_doi(doi)
    record = both[1].by_doi("10.5555/17")
    assert read(gather(Work(doi=claim("10.5555/17")), both[1], "anything")) == [(1.0, record)]


def test_nothing_is_found_for_nothing(both):
    assert both[1].search(Work()) == ()
    assert list(both[1].search_text(Work(), "")) == []
    assert list(both[1].search_text(Work(), "zzzz qqqq")) == []


def test_it_may_be_asked_by_many_at_once(both):
    asked = list(texts()) * 3
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda one: next(both[1].search_text(Work(), one[1]))[1]().doi, asked))
    assert found == [doi for doi, _ in asked]


@given(st.dictionaries(st.text(min_size=1), st.integers(0, 1000)), st.integers(1, 2000), st.integers(0, 6))
def test_pruning_leaves_the_rarest(often, read, fewest):
    rarity = Rarity(often.__getitem__)
    kept = rarity.pruned(often, read, fewest)
    known = [token for token in often if often[token]]
    assert len(kept) >= min(fewest, len(known))
    assert sum(often[token] for token in kept) <= read or len(kept) == min(fewest, len(known))
    assert all(often[token] for token in kept)
    left = set(known) - set(kept)
    assert all(often[one] <= often[other] for one in kept for other in left)
    assert kept == rarity.pruned(often, read, fewest)
