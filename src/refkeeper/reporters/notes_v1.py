"""What `refkeeper notes` says of a file, version 1 (`docs/schema/notes.schema.json`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from refkeeper.model.note import Article, Marker, Note
from refkeeper.reporters.plain import harmless, span_data

if TYPE_CHECKING:
    from refkeeper.model.citation import Segment
    from refkeeper.model.csl import Json


def article_data(article: Article, segments: Sequence[Sequence[Segment]]) -> dict[str, Json]:
    """One article with its notes."""
    return {
        "path": article.source.path,
        "syntax": article.syntax,
        "notes": [note_data(note, parts) for note, parts in zip(article.notes, segments, strict=True)],
        "orphan_markers": [marker_data(marker) for marker in article.orphan_markers],
        "errors": [problem.message for problem in article.problems],
    }


def marker_data(marker: Marker) -> Json:
    """An orphan marker."""
    return {"number": marker.number, "span": span_data(marker.span)}


def note_data(note: Note, parts: Sequence[Segment]) -> Json:
    """One note, with the citations in it."""
    from refkeeper.model.citation import Remark

    return {
        "number": note.number,
        "text": note.body.text,
        "span": span_data(note.span),
        "copies": [span_data(span) for span in note.copies],
        "markers": [{"span": span_data(marker.span)} for marker in note.markers],
        "citations": [{"text": one.text, "span": span_data(one.span)} for one in parts if not isinstance(one, Remark)],
    }


def article_text(article: Article) -> Iterator[str]:
    """One article for a person: place, number and text of each note."""
    for note in article.notes:
        line, column = article.source.line_column(note.span.start)
        yield f"{article.source.path}:{line}:{column}: {note.number}  {harmless(note.body.text)}"
    for marker in article.orphan_markers:
        line, column = article.source.line_column(marker.span.start)
        yield f"{article.source.path}:{line}:{column}: {marker.number}  (a marker without a note)"
    for problem in article.problems:
        line, column = article.source.line_column(problem.span.start)
        yield f"{article.source.path}:{line}:{column}: {harmless(problem.message)}"
