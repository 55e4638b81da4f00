"""Reads, one after another, the parts of a citation that follow its title."""

from __future__ import annotations

import re

from refkeeper.parsing.dates import DATE, NO_DATE, STATUS
from refkeeper.parsing.draft import Draft
from refkeeper.parsing.identifiers import read_accessed, read_identifier
from refkeeper.parsing.journals import is_month, journal_end
from refkeeper.parsing.labels import Label, Labelled
from refkeeper.parsing.locators import read_locator
from refkeeper.parsing.name_runs import names_after
from refkeeper.parsing.plain_titles import plain_title_end
from refkeeper.parsing.publication import THESIS, read_bracket, read_open_imprint, read_thesis
from refkeeper.text.lazy import LazyPattern

# Sets of letters name both cases and stand in `(?-i:...)`: one that knows no case is slow to compile.
_NUMBER = (
    r"(?-i:\d{1,5}[A-Za-z]?(?:\s?(?:[-/]|–{1})\s?\d{1,4}[A-Za-z]?)?|[IVXLCDMivxlcdm]{1,8}(?![A-Za-z])|"
    r"[IVXLCivxlc]{1,8}(?![A-Za-z]))"
)
_VOLUME = re.compile(
    rf"(?:vols?\.?|volumes?|Bde?\.|Band|tomes?|tom\.|[tT]\.|Jg\.|Jahrgang|Jahrg\.|vol,|anno|"
    rf"año)\s?(?P<value>{_NUMBER})(?:\s?\(?\bof\s\d+\)?)?",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    rf"(?:nos?\.|no|nrs?\.|Nr|numbers?|numéros?|número|núm\.|n[°ºo]s?\.?|num\.?|Heft|H\.|issues?|iss\.|fasc\.?|"
    rf"Fasz\.|№)\s?(?P<value>{_NUMBER})",
    re.IGNORECASE,
)
_RUN = re.compile(
    r"""
    (?P<volume>\d{1,4}|[IVXLC]{1,8}(?=[\s,:(./]))
    (?: \s?\((?P<bracket>\d{1,3}(?:\s?[-–/]\s?\d{1,3})?|(?:no|Nr|n°|H(?:eft)?|Suppl|Pt)\.?\s?\d{1,4})\)
      | \s?[.:/]\s?(?P<glued>\d{1,3}(?:[-–/]\d{1,3})?)(?=\s?[,:(]|\s\()(?![-–]\d)
    )?
    (?![\w%])(?!\s?[-–]\d)
    """,
    re.VERBOSE,
)
_EDITION = re.compile(
    r"""(?:(?:\d{1,2}(?:st|nd|rd|th|d|e|ème|\.ª|ª|\.)?|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Rr]ev(?:ised|\.)?
      |[Nn]ew|[Ee]nl(?:arged|\.)|[Ee]xp(?:anded|\.)|
    [Ii]nternational|überarb\.|erw\.|durchges\.|neubearb\.|,?\sand|&|,)\s?){1,5}(?:eds?\b\.?(?!\s?by)|[Ee]dition\b
      |Aufl(?:age|\.)|Ausg(?:abe|\.)|éd(?:ition|\.)|edición|edizione)""",
    re.VERBOSE,
)
_EDITOR = re.compile(
    r"(?:eds?\.|edited\sby|hg\.?\sv(?:on|\.)|hrsg\.?\sv(?:on|\.)|herausgegeben\svon|édité\spar|éd(?:s|"
    r"\.)?(?:\spar)?|sous\sla\sdir(?:ection|\.)\sde|dir\.|"
    r"ed\.\sde|edición\sde|edited\sand\stranslated\sby|a\scura\sdi|Hg\.|Hrsg\.)\s+",
    re.IGNORECASE,
)
_TRANSLATOR = re.compile(
    r"(?:trans(?:l?\.|lated)?(?:\sby)?|translated\s(?:from\sthe\s\w{4,12}\s)?by|übers\.?\sv(?:on|\.)|"
    r"aus\sdem\s\w{4,20}\svon|trad(?:\.|uit)(?:\s(?:par|de|por))?|traduit\sde\s.{3,20}\spar|"
    r"traducción\sde)\s+",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:in|dans|en|nel|In|Dans|En)(?:\s?:)?\s+(?=[“„«‘\"'「『《\w])")
_ROLE_AFTER = re.compile(
    r"\s?,?\s?\(?(?:eds?\b\.?|Hgg?\.|Hrsgg?\.|dirs?\.|éds?\.|coords?\.|editors?)\)?[,.:]?\s*", re.IGNORECASE
)
_BARE_BOX = re.compile(
    r"(?:Box|Folder|Folio|RG|Record\sGroup|Reel|MSS?\.?|Carton|Nachlass|Fonds|Akte|Bestand|Papers|bMS|File|"
    r"Entry|Collection)\b"
)


def read_element(draft: Draft, at: int, end: int) -> int | None:
    """Where the part ends that begins at an offset, labelled; None when none does."""
    if at >= end:
        return None
    for element in ELEMENTS:
        count = len(draft.labels)
        stop = element(draft, at, end)
        if stop is not None and stop > at:
            return stop
        del draft.labels[count:]
    return None


def _identifier(draft: Draft, at: int, end: int) -> int | None:
    found = read_identifier(draft.layout, at, end) or read_accessed(draft.layout, at, end)
    if found is None:
        return None
    for one in found[1]:
        if not draft.has(one.label):
            draft.labels.append(one)
    return found[0]


def _volume(draft: Draft, at: int, end: int) -> int | None:
    found = _VOLUME.match(draft.text, at, end)
    if found is None:
        return None
    if not draft.has(Label.VOLUME):
        draft.add(Label.VOLUME, found.start("value"), found.end("value"))
    return found.end()


_VOLUMES = re.compile(
    r"\d{1,3}\s(?:vols\.|Bde\.|Bände|volumes|tomes|vol\.(?=,?\s\(?[^\W\d_])|t\.(?=,?\s\())", re.IGNORECASE
)


def _volumes(draft: Draft, at: int, end: int) -> int | None:
    """`ed. David Womersley, 3 vols. (London: …)`: how many volumes there are is no field of a reference."""
    found = _VOLUMES.match(draft.text, at, end)
    return found.end() if found else None


def _volume_title(draft: Draft, at: int, end: int) -> int | None:
    """`*Les lieux de mémoire*, t. I, *La République*, Paris`: a volume's own title is neither place nor journal."""
    title = draft.layout.title_at(at)
    if title is None or title.quoted or title.end > end or not draft.labels:
        return None
    if draft.labels[-1].label is not Label.VOLUME or not (draft.chapter or (draft.marked and not draft.quoted)):
        return None
    return title.end


def _issue(draft: Draft, at: int, end: int) -> int | None:
    found = _ISSUE.match(draft.text, at, end)
    if found is None or (draft.text[at] == "n" and draft.text[at + 1] == "." and not draft.has(Label.CONTAINER_TITLE)):
        return None
    if draft.has(Label.ISSUE):
        return None
    label = Label.ISSUE if draft.has(Label.CONTAINER_TITLE) or not draft.marked else Label.NUMBER
    draft.add(label, found.start("value"), found.end("value"))
    return found.end()


CASE = re.compile(r"[^\W\d_a-z][^;]{0,150}?\sv(?:s?\.)?\s[^\W\d_a-z]")
_REPORT = LazyPattern(
    r"(?:(?P<volume>\d{1,4})\s)?(?P<reporter>[A-Z][A-Za-z.&]{0,11}(?:\s(?:[A-Z][A-Za-z.]{0,9}|\d(?:d|nd|rd|"
    r"th))){0,3}),?\s(?P<page>\d{1,5})(?![\d\w])"
)


def _report(draft: Draft, at: int, end: int) -> int | None:
    """`*Donaldson v Becket* (1774) 4 Burr 2408, 98 ER 257`: where a judgment is reported; the first report is kept."""
    if not draft.marked or draft.quoted or not CASE.match(draft.words(Label.TITLE)):
        return None
    found = _REPORT.match(draft.text, at, end)
    if found is None or (not found["volume"] and not draft.has(Label.ISSUED)):
        return None
    if not draft.has(Label.CONTAINER_TITLE):
        if found["volume"]:
            draft.add(Label.VOLUME, found.start("volume"), found.end("volume"))
        draft.add(Label.CONTAINER_TITLE, found.start("reporter"), found.end("reporter"))
        draft.add(Label.PAGE, found.start("page"), found.end("page"))
    draft.case = True
    return found.end()


def _run(draft: Draft, at: int, end: int) -> int | None:
    """The naked numbers of a journal: `21`, `12(3)`, `50/3`, `21.2`."""
    if not draft.has(Label.CONTAINER_TITLE) or draft.chapter or draft.has(Label.VOLUME, Label.PAGE):
        return None
    if draft.has(Label.ISSUED) and not draft.loose and draft.separator.strip() == ":":
        return None
    found = _RUN.match(draft.text, at, end)
    if found is None or (len(found["volume"]) == 4 and DATE.match(draft.text, at, end) and not found["bracket"]):
        return None
    date = DATE.match(draft.text, at, end)
    if date is not None and date.end() > found.end() + 1 and not found["bracket"]:
        # `*Cultural Analytics*, 13 février 2018`
        return None
    follows = draft.text[found.end() : found.end() + 2]
    if (
        draft.has(Label.ISSUED)
        and draft.separator.strip() == ","
        and not found["bracket"]
        and follows[:1] in ("", ".", ";")
    ):
        return None
    draft.add(Label.VOLUME, found.start("volume"), found.end("volume"))
    for name in ("bracket", "glued"):
        if found[name]:
            draft.add(Label.ISSUE, found.start(name), found.end(name))
    return found.end()


def _pages(draft: Draft, at: int, end: int) -> int | None:
    """Pages and locators: a journal's or chapter's range is its own, what follows is the place cited."""
    text = draft.text
    place = read_locator(text, at, end)
    if place is None:
        return None
    ahead = draft.separator.strip()
    if not place.named and ahead not in (",", ":", ".", ",:"):
        return None
    if not place.named and ahead == "." and not draft.loose:
        return None
    if not place.named and not draft.has(Label.TITLE, Label.CONTAINER_TITLE):
        return None
    value = text[place.start : place.end]
    after = text[place.end : place.end + 1]
    if not place.named and after.isalpha():
        return None
    if (
        not place.named
        and re.match(r"\s[^\W\d_]{3,}", text[place.end : place.end + 12])
        and not re.match(r"\s(?:and|und|et|in|cited|quoted|note)\b", text[place.end : place.end + 10])
    ):
        return None
    ranged = any(one in value for one in "-–—‐‑−") or " à " in value
    # `Ranke, *Geschichten*, Bd. 1 (Leipzig: Reimer, 1824), S. VI`: a book's volume makes it no journal.
    serial = not draft.chapter and (
        draft.has(Label.CONTAINER_TITLE)
        or (draft.has(Label.VOLUME, Label.ISSUE) and not draft.has(Label.PUBLISHER, Label.PUBLISHER_PLACE))
    )
    own = (
        place.label == "page"
        and not draft.has(Label.PAGE)
        and not text[at : place.start].lower().startswith(("at ", "here", "esp", "quoted", "hier", "bes", "cit", "ici"))
    )
    if own and (
        (serial and (draft.has(Label.ISSUED) or draft.has(Label.VOLUME, Label.ISSUE)))
        or ((draft.chapter or draft.conference) and ranged)
    ):
        comma = re.match(r"[^,]*", value)
        first = comma.end() if comma and ranged and ", " in value else len(value)
        draft.add(Label.PAGE, place.start, place.start + first)
        if first < len(value):
            draft.labels.append(Labelled(Label.LOCATOR, place.start + first + 2, place.end, "page"))
        return place.end
    if draft.has(Label.LOCATOR):
        return None if not place.named else place.end
    draft.labels.append(Labelled(Label.LOCATOR, place.start, place.end, place.label))
    return place.end


def _container_in(draft: Draft, at: int, end: int) -> int | None:
    """`in *Book*, ed. X`, `in: X (Hg.), Book`, `in X, Y, and Z, eds., *Book*`."""
    if draft.has(Label.CONTAINER_TITLE):
        return None
    text = draft.text
    lead = _IN.match(text, at, end)
    if lead is None or (not draft.quoted and draft.marked and text[at : at + 2] == "en"):
        return None
    here = lead.end()
    title = draft.layout.title_at(here)
    if title is not None:
        return _contain(draft, title.inner, title.outer, title.end)
    names = names_after(text, here, end)
    if names is not None:
        role = _ROLE_AFTER.match(text, names, end)
        trailing = re.search(r"[,\s]+\(?(?:eds?|Hgg?|Hrsg|dirs?|éds?)\.?\)?$", text[here:names])
        if trailing is not None:
            role_start = here + trailing.start()
            following = names
        elif role is not None:
            role_start, following = names, role.end()
        else:
            role_start, following = 0, 0
        if following:
            draft.add(Label.EDITOR, here, role_start)
            while following < end and text[following] in " ,.:":
                following += 1
            title = draft.layout.title_at(following)
            if title is not None:
                return _contain(draft, title.inner, title.outer, title.end)
            stop = plain_title_end(draft, following, end)
            return _contain(draft, following, stop, stop) if stop else None
        comma = names
        while comma < end and text[comma] in " ,.:":
            comma += 1
        title = draft.layout.title_at(comma)
        if title is not None:
            draft.add(Label.CONTAINER_AUTHOR, here, names)
            return _contain(draft, title.inner, title.outer, title.end)
    if is_month(text, here):
        return None
    stop = plain_title_end(draft, here, end)
    return _contain(draft, here, stop, stop) if stop and text[here : here + 1].isupper() else None


def _contain(draft: Draft, start: int, end: int, stop: int) -> int:
    number = _SERIAL_NUMBER.search(draft.text, max(start, end - 14), end) if stop == end else None
    if number is not None and _YEAR_IN_BRACKETS.match(draft.text, end):
        # `in: HZ 207 (1968), S. 12`
        end = stop = number.start()
    draft.add(Label.CONTAINER_TITLE, start, end)
    draft.chapter = not _SERIAL.match(draft.text, stop)
    return stop


_SERIAL_NUMBER = re.compile(r"\s\d{1,4}(?:\.\d{1,3}|/\d{1,3})?$")
_YEAR_IN_BRACKETS = LazyPattern(r",?\s\((?:\d{1,2}/)?(?:(?:1[5-9]|20)\d\d)(?:/\d{2,4})?\)")
_SERIAL = LazyPattern(
    r",?\s(?:Jg\.\s|Bd\.\s)?\d{1,4}(?:[./]\d{1,3})?(?:,\s(?:H|Nr|no|Heft)\.?\s?\d{1,3})?\s\((?:1[5-9]|20)\d\d"
)


def _people(draft: Draft, at: int, end: int) -> int | None:
    for pattern, label in ((_EDITOR, Label.EDITOR), (_TRANSLATOR, Label.TRANSLATOR)):
        lead = pattern.match(draft.text, at, end)
        if lead is not None:
            # `trans. Anne C. Tedeschi, *Critical Inquiry* 20`: what stands in italics is no translator.
            ahead = draft.layout.titles_in(lead.end(), end)[:1]
            stop = names_after(draft.text, lead.end(), ahead[0].start if ahead else end)
            if stop is not None:
                stop = _before_imprint(draft.text, lead.end(), stop)
                draft.add(label, lead.end(), stop)
                return stop
    return None


def _before_imprint(text: str, start: int, stop: int) -> int:
    """Names run on into `Berlin, Heidelberg: Springer`: the last piece before a colon is a place."""
    if text[stop : stop + 1] != ":" and not re.match(r",?\s\d{4}", text[stop : stop + 6]):
        return stop
    comma = text.rfind(",", start, stop)
    return comma if comma > start else stop


def _edition(draft: Draft, at: int, end: int) -> int | None:
    found = _EDITION.match(draft.text, at, min(end, at + 60))
    if found is None:
        return None
    draft.add(Label.EDITION, found.start(), found.end())
    return found.end()


def _bracket(draft: Draft, at: int, end: int) -> int | None:
    if draft.text[at] not in "([":
        return None
    role = _ROLE_AFTER.match(draft.text, at, end)
    if role is not None and draft.text[at] == "(" and draft.layout.close.get(at, 0) - at < 12:
        return role.end()
    edition = _EDITION.match(draft.text, at + 1, min(end, at + 60))
    close = draft.layout.close.get(at)
    if edition is not None and close is not None and close - edition.end() <= 2:
        draft.add(Label.EDITION, edition.start(), edition.end())
        return close
    inner = read_identifier(draft.layout, at + 1, end) or read_accessed(draft.layout, at + 1, end)
    if inner is not None and close is not None and close - inner[0] <= 2:
        draft.labels.extend(inner[1])
        return close
    if draft.text[at] == "(" and close is not None:
        pages = read_locator(draft.text, at + 1, close)
        if pages is not None and pages.named and close - pages.end <= 2:
            draft.labels.append(
                Labelled(Label.PAGE if draft.chapter else Label.LOCATOR, pages.start, pages.end, pages.label)
            )
            return close
        issue = _ISSUE.match(draft.text, at + 1, close)
        if issue is not None and close - issue.end() <= 2 and draft.has(Label.VOLUME):
            draft.add(Label.ISSUE, issue.start("value"), issue.end("value"))
            return close
    return read_bracket(draft, at, end)


def _date(draft: Draft, at: int, end: int) -> int | None:
    text = draft.text
    for pattern, label in ((NO_DATE, Label.ISSUED), (STATUS, Label.STATUS)):
        found = pattern.match(text, at, end)
        if found is not None and text[found.end() : found.end() + 1] in ("", ",", ".", ";", ":", " ", ")"):
            draft.add(label, found.start(), found.end())
            return found.end()
    if draft.has(Label.ISSUED) and (draft.has(Label.LOCATOR, Label.PAGE) or not draft.separator.strip()):
        return None
    found = DATE.match(text, at, end)
    if found is None or (
        draft.separator.strip() == "" and not draft.has(Label.VOLUME, Label.CONTAINER_TITLE, Label.PUBLISHER)
    ):
        return None
    after = text[found.end() : found.end() + 12]
    if re.match(r"\s(?!no\b|vol|Nr|H\.|pp?\.|S\.|at\b|and\b|in\b|\()[^\W\d_]{2,}", after) or after[:1].isalnum():
        return None
    if draft.has(Label.ISSUED):
        return None
    draft.add(Label.ISSUED, found.start(), found.end())
    return found.end()


def _container(draft: Draft, at: int, end: int) -> int | None:
    """A journal after a quoted or plain title: in italics, or in capitals up to its numbers or date."""
    if draft.has(Label.CONTAINER_TITLE, Label.PUBLISHER) or not (draft.quoted or draft.loose):
        return None
    title = draft.layout.title_at(at)
    if title is not None and (not title.quoted or draft.text[at] in "『「《"):
        if draft.marked and not draft.quoted:
            return None
        stop = _italics_run(draft, title.end, end)
        draft.add(Label.CONTAINER_TITLE, title.inner, stop if stop > title.end else title.outer)
        draft.conference = bool(re.match(r"Proc|TAPIA|In\s", draft.text[title.inner : title.outer]))
        return stop
    name_end = journal_end(draft, at, end)
    if name_end is None:
        return None
    draft.add(Label.CONTAINER_TITLE, at, name_end)
    return name_end


_SERIES_WORDS = re.compile(r"(?:,\sSeries\s[A-Z](?:\s\([^()]{3,60}\))?|\s[A-H](?=,?\s\d|,))")


def _italics_run(draft: Draft, at: int, end: int) -> int:
    """`*Environment and Planning* A, 25`: the letter belongs to the name."""
    found = _SERIES_WORDS.match(draft.text, at, end)
    return found.end() if found else at


def _imprint(draft: Draft, at: int, end: int) -> int | None:
    if draft.has(Label.PUBLISHER, Label.PUBLISHER_PLACE) or draft.separator.strip() not in (",", ".", ",."):
        return None
    if draft.has(Label.CONTAINER_TITLE) and not draft.chapter:
        return None
    return read_open_imprint(draft, at, end)


def _thesis(draft: Draft, at: int, end: int) -> int | None:
    if draft.thesis or draft.has(Label.CONTAINER_TITLE, Label.PUBLISHER):
        return None
    return read_thesis(draft, at, end) if THESIS.match(draft.text, at, end) else None


def _boxes(draft: Draft, at: int, end: int) -> int | None:
    """`Box 780, RG 75, NARA`: where an unpublished piece is kept, whole."""
    if draft.has(Label.CONTAINER_TITLE, Label.PUBLISHER, Label.ARCHIVE_LOCATION) and not draft.has(
        Label.ARCHIVE_LOCATION
    ):
        return None
    if not _BARE_BOX.match(draft.text, at, end):
        return None
    stop = end
    while stop > at and draft.text[stop - 1] in " .;\n":
        stop -= 1
    if stop - at > 200:
        return None
    comma = draft.text.rfind(", ", at, stop)
    last = draft.text[comma + 2 : stop] if comma > 0 else ""
    if last and not any(character.isdigit() for character in last):
        draft.add(Label.ARCHIVE_LOCATION, at, comma)
        draft.add(Label.ARCHIVE, comma + 2, stop)
    else:
        draft.add(Label.ARCHIVE_LOCATION, at, stop)
    return stop


ELEMENTS = (
    _identifier, _report, _volume, _volumes, _volume_title, _issue, _thesis, _edition, _people,
    _bracket, _boxes, _container_in, _run, _date, _pages, _container, _imprint,
)  # fmt: skip
"""In this order, because an earlier one would be misread by a later one."""
