"""The generated notes keep their own rules: what is labelled lies in citations, remarks are bare, chance is repeatable."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from training.generator.facts import Facts, Person
from training.generator.metadata import Library
from training.generator.noise import edited
from training.generator.pieces import Pen
from training.generator.records import from_crossref, from_zotero, language
from training.generator.remarks import Remarks
from training.generator.run import rows
from training.generator.soundness import mended, sound
from training.generator.styles import all_styles

from refkeeper.parsing.labels import Label

_KINDS = {"full", "short", "ibid", "idem", "op-cit", "loc-cit", "supra", "remark"}
_EDGE = ' \t\n,;:"“”„«»'
_NOWHERE = Path("no-such-folder")


@cache
def _notes(seed: int = 11, articles: int = 60) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(row) for row in rows(_NOWHERE, None, articles, Random(seed)))


def test_the_same_seed_gives_the_same_notes() -> None:
    assert list(rows(_NOWHERE, None, 4, Random(3))) == list(rows(_NOWHERE, None, 4, Random(3)))
    assert list(rows(_NOWHERE, None, 4, Random(3))) != list(rows(_NOWHERE, None, 4, Random(4)))


def test_labels_are_known_and_never_overlap() -> None:
    known = {label.value for label in Label}
    for note in _notes():
        at = 0
        for label, start, end in sorted(note["labels"], key=lambda one: one[1]):
            assert label in known, (label, note["text"])
            assert at <= start < end <= len(note["text"]), note
            at = end


def test_segments_are_known_and_never_overlap() -> None:
    for note in _notes():
        at = 0
        for kind, start, end in note["segments"]:
            assert kind in _KINDS
            assert at <= start < end <= len(note["text"]), note
            at = end


def test_a_label_lies_in_a_citation_and_a_signal_in_none() -> None:
    for note in _notes():
        for label, start, end in note["labels"]:
            holders = [kind for kind, s, e in note["segments"] if s <= start and end <= e]
            touched = [kind for kind, s, e in note["segments"] if s < end and start < e]
            if label == "signal":
                assert not touched, (note["text"][start:end], note)
            else:
                assert holders, (label, note["text"][start:end], note)
                assert holders != ["remark"], (label, note["text"][start:end], note)


def test_labels_are_stripped_of_edge_punctuation() -> None:
    for note in _notes():
        for label, start, end in note["labels"]:
            words = note["text"][start:end]
            assert words == words.strip(_EDGE), (label, words, note["text"])


def test_every_kind_of_note_occurs() -> None:
    kinds = Counter(kind for note in _notes() for kind, _, _ in note["segments"])
    assert _KINDS - set(kinds) <= {"loc-cit", "idem"}
    labels = Counter(label for note in _notes() for label, _, _ in note["labels"])
    assert {
        "author",
        "title",
        "issued",
        "locator",
        "signal",
        "url",
        "archive",
        "archive_location",
        "note_number",
    } <= set(labels)


def test_ibid_follows_a_note_that_cites() -> None:
    before: dict[str, Any] | None = None
    for note in _notes():
        cited = [kind for kind, _, _ in note["segments"] if kind != "remark"]
        if cited and cited[0] == "ibid" and "author-date" not in note["source"]:
            assert before is not None
            assert before["article"] == note["article"]
            assert any(kind != "remark" for kind, _, _ in before["segments"])
        before = note


def test_no_style_leaves_a_hole_where_a_field_is_missing() -> None:
    for style in all_styles(Random(2)):
        rng, library, whole = Random(5), Library([]), 0
        for _ in range(40):
            pen = Pen()
            style.full(
                pen, library.draw(rng, rng.choice(style.kinds), style.lang), rng, "45" if rng.random() < 0.5 else None
            )
            whole += sound(mended(pen))
        assert whole > 24, style.name


def test_worn_text_keeps_its_labels() -> None:
    pen = Pen()
    pen.start("full")
    pen.put("Löwisch", "author")
    pen.put(", in: ")
    pen.put("NJW", "container_title")
    pen.put(" ")
    pen.put("1998", "issued")
    pen.put(", ")
    pen.put("123–125", "page")
    pen.stop()
    new = edited(pen, [(7, 8, " ,"), (26, 27, " - ")])
    assert [(label, new.text[start:end]) for label, start, end in new.labels] == [
        ("author", "Löwisch"), ("container_title", "NJW"), ("issued", "1998"), ("page", "123 - 125"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("The Making of the English Working Class", "en"), ("Die Entstehung der Öffentlichkeit", "de"),
        ("Histoire de la vie privée", "fr"), ("La formación de los pueblos en el Perú", "es"), ("Il formaggio e i vermi della storia", "it"),
    ],
)  # fmt: skip
def test_language_by_small_words(words: str, lang: str) -> None:
    assert language(words) == lang


def test_records_become_facts() -> None:
    zotero = {
        "itemType": "journalArticle", "title": "Charity: A History", "date": "1998-03-12", "pages": "12-34", "publicationTitle": "Mind",
        "creators": [{"creatorType": "author", "firstName": "Ruth", "lastName": "Hartley"}],
    }  # fmt: skip
    (facts,) = from_zotero(zotero)
    assert (facts.kind, facts.title, facts.subtitle, facts.year, facts.month) == (
        "article",
        "Charity",
        "A History",
        "1998",
        3,
    )
    assert facts.authors == [Person("Hartley", "Ruth")]
    crossref = {
        "type": "book-chapter", "title": ["On Usury"], "container-title": ["Money"], "author": [{"family": "SMITH", "given": "A."}],
        "issued": {"date-parts": [[2001]]},
    }  # fmt: skip
    (chapter,) = from_crossref(crossref)
    assert (chapter.kind, chapter.container, chapter.authors) == ("chapter", "Money", [Person("Smith", "A.")])
    assert list(from_crossref({"type": "journal-issue", "title": ["x"]})) == []


def test_prose_of_bodies_gives_remarks_and_never_notes(tmp_path: Path) -> None:
    body = "The town had long been known for its springs and baths.\n\n[^1]: See Smith, Water (London, 1990), 4.\n\n## References\n\n"
    (tmp_path / "99-town.md").write_text(
        body + "Jones argued for something entirely different in every respect.\n", encoding="utf-8"
    )
    (tmp_path / "05-gold.md").write_text("The gold article must never be seen by any model at all.\n", encoding="utf-8")
    prose = Remarks(tmp_path)
    said = {prose.sentence(Random(seed), "en") for seed in range(3000)}
    assert not any("Jones argued" in one or "gold article" in one or "Smith, Water" in one for one in said)


def test_works_are_whole() -> None:
    rng, library = Random(4), Library([])
    for kind in ("article", "book", "chapter", "thesis", "newspaper", "webpage", "letter", "archive"):
        facts: Facts = library.draw(rng, kind, "en")
        assert facts.kind == kind
        assert facts.title
        assert facts.year
