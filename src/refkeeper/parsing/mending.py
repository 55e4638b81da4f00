"""Sets right, before a citation is judged, where the model put a border wrong that the marks of the text decide."""

from __future__ import annotations

import re

from refkeeper.model.source import Excerpt
from refkeeper.parsing.archives import shelve
from refkeeper.parsing.borders import set_borders
from refkeeper.parsing.bylines import set_bylines
from refkeeper.parsing.cases import parted, prose_before_parties, report_behind_number, sections
from refkeeper.parsing.characters import set_characters
from refkeeper.parsing.cited_pages import set_cited_pages
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.holders import find_holder
from refkeeper.parsing.imprints import house_in_capitals, set_imprint
from refkeeper.parsing.joining import join
from refkeeper.parsing.law_reports import set_report
from refkeeper.parsing.narrative import tell
from refkeeper.parsing.numbers import set_numbers
from refkeeper.parsing.pairs import set_pairs
from refkeeper.parsing.proceedings import set_proceedings
from refkeeper.parsing.quotations import close_quotations
from refkeeper.parsing.software import set_distributor, set_software
from refkeeper.parsing.statutes import keep_statute, name_review
from refkeeper.parsing.theses import set_thesis
from refkeeper.parsing.title_ends import set_title_ends
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.words import NOT_NAMES, PARTICLES
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.lazy import LazyPattern

_PERSON = frozenset({"author", "editor"})
_OPENING = ("“", "„", "«", '"')
_CLOSING = LazyPattern(r"^[^\w\s]{0,3}[”»\"]")
_ACCESS = frozenset(["accessed", "consulted", "consulté", "consultada", "consultado", "abgerufen", "visited", "viewed"])
_KEY = 7
"""A key of an entry has few words: `[Rumelhart, Hinton and Williams, 1986b]`."""
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def mend(excerpt: Excerpt, tokens: Tokens, groups: list[Group]) -> list[Group]:
    """The groups of a note with their borders set right; remarks stay as they are."""
    out: list[Group] = []
    text = excerpt.text
    # What a rule looks for is looked for in the whole note first: most notes have none of it.
    paragraphs, brackets, versions, addresses = (
        "§" in text,
        "[" in text,
        "ersion" in text or "ERSION" in text,
        "doi" in text,
    )
    characters = not text.isascii() and max(text) > "\u3000"
    for one in close_quotations(tokens, groups[_list_number(tokens, groups) :]):
        if one.remark:
            out.append(one)
            continue
        if join(tokens, one, out):
            continue
        for part in parted(text, tokens, one):
            prose_before_parties(text, tokens, part, out)
            if brackets:
                report_behind_number(tokens, part)
            set_report(text, tokens, part)
            if paragraphs:
                sections(tokens, part)
            keep_statute(tokens, part)
            name_review(tokens, part)
            _names_end_at_quotes(tokens, part)
            _words_before_names(tokens, part, out)
            _family_and_title(tokens, part)
            set_cited_pages(tokens, part)
            house_in_capitals(tokens, part)
            tell(tokens, part, out)
            _day_of_access(tokens, part)
            if addresses:
                _doi_in_note(tokens, part)
            set_bylines(tokens, part)
            if brackets:
                set_distributor(tokens, part)
            set_imprint(tokens, part)
            set_borders(text, tokens, part)
            if characters:
                set_characters(tokens, part)
            set_title_ends(tokens, part)
            set_thesis(tokens, part)
            set_proceedings(tokens, part)
            find_holder(tokens, part)
            if versions:
                set_software(tokens, part)
            set_numbers(tokens, part)
            set_pairs(tokens, part)
            shelve(excerpt, tokens, part)
            out.append(part)
    return out


def _list_number(tokens: Tokens, groups: list[Group]) -> int:
    """How many groups are but the number or the key of an entry in its list.

    `10- Cochran A, Scaife ER. Hyperglycemia`, `[Knuth, 1968] Knuth, D. E. (1968).`
    """
    if len(groups) < 2 or groups[0].remark or groups[0].first:
        return 0
    behind = groups[0].last + 1
    key = tokens.gaps[0] == "[" and tokens.gaps[behind].strip() == "]" and groups[1].first == behind
    if groups[0].first != groups[0].last or key:
        return int(key and behind <= _KEY and not groups[1].remark)
    number = len(tokens.words[0]) < 4 and tokens.words[0].isdigit() and tokens.gaps[1].strip() in ("-", "–", ".-")
    return int(number and groups[1].first == 1)


