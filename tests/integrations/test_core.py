"""What all ways in share: options, what a page says of its references, and notes in trees."""

from __future__ import annotations

import importlib
import json
import shutil
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.errors import SettingsError
from refkeeper.integrations.bibliography import formatted
from refkeeper.integrations.coins import coins
from refkeeper.integrations.desk import Desk, FindingsLeft, refuse
from refkeeper.integrations.disarm import disarmed
from refkeeper.integrations.json_ld import json_ld
from refkeeper.integrations.note_page import NotePage, numbers
from refkeeper.integrations.notes_html import accessible, doi_pieces
from refkeeper.integrations.options import Options, Words, read_options
from refkeeper.integrations.page_end import page_end
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.reference import Reference
from refkeeper.readers.html_tokens import OPEN, tokens
from tests.integrations.sites import ALIVE, THOMPSON, markdown

GINZBURG = Item(
    ItemType.BOOK, title="The Cheese & the Worms", author=(Name("Ginzburg", "Carlo"),), issued=Date(1980),
    publisher="Johns Hopkins University Press", publisher_place="Baltimore", isbn="9780801843877",
)  # fmt: skip
CHAPTER = Item(
    ItemType.CHAPTER, title="A <i>Part</i>", container_title="The Whole", editor=(Name(literal="World Health Organization"),),
    issued=Date(2019, 3), page="1–9", doi="10.5555/a<b",
)  # fmt: skip
THESIS = Item(
    ItemType.THESIS, title="On Notes", author=(Name("Beek", "Anna", non_dropping_particle="van der"),), publisher="Oslo"
)
NEWS = Item(
    ItemType.ARTICLE_NEWSPAPER, title="Fire", container_title="The Times", url="https://example.org/fire?a=1&b=2"
)


def _coins(item: Item) -> dict[str, list[str]]:
    (span,) = [token for token in tokens(coins(Reference(item))) if token.kind == OPEN]
    return parse_qs(span.attributes["title"].value, strict_parsing=True)


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (GINZBURG, {"rft_val_fmt": "info:ofi/fmt:kev:mtx:book", "rft.genre": "book", "rft.btitle": "The Cheese & the Worms",
                    "rft.aulast": "Ginzburg", "rft.aufirst": "Carlo", "rft.au": "Ginzburg, Carlo", "rft.date": "1980",
                    "rft.pub": "Johns Hopkins University Press", "rft.place": "Baltimore", "rft.isbn": "9780801843877"}),
        (CHAPTER, {"rft.genre": "bookitem", "rft.atitle": "A Part", "rft.btitle": "The Whole", "rft.date": "2019-03",
                   "rft.aucorp": "World Health Organization", "rft_id": "info:doi/10.5555/a<b", "rft.pages": "1-9"}),
        (THESIS, {"rft_val_fmt": "info:ofi/fmt:kev:mtx:dissertation", "rft.title": "On Notes", "rft.inst": "Oslo",
                  "rft.au": "van der Beek, Anna"}),
        (NEWS, {"rft_val_fmt": "info:ofi/fmt:kev:mtx:dc", "rft.type": "newspaperArticle", "rft.source": "The Times",
                "rft_id": "https://example.org/fire?a=1&b=2"}),
    ],
)  # fmt: skip
def test_coins(item: Item, said: dict[str, str]) -> None:
    found = _coins(item)
    assert {name: found.get(name) for name in said} == {name: [value] for name, value in said.items()}


def test_coins_are_one_attribute_whatever_stands_in_them() -> None:
    span = coins(Reference(CHAPTER))
    assert span.count('"') == 6
    assert span.count("&") == span.count("&amp;") > 5


def _json(*items: Item) -> list[dict[str, object]]:
    text = json_ld([Reference(item) for item in items])
    start, end = '<script type="application/ld+json">', "</script>"
    assert text.startswith(start)
    assert text.endswith(end)
    works: list[dict[str, object]] = json.loads(text[len(start) : -len(end)])["citation"]
    return works


