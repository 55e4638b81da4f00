"""Sets right where a title ends: at an address, at `In` and the whole, at the marks of TeX; and what holds a part."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_MEETS = frozenset(["proceeding", "proceedings", "proc", "journal", "revue", "annals", "conference"])


def set_title_ends(tokens: Tokens, one: Group) -> None:
    """Set right where the title of one citation ends."""
    labels = [run.label for run in one.runs]
    if "title" not in labels:
        return
    at = labels.index("title")
    _address_in_title(tokens, one, at)
    _quoted_in_tex(tokens, one, at)
    _commands_of_tex(tokens, one)
    if "container_title" in labels:
        _place_in_title(tokens, one, at)
    elif "editor" in labels[at:] or "page" in labels[at:]:
        _whole_in_title(tokens, one, at)
    if labels.count("title") > 1 and "editor" in labels:
        _whole_behind_editors(tokens, one, at)


def _address_in_title(tokens: Tokens, one: Group, at: int) -> None:
    """`NetLogo. http://ccl.northwestern.edu/netlogo/. Center for Connected Learning`: an address ends the title."""
    title = one.runs[at]
    for i in range(title.first + 1, title.last + 1):
        word = tokens.words[i]
        if word.startswith(("http://", "https://", "www.")):
            url = any(run.label == "url" for run in one.runs)
            rest = [Run("O" if url else "url", i, i, title.sure)]
            if i < title.last:
                rest.append(Run("O", i + 1, title.last, title.sure))
            one.runs[at + 1 : at + 1] = rest
            title.last = i - 1
            return


def _quoted_in_tex(tokens: Tokens, one: Group, at: int) -> None:
    r"""```Constraint qualifications,'' \emph{Naval Research}`: two marks of TeX end what two began."""
    title = one.runs[at]
    if "``" not in tokens.gaps[title.first]:
        return
    end = next((i for i in range(title.first + 1, title.last + 1) if "''" in tokens.gaps[i]), 0)
    if end:
        one.runs.insert(at + 1, Run("O", end, title.last, title.sure))
        title.last = end - 1


def _commands_of_tex(tokens: Tokens, one: Group) -> None:
    r"""`{\em Naval Research Logistics Quarterly}, {\bf 8}`: a word behind a backslash is no word of a name."""
    for run in one.runs:
        if run.label in ("title", "container_title"):
            while run.first < run.last and tokens.gaps[run.first].endswith("\\"):
                run.first += 1
            while run.first < run.last and tokens.gaps[run.last].endswith("\\"):
                run.last -= 1


def _whole_in_title(tokens: Tokens, one: Group, at: int) -> None:
    """`The Past Is Not Over. In Meetings with Books, edited by Jillian Tomm, 109–14`: behind `In` the whole."""
    title = one.runs[at]
    for i in range(title.last - 1, title.first, -1):
        sentence = tokens.words[i] in ("In", "in") and tokens.gaps[i].endswith((". ", "? ", ".” "))
        if sentence and tokens.words[i + 1][0].isupper():
            one.runs.insert(at + 1, Run("container_title", i + 1, title.last, title.sure))
            title.last = i - 1
            return


def _place_in_title(tokens: Tokens, one: Group, at: int) -> None:
    """`…in ponorogo, East Java, Indonesia. Proceeding 8th Regional Committee`: what holds a part begins with its name.

    So it is where a place is read between the title and what holds it.
    """
    if at + 1 == len(one.runs):
        return
    title, run = one.runs[at], one.runs[at + 1]
    if run.first != title.last + 1 or not tokens.gaps[run.first].startswith(","):
        return
    if run.label == "container_title":
        for i in range(run.first + 1, run.last):
            if tokens.gaps[i] == ". " and tokens.words[i].lower() in _MEETS and len(tokens.words[i - 1]) > 5:
                title.last, run.first = i - 1, i
                return
    elif run.label == "publisher_place" and at + 2 < len(one.runs):
        following = one.runs[at + 2]
        beside = following.first == run.last + 1 and tokens.gaps[following.first] == ". "
        if following.label == "container_title" and beside:
            title.last = run.last
            one.runs.pop(at + 1)


def _whole_behind_editors(tokens: Tokens, one: Group, at: int) -> None:
    """`In C. Fintz (Ed.), Les imaginaires du corps. Du corps enchanté (pp. 325-341)`: a second title is the whole's."""
    editors = next((i for i in range(at + 1, len(one.runs)) if one.runs[i].label == "editor"), len(one.runs))
    for j in range(editors + 1, len(one.runs)):
        run = one.runs[j]
        if run.label != "title":
            continue
        run.label = "container_title"
        if j + 1 < len(one.runs) and one.runs[j + 1].label == "container_title":
            following = one.runs[j + 1]
            if following.first == run.last + 1 and tokens.gaps[following.first] in (". ", ": ", " "):
                run.last = following.last
                one.runs.pop(j + 1)
        return
