"""The objects of SARIF 2.1.0 that refkeeper writes, strictly: what OASIS's text (section 3) asks of each, no more.

Written for these tests after the specification; the whole schema of OASIS is not shipped.  Nothing else may stand in an
object, so that a property put in by mistake is found.
"""

from __future__ import annotations

from typing import Any


def _strict(required: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


_TEXT = _strict("text", text={"type": "string", "minLength": 1})
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_COUNT = {"type": "integer", "minimum": 1}
_REGION = _strict(
    "startLine startColumn endLine endColumn", startLine=_COUNT, startColumn=_COUNT, endLine=_COUNT, endColumn=_COUNT
)
_URI = {"type": "string", "pattern": r"^[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+$"}
_ARTIFACT = _strict("uri", uri=_URI)
_REPLACEMENT = _strict(
    "deletedRegion insertedContent", deletedRegion=_REGION, insertedContent=_strict("text", text={"type": "string"})
)
_CHANGE = _strict(
    "artifactLocation replacements",
    artifactLocation=_ARTIFACT,
    replacements={"type": "array", "minItems": 1, "items": _REPLACEMENT},
)
_FIX = _strict(
    "description artifactChanges properties",
    description=_TEXT,
    artifactChanges={"type": "array", "minItems": 1, "uniqueItems": True, "items": _CHANGE},
    properties=_strict("safe", safe={"type": "boolean"}),
)
_PLACE = _strict("physicalLocation", physicalLocation=_strict("artifactLocation region", artifactLocation=_ARTIFACT,
                                                              region=_REGION))  # fmt: skip
_RESULT = _strict(
    "ruleId ruleIndex level message locations",
    ruleId={"type": "string", "pattern": "^[A-Z]+[0-9]{3}$"},
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_TEXT,
    locations={"type": "array", "minItems": 1, "maxItems": 1, "items": _PLACE},
    fixes={"type": "array", "minItems": 1, "uniqueItems": True, "items": _FIX},
)
_RULE = _strict(
    "id",
    id={"type": "string", "pattern": "^[A-Z]+[0-9]{3}$"},
    name={"type": "string", "minLength": 1},
    shortDescription=_TEXT,
    fullDescription=_TEXT,
    help=_TEXT,
    defaultConfiguration=_strict("level", level=_LEVEL),
    properties=_strict("precision", precision={"enum": ["low", "medium", "high"]}),
)
_DRIVER = _strict(
    "name version rules",
    name={"const": "refkeeper"},
    version={"type": "string"},
    rules={"type": "array", "uniqueItems": True, "items": _RULE},
)
_RUN = _strict(
    "tool columnKind results properties",
    tool=_strict("driver", driver=_DRIVER),
    columnKind={"const": "unicodeCodePoints"},
    results={"type": "array", "items": _RESULT},
    properties=_strict("summary", summary={"type": "string"}),
)
LOG: dict[str, Any] = _strict(
    "$schema version runs",
    **{"$schema": {"const": "https://json.schemastore.org/sarif-2.1.0.json"}},
    version={"const": "2.1.0"},
    runs={"type": "array", "minItems": 1, "maxItems": 1, "items": _RUN},
)
