"""Reads CSL-JSON and CSL-YAML files, ours and other programs'."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from refkeeper.model.csl import Json, from_csl
from refkeeper.model.item import Item

_ENTITY = re.compile(r"&amp;(?=(?:amp;)*lt;)")
_OURS = "refkeeper"


def read_csl_json(text: str) -> tuple[tuple[tuple[str, Item], ...], tuple[str, ...]]:
    """Ids and items of a CSL-JSON array (or one item), and one line for what is not an item."""
    try:
        data: Json = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = f"line {error.lineno}: " if isinstance(error, json.JSONDecodeError) else ""
        return (), (f"{line}this is not JSON: {getattr(error, 'msg', error)}; mend it or export the file anew",)
    return _items(data)


def read_csl_yaml(text: str) -> tuple[tuple[tuple[str, Item], ...], tuple[str, ...]]:
    """Ids and items of the `references:` list of a YAML file, and one line for what is not an item."""
    import yaml

    try:
        data: Json = yaml.load(text, Loader=_loader())  # noqa: S506 - a subclass of SafeLoader
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark is not None else ""
        said = getattr(error, "problem", None) or error
        return (), (f"{line}this is not YAML: {said}; mend it or export the file anew",)
    return _items(data.get("references") if isinstance(data, Mapping) else data)


def _loader() -> type:
    """PyYAML's safe loader without dates: `2019-12-01` in a title stays text."""
    import yaml

    class Loader(yaml.SafeLoader):
        """Reads dates as text."""

    Loader.yaml_implicit_resolvers = {
        first: [one for one in resolvers if one[0] != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return Loader


def _items(data: Json) -> tuple[tuple[tuple[str, Item], ...], tuple[str, ...]]:
    listed = data.get("items", [data]) if isinstance(data, Mapping) else data
    if not isinstance(listed, list):
        return (), ("there is no list of references in this file; export the library as CSL-JSON",)
    entries: list[tuple[str, Item]] = []
    problems: list[str] = []
    for place, one in enumerate(listed, start=1):
        if isinstance(one, Mapping):
            entries.append((str(one.get("id") or f"item{place}"), _item(one)))
        else:
            problems.append(f"item {place}: not a reference but {type(one).__name__}; mend it, the others are read")
    return tuple(entries), tuple(problems)


def _item(data: Mapping[str, Json]) -> Item:
    item = from_csl({name: _read(value) for name, value in data.items()})
    return replace(item, custom=tuple(pair for pair in item.custom if pair[0] != _OURS))


def _read(value: Json) -> Json:
    """`&lt;` is how a `<` is kept from being HTML."""
    if isinstance(value, str):
        return _ENTITY.sub("&", value.replace("&lt;", "<"))
    if isinstance(value, list):
        return [_read(one) for one in value]
    if isinstance(value, Mapping):
        return {name: _read(one) for name, one in value.items()}
    return value
