"""Tries to read one citation from a given place on: its people, its title, and what follows."""

from __future__ import annotations

import re

from refkeeper.parsing.back_references import NOTE_NUMBER, read_pointer
from refkeeper.parsing.draft import Draft
from refkeeper.parsing.elements import read_element
from refkeeper.parsing.labels import Kind, Label, Labelled, Stretch
from refkeeper.parsing.layout import Layout
from refkeeper.parsing.locators import read_locator
from refkeeper.parsing.name_runs import names_after, names_before
from refkeeper.parsing.names import is_body, parse_names
from refkeeper.parsing.plain_titles import plain_title_end
from refkeeper.parsing.verdict import closes, finish
from refkeeper.text.lazy import LazyPattern

_SEPARATOR = re.compile(r"[\s\u00a0]*(?:[,:.]{1,2}|[,.]?\s?[–—]\s)?[\s\u00a0]*")
_ROLE = re.compile(r",?\s*\(?(?:eds?\b\.?|editors?|Hgg?\.|Hrsgg?\.|dirs?\.|éds?\.|coords?\.|trans\.)\)?[,.:]?\s*")
_YEAR_AFTER = re.compile(
    r"[,.]?\s?\(?(?P<year>(?:(?:1[4-9]|20)\d\d)(?:[-–/]\d{2,4})?[a-z]?|n\.d\.|in\spress|"
    r"forthcoming)(?:,\s[A-Z][a-z]+(?:\s\d{1,2})?)?\)?(?P<after>[.,:]?\s+)"
)
_IDEM = re.compile(r"(?:Ders|Dies|Idem|Id|Derselbe|Dieselbe|Eadem|Ead)\.?,?:?\s", re.IGNORECASE)
_DASHES = re.compile(r"(?:[—–_]{2,}|-{3,})[.,]?\s+")


def read_citation(layout: Layout, at: int, end: int) -> Stretch | None:
    """The citation that begins at an offset and ends before `end`, or None; `end` is the sentence's end."""
    pointer = read_pointer(layout, at, end)
    if pointer is not None:
        return Stretch(Kind.BACK, pointer.start, pointer.end, pointer.labels, form=pointer.form)
    title = layout.title_at(at)
    if title is not None:
        return _from_title(layout, at, end, ())
    lead = _IDEM.match(layout.text, at, end) or _DASHES.match(layout.text, at, end)
    if lead is not None:
        who = (Labelled(Label.AUTHOR, at, at + len(lead.group().rstrip(" ,:"))),)
        found = (
            _from_title(layout, lead.end(), end, who)
            if layout.title_at(lead.end())
            else _plain(layout, lead.end(), end, who)
        )
        return Stretch(found.kind, at, found.end, found.labels, found.type) if found else None
    ahead = layout.titles_in(at + 1, end)[:1]
    names = names_after(layout.text, at, ahead[0].start if ahead else end)
    if names is None:
        return _plain(layout, at, end, ())
    return _from_names(layout, at, names, end)


_BODY_BEFORE = LazyPattern(r"(?:\bThe\s|\b(?:The\s)?(?:[A-Z][\w-]{1,20}\s){1,4}(?:of|for|on)\s(?:the\s)?)\Z")


def read_before_title(layout: Layout, low: int, title_at: int, end: int) -> Stretch | None:
    """The citation whose quoted or italic title begins at an offset and whose people stand right before it."""
    text = layout.text
    gap = title_at
    while gap > low and text[gap - 1] in " ,:.\u00a0":
        gap -= 1
    role = re.search(r",?\s*\(?(?:eds?|Hgg?|Hrsgg?|dirs?|éds?|editors?)\.?\)?$", text[max(low, gap - 14) : gap])
    stop = max(low, gap - 14) + role.start() if role else gap
    if text[gap:title_at].strip() not in (",", ":", ".", ",:", ""):
        return None
    start = names_before(text, low, stop)
    if start is None and not role:
        return _nameless(layout, title_at, end)
    if start is not None:
        body = _BODY_BEFORE.search(text, max(low, start - 60), start)
        if body is not None and is_body(text[body.start() : stop]):
            # `The National Archives, “Citing Records”`, `Library of Congress, “Chronicling America”`
            start = body.start()
    if start is None or start >= stop or not any(character.isalpha() for character in text[start:stop]):
        return None
    if not text[gap:title_at].strip() and not _same_script(text, stop):
        return None
    label = Label.EDITOR if role else Label.AUTHOR
    found = _from_title(layout, title_at, end, (Labelled(label, start, stop),))
    return Stretch(found.kind, start, found.end, found.labels, found.type) if found else None