def test_json_ld() -> None:
    book, chapter, _, news = _json(GINZBURG, CHAPTER, THESIS, NEWS)
    assert (book["@type"], book["isbn"], book["datePublished"]) == ("Book", "9780801843877", "1980")
    assert book["author"] == [
        {"@type": "Person", "name": "Carlo Ginzburg", "familyName": "Ginzburg", "givenName": "Carlo"}
    ]
    assert (chapter["@type"], chapter["isPartOf"]) == ("Chapter", {"@type": "Book", "name": "The Whole"})
    assert chapter["editor"] == [{"@type": "Organization", "name": "World Health Organization"}]
    assert (chapter["name"], chapter["url"]) == ("A Part", "https://doi.org/10.5555/a%3Cb")
    assert (news["@type"], news["url"]) == ("NewsArticle", "https://example.org/fire?a=1&b=2")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd"]
)
def test_what_is_no_address_of_the_web_is_no_address(url: str) -> None:
    item = Item(ItemType.WEBPAGE, title="x", url=url)
    assert "url" not in _json(item)[0]
    assert "rft_id" not in _coins(item)


@given(st.text(max_size=60) | st.sampled_from([ALIVE, "<!--", "-->", "]]>", '"><b>', "\u2028", "&quot;"]))
def test_no_text_of_a_reference_ends_what_it_stands_in(text: str) -> None:
    item = Item(
        ItemType.ARTICLE_JOURNAL, title=text, container_title=text, author=(Name(text, text),), url=text, language=text
    )
    end = page_end([Reference(item, key="k")], Options())
    names = [token.name for token in tokens(end) if token.kind == OPEN]
    assert names == ["div", "span", "script"]
    assert end.count("</script") == 1
    assert "<!--" not in end


def test_a_page_that_cites_nothing_says_nothing() -> None:
    assert page_end((), Options(bibliography="apa")) == ""
    assert page_end([Reference(GINZBURG)], Options(coins=False, json_ld=False)) == ""


@pytest.mark.parametrize(
    ("html", "now"),
    [
        ("<p>1 < 2 & x</p>", "<p>1 < 2 & x</p>"),
        ("<a href='https://doi.org/10.1093/x'>x</a>", "<a data-doi=\"10.1093/x\" href='https://doi.org/10.1093/x'>x</a>"),
        ('<a class="footnote-ref" role="x" href="#a">[3]</a>',
         '<a aria-label="Note 3" class="footnote-ref" role="x" href="#a">[3]</a>'),
        ('<div class="footnote"><p>https://doi.org/10.1093/x. <code>https://doi.org/10.1093/x</code></p></div>',
         '<div role="doc-endnotes" aria-label="Notes" class="footnote"><p><a href="https://doi.org/10.1093/x" '
         'data-doi="10.1093/x">https://doi.org/10.1093/x</a>. <code>https://doi.org/10.1093/x</code></p></div>'),
        ('<div class="admonition footnote"><p>x</p></div>', '<div class="admonition footnote"><p>x</p></div>'),
        ('<a class="footnote-ref" href="#a">&#8224;</a>', '<a role="doc-noteref" aria-label="Note †" class="footnote-ref" href="#a">&#8224;</a>'),
        ('<div class="footnote"><div><script>x<y</script></div></div><script>live()</script>',
         '<div role="doc-endnotes" aria-label="Notes" class="footnote"><div>&lt;script>x&lt;y&lt;/script></div></div>'
         "<script>live()</script>"),
    ],
)  # fmt: skip
def test_accessible(html: str, now: str) -> None:
    assert accessible(html, Words()) == now
    assert accessible(now, Words()) == now


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<i>Emma</i>, <a href='https://x.org'>x</a>", "<i>Emma</i>, <a href='https://x.org'>x</a>"),
        ("<b onclick=alert(1)>x</b>", "&lt;b onclick=alert(1)>x</b>"),
        ("<a href=java&#x0A;script:alert(1)>x</a>", "<a href=#>x</a>"),
        ("<svg/onload=alert(1)>", "&lt;svg/onload=alert(1)>"),
        ("<iframe srcdoc=x></iframe>", "&lt;iframe srcdoc=x>&lt;/iframe>"),
        ("a<!-- refkeeper: ignore[RK301] -->b", "ab"),
        ("<style>@import x</style>", "&lt;style>@import x&lt;/style>"),
        ("<" + "b x" + " y" * 80 + " onclick=alert(1)>", "&lt;b x" + " y" * 80 + " onclick=alert(1)>"),
        ("<scr\x00ipt>", "&lt;scr\x00ipt>"),
        ("</script", "&lt;/script"),
    ],
)
def test_what_could_run_in_a_note_is_shown(typed: str, shown: str) -> None:
    assert disarmed(typed) == shown


