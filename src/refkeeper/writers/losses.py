"""Makes the table of what each format loses, from the writers themselves: `docs/formats.md`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from refkeeper.model.csl import DATES, NAMES, csl_name
from refkeeper.model.item import Date, Item, ItemType, Name, cut_short
from refkeeper.writers.base import Writer
from refkeeper.writers.clean import remade

_BOOK = Item(type=ItemType.BOOK, title="Emma", author=(Name("Austen", "Jane"),), issued=Date(1816))
_ARTICLE = Item(type=ItemType.ARTICLE_JOURNAL, title="Sleep", container_title="Mind", author=(Name("Ryle", "Gilbert"),))
_SAMPLES = {"doi": "10.1000/182", "url": "https://example.org/a_b", "page": "45-67", "edition": "2", "language": "de"}


def loss_table(writers: Sequence[Writer]) -> str:
    """The table in Markdown; a cell says `kept`, `lost`, or what comes back instead.

    A row is one field of CSL, or one thing that a field can say and that a format may have no word for.
    """
    head = ["what", *(writer.name for writer in writers)]
    rows = [head, ["---"] * len(head)]
    for label, item, field in probes():
        rows.append([label, *(_cell(item, writer.project(item), field) for writer in writers)])
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


def probes() -> tuple[tuple[str, Item, str], ...]:
    """What is tried: a label, an item, and the field that is looked at."""
    out: list[tuple[str, Item, str]] = []
    for name in (field.name for field in fields(Item)):
        if name == "type":
            continue
        base = _ARTICLE if name in ("issue", "issn", "container_title", "container_title_short", "page") else _BOOK
        out.append((f"`{csl_name(name)}`", _with(base, name), name))
    return (*out, *_finer())


def _with(item: Item, name: str) -> Item:
    """The item with something in one field."""
    if name in NAMES:
        return remade(item, people={name: (Name("Eco", "Umberto"),)})
    if name in DATES:
        return remade(item, dates={name: Date(2020, 6)})
    if name == "custom":
        return replace(item, custom=(("key", "value"),))
    return remade(item, {name: _SAMPLES.get(name, "Seven")})


def _finer() -> tuple[tuple[str, Item, str], ...]:
    dates = {
        "date: day": Date(2019, 12, 24),
        "date: season": Date(2019, season=1),
        "date: range of months": Date(2019, 11, end=Date(2019, 12)),
        "date: range of days": Date(2019, 11, 3, end=Date(2019, 11, 5)),
        "date: range of years": Date(1998, end=Date(1999)),
        "date: circa": Date(1850, circa=True),
        "date: before the year 1": Date(-44),
        "date: words that are no date": Date(literal="in the reign of Anne"),
    }
    names = {
        "name: non-dropping particle": Name("Beethoven", "Ludwig", non_dropping_particle="van"),
        "name: dropping particle": Name("Humboldt", "Alexander", dropping_particle="von"),
        "name: suffix": Name("King", "Martin Luther", suffix="Jr."),
        "name: a body": Name(literal="World Health Organization"),
    }
    texts = {
        "text: italics": "A <i>Drosophila</i> study",
        "text: no-case": 'The <span class="nocase">iPhone</span>',
        "text: line ends": "One\ntwo",
        "text: what LaTeX would obey": r"50% of \input{x} & $y_1$",
    }
    cut = {"names: cut short (`et al.`)": replace(_BOOK, custom=cut_short(["author"]))}
    kinds = [kind for kind in ItemType if kind is not ItemType.BOOK]
    return (
        *((label, replace(_BOOK, issued=date), "issued") for label, date in dates.items()),
        *((label, replace(_BOOK, author=(name,)), "author") for label, name in names.items()),
        *((label, item, "custom") for label, item in cut.items()),
        *((label, replace(_BOOK, title=text), "title") for label, text in texts.items()),
        ("`status`, no date", replace(_BOOK, issued=None, status="forthcoming"), "status"),
        *((f"type: {kind.value}", replace(_ARTICLE, type=kind), "type") for kind in kinds),
    )


def _cell(item: Item, projected: Item, field: str) -> str:
    before, after = getattr(item, field), getattr(projected, field)
    if before == after:
        return "kept"
    if after in (None, ()):
        return "lost"
    return f"`{_shown(after)}`"


def _shown(value: object) -> str:
    if isinstance(value, ItemType):
        return value.value
    if isinstance(value, tuple):
        return "; ".join(_shown(one) for one in value)
    if isinstance(value, (Name, Date)):
        said = ((one.name, getattr(value, one.name)) for one in fields(value))
        return ", ".join(f"{name} {_shown(part)}" for name, part in said if part not in (None, False))
    return str(value)
