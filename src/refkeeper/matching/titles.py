"""Weighs titles: the same, a short form, a misprint, the next part of a series, or another work."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from refkeeper.matching.evidence import absent, agree, differ, doubted, not_comparable
from refkeeper.matching.kinds import kind_of
from refkeeper.matching.numbers import roman
from refkeeper.matching.people import is_latin
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import ItemType
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

_TAG = re.compile(r"<[^<>]{1,200}>")
_LONGEST = 600
_SMALL_WORDS = (
    "a an the of and or in on at to for from by with as is le la les l un une de du des d et en au aux der die das des "
    "dem den ein eine und im zu zur zum von el los las del y e o il lo gli i degli della dei di da"
)
_SMALL = frozenset(_SMALL_WORDS.split())
# Titles that thousands of works share: they say next to nothing of which work is meant.
_GENERIC_WORDS = (
    "introduction|editorial|preface|foreword|conclusion|book review|book reviews|reviews|review|letters|index|notes|"
    "letter to the editor|in memoriam|obituary|abstracts|correspondence|contents|front matter|back matter|discussion|"
    "einleitung|vorwort|avant propos|comptes rendus|rezensionen|news|announcements|errata|erratum|afterword|epilogue|"
    "acknowledgements|bibliography|references|frontmatter|backmatter|table of contents|untitled"
)
_GENERIC = frozenset(_GENERIC_WORDS.split("|"))
_COUNTED = {"one": "1", "two": "2", "three": "3", "four": "4", "first": "1", "second": "2", "third": "3", "fourth": "4"}
_PART = LazyPattern(
    r"\b(?:part|pt|teil|partie|parte|vol|volume|band|tome|no|chapter|section|series|book)\s+(\w{1,12})\b"
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two titles are: `factor` of the full weight (below 0 for another title), and the words for it."""

    factor: float
    why: str


def weigh_titles(work: Work, record: Record) -> tuple[Evidence, ...]:
    """The title, with the part it numbers and the kind of piece it says it is.

    A short title that begins the record's, or a record without the subtitle, agrees; `part 5` is not `part 6`; an
    erratum, a reply and a review are not the work they speak of.
    """
    if work.title is None:
        return ()
    claimed = work.title.value
    variants = record_titles(record)
    if not variants:
        return (absent("title", work.title.raw),)
    if claimed is None:
        return (not_comparable("title", work.title.raw, variants[0], "the title in the note cannot be read"),)
    if is_latin(claimed) != is_latin(variants[0]):
        return (not_comparable("title", claimed, variants[0], "the titles are in different scripts"),)
    base = _base(claimed)
    likeness, best = max(((compare(claimed, title), title) for title in variants), key=lambda pair: pair[0].factor)
    if likeness.factor < 0:
        out = [doubted(differ("title", claimed, best, 6.0 * likeness.factor, likeness.why), work.title)]
    else:
        out = [doubted(agree("title", claimed, best, base * likeness.factor, likeness.why), work.title)]
    if likeness.factor == -1:
        return tuple(out)
    if likeness.factor < 1:
        out += [doubted(evidence, work.title) for evidence in _part(claimed, variants)]
    out += _kind(work, claimed, variants[0], record)
    return tuple(out)


def record_titles(record: Record) -> tuple[str, ...]:
    """Every form of the record's title, the longest first: with subtitle, without, short; markup and entities gone."""
    item = record.item
    return _forms(item.title or "", record.subtitle or "", item.title_short or "")


@lru_cache(maxsize=1024)
def _forms(title: str, subtitle: str, short: str) -> tuple[str, ...]:
    title, subtitle = plain(title), plain(subtitle)
    forms = [title]
    if subtitle and fold(subtitle) not in fold(title):
        forms.insert(0, f"{title}: {subtitle}")
    forms.append(plain(short))
    return tuple(dict.fromkeys(form for form in forms if form.strip()))


def plain(title: str) -> str:
    """A title without markup: `A <i>Drosophila</i> study &amp; more` as a person reads it."""
    bare = title[: _LONGEST * 4]
    if "<" in bare:
        bare = _TAG.sub("", bare)
    if "&" in bare:
        import html

        bare = html.unescape(bare)
    return bare.strip()[:_LONGEST]


def _base(claimed: str) -> float:
    """What a title is worth when it agrees: the more words, the less likely that two works share it."""
    folded = fold(claimed)
    if folded in _GENERIC:
        return 1.0
    words = [word for word in folded.split() if word not in _SMALL]
    long = len("".join(words)) / 6  # a script without blanks, a noun of German length
    return {0: 0.5, 1: 2.0, 2: 3.5, 3: 4.5}.get(max(len(words), int(long)), 5.0)


