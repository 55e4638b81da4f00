"""Makes docs/quirks.md from the quirks themselves, so that the page cannot say what they do not do."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from refkeeper.model.item import Item, Name
from refkeeper.model.reference import Reference
from refkeeper.quirks.rule import Example, Phase, Quirk
from refkeeper.quirks.wording import worded

_HEADINGS = {
    Phase.REPAIR: "Repair: damage is undone",
    Phase.INTERPRET: "Interpret: what is meant",
    Phase.CANONICALISE: "Canonicalise: one spelling of what is meant",
}
_INTRODUCTION = """\
# Quirks

<!-- Made from the quirks by refkeeper.quirks.page; change a quirk, not this page. -->

A quirk reads one oddity of the citing world properly. It works on the reference that goes into the bibliography, never
on the words of the article, and where it is in doubt it changes nothing. Every change is kept with the quirk's id.
An example whose two sides are equal is a case that must not change.
"""


def render(quirks: Sequence[Quirk]) -> str:
    """The page of all quirks, by phase and id, each with its reason and its examples."""
    lines = [_INTRODUCTION]
    for phase, heading in _HEADINGS.items():
        lines += [f"## {heading}", ""]
        for quirk in sorted((one for one in quirks if one.phase is phase), key=lambda one: one.id):
            lines += section(quirk)
    return "\n".join(lines).rstrip() + "\n"


def section(quirk: Quirk) -> list[str]:
    """The lines on one quirk: what it does, on which fields, where it was seen, and its examples."""
    fields = "the whole reference" if quirk.whole else ", ".join(name.replace("_", "-") for name in quirk.reads)
    rows = [_row(example) for example in quirk.examples]
    head = [f"### {quirk.id}", "", quirk.summary, "", f"Works on: {fields}. Seen in: {_cell(quirk.seen_in)}.", ""]
    return [*head, "| as found | tidied |", "| --- | --- |", *rows, ""]


def _row(example: Example) -> str:
    before, after = example.before, example.after
    if isinstance(before, Reference) and isinstance(after, Reference):
        left = "; ".join(part for part in (_fields(before.item), *_witnesses(before)) if part)
        right = "" if before.item == after.item else _fields(after.item)
        return f"| {_code(left)} | {_code(right) if right else 'unchanged'} |"
    if before == after:
        return f"| {_code(_said(before))} | unchanged |"
    return f"| {_code(_said(before))} | {_code(_said(after))} |"


def _said(value: object) -> str:
    """The value of a field, or of several; where they are not people, what says nothing is said to."""
    if isinstance(value, tuple) and not all(isinstance(one, Name) for one in value):
        return " · ".join(worded(one) or "nothing" for one in value)
    return worded(value)


def _fields(item: Item) -> str:
    """What an item says, but for its type."""
    said = ((name, worded(getattr(item, name))) for name in item.filled() if name != "type")
    return "; ".join(f"{name.replace('_', '-')}: {value}" for name, value in said)


def _witnesses(reference: Reference) -> Iterator[str]:
    """What the note, the record and the author's remarks say beside the item."""
    if reference.work is not None and (claims := _fields(reference.work.as_item())):
        yield f"the note says {claims}"
    if reference.record is not None:
        record = reference.record
        yield from (f"the record's {name} {worded(date)}" for name, date in record.dates.items())
        if record.subtitle:
            yield f"the record's subtitle: {record.subtitle}"
        if record.container_titles:
            yield f"the record's journal: {', '.join(record.container_titles)}"
    yield from (f"remark: {remark.text}" for remark in reference.remarks)


def _code(text: str) -> str:
    """Text as Markdown code that a table cell can hold; line ends become visible."""
    plain = text.replace("\n", "⏎").replace("\u00ad", "[soft hyphen]").replace("|", "\\|")
    if not plain:
        return "nothing"
    fence = "``" if "`" in plain else "`"
    return f"{fence}{plain}{fence}"


def _cell(text: str) -> str:
    """Text that is not read as HTML or as a table's edge."""
    return text.replace("<", "&lt;").replace("|", "\\|")


def main() -> None:
    """Print the page of the built-in quirks, to be kept as docs/quirks.md."""
    from refkeeper.quirks.builtin import load

    sys.stdout.write(render(load()))


if __name__ == "__main__":
    main()
