"""Says what `refkeeper parse` prints of a line that was read."""

from __future__ import annotations

import json

from refkeeper.cli.lines import Line
from refkeeper.model.citation import FullCitation
from refkeeper.model.csl import to_csl
from refkeeper.reporters.parse_v1 import line_data

Said = list[str]
"""What is printed of one or more lines: a JSON line of each, or every item of it."""


def said_of(row: Line, form: str) -> Said:
    """What is printed of a line in a format."""
    if form == "jsonl":
        data = line_data(row.line, row.number, row.segments, row.linked, row.errors)
        return [json.dumps(data, ensure_ascii=False)]
    return [
        json.dumps(to_csl(one.citation.work.as_item(), f"L{row.line}C{one.index}"), ensure_ascii=False, indent=2)
        for one in row.linked
        if isinstance(one.citation, FullCitation)
    ]
