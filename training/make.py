"""Makes the model that ships, and its card: `python -m training.make --data … --bench … --work DIR`.

The tagger is trained on the labelled strings without one hash bucket, and on notes generated from a fixed seed that cite
no work of that bucket; the small model, for entries of lists, on the strings, and on notes only to refuse them.
Attributes that often go together get one name in both (`training.bundles`).  Their confidence is then calibrated, and their figures are written into `docs/model.md`, on that bucket, on
notes of another seed and on the notes read by hand.  With `--whole` the model that
ships is then trained once more on all strings; the figures are those of the model without the bucket.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from refkeeper.parsing import tagger

ROOT = Path(__file__).resolve().parent.parent
CARD = ROOT / "docs" / "model.md"
BUCKET = 0
SEED = 77
UNSEEN = 150
"""Generated articles, whose notes are never trained on."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with parse/, match/ and articles/")
    parser.add_argument("--bench", type=Path, required=True, help="the folder with score_parse.py")
    parser.add_argument("--work", type=Path, required=True, help="a folder for generated notes never trained on")
    parser.add_argument("--articles", type=int, help="generated articles to train on")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--iterations", type=int)
    parser.add_argument("--measure", action="store_true", help="measure the model that is there; train none")
    parser.add_argument("--whole", action="store_true", help="ship a model trained on all strings")
    asked = parser.parse_args()
    data, bench, work = (one.resolve() for one in (asked.data, asked.bench, asked.work))
    work.mkdir(parents=True, exist_ok=True)
    given = ["--data", str(data), "--out", str(tagger.MODEL), "--seed", str(asked.seed)]
    second = ["--data", str(data), "--out", str(tagger.REFERENCES), "--references"]
    for name in ("articles", "iterations"):
        if getattr(asked, name):
            given += [f"--{name}", str(getattr(asked, name))]
    if not asked.measure:
        _run("training.train", *given, "--hold-out", str(BUCKET))
        _run("training.train", *second, "--hold-out", str(BUCKET))
        _run("training.bundles", "--data", str(data), "--hold-out", str(BUCKET))
    unseen = work / "unseen.jsonl"
    words = ["--data", str(data), "--articles", str(UNSEEN), "--seed", str(asked.seed + 1), "--hold-out", str(BUCKET)]
    unseen.write_bytes(_run("training.generator", *words, capture=True))
    judged = ["--data", str(data), "--bench", str(bench), "--bucket", str(BUCKET), "--write", str(CARD)]
    _run("training.calibrate", *judged, "--notes", str(unseen))
    _run("training.evaluate", *judged)
    if asked.whole:
        _run("training.train", *given)
        _run("training.train", *second)


def _run(module: str, *words: str, capture: bool = False) -> bytes:
    """One step, in a process of its own whose sets have the same order every time."""
    print(f"python -m {module}", *words, file=sys.stderr, flush=True)
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(  # noqa: S603 - our own modules
        [sys.executable, "-m", module, *words], cwd=ROOT, env=environment, check=True,
        stdout=subprocess.PIPE if capture else None,
    )  # fmt: skip
    return done.stdout or b""


if __name__ == "__main__":
    main()
