"""Trains the tagger: labelled strings and generated notes in, one small model file out."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

import pycrfsuite

from refkeeper.parsing.features import features
from training.labelled import bucket, read_labelled
from training.labels import Example
from training.notes import read_notes

SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 120, "feature.minfreq": 2, "feature.possible_transitions": False}


def train(examples: Iterable[Example], out: Path, verbose: bool = False, **changes: float) -> int:
    """Fit a model to the examples and write it; how many were used."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=verbose)
    trainer.set_params({**SETTINGS, **changes})
    count = 0
    for one in examples:
        rows = features(one.tokens, one.emphasis)
        if rows:
            trainer.append(rows, one.labels)
            count += 1
    trainer.train(str(out))
    return count


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--notes", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--hold-out", type=int, default=None, metavar="BUCKET")
    parser.add_argument("--iterations", type=int, default=SETTINGS["max_iterations"])
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    examples = [
        one
        for one in read_labelled(asked.data / "parse" / "labelled.jsonl.gz")
        if asked.hold_out is None or bucket("".join(one.tokens.words)) != asked.hold_out
    ]
    if asked.notes:
        examples += read_notes(asked.notes)
    print(train(examples, asked.out, asked.verbose, max_iterations=asked.iterations), "examples")


if __name__ == "__main__":
    main()
