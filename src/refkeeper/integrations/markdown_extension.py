"""The Python-Markdown extension `refkeeper`; MkDocs, Zensical and Pelican read their Markdown through it.

markdown.markdown(text, extensions=["refkeeper"], extension_configs={"refkeeper": {"strict": True}})
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element, SubElement

try:
    from markdown import Markdown
    from markdown.extensions import Extension
    from markdown.extensions.footnotes import FootnoteExtension
    from markdown.postprocessors import Postprocessor
    from markdown.preprocessors import Preprocessor
    from markdown.treeprocessors import Treeprocessor
except ImportError as error:
    raise ImportError("refkeeper's extension needs Python-Markdown: pip install 'refkeeper[markdown]'") from error

from refkeeper.integrations.desk import LOG, UNNAMED, Desk, Page, Said, refuse
from refkeeper.integrations.notes_html import accessible
from refkeeper.integrations.options import read_options
from refkeeper.integrations.page_end import page_end
from refkeeper.model.reference import Reference


class RefkeeperExtension(Extension):
    """Notes with their DOIs, accessible, and the references for machines at the end of the page.

    `path` is the page's file where it is known: its settings and its ledger lie beside it or above.
    """

    def __init__(self, desk: Desk | None = None, **table: Any) -> None:
        super().__init__()
        self.path = str(table.pop("path", UNNAMED))
        self.lines_before = 0
        self.desk = desk or Desk(read_options(table, "extension_configs"))

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the two processors, and footnotes where the site does not have them already."""
        if "footnote" not in md.inlinePatterns:
            FootnoteExtension().extendMarkdown(md)
        reading = _Reading(md, self)
        # After pymdownx.snippets (32), which brings text in; before all that reads it (from 30 on).
        md.preprocessors.register(reading, "refkeeper", 31)
        md.treeprocessors.register(_Ending(md, self, reading), "refkeeper", -10)
        md.postprocessors.register(_Finishing(md, self), "refkeeper", -10)

    def study(self, text: str) -> Page:
        """The page that is being converted."""
        return self.desk.page(text, self.path, "markdown", self.lines_before)

    def say(self, said: Sequence[Said]) -> None:
        """Tell a page's findings; a plug-in of a site builder has its own way."""
        if self.desk.options.strict:
            refuse(said)
        for one in said:
            LOG.warning("%s", one)

    def end(self, references: Sequence[Reference]) -> str:
        """What stands at the end of the page's HTML."""
        return page_end(references, self.desk.options)


class _Reading(Preprocessor):
    """Gives the page's notes their native form and their DOIs."""

    def __init__(self, md: Markdown, extension: RefkeeperExtension) -> None:
        super().__init__(md)
        self.extension = extension
        # Kept here and not in the extension: another plug-in may convert a text while a page is being converted.
        self.references: tuple[Reference, ...] = ()

    def run(self, lines: list[str]) -> list[str]:
        """The lines of the page, mended."""
        ours = self.extension
        page = ours.study("\n".join(lines))
        ours.say(page.said)
        self.references = page.references
        return page.annotated.text.split("\n")


class _Ending(Treeprocessor):
    """Adds the references at the end of the page: here, and not to the finished text, for a table of contents has every
    heading finished for itself.
    """

    def __init__(self, md: Markdown, extension: RefkeeperExtension, reading: _Reading) -> None:
        super().__init__(md)
        self.extension = extension
        self.reading = reading

    def run(self, root: Element) -> None:
        """One more paragraph, which Python-Markdown fills with what it stands for."""
        end = self.extension.end(self.reading.references).strip()
        if end:
            SubElement(root, "p").text = self.md.htmlStash.store(end)


class _Finishing(Postprocessor):
    """Makes the built notes accessible."""

    def __init__(self, md: Markdown, extension: RefkeeperExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, text: str) -> str:
        """The page's HTML."""
        return accessible(text, self.extension.desk.options.words)


def makeExtension(**table: Any) -> RefkeeperExtension:
    """What Python-Markdown calls for the name `refkeeper`."""
    return RefkeeperExtension(**table)
