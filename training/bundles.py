"""Chooses the attributes that go together most often, and gives them one name each in the models.

`python -m training.bundles --data DATA` counts what stands together in the labelled strings and in generated notes,
writes the list that ships, and both models with it; `--model FILE` gives one model the names of the list that is there.
A bundle weighs what its attributes weigh together, so that no label changes; what a word costs does.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from random import Random

from refkeeper.parsing import tagger
from refkeeper.parsing.features import Features
from training.crfsuite_file import Model, read_model, write_model
from training.generator.run import rows
from training.labelled import without_bucket
from training.labels import Example
from training.notes import read_notes

MOST = 1000
"""Each costs a kilobyte in a model; three times as many spare one instruction in a hundred more."""
ARTICLES = 60
"""Generated articles whose notes are counted; more change little."""
_LOOK_UP = 6
"""To find an attribute costs as much as to add so many of its weights."""


class _Counting:
    """Takes every group of attributes for a bundle that has not been refused, by its own name."""

    def __init__(self, taken: Mapping[str, object], refused: Mapping[str, object]) -> None:
        self._taken, self._refused = taken, refused

    def get(self, key: str, /) -> bytes | None:
        """The group itself."""
        if " " not in key or (key in self._refused and key not in self._taken):
            return None
        return key.encode()


def choose(examples: Iterable[list[Example]], model: Model, most: int = MOST) -> list[str]:
    """The groups that save the most, whole ones first; then parts of such as were not taken."""
    sets = list(examples)
    wholes = _saved(sets, model, _Counting({}, {}))
    taken = _best(wholes, most)
    parts = _saved(sets, model, _Counting(taken, wholes))
    return list(_best({**parts, **wholes}, most))


def _saved(sets: Iterable[list[Example]], model: Model, counting: _Counting) -> dict[str, float]:
    """What each group would save in a word; every set weighs the same."""
    found: defaultdict[str, float] = defaultdict(float)
    look = Features(counting)
    for examples in sets:
        counts = Counter(one for example in examples for row in look(example.tokens, example.emphasis) for one in row)
        total = sum(counts.values()) or 1
        for name, count in counts.items():
            if b" " in name:
                found[name.decode()] += count / total
    return {key: share * _spared(model, key) for key, share in found.items()}


def _spared(model: Model, key: str) -> int:
    weights = [model.states.get(one, {}) for one in key.encode().split()]
    return sum(map(len, weights)) - len(set().union(*weights)) + _LOOK_UP * (len(weights) - 1)


def _best(saved: Mapping[str, float], most: int) -> dict[str, float]:
    return dict(sorted(saved.items(), key=lambda one: (-one[1], one[0]))[:most])


def bundle(model: Model, names: Mapping[str, bytes]) -> None:
    """Give a model the names of these bundles, and no others."""
    for name in [name for name in model.states if name.startswith(b"&")]:
        del model.states[name]
    for key, name in names.items():
        weights: dict[int, float] = {}
        for one in key.encode().split():
            for label, weight in model.states.get(one, {}).items():
                weights[label] = weights.get(label, 0.0) + weight
        if weights:
            model.states[name] = dict(sorted(weights.items()))


def bundle_file(path: Path) -> None:
    """Give the model of a file the names of the list that ships."""
    model = read_model(path)
    bundle(model, tagger.bundles())
    write_model(model, path)


def _sets(data: Path, seed: int, hold_out: int | None) -> Iterator[list[Example]]:
    yield without_bucket(data, hold_out)
    prose = data / "articles" / "docs"
    yield list(read_notes(rows(data, prose, ARTICLES, Random(seed), hold_out=hold_out)))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training.bundles", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with parse/, match/ and articles/: choose anew")
    parser.add_argument(
        "--model", type=Path, action="append", help="a model to be given the names; else both that ship"
    )
    parser.add_argument("--hold-out", type=int, metavar="BUCKET", help="count nothing of this fifth (0 to 4)")
    parser.add_argument("--most", type=int, default=MOST)
    parser.add_argument("--seed", type=int, default=77)
    asked = parser.parse_args()
    if asked.data:
        found = choose(_sets(asked.data, asked.seed, asked.hold_out), read_model(tagger.MODEL), asked.most)
        tagger.BUNDLES.write_text("".join(f"{one}\n" for one in sorted(found)), encoding="utf-8")
        tagger.bundles.cache_clear()
    for path in asked.model or (tagger.MODEL, tagger.REFERENCES):
        bundle_file(path)


if __name__ == "__main__":
    main()