def _names_end_at_quotes(tokens: Tokens, one: Group) -> None:
    """`Grigg, D.B. "E.G. Ravenstein and the laws of migration"`: the initials in quotation marks are the title's."""
    for at, run in enumerate(one.runs):
        if run.label not in _PERSON:
            continue
        for i in range(run.first + 1, run.last + 1):
            if tokens.gaps[i].endswith(_OPENING) and not any(
                _CLOSING.match(tokens.gaps[j]) for j in range(i + 1, run.last + 2)
            ):
                following = one.runs[at + 1] if at + 1 < len(one.runs) else None
                if following is not None and following.label == "title" and following.first == run.last + 1:
                    following.first = i
                    run.last = i - 1
                return


def _words_before_names(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`of “embodied” knowledge, Emily K. Abel, …`, `my forthcoming article, “…”`: the article's words are no names."""
    run = one.runs[0]
    if run.label not in _PERSON:
        return
    word = tokens.words[run.first]
    cut = run.first
    if word in NOT_NAMES and word not in PARTICLES and len(one.runs) > 1 and one.runs[1].label == "title":
        cut = run.last + 1
    elif word.islower() and len(word) > 3 and word not in PARTICLES and run.last - run.first > 1:
        rest = tokens.words[run.first + 1 : run.last + 1]
        if tokens.gaps[run.first + 1].startswith(",") and rest[0][0].isupper():
            cut = run.first + 1
    if cut == run.first:
        return
    begin = one.signal.first if one.signal is not None else run.first
    out.append(Group(True, [Run("remark", begin, cut - 1, run.sure)]))
    one.signal = None
    if cut > run.last:
        one.runs.pop(0)
    else:
        run.first = cut


def _family_and_title(tokens: Tokens, one: Group) -> None:
    """`Moses, Wild West Shows, 63`: nobody has three given names in full, and a short title follows its author."""
    run = one.runs[0]
    if run.label != "author" or {each.label for each in one.runs} - {"author", "locator", "page", "O"}:
        return
    rest = tokens.words[run.first + 1 : run.last + 1]
    gaps = tokens.gaps[run.first + 1 : run.last + 1]
    if len(rest) < 3 or len(one.runs) < 2 or not gaps[0].startswith(",") or any(gap != " " for gap in gaps[1:]):
        return
    if any(len(word) < 2 or word in ("and", "und", "et", "y", "Jr", "Sr") for word in rest):
        return
    one.runs.insert(1, Run("title", run.first + 1, run.last, run.sure))
    run.last = run.first


def _day_of_access(tokens: Tokens, one: Group) -> None:
    """`(Accessed 2016-11-11) http://…`: the day on which a page was seen is not when it was written."""
    for run in one.runs:
        dated = run.label == "issued" or (run.label == "O" and _DAY.fullmatch(tokens.words[run.first]) is not None)
        if dated and run.first and tokens.words[run.first - 1].lower() in _ACCESS:
            run.label = "accessed"
        elif run.label == "note" and tokens.words[run.first].lower() in _ACCESS and run.last > run.first:
            dated = tokens.words[run.first + 1][0].isdigit() or tokens.words[run.last][0].isdigit()
            if dated:
                run.label = "accessed"
                run.first += 1


def _doi_in_note(tokens: Tokens, one: Group) -> None:
    """`distributed by DataSpace, https://doi.org/10.34770/pe9w-x904. For more information, see`: a DOI is no note."""
    for at, run in enumerate(one.runs):
        if run.label == "doi":
            return
        if run.label not in ("note", "O"):
            continue
        for i in range(run.first, run.last + 1):
            if "doi" in tokens.words[i] and normalise_doi(tokens.words[i]):
                parts = [Run(run.label, run.first, i - 1, run.sure), Run("doi", i, i, run.sure)]
                parts.append(Run(run.label, i + 1, run.last, run.sure))
                one.runs[at : at + 1] = [part for part in parts if part.first <= part.last]
                return
