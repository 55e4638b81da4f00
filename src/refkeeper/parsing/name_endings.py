"""How a list of names ends when it ends with no name: `et al.`, `and others`, `(eds.)`."""

from __future__ import annotations

import re

_ET_AL = re.compile(
    r"[,;\s]*\b(?:et\s?al\b\.?|et\s+coll\b\.?|u\.\s?a\.|y\s+otros|(?:and|a)\s+others|et\s+alii|e\s+altri|a\s+kol\b\.?|etc\.|等)[\s.,:;)]*$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"""[,\s]*[(\[]?\b(?:eds?|editors?|hgg?|hrsgg?|dirs?|coords?|comps?|trans|éds?|a\s?cura\sdi|bearb|übers|org)\b\.?[)\]]?[,.\s]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDED = """
al coll u.a otros others alii altri kol etc 等 ed eds editor editors hg hgg hrsg hrsgg dir dirs coord coords comp comps
trans éd éds di bearb übers org
"""
_ENDINGS = ("u. a", "u.\u00a0a", *_ENDED.split())
"""How a list ends that ends as one of these two: looked for first, for most lists end with a name."""
_CLOSING = " \t\n\r.,:;)]\u00a0\u2002\u2003\u2009\u202f\u3000"


def and_others(text: str) -> bool:
    """Whether a list of names says that it is cut short.

    >>> and_others("David A. Smith et al. (eds.)"), and_others("D. Smith, A. Others")
    (True, False)
    """
    end = len(text)
    if not _may_be_cut(text, end):
        return False
    role = _ROLE.search(text, max(0, end - 40))
    end = role.start() if role else end
    return _ET_AL.search(text, max(0, end - 40), end) is not None


def behind_the_last(text: str) -> int:
    """Where the names end: `et al.` and `(eds.)` behind them, in either order, are nobody's."""
    end = len(text)
    for _ in range(3):
        if not _may_be_cut(text, end):
            break
        before = end
        for ending in (_ROLE, _ET_AL):
            found = ending.search(text, max(0, end - 40), end)
            if found:
                end = found.start()
        if end == before:
            break
    return end


def _may_be_cut(text: str, end: int) -> bool:
    return text[max(0, end - 40) : end].rstrip(_CLOSING).lower().endswith(_ENDINGS)
