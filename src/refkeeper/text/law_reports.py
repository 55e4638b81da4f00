"""The series in which courts' decisions are printed: what stands in one of them is a case, whoever is a party."""

from __future__ import annotations

import re

_REPORTS = """
us sct led led2d f f2d f3d f4th fsupp fsupp2d fsupp3d fedcl br ne ne2d nw nw2d sw sw2d sw3d se se2d so so2d so3d
p2d p3d a2d a3d cal cal2d cal3d cal4th calrptr ny ny2d ny3d nys2d
ac qb kb wlr aller craprr crapp lr er ukhl uksc ewca ewhc scr dlr clr alr nzlr ilrm ecr ehrr
bghz bghst bverfge bverfgk bverwge bage bsge bfhe rgz rgst rohge bpatge slg vfslg ogh bge atf
"""
_KNOWN = frozenset(_REPORTS.split())
_SIGNS = re.compile(r"[\s.]+")
_ALONE = frozenset({"f", "br", "so", "cal", "er", "lr", "a2d", "us", "ny", "ne", "se", "nw", "sw"})
"""Too short to be known without their full stops: `Cal.` is a report, `Cal` may be anything."""


def is_law_report(container: str) -> bool:
    """Whether a container is a series of law reports.

    >>> is_law_report("F. Supp."), is_law_report("BGHZ"), is_law_report("Harvard Law Review"), is_law_report("US")
    (True, True, False, False)
    """
    folded = _SIGNS.sub("", container).lower()
    return folded in _KNOWN and ("." in container or folded not in _ALONE)
