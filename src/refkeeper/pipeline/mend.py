"""What `fix` does to an article's text: DOIs, and native footnotes for pasted and typed notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from refkeeper.edits.apply import after_markup, outside
from refkeeper.edits.native import convertible, native_footnotes
from refkeeper.model.citation import FullCitation
from refkeeper.model.dossier import Mend, MendKind
from refkeeper.model.finding import Edit
from refkeeper.model.match import Match, Resolved
from refkeeper.model.note import Form, Note
from refkeeper.model.source import Excerpt, Source, Span
from refkeeper.pipeline.read import ReadArticle
from refkeeper.readers.base import Editing, Reader
from refkeeper.text.identifiers import doi_url, normalise_doi

if TYPE_CHECKING:
    from refkeeper.readers.mask import Mask


def mend(read: ReadArticle, matches: Sequence[Match], reader: Reader) -> tuple[Mend, ...]:
    """Every safe change, in the order of the notes."""
    if reader.editing is Editing.NONE:
        return ()
    dois = [
        made
        for note, one, match in zip(read.owners, read.linked, matches, strict=True)
        if isinstance(one.citation, FullCitation) and isinstance(match, Resolved)
        for made in _doi(read.article.source, note, one.citation, match, reader)
    ]
    if reader.editing is Editing.LINKS:
        return tuple(dois)
    dois = _outside_code(dois, read.article.source.text)
    inner = [edit for one in dois for edit in one.edits]
    moving = convertible(read.article, typed=reader.editing is Editing.NATIVE)
    notes = [
        Mend(
            MendKind.PASTED_NOTE if note.form is Form.PASTED else MendKind.TYPED_NOTE,
            note.number,
            note.span,
            edits,
            within=tuple(one for one in dois if one.span in note.span),
        )
        for note, edits in native_footnotes(read.article, moving, inner)
    ]
    kept = [one for one in dois if len(outside(one.edits, moving)) == len(one.edits) and _editable(one, read)]
    return tuple(sorted((*notes, *kept), key=lambda one: one.span))


def _outside_code(dois: list[Mend], text: str) -> list[Mend]:
    """The mends that touch no code, comment, mathematics or link target; those are the author's to the letter."""
    if not dois:
        return dois
    from refkeeper.readers.mask import markdown_mask

    mask = markdown_mask(text)
    return [one for one in dois if not any(_touches(mask, edit.span) for edit in one.edits)]


def _touches(mask: Mask, span: Span) -> bool:
    return mask.touches(span) if len(span) else span.start > 0 and mask(span.start) and mask(span.start - 1)


def _editable(one: Mend, read: ReadArticle) -> bool:
    """A pasted note whose end is not known is left alone."""
    owner = next(note for note in read.article.notes if one.span in note.span)
    return owner.end_known


def _doi(source: Source, note: Note, citation: FullCitation, match: Resolved, reader: Reader) -> list[Mend]:
    doi = match.record.doi
    if doi is None or not note.end_known or _in_shortcode(source, note):
        return []
    claimed = citation.work.doi
    if claimed is not None:
        return _proper_form(source, note, claimed.span, doi)
    end = after_markup(source.text, citation.span.end, note.span.end)
    edits = [Edit(Span(end, end), ", " + reader.link(doi_url(doi)))]
    for span, body in zip(note.copies, note.copy_bodies, strict=False):
        place = _same_place(note.body, body, citation.span.end)
        if place is not None and note.form is not Form.PASTED:
            at = after_markup(source.text, place, span.end)
            link = doi_url(doi) if _inside_tag(source.text, at) else reader.link(doi_url(doi))
            edits.append(Edit(Span(at, at), ", " + link))
    return [Mend(MendKind.DOI_MISSING, note.number, citation.span, tuple(edits), doi_url(doi))]


def _proper_form(source: Source, note: Note, span: Span, doi: str) -> list[Mend]:
    """`doi:10.…` and `http://dx.doi.org/10.…` become the https form; a DOI that is no such text is left alone."""
    written = source[span]
    if normalise_doi(written) != doi or written.lower() == doi_url(doi).lower():
        return []
    before = source.text[max(0, span.start - 16) : span.start].lower()
    if before.endswith(("doi.org/", "](")):
        return []
    label = next((mark for mark in ("doi: ", "doi:", "doi ") if before.endswith(mark)), "")
    whole = Span(span.start - len(label), span.end)
    return [Mend(MendKind.DOI_FORM, note.number, whole, (Edit(whole, doi_url(doi)),), doi_url(doi))]


def _same_place(body: Excerpt, copy: Excerpt, end: int) -> int | None:
    """Where in a copy the place `end` of the note's body stands; None when the copy says something else."""
    if body.text != copy.text:
        return None
    for piece in body.pieces:
        if piece.span.start < end <= piece.span.end:
            index = piece.at + (end - piece.span.start if piece.copied else piece.length)
            return copy.span(index - 1, index).end
    return None


def _in_shortcode(source: Source, note: Note) -> bool:
    """Whether a note stands in a shortcode of a plug-in (`((…))`, `[mfn]…[/mfn]`): those are read only."""
    openers = ("((", "[", "&lt;", "<fn", "<mfn")
    return (
        bool(note.markers)
        and note.block is not None
        and note.markers[0].span in note.block
        and source[note.markers[0].span].startswith(openers)
        and not source[note.markers[0].span].startswith("[^")
    )


def _inside_tag(text: str, at: int) -> bool:
    """Whether a place is inside a tag: in an attribute no link can stand."""
    return text.rfind("<", 0, at) > text.rfind(">", 0, at)
