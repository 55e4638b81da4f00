"""Law 3: no edits, identical bytes; fixing twice equals fixing once; nothing else changes, code least of all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from markdown_it import MarkdownIt

from refkeeper.edits.apply import apply_edits
from refkeeper.keeper.asking import Asking
from refkeeper.keeper.facade import Keeper
from refkeeper.keeper.studied import Studied
from refkeeper.ledger.entries import Ledger
from refkeeper.model.finding import Edit
from refkeeper.model.source import Source
from refkeeper.readers.files import read_source
from refkeeper.readers.mask import opaque_mask
from tests.articles import ARTICLES, RECORDS
from tests.laws.articles import articles

KEEPER = Keeper(Asking(records=(RECORDS,), offline=True), today="2026-11-23")
COMMONMARK = MarkdownIt("commonmark")


def fixed(source: Source) -> Studied:
    KEEPER.ledger = Ledger()
    return KEEPER.study(source)


def again(source: Source, text: str) -> Source:
    return Source(text, source.path, source.encoding, source.bom)


def code(text: str) -> list[str]:
    """The code of a Markdown text, as another program sees it."""
    return [token.content for token in COMMONMARK.parse(text) if token.type in ("fence", "code_block")]


def edits(done: Studied) -> list[Edit]:
    return [edit for one in done.dossiers for mend in one.mends for edit in mend.edits]


def hold(source: Source) -> None:
    done = fixed(source)
    made = edits(done)
    if not made:
        assert source.encode(done.text) == source.encode()
    assert apply_edits(source, made) == done.text
    at = 0
    for edit in sorted(made, key=lambda edit: edit.span):
        assert edit.span.start >= at
        at = edit.span.end
    if done.dossiers[0].article.syntax == "markdown":
        hidden = opaque_mask(source.text)
        notes = [note.span for one in done.dossiers for note in one.article.notes]
        for stretch in hidden.spans:
            if not any(stretch.overlaps(span) for span in notes):
                assert not any(edit.span.overlaps(stretch) for edit in made)
    twice = fixed(again(source, done.text))
    assert twice.text == done.text


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_articles_on_disk(path: Path) -> None:
    source = read_source(path)
    hold(source)
    if path.suffix == ".md":
        assert code(fixed(source).text) == code(source.text)


@settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
@given(source=articles())
def test_articles_made_up(source: Source) -> None:
    hold(source)


THOMPSON = "E. P. Thompson, “The Moral Economy of the English Crowd in the Eighteenth Century,” Past & Present, no. 50 (1971): 76–136."


def test_an_entry_that_stays_does_not_run_into_the_definition_before_it() -> None:
    text = f"So.[1] And so.[1]\n\nReferences\n[1] {THOMPSON}\n[1] Ibid.\n"
    url = "<https://doi.org/10.1093/past/50.1.76>"
    once = fixed(Source(text, "article.md")).text
    assert once == f"So.[^1] And so.[^1]\n\nReferences\n\n[^1]: {THOMPSON[:-1]}, {url}.\n\n[1] Ibid.\n"
    hold(Source(text, "article.md"))


def test_an_inline_note_takes_no_label() -> None:
    """Its number is counted, and counts anew once the list beside it is made native."""
    anchored = '<sup><a href="#fn{0}" id="fnref{0}">{0}</a></sup>'
    listed = '<ol><li id="fn{0}"><p>Lee, {0}. <a href="#fnref{0}">↩</a></p></li></ol>\n'
    text = f"A.^[Kim.] B.{anchored.format(1)} C.{anchored.format(3)}\n\n{listed.format(1)}{listed.format(3)}"
    once = fixed(Source(text, "article.md")).text
    assert once.startswith("A.^[Kim.] B.[^1] C.[^3]\n")
    hold(Source(text, "article.md"))


PASTED = f"So it was.1){THOMPSON} And it went on"
OTHER = "Marc Bloch, The Historian’s Craft, trans. Peter Putnam (New York: Alfred A. Knopf, 1953), 64."
DOI = "https://doi.org/10.1093/past/50.1.76"
# One note pasted more than once is one note called more than once; of two notes with one number the second stays.
AGAIN = [
    (
        f"{PASTED}. {PASTED}.\n\nReferences\n1 {THOMPSON}\n1 {THOMPSON}\n",
        f"So it was.[^1] And it went on. So it was.[^1] And it went on.\n\n[^1]: {THOMPSON[:-1]}, <{DOI}>.\n",
    ),
    (
        f"{PASTED}. {PASTED}. {PASTED}.\n\nReferences\n1 {THOMPSON}\n",
        f"{'So it was.[^1] And it went on. ' * 3}".rstrip() + f"\n\n[^1]: {THOMPSON[:-1]}, <{DOI}>.\n",
    ),
    (
        f"{PASTED}. {PASTED}.\n",
        f"So it was.[^1] And it went on. So it was.[^1] And it went on.\n\n[^1]: {THOMPSON[:-1]}, <{DOI}>.\n",
    ),
    (
        f"So it was.1){OTHER} And it went on. {PASTED}.\n\nReferences\n1 {OTHER}\n1 {THOMPSON}\n",
        f"So it was.[^1] And it went on. So it was.1){THOMPSON[:-1]}, <{DOI}>. And it went on.\n\n"
        f"References\n\n[^1]: {OTHER}\n\n1 {THOMPSON}\n",
    ),
    (
        f"So it was.[^1] {PASTED}.\n\n[^1]: {OTHER}\n",
        f"So it was.[^1] So it was.1){THOMPSON[:-1]}, <{DOI}>. And it went on.\n\n[^1]: {OTHER}\n",
    ),
    (
        f"So it was.[^1] And so.[^2] So it was.3){THOMPSON} And it went on.\n\n[^1]: {OTHER}\n[^2]: Ibid.\n",
        f"So it was.[^1] And so.[^2] So it was.[^3] And it went on.\n\n[^1]: {OTHER}\n[^2]: Ibid.\n"
        f"\n[^3]: {THOMPSON[:-1]}, <{DOI}>.\n",
    ),
]


# What the first fix leaves must look to the second as it did to the first.
LEFT = [
    f"So.1){THOMPSON} And on. So.2){THOMPSON} And on.\n\nReferences\n1 {THOMPSON}\n2 {THOMPSON}\n    More of it.\n",
    f"So it was.[1] So it was.2){THOMPSON} And it went on.\n\nReferences\n[1] {THOMPSON}\n",
    f"So.[1] So.1){OTHER} And on. So.[3] It ended.\n\n## Notes\n\n[1] {THOMPSON}\n1 {OTHER}\n[3] {THOMPSON}\n",
    f"So.[^a] And so.[1] On.[2]\n\n[^a]: {OTHER}\n\nNotes\nAll mine.\n[1] {THOMPSON}\n[2] {OTHER}\n[3] More.\n",
]


@pytest.mark.parametrize("text", LEFT)
@pytest.mark.parametrize("name", ["article.md", "article.txt"])
def test_what_is_left_is_left_for_good(text: str, name: str) -> None:
    hold(Source(text, name))


@pytest.mark.parametrize(("text", "once"), AGAIN)
def test_a_number_pasted_more_than_once(text: str, once: str) -> None:
    assert fixed(Source(text, "article.md")).text == once
    hold(Source(text, "article.md"))
