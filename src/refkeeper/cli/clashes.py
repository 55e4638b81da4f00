"""No two articles of a run may write one file: those that would are refused before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from refkeeper.cli.run import Run
from refkeeper.cli.sources import Named


class Places:
    """Where the articles of a run are written; `clashes` says what is refused, `free` is the rest.

    `beside`: a bibliography is written beside each article.  Articles of one name (`index.md`, `index.html`) are read
    to see which of them cites: one may, and the others write none.
    """

    def __init__(self, run: Run, articles: Sequence[Named], output_dir: Path | None, beside: bool) -> None:
        self._output_dir = output_dir
        self._folders: dict[Path, Path] = {}
        self._none_beside: set[Named] = set()
        refused: set[Named] = set()
        clashes: list[str] = []
        named = [one for one in articles if not one.piped]
        for path, rivals in self._rivals(named, whole_name=True) if output_dir is not None else ():
            clashes.append(_clash(path, rivals))
            refused |= set(rivals)
        for path, rivals in self._rivals(named, whole_name=False) if beside else ():
            citing = [one for one in rivals if one not in refused and run.cites(one)]
            if len(citing) > 1:
                clashes.append(_clash(path.with_name(path.name + ".bib"), citing))
                refused |= set(citing)
            self._none_beside |= set(rivals) - set(citing or rivals[:1])
        self.clashes = tuple(clashes)
        self.free = tuple(one for one in articles if one not in refused)

    def beside(self, article: Named) -> bool:
        """Whether the article may have a bibliography beside it."""
        return article not in self._none_beside

    def _rivals(self, articles: Sequence[Named], whole_name: bool) -> Iterator[tuple[Path, list[Named]]]:
        groups: dict[Path, list[Named]] = {}
        for one in articles:
            name = one.path.name if whole_name else one.path.stem
            groups.setdefault(self._folder(one) / name, []).append(one)
        yield from ((path, rivals) for path, rivals in groups.items() if len(rivals) > 1)

    def _folder(self, article: Named) -> Path:
        folder = article.path.parent if self._output_dir is None else self._output_dir / article.below
        if folder not in self._folders:
            self._folders[folder] = folder.resolve()
        return self._folders[folder]


def _clash(path: Path, articles: Sequence[Named]) -> str:
    names = ", ".join(str(one.path) for one in articles)
    count = "two articles" if len(articles) == 2 else f"{len(articles)} articles"
    return f"{path}: {count} would write this file ({names}); use --bib and --csl, or fix them one at a time"
