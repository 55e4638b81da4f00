"""The reader of MDX: Markdown in which `<` opens a component, so that an autolink would break the page."""

from __future__ import annotations

import re

from refkeeper.model.source import Source
from refkeeper.readers.markdown import MarkdownReader

_EMPHASIS = re.compile(r"[*~]")


class MdxReader(MarkdownReader):
    """Finds the notes of MDX, which are Markdown's."""

    name = "mdx"
    suffixes = (".mdx",)

    def sniff(self, source: Source) -> float:  # noqa: ARG002 - the protocol's
        """Nothing: only the name of a file tells MDX from Markdown."""
        return 0.0

    def link(self, url: str) -> str:
        r"""A link that shows its address: MDX knows no autolinks.

        >>> MdxReader().link("https://doi.org/10.1016/s0140-6736(99)1")
        '[https://doi.org/10.1016/s0140-6736(99)1](https://doi.org/10.1016/s0140-6736%2899%291)'
        """
        shown = _EMPHASIS.sub(r"\\\g<0>", url)
        return f"[{shown}]({url.replace('(', '%28').replace(')', '%29')})"
