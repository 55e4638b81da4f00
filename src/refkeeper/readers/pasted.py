"""stub"""
from __future__ import annotations
from refkeeper.readers.footnotes import Found
def pasted_notes(*a: object) -> Found:
    return Found()
