"""What is known of a work, each value in the manner of a hand, under the names that templates use."""

from __future__ import annotations

from zlib import crc32

from training.generator.facts import Facts
from training.generator.hand.days import day
from training.generator.hand.habits import ALL_KINDS, Habits
from training.generator.hand.people import names
from training.generator.hand.pins import ends, pages


def values_of(facts: Facts, habits: Habits) -> dict[str, str]:
    """What the templates may name, each in the manner of the hand; a title's own closing point is left away."""
    title = facts.title.strip(' ,;:“”"').replace(" de el ", " del ")
    if facts.kind in ALL_KINDS and facts.kind not in _NAMED_BY_LAW and not title.endswith(_ABBREVIATED):
        title = title.rstrip(". ")
    if facts.subtitle:
        title = brief(title)
        joint = " " if title.endswith(("?", "!")) and habits.subtitle != ". " else habits.subtitle
        full_title = title + joint + facts.subtitle.strip(" .,;:")
    else:
        full_title = title
    found = ends(facts.pages)
    series = [part.strip() for part in facts.place.replace(" & ", ";").replace(" and ", ";").split(";") if part.strip()]
    values = {
        **{name: str(getattr(facts, name)) for name in _PLAIN},
        "author": names(facts.authors, habits.names), "author_again": names(facts.authors or facts.editors, habits.again),
        "editors": names(facts.editors, habits.editors), "translators": names(facts.translators, habits.editors),
        "editors_first": names(facts.editors, habits.names), "editors_again": names(facts.editors, habits.again),
        "title": full_title, "bare_title": title,
        "short_title": (facts.short_title.strip(" .,;:") if facts.lang == "en" else "") or catchword(shortened(title)),
        "container": (facts.container_short if habits.short_journal else "") or facts.container,
        "pages": pages(facts.pages, habits.pins), "first_page": str(found[0]) if found else facts.pages,
        "date": day(facts.year, facts.month, facts.day, habits.date), "place": habits.places.join(series),
        "first_place": series[0] if series else "", "edition": habits.edition(facts.edition),
        "edition_sup": facts.edition.translate(_RAISED) if facts.edition.isdigit() else "",
        "publisher": facts.publisher or facts.institution, "institution": facts.institution or facts.publisher,
        "holding": f"{facts.series}, {facts.archive_location}" if facts.series else facts.archive_location,
        "number": facts.series_number, "volume_roman": roman(facts.volume),
        "full_date": day(facts.year, facts.month, facts.day, habits.date) if facts.month else "",
        "ed_word": habits.ed_words[len(facts.editors) > 1] if facts.editors else "",
        "commentators": f"{facts.container}/{names(facts.authors, habits.again)}", **habits.words,
    }  # fmt: skip
    for name in ("author", "author_again", "title", "short_title", "container", "editors", "bare_title"):
        values[f"{name}_caps"] = values[name].upper()
    if facts.accessed is not None:
        year, month, number = facts.accessed
        values["accessed"] = day(str(year), month, number, habits.accessed or habits.date)
    return values


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NAMED_BY_LAW = ("case", "statute")
_ABBREVIATED = ("Co.", "Corp.", "Inc.", "Ltd.", "Transp.", "Cal.")
_PLAIN = (
    "volume", "issue", "year", "series", "series_number", "volumes", "genre", "doi", "url",
    "archive", "archive_location", "court", "reporter", "container_short",
)  # fmt: skip


def roman(number: str) -> str:
    """`12` as `XII`; what is no small number stays.

    >>> roman("14"), roman("XII"), roman("1999")
    ('XIV', 'XII', '1999')
    """
    if not number.isdigit() or not 0 < int(number) < 90:
        return number
    tens, ones = divmod(int(number), 10)
    return _TENS[tens] + _ONES[ones]


_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def brief(title: str) -> str:
    """Three main titles in ten are a word or two before their subtitle: `Demokratie. Eine deutsche Affäre`.

    Without them a tagger learns that what stands so briefly behind a name is the rest of the name.
    """
    luck = crc32(title.encode()) % 100
    words = [word for word in shortened(title).split(" ") if len(word) > 3 and word.lower() not in _LOOSE]
    if luck >= 30 or not words:
        return title
    kept = (" ".join(words[:2]) if luck < 10 else words[-1]).strip("“”\"'‘’«»„,;:")
    if not kept:
        return title
    return kept[0].upper() + kept[1:]


def catchword(title: str) -> str:
    """A third of the short titles are one word: `Kehr, Primat (wie Anm. 15)`."""
    luck = crc32(title[::-1].encode()) % 100
    words = [word for word in title.split(" ") if len(word) > 4]
    if luck >= 35 or not words or title.count(" ") < 2:
        return title
    kept = max(words, key=len).strip(".,;:’'")
    return (kept[0].upper() + kept[1:]) if kept else title


def shortened(title: str) -> str:
    """The short title that later notes use: the words before the first break, at most five."""
    for mark in (": ", ". ", "? ", " – ", " — ", ", "):
        head, found, _ = title.partition(mark)
        if found and len(head) > 8:
            title = head
    words = title.split(" ")
    while len(words) > 5:
        words = words[:4]
    while len(words) > 2 and words[-1].lower().strip("’'") in _LOOSE:
        words.pop()
    return " ".join(words).strip(' ,;:–—“”"„«»')


_LOOSE_WORDS = """a an the of in on and or for to by with from as at into under its their der die das den dem des und von im zur zum
    für über ein eine einer als bei zu le la les de du l d à au aux et en dans sur par pour un une el los las y del con tra una il lo
    i gli nel nella nell’ dell’ della dello degli delle al di e het een van o os dos das no na och om og til av"""
_LOOSE = frozenset(_LOOSE_WORDS.split())
