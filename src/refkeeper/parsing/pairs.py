"""Sets right numbers that stand in pairs and lists: volume and issue, a list of pages, a day and its month."""

from __future__ import annotations

from refkeeper.parsing.dates import MONTHS
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_NAMES_PAGE = frozenset(["p", "pp", "pg", "pages", "s", "seiten"])
_NAMES_VOLUME = frozenset(["vol", "vols", "volume", "v", "no", "nr", "n", "issue", "t", "bd", "p", "pp"])
_NUMBERS = frozenset({"volume", "issue", "page"})


def set_pairs(tokens: Tokens, one: Group) -> None:
    """Set right the numbers of one citation that stand side by side."""
    labels = [run.label for run in one.runs]
    if "issued" in labels:
        _day_before_month(tokens, one)
    if "issue" not in labels and "volume" in labels and "page" in labels:
        _issue_behind_volume(tokens, one, labels.count("page") > 1)
    if "page" in labels and "O" in labels:
        _list_begins(tokens, one)


def _issue_behind_volume(tokens: Tokens, one: Group, twice: bool) -> None:
    """`Grundschule 43, 11, 48-49`, `Review. 94, 3, (September 2013): 405-435`: the second of three numbers."""
    for at, run in enumerate(one.runs):
        if run.label != "volume":
            continue
        rest = one.runs[at + 1 :]
        if run.last == run.first + 1 and tokens.gaps[run.last] == ", " and _digits(tokens, run.first, run.last):
            if any(each.label == "page" and each.first > run.last for each in rest):
                one.runs.insert(at + 1, Run("issue", run.last, run.last, run.sure))
                run.last = run.first
        elif twice and [each.label for each in rest[:3]] == ["page", "issued", "page"]:
            page = rest[0]
            if page.first == page.last == run.last + 1 and len(tokens.words[page.first]) < 3:
                page.label = "issue"
        return


def _digits(tokens: Tokens, first: int, last: int) -> bool:
    return all(tokens.words[i].isdigit() and len(tokens.words[i]) < 4 for i in range(first, last + 1))


def _list_begins(tokens: Tokens, one: Group) -> None:
    """`Old Gold & Black, 72(13), pp 1, 4`: a list of pages begins behind the word for it."""
    for at, run in enumerate(one.runs[1:], 1):
        before = one.runs[at - 1]
        if run.label != "page" or before.label != "O" or before.last + 1 != run.first or before.first == 0:
            continue
        first = before.last
        named = tokens.words[first - 1].lower() in _NAMES_PAGE and tokens.gaps[first].strip() in ("", ".")
        if named and tokens.words[first].isdigit() and tokens.gaps[run.first] == ", ":
            run.first = first
            if before.first == before.last:
                one.runs.pop(at - 1)
            else:
                before.last -= 1
        return


def _day_before_month(tokens: Tokens, one: Group) -> None:
    """`tenu à Rodez, le 4 juin 1863`, `Nature 5 March 1999`: the number before a month is its day."""
    for at, run in enumerate(one.runs[1:], 1):
        before = one.runs[at - 1]
        if run.label != "issued" or before.label not in _NUMBERS or before.first != before.last:
            continue
        word = tokens.words[before.first]
        if before.last + 1 != run.first or tokens.gaps[run.first] not in (" ", ". ") or not word.isdigit():
            continue
        if not 0 < int(word[:4]) < 32 or tokens.words[run.first].lower() not in MONTHS:
            continue
        if before.first and tokens.words[before.first - 1].lower() not in _NAMES_VOLUME:
            run.first = before.first
            one.runs.pop(at - 1)
        return
