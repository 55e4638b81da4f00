"""The options that every way into a site shares, under the same names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from refkeeper.errors import SettingsError
from refkeeper.model.dataclass import dataclass

LOOKUPS = ("locked", "offline")


@dataclass(frozen=True, slots=True)
class Words:
    """What is said beside the notes; `{number}` is the note's number, `{place}` counts the places that call it."""

    note: str = "Note {number}"
    back: str = "Back to note {number} in the text"
    back_again: str = "Back to note {number} in the text, place {place}"
    notes: str = "Notes"
    bibliography: str = "Bibliography"


@dataclass(frozen=True, slots=True)
class Options:
    """What a site asks of refkeeper.

    `lookup` is `locked` (the ledger alone) or `offline` (also the records, libraries and cache on this machine); no
    build ever asks a network.  `strict` makes a build with findings fail.  `bibliography` is a CSL style, by name or
    file.
    """

    strict: bool = False
    lookup: str = "locked"
    bibliography: str = ""
    locale: str = ""
    coins: bool = True
    json_ld: bool = True
    words: Words = Words()


NAMES = tuple(one.name for one in fields(Options))


def read_options(table: Mapping[str, object], place: str) -> Options:
    """The options of a site's configuration; `place` says where they stand.

    Raises `SettingsError` for an unknown name or a value of the wrong kind.

    >>> read_options({"strict": True}, "mkdocs.yml").strict
    True
    """
    known = Options()
    flags: dict[str, bool] = {}
    texts: dict[str, str] = {}
    for name, value in table.items():
        if name not in NAMES:
            raise SettingsError(f"{place}: refkeeper has no option `{name}`; it has {', '.join(NAMES)}")
        if name == "words":
            continue
        wanted = bool if isinstance(getattr(known, name), bool) else str
        if not isinstance(value, wanted):
            what = "true or false" if wanted is bool else "a text"
            raise SettingsError(f"{place}: refkeeper's option `{name}` takes {what}, not {value!r}")
        if isinstance(value, bool):
            flags[name] = value
        elif isinstance(value, str):
            texts[name] = value
    if texts.get("lookup", known.lookup) not in LOOKUPS:
        raise SettingsError(f"{place}: refkeeper's option `lookup` takes {' or '.join(LOOKUPS)}, not {texts['lookup']}")
    return Options(
        strict=flags.get("strict", known.strict),
        lookup=texts.get("lookup", known.lookup),
        bibliography=texts.get("bibliography", known.bibliography),
        locale=texts.get("locale", known.locale),
        coins=flags.get("coins", known.coins),
        json_ld=flags.get("json_ld", known.json_ld),
        words=_words(table.get("words", {}), place),
    )


def _words(value: object, place: str) -> Words:
    names = [one.name for one in fields(Words)]
    if not isinstance(value, Mapping):
        raise SettingsError(f"{place}: refkeeper's option `words` takes a table of {', '.join(names)}")
    given: dict[str, str] = {}
    for name, text in value.items():
        if name not in names or not isinstance(text, str):
            raise SettingsError(f"{place}: refkeeper's `words` has no text `{name}`; it has {', '.join(names)}")
        try:
            text.format(number=1, place=1)
        except (LookupError, ValueError) as error:
            raise SettingsError(f"{place}: refkeeper's `words` can fill in {{number}} and {{place}}: {text}") from error
        given[str(name)] = text
    return Words(**given)
