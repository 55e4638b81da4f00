"""Where a sign that looks like a marker is none: front matter, code, comments, math, link targets, attributes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from refkeeper.model.source import Span
from refkeeper.readers.brackets import link_target
from refkeeper.readers.lines import Line, split_lines

_FENCE = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>[^\r\n]*)")
_REFERENCE = re.compile(r"[ ]{0,3}\[(?!\^)[^\[\]\r\n]{1,300}\]:[ \t]*(?=\S)")
# `Note: [1] text` lists look like reference definitions only when what follows is an address and no more.
_ADDRESS = re.compile(r"""(?:<[^<>]*>|\S+)[ \t]*(?:"[^"]*"|'[^']*'|\([^()]*\))?[ \t]*$""")
_CONTAINER = re.compile(
    r"[ \t]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\[\]\s]{1,200}\]:)(?:[ \t]|$)|[ ]{0,3}\[\^[^\[\]\s]{1,200}\]:"
)
_SPECIAL = re.compile(r"\\|`+|\$\$?|<|\]\(|\{%")
_OPEN_TAG = re.compile(r"</?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>]*)?>")
_AUTOLINK = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]{1,30}:[^\s<>]*>")
_LIQUID = re.compile(r"\{%-?\s*(?P<name>highlight|raw|comment)\b[^%\r\n]{0,200}%\}")
_DOLLAR_CLOSE = re.compile(r"(?<=[^\s\\$])\$(?![\d$])")
# Two words of prose in a row: `$5 for the book[^1] and $` is money, not math.
_PROSE = re.compile(r"(?<![\\A-Za-z{])[A-Za-z]{3,}[ \r\n]+[a-z]{2,}")
_OPAQUE = frozenset({"pre", "code", "script", "style", "kbd", "samp", "textarea", "math", "svg"})


class Mask:
    """Sorted stretches where nothing counts; asking for one offset is a bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = _melt(spans)
        self._starts = [span.start for span in self.spans]

    def __call__(self, offset: int) -> bool:
        """Whether an offset lies in a masked stretch."""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self.spans[at].end

    def touches(self, span: Span) -> bool:
        """Whether a masked stretch shares a character with the span."""
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and self.spans[at].end > span.start


def _melt(spans: Iterable[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            if span.end > out[-1].end:
                out[-1] = Span(out[-1].start, span.end)
        elif len(span):
            out.append(span)
    return out


def front_matter(lines: list[Line]) -> Span | None:
    """The YAML (`---`) or TOML (`+++`) block at the head of a file."""
    if not lines or lines[0].text.rstrip() not in ("---", "+++"):
        return None
    fence = lines[0].text.rstrip()
    closers = (fence, "...") if fence == "---" else (fence,)
    for line in lines[1:]:
        if line.text.rstrip() in closers:
            return Span(0, line.next)
    return None


def opaque_mask(text: str, lines: list[Line] | None = None) -> Mask:
    """Where Markdown never counts as Markdown: front matter, code, comments, math."""
    return Mask(_inline(text, _blocks(lines if lines is not None else split_lines(text)), soft=False))


def markdown_mask(text: str, lines: list[Line] | None = None) -> Mask:
    """`opaque_mask` and the targets of links, reference definitions and the attributes of HTML tags."""
    lines = lines if lines is not None else split_lines(text)
    blocks = _blocks(lines)
    hidden = Mask(blocks)
    blocks += [span for span in _references(lines) if not hidden(span.start)]
    return Mask(_inline(text, blocks, soft=True))


def _references(lines: list[Line]) -> list[Span]:
    out = []
    for line in lines:
        label = _REFERENCE.match(line.text)
        if label and _ADDRESS.match(line.text, label.end()):
            address = line.text[label.end() :].split(None, 1)[0]
            if "/" in address or "#" in address or "." in address[:-1] or address.startswith("<"):
                out.append(Span(line.start, line.end))
    return out


def _blocks(lines: list[Line]) -> list[Span]:
    out: list[Span] = []
    at = 0
    head = front_matter(lines)
    if head is not None:
        out.append(head)
        while at < len(lines) and lines[at].start < head.end:
            at += 1
    blank, container = True, False
    while at < len(lines):
        line = lines[at]
        fence = _FENCE.match(line.text)
        if fence and not (fence["fence"][0] == "`" and "`" in fence["info"]):
            at = _fenced(lines, at, fence["fence"], out)
            blank = False
            continue
        if line.blank:
            blank = True
        elif _CONTAINER.match(line.text) and (line.indent < 4 or container):
            container, blank = True, False
        elif line.indent >= 4:
            if blank and not container:
                out.append(Span(line.start, line.next))
            else:
                blank = False
        else:
            container, blank = container and not blank, False
        at += 1
    return out


def _fenced(lines: list[Line], at: int, fence: str, out: list[Span]) -> int:
    start = lines[at].start
    for index in range(at + 1, len(lines)):
        bare = lines[index].text.strip().lstrip("> \t")
        if bare.startswith(fence) and not bare.strip(fence[0]):
            out.append(Span(start, lines[index].next))
            return index + 1
    out.append(Span(start, lines[-1].next))
    return len(lines)


class _Finder:
    """Finds closing strings; one that was not found once is not looked for again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower() if len(text.lower()) == len(text) else text
        self.missing: set[str] = set()
        self.next_found: dict[str, int] = {}

    def after(self, needle: str, at: int) -> int | None:
        """Where the needle ends at or after an offset."""
        if needle in self.missing:
            return None
        known = self.next_found.get(needle, -1)
        if known < at:
            known = self.lower.find(needle, at)
            if known < 0:
                self.missing.add(needle)
                return None
            self.next_found[needle] = known
        return known + len(needle)


