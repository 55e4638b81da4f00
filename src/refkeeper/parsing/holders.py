"""Finds what holds a part where the model gave its words to the part, to its editors or to a house."""

from __future__ import annotations

import re

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_IN = frozenset(["in", "dans", "en", "im"])
_EDITED = frozenset(["eds", "ed", "editors", "hrsg", "hg", "hgg", "dirs", "éds", "coords"])
_HELD = frozenset({"container_title", "publisher", "publisher_place", "edition", "collection_title", "genre"})
_IMPRINT = frozenset({"publisher", "publisher_place"})
_PRINT = frozenset({"volume", "issue", "page"})
_WEB = frozenset({"url", "doi", "accessed", "note"})
_RANGE = re.compile(r"\d{1,4}[-–—‐‑−]{1,2}\d{1,4}")
# `М.`, `Л.`, `СПб.`, `К.`: the cities of Russian print.
_CITIES = frozenset(["М", "M", "Л", "СПб", "Спб", "К", "Москва", "Ленинград", "Минск", "Киев", "Новосибирск"])


def find_holder(tokens: Tokens, one: Group) -> None:
    """Set right which words of a citation name the whole that holds its part."""
    # Most citations need none of these: what their labels rule out is not looked for.
    labels = {run.label for run in one.runs}
    holder = "container_title" in labels
    if "editor" in labels:
        _behind_editors(tokens, one)
    if "title" not in labels:
        _part_before_whole(tokens, one)
    elif not holder:
        if "note" in labels:
            _behind_in(tokens, one)
        if not labels & _HELD:
            _behind_question(tokens, one)
            _before_number(tokens, one)
        elif "publisher" in labels:
            _house_with_pages(tokens, one)
    if labels & _IMPRINT:
        _pages_in_house(tokens, one)
    elif holder:
        _city_and_house(tokens, one)
    if holder:
        _translator_before_holder(tokens, one)


def _behind_editors(tokens: Tokens, one: Group) -> None:
    """`P. Machamer & R. Turnbull (Eds.), Motion and Time, Space, and Matter.`: editors are not named twice."""
    for at in range(len(one.runs) - 2):
        first, mark, second = one.runs[at : at + 3]
        if [first.label, mark.label, second.label] != ["editor", "O", "editor"] or mark.first != mark.last:
            continue
        word = tokens.words[mark.first]
        if word.lower() not in _EDITED or second.first != mark.last + 1:
            continue
        labels = {run.label for run in one.runs}
        bracketed = tokens.gaps[mark.first].endswith(("(", "[")) and tokens.gaps[second.first].startswith(
            (")", ".)", "]")
        )
        if bracketed or (word == "eds" and tokens.gaps[second.first].strip() in (".", ",", ".,")):
            if not labels & {"container_title"}:
                second.label = "container_title" if "title" in labels else "title"
        elif word == "Ed" and "." in tokens.gaps[mark.first] and not labels & {"title", "container_title"} and not at:
            # `Ghost Stories. Ed. Peter Washington.`
            first.label = "title"
        return


def _behind_in(tokens: Tokens, one: Group) -> None:
    """`Les universités. In Repères (pp. 63–104)`: what stands behind `In` is no note."""
    labels = {run.label for run in one.runs}
    if "title" not in labels or "container_title" in labels:
        return
    for run in one.runs:
        if run.label == "note" and run.last > run.first and tokens.words[run.first].lower() in _IN:
            if tokens.words[run.first + 1][0].isupper():
                run.label = "container_title"
                run.first += 1
            return


def _part_before_whole(tokens: Tokens, one: Group) -> None:
    """`Dixon Symposium: catharsis. (2003). Wake Forest Magazine, 50(4)`: of two holders the first is the title."""
    holders = [i for i, run in enumerate(one.runs) if run.label == "container_title"]
    if len(holders) < 2:
        return
    first = one.runs[holders[0]]
    between = {run.label for run in one.runs[holders[0] + 1 : holders[1]]}
    if between & {"volume", "issue", "page", "locator", "number"} or first.last - first.first < 2:
        return
    if any(tokens.words[i].islower() and len(tokens.words[i]) > 3 for i in range(first.first, first.last + 1)):
        first.label = "title"


