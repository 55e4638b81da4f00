"""Tells prose from citations by its verbs and by the marks around it."""

from __future__ import annotations

import re

from refkeeper.model.source import Excerpt
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.words import NOT_NAMES, PROSE

_PAGES = frozenset(["p", "pp", "page", "pages", "pag", "págs", "seite", "seiten"])
_VERBS = PROSE | frozenset(
    ["est", "sont", "était", "étaient", "fut", "furent", "avait", "ist", "sind", "wurde", "wurden", "hatte", "son",
     "fue", "fueron", "había", "sono", "era", "erano"]
)  # fmt: skip
OWN_PAGES = re.compile(
    r"""(?:(?:see|cf|voir|vgl|siehe|s|véase|vid|vedi)\.?\s)?(?:also\s|also,\s|aussi\s|auch\s)?
    (?:plus\s(?:haut|bas)|ci-dess(?:us|ous)|más\s(?:arriba|abajo)|weiter\s(?:oben|unten)|haut|bas)\s?[,.:]?\s
    (?:(?:aux\s)?pp?[.,]?|pages?|págs?\.|S\.|chap\.|Kap\.)?\s?\d[\d\s,.–-]{0,40}(?:\s(?:et|à|und|y)\s(?:pp?\.\s)?\d{1,4})?""",
    re.VERBOSE | re.IGNORECASE,
)
"""`Voir plus haut, pp. 98-99`: pages of the article itself, which are no work."""


def after_prose(tokens: Tokens, at: int) -> bool:
    """Whether a page number stands in a sentence: `his definitions are on pp. 234–35`, `has a page 174`."""
    return (
        at > 1
        and tokens.words[at - 1].lower() in _PAGES
        and tokens.words[at - 2].islower()
        and (tokens.gaps[at - 1] == " ")
    )


def speaks(excerpt: Excerpt, tokens: Tokens, one: Group) -> bool:
    """Whether what was read as a title is a sentence: `The two volumes will cover the years of the war`.

    A title in italics or quotes is none, unless the quotation ends as a sentence ends.
    """
    run = next((run for run in one.runs if run.label == "title"), None)
    if run is None or run.last - run.first < 6 or "?" in tokens.gaps[run.last + 1][:2]:
        return False
    words = tokens.words[run.first : run.last + 1]
    if not any(word.lower() in _VERBS for word in words):
        return False
    if not marked(excerpt, tokens, run):
        return True
    quoted = tokens.gaps[run.last + 1][:2] in (".”", '."', ".»")
    return quoted and len(one.runs) == 1 and (run.last - run.first > 14 or words[0][0].islower())


def opens_prose(tokens: Tokens, run: Run) -> bool:
    """Whether a run begins with a word that begins sentences, or with a small letter."""
    word = tokens.words[run.first]
    lower = word.lower()
    return (word[0].islower() and lower not in ("de", "van", "von", "der", "di", "da")) or (
        (lower in NOT_NAMES or lower in PROSE) and run.last > run.first
    )


def marked(excerpt: Excerpt, tokens: Tokens, run: Run) -> bool:
    """Whether a run stands in italics or in quotation marks."""
    start, end = tokens.starts[run.first], tokens.ends[run.last]
    gap = tokens.gaps[run.first].rstrip()
    if gap and gap[-1] in "“„«‘\"'「『《‹":
        return True
    return any(span.start <= start + 1 and span.end >= end - 1 for span in excerpt.emphasis)
