"""Writes what notes say beside their citations, in sentences that are hard to tell from citations."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

from training.generator.pieces import Pen
from training.generator.records import language
from training.generator.sentences import sentence

_GOLD = ("05-", "15-", "51-", "64-", "71-")
_PROSE = (".md", ".txt", ".Rmd", ".rst", ".asciidoc", ".org")
_END_OF_BODY = re.compile(
    r"^[#*=\s]{0,6}(?:references|bibliography|notes|works cited|endnotes|bibliographie|bibliografía)\b", re.I
)
_NOT_PROSE = re.compile(
    r"[\[\]<>{}|\\`=@#~_]|https?:|\bibid|\bop\. ?cit|\bpp?\. ?[0-9]|\([^()]{0,80}[0-9]{4}[^()]{0,30}\)|\bn\. ?[0-9]",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀ-ÝÉ“\"‘«])")


class Remarks:
    """Sentences of running prose and of grammars; `folder` holds articles whose bodies are read, never their notes."""

    def __init__(self, folder: Path | None = None) -> None:
        """Read the bodies, if there are any."""
        self._prose: dict[str, list[list[str]]] = {}
        """By language, the sentences of each article: a long book must not drown the others."""
        if folder is None or not folder.is_dir():
            return
        for path in sorted(folder.iterdir()):
            if path.suffix in _PROSE and not path.name.startswith(_GOLD):
                said = _sentences(path.read_text(encoding="utf-8", errors="replace"))
                if said:
                    self._prose.setdefault(language(*said), []).append(said)

    def put(self, pen: Pen, rng: Random, lang: str) -> None:
        """One remark of a sentence or more, as one segment, without its last full stop."""
        words = [self.sentence(rng, lang) for _ in range(rng.choices((1, 2, 3, 4), (62, 24, 9, 5))[0])]
        put_remark(pen, " ".join(words))

    def sentence(self, rng: Random, lang: str) -> str:
        """One sentence, with `*` about what is set in italics."""
        articles = self._prose.get(lang, [])
        if articles and rng.random() < min(0.5, sum(len(said) for said in articles) / 400):
            return rng.choice(rng.choice(articles))
        return sentence(rng, lang)


def put_remark(pen: Pen, words: str) -> None:
    """Write a remark as a segment of its own; a last full stop stands outside it."""
    stop = words.endswith(".") and not words.endswith("..")
    pen.start("remark")
    for at, part in enumerate(words.removesuffix(".").split("*") if stop else words.split("*")):
        pen.put(part, italic=at % 2 == 1)
    pen.stop()
    pen.put("." if stop else "")


def _sentences(text: str) -> list[str]:
    out: list[str] = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        if _END_OF_BODY.match(block):
            break
        if block.startswith((" ", "\t", "[", "#", "-", "*", "|", ":", ".", "=", ">")):
            continue
        out += [one for one in _SENTENCE.split(" ".join(block.split())) if _spoken(one)]
    return out


def _spoken(one: str) -> bool:
    """Whether this is one whole sentence of prose, with no citation, link or markup in it."""
    return (
        30 <= len(one) <= 330
        and one[-1] in ".?!"
        and one[0].isalpha()
        and not _NOT_PROSE.search(one)
        and "Gutenberg" not in one
    )
