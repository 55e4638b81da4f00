"""Finds readers, sources, writers, quirks and checks by name: the built-in ones first, then entry points."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from refkeeper.errors import ReaderError, SettingsError
from refkeeper.model.source import Source
from refkeeper.plugins import may_be_plugged_in
from refkeeper.readers.base import Reader

if TYPE_CHECKING:
    from refkeeper.checks.rule import Check
    from refkeeper.quirks.rule import Quirk
    from refkeeper.reporters.base import Reporter, RuleText
    from refkeeper.writers.base import Writer

# Name -> where it is; nothing is imported before it is used.
READERS = {
    "markdown": "refkeeper.readers.markdown:MarkdownReader",
    "mdx": "refkeeper.readers.mdx:MdxReader",
    "plain-text": "refkeeper.readers.plaintext:PlaintextReader",
    "html": "refkeeper.readers.html:HtmlReader",
    "wxr": "refkeeper.readers.wxr:WxrReader",
}
WRITERS = {
    "bibtex": "refkeeper.writers.bibtex:BibtexWriter",
    "biblatex": "refkeeper.writers.biblatex:BiblatexWriter",
    "csl-json": "refkeeper.writers.csl_json:CslJsonWriter",
    "csl-yaml": "refkeeper.writers.csl_yaml:CslYamlWriter",
    "ris": "refkeeper.writers.ris:RisWriter",
}
REPORTERS = {
    "text": "refkeeper.reporters.text:TextReporter",
    "json": "refkeeper.reporters.json_v1:JsonReporter",
    "github": "refkeeper.reporters.github:GithubReporter",
    "sarif": "refkeeper.reporters.sarif:SarifReporter",
}
_FIRST_GUESS = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".rmd": "markdown",
    ".qmd": "markdown", ".mdx": "mdx", ".html": "html", ".htm": "html", ".xhtml": "html", ".wxr": "wxr",
}  # fmt: skip


def _load(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)


def _named(kind: str, built_in: dict[str, str], name: str) -> Any:
    if name in built_in:
        return _load(built_in[name])()
    for label, plugged in _entry_points(kind):
        if label == name:
            return plugged()
    raise SettingsError(f"no {kind[:-1]} is called `{name}`; there are: {', '.join(sorted(built_in))}")


@cache
def reader(name: str) -> Reader:
    """The reader of a syntax.  Raises `SettingsError` for an unknown name."""
    found: Reader = _named("readers", READERS, name)
    return found


@cache
def writer(name: str) -> Writer:
    """The writer of a format.  Raises `SettingsError` for an unknown name."""
    found: Writer = _named("writers", WRITERS, name)
    return found


@cache
def reporter(name: str) -> Reporter:
    """The reporter of a form of output.  Raises `SettingsError` for an unknown name."""
    found: Reporter = _load(REPORTERS[name])(_rule_texts()) if name == "sarif" else _named("reporters", REPORTERS, name)
    return found


def _rule_texts() -> dict[str, RuleText]:
    """What is to be said of each rule, for the form that says it."""
    from refkeeper.reporters.base import RuleText

    return {
        one.code: RuleText(one.code, one.name, one.summary, one.explanation, one.severity, one.confidence)
        for one in checks()
    }


_CONVERTED = frozenset({".docbook", ".docx", ".epub", ".mediawiki", ".odt", ".org", ".rst", ".tex", ".typ", ".wiki"})
"""Endings of syntaxes that pandoc reads and no reader of ours does: to name another syntax would not help."""


def reader_for(source: Source, syntax: str | None = None) -> Reader:
    """The reader for a file: the one asked for, else by its ending, else the surest of those that look at the text."""
    if syntax is not None:
        return reader(syntax)
    suffix = Path(source.path).suffix.lower()
    if suffix in _FIRST_GUESS:
        return reader(_FIRST_GUESS[suffix])
    for _, make in _entry_points("readers"):
        plugged: Reader = make()
        if suffix in plugged.suffixes:
            return plugged
    if suffix not in ("", ".txt", ".text", ".xml"):
        hint = "make Markdown of it first (pandoc can), or " if suffix in _CONVERTED else ""
        names = ", ".join(READERS)
        raise ReaderError(f"{source.path}: no reader for {suffix} files; {hint}name one with --syntax ({names})")
    sure = {name: reader(name).sniff(source) for name in READERS}
    best = max(sure, key=lambda name: sure[name])
    return reader(best if sure[best] > 0 else "plain-text")


@cache
def article_suffixes() -> frozenset[str]:
    """The endings that say that a file is an article; `.txt` and `.xml` are too much else."""
    plugged = {suffix for _, make in _entry_points("readers") for suffix in make().suffixes}
    return frozenset(_FIRST_GUESS) | (plugged - {"", ".txt", ".text", ".xml"})


@cache
def quirks() -> tuple[Quirk, ...]:
    """All quirks, in the order in which they run."""
    load: Callable[[], tuple[Quirk, ...]] = _load("refkeeper.quirks.builtin:load")
    found = [*load(), *(one for _, one in _entry_points("quirks"))]
    return tuple(sorted(found, key=lambda one: (one.phase, one.id)))


@cache
def checks() -> tuple[Check, ...]:
    """All checks, in the order of their codes."""
    built_in: tuple[Check, ...] = _load("refkeeper.checks.builtin:BUILTIN")
    return tuple(sorted((*built_in, *(one for _, one in _entry_points("checks"))), key=lambda one: one.code))


def _entry_points(kind: str) -> Iterator[tuple[str, Any]]:
    if not may_be_plugged_in():
        return
    from importlib.metadata import entry_points  # slow to import

    for point in entry_points(group=f"refkeeper.{kind}"):
        yield point.name, point.load()
