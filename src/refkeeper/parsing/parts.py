"""Turns the runs of one citation into labelled stretches, and sets right what the grammar of citations decides."""

from __future__ import annotations

import re

from refkeeper.model.source import Excerpt
from refkeeper.parsing.confidence import calibrated
from refkeeper.parsing.dates import STATUS
from refkeeper.parsing.decode import Group, Run, field_label
from refkeeper.parsing.edges import balanced, closed, opened, with_full_stop
from refkeeper.parsing.labels import Label, Labelled
from refkeeper.parsing.locators import term_before
from refkeeper.parsing.papers import held_letter, imprint_in_brackets, letter_without_title, letter_writer
from refkeeper.parsing.places import cited_places
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.volume_and_page import part_volume
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.lazy import LazyPattern

_PEOPLE = frozenset({Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR, Label.CONTAINER_AUTHOR})
_WEB = frozenset({Label.DOI, Label.URL})
_TITLES = frozenset({Label.TITLE, Label.CONTAINER_TITLE, Label.COLLECTION_TITLE})
_BRACKETED = frozenset({Label.NUMBER, Label.LOCATOR, Label.ARCHIVE, Label.ARCHIVE_LOCATION})
_CUT = frozenset(["cf", "vgl", "bzw", "etc", "al", "g", "diss", "phil", "habil", "masch", "esp", "bes", "insb", "v"])
"""Words that are cut short, whose full stop is their own."""
_PARALLEL = re.compile(r"\d\s(?![IVXLC]+\b)[A-Z]{2,}")
"""`4 Burr 2408, 98 ER 257`: the volume of a second report is no page."""
_AFTER_NAME = LazyPattern(r"\.?\)|\.")
FOLIO = LazyPattern(
    r",?\s(?:Bl|Bll|fols?|fo|f|ff)\.?\s?(?P<value>\d{1,5}[rv]?(?:\s?[-–]\s?\d{1,5}[rv]?)?(?:\sf{1,2}\.)?)$"
)
"""`R 1001/2089, Bl. 7`: the leaf is the place cited in the file."""


def labelled_parts(excerpt: Excerpt, tokens: Tokens, one: Group) -> tuple[Labelled, ...]:
    """The labelled stretches of a citation in the order of the text, the signal before them."""
    text = excerpt.text
    out: list[Labelled] = []
    if one.signal is not None:
        end = tokens.ends[one.signal.last]
        end += text[end : end + 1] == "." and tokens.words[one.signal.last].lower() in _CUT
        out.append(Labelled(Label.SIGNAL, tokens.starts[one.signal.first], end))
    org: Labelled | None = None
    for run in cited_places(text, tokens, one.runs):
        start, end = tokens.starts[run.first], tokens.ends[run.last]
        if run.label == "org":
            org = org or Labelled(Label.AUTHOR, start, end, None, run.sure)
            continue
        label = field_label(run.label)
        if label is None:
            continue
        if label is Label.ARCHIVE_LOCATION:
            folio = FOLIO.search(text, start, end)
            if folio is not None and folio.start() > start:
                out.append(Labelled(Label.LOCATOR, folio.start("value"), folio.end("value"), "folio", run.sure))
                end = folio.start()
        if label in _PEOPLE:
            start, end = _whole_names(text, tokens, run)
        elif label in _TITLES:
            start, end = opened(text, start, end), balanced(text, start, end)
        elif label in _BRACKETED:
            start, end = opened(text, start, end), closed(text, start, end)
        end = with_full_stop(text, start, end, label)
        value = term_before(text, start) if label is Label.LOCATOR else None
        if value == "page" and _PARALLEL.search(text, start, end):
            continue
        if label is Label.GENRE and text[end : end + 1] == "." and tokens.words[run.last].lower() in _CUT:
            end += 1
        if label in _WEB:
            label, value = _address(excerpt, start, end)
        out.append(Labelled(label, start, end, value, calibrated(label, run.sure)))
    _status(text, tokens, one, out)
    imprint_in_brackets(text, out)
    if not any(each.label is Label.TITLE for each in out):
        letter_without_title(text, out)
    held_letter(text, out)
    have = {each.label for each in out}
    if org is not None and not have & {Label.AUTHOR, Label.EDITOR}:
        out.append(org)
    if Label.CONTAINER_TITLE not in have:
        _second_title(out)
    elif Label.TITLE not in have and have & _IMPRINTS and not have & _SERIAL:
        _bound_title(out)
    if not have & _PEOPLE and have & {Label.ISSUED, Label.ARCHIVE, Label.ARCHIVE_LOCATION}:
        letter_writer(text, out)
    _links(excerpt, tokens, one, out)
    part_volume(text, out)
    return tuple(out)


