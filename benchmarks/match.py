"""Measures how often the right record is found, or rightly none: `python -m benchmarks.match DATA SCORER`.

DATA is a folder of works and queries (`works.jsonl.gz`, `queries-*.jsonl.gz`), SCORER the file `score_match.py` that
judges them.  It does what `refkeeper resolve --records WORKS --offline` does, the records being loaded once.  Strings
are taken from one half of the DOIs (`--half choose`, on which rules may be chosen, or `--half report`, on which they
may not) or from both.

What an index of records costs (building, size, look-ups, memory, strings a second) stands in `benchmarks/scale.py`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import importlib.util
import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from refkeeper.ledger.entries import Ledger
from refkeeper.matching.antecedents import link_antecedents
from refkeeper.matching.decide import candidate
from refkeeper.matching.policy import LINES
from refkeeper.matching.printed_apart import equal_in_print
from refkeeper.matching.printed_enough import pins, says_all
from refkeeper.matching.twins import registered_twice
from refkeeper.model.citation import Linked
from refkeeper.model.match import Ambiguous, Match, Resolved
from refkeeper.model.work import Work
from refkeeper.pipeline.read import read_line
from refkeeper.pipeline.resolve import Resolver
from refkeeper.sources.records import LocalRecords

TITLED = (
    "apa", "chicago-author-date", "modern-language-association", "degraded_all_authors", "degraded_one_author",
    "degraded_title_scrambled",
)  # fmt: skip
UNTITLED = ("american-chemical-society", "american-institute-of-physics", "elsevier-without-titles")
NOISY = ("apa-noise", "american-institute-of-physics-noise")
NEGATIVE = ("neg-real", "neg-struct", "neg-gen", "real-neg")
TARGETS = {"titled": 0.99, "untitled": 0.97, "noisy": 0.92, "real-cross": 0.94, "loo": 0.02, "negatives": 0.003}


@dataclass(slots=True)
class Query:
    """A string with the DOI it means, if any, and those that it cannot tell apart from that one."""

    id: str
    text: str
    doi: str | None
    row: dict[str, object]


@dataclass(slots=True)
class Judged:
    """One set of strings: what the scorer says, and each string that was answered wrongly."""

    name: str
    score: dict[str, float]
    failures: list[tuple[Query, str, Match | None]] = field(default_factory=list)
    beyond: Counter[str] = field(default_factory=Counter)
    """Of those the ones that could not be answered as the truth has it, by reason."""
    left: Counter[str] = field(default_factory=Counter)
    """The others, by what kept them from being answered."""
    reached: dict[str, float] = field(default_factory=dict)
    """What the scorer says when those are left out."""
    seconds: float = 0.0


def queries(path: Path, every: int, half: str) -> Iterator[Query]:
    """Every n-th string of a set, of the half of the DOIs that is asked for."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    chosen = [row for row in rows if half == "both" or half_of(row) == half]
    for row in chosen[::every]:
        yield Query(row["id"], row["text"], row.get("doi"), row)


def half_of(row: Mapping[str, object]) -> str:
    """Which half a string belongs to, by its DOI: all strings of one work are in one half."""
    key = str(row.get("doi") or row.get("removed") or row["text"])
    return "choose" if hashlib.sha1(key.encode()).digest()[0] % 2 else "report"


def read(text: str) -> tuple[Linked, ...]:
    """The citations of a line, as the command reads it."""
    return link_antecedents((("1", read_line(text)[1]),))


def best(matches: Sequence[Match]) -> Match | None:
    """The match that counts for a line: the surest that was resolved."""
    found = [one for one in matches if isinstance(one, Resolved)]
    return max(found, key=lambda one: one.candidate.score, default=matches[0] if matches else None)


