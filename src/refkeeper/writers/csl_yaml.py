"""Writes CSL-YAML: the items of CSL-JSON in the `references:` list that pandoc reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refkeeper.model.item import Item
from refkeeper.model.reference import Reference
from refkeeper.writers.csl_json import csl_items, project

# PyYAML writes the line ends of other systems bare and reads them back as blanks.
_LINE_END = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
# "1e5", "0o17", "+1", ".5": numbers in YAML 1.2, which pandoc reads, and plain words in PyYAML's 1.1.
_NUMBERLIKE = re.compile(r"[-+.]?[0-9]")


class CslYamlWriter:
    """CSL-YAML."""

    name = "csl-yaml"
    suffix = ".csl.yaml"
    header = "# made by refkeeper"

    def write(self, references: Sequence[Reference]) -> str:
        """The whole file."""
        return f"{self.header}\n{_dump({'references': csl_items(references)})}"

    def project(self, item: Item) -> Item:
        """What CSL-YAML keeps of an item: the same as CSL-JSON."""
        return project(item)


def _dump(data: object) -> str:
    import yaml

    class Dumper(yaml.SafeDumper):
        """PyYAML's safe dumper with numbers in quotes and lists indented."""

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
            super().increase_indent(flow, False)

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
            return True

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        quotes = '"' if _NUMBERLIKE.match(value) or _LINE_END.search(value) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=quotes)

    Dumper.add_representer(str, text)
    return yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=10**6)
