"""Sets right which number of a citation is its volume, its issue or its page, where words and order decide."""

from __future__ import annotations

import re

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.number_letters import joined_letters, letters_of_numbers, series_letter
from refkeeper.parsing.number_order import set_order
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.words import IN, NAMES_ISSUE, NAMES_PAGE

_NUMBERS = frozenset({"volume", "issue", "page"})
_NAMES_VOLUME = frozenset(["vol", "vols", "volume", "jg", "jahrgang", "tome"])
_DATED = frozenset({"issued", "status", "doi", "url"})
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_PAGES = re.compile(r"\d{1,5}[-–—‐‑−]\d{1,5}")
_FIGURES = re.compile(r"\d{1,4}(?:[-–—‐‑−]\d{1,4})?")


def set_numbers(tokens: Tokens, one: Group) -> None:
    """Set right the numbers of one citation."""
    labels = {run.label for run in one.runs}
    if labels & _NUMBERS:
        letters_of_numbers(tokens, one)
    elif "issued" not in labels:
        return
    if "container_title" in labels:
        series_letter(tokens, one)
        _named(tokens, one, labels)
        _volume_in_holder(tokens, one)
        _lone_number(tokens, one)
        set_order(tokens, one, labels)


def _name_before(tokens: Tokens, at: int) -> str:
    """The word that names a number, right before it: `no. 1621`, `n° 352`, `Vol. 7`."""
    gap = tokens.gaps[at]
    if not at or gap.strip(" .°º:#") or gap.startswith(":"):
        return ""
    word = tokens.words[at - 1]
    # `Grosso, N. 2010` is a person's initial.
    return "" if word == "N" and gap and gap.strip() in ("", ".") else word.lower()


def _named(tokens: Tokens, one: Group, labels: set[str]) -> None:
    """`Temporalités, no 11`, `368, no. 1621 (May 27, 2013)`: what is named an issue is one, whatever it looks like."""
    for run in one.runs:
        if run.label not in ("volume", "page", "issued"):
            continue
        name = _name_before(tokens, run.first)
        if name in NAMES_ISSUE and "issue" not in labels and (run.label != "issued" or run.first == run.last):
            run.label = "issue"
            labels.add("issue")
        elif name in NAMES_PAGE and run.label == "volume" and "page" not in labels:
            # `New York Times, page A20`
            run.label = "page"
            labels.add("page")
        elif name in _NAMES_VOLUME and run.label == "page" and "volume" not in labels:
            run.label = "volume"
            labels.add("volume")


def _volume_in_holder(tokens: Tokens, one: Group) -> None:
    """`Jeevadhara XLII/248 (2012)`, `Bolletino di Archeologia 16-18, 1995, p. 303`: the volume is no journal's name."""
    for at, run in enumerate(one.runs[:-1]):
        if run.label != "container_title" or run.first == run.last:
            continue
        labels = {each.label for each in one.runs}
        following = one.runs[at + 1]
        word, gap = tokens.words[run.last], tokens.gaps[run.last + 1]
        # `IEEE Transactions on Computers C-35, 677–691`
        first = run.last - (run.last - run.first > 1 and joined_letters(tokens, run.last))
        if tokens.gaps[first] != " " or following.first != run.last + 1:
            return
        if (
            word.isupper()
            and _ROMAN.fullmatch(word) is not None
            and following.label == "volume"
            and "issue" not in labels
        ):
            if gap.strip() in ("/", ":", "(") and tokens.words[following.first][0].isdigit():
                following.label = "issue"
                one.runs.insert(at + 1, Run("volume", run.last, run.last, run.sure))
                run.last -= 1
        elif (
            not labels & {"volume", "publisher", "publisher_place"}
            and labels & {"page", "issue"}
            and _FIGURES.fullmatch(word) is not None
            and not _year(word[:4])
            and following.label in ("issued", "page", "issue")
            and gap.strip() in (",", "(", ":")
        ):
            one.runs.insert(at + 1, Run("volume", first, run.last, run.sure))
            run.last = first - 1
        return


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and "1500" <= word <= "2039"


def _lone_number(tokens: Tokens, one: Group) -> None:
    """`Cardiovascular Journal of Africa, 28` is a volume; `Nucl. Phys. B 2013, 3` is a page: the order tells."""
    numbers = [i for i, run in enumerate(one.runs) if run.label in ("volume", "issue", "page", "locator", "number")]
    if len(numbers) != 1 or not numbers[0]:
        return
    run, before = one.runs[numbers[0]], one.runs[numbers[0] - 1]
    if run.first != run.last or before.last != run.first - 1 or not tokens.words[run.first].isdigit():
        return
    if tokens.gaps[run.first].strip(" ,.;)") or "(" in tokens.gaps[run.last + 1]:
        return
    if before.label == "container_title" and before.first and tokens.words[before.first - 1] in IN:
        # `“Visceralizing Uncertainty” in *Data Feminism*, 88`: of a book a page is cited.
        if not any(each.label in _DATED for each in one.runs):
            run.label = "locator"
        return
    if run.label == "page" and before.label == "container_title" and len(tokens.words[run.first]) < 4:
        run.label = "volume"
    elif (
        run.label == "volume"
        and before.label == "issued"
        and numbers[0] > 1
        and one.runs[numbers[0] - 2].label == "container_title"
        and all(each.label in ("O", "note", "doi", "url") for each in one.runs[numbers[0] + 1 :])
    ):
        run.label = "page"
