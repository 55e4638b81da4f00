"""The note and the record disagree on the author."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import Difference, differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.checks.wording import alike, same_words
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity
from refkeeper.model.item import Name
from refkeeper.text.folding import fold


@check(
    "RK301",
    "author-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("E. P. Thompson", "E. J. Hobsbawm"),
    counterexample=cited(),
    records=(TIME,),
)
def author_differs(dossier: Dossier) -> Iterator[Spot]:
    """The author in a note differs from the record's.

    One of the two is wrong, and it is not always the note.  refkeeper leaves the author's words alone.  Initials, other
    orders and spellings of a name, transliterations and bodies that go by their initials are no difference.
    """
    yield from differing(dossier, "author", _tells)


def _tells(one: Difference) -> bool:
    item = one.record.item
    theirs = (*item.author, *item.editor, *item.translator, *item.container_author)
    mine = [claim.value for claim in one.work.author if claim.value is not None]
    if not theirs or not mine or same_words("; ".join(claim.raw for claim in one.work.author), one.found):
        return False
    return all(_another(name, other) for name in mine for other in theirs)


def _another(mine: Name, theirs: Name) -> bool:
    """Whether two names are certainly two people's; of a body or of a name in another script that cannot be known."""
    if mine.family is None or theirs.family is None:
        return False
    if not fold(mine.family).isascii() or not fold(theirs.family).isascii():
        return False
    if not set(fold(f"{mine.family} {mine.given or ''}").split()).isdisjoint(
        word for word in fold(f"{theirs.family} {theirs.given or ''}").split() if len(word) > 2
    ):
        return False
    return not alike(mine.family, theirs.family) and not _romanised(mine) and not _romanised(theirs)


def _romanised(name: Name) -> bool:
    """`Teng Hsiao-p'ing` and `Deng Xiaoping`, `Yi` and `Rhee`: short families, of which systems make what they will."""
    return len(fold(name.family or "").replace(" ", "")) <= 3
