"""Decisions survive: a person's word wins, and a locked run needs neither network nor cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkeeper.ledger.entries import Decision
from refkeeper.ledger.toml import load
from tests.cli.desk import ARTICLE, BOOK, Desk, Told

LOCAL = ("--offline", "--records", "../records.jsonl")
TWINS = "A.[^1]\n\n[^1]: Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12.\n"


def _only(place: str = "refkeeper.lock") -> tuple[Decision, str | None]:
    (entry,) = load(Path(place))
    return entry.decision, entry.doi


def test_a_pin_wins_and_survives(desk: Desk) -> None:
    desk.put("a.md", TWINS)
    assert desk.run("fix", *LOCAL, "a.md").code == 1
    told = desk.run("ledger", "pin", "Lamps", "https://doi.org/10.5555/lamps.b", *LOCAL)
    assert (told.code, told.out) == (0, "pinned: 10.5555/lamps.b\n")
    for options in (LOCAL, ("--locked",), (*LOCAL, "--refresh")):
        assert desk.run("fix", *options, "a.md").code == 0
        assert _only() == (Decision.PINNED, "10.5555/lamps.b")
    assert "12, <https://doi.org/10.5555/lamps.b>." in desk.read("a.md")


def test_a_rejected_record_stays_rejected(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "--output-dir", "out", "a.md")
    told = desk.run("ledger", "reject", "Gulls", "--ledger", "out/refkeeper.lock")
    assert (told.code, told.out) == (0, "rejected: 10.5555/gulls.1994.33.4\n")
    assert desk.run("fix", *LOCAL, "--output-dir", "out", "a.md").code == 0
    assert desk.read("out/a.md") == ARTICLE
    assert "10.5555" not in desk.read("out/a.bib")
    (entry,) = load(Path("out/refkeeper.lock"))
    assert (entry.decision, entry.rejected) == (Decision.REJECTED, ("10.5555/gulls.1994.33.4",))


def test_prune_forgets_what_nobody_cites_and_keeps_the_rest(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put("b.md", TWINS)
    desk.run("fix", *LOCAL, "a.md", "b.md")
    assert len(load(Path("refkeeper.lock"))) == 2
    assert desk.run("ledger", "prune", "a.md").out == "forgot 1 of 2\n"
    assert _only() == (Decision.AUTO, "10.5555/gulls.1994.33.4")


def test_prune_refuses_what_it_cannot_read(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "a.md")
    before = desk.bytes()
    told = desk.run("ledger", "prune", "b.md")
    assert (told.code, told.err) == (2, "refkeeper: b.md: no such file; check the name\n")
    assert desk.bytes() == before


def test_apply_takes_the_word_of_people(desk: Desk) -> None:
    for folder in ("one", "two"):
        desk.put(f"{folder}/a.md", TWINS)
        desk.run("fix", *LOCAL, f"{folder}/a.md")
    desk.run("ledger", "pin", "Lamps", "10.5555/lamps.a", "--ledger", "one/refkeeper.lock", *LOCAL)
    told = desk.run("ledger", "apply", "one/refkeeper.lock", "--ledger", "two/refkeeper.lock")
    assert told.out == "applied 1 decisions\n"
    assert _only("two/refkeeper.lock") == (Decision.PINNED, "10.5555/lamps.a")


def test_list(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "a.md")
    told = desk.run("ledger", "list")
    assert told.code == 0
    assert "auto      found      10.5555/gulls.1994.33.4  Ada Marlowe" in told.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "--ledger", "none.lock"), "none.lock: no ledger there; `refkeeper fix` makes one"),
        (("pin", "Nothing", "10.5555/lamps.a", *LOCAL), "no entry for `Nothing`"),
        (("pin", "Gulls", "not-a-doi", *LOCAL), "not-a-doi: not a DOI; give one such as"),
        (("pin", "Gulls", "10.5555/unknown", *LOCAL), "10.5555/unknown: no source has a record of it"),
        (("reject", "Nothing"), "no entry for `Nothing`"),
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: tuple[str, ...], said: str, desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "a.md")
    desk.put("b.md", TWINS)
    before = desk.bytes()
    told = desk.run("ledger", *arguments)
    assert told.code == 2
    assert told.err.startswith(f"refkeeper: {said}"), told.err
    assert desk.bytes() == before


def test_locked_gives_the_same_answer_without_network_and_cache(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.put("a.md", ARTICLE + f"\nB.[^3] C.[^4]\n\n[^3]: {BOOK}.\n" + TWINS.splitlines()[2].replace("^1", "^4") + "\n")
    first = desk.run("fix", *LOCAL, "a.md")
    before = desk.bytes()
    monkeypatch.setenv("REFKEEPER_CACHE", str(tmp_path / "another.sqlite"))
    again = desk.run("fix", "--locked", "a.md")
    assert (first.code, again.code) == (1, 1)
    assert {name: data for name, data in desk.bytes().items() if before[name] != data} == {}
    assert not (tmp_path / "another.sqlite").exists()
    assert desk.run("check", "--locked", "a.md").code == 1


OF_ANOTHER = f"A.[^1]\n\n[^1]: {BOOK}, https://doi.org/10.5555/gulls.1994.33.4.\n"


@pytest.mark.parametrize(("text", "code"), [(TWINS, "RK201"), (OF_ANOTHER, "RK207")])
def test_locked_shows_the_candidates_of_what_is_ambiguous(text: str, code: str, desk: Desk) -> None:
    desk.put("a.md", text)
    assert desk.run("fix", *LOCAL, "a.md").code == 1
    free, locked = (_findings(desk.run("check", *how, "a.md", "-f", "json")) for how in (LOCAL, ("--locked",)))
    assert [one["code"] for one in locked] == [code]
    assert locked == free
    assert locked[0]["evidence"]


def test_a_ledger_of_before_still_names_its_candidates(desk: Desk) -> None:
    desk.put("a.md", TWINS)
    desk.run("fix", *LOCAL, "a.md")
    kept = desk.read("refkeeper.lock")
    desk.put(
        "refkeeper.lock", "".join(line + "\n" for line in kept.splitlines() if not line.startswith(("rec", "rea")))
    )
    told = desk.run("check", "--locked", "a.md")
    assert "the ledger has several records for it: 10.5555/lamps.a, 10.5555/lamps.b" in told.out
    desk.run("fix", *LOCAL, "a.md")
    assert desk.read("refkeeper.lock") == kept


def test_a_rejection_keeps_nothing_of_the_candidates(desk: Desk) -> None:
    desk.put("a.md", TWINS)
    desk.run("fix", *LOCAL, "a.md")
    desk.run("ledger", "reject", "Lamps")
    (entry,) = load(Path("refkeeper.lock"))
    assert (entry.candidates, entry.records, entry.reason) == ((), (), None)


def test_locked_without_a_ledger_is_one_finding_an_article(desk: Desk) -> None:
    desk.put("a.md", ARTICLE + f"\nB.[^3]\n\n[^3]: {BOOK}.\n")
    desk.put("b.md", ARTICLE)
    told = desk.run("check", "--locked", "a.md", "b.md")
    assert told.code == 1
    assert [line.partition(":")[0] for line in told.out.splitlines() if "RK" in line] == ["a.md", "b.md"]
    assert told.out.count("RK206 warning: no ledger: run `refkeeper fix` once and commit refkeeper.lock") == 2
    assert desk.names() == {"a.md", "b.md"}


@pytest.mark.parametrize("options", [(), ("--output-dir", "out")])
def test_a_locked_fix_begins_no_ledger(options: tuple[str, ...], desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    for _ in range(2):
        told = desk.run("fix", "--locked", *options, "a.md")
        assert (told.code, told.out.count("RK206 warning: no ledger")) == (1, 1)
    assert not any("refkeeper.lock" in name for name in desk.names())
    assert desk.run("check", "--locked", "a.md").code == 1  # an empty ledger would say that all is well


def test_a_locked_fix_keeps_the_ledger_that_is_there(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "a.md")
    before = desk.read("refkeeper.lock")
    desk.put("b.md", ARTICLE + f"\nB.[^3]\n\n[^3]: {BOOK}.\n")
    assert "RK206" not in desk.run("fix", "--locked", "b.md").out
    assert set(before.splitlines()) < set(desk.read("refkeeper.lock").splitlines())


ALL_KINDS = (
    f"A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: {BOOK}; “Harbour Opens,” *The Daily Gull*, 3 May 1932, 4.\n[^2]: Ibid.\n"
    "[^3]: Nobody, op. cit., 8.\n[^5]: Ibid.\n"
)


def test_locked_without_a_ledger_is_one_finding_whatever_the_notes(desk: Desk) -> None:
    desk.put("a.md", ALL_KINDS)
    assert {"RK101", "RK102", "RK601"} <= {
        one["code"] for one in _findings(desk.run("check", "--offline", "a.md", "-f", "json"))
    }
    assert [one["code"] for one in _findings(desk.run("check", "--locked", "a.md", "-f", "json"))] == ["RK206"]
    told = desk.run("check", "--locked", "--ignore", "RK206", "a.md", "-f", "json")
    assert {"RK101", "RK102", "RK601"} <= {one["code"] for one in _findings(told)}
    told = desk.run("check", "--locked", "--select", "RK1", "a.md", "-f", "json")
    assert {one["code"] for one in _findings(told)} == {"RK101", "RK102"}


@pytest.mark.parametrize(
    "note", ["I thank the harbour master.", "“Harbour Opens,” *The Daily Gull*, 3 May 1932, 4.", "Ibid., 45."]
)
def test_notes_that_no_ledger_could_know_need_none(note: str, desk: Desk) -> None:
    desk.put("a.md", f"A.[^1]\n\n[^1]: {note}\n")
    codes = [one["code"] for one in _findings(desk.run("check", "--locked", "a.md", "-f", "json"))]
    assert codes == (["RK602"] if note.startswith("Ibid") else [])


def _findings(told: Told) -> list[dict[str, str]]:
    found = told.data["findings"]
    assert isinstance(found, list)
    return found


def test_the_ledger_lies_beside_the_configuration_or_at_the_git_root(desk: Desk) -> None:
    desk.put("book/refkeeper.toml", "")
    desk.put("book/part/a.md", ARTICLE)
    desk.put("site/.git/HEAD", "")
    desk.put("site/posts/b.md", ARTICLE)
    desk.run("fix", *LOCAL, "book/part/a.md", "site/posts/b.md")
    assert {name for name in desk.names() if name.endswith(".lock")} == {"book/refkeeper.lock", "site/refkeeper.lock"}


def test_a_fix_that_adds_a_doi_keeps_its_own_entry(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", *LOCAL, "a.md")
    before = desk.read("refkeeper.lock")
    told = desk.run("fix", "--offline", "a.md")
    assert "2 found" in told.out
    assert desk.read("refkeeper.lock") == before
