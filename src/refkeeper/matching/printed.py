"""Lays a whole record beside the citation as printed: what stands there, what is missing, and what is left over.

What was misprinted, or read as the wrong field, still stands in the string: `Transactions 113, 289 (19T3)`.
"""

from __future__ import annotations

from functools import lru_cache

from refkeeper.matching.containers import shortens
from refkeeper.matching.kinds import kind_of
from refkeeper.matching.numbers import roman
from refkeeper.matching.people import initials
from refkeeper.matching.prepared import Printed, printed
from refkeeper.matching.printed_numbers import joined_printed, numbers_printed
from refkeeper.matching.titles import record_titles
from refkeeper.model.item import ItemType, Name
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.text.folding import fold

FEATURES = (
    "title", "title_words", "title_length", "title_run", "title_numbers", "titled",
    "first_author", "first_author_length", "authors", "author_count", "authored", "initials",
    "container", "container_words", "container_length", "contained",
    "year", "volume", "issue", "page", "last_page", "numbers_left", "numbers_found", "joined",
    "left", "left_run", "left_share", "length", "kind",
    "e_author", "e_title", "e_container_title", "e_volume", "e_page", "e_issued", "e_issue", "e_part", "e_kind",
    "e_type", "e_sum", "e_worst",
    "s_title", "s_page", "s_volume", "s_container", "s_author",
)  # fmt: skip
_EVIDENCE = ("author", "title", "container_title", "volume", "page", "issued", "issue", "part", "kind", "type")

_IN_BOOKS = frozenset({ItemType.CHAPTER, ItemType.ENTRY, ItemType.PAPER_CONFERENCE})
_MOST = 8
_TITLED = 12  # letters of a title that hardly stand in a string by chance
_MOST_COVERED = 40
_PART_WORDS = "part teil partie parte volume band two second three third four fourth"
_PARTS = frozenset(_PART_WORDS.split())


def features(one: Printed, record: Record, evidence: tuple[Evidence, ...]) -> tuple[float, ...]:
    """The figures from which the trees judge, in the order of `FEATURES`."""
    return (*laid(one, record), *_read(evidence), *_sure(evidence))


def named(text: str, record: Record) -> dict[str, float]:
    """The figures of a record beside a citation as printed, by their names."""
    return dict(zip(FEATURES, laid(printed(text), record), strict=False))


def laid(one: Printed, record: Record) -> tuple[float, ...]:
    """The figures that need no reading: what of the record stands in the string, worked out once."""
    known = one.laid.get(id(record))
    if known is None or known[0] is not record:
        known = one.laid[id(record)] = (record, _lay(one, record))
    return known[1]


def _lay(one: Printed, record: Record) -> tuple[float, ...]:
    covered = bytearray(len(one.squashed))
    title = _title(one, record, covered)
    people = _people(one, record, covered)
    container = _container(one, record, covered)
    titled = title[2] >= _TITLED and max(title[0], title[1]) >= 0.9
    numbered = numbers_printed(one, record, titled)
    joined = joined_printed(one, record) if min(numbered[0], numbered[1], numbered[3]) < 1.0 else 1.0
    run, rest, share = _left(one, covered)
    mine = record_titles(record)[:1]
    theirs = kind_of(mine[0]) if mine else None
    kind = 0.0 if theirs == one.kind or (theirs is None and one.kind is None) else (-1.0 if theirs else -0.5)
    if theirs and theirs.split()[-1] in one.squashed:
        kind = 0.0
    length = float(len(one.squashed))
    return (*title, *people, *container, *numbered, joined, rest, run, share, length, kind)


def _title(one: Printed, record: Record, covered: bytearray) -> tuple[float, ...]:
    best, where, chosen = 0.0, (0, 0), ""
    variants = record_titles(record)
    around = _around(one, record)
    for variant in variants[:3]:
        needle = fold(variant).replace(" ", "")[:300]
        score, start, end = one.find(needle)
        if around and _only_inside(one, needle, around, one.squashed[start:end]):
            score = 0.0
        if score > best or not chosen:
            best, where, chosen = score, (start, end), variant
    if not variants:
        return 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    words = [word for word in fold(chosen).split() if len(word) > 2 or word.isdigit() or not word.isascii()]
    there = [word for word in words if word in one.words or (len(word) > 4 and word in one.squashed)]
    there = [word for word in there if not (around and _only_inside(one, word, around, word))]
    share = len(there) / len(words) if words else 0.0
    if best >= 0.75:
        _cover(covered, *where)
    if share >= 0.5:
        for word in there:
            if len(word) > 3:
                _, start, end = one.find(word)
                _cover(covered, start, end)
    missing = sum(_counts(word) and word not in one.words for word in fold(chosen).split())
    length = float(sum(map(len, words)))
    return best, share, min(length, 150.0), min(length, 150.0) * (best if best >= 0.6 else 0.0), float(missing), 1.0


def _around(one: Printed, record: Record) -> str:
    """The name of the book that a chapter or an entry stands in, as far as it is printed word for word."""
    if record.item.type not in _IN_BOOKS:
        return ""
    needle = fold(record.item.container_title or "").replace(" ", "")
    return needle if len(needle) > 3 and needle in one.squashed else ""


def _only_inside(one: Printed, title: str, around: str, found: str) -> bool:
    """Whether what was found of a title is but a part of its book's name.

    `The Dictionary of Genomics, Transcriptomics and Proteomics 2015` is not its entry `Proteomics (protein-genomics,
    proteinomics)` (10.1002/9783527678679.dg10229).
    """
    return found in around and found != around and one.squashed.count(title) <= around.count(title)


