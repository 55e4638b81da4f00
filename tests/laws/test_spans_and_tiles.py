"""Laws 1 and 2: every span is true, and notes, markers and the rest are the whole file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from refkeeper.model.citation import Remark, Segment
from refkeeper.model.note import Article, Note, tiles
from refkeeper.model.source import Excerpt, Source, Span
from refkeeper.model.work import Field
from refkeeper.pipeline.read import find_notes, read_article
from refkeeper.readers.files import decode, read_source
from refkeeper.registry import reader_for
from tests.articles import ARTICLES
from tests.laws.articles import articles


def claims(segment: Segment) -> Iterator[Span]:
    """The spans of a citation and of all that it claims."""
    yield segment.span
    if isinstance(segment, Remark):
        return
    for extra in (segment.signal, segment.locator):
        if extra is not None:
            yield extra.span
    for name in (field.name for field in fields(segment.work)):
        claim = getattr(segment.work, name)
        for one in claim if isinstance(claim, tuple) else (claim,):
            if isinstance(one, Field):
                yield one.span


def hold_excerpt(source: Source, body: Excerpt, span: Span) -> None:
    assert sum(piece.length for piece in body.pieces) == len(body.text)
    for piece in body.pieces:
        assert piece.span in span
        if piece.copied:
            pairs = zip(body.text[piece.at : piece.at + piece.length], source[piece.span], strict=True)
            assert all(read == raw or (read == " " and raw.isspace()) for read, raw in pairs)


def hold_note(source: Source, note: Note) -> None:
    assert note.span.end <= len(source.text)
    hold_excerpt(source, note.body, note.span)
    assert note.copy_bodies == () or len(note.copy_bodies) == len(note.copies)
    for span, body in zip(note.copies, note.copy_bodies, strict=False):
        hold_excerpt(source, body, span)
        assert not span.overlaps(note.span) or span == note.span
    for marker in note.markers:
        assert marker.span.end <= len(source.text)
        assert len(marker.span)


def hold(article: Article) -> None:
    source = article.source
    for note in article.notes:
        hold_note(source, note)
    read = read_article(article)
    for note, segments in zip(article.notes, read.segments, strict=True):
        for segment in segments:
            for span in claims(segment):
                assert span in note.span, (note.number, source[span])
        places = [segment.span for segment in segments]
        assert places == sorted(places)
    cut = tiles(article)
    assert "".join(source[span] for _, span in cut) == source.text
    assert source.encode("".join(source[span] for _, span in cut)) == source.encode()
    texts = [span for kind, span in cut if kind == "note"]
    assert set(texts) == {note.span for note in article.notes if len(note.span)}, "two notes share a character"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_articles_on_disk(path: Path) -> None:
    source = read_source(path)
    assert source.encode() == path.read_bytes()
    for article in find_notes(source, reader_for(source)):
        hold(article)


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
@given(source=articles())
def test_articles_made_up(source: Source) -> None:
    assert decode(source.encode(), source.path) == source
    for article in find_notes(source, reader_for(source)):
        hold(article)