def _nameless(layout: Layout, at: int, end: int) -> Stretch | None:
    """`We return to the question in *Keeping References* (forthcoming)`: italics with their imprint right behind."""
    title = layout.title_at(at)
    if title is None or title.quoted or not layout.text.startswith(" (", title.end):
        return None
    found = _from_title(layout, at, end, ())
    if found is None or not any(one.label in (Label.PUBLISHER, Label.STATUS) for one in found.labels):
        return None
    return found


def _same_script(text: str, stop: int) -> bool:
    """Without a comma only a CJK name, a `G.` or a `(Hg.)` may touch its title."""
    return text[stop - 1] > "\u2e80" or text[stop - 1 : stop] == "."


def _from_names(layout: Layout, at: int, names: int, end: int) -> Stretch | None:
    text = layout.text
    role = _ROLE.match(text, names, end)
    trailing = re.search(r",?\s*\(?(?:eds?|Hgg?|Hrsgg?)\.?$", text[max(at, names - 8) : names])
    label = Label.AUTHOR
    stop = names
    if role is not None and role.end() > names and re.search(r"\w", role.group()):
        label, here = Label.EDITOR, role.end()
    elif trailing is not None:
        label, stop, here = Label.EDITOR, max(at, names - 8) + trailing.start(), names
    else:
        here = names
    gap = re.compile(r"[\s\u00a0]*[,.:]?[\s\u00a0]*").match(text, here, end)
    here = gap.end() if gap else here
    people = (Labelled(label, at, stop),)
    # `Smith, J. (2010). Title.`
    year = _YEAR_AFTER.match(text, stop if role is None else max(stop, role.end() - 1), len(text))
    if year is not None and _plausible(text[at:stop]) and ("(" in year.group() or year["after"].strip() == "."):
        follows = text[year.end() : year.end() + 1]
        if follows.isupper() or follows in "“‘\"'«*" or follows.isdigit() or follows > "\u2e80":
            issued = Labelled(
                Label.ISSUED if year["year"][0].isdigit() or year["year"] == "n.d." else Label.STATUS,
                year.start("year"),
                year.end("year"),
            )
            reach = _reference_end(layout, year.end(), end)
            found = _tail(layout, year.end(), reach, (*people, issued), loose=True)
            if found is not None:
                return Stretch(found.kind, at, found.end, found.labels, found.type)
    reviewed = _review(layout, here, end, people)
    if reviewed is not None:
        return Stretch(reviewed.kind, at, reviewed.end, reviewed.labels, reviewed.type)
    title = layout.title_at(here)
    if title is not None:
        found = _from_title(layout, here, end, people)
        return Stretch(found.kind, at, found.end, found.labels, found.type) if found else None
    return _plain_names(layout, at, stop, end, label)


_REVIEW_OF = re.compile(
    r"(?:book\s)?review\sof\s|Rezension\s(?:von|zu):?\s|compte[\s-]rendu\sde\s|reseña\sde\s|recensione\s(?:di|"
    r"a)\s",
    re.IGNORECASE,
)


