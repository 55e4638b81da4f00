"""Says how alike two titles are: the same, the same but for misprints or a subtitle, or another one."""

from __future__ import annotations

from refkeeper.matching.title_parts import ordinal
from refkeeper.model.dataclass import dataclass
from refkeeper.text.folding import fold
from refkeeper.text.similarity import fuzz

LONGEST = 600
_SMALL_WORDS = (
    "a an the of and or in on at to for from by with as is le la les l un une de du des d et en au aux der die das des "
    "dem den ein eine und im zu zur zum von el los las del y e o il lo gli i degli della dei di da"
)
SMALL = frozenset(_SMALL_WORDS.split())
"""Words that titles are not told apart by."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two titles are: `factor` of the full weight (below 0 for another title), and the words for it."""

    factor: float
    why: str


def compare(claimed: str, found: str) -> Likeness:
    """How alike two titles are.

    >>> compare("Economics and Strategy", "Economics and strategy: a reader").factor
    0.8
    """
    mine, theirs = fold(claimed[:LONGEST]), fold(found)
    one, other = mine.replace(" ", ""), theirs.replace(" ", "")
    if not one or not other:
        same = claimed.strip() == found.strip()
        return Likeness(1.0, "the same title") if same else Likeness(0.0, "a title without words")
    if one == other:
        return Likeness(1.0, "the same title")
    mine_only, theirs_only = _left_over(mine, theirs)
    if not mine_only and not theirs_only:
        return Likeness(0.95, "the same words, in another order or slightly misprinted")
    if all(ordinal(word) for word in (*mine_only, *theirs_only)):
        return Likeness(0.5, "the same title but for a number")
    if not mine_only or not theirs_only:
        return _one_sided(mine, theirs, theirs_only)
    if _misprinted(mine_only, theirs_only, one, other):
        return Likeness(0.85, "the same title but for misprints")
    words = len([word for word in (*mine.split(), *theirs.split()) if word not in SMALL])
    share = (len(mine_only) + len(theirs_only)) / max(1, words)
    if share <= 0.3 and words >= 8:
        return Likeness(-0.35, f"titles that differ in {' '.join(mine_only[:4])} / {' '.join(theirs_only[:4])}")
    return Likeness(-1.0, "another title")


def _misprinted(mine_only: list[str], theirs_only: list[str], mine: str, theirs: str) -> bool:
    """Whether the words that differ, and so the two as a whole, are nearly alike, and neither has a number more."""
    ratio = fuzz().ratio
    alike = ratio("".join(mine_only), "".join(theirs_only), score_cutoff=85) and ratio(mine, theirs, score_cutoff=85)
    return bool(alike) and not _digits(mine_only) ^ _digits(theirs_only)


def _one_sided(mine: str, theirs: str, theirs_only: list[str]) -> Likeness:
    """One title has words over: a subtitle left out by the note, or by the record."""
    shorter, longer = (mine, theirs) if theirs_only else (theirs, mine)
    who = "the note's title is the beginning of the record's" if theirs_only else "the record's title begins the note's"
    words = [word for word in shorter.split() if word not in SMALL]
    if longer.replace(" ", "").startswith(shorter.replace(" ", "")):
        return Likeness(0.8 if len(words) >= 2 else 0.5, who)
    if len(words) >= 3 and shorter in longer:
        return Likeness(0.6, "one title stands inside the other")
    whole = len([word for word in longer.split() if word not in SMALL])
    # `The Affluent Society Revisited` is not `Why Revisit the Affluent Society?`: few words left out of few are many.
    if len(words) >= 5 and len(words) / whole >= 0.6:
        return Likeness(0.7, "the same title but for some words left out")
    return Likeness(-1.0, "another title")


def _left_over(mine: str, theirs: str) -> tuple[list[str], list[str]]:
    """The words that only one of the two has; a misprinted word is paired with its right form, a number never."""
    spare: dict[str, int] = {}
    for word in theirs.split():
        spare[word] = spare.get(word, 0) + 1
    left = []
    for word in mine.split():
        if spare.get(word, 0):
            spare[word] -= 1
        elif word not in SMALL:
            left.append(word)
    left = sorted(left)[:40]
    right = sorted([word for word, times in spare.items() if word not in SMALL for _ in range(times)])[:40]
    if not left or not right:
        return left, right
    twins = list(filter(_may_be_misprinted, right))
    for word in list(filter(_may_be_misprinted, left)) if twins else ():
        twin = _misprint(word, twins)
        if twin is not None:
            left.remove(word)
            right.remove(twin)
            twins.remove(twin)
    return left, right


def _may_be_misprinted(word: str) -> bool:
    return len(word) >= 4 and word.isalpha()


def _misprint(word: str, twins: list[str]) -> str | None:
    """The first of the words that is 85 in 100 the same."""
    ratio = fuzz().ratio
    # two of which one has a third more letters are never so much alike
    long, short = len(word) * 1.4, len(word) / 1.4
    return next((twin for twin in twins if short <= len(twin) <= long and ratio(word, twin, score_cutoff=85)), None)


def _digits(words: list[str]) -> bool:
    return any(word.isdigit() for word in words)
