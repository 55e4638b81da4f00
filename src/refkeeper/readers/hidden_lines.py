"""The lines of a Markdown file that are not read: front matter, code blocks, definitions of link targets."""

from __future__ import annotations

import re

from refkeeper.model.source import Span
from refkeeper.readers.lines import Line
from refkeeper.text.lazy import LazyPattern

_FENCE = re.compile(r"[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>[^\r\n]*)")
_REFERENCE = re.compile(r"[ ]{0,3}\[(?!\^)[^\[\]\r\n]{1,300}\]:[ \t]*(?=\S)")
# `Note: [1] text` lists look like reference definitions only when what follows is an address and no more.
_ADDRESS = LazyPattern(r"""(?:<[^<>]*>|\S+)[ \t]*(?:"[^"]*"|'[^']*'|\([^()]*\))?[ \t]*$""")
_CONTAINER = re.compile(
    r"[ \t]*(?:[-*+]|\d{1,9}[.)]|\[\^[^\[\]\s]{1,200}\]:)(?:[ \t]|$)|[ ]{0,3}\[\^[^\[\]\s]{1,200}\]:"
)


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


def reference_lines(lines: list[Line]) -> list[Span]:
    """The definitions of link targets, `[label]: address`."""
    out = []
    for line in lines:
        label = _REFERENCE.match(line.text)
        if label and _ADDRESS.match(line.text, label.end()):
            address = line.text[label.end() :].split(None, 1)[0]
            if "/" in address or "#" in address or "." in address[:-1] or address.startswith("<"):
                out.append(Span(line.start, line.end))
    return out


def hidden_lines(lines: list[Line]) -> list[Span]:
    """Front matter and code, fenced or indented."""
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
