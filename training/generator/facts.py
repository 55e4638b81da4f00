"""What is known of a work, in the form that the styles of the generator write from."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """A name in its parts; `literal` is an institution's."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""


@dataclass(slots=True)
class Facts:
    """One work.  `kind`: article, book, chapter, thesis, newspaper, magazine, webpage, report, conference, preprint,
    encyclopedia, letter, archive, case, statute, review, film, dataset, interview."""

    kind: str
    title: str
    authors: list[Person] = field(default_factory=list)
    editors: list[Person] = field(default_factory=list)
    translators: list[Person] = field(default_factory=list)
    subtitle: str = ""
    short_title: str = ""
    container: str = ""
    container_short: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    year: str = ""
    month: int = 0
    day: int = 0
    publisher: str = ""
    place: str = ""
    edition: str = ""
    series: str = ""
    series_number: str = ""
    volumes: str = ""
    genre: str = ""
    institution: str = ""
    doi: str = ""
    url: str = ""
    accessed: tuple[int, int, int] | None = None
    archive: str = ""
    archive_location: str = ""
    court: str = ""
    reporter: str = ""
    lang: str = "en"
