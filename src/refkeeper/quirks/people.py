"""What the quirks on names share: the fields that hold people, and letters of a name."""

from __future__ import annotations

PEOPLE = ("author", "editor", "translator", "container_author")

# Family names of one syllable that are common in China, Korea and Vietnam and rare as given names.
EAST_ASIAN_FAMILIES = frozenset(
    {
        *("chang", "chen", "cho", "choe", "choi", "gao", "guo", "huang", "hwang", "jang", "jeong", "jung", "kang"),
        *("kim", "kwon", "li", "lim", "liu", "luo", "nguyen", "paek", "pak", "park", "shin", "song", "wang", "wu"),
        *("xu", "yang", "yi", "yoon", "yun", "zhang", "zhao", "zheng", "zhou", "zhu"),
    }
)


def upper(text: str | None) -> bool:
    """Whether a part of a name has letters and all of them are capitals."""
    return text is not None and text.isupper()


def letters(text: str) -> int:
    """How many letters a part of a name has."""
    return sum(sign.isalpha() for sign in text)
