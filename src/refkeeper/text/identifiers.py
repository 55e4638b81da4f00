"""DOIs and URLs as they occur in text, and their one proper form."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from refkeeper.text.lazy import LazyPattern

DOI = re.compile(
    r"""
    10\.\d{4,9}(?:\.\d+)*      # the registrant
    /
    (?: [^\s"<>“”«»]           # the suffix; what may follow it in a sentence is cut off by trim_doi
      | <\d[^\s<>"]{1,60}>(?=\d)  # 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O
    ){1,300}
    """,
    re.VERBOSE,
)
_PREFIX = re.compile(r"^\s*(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/|doi\s*:?\s*)?", re.IGNORECASE)
_GLUED = LazyPattern(r"[.,;]?PMC?ID:", re.IGNORECASE)
"""`doi:10.1126/science.1193063.PMID:20847271`: what PubMed calls the work is no part of its DOI."""
_TRAILING = ".,;:!?'’*_]}>"


def trim_doi(text: str) -> str:
    """A DOI without the punctuation of the sentence around it; a closing bracket stays where it was opened.

    >>> trim_doi("10.1002/(SICI)1097-4571(199806)49:8.")
    '10.1002/(SICI)1097-4571(199806)49:8'
    >>> trim_doi("10.1093/past/50.1.76).")
    '10.1093/past/50.1.76'
    """
    while text:
        if text[-1] in _TRAILING or (text[-1] == ")" and text.count(")") > text.count("(")):
            text = text[:-1]
        else:
            break
    return text


def normalise_doi(text: str) -> str | None:
    """The DOI that a text is, in lower case and without resolver or label; None when it is none.

    >>> normalise_doi("https://doi.org/10.1093/PAST/50.1.76")
    '10.1093/past/50.1.76'
    >>> normalise_doi("10.1/x") is None
    True
    >>> normalise_doi("doi:10.1126/science.1193063.PMID:20847271")
    '10.1126/science.1193063'
    >>> normalise_doi("doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O.")
    '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o'
    """
    rest = text.strip()
    if not rest.startswith("10."):
        rest = _PREFIX.sub("", rest, count=1)
    if "%2" in rest or "%3" in rest:
        rest = unquote(rest)
    found = DOI.match(rest)
    return trim_doi(_GLUED.split(found.group(), maxsplit=1)[0]).lower() if found else None


def doi_url(doi: str) -> str:
    """The address of a DOI as Crossref wants it displayed; what a URL cannot hold is percent-encoded.

    >>> doi_url("10.1093/past/50.1.76")
    'https://doi.org/10.1093/past/50.1.76'
    """
    return "https://doi.org/" + quote(doi, safe="/:;().,-_~!$&'*+=@")


_HOST = LazyPattern(r"https?://(?:[^/?#@\s]{0,80}@)?(?:www\.)?(?P<host>[^/?#@:\s]{1,253})", re.IGNORECASE)


def host(url: str) -> str:
    """The host of an address without its `www.`; empty for what is no address of the web.

    >>> host("https://www.example.org/harbour?x=1")
    'example.org'
    """
    found = _HOST.match(url)
    return found["host"].lower() if found else ""
