"""What the rules on names and titles share: words that differ in spelling only are no difference."""

from __future__ import annotations

from refkeeper.text.folding import fold
from refkeeper.text.similarity import ratio

_FUNCTION_WORDS = {
    "en": "the of and in for on to from with by as at is its an",
    "de": "der die das und im für von zur zum des den dem ein eine auf mit",
    "fr": "le les et du des une dans sur pour au aux la",
    "es": "el los las y del una en por para con la",
    "it": "il gli della delle dei nel nella e di una",
    "pt": "o os as e do da dos das em uma no na",
}
_WORDS = {language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()}
_SPELT = 0.82
"""`organisation` and `organization` (0.92), `Classes` and `Class` (0.83) share more than this; `vagrancy` and `vagrant`
(0.8), of 10.1080/03071022.2014.975943 as it is cited and as it is called, do not."""
_ALIKE = 0.5
"""`Trotsky` and `Trockij` (0.57), `Chekhov` and `Čechov` (0.77) share more; `Thompson` and `Hobsbawm` (0.38) do not."""


def languages(text: str) -> frozenset[str]:
    """The languages whose small words stand in a title; empty where none does.

    >>> sorted(languages("Fortschritte der Botanik")), sorted(languages("Progress in Botany"))
    (['de'], ['en'])
    """
    words = set(fold(text).split())
    counts = {language: len(words & small) for language, small in _WORDS.items()}
    most = max(counts.values())
    return frozenset(language for language, count in counts.items() if count == most) if most else frozenset()


def may_be_translated(one: str, other: str) -> bool:
    """Whether two titles may be one in two languages: their small words are of different ones, or one has none."""
    mine, theirs = languages(one), languages(other)
    return not (mine & theirs)


def alike(one: str, other: str) -> bool:
    """Whether two spellings may be one name in two systems of transliteration."""
    return ratio(one, other) >= _ALIKE


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same words, in any order: `Gniss; Ralph Roman` and `Ralph Roman Gniss`."""
    return sorted(fold(one).split()) == sorted(fold(other).split())


def words_over(one: str, other: str) -> list[str]:
    """The words of one text, of four letters or more, that the other has in no spelling near to it.

    >>> words_over("The Making of the Working Classes", "The Making of the Working Class")
    []
    """
    theirs = fold(other).split()
    closed = "".join(theirs)
    long = (word for word in fold(one).split() if len(word) >= 4 and word.isalpha())
    return [word for word in long if word not in closed and not any(ratio(word, twin) >= _SPELT for twin in theirs)]
