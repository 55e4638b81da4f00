"""Says which earlier citation a short form, ibid., op. cit. or supra means, note by note through an article."""

from __future__ import annotations

from collections.abc import Sequence

from refkeeper.matching.cited import Cited, cited
from refkeeper.matching.cited_names import Person
from refkeeper.matching.named_note import named_note, short_names
from refkeeper.matching.narrowing import ARTICLE_CITED
from refkeeper.matching.pointing import only_idem, same_author, work_of_its_own
from refkeeper.matching.recalling import Found, Read, meant, repeated
from refkeeper.model.citation import Antecedent, Citation, FullCitation, Linked, Remark, Segment, ShortCitation


def link_antecedents(notes: Sequence[tuple[str, tuple[Segment, ...]]]) -> tuple[Linked, ...]:
    """Every citation of the article in order, back-references with what they mean, or why that cannot be said.

    Where two works could be meant the last of them is named, not certain, with the reason.
    """
    every = [(number, _citations(segments)) for number, segments in notes]
    alone = [(number, cites[0][0]) for number, cites in every if len(cites) == 1]
    if len(alone) == sum(len(cites) for _, cites in every) == 1 and isinstance(alone[0][1], FullCitation):
        return (Linked(alone[0][0], 0, alone[0][1], None, 0),)  # a line of its own, as nine of ten are: it means itself
    read = Read(any(ARTICLE_CITED.search(one.text) for _, segments in notes for one in segments))
    out: list[Linked] = []
    for number, cites in every:
        read.here = read.notes[number] = []
        for index, (citation, after) in enumerate(cites):
            one = cited(len(read.places), number, index, citation)
            one.nicknames = short_names(f"{citation.text} {after}")
            if same_author(citation, after) or (read.here and not one.authors and only_idem(read.here[-1].citation)):
                one.authors = _authors_before(read)
            out.append(_link(read, one))
            read.places.append(one)
            read.here.append(one)
        read.before = read.here
    return tuple(out)


def _citations(segments: Sequence[Segment]) -> list[tuple[Citation, str]]:
    """The citations of a note, each with the remark that follows it at once."""
    following = [one.text if isinstance(one, Remark) else "" for one in (*segments[1:], *segments[:1])]
    if following:
        following[-1] = ""
    return [(one, after) for one, after in zip(segments, following, strict=True) if not isinstance(one, Remark)]


def _authors_before(read: Read) -> tuple[Person, ...]:
    """Of `Ders.` and `Id.`: the authors of the citation before, in this note or at the end of the last."""
    last = read.here or read.before
    return last[-1].authors if last else ()


def _link(read: Read, one: Cited) -> Linked:
    citation = one.citation
    if work_of_its_own(citation):
        read.shelf.put(one)
        return Linked(one.number, one.index, citation, None, None, "it names another work")
    found = repeated(read, one) if isinstance(citation, FullCitation) else meant(read, one, citation)
    if found is None:
        one.root = one.position
        read.shelf.put(one)
        return Linked(one.number, one.index, citation, None, one.root)
    if found.position is None:
        return _without(read, one, found)
    earlier = read.places[found.position]
    one.root, one.sure = earlier.root, found.reason is None
    one.authors = one.authors or earlier.authors
    antecedent = Antecedent(earlier.number, earlier.index, one.sure, found.reason)
    reason = found.reason or (None if one.root is not None else "its work is not cited in full before it")
    return Linked(one.number, one.index, citation, antecedent, one.root, reason)


def _without(read: Read, one: Cited, found: Found) -> Linked:
    """A short form of nothing before it; of a work never cited in full it can be meant again all the same.

    `Machiavelli, *Il Principe*, XXV` is such a work.
    """
    citation = one.citation
    one.sure = isinstance(citation, ShortCitation) and bool(one.title) and named_note(citation) is None
    if one.sure:
        read.shelf.put(one)
    return Linked(one.number, one.index, citation, None, None, found.reason)
