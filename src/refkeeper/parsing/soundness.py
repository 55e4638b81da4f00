"""Doubts what the model proposes: prose that only looks like a citation stays a remark, and keeps its own words."""

from __future__ import annotations

from refkeeper.model.source import Excerpt
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.letters import letter_before_date
from refkeeper.parsing.prose import (
    OWN_PAGES,
    after_prose,
    leads_to_address,
    marked,
    no_work,
    only_a_day,
    opens_prose,
    speaks,
    undated,
    unnamed,
)
from refkeeper.parsing.prose_behind import prose_behind
from refkeeper.parsing.signals import put_remark, set_signal
from refkeeper.parsing.statements import quotation_before, stated
from refkeeper.parsing.tokens import Tokens

_STRONG = frozenset(
    {"publisher", "publisher_place", "volume", "issue", "page", "doi", "url", "arxiv", "archive", "archive_location",
     "number", "genre", "edition", "note_number", "back", "status"}
)  # fmt: skip
_JOINTS = frozenset(
    {"the", "a", "an", "of", "in", "to", "at", "across", "from", "on", "by", "with", "der", "die", "das", "dem", "den",
     "des", "le", "la", "les", "de", "du", "el", "los"}
)  # fmt: skip
_PLACES = frozenset({"locator", "page", "volume", "issue", "O"})
_EDITION = frozenset({"title", "publisher", "publisher_place", "edition", "O", "note"})
_DATED = frozenset({"title", "issued", "O"})
_PERSON = frozenset({"author", "editor"})


def settle(excerpt: Excerpt, tokens: Tokens, groups: list[Group]) -> list[Group]:
    """The groups of a note, with those that are no citation turned into remarks, and remarks side by side made one."""
    out: list[Group] = []
    for one in groups:
        kept = one
        if not one.remark:
            set_signal(tokens, one, out)
            _begin_behind_prose(tokens, one, out)
            _italics_before_imprint(excerpt, tokens, one, out)
            letter_before_date(excerpt, tokens, one, out)
            _title_behind_prose(excerpt, tokens, one, out)
            _prose_before_address(excerpt, tokens, one, out)
            quotation = quotation_before(tokens, one)
            if quotation is not None:
                out.append(quotation)
            if stated(excerpt, tokens, one) or not _sound(excerpt, tokens, one):
                kept = Group(True, [Run("remark", _first(one), one.last, one.runs[0].sure)])
        tail = None if kept.remark else prose_behind(tokens, kept)
        if kept.remark:
            put_remark(out, Run("remark", kept.first, kept.last, kept.runs[0].sure))
        else:
            out.append(kept)
        if tail is not None:
            out.append(tail)
    return out


def _first(one: Group) -> int:
    return one.signal.first if one.signal is not None else one.first


