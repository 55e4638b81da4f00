"""What every builder makes of an article, read as HTML."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, unquote

from refkeeper.readers.html_tokens import OPEN, Token, tokens
from tests.integrations.sites import ALIVE, HOSTILE, MOMIGLIANO, THOMPSON, Built


def _tags(page: str) -> list[Token]:
    return [token for token in tokens(page) if token.kind == OPEN]


def _value(token: Token, name: str) -> str:
    return token.attributes[name].value if name in token.attributes else ""


def _with_role(page: str, role: str) -> list[Token]:
    return [token for token in _tags(page) if _value(token, "role") == role]


def _ids(page: str) -> list[str]:
    return [_value(token, "id") for token in _tags(page) if "id" in token.attributes]


def test_a_build_with_findings_goes_well_and_says_them(site: Built) -> None:
    assert site.code == 0, site.output
    assert "RK601" in site.output
    assert "Ibid., 60” is not certain" in " ".join(site.output.split())


def test_a_finding_names_the_line_of_its_note(site: Built) -> None:
    if site.site.name == "pandoc":  # which tells a filter neither file nor line
        return
    ((name, text),) = [(name, text) for name, text in site.site.files.items() if "Ibid" in text]
    line = next(number for number, row in enumerate(text.splitlines(), 1) if "Ibid" in row)
    assert f"{Path(name).name}:{line}: " in site.output.replace("WARNING: ", "")


def test_no_build_opens_a_socket(site: Built) -> None:
    assert site.sockets == ""


def test_notes_and_calls_lead_to_one_another(site: Built) -> None:
    page = site.html
    ids = _ids(page)
    calls, backs = _with_role(page, "doc-noteref"), _with_role(page, "doc-backlink")
    assert len(calls) == len(backs) == 5
    assert len({_value(one, "href") for one in calls}) == (5 if site.site.repeats else 4)
    for link in (*calls, *backs):
        assert ids.count(unquote(_value(link, "href").removeprefix("#"))) == 1
        assert _value(link, "aria-label")
    assert len({_value(one, "href") for one in backs}) == 5
    numbers = ["1", "2", "3", "4", "5"] if site.site.repeats else ["1", "2", "1", "3", "4"]
    assert [_value(one, "aria-label") for one in calls] == [f"Note {number}" for number in numbers]
    assert len({_value(one, "aria-label") for one in backs}) == 5


def test_the_notes_are_told_as_notes(site: Built) -> None:
    whole, single = _with_role(site.html, "doc-endnotes"), _with_role(site.html, "doc-footnote")
    if whole:
        assert [_value(one, "aria-label") for one in whole] == ["Notes"]
    else:
        assert len(single) == 4
        assert 'aria-label="Notes"' in site.html


def test_dois_are_links_that_say_themselves(site: Built) -> None:
    links = [token for token in _tags(site.html) if token.name == "a" and "data-doi" in token.attributes]
    assert {_value(one, "data-doi") for one in links} == {THOMPSON, MOMIGLIANO, HOSTILE}
    for one in links:
        assert _value(one, "href") == f"https://doi.org/{_value(one, 'data-doi')}"


def test_json_ld_is_one_block_with_the_works(site: Built) -> None:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', site.html, re.DOTALL)
    works = {work["identifier"]["value"]: work for work in json.loads(block)["citation"] if "identifier" in work}
    assert set(works) == {THOMPSON, MOMIGLIANO, HOSTILE}
    assert works[THOMPSON]["@type"] == "ScholarlyArticle"
    assert works[THOMPSON]["author"][0]["familyName"] == "Thompson"
    assert works[THOMPSON]["isPartOf"]["isPartOf"]["isPartOf"]["name"] == "Past and Present"
    assert works[HOSTILE]["url"] == f"https://doi.org/{HOSTILE}"
    assert "<script>window.hacked" in works[HOSTILE]["name"], "the title is kept as it is, as characters"


def test_coins_say_what_is_known(site: Built) -> None:
    spans = [parse_qs(_value(token, "title")) for token in _tags(site.html) if "Z3988" in _value(token, "class")]
    known = {one["rft_id"][0]: one for one in spans if "rft_id" in one}
    assert set(known) == {f"info:doi/{doi}" for doi in (THOMPSON, MOMIGLIANO, HOSTILE)}
    one = known[f"info:doi/{THOMPSON}"]
    assert one["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:journal"]
    assert one["rft.atitle"] == ["Time, Work-Discipline, and Industrial Capitalism"]
    assert (one["rft.jtitle"], one["rft.volume"], one["rft.date"]) == (["Past and Present"], ["38"], ["1967"])
    assert one["rft.aulast"] == ["Thompson"]


def test_the_bibliography_is_in_its_style(site: Built) -> None:
    section = site.html[site.html.index('role="doc-bibliography"') :].partition("</section>")[0]
    assert "Momigliano, A. (1950) “Ancient History and the Antiquarian”, <i>Journal of the Warburg" in section
    assert section.index("Momigliano") < section.index("Thompson")


def test_nothing_hostile_is_live(site: Built) -> None:
    page = site.html
    assert ALIVE not in page
    for token in _tags(page):
        assert not any(name.startswith("on") and "hacked" in _value(token, name) for name in token.attributes)
        assert not _value(token, "href").startswith("javascript:")
        assert token.name != "svg" or "onload" not in token.attributes
        if token.name == "script" and "src" not in token.attributes:
            assert "window.hacked" not in page[token.end : page.index("</script>", token.end)].replace(
                "\\u003e", ">"
            ) or (_value(token, "type") == "application/ld+json")
    assert "window.hacked = 1" in html.unescape(page), "the words themselves are there to read"


def test_a_strict_build_fails_with_its_findings(strict_site: Built) -> None:
    assert strict_site.code != 0
    said = " ".join(strict_site.output.split())
    assert "the build is strict" in said
    assert re.search("RK601 note (2|two): “Ibid., 60” is not certain", said)
    assert strict_site.sockets == ""


def test_the_title_of_the_page_is_its_heading(site: Built) -> None:
    """A table of contents has every heading finished for itself, by the same processors as the page."""
    titles = re.findall(r"<title>(.*?)</title>", site.html, re.DOTALL)
    assert len(titles) == 1
    assert "Bibliography" not in titles[0]
    assert site.html.count("refkeeper-coins") == 1
    assert site.html.count('id="refkeeper-bibliography"') == 1


def test_every_address_of_a_doi_in_a_note_is_a_link(site: Built) -> None:
    """Note three has its DOI as mere text."""
    assert re.search(rf"<a [^>]*>https://doi\.org/{re.escape(HOSTILE)}</a>\.", site.html)
