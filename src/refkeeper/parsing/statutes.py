"""Keeps statutes whole, and calls the reviews of French law by what they are."""

from __future__ import annotations

from refkeeper.parsing.decode import Group
from refkeeper.parsing.tokens import Tokens

_PRINT = frozenset({"author", "editor", "page", "publisher", "publisher_place", "issue"})
_AMENDS = frozenset(["amend", "amends", "amendment", "art", "arts", "article", "pt", "cl"])
# Dalloz, the Semaine juridique, the Gazette du Palais and their kin, known by their first letters.
_REVIEWS = frozenset(
    ["D", "DP", "DS", "DH", "JCP", "S", "RTD", "RTDciv", "AJDA", "RFDA", "RDP", "LPA", "RDSS", "JDI", "RGAT", "RCA"]
)


def keep_statute(tokens: Tokens, one: Group) -> None:
    """`42 U.S.C. § 1983` is a title and a section, no volume of a journal; its act may stand before."""
    if any(run.label in _PRINT for run in one.runs):
        return
    at = next((i for i, run in enumerate(one.runs) if run.label == "container_title"), -1)
    holder = one.runs[at]
    if at < 0 or not _section_behind(tokens, one, at):
        return
    before = one.runs[at - 1] if at else None
    if before is not None and before.label == "volume" and before.last == holder.first - 1:
        holder.first = before.first
        one.runs.pop(at - 1)
    holder.label = "collection_title" if any(run.label == "title" for run in one.runs) else "title"


def _section_behind(tokens: Tokens, one: Group, at: int) -> bool:
    rest = one.runs[at + 1 :]
    while rest and rest[0].label == "O" and tokens.words[rest[0].last].lower() in _AMENDS:
        rest = rest[1:]
        if rest and rest[0].label == "locator":
            return True
    return bool(rest) and rest[0].label == "locator" and "§" in tokens.gaps[rest[0].first]


def name_review(tokens: Tokens, one: Group) -> None:
    """`D. 1991, p. 324`, `JCP 1991, II, 21653`: a review of law is no person."""
    if len(one.runs) < 2 or any(run.label in ("title", "container_title") for run in one.runs):
        return
    run, following = one.runs[0], one.runs[1]
    if run.label == "author" and following.label == "issued" and following.first == run.last + 1:
        words = tokens.words[run.first : run.last + 1]
        short = len(words) < 3 and words[0] in _REVIEWS and (len(words) == 1 or words[1] in ("civ", "com", "G", "E"))
        if short and not tokens.gaps[following.first].strip(" ."):
            run.label = "container_title"
