"""The pen of the generator: it writes a note piece by piece and remembers what each piece is."""

from __future__ import annotations

import json
from dataclasses import dataclass, field


@dataclass(slots=True)
class Pen:
    """A note while it is being written: its text, the labelled stretches, italics, and its citations and remarks.

    >>> pen = Pen()
    >>> pen.start("full"); pen.put("Rinna", "author"); pen.put(", "); pen.put("Economics", "title", italic=True); pen.stop()
    >>> pen.text, pen.labels, pen.emphasis, pen.segments
    ('Rinna, Economics', [('author', 0, 5), ('title', 7, 16)], [(7, 16)], [('full', 0, 16)])
    """

    parts: list[str] = field(default_factory=list)
    length: int = 0
    labels: list[tuple[str, int, int]] = field(default_factory=list)
    emphasis: list[tuple[int, int]] = field(default_factory=list)
    segments: list[tuple[str, int, int]] = field(default_factory=list)
    _open: tuple[str, int] | None = None

    @property
    def text(self) -> str:
        """The note so far."""
        return "".join(self.parts)

    def put(self, words: str, label: str | None = None, *, italic: bool = False) -> None:
        """Append words; `label` is a value of `refkeeper.parsing.labels.Label`, None for what joins the fields.

        Quotation marks, brackets and the punctuation between fields are put without a label.
        """
        if not words:
            return
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        if label is not None:
            self.labels.append((label, start, self.length))
        if italic:
            self.emphasis.append((start, self.length))

    def start(self, kind: str) -> None:
        """A citation or remark begins here: full, short, ibid, idem, op-cit, loc-cit, supra or remark."""
        self._open = (kind, self.length)

    def stop(self) -> None:
        """It ends here; a full stop or semicolon after it is put later."""
        if self._open is None:
            raise ValueError("nothing was begun")
        self.segments.append((*self._open, self.length))
        self._open = None

    def append(self, other: Pen) -> None:
        """Write what another pen wrote, with its labels, italics and segments."""
        at = self.length
        self.put(other.text)
        self.labels += [(label, at + start, at + end) for label, start, end in other.labels]
        self.emphasis += [(at + start, at + end) for start, end in other.emphasis]
        self.segments += [(kind, at + start, at + end) for kind, start, end in other.segments]

    def row(self, **facts: object) -> str:
        """The note as one JSON line, with what else is known of it (source, language, style, article, number)."""
        return json.dumps(
            {**facts, "text": self.text, "labels": self.labels, "emphasis": self.emphasis, "segments": self.segments},
            ensure_ascii=False,
        )
