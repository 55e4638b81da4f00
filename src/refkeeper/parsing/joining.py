"""Joins to a citation what the model took for the beginning of the next: a month, editors, a house and its year."""

from __future__ import annotations

from refkeeper.parsing.dates import MONTHS
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.letters import keeper_of_all
from refkeeper.parsing.tokens import Tokens

_JOINING = frozenset(["et", "and", "und", "y", "e", "of", "de", "der", "des", "du", "the", "la", "le", "für", "for"])
_MISSING = frozenset({"title", "issued"})


def join(tokens: Tokens, one: Group, out: list[Group]) -> bool:
    """Whether the group begins no work and was joined to the one before it."""
    before = out[-1] if out else None
    if before is None or before.remark or one.signal is not None:
        return False
    if before.last + 1 != one.first:
        return before.last + 4 > one.first and keeper_of_all(tokens, one, before)
    return (
        _rest_of_name(tokens, one, before)
        or _date(tokens, one, before)
        or _editors(tokens, one, before)
        or _imprint(tokens, one, before)
    )


def _rest_of_name(tokens: Tokens, one: Group, before: Group) -> bool:
    """`voir Denise Escarpit, « L'image et l'enfant », dans *Image et Communication (op. cit.)*`: a name goes on."""
    holder = before.runs[-1]
    if [run.label for run in one.runs[:2]] != ["author", "back"] or holder.label not in ("title", "container_title"):
        return False
    if tokens.gaps[one.first] != " " or tokens.words[holder.last] not in _JOINING:
        return False
    holder.last = one.runs[0].last
    before.runs += one.runs[1:]
    return True


def _date(tokens: Tokens, one: Group, before: Group) -> bool:
    """`no. 3 (July-Sept., 1914): 240`, `Sutherland, Ivan E. 1963 (Jan.). Sketchpad`: a month begins no work."""
    run = one.runs[0]
    if run.label != "author" or run.first != run.last or not tokens.gaps[run.first].endswith("("):
        return False
    halves = tokens.words[run.first].replace("–", "-").split("-")
    if any(half.casefold() not in MONTHS for half in halves):
        return False
    if [each.label for each in before.runs] == ["author", "issued"]:
        before.runs[-1].last = run.last
        before.runs += one.runs[1:]
        return True
    following = one.runs[1] if len(one.runs) > 1 else None
    if following is None or following.label != "issued" or following.first != run.last + 1:
        return False
    if any(each.label == "issued" for each in before.runs):
        return False
    before.runs += [Run("issued", run.first, following.last, min(run.sure, following.sure)), *one.runs[2:]]
    return True


def _editors(tokens: Tokens, one: Group, before: Group) -> bool:
    """`In Tools and Algorithms (Berlin, 2008), C. R. Ramakrishnan and J. Rehof, Eds.`: editors begin no work."""
    if one.runs[0].label != "editor" or tokens.gaps[one.first] != "), ":
        return False
    if not _MISSING.isdisjoint(run.label for run in one.runs) or _MISSING.isdisjoint(run.label for run in before.runs):
        return False
    before.runs += one.runs
    return True


def _imprint(tokens: Tokens, one: Group, before: Group) -> bool:
    """`In Proceedings of the Workshop, pp. 92–100 (Morgan Kaufmann, 1998)`: a house and its year begin no work."""
    house = one.runs[0]
    if [run.label for run in one.runs] != ["author", "issued"] or one.runs[1].first != house.last + 1:
        return False
    labels = {run.label for run in before.runs}
    pages = before.runs[-1]
    if "issued" in labels or "title" not in labels or one.last + 1 < len(tokens.words) or house.last - house.first > 3:
        return False
    gap = tokens.gaps[one.first]
    if pages.label in ("page", "locator") and "container_title" in labels:
        if gap not in (" (", ". "):
            return False
        pages.label = "page"
    elif pages.label != "publisher" or gap != ", ":
        return False
    house.label = "publisher"
    cut = next((i for i in range(house.first + 1, house.last + 1) if "," in tokens.gaps[i]), 0)
    before.runs += one.runs
    if cut:
        before.runs.insert(-1, Run("publisher_place", cut, house.last, house.sure))
        house.last = cut - 1
    elif pages.label == "publisher":
        # `University of California, Irvine (2000)`
        pages.last = house.last
        before.runs.remove(house)
    return True
