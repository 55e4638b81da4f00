"""The edits that mend an article, and the one place where they are applied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from refkeeper.model.finding import Edit, Finding
from refkeeper.model.note import Article, Form, Note
from refkeeper.model.source import Source, Span


def apply_edits(source: Source, edits: Iterable[Edit]) -> str:
    """The text with every edit made; the rest stays as it is to the byte.

    Raises `ValueError` when two edits overlap or both insert at one place: that is a bug of whoever made them.

    >>> apply_edits(Source("a b"), [Edit(Span(2, 3), "c")])
    'a c'
    """
    out: list[str] = []
    at = 0
    last: Edit | None = None
    for edit in sorted(set(edits), key=lambda edit: (edit.span.start, edit.span.end)):
        if edit.span.start < at or (last is not None and edit.span == last.span):
            raise ValueError(f"two edits at one place: {last} and {edit}")
        out += (source.text[at : edit.span.start], edit.text)
        at, last = edit.span.end, edit
    out.append(source.text[at:])
    return "".join(out)


def unsafe_edits(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of the fixes that change what the author wrote; of two that would overlap the first."""
    out: list[Edit] = []
    for finding in findings:
        for edit in finding.fix.edits if finding.fix is not None and not finding.fix.safe else ():
            if not any(edit.span.overlaps(other.span) for other in out[-1:]):
                out.append(edit)
    return tuple(out)


def after_markup(text: str, end: int, limit: int) -> int:
    """Where a citation that ends at `end` is over for the eye: behind the marks that close its last word.

    Emphasis (`*Title*`, `<i>Title</i>`), the target of a link, a bracket round an address and a closing quote all
    belong to the word before them.
    """
    while end < limit:
        if text[end] in '*_>”"»“’':
            end += 1
        elif text.startswith("](", end):
            close = text.find(")", end, limit)
            if close < 0:
                return end
            end = close + 1
        elif text.startswith("</", end):
            close = text.find(">", end, limit)
            if close < 0:
                return end
            end = close + 1
        else:
            break
    return end


def line_end(text: str) -> str:
    """The line end that a text uses most, `\\n` when it has none."""
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"


def reword(source: Source, span: Span, edits: Sequence[Edit]) -> str:
    """The text of a span with the edits that lie inside it."""
    inside = [Edit(edit.span.shift(-span.start), edit.text) for edit in edits if edit.span in span]
    return apply_edits(Source(source[span]), inside)


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
    and are not to be made again: see `outside`.  The heading of a list that is emptied goes with its last note;
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


def outside(edits: Sequence[Edit], notes: Sequence[Note]) -> tuple[Edit, ...]:
    """The edits that do not lie inside one of the notes."""
    return tuple(edit for edit in edits if not any(edit.span in note.span for note in notes))


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
