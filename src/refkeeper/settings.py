"""The configuration: `[tool.refkeeper]` in pyproject.toml, or refkeeper.toml; nearest to the article wins."""

from __future__ import annotations

import fnmatch
import sys
from collections.abc import Mapping
from dataclasses import field, fields
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from refkeeper.errors import SettingsError
from refkeeper.model.dataclass import dataclass

FILES = ("refkeeper.toml", ".refkeeper.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that a person accepts, with the reason why."""

    code: str
    reason: str
    path: str = "*"
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project has set; the command line goes before it."""

    mailto: str | None = None
    offline: bool = False
    locked: bool = False
    strict: bool = False
    records: tuple[str, ...] = ()
    library: tuple[str, ...] = ()
    bib_format: str = "bibtex"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    syntax: str | None = None
    exclude: tuple[str, ...] = ()
    """Names of files and folders that a walk through a folder leaves out."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    accept: tuple[Accepted, ...] = ()
    root: Path | None = None
    """The folder of the file that these come from; paths in them start there."""
    file: Path | None = field(default=None, compare=False)
    """That file, for what is said of it."""

    def ignored(self, code: str, path: str) -> bool:
        """Whether a rule is switched off for a file, by `select`, `ignore` or `per-file-ignores`."""
        if self.select and not code.startswith(self.select):
            return True
        if self.ignore and code.startswith(self.ignore):
            return True
        return any(
            code.startswith(codes) and _fits(path, pattern, self.root)
            for pattern, codes in self.per_file_ignores.items()
        )

    def accepts(self, code: str, path: str, note: str | None) -> bool:
        """Whether a person has accepted this very finding."""
        return any(
            one.code == code and one.note in (None, note) and _fits(path, one.path, self.root) for one in self.accept
        )


def _fits(path: str, pattern: str, root: Path | None) -> bool:
    """Whether a pattern means a file: by its name, its path as given, or its path from the configuration.

    `drafts/*.md` means the same files wherever in the project refkeeper is started.
    """
    return any(fnmatch.fnmatch(name, pattern) for name in _names(path, root))


@lru_cache(maxsize=256)
def _names(path: str, root: Path | None) -> tuple[str, ...]:
    name = Path(path)
    names = [name.as_posix(), name.name]
    whole = name.resolve()
    if root is not None and whole.is_relative_to(root):
        names.append(whole.relative_to(root).as_posix())
    return tuple(dict.fromkeys(names))


def find_settings(start: Path) -> Settings:
    """The settings nearest to a folder, upwards; the defaults when there are none.

    Raises `SettingsError` for a broken file or an unknown key.
    """
    folder = start.resolve()
    for place in (folder, *folder.parents):
        for name in FILES:
            path = place / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return read_settings(table, path)
    return Settings()


def _table(path: Path) -> Mapping[str, object] | None:
    # Loaded here: an article without a configuration needs no reader of TOML.
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read ({error}); mend that line") from error
    if path.name != "pyproject.toml":
        return data
    tool = data.get("tool", {})
    own = tool.get("refkeeper") if isinstance(tool, dict) else None
    return own if isinstance(own, dict) else None


def read_settings(table: Mapping[str, object], path: Path) -> Settings:
    """The settings of one table; every key must be known and of its kind."""
    known = [one.name.replace("_", "-") for one in fields(Settings) if one.name not in ("root", "file")]
    for key in table:
        if key not in known:
            import difflib

            near = difflib.get_close_matches(key, known, 1)
            hint = f"; did you mean `{near[0]}`?" if near else f"; known: {', '.join(sorted(known))}"
            raise SettingsError(f"{path}: unknown key `{key}`{hint}")
    given = _Given(table, path)
    return Settings(
        mailto=given.text("mailto"),
        offline=given.flag("offline"),
        locked=given.flag("locked"),
        strict=given.flag("strict"),
        records=given.texts("records"),
        library=given.texts("library"),
        bib_format=given.bib_format(),
        select=given.texts("select"),
        ignore=given.texts("ignore"),
        syntax=given.text("syntax"),
        exclude=given.texts("exclude"),
        per_file_ignores=given.per_file_ignores(),
        accept=given.accept(),
        root=path.parent,
        file=path,
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """The values of a table, each of its kind; one of another kind is an error."""

    table: Mapping[str, object]
    path: Path

    def text(self, key: str) -> str | None:
        value = self.table.get(key)
        return value if value is None or isinstance(value, str) else self._refuse(key)

    def flag(self, key: str) -> bool:
        value = self.table.get(key, False)
        return value if isinstance(value, bool) else self._refuse(key)

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.table.get(key, [])
        rows = [value] if isinstance(value, str) else value
        if not isinstance(rows, list) or not all(isinstance(one, str) for one in rows):
            self._refuse(key)
        return tuple(rows)

    def bib_format(self) -> str:
        value = self.text("bib-format")
        return value or "bibtex" if value in (None, "bibtex", "biblatex") else self._refuse("bib-format")

    def per_file_ignores(self) -> Mapping[str, tuple[str, ...]]:
        value = self.table.get("per-file-ignores", {})
        if not isinstance(value, dict) or not all(isinstance(codes, list) for codes in value.values()):
            self._refuse("per-file-ignores")
        return {str(pattern): tuple(map(str, codes)) for pattern, codes in value.items()}

    def accept(self) -> tuple[Accepted, ...]:
        value = self.table.get("accept", [])
        if not isinstance(value, list):
            self._refuse("accept")
        return tuple(_accepted(one, self.path) for one in value)

    def _refuse(self, key: str) -> NoReturn:
        raise SettingsError(f"{self.path}: `{key}` has a value of the wrong kind: {self.table[key]!r}")


def _accepted(row: object, path: Path) -> Accepted:
    if not isinstance(row, dict) or not row.get("code") or not str(row.get("reason") or "").strip():
        raise SettingsError(f"{path}: each `accept` needs a `code` and a `reason`")
    unknown = set(row) - {"code", "reason", "path", "note"}
    if unknown:
        raise SettingsError(f"{path}: unknown key `{sorted(unknown)[0]}` in `accept`; known: code, reason, path, note")
    note = row.get("note")
    return Accepted(
        str(row["code"]), str(row["reason"]), str(row.get("path", "*")), None if note is None else str(note)
    )