def _review(layout: Layout, at: int, end: int, people: tuple[Labelled, ...]) -> Stretch | None:
    """`review of *The Cheese*, by Carlo Ginzburg, *Journal of Modern History* 54`: all before the journal."""
    text = layout.text
    lead = _REVIEW_OF.match(text, at, end)
    title = next(iter(layout.titles_in(at, min(end, at + 200))), None)
    if lead is None or title is None:
        return None
    stop = title.end
    by = re.compile(r",?\s(?:by|von|de|di|ed\.|edited\sby)\s").match(text, stop, end)
    if by is not None:
        ahead = layout.titles_in(by.end(), end)[:1]
        named = names_after(text, by.end(), ahead[0].start if ahead else end)
        stop = named or stop
    draft = Draft(layout, end, quoted=True, marked=True, labels=list(people))
    draft.add(Label.TITLE, at, len(text[:stop].rstrip(" ,")))
    return finish(draft, people[0].start, read_tail(draft, stop, end))


def _plausible(names: str) -> bool:
    return 2 <= len(names) <= 500


def _reference_end(layout: Layout, at: int, end: int) -> int:
    """How far a reference with full stops between its parts may reach: to the next list member, five sentences on."""
    reach = max(end, layout.break_after(at))
    for _ in range(5):
        if reach >= len(layout.text) or layout.text[reach - 2 : reach].strip().endswith(";"):
            break
        if layout.text[max(0, reach - 2) : reach].strip() in (";", "；"):
            break
        reach = layout.break_after(reach)
    return reach


def _from_title(layout: Layout, at: int, end: int, before: tuple[Labelled, ...]) -> Stretch | None:
    """A citation from its quoted or italic title on."""
    title = layout.title_at(at)
    if title is None:
        return None
    text = layout.text
    words = text[title.inner : title.outer]
    if not any(character.isalnum() for character in words):
        return None
    ended = words.rstrip()[-1:] in ".?!" or text[title.end : title.end + 1] == "."
    last = before[-1] if before else None
    loose = ended and (last is None or text[last.end : at].strip() in (".", "") or text[last.end - 1] == ".")
    reach = _reference_end(layout, title.end, end) if loose else end
    return _tail(layout, at, reach, before, loose=loose)


def _tail(layout: Layout, at: int, end: int, before: tuple[Labelled, ...], *, loose: bool) -> Stretch | None:
    """Title and what follows; None when too little follows to call it a citation."""
    text = layout.text
    draft = Draft(layout, end, loose=loose, labels=list(before))
    start = before[0].start if before else at
    title = layout.title_at(at)
    if title is not None:
        draft.marked, draft.quoted = True, title.quoted
        inner, outer = title.inner, title.outer
        draft.add(Label.TITLE, inner, inner + len(text[inner:outer].rstrip(" ,.:;")))
        here = title.end
        if not title.quoted:
            here = _cjk_twin(text, here, end)
    else:
        draft.quoted = True
        stop = plain_title_end(draft, at, end)
        if stop is None or stop - at < 3:
            return None
        draft.add(Label.TITLE, at, stop)
        here = stop
    stop = read_tail(draft, here, end)
    return finish(draft, start, stop)


_HAN_TWIN = LazyPattern(r"\s?[《「『]?[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af：，、・\s]{2,80}[》」』]?")


def _cjk_twin(text: str, at: int, end: int) -> int:
    """`*Shiji* 史記 (Beijing: …)`: the title again, in its own script."""
    found = _HAN_TWIN.match(text, at, end)
    return at + len(found.group().rstrip()) if found else at


def read_tail(draft: Draft, at: int, end: int) -> int:
    """Read part after part until none fits; the end of the last one."""
    text = draft.text
    here = at
    for _ in range(24):
        separator = _SEPARATOR.match(text, here, end)
        position = separator.end() if separator else here
        if position >= end:
            position = here + len(text[here:end].rstrip()) if position >= len(text) else position
        draft.separator = text[here:position]
        if not draft.separator.strip() and text[here - 2 : here - 1] == "," and text[here - 1] in "”\"’'»":
            # `Thompson, “Moral Economy,” 78`: American printers put the comma inside.
            draft.separator = "," + draft.separator
        limit = end
        if not draft.loose and "." in draft.separator and not _may_continue(draft, position):
            break
        if position >= limit:
            limit = _identifier_limit(draft, position)
            if limit <= position:
                break
        stop = read_element(draft, position, limit)
        if stop is None:
            break
        here = stop
    return here


