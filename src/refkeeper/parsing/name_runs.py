"""Finds where a list of people begins and ends in a note."""

from __future__ import annotations

import re

from refkeeper.parsing.words import CAPITAL_ARTICLES, NOT_NAMES, PARTICLES
from refkeeper.text.lazy import LazyPattern

_TOKEN = re.compile(r"[^\s,;:&()\[\]<>“”\"«»]+|[,&]")
_JOINTS = frozenset(["and", "und", "et", "y", "e", "&", ",", "with"])
_NAME_WORD = re.compile(
    r"""
    (?:[dDlL][’'])?[^\W\d_a-zß-öø-ÿ][\w’'.\-‐‑]{0,40}     # a capital, or a script without case
    """,
    re.VERBOSE,
)


def name_like(word: str) -> bool:
    """Whether a word may stand in a name: a capital or an initial, and no word that begins a sentence."""
    if len(word) == 2 and word[0].isupper() and word[1] == ".":
        return True
    return bool(_NAME_WORD.fullmatch(word)) and word.casefold().rstrip(",") not in NOT_NAMES


def _le(tokens: list[re.Match[str]], index: int, start: int | None) -> bool:
    """`Jacques Le Goff`, `Emmanuel Le Roy Ladurie`: a capital article between two words of a name."""
    token = tokens[index]
    if token.group() not in CAPITAL_ARTICLES or start != token.end() + 1 or not index:
        return False
    before = tokens[index - 1]
    return before.end() + 1 == token.start() and name_like(before.group())


def names_before(text: str, low: int, high: int) -> int | None:
    """Where the list of names begins that ends at `high`, looking no farther back than `low`; None for none.

    >>> names_before("A fine work in this mode is Randall Herbert Balmer, ", 0, 52)
    28
    """
    low = max(low, high - 500)
    tokens = list(_TOKEN.finditer(text, low, high))
    start: int | None = None
    index = len(tokens) - 1
    pending: int | None = None
    while index >= 0:
        token = tokens[index]
        if index + 1 < len(tokens) and re.search(r"[;:()\[\]<>“”\"«»]", text[token.end() : tokens[index + 1].start()]):
            break
        word = token.group()
        if word in ("al.", "al") and index and tokens[index - 1].group() == "et":
            index -= 2
            continue
        if word in _JOINTS or (word in PARTICLES and start is not None):
            pending = token.start()
        elif name_like(word) or (word in PARTICLES and index + 1 < len(tokens)) or _le(tokens, index, start):
            if _ends_sentence(word) and start is not None:
                break
            start = token.start()
        else:
            break
        index -= 1
    del pending
    return None if start is None else _after_prose(text, low, start, high)


_ARTICLE_BEFORE = LazyPattern(
    r"\b(?:[Tt]he|an?|this|that|its|his|her|their|our|le|la|les|der|die|das|den|dem|el|los|las)\s$"
)
_PREPOSITION_BEFORE = LazyPattern(
    r"\b(?:of|in|on|across|from|to|for|about|between|during|beyond|within|at|against|and|von|zu|zur|zum|im|sur|"
    r"dans|en)\s$"
)


def _after_prose(text: str, low: int, start: int, high: int) -> int:
    """Where the people begin, without the last words of what introduces them.

    `and, for the same attention to a single case across the Channel, Natalie Zemon Davis, *The Return*`.
    """
    comma = text.find(", ", start, high)
    ahead = text[max(low, start - 12) : start]
    if comma < 0 or not text[comma + 2 : high].strip(" ,.:"):
        return start
    following = text[comma + 2 : high].split(",")[0].split()
    spoken = len(following) > 1 and len(following[0]) > 1
    if _ARTICLE_BEFORE.search(ahead) or (_PREPOSITION_BEFORE.search(ahead) and spoken):
        return comma + 2
    return start


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and len(word) > 4 and word not in ("Chr.", "Theo.", "Jos.") and "." not in word[:-1]


def names_after(text: str, at: int, end: int) -> int | None:
    """Where the list of names ends that begins at an offset: before the first word that is no part of one."""
    end = min(end, at + 600)
    last: int | None = None
    position = at
    while position < end:
        token = _TOKEN.match(text, position, end)
        if token is None:
            break
        word = token.group()
        if word in (",", "&") or word in _JOINTS:
            if last is None:
                return None
        elif word == "al." or (word == "al" and last is not None):
            return token.end()
        elif (
            word in CAPITAL_ARTICLES and last == position - 1 and text[token.end() + 1 : token.end() + 2].isupper()
        ) or (name_like(word) or word in PARTICLES or (word == "A" and text[token.end() : token.end() + 1] == ",")):
            last = token.end()
        else:
            break
        position = token.end()
        while position < end and text[position] in " \u00a0":
            position += 1
    return last
