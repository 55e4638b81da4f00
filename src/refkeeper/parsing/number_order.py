"""Tells bare numbers behind a journal's name apart by their size and order: `Science 220, 4598, 671–680`."""

from __future__ import annotations

import re

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.words import NAMES_PAGE

_PAGES = re.compile(r"\d{1,5}[-–—‐‑−]\d{1,5}")
_NUMBER = re.compile(r"\d{1,5}[-–—‐‑−]\d{1,5}|\d{3,7}")
_BESIDE = {"volume": "O", "issue": "O", "issued": "page"}
"""What is looked at behind a volume, an issue and a date."""
_ISSUES = 53
"""A journal has hardly more issues a year."""
_LONG = 150
"""An article of so many pages is no article: a page cited so far behind the first is none of it."""


def set_order(tokens: Tokens, one: Group, labels: set[str]) -> None:
    """Set right the volume, issue and page of one citation in a journal by the order of its numbers."""
    _pages_behind_issue(tokens, one)
    if "issue" not in labels:
        _two_in_volume(tokens, one)
        _two_in_page(tokens, one)
        _too_far(tokens, one, labels)
        _issue_in_brackets(tokens, one)
    if "page" not in labels:
        _behind_month(tokens, one)
    else:
        _year_again(tokens, one)


def _pages_behind_issue(tokens: Tokens, one: Group) -> None:
    """`Mind 59, 236 (1950), 433–460` has an issue before its year; `9(8):1735–1780` has pages behind its issue."""
    labels = [run.label for run in one.runs]
    for at, run in enumerate(one.runs[:-1]):
        following = one.runs[at + 1]
        beside = _BESIDE.get(run.label)
        if following.label != beside or following.first != run.last + 1:
            continue
        if _NUMBER.fullmatch(tokens.words[following.first]) is None:
            continue
        gap = tokens.gaps[following.first].strip()
        if beside == "O":
            if gap in (":", "):") and "page" not in labels and following.first == following.last:
                following.label = "page"
        elif (
            labels[at - 2 : at + 2] == ["volume", "page", "issued", "page"]
            and "issue" not in labels
            and gap in ("),", "):")
            and _PAGES.fullmatch(tokens.words[following.first]) is not None
            and one.runs[at - 1].first == one.runs[at - 1].last == one.runs[at - 2].last + 1
            and run.first == one.runs[at - 1].last + 1
            and tokens.gaps[run.first].strip() == "("
        ):
            one.runs[at - 1].label = "issue"
    last = one.runs[-1]
    at = last.last + 1
    if last.label not in ("volume", "issue") or at == len(tokens.words) or "page" in labels:
        return
    if tokens.gaps[at].strip() in (":", "):") and _NUMBER.fullmatch(tokens.words[at]) is not None:
        one.runs.append(Run("page", at, at, last.sure))


def _two_in_volume(tokens: Tokens, one: Group) -> None:
    """`Science 220, 4598, 671–680`: of two numbers before the pages the second is the issue."""
    for at, run in enumerate(one.runs[:-1]):
        if run.label != "volume" or run.last != run.first + 1 or one.runs[at + 1].label != "page":
            continue
        if all(tokens.words[i].isdigit() for i in (run.first, run.last)) and tokens.gaps[run.last] == ", ":
            one.runs.insert(at + 1, Run("issue", run.last, run.last, run.sure))
            run.last = run.first
        return


def _two_in_page(tokens: Tokens, one: Group) -> None:
    """`Communications of the ACM 59, 7, 78–87`: between a volume and its pages stands an issue."""
    for at, (volume, run) in enumerate(zip(one.runs, one.runs[1:], strict=False)):
        if volume.label != "volume" or run.label != "page" or run.first != volume.last + 1:
            continue
        word = tokens.words[run.first]
        two = run.last == run.first + 1 and tokens.gaps[run.first] == tokens.gaps[run.last] == ", " and word.isdigit()
        if two and int(word) <= _ISSUES and _PAGES.fullmatch(tokens.words[run.last]) is not None:
            one.runs.insert(at + 1, Run("issue", run.first, run.first, run.sure))
            run.first = run.last
        return


def _too_far(tokens: Tokens, one: Group, labels: set[str]) -> None:
    """`Science 220, 671–680`: pages so far from the number before them tell that it is none of them."""
    for holder, run, pages in zip(one.runs, one.runs[1:], one.runs[2:], strict=False):
        if run.label != "page" or run.first != run.last or pages.label not in ("page", "locator"):
            continue
        if holder.label not in ("container_title", "volume") or holder.last + 1 != run.first:
            continue
        word, behind = tokens.words[run.first], tokens.words[pages.first]
        if pages.first != run.last + 1 or pages.first != pages.last or _PAGES.fullmatch(behind) is None:
            continue
        if tokens.gaps[pages.first] != ", " or tokens.gaps[run.first] not in (" ", ", ") or not word.isdigit():
            continue
        if tokens.words[run.first - 1].lower() in NAMES_PAGE:
            continue
        first = int(re.split(r"\D", behind)[0])
        if 0 <= first - int(word) < _LONG:
            continue
        if "volume" not in labels:
            run.label, pages.label = "volume", "page"
        elif holder.label == "volume":
            run.label, pages.label = "issue", "page"
        return


def _behind_month(tokens: Tokens, one: Group) -> None:
    """`Nature, 323(Oct.), 533–536`: a range behind the month of an issue is its pages."""
    for at, run in enumerate(one.runs):
        if run.label != "issued" or run.first == run.last or not at or one.runs[at - 1].label != "volume":
            continue
        if _PAGES.fullmatch(tokens.words[run.last]) is not None and ")" in tokens.gaps[run.last]:
            one.runs.insert(at + 1, Run("page", run.last, run.last, run.sure))
            run.last -= 1
        return


def _issue_in_brackets(tokens: Tokens, one: Group) -> None:
    """`New Left Review, (128):153–160`: BibTeX prints so an issue without volume; other lists, a volume."""
    numbers = [run for run in one.runs if run.label == "volume"]
    if len(numbers) != 1:
        return
    run = numbers[0]
    if tokens.gaps[run.first] == ", (" and tokens.gaps[run.last + 1] == "):" and run.first == run.last:
        run.label = "issue"


def _year_again(tokens: Tokens, one: Group) -> None:
    """`Current Affairs, (July/Aug 2021), 2021`: what repeats the year at the end is no page."""
    last = one.runs[-1]
    if last.label != "page" or last.first != last.last or len(one.runs) < 2:
        return
    word = tokens.words[last.first]
    if len(word) == 4 and any(tokens.words[run.last] == word for run in one.runs if run.label == "issued"):
        last.label = "O"
