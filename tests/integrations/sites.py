"""Small sites for each builder, built by the builders' own commands, with every socket refused."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.articles import RECORDS

HERE = Path(__file__).parent
TOOLS = Path(sys.executable).parent
THOMPSON, MOMIGLIANO, HOSTILE = "10.1093/past/38.1.56", "10.2307/750215", "10.5555/hostile"
ALIVE = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>"
"""What must not run: as the title of a record, and as the words of a note."""
RECORD = {
    "DOI": HOSTILE, "type": "journal-article", "title": [f"Harmless {ALIVE}"], "container-title": ["“Quotes” & --> </div>"],
    "author": [{"family": 'O"Neill\'><svg onload=window.hacked=3>', "given": "Ann"}], "issued": {"date-parts": [[2001, 5]]},
    "volume": "1", "page": "1-9", "URL": "javascript:window.hacked=4", "source": "Crossref",
}  # fmt: skip

FIRST = (
    "Edward P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” {i}Past & Present{i} 38 (1967): 56–97; see "
    "also Arnaldo Momigliano, “Ancient History and the Antiquarian,” {i}Journal of the Warburg and Courtauld "
    "Institutes{i} 13 (1950): 285–315."
)
EVIL = "Ann O'Neill, “Harmless,” {i}Quotes{i} 1 (2001): 1–9, https://doi.org/" + HOSTILE + "."
NOTES = {"one": FIRST, "two": "{i}Ibid{i}., 60.", "evil": EVIL}
"""`two` is a finding: the note before it cites two works."""
BODY = ["A famous essay.{one}", "More of it.{two}", "The same again.{one}", "And worse.{evil}", "Worst.{typed}"]


def markdown() -> str:
    """The article in Markdown; raw HTML and a link that runs a script stand in its last note."""
    calls = {name: f"[^{name}]" for name in (*NOTES, "typed")}
    lines = ["# Time", "", *(line.format(**calls) + "\n" for line in BODY)]
    lines += [f"[^{name}]: " + text.format(i="*") for name, text in NOTES.items()]
    lines += [f"[^typed]: {ALIVE} [here](javascript:window.hacked=5)"]
    return "\n".join(lines) + "\n"


def rst() -> str:
    """The same in reStructuredText, which knows no raw HTML in a text."""
    calls = {name: f" [#{name}]_" for name in (*NOTES, "typed")}
    lines = ["Time", "####", "", ":date: 2026-01-02", "", *(line.format(**calls) + "\n" for line in BODY)]
    lines += [f".. [#{name}] " + text.format(i="*") for name, text in NOTES.items()]
    lines += [f".. [#typed] {ALIVE} `here <javascript:window.hacked=5>`_"]
    return "\n".join(lines) + "\n"


@dataclass
class Site:
    """A site to build: its files, the command, and the page that comes of it."""

    name: str
    files: dict[str, str]
    command: list[str]
    page: str
    strict: dict[str, str] = field(default_factory=dict)
    strict_command: list[str] = field(default_factory=list)
    repeats: bool = False
    """Whether the builder writes a note again for each of its calls."""

    @property
    def tool(self) -> str:
        return self.command[0]


STYLE = "harvard-cite-them-right"
MKDOCS = "site_name: Site\ntheme: {{name: mkdocs, highlightjs: false}}\nplugins:\n  - search\n  - refkeeper: {{{}}}\n"
CONF = 'project = "Site"\nextensions = ["refkeeper.integrations.sphinx"]\nrefkeeper_bibliography = "' + STYLE + '"\n'
PELICAN = (
    'SITENAME = "Site"\nSITEURL = ""\nTIMEZONE = "UTC"\nDEFAULT_LANG = "en"\nPATH = "content"\nFEED_ALL_ATOM = None\n'
    'CATEGORY_FEED_ATOM = None\nTHEME = "simple"\nPLUGINS = ["refkeeper.integrations.pelican"]\nREFKEEPER = {}\n'
)
CONVERT = """
import sys, markdown
options = {{"bibliography": "{style}", "path": "essay.md", "strict": {strict}}}
text = open("essay.md", encoding="utf-8").read()
body = markdown.markdown(text, extensions=["refkeeper"], extension_configs={{"refkeeper": options}})
head = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Essay</title></head><body>"
open("essay.html", "w", encoding="utf-8").write(head + body + "</body></html>")
"""
HTML_HEAD = "---\ntitle: Time\nlang: en\n---\n\n"
PANDOC = ["pandoc", "-s", "essay.md", "--filter", "refkeeper-pandoc", "-o", "essay.html"]


def every_site() -> list[Site]:
    """One a way in; Pelican has two readers."""
    style = {"bibliography": STYLE}
    pelican = {"pelicanconf.py": PELICAN.replace("{}", repr(style))}
    strictly = {"pelicanconf.py": PELICAN.replace("{}", repr(style | {"strict": True}))}
    return [
        Site("markdown", {"convert.py": CONVERT.format(style=STYLE, strict=False), "essay.md": markdown()},
             ["python", "convert.py"], "essay.html", {"convert.py": CONVERT.format(style=STYLE, strict=True)}),
        Site("mkdocs", {"mkdocs.yml": MKDOCS.format(f"bibliography: {STYLE}"), "docs/index.md": markdown()},
             ["mkdocs", "build"], "site/index.html", {"mkdocs.yml": MKDOCS.format("strict: true")}),
        Site("sphinx", {"conf.py": CONF, "index.rst": rst()},
             ["sphinx-build", "-b", "html", ".", "out"], "out/index.html", {"conf.py": CONF + "refkeeper_strict = True\n"}),
        Site("pelican-markdown", pelican | {"content/essay.md": "Title: Essay\nDate: 2026-01-01\n\n" + markdown()},
             ["pelican"], "output/essay.html", strictly),
        Site("pelican-rst", pelican | {"content/time.rst": rst()}, ["pelican"], "output/time.html"),
        Site("pandoc", {"essay.md": HTML_HEAD + markdown()}, [*PANDOC, "-M", f"refkeeper-bibliography={STYLE}"],
             "essay.html", strict_command=[*PANDOC, "-M", "refkeeper-strict=true"], repeats=True),
    ]  # fmt: skip


@dataclass
class Built:
    """A site that was built, with what the builder said; `sockets` is who wanted one."""

    site: Site
    folder: Path
    code: int
    output: str
    sockets: str

    @property
    def page(self) -> Path:
        return self.folder / self.site.page

    @property
    def html(self) -> str:
        return self.page.read_text(encoding="utf-8")


def make_ledger(folder: Path) -> Path:
    """A committed ledger, as `refkeeper fix` makes it of the article with records on this disk."""
    folder.mkdir()
    records = folder / "records.jsonl"
    records.write_text(RECORDS.read_text(encoding="utf-8") + json.dumps(RECORD) + "\n", encoding="utf-8")
    (folder / "refkeeper.toml").write_text("", encoding="utf-8")
    (folder / "essay.md").write_text(markdown(), encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "refkeeper",
        "fix",
        "--offline",
        "--exit-zero",
        "--records",
        str(records),
        "essay.md",
    ]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=environment(folder))
    return folder / "refkeeper.lock"


def environment(folder: Path) -> dict[str, str]:
    """An environment without sockets, with this Python's programs before all others."""
    return os.environ | {
        "PATH": f"{TOOLS}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(HERE / "no_sockets"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "REFKEEPER_TEST_SOCKETS": str(folder / "sockets.txt"),
        "REFKEEPER_CACHE": str(folder / "no-such-cache.sqlite"),
        "COLUMNS": "300",
    }


def start(site: Site, folder: Path, ledger: Path | None, strict: bool = False) -> subprocess.Popen[str]:
    """Begin to build a site in a new folder."""
    for name, text in (site.files | (site.strict if strict else {})).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "refkeeper.toml").write_text("", encoding="utf-8")
    if ledger is not None:
        shutil.copy(ledger, folder / "refkeeper.lock")
    command = site.strict_command if strict and site.strict_command else site.command
    return subprocess.Popen(
        command, cwd=folder, env=environment(folder), text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def finish(site: Site, folder: Path, process: subprocess.Popen[str]) -> Built:
    """Wait for a build."""
    output = process.communicate(timeout=120)[0]
    sockets = folder / "sockets.txt"
    return Built(site, folder, process.returncode, output, sockets.read_text() if sockets.exists() else "")
