"""Cuts a note into citations and remarks and labels their parts, by rules; a trained model can take its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice

from refkeeper.model.item import ItemType
from refkeeper.model.source import Excerpt
from refkeeper.parsing.candidates import read_before_title, read_citation
from refkeeper.parsing.labels import Kind, Label, Labelled, Stretch
from refkeeper.parsing.layout import Layout, lay_out
from refkeeper.parsing.letters import read_letter
from refkeeper.parsing.signals import inner_signals, read_signal
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.lazy import LazyPattern

_SKIP = re.compile(r"[\s\u00a0.;,:；。*—–)\]]*")
_JOIN = re.compile(r"(?:and|und|et|y|e|sowie|as\swell\sas|also|plus)\s+(?=\S)")


def segment(excerpt: Excerpt) -> tuple[Stretch, ...]:
    """The citations and remarks of a note, in order; offsets are of the readable text.

    They do not overlap, and no letter of the note stands outside of them.
    """
    if not excerpt.text.strip() or not excerpt.pieces:
        return ()
    layout = lay_out(excerpt)
    out: list[Stretch] = []
    remark = at = _skip(layout.text, 0)
    size = len(layout.text)
    while at < size:
        end = layout.break_after(at)
        found = _find(layout, at, end)
        if found is None:
            at = end
            continue
        start = found.start
        signal = next((one for one in found.labels if one.label is Label.SIGNAL), None)
        if signal is not None:
            start = min(start, signal.start)
        _remark(layout.text, remark, start, out)
        out.append(found)
        at = max(found.end, at + 1)
        remark = at = _skip(layout.text, at)
    _remark(layout.text, remark, size, out)
    return tuple(out)


def _skip(text: str, at: int) -> int:
    found = _SKIP.match(text, at)
    return found.end() if found else at


def _remark(text: str, start: int, end: int, out: list[Stretch]) -> None:
    start = _skip(text, start)
    end = start + len(text[start:end].rstrip(" \t\n\u00a0;,"))
    words = text[start:end]
    if not any(character.isalnum() for character in words) or words.casefold() in (
        "and",
        "und",
        "et",
        "y",
        "e",
        "also",
    ):
        return
    out.append(Stretch(Kind.REMARK, start, end))


def _find(layout: Layout, at: int, end: int) -> Stretch | None:
    """The first citation of a sentence: at its beginning, after a signal in it, or around a title in it."""
    text = layout.text
    start = at
    join = _JOIN.match(text, start, end)
    if join is not None:
        start = join.end()
    signal = read_signal(text, start, end)
    labels: tuple[Labelled, ...] = ()
    if signal is not None:
        labels = (Labelled(Label.SIGNAL, signal[0], signal[1]),)
        start = signal[2]
        again = read_signal(text, start, end)
        if again is not None:
            labels = (Labelled(Label.SIGNAL, signal[0], again[1]),)
            start = again[2]
    found = read_letter(text, start, end) or read_citation(layout, start, end)
    if found is not None:
        return _with(found, labels)
    places = [(inner[2], inner) for inner in inner_signals(text, start, end)]
    titles = [(one.start, None) for one in layout.titles_in(start, end)]
    low = start
    for place, inner in sorted([*places, *titles], key=lambda one: one[0]):
        if inner is not None:
            found = read_letter(text, place, end) or read_citation(layout, place, end)
            if found is not None:
                return _with(found, (Labelled(Label.SIGNAL, inner[0], inner[1]),))
            low = place
        else:
            found = read_before_title(layout, low, place, end)
            if found is not None:
                return found
    return _in_prose(layout, start, end) or _bare_address(layout, start, end)


_IMPRINT = LazyPattern(r"\([^\W\d_a-z][^():;]{1,60}:\s[^():;]{2,80},\s(?:1[5-9]|20)\d\d\)")
_BEFORE_PEOPLE = LazyPattern(
    r"\b(?:is|are|by|in|of|includes?|with|than|from|as|and|remains?|example,|instance,)\s(?=[^\W\d_a-z])"
)
_SPOKEN_NAME = LazyPattern(r"[^\W\d_a-z][\w’'.-]{0,20}(?:\s[^\W\d_a-z][\w’'.-]{0,20}){1,3}")


def _in_prose(layout: Layout, start: int, end: int) -> Stretch | None:
    """A book that a sentence names without italics, by its imprint: the only sign that prose has no other use for.

    `An example is Michael Lienesch, In the Beginning: … (Chapel Hill: University of North Carolina Press, 2007)`.
    """
    text = layout.text
    for imprint in islice(_IMPRINT.finditer(text, start, end), 8):
        leads = _BEFORE_PEOPLE.finditer(text, max(start, imprint.start() - 300), imprint.start())
        for lead in islice(leads, 12):
            found = read_citation(layout, lead.end(), end)
            if found is None or found.kind is not Kind.FULL or found.end < imprint.end():
                continue
            labels = {one.label: one for one in found.labels}
            author = labels.get(Label.AUTHOR)
            if (
                author is not None
                and _SPOKEN_NAME.fullmatch(text, author.start, author.end)
                and Label.PUBLISHER in labels
                and Label.PUBLISHER_PLACE in labels
            ):
                return found
    return None


def _bare_address(layout: Layout, start: int, end: int) -> Stretch | None:
    """A DOI or an address that stands in a sentence alone is a citation too, of nothing but itself."""
    index = bisect_left(layout.webs, (start, 0))
    if index >= len(layout.webs) or layout.webs[index][0] >= end:
        return None
    low, high = layout.webs[index]
    if normalise_doi(layout.text[low:high]):
        return Stretch(Kind.FULL, low, high, (Labelled(Label.DOI, low, high),))
    return Stretch(Kind.FULL, low, high, (Labelled(Label.URL, low, high),), ItemType.WEBPAGE)


def _with(found: Stretch, labels: tuple[Labelled, ...]) -> Stretch:
    return Stretch(found.kind, found.start, found.end, (*labels, *found.labels), found.type, found.form)
