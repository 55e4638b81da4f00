"""Lists with words under their heading or without one, and several forms of notes on one page."""

from __future__ import annotations

import time

import pytest

from refkeeper.model.note import Article, Form, Trouble
from refkeeper.model.source import Source
from refkeeper.readers.markdown import MarkdownReader
from refkeeper.readers.plaintext import PlaintextReader

LEE = "Ann Lee, “The Sea,” Journal of Water 2 (2019)."
KIM = "Kim Young, “The Land,” Journal of Earth 3 (2020)."
READERS = [MarkdownReader(), PlaintextReader()]
both = pytest.mark.parametrize("reader", READERS, ids=["markdown", "plain-text"])


def read(text: str, reader: MarkdownReader | PlaintextReader = READERS[0], end: int | None = None) -> Article:
    (article,) = reader.read(Source(text), lambda rest: end)
    return article


def notes(article: Article) -> list[tuple[str, Form, str, int]]:
    return [(note.number, note.form, article.source[note.span], len(note.markers)) for note in article.notes]


def troubles(article: Article) -> list[tuple[Trouble, str]]:
    return [(problem.kind, problem.number) for problem in article.problems]


PROSE = [
    f"So it is [1] and so [2].\n\nNotes\nAll translations are mine.\n1. {LEE}\n2. {KIM}\n",
    f"So it is [1] and so [2].\n\n## Notes\n\nAll translations are mine.\n\n[1] {LEE}\n\n[2] {KIM}\n",
    f"So it is.¹ And so.²\n\nNotes\n\nAll translations are mine\nunless I say so.\n\n1. {LEE}\n2. {KIM}\n",
    f"So it is.1 And so.2\n\nNotes\n\nAll translations are mine.\n\n1. {LEE}\n2. {KIM}\n",
]


@both
@pytest.mark.parametrize("text", PROSE)
def test_a_line_under_the_heading(text: str, reader: MarkdownReader | PlaintextReader) -> None:
    article = read(text, reader)
    assert notes(article) == [("1", Form.TYPED, LEE, 1), ("2", Form.TYPED, KIM, 1)]
    # The heading is the line's as well, and stays.
    assert (article.list_headings, article.problems) == ((), ())


@both
def test_a_line_under_the_heading_of_pasted_notes(reader: MarkdownReader | PlaintextReader) -> None:
    article = read(f"So it is.1){LEE} And so.\n\nNotes\nAll translations are mine.\n1. {LEE}\n", reader)
    assert notes(article) == [("1", Form.PASTED, LEE, 1)]
    assert (article.notes[0].end_known, article.list_headings) == (True, ())


NO_LIST = [
    "So it is (1) and so (2).\n\nNotes\nThree things to buy:\n1. milk\n2. bread\n3. salt\n",
    "So it is.\n\nNotes\nThree things to buy:\n1. milk\n2. bread\n",
    "So it is [1].\n\nNotes\n- All translations are mine.\n1. milk\n",
    "So it is [1].\n\nNotes\n> All translations are mine.\n\n1. milk\n",
    "So it is [1].\n\nNotes\n| a | b |\n\n1. milk\n",
    "So it is [1].\n\nNotes\nFirst word.\n\nSecond word.\n\n1. milk\n",
    "So it is [1].\n\nNotes\nOne.\nTwo.\nThree.\nFour.\n1. milk\n",
    "So it is [3].\n\nNotes\nThat year saw\n3. milk\n",
    "So it is [1].\n\nNotes\nIn that year\n1 man came.\n",
    "So it is [1].\n\nNotes on the text\nAll is well.\n1. milk\n",
    "So it is.[^a]\n\nNotes\n[^a]: Lee.\n\n1. milk\n",
]


@pytest.mark.parametrize("text", NO_LIST)
def test_a_line_that_introduces_no_notes(text: str) -> None:
    assert not [note for note in read(text).notes if note.form is Form.TYPED]


