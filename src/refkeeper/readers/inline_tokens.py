"""Cuts a stretch of Markdown into its tokens: words, white space, links, tags, runs of emphasis signs."""

from __future__ import annotations

import re
from collections.abc import Mapping

from refkeeper.model.source import Span
from refkeeper.readers.brackets import Target, link_target, match_brackets
from refkeeper.readers.emphasis import Run, delimiter_run
from refkeeper.text.lazy import LazyPattern

Token = tuple[str, int, int, str]
"""Its kind, where it begins and ends, and what it says or, of a link, where it leads."""

# A single blank between words is the text's; only more of them, and line ends, are folded.
_SPECIAL = re.compile(r"[\\&<\[\]`*_!]|[^\S ]|[ ](?=\s)|https?://")
_SPACE = LazyPattern(r"\s+")
_ENTITY = LazyPattern(r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK = re.compile(
    r"""
    <(?: (?P<url>[A-Za-z][A-Za-z0-9+.-]{1,30}:[^\s<>]{1,2000})
       | (?P<mail>[^\s<>@]{1,100}@[^\s<>@]{1,200}) )>
    """,
    re.VERBOSE,
)
TAG = LazyPattern(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:]*)(?P<attributes>(?:[\s/][^<>]*)?)>")
_COMMENT = "<!--"
# A bare address keeps its underscores; what may be markup after it is left to the scanner.
_BARE_URL = LazyPattern(r"https?://[^\s<>\[\]*\\&\"`]*")
BREAKING_TAGS = frozenset({"br", "p", "div", "li", "ul", "ol", "td", "tr", "hr", "blockquote"})
# Only what is HTML is dropped: `<Smith>` in an archive's call number is the author's text.
_WORDS = """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp scp small span
strike strong sub sup time tt u var wbr img label section aside italic bold"""
_TAGS = frozenset(_WORDS.split()) | BREAKING_TAGS
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class InlineTokens:
    """One pass from left to right; every method handles the token at `at` and says where the next begins."""

    def __init__(self, text: str, span: Span, references: Mapping[str, str]) -> None:
        self.text = text
        self.start = span.start
        self.end = span.end
        self.references = references
        self.brackets = match_brackets(text, span)
        self.runs: list[Run] = []
        self.closing: dict[int, tuple[int, Target]] = {}
        self.literal_ticks: set[int] = set()
        self.comments_open = False

    def read(self) -> list[Token]:
        """The tokens in their order; the runs of emphasis signs are in `runs`."""
        out: list[Token] = []
        at = self.start
        while at < self.end:
            found = _SPECIAL.search(self.text, at, self.end)
            if found is None:
                out.append(("text", at, self.end, self.text[at : self.end]))
                break
            if found.start() > at:
                out.append(("text", at, found.start(), self.text[at : found.start()]))
            at = self._token(found.start(), out)
        return out

    def _token(self, at: int, out: list[Token]) -> int:
        character = self.text[at]
        if character.isspace():
            found = _SPACE.match(self.text, at, self.end)
            end = found.end() if found else at + 1
            out.append(("space", at, end, " "))
            return end
        if character == "\\":
            return self._escape(at, out)
        if character == "&" and (entity := _ENTITY.match(self.text, at, self.end)):
            out.append(_decoded(entity))
            return entity.end()
        if character == "<":
            return self._angle(at, out)
        if character in "[]!":
            return self._bracket(at, out)
        if character in "*_":
            run = delimiter_run(self.text, at, self.start, self.end)
            self.runs.append(run)
            out.append(("run", at, at + run.length, ""))
            return at + run.length
        if character == "`":
            return self._code(at, out)
        if character == "h" and (url := _BARE_URL.match(self.text, at, self.end)):
            end = at + len(url.group().rstrip("_"))
            out.append(("text", at, end, self.text[at:end]))
            return end
        out.append(("text", at, at + 1, character))
        return at + 1

    def _escape(self, at: int, out: list[Token]) -> int:
        following = self.text[at + 1 : min(at + 2, self.end)]
        if following in _PUNCTUATION:
            out.append(("text", at, at + 2, following))
            return at + 2
        if following not in ("\n", "\r"):
            out.append(("text", at, at + 1, "\\"))
        return at + 1

    def _angle(self, at: int, out: list[Token]) -> int:
        if auto := _AUTOLINK.match(self.text, at, self.end):
            words = auto["url"] or auto["mail"]
            target = auto["url"] or f"mailto:{auto['mail']}"
            out.append(("link-open", at, at + 1, target))
            out.append(("text", at + 1, auto.end() - 1, words))
            out.append(("link-close", auto.end() - 1, auto.end(), ""))
            return auto.end()
        if self.text.startswith(_COMMENT, at):
            end = -1 if self.comments_open else self.text.find("-->", at + 4, self.end)
            if end >= 0:
                return end + 3
            self.comments_open = True
        tag = TAG.match(self.text, at, self.end)
        if tag and (tag["name"].lower() in _TAGS or ":" in tag["name"]):
            out.append(("tag", at, tag.end(), ""))
            return tag.end()
        out.append(("text", at, at + 1, "<"))
        return at + 1

    def _bracket(self, at: int, out: list[Token]) -> int:
        if self.text[at] == "!":
            if self.text[at + 1 : at + 2] == "[" and self._target(at + 1):
                return at + 1
            out.append(("text", at, at + 1, "!"))
            return at + 1
        if self.text[at] == "[" and (target := self._target(at)):
            out.append(("link-open", at, at + 1, target.address))
            self.closing[self.brackets[at]] = (at, target)
            return at + 1
        if at in self.closing:
            _, target = self.closing[at]
            out.append(("link-close", at, target.end, ""))
            return target.end
        out.append(("text", at, at + 1, self.text[at]))
        return at + 1

    def _target(self, at: int) -> Target | None:
        close = self.brackets.get(at)
        if close is None:
            return None
        if self.text.startswith("(", close + 1):
            return link_target(self.text, close + 1, self.end)
        if self.references and self.text.startswith("[", close + 1):
            after = self.brackets.get(close + 1)
            if after is not None and after - close < 300:
                label = self.text[close + 2 : after] or self.text[at + 1 : close]
                address = self.references.get(" ".join(label.split()).casefold())
                return Target(address, after + 1) if address else None
        return None

    def _code(self, at: int, out: list[Token]) -> int:
        end = at
        while end < self.end and self.text[end] == "`":
            end += 1
        length = end - at
        if length <= 3 and length not in self.literal_ticks:
            close = self.text.find("`" * length, end, self.end)
            if close < 0:
                self.literal_ticks.add(length)
            elif self.text[close + length : close + length + 1] != "`":
                out.append(("text", end, close, " ".join(self.text[end:close].splitlines())))
                return close + length
        out.append(("text", at, end, self.text[at:end]))
        return end


def _decoded(entity: re.Match[str]) -> Token:
    value = decode(entity.group())
    return ("space" if value.isspace() else "text", entity.start(), entity.end(), value)


def decode(text: str) -> str:
    """A text with its entities as characters."""
    if "&" not in text:
        return text
    import html

    return html.unescape(text)
