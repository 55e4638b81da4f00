"""Measures the known failure classes one by one: `python -m training.classes --data … --bench … [--write docs/model.md]`.

A class is a question asked of a true citation and the text it stands in, so that it takes in every case of the held-out
strings and of the notes written by hand, and nobody picks them.  For each class stand how many there are, how many
are wholly right, and F1 of the fields that the class is about, now and by the rules before the model.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.answers import answer
from training.evaluate import FIXTURES
from training.figures import short
from training.hard import CASES, Case
from training.scorer import Scorer
from training.sets import Set, fixtures, strings
from training.tables import replace_between

RULES = Path(__file__).resolve().parent / "rules_classes.json"


@dataclass(slots=True)
class Tally:
    """What became of the citations of a class; `counts` are right, said and true of its fields."""

    citations: int = 0
    right: int = 0
    counts: tuple[int, int, int] = (0, 0, 0)

    def data(self, scorer: Scorer) -> dict[str, float]:
        """The figures as they are kept."""
        return {
            "citations": self.citations,
            "whole": round(self.right / self.citations, 4) if self.citations else 0.0,
            "fields": round(scorer.f1(*self.counts), 4),
        }


def measure(scorer: Scorer, sets: Sequence[Set], command: str | None = None) -> dict[str, dict[str, float]]:
    """The figures of every class, by its name."""
    tallies = {one.name: Tally() for one in CASES}
    for one in sets:
        for record, said in zip(one.records, answer(scorer, one, command), strict=True):
            mates = dict(scorer.pairs(record, said))
            for index, cited in enumerate(record["citations"]):
                mate = mates.get(index)
                found = said["citations"][mate] if mate is not None else {"fields": {}}
                compared = scorer.compare(cited, found)
                right = mate is not None and scorer.right(compared)
                for case in CASES:
                    if case.test(record, cited):
                        _add(tallies[case.name], case, compared, right)
    return {name: tally.data(scorer) for name, tally in tallies.items()}


def _add(tally: Tally, case: Case, compared: dict[str, tuple[int, int, int]], right: bool) -> None:
    rows = [tally.counts, *(compared[name] for name in case.fields if name in compared)]
    tally.citations += 1
    tally.right += right
    tally.counts = (sum(row[0] for row in rows), sum(row[1] for row in rows), sum(row[2] for row in rows))


def table(found: dict[str, dict[str, float]], rules: dict[str, Any]) -> Iterator[str]:
    """The lines of the table; the rules' figures stand beside in italics."""
    yield "| class | citations | whole reference right | *rules* | its fields, F1 | *rules* | fields |"
    yield "| --- | ---: | --- | --- | --- | --- | --- |"
    for case in CASES:
        now, old = found[case.name], rules.get(case.name)
        cells = [case.name, f"{now['citations']:,}"]
        for key in ("whole", "fields"):
            cells += [short(now[key]), f"*{short(old[key])}*" if old else ""]
        yield "| " + " | ".join([*cells, ", ".join(case.fields)]) + " |"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with parse/")
    parser.add_argument("--bench", type=Path, required=True, help="the folder with score_parse.py")
    parser.add_argument("--bucket", type=int, default=0, help="the hash bucket that the model was trained without")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table between the marks of a page")
    parser.add_argument("--command", help="read by the command line of another version, such as `env … -m refkeeper`")
    parser.add_argument("--save", type=Path, help="keep the values in this file; prints nothing")
    parser.add_argument("--commit", default="", help="what --save says the version is")
    asked = parser.parse_args()
    sets = [strings(asked.data / "parse" / "labelled.jsonl.gz", asked.bucket), fixtures(FIXTURES)]
    found = measure(Scorer(asked.bench), sets, asked.command)
    if asked.save:
        rows = [f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(one)}" for name, one in found.items()]
        head = f'{{"commit": {json.dumps(asked.commit)}, "bucket": {asked.bucket}, "classes": {{\n'
        asked.save.write_text(head + ",\n".join(rows) + "\n}}\n", encoding="utf-8")
        return
    kept = json.loads(RULES.read_text(encoding="utf-8")) if RULES.exists() else {}
    lines = list(table(found, kept.get("classes", {}) if kept.get("bucket") == asked.bucket else {}))
    print("\n".join(lines))
    if asked.write:
        replace_between(asked.write, "classes", lines)


if __name__ == "__main__":
    main()
