"""Plans which files a run writes, and refuses before anything is written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from refkeeper.errors import WriterError
from refkeeper.keeper.places import MADE_BY
from refkeeper.keeper.studied import Studied
from refkeeper.model.dataclass import dataclass
from refkeeper.model.reference import Reference
from refkeeper.registry import writer


@dataclass(frozen=True, slots=True)
class Output:
    """One file to write; `expected` are the bytes it must still have (an article that was read), None for any."""

    path: Path
    data: bytes
    expected: bytes | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    output_dir: Path | None = None
    bib: Path | None = None
    csl: Path | None = None
    bib_format: str = "bibtex"
    in_libraries: frozenset[str] = frozenset()
    """The names of the libraries whose entries are not written a second time."""
    beside: bool = True
    """Whether a bibliography may stand beside the article; another article of its name may have the place."""


def plan(one: Studied, wanted: Wanted) -> tuple[Output, ...]:
    """The files to write for one article.  Raises `WriterError` where there is no free name for one."""
    return (*_article(one, wanted), *(_beside(one, wanted) if wanted.beside else ()))


def plan_shared(references: Sequence[Reference], wanted: Wanted) -> tuple[Output, ...]:
    """The files that were asked for by name, with the references of all articles, one a work."""
    everything = one_a_work(references)
    outputs: list[Output] = []
    if wanted.bib is not None:
        outputs += _bibliography(wanted.bib, _new_to_bib(everything, wanted), wanted.bib_format)
    if wanted.csl is not None:
        outputs += _bibliography(wanted.csl, everything, "csl-json")
    return tuple(outputs)


def _article(one: Studied, wanted: Wanted) -> list[Output]:
    path = Path(one.source.path)
    data = one.source.encode(one.text)
    if wanted.output_dir is not None:
        return [Output(wanted.output_dir / path.name, data)]
    if one.text == one.original.text:
        return []
    return [Output(path, data, expected=one.original.encode())]


def _beside(one: Studied, wanted: Wanted) -> list[Output]:
    path = Path(one.source.path)
    folder = wanted.output_dir or path.parent
    outputs: list[Output] = []
    if wanted.bib is None:
        new = _new_to_bib(one.references, wanted)
        outputs += _bibliography(folder / f"{path.stem}.bib", new, wanted.bib_format)
    if wanted.csl is None:
        outputs += _bibliography(folder / f"{path.stem}.csl.json", one.references, "csl-json")
    return outputs


def _new_to_bib(references: Sequence[Reference], wanted: Wanted) -> list[Reference]:
    known = wanted.in_libraries
    return [one for one in references if one.record is None or one.record.source not in known]


def _bibliography(path: Path, references: Sequence[Reference], form: str) -> list[Output]:
    if not references and not (path.exists() and _ours(path)):
        return []
    data = writer(form).write(references).encode()
    if not path.exists() or _ours(path):
        return [Output(path, data)]
    ending = ".csl.json" if path.name.endswith(".csl.json") else path.suffix
    other = path.with_name(path.name[: -len(ending)] + ".refkeeper" + ending)
    if other.exists() and not _ours(other):
        raise WriterError(
            f"{other}: not made by refkeeper, so it is not overwritten; name another file with --bib or --csl"
        )
    return [Output(other, data, remark=f"{path} is not refkeeper's; wrote {other.name} instead")]


def _ours(path: Path) -> bool:
    """Whether refkeeper made a file: its header, or in CSL-JSON our mark in every item."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    if path.suffix != ".json":
        return text.startswith((MADE_BY, MADE_BY.replace("%", "#", 1)))
    try:
        items = json.loads(text)
    except ValueError:
        return False
    return isinstance(items, list) and all(
        isinstance(item, dict) and "refkeeper" in (item.get("custom") or {}) for item in items
    )


def one_a_work(references: Sequence[Reference]) -> list[Reference]:
    """One entry a work over all articles."""
    seen: dict[str, Reference] = {}
    for one in references:
        seen.setdefault(one.key, one)
    return list(seen.values())
