"""Lays out the evaluator's figures as the Markdown tables of the model card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.figures import Group, Kind, short

Rules = Mapping[str, Mapping[str, Any]]
"""The kept figures of the rules, by the names of the groups."""


@dataclass(slots=True)
class Results:
    """All figures of one evaluation, by names."""

    groups: dict[str, Group] = field(default_factory=dict)
    languages: dict[str, Group] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """The values alone."""
        return {
            name: {key: one.data() for key, one in getattr(self, name).items()}
            for name in ("groups", "languages", "kinds")
        }


# The columns of the table of fields: what several projects and all the notes are summed up in.
_COLUMNS = ("grobid", "anystyle/good", "anystyle/core", "articles", "fixtures")


def tables(results: Results, rules: Mapping[str, Rules]) -> Iterator[str]:
    """The lines of all tables; the rules' figures stand beside in italics."""
    yield "Whole: author families, title, container, year, volume, issue and first page all agree, absences too."
    yield "In brackets the 95 % interval of 1,000 redrawn sets; in italics what the rules before the model reached."
    for title, name in (("By source", "groups"), ("By language of the notes", "languages")):
        if getattr(results, name):
            yield from ("", f"### {title}", "")
            yield from _groups(getattr(results, name), rules.get(name, {}))
    if results.kinds:
        yield from ("", "### By kind of citation in the notes", "")
        yield from _kinds(results.kinds, rules.get("kinds", {}))
    yield from ("", "### Fields, F1", "")
    yield from _fields(results.groups, rules.get("groups", {}))


def _groups(found: Mapping[str, Group], rules: Rules) -> Iterator[str]:
    yield "| set | citations | whole reference right | *rules* | found, F1 | *rules* | back-references, F1 | *rules* |"
    yield "| --- | ---: | --- | --- | --- | --- | --- | --- |"
    for name, one in found.items():
        old = rules.get(name, {})
        cells = [name, f"{one.citations:,}"]
        for said, key in ((one.whole, "whole"), (one.found, "found"), (one.back, "back")):
            cells += [str(said) if said else "", _beside(old.get(key)) if said else ""]
        yield _row(cells)


def _kinds(found: Mapping[str, Kind], rules: Rules) -> Iterator[str]:
    yield "| kind | citations | found | *rules* | whole | *rules* | its target named | *rules* |"
    yield "| --- | ---: | --- | --- | --- | --- | --- | --- |"
    for name, one in found.items():
        old = rules.get(name, {})
        cells = [name, str(one.citations)]
        for said, key in ((one.found, "found"), (one.whole, "whole"), (one.back, "back")):
            cells += [str(said) if said else "", _beside(old.get(key)) if said else ""]
        yield _row(cells)


def _fields(found: Mapping[str, Group], rules: Rules) -> Iterator[str]:
    columns = [name for name in _COLUMNS if name in found]
    yield _row(["field", *columns])
    yield _row(["---"] * (len(columns) + 1))
    names = dict.fromkeys(name for column in columns for name in found[column].fields)
    for name in names:
        cells = [name]
        for column in columns:
            value = found[column].fields.get(name)
            old = rules.get(column, {}).get("fields", {}).get(name)
            cells.append("" if value is None else f"{short(value)} {_beside(old)}".rstrip())
        yield _row(cells)


def _beside(value: float | None) -> str:
    return "" if value is None else f"*{short(value)}*"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def replace_between(path: Path, name: str, lines: list[str]) -> None:
    """Put lines into a page between `<!-- name -->` and `<!-- /name -->`."""
    text = path.read_text(encoding="utf-8")
    head, opening, rest = text.partition(f"<!-- {name} -->\n")
    _, closing, tail = rest.partition(f"<!-- /{name} -->")
    if not opening or not closing:
        raise SystemExit(f"{path}: no `<!-- {name} -->` with `<!-- /{name} -->` after it")
    body = "\n".join(line.rstrip() for line in lines)
    path.write_text(f"{head}{opening}{body}\n{closing}{tail}", encoding="utf-8")
