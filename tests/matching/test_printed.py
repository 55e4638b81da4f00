"""What stands in a citation, whatever of it was read as which field."""

from __future__ import annotations

import time

import pytest

from refkeeper.matching.decide import candidate
from refkeeper.matching.prepared import printed
from refkeeper.matching.printed import FEATURES, features
from refkeeper.matching.printed_enough import in_words, pins, says_all
from refkeeper.matching.trees import likelihood, load
from refkeeper.matching.twins import registered_twice
from refkeeper.model.item import ItemType
from refkeeper.model.work import Work
from tests.matching.make import record

TITLE = "Time, Work-Discipline, and Industrial Capitalism"
THOMPSON = {
    "title": TITLE, "author": ["Thompson, E. P."], "container_title": "Past and Present", "volume": "38", "issue": "1",
    "page": "56-97", "issued": 1967,
}  # fmt: skip
FOUND = record("10.1093/past/38.1.56", **THOMPSON)


def seen(text, one=FOUND):
    return dict(zip(FEATURES, features(printed(text), one, ()), strict=True))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("E. P. Thompson, Time, Work-Discipline, and Industrial Capitalism, Past and Present 38 (1967) 56", {"title": 1.0, "year": 1.0, "volume": 1.0, "page": 1.0}),
        ("[1] E.P. Thompson, Past & Present 38 (1967) 56.", {"volume": 1.0, "page": 1.0, "first_author": 1.0, "initials": 1.0}),
        ("[38] E.P. Thompson, Past & Present (1967) 56.", {"volume": -1.0}),
        ("1 E.P. Thompson, Past and Present 3 8,5 6 (1967).", {"joined": 1.0}),
        ("1 E.P. Thompson, Past and Present 38, 5X (19H7).", {"page": 0.5, "year": 0.4}),
        ("Thompson 1968", {"year": 0.6}),
        ("Thompson 1990", {"year": -1.0}),
    ],
)  # fmt: skip
def test_what_is_printed_is_seen(text, there):
    figures = seen(text)
    assert {name: figures[name] for name in there} == there


def test_a_number_of_the_list_is_no_volume():
    assert seen("[38] E.P. Thompson")["volume"] == -1.0


def test_a_title_of_the_string_that_the_record_does_not_have_is_left_over():
    other = "E. P. Thompson, The Moral Economy of the English Crowd, Past and Present 38 (1967) 56"
    assert seen(other)["left_run"] > 20
    assert seen(f"E. P. Thompson, {TITLE}, Past and Present 38 (1967) 56")["left_run"] < 5


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        ("[1] E.P. Thompson, Past & Present 38 (1967) 56.", True),
        (TITLE, True),
        ("Thompson, E. P. (1967). Past and Present.", True),
        ("Thompson, E. P. (1967).", False),
        ("Past and Present (1967).", False),
        ("1 T", False),
        ("", False),
    ],
)
def test_enough_is_printed_to_mean_one_work(text, enough):
    assert pins(text, FOUND) is enough


@pytest.mark.parametrize(
    ("text", "everything"),
    [
        ("(1) Smith, A. 2012.", True),
        ("(1) Smith, A. Journal of Storms 2012.", False),
        ("(1) Smith, A. 2012, 44, 103.", False),
        ("(1) Smith, A.", False),
        ("(1) 2012.", False),
    ],
)
def test_a_line_may_say_all_there_is_to_say(text, everything):
    thesis = record("10.5555/thesis", ItemType.THESIS, title="On Storms at Sea", author=["Smith, Ada"], issued=2012)
    assert says_all(text, thesis) is everything
    assert not pins(text, thesis)


def test_a_person_can_read_what_is_there():
    said = in_words("E.P. Thompson, Past and Present 38 (1967) 99", FOUND)
    assert said == "printed there: the first author, the journal, the year, the volume; not there: the page"


def test_the_trees_were_made_for_these_features():
    assert len(load()) > 10


@pytest.mark.parametrize("text", ["", "a", "[1]", "1 T", "(2016)", "…", "赵可沦", "\x00"])
def test_hardly_anything_is_hardly_likely_or_at_least_a_number(text):
    assert 0 <= likelihood(features(printed(text), FOUND, ())) <= 1


def test_without_text_nothing_is_judged_by_it():
    assert candidate(Work(), FOUND).likely is None


@pytest.mark.parametrize("hostile", ["a" * 1_000_000, "1 " * 500_000, "[(<" * 300_000, "é,a" * 300_000])
def test_a_long_text_takes_no_time(hostile):
    began = time.process_time()
    features(printed(hostile), FOUND, ())
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("changes", "twice"),
    [
        ({}, True),
        ({"page": "56"}, True),
        ({"page": "57-97"}, False),
        ({"issue": "1"}, True),
        ({"volume": "39"}, False),
        ({"issued": 1990}, False),
        ({"title": "The Moral Economy of the English Crowd"}, False),
        ({"author": ["Hobsbawm, E. J."]}, False),
        ({"type": ItemType.CHAPTER}, False),
    ],
)
def test_one_publication_can_have_two_dois(changes, twice):
    assert registered_twice(FOUND, record("10.5555/2", **{**THOMPSON, **changes})) is twice


def test_without_a_page_two_records_may_be_two_works():
    bare = {name: value for name, value in THOMPSON.items() if name != "page"}
    bare["title"] = "The Levellers"
    assert not registered_twice(record("10.5555/1", **bare), record("10.5555/2", **bare))
