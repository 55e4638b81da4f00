"""Finds notes typed as WordPress shortcodes: `((text))`, `[ref]text[/ref]`, `<fn>text</fn>` and their kin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span

_TOKEN = re.compile(
    r"""
      (?P<opens>\({2,})
    | (?P<closes>\){2,})
    | \[(?P<end>/)?(?P<square>ref|mfn|modern_footnote|efn_note|note|footnote)(?P<attributes>\s[^\[\]<>]{0,200})?\]
    | <(?P<angle_end>/)?(?P<angle>fn|mfn)(?P<angle_attributes>\s[^\[\]<>]{0,200})?>
    | &lt;(?P<entity_end>/)?(?P<entity>fn|mfn)&gt;
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REUSE = re.compile(r"\(\(ref:\s?(?P<number>\d{1,4})\)\)", re.IGNORECASE)
_NUMBER = re.compile(r"referencenumber\s?=\s?[\"'“”]?(?P<number>\d{1,4})", re.IGNORECASE)
# `f((x))` is a formula; a note has a word in it.
_WORD = re.compile(r"[^\W\d_]{3}|[^\x00-\u02ff]{2}|\d{4}")
# A stray `((` must not swallow the text up to some far `))`.
_LONGEST_ROUND = 6_000
_LONGEST = 30_000


@dataclass(frozen=True, slots=True)
class Shortcode:
    """One note in its sentence: between its delimiters stands `inner`.

    `number` is set when the author gave one; for a call of an earlier note `inner` is empty.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    number: str | None = None

    @property
    def opener(self) -> Span:
        """The delimiter that begins it."""
        return Span(self.start, self.inner_start)

    @property
    def inner(self) -> Span:
        """What stands between the delimiters."""
        return Span(self.inner_start, self.inner_end)

    @property
    def span(self) -> Span:
        """The whole of it."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Scan:
    """The shortcodes of a text, and the delimiters that have no partner."""

    shortcodes: tuple[Shortcode, ...] = ()
    strays: tuple[Span, ...] = ()


@dataclass(slots=True)
class _State:
    # The last `((` that may still be closed, and how many brackets it has.
    round: int = -1
    width: int = 0
    open: dict[str, tuple[Span, str | None]] = field(default_factory=dict)
    found: list[Shortcode] = field(default_factory=list)
    strays: list[Span] = field(default_factory=list)


def scan_shortcodes(text: str, masked: Sequence[Span] = (), region: Span | None = None) -> Scan:
    """Every note typed as a shortcode in a text (or a region of it); nothing that begins in a `masked` span counts.

    >>> [found.inner for found in scan_shortcodes("Word((See Smith 2020)) and so on.").shortcodes]
    [Span(start=6, end=20)]
    """
    state = _State()
    for token in _tokens(text, masked, region or Span(0, len(text))):
        if token["opens"] or token["closes"]:
            _round(text, token, state)
        else:
            _named(token, state)
    state.strays += [opener for opener, _ in state.open.values()]
    return Scan(tuple(_apart(state.found)), tuple(sorted(state.strays)))


def has_delimiter(text: str, region: Span) -> bool:
    """Whether there is anything at all that could open a note; spares the work of masking."""
    return _TOKEN.search(text, region.start, region.end) is not None


def _tokens(text: str, masked: Sequence[Span], region: Span) -> Iterator[re.Match[str]]:
    ordered = sorted(masked)
    starts = [span.start for span in ordered]
    for token in _TOKEN.finditer(text, region.start, region.end):
        at = bisect_right(starts, token.start()) - 1
        if at < 0 or token.start() >= ordered[at].end:
            yield token


def _round(text: str, token: re.Match[str], state: _State) -> None:
    start, end = token.span()
    if token["opens"]:
        reuse = _REUSE.match(text, start)
        if reuse:
            state.found.append(Shortcode(start, reuse.end(), reuse.end(), reuse.end(), reuse["number"]))
            state.round = -1
        elif start == 0 or text[start - 1] != "\\":
            state.round, state.width = start, end - start
        return
    opener, state.round = state.round, -1
    if opener < 0 or start - opener > _LONGEST_ROUND:
        return
    width = 3 if state.width >= 3 and end - start >= 3 else 2
    inner_start = opener + width
    # `((see (Smith 2020)))`: of three closing brackets the first belongs to the text.
    wanted = text.count("(", inner_start, start) - text.count(")", inner_start, start)
    inner_end = start + max(0, min(wanted, end - start - width))
    if not _WORD.search(text, inner_start, inner_end):
        return
    state.found.append(Shortcode(opener, inner_start, inner_end, inner_end + width))


def _named(token: re.Match[str], state: _State) -> None:
    kind, ends, attributes = next(
        (token[name].lower(), token[end], token[more] if more else None)
        for name, end, more in (
            ("square", "end", "attributes"),
            ("angle", "angle_end", "angle_attributes"),
            ("entity", "entity_end", None),
        )
        if token[name]
    )
    kind = f"{token.group()[0]}{kind}"
    place = Span(*token.span())
    if not ends:
        if kind in state.open:
            state.strays.append(state.open[kind][0])
        number = _NUMBER.search(attributes or "")
        state.open[kind] = (place, number["number"] if number else None)
        return
    opener, given = state.open.pop(kind, (None, None))
    if opener is None or place.start - opener.end > _LONGEST:
        state.strays.append(opener or place)
        return
    state.found.append(Shortcode(opener.start, opener.end, place.start, place.end, given))


def _apart(found: list[Shortcode]) -> Iterator[Shortcode]:
    """The outermost of those that stand in one another."""
    end = -1
    for one in sorted(found, key=lambda code: (code.start, -code.end)):
        if one.start >= end:
            end = one.end
            yield one
