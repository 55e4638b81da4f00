"""What the names of HTML's elements mean to a reader: which have no end, which are blocks, which hide notes."""

from __future__ import annotations

_VOID = "area base br col embed hr img input link meta param source track wbr"
_BLOCK = """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul
fn note fn-group endnotes"""
# Notes and markers in here are examples, formulas or nothing that is read.
_QUIET = """code pre kbd samp tt var script style textarea title head math svg template select option button xmp
object"""

VOID, BLOCK, QUIET = (frozenset(names.split()) for names in (_VOID, _BLOCK, _QUIET))

# An opening tag that ends what is still open, and what shields it: `<li>` ends a `<li>` of its own list only.
_PARAGRAPH = (("p",), ("td", "th", "table", "button", "object", "fn", "li", "blockquote", "aside"))
_ENDS = {
    "li": (("li",), ("ul", "ol", "menu", "table")),
    "dt": (("dt", "dd"), ("dl", "table")),
    "dd": (("dt", "dd"), ("dl", "table")),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tr": (("tr",), ("table",)),
    "tbody": (("tr", "thead", "tbody"), ("table",)),
}
_ENDS_PARAGRAPH = BLOCK - {"td", "th", "tr", "tbody", "thead", "tfoot", "caption", "body", "html", "fn", "note"}
IMPLIED = {
    name: (*((_ENDS[name],) if name in _ENDS else ()), *((_PARAGRAPH,) if name in _ENDS_PARAGRAPH else ()))
    for name in (*_ENDS, *_ENDS_PARAGRAPH)
}
"""For the opening tags that end others: the names they end, each with the names that shield them."""

CELL = ("td", "th", "table")
TABLE_PARTS = frozenset(("table", "tr", "td", "th", "tbody", "thead", "tfoot"))
