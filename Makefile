# Quntuan Graph. `make run` and `make test` need only Python 3.11+, git and make.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install run test check bench neo4j-test browser-test attack-test slow-test lock clean

help:  ## what can be made here
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

install: $(STAMP)  ## make .venv and install from the lock (quick when nothing changed)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
	  || { echo "Python 3.11, 3.12 or 3.13 is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1). Say which: make PYTHON=python3.12 …" >&2; exit 2; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

run: install  ## build the graph from data/documents and serve API and pages
	$(BIN)/quntuan run

test: install  ## the fast suite, on the embedded store
	$(BIN)/python -m pytest

check: install  ## lint, types, documentation
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m docs.check

bench: install  ## measure: extraction beside spaCy; how cost grows on hostile input
	$(BIN)/python -m bench
	$(BIN)/python -m pytest -m bench

neo4j-test: install  ## the store suite and one whole build on a real Neo4j (needs JDK 17 and Maven)
	$(BIN)/python -m pytest -m neo4j

browser-test: install  ## pages and maps in headless Chromium
	$(BIN)/python -m pytest -m browser

slow-test: install  ## kills, whole builds and exports, generated requests, on the embedded store
	$(BIN)/python -m pytest -m "slow and not neo4j"

attack-test: install  ## free queries: every attack of the list, on the embedded store
	$(BIN)/python -m pytest -m "attack and not neo4j"

lock: install  ## resolve the dependencies anew into requirements.lock
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-annotate --no-header --extra dev pyproject.toml -o requirements.lock

clean:  ## remove what was made (not the data home)
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
