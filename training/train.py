"""Trains the tagger: labelled strings and generated notes in, one small model file out.

With `--references` the labelled strings alone make the smaller model, which is asked of entries of lists only; of
generated notes it learns no more than that they are strangers to it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pycrfsuite

from refkeeper.parsing.features import plain
from refkeeper.parsing.tagger import STRANGER, has_year
from training.bundles import bundle_file
from training.generator.run import rows
from training.labelled import without_bucket
from training.labels import Example
from training.notes import read_notes
from training.swapping import swapped

SETTINGS = {"c1": 0.2, "c2": 0.05, "max_iterations": 90, "feature.minfreq": 2, "feature.possible_transitions": False}
ENTRIES = {"max_iterations": 160}
"""What is otherwise for the smaller model: what it shall refuse makes it slower to learn."""


def train(examples: Iterable[Example], out: Path, verbose: bool = False, **changes: float) -> int:
    """Fit a model to the examples and write it; how many were used."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=verbose)
    trainer.set_params({**SETTINGS, **changes})
    count = 0
    for one in examples:
        rows = plain(one.tokens, one.emphasis)
        if rows:
            trainer.append(rows, one.labels)
            count += 1
    trainer.train(str(out))
    return count


def gather(data: Path, prose: Path | None, articles: int, seed: int, hold_out: int | None) -> Iterator[Example]:
    """Every labelled string, once more with fields of others, and the notes of so many generated articles.

    Neither comes from the hash bucket that is held out.
    """
    known = without_bucket(data, hold_out)
    yield from known
    yield from swapped(known, Random(seed))
    yield from read_notes(rows(data, prose, articles, Random(seed), hold_out=hold_out))


def entries(data: Path, prose: Path | None, articles: int, seed: int, hold_out: int | None) -> Iterator[Example]:
    """Every labelled string, once more with fields of others, and notes without italics as strangers, word by word."""
    known = without_bucket(data, hold_out)
    yield from known
    yield from swapped(known, Random(seed))
    for one in read_notes(rows(data, prose, articles, Random(seed), hold_out=hold_out)):
        if not one.source.startswith("generated/entries") and has_year(one.tokens.words):
            yield replace(one, emphasis=(), labels=[STRANGER] * len(one.labels))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with parse/, match/ and articles/")
    parser.add_argument("--out", type=Path, required=True, help="the model file to write")
    parser.add_argument("--hold-out", type=int, metavar="BUCKET", help="train on nothing of this fifth (0 to 4)")
    parser.add_argument("--articles", type=int, default=560, help="generated articles of some 35 notes each")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--iterations", type=int)
    parser.add_argument("--references", action="store_true", help="the smaller model, for entries of lists")
    parser.add_argument("--strangers", type=int, default=160, help="generated articles whose notes it learns to refuse")
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    prose = asked.data / "articles" / "docs"
    if asked.references:
        examples = entries(asked.data, prose, asked.strangers, asked.seed, asked.hold_out)
    else:
        examples = gather(asked.data, prose, asked.articles, asked.seed, asked.hold_out)
    changes = dict(ENTRIES) if asked.references else {}
    if asked.iterations:
        changes["max_iterations"] = asked.iterations
    print(train(examples, asked.out, asked.verbose, **changes), "examples")
    bundle_file(asked.out)


if __name__ == "__main__":
    main()
