"""The pandoc filter `refkeeper-pandoc`: DOIs in the notes of any document, and for HTML what the other ways in give.

pandoc essay.md --filter refkeeper-pandoc -o essay.html
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import TextIO

from refkeeper.errors import RefkeeperError
from refkeeper.integrations.desk import UNNAMED, Desk, refuse
from refkeeper.integrations.options import read_options
from refkeeper.integrations.page_end import page_end
from refkeeper.integrations.pandoc_html import with_labels
from refkeeper.integrations.pandoc_notes import Node, annotate, found_notes, harmless

_HTML = ("html", "html4", "html5")
_WITH_END = (*_HTML, "chunkedhtml", "epub", "epub2", "epub3")
_PREFIX = "refkeeper-"


def main() -> None:
    """What pandoc calls; the format it writes is the first argument."""
    sys.exit(run(sys.stdin, sys.stdout, sys.argv[1] if len(sys.argv) > 1 else ""))


def run(given: TextIO, out: TextIO, form: str) -> int:
    """Filter one document; 1 when it is refused, with the reason on the error stream."""
    try:
        document = json.load(given)
    except ValueError:
        document = None
    if not isinstance(document, dict) or not {"meta", "blocks"} <= set(document):
        _tell("standard input is no document of pandoc's; call it with `pandoc --filter refkeeper-pandoc`")
        return 1
    try:
        json.dump(filtered(document, form), out, ensure_ascii=False)
    except RefkeeperError as error:
        _tell(str(error))
        return 1
    return 0


def filtered(document: Node, form: str) -> Node:
    """The document with the DOIs of its notes, and the references at its end.

    Raises `FindingsLeft` when the document is strict and has findings.
    """
    table = _table(document["meta"])
    path = str(table.pop("path", UNNAMED))
    labels = bool(table.pop("labels", True))
    desk = Desk(read_options(table, "the document's metadata"), _tell)
    found = [*found_notes(document["meta"], heading=True), *found_notes(document["blocks"])]
    notes = [one.node for one in found]
    page = annotate(notes, desk, path)
    if desk.options.strict:
        refuse(page.said)
    for one in page.said:
        _tell(f"{one.code} {one.message}")
    harmless([note["c"] for note in notes], form in _WITH_END)
    # Where pandoc writes a note twice, as in a table of contents, it knows what to leave out; we do not.
    if labels and form in _HTML and notes and not any(one.heading for one in found):
        document["blocks"] += with_labels(notes, desk.options.words)
    end = page_end(page.references, desk.options) if form in _WITH_END else ""
    if end:
        document["blocks"].append({"t": "RawBlock", "c": ["html", end]})
    return document


def _tell(line: str) -> None:
    print(f"refkeeper-pandoc: {line}", file=sys.stderr)


def _table(meta: Mapping[str, Node]) -> dict[str, object]:
    """The options in the metadata: `refkeeper-strict: true`, or `-M refkeeper-strict=true`."""
    table: dict[str, object] = {}
    for key, value in meta.items():
        if key.startswith(_PREFIX):
            table[key.removeprefix(_PREFIX).replace("-", "_")] = _plain(value)
    return table


def _plain(value: Node) -> object:
    """A value of the metadata without markup."""
    content = value.get("c")
    match value["t"]:
        case "MetaBool":
            return content
        case "MetaMap":
            return {name: _plain(one) for name, one in content.items()} if isinstance(content, dict) else {}
        case "MetaInlines":
            return "".join(str(one["c"]) if one["t"] == "Str" else " " for one in content or [])
        case _:
            return str(content)
