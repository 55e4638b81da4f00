"""What the files look like, what each format loses, and whether the real programs take them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from refkeeper.model.item import Date, Item, ItemType, Name, cut_short
from refkeeper.model.reference import Reference, Standing
from refkeeper.writers.biblatex import BiblatexWriter
from refkeeper.writers.bibtex import BibtexWriter
from refkeeper.writers.casing import protected
from refkeeper.writers.citekeys import citation_key, distinct
from refkeeper.writers.csl_json import CslJsonWriter
from refkeeper.writers.csl_yaml import CslYamlWriter
from refkeeper.writers.losses import loss_table
from refkeeper.writers.ris import RisWriter

WRITERS = (BibtexWriter(), BiblatexWriter(), CslJsonWriter(), CslYamlWriter(), RisWriter())
DOCS = Path(__file__).parents[2] / "docs" / "formats.md"
RINNA = Item(
    type=ItemType.ARTICLE_JOURNAL,
    title="Mongolia’s Economic Interests in North Korea",
    author=(Name("Rinna", "Anthony V."),),
    container_title="Some Review",
    volume="21",
    issue="2",
    page="45-67",
    issued=Date(2019, 12),
    available_date=Date(2020, 6),
    doi="10.1000/a_b",
    note="The December 2019 issue was published in June 2020.",
)


def test_the_table_in_the_docs_is_that_of_the_writers() -> None:
    assert loss_table(WRITERS) in DOCS.read_text(encoding="utf-8")


ADDRESS = "https://www.example.org/harbour_a/gulls?x=1&y=%20#~z"


def test_what_is_only_an_address_stands_there_once_under_its_host() -> None:
    page = Reference(
        Item(type=ItemType.WEBPAGE, url=ADDRESS, accessed=Date(2020, 5, 3)), Standing.NOT_IN_SOURCE, "example"
    )
    assert BibtexWriter().write([page]).partition("note\n")[2] == (
        "@misc{example,\n  entrysubtype = {webpage},\n  key = {example.org},\n"
        "  howpublished = {https://www.example.org/harbour\\_a/gulls?x=1\\&y=\\%20\\#\\textasciitilde{}z},\n"
        "  urldate = {2020-05-03},\n}\n"
    )


def test_bibtex_in_the_forms_of_the_field() -> None:
    assert BibtexWriter().write([Reference(RINNA, Standing.NONE_FOUND, "rinna2019mongolias")]) == (
        "% made by refkeeper\n\n% refkeeper: no record found; made from the note\n@article{rinna2019mongolias,\n"
        "  author = {Rinna, Anthony V.},\n  title = {{Mongolia’s} Economic Interests in {North} {Korea}},\n"
        "  journal = {Some Review},\n  volume = {21},\n  number = {2},\n  pages = {45--67},\n  year = 2019,\n"
        "  month = dec,\n  doi = {10.1000/a_b},\n"
        "  note = {The December 2019 issue was published in June 2020.},\n}\n"
    )


@pytest.mark.parametrize(
    ("values", "line"),
    [
        ({"issued": Date(2019, season=1)}, "date = {2019-21}"),
        ({"issued": Date(2019, 12, end=Date(2020, 1))}, "date = {2019-12/2020-01}"),
        ({"issued": Date(1850, circa=True)}, "date = {1850~}"),
        ({"accessed": Date(2020, 1, 2)}, "urldate = {2020-01-02}"),
        ({"status": "in press"}, "pubstate = {inpress}"),
        ({}, "addendum = {The December 2019 issue was published in June 2020.}"),
        ({"author": (Name(literal="World Health Organization"),)}, "author = {{World Health Organization}}"),
        ({"author": (Name("King", "M. L.", suffix="Jr"),)}, "author = {King, Jr, M. L.}"),
        ({"url": "https://a.org/x_y%20{z} w"}, "url = {https://a.org/x_y%20%7Bz%7D%20w}"),
    ],
)
def test_biblatex_in_the_forms_of_the_field(values, line) -> None:
    assert f"  {line},\n" in BiblatexWriter().write([Reference(replace(RINNA, **values), key="a")])


def test_a_list_cut_short_says_so() -> None:
    cut = Reference(replace(RINNA, custom=cut_short(["author", "editor"])), key="a")
    for writer in (BibtexWriter(), BiblatexWriter()):
        text = writer.write([cut])
        assert "  author = {Rinna, Anthony V. and others},\n" in text
        assert text.count("and others") == 1  # there is no editor
    (item,) = json.loads(CslJsonWriter().write([cut]))
    assert item["custom"]["and-others"] == "author editor"
    assert "and others" not in BibtexWriter().write([Reference(RINNA, key="a")])


def test_csl_items_are_marked_and_hold_no_live_html() -> None:
    hostile = replace(RINNA, title="<i>Emma</i> <script>alert(1)</script>", custom=(("a", "b"),))
    (item,) = json.loads(CslJsonWriter().write([Reference(hostile, Standing.NONE_FOUND, "k")]))
    assert item["title"] == "<i>Emma</i> &lt;script>alert(1)&lt;/script>"
    assert item["custom"] == {"a": "b", "refkeeper": "none-found"}
    assert item["available-date"] == {"date-parts": [[2020, 6]]}
    assert "original-date" not in item


@pytest.mark.parametrize(
    ("reporter", "volume", "page", "said"),
    [("F. Supp.", "388", "829", "388 F. Supp. 829"), ("BGHZ", "51", "91", r"\emph{BGHZ} 51, 91")],
)
def test_a_case_is_found_where_its_report_has_it(reporter: str, volume: str, page: str, said: str) -> None:
    case = Item(type=ItemType.LEGAL_CASE, title="Gull v. Tern", container_title=reporter, volume=volume, page=page)
    assert f"  howpublished = {{{said}}},\n" in BibtexWriter().write([Reference(case, key="a")])


def _case(title: str, year: int | None) -> Item:
    return Item(type=ItemType.LEGAL_CASE, title=title, issued=None if year is None else Date(year))


@pytest.mark.parametrize(
    ("item", "key"),
    [
        (RINNA, "rinna2019mongolias"),
        (Item(title="Die Entstehung", author=(Name("Müller", "K."),), issued=Date(1901)), "muller1901entstehung"),
        (Item(title="L’Étranger", author=(Name("Camus", "A."),), issued=Date(1942)), "camus1942etranger"),
        (Item(author=(Name(literal="北朝鮮"),), issued=Date(2019)), "ref2019"),
        (Item(), "ref"),
        (Item(title="Keeping References"), "keeping"),
        (Item(title="1984"), "ref1984"),
        (_case("Donaldson v Becket", 1774), "donaldson1774"),
        (_case("Donoghue v. Stevenson", None), "donoghue"),
        (_case("R v Cunningham", 1957), "cunningham1957"),
        (_case("United States v. Nixon", 1974), "nixon1974"),
        (_case("United States", 1974), "united1974"),
        (_case("In re Gault", 1967), "gault1967"),
        (_case("Ex parte Milligan", 1866), "milligan1866"),
        (_case("The Wagon Mound", 1961), "wagon1961"),
        (Item(title="Emma v. Mr Knightley", issued=Date(1816)), "1816emma"),
        (Item(url="https://www.example.org/harbour/gulls?x=1"), "example"),
        (Item(url="https://data.bnf.fr/fr/11888266/", issued=Date(2020)), "databnf2020"),
        (Item(url="https://www.bbc.co.uk/news/1"), "bbc"),
        (Item(url="http://192.168.7.1/a"), "ref"),
        (Item(url="mailto:a@example.org"), "ref"),
    ],
)
def test_citation_keys(item, key) -> None:
    assert citation_key(item) == key
    assert re.fullmatch(r"[a-z0-9:-]+", key)
    assert distinct(key, {key, key + "a"}) == key + "b"


@pytest.mark.parametrize(
    ("title", "language", "kept"),
    [
        ("The rise of the DPRK in Asia", None, {"DPRK", "Asia"}),
        ("Economics and Politics of North Korea", "en", {"North", "Korea"}),
        ("Die Entstehung der Geschichte", "de", {"Entstehung", "Geschichte"}),
        ("The Long Romance of Slavery", None, set()),
    ],
)
def test_capitals_that_stay(title, language, kept) -> None:
    assert protected(title, language) == kept


def _poor_items() -> list[Item]:
    """Items of every type, whole, empty, and with one field missing or alone."""
    whole = replace(
        RINNA, title=r"50% \input{x} } {", editor=(Name("Ed", "E."),), publisher="P", publisher_place="L", number="n",
        collection_title="S", collection_number="4", edition="2", genre="Report", url="https://a.org/b_c",
    )  # fmt: skip
    out = [RINNA]
    for kind in ItemType:
        out += [replace(whole, type=kind), Item(type=kind)]
        for name in whole.filled()[1:]:
            out += [replace(whole, type=kind, **{name: getattr(Item(), name)})]
            out += [Item(type=kind, **{name: getattr(whole, name)})]
    return out


@pytest.mark.outside("bibtex")
@pytest.mark.skipif(shutil.which("bibtex") is None, reason="bibtex is not installed")
@pytest.mark.parametrize("style", ["plain", "abbrv", "unsrt"])
def test_bibtex_takes_every_entry_without_a_warning(style, tmp_path) -> None:
    references = [Reference(item, key=f"k{place}") for place, item in enumerate(_poor_items())]
    (tmp_path / "x.bib").write_text(BibtexWriter().write(references), encoding="utf-8")
    (tmp_path / "x.aux").write_text(f"\\citation{{*}}\n\\bibdata{{x}}\n\\bibstyle{{{style}}}\n", encoding="utf-8")
    run = subprocess.run(["bibtex", "x"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, [line for line in run.stdout.splitlines() if "arning" in line]) == (0, [])


@pytest.mark.outside("biber")
@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
def test_biber_takes_every_kind_of_entry_without_a_warning(tmp_path) -> None:
    references = [Reference(item, key=f"k{place}") for place, item in enumerate(_poor_items()[:60])]
    (tmp_path / "x.bib").write_text(BiblatexWriter().write(references), encoding="utf-8")
    run = subprocess.run(
        ["biber", "--tool", "--nolog", "x.bib"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    said = [line for line in run.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
    assert (run.returncode, said) == (0, [])