def compare(claimed: str, found: str) -> Likeness:
    """How alike two titles are.

    >>> compare("Economics and Strategy", "Economics and strategy: a reader").factor
    0.8
    """
    mine, theirs = fold(claimed[:_LONGEST]), fold(found)
    one, other = mine.replace(" ", ""), theirs.replace(" ", "")
    if not one or not other:
        same = claimed.strip() == found.strip()
        return Likeness(1.0, "the same title") if same else Likeness(0.0, "a title without words")
    if one == other:
        return Likeness(1.0, "the same title")
    from rapidfuzz import fuzz  # most titles are the same, and then nothing needs it

    mine_only, theirs_only = _left_over(mine, theirs)
    if not mine_only and not theirs_only:
        return Likeness(0.95, "the same words, in another order or slightly misprinted")
    if all(_ordinal(word) for word in (*mine_only, *theirs_only)):
        return Likeness(0.5, "the same title but for a number")
    if not mine_only or not theirs_only:
        return _one_sided(mine, theirs, theirs_only)
    rest = fuzz.ratio("".join(mine_only), "".join(theirs_only)) / 100
    likeness = fuzz.ratio(one, other) / 100
    if likeness >= 0.85 and rest >= 0.85 and not _digits(mine_only) ^ _digits(theirs_only):
        return Likeness(0.85, "the same title but for misprints")
    words = len([word for word in (*mine.split(), *theirs.split()) if word not in _SMALL])
    share = (len(mine_only) + len(theirs_only)) / max(1, words)
    if share <= 0.3 and words >= 8:
        return Likeness(-0.35, f"titles that differ in {' '.join(mine_only[:4])} / {' '.join(theirs_only[:4])}")
    return Likeness(-1.0, "another title")


def _one_sided(mine: str, theirs: str, theirs_only: list[str]) -> Likeness:
    """One title has words over: a subtitle left out by the note, or by the record."""
    shorter, longer = (mine, theirs) if theirs_only else (theirs, mine)
    who = "the note's title is the beginning of the record's" if theirs_only else "the record's title begins the note's"
    words = [word for word in shorter.split() if word not in _SMALL]
    if longer.replace(" ", "").startswith(shorter.replace(" ", "")):
        return Likeness(0.8 if len(words) >= 2 else 0.5, who)
    if len(words) >= 3 and shorter in longer:
        return Likeness(0.6, "one title stands inside the other")
    whole = len([word for word in longer.split() if word not in _SMALL])
    # `The Affluent Society Revisited` is not `Why Revisit the Affluent Society?`: few words left out of few are many.
    if len(words) >= 5 and len(words) / whole >= 0.6:
        return Likeness(0.7, "the same title but for some words left out")
    return Likeness(-1.0, "another title")


def _left_over(mine: str, theirs: str) -> tuple[list[str], list[str]]:
    """The words that only one of the two has; a misprinted word is paired with its right form, a number never."""
    one, other = Counter(mine.split()), Counter(theirs.split())
    left = sorted(word for word in (one - other).elements() if word not in _SMALL)[:40]
    right = sorted(word for word in (other - one).elements() if word not in _SMALL)[:40]
    for word in [word for word in left if _may_be_misprinted(word)] if left and right else ():
        twin = _misprint(word, [twin for twin in right if _may_be_misprinted(twin)])
        if twin is not None:
            left.remove(word)
            right.remove(twin)
    return left, right


def _may_be_misprinted(word: str) -> bool:
    return len(word) >= 4 and word.isalpha()


def _misprint(word: str, twins: list[str]) -> str | None:
    """The first of the words that is 85 in 100 the same."""
    from rapidfuzz import fuzz

    # two of which one has a third more letters are never so much alike
    long, short = len(word) * 1.4, len(word) / 1.4
    return next((twin for twin in twins if short <= len(twin) <= long and fuzz.ratio(word, twin) >= 85), None)


def _digits(words: list[str]) -> bool:
    return any(word.isdigit() for word in words)


def _part(claimed: str, variants: tuple[str, ...]) -> list[Evidence]:
    """A number that the two titles do not share: `Synthesis of peptides. V` beside `Synthesis of peptides. VI`."""
    found = variants[0]
    mine, theirs = _ordinals(claimed), _ordinals(found)
    over, missing = mine - theirs, theirs - mine
    if over and missing:
        said, other = ", ".join(sorted(over)), ", ".join(sorted(missing))
        return [differ("part", said, other, -6.0, f"another part of a series: {said} in the note, {other} there")]
    if over or missing:
        side = "note" if over else "record"
        number = ", ".join(sorted(over or missing))
        said, other = (number, "") if over else ("", number)
        return [differ("part", said, other, -2.0, f"only the {side} has the number {number} in its title")]
    return []


def _ordinals(title: str) -> frozenset[str]:
    """The numbers in a title that could number a part: not years, Roman ones in Arabic, `Part B` as `b`."""
    folded = fold(title[:_LONGEST])
    out = {number for word in folded.split() if (number := _ordinal(word)) is not None}
    for match in _PART.finditer(folded):
        word = match.group(1)
        if len(word) == 1 or word in _COUNTED or _ordinal(word):
            out.add(_ordinal(word) or _COUNTED.get(word) or str(roman(word) or word))
    return frozenset(out)


def _ordinal(word: str) -> str | None:
    if word.isdigit() and len(word) <= 3:
        return word.lstrip("0") or "0"
    if len(word) >= 2 and set(word) <= set("ivx") and (value := roman(word)) is not None:
        return str(value)
    return None


def _kind(work: Work, claimed: str, found: str, record: Record) -> list[Evidence]:
    """An erratum, a reply, a review: both must be one, or neither."""
    genre = work.genre.value if work.genre is not None and work.genre.value is not None else ""
    mine = kind_of(claimed, work.type) or kind_of(genre)
    theirs = kind_of(found, record.item.type)
    if mine == theirs or (theirs is not None and fold(found) in fold(claimed)):
        return []  # the claim holds the whole of the record's title, `Book Review:` and all
    if fold(found) == fold(claimed) and record.item.type is ItemType.ARTICLE_JOURNAL:
        return []  # `Buchbesprechungen` of a journal is read as a review and registered as an article
    said, other = mine or "the work itself", theirs or "the work itself"
    return [differ("kind", said, other, -6.0, f"the note cites {said}, the record is {other}")]
