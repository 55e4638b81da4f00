"""Laws 1, 2 and 6: whatever the text, the spans are true and the time grows with its length only."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper.model.source import Source
from refkeeper.readers.html import HtmlReader
from refkeeper.readers.html_tokens import tokens
from refkeeper.readers.wxr import WxrReader
from tests.readers.html_cases import hold_to_the_laws, no_measure, read

HOSTILE = [
    "<", "<a ", "<sup>", "((", "[ref]", "&", "<!--", "<b>", "<li>", "<a href='", "<table><tr><td>", "((abc))", "</p>",
    '<a href="#fn1" rel=footnote>1</a>', '<p id="fn1">', '<span class="footnote_tooltip">', "[mfn referencenumber=1]x[/mfn]",
    '<td class="footnote_plugin_text">', '<div class="ltx_note">', "<hr><p>1. x", "<h2>Notes</h2><ol><li>x", '<div id="fn1" role="doc-footnote">',
]  # fmt: skip


def cost(text: str) -> float:
    start = time.process_time()
    HtmlReader().read(Source(text), no_measure)
    return time.process_time() - start


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit: str) -> None:
    small, large = (cost((unit * (size // len(unit) + 1))[:size]) for size in (15_000, 120_000))
    assert large < 0.3 + 20 * small


@pytest.mark.parametrize("unit", ["<", "<a ", "((", "&", "<!--", "<a href='"])
def test_a_megabyte(unit: str) -> None:
    assert cost(unit * (1_000_000 // len(unit))) < 8


PIECES = [
    "<p>", "</p>", "<li id='fn1'>", "<li id='fn2'>", "</li>", "<ol>", "<a href='#fn1'>", "<a href='#fn2' id='r2' title='See Quill.'>", "</a>",
    "<sup>", "</sup>", "1", "2", "See Quill. ", "<em>", "</em>", "((", "))", "[ref]", "[/ref]", "((ref:1))", "&amp;", "&nbsp;", "&#8617;", "<!-- x -->", "<",
    "<a href='#r2'>", "↩", "\r\n", " ", "\n\n", "<hr>", "<h2>Notes</h2>", "<p><sup>1</sup> One.", "[1]", "²", "<td class='footnote_plugin_text'>",
    "<th class='footnote_plugin_index'>1", "<tr>", "<table>", "</table>", "<sup class='footnote_plugin_tooltip_text' id='footnote_plugin_tooltip_1'>1)</sup>",
    "<span class='footnote_tooltip' id='footnote_plugin_tooltip_text_1'>", "</span>", "<code>", "</code>", "<br/>", "<aside epub:type='footnote' id='fn2'>",
    "<sup class='modern-footnotes-footnote' data-mfn='1'>", "<span class='modern-footnotes-footnote__note' data-mfn='1'>", "[mfn referencenumber=2]", "[/mfn]",
    "<span class='ltx_note'><sup class='ltx_note_mark'>1</sup><span class='ltx_note_content'>", "𝒳", "é",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=250, deadline=None)
@given(texts)
def test_spans_are_true_and_tiles_are_the_file(text: str) -> None:
    read(text)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_posts_too(text: str) -> None:
    export = f"<rss><item><title>x</title><content:encoded><![CDATA[{text}]]></content:encoded></item></rss>"
    for article in WxrReader().read(Source(export), no_measure):
        hold_to_the_laws(article)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>/!-=\"'a &;#[]()\n1", max_size=80))
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(text[token.start : token.end] for token in tokens(text)) == text
