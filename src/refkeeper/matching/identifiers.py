"""Weighs the identifiers that a note gives: DOI and ISBN."""

from __future__ import annotations

from refkeeper.matching.evidence import absent, agree, differ, doubted
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.text.identifiers import normalise_doi


def weigh_identifiers(work: Work, record: Record) -> tuple[Evidence, ...]:
    """The DOI (also by the names the record once had) and the ISBN."""
    found = (_doi(work, record), _isbn(work, record))
    return tuple(evidence for evidence in found if evidence is not None)


def claimed_doi(work: Work) -> str | None:
    """The DOI the note gives, in its one proper form."""
    return normalise_doi(work.doi.value) if work.doi is not None and work.doi.value is not None else None


def _doi(work: Work, record: Record) -> Evidence | None:
    claimed = claimed_doi(work)
    if claimed is None or work.doi is None:
        return None
    if record.doi is None:
        return absent("doi", claimed)
    if claimed == record.doi or claimed in record.aliases:
        why = "the same DOI" if claimed == record.doi else "an older DOI of the same record"
        return doubted(agree("doi", claimed, record.doi, 8.0, why), work.doi)
    return doubted(differ("doi", claimed, record.doi, -6.0, "another DOI"), work.doi)


def _isbn(work: Work, record: Record) -> Evidence | None:
    if work.isbn is None or work.isbn.value is None:
        return None
    claimed, found = work.isbn.value, record.item.isbn
    if found is None:
        return absent("isbn", claimed)
    mine, theirs = _core(claimed), {_core(one) for one in found.replace(",", " ").replace(";", " ").split()}
    if mine and mine in theirs:
        return doubted(agree("isbn", claimed, found, 3.0, "the same ISBN"), work.isbn)
    # Hardback, paperback and e-book of one edition have one each.
    return doubted(differ("isbn", claimed, found, -0.5, "another ISBN; editions and bindings have several"), work.isbn)


def _core(isbn: str) -> str:
    """The nine digits that the ten- and thirteen-digit forms share."""
    digits = "".join(character for character in isbn if character.isdigit() or character in "xX")
    return digits[3:12] if len(digits) == 13 else digits[:9]
