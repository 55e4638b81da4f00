"""Says when asking makes no sense: Crossref cannot have the work, or the note says too little to look for it."""

from __future__ import annotations

from refkeeper.model.item import ItemType
from refkeeper.model.work import Work
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.law_reports import is_law_report

_NEVER: dict[ItemType, str] = {
    ItemType.ARTICLE_NEWSPAPER: "a newspaper piece",
    ItemType.BILL: "a bill",
    ItemType.BROADCAST: "a broadcast",
    ItemType.HEARING: "a hearing",
    ItemType.INTERVIEW: "an interview",
    ItemType.LEGAL_CASE: "a case",
    ItemType.LEGISLATION: "a statute",
    ItemType.MANUSCRIPT: "a manuscript",
    ItemType.MAP: "a map",
    ItemType.MOTION_PICTURE: "a film",
    ItemType.PATENT: "a patent",
    ItemType.PERSONAL_COMMUNICATION: "a letter or message",
    ItemType.POST: "a post",
    ItemType.POST_WEBLOG: "a blog post",
    ItemType.SPEECH: "a speech",
    ItemType.TREATY: "a treaty",
    ItemType.WEBPAGE: "a web page",
}


def not_in_source(work: Work) -> str | None:
    """Why Crossref cannot have the work, for a person; None when asking makes sense.

    A DOI in the note, or a volume with a page, speaks for a work that is registered, whatever its type was read as.
    """
    if _registered(work):
        return None
    if (what := _NEVER.get(work.type)) is not None:
        return f"{what} is not in Crossref"
    if work.archive is not None or work.archive_location is not None:
        return "what lies in an archive is not in Crossref"
    return None


def _registered(work: Work) -> bool:
    if work.doi is not None and work.doi.value is not None and normalise_doi(work.doi.value) is not None:
        return True
    if work.container_title is None or is_law_report(work.container_title.value or ""):
        return False
    return work.volume is not None and work.page is not None


def too_little(work: Work) -> str | None:
    """Why the note says too little to look for its work; None when it says enough."""
    if work.doi is not None and work.doi.value is not None and normalise_doi(work.doi.value) is not None:
        return None
    if work.isbn is not None and work.isbn.value is not None:
        return None
    if work.title is not None and work.title.value is not None and _words(work.title.value):
        return None
    journal = work.container_title is not None and work.container_title.value is not None
    if journal and (work.volume is not None or work.page is not None):
        return None
    return "the note gives no title, and no journal with volume or page"


def _words(title: str) -> bool:
    return any(character.isalnum() for character in title)
