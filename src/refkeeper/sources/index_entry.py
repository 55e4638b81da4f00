"""Makes of what was read the entry that an index keeps, and of what it keeps the record again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime, timezone
from pathlib import Path

from refkeeper.errors import SourceError
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Item
from refkeeper.model.record import Record
from refkeeper.sources import quick_json
from refkeeper.sources.crossref_dates import read_date
from refkeeper.sources.crossref_record import record_from_crossref
from refkeeper.sources.crossref_values import clean_doi
from refkeeper.sources.index_place import Given
from refkeeper.sources.library_csl import read_csl_json
from refkeeper.sources.record_json import record_from_json, record_to_json
from refkeeper.sources.records_tokens import record_tokens

CROSSREF, LIBRARY = 0, 1
"""How a record is kept: as Crossref gives it, or as `record_to_json` does."""
UNDATED, FROM_LIBRARY = 0, -1
"""When a record without `indexed` was indexed; an entry of a library gives way to any record of Crossref's."""
_LONGEST_KEY = 2000
# Most of a Crossref record by bytes, and nothing that is asked of it here.
_LEFT_OUT = frozenset(
    {
        "reference", "abstract", "license", "link", "funder", "content-domain", "assertion", "indexed", "deposited",
        "reference-count", "references-count", "is-referenced-by-count", "score", "prefix", "member", "resource",
        "clinical-trial-number", "free-to-read", "archive", "subject", "issn-type", "isbn-type", "source", "created",
    }
)  # fmt: skip
_LEFT_OUT_OF_PEOPLE = frozenset({"affiliation", "sequence", "ORCID", "authenticated-orcid", "role-start", "role-end"})
_ROLES = ("author", "editor", "translator", "chair")


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as an index keeps it.

    `key` is its DOI, or the file and the key there of an entry that has none; `stamp` says when Crossref indexed it, in
    thousandths of a second since 1970.
    """

    key: str
    stamp: int
    kind: int
    tokens: AbstractSet[str]
    raw: bytes
    aliases: tuple[str, ...] = ()


def entry_of(given: Given, path: str) -> Entry | str:
    """The entry of what was read in a file, or why it is no record."""
    if given.entry is not None:
        return _of_item(given.entry[1], given.entry[0], path)
    data = given.data
    if data is None:
        return "not a work"
    if _is_csl(data):
        return _of_csl(data, path, given)
    doi = clean_doi(data.get("DOI"))
    if doi is None:
        return "a record without a DOI"
    if len(doi) > _LONGEST_KEY:
        return "its DOI is too long to be one"
    aliases = data.get("aliases")
    others = [one for one in map(clean_doi, aliases if isinstance(aliases, list) else ()) if one and one != doi]
    kept = quick_json.write(_trimmed(data))
    return Entry(doi, _indexed(data.get("indexed")), CROSSREF, record_tokens(data), kept, tuple(others))


def record_of(kind: int, raw: bytes) -> Record:
    """The record of what is kept; raises `SourceError` when it is damaged."""
    try:
        data = quick_json.read(raw)
    except (ValueError, RecursionError) as error:
        raise SourceError("a record kept in it cannot be read") from error
    if not isinstance(data, Mapping):
        raise SourceError("a record kept in it cannot be read")
    return record_from_json(data) if kind == LIBRARY else record_from_crossref(data)


def _trimmed(data: Mapping[str, object]) -> dict[str, object]:
    out = {name: value for name, value in data.items() if name not in _LEFT_OUT}
    for role in _ROLES:
        if isinstance(people := out.get(role), list):
            out[role] = [_person(one) if isinstance(one, dict) else one for one in people]
    return out


def _person(person: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in person.items() if name not in _LEFT_OUT_OF_PEOPLE}


def _indexed(value: object) -> int:
    """When Crossref indexed a record, in thousandths of a second since 1970; 0 where it does not say."""
    if not isinstance(value, Mapping):
        return UNDATED
    stamp = value.get("timestamp")
    if isinstance(stamp, int) and not isinstance(stamp, bool) and 0 < stamp < 1 << 60:
        return stamp
    text = value.get("date-time")
    if isinstance(text, str):
        try:
            when = datetime.fromisoformat(text.strip().removesuffix("Z"))
        except ValueError:
            when = None
        if when is not None:
            return max(UNDATED, round(when.replace(tzinfo=when.tzinfo or timezone.utc).timestamp() * 1000))
    date = read_date(value)
    if date is None or date.year is None:
        return UNDATED
    try:
        when = datetime(date.year, date.month or 1, date.day or 1, tzinfo=timezone.utc)
    except ValueError:  # the 31st of June
        return UNDATED
    return max(UNDATED, round(when.timestamp() * 1000))


def _is_csl(data: Mapping[str, object]) -> bool:
    """CSL-JSON has one title where Crossref has a list of them."""
    if any(isinstance(data.get(name), str) for name in ("title", "container-title", "doi")):
        return True
    return "id" in data and "DOI" not in data and not isinstance(data.get("title"), list)


def _of_csl(data: Mapping[str, object], path: str, given: Given) -> Entry | str:
    entries, problems = read_csl_json(json.dumps(data))
    if problems or not entries:
        return problems[0] if problems else "not a reference"
    key, item = entries[0]
    return _of_item(item, key if "id" in data else f"item{given.mark[0] or given.mark[1]}", path)


def _of_item(item: Item, key: str, path: str) -> Entry | str:
    """The entry of an item of a library; it is found by its DOI too, where it has one."""
    doi = clean_doi(item.doi)
    if len(key) > _LONGEST_KEY or len(doi or "") > _LONGEST_KEY:
        return "its key is too long to be one"
    kept = quick_json.write(record_to_json(Record(item, Path(path).name, key)))
    return Entry(doi or f"{path}:{key}", FROM_LIBRARY, LIBRARY, record_tokens(_as_crossref(item)), kept)


def _as_crossref(item: Item) -> dict[str, object]:
    """What tokens are made of, under Crossref's names."""
    people = {
        role: [{"family": name.family or name.literal or name.given or ""} for name in names]
        for role, names in (("author", item.author), ("editor", item.editor))
    }
    year = item.issued.year if item.issued is not None else None
    return {
        "title": [item.title or ""],
        "container-title": [one for one in (item.container_title, item.collection_title) if one],
        "short-container-title": [item.container_title_short or ""],
        "issued": {"date-parts": [[year]]},
        "volume": item.volume,
        "page": item.page,
        **people,
    }
