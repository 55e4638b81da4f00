"""Writes the review page: one HTML file on which a person looks decisions over, with nothing outside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path, PurePath

from refkeeper._version import __version__
from refkeeper.model.csl import Json
from refkeeper.model.note import Note
from refkeeper.reporters.base import Summary
from refkeeper.reporters.review_choices import KIND, VERSION, Reviewed, by_hand, options, unnamed
from refkeeper.reporters.review_commands import FILE, Where, apply_command
from refkeeper.reporters.review_note import Everyone, Seat, note_html
from refkeeper.reporters.review_safe import csp_hash, html, script_data
from refkeeper.reporters.review_state import NAMES, SIGNS, State, state_of

_HERE = Path(__file__)
_MARK = '<meta name="generator" content="refkeeper review">'


@lru_cache(maxsize=4)
def _part(name: str) -> str:
    """A file beside this one: the page's frame, its style, its script."""
    return _HERE.with_name(name).read_text(encoding="utf-8")


def is_review_page(head: bytes) -> bool:
    """Whether a file that begins so was made here."""
    return _MARK.encode() in head


def review_page(articles: Sequence[Reviewed], summary: Summary, where: Where) -> str:
    """The whole page; the same articles always give the same page."""
    seated = [list(_seats(article, f"a{at}", where)) for at, article in enumerate(articles, 1)]
    everyone = [seat for seats in seated for seat in seats]
    style, script = _part("review.css"), _part("review.js")
    names = [_name(article) for article in articles]
    values = {
        "generator": _MARK,
        "title": html(f"Review: {', '.join(names)}"),
        "csp": html(_policy(style, script)),
        "style": style,
        "script": script,
        "heading": html(names[0] if len(names) == 1 else f"{len(names)} articles"),
        "summary": html(_counts(summary)),
        "filters": _filters(everyone),
        "contents": _contents(names) if len(names) > 1 else "",
        "articles": "\n".join(
            _article(article, f"a{at}", seats, name, len(names) > 1)
            for at, (article, seats, name) in enumerate(zip(articles, seated, names, strict=True), 1)
        ),
        "data": script_data(_data(seated, where)),
        "version": html(__version__),
    }
    return _filled(_part("review.html"), values)


def _filled(frame: str, values: dict[str, str]) -> str:
    """The frame with its `{{name}}` filled in, each once: what is filled in is never looked at again."""
    out: list[str] = []
    for piece in frame.split("{{"):
        name, closed, rest = piece.partition("}}")
        out.append(values[name] + rest if closed and name in values else piece)
    return "".join(out)


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src {csp_hash(script)}; style-src {csp_hash(style)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _seats(article: Reviewed, id_: str, where: Where) -> Iterator[Seat]:
    for at, one in enumerate(article.cited, 1):
        yield Seat(f"{id_}c{at}", one, options(one, where), unnamed(one), by_hand(one, where))


def _name(article: Reviewed) -> str:
    return article.dossier.article.title or PurePath(article.path).name


def _counts(summary: Summary) -> str:
    notes = f"{summary.notes:,} {'note' if summary.notes == 1 else 'notes'}"
    return f"{notes}, {summary.citations:,} {'citation' if summary.citations == 1 else 'citations'}"


def _filters(seats: Sequence[Seat]) -> str:
    """The ways to narrow the page down; a state that nothing is in is left out."""
    counts = Counter(state_of(seat.cited.entry) for seat in seats)
    rows = [("all", "", "All", len(seats))]
    waiting = sum(seat.open for seat in seats)
    if waiting:
        rows.append(("open", "!", "To look at", waiting))
    rows += [(state.value, SIGNS[state], NAMES[state], counts[state]) for state in State if counts[state]]
    kept = sum(seat.cited.kept is not None for seat in seats)
    if kept:
        rows.append(("kept", "⚑", "Decided before", kept))
    return "".join(
        f'<span class="pill"><input type="radio" name="show" id="show-{value}" value="{value}"'
        f'{" checked" if value == "all" else ""}><label for="show-{value}">'
        + (f'<span aria-hidden="true">{sign}</span> ' if sign else "")
        + f"{name} <b>{count}</b></label></span>"
        for value, sign, name, count in rows
    )


def _contents(names: Sequence[str]) -> str:
    rows = "".join(f'<li><a href="#a{at}">{html(name)}</a></li>' for at, name in enumerate(names, 1))
    return f'<nav class="contents" aria-label="Articles"><ol>{rows}</ol></nav>'


def _article(article: Reviewed, id_: str, seats: Sequence[Seat], name: str, several: bool) -> str:
    of_note: dict[int, list[Seat]] = {}
    for seat in seats:
        of_note.setdefault(id(seat.cited.entry.note), []).append(seat)
    source = article.dossier.article.source
    notes: Sequence[Note] = article.dossier.article.notes
    everyone = Everyone(seats)
    rows = [
        note_html(note, f"{id_}n{at}", of_note.get(id(note), ()), everyone, source) for at, note in enumerate(notes, 1)
    ]
    heading = html(name) if several else "Notes"
    return (
        f'<section class="article" id="{id_}" aria-labelledby="{id_}-h"><h2 id="{id_}-h">{heading}</h2>'
        f'<p class="path"><bdi>{html(article.path)}</bdi></p>'
        + ("\n".join(rows) or '<p class="why">No note was found in it.</p>')
        + "</section>"
    )


def _data(seated: Sequence[Sequence[Seat]], where: Where) -> dict[str, Json]:
    """What the script needs: for each choice its command and its line in the file."""
    chosen_from = [seat for seats in seated for seat in seats if seat.options]
    strange = dict.fromkeys(seat.cited.target.path for seat in chosen_from if not seat.cited.target.in_ledger)
    return {
        "kind": KIND,
        "version": VERSION,
        "file": FILE,
        "apply": apply_command(where),
        "applyAsking": apply_command(where, asks=True, articles=tuple(strange)),
        "citations": {
            seat.id: {
                "fingerprint": seat.cited.target.fingerprint,
                "options": {
                    one.value: {"command": one.command, "choice": one.choice, "asks": one.asks}
                    for one in seat.options[1:]
                },
            }
            for seat in chosen_from
        },
    }
