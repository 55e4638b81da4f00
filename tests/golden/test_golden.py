"""The repaired seeds with their bibliographies, byte for byte, and what other programs say of these files."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.articles import ROOT, SEEDS
from tests.golden.remake import GOLDEN, made, make

SCHEMAS = ROOT.parent / "shared" / "data" / "schemas"
BIBS = sorted(GOLDEN.glob("*.bib"))
CSL = sorted(GOLDEN.glob("*.csl.json"))


def test_the_seeds_come_out_as_kept(tmp_path: Path) -> None:
    """When a change is meant: `python -m tests.golden.remake`, and read the difference."""
    make(tmp_path)
    found, kept = made(tmp_path), made(GOLDEN)
    assert list(found) == list(kept)
    for name in kept:
        assert found[name].decode() == kept[name].decode(), name
        assert found[name] == kept[name], name


def test_every_seed_has_its_three_files() -> None:
    names = {path.name for path in GOLDEN.iterdir()}
    assert names == {name for seed in SEEDS for name in (seed.name, f"{seed.stem}.bib", f"{seed.stem}.csl.json")}


def test_fixing_the_kept_articles_changes_nothing(tmp_path: Path) -> None:
    make(tmp_path, [GOLDEN / seed.name for seed in SEEDS])
    assert {name: data for name, data in made(tmp_path).items() if name in {seed.name for seed in SEEDS}} == {
        seed.name: (GOLDEN / seed.name).read_bytes() for seed in SEEDS
    }


@pytest.mark.parametrize("path", CSL, ids=lambda path: path.name)
def test_csl_json_keeps_to_the_schema(path: Path) -> None:
    schema = SCHEMAS / "csl-data.json"
    if not schema.is_file():
        pytest.skip("the schema of CSL-JSON does not stand beside the checkout")
    import jsonschema

    items = json.loads(path.read_text("utf-8"))
    assert items
    jsonschema.Draft7Validator(json.loads(schema.read_text("utf-8"))).validate(items)


@pytest.mark.outside("bibtex")
@pytest.mark.skipif(shutil.which("bibtex") is None, reason="bibtex is not installed")
@pytest.mark.parametrize("path", BIBS, ids=lambda path: path.name)
def test_bibtex_takes_them_without_a_warning(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "x.bib")
    (tmp_path / "x.aux").write_text("\\citation{*}\n\\bibdata{x}\n\\bibstyle{plain}\n", encoding="utf-8")
    run = subprocess.run(["bibtex", "x"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, [line for line in run.stdout.splitlines() if "arning" in line]) == (0, [])


@pytest.mark.outside("biber")
@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
def test_biber_takes_the_other_format_without_a_warning(tmp_path: Path) -> None:
    make(tmp_path, form="biblatex")
    for path in sorted(tmp_path.glob("*.bib")):
        run = subprocess.run(
            ["biber", "--tool", "--nolog", path.name], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        said = [line for line in run.stdout.splitlines() if line.startswith(("WARN", "ERROR"))]
        assert (run.returncode, said) == (0, []), path.name
