"""Tells prose from citations by its verbs and by the marks around it."""

from __future__ import annotations

import re

from refkeeper.model.source import Excerpt
from refkeeper.parsing.dates import MONTHS
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


_ARTICLES = frozenset(["art", "arts", "article", "articles", "artikel", "artículo", "artículos", "section", "sections"])
_QUOTED_THEN = ("”, ", ",” ", '", ', ",” ", "» ", "», ")
_RELATIVES = frozenset(["which", "who", "whose", "that", "qui", "que", "dont"])
_AND = frozenset(["and", "or", "und", "oder", "et", "ou", "y", "o"])
_LEADS_TO = frozenset(["at", "on", "in", "here", "via", "en", "aquí", "unter", "auf", "bei", "à", "sur", "dans", "su"])


def leads_to_address(excerpt: Excerpt, tokens: Tokens, title: Run, url: Run) -> bool:
    """Whether what stands before an address only points to it: `Read more about the tide at http://…`."""
    if title.last - title.first < 4:
        return False
    if any(tokens.gaps[i] in _QUOTED_THEN and tokens.words[i] in _RELATIVES for i in range(title.first, title.last)):
        # `Read more about “Critical Making”, which was coined by Matt Ratto, at https://criticalmaking.com`
        return tokens.words[url.first - 1].lower() in _LEADS_TO
    if marked(excerpt, tokens, title):
        return False
    if tokens.words[title.last].lower() in _LEADS_TO and title.last == url.first - 1:
        return True
    return (
        opens_prose(tokens, title) and tokens.words[url.first - 1].lower() in _LEADS_TO and title.last > title.first + 6
    )


def only_a_day(tokens: Tokens, one: Group) -> bool:
    """Whether a date, with a name or without, is a sentence's: `Mr. Hoover, in July, 1919`, `September, 1919`."""
    labels = {run.label for run in one.runs}
    if labels - {"author", "issued", "O", "note"} or one.signal is not None:
        return False
    first = one.runs[0]
    if "author" not in labels or (first.first == first.last and tokens.words[first.first].casefold() in MONTHS):
        return True
    dated = next((run for run in one.runs if run.label == "issued"), None)
    return dated is not None and bool(
        {tokens.words[dated.first], tokens.words[dated.first - 1]} & {"in", "im", "en", "since", "until"}
    )


def no_work(tokens: Tokens, one: Group) -> bool:
    """Whether nothing but an article's number is named, of a law that the text speaks of: `Art. 119`, `Arts. 45–48`."""
    at = one.first
    return at > 0 and tokens.words[at - 1].lower() in _ARTICLES


def unnamed(tokens: Tokens, one: Group) -> bool:
    """Whether a title is but the word for an article: `Art. 332 …; and Art. 333, which prohibits Germany from`."""
    title = next((run for run in one.runs if run.label == "title"), None)
    if title is None or title.last - title.first > 1:
        return False
    words = {tokens.words[i].lower() for i in range(title.first, title.last + 1)}
    return words <= _ARTICLES | _AND and not words <= _AND


def undated(excerpt: Excerpt, tokens: Tokens, one: Group) -> bool:
    """Whether a date without a year is told of what has no quotes: `Conferences of Spa (January 16, February 14)`."""
    title = one.runs[0]
    days = [run for run in one.runs if run.label == "issued"]
    if title.label != "title" or not days or marked(excerpt, tokens, title):
        return False
    words = [tokens.words[i] for run in days for i in range(run.first, run.last + 1)]
    months = any(word.casefold() in MONTHS for word in words)
    return months and not any(len(word) >= 4 and word[:4].isdigit() for word in words)


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
