"""The Sphinx extension `refkeeper.integrations.sphinx`: the docutils footnotes of reStructuredText and of MyST.

extensions = ["refkeeper.integrations.sphinx"]
refkeeper_strict = True
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

try:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinx.errors import SphinxError
    from sphinx.util.logging import getLogger
except ImportError as error:
    raise ImportError("refkeeper's Sphinx extension needs Sphinx: pip install 'refkeeper[sphinx]'") from error

from refkeeper._version import __version__
from refkeeper.errors import RefkeeperError
from refkeeper.integrations.desk import Desk
from refkeeper.integrations.docutils_notes import annotate
from refkeeper.integrations.notes_html import accessible
from refkeeper.integrations.options import NAMES, Options, read_options

LOG = getLogger(__name__)


class Refused(SphinxError):
    """The options, the settings or the ledger cannot be used."""

    category = "refkeeper"


def setup(app: Sphinx) -> Mapping[str, object]:
    """What Sphinx calls."""
    known = Options()
    for name in NAMES:
        default = {} if name == "words" else getattr(known, name)
        app.add_config_value(f"refkeeper_{name}", default, "env", [type(default)])
    work = _Work()
    app.connect("builder-inited", work.begin)
    app.connect("doctree-read", work.read)
    app.connect("env-purge-doc", work.purge)
    app.connect("env-merge-info", work.merge)
    app.connect("html-page-context", work.finish)
    app.connect("build-finished", work.end)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}


class _Work:
    """One build.  The findings of pages that are not read again stand in the environment, which Sphinx keeps."""

    desk: Desk

    def begin(self, app: Sphinx) -> None:
        """Read the options."""
        table = {name: app.config[f"refkeeper_{name}"] for name in NAMES}
        try:
            self.desk = Desk(read_options(table, "conf.py"), LOG.warning)
        except RefkeeperError as error:
            raise Refused(str(error)) from error

    def read(self, app: Sphinx, document: nodes.document) -> None:
        """Work through the footnotes of a page."""
        name = app.env.docname
        path = os.path.relpath(app.env.doc2path(name))
        try:
            page = annotate(document, self.desk, path)
            # A page is read again when its decisions have changed.
            app.env.note_dependency(str(self.desk.ledger_of(path)))
        except RefkeeperError as error:
            raise Refused(f"{path}: {error}") from error
        for one in page.said:
            place = (name, one.line)
            LOG.warning("%s %s", one.code, one.message, location=place, type="refkeeper", subtype=one.code)
        _said(app.env)[name] = [str(one) for one in page.said]

    def purge(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Forget a page."""
        _said(env).pop(docname, None)

    def merge(self, app: Sphinx, env: BuildEnvironment, docnames: Iterable[str], other: BuildEnvironment) -> None:
        """Take over what another process read."""
        _said(env).update({name: _said(other).get(name, []) for name in docnames})

    def finish(self, app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object) -> None:
        """Make the built notes accessible."""
        if isinstance(context.get("body"), str):
            context["body"] = accessible(context["body"], self.desk.options.words)

    def end(self, app: Sphinx, exception: Exception | None) -> None:
        """Fail when the build is strict and has findings."""
        left = [line for lines in _said(app.env).values() for line in lines] if exception is None else []
        if left and self.desk.options.strict:
            # An exception here would come with a page of traceback and the wish to report it to Sphinx's developers.
            LOG.error("refkeeper: %s to look at, and the build is strict\n%s", len(left), "\n".join(left))
            app.statuscode = 1


def _said(env: BuildEnvironment) -> dict[str, list[str]]:
    """The findings of each page; the environment pickles what stands in it."""
    said: dict[str, list[str]] = env.__dict__.setdefault("refkeeper_said", {})
    return said
