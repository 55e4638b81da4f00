# `make dev` first; the rest works in the virtual environment that it makes.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: dev check fix test bench docs golden

dev:
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -q -e '.[dev]'

check:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

fix:
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test:
	$(BIN)/python -m pytest

bench:
	$(BIN)/python -m benchmarks.cost
	$(BIN)/python -m benchmarks.parse

docs:
	$(BIN)/python -m refkeeper.quirks.page > docs/quirks.md
	$(BIN)/python -c "from refkeeper.checks.page import render; from refkeeper.registry import checks; print(render(checks()), end='')" > docs/checks.md

golden:
	$(BIN)/python -m tests.golden.remake
