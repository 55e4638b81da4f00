"""From matches to references: one a work, composed, tidied and given a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refkeeper.ledger.entries import Ledger
from refkeeper.ledger.fingerprint import fingerprint
from refkeeper.matching.compose import claimed_item, compose, doubtful
from refkeeper.model.citation import FullCitation, Linked, Remark, Segment
from refkeeper.model.item import Item
from refkeeper.model.match import Inherited, Match, Resolved
from refkeeper.model.reference import Reference, Tidied
from refkeeper.pipeline.apart import apart, mark
from refkeeper.pipeline.read import ReadArticle
from refkeeper.pipeline.whole_pages import whole_pages
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
    citing = _citing(read.linked, matches)
    parts_of = {id(note): parts for note, parts in zip(read.article.notes, read.segments, strict=True)}
    for positions in groups:
        first = positions[0]
        citation = read.linked[first].citation
        if not isinstance(citation, FullCitation):
            raise TypeError(f"a work begins with a full citation, not with {citation!r}")
        numbers = dict.fromkeys(number for _, number in sorted(one for at in positions for one in citing[at]))
        remarks = _remarks(read.linked[first], parts_of[id(read.owners[first])])
        reference = compose(citation, matches[first], remarks, tuple(numbers))
        if len(positions) > 1 and reference.record is None and reference.item.page is not None:
            pages = whole_pages(read.linked[at].citation.work.as_item().page for at in positions)
            reference = replace(reference, item=replace(reference.item, page=pages or reference.item.page))
        done = tidy(reference, quirks)
        key = _key(done.reference, fingerprint(citation.text), ledger, libraries, used)
        done = replace(done, reference=replace(done.reference, key=key))
        tidied[first] = done
        references.append(done.reference)
    return tuple(tidied), tuple(references)


def _works(linked: Sequence[Linked], matches: Sequence[Match]) -> list[list[int]]:
    """The positions of the full citations of each work; what makes them one is the record, or the same claims."""
    groups: dict[tuple[str, ...], list[int]] = {}
    pages: dict[str, tuple[str, tuple[str, ...]]] = {}
    for position, (one, match) in enumerate(zip(linked, matches, strict=True)):
        if isinstance(one.citation, FullCitation):
            work = identity(one.citation, match)
            item = one.citation.work.as_item()
            if item.url:
                # `Gutiérrez-Fandiño et al., http://arxiv.org/abs/2107.07253`: its title was given before.
                author, known = pages.setdefault(item.url.rstrip("/"), (_first(item), work))
                if not item.title and not item.doi and _first(item) in ("", author):
                    work = known
            groups.setdefault(work, []).append(position)
    return sorted(works for name, positions in groups.items() for works in _apart(name, positions, linked))


def _apart(name: tuple[str, ...], positions: list[int], linked: Sequence[Linked]) -> list[list[int]]:
    """The citations of one name by their works: only claims may be of several."""
    if len(positions) == 1 or name[0] != "claim":
        return [positions]
    return apart(positions, [mark(linked[at].citation.work.as_item()) for at in positions])


def _first(item: Item) -> str:
    """The family of the first author or editor, folded; empty where nobody is named."""
    people = item.author or item.editor
    return fold(people[0].family or people[0].literal or "") if people else ""


def identity(citation: FullCitation, match: Match) -> tuple[str, ...]:
    """What tells one work from another: its record, its DOI, else first author, title, container, date and place."""
    if isinstance(match, Resolved):
        return ("record", match.record.doi or f"{match.record.source}:{match.record.id}")
    item = claimed_item(citation)
    if item.doi and not doubtful(match):
        return ("record", item.doi)
    return ("claim", *_claims(item)) if item.title else ("text", fingerprint(citation.text))


def _claims(item: Item) -> tuple[str, ...]:
    first = _first(item)
    year = str(item.issued.year or "") if item.issued else ""
    day = "-".join(map(str, item.issued.parts)) if item.issued and not first else ""
    return (first, fold(item.title or ""), fold(item.container_title or ""), year, day, item.volume or "")


def _remarks(one: Linked, parts: Sequence[Segment]) -> tuple[Remark, ...]:
    """The remarks about a citation: those the parser ties to it, or all of a note that has no other citation."""
    remarks = [part for part in parts if isinstance(part, Remark)]
    alone = sum(not isinstance(part, Remark) for part in parts) == 1
    return tuple(remark for remark in remarks if remark.about == one.index or (alone and remark.about is None))


def _citing(linked: Sequence[Linked], matches: Sequence[Match]) -> dict[int, list[tuple[int, str]]]:
    """For each citation the places, with their notes' numbers, that cite its work by it or certainly mean it."""
    found: dict[int, list[tuple[int, str]]] = {position: [] for position in range(len(linked))}
    for position, (one, match) in enumerate(zip(linked, matches, strict=True)):
        found[position].append((position, one.number))
        if isinstance(match, Inherited):
            found[match.position].append((position, one.number))
    return found


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
