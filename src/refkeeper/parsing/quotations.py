"""Closes the quotations that the model cut: a title goes on to the mark that closes it, whatever else it names."""

from __future__ import annotations

from refkeeper.parsing.borders import closing
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_FEW = 4
_REACH = 16
"""Words of a title behind the place where it was cut."""


def close_quotations(tokens: Tokens, groups: list[Group]) -> list[Group]:
    """`"Weekly British Grain Prices from the *London Gazette*, 1770-1820", [computer file] (Colchester, 2004)`.

    What stands in brackets behind the title says what the work is, and the imprint is its own.
    """
    out: list[Group] = []
    for one in groups:
        before = out[-1] if out else None
        if before is not None and not before.remark and one.remark and one.first == before.last + 1:
            end = _end(tokens, before, one)
            if end >= 0:
                before.runs[-1].last = end
                left = [Run("remark", end + 1, one.last, one.runs[0].sure)] if end < one.last else []
                if left and tokens.gaps[end + 1].endswith("[") and tokens.gaps[one.last + 1].startswith("]"):
                    before.runs.append(Run("genre", end + 1, one.last, before.runs[-1].sure))
                elif left:
                    out.append(Group(True, left))
                continue
        if before is not None and not before.remark and _imprint(tokens, one, before):
            if one.first > before.last + 1:
                before.runs.append(Run("genre", before.last + 1, one.first - 1, before.runs[-1].sure))
            one.runs[0].label = "publisher_place"
            before.runs += one.runs
            continue
        out.append(one)
    return out


def _end(tokens: Tokens, before: Group, one: Group) -> int:
    """The last word of the quotation that ends the citation unclosed; -1 where none does or nothing closes it."""
    title = before.runs[-1]
    end = closing(tokens, title.first) if title.label == "title" else -1
    return end if one.first < end <= min(one.last, title.last + _REACH) else -1


def _imprint(tokens: Tokens, one: Group, before: Group) -> bool:
    """Whether a group begins as an imprint in brackets behind what a work is: `[computer file] (Colchester, 2004)`."""
    if one.remark or [run.label for run in one.runs[:2]] != ["author", "issued"]:
        return False
    place, year = one.runs[:2]
    begin, end = before.last + 1, one.first
    if before.runs[-1].label == "genre":
        begin = before.runs[-1].first
    return (
        begin < end <= begin + _FEW
        and tokens.gaps[begin].endswith("[")
        and tokens.gaps[end] == "] ("
        and year.first == place.last + 1
        and tokens.gaps[year.last + 1].startswith(")")
        and not any(run.label == "issued" for run in before.runs)
    )
