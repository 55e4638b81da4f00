"""Has BibTeX print a library in the styles of its field's lists of references: `python -m training.bibtex_lists`.

Writes a `.jsonl` beside each `.bib` of `fixtures/references`: every entry as the text that a reader of the printed list
sees, with the facts that the text gives, in the form of the benchmark's scorer.  Needs the program
`bibtex` and its styles.  None of it is ever trained on.
"""

from __future__ import annotations

import codecs
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import latexcodec  # noqa: F401  (registers the codec)
from pybtex.database import Entry, Person, parse_file

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "references"
STYLES = {
    "computer-science": ("plain", "abbrv", "acm", "ieeetr", "siam", "apalike", "amsplain", "chicago"),
    "computer-science-unseen": ("unsrt", "plainnat", "abbrvnat", "acm", "ieeetr", "apalike", "is-abbrv", "abbrvurl"),
}
"""The styles of each library, by its name."""
_ITEM = re.compile(r"\\bibitem(?:\[(?:[^\[\]{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\])?\{(?P<key>[^{}]+)\}")
_COMMANDS = re.compile(r"\\(?:newblock|em|it|bf|sc|textbf|emph|penalty0|/|(?=\s))(?![A-Za-z])[ ]?")
_SAME = re.compile(r"\\bysame|\\leavevmode.*?23pt", re.DOTALL)  # a rule for the author of the entry before
_NAMES = {
    "title": "title", "journal": "container_title", "booktitle": "container_title", "volume": "volume",
    "number": "issue", "pages": "pages", "year": "year", "publisher": "publisher", "school": "publisher",
    "institution": "publisher", "address": "place",
}  # fmt: skip


def records(library: Path) -> Iterator[dict[str, Any]]:
    """Every entry in every style of its library, in the order of the library."""
    styles = STYLES[library.stem]
    entries = parse_file(str(library), bib_format="bibtex").entries
    printed = {style: _printed(library, style) for style in styles}
    for key, entry in entries.items():
        for style in styles:
            text = printed[style][key]
            yield {
                "id": f"{key}-{style}", "source": f"references/{library.stem}", "style": style, "text": text,
                "citations": [{"fields": _facts(entry, style, text), "alt": {}, "uncertain": _open(entry, text)}],
            }  # fmt: skip


def _printed(library: Path, style: str) -> dict[str, str]:
    """The text of each entry as the style prints it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "list.bib").write_bytes(library.read_bytes())
        (folder / "list.aux").write_text(f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{list}}\n", "ascii")
        program = shutil.which("bibtex") or "bibtex"
        subprocess.run([program, "list"], cwd=folder, check=True, capture_output=True)  # noqa: S603 - our own file
        found = _ITEM.split((folder / "list.bbl").read_text(encoding="utf-8").partition("\\end{thebib")[0])
    return {key: plain(text) for key, text in zip(found[1::2], found[2::2], strict=True)}


def plain(tex: str) -> str:
    """What stands on the page: no commands, one blank for many, TeX's quotes and dashes as they look."""
    text = _SAME.sub("———", tex.replace("~", " "))
    text = _COMMANDS.sub("", text).replace("``", "“").replace("''", "”")
    text = codecs.decode(text, "ulatex") if "\\" in text else text
    return " ".join(re.sub(r"[{}]", "", text).replace("--", "–").split())


def _facts(entry: Entry, style: str, text: str) -> dict[str, Any]:
    """The entry's facts, of which those that the style leaves out are none of the text's."""
    fields: dict[str, Any] = {name: [person(one) for one in people] for name, people in entry.persons.items() if people}
    for name, ours in _NAMES.items():
        value = plain(entry.fields.get(name, ""))
        if value and value.casefold() in text.casefold():
            fields[ours] = value
    if style == "siam" or (
        style == "ieeetr" and "no. " not in text
    ):  # the issue is left out, the same number may stand
        fields.pop("issue", None)
    return fields


def person(one: Person) -> dict[str, str]:
    """One person of a library, in the form of the scorer."""
    found = {
        "family": " ".join([*one.prelast_names, *one.last_names]),
        "given": " ".join([*one.first_names, *one.middle_names]),
    }
    if one.lineage_names:
        found["suffix"] = " ".join(one.lineage_names)
    return {name: plain(value) for name, value in found.items()}


def _open(entry: Entry, text: str) -> list[str]:
    """What the text does not say, or no convention decides: first names cut to letters, an author who is a rule, the
    number of a report, and the volume of a series, which is no volume of the book.
    """
    found = ["author_given", "editor_given"]
    if text.startswith("———"):
        found.append("author")
    if entry.type == "techreport":
        found += ["issue", "volume", "container_title"]
    if "series" in entry.fields or re.search(r"\d$", entry.fields.get("booktitle", "")):
        found.append("volume")
    return found


def main() -> None:
    """Write a file beside each library."""
    for name in STYLES:
        library = FOLDER / f"{name}.bib"
        lines = [json.dumps(one, ensure_ascii=False) for one in records(library)]
        library.with_suffix(".jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        print(f"{name}: {len(lines)} references")


if __name__ == "__main__":
    main()
