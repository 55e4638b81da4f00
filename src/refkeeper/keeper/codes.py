"""Refuses rule codes that no rule has: `--select RK999` would otherwise silence everything, and say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from refkeeper.errors import SettingsError
from refkeeper.registry import checks
from refkeeper.settings import Settings


def refuse_unknown(codes: Sequence[str], where: str, whole: bool = False) -> None:
    """Raise `SettingsError` for the first code that is no rule's and, but for `whole`, no beginning of one.

    `where` is the option or the key of the settings, for the message.
    """
    if not codes:
        return
    known = {check.code: check.code for check in checks()}
    for code in codes:
        if code not in known and (whole or not any(one.startswith(code) for one in known)):
            what = "is called" if whole else "is called or begins with"
            raise SettingsError(f"{where}: no rule {what} `{code}`; {_hint(code, known)}")


def _hint(code: str, known: dict[str, str]) -> str:
    import difflib

    names = known | {check.name: check.code for check in checks()}
    for tried in (code, code.upper()):
        near = difflib.get_close_matches(tried, names, 1, cutoff=0.8)
        if near:
            return f"did you mean `{names[near[0]]}`?"
    families = ", ".join(sorted({one[:3] for one in known}))
    return f"the families are {families}; `refkeeper explain` lists the rules"


def refuse_unknown_in(settings: Settings) -> None:
    """The same for all codes that the settings name."""
    place = f"{settings.file}: " if settings.file is not None else ""
    refuse_unknown(settings.select, f"{place}`select`")
    refuse_unknown(settings.ignore, f"{place}`ignore`")
    for codes in settings.per_file_ignores.values():
        refuse_unknown(codes, f"{place}`per-file-ignores`")
    refuse_unknown([one.code for one in settings.accept], f"{place}`accept`", whole=True)
