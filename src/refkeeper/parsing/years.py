"""Sets right where a year belongs: to the date, to a title, to a meeting's name."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from refkeeper.parsing.dates import MONTHS
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.text.lazy import LazyPattern

_LEADS_TO_YEAR = frozenset(
    ["in", "of", "since", "from", "to", "until", "till", "before", "after", "by", "and", "during", "depuis", "de", "en",
     "jusqu'en", "jusqu’en", "avant", "après", "à", "seit", "von", "bis", "nach", "vor", "und", "im", "desde", "hasta",
     "the"]
)  # fmt: skip
_MEETING = LazyPattern(r"Proc(?:\.|eedings)|Conf(?:\.|erence)|Symposium|Workshop|Congress|[A-Z]{3,}$")


def set_years(text: str, tokens: Tokens, one: Group, labels: Set[str]) -> None:
    """Set right the years of one citation, whose labels are given."""
    if "issued" in labels:
        _month_of_year(tokens, one)
        if "title" in labels:
            _year_of_title(tokens, one)
    elif "volume" in labels:
        _year_before_volume(tokens, one)
    if "container_title" in labels:
        if "issued" in labels:
            _year_of_name(tokens, one)
        if "volume" in labels:
            _year_of_meeting(text, tokens, one)
        if "issued" not in labels:
            _year_behind_holder(tokens, one)


def _year_before_volume(tokens: Tokens, one: Group) -> None:
    """`*J Clin Nurs*. 2012;24: 46-51`: what stands before the volume is the year."""
    for run, following in pairwise(one.runs):
        word = tokens.words[run.last]
        if run.label != "O" or following.label != "volume" or following.first != run.last + 1 or len(word) != 4:
            continue
        if word.isdigit() and "1600" <= word <= "2039" and ";" in tokens.gaps[following.first]:
            run.label = "issued"
            return


def _month_of_year(tokens: Tokens, one: Group) -> None:
    """`(1987, May/June). Black Colleges`, `(1997, June). Advancement`: a date ends with its bracket and not before."""
    for at, run in enumerate(one.runs):
        if run.label != "issued":
            continue
        following = one.runs[at + 1] if at + 1 < len(one.runs) else None
        if following is not None and following.label == "author" and following.first == run.last + 1:
            words = tokens.words[following.first : following.last + 1]
            if all(word.casefold() in MONTHS for word in words):
                run.last = following.last
                one.runs.pop(at + 1)
        cut = next((i for i in range(run.first + 1, run.last + 1) if tokens.gaps[i].startswith((").", "). "))), 0)
        if cut and tokens.words[cut].casefold() not in MONTHS and not tokens.words[cut][0].isdigit():
            label = "O" if any(each.label == "title" for each in one.runs) else "title"
            one.runs.insert(at + 1, Run(label, cut, run.last, run.sure))
            run.last = cut - 1
        return


def _year_of_title(tokens: Tokens, one: Group) -> None:
    """`A Political History since 1945, 5th edn (Longman, 1997)`: the work is of the later year."""
    for at, run in enumerate(one.runs[1:], 1):
        before = one.runs[at - 1]
        if run.label != "issued" or before.label != "title" or before.last != run.first - 1 or run.first != run.last:
            continue
        if tokens.gaps[run.first] != " " or tokens.words[before.last].lower() not in _LEADS_TO_YEAR:
            continue
        if any(each.label == "issued" for each in one.runs[at + 1 :]):
            before.last = run.last
            one.runs.pop(at)
        return


def _year_of_name(tokens: Tokens, one: Group) -> None:
    """`dans *ECIR 2006*, édité par Mounia Lalmas (Berlin: Springer, 2006)`: said again, a year is the name's."""
    for at, run in enumerate(one.runs[1:], 1):
        holder = one.runs[at - 1]
        if run.label != "issued" or holder.label != "container_title" or run.first != run.last:
            continue
        word = tokens.words[run.first]
        again = any(tokens.words[each.last] == word for each in one.runs[at + 1 :] if each.label == "issued")
        following = one.runs[at + 1] if at + 1 < len(one.runs) else run
        beside = following.first == run.last + 1 and tokens.gaps[following.first] == ", "
        if (
            following.label == "page"
            and beside
            and tokens.words[following.first] == word
            and following.last > following.first
        ):
            # `*ACL 2014*, 2014, 50`
            one.runs.insert(at + 1, Run("issued", following.first, following.first, run.sure))
            following.first += 1
            again = True
        if again and holder.last + 1 == run.first and tokens.gaps[run.first] == " ":
            holder.last = run.last
            one.runs.pop(at)
        return


def _year_of_meeting(text: str, tokens: Tokens, one: Group) -> None:
    """`Proceedings of CHI 90 (Seattle, 1990)`: the number of a meeting's year is no volume."""
    years = {tokens.words[i] for run in one.runs if run.label == "issued" for i in range(run.first, run.last + 1)}
    for at, run in enumerate(one.runs[:-1]):
        following = one.runs[at + 1]
        if run.label != "container_title" or following.label != "volume" or following.first != run.last + 1:
            continue
        word = tokens.words[following.first]
        if following.first != following.last or tokens.gaps[following.first].strip(" '’‘") or len(word) not in (2, 4):
            return
        if not any(len(year) == 4 and year.endswith(word) for year in years):
            return
        if _MEETING.search(text, tokens.starts[run.first], tokens.ends[run.last]):
            run.last = following.last
            one.runs.pop(at + 1)
        return


def _year_behind_holder(tokens: Tokens, one: Group) -> None:
    """`…, IJPPS 2015, Vol. 7, Issue 8`: a journal's last word is the year where the citation has none."""
    if any(run.label in ("issued", "status") for run in one.runs):
        return
    for at, run in enumerate(one.runs):
        word = tokens.words[run.last]
        if run.label != "container_title" or run.first == run.last or len(word) != 4 or not word.isdigit():
            continue
        if "1600" <= word <= "2039":
            one.runs.insert(at + 1, Run("issued", run.last, run.last, run.sure))
            run.last -= 1
            return
