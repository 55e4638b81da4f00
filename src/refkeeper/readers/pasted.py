"""Notes that a page copied as text leaves in the sentence, `Eurasia.1)Anthony V. Rinna, ...`, and again in a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from refkeeper.model.note import Form, Marker, Note, Problem, Trouble
from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.base import Measure
from refkeeper.readers.footnotes import Found
from refkeeper.readers.lines import Line, trimmed
from refkeeper.readers.mask import Mask
from refkeeper.readers.note_lists import Entry, NoteList, find_lists

_MARK = re.compile(
    r"""
    (?<=[^\s(\[\d])                # glued to what it is called from
    (?: \\?\[(?P<square>\d{1,3})\\?\]
      | \((?P<round>\d{1,3})\)
      | (?P<paren>\d{1,3})\\?\)
      | (?P<sup>[¹²³⁰⁴-⁹]{1,3})
      | (?P<bare>\d{1,3})(?=[^\d\s.,;:)\]%-])
    )
    """,
    re.VERBOSE,
)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Without a twin only `word.1)Anthony` is a note: `7:30)The`, `(see fig. 1)The`, `2.1)` and `reasons: 1)first` are not.
_ALONE = re.compile(
    r"""
    (?:(?<=[^\W\d_])|(?<=[.,;!?”’"'»…\])]))   # glued to a word or the end of a sentence ...
    (?<!(?<!\d{3})\d[.,])                      # ... and not `2.1)`; `in 1998.1)` is one
    (?P<number>\d{1,3})\)
    (?=[^\W\d_a-z]|[“"‘'„«*_\[<])              # a capital, a quote, emphasis
    """,
    re.VERBOSE,
)
_BREAK = re.compile(r"\r?\n[ \t]*\r?\n")
_GAP = re.compile(r"\s+")
_ALIKE = 20


def pasted_notes(
    text: str, lines: list[Line], mask: Mask, measure: Measure, excerpt: Callable[[Span], Excerpt]
) -> Found:
    """The pasted notes of a text: those that a list proves, then those that only look like it."""
    found = Found()
    taken: set[int] = set()
    budget = [len(text) * 8 + 10_000]
    lists = find_lists(text, lines, mask)
    for index, listed in enumerate(lists):
        begin = lists[index - 1].entries[-1].block.end if index else 0
        _with_list(text, Span(begin, listed.start), listed, mask, excerpt, found, taken, budget)
    known = [note.block for note in found.notes if note.block is not None]
    blocked = [(listed.start, listed.entries[-1].block.end) for listed in lists]
    _alone(text, mask, measure, excerpt, found, known, blocked)
    found.notes.sort(key=lambda note: note.span)
    return found


def _with_list(
    text: str,
    body: Span,
    listed: NoteList,
    mask: Mask,
    excerpt: Callable[[Span], Excerpt],
    found: Found,
    taken: set[int],
    budget: list[int],
) -> None:
    places: dict[str, list[re.Match[str]]] = {}
    wanted = {entry.number for entry in listed.entries}
    for sign in _MARK.finditer(text, body.start, body.end):
        number = _number(sign)
        if number in wanted and not mask(sign.start()):
            places.setdefault(number, []).append(sign)
    aligned: dict[str, Note] = {}
    near: dict[str, tuple[re.Match[str], int]] = {}
    for entry in listed.entries:
        for sign in places.get(entry.number, ()):
            if sign.start() in taken or entry.number in aligned:
                continue
            end, complete = _align(text, sign.end(), body.end, entry.text, budget)
            if complete:
                aligned[entry.number] = _note(text, sign, end, entry, excerpt, certain=True)
                taken.add(sign.start())
            elif end is not None and sign["bare"] is None and entry.number not in near:
                near[entry.number] = (sign, end)
    for number, (sign, end) in near.items():
        if number not in aligned and not _inside(sign.start(), aligned.values()):
            entry = next(one for one in listed.entries if one.number == number)
            aligned[number] = note = _note(text, sign, end, entry, excerpt, certain=False)
            taken.add(sign.start())
            message = f"note {number}: the note in the sentence and its copy in the list differ"
            found.problems.append(Problem(Trouble.COPIES_DIFFER, note.span, number, message))
    found.notes.extend(aligned.values())
    if aligned and len(aligned) == len(listed.entries) and all(note.end_known for note in aligned.values()):
        if listed.heading is not None:
            found.headings.append(listed.heading)
    elif aligned:
        for entry in listed.entries:
            if entry.number not in aligned:
                message = f"note {entry.number} of the list does not stand in the text"
                found.problems.append(Problem(Trouble.NOTE_WITHOUT_MARKER, entry.block, entry.number, message))


def _number(sign: re.Match[str]) -> str:
    digits = next(value for value in sign.groups() if value)
    return digits.translate(_SUPERSCRIPT).lstrip("0") or "0"


def _inside(offset: int, notes: Iterable[Note]) -> bool:
    return any(note.span.start <= offset < note.span.end for note in notes)


def _align(text: str, at: int, limit: int, twin: Span, budget: list[int]) -> tuple[int | None, bool]:
    """How far the text agrees with the twin, white space folded; whether to the twin's end.

    None when not even the first words agree.
    """
    here, there = at, twin.start
    while here < limit and text[here].isspace() and text[here] not in "\r\n":
        here += 1
    begin = here
    while there < twin.end and here < limit and budget[0] > 0:
        budget[0] -= 1
        one, two = text[here], text[there]
        if one == two or (one.isspace() and two.isspace()):
            here, there = here + 1, there + 1
        elif one.isspace() and text[there - 1].isspace():
            here += 1
        elif two.isspace() and text[here - 1].isspace():
            there += 1
        else:
            break
    if there >= twin.end:
        following = text[here : here + 1]
        whole = not (following.isalnum() and text[here - 1].isalnum())
        return here, whole
    if here - begin >= min(_ALIKE, max(8, len(twin) // 2)):
        return trimmed(text, begin, text.rfind(" ", begin, here) if " " in text[begin:here] else here).end, False
    return None, False


def _note(
    text: str, sign: re.Match[str], end: int | None, entry: Entry, excerpt: Callable[[Span], Excerpt], certain: bool
) -> Note:
    span = trimmed(text, sign.end(), end if end is not None else sign.end())
    number = _number(sign)
    return Note(
        number,
        excerpt(span),
        span,
        (Marker(number, Span(sign.start(), sign.end())),),
        copies=(entry.text,),
        form=Form.PASTED,
        block=Span(sign.start(), span.end),
        twin_block=entry.block,
        end_known=certain,
        copy_bodies=(excerpt(entry.text),),
    )


def _alone(
    text: str,
    mask: Mask,
    measure: Measure,
    excerpt: Callable[[Span], Excerpt],
    found: Found,
    known: list[Span],
    blocked: list[tuple[int, int]],
) -> None:
    """Notes without a twin: the next numbers in order, their ends measured by what a citation looks like."""
    claimed = sorted([*((span.start, span.end) for span in known), *blocked])
    index = 0
    at = 0
    previous = max((int(note.number) for note in found.notes), default=0) if found.notes else 0
    numbers = {note.number for note in found.notes}
    signs = list(_ALONE.finditer(text))
    gaps = [gap.start() for gap in _BREAK.finditer(text)]
    from bisect import bisect_right

    for place, sign in enumerate(signs):
        while index < len(claimed) and claimed[index][1] <= sign.start():
            index += 1
        if sign.start() < at or mask(sign.start()) or sign["number"] in numbers:
            continue
        if index < len(claimed) and claimed[index][0] <= sign.start():
            continue
        value = int(sign["number"])
        edge = bisect_right(gaps, sign.start())
        paragraph = gaps[edge - 1] if edge else 0
        if not (found.notes or value == 1) or value > previous + 3 or _opened(text, paragraph, sign.start()):
            continue
        stop = gaps[edge] if edge < len(gaps) else len(text)
        if place + 1 < len(signs) and int(signs[place + 1]["number"]) == value + 1:
            stop = min(stop, signs[place + 1].start())
        following = claimed[index][0] if index < len(claimed) else len(text)
        rest = trimmed(text, sign.end(), min(stop, following, sign.end() + 4000))
        reach = measure(text[rest.slice])
        found.notes.append(_measured(text, sign, rest, reach, excerpt, found))
        previous = max(previous, value)
        numbers.add(sign["number"])
        at = found.notes[-1].span.end


def _opened(text: str, start: int, end: int) -> bool:
    """Whether a round bracket stands open before a sign: then the sign closes it, `(see fig. 1)The`."""
    window = text[max(start, end - 600) : end]
    return window.count("(") > window.count(")") - len(re.findall(r"(?<=[^\W\d(])\d{1,3}\)|[.,”]\d{1,3}\)", window))


def _measured(
    text: str, sign: re.Match[str], rest: Span, reach: int | None, excerpt: Callable[[Span], Excerpt], found: Found
) -> Note:
    number = sign["number"].lstrip("0") or "0"
    if reach is not None and 0 < reach <= len(rest):
        span = trimmed(text, rest.start, rest.start + reach)
    else:
        span = _least(text, rest)
        message = f"note {number}: where the note ends and the sentence goes on cannot be known"
        found.problems.append(Problem(Trouble.END_NOT_KNOWN, Span(sign.start(), span.end), number, message))
    marker = Marker(number, Span(sign.start(), sign.end()))
    return Note(
        number,
        excerpt(span),
        span,
        (marker,),
        form=Form.PASTED,
        block=Span(sign.start(), span.end),
        end_known=reach is not None and 0 < reach <= len(rest),
    )


def _least(text: str, rest: Span) -> Span:
    """What is certain of a note whose end is not known: up to the first full stop that ends a sentence."""
    stop = re.compile(r"(?<=[^\W\d_A-Z][a-z)\d”’][.!?])(?=\s)|(?<=\)\.)(?=\s)|[.!?][”’](?=\s)").search(
        text, rest.start, rest.end
    )
    return trimmed(text, rest.start, stop.end() if stop else rest.end)
