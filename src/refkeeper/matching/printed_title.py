"""Looks for the title of a record in the citation as printed: as a whole, word by word, and its numbers of parts."""

from __future__ import annotations

from refkeeper.matching.prepared import Printed
from refkeeper.matching.record_facts import Facts

_NOTHING = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def title_printed(one: Printed, known: Facts, covered: bytearray) -> tuple[float, ...]:
    """How well it stands there as a whole; the share of its words; its length; that of what stands; numbers missing."""
    if not known.titles:
        return _NOTHING
    squashed = one.squashed
    around = known.around if known.around in squashed else ""
    best, start, end, chosen = -1.0, 0, 0, known.titles[0]
    for variant in known.titles:
        score, first, last = one.find(variant.needle)
        if around and _only_inside(one, variant.needle, around, squashed[first:last]):
            score = 0.0
        if score > best:
            best, start, end, chosen = score, first, last, variant
    words = one.words
    there = [word for word in chosen.words if word in words or (len(word) > 4 and word in squashed)]
    if around:
        there = [word for word in there if not _only_inside(one, word, around, word)]
    share = len(there) / len(chosen.words) if chosen.words else 0.0
    if best >= 0.75:
        covered[start:end] = b"\1" * (end - start)
    if share >= 0.5:
        for word in there:
            if len(word) > 3 and (at := squashed.find(word)) >= 0:
                covered[at : at + len(word)] = b"\1" * len(word)
    missing = len([word for word in chosen.counted if word not in words])
    length = min(chosen.length, 150.0)
    return best, share, length, length * (best if best >= 0.6 else 0.0), float(missing), 1.0


def _only_inside(one: Printed, title: str, around: str, found: str) -> bool:
    """Whether what was found of a title is but a part of its book's name.

    `The Dictionary of Genomics, Transcriptomics and Proteomics 2015` is not its entry `Proteomics (protein-genomics,
    proteinomics)` (10.1002/9783527678679.dg10229).
    """
    return found in around and found != around and one.squashed.count(title) <= around.count(title)
