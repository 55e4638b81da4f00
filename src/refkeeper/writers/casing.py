"""Finds the words of a title whose capitals must stay when a BibTeX style writes titles in lower case."""

from __future__ import annotations

import re
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_TAGS = re.compile(r"</?(?:i|b|sub|sup|span)\b[^<>]{0,60}>")
# Little words that headline case leaves small.
_SMALL = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "nor", "of", "off", "on", "onto",
    "or", "over", "per", "so", "than", "the", "to", "up", "upon", "via", "vs", "with", "yet",
})  # fmt: skip
# In "Economics and Politics of Mongolia’s Engagement with North Korea" every word has a capital: only a list can tell
# the country from the rest.  Stems: `mongolia` also keeps Mongolia’s, Mongolian and Mongolians.
_PROPER = (
    "afghan", "africa", "albania", "algeria", "alps", "america", "andes", "arab", "argentin", "armenia", "asia",
    "atlantic", "australia", "austria", "aztec", "balkan", "baltic", "bavaria", "belgi", "bengal", "berlin",
    "bible", "bolivia", "brazil", "britain", "british", "buddh", "bulgaria", "burm", "byzant", "california",
    "cambodia", "canad", "caribbean", "castil", "catalonia", "catalan", "catholic", "caucas", "chile", "china",
    "chinese", "christ", "colombia", "confuci", "congo", "crimea", "croatia", "cuba", "cyprus", "czech", "danish",
    "denmark", "dutch", "egypt", "england", "english", "estonia", "ethiopia", "europ", "finland", "finnish",
    "flemish", "florence", "france", "french", "german", "ghana", "greece", "greek", "hebrew", "hindu", "holland",
    "hungar", "iceland", "india", "indonesia", "iran", "iraq", "ireland", "irish", "islam", "israel", "istanbul",
    "italy", "italian", "jamaica", "japan", "jerusalem", "jesuit", "jew", "jordan", "judai", "kenya", "korea",
    "latin", "latvia", "lebanon", "libya", "lithuania", "london", "luther", "macedonia", "madrid", "malay", "marx",
    "mediterranean", "mexic", "moldova", "mongol", "morocc", "moscow", "muslim", "nazi", "nepal", "netherlands",
    "nigeria", "norman", "norway", "norwegian", "ottoman", "pacific", "pakistan", "palestin", "paris", "persia",
    "peru", "philippine", "poland", "polish", "portug", "protestant", "prussia", "puritan", "quaker", "romania",
    "rome", "russia", "rwanda", "saxon", "scandinavia", "scotland", "scottish", "scots", "seoul", "serbia",
    "shakespeare", "siberia", "sicil", "singapore", "slavic", "slovak", "sloven", "somali", "soviet", "spain",
    "spanish", "sudan", "swed", "swiss", "switzerland", "syria", "taiwan", "thai", "tibet", "tokyo", "tunisia",
    "turk", "uganda", "ukrain", "uzbek", "vatican", "venezuela", "venice", "vienna", "vietnam", "wales", "welsh",
    "yemen", "yiddish", "yugoslav", "zambia", "zimbabwe", "january", "february", "april", "june", "july", "august",
    "september", "october", "november", "december",
)  # fmt: skip
# Common words that begin like a stem of the list.
_NOT_PROPER = frozenset({
    "chink", "chinchilla", "romance", "romances", "romantic", "romanticism", "polishing", "slave", "slavery",
    "slaves", "incapable", "incarnation", "incarceration", "chill", "children", "childhood", "child", "christen",
    "jewel", "jewels", "jewelry", "jewellery", "parish", "parishes", "arabesque", "slavish", "incantation",
})  # fmt: skip
_COMPASS = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
    "southeast", "southwest", "central", "new", "great", "saudi",
})  # fmt: skip


def protected(title: str, language: str | None = None) -> frozenset[str]:
    """The words of a title that keep their capitals.

    Inner capitals always; in a title in sentence case, or not in English, every word with a capital but the first;
    in English headline case, names of countries, peoples, cities and months.

    >>> sorted(protected("The rise of DPRK studies in Mongolia"))
    ['DPRK', 'Mongolia']
    >>> sorted(protected("Economics and Politics of Mongolia’s Engagement"))
    ['Mongolia’s']
    """
    words = [found.group() for found in _WORD.finditer(_TAGS.sub(" ", title))]
    always = {word for word in words if _inner_capital(word)}
    rest = [word for word in words[1:] if word[0].isupper()]
    if language and not language.lower().startswith("en"):
        return frozenset(always.union(rest))
    if not _headline(words):
        return frozenset(always.union(rest))
    always.update(word for word in words if word[0].isupper() and _proper(word))
    # "North Korea", "New Mexico"
    for word, after in pairwise(words):
        if word.lower() in _COMPASS and word[0].isupper() and after in always:
            always.add(word)
    return frozenset(always)


def _inner_capital(word: str) -> bool:
    return any(character.isupper() for character in word[1:] if character not in "-’'") and not _only_after_hyphen(word)


def _only_after_hyphen(word: str) -> bool:
    """`Self-Reliance` has no inner capital that must stay; `al-Qaeda` and `KGB-man` have."""
    parts = word.split("-")
    return len(parts) > 1 and all(part[:1].isupper() and not any(c.isupper() for c in part[1:]) for part in parts)


def _headline(words: list[str]) -> bool:
    """Whether every word of some length has a capital, as in English headlines; one word alone tells nothing."""
    long = [word for word in words if word.lower() not in _SMALL and not word[0].isdigit()]
    return len(long) > 2 and all(word[0].isupper() for word in long)


def _proper(word: str) -> bool:
    low = word.lower()
    return low.startswith(_PROPER) and low not in _NOT_PROPER
