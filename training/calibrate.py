"""Measures how often a field is right that the model is so sure of, and fits the curves that ship with refkeeper.

`python -m training.calibrate --data … --bench … --bucket 0 --notes new.jsonl --write docs/model.md`: the curves are
fitted on one half of the held-out strings and of generated notes that no training saw, and reported on the other half,
on `fixtures/citations` and on the gold of real articles.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from refkeeper.parsing import calibration, tagger
from refkeeper.parsing.confidence import GROUPS, calibrated
from refkeeper.parsing.notes import DOUBTFUL
from training.claims import Claim, of_notes, of_records
from training.evaluate import FIXTURES
from training.figures import short
from training.isotonic import Point, fit
from training.scorer import Scorer
from training.sets import articles, fixtures, strings
from training.tables import replace_between

NAMES = (*dict.fromkeys(GROUPS.values()), "other")
TENTH = 10
_TABLE = Path(calibration.__file__)


def table(curves: dict[str, tuple[Point, ...]]) -> str:
    """The Python file that keeps the curves."""
    lines = [
        '"""How often the model is right when it is so sure.  Made by `python -m training.calibrate`; do not edit."""',
        "",
        "from __future__ import annotations",
        "",
        "CURVES: dict[str, tuple[tuple[float, float], ...]] = {",
        *(line for name, curve in curves.items() for line in _folded(name, curve)),
        "}  # fmt: skip",
        '"""For each group of labels points `(sure, right)`, both rising."""',
        "",
    ]
    return "\n".join(lines)


def _folded(name: str, curve: tuple[Point, ...]) -> Iterator[str]:
    yield f'    "{name}": ('
    for i in range(0, len(curve), 5):
        yield "        " + " ".join(f"({x}, {y})," for x, y in curve[i : i + 5])
    yield "    ),"


def error(claims: Sequence[Claim], sure: Callable[[Claim], float]) -> float:
    """The mean distance, over ten bins, between how sure one is and how often one is right."""
    bins = _tenths(claims, sure)
    return sum(abs(sum(map(sure, one)) - sum(each.right for each in one)) for one in bins) / max(1, len(claims))


def _tenths(claims: Sequence[Claim], sure: Callable[[Claim], float]) -> list[list[Claim]]:
    out: list[list[Claim]] = [[] for _ in range(TENTH)]
    for one in claims:
        out[min(TENTH - 1, int(sure(one) * TENTH))].append(one)
    return out


def _final(one: Claim) -> float:
    return calibrated(one.label, one.sure)


def report(sets: Mapping[str, Sequence[Claim]]) -> Iterator[str]:
    """The reliability tables: each bin of confidence with how often its claims are right, and how many they are."""
    for title, claims in sets.items():
        yield from ("", f"### Reliability: {title}", "")
        groups = {name: [one for one in claims if one.group == name] for name in NAMES}
        groups = {name: found for name, found in groups.items() if found}
        yield _row(["confidence", "all", *groups])
        yield _row(["---"] * (len(groups) + 2))
        parted = [_tenths(found, _final) for found in (claims, *groups.values())]
        for i in range(TENTH):
            if parted[0][i]:
                yield _row([f"{i / TENTH:.1f}–{(i + 1) / TENTH:.1f}", *(_share(bins[i]) for bins in parted)])
        for name, sure in (("mean error, as the model says", lambda one: one.sure), ("mean error, calibrated", _final)):
            yield _row([name, *(short(error(found, sure)) for found in (claims, *groups.values()))])
        yield from ("", _doubted(claims))


def _share(claims: Sequence[Claim]) -> str:
    return f"{short(sum(one.right for one in claims) / len(claims))} of {len(claims):,}" if claims else ""


def _doubted(claims: Sequence[Claim]) -> str:
    """How many of the wrong claims are marked uncertain, and how many of the right ones."""
    doubted = [one for one in claims if _final(one) < DOUBTFUL]
    wrong, right = (sum(one.right is said for one in claims) for said in (False, True))
    caught, lost = (sum(one.right is said for one in doubted) for said in (False, True))
    return (
        f"Below {DOUBTFUL}, and so marked uncertain: {caught} of {wrong:,} wrong ones, {lost} of {right:,} right ones."
    )


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with parse/ and articles/")
    parser.add_argument("--bench", type=Path, required=True, help="the folder with score_parse.py")
    parser.add_argument("--bucket", type=int, default=0, help="the hash bucket that the model was trained without")
    parser.add_argument("--notes", type=Path, required=True, help="generated notes of a seed never trained on")
    parser.add_argument("--model", type=Path, help="another model than the one that ships")
    parser.add_argument("--table", type=Path, default=_TABLE, help="where the curves are kept")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables between the marks of a page")
    asked = parser.parse_args()
    if asked.model:
        tagger.MODEL = asked.model
    scorer = Scorer(asked.bench)
    calibration.CURVES.clear()  # what is measured is what the model says
    held_out = strings(asked.data / "parse" / "labelled.jsonl.gz", asked.bucket)
    known, made = list(of_records(scorer, held_out)), list(of_notes(asked.notes))
    real = {
        "notes written by hand (`fixtures/citations`)": list(of_records(scorer, fixtures(FIXTURES))),
        "notes of real articles": list(of_records(scorer, articles(asked.data / "articles"))),
    }
    curves = {
        name: fit([(one.sure, one.right) for one in (*known, *made) if one.half == 0 and one.group == name])
        for name in NAMES
    }
    calibration.CURVES.update({name: curve for name, curve in curves.items() if curve})
    asked.table.write_text(table(calibration.CURVES), encoding="utf-8")
    sets = {
        "labelled strings not fitted on": [one for one in known if one.half],
        "generated notes not fitted on": [one for one in made if one.half],
        **real,
    }
    found = list(report(sets))
    print("\n".join(found))
    if asked.write:
        replace_between(asked.write, "reliability", found)


if __name__ == "__main__":
    main()
