"""Finds what the eye sees first in a note: quoted titles, italics, brackets, addresses, and where sentences end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from refkeeper.model.source import Excerpt
from refkeeper.text.identifiers import DOI, trim_doi

REACH = 600
"""No title is longer: an opening quote whose partner is farther away opens nothing."""

_PAIRS = {"“": '”“"', "„": '“”"', "«": "»", "「": "」", "『": "』", "《": "》", "〈": "〉", "‹": "›", "»": "«"}
_OPENERS = re.compile(r"[“„«»‹「『《〈\"'‘]|''|``")
_SINGLE_CLOSE = re.compile(r"[’'](?=[\s,.;:)\]]|$)")
_BRACKETS = re.compile(r"[()\[\]]")
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>“”\"«»]+", re.IGNORECASE)
_BREAK = re.compile(r"[;；。]\s*|[.?!][”\"’)\]]?\s+(?=[\W_]*[^\W_])")
# A full stop after one of these ends no sentence.
_ABBREVIATIONS = frozenset(
    [
        "ed",
        "eds",
        "vol",
        "vols",
        "no",
        "nos",
        "nr",
        "nrs",
        "pp",
        "p",
        "s",
        "sp",
        "trans",
        "transl",
        "tr",
        "dr",
        "prof",
        "st",
        "ste",
        "mr",
        "mrs",
        "ms",
        "jr",
        "sr",
        "univ",
        "dept",
        "cf",
        "vgl",
        "bd",
        "bde",
        "hg",
        "hrsg",
        "hgg",
        "aufl",
        "anm",
        "fn",
        "kap",
        "ch",
        "chap",
        "chaps",
        "sec",
        "para",
        "art",
        "arts",
        "col",
        "fol",
        "fols",
        "l",
        "ll",
        "n",
        "nn",
        "pt",
        "pts",
        "ser",
        "rev",
        "repr",
        "ill",
        "fig",
        "figs",
        "tab",
        "ca",
        "c",
        "circa",
        "e",
        "g",
        "i",
        "z",
        "b",
        "u",
        "a",
        "o",
        "d",
        "h",
        "v",
        "t",
        "f",
        "ff",
        "jg",
        "jahrg",
        "masch",
        "diss",
        "phil",
        "phd",
        "ph",
        "eg",
        "ie",
        "viz",
        "al",
        "mass",
        "conn",
        "calif",
        "pa",
        "va",
        "md",
        "mich",
        "ill",
        "wis",
        "minn",
        "fla",
        "ga",
        "tenn",
        "ky",
        "ala",
        "ark",
        "tex",
        "wash",
        "ore",
        "colo",
        "okla",
        "neb",
        "vt",
        "me",
        "n.j",
        "n.y",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "janv",
        "févr",
        "avr",
        "juil",
        "déc",
        "mär",
        "okt",
        "dez",
        "ene",
        "abr",
        "ago",
        "dic",
        "gen",
        "mag",
        "giu",
        "lug",
        "set",
        "ott",
        "esp",
        "op",
        "cit",
        "loc",
        "ibid",
        "ibidem",
        "ebd",
        "id",
        "dir",
        "éd",
        "coord",
        "trad",
        "comp",
        "introd",
        "bearb",
        "übers",
        "lt",
        "gen",
        "col",
        "capt",
        "rev",
        "sen",
        "gov",
        "no",
        "núm",
        "pág",
        "págs",
        "cap",
        "inc",
        "ltd",
        "co",
        "corp",
        "bros",
        "mus",
        "tit",
        "lib",
        "par",
        "cod",
        "ms",
        "mss",
        "bull",
        "proc",
        "am",
        "assoc",
        "soc",
        "acad",
        "j",
        "res",
        "rec",
        "amer",
        "eur",
        "int",
        "natl",
    ]
)


@dataclass(frozen=True, slots=True)
class Stretched:
    """A quoted or italic stretch: `[start, end)` with its marks, `[inner, outer)` the words themselves."""

    start: int
    end: int
    inner: int
    outer: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """A note's readable text with its titles set apart, its brackets matched and its sentences ended."""

    text: str
    titles: tuple[Stretched, ...]
    """Quoted and italic stretches that do not overlap, in order."""
    starts: tuple[int, ...]
    close: dict[int, int]
    """Opening bracket -> its closing one."""
    webs: tuple[tuple[int, int], ...]
    breaks: tuple[int, ...]
    """Where a sentence or a member of a `;` list begins."""
    targets: tuple[tuple[int, int, str], ...]

    def title_at(self, at: int) -> Stretched | None:
        """The quoted or italic stretch that starts at an offset."""
        index = bisect_left(self.starts, at)
        return self.titles[index] if index < len(self.starts) and self.starts[index] == at else None

    def titles_in(self, start: int, end: int) -> tuple[Stretched, ...]:
        """The quoted and italic stretches that start in a range."""
        return self.titles[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def break_after(self, at: int) -> int:
        """Where the sentence that holds an offset ends (the beginning of the next one)."""
        index = bisect_right(self.breaks, at)
        return self.breaks[index] if index < len(self.breaks) else len(self.text)

    def target(self, start: int, end: int) -> str | None:
        """Where a link that covers part of a range leads."""
        index = bisect_left(self.targets, (start, 0, ""))
        for low, high, target in self.targets[max(0, index - 1) : index + 2]:
            if low < end and start < high:
                return target
        return None


def lay_out(excerpt: Excerpt) -> Layout:
    """The layout of a note; linear in its length."""
    text = excerpt.text
    webs = _addresses(text)
    titles = _titles(excerpt, webs)
    close = _brackets(text, titles)
    shut = bytearray(len(text))
    for start, end in (*webs, *((one.start, one.end) for one in titles)):
        shut[start:end] = b"\1" * (end - start)
    reached = 0
    for start, end in sorted(close.items()):
        if end > reached:
            shut[max(start, reached) : end] = b"\1" * (end - max(start, reached))
            reached = end
    return Layout(
        text,
        titles,
        tuple(one.start for one in titles),
        close,
        webs,
        _breaks(text, shut, titles),
        tuple(sorted((link.span.start, link.span.end, link.target) for link in excerpt.links)),
    )


def _addresses(text: str) -> tuple[tuple[int, int], ...]:
    found = []
    at = 0
    web, doi = _WEB.search(text), DOI.search(text)
    while web or doi:
        if web and (not doi or web.start() <= doi.start()):
            start, end = web.start(), web.start() + len(trim_doi(web.group()))
        else:
            assert doi is not None
            start, end = doi.start(), doi.start() + len(trim_doi(doi.group()))
        at = max(end, start + 1)
        found.append((start, at))
        if web and web.start() < at:
            web = _WEB.search(text, at)
        if doi and doi.start() < at:
            doi = DOI.search(text, at)
    return tuple(found)


def _titles(excerpt: Excerpt, webs: tuple[tuple[int, int], ...]) -> tuple[Stretched, ...]:
    text = excerpt.text
    italics = sorted((span.start, span.end) for span in excerpt.emphasis if len(span) > 1)
    found: list[Stretched] = []
    at = italic = web = 0
    for opener in _OPENERS.finditer(text):
        start = opener.start()
        while web < len(webs) and webs[web][1] <= start:
            web += 1
        if start < at or (web < len(webs) and webs[web][0] <= start):
            continue
        closed = _closing(text, start)
        if closed is None:
            continue
        inner, outer, end = closed
        while italic < len(italics) and italics[italic][0] < start:
            _add_italic(text, found, *italics[italic])
            italic += 1
        if found and found[-1].end > start:
            continue
        while italic < len(italics) and italics[italic][0] < end:
            italic += 1
        found.append(Stretched(start, end, inner, outer, True))
        at = end
    for start, end in italics[italic:]:
        _add_italic(text, found, start, end)
    return tuple(found)


def _add_italic(text: str, found: list[Stretched], start: int, end: int) -> None:
    low = start + len(text[start:end]) - len(text[start:end].lstrip(" \n\t,"))
    high = low + len(text[low:end].rstrip())
    if low < high and (not found or found[-1].end <= low):
        found.append(Stretched(low, high, low, high, False))


def _closing(text: str, start: int) -> tuple[int, int, int] | None:
    """The words inside the quotes that open at `start`, and the end of the closing mark."""
    mark = text[start]
    before = text[start - 1] if start else " "
    after = text[start + 1 : start + 2]
    limit = start + REACH
    if mark in "'‘":
        if before.isalnum() or not after.strip():
            return None
        for close in _SINGLE_CLOSE.finditer(text, start + 2, limit):
            nxt, prev = text[close.end() : close.end() + 1], text[close.start() - 1]
            if nxt in ",.;:)]" or prev in ",.?!" or text.startswith((" (", " in "), close.end()):
                return start + 1, close.start(), close.end()
        return None
    if mark == '"':
        if before.isalnum() or not after.strip():
            return None
        end = text.find('"', start + 1, limit)
        return (start + 1, end, end + 1) if end > start + 1 else None
    partners = _PAIRS.get(mark)
    if partners is None or (mark == "»" and (before.isalnum() or not after.strip())):
        return None
    if after == mark:
        # `““`: the inner one may open a title.
        return None
    ends = [end for partner in partners if (end := text.find(partner, start + 1, limit)) > 0]
    if not ends:
        return None
    end = min(ends)
    depth = text.count(mark, start + 1, end) if mark not in partners else 0
    while depth and (further := text.find(text[end], end + 1, limit)) > 0:
        depth += text.count(mark, end + 1, further) - 1
        end = further
    return start + 1, end, end + 1


def _brackets(text: str, titles: tuple[Stretched, ...]) -> dict[int, int]:
    del titles
    found: dict[int, int] = {}
    stack: list[int] = []
    for bracket in _BRACKETS.finditer(text):
        at = bracket.start()
        if bracket.group() in "([":
            stack.append(at)
        elif stack and at - stack[-1] <= REACH:
            found[stack.pop()] = at + 1
        else:
            stack.clear()
    return found


def _breaks(text: str, shut: bytearray, titles: tuple[Stretched, ...]) -> tuple[int, ...]:
    ends = {one.end for one in titles if one.quoted}
    found = []
    for mark in _BREAK.finditer(text):
        at = mark.start()
        if text[at] in ";；。":
            if not shut[at]:
                found.append(mark.end())
        elif shut[at]:
            # A quoted sentence ends the sentence around it; a quoted title goes on (`“Title.” Journal 3`).
            if mark.end() - len(mark.group().lstrip('.?!”"’)]')) in ends and text[at] in ".?!":
                found.append(mark.end())
        elif text[at] != "." or not _abbreviated(text, at) or _starts_anew(text, mark.end()):
            found.append(mark.end())
    return tuple(found)


def _starts_anew(text: str, at: int) -> bool:
    return text.startswith(("See ", "Cf. ", "But see ", "See also "), at)


_NUMBERED = re.compile(r"\s(?:Aufl|Ausg|Band\b|Jahrgang|Jg\.|Heft\b)")


def _abbreviated(text: str, at: int) -> bool:
    """Whether the full stop at an offset belongs to an abbreviation, an initial or an ordinal number."""
    start = at
    while start and at - start < 12 and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    word = text[start:at]
    follows = text[at + 1 : at + 4].lstrip()[:1]
    if not word:
        # `2. Aufl.`
        return text[at - 1 : at].isdigit() and (follows.islower() or _NUMBERED.match(text, at + 1) is not None)
    last = word.rsplit(".", 1)[-1]
    if len(last) == 1 and last.isupper():
        return True
    return last.casefold() in _ABBREVIATIONS or follows.islower()
