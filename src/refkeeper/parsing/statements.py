"""Doubts works that are but sentences, quotations and tables: the 168 notes of Keynes’s *Peace* cite few works."""

from __future__ import annotations

from refkeeper.model.source import Excerpt
from refkeeper.parsing.dates import MONTHS
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.prose import marked
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.words import NOT_NAMES, PROSE

_LONG, _LONGEST = 20, 40
"""Words of a title.  A work of which nothing else is known has no longer one, and one without people and imprint none
of the second length: old books with such titles are cited with their authors."""
_VOUCHING = frozenset({"publisher", "publisher_place", "doi", "url", "arxiv", "genre", "edition", "isbn"})
_DATED = frozenset({"title", "locator", "number", "O", "note", "issued"})
_WHEN = frozenset({"issued", "page", "locator", "author", "O"})
_MANY = 12


def stated(excerpt: Excerpt, tokens: Tokens, one: Group) -> bool:
    """Whether a group is no work but a sentence, a quotation, a date or a table."""
    labels = {run.label for run in one.runs}
    people = any(_people(tokens, run) for run in one.runs)
    if labels <= _WHEN and "issued" in labels and not people:
        return True  # `June 30, 1919, p. 176`, `March 4-5, 1919`
    if _day_in_sentence(tokens, one, labels):
        return True
    if people or labels & _VOUCHING:
        return False
    if "container_title" not in labels and _table(tokens, one):
        return True
    title = next((run for run in one.runs if run.label == "title"), None)
    if title is None:
        return False
    size = title.last - title.first + 1
    if size > _LONGEST:
        return "container_title" not in labels
    if size <= _LONG or not labels <= _DATED:
        return False
    if marked(excerpt, tokens, title):
        return "issued" not in labels
    return any(word in PROSE for word in tokens.words[title.first : title.last + 1])


def quotation_before(tokens: Tokens, one: Group) -> Group | None:
    """The quotation that stands before a newspaper which printed it: taken out, and given back as a remark.

    `"We take over the ownership of the Sarre mines, … in fifteen years?" (*La Victoire*, May 31, 1919)`
    """
    title = one.runs[0]
    labels = [run.label for run in one.runs]
    if title.label != "title" or title.last - title.first < _LONGEST or "container_title" not in labels:
        return None
    if {*labels} & _VOUCHING or any(_people(tokens, run) for run in one.runs):
        return None
    begin = one.signal.first if one.signal is not None else title.first
    one.signal = None
    one.runs[:] = one.runs[labels.index("container_title") :]
    return Group(True, [Run("remark", begin, title.last, title.sure)])


def _people(tokens: Tokens, run: Run) -> bool:
    """Whether a run names somebody: `In April`, `4-5 March` are read as names where a sentence tells a date."""
    if run.label not in ("author", "editor", "translator", "container_author"):
        return False
    words = tokens.words[run.first : run.last + 1]
    dated = any(word[0].isdigit() or word.casefold() in MONTHS for word in words)
    return not dated and words[0].lower() not in NOT_NAMES


def _day_in_sentence(tokens: Tokens, one: Group, labels: set[str]) -> bool:
    """`On July 23, 1914, the amount was …`: no newspaper is called `On`."""
    first = one.runs[0]
    if labels > {"container_title", "issued"} or first.label != "container_title" or len(one.runs) > 2:
        return False
    return first.first == first.last and tokens.words[first.first].lower() in NOT_NAMES


def _table(tokens: Tokens, one: Group) -> bool:
    """`1913 140,355 114,670 25,685 1914 106,705 …`"""
    words = tokens.words[one.first : one.last + 1]
    return len(words) > _MANY and 2 * sum(word[0].isdigit() for word in words) > len(words)
