"""What BibTeX and BibLaTeX have in common: the entry, its fields in order, and what of an item survives both."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from refkeeper.model.bib import LANGUAGES, READ_AS, SUBTYPES, edition_number
from refkeeper.model.csl import TEXTS
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Item, ItemType, cut_short
from refkeeper.model.reference import Reference, Standing
from refkeeper.writers.bib_names import people, project_names
from refkeeper.writers.citekeys import citation_key, distinct
from refkeeper.writers.clean import one_line, remade, tidy
from refkeeper.writers.latex import encode, raw
from refkeeper.writers.rich import without_nocase

HEADER = "% made by refkeeper"
COMMENTS = {
    Standing.NONE_FOUND: "% refkeeper: no record found; made from the note",
    Standing.AMBIGUOUS: "% refkeeper: several records might be meant; made from the note",
    Standing.NOT_IN_SOURCE: "% refkeeper: not of a kind that is looked up; made from the note",
    Standing.NOT_CHECKED: "% refkeeper: not checked; made from the note",
}
IDENTIFIERS = ("doi", "url")
TEXT_FIELDS = {
    "title": "title",
    "title_short": "shorttitle",
    "container_title_short": "shortjournal",
    "collection_title": "series",
    "volume": "volume",
    "page": "pages",
    "genre": "type",
    "doi": "doi",
    "url": "url",
    "isbn": "isbn",
    "issn": "issn",
}
"""The fields of an item that both formats call the same, whatever the entry."""
_ORDER = [
    "entrysubtype", "author", "key", "title", "shorttitle", "editor", "editora", "translator", "bookauthor",
    "journal", "journaltitle", "shortjournal", "booktitle", "organization", "eventtitle", "series", "seriesnumber",
    "edition", "volume", "number", "issue", "eid", "pages", "type", "howpublished", "publisher", "school",
    "institution", "address", "location", "archive", "archivelocation", "archiveplace", "year", "month", "date",
    "origdate", "pubstate", "doi", "url", "urldate", "isbn", "issn", "language", "langid", "note", "addendum",
]  # fmt: skip
_DASHES = re.compile(r"(?: ?[-‐‑‒–—―−])+ ?")
_ROMAN = frozenset("ivxlcdm")
_NOT_IN_KEY = re.compile(r"[\s,{}()\"#%=~\\@'\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a .bib file; the values are what stands after the equals sign, delimiters and all."""

    kind: str
    fields: Mapping[str, str]

    def render(self, key: str, standing: Standing) -> str:
        """The entry as text, after a comment when nothing vouches for it."""
        comment = COMMENTS.get(standing)
        lines = [] if comment is None else [comment]
        lines.append(f"@{self.kind}{{{key},")
        named = sorted(self.fields, key=_ORDER.index)
        lines += [f"  {name} = {self.fields[name]}," for name in named]
        return "\n".join([*lines, "}"])


def write_file(references: Sequence[Reference], entry: Callable[[Item], Entry]) -> str:
    """The whole file: header and entries, a blank line between them."""
    blocks = [HEADER]
    used: set[str] = set()
    for reference in references:
        key = _NOT_IN_KEY.sub("", one_line(reference.key)) or distinct(citation_key(reference.item), used)
        used.add(key)
        blocks.append(entry(reference.item).render(key, reference.standing))
    return "\n\n".join(blocks) + "\n"


def braced(text: str) -> str:
    """A value in its delimiters."""
    return "{" + text + "}"


def subtype(kind: str, item_type: ItemType) -> dict[str, str]:
    """`entrysubtype`, when the entry alone does not say what it is."""
    if kind != "misc" and READ_AS[kind] is item_type:
        return {}
    word = next(word for word, known in SUBTYPES.items() if known is item_type)
    return {"entrysubtype": braced(word)}


def name_fields(item: Item, spelled: Mapping[str, str]) -> dict[str, str]:
    """The fields of names; `spelled` maps a field of `Item` to the format's."""
    values = ((name, bib, people(getattr(item, name))) for name, bib in spelled.items())
    others = item.others
    return {bib: braced(f"{value} and others" if name in others else value) for name, bib, value in values if value}


def kept_custom(people: Item) -> tuple[tuple[str, str], ...]:
    """Of refkeeper's own data what `and others` says, of an item whose people are projected already."""
    return cut_short(role for role in people.others if getattr(people, role))


def text_fields(item: Item, spelled: Mapping[str, str]) -> dict[str, str]:
    """The fields of text in LaTeX; the title's capitals are protected."""
    out: dict[str, str] = {}
    for name, bib in spelled.items():
        text = tidy(getattr(item, name))
        if text is None:
            continue
        if name == "page":
            out[bib] = braced(pages(text))
        elif name in IDENTIFIERS:
            out[bib] = braced(raw(project_identifier(name, text)))
        else:
            out[bib] = braced(encode(text, protect=name == "title", language=item.language))
    return out


def pages(text: str) -> str:
    """Page ranges with the two hyphens of LaTeX; the hyphen in an article number stays single.

    >>> pages("45–67"), pages("xi-xxiv, 3"), pages("e-123")
    ('45--67', 'xi--xxiv, 3', 'e-123')
    """
    return ", ".join(_range(part) for part in encode(project_page(text)).split(", "))


def _range(part: str) -> str:
    ends = part.split("-")
    if len(ends) != 2:
        return part
    first, last = ends
    numbers = any(c.isdigit() for c in first) and any(c.isdigit() for c in last)
    roman = bool(first and last) and _ROMAN.issuperset((first + last).lower())
    return f"{first}--{last}" if numbers or roman else part


def project_page(text: str) -> str:
    """Pages with plain hyphens, as CSL has them."""
    return one_line(_DASHES.sub("-", one_line(text)))


def project_identifier(name: str, text: str) -> str:
    """A DOI or URL as a .bib file holds it: percent-encoded where the file would break; DOIs in lower case."""
    safe = raw(one_line(text))
    return safe.lower() if name == "doi" else safe


def project_texts(item: Item, lost: frozenset[str]) -> dict[str, str | None]:
    """The texts that survive in a .bib file: on one line, without no-case spans."""
    out: dict[str, str | None] = {}
    for name in TEXTS:
        text = tidy(getattr(item, name))
        if text is None or name in lost:
            out[name] = None
        elif name == "page":
            out[name] = tidy(without_nocase(project_page(text)))
        elif name in IDENTIFIERS:
            out[name] = project_identifier(name, text)
        else:
            out[name] = tidy(without_nocase(text))
    if edition := out.get("edition"):
        out["edition"] = edition_number(edition)
    if language := out.get("language"):
        out["language"] = LANGUAGES.get(language.lower(), language)
    return out


def project_people(item: Item, lost: frozenset[str]) -> Item:
    """The item with its names as a .bib file holds them."""
    kept = {
        name: () if name in lost else project_names(getattr(item, name))
        for name in ("author", "editor", "translator", "container_author")
    }
    return remade(item, people=kept)


def langid(language: str) -> str:
    """babel's name of a language; a tag without one stays."""
    return next((name for name, tag in LANGUAGES.items() if tag == language), language)