@pytest.mark.parametrize(
    "part", ["<a href=#fn1 class=footnote-ref>1</a>", "<", "<div class=footnote>", "https://doi.org/10.1/", "&"]
)
def test_a_hostile_page_takes_no_time(part: str) -> None:
    def seconds(size: int) -> float:
        text = '<div class="footnote">' + part * (size // len(part))
        begun = time.process_time()
        accessible(text, Words())
        return time.process_time() - begun

    seconds(10_000)
    small, large = max(seconds(50_000), 0.005), seconds(400_000)
    assert large < small * 8 * 4, f"eight times the text took {large / small:.1f} times as long"


def test_addresses_in_a_text() -> None:
    text = "See https://doi.org/10.1093/a(b); http://dx.doi.org/10.5555/C, https://doi.org/x."
    assert "".join(piece for piece, _ in doi_pieces(text)) == text
    assert [doi for _, doi in doi_pieces(text) if doi] == ["10.1093/a(b)", "10.5555/c"]


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"strikt": True}, "no option `strikt`"),
        ({"strict": "yes"}, "takes true or false"),
        ({"lookup": "online"}, "locked or offline"),
        ({"bibliography": 3}, "takes a text"),
        ({"words": {"nose": "x"}}, "no text `nose`"),
        ({"words": "x"}, "takes a table"),
        ({"words": {"note": "Note {n}"}}, "can fill in"),
    ],
)
def test_options_that_are_none(table: dict[str, object], words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        read_options(table, "conf.py")


def test_options() -> None:
    options = read_options({"strict": True, "words": {"note": "Anm. {number}"}}, "conf.py")
    assert (options.strict, options.words.note, options.words.notes) == (True, "Anm. {number}", "Notes")


def test_a_bibliography_has_every_work_once_and_no_live_text() -> None:
    works = [
        GINZBURG,
        CHAPTER,
        THESIS,
        NEWS,
        Item(),
        Item(title=ALIVE, author=(Name(ALIVE),), issued=Date(2019, end=Date(2020))),
    ]
    rows = formatted([Reference(item, key=str(place)) for place, item in enumerate(works)], "harvard-cite-them-right")
    assert len(rows) == len(works)
    assert any("Ginzburg, C. (1980) <i>The Cheese &amp; the Worms</i>" in row for row in rows)
    assert any('data-doi="10.5555/a&lt;b"' in row for row in rows)
    assert all(row.strip() for row in rows)
    names = {token.name for row in rows for token in tokens(row) if token.kind == OPEN}
    assert names <= {"a", "i", "b", "span"}


NAMES = [
    (Name("丸山", "眞男"), "丸山眞男", "丸山眞男"),
    (Name("박", "지성"), "박지성", "박지성"),
    (Name("حسين", "طه"), "حسين, طه", "حسين, طه"),
    (Name("hooks", "bell"), "hooks, bell", "hooks, bell"),
    (Name("Бахтин", "М. М."), "Бахтин, М.М.", "Бахтин, М. М."),
    (Name("Sartre", "Jean-Paul"), "Sartre, J.-P.", "Sartre, Jean-Paul"),
    (Name("Hugo", "Victor"), "Hugo, V.", "Hugo, Victor"),
]
WHOLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title><id>t</id></info>
<citation><layout><text variable="title"/></layout></citation><bibliography><layout>
<names variable="author"><name name-as-sort-order="all"/></names></layout></bibliography></style>"""


@pytest.mark.parametrize(("name", "short", "whole"), NAMES)
def test_a_name_stands_in_a_bibliography_as_it_is_written(name: Name, short: str, whole: str, tmp_path: Path) -> None:
    path = tmp_path / "whole.csl"
    path.write_text(WHOLE, encoding="utf-8")
    references = [Reference(Item(type=ItemType.BOOK, title="T", author=(name,), issued=Date(1952)))]
    assert formatted(references, "harvard-cite-them-right")[0].startswith(f"{short} (1952)")
    assert formatted(references, str(path)) == [whole]


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        (
            "http://example.org/a_b?x=1&y=<2",
            '<a href="http://example.org/a_b?x=1&amp;y=&lt;2">http://example.org/a_b?x=1&amp;y=&lt;2</a>',
        ),
        ("javascript:alert(1)", None),
    ],
)
def test_an_address_in_a_bibliography_is_a_link(url: str, linked: str | None) -> None:
    page = Item(type=ItemType.WEBPAGE, title="Contracts", url=url, issued=Date(2012))
    (row,) = formatted([Reference(page)], "harvard-cite-them-right")
    assert (linked in row) if linked else "<a " not in row


STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>t</title><id>t</id></info>
<citation><layout><text variable="title"/></layout></citation>%s</style>"""
LIST = '<bibliography><layout suffix="!"><text variable="title" prefix="My "/></layout></bibliography>'


def test_a_style_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "own.csl"
    path.write_text(STYLE % LIST, encoding="utf-8")
    assert formatted([Reference(GINZBURG)], str(path)) == ["My The Cheese &amp; the Worms!"]
    path.write_text(STYLE % "", encoding="utf-8")
    with pytest.raises(SettingsError, match="no bibliography"):
        formatted([Reference(GINZBURG)], str(path))
    path.write_text("<style", encoding="utf-8")
    with pytest.raises(SettingsError, match="cannot be read as a CSL style"):
        formatted([Reference(GINZBURG)], str(path))
    for name in ("nowhere.csl", "no-such-style"):
        with pytest.raises(SettingsError, match=name):
            formatted([Reference(GINZBURG)], name)


@pytest.mark.parametrize(
    ("hidden", "module", "extra"),
    [
        ("markdown", "markdown_extension", "markdown"),
        ("mkdocs.config", "mkdocs", "mkdocs"),
        ("sphinx.application", "sphinx", "sphinx"),
        ("markdown", "pelican", "pelican"),
    ],
)
def test_a_missing_extra_is_named(hidden: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, hidden, None)
    monkeypatch.delitem(sys.modules, f"refkeeper.integrations.{module}", raising=False)
    with pytest.raises(ImportError, match=rf"^refkeeper's [^\n]+: pip install 'refkeeper\[{extra}\]'$"):
        importlib.import_module(f"refkeeper.integrations.{module}")


def test_a_bibliography_without_citeproc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    with pytest.raises(SettingsError, match=r"pip install 'refkeeper\[csl\]'"):
        formatted([Reference(GINZBURG)], "some-style-not-read-yet")


def test_a_page_without_a_ledger_is_built_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "refkeeper.toml").write_text("", encoding="utf-8")
    text = "A.[^1]\n\n[^1]: Carlo Ginzburg, *The Cheese and the Worms* (Baltimore: Johns Hopkins University Press, 1980), 12.\n"
    page = Desk(Options()).page(text, str(tmp_path / "a.md"), "markdown", lines_before=3)
    assert [(one.code, one.line > 3) for one in page.said] == [("RK206", True)]
    assert page.annotated.text == text
    with pytest.raises(FindingsLeft, match="RK206"):
        refuse(page.said)


