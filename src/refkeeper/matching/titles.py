"""Weighs titles: the same, a short form, a misprint, the next part of a series, or another work."""

from __future__ import annotations

import re
from functools import lru_cache

from refkeeper.matching.evidence import absent, agree, differ, doubted, not_comparable
from refkeeper.matching.people import is_latin
from refkeeper.matching.title_likeness import LONGEST, SMALL, Likeness, compare
from refkeeper.matching.title_parts import weigh_kind, weigh_part
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.text.folding import fold

_TAG = re.compile(r"<[^<>]{1,200}>")
# Titles that thousands of works share: they say next to nothing of which work is meant.
_GENERIC_WORDS = (
    "introduction|editorial|preface|foreword|conclusion|book review|book reviews|reviews|review|letters|index|notes|"
    "letter to the editor|in memoriam|obituary|abstracts|correspondence|contents|front matter|back matter|discussion|"
    "einleitung|vorwort|avant propos|comptes rendus|rezensionen|news|announcements|errata|erratum|afterword|epilogue|"
    "acknowledgements|bibliography|references|frontmatter|backmatter|table of contents|untitled"
)
_GENERIC = frozenset(_GENERIC_WORDS.split("|"))


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
    likeness, best = _likest(claimed, variants)
    if likeness.factor < 0:
        out = [doubted(differ("title", claimed, best, 6.0 * likeness.factor, likeness.why), work.title)]
    else:
        out = [doubted(agree("title", claimed, best, base * likeness.factor, likeness.why), work.title)]
    if likeness.factor == -1:
        return tuple(out)
    if likeness.factor < 1:
        out += [doubted(evidence, work.title) for evidence in weigh_part(claimed, variants)]
    out += weigh_kind(work, claimed, variants[0], record)
    return tuple(out)


def _likest(claimed: str, variants: tuple[str, ...]) -> tuple[Likeness, str]:
    best, form = compare(claimed, variants[0]), variants[0]
    for variant in variants[1:] if best.factor < 1 else ():
        likeness = compare(claimed, variant)
        if likeness.factor > best.factor:
            best, form = likeness, variant
    return best, form


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
    bare = title[: LONGEST * 4]
    if "<" in bare:
        bare = _TAG.sub("", bare)
    if "&" in bare:
        import html

        bare = html.unescape(bare)
    return bare.strip()[:LONGEST]


def _base(claimed: str) -> float:
    """What a title is worth when it agrees: the more words, the less likely that two works share it."""
    folded = fold(claimed)
    if folded in _GENERIC:
        return 1.0
    words = [word for word in folded.split() if word not in SMALL]
    long = len("".join(words)) / 6  # a script without blanks, a noun of German length
    return {0: 0.5, 1: 2.0, 2: 3.5, 3: 4.5}.get(max(len(words), int(long)), 5.0)
