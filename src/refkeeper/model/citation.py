"""What stands in a note: citations in full, short forms, back-references, and the author's remarks."""

from __future__ import annotations

from typing import TypeAlias

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Locator, Work


@dataclass(frozen=True, slots=True)
class Remark:
    """Words of the author's own in a note.  `about` is the index of the citation it speaks of, when it is plain."""

    text: str
    span: Span
    about: int | None = None


@dataclass(frozen=True, slots=True)
class FullCitation:
    """A citation that names its work in full; `span` goes from its first character to its last, without the signal."""

    text: str
    span: Span
    work: Work
    signal: Field[str] | None = None
    locator: Field[Locator] | None = None


@dataclass(frozen=True, slots=True)
class ShortCitation:
    """Author and short title, or author alone, of a work cited before: `Rinna, "Economics," 5`, `Rinna (n 3) 45`.

    `note_number` is the note it names (`n 3`, `supra note 3`), None when it names none.
    """

    text: str
    span: Span
    work: Work
    signal: Field[str] | None = None
    locator: Field[Locator] | None = None
    note_number: str | None = None


@dataclass(frozen=True, slots=True)
class BackReference:
    """Ibid. and its kin: no title, only a pointer back.  `form` is one of ibid, idem, op-cit, loc-cit, supra.

    `work` holds the author where one is named (`Rinna, op. cit.`).
    """

    text: str
    span: Span
    form: str
    work: Work
    signal: Field[str] | None = None
    locator: Field[Locator] | None = None
    note_number: str | None = None


Citation: TypeAlias = FullCitation | ShortCitation | BackReference
Segment: TypeAlias = FullCitation | ShortCitation | BackReference | Remark


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The earlier citation that a short form or back-reference means: note number and index of the citation in it.

    When it is not `certain`, `reason` says why and nothing is built on it.
    """

    number: str
    index: int
    certain: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """One citation of an article in its place: note number, index within the note, and what it points back to.

    `antecedent` is None for a full citation (but for one that says no more than a short form, `Katz, 389 U.S. at 361`),
    and for a back-reference to nothing (then `reason` says why).
    `root` is the position, in the article's sequence of citations, of the full citation that is meant in the end.
    """

    number: str
    index: int
    citation: Citation
    antecedent: Antecedent | None = None
    root: int | None = None
    reason: str | None = None