def _may_continue(draft: Draft, at: int) -> bool:
    """After a full stop a note-style citation goes on only with an address, or after an abbreviation."""
    if draft.text.startswith(("http", "www.", "doi", "DOI", "https", "<http", "Accessed", "10."), at):
        return True
    before = draft.text[:at].rstrip()[-6:]
    return draft.separator.startswith(".") and (before[-2:-1].isalpha() and not draft.separator.startswith(". "))


def _identifier_limit(draft: Draft, at: int) -> int:
    """`581. https://doi.org/…`: the address stands behind the sentence's full stop."""
    if draft.text.startswith(("http", "www.", "doi", "DOI", "<http", "Accessed "), at) and ";" not in draft.separator:
        return draft.layout.break_after(at)
    return at


def _plain_names(layout: Layout, at: int, names: int, end: int, label: Label) -> Stretch | None:
    """A citation without quotes or italics that begins with people: the comma before its title is sought."""
    text = layout.text
    short = _author_alone(layout, at, names, end, label)
    if short is not None:
        return short
    cuts = [names]
    piece = text[at : min(len(text), at + 600)]
    commas = [at + found.start() for found in re.finditer(r",\s|\.\s(?=[A-Z“\"‘«])|:\s", piece)][:12]
    cuts = sorted({cut for cut in commas if cut <= names + 1}, reverse=True)
    best: Stretch | None = None
    for cut in cuts:
        people = parse_names(text[at:cut])
        if not people or not _all_persons(text, at, cut):
            continue
        if text[cut] == ":" and not _lone_author(text[at:cut]):
            continue
        start = cut + 1
        while start < end and text[start] in " \u00a0":
            start += 1
        if start >= len(text):
            continue
        loose = text[cut] == "."
        reach = _reference_end(layout, start, end) if loose else end
        who = (Labelled(label, at, cut),)
        found = (
            _plain(layout, start, reach, who, loose=loose)
            if layout.title_at(start) is None
            else _tail(layout, start, reach, who, loose=loose)
        )
        if found is None:
            continue
        whole = Stretch(found.kind, at, found.end, found.labels, found.type)
        if whole.kind is Kind.FULL:
            return whole
        best = best or whole
    return best


def _all_persons(text: str, at: int, cut: int) -> bool:
    """Whether every piece looks like a person: one to four words, and more than a title's."""
    pieces = [piece.strip() for piece in re.split(r",|\band\b|\bund\b|\bet\b|&", text[at:cut]) if piece.strip()]
    if not pieces or any(len(piece.split()) > 4 for piece in pieces):
        return False
    if len(pieces) == 1:
        return True
    return all(_spoken(piece) or _given(piece) or index % 2 == 0 for index, piece in enumerate(pieces)) and not any(
        word in text[at:cut] for word in (" of ", " the ", " in ", ": ")
    )


def _lone_author(text: str) -> bool:
    """`Koselleck, Reinhart:` ends in a colon; in `Joel A. Carpenter, Revive Us Again:` the colon is the title's."""
    pieces = text.split(", ")
    return len(pieces) == 1 or (len(pieces) == 2 and len(pieces[0].split()) == 1 and len(pieces[1].split()) <= 2)


def _spoken(piece: str) -> bool:
    words = piece.split()
    return len(words) >= 2 and all(word[:1].isupper() or len(word) <= 4 for word in words)


def _given(piece: str) -> bool:
    return bool(re.fullmatch(r"(?:[^\W\d_]{1,2}\.?-?\s?){1,4}|Jr\.?|Sr\.?|III?|[A-Z][\w’'-]+", piece))


# `Jürgen Kocka, Sozialgeschichte, 2. Aufl., Göttingen 1986`
_EDITION_START = re.compile(r"\d{1,2}(?:st|nd|rd|th|e|\.)?\s(?:Aufl|Ausg|ed\.|éd)")
_PLAIN_START = LazyPattern(r"[^\W_a-zß-öø-ÿ]|[¿¡“\"‘'«(]")


