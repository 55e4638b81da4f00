"""The stretches of a line of Markdown in which a sign that looks like a marker is none: code, math, tags, targets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import field

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span
from refkeeper.readers.brackets import link_target
from refkeeper.readers.finder import Finder
from refkeeper.text.lazy import LazyPattern

_SPECIAL = re.compile(r"\\|`+|\$\$?|<(?=[A-Za-z/]|!--)|\]\(|\{%")
_TICKS = re.compile(r"`+")
# A paragraph ends at an empty line, and where the definition of a note begins: the quotes of TeX (``The Title'') open
# in one note and would close in another.
_GAP = re.compile(r"\n(?=[ \t]*\r?\n|[ ]{0,3}\[\^[^\s\[\]]{1,100}\]:)")
_OPEN_TAG = LazyPattern(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>]*)?>")
_AUTOLINK = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]{1,30}:[^\s<>]*>")
_LIQUID = LazyPattern(r"\{%-?\s*(?P<name>highlight|raw|comment)\b[^%\r\n]{0,200}%\}")
_DOLLAR_CLOSE = re.compile(r"(?<=[^\s\\$])\$(?![\d$])")
# Two words of prose in a row: `$5 for the book[^1] and $` is money, not math.
_PROSE = LazyPattern(r"(?<![\\A-Za-z{])[A-Za-z]{3,}[ \r\n]+[a-z]{2,}")
_OPAQUE = frozenset({"pre", "code", "script", "style", "kbd", "samp", "textarea", "math", "svg"})


@dataclass(slots=True)
class _Runs:
    """Stretches found from left to right; what follows without a gap is added to the one before."""

    spans: list[Span] = field(default_factory=list)
    _start: int = 0
    _end: int = 0

    def add(self, start: int, end: int) -> None:
        """One more stretch, which begins in or after the last one."""
        if start > self._end:
            self.close()
            self._start = start
        self._end = max(self._end, end)

    def close(self) -> list[Span]:
        """All of them."""
        if self._end > self._start:
            self.spans.append(Span(self._start, self._end))
        self._start = self._end
        return self.spans


@dataclass(frozen=True, slots=True)
class Hidden:
    """`hard` never counts as Markdown; in `soft` (link targets, attributes) only a marker is none."""

    hard: list[Span]
    soft: list[Span]


def hidden_inline(text: str, blocked: list[Span]) -> Hidden:
    """What is hidden outside the `blocked` stretches, which are sorted and apart."""
    return _Scan(text, blocked).run()


class _Scan:
    """One pass from left to right; every method says where what begins at a sign ends, None when nothing does."""

    def __init__(self, text: str, blocked: list[Span]) -> None:
        self.text = text
        self.blocked = blocked
        self.starts = [span.start for span in blocked]
        self.gaps = [found.start() for found in _GAP.finditer(text)]
        self.dollars = [found.start() for found in _DOLLAR_CLOSE.finditer(text)] if "$" in text else []
        self.ticks: dict[int, list[int]] = {}
        for run in _TICKS.finditer(text) if "`" in text else ():
            self.ticks.setdefault(len(run.group()), []).append(run.start())
        self.finder = Finder(text)

    def run(self) -> Hidden:
        hard, soft = _Runs(), _Runs()
        at = 0
        while found := _SPECIAL.search(self.text, at):
            here, at = found.span()
            block = bisect_right(self.starts, here) - 1
            if block >= 0 and here < self.blocked[block].end:
                at = self.blocked[block].end
                continue
            sign = found.group()
            kind = hard
            if sign == "<":
                end, opaque = self._angle(here)
                kind = hard if opaque else soft
            elif sign == "](":
                here += 1  # the square bracket is the words', and closes them
                end, kind = self._target(here), soft
            elif sign == "\\":
                at = here + 2
                end = self._latex(here)
            else:
                end = self._paired(sign, here, at)
            if end is not None:
                kind.add(here, end)
                at = max(at, end)
        return Hidden(hard.close(), soft.close())

    def _paired(self, sign: str, here: int, after: int) -> int | None:
        """Code, math and Liquid's blocks end with the sign that begins them."""
        if sign[0] == "`":
            # Of a run whose first tick is escaped the rest is a run that `ticks` may not know.
            starts = self.ticks.get(len(sign), [])
            following = bisect_right(starts, here)
            found = following < len(starts) and starts[following] < self._limit(here)
            return starts[following] + len(sign) if found else None
        if sign == "$$":
            return self.finder.after("$$", after)
        if sign == "$":
            return self._money_or_math(here)
        liquid = _LIQUID.match(self.text, here)
        return self.finder.after("{% end" + liquid["name"], liquid.end()) if liquid else None

    def _limit(self, here: int) -> int:
        """Where the paragraph ends."""
        edge = bisect_left(self.gaps, here)
        return self.gaps[edge] if edge < len(self.gaps) else len(self.text)

    def _target(self, bracket: int) -> int | None:
        # A megabyte of `![](` closes none of them.
        if self.finder.after(")", bracket) is None:
            return None
        target = link_target(self.text, bracket, self._limit(bracket - 1))
        return target.end if target else None

    def _latex(self, here: int) -> int | None:
        opener = self.text[here + 1 : here + 2]
        if opener not in ("(", "["):
            return None
        end = self.finder.after("\\)" if opener == "(" else "\\]", here + 2)
        if end is None or end - here > 5000:
            return None
        inside = self.text[here + 2 : end - 2].strip()
        # An exporter escapes hand-typed marks: `word\[1\]`.
        return None if inside.isalnum() or _PROSE.search(inside) else end

    def _money_or_math(self, here: int) -> int | None:
        if self.text[here + 1 : here + 2].isspace():
            return None
        following = bisect_right(self.dollars, here + 1)
        limit = min(self._limit(here), here + 1000)
        if following >= len(self.dollars) or self.dollars[following] >= limit:
            return None
        end = self.dollars[following] + 1
        return None if _PROSE.search(self.text, here + 1, end - 1) else end

    def _angle(self, here: int) -> tuple[int | None, bool]:
        """Where a comment, an autolink or a tag ends, and whether nothing in it counts as Markdown."""
        text = self.text
        if text.startswith("<!--", here):
            return self.finder.after("-->", here + 4), True
        if auto := _AUTOLINK.match(text, here):
            return auto.end(), False
        tag = _OPEN_TAG.match(text, here)
        if tag is None:
            return None, False
        name = tag["name"].lower()
        if name in _OPAQUE and text[here + 1] != "/" and text[tag.end() - 2] != "/":
            end = self.finder.after(f"</{name}", tag.end())
            if end is not None:
                return end, True
        return tag.end(), False
