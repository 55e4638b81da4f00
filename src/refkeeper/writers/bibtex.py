"""Writes BibTeX that the standard styles take without a warning: only their entry types, required fields filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refkeeper.model.bib import STATUSES, THESES, edition_word
from refkeeper.model.item import Item, ItemType
from refkeeper.model.reference import Reference
from refkeeper.text.identifiers import host
from refkeeper.writers import bib_entry as bib
from refkeeper.writers.bib_dates import edtf, project_year_month, read_words, with_year, year_month
from refkeeper.writers.bibtex_kind import UNDATED_KINDS, howpublished, is_only_address, kind_of
from refkeeper.writers.clean import remade, tidy
from refkeeper.writers.latex import encode

LOST = frozenset(
    [
        "available_date",
        "original_date",
        "container_author",
        "event_title",
        "archive",
        "archive_location",
        "archive_place",
        "custom",
    ]
)
_FIXED = bib.TEXT_FIELDS | {
    "publisher_place": "address",
    "language": "language",
    "note": "note",
}
_PUBLISHERS = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}


class BibtexWriter:
    """BibTeX, for `plain`, `abbrv`, `natbib` and their kin."""

    name = "bibtex"
    suffix = ".bib"
    header = bib.HEADER

    def write(self, references: Sequence[Reference]) -> str:
        """The whole .bib file."""
        return bib.write_file(references, _entry)

    def project(self, item: Item) -> Item:
        """What BibTeX keeps of an item."""
        return project(item)


def project(item: Item) -> Item:
    """What BibTeX keeps of an item; the table is in `docs/formats.md`."""
    texts = bib.project_texts(item, LOST)
    issued = project_year_month(item.issued)
    status = (texts["status"] or "").lower()
    texts["status"] = status if issued is None and status in STATUSES else None
    issued, texts["status"] = read_words(issued, texts["status"])
    if item.type is ItemType.THESIS:
        texts["genre"] = THESES.get(texts["genre"] or "", texts["genre"])
    people = bib.project_people(item, LOST)
    dates = {
        "issued": issued,
        "accessed": with_year(item.accessed),
        "available_date": None,
        "original_date": None,
    }
    return replace(remade(people, texts, dates=dates), custom=bib.kept_custom(people))


def _entry(item: Item) -> bib.Entry:
    kind = kind_of(item)
    people = {"author": "author", "editor": _editor_field(kind, item), "translator": "translator"}
    fields = bib.subtype(kind, item.type) | bib.name_fields(item, people)
    fields |= bib.text_fields(item, {**_FIXED, **_placed(kind, item)})
    if edition := tidy(item.edition):
        fields["edition"] = bib.braced(encode(edition_word(edition)))
    fields |= _thesis(kind, item)
    fields |= _dates(kind, item)
    if kind in ("misc", "booklet"):
        if "author" not in fields:
            words = tidy(item.title) or tidy(item.container_title) or host(item.url or "") or "untitled"
            fields["key"] = bib.braced(encode(words))
        if how := howpublished(kind, item):
            fields["howpublished"] = bib.braced(how)
        if is_only_address(item):
            del fields["url"]  # `howpublished` has it, which every style prints
    return bib.Entry(kind, fields)


def _editor_field(kind: str, item: Item) -> str:
    """The standard styles refuse a book that has both author and editor."""
    return "editora" if kind == "book" and item.author else "editor"


def _placed(kind: str, item: Item) -> dict[str, str]:
    """Where the container, the three numbers and the publisher go; it depends on the kind of entry."""
    placed = {"publisher": _PUBLISHERS.get(kind, "publisher")}
    if item.type.value.startswith(("article", "review")) and tidy(item.container_title):
        placed["container_title"] = "journal"
        # "There's a number but no volume", says plain.bst.
        placed |= {"issue": "number" if tidy(item.volume) else "issue", "number": "eid"}
        return placed | {"collection_number": "seriesnumber"}
    placed["container_title"] = "organization" if kind == "misc" and not _in_book(item) else "booktitle"
    placed["issue"] = "issue"
    if kind == "techreport":
        return placed | {"number": "number", "collection_number": "seriesnumber"}
    # "Can't use both volume and number", and "a number but no series".
    series = tidy(item.collection_title) and not tidy(item.volume)
    return placed | {"number": "eid", "collection_number": "number" if series else "seriesnumber"}


def _in_book(item: Item) -> bool:
    return item.type in (ItemType.CHAPTER, ItemType.PAPER_CONFERENCE) or item.type.value.startswith("entry")


def _thesis(kind: str, item: Item) -> dict[str, str]:
    genre = tidy(item.genre)
    if kind in ("phdthesis", "mastersthesis") and genre is None:
        return {"type": bib.braced("Thesis")}
    return {}


def _dates(kind: str, item: Item) -> dict[str, str]:
    fields: dict[str, str] = {}
    kept = project(item)
    year, month = year_month(kept.issued)
    if kept.issued is not None and kept.issued.literal:
        year = bib.braced(encode(kept.issued.literal))
    if year is None and kept.status is not None:
        year = bib.braced(encode(kept.status))
    if year is None and kind not in UNDATED_KINDS:
        year = bib.braced("n.d.")
    if year is not None:
        fields["year"] = year
    if month is not None:
        fields["month"] = month
    if kept.accessed is not None:
        fields["urldate"] = bib.braced(edtf(kept.accessed))
    return fields
