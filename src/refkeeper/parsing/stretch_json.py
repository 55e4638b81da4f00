"""Stretches of a note as a line of JSON, so that a note that was read once need not be read again."""

from __future__ import annotations

import json

from refkeeper.model.item import ItemType
from refkeeper.parsing.labels import Kind, Label, Labelled, Stretch


def stretches_to_json(stretches: tuple[Stretch, ...]) -> str:
    """One line: of each stretch its kind, bounds, labels, type and form.

    >>> stretches_to_json((Stretch(Kind.REMARK, 0, 3),))
    '[["remark",0,3,[],"document",null]]'
    """
    rows = [
        [
            one.kind.value, one.start, one.end,
            [[each.label.value, each.start, each.end, each.value, each.sure] for each in one.labels],
            one.type.value, one.form,
        ]
        for one in stretches
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def stretches_from_json(line: str) -> tuple[Stretch, ...]:
    """What `stretches_to_json` was given.  Raises `ValueError` or `TypeError` for anything else."""
    rows = json.loads(line)
    if not isinstance(rows, list):
        raise ValueError("not the stretches of a note")
    return tuple(
        Stretch(
            Kind(kind), start, end,
            tuple(Labelled(Label(label), low, high, value, sure) for label, low, high, value, sure in labels),
            ItemType(type_), form,
        )
        for kind, start, end, labels, type_, form in rows
    )  # fmt: skip
