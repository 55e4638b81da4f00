"""Reads the names of .bib files: `von Family, Jr, Given`, `Given von Family`, and bodies in double braces."""

from __future__ import annotations

import re

from refkeeper.model.item import Name
from refkeeper.sources.library_latex import decode

_PIECE = re.compile(r"\\.|[{}]|,|\s+|[^\\{},\s]+|\\", re.DOTALL)


def read_names(value: str) -> tuple[Name, ...]:
    """All names of a field; `and others` is nobody (see `cut_short_there`).

    >>> read_names("van Beethoven, Ludwig and {World Health Organization}")[1].literal
    'World Health Organization'
    """
    names: list[Name] = []
    words: list[str] = []
    for word in [*_words(value), "and"]:
        if word.lower() != "and":
            words.append(word)
            continue
        name = _read(words)
        if name is not None:
            names.append(name)
        words = []
    return tuple(names)


def cut_short_there(value: str) -> bool:
    """Whether a field of names ends in `and others`.

    >>> cut_short_there("Smith, David A. and others"), cut_short_there("Smith, David A. and {Others}")
    (True, False)
    """
    return [word.lower() for word in _words(value)[-2:]] == ["and", "others"]


def _words(value: str) -> list[str]:
    """The value cut at white space outside braces; a comma outside braces is a word of its own."""
    words: list[str] = []
    word: list[str] = []
    depth = 0
    for piece in _PIECE.findall(value):
        if piece in ("{", "\\{"):
            depth += 1
        elif piece in ("}", "\\}"):
            depth = max(0, depth - 1)
        elif depth == 0 and (piece == "," or piece.isspace()):
            words.append("".join(word))
            words.append(piece.strip())
            word = []
            continue
        word.append(piece)
    words.append("".join(word))
    return [word for word in words if word]


def _read(words: list[str]) -> Name | None:
    parts: list[list[str]] = [[]]
    for word in words:
        if word == ",":
            parts.append([])
        else:
            parts[-1].append(word)
    if len(parts) == 1:
        return _without_comma(parts[0])
    suffix = parts[1] if len(parts) > 2 else []
    given = [word for part in (parts[2:] or parts[1:]) for word in part]
    von, family = _particle(parts[0])
    return _name(family, given, von, suffix)


def _without_comma(words: list[str]) -> Name | None:
    if not words or (len(words) == 1 and words[0].lower() == "others"):
        return None
    if len(words) == 1 and words[0].startswith("{") and _closes_last(words[0]):
        literal = decode(words[0])
        return Name(literal=literal) if literal else None
    small = next((at for at, word in enumerate(words[:-1]) if _is_small(word)), None)
    given = words[: len(words) - 1 if small is None else small]
    von, family = _particle(words[len(given) :])
    return _name(family, given, von, [])


def _particle(words: list[str]) -> tuple[list[str], list[str]]:
    """The words up to the last small one are the particle; the last word never is."""
    last = max((at for at, word in enumerate(words[:-1]) if _is_small(word)), default=-1)
    return words[: last + 1], words[last + 1 :]


def _is_small(word: str) -> bool:
    """BibTeX: what stands in braces has no case."""
    if word.startswith("{") and not word.startswith("{\\"):
        return False
    plain = decode(word)
    return next((character.islower() for character in plain if character.isalpha()), False)


def _closes_last(word: str) -> bool:
    depth = 0
    for at, character in enumerate(word):
        depth += (character == "{") - (character == "}")
        if depth == 0:
            return at == len(word) - 1
    return False


def _name(family: list[str], given: list[str], von: list[str], suffix: list[str]) -> Name | None:
    texts = [decode(" ".join(words)) or None for words in (family, given, von, suffix)]
    if not any(texts):
        return None
    return Name(family=texts[0], given=texts[1], non_dropping_particle=texts[2], suffix=texts[3])
