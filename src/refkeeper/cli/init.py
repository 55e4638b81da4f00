"""`refkeeper init`: a configuration and a pre-commit entry to start from."""

from __future__ import annotations

from pathlib import Path

import click

from refkeeper.errors import SettingsError

CONFIGURATION = """\
# refkeeper.toml: see `refkeeper --help`.
# mailto = "you@example.org"        # Crossref's faster pool
# library = ["references.bib"]      # your bibliography; its entries and keys are reused
# ignore = ["RK204"]
"""
HOOK = """\
To check articles before each commit, add to .pre-commit-config.yaml:

  - repo: https://github.com/refkeeper/refkeeper
    rev: v0.1.0
    hooks:
      - id: refkeeper-check
"""


@click.command("init")
@click.argument("folder", default=".", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path) -> None:
    """Write refkeeper.toml into a folder and show the pre-commit entry.

    \b
    Example:
      refkeeper init
    """
    from refkeeper.keeper.atomic import write
    from refkeeper.keeper.outputs import Output

    path = folder / "refkeeper.toml"
    if path.exists():
        raise SettingsError(f"{path}: exists already; edit it")
    write(Output(path, CONFIGURATION.encode()))
    click.echo(f"wrote {path}\n\n{HOOK}", nl=False)
