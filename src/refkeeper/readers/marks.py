"""The signs in a text that call a typed note, each way to write them: `[1]`, `<sup>1</sup>`, `¹`, `town.1 It`."""

from __future__ import annotations

from bisect import bisect_right

from refkeeper.model.source import Span
from refkeeper.readers.mask import Mask
from refkeeper.text.lazy import LazyPattern

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# Each way to write a mark; the strong ones need no list to be believed, the weak ones stand where only marks stand.
STRONG = {
    "square": LazyPattern(r"(?<!\])\\?\[(?P<number>\d{1,4})\\?\](?![(:\[])"),
    "tag": LazyPattern(r"(?<![\d\s])<sup\b[^<>]*>\s?[\[(]?(?P<number>\d{1,4})[)\]]?\s?</sup>"),
    "sup": LazyPattern(r"(?<=[^\s\d⁻⁺])(?P<number>[⁰¹²³⁴-⁹]{1,4})(?![\w⁺⁻])"),
    "caret": LazyPattern(r"\^\[?(?P<number>\d{1,4})\]?\^"),
}
WEAK = {
    # `(1) first, (2) second` stands before a word, a mark stands after one.
    "round": LazyPattern(r"(?:(?<=[^\s\d(])|(?<=\w[ ]))\((?P<number>\d{1,3})\)(?=[\s.,;:!?”\"]|$)(?![ ][a-z])"),
    # `the town.1 It was`, from a PDF; `no. 1`, `vol.2`, `p.3` are none.
    "bare": LazyPattern(
        r"(?<=[^\W\d_][^\W\d_][.,;:!?”’\"»)])(?<!no\.)(?<!ol\.)(?<!pp\.)(?<!ig\.)(?<!nr\.)(?<!Nr\.)(?P<number>\d{1,3})(?=\s|$)"
    ),
    "paren": LazyPattern(r"(?:(?<=[^\W\d_])|(?<=[.,;!?”’\"»]))(?P<number>\d{1,3})\\?\)(?=[\s.,;:!?”]|$)"),
}
# `10²`, `m²`, `CO²`: powers and units, seen in any essay with figures.
_UNIT = LazyPattern(r"(?:(?<![A-Za-z])(?:[kcm]?m|ft|in|s|x|y|n|R|E|mc)|\d)$")


def find_marks(text: str, pattern: LazyPattern, where: Span, mask: Mask, labels: list[int]) -> list[tuple[str, Span]]:
    """The signs of one way in a stretch with their numbers; `labels` are where entries of lists begin."""
    out = []
    for sign in pattern.finditer(text, where.start, where.end):
        at = sign.start()
        if mask(at) or _is_label(text, at, labels) or _indexes(text, at):
            continue
        if sign.group()[0] in "¹²³⁰⁴⁵⁶⁷⁸⁹<" and _UNIT.search(text, max(0, at - 4), at):
            continue
        out.append((sign["number"].translate(_SUPERSCRIPT).lstrip("0") or "0", Span(at, sign.end())))
    return out


def _indexes(text: str, at: int) -> bool:
    """Whether a bracket follows a lone letter: `M[1]` is an element of a matrix, `a[1]` of an array."""
    return text[at] == "[" and at > 0 and text[at - 1].isalpha() and (at == 1 or not text[at - 2].isalnum())


def _is_label(text: str, at: int, labels: list[int]) -> bool:
    """Whether a sign is the label of an entry itself: nothing but white space between its line's start and it."""
    index = bisect_right(labels, at) - 1
    return index >= 0 and at - labels[index] < 12 and not text[labels[index] : at].strip()
