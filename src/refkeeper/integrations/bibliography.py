"""A bibliography in any CSL style, through citeproc-py (the extra `csl`)."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper.errors import SettingsError
from refkeeper.integrations.desk import LOG
from refkeeper.integrations.plain_text import east_asian, iso_date, plain, web_address, whole_name
from refkeeper.model.csl import DATES, NAMES, TEXTS, CslItem, to_csl
from refkeeper.model.item import Date, Item, Name
from refkeeper.model.reference import Reference
from refkeeper.text.identifiers import doi_url
from refkeeper.writers.clean import remade

if TYPE_CHECKING:
    from citeproc import CitationItem, CitationStylesStyle

_FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, TypeError, ValueError)
"""What citeproc-py raises on items that a style does not foresee; no build fails for one."""
# citeproc-py escapes some texts and not others, and may turn the case of an entity: `<`, `>` and `&` pass through it as
# three characters of nobody's.
_VEIL = {ord("<"): "\ue0f1", ord(">"): "\ue0f2", ord("&"): "\ue0f3", 0xE0F1: None, 0xE0F2: None, 0xE0F3: None}
_ENTITIES = {0xE0F1: "&lt;", 0xE0F2: "&gt;", 0xE0F3: "&amp;"}
_WORDS = re.compile(r"[^\s.\-]+")
"""The words of which citeproc-py makes initials."""
_LONE_AND = re.compile(r"&(?![A-Za-z]{2,8};|\#[0-9]{1,7};)")


def formatted(references: Sequence[Reference], style: str, locale: str = "") -> list[str]:
    """The entries as HTML, in the style's order, with their DOIs as links.

    `style` is a `.csl` file or the name of a style.  Raises `SettingsError` when there is no such style or no
    citeproc-py.
    """
    known = _style(style, locale, _stamp(style))
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    items = {f"r{number}": one.item for number, one in enumerate(references)}
    initials = any(one.get("initialize-with") is not None for one in known.root.iter())
    with warnings.catch_warnings():
        # It warns of every field that it does not know; what a style does not print is no fault of the site.
        warnings.simplefilter("ignore")
        made = CitationStylesBibliography(
            known, CiteProcJSON([_csl(*row, initials) for row in items.items()]), formatter.html
        )
        for key in items:
            made.register(Citation([CitationItem(key)]))
        try:
            made.sort()
        except _FAULTS as error:
            LOG.warning("the bibliography has the order of the page: citeproc-py stumbled (%r)", error)
        return [_linked(_entry(known, one, items[one.key]), items[one.key]) for one in made.items]


def _entry(style: CitationStylesStyle, cited: CitationItem, item: Item) -> str:
    """One entry; in a plain form of our own where citeproc-py stumbles over it or leaves nothing of it."""
    try:
        entries = style.render_bibliography([cited])
    except _FAULTS as error:
        LOG.warning("%s: not in its style, citeproc-py stumbled (%r)", plain(item.title), error)
        entries = []
    return _escaped(str(entries[0])) if entries and str(entries[0]).strip() else _plainly(item)


def _plainly(item: Item) -> str:
    people = ", ".join(map(whole_name, item.author or item.editor))
    parts = (people, plain(item.title), plain(item.container_title), iso_date(item.issued), web_address(item))
    return escape(". ".join(part.rstrip(".") for part in parts if part) + ".", quote=False)


def _stamp(style: str) -> int:
    path = Path(style)
    return path.stat().st_mtime_ns if path.is_file() else 0


@lru_cache(maxsize=8)
def _style(style: str, locale: str, _changed: int) -> CitationStylesStyle:
    try:
        from citeproc import CitationStylesStyle
        from lxml.etree import LxmlError
    except ImportError as error:
        raise SettingsError("a bibliography needs citeproc-py: pip install 'refkeeper[csl]'") from error
    if style.endswith(".csl") and not Path(style).is_file():
        raise SettingsError(f"{style}: no such CSL style; name a file, or a style such as apa")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            known = CitationStylesStyle(style, locale=locale or None, validate=False)
        except (LxmlError, OSError) as error:
            raise SettingsError(f"{style}: cannot be read as a CSL style ({error}); mend or change it") from error
        except ValueError as error:
            raise SettingsError(
                f"{style}: no such CSL style here; name a .csl file, or get all styles: pip install 'refkeeper[csl]'"
            ) from error
    if not known.has_bibliography():
        raise SettingsError(f"{style}: this CSL style has no bibliography; take another")
    return known


def _csl(key: str, item: Item, initials: bool) -> CslItem:
    """The item without the tags of CSL, which citeproc-py would show as characters, and without our own notes."""
    texts = {name: _veiled(getattr(item, name)) for name in TEXTS} | {"note": None}
    people: dict[str, tuple[Name, ...]] = {
        name: tuple(_name(one, initials) for one in getattr(item, name)) for name in NAMES
    }
    dates: dict[str, Date | None] = {name: _date(getattr(item, name)) for name in DATES} | {"available_date": None}
    return to_csl(replace(remade(item, texts, people, dates), custom=()), key)


def _name(name: Name, initials: bool) -> Name:
    """The name as citeproc-py can print it.

    A style with initials makes `. 眞男 .` and `. bell .` of given names without capitals: those stand whole behind
    their family, as such a style puts them, and names of East Asia as they are read.
    """
    if name.literal or east_asian(name):
        return Name(literal=_veiled(whole_name(name)))
    given, parts = name.given, (name.dropping_particle, name.non_dropping_particle, name.suffix)
    if initials and given and name.family and not all(word[0].isupper() for word in _WORDS.findall(given)):
        return Name(_veiled(f"{name.family}, {given}"), None, *map(_veiled, parts))
    return Name(*map(_veiled, (name.family, given, *parts)))


def _date(date: Date | None) -> Date | None:
    # citeproc-py cannot compare ranges, so a style that sorts by date would stop at one; it prints no date in words.
    return replace(date, end=None, literal=None) if date is not None and date.parts else None


def _veiled(text: str | None) -> str | None:
    return plain(text).translate(_VEIL) or None


def _escaped(entry: str) -> str:
    """The entry with the signs of its texts as entities; an `&` of the style's own becomes one too."""
    return _LONE_AND.sub("&amp;", entry).translate(_ENTITIES)


def _linked(entry: str, item: Item) -> str:
    """The entry with its DOI, or its address, as a link; the style decides whether it shows one."""
    where = web_address(item)
    doi = f' data-doi="{escape(item.doi)}"' if item.doi else ""
    for shown in _shown(item.doi) if item.doi else filter(None, [escape(where, quote=False)]):
        before, written, after = entry.partition(shown)
        if written:
            return f'{before}<a href="{escape(where)}"{doi}>{written}</a>{after}'
    return entry


def _shown(doi: str) -> Iterator[str]:
    """How a style may write a DOI, the longest first."""
    for text in (doi_url(doi), f"https://doi.org/{doi}", f"doi:{doi}", doi):
        yield escape(text, quote=False)