def _behind_question(tokens: Tokens, one: Group) -> None:
    """`Botswana Prepares for War? Sunday Standard, July 2, 2008`: behind its question mark the title has ended.

    Only where the work is printed in something that else has no name: `Who Rules? Power in the Village` is a book.
    """
    labels = {run.label for run in one.runs}
    if labels & (_HELD | _WEB) or (not labels & _PRINT and not _day(tokens, one)):
        return
    at = next((i for i, run in enumerate(one.runs) if run.label == "title"), -1)
    if at < 0 or at + 1 == len(one.runs):
        return
    title = one.runs[at]
    cut = next((i for i in range(title.last, title.first + 2, -1) if tokens.gaps[i] in ("? ", "?. ", "! ")), 0)
    if cut and tokens.words[cut][0].isupper():
        one.runs.insert(at + 1, Run("container_title", cut, title.last, title.sure))
        title.last = cut - 1


def _day(tokens: Tokens, one: Group) -> bool:
    """Whether a day is given, as of a newspaper."""
    return any(
        run.label == "issued" and sum(tokens.words[i].isdigit() for i in range(run.first, run.last + 1)) > 1
        for run in one.runs
    )


def _before_number(tokens: Tokens, one: Group) -> None:
    """`…la faculté de juger, Carnets de géographes, no. 1, 2010, p. 1-14`: an issue is of what stands before it."""
    labels = {run.label for run in one.runs}
    if labels & _HELD or "page" not in labels or "issue" not in labels:
        return
    at = next((i for i, run in enumerate(one.runs) if run.label == "title"), -1)
    rest = [run for run in one.runs[at + 1 :] if run.label != "O"]
    if at < 0 or not rest or rest[0].label not in ("volume", "issue"):
        return
    title = one.runs[at]
    cut = next((i for i in range(title.last, title.first + 2, -1) if tokens.gaps[i] in (", ", ". ")), 0)
    if cut and tokens.words[cut][0].isupper() and not tokens.words[cut - 1][0].isdigit():
        one.runs.insert(at + 1, Run("container_title", cut, title.last, title.sure))
        title.last = cut - 1


def _house_with_pages(tokens: Tokens, one: Group) -> None:
    """`…: concept and performance. GPS Solutions, 1-11.`: a house has no pages; a journal has."""
    labels = {run.label for run in one.runs}
    if "title" not in labels or labels & {"container_title", "publisher_place", "edition", "collection_title", "genre"}:
        return
    for run, following in zip(one.runs, one.runs[1:], strict=False):
        if run.label == "publisher" and following.label in ("volume", "page") and following.first == run.last + 1:
            if tokens.gaps[following.first].strip() in ("", ","):
                run.label = "container_title"
            return


def _pages_in_house(tokens: Tokens, one: Group) -> None:
    """`Aldershot: Ashgate. 45-88.`: a range behind the house is the pages of the part."""
    if any(run.label in ("page", "locator") for run in one.runs):
        return
    for at, run in enumerate(one.runs):
        if run.label in ("publisher", "publisher_place") and run.last > run.first:
            word, gap = tokens.words[run.last], tokens.gaps[run.last]
            if _RANGE.fullmatch(word) is not None and gap.strip() in (".", ",", ":"):
                one.runs.insert(at + 1, Run("page", run.last, run.last, run.sure))
                run.last -= 1
                return


def _city_and_house(tokens: Tokens, one: Group) -> None:
    """`М.: МГУ, 1987`, `М.: «Недра», 1977`: a city of Russian print and its house hold no part."""
    for at, run in enumerate(one.runs):
        if run.label != "container_title" or run.last == run.first or tokens.words[run.first] not in _CITIES:
            continue
        if tokens.gaps[run.first + 1].strip(" «") in (".:", ":", ".–", ". :"):
            one.runs.insert(at + 1, Run("publisher", run.first + 1, run.last, run.sure))
            run.label, run.last = "publisher_place", run.first
        return


def _translator_before_holder(tokens: Tokens, one: Group) -> None:
    """`“Notes on the Phantom.” Trans. Nicholas Rand. Critical Inquiry 13.2`: who translated holds nothing."""
    for at, run in enumerate(one.runs):
        if run.label != "container_title" or run.last - run.first < 3 or tokens.words[run.first] not in ("Trans", "Ed"):
            continue
        for i in range(run.first + 2, min(run.first + 5, run.last)):
            if tokens.gaps[i].strip():
                return
            if len(tokens.words[i]) > 3 and tokens.gaps[i + 1] == ". ":
                role = "translator" if tokens.words[run.first] == "Trans" else "editor"
                one.runs.insert(at, Run(role, run.first + 1, i, run.sure))
                run.first = i + 1
                return
        return
