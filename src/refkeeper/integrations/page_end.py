"""What stands at the end of a page: its bibliography, and its references for machines."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from refkeeper.integrations.coins import coins
from refkeeper.integrations.json_ld import json_ld
from refkeeper.integrations.options import Options
from refkeeper.model.reference import Reference


def page_end(references: Sequence[Reference], options: Options) -> str:
    """HTML to put behind the page; empty when it cites nothing.  Raises `SettingsError` for an unusable style."""
    return for_people(references, options) + for_machines(references, options)


def for_people(references: Sequence[Reference], options: Options) -> str:
    """The bibliography, where the site wants one."""
    return f"\n{_section(references, options)}\n" if references and options.bibliography else ""


def for_machines(references: Sequence[Reference], options: Options) -> str:
    """COinS and JSON-LD, as the site wants them."""
    if not references:
        return ""
    parts: list[str] = []
    if options.coins:
        spans = "\n".join(map(coins, references))
        parts.append(f'<div class="refkeeper-coins" hidden="hidden">\n{spans}\n</div>\n')
    if options.json_ld:
        parts.append(json_ld(references) + "\n")
    return "\n" + "".join(parts) if parts else ""


def _section(references: Sequence[Reference], options: Options) -> str:
    from refkeeper.integrations.bibliography import formatted

    title = escape(options.words.bibliography)
    rows = "\n".join(f"<li>{entry}</li>" for entry in formatted(references, options.bibliography, options.locale))
    return (
        '<section class="refkeeper-bibliography" role="doc-bibliography" aria-labelledby="refkeeper-bibliography">\n'
        f'<h2 id="refkeeper-bibliography">{title}</h2>\n<ul>\n{rows}\n</ul>\n</section>'
    )
