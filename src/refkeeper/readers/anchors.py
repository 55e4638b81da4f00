"""HTML notes left in Markdown: `<sup id="a1">[1](#f1)</sup>` that leads to `<b id="f1">1</b> : text`."""

from __future__ import annotations

import re

from refkeeper.model.note import Form, Marker, Note, Problem, Trouble
from refkeeper.model.source import Span
from refkeeper.readers.footnotes import Found, without_backlink
from refkeeper.readers.inline import markdown_excerpt
from refkeeper.readers.lines import trimmed
from refkeeper.readers.mask import Mask
from refkeeper.text.lazy import LazyPattern
from refkeeper.text.places import places

_CALL = re.compile(
    r"""
    (?P<sup><sup\b[^<>]*>\s*)?
    (?: \[\^?(?P<typed>\d{1,4}|[*†‡])\]\([^()\s\#]{0,300}\#(?P<aim>[^()\s]{1,200})\)
      | <a\b(?P<attributes>[^<>]*)>\s*(?:<sup\b[^<>]*>\s*)?\[?(?P<shown>\d{1,4}|[*†‡])\]?\s*(?:</sup>\s*)?</a>
    )
    (?P<close>\s*</sup>)?
    """,
    re.VERBOSE,
)
_BEGINS = re.compile(r"[\[<]")
_HREF = LazyPattern(r"""\bhref\s*=\s*["']?[^"'<>\s\#]{0,300}\#(?P<aim>[^"'<>\s]{1,200})""", re.IGNORECASE)
_TARGET = re.compile(
    r"""<(?P<tag>[A-Za-z][A-Za-z0-9]*)\b[^<>]*?\b(?:id|name)\s*=\s*["']?(?P<id>[^"'<>\s]{1,200})[^<>]*>"""
)
_LABEL = LazyPattern(
    r"(?:\s*<[^<>]{1,200}>)*\s*\[?(?P<number>\d{1,4}|[*†‡])?\]?[.):]?(?:\s*</[a-z]{1,9}>)*[ \t]*[:.)]?[ \t]*"
)
_ENDS = LazyPattern(r"\n[ \t]*\r?\n|</li>|</ol>|</div>|</aside>|</section>")
_TAGS_AT_END = LazyPattern(r"\s*</?(?:p|div|span|sup|b|a)\b[^<>]*>$")
# FD Footnotes' `#fn-195-1`, kramdown's `#fn:1`: aims that can only be notes, found or not.
_NOTE_AIM = LazyPattern(r"(?:fn|foot|ftn|_ftn|_edn|endnote|note)[^a-z]?|f\d|footnote", re.IGNORECASE)


def anchored_notes(text: str, mask: Mask, references: dict[str, str]) -> Found:
    """Notes that a numbered link leads to by an anchor in the same file."""
    found = Found()
    if "#" not in text:
        return found
    targets: dict[str, re.Match[str]] = {}
    for target in _TARGET.finditer(text):
        if not mask(target.start()):
            targets.setdefault(target["id"], target)
    calls: dict[str, list[Marker]] = {}
    for call in places(_BEGINS, _CALL, text):
        aim = _aim(call)
        if aim is None or mask(call.start()):
            continue
        number = call["typed"] or call["shown"]
        # `[9](#f3)` in a French handbook: the number the reader sees is meant, the address is a slip.
        meant = re.sub(r"(?<=\D)\d+$", number, aim)
        if meant in targets and aim in targets and not _labelled(text, targets[aim], number):
            aim = meant
        known = targets.get(aim)
        if known is None:
            if call["sup"] and _NOTE_AIM.match(aim):
                found.orphans.append(Marker(number, Span(call.start(), call.end())))
            continue
        if known.start() > call.end():
            calls.setdefault(aim, []).append(Marker(number, Span(call.start(), call.end())))
    starts = sorted(targets[aim].start() for aim in calls)
    for aim in sorted(calls, key=lambda one: targets[one].start()):
        note = _note(text, targets[aim], calls[aim], starts, references)
        if note is not None:
            found.notes.append(note)
    called = {note.number for note in found.notes}
    if len(called) < len(found.notes):
        seen: set[str] = set()
        for note in found.notes:
            if note.number in seen:
                message = f"note {note.number} stands more than once"
                found.problems.append(Problem(Trouble.DUPLICATE_NUMBER, note.span, note.number, message))
            seen.add(note.number)
    return found


def _labelled(text: str, target: re.Match[str], number: str) -> bool:
    label = _LABEL.match(text, target.end())
    return label is None or label["number"] in (None, number)


def _aim(call: re.Match[str]) -> str | None:
    if call["aim"]:
        return call["aim"]
    href = _HREF.search(call["attributes"] or "")
    return href["aim"] if href else None


def _note(
    text: str, target: re.Match[str], markers: list[Marker], starts: list[int], references: dict[str, str]
) -> Note | None:
    from bisect import bisect_right

    label = _LABEL.match(text, target.end())
    begin = label.end() if label else target.end()
    end = _ENDS.search(text, begin)
    stop = end.start() if end else len(text)
    following = bisect_right(starts, target.start())
    if following < len(starts):
        stop = min(stop, max(begin, text.rfind("\n", begin, starts[following])))
    body = trimmed(text, begin, stop)
    for _ in range(4):
        closed = _TAGS_AT_END.search(text, max(body.start, body.end - 60), body.end)
        body = without_backlink(text, trimmed(text, body.start, closed.start() if closed else body.end))
    if not len(body):
        return None
    line = text.rfind("\n", 0, target.start()) + 1
    close = text.find("\n", body.end)
    block = Span(line, close + 1 if close >= 0 else len(text))
    return Note(
        markers[0].number, markdown_excerpt(text, body, references), body, tuple(markers), form=Form.TYPED, block=block
    )
