"""Makes text of articles and records harmless on a page, and in a script element that is data."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape

from refkeeper.model.csl import Json
from refkeeper.text.identifiers import doi_url, normalise_doi

_STEERING = re.compile(
    r"""
    [\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]    # controls
    | [\u202a-\u202e\u2066-\u2069]           # what turns the direction of the text that follows
    | [\ud800-\udfff]                        # half of a pair: no file of UTF-8 can hold it
    """,
    re.VERBOSE,
)
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def html(text: str) -> str:
    """Text as HTML, in an element or a quoted attribute; a sign that would steer the page is shown by its number.

    >>> html('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    >>> html(chr(0x202E) + "fdp.exe")
    '⟨U+202E⟩fdp.exe'
    """
    return escape(_STEERING.sub(lambda sign: f"⟨U+{ord(sign.group()):04X}⟩", text))


def script_data(data: Mapping[str, Json]) -> str:
    """Data for a script element: no sign in it can end the element or begin another.

    >>> script_data({"a": "</script>"})
    '{"a":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)
    return text.encode("utf-8", "replace").decode("utf-8")


def csp_hash(content: str) -> str:
    """What a Content-Security-Policy calls an inline script or style by."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def doi_link(doi: str) -> str:
    """A DOI as a link to its resolver; what is no DOI stays text.

    >>> doi_link("javascript:alert(1)")
    'javascript:alert(1)'
    """
    if normalise_doi(doi) is None or not doi.isprintable() or not doi.startswith("10."):
        return html(doi)
    return f'<a class="doi" href="{html(doi_url(doi))}" rel="noopener noreferrer" target="_blank">{html(doi)}</a>'
