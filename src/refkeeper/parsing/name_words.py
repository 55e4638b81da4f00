"""The words of a name: cut apart, and which of them are initials."""

from __future__ import annotations

import re
from functools import lru_cache

from refkeeper.parsing.east_asian_names import in_characters
from refkeeper.parsing.words import PARTICLES
from refkeeper.text.lazy import LazyPattern

_INITIAL_WORD = LazyPattern(r"(?:[^\W\d_]{1,2}\.-?){1,5}|[^\W\d_]{1,4}")
_GLUED = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_])")
_LOOSE = re.compile(r"\s+(?=\.)|(?<=[^\W\d_])-\s+(?=[^\W\d_A-Z])")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, with glued or broken initials set right: `J.Evslin`, `C.G .Strouthos`, `Ro- pelewski`.

    >>> words_of("H.-W.Hübers")
    ('H.-W.', 'Hübers')
    """
    text = _LOOSE.sub("", text.replace("’ ", "’"))
    parts: list[str] = []
    for word in text.split():
        pieces = _GLUED.sub(". ", word).split()
        # `J.N.` and `H.-W.` are one given name each; `P.Wu` is an initial and a family.
        if len(pieces) > 1 and len(pieces[-1].strip(".")) > 2 and not pieces[-1].isupper():
            parts += ["".join(pieces[:-1]), pieces[-1]]
        elif len(pieces) == 2 and len(pieces[1]) == 2 and pieces[1][1].islower():
            parts += pieces
        else:
            parts.append(word)
    return tuple(parts)


def initial(word: str, *, last: bool = False) -> bool:
    """Whether a word can stand for given names: `J.`, `JN`, `Ch.`, `J-P`; `Yu.` at the end of a list is a family."""
    bare = word.replace(".", "").replace("-", "")
    if not bare or len(bare) > 5 or not bare.isalpha():
        return False
    if bare.isupper() or in_characters(bare):
        return len(bare) <= 4 or "." in word
    return (
        word.endswith(".")
        and len(bare) <= 3
        and bare[0].isupper()
        and not last
        and _INITIAL_WORD.fullmatch(word) is not None
    )


def spelt(word: str) -> bool:
    """Whether a word is in capitals and more than an initial: `FURST`, `DE`."""
    return word.isupper() and "." not in word and len(word_letters(word)) > 1


def all_initials(text: str) -> bool:
    """Whether every word of a part is an initial."""
    words = words_of(text)
    if not words:
        return False
    alone = len(words) == 1 and len(word_letters(words[0])) > 1
    return initial(words[0], last=alone) and all(initial(word) or word in PARTICLES for word in words[1:])


def word_letters(word: str) -> str:
    """A word without its full stops and hyphens."""
    return word.replace(".", "").replace("-", "")


def calm(family: str) -> str:
    """`ESCARPIT` as `Escarpit`; `O'NEILL` as `O'Neill`; short capitals stay."""
    if len(family) > 3 and family.isupper():
        return re.sub(r"[^\W\d_]+", lambda word: word.group()[0] + word.group()[1:].lower(), family)
    return family
