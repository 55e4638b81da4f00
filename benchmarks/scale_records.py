"""Invents any number of believable, distinct Crossref works, with the word frequencies of real ones.

What is real is counted at run time from the works of a data folder: which words titles are made of and how often, which
family names, journals, years and lengths there are.  Beside the words that were counted there are always new ones, as
in any growing collection: of a million titles one word in thirty stands in no other.
"""

from __future__ import annotations

import gzip
import itertools
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_NEW_WORDS, _NEW_NAMES, _NEW_JOURNALS = 0.03, 0.12, 0.3
_GIVEN = ("A.", "B. C.", "David", "E. J.", "Maria", "J.-P.", "Wei", "S.", "Yuki", "K. R.", "Olga", "M.", "Jan", "T. H.")


@dataclass(frozen=True, slots=True)
class Bag:
    """Things to draw from, each as often as it was seen."""

    things: Sequence[str]
    weights: Sequence[int]

    @classmethod
    def of(cls, counted: Counter[str]) -> Bag:
        return cls(list(counted), list(itertools.accumulate(counted.values())))

    def draw(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.things, cum_weights=self.weights, k=count)


class Maker:
    """Makes works; the same seed makes the same ones."""

    def __init__(self, data: Path, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        words: Counter[str] = Counter()
        names: Counter[str] = Counter()
        journals: Counter[str] = Counter()
        self._lengths: list[int] = []
        self._crowds: list[int] = []
        self._years: list[int] = []
        for path in ("works.jsonl.gz", "works-real.jsonl.gz"):
            for work in _works(data / path):
                title = " ".join(work.get("title") or ()).split()
                words.update(title)
                names.update(one["family"] for one in work.get("author") or () if one.get("family"))
                journals.update((work.get("container-title") or ())[:1])
                if path == "works.jsonl.gz":  # the others have one author each
                    self._lengths.append(len(title) or 1)
                    self._crowds.append(len(work.get("author") or ()))
                    self._years.append((work.get("issued") or {}).get("date-parts", [[0]])[0][0] or 2000)
        self._words, self._names, self._journals = Bag.of(words), Bag.of(names), Bag.of(journals)
        self._long = [word for word in words if len(word) > 5]

    def works(self, count: int, full: bool = False) -> Iterator[dict[str, Any]]:
        """So many works; `full` as Crossref's public data has them, with their references and licences."""
        for number in range(count):
            work = self._work(number)
            yield self._filled(work) if full else work

    def _work(self, number: int) -> dict[str, Any]:
        chance = self._chance
        journal, born = self._journal()
        year = max(born, chance.choice(self._years))
        first = int(chance.paretovariate(0.7)) % 9000 + 1
        return {
            "DOI": f"10.{5000 + len(journal) * 37 % 900}/{chance.choice('abcdjx')}.{year}.{number:07d}",
            "type": "journal-article",
            "title": [" ".join(self._title())],
            "container-title": [journal],
            "author": [
                {"given": chance.choice(_GIVEN), "family": name, "sequence": "additional", "affiliation": []}
                for name in self._people(chance.choice(self._crowds))
            ],
            "issued": {"date-parts": [[year, chance.randint(1, 12)]]},
            "volume": str(year - born + 1),
            "issue": str(chance.randint(1, 12)),
            "page": f"{first}-{first + chance.randint(1, 25)}",
            "indexed": {"timestamp": 1_600_000_000_000 + number},
        }

    def _title(self) -> list[str]:
        chance = self._chance
        drawn = self._words.draw(chance, chance.choice(self._lengths))
        return [self._blend(self._long) if chance.random() < _NEW_WORDS else word for word in drawn]

    def _people(self, count: int) -> list[str]:
        drawn = self._names.draw(self._chance, count)
        return [self._blend(self._names.things) if self._chance.random() < _NEW_NAMES else name for name in drawn]

    def _journal(self) -> tuple[str, int]:
        chance = self._chance
        if chance.random() < _NEW_JOURNALS:
            # As many new journals as rank and frequency of real ones make believable: few large, many small.
            rank = int(chance.paretovariate(0.5)) % 60_000
            own = random.Random(rank)
            return "Journal of " + " ".join(own.choices(self._long, k=own.randint(1, 3))), 1900 + own.randint(0, 90)
        name = self._journals.draw(chance, 1)[0]
        return name, 1880 + sum(map(ord, name)) % 120

    def _blend(self, things: Sequence[str]) -> str:
        one, other = self._chance.choice(things), self._chance.choice(things)
        return one[: len(one) // 2 + 1] + other[len(other) // 2 :].lower()

    def _filled(self, work: dict[str, Any]) -> dict[str, Any]:
        chance = self._chance
        references = [
            {"key": f"ref{at}", "doi-asserted-by": "publisher", "first-page": str(chance.randint(1, 999)),
             "DOI": f"10.1016/x.{chance.getrandbits(32)}", "article-title": " ".join(self._title()),
             "volume": "12", "author": name, "year": "1999", "journal-title": "J. Test."}
            for at, name in enumerate(self._names.draw(chance, chance.choice((0, 0, 5, 20, 40))), start=1)
        ]  # fmt: skip
        stamp = {"date-parts": [[2024, 5, 6]], "date-time": "2024-05-06T01:02:03Z", "timestamp": 1714957323000}
        return {
            **work, "deposited": stamp, "created": stamp, "reference": references, "reference-count": len(references),
            "publisher": "A Publisher", "member": "78", "prefix": "10.1016", "source": "Crossref", "score": 0.0,
            "license": [{"URL": "https://example.org/tdm", "start": stamp, "delay-in-days": 0}],
            "link": [{"URL": "https://example.org/x.xml", "content-type": "text/xml", "content-version": "vor"}],
            "abstract": f"<jats:p>{' '.join(self._words.draw(chance, 120))}</jats:p>",
            "ISSN": ["1234-5678"], "language": "en", "subject": ["Things"], "relation": {}, "is-referenced-by-count": 3,
        }  # fmt: skip


def _works(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write(works: Iterator[dict[str, Any]], folder: Path, share: int = 100_000) -> None:
    """Write works as files of Crossref's public data: one a line, packed."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in itertools.count():
        part = list(itertools.islice(works, share))
        if not part:
            return
        with gzip.open(folder / f"{number}.jsonl.gz", "wt", encoding="utf-8", compresslevel=1) as out:
            out.writelines(json.dumps(work, ensure_ascii=False) + "\n" for work in part)
