"""The one place where edits are applied, and where in a text they may stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from refkeeper.model.finding import Edit, Finding
from refkeeper.model.note import Note
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


def reword(source: Source, span: Span, edits: Sequence[Edit]) -> str:
    """The text of a span with the edits that lie inside it."""
    inside = [Edit(edit.span.shift(-span.start), edit.text) for edit in edits if edit.span in span]
    return apply_edits(Source(source[span]), inside)


def outside(edits: Sequence[Edit], notes: Sequence[Note]) -> tuple[Edit, ...]:
    """The edits that do not lie inside one of the notes."""
    return tuple(edit for edit in edits if not any(edit.span in note.span for note in notes))


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
