"""Where a title, a journal or a place ends: the quotation mark, the bracket and the full stop that are its own."""

from __future__ import annotations

from refkeeper.parsing.labels import Label
from refkeeper.text.lazy import LazyPattern

_PAIRS = {")": "(", "]": "[", "”": "“", "»": "«"}
_CLOSERS = {"‘": "’", "“": "”", "„": "“", "«": "»", "(": ")", "[": "]"}
_QUOTES = '"“„«'
_INNER_OPEN = LazyPattern(r"(?:(?<=[\s(])|^)['‘](?=[^\W\d_])")
"""`the ‘laws of migration’`; not `the ’90s`."""
_INNER_CLOSE = LazyPattern(r"(?<=\w)['’](?=[\s:,.;?!)]|$)")
_LAST_WORD = LazyPattern(r"[^\W\d_]{1,12}(?:\.[^\W\d_]{1,3}){0,4}$")
_WORDS = """
inc ltd co corp bros cie cir ct supp jr sr
ala ariz cal calif colo conn fla ga ill ind mass md mich minn nebr okla ore pa tenn tex va vt wash wis
"""
_CUT = frozenset(_WORDS.split())
"""Words cut short at the end of the names of parties, courts, reports and places: `Natural Resources Council, Inc.`"""
_SHORT = 6
"""Letters of a word cut short: `Environ. Microbiol., 12` has a longer one, but `Environ.` says what its kin are."""
_NAMED = frozenset({Label.TITLE, Label.CONTAINER_TITLE})
_LABELS = frozenset(
    {Label.TITLE, Label.CONTAINER_TITLE, Label.COLLECTION_TITLE, Label.PUBLISHER, Label.PUBLISHER_PLACE}
)


def opened(text: str, start: int, end: int) -> int:
    """A title that begins with a quotation has its opening mark: `« ‘Rough Music’: le charivari »`.

    The marks around the whole title are not its own: `‘Farmers’ markets in Ohio’`.
    """
    mark = text[start - 1 : start]
    nested = start > 1 and text[start - 2] in _QUOTES
    if mark == "'":
        return start - 1 if nested and _inner(text, start, end) < 0 else start
    closer = _CLOSERS.get(mark)
    if closer is None or (mark == "‘" and text[end : end + 1] == closer and not nested):
        return start
    at = text.find(closer, start, end)
    own = 0 < at < end - 1 and text.find(mark, start, at) < 0 and text[at + 1 : at + 2] in " :,.)"
    return start - 1 if own else start


def balanced(text: str, start: int, end: int) -> int:
    """A title with the bracket or quote that closes what it opened, and with its question mark."""
    while end < len(text) and text[end] in ")]”»?!'’":
        mark = text[end]
        opener = _PAIRS.get(mark)
        if opener is not None and text.count(opener, start, end) <= text.count(mark, start, end):
            break
        if mark in "'’" and _inner(text, start, end) <= 0:
            break
        end += 1
    return end


def closed(text: str, start: int, end: int) -> int:
    """With the bracket that it opened: `§ 1(1)(b)`, `Am 1906 (653)`."""
    mark = text[end : end + 1]
    opener = _PAIRS.get(mark) if mark in (")", "]") else None
    return end + 1 if opener and text.count(opener, start, end) > text.count(mark, start, end) else end


def with_full_stop(text: str, start: int, end: int, label: Label) -> int:
    """With the full stop of a word cut short: `427 U.S. 913`, `388 F. Supp. 829`, `Cambridge, Mass.: MIT Press`."""
    if label in _NAMED and text.startswith("++", end):
        end += 2  # `A machine learning library in C++`
    if label not in _LABELS or text[end : end + 1] != "." or text[end + 1 : end + 2] == ".":
        return end
    if ends_cut_short(text[max(start, end - 40) : end]):
        return end + 1
    if label is Label.TITLE:
        return end
    following = text[end + 1 : end + 3]
    word = _LAST_WORD.search(text, max(start, end - 40), end)
    short = word is not None and len(word.group()) <= _SHORT
    if following[:1] in (",", ";", ":", ")") and (short or "." in text[start:end]):
        return end + 1
    report = (
        label is Label.CONTAINER_TITLE and "." in text[start:end] and following[:1] == " " and following[1:].isdigit()
    )
    return end + 1 if report else end


def ends_cut_short(text: str) -> bool:
    """Whether a text ends in a word whose full stop is its own.

    >>> ends_cut_short("Natural Resources Defense Council, Inc"), ends_cut_short("in the U.S"), ends_cut_short("Tides")
    (True, True, False)
    """
    word = _LAST_WORD.search(text, max(0, len(text) - 40))
    if word is None:
        return False
    parts = word.group().split(".")
    return (len(parts) > 1 and len(parts[0]) <= 3) or (parts[0].lower() in _CUT and parts[0][0].isupper())


def _inner(text: str, start: int, end: int) -> int:
    """How many single quotation marks a stretch opens more than it closes."""
    opening = sum(1 for _ in _INNER_OPEN.finditer(text, start, end))
    return opening - sum(1 for _ in _INNER_CLOSE.finditer(text, start, end))
