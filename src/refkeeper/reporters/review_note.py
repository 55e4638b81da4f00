"""Writes one note of a review page: as printed, and beside each of its citations what is known of it."""

from __future__ import annotations

from collections.abc import Sequence

from refkeeper.model.citation import Linked
from refkeeper.model.dataclass import dataclass
from refkeeper.model.match import Ambiguous, Inherited, Resolved
from refkeeper.model.note import Note
from refkeeper.model.source import Source
from refkeeper.reporters.review_choices import Cited, Option, Shown, short, shown
from refkeeper.reporters.review_evidence import evidence_html, other_html, record_html, runs_html, table_html
from refkeeper.reporters.review_marks import Places, printed_runs
from refkeeper.reporters.review_safe import html
from refkeeper.reporters.review_state import NAMES, SIGNS, State, for_a_person, state_of, why

_SHORT = 34
"""Characters of a choice's label that leave room for others in its line."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A citation's place on the page: its id, and what may be chosen for it."""

    id: str
    cited: Cited
    options: tuple[Option, ...]
    unnamed: tuple[str, ...] = ()
    """Why a record that is shown cannot be chosen, where one cannot."""
    by_hand: str = ""
    """The command that pins a DOI of the person's own, for a citation without a record."""

    @property
    def open(self) -> bool:
        """Whether it waits for a person who has not spoken yet."""
        return self.cited.kept is None and for_a_person(self.cited.entry)


class Everyone:
    """The seats of a whole article, for what a back-reference means."""

    def __init__(self, seats: Sequence[Seat]) -> None:
        self.seats = seats
        self._named = {(one.cited.entry.linked.number, one.cited.entry.linked.index): one for one in reversed(seats)}

    def meant(self, linked: Linked) -> Seat | None:
        """The citation that a back-reference points to, though not for certain."""
        to = linked.antecedent
        return self._named.get((to.number, to.index)) if to is not None else None


def note_html(note: Note, id_: str, seats: Sequence[Seat], everyone: Everyone, source: Source) -> str:
    """One note, with the seats of its citations."""
    places = Places(note.body)
    line, _ = source.line_column(note.span.start)
    alone = len(seats) == 1
    rows = [
        f'<section class="{"note alone" if alone else "note"}" id="{id_}" aria-labelledby="{id_}-h">',
        f'<header class="note-head"><h3 id="{id_}-h">Note <bdi>{html(note.number)}</bdi></h3>',
        f'{_chips(seats[0], shown_here=True) if alone else ""}<p class="line">line {line}</p></header>',
    ]
    if not alone:
        rows.append(f'<blockquote class="whole" dir="auto">{_whole(note, seats, places)}</blockquote>')
    if not seats:
        rows.append('<p class="why">No citation was read in it.</p>')
    for at, seat in enumerate(seats, 1):
        which = "" if alone else f"Citation {at} of {len(seats)}"
        rows.append(_citation(note, seat, which, alone, places, everyone))
    rows.append("</section>")
    return "\n".join(rows)


def _whole(note: Note, seats: Sequence[Seat], places: Places) -> str:
    """The text of a note with several citations, or none: what is no citation steps back."""
    out, at, end = [], 0, len(note.body.text)
    for low, high in sorted(places.range(seat.cited.entry.linked.citation.span) for seat in seats):
        if low >= at:
            out += [_aside(places, at, low), runs_html(places.plain(low, high))]
            at = high
    return "".join([*out, _aside(places, at, end)]) or "(an empty note)"


def _citation(note: Note, seat: Seat, which: str, alone: bool, places: Places, everyone: Everyone) -> str:
    entry, id_ = seat.cited.entry, seat.id
    state = state_of(entry)
    name = which or "Its citation"
    data = f' data-state="{state.value}"' + (" data-open" if seat.open else "")
    data += " data-kept" if seat.cited.kept is not None else ""
    heading = f'<span class="which">{name}</span> {_chips(seat, shown_here=bool(which))}'
    rows = [
        f'<section class="citation" id="{id_}" tabindex="-1" aria-labelledby="{id_}-h"{data}>',
        f'<h4 id="{id_}-h"{"" if which else " class=vh"}>{heading}</h4>',
    ]
    records = shown(entry)
    best = records[0] if records else None
    stands = best if isinstance(entry.match, (Resolved, Ambiguous)) else None  # no mark beside what was turned down
    rows.append('<div class="pair"><div class="side printed">')
    rows.append('<p class="label">In the note</p>')
    rows.append(f'<p class="words" dir="auto">{_printed(note, seat, alone, places, stands)}</p></div>')
    rows.append(f'<div class="side found">{_beside(seat, best, everyone)}</div></div>')
    if stands is not None:
        rows.append(evidence_html(stands, open_=seat.open))
    rows += [other_html(one) for one in records[1:]]
    if seat.options:
        rows.append(_fieldset(seat, note))
    rows.append("</section>")
    return "\n".join(rows)


