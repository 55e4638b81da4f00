"""A window that moves over the text of a large JSON file: what is read is let go, what is held is kept."""

from __future__ import annotations

import codecs
import json
import re
from typing import Protocol

from refkeeper.sources.index_place import LONGEST

_CHUNK = 1 << 20
_LARGE = 200_000
"""Characters of a work that is looked for after a broken one."""
_SIGN = re.compile(
    r"""
    " [^"\\]* (?: \\. [^"\\]* )* (?P<closed> " )?  # a string, perhaps still without its end
    | [\[\]{}]                                     # a bracket outside of strings
    """,
    re.VERBOSE | re.DOTALL,
)
_BARE = re.compile(r"[,\]}]")  # what ends a word or a number
_NEXT = re.compile(r"\}\s*,\s*(?=\{\s*\")")  # where one object of a list may end and another begin
_DECODE = json.JSONDecoder().raw_decode


class Ended(Exception):
    """The file ends where something should go on."""


class TooLong(Exception):
    """What should be one record goes on and on."""


class Hopeless(Exception):
    """Too much is broken to find the next record."""


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int = ..., /) -> bytes:
        """So many bytes; none at the end."""


class Pending:
    """The text that is read and not yet used; `at` is where one stands in it, `line` the line of that place."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        # What is no UTF-8 is known by its surrogates, which no UTF-8 has.
        self._decode = codecs.getincrementaldecoder("utf-8-sig")("surrogateescape").decode
        self._held = False
        self.text = ""
        self.at = 0
        self.line = 1
        self.lost = 0

    @property
    def full(self) -> bool:
        """Whether more is pending than one record may have."""
        return len(self.text) - self.at > LONGEST

    def rest(self) -> bool:
        """Whether there is text to use."""
        return self.at < len(self.text)

    def peek(self) -> str:
        """The character one stands on."""
        return self.text[self.at]

    def take(self, end: int) -> None:
        """Go on to a place."""
        self.line += self.text.count("\n", self.at, end)
        self.at = end

    def hold(self) -> int:
        """Keep what follows, to come back to it."""
        if self.at:
            self.text, self.at = self.text[self.at :], 0
        self._held = True
        return self.at

    def let_go(self) -> None:
        """Nobody comes back any more."""
        self._held = False

    def back(self, at: int, line: int) -> None:
        """Go back to a place that was held."""
        self.at, self.line = at, line

    def more(self) -> bool:
        """Read on; False at the end of the file.  Each time as much as is pending, so that time grows with length."""
        if not self._held and self.at:
            self.text, self.at = self.text[self.at :], 0
        if self.full:
            return False
        while data := self._stream.read(max(_CHUNK, len(self.text))):
            if text := self._decode(data):
                self.text += text
                return True
        return False

    def proper(self, end: int) -> bool:
        """Whether the text from here to a place was good UTF-8."""
        try:
            self.text[self.at : end].encode()
        except UnicodeEncodeError:
            return False
        return True

    def close(self) -> int | None:
        """Where the value that begins here ends, by brackets and quotation marks alone; None when it does not."""
        if self.peek() not in '{["':
            bare = _BARE.search(self.text, self.at)
            return bare.start() if bare else None
        depth = 0
        for sign in _SIGN.finditer(self.text, self.at):
            character = sign.group()[0]
            if character in "[{":
                depth += 1
            elif character in "]}":
                depth -= 1
            elif not sign["closed"]:
                return None
            if depth == 0:
                return sign.end()
        return None

    def next_work(self, end: int) -> int | None:
        """Where the next work begins, before a place; brackets cannot tell it where a quotation mark is missing."""
        for gap in _NEXT.finditer(self.text, self.at, end):
            try:
                # In a piece: what is said of an error counts the lines from the first character on.
                data, _ = _DECODE(self.text[gap.end() : gap.end() + _LARGE])
            except (ValueError, RecursionError):
                continue
            # An entry of a work's list of references has a DOI too, but neither of the others.
            if ("DOI" in data or "id" in data) and "type" in data and ("title" in data or "issued" in data):
                return gap.end()
        return None
