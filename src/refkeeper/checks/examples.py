"""The records that stand beside the examples of rules, in the shape that Crossref gives them."""

from __future__ import annotations

from collections.abc import Mapping

TIME: Mapping[str, object] = {
    "DOI": "10.1093/past/38.1.56",
    "type": "journal-article",
    "title": ["Time, Work-Discipline, and Industrial Capitalism"],
    "author": [{"given": "E. P.", "family": "Thompson"}],
    "container-title": ["Past and Present"],
    "volume": "38",
    "issue": "1",
    "page": "56-97",
    "issued": {"date-parts": [[1967]]},
}
TIME_REPRINTED: Mapping[str, object] = {
    "DOI": "10.5555/essays-on-time.3",
    "type": "book-chapter",
    "title": TIME["title"],
    "author": TIME["author"],
    "container-title": ["Essays on Time and Work"],
    "publisher": "Harbour Press",
    "issued": {"date-parts": [[1967]]},
}
"""Made up, under the prefix for tests; but what is reprinted is registered again."""
RETRACTED: Mapping[str, object] = {
    "DOI": "10.1016/s0140-6736(97)11096-0",
    "type": "journal-article",
    "title": [
        "Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children"
    ],
    "author": [{"given": "A. J.", "family": "Wakefield"}],
    "container-title": ["The Lancet"],
    "volume": "351",
    "issue": "9103",
    "page": "637-641",
    "issued": {"date-parts": [[1998, 2]]},
    "updated-by": [{"DOI": "10.1016/s0140-6736(10)60175-4", "type": "retraction", "source": "publisher"}],
}

PREPRINT: Mapping[str, object] = {
    "DOI": "10.5555/preprint.7",
    "type": "posted-content",
    "title": ["The Wintering of Gulls at Ostend: A Count"],
    "author": [{"given": "Ada", "family": "Marlowe"}],
    "publisher": "Harbour Preprints",
    "issued": {"date-parts": [[2021]]},
    "relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.5555/harbour.33.4", "asserted-by": "subject"}]},
}
"""Made up, under the prefix for tests, in the shape that Crossref gives preprints."""


def updated(record: Mapping[str, object], kind: str) -> Mapping[str, object]:
    """A record with a notice of some kind on it; the notice is made up, under the prefix for tests."""
    return {**record, "updated-by": [{"DOI": "10.5555/notice.1", "type": kind, "source": "publisher"}]}


WORK = "E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” *Past and Present* 38, no. 1 (1967): 60"
LINK = "https://doi.org/10.1093/past/38.1.56"
WAKEFIELD = (
    "A. J. Wakefield et al., “Ileal-Lymphoid-Nodular Hyperplasia, Non-Specific Colitis, and Pervasive Developmental "
    "Disorder in Children,” *The Lancet* 351, no. 9103 (1998): 637"
)
PREPRINT_NOTE = (
    "Ada Marlowe, “The Wintering of Gulls at Ostend: A Count,” Harbour Preprints, 2021, "
    "https://doi.org/10.5555/preprint.7"
)
NEWS = "A storm.[^1]\n\n[^1]: “Harbour Opens,” *The Times*, 3 May 1932, 4.\n"
"""A newspaper piece: no source has a record of it."""


def cited(note: str = f"{WORK}, {LINK}") -> str:
    """A small article with one note.

    >>> cited("Ibid.")
    'Clocks.[^1]\\n\\n[^1]: Ibid..\\n'
    """
    return f"Clocks.[^1]\n\n[^1]: {note}.\n"


def changed(old: str, new: str) -> str:
    """The small article with other words in one place of its note, where it differs from the record."""
    note = f"{WORK}, {LINK}"
    if old not in note:
        raise ValueError(f"{old!r} is not in the example")
    return cited(note.replace(old, new, 1))
