"""What Crossref says of a work's fate: corrected, retracted, published elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from refkeeper.model.record import Notice, Relation
from refkeeper.sources.crossref_dates import read_date
from refkeeper.sources.crossref_values import as_mapping, as_mappings, as_text, clean_doi


def notices_of(data: Mapping[str, object], doi: str) -> Iterator[Notice]:
    """The corrections, retractions and concerns that a record carries, whoever vouches for them."""
    for entry in as_mappings(data.get("updated-by")):
        if kind := as_text(entry.get("type")):
            yield _notice(kind, clean_doi(entry.get("DOI")), entry)
    for entry in as_mappings(data.get("update-to")):
        # A record may update itself (`new_version`, or a retraction laid on the article's own DOI).
        if (kind := as_text(entry.get("type"))) and clean_doi(entry.get("DOI")) == doi:
            yield _notice(kind, doi, entry)


def _notice(kind: str, doi: str | None, entry: Mapping[str, object]) -> Notice:
    return Notice(kind=kind, doi=doi, date=read_date(entry.get("updated")), vouched_by=as_text(entry.get("source")))


def relations_of(data: Mapping[str, object], doi: str) -> Iterator[Relation]:
    """Ties to other DOIs; that the record is itself the notice of a retraction reads `is-retraction-of`."""
    for kind, entries in as_mapping(data.get("relation")).items():
        for entry in as_mappings(entries):
            other = clean_doi(entry.get("id"))
            if other and other != doi and entry.get("id-type") in (None, "doi"):
                yield Relation(str(kind), other)
    for entry in as_mappings(data.get("update-to")):
        kind_of, target = as_text(entry.get("type")), clean_doi(entry.get("DOI"))
        if kind_of and target and target != doi:
            yield Relation(f"is-{kind_of.replace('_', '-')}-of", target)
