"""The words of RIS that who writes it and who reads it must understand alike; tables and no more."""

from __future__ import annotations

from refkeeper.model.item import ItemType

READ_AS = {
    "GEN": ItemType.DOCUMENT,
    "JOUR": ItemType.ARTICLE_JOURNAL,
    "EJOUR": ItemType.ARTICLE_JOURNAL,
    "MGZN": ItemType.ARTICLE_MAGAZINE,
    "NEWS": ItemType.ARTICLE_NEWSPAPER,
    "BOOK": ItemType.BOOK,
    "EBOOK": ItemType.BOOK,
    "EDBOOK": ItemType.BOOK,
    "CHAP": ItemType.CHAPTER,
    "ECHAP": ItemType.CHAPTER,
    "CPAPER": ItemType.PAPER_CONFERENCE,
    "CONF": ItemType.PAPER_CONFERENCE,
    "THES": ItemType.THESIS,
    "RPRT": ItemType.REPORT,
    "GOVDOC": ItemType.REPORT,
    "STAND": ItemType.STANDARD,
    "ELEC": ItemType.WEBPAGE,
    "BLOG": ItemType.POST_WEBLOG,
    "UNPB": ItemType.MANUSCRIPT,
    "MANSCPT": ItemType.MANUSCRIPT,
    "PCOMM": ItemType.PERSONAL_COMMUNICATION,
    "SER": ItemType.PERIODICAL,
    "DICT": ItemType.ENTRY_DICTIONARY,
    "ENCYC": ItemType.ENTRY_ENCYCLOPEDIA,
    "DATA": ItemType.DATASET,
    "COMP": ItemType.SOFTWARE,
    "PAT": ItemType.PATENT,
    "MAP": ItemType.MAP,
    "PAMP": ItemType.PAMPHLET,
    "CASE": ItemType.LEGAL_CASE,
    "STAT": ItemType.LEGISLATION,
    "BILL": ItemType.BILL,
    "HEAR": ItemType.HEARING,
    "MPCT": ItemType.MOTION_PICTURE,
}
"""What a type of RIS is taken for; the first that names a type is the one written for it."""

PERIODICAL_TYPES = frozenset(
    {ItemType.ARTICLE_JOURNAL, ItemType.ARTICLE_MAGAZINE, ItemType.ARTICLE_NEWSPAPER, ItemType.PERIODICAL}
)
"""Types whose `SN` is an ISSN; for all others it is an ISBN."""

SEASONS = ("Spring", "Summer", "Autumn", "Winter")