@lru_cache(maxsize=8192)
def _counts(word: str) -> bool:
    """Whether a word of a title numbers a part: `2`, `ii`, `part`, `second`."""
    return word.isdigit() or word in _PARTS or (len(word) > 1 and roman(word) is not None)


def _people(one: Printed, record: Record, covered: bytearray) -> tuple[float, ...]:
    names = record.item.author or record.item.editor
    if not names:
        return 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    scores = []
    for name in names[_MOST:_MOST_COVERED]:
        at = one.squashed.find(family) if len(family := _family(name)) > 3 else -1
        if at >= 0:
            _cover(covered, *_with_initials(one, name, at, at + len(family)))
    for name in names[:_MOST]:
        family = _family(name)
        score, start, end = (1.0, 0, 0) if family in one.words and len(family) < 4 else one.find(family)
        if score < 0.7 and name.family and " " in name.family:
            last = fold(name.family).split()[-1:]
            score, start, end = one.find(last[0]) if last and len(last[0]) > 3 else (score, start, end)
        if score >= 0.75:
            _cover(covered, *_with_initials(one, name, start, end))
        scores.append(score if len(family) > 3 or family in one.words else score * 0.7)
        given = fold(name.given or "").replace(" ", "")
        if len(given) > 3 and (at := one.squashed.find(given)) >= 0:
            _cover(covered, at, at + len(given))
    initial = _initials(one, names[0])
    share = sum(score >= 0.75 for score in scores) / len(scores)
    return scores[0], float(len(_family(names[0]))), share, float(min(len(names), 20)), 1.0, initial


def _with_initials(one: Printed, name: Name, start: int, end: int) -> tuple[int, int]:
    """The place of a family name with its initials: `l` after `cai` of `Cai, L.`; `tu` before that of `T.-U. Jung`."""
    given = initials(name)
    for length in range(min(len(given), 3), 0, -1):
        mine = given[:length]
        if end > start and one.squashed.startswith(mine, end):
            return start, end + length
        if end > start and one.squashed.endswith(mine, 0, start):
            return start - length, end
    return start, end


def _initials(one: Printed, name: Name) -> float:
    """Whether the initials of the first author stand next to the family: 1, or -1, or 0 when that cannot be said."""
    given, family = fold(name.given or "").replace(" ", "")[:1], _family(name)
    score, start, end = one.find(family)
    if not given or score < 0.75 or end <= start:
        return 0.0
    around = one.squashed[max(0, start - 3) : start] + one.squashed[end : end + 2]
    return 1.0 if given in around else -1.0


def _container(one: Printed, record: Record, covered: bytearray) -> tuple[float, ...]:
    item = record.item
    forms = (item.container_title, item.container_title_short, *record.container_titles, item.event_title)
    best, words, length, where = 0.0, 0.0, 0.0, (0, 0)
    stand: list[str] = []
    known = [form for form in dict.fromkeys(forms) if form][:4]
    for form in known:
        folded = fold(form)
        needle = folded.replace(" ", "")[:200]
        score, start, end = one.find(needle)
        if score < 0.8:
            shared, printed_so = _shortened(one, folded)
            if shared > words:
                words, stand = shared, printed_so
        if score > best:
            best, where, length = score, (start, end), float(len(needle))
    if best >= 0.8:
        words = 1.0
        _cover(covered, *where)
    elif words >= 0.7:
        for word in stand:
            if len(word) > 2 and (at := one.squashed.find(word)) >= 0:
                _cover(covered, at, at + len(word))
    return best, words, min(length, 80.0), float(bool(known))


def _shortened(one: Printed, folded: str) -> tuple[float, list[str]]:
    """The share of a journal's words that stand in the string, in full or shortened, and how: `J Asian Stud`."""
    words = [word for word in folded.split() if len(word) > 3][:12]
    if not words:
        return 0.0, []
    least = 2 if len(words) > 1 else 1
    stand = [
        [mine for mine in one.begun.get(word[0], ()) if len(mine) >= least and _is_or_shortens(mine, word)]
        for word in words
    ]
    return sum(map(bool, stand)) / len(words), [mine for found in stand for mine in found]


def _is_or_shortens(mine: str, word: str) -> bool:
    """`Stud.` printed for `Studies`, or a record that has only `J Asian Stud` beside the name in full."""
    return shortens(mine, word) or mine.startswith(word)


def _left(one: Printed, covered: bytearray) -> tuple[float, float, float]:
    """The longest stretch of letters that nothing in the record explains, all such letters, and their share."""
    if not one.places:
        return 0.0, 0.0, 0.0
    seen = bytes(map(covered.__getitem__, one.places))
    total, longest = seen.count(0), max(map(len, seen.split(b"\1")))
    return float(min(longest, 150)), float(min(total, 300)), total / len(seen)


def _cover(covered: bytearray, start: int, end: int) -> None:
    covered[start:end] = b"\1" * (end - start)


def _family(name: Name) -> str:
    return fold(name.family or name.literal or name.given or "").replace(" ", "")


def _read(evidence: tuple[Evidence, ...]) -> tuple[float, ...]:
    weights: dict[str, float] = {}
    for one in evidence:
        weights[one.field] = weights.get(one.field, 0.0) + one.weight
    values = [one.weight for one in evidence]
    return (*(weights.get(name, 0.0) for name in _EVIDENCE), sum(values), min(values, default=0.0))


def _sure(evidence: tuple[Evidence, ...]) -> tuple[float, ...]:
    """Whether the fields were claimed at all: an absent claim is not a claim that weighs nothing."""
    claimed = {one.field for one in evidence if one.claimed}
    return tuple(float(name in claimed) for name in ("title", "page", "volume", "container_title", "author"))
