"""Law 4: a reference written to a format and read back equals its projection on that format."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from refkeeper.model.item import Date, Item, Name
from refkeeper.model.reference import Reference
from refkeeper.sources.library_bib import read_bibtex
from refkeeper.sources.library_csl import read_csl_json, read_csl_yaml
from refkeeper.sources.library_ris import read_ris
from refkeeper.writers.biblatex import BiblatexWriter
from refkeeper.writers.bibtex import BibtexWriter
from refkeeper.writers.csl_json import CslJsonWriter
from refkeeper.writers.csl_yaml import CslYamlWriter
from refkeeper.writers.ris import RisWriter
from tests.strategies_items import items

# No shrinking: an item has forty fields, and a failure shows both sides as it is.
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]
FORMATS = [
    (BibtexWriter(), read_bibtex),
    (BiblatexWriter(), read_bibtex),
    (CslJsonWriter(), read_csl_json),
    (CslYamlWriter(), read_csl_yaml),
    (RisWriter(), read_ris),
]


@pytest.mark.parametrize(("writer", "read"), FORMATS, ids=lambda one: getattr(one, "name", None))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(item=items)
def test_read_of_write_is_project(writer, read, item: Item) -> None:
    text = writer.write([Reference(item, key="a"), Reference(Item(title="Next"), key="b")])
    assert text.endswith("\n")
    text.encode("utf-8")
    entries, problems = read(text)
    assert problems == ()
    assert dict(entries) == {"a": writer.project(item), "b": writer.project(Item(title="Next"))}


@pytest.mark.parametrize("ends", [(69, 101), (5, 60), (987, 1012), (1998, 1999)])
def test_years_of_any_length_come_back(ends: tuple[int, int]) -> None:
    item = Item(title="Annals", issued=Date(ends[0], end=Date(ends[1])))
    ((_, again),), problems = read_bibtex(BibtexWriter().write([Reference(item, key="a")]))
    assert (again.issued, problems) == (item.issued, ())


@pytest.mark.parametrize("family", ["Ortega y Gasset", "¼f O’Brien Rinna", "’t Hooft"])
def test_a_family_name_of_several_words_comes_back_whole(family: str) -> None:
    item = Item(title="Annals", author=(Name(family=family, given="José"),))
    ((_, again),), _ = read_bibtex(BibtexWriter().write([Reference(item, key="a")]))
    assert again.author == BibtexWriter().project(item).author


@pytest.mark.parametrize("writer", [BibtexWriter(), BiblatexWriter()], ids=lambda writer: writer.name)
def test_a_language_named_as_babel_names_it_comes_back_as_its_tag(writer) -> None:
    ((_, again),), _ = read_bibtex(writer.write([Reference(Item(title="Annals", language="ngerman"), key="a")]))
    assert again.language == writer.project(Item(title="Annals", language="ngerman")).language == "de"


@pytest.mark.parametrize("writer", [writer for writer, _ in FORMATS], ids=lambda writer: writer.name)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=PHASES)
@given(item=items)
def test_projecting_twice_is_projecting_once(writer, item: Item) -> None:
    once = writer.project(item)
    assert writer.project(once) == once
