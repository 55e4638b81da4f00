"""Says what the place cited in a work is counted in, by the word before it: p. 45, S. 12 f., chap. 2, § 4, Rn. 5."""

from __future__ import annotations

_TERMS = """
page: p pp page pages s seite seiten pág págs pag pagg ss blz fl 頁
chapter: ch chap chaps chapter chapters kap kapitel chapitre cap capítulo capp
section: sec secs section sections abschn abschnitt
paragraph: para paras paragraph paragraphs abs rn rz rdnr al
note: n nn note notes fn anm
folio: fol fols fo folio folios bl bll
line: ll line lines z vers
column: col cols sp column columns
article: art arts article articles
figure: fig figs figure figures abb
table: table tables tab
verse: v vv verse verses
"""
TERMS = {
    word: name
    for name, _, words in (line.partition(": ") for line in _TERMS.split("\n") if line)
    for word in words.split()
}
"""A word before a number, and the CSL locator term that it stands for."""
_SIGNS = {"§": "section", "¶": "paragraph"}


def term_before(text: str, at: int) -> str:
    """The CSL term of the locator whose value begins at an offset, from the word before it; `page` when none stands.

    >>> term_before("MüKoBGB/Ernst, § 280 Rn. 5", 25), term_before("MüKoBGB/Ernst, § 280", 17)
    ('paragraph', 'section')
    >>> term_before("Marsden, 45", 9)
    'page'
    """
    before = text[max(0, at - 16) : at].rstrip(" \u00a0")
    if before[-1:] in _SIGNS:
        return _SIGNS[before[-1]]
    words = before.split()
    return TERMS.get(words[-1].strip(".,;:()[]").lower(), "page") if words else "page"
