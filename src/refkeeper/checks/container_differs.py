"""The note and the record disagree on the container."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import Difference, differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.checks.wording import may_be_translated, words_over
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity
from refkeeper.model.item import ItemType
from refkeeper.text.folding import fold


@check(
    "RK303",
    "container-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("Past and Present", "Economic History Review"),
    counterexample=cited(),
    records=(TIME,),
)
def container_differs(dossier: Dossier) -> Iterator[Spot]:
    """The journal in a note differs from the record's.

    One of the two is wrong, and it is not always the note.  refkeeper leaves the author's words alone.  Abbreviations,
    a name in another language, and the series or the volume that a chapter stands in are no difference.
    """
    yield from differing(dossier, "container", _tells)


def _tells(one: Difference) -> bool:
    # Of chapters and papers Crossref often gives the series alone: `Database and Expert Systems Applications` in the
    # citation of 10.1007/11827405_91, `Lecture Notes in Computer Science` in its record.
    if not one.vouched or one.record.item.type is not ItemType.ARTICLE_JOURNAL or one.work.editor:
        return False
    if "." in one.said or len(_long(one.said)) < 2 or not words_over(one.said, one.found):
        return False
    if may_be_translated(one.said, one.found) and not _plainly_english(one.said, one.found):
        return False
    return bool(words_over(one.found, one.said))


def _long(text: str) -> list[str]:
    return [word for word in fold(text).split() if len(word) >= 4]


_ENGLISH_WORDS = "review journal history studies quarterly research science past present letters law economic american"
_ENGLISH = frozenset(_ENGLISH_WORDS.split())


def _plainly_english(one: str, other: str) -> bool:
    """Whether both names are English, which many journals' names show by no small word."""
    return all(not _ENGLISH.isdisjoint(fold(name).split()) for name in (one, other))
