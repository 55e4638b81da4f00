"""What is asked about a work: its bibliographic fields and nothing else; remarks and notes never leave the machine."""

from __future__ import annotations

from typing import TypeVar

from refkeeper.model.item import Date, Name
from refkeeper.model.work import Field, Work

T = TypeVar("T")

_LONGEST = 400  # characters; a misread note must not send half an article


def query_text(work: Work) -> str:
    """The words of a work for `query.bibliographic`: people, title, container, volume, pages, year.

    Empty when the work has no title of any kind.  What was read with doubt is left out, except the title: it may be
    the author's own words.
    """
    title = work.title.value if work.title is not None else None
    container = _sure(work.container_title)
    if not (title or container):
        return ""
    issued = _sure(work.issued)
    words = [
        *_people(work.author or work.editor),
        title,
        container or _sure(work.publisher),
        _sure(work.volume),
        _sure(work.issue),
        _sure(work.page),
        _year(issued),
    ]
    text = " ".join(" ".join(word.split()) for word in words if word)
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]


def _sure(claim: Field[T] | None) -> T | None:
    return None if claim is None or claim.uncertain else claim.value


def _people(claims: tuple[Field[Name], ...]) -> list[str | None]:
    return [_surname(name) for name in map(_sure, claims[:3]) if name is not None]


def _surname(name: Name) -> str | None:
    family = name.family or name.literal or name.given
    return f"{name.non_dropping_particle} {family}" if name.non_dropping_particle and family else family


def _year(issued: Date | None) -> str | None:
    return str(issued.year) if issued is not None and issued.year is not None else None
