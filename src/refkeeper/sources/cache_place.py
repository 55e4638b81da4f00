"""Where the cache lies; told without opening it, so that who has none loads nothing."""

from __future__ import annotations

import os
from pathlib import Path


def cache_path() -> Path:
    """The file that `REFKEEPER_CACHE` names, else one in the user's cache folder of this system."""
    named = os.environ.get("REFKEEPER_CACHE")
    return Path(named) if named else default_cache_path()


def default_cache_path() -> Path:
    """Where the cache lies when nobody says otherwise."""
    from platformdirs import user_cache_path

    return user_cache_path("refkeeper", appauthor=False) / "records.sqlite3"
