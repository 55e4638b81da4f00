"""Sets right how programs and data are cited: what they are, their version, who gives them out."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_PROGRAMS = frozenset(["package", "library", "module", "software", "plugin", "program"])
_NUMBERS = frozenset({"volume", "issue", "page", "issued", "locator", "note", "number", "edition", "O"})


def set_software(tokens: Tokens, one: Group) -> None:
    """`"mallet: A wrapper". R Package, Version 1.0. https://cran.r-project.org`: a package is no journal."""
    at = next((i for i, run in enumerate(one.runs) if run.label == "container_title"), -1)
    if at < 0:
        return
    run = one.runs[at]
    words = tokens.words[run.first : run.last + 2]
    mark = next((i for i, word in enumerate(words) if word.lower() == "version"), 0)
    if not mark or _PROGRAMS.isdisjoint(word.lower() for word in words[:mark]):
        return
    end = run.first + mark
    while end + 1 < len(tokens.words) and tokens.words[end + 1][0].isdigit() and tokens.gaps[end + 1] in (" ", "."):
        end += 1
    if end == run.first + mark:
        return
    rest = [each for each in one.runs[at + 1 :] if each.label not in _NUMBERS or each.last > end]
    one.runs[at:] = [
        Run("genre", run.first, run.first + mark - 1, run.sure), Run("O", run.first + mark, end, run.sure), *rest
    ]  # fmt: skip


def set_distributor(tokens: Tokens, one: Group) -> None:
    """`: UK Data Archive [distributor], SN: 4383`: who gives data out is their publisher, and no journal."""
    for at, run in enumerate(one.runs):
        if run.label not in ("container_title", "author", "publisher"):
            continue
        cut = next((i for i in range(run.first + 1, run.last + 1) if tokens.words[i] == "distributor"), 0)
        while cut > run.first + 1 and "[" not in tokens.gaps[cut]:
            cut -= 1
        if cut and "[" in tokens.gaps[cut]:
            figures = [each for each in one.runs[at + 1 :] if each.label not in ("page", "volume", "locator")]
            one.runs[at:] = [
                Run("publisher", run.first, cut - 1, run.sure), Run("O", cut, run.last, run.sure), *figures
            ]  # fmt: skip
            return
