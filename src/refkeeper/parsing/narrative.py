"""Sets right citations told in a sentence: `Tomoko Fuse’s book, *Unit Origami*`, a name behind its quotation."""

from __future__ import annotations

import re

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens, initial_at
from refkeeper.parsing.words import IN

_OWNS = ("’s", "'s")
_MOST_NAMES = 4
_LONG = 12
"""Words of a quotation that is no title."""
_WORKS = frozenset(
    ["article", "blog", "book", "chapter", "dissertation", "essay", "monograph", "novel", "paper", "piece", "post",
     "report", "review", "study", "thesis"]
)  # fmt: skip
_WORKS_ABROAD = frozenset(
    [
        "artículo",
        "libro",
        "ensayo",
        "texto",
        "trabajo",
        "article",
        "livre",
        "essai",
        "texte",
        "aufsatz",
        "buch",
        "beitrag",
    ]
)
_BY = frozenset(["de", "von", "di"])
_HAS = frozenset(["a", "ont", "avait", "has", "have", "had", "hat", "haben", "ha"])
_THEIR = frozenset(["his", "her", "their"])
_ABOUT = frozenset(["about", "called", "entitled", "on", "titled"])
_OPENS = re.compile(r"[“„«‘\"']$")


def tell(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """Set right one citation; a quotation that stands before it goes to `out` as a remark."""
    _written_by(tokens, one, out)
    _author_has_said(tokens, one)
    _author_of_the_book(tokens, one)
    _in_his(tokens, one)
    _word_behind_the_author(tokens, one)
    _quotation_of(tokens, one, out)
    _quotation_before_name(tokens, one, out)


def _written_by(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`el título del artículo “On the Dangers of Stochastic Parrots”, de Bender, E. M.`: in a sentence `de` is `by`."""
    if len(one.runs) < 2 or one.runs[0].label != "title" or one.runs[1].label != "author":
        return
    title, author = one.runs[:2]
    told = out and out[-1].remark and out[-1].last + 1 == title.first
    if not told or tokens.words[title.first - 1].lower() not in _WORKS_ABROAD or author.first != title.last + 1:
        return
    if tokens.words[author.first] in _BY and author.last > author.first and tokens.gaps[author.first].strip():
        author.first += 1


def _author_has_said(tokens: Tokens, one: Group) -> None:
    """`A.M. Thibault-Laulan a décrit dans *Le langage de l'image*, Paris`: who did something in it is no title."""
    if len(one.runs) < 2 or one.runs[0].label != "author" or one.runs[1].label != "title":
        return
    author, title = one.runs[:2]
    if title.first != author.last + 1 or title.last - title.first < 4 or not initial_at(tokens, author.last):
        return
    words = tokens.words[title.first : title.first + 5]
    if words[0][0].isupper() and words[1] in _HAS and words[2].islower() and words[3] in IN and words[4][0].isupper():
        author.last = title.first
        title.first += 4


def _author_of_the_book(tokens: Tokens, one: Group) -> None:
    """`Tomoko Fuse’s book, *Unit Origami*`, `Ryan Cordell's post on “Scale as Deformance”`: whose, and what it is."""
    run = one.runs[0]
    if run.label not in ("title", "author"):
        return
    words = tokens.words
    near = range(run.first, min(run.first + _MOST_NAMES, run.last))
    owner = next((i for i in near if words[i].endswith(_OWNS)), None)
    if owner is None or words[owner + 1].lower() not in _WORKS:
        return
    if not all(words[i][0].isupper() for i in range(run.first, owner + 1)):
        return
    begin = owner + 2
    begin += begin < len(words) and words[begin].lower() in _ABOUT
    if run.label == "author":
        run.last = owner if begin > run.last else run.last
        return
    author = Run("author", run.first, owner, run.sure)
    if begin <= run.last and _OPENS.search(tokens.gaps[begin]):
        one.runs[0:1] = [author, Run("title", begin, run.last, run.sure)]
    elif begin > run.last and len(one.runs) > 1 and one.runs[1].label in ("container_title", "title"):
        one.runs[0] = author
        one.runs[1].label = "title"


def _in_his(tokens: Tokens, one: Group) -> None:
    """`Dr. Diouritch in his “Economic and Statistical Survey of the Southern Slav Nations” (*Journal*, May 1919)`"""
    at = 1 if len(one.runs) > 1 and one.runs[0].label == "author" else 0
    run = one.runs[at]
    words = tokens.words
    if run.label != "title" or (at and one.runs[0].last + 1 != run.first):
        return
    for i in range(run.first + 2, min(run.first + 2 + _MOST_NAMES, run.last)):
        if words[i].lower() in _THEIR and words[i - 1] == "in" and _OPENS.search(tokens.gaps[i + 1]):
            if all(word[0].isupper() for word in words[run.first : i - 1]):
                first = one.runs[0].first
                one.runs[: at + 1] = [Run("author", first, i - 2, run.sure), Run("title", i + 1, run.last, run.sure)]
            return


def _word_behind_the_author(tokens: Tokens, one: Group) -> None:
    """`D’Ignazio and Klein on “Visceralizing Uncertainty” in *Data Feminism*`: `on` is nobody's name."""
    run = one.runs[0]
    if run.label == "author" and run.last > run.first and tokens.words[run.last] in _ABOUT:
        run.last -= 1


def _quotation_of(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`Kathryn Sullivan Kruger, “the connection …” Kathryn Sullivan Kruger, *Weaving the Word*`: quoted, then cited."""
    if len(one.runs) < 3 or one.runs[2].label != "container_title":
        return
    author, quoted, whole = one.runs[:3]
    if author.label != "author" or quoted.label != "title":
        return
    size = author.last - author.first
    again = tokens.words[whole.first : whole.first + size + 1]
    if again != tokens.words[author.first : author.last + 1] or whole.last <= whole.first + size:
        return
    begin = one.signal.first if one.signal is not None else author.first
    one.signal = None
    out.append(Group(True, [Run("remark", begin, quoted.last, author.sure)]))
    named = Run("author", whole.first, whole.first + size, author.sure)
    one.runs[:3] = [named, Run("title", whole.first + size + 1, whole.last, whole.sure)]


def _quotation_before_name(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`“… the figure of the two lips.” Ince, Kate Ince, “Questions to Luce Irigaray,”`: quoted, then cited."""
    if len(one.runs) < 4 or one.runs[1].label != "container_title":
        return
    quoted, name, title = one.runs[:3]
    if (
        quoted.label != "title"
        or title.label != "title"
        or quoted.last + 1 != name.first
        or name.last + 1 != title.first
    ):
        return
    ended = tokens.gaps[name.first].rstrip() in (".”", '."', "?”", '?"', ".»")
    if not ended or quoted.last - quoted.first < _LONG or not _OPENS.search(tokens.gaps[title.first]):
        return
    words = tokens.words[name.first : name.last + 1]
    if "," in tokens.gaps[title.first] and len(words) <= _MOST_NAMES and all(word[0].isupper() for word in words):
        begin = one.signal.first if one.signal is not None else quoted.first
        one.signal = None
        out.append(Group(True, [Run("remark", begin, quoted.last, quoted.sure)]))
        name.label = "author"
        one.runs.pop(0)
