"""What the tests of the HTML readers share: read a text, and see its notes in short."""

from __future__ import annotations

from refkeeper.model.note import Article, tiles
from refkeeper.model.source import Source
from refkeeper.readers.html import HtmlReader

Seen = tuple[str, str, int, int]
A = "Mary Quill, <em>Rivers of Salt</em> (Leeds: Tern, 1987), 45."
A_TEXT = "Mary Quill, Rivers of Salt (Leeds: Tern, 1987), 45."
B = "John Vane, “Tides &amp; Tolls,” <i>Harbour Review</i> 3 (1990): 12."
B_TEXT = "John Vane, “Tides & Tolls,” Harbour Review 3 (1990): 12."


def no_measure(text: str) -> None:
    return None


def read(text: str) -> Article:
    (article,) = HtmlReader().read(Source(text), no_measure)
    hold_to_the_laws(article)
    return article


def seen(article: Article) -> list[Seen]:
    """Number, words, how many markers, how many copies."""
    return [(note.number, note.body.text, len(note.markers), len(note.copies)) for note in article.notes]


def hold_to_the_laws(article: Article) -> None:
    """Laws 1 and 2: spans are the note's, tiles are the file, and nothing overlaps in part."""
    source = article.source
    assert "".join(source[span] for _, span in tiles(article)) == source.text
    spans = [note.span for note in article.notes if note.body.text]
    for note in article.notes:
        if note.body.text:
            assert note.body.whole == note.span
            assert all(piece.span in note.span for piece in note.body.pieces)
        assert note.block is None or note.span in note.block
        assert len(note.copies) == len(note.copy_bodies)
        spans += [*note.copies, *(marker.span for marker in note.markers)]
    spans += [marker.span for marker in article.orphan_markers]
    spans.sort(key=lambda span: (span.start, -span.end))
    last = None
    for span in spans:
        assert last is None or span.start >= last.end or span in last, (last, span)
        if last is None or span.end > last.end:
            last = span
