"""A library on disk: what other programs write, what is broken in it, and what is found."""

from __future__ import annotations

import time

import pytest

from refkeeper.errors import SourceError
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work
from refkeeper.sources.library import Library
from refkeeper.sources.library_bib import read_bibtex
from refkeeper.sources.library_bib_item import item_of
from refkeeper.sources.library_csl import read_csl_json, read_csl_yaml
from refkeeper.sources.library_latex import decode
from refkeeper.sources.library_names import read_names
from refkeeper.sources.library_ris import read_ris

BIB = r"""
@string{past = {Past {\&} Present}}
@article{stone1979, author = {Stone, Lawrence}, title = {The Revival of Narrative}, journal = past,
  number = 85, pages = {3--24}, year = 1979, month = nov, doi = {10.1093/past/85.1.3}}
@book{broken, title = {No end, year = 1980}
@inbook{child, crossref = {parent}, author = {de la Cruz, Juana}, title = {Carta}, pages = {1--9}}
@collection{parent, editor = {{\'E}mile Zola}, title = {Obras}, publisher = {Fondo}, location = {M{\'e}xico}, date = {1951-05}}
"""


@pytest.fixture
def library(tmp_path) -> Library:
    path = tmp_path / "refs.bib"
    path.write_text(BIB, encoding="utf-8")
    return Library(path)


def test_a_broken_entry_costs_only_itself(library) -> None:
    assert list(library.keys) == ["stone1979", "child", "parent"]
    (problem,) = library.problems
    assert problem == (
        f"{library.path}:6: a brace, a quotation mark or a comma is missing; mend this entry, the others are read"
    )


def test_fields_of_bibtex_and_biblatex(library) -> None:
    stone, child = library.keys["stone1979"], library.keys["child"]
    assert (stone.container_title, stone.issue, stone.page) == ("Past & Present", "85", "3-24")
    assert stone.issued == Date(1979, 11)
    assert (child.container_title, child.publisher_place, child.issued) == ("Obras", "México", Date(1951, 5))
    assert child.author == (Name("Cruz", "Juana", non_dropping_particle="de la"),)
    assert child.editor == (Name("Zola", "Émile"),)


def test_looking_up(library) -> None:
    record = library.by_doi("10.1093/past/85.1.3")
    assert record is not None
    assert (record.source, record.id, library.local) == ("refs.bib", "stone1979", True)
    work = Work(title=Field("x", Span(0, 1), "The revival of narrative"), issued=Field("1979", Span(0, 1), Date(1979)))
    assert [one.id for one in library.search(work)] == ["stone1979"]
    assert library.search(Work(title=Field("x", Span(0, 1), "Bees of Mongolia"))) == ()
    assert library.key_of(Item(title="Carta", author=(Name("Cruz", "Juana"),), issued=Date(1951))) == "child"


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\"U}ber \emph{Leben} \& Tod", "Über <i>Leben</i> & Tod"),
        (r"Fran{\c c}ois \v{S}kvoreck\'y \o re", "François Škvorecký øre"),
        (r"{\em Emma} 1--2 ``so''", "<i>Emma</i> 1–2 “so”"),
        (r"CO$_2$ and $x_i + y$", "CO<sub>2</sub> and $x_i + y$"),
        (r"\unknown stays", r"\unknown stays"),
    ],
)
def test_latex(latex, text) -> None:
    assert decode(latex) == text


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", non_dropping_particle="van")),
        ("von der Leyen, Jr., Ursula", Name("Leyen", "Ursula", non_dropping_particle="von der", suffix="Jr.")),
        ("{World Health Organization}", Name(literal="World Health Organization")),
        ("Plato", Name(family="Plato")),
    ],
)
def test_names(value, name) -> None:
    assert read_names(f"{value} and others") == (name,)


def test_and_others_is_nobody_and_is_not_forgotten() -> None:
    fields = {"title": "{Tides}", "author": "Smith, David A. and others", "editor": "Others, Ann"}
    item = item_of("book", fields)
    assert [one.family for one in item.author] == ["Smith"]
    assert item.others == {"author"}
    assert item_of("book", {**fields, "author": "Smith, David A. and {others}"}).others == frozenset()


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@misc{a, howpublished = {\\url{https://a.org/b_c}}}", ("webpage", "https://a.org/b_c")),
        (
            "@article{a, url = {https://a.org/b\\_c}, entrysubtype = {newspaper}}",
            ("article-newspaper", "https://a.org/b_c"),
        ),
        ("@phdthesis{a, title = {T}}", ("thesis", None)),
    ],
)
def test_types_and_addresses(entry, expected) -> None:
    ((_, item),), problems = read_bibtex(entry)
    assert (item.type.value, item.url) == expected
    assert problems == ()


@pytest.mark.parametrize(
    ("read", "text", "problem"),
    [
        (read_csl_json, "[{]", "line 1: this is not JSON"),
        (read_csl_json, '[3, {"id": "a"}]', "item 1: not a reference"),
        (read_csl_yaml, "references: [", "line 1: this is not YAML"),
        (read_ris, "TY  - BOOK\nTI  - Emma\n", "the last reference is not closed"),
        (read_bibtex, "@book{a, title = {x}}\n@book{a, title = {y}}", "line 2: the key a is used twice"),
        (read_bibtex, "@book{a, journal = nope}", "line 1: nope is no @string of this file; put it in"),
    ],
)
def test_what_is_broken_is_said(read, text, problem) -> None:
    _, problems = read(text)
    assert len(problems) == 1
    assert problems[0].startswith(problem)
    assert ";" in problems[0]  # and what to do next


def test_ris() -> None:
    ((key, item),), _ = read_ris(
        "TY  - JOUR\r\nID  - k\r\nAU  - Stone, L.\r\nSP  - 3\r\nEP  - 24\r\nPY  - 1979\r\nER  - \r\n"
    )
    assert (key, item.type, item.page, item.issued) == ("k", ItemType.ARTICLE_JOURNAL, "3-24", Date(1979))


def test_a_file_that_is_no_library(tmp_path) -> None:
    (tmp_path / "a.bib").write_bytes(b"\xff\xfe")
    for name in ("a.bib", "a.txt", "missing.bib"):
        with pytest.raises(SourceError):
            Library(tmp_path / name)


@pytest.mark.parametrize("unit", ["{", "}", "@", "@a{", "@a{b,c={", '"', "\\", "$", ",", "\n@a{b,c={d}}", "a and "])
def test_hostile_files_take_linear_time(unit) -> None:
    text = unit * (200_000 // len(unit))
    begun = time.process_time()
    read_bibtex(text)
    decode(text)
    read_names(text)
    assert time.process_time() - begun < 5
