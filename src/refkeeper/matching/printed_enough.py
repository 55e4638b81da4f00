"""Says of a record and a citation as printed whether enough is printed to mean it, and in words what is."""

from __future__ import annotations

from refkeeper.matching.prepared import printed
from refkeeper.matching.printed import named
from refkeeper.matching.record_facts import facts
from refkeeper.model.record import Record


def pins(text: str, record: Record) -> bool:
    """Whether enough of the record is printed to name one work: a title, or three other facts.

    Where the record has no year its first and last page are two: `Maeder, A. Astronomy and Astrophysics Library
    193–212.` of 10.1007/978-3-540-76949-1_9.

    Beside journal and year alone only one letter of the author may be another: `Shang Shang, S.R. Kulkarni, P.W. Cuff,
    Pan Hui, 2012 IEEE International Workshop on Machine Learning for Signal Processing (2012).` is no paper by Zhuo
    Zhang, Cuff and Kulkarni (10.1109/mlsp.2012.6349711).

    `1 M. Ambrosio (n.d.).` names a person, who may have written many things, though only one of them is on disk.
    """
    one = named(text, record)
    titled = one.title_length >= 10 and max(one.title, one.title_words) >= 0.7
    placed = max(one.container_words, one.container) >= 0.7
    written = one.first_author >= 0.75
    joined = one.joined >= 0.85
    told = placed + written + sum(joined or share >= 0.4 for share in (one.year, one.volume, one.page))
    told += one.page >= 1.0 and one.last_page >= 1.0 and one.year == 0
    misspelled = (1 - one.first_author) * one.first_author_length > _A_LETTER
    told -= written and misspelled and max(one.volume, one.page) < 0.4 and not joined
    return one.length >= 10 and (titled or told >= 3)


def says_all(text: str, record: Record) -> bool:
    """Whether all that the record has but its title is printed, and next to nothing else: author or journal, and year.

    Where the record has no year it is two others of author, journal, volume and page, and no number more: `J. Mateo
    and P. Laguna, Computers in Cardiology 1996 (n.d.).` of 10.1109/cic.1996.542504.  Several records of which that is
    true are rivals of each other, so that nothing is taken.
    """
    one = named(text, record)
    placed = max(one.container_words, one.container) >= 0.7
    written = one.first_author >= 0.75
    silent = (one.contained and not placed) or (one.authored and not written) or min(one.volume, one.page) < 0
    if silent or one.left > 8 or not (placed or written):
        return False
    if one.year >= 0.4:
        return one.numbers_left <= 1
    told = placed + written + (one.volume >= 1) + (one.page >= 1)
    return one.year == 0 and told >= 2 and one.numbers_left == 0


def says_too_little(text: str, record: Record) -> bool:
    """Whether much of the string is not the record's, and of the record too little is printed, or other numbers.

    Two of year, volume and page are not there and of the title a word or two; or all three, and the title not to the
    letter; or hardly a word of the title is there, nor three other facts.  The beginning of a long title is enough:
    `Mongolia’s Foreign Policy` of a title of twenty words.  Such a record is no candidate: of 14,300 beside 6,200
    strings 4,000 said too little, none of them was likely by more than 17 in 100, none had 6 points.
    """
    one = named(text, record)
    if one.left < _A_TITLE:
        return False
    titled, missing = max(one.title, one.title_words), (one.year < 0) + (one.volume < 0) + (one.page < 0)
    if (missing >= 2 and titled < 0.7) or (missing == 3 and titled < 0.95):
        return not _begun(text, record)
    if titled >= 0.6 or (not missing and (one.title >= 0.5 or one.title_words >= 0.2)):
        return False
    return not _begun(text, record) and not pins(text, record) and not says_all(text, record)


def _begun(text: str, record: Record) -> bool:
    squashed = printed(text).squashed
    return any(title.needle[:_BEGINNING] in squashed for title in facts(record).titles)


def another_title(text: str, record: Record) -> bool:
    """Whether the record's title is not printed, and instead a stretch of letters that nothing in the record explains.

    `E. P. Thompson, “Time, Work-Discipline, ...” Past & Present 38 (1967): 56` beside another piece on that page.
    """
    one = named(text, record)
    return max(one.title, one.title_words) < 0.6 and one.left_run >= _A_TITLE


def in_a_series(text: str, record: Record) -> bool:
    """Whether all people, the year and the page are printed, no number is left over, and one name that is unknown.

    `M. Bramer, Undergraduate Topics in Computer Science (2016) 175.` names the series, its record only the book
    (10.1007/978-1-4471-7307-6_12).  Where the record's own journal or book is printed, what is left is another title;
    two thirds of the letters of `Chirurgisches Forum 2006` stand in any line of German (10.1007/3-540-34668-6_145).
    """
    one = named(text, record)
    placed = one.container >= 0.75 or one.container_words >= 0.7
    people = min(one.first_author, one.authors, one.initials)
    paged = one.page >= 1.0 and (one.year >= 1.0 or (one.year == 0 and one.last_page >= 1.0))
    return not placed and people >= 1.0 and paged and one.volume >= 0 and one.numbers_left == 0


def in_a_series_on_these_pages(text: str, record: Record) -> bool:
    """The same, and the last page is printed too, so that a smaller likelihood will do.

    `Mihoubi, H. Database and Expert Systems Applications 2000, 573–582.` names the book, 10.1007/3-540-44469-6_53 only
    its series.
    """
    one = named(text, record)
    return one.last_page >= 1.0 and one.contained > 0 and in_a_series(text, record)


def explains_all(text: str, record: Record) -> bool:
    """Whether author, journal or book, and year are printed, and neither a letter nor a number more.

    What was read as a title is then none: `(1) Zhou Liang-Song. APSCOM-97. International Conference on Advances in
    Power System Control, Operation and Management 1997.`
    """
    one = named(text, record)
    there = min(one.first_author, one.container_words, one.year) >= 0.75
    return there and one.left <= 3 and one.numbers_left == 0


def titled_in_full(text: str, record: Record) -> bool:
    """Whether every word and number of the record's title is printed, in whatever order."""
    one = named(text, record)
    return one.title_words == 1.0 and one.title_numbers == 0


def in_words(text: str, record: Record) -> str:
    """What of a record stands in the citation, for a person: `printed there: the title, the first author, volume`."""
    one = named(text, record)
    told = [what for name, least, what in _TOLD if getattr(one, name) >= least]
    missing = [what for name, what in _MISSING if getattr(one, name) < 0]
    left = f"{one.left:.0f} letters are not explained" if one.left >= 10 else ""
    said = f"printed there: {', '.join(told)}" if told else "hardly anything is printed there"
    return "; ".join(part for part in (said, f"not there: {', '.join(missing)}" if missing else "", left) if part)


_BEGINNING = 12  # letters of a title
_A_LETTER = 1.2  # one letter that is another, by the ratio of the two spellings
_A_TITLE = 20  # letters: hardly a journal's name or the rest of a list of authors
_TOLD = (
    ("title", 0.8, "the title"), ("first_author", 0.8, "the first author"), ("container_words", 0.8, "the journal"),
    ("year", 1.0, "the year"), ("volume", 1.0, "the volume"), ("issue", 1.0, "the issue"), ("page", 1.0, "the page"),
)  # fmt: skip
_MISSING = (("year", "the year"), ("volume", "the volume"), ("page", "the page"))
