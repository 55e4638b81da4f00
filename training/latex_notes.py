"""Has LaTeX print an article's footnotes in biblatex's styles: `python -m training.latex_notes`.

Writes `fixtures/footnotes/humanities.jsonl`: in each style the same notes, each work cited in full once and then again
by ibid., op. cit., a short title or the number of its first note, as the text that a reader of the page sees, with the
truth in the form of the benchmark's scorer.  Needs `pdflatex`, `biber`, `pdftotext` and the styles.  None of it is
ever trained on.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from pybtex.database import Entry, parse_file

from training.bibtex_lists import person, plain

LIBRARY = Path(__file__).resolve().parent.parent / "fixtures" / "footnotes" / "humanities.bib"
STYLES = ("verbose-trad1", "verbose-trad2", "verbose-inote", "verbose-note", "oscola", "chicago", "mla-new")
NOTES = 75
_PAGE = r"""\documentclass{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage[english]{babel}\usepackage{csquotes}\usepackage{mathptmx}
\usepackage[paperwidth=400cm,paperheight=100cm,margin=2cm]{geometry}
%s
\addbibresource{humanities.bib}\begin{document}
%s
\end{document}
"""
_NAMES = {
    "journaltitle": "container_title", "booktitle": "container_title", "volume": "volume", "number": "issue",
    "pages": "pages", "date": "year", "publisher": "publisher", "location": "place",
}  # fmt: skip
_POINTED = [
    "author", "author_given", "editor", "editor_given", "title", "container_title", "year", "volume", "issue", "pages",
    "publisher", "place", "locator",
]  # fmt: skip


def notes(entries: dict[str, Entry], random: Random) -> list[tuple[str, str]]:
    """Which work each note cites, and on which page, which lies in the work."""
    waiting = list(entries)
    random.shuffle(waiting)
    out: list[tuple[str, str]] = []
    while waiting or len(out) < NOTES:
        cited = [key for key, _ in out]
        chance = random.random()
        if waiting and (not cited or chance < 0.5):
            key = waiting.pop()
        else:
            key = cited[-1] if chance < 0.75 else random.choice(cited[-8:])
        low, high = map(int, re.findall(r"\d+", entries[key].fields.get("pages", "5--300")))
        page = random.randint(low, high - 1)
        out.append((key, random.choice(["", f"{page}", f"{page}--{random.randint(page + 1, high)}"])))
    return out


def records(library: Path = LIBRARY) -> Iterator[dict[str, Any]]:
    """The notes of every style in order."""
    entries = dict(parse_file(str(library), bib_format="bibtex").entries)
    cited = notes(entries, Random(3))
    for style in STYLES:
        printed = _printed(library, style, cited)
        known: dict[str, str] = {}
        for number, (key, _) in enumerate(cited, 1):
            text, name = printed[number], str(number)
            citation = _again(known[key]) if key in known else _full(entries[key], text)
            known.setdefault(key, name)
            yield {
                "id": f"{style}#{name}", "source": f"latex/{style}", "lang": "en", "style": style, "footnote": name,
                "text": text, "citations": [{**citation, "text": text}],
            }  # fmt: skip


def _full(entry: Entry, text: str) -> dict[str, Any]:
    fields: dict[str, Any] = {role: [person(one) for one in people] for role, people in entry.persons.items()}
    title = [plain(entry.fields[name]) for name in ("title", "subtitle") if name in entry.fields]
    fields["title"] = ": ".join(title)
    for name, ours in _NAMES.items():
        value = plain(entry.fields.get(name, ""))
        if value and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text):
            fields[ours] = value
    # A volume of `Past & Present` is its number; what is cited beside a work's pages is not told apart here.
    unsure = ["author_given", "editor_given", "locator", "pages", *(["volume", "issue"] if "Past" in text else [])]
    return {"kind": "full", "fields": fields, "alt": {"title": [". ".join(title)]}, "uncertain": unsure}


def _again(number: str) -> dict[str, Any]:
    to = {"footnote": number, "index": 0}
    return {"kind": "ibid", "fields": {}, "alt": {}, "xref": {"to": to}, "uncertain": _POINTED}


def _printed(library: Path, style: str, cited: list[tuple[str, str]]) -> dict[int, str]:
    """The text of each note as the style prints it, on a page so wide that no note is broken."""
    load = f"\\usepackage[style={style},backend=biber]{{biblatex}}"
    load = r"\usepackage[notes,backend=biber]{biblatex-chicago}" if style == "chicago" else load
    words = "\n\n".join(f"Words stand here.\\footcite[{page}]{{{key}}}" for key, page in cited)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / library.name).write_bytes(library.read_bytes())
        (folder / "a.tex").write_text(_PAGE % (load, words), encoding="utf-8")
        for command in ("pdflatex -interaction=nonstopmode a", "biber a", *["pdflatex -interaction=nonstopmode a"] * 2):
            _run(folder, command.split())
        _run(folder, ["pdftotext", "-raw", "a.pdf"])
        lines = (folder / "a.txt").read_text(encoding="utf-8").splitlines()
    found: dict[int, str] = {}
    for line in lines:
        head = re.match(r"(\d{1,3})\s?(?=\D)", line)
        if head and int(head[1]) == len(found) + 1 and "Words stand" not in line:
            found[int(head[1])] = line[head.end() :].lstrip(". ").strip()
    return found


def _run(folder: Path, command: list[str]) -> None:
    program = shutil.which(command[0]) or command[0]
    subprocess.run([program, *command[1:]], cwd=folder, check=False, capture_output=True)  # noqa: S603 - our own file


def main() -> None:
    """Write the file beside the library."""
    lines = [json.dumps(one, ensure_ascii=False) for one in records()]
    LIBRARY.with_suffix(".jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(lines)} notes")


if __name__ == "__main__":
    main()
