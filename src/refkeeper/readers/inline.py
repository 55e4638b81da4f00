"""Turns a stretch of Markdown into readable text that still knows its place: emphasis, links, escapes, entities."""

from __future__ import annotations

import re
from collections.abc import Mapping

from refkeeper.model.building import ExcerptBuilder
from refkeeper.model.source import Excerpt, Link, Span
from refkeeper.readers.brackets import Target, link_target, match_brackets
from refkeeper.readers.emphasis import Run, delimiter_run, pair
from refkeeper.text.lazy import LazyPattern

# A single blank between words is the text's; only more of them, and line ends, are folded.
_SPECIAL = re.compile(r"[\\&<\[\]`*_!]|[^\S ]|[ ](?=\s)|https?://")
# What is not copied as it stands; without any of it a note is its own readable text.
_MARKED = re.compile(r"[\\&<\[\]`*_]|[^\S ]|[ ](?=\s)")
_SPACE = LazyPattern(r"\s+")
_ENTITY = LazyPattern(r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK = re.compile(
    r"""
    <(?: (?P<url>[A-Za-z][A-Za-z0-9+.-]{1,30}:[^\s<>]{1,2000})
       | (?P<mail>[^\s<>@]{1,100}@[^\s<>@]{1,200}) )>
    """,
    re.VERBOSE,
)
_TAG = LazyPattern(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:]*)(?P<attributes>(?:[\s/][^<>]*)?)>")
_COMMENT = "<!--"
_HREF = LazyPattern(r"""\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))""", re.IGNORECASE)
# A bare address keeps its underscores; what may be markup after it is left to the scanner.
_BARE_URL = LazyPattern(r"https?://[^\s<>\[\]*\\&\"`]*")
_EMPHASIS_TAGS = frozenset({"i", "em", "cite", "italic"})
_BREAKING_TAGS = frozenset({"br", "p", "div", "li", "ul", "ol", "td", "tr", "hr", "blockquote"})
# Only what is HTML is dropped: `<Smith>` in an archive's call number is the author's text.
_WORDS = """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp scp small span
strike strong sub sup time tt u var wbr img label section aside italic bold"""
_TAGS = frozenset(_WORDS.split()) | _BREAKING_TAGS
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def markdown_excerpt(text: str, span: Span, references: Mapping[str, str] | None = None) -> Excerpt:
    """The readable text of a stretch of Markdown, with emphasis and links remembered.

    `references` are the targets of reference links (`[words][label]`) by folded label.

    >>> found = markdown_excerpt("*Book* &amp; [a link](http://x.org)", Span(0, 35))
    >>> found.text, found.emphasis[0], found.links[0].target
    ('Book & a link', Span(start=0, end=4), 'http://x.org')
    """
    start, end = span.start, span.end
    trimmed = start < end and not text[start].isspace() and not text[end - 1].isspace()
    if trimmed and not _MARKED.search(text, start, end):
        return Excerpt.plain(text[start:end], start)
    return _Scanner(text, span, references or {}).read()


class _Scanner:
    """One pass from left to right; every method handles the token at `at` and says where the next begins."""

    def __init__(self, text: str, span: Span, references: Mapping[str, str]) -> None:
        self.text = text
        self.end = span.end
        self.start = span.start
        self.references = references
        self.builder = ExcerptBuilder()
        self.brackets = match_brackets(text, span)
        self.runs: list[Run] = []
        self.closing: dict[int, tuple[int, Target]] = {}
        self.tags: list[tuple[str, int, str]] = []
        self.literal_ticks: set[int] = set()
        self.comments_open = False

    def read(self) -> Excerpt:
        tokens = self._tokens()
        kept = pair(self.runs)
        opened: list[int] = []
        runs = iter(zip(self.runs, kept, strict=True))
        for kind, start, end, value in tokens:
            if kind == "run":
                run, used = next(runs)
                self._emphasis(run, used.closers, used.openers, opened)
            elif kind == "tag":
                self._tag(start, end)
            elif kind == "link-open":
                self.tags.append(("[", self.builder.length, value))
            elif kind == "link-close":
                self._close_tag("[")
            elif kind == "space":
                self.builder.put_space(start, end)
            else:
                if value[:1] == " " and self.builder.blank:
                    value, start = value[1:], start + 1
                self.builder.put(value, start, end)
        self.builder.emphasis.sort()
        return self.builder.build()

    def _emphasis(self, run: Run, closers: list[int], openers: list[int], opened: list[int]) -> None:
        for _ in closers:
            begin = opened.pop()
            if begin < self.builder.length:
                self.builder.emphasis.append(Span(begin, self.builder.length))
        left = run.length - sum(closers) - sum(openers)
        if left:
            at = run.start + sum(closers)
            self.builder.put(run.character * left, at, at + left)
        opened.extend(self.builder.length for _ in openers)

    def _tag(self, start: int, end: int) -> None:
        found = _TAG.match(self.text, start, end)
        if found is None:
            return
        name = found["name"].lower()
        if name in _BREAKING_TAGS:
            self.builder.add_space(Span(start, end))
        elif name == "a" or name in _EMPHASIS_TAGS:
            if found["close"]:
                self._close_tag(name)
            elif not found["attributes"].endswith("/"):
                href = _HREF.search(found["attributes"])
                self.tags.append((name, self.builder.length, next(filter(None, href.groups()), "") if href else ""))

    def _close_tag(self, name: str) -> None:
        # Only the innermost few are looked at, so that a thousand unclosed tags cost nothing.
        for index in range(len(self.tags) - 1, max(-1, len(self.tags) - 9), -1):
            if self.tags[index][0] == name:
                _, begin, target = self.tags.pop(index)
                stretch = Span(begin, self.builder.length)
                if len(stretch) and name in _EMPHASIS_TAGS:
                    self.builder.emphasis.append(stretch)
                elif len(stretch) and target:
                    self.builder.links.append(Link(stretch, _decode(target)))
                return

    def _tokens(self) -> list[tuple[str, int, int, str]]:
        out: list[tuple[str, int, int, str]] = []
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

    def _token(self, at: int, out: list[tuple[str, int, int, str]]) -> int:
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

    def _escape(self, at: int, out: list[tuple[str, int, int, str]]) -> int:
        following = self.text[at + 1 : min(at + 2, self.end)]
        if following in _PUNCTUATION:
            out.append(("text", at, at + 2, following))
            return at + 2
        if following not in ("\n", "\r"):
            out.append(("text", at, at + 1, "\\"))
        return at + 1

    def _angle(self, at: int, out: list[tuple[str, int, int, str]]) -> int:
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
        tag = _TAG.match(self.text, at, self.end)
        if tag and (tag["name"].lower() in _TAGS or ":" in tag["name"]):
            out.append(("tag", at, tag.end(), ""))
            return tag.end()
        out.append(("text", at, at + 1, "<"))
        return at + 1

    def _bracket(self, at: int, out: list[tuple[str, int, int, str]]) -> int:
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

    def _code(self, at: int, out: list[tuple[str, int, int, str]]) -> int:
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


def _decoded(entity: re.Match[str]) -> tuple[str, int, int, str]:
    value = _decode(entity.group())
    return ("space" if value.isspace() else "text", entity.start(), entity.end(), value)


def _decode(text: str) -> str:
    if "&" not in text:
        return text
    import html

    return html.unescape(text)