@both
@pytest.mark.parametrize("label", ["{}. ", "{} ", "[{}] ", "↑{} "])
def test_a_list_without_heading_that_repeats_the_notes(label: str, reader: MarkdownReader | PlaintextReader) -> None:
    listed = f"{label.format(1)}{LEE}\n{label.format(2)}{KIM}\n"
    text = f"So it is.1){LEE} And on.2){KIM} It ended.\n\n{listed}"
    article = read(text, reader)
    assert notes(article) == [("1", Form.PASTED, LEE, 1), ("2", Form.PASTED, KIM, 1)]
    assert [note.end_known for note in article.notes] == [True, True]
    assert "".join(article.source[note.twin_block] for note in article.notes if note.twin_block) == listed
    assert (article.problems, article.list_headings) == ((), ())


@both
def test_a_list_without_heading_that_repeats_some(reader: MarkdownReader | PlaintextReader) -> None:
    text = f"So it is.1){LEE} And on.2){KIM} It ended.\n\n1. {LEE}\n2. Something else.\n3. And more.\n"
    article = read(text, reader, len(KIM))
    assert [(note.number, note.end_known) for note in article.notes] == [("1", True), ("2", False)]
    assert sorted(troubles(article)) == [(Trouble.COPIES_DIFFER, "2"), (Trouble.NOTE_WITHOUT_MARKER, "3")]


@both
def test_a_list_without_heading_whose_words_differ_a_little(reader: MarkdownReader | PlaintextReader) -> None:
    text = f"So it is.1){LEE} And on.2){KIM} It ended.\n\n1. {LEE}\n2. {KIM.replace('Earth', 'Soil')}\n"
    article = read(text, reader, len(KIM))
    assert [(note.number, note.end_known) for note in article.notes] == [("1", True), ("2", False)]
    assert troubles(article) == [(Trouble.COPIES_DIFFER, "2")]


