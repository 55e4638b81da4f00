"""Cuts a note into the words that the tagger labels; what stands between two words is kept as their gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, groupby

from refkeeper.model.dataclass import dataclass
from refkeeper.text.lazy import LazyPattern
from refkeeper.text.scripts import script

_WORD = r"""
    —{2,} | _{3,} | -{3,}
  | \d+ (?: [-–—‐‑−] \d+ )* (?: (?<=\d)[^\W\d_]+ (?: [-–‐‑'’] [^\W_]+ )* )?
  | [^\W\d_]+ (?: ['’‐‑\-–] [^\W\d_]+ )*
"""
# One token is an address, a DOI, a row of dashes that stands for an author, a run of one East Asian script, or a word
# or number with the apostrophes, hyphens and range dashes inside it; `D13` is two words, for `Phys. Rev. D13` is
# volume 13 of a journal whose name ends in D.  Each branch consumes what it reads: linear.
_WITH_ADDRESSES = LazyPattern(
    rf"""
    (?P<web> (?: (?:https?|ftp)\s?:\s?//[^\s<>"”»]+ | www\.[^\s<>"”»]+ | (?:doi:\s?)?\b10\.\d{{4,9}}/[^\s<>"”»]+ )
      (?: <\d[^\s<>]{{1,60}}>\d\.\d\.[A-Za-z]{{2}};\d-[0-9A-Za-z] )? )    # the end of an old DOI of Wiley's
  | {_WORD}
    """,
    re.VERBOSE,
)
_WORDS = re.compile(f"({_WORD})", re.VERBOSE)
"""The same without addresses, to cut a text by: words and gaps in turn."""
_OTHERS = LazyPattern(r"\d+(?:[-–—‐‑−]\d+)*|[^\W\d_]+|\w")
"""What stands between runs of East Asian letters."""
_EAST = "\u3000"
_TAIL = ".,;:!?)]}'’*"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a note: `words[i]` stands at `[starts[i], ends[i])`, and `gaps[i]` is the text before it.

    The last gap, one more than there are words, is what follows the last word.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]


def tokenise(text: str) -> Tokens:
    """The words of a text in order.

    >>> tokenise("Asian Studies 21, no. 2 (2019): 45–67.").words
    ['Asian', 'Studies', '21', 'no', '2', '2019', '45–67']
    """
    east = not text.isascii() and max(text) > _EAST
    if not east and "//" not in text and "www." not in text and ("10." not in text or "/" not in text):
        cut = _WORDS.split(text)
        at = list(accumulate(map(len, cut)))
        return Tokens(cut[1::2], at[:-1:2], at[1::2], cut[::2])
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[str] = []
    last = 0
    for found in _WITH_ADDRESSES.finditer(text):
        start, end = found.span()
        word = text[start:end]
        if found.lastindex is not None:
            word = _web(word)
            end = start + len(word)
        elif east and max(word) > _EAST:
            for low, high in _by_scripts(text, start, end):
                words.append(text[low:high])
                starts.append(low)
                ends.append(high)
                gaps.append(text[last:low])
                last = high
            continue
        words.append(word)
        starts.append(start)
        ends.append(end)
        gaps.append(text[last:start])
        last = end
    gaps.append(text[last:])
    return Tokens(words, starts, ends, gaps)


def _by_scripts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Chinese, Japanese and Korean print has no blanks: a run of one script is a word."""
    for name, letters in groupby(range(start, end), lambda i: script(text[i])):
        low, *rest = letters
        high = rest[-1] + 1 if rest else low + 1
        if name:
            yield low, high
        else:
            yield from (part.span() for part in _OTHERS.finditer(text, low, high))


def _web(address: str) -> str:
    """An address without the full stop, bracket or quote that the sentence puts behind it."""
    size = len(address)
    while size and address[size - 1] in _TAIL:
        if address[size - 1] == ")" and address.count("(", 0, size) >= address.count(")", 0, size):
            break
        size -= 1
    return address[:size] or address


def initial_at(tokens: Tokens, at: int) -> bool:
    """Whether a word is an initial with its full stop: the `E` of `R. E. Miller`."""
    return len(tokens.words[at]) == 1 and tokens.words[at].isupper() and tokens.gaps[at + 1].startswith(".")
