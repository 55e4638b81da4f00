"""Writes lists of works as a bibliography has them, numbered or not, now and then two or three run together."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from training.generator.metadata import Library
from training.generator.noise import wear, worn
from training.generator.pieces import Pen
from training.generator.soundness import mended, merged, sound
from training.generator.style import Style

_NUMBERS = ("", "", "", "", "[{n}] ", "[{n}] ", "{n}. ", "({n}) ", "{n} ", "[{n}]. ")
_WEIGHTS = {
    "article": 55,
    "book": 16,
    "chapter": 12,
    "conference": 12,
    "thesis": 3,
    "report": 4,
    "webpage": 4,
    "preprint": 3,
}


def write_entries(rng: Random, style: Style, library: Library) -> Iterator[Pen]:
    """The entries of one list; a number in front of an entry is labelled as one."""
    numbering, joint, stop = rng.choice(_NUMBERS), rng.choice(style.joints), rng.random() < 0.9
    together = rng.choice((0.0, 0.15, 0.4))
    how, number = wear(rng), rng.randint(1, 60)
    for _ in range(rng.randint(10, 40)):
        pen = Pen()
        count = rng.choice((2, 2, 3)) if rng.random() < together else 1
        for at in range(count):
            if at:
                ends = pen.text.endswith(".")
                pen.put(joint if ends or joint[0] in ".;" else f".{joint}" if stop else joint)
            _entry(pen, rng, style, library, numbering.format(n=number) if at == 0 or joint == "\n" else "")
            number += 1
        if "physics" in style.name and rng.random() < 0.15:
            _continued(pen, rng)
        if stop and not pen.text.endswith("."):
            pen.put(".")
        yield merged(worn(pen, how, rng))


def _entry(pen: Pen, rng: Random, style: Style, library: Library, numbered: str) -> None:
    kinds = style.kinds
    for _ in range(8):
        kind = rng.choices(kinds, [_WEIGHTS.get(one, 2) for one in kinds])[0]
        trial, facts = Pen(), library.draw(rng, kind, style.lang)
        facts.year = facts.year if facts.year > "1920" or rng.random() < 0.1 else str(rng.randint(1950, 2022))
        style.full(trial, facts, rng, None)
        trial = mended(trial)
        if sound(trial):
            break
    if numbered:
        digits = numbered.strip("[](). ")
        before, _, after = numbered.partition(digits)
        trial = _numbered(trial, before, digits, after)
    pen.append(trial)


def _continued(pen: Pen, rng: Random) -> None:
    """A second paper of the same authors: `; ibid. 53, 1798 (1984)`, `; 17, 549 (1905)`, `; J. Phys. A 3, 45 (1970)`."""
    pen.put(rng.choice(("; ", ", ", "; ")))
    pen.start("full")
    manner = rng.random()
    if manner < 0.4:
        pen.put(rng.choice(("ibid. ", "ibid., ", "ibid ")))
    elif manner < 0.75:
        pen.put(
            rng.choice(
                (
                    "Phys. Rev. Lett.",
                    "J. Phys. A",
                    "Nature",
                    "Z. Phys.",
                    "Phys. Rev.",
                    "Ann. Phys.",
                    "J. Chem. Phys.",
                    "Nucl. Phys. B",
                )
            ),
            "container_title",
        )
        pen.put(" ")
    pen.put(str(rng.randint(2, 140)), "volume")
    pen.put(", ")
    pen.put(str(rng.randint(1, 9999)), "page")
    pen.put(" (")
    pen.put(str(rng.randint(1905, 2022)), "issued")
    pen.put(")")
    pen.stop()


def _numbered(entry: Pen, before: str, digits: str, after: str) -> Pen:
    out = Pen()
    out.start(entry.segments[0][0])
    out.put(before)
    out.put(digits, "number")
    out.put(after)
    at = out.length
    out.put(entry.text)
    out.labels += [(label, at + start, at + end) for label, start, end in entry.labels]
    out.emphasis += [(at + start, at + end) for start, end in entry.emphasis]
    out.stop()
    return out
