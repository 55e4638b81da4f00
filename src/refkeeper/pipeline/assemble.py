"""From matches to references: one a work, composed, tidied and given a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refkeeper.ledger.entries import Ledger
from refkeeper.ledger.fingerprint import fingerprint
from refkeeper.matching.compose import compose, doubtful
from refkeeper.model.citation import FullCitation, Linked, Remark
from refkeeper.model.item import Item
from refkeeper.model.match import Inherited, Match, Resolved
from refkeeper.model.reference import Reference, Tidied
from refkeeper.pipeline.read import ReadArticle
from refkeeper.quirks.apply import tidy
from refkeeper.quirks.rule import Quirk
from refkeeper.text.folding import fold
from refkeeper.writers.citekeys import citation_key, distinct


def assemble(
    read: ReadArticle, matches: Sequence[Match], quirks: Sequence[Quirk], ledger: Ledger, libraries: frozenset[str]
) -> tuple[tuple[Tidied | None, ...], tuple[Reference, ...]]:
    """For each citation the tidied reference that it begins (None for all others), and the references, one a work.

    Records of the article's own `libraries` (by source name) keep the key they have there.
    """
    groups = _works(read.linked, matches)
    tidied: list[Tidied | None] = [None] * len(read.linked)
    references: list[Reference] = []
    used: set[str] = set(ledger.keys.values())
    for positions in groups.values():
        first = positions[0]
        citation = read.linked[first].citation
        if not isinstance(citation, FullCitation):
            raise TypeError(f"a work begins with a full citation, not with {citation!r}")
        done = tidy(compose(citation, matches[first], _remarks(read, first), _notes(read, matches, positions)), quirks)
        key = _key(done.reference, fingerprint(citation.text), ledger, libraries, used)
        done = replace(done, reference=replace(done.reference, key=key))
        tidied[first] = done
        references.append(done.reference)
    return tuple(tidied), tuple(references)


def _works(linked: Sequence[Linked], matches: Sequence[Match]) -> dict[tuple[str, ...], list[int]]:
    """The positions of the full citations of each work, by what makes them one: the record, or the same claims."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for position, (one, match) in enumerate(zip(linked, matches, strict=True)):
        if isinstance(one.citation, FullCitation):
            groups.setdefault(identity(one.citation, match), []).append(position)
    return groups


def identity(citation: FullCitation, match: Match) -> tuple[str, ...]:
    """What tells one work from another: its record, its DOI, else first author, title, container, date and place."""
    if isinstance(match, Resolved):
        return ("record", match.record.doi or f"{match.record.source}:{match.record.id}")
    item = citation.work.as_item()
    if item.doi and not doubtful(match):
        return ("record", item.doi)
    return ("claim", *_claims(item)) if item.title else ("text", fingerprint(citation.text))


def _claims(item: Item) -> tuple[str, ...]:
    people = item.author or item.editor
    first = fold(people[0].family or people[0].literal or "") if people else ""
    year = str(item.issued.year or "") if item.issued else ""
    day = "-".join(map(str, item.issued.parts)) if item.issued and not people else ""
    return (first, fold(item.title or ""), fold(item.container_title or ""), year, day, item.volume or "")


def _remarks(read: ReadArticle, position: int) -> tuple[Remark, ...]:
    """The remarks about a citation: those the parser ties to it, or all of a note that has no other citation."""
    one, owner = read.linked[position], read.owners[position]
    parts = next(parts for note, parts in zip(read.article.notes, read.segments, strict=True) if note is owner)
    remarks = [part for part in parts if isinstance(part, Remark)]
    alone = sum(not isinstance(part, Remark) for part in parts) == 1
    return tuple(remark for remark in remarks if remark.about == one.index or (alone and remark.about is None))


def _notes(read: ReadArticle, matches: Sequence[Match], positions: Sequence[int]) -> tuple[str, ...]:
    """The numbers of all notes that cite a work, in full or by a form that certainly means it."""
    numbers = [
        one.number
        for position, (one, match) in enumerate(zip(read.linked, matches, strict=True))
        if position in positions or (isinstance(match, Inherited) and match.position in positions)
    ]
    return tuple(dict.fromkeys(numbers))


def _key(reference: Reference, mark: str, ledger: Ledger, libraries: frozenset[str], used: set[str]) -> str:
    record = reference.record
    if record is not None and record.source in libraries:
        return record.id
    # The same work cited in other words, perhaps in another article, keeps the key that it was given first.
    marks = [mark, f"doi:{record.doi}"] if record is not None and record.doi else [mark]
    key = next((ledger.keys[one] for one in marks if one in ledger.keys), None)
    if key is None:
        key = distinct(citation_key(reference.item), used)
        used.add(key)
    for one in marks:
        ledger.keys.setdefault(one, key)
    return key
