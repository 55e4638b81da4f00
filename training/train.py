"""Trains the tagger: labelled strings and generated notes in, one small model file out.

With `--references` the labelled strings alone make the second, smaller model, which is asked of entries of lists only.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import pycrfsuite

from refkeeper.parsing.features import features
from training.generator.run import rows
from training.labelled import bucket, read_labelled
from training.labels import Example
from training.notes import read_notes

SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 90, "feature.minfreq": 2, "feature.possible_transitions": False}


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


def strings(data: Path, hold_out: int | None) -> list[Example]:
    """Every labelled string but those of the hash bucket that is held out."""
    return [
        one
        for one in read_labelled(data / "parse" / "labelled.jsonl.gz")
        if hold_out is None or bucket("".join(one.tokens.words)) != hold_out
    ]


def gather(data: Path, prose: Path | None, articles: int, seed: int, hold_out: int | None) -> Iterator[Example]:
    """Every labelled string twice (they are few and real), and the notes of so many generated articles.

    Neither comes from the hash bucket that is held out.
    """
    known = strings(data, hold_out)
    yield from known
    yield from known
    yield from read_notes(rows(data, prose, articles, Random(seed), hold_out=hold_out))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with parse/, match/ and articles/")
    parser.add_argument("--out", type=Path, required=True, help="the model file to write")
    parser.add_argument("--hold-out", type=int, metavar="BUCKET", help="train on nothing of this fifth (0 to 4)")
    parser.add_argument("--articles", type=int, default=560, help="generated articles of some 35 notes each")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--iterations", type=int, default=SETTINGS["max_iterations"])
    parser.add_argument("--references", action="store_true", help="the labelled strings alone, each once")
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    examples: Iterable[Example]
    if asked.references:
        examples = strings(asked.data, asked.hold_out)
    else:
        examples = gather(asked.data, asked.data / "articles" / "docs", asked.articles, asked.seed, asked.hold_out)
    print(train(examples, asked.out, asked.verbose, max_iterations=asked.iterations), "examples")


if __name__ == "__main__":
    main()
