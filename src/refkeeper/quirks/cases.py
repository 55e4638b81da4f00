"""Builds the small references that serve as examples of quirks on the whole reference."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from refkeeper.model.citation import Remark
from refkeeper.model.item import Date, Item, Name
from refkeeper.model.record import Record
from refkeeper.model.reference import Reference, Standing
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work

T = TypeVar("T")


def case(
    item: Item,
    *,
    title: str | None = None,
    container: str | None = None,
    page: str | None = None,
    author: tuple[Name, ...] = (),
    issued: Date | None = None,
    record: Item | None = None,
    dates: Mapping[str, Date] | None = None,
    subtitle: str | None = None,
    containers: tuple[str, ...] = (),
    remarks: tuple[str, ...] = (),
) -> Reference:
    """A reference: `item` as it stands, what the note claims of the work, and the record where one is given."""
    work = Work(
        type=item.type,
        title=_claim(title, title),
        container_title=_claim(container, container),
        author=tuple(Field(str(name.family), Span(0, 1), name) for name in author),
        issued=_claim("date", issued),
        page=_claim(page, page),
    )
    found = record is not None or bool(dates) or bool(containers) or subtitle is not None
    vouched = Record(record or item, "crossref", item.doi or "", dates or {}, subtitle, containers) if found else None
    said = tuple(Remark(text, Span(0, len(text))) for text in remarks)
    standing = Standing.FOUND if found else Standing.NONE_FOUND
    return Reference(item, standing, work=work, record=vouched, remarks=said)


def _claim(raw: str | None, value: T | None) -> Field[T] | None:
    return None if value is None else Field(raw or "", Span(0, len(raw or "")), value)
