"""Publishers deposit titles with the tags of their typesetting; this keeps what CSL knows and drops the rest."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

# The tags that CSL's rich text knows, under the names that JATS, HTML and older SGML give them.
_KEPT = {
    "i": "i", "italic": "i", "em": "i", "b": "b", "bold": "b", "strong": "b",
    "sup": "sup", "sub": "sub", "inf": "sub",
}  # fmt: skip
_DROPPED = {"title", "sc", "scp", "roman", "monospace", "underline", "xref", "ext-link", "named-content",
            "styled-content", "br", "subtitle", "fn", "inline-formula"}  # fmt: skip
_TAG = LazyPattern(
    r"""
    <(?P<close>/?)
    (?:jats:)?(?P<name>[A-Za-z][A-Za-z-]{0,20})
    (?P<rest>(?:\s[^<>]{0,300})?)      # attributes
    /?>
    """,
    re.VERBOSE,
)
_MARK = LazyPattern(
    r"""
    <(?:jats:)?(?:xref|fn)(?:\s[^<>]{0,300})?>   # a reference to a footnote of the article ...
    [\s*†‡§¶]{0,5}                               # ... and nothing in it but the mark
    </(?:jats:)?(?:xref|fn)>
    """,
    re.VERBOSE | re.IGNORECASE,
)


@quirk(
    "jats-in-title",
    field=("title", "title_short", "container_title", "collection_title", "publisher"),
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.1086/ahr/11.1.142 (<italic>, <sc>), 10.5594/j08527 (<xref>), 10.1093/oxfordjournals.qjmed.a067503 "
    "(<subtitle>)",
    examples=[
        ("A <jats:i>Drosophila</jats:i> study", "A <i>Drosophila</i> study"),
        ("<title>Update on objective MRTD measurement</title>", "Update on objective MRTD measurement"),
        (
            "Hereditary Coproporphyria<subtitle>Demonstration of the Abnormalities</subtitle>",
            "Hereditary Coproporphyria: Demonstration of the Abnormalities",
        ),
        ('Illumination in Motion Picture Printing<xref ref-type="other">*</xref>',
         "Illumination in Motion Picture Printing"),
        ("Stents in small (< 2.5 mm) coronary arteries", "Stents in small (< 2.5 mm) coronary arteries"),
        ("Henry James in <i>The Critic</i>, 1883-1885", "Henry James in <i>The Critic</i>, 1883-1885"),
    ],
)  # fmt: skip
def jats_in_title(title: str) -> str:
    """Typesetter's tags in a title become the four that CSL knows (i, b, sup, sub) or go."""
    return repaired(title)


def repaired(title: str) -> str:
    """The title with CSL's tags only; text in angle brackets that is no known tag stays."""
    if "<" not in title:
        return title
    plain = _TAG.sub(_tag, _MARK.sub("", title))
    # What is left may close up to a new tag (`<<i>i>`): no real title does, so it is kept as it was.
    return title if _TAG.sub(_tag, _MARK.sub("", plain)) != plain else plain


def _tag(found: re.Match[str]) -> str:
    name = found["name"].lower()
    if name in _KEPT:
        return f"<{found['close']}{_KEPT[name]}>"
    if name not in _DROPPED:
        return found.group()
    if name == "subtitle" and not found["close"]:
        return ": "
    return " " if name == "br" else ""
