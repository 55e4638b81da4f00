"""Makes the model that ships, and its card: `python -m training.make --data … --bench … --work DIR`.

Notes are generated from a fixed seed and the tagger is trained on them and on the labelled strings, without one hash
bucket of these (nor any work of it in the notes).  Its confidence is then calibrated, and its figures are written into
`docs/model.md`, on that bucket, on notes of another seed and on the notes read by hand.  With `--whole` the model that
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
SEED = 1
ARTICLES = 800
MEASURED = 150
"""Articles of the next seed, whose notes are never trained on."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with parse/, match/ and articles/")
    parser.add_argument("--bench", type=Path, required=True, help="the folder with score_parse.py")
    parser.add_argument("--work", type=Path, required=True, help="a folder for the generated notes")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--iterations", type=int)
    parser.add_argument("--whole", action="store_true", help="ship a model trained on all strings")
    asked = parser.parse_args()
    data, bench, work = (one.resolve() for one in (asked.data, asked.bench, asked.work))
    work.mkdir(parents=True, exist_ok=True)
    iterations = ["--iterations", str(asked.iterations)] if asked.iterations else []

    seen, unseen = (
        _generated(data, work / f"notes-{name}.jsonl", count, seed, ["--hold-out", str(BUCKET)])
        for name, count, seed in (("seen", asked.articles, asked.seed), ("unseen", MEASURED, asked.seed + 1))
    )
    given = ["--data", str(data), "--out", str(tagger.MODEL), *iterations]
    _run("training.train", *given, "--notes", str(seen), "--hold-out", str(BUCKET))
    judged = ["--data", str(data), "--bench", str(bench), "--bucket", str(BUCKET), "--write", str(CARD)]
    _run("training.calibrate", *judged, "--notes", str(unseen))
    _run("training.evaluate", *judged)
    if asked.whole:
        _run(
            "training.train",
            *given,
            "--notes",
            str(_generated(data, work / "notes-all.jsonl", asked.articles, asked.seed, [])),
        )


def _generated(data: Path, out: Path, articles: int, seed: int, more: list[str]) -> Path:
    words = ["--data", str(data), "--articles", str(articles), "--seed", str(seed), *more]
    out.write_bytes(_run("training.generator", *words, capture=True))
    return out


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
