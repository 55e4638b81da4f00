"""The words in which the splitter and tagger tell the rest of the room what they found in a note."""

from __future__ import annotations

from enum import Enum

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import ItemType


class Label(str, Enum):
    """What a stretch of a citation is."""

    SIGNAL = "signal"
    AUTHOR = "author"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    CONTAINER_AUTHOR = "container_author"
    TITLE = "title"
    CONTAINER_TITLE = "container_title"
    COLLECTION_TITLE = "collection_title"
    COLLECTION_NUMBER = "collection_number"
    ISSUED = "issued"
    ACCESSED = "accessed"
    ORIGINAL_DATE = "original_date"
    VOLUME = "volume"
    ISSUE = "issue"
    PAGE = "page"
    LOCATOR = "locator"
    NOTE_NUMBER = "note_number"
    NUMBER = "number"
    EDITION = "edition"
    PUBLISHER = "publisher"
    PUBLISHER_PLACE = "publisher_place"
    GENRE = "genre"
    STATUS = "status"
    DOI = "doi"
    ISBN = "isbn"
    URL = "url"
    ARCHIVE = "archive"
    ARCHIVE_LOCATION = "archive_location"


class Kind(str, Enum):
    """What a stretch of a note is."""

    FULL = "full"
    SHORT = "short"
    BACK = "back-reference"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled stretch `[start, end)` of the readable text of a note."""

    label: Label
    start: int
    end: int
    value: str | None = None
    """What is meant, where it is not what stands there: the target of a link, the term of a locator."""
    sure: float = 1.0
    """How sure the label is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One citation or remark of a note, `[start, end)`, with what was found in it.  `form` is a back-reference's."""

    kind: Kind
    start: int
    end: int
    labels: tuple[Labelled, ...] = ()
    type: ItemType = ItemType.DOCUMENT
    form: str | None = None
