"""Lists the quirks that come with refkeeper, by module path; nothing is imported before they are needed."""

from __future__ import annotations

from importlib import import_module

from refkeeper.quirks.rule import Quirk

_NAMES = (
    "broken_hyphens_in_title",
    "doi_form",
    "entities_in_title",
    "jats_in_title",
    "mathml_in_title",
    "trailing_footnote_star",
    "trailing_full_stop_in_title",
    "white_space_in_title",
)
BUILTIN: tuple[str, ...] = tuple(f"refkeeper.quirks.{name}:{name}" for name in _NAMES)


def load() -> tuple[Quirk, ...]:
    """The built-in quirks in the order in which they run."""
    found: list[Quirk] = []
    for path in BUILTIN:
        module, name = path.split(":")
        one = getattr(import_module(module), name)
        if not isinstance(one, Quirk):
            raise TypeError(f"{path} is no quirk")
        found.append(one)
    return tuple(sorted(found, key=lambda quirk: (quirk.phase, quirk.id)))