def _status(text: str, tokens: Tokens, one: Group, out: list[Labelled]) -> None:
    """`forthcoming`, `im Druck`: words of a closed list, where no field stands."""
    for run in one.runs:
        if run.label in ("O", "note", "genre", "issued"):
            found = STATUS.search(text, tokens.starts[run.first], tokens.ends[run.last])
            if found is not None:
                out.append(Labelled(Label.STATUS, found.start(), found.end()))
                return


def _whole_names(text: str, tokens: Tokens, run: Run) -> tuple[int, int]:
    """Names with the full stop or bracket that belongs to their last initial: `Richard (J.)`, `Otsu Y.`"""
    start, end = tokens.starts[run.first], tokens.ends[run.last]
    word = tokens.words[run.last]
    if word.endswith(("’s", "'s")) and run.last > run.first and text[end : end + 1] == " ":
        return start, end - 2  # `Caroline Rooney’s “Deconstruction and Weaving”`; not `St. John’s, …`
    if len(word) <= 3 or word in ("al", "others"):
        found = _AFTER_NAME.match(text, end)
        if found is not None and (
            ")" not in found.group() or text.count("(", start, end) > text.count(")", start, end)
        ):
            end = found.end()
    return start, end


def _address(excerpt: Excerpt, start: int, end: int) -> tuple[Label, str | None]:
    """Whether an address is a DOI, and where a link leads whose words stand for it."""
    words = excerpt.text[start:end]
    if normalise_doi(words):
        return Label.DOI, None
    for link in excerpt.links:
        if link.span.start < end and start < link.span.end and link.target.startswith("http"):
            doi = normalise_doi(link.target)
            if link.target.rstrip("/") == words.rstrip("/"):
                return Label.URL, None
            return (Label.DOI if doi else Label.URL), link.target
    return Label.URL, None


_IMPRINTS = frozenset({Label.PUBLISHER, Label.PUBLISHER_PLACE, Label.EDITION})
_SERIAL = frozenset({Label.VOLUME, Label.ISSUE, Label.PAGE})


def _bound_title(out: list[Labelled]) -> None:
    """`*Good Faith* (Clarendon Press 1995)`: a book that nothing stands in is itself the title."""
    for i, one in enumerate(out):
        if one.label is Label.CONTAINER_TITLE:
            out[i] = Labelled(Label.TITLE, one.start, one.end, one.value, one.sure)
            return


def _second_title(out: list[Labelled]) -> None:
    """`“Part,” in *Whole*` with both read as titles: the second is the whole that holds the first."""
    titles = [i for i, one in enumerate(out) if one.label is Label.TITLE]
    if len(titles) > 1:
        one = out[titles[1]]
        out[titles[1]] = Labelled(Label.CONTAINER_TITLE, one.start, one.end, one.value, one.sure)


def _links(excerpt: Excerpt, tokens: Tokens, one: Group, out: list[Labelled]) -> None:
    """The address of a link whose words are the citation's: `[*Report*](https://…)`."""
    if any(each.label in _WEB for each in out):
        return
    low, high = tokens.starts[one.first], tokens.ends[one.last]
    for link in excerpt.links:
        if link.span.start < high and low < link.span.end and link.target.startswith("http"):
            label = Label.DOI if normalise_doi(link.target) else Label.URL
            out.append(Labelled(label, max(low, link.span.start), min(high, link.span.end), link.target))
            return
