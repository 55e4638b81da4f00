"""Sets right where a case is printed: a number, a series of law reports and a number say it beyond doubt."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.text.law_reports import is_law_report

_MOST_WORDS = 4
"""Of a series: `F. Supp. 2d` has three."""
_VERSUS = frozenset(["v", "vs"])
_NUMBERS = frozenset({"volume", "issue", "page", "locator"})


def set_report(text: str, tokens: Tokens, one: Group) -> None:
    """`347 F.3d 1024 (9th Cir. 2003)`, `MacPherson v. Buick Motor Co., 217 N.Y. 382, 111 N.E. 1050 (1916)`."""
    found = _report(text, tokens, one)
    if found is None:
        return
    volume, page = found
    label = {i: run.label for run in one.runs for i in range(run.first, run.last + 1)}
    if label.get(volume) == "volume" and label.get(page) == "page" and label.get(volume + 1) == "container_title":
        return
    sure = min(run.sure for run in one.runs)
    before = [_clipped(run, one.first, volume - 1) for run in one.runs if run.first < volume]
    behind = [_clipped(run, page + 1, one.last) for run in one.runs if run.last > page]
    if any(tokens.words[i] in _VERSUS for i in range(one.first, volume)):
        before = [Run("title", one.first, volume - 1, sure)]
    for run in behind:
        if run.label in ("author", "publisher_place") and tokens.gaps[run.first].endswith("("):
            run.label = "publisher"  # the court
        elif run.label in _NUMBERS and run.label != "locator":
            run.label = "O"  # another report that has the same case
    where = [Run("volume", volume, volume, sure), Run("container_title", volume + 1, page - 1, sure)]
    one.runs[:] = [*before, *where, Run("page", page, page, sure), *behind]


def _report(text: str, tokens: Tokens, one: Group) -> tuple[int, int] | None:
    """The words that are the volume and the page of the first report."""
    words, gaps = tokens.words, tokens.gaps
    for volume in range(one.first, one.last - 1):
        if not words[volume].isdigit() or gaps[volume + 1] != " " or not words[volume + 1][0].isupper():
            continue
        for page in range(volume + 2, min(volume + 2 + _MOST_WORDS, one.last + 1)):
            series = text[tokens.starts[volume + 1] : tokens.starts[page]].strip()
            if words[page].isdigit() and "." in series and is_law_report(series):
                return volume, page
    return None


def _clipped(run: Run, first: int, last: int) -> Run:
    return Run(run.label, max(run.first, first), min(run.last, last), run.sure)
