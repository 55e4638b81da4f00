"""The edits that turn pasted and typed notes into native footnotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from refkeeper.edits.apply import line_end, reword
from refkeeper.model.finding import Edit
from refkeeper.model.note import Article, Form, Note
from refkeeper.model.source import Source, Span


def convertible(article: Article, typed: bool) -> tuple[Note, ...]:
    """The notes that `fix` turns into native footnotes: pasted ones whose end is known and, if so asked, typed ones.

    A note pasted twice is one note called twice.  Of a typed list all or none moves when there are other notes with
    its numbers: half a list helps nobody.
    """
    taken = {note.number for note in article.notes if note.form is Form.NATIVE and not _is_inline(note)}
    # `[^2]` whose definition is lost must not come to mean another note.
    taken |= {sign.number for sign in article.orphan_markers if article.source[sign.span].startswith("[^")}
    pasted = {note.number for note in article.notes if note.form is Form.PASTED}
    listed = {note.number for note in article.notes if note.form is Form.TYPED}
    typed = typed and not listed & (taken | pasted)
    seen: dict[str, Note | None] = {}
    out = []
    for note in article.notes:
        ready = note.form is Form.PASTED and note.end_known and note.block is not None
        ready = ready or (typed and note.form is Form.TYPED and note.block is not None and bool(note.markers))
        first = seen.get(note.number)
        repeated = first is not None and note.form is first.form is Form.PASTED and _words(note) == _words(first)
        moves = ready and note.number not in taken and (note.number not in seen or repeated)
        if moves:
            out.append(note)
        if not _is_inline(note):
            seen.setdefault(note.number, note if moves else None)
    return tuple(out)


def _words(note: Note) -> str:
    return " ".join(note.body.text.split())


def _is_inline(note: Note) -> bool:
    """Whether a native note stands in its sentence, `^[...]`: its number is the reader's count and no label."""
    if note.form is not Form.NATIVE or note.block is None:
        return False
    return any(marker.span.start == note.block.start for marker in note.markers)


def native_footnotes(
    article: Article, notes: Sequence[Note], inner: Sequence[Edit]
) -> tuple[tuple[Note, tuple[Edit, ...]], ...]:
    """For each note the edits that make it a native footnote (`[^1]`, `[^1]: text`).

    `inner` are the edits wanted inside the notes' own text (a DOI); those of a note that moves are made on the way,
    and are not to be made again: see `apply.outside`.  The heading of a list that is emptied goes with its last note;
    definitions that have no list to stand in come at the end of the file, with the first such note.  A note that
    says again what an earlier one of its number says becomes one more marker, and its copy in the list goes.
    """
    source = article.source
    made: list[tuple[Note, list[Edit]]] = []
    places = [place for place in map(_listed, notes) if place is not None]
    moved = frozenset(place.start for place in places)
    emptied = _lists_emptied(article, notes)
    gone = {span.end: span.start for span in (article.list_headings if emptied else ())}
    ends = frozenset(place.end for place in places)
    homeless: list[str] = []
    first_homeless: list[Edit] = []
    defined: set[str] = set()
    for note in notes:
        definition = f"[^{note.number}]: " + _one_paragraph(reword(source, note.span, inner))
        edits: list[Edit] = []
        if note.form is Form.PASTED and note.block is not None:
            edits.append(Edit(note.block, f"[^{note.number}]"))
            if note.number in defined:
                edits += [Edit(note.twin_block, _gap_left(source, note.twin_block, moved))] if note.twin_block else []
            elif note.twin_block is None:
                homeless.append(definition)
                first_homeless = first_homeless if len(homeless) > 1 else edits
            else:
                before = _before(source, note.twin_block, ends, gone)
                edits.append(Edit(note.twin_block, before + definition + _after(source, note.twin_block, moved)))
        elif note.block is not None:
            before = _before(source, note.block, ends, gone)
            edits.append(Edit(note.block, before + definition + _after(source, note.block, moved)))
            edits += [Edit(marker.span, f"[^{note.number}]") for marker in note.markers]
        defined.add(note.number)
        made.append((note, edits))
    if made and emptied:
        made[-1][1].extend(Edit(span, "") for span in article.list_headings)
    if homeless:
        first_homeless.append(_at_the_end(source, homeless))
    return tuple((note, tuple(edits)) for note, edits in made)


def _one_paragraph(text: str) -> str:
    """A note's lines as one definition: a following line is indented, so that it stays part of the note."""
    lines = text.split("\n")
    return "\n".join([lines[0], *(("    " + line.lstrip() if line.strip() else line) for line in lines[1:])])


def _listed(note: Note) -> Span | None:
    """The lines where a note's definition comes to stand."""
    return note.block if note.form is Form.TYPED else note.twin_block


def _before(source: Source, block: Span, moved: frozenset[int], gone: Mapping[int, int]) -> str:
    """The blank line between words that stay and a definition: without it Pandoc takes it for their next line."""
    text = source.text
    start = gone.get(block.start, block.start)
    line = text.rfind("\n", 0, max(0, start - 1)) + 1
    crowded = start not in moved and text[line:start].strip() and text[start - 1] in "\r\n"
    return line_end(text) if crowded else ""


def _after(source: Source, block: Span, moved: frozenset[int]) -> str:
    """What follows a definition: the entry's own line end, and a blank line before an entry that stays as it is.

    Without it that entry (a number listed twice) would be read as the definition's next line.
    """
    end = _line_end_of(source[block])
    crowded = end and block.end not in moved and source.text[block.end : block.end + 1].strip()
    return end + line_end(source.text) if crowded else end


def _gap_left(source: Source, block: Span, moved: frozenset[int]) -> str:
    """What is left of an entry that goes: nothing, or the blank line before an entry that stays as it is."""
    return _after(source, block, moved)[len(_line_end_of(source[block])) :]


def _line_end_of(text: str) -> str:
    return text[len(text.rstrip("\r\n")) :]


def _lists_emptied(article: Article, notes: Sequence[Note]) -> bool:
    listed = [note for note in article.notes if note.form is Form.TYPED or note.twin_block is not None]
    return all(note in notes for note in listed)


def _at_the_end(source: Source, definitions: Sequence[str]) -> Edit:
    end = line_end(source.text)
    gap = end if source.text.endswith(("\n", "\r")) else end * 2
    place = Span(len(source.text), len(source.text))
    return Edit(place, gap + (end * 2).join(definitions) + end)
