"""Makes docs/quirks.md from the quirks themselves, so that the page cannot say what they do not do."""

from __future__ import annotations

import sys
from collections.abc import Sequence

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
            lines += _section(quirk)
    return "\n".join(lines).rstrip() + "\n"


def _section(quirk: Quirk) -> list[str]:
    fields = "the whole reference" if quirk.whole else ", ".join(name.replace("_", "-") for name in quirk.reads)
    rows = [_row(example) for example in quirk.examples]
    head = [f"### {quirk.id}", "", quirk.summary, "", f"Works on: {fields}. Seen in: {_cell(quirk.seen_in)}.", ""]
    return [*head, "| as found | tidied |", "| --- | --- |", *rows, ""]


def _row(example: Example) -> str:
    if example.before == example.after:
        return f"| {_code(_shown(example.before, example.before))} | unchanged |"
    before, after = _shown(example.before, example.after), _shown(example.after, example.before)
    return f"| {_code(before)} | {_code(after)} |"


def _shown(value: object, other: object) -> str:
    """One side of an example; of a whole reference only the fields in which its two sides differ."""
    if not isinstance(value, Reference):
        return " · ".join(worded(one) or "nothing" for one in value) if isinstance(value, tuple) else worded(value)
    rest = other.item if isinstance(other, Reference) and other != value else None
    names = dict.fromkeys(name for name in (*value.item.filled(), *(rest.filled() if rest else ())) if name != "type")
    pairs = [
        (name, getattr(value.item, name))
        for name in names
        if not rest or getattr(rest, name) != getattr(value.item, name)
    ]
    return "; ".join(f"{name.replace('_', '-')}: {worded(one) or 'nothing'}" for name, one in pairs)


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
