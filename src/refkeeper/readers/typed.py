"""Lists of notes typed by hand, `[1] text` under Notes, and the marks in the text that call them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from refkeeper.model.note import Form, Marker, Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.footnotes import Found
from refkeeper.readers.lines import Line
from refkeeper.readers.mask import Mask
from refkeeper.readers.note_lists import Entry, NoteList, bare_lists, find_lists

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Each way to write a mark; the strong ones need no list to be believed, the weak ones stand where only marks stand.
_STRONG = {
    "square": re.compile(r"(?<!\])\\?\[(?P<number>\d{1,4})\\?\](?![(:\[])"),
    "tag": re.compile(r"(?<![\d\s])<sup\b[^<>]*>\s?[\[(]?(?P<number>\d{1,4})[)\]]?\s?</sup>"),
    "sup": re.compile(r"(?<=[^\s\d⁻⁺])(?P<number>[⁰¹²³⁴-⁹]{1,4})(?![\w⁺⁻])"),
    "caret": re.compile(r"\^\[?(?P<number>\d{1,4})\]?\^"),
}
_WEAK = {
    # `(1) first, (2) second` stands before a word, a mark stands after one.
    "round": re.compile(r"(?:(?<=[^\s\d(])|(?<=\w[ ]))\((?P<number>\d{1,3})\)(?=[\s.,;:!?”\"]|$)(?![ ][a-z])"),
    # `the town.1 It was`, from a PDF; `no. 1`, `vol.2`, `p.3` are none.
    "bare": re.compile(
        r"(?<=[^\W\d_][^\W\d_][.,;:!?”’\"»)])(?<!no\.)(?<!ol\.)(?<!pp\.)(?<!ig\.)(?<!nr\.)(?<!Nr\.)(?P<number>\d{1,3})(?=\s|$)"
    ),
    "paren": re.compile(r"(?:(?<=[^\W\d_])|(?<=[.,;!?”’\"»]))(?P<number>\d{1,3})\\?\)(?=[\s.,;:!?”]|$)"),
}
# `10²`, `m²`, `CO²`: powers and units, seen in any essay with figures.
_UNIT = re.compile(r"(?:(?<![A-Za-z])(?:[kcm]?m|ft|in|s|x|y|n|R|E|mc)|\d)$")


def typed_notes(
    text: str, lines: list[Line], mask: Mask, excerpt: Callable[[Span], Excerpt], headless: bool = False
) -> Found:
    """The typed notes of a text.  `headless` takes `[1] text` paragraphs for a list without a heading as well."""
    lists = find_lists(text, lines, mask)
    if headless or lists:
        bare = bare_lists(text, lines, mask)
        if sum(len(one.entries) for one in bare) > sum(len(one.entries) for one in lists):
            lists = bare
    found = Found()
    if not lists:
        return found
    labels = sorted(entry.block.start for listed in lists for entry in listed.entries)
    chosen = _style(text, lists, mask, labels)
    if chosen is None:
        return found
    restarts = _restarts(lists)
    begin = 0
    groups = [[listed] for listed in lists] if restarts else [lists]
    for group in groups:
        end = group[-1].entries[-1].block.end if restarts else len(text)
        _collect(text, Span(begin, end), group, chosen, mask, excerpt, found, labels)
        begin = end
    found.notes.sort(key=lambda note: note.span)
    return found


def _restarts(lists: list[NoteList]) -> bool:
    """Whether each list begins again at one, as the chapters of a book do, or the numbers run on."""
    seen: set[str] = set()
    for listed in lists:
        numbers = {entry.number for entry in listed.entries}
        if numbers & seen:
            return True
        seen |= numbers
    return False


def _style(text: str, lists: list[NoteList], mask: Mask, labels: list[int]) -> re.Pattern[str] | None:
    """The way of writing marks that calls most of the listed numbers; None when the list is no list of notes."""
    wanted = {entry.number for listed in lists for entry in listed.entries}
    best: tuple[int, re.Pattern[str]] | None = None
    for patterns, least in ((_STRONG, 0.5), (_WEAK, 0.6)):
        for pattern in patterns.values():
            numbers = {number for number, _ in _marks(text, pattern, Span(0, len(text)), mask, labels)} & wanted
            if len(numbers) >= max(1, least * len(wanted)) and (best is None or len(numbers) > best[0]):
                best = (len(numbers), pattern)
        if best is not None:
            return best[1]
    return None


def _marks(text: str, pattern: re.Pattern[str], where: Span, mask: Mask, labels: list[int]) -> list[tuple[str, Span]]:
    out = []
    for sign in pattern.finditer(text, where.start, where.end):
        at = sign.start()
        if mask(at) or _is_label(text, at, labels) or _indexes(text, at):
            continue
        if sign.group()[0] in "¹²³⁰⁴⁵⁶⁷⁸⁹<" and _UNIT.search(text, max(0, at - 4), at):
            continue
        out.append((sign["number"].translate(_SUPERSCRIPT).lstrip("0") or "0", Span(at, sign.end())))
    return out


def _indexes(text: str, at: int) -> bool:
    """Whether a bracket follows a lone letter: `M[1]` is an element of a matrix, `a[1]` of an array."""
    return text[at] == "[" and at > 0 and text[at - 1].isalpha() and (at == 1 or not text[at - 2].isalnum())


def _is_label(text: str, at: int, labels: list[int]) -> bool:
    """Whether a sign is the label of an entry itself: nothing but white space between its line's start and it."""
    index = bisect_right(labels, at) - 1
    return index >= 0 and at - labels[index] < 12 and not text[labels[index] : at].strip()


def _collect(
    text: str,
    where: Span,
    lists: list[NoteList],
    pattern: re.Pattern[str],
    mask: Mask,
    excerpt: Callable[[Span], Excerpt],
    found: Found,
    labels: list[int],
) -> None:
    called: dict[str, list[Marker]] = {}
    for number, span in _marks(text, pattern, where, mask, labels):
        called.setdefault(number, []).append(Marker(number, span))
    seen: set[str] = set()
    for listed in lists:
        for entry in listed.entries:
            markers = () if entry.number in seen else tuple(called.pop(entry.number, ()))
            _report(entry, bool(markers), entry.number in seen, found)
            seen.add(entry.number)
            found.notes.append(
                Note(entry.number, excerpt(entry.text), entry.text, markers, form=Form.TYPED, block=entry.block)
            )
        if listed.heading is not None:
            found.headings.append(listed.heading)
    highest = max((int(number) for number in seen), default=0)
    # A number beyond the list is a year or a figure; one inside its range is a mark whose note is gone.
    found.orphans.extend(
        marker for number, markers in called.items() if 0 < int(number) <= highest for marker in markers
    )


def _report(entry: Entry, called: bool, again: bool, found: Found) -> None:
    if again:
        message = f"note {entry.number} is listed more than once"
        found.problems.append(Problem(Trouble.DUPLICATE_NUMBER, entry.block, entry.number, message))
    elif not called:
        message = f"note {entry.number} is never called in the text"
        found.problems.append(Problem(Trouble.NOTE_WITHOUT_MARKER, entry.block, entry.number, message))