def _inline(text: str, blocks: list[Span], soft: bool) -> list[Span]:
    out = list(blocks)
    blocked = _melt(blocks)
    starts = [span.start for span in blocked]
    gaps = [found.start() for found in re.finditer(r"\n[ \t]*\r?\n", text)]
    dollars = [found.start() for found in _DOLLAR_CLOSE.finditer(text)]
    ticks: dict[int, list[int]] = {}
    for run in re.finditer(r"`+", text):
        ticks.setdefault(len(run.group()), []).append(run.start())
    finder = _Finder(text)
    at = 0
    while found := _SPECIAL.search(text, at):
        here = found.start()
        block = bisect_right(starts, here) - 1
        if block >= 0 and here < blocked[block].end:
            at = blocked[block].end
            continue
        edge = bisect_left(gaps, here)
        limit = gaps[edge] if edge < len(gaps) else len(text)
        sign = found.group()
        end: int | None = None
        hide = True
        if sign == "\\":
            at = here + 2
            if text[here + 1 : here + 2] in ("(", "["):
                end = _latex(text, here, finder)
        elif sign[0] == "`":
            end = _next_run(ticks[len(sign)], here, len(sign), limit)
            at = found.end()
        elif sign == "$$":
            end = finder.after("$$", here + 2)
            at = found.end()
        elif sign == "$":
            end = _money_or_math(text, here, dollars, limit)
            at = found.end()
        elif sign == "<":
            end, hide = _angle(text, here, finder, soft)
            at = here + 1
        elif sign == "](":
            target = link_target(text, here + 1, limit)
            end, hide = (target.end if target else None), soft
            here += 1  # the square bracket is the words', and closes them
            at = found.end()
        else:
            liquid = _LIQUID.match(text, here)
            end = finder.after("{% end" + liquid["name"], liquid.end()) if liquid else None
            at = found.end()
        if end is not None:
            if hide:
                out.append(Span(here, end))
            at = max(at, end)
    return out


def _next_run(starts: list[int], here: int, length: int, limit: int) -> int | None:
    following = bisect_right(starts, here)
    if following < len(starts) and starts[following] < limit:
        return starts[following] + length
    return None


def _latex(text: str, here: int, finder: _Finder) -> int | None:
    close = "\\)" if text[here + 1] == "(" else "\\]"
    end = finder.after(close, here + 2)
    if end is None or end - here > 5000:
        return None
    inside = text[here + 2 : end - 2].strip()
    # An exporter escapes hand-typed marks: `word\[1\]`.
    return None if inside.isalnum() or _PROSE.search(inside) else end


def _money_or_math(text: str, here: int, closers: list[int], limit: int) -> int | None:
    if text[here + 1 : here + 2].isspace():
        return None
    following = bisect_right(closers, here + 1)
    if following >= len(closers) or closers[following] >= min(limit, here + 1000):
        return None
    end = closers[following] + 1
    return None if _PROSE.search(text, here + 1, end - 1) else end


def _angle(text: str, here: int, finder: _Finder, soft: bool) -> tuple[int | None, bool]:
    if text.startswith("<!--", here):
        return finder.after("-->", here + 4), True
    if auto := _AUTOLINK.match(text, here):
        return auto.end(), soft
    tag = _OPEN_TAG.match(text, here)
    if tag is None:
        return None, False
    name = tag["name"].lower()
    if name in _OPAQUE and text[here + 1] != "/" and text[tag.end() - 2] != "/":
        end = finder.after(f"</{name}", tag.end())
        if end is not None:
            return end, True
    return tag.end(), soft
