"""Says what a draft is once it is read: a full citation, a short one, or none."""

from __future__ import annotations

from refkeeper.parsing.back_references import NOTE_NUMBER
from refkeeper.parsing.draft import Draft
from refkeeper.parsing.item_types import item_type
from refkeeper.parsing.labels import Kind, Label, Labelled, Stretch
from refkeeper.parsing.locators import read_locator

_EVIDENCE = (
    Label.ISSUED, Label.PUBLISHER, Label.PUBLISHER_PLACE, Label.CONTAINER_TITLE, Label.DOI, Label.URL, Label.GENRE,
    Label.STATUS,
    Label.ARCHIVE_LOCATION, Label.VOLUME, Label.EDITION, Label.ISBN,
)  # fmt: skip


def finish(draft: Draft, start: int, end: int) -> Stretch | None:
    """The citation of a draft: full with evidence of a publication, short with an author or locator alone."""
    has_people = draft.has(Label.AUTHOR, Label.EDITOR)
    title = draft.words(Label.TITLE)
    note = NOTE_NUMBER.match(draft.text, end, min(len(draft.text), end + 40))
    if note is not None:
        group = "number" if note["number"] else "bare"
        draft.labels.append(Labelled(Label.NOTE_NUMBER, note.start(group), note.end(group)))
        end = note.end()
        here = end
        while here < draft.limit and draft.text[here] in " ,:":
            here += 1
        place = read_locator(draft.text, here, draft.limit)
        if place is not None:
            draft.labels.append(Labelled(Label.LOCATOR, place.start, place.end, place.label))
            end = place.end
    labels = tuple(draft.labels)
    if draft.has(*_EVIDENCE):
        if not _sound(draft, title, has_people, end):
            return None
        return Stretch(Kind.FULL, start, end, labels, item_type(draft))
    if draft.quoted and (title[:1].islower() or (not has_people and len(title.split()) > 10)):
        # `Report, “in a very unenviable position”` quotes the work's words; it is no title.
        return None
    if draft.has(Label.NOTE_NUMBER) or (has_people and title and (draft.has(Label.LOCATOR) or closes(draft, end))):
        return Stretch(Kind.SHORT, start, end, labels)
    if title and draft.marked and draft.has(Label.LOCATOR):
        return Stretch(Kind.SHORT, start, end, labels)
    return None


def closes(draft: Draft, end: int) -> bool:
    """Whether nothing but the full stop or the semicolon stands after the citation in its sentence."""
    rest = draft.text[end : min(draft.limit, end + 30)].strip()
    return not rest.strip(' .;”"')


def _sound(draft: Draft, title: str, has_people: bool, end: int) -> bool:
    """Whether what was read can be a citation: a quotation with a year near it is none."""
    if not title:
        return False
    if not has_people:
        if draft.quoted and draft.marked:
            strong = draft.has(Label.CONTAINER_TITLE, Label.ARCHIVE_LOCATION, Label.URL, Label.DOI, Label.PUBLISHER)
            return strong and (
                draft.has(Label.ISSUED, Label.VOLUME, Label.DOI, Label.URL) or draft.has(Label.ARCHIVE_LOCATION)
            )
        if draft.marked:
            return draft.has(
                Label.PUBLISHER,
                Label.PUBLISHER_PLACE,
                Label.DOI,
                Label.URL,
                Label.EDITION,
                Label.VOLUME,
                Label.CONTAINER_TITLE,
            ) or (draft.has(Label.ISSUED, Label.STATUS) and closes(draft, end))
    return True
