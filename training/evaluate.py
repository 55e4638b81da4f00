"""Measures the reading of citations on what the training never saw: `python -m training.evaluate --data … --bench …`.

Prints, with 95 % intervals and beside the figures of the rules that the model replaced, whole references right,
citations found and back-references for the labelled strings of one hash bucket, for the hand-made gold of real articles
and for `fixtures/citations`, `fixtures/references` and `fixtures/footnotes`, by source, language and kind of citation, and F1 of every field.
"""

from __future__ import annotations

import argparse
import datetime
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from refkeeper.parsing import tagger
from training.answers import answer
from training.figures import Group, group, kind
from training.scorer import Cited, Scorer
from training.sets import Record, Set, articles, fixtures, printed_notes, references, strings
from training.tables import Results, replace_between, tables

_HERE = Path(__file__).resolve().parent
FIXTURES = _HERE.parent / "fixtures" / "citations"
REFERENCES = FIXTURES.with_name("references")
FOOTNOTES = FIXTURES.with_name("footnotes")
RULES = _HERE / "rules_figures.json"
BUCKETS = 5
FEW = 5
"""Kinds with fewer citations than this are counted together."""


def evaluate(scorer: Scorer, sets: Sequence[Set], command: str | None = None, errors: Path | None = None) -> Results:
    """Read all sets and count; with `errors` a folder gets one file of what was misread for each set."""
    out = Results()
    notes: list[tuple[Record, Any]] = []
    cited: dict[str, list[Cited]] = {}
    for one in sets:
        found = answer(scorer, one, command)
        counts = scorer.score(one.records, found)
        pairs = list(zip(one.records, counts, strict=True))
        names = _parted(scorer, pairs, one.group)
        if one.numbered:
            out.groups[one.name] = group(scorer, counts)
            notes += pairs
            for mark in scorer.cited(one.records, found, len(notes)):
                cited.setdefault(mark.kind, []).append(mark)
        out.groups |= names
        if errors is not None:
            _write_errors(errors / f"{one.name}.jsonl", one.records, found, counts)
    out.languages = _parted(scorer, notes, lambda record: str(record["lang"]))
    for name in [name for name, marks in cited.items() if len(marks) < FEW]:
        cited.setdefault("others", []).extend(cited.pop(name))
    out.kinds = {name: kind(cited[name]) for name in sorted(cited, key=lambda one: (-len(cited[one]), one))}
    return out


def _parted(scorer: Scorer, pairs: Sequence[tuple[Record, Any]], name: Callable[[Record], str]) -> dict[str, Group]:
    parts: dict[str, list[Any]] = {}
    for record, counts in pairs:
        parts.setdefault(name(record), []).append(counts)
    return {key: group(scorer, parts[key]) for key in sorted(parts, key=lambda one: (-len(parts[one]), one))}


def _write_errors(path: Path, gold: Sequence[Record], found: Sequence[Record], counts: Sequence[Any]) -> None:
    with path.open("w", encoding="utf-8") as out:
        for record, said, one in zip(gold, found, counts, strict=True):
            if one["right_fz"] < one["n"] or one["spurious"] or one["xref"][0] < max(one["xref"]):
                row = {
                    "id": record["id"], "bad": one["bad"], "missed": one["missed"], "spurious": one["spurious"],
                    "xref": one["xref"], "text": record["text"], "gold": record["citations"],
                    "found": said["citations"],
                }  # fmt: skip
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _save(scorer: Scorer, data: Path, notes: Sequence[Set], path: Path, command: str | None, commit: str) -> None:
    """Keep the values of another version, for each hash bucket: the rules never were trained, but the model is."""
    kept: dict[str, Any] = {"commit": commit, "measured": datetime.date.today().isoformat()}
    kept |= evaluate(scorer, notes, command).data()
    kept["buckets"] = [
        evaluate(scorer, [strings(data / "parse" / "labelled.jsonl.gz", number)], command).data()["groups"]
        for number in range(BUCKETS)
    ]
    lines = [f"{json.dumps(name)}: {_folded(value)}" for name, value in kept.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _folded(value: Any) -> str:
    """One line for each group."""
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"  {json.dumps(name)}: {json.dumps(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",\n".join(map(_folded, value)) + "]"
    return json.dumps(value)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder with parse/ and articles/")
    parser.add_argument("--bench", type=Path, required=True, help="the folder with score_parse.py")
    parser.add_argument("--bucket", type=int, default=0, help="the hash bucket that the model was trained without")
    parser.add_argument("--model", type=Path, help="another model than the one that ships")
    parser.add_argument("--rules", type=Path, default=RULES, help="the kept figures that stand beside")
    parser.add_argument("--errors", type=Path, metavar="DIR", help="write there what was misread")
    parser.add_argument(
        "--only",
        action="append",
        choices=("labelled", "references", "articles", "fixtures", "latex"),
        help="these sets alone",
    )
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables between the marks of a page")
    parser.add_argument("--command", help="read by the command line of another version, such as `env … -m refkeeper`")
    parser.add_argument("--save", type=Path, help="keep the values in this file, for all buckets; prints nothing")
    parser.add_argument("--commit", default="", help="what --save says the version is")
    asked = parser.parse_args()
    if asked.model:
        tagger.MODEL = asked.model
    if asked.errors:
        asked.errors.mkdir(parents=True, exist_ok=True)
    scorer = Scorer(asked.bench)
    notes = [articles(asked.data / "articles"), fixtures(FIXTURES)]
    if asked.save:
        _save(scorer, asked.data, notes, asked.save, asked.command, asked.commit)
        return
    sets = [
        strings(asked.data / "parse" / "labelled.jsonl.gz", asked.bucket),
        references(REFERENCES),
        *notes,
        printed_notes(FOOTNOTES),
    ]
    sets = [one for one in sets if one.name in (asked.only or (one.name,))]
    rules = json.loads(asked.rules.read_text(encoding="utf-8")) if asked.rules.exists() else {}
    beside = {**rules, "groups": {**rules.get("groups", {}), **(rules["buckets"][asked.bucket] if rules else {})}}
    found = list(tables(evaluate(scorer, sets, asked.command, asked.errors), beside))
    print("\n".join(found))
    if asked.write:
        head = f"Held-out strings of bucket {asked.bucket}; rules: commit {rules.get('commit', 'none')}."
        replace_between(asked.write, "figures", [head, *found])


if __name__ == "__main__":
    main()
