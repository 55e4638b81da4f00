"""What an entry of a list of notes looks like: its label, and the heading that such a list has."""

from __future__ import annotations

import re
from functools import lru_cache

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span
from refkeeper.text.lazy import LazyPattern

_WORDS = r"""(?:references?|notes?|foot[ -]?notes?|end[ -]?notes?|notes\ (?:and|&)\ references|works\ cited|citations?
  |anmerkungen?|fu(?:ß|ss)noten?|endnoten?|einzelnachweise|quellen
  |notes\ de\ (?:bas\ de\ page|fin)|r[ée]f[ée]rences
  |notas?|notas\ (?:al|a)\ pie(?:\ de\ p[áa]gina)?|notas\ de\ rodap[ée]|referencias|refer[êe]ncias
  |note|riferimenti|noten|voetnoten
  |注释?|註釋?|脚注|注記|각주|참고\s?문헌|примечания|сноски)"""
HEADING = re.compile(
    rf"""
    [ \t]*(?:\#{{1,6}}[ \t]*|<h[1-6][^<>]*>\s*)?[*_]{{0,3}}[ \t]*
    {_WORDS}
    [ \t]*:?[*_]{{0,3}}[ \t]*:?
    (?:[ \t]*\\?\[[ \t]*[+−–-][ \t]*\\?\])?            # the footnotes plug-in's switch: References [ + ]
    (?P<again>[ \t]*{_WORDS}(?=[ \t]*[↑\d]|[ \t]*$))?   # References[+]References
    [ \t]*(?:</h[1-6]>)?[ \t]*\#*[ \t]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENTRY = LazyPattern(
    r"""
    [ \t]{0,8}
    (?: \\?\[(?P<square>\d{1,4})\\?\][.:)]?
      | \((?P<round>\d{1,4})\)
      | (?P<sup>[⁰¹²³⁴-⁹]{1,4})
      | <sup>[ ]?(?P<tag>\d{1,4})[ ]?</sup>
      | \^(?P<caret>\d{1,4})\^
      | ↑[ \t]*(?P<arrow>\d{1,4})
      | (?P<plain>\d{1,4})(?P<after>\\?[.)]|(?=[ \t]))
    )
    [ \t]*(?:[↑^][ \t]*)?
    (?=\S)
    """,
    re.VERBOSE,
)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its text, its whole lines, and how its number is written (`square`, `plain`, ...)."""

    number: str
    style: str
    text: Span
    block: Span


@dataclass(frozen=True, slots=True)
class NoteList:
    """A list with its heading's whole lines; None when the heading shares the first entry's line or is missing.

    `prose` is true when words of the author's own stand between the heading and the first entry: the heading is
    theirs then and `heading` is None.
    """

    heading: Span | None
    entries: tuple[Entry, ...]
    prose: bool = False

    @property
    def start(self) -> int:
        """Where the list begins, heading included."""
        return self.heading.start if self.heading else self.entries[0].block.start

    @property
    def end(self) -> int:
        """Where the last entry is over."""
        return self.entries[-1].block.end


# One line is asked for its label by the list that ends before it, by its own, and by what looks for lists.
@lru_cache(maxsize=256)
def entry_label(text: str) -> tuple[str, str, int] | None:
    """Number, style and length of the label with which a line begins; None when it begins with none."""
    found = _ENTRY.match(text)
    if found is None:
        return None
    style = found.lastgroup or ""
    if style == "after":
        number = found["plain"]
        style = {".": "dot", ")": "paren"}.get(found["after"][-1:], "plain")
    else:
        number = found[style].translate(_SUPERSCRIPT)
    number = number.lstrip("0") or "0"
    return number, style, found.end()


def is_heading(text: str) -> bool:
    """Whether a line is a heading, of notes or any other."""
    found = HEADING.match(text)
    return text.startswith("#") or (found is not None and found.end() == len(text))
