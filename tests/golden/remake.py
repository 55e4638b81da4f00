"""`python -m tests.golden.remake` writes `fixtures/golden/` anew; look at what `git diff` shows before you commit it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from click.testing import CliRunner

from refkeeper.cli.app import group
from tests.articles import FIXTURES, RECORDS, SEEDS

GOLDEN = FIXTURES / "golden"


def make(folder: Path, articles: Sequence[Path] = SEEDS, form: str = "bibtex") -> None:
    """What `fix` makes of the seeds (or other articles), into a folder."""
    arguments = ["fix", "--offline", "--no-progress", "--bib-format", form, "--records", str(RECORDS)]
    with tempfile.TemporaryDirectory() as place:
        # Copies, so that no ledger and no configuration of the checkout has a say.
        copies = [shutil.copy(article, place) for article in articles]
        done = CliRunner().invoke(group, [*arguments, "--output-dir", str(folder), *map(str, copies)])
    if done.exit_code not in (0, 1):
        raise RuntimeError(done.output) from done.exception


def made(folder: Path) -> dict[str, bytes]:
    """The files that are compared: all but the ledger, which holds the day."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.suffix != ".lock"}


def remake() -> None:
    """Write the folder anew."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    with tempfile.TemporaryDirectory() as place:
        make(Path(place))
        GOLDEN.mkdir(parents=True)
        for name, data in made(Path(place)).items():
            (GOLDEN / name).write_bytes(data)


if __name__ == "__main__":
    remake()
