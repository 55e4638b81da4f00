"""Reads the place cited inside a work: 45, pp. 45–67, S. 12 f., chap. 2, § 4, n. 12."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A set of letters that knows no case is compiled into a table of 64 kB (`ſ` is an `s`, the Kelvin sign a `k`), which
# takes longer than all the rest; so sets of letters name both cases and stand in `(?-i:...)`.
_LETTER = "(?-i:[A-Za-z])"
_LETTERS = "(?-i:[A-Za-z]{0,2})"
# Only what counts as a number: `p. 725-753, ici p. 727` holds no page `ici`.
_ROMAN = rf"(?=(?-i:[IVXLCivxlc]))c{{0,3}}(?:xc|xl|l?x{{0,4}})(?:ix|iv|v?i{{0,4}})(?!{_LETTER})"
_DASH = r"(?!‒)[‐-—−]"
_ONE = (
    rf"(?:{_LETTERS}\d{{1,6}}(?:\.\d{{1,4}})?{_LETTER}?(?!{_LETTER})|{_ROMAN})"
    rf"(?:\s?(?:--?|{_DASH}|à\s|bis\s|al?\s(?=\d))\s?(?:{_LETTERS}\d{{1,6}}{_LETTER}?(?!{_LETTER})|{_ROMAN}))?"
)
_AFTER = r"(?:\s?ff?\.|\s?ff?(?![\w])|\s?sq{1,2}\.|\s?(?:passim|et\ssuiv\.)|,?\s?nn?\.\s?\d{1,4})?"
VALUE = rf"{_ONE}{_AFTER}(?:(?:,\s?|\s?(?:and|und|et|y|&)\s)(?!(?:1[4-9]|20)\d\d(?![\d])){_ONE}{_AFTER}){{0,40}}"
_TERMS = {
    "page": r"pp?\.?|pages?|S\.|Seiten?|págs?\.|pagg?\.|à\sla\spage|aux\spages|ss\.|頁",
    "chapter": r"chaps?\.?|ch\.|chapters?|Kap\.|Kapitel|chapitre|cap\.|capítulo",
    "section": r"§§?|secs?\.|sections?|Abschn(?:itt|\.)",
    "paragraph": r"¶¶?|paras?\.?|paragraphs?|Abs\.|Rn\.|Rz\.",
    "note": r"nn?\.|notes?|fn\.?|Fn\.|Anm\.",
    "folio": r"fols?\.?|ff\.(?=\s?\d)|folios?|Bl\.",
    "line": r"lines?|ll\.|Z\.|vers",
    "column": r"cols?\.|Sp\.|columns?",
    "article-locator": r"arts?\.|Art\.|articles?",
    "figure": r"figs?\.|figures?|Abb\.",
    "table": r"tables?|tab\.",
    "verse": r"vv?\.|verses?",
}
_INTRO = (
    r"(?:(?:esp(?:ecially|\.)?|here|hier|ici|in\sparticular|bes\.|insb\.|notamment|citation|quoted\s(?:at|on)|at|zit\.)"
    r"\s*)?"
)
_NAMED = "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _TERMS.items())
# With a term, or bare; one expression, because the value is costly to compile.
_LOCATOR = re.compile(
    rf"(?:{_INTRO}(?:on\s|auf\s)?(?P<term>{_NAMED})[\s\u00a0]{{0,2}}|(?P<intro>{_INTRO}))"
    rf"(?P<value>{VALUE})(?(term)|(?![\w%°])(?!\.\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A locator as found: its CSL term, where its value stands, and where it ends."""

    label: str
    start: int
    end: int
    named: bool


def read_locator(text: str, at: int, end: int) -> Place | None:
    """The locator at an offset: with its term (`p. 45`) or as bare numbers (`45`, `xii–xiv`, `at 45`).

    >>> read_locator("pp. 45–67.", 0, 10)
    Place(label='page', start=4, end=9, named=True)
    """
    found = _LOCATOR.match(text, at, end)
    if found is None:
        return None
    if found["term"]:
        label = next(name for name in _TERMS if found[name.replace("-", "_")])
        return Place(label.replace("article-locator", "article"), found.start("value"), found.end("value"), True)
    if found["value"].isalpha() and not _plain_roman(text, found):
        return None
    return Place("page", found.start("value"), found.end("value"), bool(found["intro"].strip()))


def _plain_roman(text: str, found: re.Match[str]) -> bool:
    """A lone `i`, `c`, `d` is a word or an initial; `xii` is a page."""
    value = found["value"]
    follows = text[found.end() : found.end() + 1]
    return len(value) > 1 and value.islower() and follows in (".", ",", ";", "", ")")


_TERM_BEFORE = re.compile(rf"(?:^|[\s(,;.])(?:{_NAMED})[\s\u00a0]*$", re.IGNORECASE)


def term_before(text: str, at: int) -> str:
    """The CSL term of the locator whose value begins at an offset, from the word before it; `page` when none stands.

    >>> term_before("MüKoBGB/Ernst, § 280 Rn. 5", 25), term_before("Marsden, 45", 9)
    ('paragraph', 'page')
    """
    found = _TERM_BEFORE.search(text, max(0, at - 14), at)
    if found is None:
        return "page"
    name = next(name for name in _TERMS if found[name.replace("-", "_")])
    return "article" if name == "article-locator" else name
