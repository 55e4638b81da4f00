"""Sets right what is a house and its place, and what a journal, where the rest of the entry decides it."""

from __future__ import annotations

from itertools import pairwise

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.lexicon import CLASSES
from refkeeper.parsing.tokens import Tokens

_NUMBERED = frozenset({"volume", "issue"})
_NAMES_ISSUE = frozenset(["n", "no", "nr", "num", "numéro", "numero", "issue", "heft"])
_OF_PARTS = frozenset({"publisher", "volume", "issue", "page", "locator", "number", "editor", "genre", "url", "doi"})
_BODIES = frozenset(
    ["Center", "Centre", "Institute", "Department", "School", "Faculty", "Office", "Ministry", "National"]
)
_SMALL = frozenset(["and", "of", "for", "the", "und", "et", "de", "y"])
_COUNTRIES = frozenset(["USA", "USSR", "URSS", "RDA", "DDR", "BRD", "RFA", "GDR", "UAE", "NSW", "PRC", "ROC", "RSA"])
_FEW = 3
"""A place has few words."""


def set_imprint(tokens: Tokens, one: Group) -> None:
    """Set right the house, the place and the journal of one citation."""
    labels = {run.label for run in one.runs}
    if "container_title" not in labels and "title" in labels:
        if {"note", "page"} <= labels:
            _note_with_numbers(tokens, one)
        if "publisher" in labels and "publisher_place" not in labels:
            _journal_as_house(tokens, one)
    elif {"title", "publisher_place"} <= labels and not labels & _OF_PARTS:
        _house_as_journal(tokens, one)
    if "publisher" in labels:
        if "issued" not in labels:
            _year_as_house(tokens, one)
        if "publisher_place" not in labels:
            _place_before_house(tokens, one)
            _place_as_house(tokens, one)


def house_in_capitals(tokens: Tokens, one: Group) -> None:
    """`Paris, P.U.F., 1965`: capitals behind the place are the publisher; `Moscow, USSR` is a place."""
    if any(run.label == "publisher" for run in one.runs):
        return
    for at, run in enumerate(one.runs):
        if run.label != "publisher_place":
            continue
        cut = next((i for i in range(run.last, run.first, -1) if "," in tokens.gaps[i]), 0)
        if not cut:
            return
        words = tokens.words[cut : run.last + 1]
        letters = "".join(words)
        alike = len(words) == 1 or all(len(word) == 1 for word in words)
        if alike and len(letters) > 2 and letters.isupper() and letters not in _COUNTRIES:
            one.runs.insert(at + 1, Run("publisher", cut, run.last, run.sure))
            run.last = cut - 1
        return


def _note_with_numbers(tokens: Tokens, one: Group) -> None:
    """`« Croissance et revenu ». Économie rurale n° 352 (2): 41‑65`: what has a number and pages is a journal."""
    for at in range(1, len(one.runs) - 1):
        before, run, following = one.runs[at - 1 : at + 2]
        if before.label != "title" or run.label != "note" or following.label not in _NUMBERED:
            continue
        if run.first != before.last + 1 or following.first != run.last + 1 or not tokens.words[run.first][0].isupper():
            continue
        last = run.last - (tokens.words[run.last].lower() in _NAMES_ISSUE)
        if last >= run.first:
            run.label, run.last = "container_title", last
        return


def _house_as_journal(tokens: Tokens, one: Group) -> None:
    """`Modeling survival data. Chapman and Hall, Boca Raton, Florida, USA.`: a journal has a number, no place.

    A meeting has its place too, and holds papers, whose titles stand in quotes.
    """
    for at in range(1, len(one.runs) - 1):
        before, run, place = one.runs[at - 1 : at + 2]
        if [before.label, run.label, place.label] != ["title", "container_title", "publisher_place"]:
            continue
        if before.last + 1 != run.first or run.last + 1 != place.first or "." not in tokens.gaps[run.first]:
            return
        words = tokens.words[run.first : run.last + 1]
        bare = tokens.gaps[place.first] == ", " and tokens.gaps[run.first] == ". "
        named = all(word[0].isupper() or word in _SMALL for word in words)
        if bare and named and not any(_class(word) in ("conf", "jour", "thesis") for word in words):
            run.label = "publisher"
        return


def _journal_as_house(tokens: Tokens, one: Group) -> None:
    """`Gender, and Nationalism, French Historical Studies, 1996`: studies and reviews are no house."""
    for run in one.runs:
        if run.label == "publisher":
            kinds = {_class(word) for word in tokens.words[run.first : run.last + 1]}
            if "jour" in kinds and "pub" not in kinds and tokens.words[run.first : run.last + 1][0] not in _BODIES:
                run.label = "container_title"
            return


def _class(word: str) -> str:
    return CLASSES.get(word.lower(), "")


def _year_as_house(tokens: Tokens, one: Group) -> None:
    """`American Library Association. Chicago: 2010.`: no house is called by a year."""
    for run in one.runs:
        word = tokens.words[run.last]
        if run.label == "publisher" and run.first == run.last and len(word) == 4 and word.isdigit():
            if "1500" <= word <= "2039":
                run.label = "issued"
            return


def _place_before_house(tokens: Tokens, one: Group) -> None:
    """`Three Centuries of Encounters Trenton NJ: Africa World Press`: what a colon parts from a house is its place."""
    for at, house in enumerate(one.runs[1:], 1):
        run = one.runs[at - 1]
        if house.label != "publisher" or run.label not in ("title", "container_title") or run.last + 1 != house.first:
            continue
        if tokens.gaps[house.first].strip() != ":":
            return
        cut = _place(tokens, run)
        if cut:
            one.runs.insert(at, Run("publisher_place", cut, run.last, run.sure))
            run.last = cut - 1
        return


def _place_as_house(tokens: Tokens, one: Group) -> None:
    """`Louvain La Neuve, Presses Universitaires de Louvain, 2004`: of two houses side by side the first is a place."""
    for run, house in pairwise(one.runs):
        if run.label != "publisher" or house.label != "publisher" or house.first != run.last + 1:
            continue
        kinds = [{_class(word) for word in tokens.words[each.first : each.last + 1]} for each in (run, house)]
        if (
            tokens.gaps[house.first] == ", "
            and "pub" in kinds[1]
            and "pub" not in kinds[0]
            and run.last - run.first < _FEW
        ):
            run.label = "publisher_place"
        return


def _place(tokens: Tokens, run: Run) -> int:
    """Where the place at the end of a title begins; 0 where none is seen."""
    words = tokens.words
    state = len(words[run.last]) == 2 and words[run.last].isupper() and tokens.gaps[run.last].strip() in ("", ",")
    if state and run.last - run.first > 1 and words[run.last - 1][0].isupper():
        return run.last - 1
    for i in range(run.last, max(run.first, run.last - _FEW), -1):
        if not words[i][0].isupper():
            return 0
        if tokens.gaps[i] in (". ", ", ") and len(words[i - 1]) > 1:
            return i
    return 0
