"""Looks for closing signs from left to right without reading any stretch of a text twice."""

from __future__ import annotations


class Finder:
    """Finds closing strings; one that was not found once is not looked for again."""

    def __init__(self, text: str) -> None:
        low = text.lower()
        self.text = low if len(low) == len(text) else text
        self.missing: set[str] = set()
        self.known: dict[str, int] = {}

    def after(self, needle: str, at: int) -> int | None:
        """Where the needle ends at or after an offset."""
        if needle in self.missing:
            return None
        known = self.known.get(needle, -1)
        if known < at:
            known = self.text.find(needle, at)
            if known < 0:
                self.missing.add(needle)
                return None
            self.known[needle] = known
        return known + len(needle)