def _begin_behind_prose(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`a single case across the Channel, Natalie Zemon Davis, *The Return*`: the article's noun is not a family."""
    first = one.runs[0]
    if not out or not out[-1].remark or one.signal is not None or first.label not in _PERSON or first.first < 1:
        return
    if tokens.gaps[first.first] != " " or tokens.words[first.first - 1] not in _JOINTS:
        return
    if first.first == first.last and len(one.runs) > 1 and tokens.gaps[first.last + 1].startswith(" ("):
        # `the absence of the Italian representatives from Paris (_Corriere della Sera_, July 19, 1919)`
        out[-1].runs.append(Run("remark", first.first, first.last, first.sure))
        one.runs.pop(0)
        return
    for i in range(first.first + 1, first.last):
        if "," in tokens.gaps[i]:
            out[-1].runs.append(Run("remark", first.first, i - 1, first.sure))
            first.first = i
            return


def _italics_before_imprint(excerpt: Excerpt, tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`the same authors have since written *Objectivity* (New York: Zone Books, 2007)`: an imprint has its title."""
    first = one.runs[0]
    if first.label not in ("publisher", "publisher_place") or not out or not out[-1].remark or first.first < 1:
        return
    end = tokens.ends[first.first - 1]
    for span in excerpt.emphasis:
        if span.start < end <= span.end <= tokens.starts[first.first]:
            begin = first.first - 1
            while begin > out[-1].first and tokens.starts[begin - 1] >= span.start:
                begin -= 1
            remark = out.pop()
            if begin > remark.first:
                out.append(Group(True, [Run("remark", remark.first, begin - 1, remark.runs[0].sure)]))
            one.runs.insert(0, Run("title", begin, first.first - 1, first.sure))
            return


def _title_behind_prose(excerpt: Excerpt, tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`We return to it in *Keeping References* (forthcoming)`: the italics are the title, the rest is prose."""
    first = one.runs[0]
    if first.label != "title" or one.signal is not None or not opens_prose(tokens, first):
        return
    whole = next((run for run in one.runs if run.label == "container_title"), None)
    if not {run.label for run in one.runs} & _STRONG:
        return
    if whole is None or marked(excerpt, tokens, first) or not marked(excerpt, tokens, whole):
        return
    out.append(Group(True, [Run("remark", first.first, whole.first - 1, first.sure)]))
    one.runs[:] = [Run("title", whole.first, whole.last, whole.sure), *one.runs[one.runs.index(whole) + 1 :]]


def _sound(excerpt: Excerpt, tokens: Tokens, one: Group) -> bool:
    """Whether a group can be a citation; one with no more than a year must not begin as a sentence does."""
    labels = {run.label for run in one.runs}
    if "back" not in labels and OWN_PAGES.fullmatch(
        excerpt.text, tokens.starts[_first(one)], min(tokens.ends[one.last], tokens.starts[_first(one)] + 120)
    ):
        return False
    if unnamed(tokens, one) or (labels <= _DATED and undated(excerpt, tokens, one)):
        return False
    if labels <= _PLACES and (no_work(tokens, one) or (one.signal is None and after_prose(tokens, one.first))):
        # `… are on pp. 234–35.`: a place without a work.
        return False
    if labels <= _EDITION and _goes_on(excerpt, tokens, one):
        return False
    if labels & _STRONG:
        return True
    if labels <= {"title", "locator", "O", "note"} and speaks(excerpt, tokens, one):
        return False
    if "issued" not in labels:
        return bool(labels - {"O"}) and not (labels <= {"container_title", "O", "note"} and one.signal is None)
    first = one.runs[0]
    if only_a_day(tokens, one):
        return False
    if labels & _PERSON and "title" in labels:
        return True
    if marked(excerpt, tokens, first):
        return True
    return not opens_prose(tokens, first)


def _goes_on(excerpt: Excerpt, tokens: Tokens, one: Group) -> bool:
    """Whether a sentence goes on: `the edition of the book contained in the Database published by the Press`."""
    at = one.first
    if not at or not tokens.words[at].islower() or marked(excerpt, tokens, one.runs[0]):
        return False
    return tokens.gaps[at] == " " and tokens.words[at - 1] in _JOINTS


def _prose_before_address(excerpt: Excerpt, tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`All the speeches were copied from the site of the project. http://…`: the address alone is cited."""
    url = next((run for run in one.runs if run.label == "url"), None)
    if url is None or {run.label for run in one.runs} - {"title", "url", "O", "note", "accessed"}:
        return
    title = one.runs[0]
    if title.label != "title" or url.first < title.last:
        return
    if not speaks(excerpt, tokens, one) and not leads_to_address(excerpt, tokens, title, url):
        return
    last = title.last
    rest = [run for run in one.runs[1:] if run.label != "title"]
    while rest and rest[0].label in ("O", "note"):
        last = rest.pop(0).last
    put_remark(out, Run("remark", _first(one), last, title.sure))
    one.signal = None
    one.runs[:] = rest
