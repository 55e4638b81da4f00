"""The Pelican plug-in `refkeeper.integrations.pelican`, for articles in Markdown and in reStructuredText.

PLUGINS = ["refkeeper.integrations.pelican"]
REFKEEPER = {"strict": True}
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence

try:
    import markdown  # noqa: F401 - Pelican itself goes without
    from docutils import nodes
    from docutils.transforms import Transform
    from docutils.writers.html5_polyglot import HTMLTranslator
    from pelican import Pelican, signals
    from pelican.readers import MarkdownReader, PelicanHTMLTranslator, PelicanHTMLWriter, Readers, RstReader
except ImportError as error:
    raise ImportError("refkeeper's plug-in needs Pelican and Markdown: pip install 'refkeeper[pelican]'") from error

from refkeeper.errors import SettingsError
from refkeeper.integrations.desk import Desk, Said, refuse
from refkeeper.integrations.docutils_notes import annotate
from refkeeper.integrations.markdown_extension import RefkeeperExtension
from refkeeper.integrations.notes_html import accessible
from refkeeper.integrations.options import read_options

LOG = logging.getLogger(__name__)


class _OfArticles(RefkeeperExtension):
    """The extension as Pelican has it: a strict build fails when all findings are known."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.said: list[Said] = []

    def say(self, said: Sequence[Said]) -> None:
        """Tell an article's findings."""
        self.said += said
        for one in said:
            LOG.warning("%s", one)


def register() -> None:
    """What Pelican calls."""
    signals.initialized.connect(_begin)
    signals.readers_init.connect(_take_over)
    signals.finalized.connect(_end)


def _begin(site: Pelican) -> None:
    table = site.settings.get("REFKEEPER", {})
    if not isinstance(table, dict):
        raise SettingsError("pelicanconf.py: REFKEEPER takes a dictionary of options")
    site.settings["REFKEEPER_EXTENSION"] = _OfArticles(Desk(read_options(table, "pelicanconf.py"), LOG.warning))


def _end(site: Pelican) -> None:
    ours: _OfArticles = site.settings["REFKEEPER_EXTENSION"]
    said, ours.said = ours.said, []
    if ours.desk.options.strict:
        refuse(said)


def _take_over(readers: Readers) -> None:
    """Put our two readers in the place of Pelican's own; another plug-in's reader stays."""
    ours: _OfArticles = readers.settings["REFKEEPER_EXTENSION"]
    for ending, known in list(readers.reader_classes.items()):
        if known is MarkdownReader:
            readers.reader_classes[ending] = _markdown_reader(ours)
        elif known is RstReader:
            readers.reader_classes[ending] = _rst_reader(ours)


def _markdown_reader(ours: _OfArticles) -> type[MarkdownReader]:
    class NotesMarkdownReader(MarkdownReader):
        """Pelican's reader of Markdown, with the extension."""

        def __init__(self, *args: object, **named: object) -> None:
            super().__init__(*args, **named)
            extensions = self.settings["MARKDOWN"]["extensions"]
            if ours not in extensions:
                extensions.append(ours)

        def read(self, source_path: str) -> tuple[str, dict[str, object]]:
            ours.path = os.path.relpath(source_path)
            content, metadata = super().read(source_path)
            return content, metadata

    return NotesMarkdownReader


def _rst_reader(ours: _OfArticles) -> type[RstReader]:
    class Notes(Transform):
        """Runs when docutils has resolved the footnotes (their own transforms have 620 to 640)."""

        default_priority = 900

        def apply(self, **named: object) -> None:
            ours.say(annotate(self.document, ours.desk, os.path.relpath(self.document["source"])).said)

    class NotesWriter(PelicanHTMLWriter):
        """Pelican's writer, with the transform and with docutils's HTML 5 for notes."""

        def __init__(self) -> None:
            super().__init__()
            self.translator_class = _NotesTranslator

        def get_transforms(self) -> list[type[Transform]]:
            return [*super().get_transforms(), Notes]

    class NotesRstReader(RstReader):
        """Pelican's reader of reStructuredText, with this writer."""

        writer_class = NotesWriter

        def read(self, source_path: str) -> tuple[str, dict[str, object]]:
            content, metadata = super().read(source_path)
            return accessible(content, ours.desk.options.words), metadata

    return NotesRstReader


class _NotesTranslator(PelicanHTMLTranslator):
    """Pelican writes HTML 4, where a note is a table; notes alone are written as HTML 5 has them, with their roles."""

    visit_footnote = HTMLTranslator.visit_footnote
    depart_footnote = HTMLTranslator.depart_footnote
    visit_footnote_reference = HTMLTranslator.visit_footnote_reference
    depart_footnote_reference = HTMLTranslator.depart_footnote_reference

    def visit_label(self, node: nodes.label) -> None:
        """The number of a note; a citation (`[CIT2002]`) stays the table that it was."""
        base = HTMLTranslator if node.parent.tagname == "footnote" else PelicanHTMLTranslator
        base.visit_label(self, node)

    def depart_label(self, node: nodes.label) -> None:
        """Its end."""
        base = HTMLTranslator if node.parent.tagname == "footnote" else PelicanHTMLTranslator
        base.depart_label(self, node)
