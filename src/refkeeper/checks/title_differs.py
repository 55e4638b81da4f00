"""The note and the record disagree on the title."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import Difference, differing, printed, stands
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.checks.wording import languages, words_over
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity
from refkeeper.text.folding import fold

_ANOTHER = -4.0
"""Of so little weight is the evidence where hardly a word of two titles is the same."""


@check(
    "RK302",
    "title-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("Time, Work-Discipline, and Industrial Capitalism", "The Moral Economy of the English Crowd"),
    counterexample=cited(),
    records=(TIME,),
)
def title_differs(dossier: Dossier) -> Iterator[Spot]:
    """The title in a note differs from the record's.

    One of the two is wrong, and it is not always the note.  refkeeper leaves the author's words alone.  A subtitle left
    out, another spelling, a translation or a citation style without titles is no difference.
    """
    yield from differing(dossier, "title", _tells)


def _tells(one: Difference) -> bool:
    item = one.record.item
    if not one.vouched and one.evidence.weight <= _ANOTHER:
        # `Forestry Sciences (1993) 259`, found by its pages: the series was read as a title.
        return False
    containers = (item.container_title, item.collection_title, item.publisher, *one.record.container_titles)
    if any(_same_or_begun(one.said, name) for name in containers if name):
        return False  # `Tetrahedron 63 (2007) 1129`: a style without titles; the journal was read as one
    titles = (item.title or "", f"{item.title or ''}: {one.record.subtitle or ''}", item.title_short or "")
    text = printed(one.entry)
    if any(stands(title.partition(":")[0], text) for title in titles if len(fold(title.partition(":")[0])) > 8):
        return False
    mine, theirs = languages(one.said), languages(one.found)
    if mine and theirs and not mine & theirs:
        return False  # a title in two languages
    return bool(words_over(one.said, one.found)) and bool(words_over(one.found, one.said))


def _same_or_begun(said: str, name: str) -> bool:
    mine, theirs = fold(said), fold(name)
    return bool(mine) and (mine in theirs or theirs in mine or not words_over(said, name))
