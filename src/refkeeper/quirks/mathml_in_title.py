"""Physics and mathematics titles arrive with MathML in them; this writes their formulas as readable text."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_MATH = LazyPattern(r"<(?:mml:)?math(?:\s[^<>]{0,400})?>", re.IGNORECASE)
_END = LazyPattern(r"</(?:mml:)?math>", re.IGNORECASE)
_PIECE = LazyPattern(
    r"""
    <(?P<close>/?)(?:mml:)?(?P<name>[a-z]{1,20})(?:\s[^<>]{0,400}?)?(?P<empty>/?)>   # a tag
    | [^<]+                                                                          # its words
    """,
    re.VERBOSE,
)
_DEEPEST = 40
_LONGEST = 20_000


@quirk(
    "mathml-in-title",
    field=("title", "title_short", "container_title"),
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.1103/physrevc.91.057301, 10.1103/physrevb.89.235131",
    examples=[
        (
            "<mml:math><mml:msub><mml:mrow><mml:mi>LaSrVO</mml:mi></mml:mrow><mml:mn>4</mml:mn></mml:msub></mml:math>"
            ": A candidate",
            "LaSrVO<sub>4</sub>: A candidate",
        ),
        (
            "High spin in the<mml:math><mml:mi>N</mml:mi><mml:mo>=</mml:mo><mml:mn>88</mml:mn></mml:math> nuclei",
            "High spin in the N=88 nuclei",
        ),
        ("If a < b and b > c", "If a < b and b > c"),
        ("<math>never closed", "<math>never closed"),
    ],
)
def mathml_in_title(title: str) -> str:
    """A formula in MathML becomes text, with sub and sup where it has them."""
    return written_out(title)


def written_out(title: str) -> str:
    """The title with each formula as text; unchanged when a formula is broken or endless."""
    if "math" not in title or len(title) > _LONGEST:
        return title
    out: list[str] = []
    at = 0
    while (opened := _MATH.search(title, at)) is not None:
        closed = _END.search(title, opened.end())
        formula = _formula(title[opened.end() : closed.start()]) if closed else None
        if closed is None or formula is None:
            return title
        out += [title[at : opened.start()], *_apart(title[at : opened.start()], formula)]
        at = closed.end()
        if title[at : at + 3].isalpha() and formula[-1:].isalnum():
            out.append(" ")
    plain = "".join([*out, title[at:]])
    return title if _MATH.search(plain) else plain


def _apart(before: str, formula: str) -> tuple[str, ...]:
    """The formula, with the blank back that Crossref loses after a whole word (not after `H` in `H2O`)."""
    return (" ", formula) if before[-3:].isalpha() and len(before) > 2 and formula[:1].isalnum() else (formula,)


def _formula(markup: str) -> str | None:
    """The content of one `math` element as text; None when its tags do not pair."""
    frames: list[tuple[str, list[str]]] = [("math", [])]
    at = 0
    for found in _PIECE.finditer(markup):
        if found.start() != at:
            return None
        at = found.end()
        name = found["name"]
        if name is None:
            frames[-1][1].append(found.group().strip())
        elif found["close"]:
            if len(frames) < 2 or frames[-1][0] != name:
                return None
            children = frames.pop()[1]
            frames[-1][1].append(_spelled(name, children))
        elif not found["empty"]:
            frames.append((name, []))
            if len(frames) > _DEEPEST:
                return None
    return "".join(frames[0][1]).strip() if len(frames) == 1 and at == len(markup) else None


def _spelled(name: str, children: list[str]) -> str:
    parts = [child for child in children if child]
    if name == "msub" and len(parts) == 2:
        return f"{parts[0]}<sub>{parts[1]}</sub>"
    if name == "msup" and len(parts) == 2:
        return f"{parts[0]}<sup>{parts[1]}</sup>"
    if name == "msubsup" and len(parts) == 3:
        return f"{parts[0]}<sub>{parts[1]}</sub><sup>{parts[2]}</sup>"
    if name == "mfrac" and len(parts) == 2:
        return f"{parts[0]}/{parts[1]}"
    if name == "msqrt":
        return "√" + "".join(parts)
    return "" if name in {"annotation", "annotation-xml"} else "".join(parts)
