"""Sets right what an archive holds, letters in print, and places in the classics."""

from __future__ import annotations

import re

from refkeeper.model.source import Excerpt
from refkeeper.parsing.correspondence import letter
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.text.lazy import LazyPattern

_ARCHIVE = re.compile(
    r"[\w’'.-]{0,30}(?:archiv|archives|archivo|archivio|arxiu)\b|(?:[\w’'.-]{1,30}\s){1,3}(?:Archives?|Library|Record\sOffice)\b"
    r"|(?:Bibliothèque|Biblioteca|Bibliothek|Archives?|Archivo|Archivio)\s",
    re.IGNORECASE,
)
_SHORT = frozenset(
    [
        "TNA",
        "PRO",
        "BL",
        "BnF",
        "BNF",
        "NARA",
        "ASF",
        "ASV",
        "ASVe",
        "AGI",
        "AGS",
        "AHN",
        "GStA",
        "BArch",
        "ANOM",
        "HHStA",
    ]
)
_HELD = frozenset({"archive", "archive_location"})
_PLACED = frozenset({"author", "title", "locator", "number", "archive", "archive_location", "O", "note", "issued"})
_SHELVES = frozenset(["Box", "Folder", "Carton", "Bundle", "Legajo", "Faszikel"])
_LOOSE = ("O", "note", "locator")
_PASSAGE = LazyPattern(r"\d{1,3}(?:\.\d{1,3}){1,3}(?:[-–]\d{1,3})?")
_FIGURES = frozenset({"issued", "volume", "issue", "page", "locator"})


def shelve(excerpt: Excerpt, tokens: Tokens, one: Group) -> None:
    """Set right the runs of a citation of papers, of a letter, or of a passage in the classics."""
    _archive_as_author(excerpt, tokens, one)
    labels = {run.label for run in one.runs}
    if labels & _HELD:
        _box(tokens, one)
        _held_title(excerpt.text, tokens, one)
    elif "container_title" in labels:
        if "title" in labels:
            _printed_letter(excerpt.text, tokens, one)
            _letter_under_letters(excerpt.text, tokens, one)
        else:
            _passage(excerpt.text, tokens, one)


def _archive_as_author(excerpt: Excerpt, tokens: Tokens, one: Group) -> None:
    """`Stadtarchiv Augsburg, Reichsstadt, fol. 3r`, `ASF, *Signori*, 45`: an archive wrote nothing."""
    run = one.runs[0]
    if run.label != "author":
        return
    labels = {each.label for each in one.runs}
    if labels - _PLACED or ("issued" in labels and not labels & _HELD):
        return
    words = excerpt.text[tokens.starts[run.first] : tokens.ends[run.last]]
    if words not in _SHORT and (_ARCHIVE.match(words) is None or not labels & {"locator", "number", *_HELD}):
        return
    run.label = "archive"
    for each in one.runs[1:]:
        if each.label == "number" or (each.label == "title" and "issued" not in labels and not _quoted(tokens, each)):
            each.label = "archive_location"


def _quoted(tokens: Tokens, run: Run) -> bool:
    return tokens.gaps[run.first].rstrip()[-1:] in ("“", "«", '"', "„", "‘")


def _box(tokens: Tokens, one: Group) -> None:
    """`Box 780, RG 75, NARA`: a box is no journal and its number no volume."""
    for at, run in enumerate(one.runs[:-1]):
        if run.label == "container_title" and run.first == run.last and tokens.words[run.first] in _SHELVES:
            following = one.runs[at + 1]
            if following.label in ("volume", "issue", "page", "number"):
                one.runs[at : at + 2] = [
                    Run("archive_location", run.first, following.last, min(run.sure, following.sure))
                ]
            return


def _held_title(text: str, tokens: Tokens, one: Group) -> None:
    """`TNA, WO 147/3, Wolseley’s journal, 22 January 1874`; where a letter was written holds nothing."""
    labels = [run.label for run in one.runs]
    if "container_title" not in labels or {"volume", "issue", "page", "publisher"} & set(labels):
        return
    at = labels.index("container_title")
    run = one.runs[at]
    if "title" not in labels:
        run.label = "title"
        return
    title = one.runs[labels.index("title")]
    if (
        run.first == run.last == title.last + 1
        and labels[at + 1 : at + 2] == ["issued"]
        and letter(text, tokens.starts[title.first], tokens.ends[title.last])
    ):
        run.label = "O"


def _printed_letter(text: str, tokens: Tokens, one: Group) -> None:
    """`Luther to Albrecht, October 31, 1517, in *Werke* (Weimar, 1930)`: the letter's day is not the edition's."""
    dates = [run for run in one.runs if run.label == "issued"]
    if len(dates) < 2:
        return
    title = next(run for run in one.runs if run.label == "title")
    holder = next(run for run in one.runs if run.label == "container_title")
    if dates[0].first > holder.first or dates[1].first < holder.last:
        return
    found = letter(text, tokens.starts[title.first], tokens.ends[title.last])
    if found is None or tokens.words[holder.first - 1].lower() not in ("in", "en", "dans"):
        return
    for run in dates[:-1]:
        run.label = "O"
    dates[0].label = "original_date"
    for run in one.runs:
        if run.label == "publisher_place" and run.first < holder.first:
            run.label = "O"
    if not any(run.label == "author" for run in one.runs):
        words = range(title.first, title.last + 1)
        writer = [i for i in words if found.start("from") <= tokens.starts[i] < found.end("from")]
        one.runs.insert(0, Run("author", writer[0], writer[-1], title.sure))


def _letter_under_letters(text: str, tokens: Tokens, one: Group) -> None:
    """`Garrison to Pease, June 20, 1849, LWLG 3:618`: papers known by their first letters are no journal."""
    labels = [run.label for run in one.runs]
    if labels[:3] != ["title", "issued", "container_title"] or set(labels) - {*labels[:3], "volume", "page", *_LOOSE}:
        return
    title, holder = one.runs[0], one.runs[2]
    word = tokens.words[holder.first]
    if holder.first != holder.last or not word.isupper() or len(word) > 6 or _quoted(tokens, title):
        return
    if letter(text, tokens.starts[title.first], tokens.ends[title.last]) is None:
        return
    end = max(run.last for run in one.runs[2:] if run.label in ("container_title", "volume", "page"))
    rest = [run for run in one.runs[3:] if run.first > end]
    one.runs[2:] = [Run("archive_location", holder.first, end, holder.sure), *rest]


def _passage(text: str, tokens: Tokens, one: Group) -> None:
    """`Augustine, *Confessions* 8.12.29`: figures joined by full stops behind a title alone are a place in it."""
    at = next((i for i, run in enumerate(one.runs) if run.label in _FIGURES), 0)
    tail = one.runs[at:]
    if (
        not at
        or {run.label for run in tail} - _FIGURES
        or {run.label for run in one.runs[:at]} - {"author", "container_title"}
    ):
        return
    if one.runs[at - 1].label != "container_title":
        return
    if _PASSAGE.fullmatch(text, tokens.starts[tail[0].first], tokens.ends[tail[-1].last]) is None:
        return
    one.runs[at - 1].label = "title"
    one.runs[at:] = [Run("locator", tail[0].first, tail[-1].last, min(run.sure for run in tail))]