def _chips(seat: Seat, shown_here: bool) -> str:
    """The state of a citation, and a person's word on it; `shown_here` false for the heading that only is heard."""
    state, kept = state_of(seat.cited.entry), seat.cited.kept
    uncertain = state is State.BACK and not isinstance(seat.cited.entry.match, Inherited)
    chips = [(state.value, SIGNS[state], NAMES[state])]
    if uncertain:
        chips.append(("uncertain", "?", "uncertain"))
    if kept is not None:
        chips.append(("kept", "⚑", f"{kept.decision} on {kept.date}"))
    if not shown_here:
        return html(", ".join(name for _, _, name in chips))
    return " ".join(
        f'<span class="chip {kind}"><span aria-hidden="true">{sign}</span> {html(name)}</span>'
        for kind, sign, name in chips
    )


def _printed(note: Note, seat: Seat, alone: bool, places: Places, best: Shown | None) -> str:
    citation = seat.cited.entry.linked.citation
    evidence = best.candidate.evidence if best is not None else ()
    runs = runs_html(printed_runs(citation, note.body, places, evidence))
    if not alone:
        return runs
    start, end = places.range(citation.span)
    return f"{_aside(places, 0, start)}{runs}{_aside(places, end, len(note.body.text))}"


def _aside(places: Places, start: int, end: int) -> str:
    words = runs_html(places.plain(start, end))
    return f'<span class="aside">{words}</span>' if words.strip() else words


def _beside(seat: Seat, best: Shown | None, everyone: Everyone) -> str:
    entry = seat.cited.entry
    said = f'<p class="why">{html(why(entry))}</p>' if why(entry) else ""
    if isinstance(entry.match, Inherited):
        return _meant("Means", everyone.seats[entry.match.position])
    if isinstance(entry.match, Resolved) and best is not None:
        return record_html(best, why(entry))
    if isinstance(entry.match, Ambiguous) and best is not None:
        return record_html(best) + said
    nearest = ""
    if best is not None:
        nearest = (
            f'<details class="more"><summary>The nearest record, turned down: {html(short(best.candidate))}</summary>'
            f"{record_html(best)}{table_html(best.candidate.evidence, best.role)}</details>"
        )
    if state_of(entry) is not State.BACK:
        return f'<p class="label">No record</p>{said}{nearest}{_by_hand(seat)}'
    perhaps = everyone.meant(entry.linked)
    return (_meant("Perhaps means", perhaps) if perhaps is not None else '<p class="label">Means</p>') + said


def _by_hand(seat: Seat) -> str:
    if not seat.by_hand:
        return ""
    code = f'<code class="line-of-shell">{html(seat.by_hand)}</code>'
    return f'<details class="more"><summary>You know its DOI?</summary>{code}</details>'


def _meant(label: str, seat: Seat) -> str:
    number = seat.cited.entry.linked.number
    records = shown(seat.cited.entry)
    words = (
        short(records[0].candidate)
        if records and state_of(seat.cited.entry) is State.FOUND
        else (seat.cited.entry.linked.citation.text)
    )
    link = f'<a href="#{seat.id}">note <bdi>{html(number)}</bdi></a>'
    return f'<p class="label">{label}</p><p class="meant">{link}: <bdi>{html(words)}</bdi></p>'


def _fieldset(seat: Seat, note: Note) -> str:
    rows = []
    for at, one in enumerate(seat.options):
        id_ = f"{seat.id}-{one.value}"
        checked = " checked" if at == 0 else ""
        kind = "option long" if len(one.label) > _SHORT else "option"
        radio = f'<input type="radio" name="{seat.id}" id="{id_}" value="{one.value}"{checked}>'
        rows.append(f'<div class="{kind}">{radio}<label for="{id_}"><bdi>{html(one.label)}</bdi></label></div>')
    rows += [f'<p class="unnamed">{html(why_not)}</p>' for why_not in seat.unnamed]
    legend = f'Your decision<span class="vh"> on note {html(note.number)}</span>'
    return f'<fieldset class="decide needs-js"><legend>{legend}</legend>{"".join(rows)}</fieldset>'
