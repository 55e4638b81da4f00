from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.inline import markdown_excerpt


def read(text: str) -> Excerpt:
    return markdown_excerpt(text, Span(0, len(text)))


def emphasised(excerpt: Excerpt) -> list[str]:
    return [excerpt.text[span.slice] for span in excerpt.emphasis]


TEXTS = [
    ("Ann Lee, *The Sea* (Oslo, 1990).", "Ann Lee, The Sea (Oslo, 1990).", ["The Sea"]),
    ("Ann Lee, _The Sea_, 4.", "Ann Lee, The Sea, 4.", ["The Sea"]),
    ("**bold** and ***both***", "bold and both", ["bold", "both", "both"]),
    ("snake_case_word and 2 * 3 * 4", "snake_case_word and 2 * 3 * 4", []),
    ("a * lone star, and *another", "a * lone star, and *another", []),
    ("see <i>Book</i> and <cite>Other</cite>", "see Book and Other", ["Book", "Other"]),
    (r"5\. \*not\* 10\_1", "5. *not* 10_1", []),
    ("A &amp; B &#8211; C&nbsp;D", "A & B – C D", []),
    ("one\n    two\r\n\tthree", "one two three", []),
    ("2<sup>nd</sup> ed.", "2nd ed.", []),
    ("MS <Smith> 4", "MS <Smith> 4", []),
    ("https://x.org/_a_/b_c", "https://x.org/_a_/b_c", []),
    ("`a *b* c`", "a *b* c", []),
    ("a <!-- gone --> b", "a b", []),
    ("", "", []),
]


@pytest.mark.parametrize(("text", "expected", "emphasis"), TEXTS)
def test_readable(text: str, expected: str, emphasis: list[str]) -> None:
    excerpt = read(text)
    assert excerpt.text == expected
    assert emphasised(excerpt) == emphasis


LINKS = [
    ('See [the *page*](http://x.org/a_(b) "t").', "See the page.", [("the page", "http://x.org/a_(b)")]),
    ("<https://x.org/a>", "https://x.org/a", [("https://x.org/a", "https://x.org/a")]),
    ('<a class="x" href="http://x.org/?a=1&amp;b=2">here</a>', "here", [("here", "http://x.org/?a=1&b=2")]),
    ("[https://x.org](https://x.org)", "https://x.org", [("https://x.org", "https://x.org")]),
    ("[not a link] (x)", "[not a link] (x)", []),
    ("[@rinna2019, p. 3]", "[@rinna2019, p. 3]", []),
]


@pytest.mark.parametrize(("text", "expected", "links"), LINKS)
def test_links(text: str, expected: str, links: list[tuple[str, str]]) -> None:
    excerpt = read(text)
    assert excerpt.text == expected
    assert [(excerpt.text[link.span.slice], link.target) for link in excerpt.links] == links


def test_reference_links() -> None:
    text = "see [the page][P]"
    excerpt = markdown_excerpt(text, Span(0, len(text)), {"p": "http://x.org"})
    assert (excerpt.text, excerpt.links[0].target) == ("see the page", "http://x.org")


@given(st.text(alphabet="ab *_[]()<>&;`\\\n!hi/", max_size=60), st.integers(0, 5))
def test_spans_stay_inside(text: str, at: int) -> None:
    start = min(at, len(text))
    excerpt = markdown_excerpt(text, Span(start, len(text)))
    assert excerpt.text == excerpt.text.strip() or not excerpt.text.endswith(" ")
    for index in range(len(excerpt.text)):
        assert excerpt.span(index, index + 1) in Span(start, len(text))
    for span in (*excerpt.emphasis, *(link.span for link in excerpt.links)):
        assert 0 <= span.start < span.end <= len(excerpt.text) + 1


@pytest.mark.parametrize(
    "unit", ["[", "(", "<", "*", "_a", "`", "``` `", "](", "*a", "<a ", "&", "[a](b ", "<!--", "<i>", "[]"]
)
def test_linear(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 2
