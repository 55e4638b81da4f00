"""The command line; each command has a file of its own."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line.  `--version` is answered before anything heavy is loaded."""
    if sys.argv[1:] == ["--version"]:
        from refkeeper._version import __version__

        sys.stdout.write(f"refkeeper {__version__}\n")
        return
    import gc

    # What a run makes lives to its end, nearly all of it: looking for cycles after every 700 things is for nothing.
    gc.set_threshold(100_000)
    try:
        from refkeeper.cli.app import run

        run()
    except KeyboardInterrupt:  # before the run listened for it
        sys.exit(130)
