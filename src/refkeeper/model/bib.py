"""The words of .bib files that who writes them and who reads them must understand alike; tables and no more."""

from __future__ import annotations

import re

from refkeeper.model.item import Date, ItemType

READ_AS = {
    "article": ItemType.ARTICLE_JOURNAL,
    "suppperiodical": ItemType.ARTICLE_JOURNAL,
    "book": ItemType.BOOK,
    "mvbook": ItemType.BOOK,
    "collection": ItemType.BOOK,
    "mvcollection": ItemType.BOOK,
    "reference": ItemType.BOOK,
    "mvreference": ItemType.BOOK,
    "proceedings": ItemType.BOOK,
    "mvproceedings": ItemType.BOOK,
    "manual": ItemType.BOOK,
    "booklet": ItemType.PAMPHLET,
    "inbook": ItemType.CHAPTER,
    "bookinbook": ItemType.CHAPTER,
    "suppbook": ItemType.CHAPTER,
    "incollection": ItemType.CHAPTER,
    "suppcollection": ItemType.CHAPTER,
    "inreference": ItemType.ENTRY_ENCYCLOPEDIA,
    "inproceedings": ItemType.PAPER_CONFERENCE,
    "conference": ItemType.PAPER_CONFERENCE,
    "thesis": ItemType.THESIS,
    "phdthesis": ItemType.THESIS,
    "mastersthesis": ItemType.THESIS,
    "report": ItemType.REPORT,
    "techreport": ItemType.REPORT,
    "unpublished": ItemType.MANUSCRIPT,
    "online": ItemType.WEBPAGE,
    "electronic": ItemType.WEBPAGE,
    "www": ItemType.WEBPAGE,
    "letter": ItemType.PERSONAL_COMMUNICATION,
    "periodical": ItemType.PERIODICAL,
    "patent": ItemType.PATENT,
    "dataset": ItemType.DATASET,
    "software": ItemType.SOFTWARE,
    "movie": ItemType.MOTION_PICTURE,
    "legislation": ItemType.LEGISLATION,
    "jurisdiction": ItemType.LEGAL_CASE,
    "standard": ItemType.STANDARD,
    "review": ItemType.REVIEW,
}
"""What an entry is taken for when its `entrysubtype` does not say more."""

SUBTYPES = {"newspaper": ItemType.ARTICLE_NEWSPAPER, "magazine": ItemType.ARTICLE_MAGAZINE} | {
    kind.value: kind for kind in ItemType
}
"""What `entrysubtype` may say; beside the two words that BibLaTeX styles know, the types of CSL."""

UNDATED = frozenset({"n.d.", "n. d.", "nd", "s.d.", "s. d.", "o.j.", "o. j.", "s.a.", "s. a.", "no date", "undated"})
STATUSES = frozenset(
    {"forthcoming", "in press", "submitted", "accepted", "in preparation", "im druck", "im erscheinen", "à paraître"}
)
"""What stands in the place of a year before a work is out."""

PUBSTATES = {"inpress": "in press", "inpreparation": "in preparation"}
"""The keys of BibLaTeX's `pubstate` that are not the words themselves."""

THESES = {"phdthesis": "PhD thesis", "mathesis": "Master's thesis", "Thesis": None}
"""What `type` says of a thesis; the bare word keeps BibTeX from printing a degree that nobody vouched for."""

LANGUAGES = {
    "english": "en", "american": "en-US", "british": "en-GB", "german": "de-1901", "ngerman": "de", "french": "fr",
    "spanish": "es", "italian": "it", "portuguese": "pt", "brazil": "pt-BR", "dutch": "nl", "russian": "ru",
    "polish": "pl", "czech": "cs", "danish": "da", "swedish": "sv", "norwegian": "no", "finnish": "fi",
    "hungarian": "hu", "turkish": "tr", "latin": "la", "greek": "el", "japanese": "ja", "korean": "ko", "chinese": "zh",
}  # fmt: skip
"""babel's names of languages and their BCP 47 tags."""

_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_NUMBERS = {word.lower(): str(number) for number, word in enumerate(_ORDINALS, start=1)}
_ORDINAL = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th|\.)")


_YEAR = re.compile(r"(?P<year>-?[0-9]{1,4})(?: ?[-–/]{1,3} ?(?P<end>[0-9]{1,4}))?")


def year_of(text: str) -> Date | None:
    """The year or range of years that a text is, None when it is none.

    >>> year_of("1998-1999") == Date(1998, end=Date(1999)), year_of("1998-99"), year_of("n.d.")
    (True, None, None)
    """
    found = _YEAR.fullmatch(text)
    if found is None or int(found["year"]) == 0:
        return None
    year, end = int(found["year"]), found["end"]
    if end and len(end) < len(found["year"].lstrip("-")):
        return None  # `1998-99` may be a winter or two years
    return Date(year, end=Date(int(end)) if end and int(end) > year else None)


def edition_number(text: str) -> str:
    """An edition as its bare number where it is one; else as it is.

    >>> edition_number("Second"), edition_number("3rd"), edition_number("rev. ed.")
    ('2', '3', 'rev. ed.')
    """
    found = _ORDINAL.fullmatch(text)
    return found[1] if found else _NUMBERS.get(text.lower(), text)


def edition_word(text: str) -> str:
    """An edition as BibTeX styles want it before the word "edition".

    >>> edition_word("2"), edition_word("12"), edition_word("rev. ed.")
    ('Second', '12th', 'rev. ed.')
    """
    number = edition_number(text)
    if not (number.isascii() and number.isdigit() and len(number) <= 4):
        return text
    if 1 <= int(number) <= len(_ORDINALS) and number == str(int(number)):
        return _ORDINALS[int(number) - 1]
    teen = len(number) > 1 and number[-2] == "1"
    return number + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th"))