def test_records_that_only_the_author_has_fail_no_build(tmp_path: Path) -> None:
    (tmp_path / "refkeeper.toml").write_text('records = ["dump.jsonl"]\nlibrary = ["mine.bib"]\n', encoding="utf-8")
    said: list[str] = []
    for lookup in ("locked", "offline"):
        Desk(Options(lookup=lookup), said.append).page(
            "A.[^1]\n\n[^1]: Ibid., 3.\n", str(tmp_path / "a.md"), "markdown"
        )
    assert [line.rpartition("/")[2] for line in said] == [
        "dump.jsonl: not here, so it is not asked",
        "mine.bib: not here, so it is not asked",
    ]


def test_a_ledger_that_was_written_meanwhile_is_read_again(ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "refkeeper.toml").write_text("", encoding="utf-8")
    desk = Desk(Options())

    def dois() -> set[str | None]:
        page = desk.page(markdown(), str(tmp_path / "a.md"), "markdown")
        return {one.item.doi for one in page.references}

    assert THOMPSON not in dois()
    shutil.copy(ledger, tmp_path)
    assert THOMPSON in dois()


@pytest.mark.parametrize(
    "extensions", [["refkeeper"], ["refkeeper", "footnotes"], ["footnotes", "refkeeper", "toc"], ["refkeeper", "extra"]]
)
def test_python_markdown_with_other_extensions(
    extensions: list[str], ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from markdown import Markdown

    monkeypatch.chdir(ledger.parent)
    configured = {"footnotes": {"BACKLINK_TEXT": "up"}} if "footnotes" in extensions else {}
    converter = Markdown(extensions=extensions, extension_configs=configured)
    first = converter.convert(markdown())
    assert first.count('role="doc-noteref"') == first.count('role="doc-backlink"') == 5
    assert (">up</a>" in first) is bool(configured)
    assert first.count("ld+json") == 1
    assert "Z3988" not in converter.reset().convert("# No notes"), "nothing is left of the page before"
    assert converter.reset().convert(markdown()) == first


def test_front_matter_counts_in_the_lines_of_findings() -> None:
    from refkeeper.integrations.mkdocs import _lines_before

    whole = "---\ntitle: x\n---\n\nText.\n"
    page = SimpleNamespace(file=SimpleNamespace(content_string=whole))
    assert _lines_before(page, "Text.\n") == 4
    assert _lines_before(page, "Text by a plug-in.") == 0


def test_edits_lead_back_to_their_leaves(tmp_path: Path) -> None:
    """What goes behind the last word of markup goes behind the whole of it; the last change comes first."""
    (tmp_path / "refkeeper.toml").write_text('records = ["r.jsonl"]', encoding="utf-8")
    record = {"DOI": "10.5555/1", "type": "journal-article", "title": ["Tides & Time"], "author": [{"family": "Lee", "given": "Ann"}],
              "container-title": ["Notes"], "volume": "3", "issued": {"date-parts": [[1990]]}, "page": "1-9"}  # fmt: skip
    (tmp_path / "r.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    desk = Desk(Options(lookup="offline"))
    page: NotePage[str] = NotePage()
    page.begin("1", 7)
    page.text("Ann Lee, “Tides & Time,” ", "before")
    page.open("em")
    page.text("Notes", "T")
    page.close("em")
    page.text(" 3 (1990): 1–9", "after")
    page.text("; and the rest.", "rest")
    page.end()
    page.begin("2", 9)
    page.text("Ann Lee, “Tides & Time,” Notes 3 (1990): 1–9, ", "x")
    page.text("doi:10.5555/1.", "doi")
    page.end()
    page.begin("3", 11)
    page.text("Ann Lee, “Tides & Time,” Notes 3 (1990): ", "y")
    page.open("em")
    page.text("1–9", "pages")
    page.close("em")
    page.text("; and the rest.", "z")
    page.end()
    studied, changes = page.study(desk, str(tmp_path / "a.rst"))
    assert [(one.leaf, one.at, one.length, one.climb, one.address) for one in changes] == [
        ("pages", 3, 0, 1, "https://doi.org/10.5555/1"),
        ("doi", 0, 13, 0, "https://doi.org/10.5555/1"),
        ("after", 14, 0, 0, "https://doi.org/10.5555/1"),
    ]
    assert studied.references[0].notes == ("1", "2", "3")


@pytest.mark.parametrize(
    ("labels", "now"),
    [(["5", "7"], ["5", "7"]), (["1", "1"], ["1", "2"]), (["a", "1"], ["1", "2"]), (["¹"], ["1"]), ([], [])],
)
def test_numbers(labels: list[str], now: list[str]) -> None:
    assert numbers(labels) == now
