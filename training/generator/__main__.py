"""`python -m training.generator --data DIR --articles N --seed S > notes.jsonl`: writes labelled notes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from random import Random

from training.generator.run import rows


def main() -> None:
    """Read the arguments and write the notes, one JSON line each."""
    parser = argparse.ArgumentParser(prog="python -m training.generator", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with parse/ and match/ metadata")
    parser.add_argument(
        "--prose", type=Path, help="folder of articles whose bodies give remarks (default: DATA/articles/docs)"
    )
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--style", default="", help="only styles whose name contains this")
    parser.add_argument("--hold-out", type=int, metavar="BUCKET", help="cite no work of the labelled strings of it")
    given = parser.parse_args()
    prose = given.prose or given.data / "articles" / "docs"
    for row in rows(given.data, prose, given.articles, Random(given.seed), given.style, given.hold_out):
        sys.stdout.write(row + "\n")


main()
