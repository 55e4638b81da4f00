"""Notes as pandoc writes them in HTML, with the labels that its own lack."""

from __future__ import annotations

from html import escape

from refkeeper.integrations.options import Words
from refkeeper.integrations.pandoc_notes import Node


def with_labels(notes: list[Node], words: Words) -> list[Node]:
    """Make calls of the notes, in their places, and give back the section that holds them.

    Names, classes and order are pandoc's, so that its templates and style sheets go on to fit.
    """
    section = [_raw(f'<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes" '
                    f'aria-label="{escape(words.notes)}">\n<hr />\n<ol>')]  # fmt: skip
    for number, note in enumerate(notes, 1):
        blocks: list[Node] = note["c"]
        label = escape(words.back.format(number=number))
        back = f'<a href="#fnref{number}" class="footnote-back" role="doc-backlink" aria-label="{label}">↩︎</a>'
        if blocks and blocks[-1]["t"] in ("Para", "Plain"):
            blocks[-1]["c"].append(_raw(back, "RawInline"))
        else:
            blocks.append({"t": "Para", "c": [_raw(back, "RawInline")]})
        section += [_raw(f'<li id="fn{number}">'), *blocks, _raw("</li>")]
        label = escape(words.note.format(number=number))
        call = f'<a href="#fn{number}" class="footnote-ref" id="fnref{number}" role="doc-noteref" aria-label="{label}">'
        note.clear()
        note.update(_raw(f"{call}<sup>{number}</sup></a>", "RawInline"))
    return [*section, _raw("</ol>\n</section>")]


def _raw(html: str, kind: str = "RawBlock") -> Node:
    return {"t": kind, "c": ["html", html]}
