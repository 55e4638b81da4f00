"""The MkDocs plug-in `refkeeper`: the Python-Markdown extension, which now knows the file of each page."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence

try:
    from mkdocs.config import config_options as c
    from mkdocs.config.base import Config
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.exceptions import PluginError
    from mkdocs.plugins import BasePlugin, get_plugin_logger
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
except ImportError as error:
    raise ImportError("refkeeper's plug-in needs MkDocs: pip install 'refkeeper[mkdocs]'") from error

from refkeeper.errors import RefkeeperError
from refkeeper.integrations.desk import Desk, Said, refuse
from refkeeper.integrations.desk import Page as Studied
from refkeeper.integrations.markdown_extension import RefkeeperExtension
from refkeeper.integrations.options import Options, read_options
from refkeeper.integrations.page_end import for_machines, for_people
from refkeeper.model.reference import Reference

LOG = get_plugin_logger("refkeeper")
_DEFAULT = Options()


class RefkeeperConfig(Config):
    """The options; `read_options` says what they mean and refuses what they may not be."""

    strict = c.Type(bool, default=_DEFAULT.strict)
    lookup = c.Type(str, default=_DEFAULT.lookup)
    bibliography = c.Type(str, default=_DEFAULT.bibliography)
    locale = c.Type(str, default=_DEFAULT.locale)
    coins = c.Type(bool, default=_DEFAULT.coins)
    json_ld = c.Type(bool, default=_DEFAULT.json_ld)
    words = c.Type(dict, default={})


class _OfPages(RefkeeperExtension):
    """The extension as MkDocs has it.

    Findings are warnings, and a strict build fails when all of them are known.  What is for machines waits for the
    finished page: in the content MkDocs's search would index it.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.said: list[Said] = []
        self.machines: dict[str, str] = {}

    def study(self, text: str) -> Studied:
        """The page; broken settings and a broken ledger are one line and not a traceback."""
        with _said_plainly():
            return super().study(text)

    def say(self, said: Sequence[Said]) -> None:
        self.said += said
        for one in said:
            LOG.warning("%s", one)

    def end(self, references: Sequence[Reference]) -> str:
        # Another plug-in may convert a text of its own before the page or after it; the page's references stay.
        self.machines[self.path] = self.machines.get(self.path) or for_machines(references, self.desk.options)
        with _said_plainly():
            return for_people(references, self.desk.options)


class RefkeeperPlugin(BasePlugin[RefkeeperConfig]):
    """Notes and references in every page."""

    extension: _OfPages

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put the extension among the site's."""
        if "refkeeper" in config.markdown_extensions:
            raise PluginError("refkeeper stands under `plugins` and under `markdown_extensions`; the plug-in is enough")
        with _said_plainly():
            self.extension = _OfPages(Desk(read_options(dict(self.config), "mkdocs.yml"), LOG.warning))
        config.markdown_extensions.append(self.extension)  # Python-Markdown takes instances as well as names
        return config

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say which page comes next: MkDocs converts it right after."""
        self.extension.path = _path(page)
        self.extension.lines_before = _lines_before(page, markdown)
        return markdown

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Add the references for machines to the finished page."""
        added = self.extension.machines.pop(_path(page), "")
        before, end, after = output.rpartition("</body>")
        return before + added + end + after if end else output + added

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fail when the build is strict and has findings."""
        said, self.extension.said = self.extension.said, []
        if self.config.strict:
            with _said_plainly():
                refuse(said)


@contextlib.contextmanager
def _said_plainly() -> Iterator[None]:
    """What refkeeper refuses, as MkDocs says an error of a plug-in."""
    try:
        yield
    except RefkeeperError as error:
        raise PluginError(str(error)) from error


def _path(page: Page) -> str:
    """The page's file as a person at this shell names it; a page that a plug-in makes has only its address."""
    path = page.file.abs_src_path
    return os.path.relpath(path) if path else page.file.src_uri


def _lines_before(page: Page, markdown: str) -> int:
    """How many lines of front matter MkDocs took off."""
    whole = page.file.content_string
    return whole.count("\n", 0, whole.rfind(markdown)) if markdown and whole.endswith(markdown) else 0