def _plain(layout: Layout, at: int, end: int, before: tuple[Labelled, ...], *, loose: bool = False) -> Stretch | None:
    """A title that nothing sets apart.  Held to more: it must start with a capital and hold no sentence of prose."""
    text = layout.text
    if not _PLAIN_START.match(text, at) or not before or _EDITION_START.match(text, at):
        return None
    draft = Draft(layout, end, loose=loose, quoted=True, labels=list(before))
    stop = plain_title_end(draft, at, end)
    if stop is None:
        if not (before and end - at < 120 and NOTE_NUMBER.search(text, at, end)):
            return None
        found = NOTE_NUMBER.search(text, at, end)
        stop = found.start() if found else end
    title = text[at:stop]
    if stop - at < 3 or _reads_as_prose(title):
        return None
    draft.add(Label.TITLE, at, stop)
    here = read_tail(draft, stop, end)
    if (
        not loose
        and not draft.has(
            Label.PUBLISHER, Label.PUBLISHER_PLACE, Label.DOI, Label.GENRE, Label.VOLUME, Label.CONTAINER_TITLE
        )
        and not closes(draft, here)
    ):
        return None
    if loose and not (
        draft.has(
            Label.PUBLISHER,
            Label.PUBLISHER_PLACE,
            Label.CONTAINER_TITLE,
            Label.DOI,
            Label.URL,
            Label.GENRE,
            Label.VOLUME,
        )
    ):
        return None
    return finish(draft, before[0].start, here)


_PROSE = LazyPattern(
    r"\b(?:is|was|were|are|has|had|have|argues?d?|notes?|noted|writes|wrote|shows?|showed|suggests?|claims?|"
    r"observe[sd]|which|who|whose|see|he|she|they|I|my|"
    r"according|however|although|because|describes?d?|discuss(?:es|ed)?|explains?|remarks?|insists?)\b"
)


def _reads_as_prose(title: str) -> bool:
    words = len(_PROSE.findall(title))
    return (
        words >= 2
        or (words == 1 and len(title.split()) > 14)
        or bool(re.match(r"(?:for|see|in|and|who|which)\b", title))
    )


def _author_alone(layout: Layout, at: int, names: int, end: int, label: Label) -> Stretch | None:
    """`Cambridge, 185.`, `Rinna (n 3) 45`: the whole of its sentence, or it is none."""
    text = layout.text
    if label is Label.EDITOR:
        return None
    note = NOTE_NUMBER.match(text, names, end)
    if note is not None:
        draft = Draft(layout, end, labels=[Labelled(label, at, names)])
        return finish(draft, at, names)
    if len(text[at:names].split()) > 6:
        return None
    here = names
    while here < end and text[here] in " ,:":
        here += 1
    year = re.compile(r"\(?(?P<year>(?:1[5-9]|20)\d\d[a-z]?)\)?(?=[,:.;)]|\s*$)").match(text, here, end)
    labels = [Labelled(label, at, names)]
    if year is not None:
        labels.append(Labelled(Label.ISSUED, year.start("year"), year.end("year")))
        here = year.end()
        while here < end and text[here] in " ,:":
            here += 1
    place = read_locator(text, here, end) if text[here - 1] in " ,:" else None
    draft = Draft(layout, end, labels=labels)
    stop = year.end() if year else here
    if place is not None:
        labels.append(Labelled(Label.LOCATOR, place.start, place.end, place.label))
        stop = place.end
    if (place is None and year is None) or not closes(draft, stop):
        return None
    comma = text.find(", ", at, names)
    if comma > 0 and year is None:
        # `Moses, Wild West Shows, 70`: before a page cited, what follows the family name is the short title.
        if len(text[at:comma].split()) > 2:
            return None
        labels[0] = Labelled(label, at, comma)
        labels.insert(1, Labelled(Label.TITLE, comma + 2, len(text[:names].rstrip(" ,"))))
    return Stretch(Kind.SHORT, at, stop, tuple(labels))
