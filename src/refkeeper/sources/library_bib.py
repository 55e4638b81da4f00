"""Reads .bib files with pybtex, entry by entry, so that a broken one costs nothing but itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Item
from refkeeper.sources.library_bib_item import item_of

_HEAD = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_LONGEST = 100_000
"""No entry is longer; pybtex's scanner takes quadratic time for braces without end."""
_DEEPEST = 40
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry as pybtex read it: values still in LaTeX, names of fields in lower case."""

    kind: str
    key: str
    fields: Mapping[str, str]
    line: int


def read_bibtex(text: str) -> tuple[tuple[tuple[str, Item], ...], tuple[str, ...]]:
    """Keys and items of a BibTeX or BibLaTeX file, and one line (`line 12: ...`) for each entry that is broken.

    >>> entries, problems = read_bibtex("@book{a, title = {One}}")
    >>> entries[0][1].title, problems
    ('One', ())
    """
    entries: dict[str, RawEntry] = {}
    problems: list[str] = []
    for found in _entries(text):
        if isinstance(found, str):
            problems.append(found)
        elif found.key.lower() in entries:
            problems.append(f"line {found.line}: the key {found.key} is used twice; the first entry counts")
        else:
            entries[found.key.lower()] = found
    return tuple((entry.key, item_of(entry.kind, _inherited(entry, entries))) for entry in entries.values()), tuple(
        problems
    )


def _inherited(entry: RawEntry, entries: Mapping[str, RawEntry]) -> Mapping[str, str]:
    """The fields with those of the `crossref` parent below them; its title is the container's."""
    parent = entries.get(entry.fields.get("crossref", "").strip().lower())
    if parent is None or parent is entry:
        return entry.fields
    fields = dict(parent.fields)
    title = fields.pop("title", None)
    if title is not None:
        fields.setdefault("journaltitle" if parent.kind == "periodical" else "booktitle", title)
    for own in ("doi", "url", "shorttitle", "note", "addendum", "pages", "crossref", "entrysubtype"):
        fields.pop(own, None)
    return fields | dict(entry.fields)


def _entries(text: str) -> Iterator[RawEntry | str]:
    macros = {month: month for month in _MONTHS}
    line, at = 1, 0
    for start, end in _chunks(text):
        line += text.count("\n", at, start)
        at = start
        yield from _parse(text[start:end], line, macros)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    heads = [head.start() for head in _HEAD.finditer(text)]
    yield from pairwise([*heads, len(text)])


def _parse(chunk: str, line: int, macros: dict[str, str]) -> Iterator[RawEntry | str]:
    from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro
    from pybtex.exceptions import PybtexError

    if len(chunk) > _LONGEST or _depth(chunk) > _DEEPEST:
        yield f"line {line}: this entry is too long or too deep in braces to be one; look for a brace left open"
        return
    errors: list[PybtexError] = []
    parser = LowLevelParser(chunk, macros=_Macros(macros), handle_error=errors.append)
    for command, body in parser:
        # `parse_bibliography` hands over what it read of a broken entry as well.
        broken = [error for error in errors if not isinstance(error, UndefinedMacro)]
        yield from (f"line {line + _line_of(error)}: {_say(error)}" for error in errors)
        errors.clear()
        if broken or command.lower() in ("string", "preamble", "comment"):
            continue
        key, values = body
        fields: dict[str, str] = {}
        for name, parts in values:
            fields.setdefault(name.lower(), " ".join("".join(parts).split()))
        yield RawEntry(command.lower(), key, fields, line + chunk[: parser.command_start or 0].count("\n"))
    yield from (f"line {line + _line_of(error)}: {_say(error)}" for error in errors)


class _Macros(dict[str, str]):
    """`@string` names, for which case does not count; definitions go to the file's own table."""

    def __init__(self, shared: dict[str, str]) -> None:
        super().__init__()
        self._shared = shared

    def __getitem__(self, name: str) -> str:
        return self._shared[name.lower()]

    def __setitem__(self, name: str, value: str) -> None:
        self._shared[name.lower()] = value


def _line_of(error: BaseException) -> int:
    line = getattr(error, "lineno", None)
    return line - 1 if isinstance(line, int) else 0


def _say(error: BaseException) -> str:
    text = " ".join(str(error).split())
    name = re.match(r"undefined string in line \d+: ", text)
    if name is not None:
        return f"{text[name.end() :]} is no @string of this file; put it in braces or define it"
    text = re.sub(r"^syntax error in line \d+: ", "", text)
    if text == "premature end of file":  # the end of the entry, which pybtex is given alone
        text = "a brace, a quotation mark or a comma is missing"
    return f"{text}; mend this entry, the others are read"


def _depth(chunk: str) -> int:
    depth = deepest = 0
    for brace in re.findall(r"[{}]", chunk):
        depth += 1 if brace == "{" else -1
        deepest = max(deepest, depth)
    return deepest
