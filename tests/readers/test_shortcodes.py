from __future__ import annotations

import pytest

from refkeeper.readers.shortcodes import scan_shortcodes
from tests.readers.html_cases import A_TEXT, B_TEXT, A, B, read, seen

PAIRS = [
    ("((", "))"),
    ("(((", ")))"),
    (" ((", "))"),
    ("[ref]", "[/ref]"),
    ("<fn>", "</fn>"),
    ("&lt;fn&gt;", "&lt;/fn&gt;"),
    ("[mfn]", "[/mfn]"),
    ("<mfn>", "</mfn>"),
    ("[modern_footnote]", "[/modern_footnote]"),
    ("[efn_note]", "[/efn_note]"),
    ("[note]", "[/note]"),
]


@pytest.mark.parametrize(("opener", "closer"), PAIRS)
def test_every_pair_of_delimiters(opener: str, closer: str) -> None:
    text = f"<p>Salt was taxed.{opener}{A}{closer} Tides were not.</p>\r\n<p>So.{opener}{B}{closer}</p>"
    article = read(text)
    assert seen(article) == [("1", A_TEXT, 1, 0), ("2", B_TEXT, 1, 0)]
    assert not article.problems
    note = article.notes[0]
    assert text[note.span.slice] == A
    assert text[(note.block or note.span).slice] == f"{opener.strip()}{A}{closer}"
    assert text[note.markers[0].span.slice] == opener.strip()


CASES = {
    "a closing bracket of its own": ("Salt((see Quill (1987))) was.", ["see Quill (1987)"]),
    "a bracket at the beginning": ("Salt((so (Quill) says)) was.", ["so (Quill) says"]),
    "a formula": ("f((x)) and ((a+b)*(c+d))", []),
    "no partner": ("Salt ((see Quill was taxed.", []),
    "a square one without partner": ("As [note] says, [ref] too.", []),
    "an escaped formula": (r"\((see one)\) word))", []),
    "code": ("<code>((see Quill))</code> and <pre>[ref]see Quill[/ref]</pre>", []),
    "comment": ("<!-- ((see Quill)) --> salt", []),
    "attribute": ('<a title="((see Quill))" href="x">salt</a>', []),
    "one in another": ("Salt[ref]see ((Quill)) there[/ref].", ["see ((Quill)) there"]),
    "in Chinese": ("鹽稅((同上)) 。", ["同上"]),
    "over two paragraphs": ("Salt((See Quill.\n\nAnd Vane.))", ["See Quill. And Vane."]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_a_note_and_what_is_none(case: str) -> None:
    text, expected = CASES[case]
    assert [note.body.text for note in read(text).notes] == expected


def test_a_note_used_again() -> None:
    article = read("Salt ((See Quill.)) and tides ((See Vane.)) and salt ((ref:1)) again ((ref:7)).")
    assert seen(article) == [("1", "See Quill.", 2, 0), ("2", "See Vane.", 1, 0)]
    assert [marker.number for marker in article.orphan_markers] == ["7"]


def test_a_number_given() -> None:
    article = read(
        'a[mfn]One.[/mfn] b[mfn referencenumber=3]Three.[/mfn] c[mfn]Four.[/mfn] d[mfn referencenumber="3"]Three.[/mfn]'
    )
    assert seen(article) == [("1", "One.", 1, 0), ("3", "Three.", 2, 1), ("4", "Four.", 1, 0)]
    other = read("a[mfn]One.[/mfn] b[mfn referencenumber=1]Other.[/mfn]")
    assert [problem.kind.value for problem in other.problems] == ["duplicate-number"]


def test_a_delimiter_without_partner_is_said_where_notes_are() -> None:
    article = read("Salt[ref]See Quill.[/ref] and [ref]see Vane.")
    assert seen(article) == [("1", "See Quill.", 1, 0)]
    assert [(problem.kind.value, article.source[problem.span]) for problem in article.problems] == [
        ("unbalanced", "[ref]")
    ]


def test_rendered_notes_come_before_raw_ones() -> None:
    article = read('<p>a<a href="#fn1" rel="footnote">1</a> ((typed by hand))</p><p id="fn1">One.</p>')
    assert seen(article) == [("1", "One.", 1, 0)]


def test_the_scanner_alone_takes_masks_and_a_region() -> None:
    text = "a((one note)) b((two notes)) c((three notes))"
    whole = scan_shortcodes(text)
    assert [text[found.inner.slice] for found in whole.shortcodes] == ["one note", "two notes", "three notes"]
    second = whole.shortcodes[1].span
    assert len(scan_shortcodes(text, [second]).shortcodes) == 2
    assert [found.span for found in scan_shortcodes(text, (), second).shortcodes] == [second]