def records(path: Path, without: frozenset[str]) -> LocalRecords:
    """The records of a file but some."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "works.jsonl"
        with gzip.open(path, "rt", encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
            out.writelines(line for line in lines if json.loads(line)["DOI"].lower() not in without)
        return LocalRecords([target])


def judge(name: str, asked: Sequence[Query], source: LocalRecords, scorer: ModuleType) -> Judged:
    """Resolve the strings of a set and score them."""
    resolver = Resolver((source,), Ledger(), offline=True, policy=LINES)
    began = time.process_time()
    answers = [best(resolver.resolve_line(read(one.text), one.text)) for one in asked]
    seconds = time.process_time() - began
    predicted = [_predicted(one, answer) for one, answer in zip(asked, answers, strict=True)]
    judged = Judged(name, scorer.score([one.row for one in asked], predicted, lenient=True), seconds=seconds)
    for one, answer, said in zip(asked, answers, predicted, strict=True):
        right = {one.doi} | set(map(str, one.row.get("equiv") or ()))  # type: ignore[call-overload]
        if said["doi"] != one.doi and said["doi"] not in right:
            judged.failures.append((one, "missed" if said["doi"] is None else "WRONG", answer))
    lost = {one.id: why for one, _, answer in judged.failures if (why := unreachable(one, answer, source)) is not None}
    judged.beyond.update(lost.values())
    judged.left.update(unanswered(one, answer, source) for one, _, answer in judged.failures if one.id not in lost)
    rest = [(one.row, said) for one, said in zip(asked, predicted, strict=True) if one.id not in lost]
    judged.reached = scorer.score([row for row, _ in rest], [said for _, said in rest], lenient=True)
    return judged


def unreachable(one: Query, answer: Match | None, source: LocalRecords) -> str | None:
    """Why nobody could have answered as the truth has it, found by rule and not by looking; None when one could."""
    truth = source.by_doi(one.doi) if one.doi else None
    if one.doi is not None and truth is None:
        return "the record is not in the index"
    if truth is None:
        return None
    letters = sum(map(str.isalpha, one.text.replace("n.d.", "")))
    if letters < 4:
        return "the string says a year at most"
    rivals = [answer.record] if isinstance(answer, Resolved) else []
    rivals += [each.record for each in getattr(answer, "candidates", ())]
    # a line in which no citation was read, or of which the work was read as something that Crossref cannot have
    rivals += [find() for _, find in source.search_text(Work(), one.text)]
    rivals = [each for each in rivals if each.doi != one.doi]
    if any(registered_twice(truth, rival) for rival in rivals):
        return "one publication under two DOIs, and the truth names one"
    # every fact that the string gives of the one record it gives of the other
    if any(equal_in_print(one.text, truth, rival) for rival in rivals):
        return "the string says the same of several records"
    return None


def unanswered(one: Query, answer: Match | None, source: LocalRecords) -> str:
    """What kept a string from being answered that could have been, found by rule as well."""
    truth = source.by_doi(one.doi) if one.doi else None
    if isinstance(answer, Resolved):
        return "another record was taken" if truth is not None else "a record was taken where none is right"
    if truth is None:
        return "its record is not there"
    if not pins(one.text, truth) and not says_all(one.text, truth):
        return "too little of the record is printed to mean one work"
    if isinstance(answer, Ambiguous):
        return "another record fits about as well"
    likely = max([candidate(each.citation.work, truth, one.text).likely or 0.0 for each in read(one.text)], default=0.0)
    return "the record is not likely enough" if likely < LINES.likely else "what was read speaks against the record"


def _predicted(one: Query, answer: Match | None) -> dict[str, object]:
    found = isinstance(answer, Resolved)
    return {"id": one.id, "doi": answer.record.doi if isinstance(answer, Resolved) else None, "score": float(found)}


def load(path: Path) -> ModuleType:
    """The scorer, from its file."""
    spec = importlib.util.spec_from_file_location("score_match", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sets(data: Path, wanted: Sequence[str]) -> Iterator[tuple[str, Path, frozenset[str]]]:
    """Each set with its works and the DOIs left out of them."""
    everything = (*TITLED, *UNTITLED, *NOISY, "loo", *NEGATIVE, "real-cross")
    gone = frozenset((data / "loo-removed.txt").read_text().lower().split())
    real = frozenset(
        str(one.row.get("removed")).lower() for one in queries(data / "queries-real-neg.jsonl.gz", 1, "both")
    )
    for name in everything:
        if not wanted or name in wanted:
            works = data / ("works-real.jsonl.gz" if name.startswith("real") else "works.jsonl.gz")
            yield name, works, {"loo": gone, "real-neg": real}.get(name, frozenset())


def main() -> None:
    """Print the table, and with `--why` each string that went wrong."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("data", type=Path)
    ask.add_argument("scorer", type=Path)
    ask.add_argument("--strings", type=int, default=150, help="about how many of each set")
    ask.add_argument("--half", choices=("choose", "report", "both"), default="both")
    ask.add_argument("--set", action="append", default=[])
    ask.add_argument("--why", action="store_true")
    asked = ask.parse_args()
    scorer = load(asked.scorer)
    held: dict[tuple[Path, frozenset[str]], LocalRecords] = {}
    done: list[Judged] = []
    for name, works, without in sets(asked.data, asked.set):
        if (works, without) not in held:
            held[works, without] = records(works, without)
        path = asked.data / f"queries-{name}.jsonl.gz"
        count = sum(1 for _ in queries(path, 1, asked.half))
        chosen = list(queries(path, max(1, count // asked.strings), asked.half))
        judged = judge(name, chosen, held[works, without], scorer)
        done.append(judged)
        print(line(judged), flush=True)
        for query, what, answer in judged.failures if asked.why else ():
            print(f"    {what} {query.id} | {query.text[:200]} | {explain(answer)}")
    print("\n".join(summary(done)))


def explain(answer: Match | None) -> str:
    """What was decided, in a line."""
    if isinstance(answer, Resolved):
        return f"{answer.record.doi} " + " ".join(f"{one.field}{one.weight:+.1f}" for one in answer.candidate.evidence)
    return str(getattr(answer, "reason", "")) + " " + str(getattr(answer, "detail", ""))


def line(one: Judged) -> str:
    """A row of the table."""
    score = one.score
    figure = f"F1 {score['f1']:.4f}" if score["positives"] else f"wrong {score['fpr']:.4f}"
    counts = f"{score['n']} strings, {score['correct']} right, {score['wrong_link']} wrong, {score['missed']} missed"
    return f"| {one.name} | {figure} | {counts}, {score['false_positive']} false | {score['n'] / one.seconds:.0f}/s |"


def summary(done: Sequence[Judged]) -> Iterator[str]:
    """The columns of the table beside their targets."""
    groups = {"titled": TITLED, "untitled": UNTITLED, "noisy": NOISY, "real-cross": ("real-cross",)}
    for group, names in groups.items():
        figures = [one.score["f1"] for one in done if one.name in names]
        if figures:
            reached = [one.reached["f1"] for one in done if one.name in names]
            beyond = sum((one.beyond for one in done if one.name in names), Counter())
            yield (
                f"{group:<12} F1 {sum(figures) / len(figures):.4f}   target {TARGETS[group]}   "
                f"without what cannot be reached {sum(reached) / len(reached):.4f}"
            )
            yield from (f"             {count} strings: {why}" for why, count in beyond.most_common())
            left = sum((one.left for one in done if one.name in names), Counter())
            yield from (f"             {count} more: {why}" for why, count in left.most_common())
    for group, names in {"loo": ("loo",), "negatives": NEGATIVE}.items():
        chosen = [one.score for one in done if one.name in names]
        if chosen:
            wrong, count = sum(one["false_positive"] for one in chosen), sum(one["n"] for one in chosen)
            yield f"{group:<12} wrong {wrong / count:.4f} ({wrong:.0f} of {count:.0f})   target {TARGETS[group]}"


if __name__ == "__main__":
    main()
