"""A folder of its own in which the real command line runs, and what it said."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from refkeeper.cli.app import run


@dataclass(frozen=True)
class Told:
    """What one command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, object]:
        found: dict[str, object] = json.loads(self.out)
        return found


@dataclass(frozen=True)
class Desk:
    """The folder; commands run in it, with relative names."""

    folder: Path

    def put(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def names(self) -> set[str]:
        return {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()}

    def bytes(self) -> dict[str, bytes]:
        return {name: (self.folder / name).read_bytes() for name in self.names()}

    def run(self, *arguments: str, stdin: str | bytes = b"") -> Told:
        """The real command, in this process: standard streams are bytes underneath, as those of a shell."""
        given = stdin if isinstance(stdin, bytes) else stdin.encode()
        streams = [io.TextIOWrapper(io.BytesIO(one), encoding="utf-8", newline="\n") for one in (given, b"", b"")]
        code = 0
        with (
            patch.object(sys, "argv", ["refkeeper", *arguments]),
            patch.object(sys, "stdin", streams[0]),
            patch.object(sys, "stdout", streams[1]),
            patch.object(sys, "stderr", streams[2]),
        ):
            try:
                run()
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else int(bool(end.code))
        return Told(code, *(_said(stream) for stream in streams[1:]))


def _said(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


GULLS = {
    "DOI": "10.5555/gulls.1994.33.4",
    "type": "journal-article",
    "title": ["The Wintering of Gulls at Ostend"],
    "author": [{"given": "Ada", "family": "Marlowe", "sequence": "first", "affiliation": []}],
    "container-title": ["Harbour Studies"],
    "volume": "33",
    "issue": "4",
    "page": "53-76",
    "issued": {"date-parts": [[1994, 12]]},
    "published-print": {"date-parts": [[1994, 12]]},
}
LAMPS_A = {
    "DOI": "10.5555/lamps.a",
    "type": "journal-article",
    "title": ["Lamps and Lighthouses"],
    "author": [{"given": "Bruno", "family": "Castell", "sequence": "first", "affiliation": []}],
    "container-title": ["Coastal Review"],
    "volume": "7",
    "issued": {"date-parts": [[1988]]},
}
LAMPS_B = {**LAMPS_A, "DOI": "10.5555/lamps.b"}
WORKS = (GULLS, LAMPS_A, LAMPS_B)
RECORDS = "".join(json.dumps(work) + "\n" for work in WORKS)

CITED = "Ada Marlowe, “The Wintering of Gulls at Ostend,” *Harbour Studies* 33, no. 4 (1994): 53"
BOOK = "Jane Nobody, *An Unknown Book* (Nowhere: No Press, 1901), 7"
ARTICLE = f"# Gulls\n\nGulls stay.[^1] They do.[^2]\n\n[^1]: {CITED}.\n[^2]: Ibid., 55.\n"
