"""Some records name the archive that scanned a journal as its publisher."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk

# Houses that keep journals and publish none of the articles they register, as their records name them.
_HOSTS = frozenset({"jstor", "persee program", "cairn.info", "project muse", "openedition"})


@quirk(
    "host-as-publisher",
    field="publisher",
    phase=Phase.REPAIR,
    seen_in="10.2307/2505501 (JSTOR), 10.3406/ahess.1958.2781 (PERSEE Program)",
    examples=[("JSTOR", None), ("PERSEE Program", None), ("Oxford University Press", "Oxford University Press")],
)
def host_as_publisher(publisher: str) -> str | None:
    """The archive that keeps a journal is not its publisher."""
    return None if publisher.strip().casefold() in _HOSTS else publisher
