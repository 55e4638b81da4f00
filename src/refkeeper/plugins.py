"""Says cheaply whether an installed package brings plug-ins: importlib.metadata costs as much as a small article."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path

_DECLARED = b"[refkeeper."
"""How a group of entry points of refkeeper begins in `entry_points.txt`: `[refkeeper.quirks]`."""


@cache
def may_be_plugged_in() -> bool:
    """Whether an installed package declares plug-ins; True also where only importlib.metadata can tell."""
    if any(hasattr(finder, "find_distributions") and finder is not PathFinder for finder in sys.meta_path):
        return True
    return any(map(_declares, sys.path))


def _declares(folder: str) -> bool:
    """Whether something installed in a folder of the path declares plug-ins."""
    try:
        with os.scandir(folder or ".") as inside:
            return any(_names_refkeeper(one.path) for one in inside if _is_metadata(one.name.lower()))
    except FileNotFoundError:
        return False
    except OSError:  # a zip file, or a folder that cannot be listed: importlib.metadata knows what to do
        return True


def _is_metadata(name: str) -> bool:
    return name.endswith((".dist-info", ".egg-info")) or name == "egg-info"


def _names_refkeeper(metadata: str) -> bool:
    try:
        return _DECLARED in Path(metadata, "entry_points.txt").read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
