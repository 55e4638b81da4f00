"""Writes BibLaTeX: EDTF dates, its richer entry types, and a field for nearly all that CSL knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refkeeper.model.bib import PUBSTATES, THESES, edition_number
from refkeeper.model.item import Item, ItemType
from refkeeper.model.reference import Reference
from refkeeper.writers import bib_entry as bib
from refkeeper.writers.bib_dates import canonical, edtf, read_words, with_year
from refkeeper.writers.clean import remade, tidy
from refkeeper.writers.latex import encode

LOST = frozenset({"available_date", "custom"})
_KINDS = {
    ItemType.BOOK: "book",
    ItemType.COLLECTION: "book",
    ItemType.MAP: "book",
    ItemType.PAMPHLET: "booklet",
    ItemType.THESIS: "thesis",
    ItemType.REPORT: "report",
    ItemType.STANDARD: "report",
    ItemType.MANUSCRIPT: "unpublished",
    ItemType.WEBPAGE: "online",
    ItemType.POST: "online",
    ItemType.POST_WEBLOG: "online",
    ItemType.PERSONAL_COMMUNICATION: "letter",
    ItemType.PERIODICAL: "periodical",
    ItemType.PATENT: "patent",
    ItemType.DATASET: "dataset",
    ItemType.SOFTWARE: "software",
    ItemType.MOTION_PICTURE: "movie",
    ItemType.LEGISLATION: "legislation",
    ItemType.LEGAL_CASE: "jurisdiction",
}
_CONTAINED = {
    ItemType.CHAPTER: "incollection",
    ItemType.ENTRY: "inreference",
    ItemType.ENTRY_DICTIONARY: "inreference",
    ItemType.ENTRY_ENCYCLOPEDIA: "inreference",
    ItemType.PAPER_CONFERENCE: "inproceedings",
}
_FIXED = bib.TEXT_FIELDS | {
    "publisher_place": "location",
    "event_title": "eventtitle",
    "archive": "archive",
    "archive_location": "archivelocation",
    "archive_place": "archiveplace",
    "note": "addendum",
}
_PEOPLE = {"author": "author", "editor": "editor", "translator": "translator", "container_author": "bookauthor"}
_DATES = {"accessed": "urldate", "original_date": "origdate"}


class BiblatexWriter:
    """BibLaTeX, for biber."""

    name = "biblatex"
    suffix = ".bib"
    header = bib.HEADER

    def write(self, references: Sequence[Reference]) -> str:
        """The whole .bib file."""
        return bib.write_file(references, _entry)

    def project(self, item: Item) -> Item:
        """What BibLaTeX keeps of an item; the table is in `docs/formats.md`."""
        texts = bib.project_texts(item, LOST)
        if status := texts["status"]:
            texts["status"] = PUBSTATES.get(status, status)
        if item.type is ItemType.THESIS:
            texts["genre"] = THESES.get(texts["genre"] or "", texts["genre"])
        issued, texts["status"] = read_words(canonical(item.issued), texts["status"])
        dates = {
            "issued": issued,
            "accessed": with_year(item.accessed),
            "original_date": with_year(item.original_date),
            "available_date": None,
        }
        people = bib.project_people(item, LOST)
        return replace(remade(people, texts, dates=dates), custom=bib.kept_custom(people))


def _entry(item: Item) -> bib.Entry:
    kind = _kind(item)
    fields = bib.subtype(kind, item.type) | bib.name_fields(item, _PEOPLE)
    fields |= bib.text_fields(item, {**_FIXED, **_placed(kind, item)}) | _words(item) | _dates(item)
    if held := [encode(text) for text in map(tidy, (item.archive_location, item.archive, item.archive_place)) if text]:
        fields["howpublished"] = bib.braced(", ".join(held))
    return bib.Entry(kind, fields)


def _kind(item: Item) -> str:
    contained = tidy(item.container_title) is not None
    if contained and item.type.value.startswith(("article-", "review")):
        return "article"
    if contained and item.type in _CONTAINED:
        return _CONTAINED[item.type]
    if item.type is ItemType.BOOK and item.editor and not item.author:
        return "collection"
    return _KINDS.get(item.type, "misc")


def _placed(kind: str, item: Item) -> dict[str, str]:
    """Where the container, the three numbers and the publisher go; it depends on the kind of entry."""
    placed = {"publisher": "institution" if kind in ("thesis", "report") else "publisher"}
    if item.type.value.startswith(("article", "review")) and tidy(item.container_title):
        return placed | {
            "container_title": "journaltitle", "issue": "number", "number": "eid", "collection_number": "seriesnumber"
        }  # fmt: skip
    placed["container_title"] = "organization" if kind in ("online", "misc") else "booktitle"
    if kind == "periodical":
        return placed | {"issue": "number", "number": "eid", "collection_number": "seriesnumber"}
    placed["issue"] = "issue"
    if kind in ("report", "patent"):
        return placed | {"number": "number", "collection_number": "seriesnumber"}
    return placed | {"number": "eid", "collection_number": "number" if tidy(item.collection_title) else "seriesnumber"}


def _words(item: Item) -> dict[str, str]:
    """The fields that BibLaTeX wants as one of its own words."""
    out: dict[str, str] = {}
    if edition := tidy(item.edition):
        out["edition"] = bib.braced(encode(edition_number(edition)))
    if language := tidy(item.language):
        out["langid"] = bib.braced(encode(bib.langid(language)))
    if status := tidy(item.status):
        out["pubstate"] = bib.braced(encode(next((key for key, word in PUBSTATES.items() if word == status), status)))
    genre = tidy(item.genre)
    if item.type is ItemType.THESIS and genre:
        out["type"] = bib.braced(encode(next((key for key, word in THESES.items() if word == genre), genre)))
    return out


def _dates(item: Item) -> dict[str, str]:
    out = {
        bib_name: bib.braced(edtf(date))
        for name, bib_name in _DATES.items()
        if (date := with_year(getattr(item, name)))
    }
    issued = canonical(item.issued)
    if issued is None:
        return out
    if issued.year is None:
        return out | {"year": bib.braced(encode(issued.literal or ""))}
    return out | {"date": bib.braced(edtf(issued))}
