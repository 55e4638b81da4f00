"""`refkeeper explain`: what a rule or a quirk is, why, with its examples."""

from __future__ import annotations

import difflib

import click

from refkeeper.errors import SettingsError


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what a rule (RK201) or a quirk (jats-in-title) is; without a name, list them all.

    \b
    Example:
      refkeeper explain RK201
    """
    from refkeeper.checks.page import page as check_page
    from refkeeper.quirks.page import section
    from refkeeper.registry import checks, quirks

    known = {one.id: "\n".join(section(one)) for one in quirks()}
    for check in checks():
        known[check.code] = known[check.name] = check_page(check)
    if code is None:
        for check in checks():
            click.echo(f"{check.code}  {check.summary}")
        for one in quirks():
            click.echo(f"{one.id}  {one.summary}")
        return
    name = code if code in known else code.upper()
    if name not in known:
        near = difflib.get_close_matches(code, known, 1)
        hint = f"; did you mean `{near[0]}`?" if near else "; `refkeeper explain` lists them"
        raise SettingsError(f"nothing is called `{code}`{hint}")
    click.echo(known[name])