ORDINARY = [
    f"So it is.1){LEE} And on.\n\n1. milk\n2. bread\n",
    f"So it is.1){LEE} And on.\n\n1. Ann\n2. Kim\n",
    f"1. {LEE}\n2. {KIM}\n\nSo it is.1){LEE} And on.\n",
    f"So it is.1){LEE} And on.\n\n2. {LEE}\n",
    f"So it is.1){LEE} And on.\n\n```\n1. {LEE}\n```\n",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_list_proves_nothing(text: str) -> None:
    article = read(text)
    assert [(note.number, note.end_known, note.twin_block) for note in article.notes] == [("1", False, None)]
    assert troubles(article) == [(Trouble.END_NOT_KNOWN, "1")]


MIXED = [
    # native notes, and raised numbers with a list
    (
        f"So.[^a] And so.<sup>1</sup> And on.<sup>2</sup>\n\nNotes\n\n1. {LEE}\n2. {KIM}\n\n[^a]: Ibid.\n",
        [("1", Form.TYPED, LEE, 1), ("2", Form.TYPED, KIM, 1), ("a", Form.NATIVE, "Ibid.", 1)],
        [],
    ),
    (
        f"So.[^1] And so.<sup>2</sup>\n\n[^1]: Ibid.\n\nNotes\n\n2. {LEE}\n",
        [("1", Form.NATIVE, "Ibid.", 1), ("2", Form.TYPED, LEE, 1)],
        [],
    ),
    # one number in two forms
    (
        f"So.[^1] And so.¹\n\n[^1]: Ibid.\n\nNotes\n\n1. {LEE}\n",
        [("1", Form.NATIVE, "Ibid.", 1), ("1", Form.TYPED, LEE, 1)],
        [(Trouble.DUPLICATE_NUMBER, "1")],
    ),
    # an inline note has no number of its own
    (f"So.^[Ibid., of course.] And so [1].\n\nNotes\n\n[1] {LEE}\n", [("1", Form.NATIVE, "Ibid., of course.", 1), ("1", Form.TYPED, LEE, 1)], []),
    # an entry that nothing calls is said and not counted
    (
        f"So.[^a] And so.[1] On.[2]\n\n[^a]: Ibid.\n\nNotes\n\n[1] {LEE}\n[2] {KIM}\n[3] More.\n",
        [("a", Form.NATIVE, "Ibid.", 1), ("1", Form.TYPED, LEE, 1), ("2", Form.TYPED, KIM, 1)],
        [(Trouble.NOTE_WITHOUT_MARKER, "3")],
    ),
    # numbers glued to the sentence, each called once and in order
    (
        f"So.[^a] It began.1 It ended.2\n\n[^a]: Ibid.\n\nNotes\n\n1. {LEE}\n2. {KIM}\n",
        [("a", Form.NATIVE, "Ibid.", 1), ("1", Form.TYPED, LEE, 1), ("2", Form.TYPED, KIM, 1)],
        [],
    ),
    # an HTML note and a typed list
    (
        f'A<sup id="a1">[1](#f1)</sup> and so.² On.³\n\n<b id="f1">1</b> : Ibid., 4.[↩](#a1)\n\nNotes\n\n2. {LEE}\n3. {KIM}\n',
        [("1", Form.TYPED, "Ibid., 4.", 1), ("2", Form.TYPED, LEE, 1), ("3", Form.TYPED, KIM, 1)],
        [],
    ),
    # the same, with no blank line between the typed entry and the list of the page
    (
        f'So [1]. And.<sup><a href="#fn2" id="r2">2</a></sup>\n\n## Notes\n\n[1] {KIM}\n<ol><li id="fn2">{LEE} <a href="#r2">↩</a></li></ol>\n',
        [("1", Form.TYPED, KIM, 1), ("2", Form.TYPED, LEE, 1)],
        [],
    ),
    (
        f'So [1]. And.<sup><a href="#fn2" id="r2">2</a></sup>\n\n## Notes\n\n[1] {KIM}\n<ol>\n<li id="fn2">{LEE} <a href="#r2">↩</a></li>\n</ol>\n',
        [("1", Form.TYPED, KIM, 1), ("2", Form.TYPED, LEE, 1)],
        [],
    ),
    # pasted notes with their list, and typed ones with another
    (
        f"So.1){LEE} And on. And so.[2]\n\nReferences\n1 {LEE}\n\nNotes\n\n[2] {KIM}\n",
        [("1", Form.PASTED, LEE, 1), ("2", Form.TYPED, KIM, 1)],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "said"), MIXED)
def test_mixed(text: str, expected: list[tuple[str, Form, str, int]], said: list[tuple[Trouble, str]]) -> None:
    article = read(text)
    assert notes(article) == expected
    assert troubles(article) == said


def test_pasted_beside_native() -> None:
    text = f"So.[^1] And so.[^2] And on.3){LEE} It ended.\n\n[^1]: Ibid.\n[^2]: Ibid., 4.\n"
    article = read(text, end=len(LEE))
    assert notes(article)[0] == ("3", Form.PASTED, LEE, 1)
    assert article.problems == ()
    # Without a citation after it the sign may be anything: it is said, and no note.
    article = read(text)
    assert [note.form for note in article.notes] == [Form.NATIVE, Form.NATIVE]
    assert troubles(article) == [(Trouble.END_NOT_KNOWN, "3")]


def test_pasted_with_the_number_of_a_native_note() -> None:
    article = read(f"So.[^1] And on.1){LEE} It ended.\n\n[^1]: Ibid.\n", end=len(LEE))
    assert notes(article) == [("1", Form.PASTED, LEE, 1), ("1", Form.NATIVE, "Ibid.", 1)]
    assert troubles(article) == [(Trouble.DUPLICATE_NUMBER, "1")]


def test_no_note_is_pasted_into_a_native_one() -> None:
    assert [note.form for note in read(f"So.[^1]\n\n[^1]: It is so.1){LEE} On.\n", end=len(LEE)).notes] == [Form.NATIVE]


def test_pasted_and_signed_in_plain_text() -> None:
    article = read(f"So it is.1){LEE} And on.* So.\n\nReferences\n1 {LEE}\n\n\n* {KIM}\n", READERS[1])
    assert notes(article) == [("1", Form.PASTED, LEE, 1), ("*", Form.TYPED, KIM, 1)]


def test_the_same_note_pasted_again() -> None:
    for listed in (f"\n\nReferences\n1 {LEE}\n1 {LEE}\n", f"\n\n1. {LEE}\n", ""):
        article = read(f"So.1){LEE} On. And.1){LEE} End.1){LEE} Fin." + listed, end=len(LEE))
        assert notes(article) == [("1", Form.PASTED, LEE, 1)] * 3
        assert article.problems == ()


def test_another_note_with_its_number() -> None:
    article = read(f"So.1){LEE} On. And.1){KIM} End.\n\nReferences\n1 {LEE}\n1 {KIM}\n")
    assert notes(article) == [("1", Form.PASTED, LEE, 1), ("1", Form.PASTED, KIM, 1)]
    assert troubles(article) == [(Trouble.DUPLICATE_NUMBER, "1")]


def test_listed_twice_and_pasted_once() -> None:
    article = read(f"So.1){LEE} On.\n\nReferences\n1 {LEE}\n1 {KIM}\n")
    assert notes(article) == [("1", Form.PASTED, LEE, 1)]
    assert (troubles(article), article.list_headings) == ([(Trouble.DUPLICATE_NUMBER, "1")], ())


END = "\n\n[^a]: Ibid.\n"
FALSE = [
    "So.[^a] An area of 5 km² and R² and χ² and 10².\n\nNotes\n\n1. milk\n2. bread\n" + END,
    "So.[^a] The χ<sup>1</sup> and CO<sup>2</sup> and ²H.\n\nNotes\n\n1. milk\n2. bread\n" + END,
    "So.[^a] As in (1) and (2).\n\nNotes\n\n1. milk\n2. bread\n" + END,
    "So.[^a] It began in 1998. It ended.2\n\nNotes\n\n1. milk\n2. bread\n" + END,
    "So.[^a] Kim [2] and Lee [1].\n\nReferences\n\n[1] Lee.\n[2] Kim.\n" + END,
    "So.[^a] As `x[1]` and $y[2]$.\n\nNotes\n\n1. milk\n2. bread\n" + END,
    "So.[^a]\n\nNotes\n\n1. milk\n2. bread\n\nAfter it [1] and [2].\n" + END,
    "So.[^a] See [1](http://x.org) and [2](http://y.org).\n\nReferences\n\n1. milk\n2. bread\n" + END,
    "So.[^a] It took 21<sup>st</sup> place.\n\n1. milk\n2. bread\n" + END,
    "So.[^a] First.1 Then on.\n\nNotes\n\n1. milk\n" + END,
    "So.[^a] At 7:30)The doors (see fig. 1)The map. Section 2.1)The next.\n" + END,
    "So.[^a] Reasons: 1)First, 2)Second and 7)Third.\n" + END,
    "So.[^1] It is so.\n\n1. First[^2]\n2. Second\n\n[^1]: Lee.\n[^2]: Kim.\n",
]


@pytest.mark.parametrize("text", FALSE)
def test_nothing_false_beside_native_notes(text: str) -> None:
    article = read(text, end=4)
    assert {note.form for note in article.notes} == {Form.NATIVE}
    assert (article.orphan_markers, article.problems) == ((), ())


UNITS = [
    "a.1)A", "a.1)A [^1] ", "a.2)Ann Lee [^1]\n\n[^1]: b\n", "Notes\nx y\n1. a\n", "1. a\n\n", "Notes\n1. a\n\n[^1]: b\n", "a.[1] b.¹ ",
]  # fmt: skip
ENDS = ["", "\n\nReferences\n1 A\n1 A\n", "\n\n[^1]: b\n", "\n\nNotes\n1. Ann Lee wrote the whole book.\n" * 50]


@both
@pytest.mark.parametrize("end", ENDS, ids=range(len(ENDS)))
@pytest.mark.parametrize("unit", UNITS)
def test_linear(unit: str, end: str, reader: MarkdownReader | PlaintextReader) -> None:
    text = unit * (30_000 // len(unit)) + end
    start = time.process_time()
    read(text, reader)
    assert time.process_time() - start < 2
