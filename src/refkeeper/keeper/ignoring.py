"""Findings that a person has switched off in the article itself: `<!-- refkeeper: ignore[RK301] -->`."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Finding
from refkeeper.model.source import Source

_SIGN = "refkeeper: ignore["
_LONGEST = 200
"""Characters of a comment that may name rules."""


class Ignored:
    """What the comments of an article silence.

    A comment alone on its line silences the next line, or the whole note that begins there; one beside text its own
    line, or the whole note that it stands in.  `ignore[RK3]` silences every rule whose code begins so.
    """

    def __init__(self, known: Dossier) -> None:
        """The comments are looked for once an article."""
        self._source = known.article.source
        self._silent = _silent_lines(known) if _SIGN in self._source.text else {}

    def __call__(self, finding: Finding) -> bool:
        """Whether a comment silences a finding."""
        if not self._silent:
            return False
        line, _ = self._source.line_column(finding.span.start)
        return any(finding.code.startswith(code) for code in self._silent.get(line, ()))


def _silent_lines(known: Dossier) -> dict[int, set[str]]:
    """For each line the rules, or beginnings of their codes, that are not to speak of it."""
    source, out = known.article.source, dict[int, set[str]]()
    lines_of_note = _lines_of_notes(known)
    # Of a note that a thousand comments stand in each rule is silenced once.
    silenced = {(lines_of_note.get(line, range(line, line + 1)), code) for line, code in _named(source)}
    for lines, code in silenced:
        for each in lines:
            out.setdefault(each, set()).add(code)
    return out


def _named(source: Source) -> Iterator[tuple[int, str]]:
    """Every code that a comment names, with the line that it is about."""
    at = source.text.find(_SIGN)
    while at >= 0:
        named = source.text[at + len(_SIGN) : at + len(_SIGN) + _LONGEST].partition("]")[0]
        line, column = source.line_column(at)
        about = line + 1 if _alone(source.text, at, column) else line
        for code in named.split(","):
            if code.strip():
                yield about, code.strip()
        at = source.text.find(_SIGN, at + 1)


def _lines_of_notes(known: Dossier) -> dict[int, range]:
    """For each line of a note all the lines of that note."""
    source, out = known.article.source, dict[int, range]()
    for note in known.article.notes:
        span = note.block or note.span
        first, last = source.line_column(span.start)[0], source.line_column(max(span.start, span.end - 1))[0]
        for line in range(first, last + 1):
            out.setdefault(line, range(first, last + 1))
    return out


def _alone(text: str, at: int, column: int) -> bool:
    """Whether nothing but a comment stands on the line: `<!-- … -->`, `{/* … */}`."""
    end = min((place for place in (text.find("\n", at), text.find("\r", at)) if place >= 0), default=len(text))
    before, after = text[at - column + 1 : at].strip(), text[at:end].rstrip()
    return before in ("<!--", "{/*", "%", "..", "#", "//") and after.endswith(("-->", "*/}", "]"))
