"""Sets right what stands outside the common forms: imprints in brackets, letters and what an archive holds."""

from __future__ import annotations

from operator import attrgetter

from refkeeper.parsing.correspondence import letter
from refkeeper.parsing.edges import closed
from refkeeper.parsing.labels import Label, Labelled
from refkeeper.text.lazy import LazyPattern

_HOUSES = (Label.CONTAINER_TITLE, Label.PUBLISHER, Label.PUBLISHER_PLACE)
_IMPRINT = LazyPattern(r"(?P<place>[^():：]{1,40})\s?[:：]\s?(?P<publisher>[^():：]{1,80})")


def imprint_in_brackets(text: str, out: list[Labelled]) -> None:
    """`(北京: 中華書局, 1959)`: what stands in brackets before the year with a colon is place and publisher."""
    for i, one in enumerate(out):
        if one.label not in _HOUSES:
            continue
        if text[max(0, one.start - 1) : one.start] not in ("(", "（") or not _YEAR_NEXT.match(text, one.end):
            continue
        found = _IMPRINT.fullmatch(text, one.start, one.end)
        if found is not None:
            out[i : i + 1] = [
                Labelled(Label.PUBLISHER_PLACE, found.start("place"), found.end("place"), None, one.sure),
                Labelled(Label.PUBLISHER, found.start("publisher"), found.end("publisher"), None, one.sure),
            ]
            return


_YEAR_NEXT = LazyPattern(r"[,，]?\s?\[?\d{4}")
_SHELF = frozenset(
    {Label.ARCHIVE, Label.ARCHIVE_LOCATION, Label.CONTAINER_TITLE, Label.VOLUME, Label.PAGE, Label.LOCATOR,
     Label.PUBLISHER, Label.NUMBER, Label.ISSUE}
)  # fmt: skip


_WORDS = LazyPattern(r"[^\W\d_]{4}")
_start = attrgetter("start")


def held_letter(text: str, out: list[Labelled]) -> None:
    """A letter's archive is kept whole: `Cambridge University Library, DAR 114: 3` has no volume and no page."""
    title = next((one for one in out if one.label is Label.TITLE), None)
    if title is None or letter(text, title.start, title.end) is None:
        return
    have = {one.label for one in out}
    if {Label.AUTHOR, Label.CONTAINER_TITLE} <= have:
        return  # `Valérie Beaudoin, “Contribution de La Métrique à La Stylométrie,” *JADT 2004*, Louvain, Presses`
    if not have & {Label.ARCHIVE, Label.ARCHIVE_LOCATION}:
        if Label.PUBLISHER_PLACE not in have:
            _keeper_of(title, out)
        return
    shelf: list[Labelled] = []
    for one in sorted(out, key=_start):
        if one.label in _SHELF and one.start > title.end:
            if shelf and _WORDS.search(text, shelf[-1].end, one.start):
                break  # `LWLG 3:618-22, quoted on 619`
            shelf.append(one)
    rest = [one for one in out if one not in shelf]
    if shelf:
        start, end = shelf[0].start, closed(text, shelf[0].start, max(one.end for one in shelf))
        rest.append(Labelled(Label.ARCHIVE_LOCATION, start, end, None, min(one.sure for one in shelf)))
        out[:] = rest


def _keeper_of(title: Labelled, out: list[Labelled]) -> None:
    """`Thomas Thomas to John Brown Jr., September 4, 1849, all at Ohio Historical Society`: it printed nothing."""
    for i, one in enumerate(out):
        if one.label is Label.PUBLISHER and one.start > title.end:
            out[i] = Labelled(Label.ARCHIVE, one.start, one.end, None, one.sure)


def letter_without_title(text: str, out: list[Labelled]) -> None:
    """`John Brown Jr. to John Brown, September 18, 1849`: no house is called so."""
    for i, one in enumerate(out[:-1]):
        if one.label in (Label.PUBLISHER, Label.CONTAINER_TITLE) and out[i + 1].label is Label.ISSUED:
            if letter(text, one.start, one.end) is not None:
                out[i] = Labelled(Label.TITLE, one.start, one.end, None, one.sure)
            return


def letter_writer(text: str, out: list[Labelled]) -> None:
    """The author of a letter is who it is from."""
    title = next((one for one in out if one.label is Label.TITLE), None)
    found = letter(text, title.start, title.end) if title is not None else None
    if found is not None and title is not None:
        out.append(Labelled(Label.AUTHOR, found.start("from"), found.end("from"), None, title.sure))
