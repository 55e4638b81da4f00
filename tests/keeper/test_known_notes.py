"""A note that was read before is not read again, and nobody can tell from the outcome."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from refkeeper.keeper import known_notes
from refkeeper.keeper.asking import Asking, Opened
from refkeeper.keeper.facade import Keeper
from refkeeper.keeper.known_notes import KnownNotes
from refkeeper.model.source import Excerpt, Link, Span
from refkeeper.parsing.engine import segment
from refkeeper.parsing.labels import Stretch
from refkeeper.parsing.stretch_json import stretches_from_json, stretches_to_json
from refkeeper.pipeline.read import cut_notes
from refkeeper.readers.files import read_source
from refkeeper.sources.cache import Cache

TOP = Path(__file__).parents[2]
ARTICLES = sorted(path for path in (TOP / "seeds").iterdir() if path.suffix in (".md", ".html", ".xml"))
NOTE = Excerpt.plain("Carlo Ginzburg, The Cheese and the Worms (Baltimore: Johns Hopkins University Press, 1980), 12.")
TITLE = Span(16, 40)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were read in earnest."""
    seen: list[str] = []

    def watched(bodies: Sequence[Excerpt]) -> Sequence[tuple[Stretch, ...]]:
        seen.extend(body.text for body in bodies)
        return cut_notes(bodies)

    monkeypatch.setattr(known_notes, "cut_notes", watched)
    return seen


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
def test_the_outcome_is_the_same(article: Path, place: Path, read: list[str]) -> None:
    source = read_source(article)
    plain = Keeper(Asking(locked=True)).study(source)
    first = Keeper(Asking(offline=True, cache=place)).read(source)
    before = len(read)
    again = Keeper(Asking(locked=True, cache=place)).study(source)
    assert before > 0
    assert len(read) == before
    assert first == Keeper().read(source)
    assert (again.text, again.findings, again.references) == (plain.text, plain.findings, plain.references)


def test_only_a_note_that_changed_is_read_again(place: Path, read: list[str]) -> None:
    with Cache(place) as cache:
        notes = KnownNotes(cache)
        assert notes([NOTE, NOTE]) == [segment(NOTE)] * 2
        assert read == [NOTE.text]
        assert notes([NOTE, Excerpt.plain("Ibid., 45.")])[0] == segment(NOTE)
        assert read == [NOTE.text, "Ibid., 45."]


@pytest.mark.parametrize(
    "other",
    [
        Excerpt(NOTE.text, NOTE.pieces, (TITLE,)),
        Excerpt(NOTE.text, NOTE.pieces, (), (Link(TITLE, "https://doi.org/10.1234/x"),)),
        Excerpt(NOTE.text, NOTE.pieces, (), (Link(TITLE, "https://doi.org/10.1234/y"),)),
        Excerpt(NOTE.text, ()),
    ],
)
def test_italics_and_links_make_another_note(other: Excerpt, place: Path) -> None:
    with Cache(place) as cache:
        assert KnownNotes(cache)([NOTE, other]) == [segment(NOTE), segment(other)]
        assert KnownNotes(cache)([NOTE, other]) == [segment(NOTE), segment(other)]


def test_the_same_note_elsewhere_in_the_file_is_known(place: Path, read: list[str]) -> None:
    with Cache(place) as cache:
        KnownNotes(cache)([NOTE, Excerpt.plain(NOTE.text, at=4_000)])
    assert read == [NOTE.text]


def test_another_refkeeper_reads_for_itself(place: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with Cache(place) as cache:
        KnownNotes(cache)([NOTE])
        monkeypatch.setattr(known_notes, "_reader", lambda: b"another")
        KnownNotes(cache)([NOTE])
    assert read == [NOTE.text] * 2


_TOO_LONG = '[["full",0,4,[["title",0,4000,null,1.0]],"book",null]]'


@pytest.mark.parametrize(
    "broken", ["", "[", "{}", "[[1]]", '[["remark",0,1,[],"no such type",null]]', "7", "null", _TOO_LONG]
)
def test_what_somebody_wrote_into_the_cache_is_not_believed(broken: str, place: Path) -> None:
    with Cache(place) as cache:
        KnownNotes(cache)([NOTE])
    with sqlite3.connect(place) as connection:
        connection.execute("UPDATE notes SET stretches = ?", (broken,))
    connection.close()
    with Cache(place) as cache:
        assert KnownNotes(cache)([NOTE]) == [segment(NOTE)]


def test_who_asks_the_ledger_only_makes_no_cache(place: Path) -> None:
    assert Opened().notes(Asking(locked=True, cache=place), print) is cut_notes
    assert Opened().notes(Asking(offline=True), print) is cut_notes
    Keeper(Asking(locked=True, cache=place)).check("A.[^1]\n\n[^1]: Ibid.\n")
    assert not place.exists()


def test_no_words_of_a_note_are_kept(place: Path) -> None:
    with Cache(place) as cache:
        KnownNotes(cache)([NOTE])
    assert b"Ginzburg" not in place.read_bytes()
    assert "notes read before: 1" in str(Cache(place).info())


def test_stretches_come_back_as_they_were() -> None:
    found = segment(NOTE)
    assert stretches_from_json(stretches_to_json(found)) == found
