"""Values of Crossref's JSON as what they should be: what has another type is as if it were missing."""

from __future__ import annotations

from collections.abc import Mapping


def clean_doi(value: object) -> str | None:
    """A DOI as a record gives it, in lower case and without a resolver; nothing is trimmed (SICI DOIs end oddly).

    >>> clean_doi("https://doi.org/10.1002/(SICI)1096-8644(199607)100:3<335::AID-AJPA3>3.0.CO;2-Q")
    '10.1002/(sici)1096-8644(199607)100:3<335::aid-ajpa3>3.0.co;2-q'
    """
    if not isinstance(value, str):
        return None
    text = value.strip().lower()
    for prefix in ("https://", "http://", "dx.", "doi.org/", "doi:"):
        text = text.removeprefix(prefix)
    return text if text.startswith("10.") and "/" in text else None


def as_text(value: object) -> str | None:
    """One value as text, white space folded; markup stays for the quirks.  A bool, a list, an object is no text."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if value is None or isinstance(value, bool) or not isinstance(value, int):
        return None
    return str(value)


def as_texts(value: object) -> tuple[str, ...]:
    """The texts of a list; what is none is left out."""
    return () if value is None else tuple(filter(None, map(as_text, as_list(value))))


def first_text(value: object) -> str | None:
    """The first of a list of texts: a second title is another spelling or language (10.36499/psnst.v14i1.11969)."""
    return None if value is None else next(filter(None, map(as_text, as_list(value))), None)


def as_list(value: object) -> list[object]:
    """A list as it is; one value as a list of it; nothing else is one."""
    if isinstance(value, list):
        return value
    return [value] if value is not None and isinstance(value, (str, dict, Mapping)) else []


def as_mapping(value: object) -> Mapping[str, object]:
    """An object, or an empty one."""
    return value if value is not None and isinstance(value, (dict, Mapping)) else {}  # asking for dict first is quick


def as_mappings(value: object) -> list[Mapping[str, object]]:
    """The objects of a list."""
    return [] if value is None else [one for one in as_list(value) if isinstance(one, (dict, Mapping))]
