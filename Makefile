# Everything a contributor and CI run. Each target sets up what it needs; `make help` lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NPX := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npx --no-install
PRETTY := "site_src/assets/**/*.{js,css}" "tests/unit/**/*.mjs" "*.{js,json}"
PORT ?= 8000
UPKEEP := .cache/upkeep
BENCH := .cache/bench
LINKS := .cache/links
# Only what is locked, by its hash, and only wheels: a source archive would run code to be installed,
# with whatever it says that this needs. The locks are whole, so nothing that they do not name is asked for.
PIP_LOCKED := pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: --no-deps
# For every machine and each Python from 3.11 on, with no address of a registry.
UV_LOCK := $(UPKEEP)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-build --custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade)
N ?= 1000000
STARTER := generator/cardpress/starter
# The theme prints a notice about MkDocs 2 on every start; pyproject.toml keeps MkDocs below 2.
export NO_MKDOCS_2_WARNING := 1
# Modules are compiled once, and not by each of a suite's many processes; images of machines often
# forbid it.
export PYTHONDONTWRITEBYTECODE :=

# A file's tests share what they use. One process more than two cores can run, as each often waits for a
# browser or a server that it uses; files in the order of the suite, which begins with what takes longest.
BY_FILE := --numprocesses 3 --dist loadfile --no-loadscope-reorder

# None of them needs what another makes; the longest begins first.
LINTS := lint-types lint-scripts lint-style lint-imports lint-workflows

.DEFAULT_GOAL := help
.PHONY: help setup serve build offline check catalogue test unit site-tests browser-tests fuzz lighthouse links bench profile bench-table lint format schema messages map lock audit picture refresh clean chromium

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

setup: $(VENV)/.ready node_modules/.ready ## Install the Python packages, the command itself and the browser libraries

# A person's site is of today; the generator itself asks no clock.
serve build offline catalogue: export CARDPRESS_AS_OF ?= $(shell date +%F)

serve: setup ## Serve the site on http://127.0.0.1:8000/ with live reload (PORT=... for another port)
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: setup ## Build the site into site/, failing on any problem or broken link
	$(BIN)/mkdocs build --strict

offline: setup ## Build the site into site/ for a folder: open site/index.html, no server needed
	OFFLINE=true $(BIN)/mkdocs build --strict

check: setup ## Check all cards
	$(BIN)/cardpress check

# The strict check is for no day, so that a pull request fails by what it changes and not by the
# calendar; what only a day brings up is a warning of `make check` and of the workflow.
catalogue: setup ## Check the cards as CI does: strictly, with a strict build of the site and its links
	CARDPRESS_AS_OF= $(BIN)/cardpress check --strict
	$(BIN)/mkdocs build --strict
	$(BIN)/python -m tests.site.links site

# The checks of style beside the unit tests, as each of them leaves a core idle at its end.
test: setup chromium ## Run every check and every test of the code
	@$(MAKE) --no-print-directory --jobs 2 unit $(LINTS)
	@$(MAKE) --no-print-directory site-tests
	@$(MAKE) --no-print-directory browser-tests

unit: setup ## Run the unit tests
	$(BIN)/pytest tests/unit --numprocesses auto --dist worksteal

site-tests: setup ## Build, serve and package the site as its users do
	$(BIN)/pytest tests/site $(BY_FILE)

browser-tests: setup chromium ## Use the built site in a real browser
	$(BIN)/pytest tests/browser $(BY_FILE)

fuzz: setup ## Try a million hostile inputs of each sort (N=... for another number, SEED=... for a known run)
	$(BIN)/python -m tests.fuzz.run --count $(N) $(if $(SEED),--seed $(SEED)) $(if $(SORTS),--sorts $(SORTS))

lighthouse: build chromium ## Audit the built site with Lighthouse, as a phone loads it
	$(BIN)/python -m tests.benchmarks.lighthouse

# Without the group there are no Hugo and no Zensical, and the report says so.
bench: setup ## Measure everything side by side (MODELS="250 1000" GROWTH=4000 REPEAT=3 SUBJECTS="cold hugo" OUT=...)
	-@$(MAKE) --no-print-directory $(BENCH)/.ready
	$(BIN)/python -m tests.benchmarks.run $(if $(MODELS),--models $(MODELS)) $(if $(GROWTH),--growth $(GROWTH)) \
		$(if $(REPEAT),--repeat $(REPEAT)) $(if $(SUBJECTS),--subjects $(SUBJECTS)) $(if $(OUT),--out $(OUT))

# It fails where an address does not answer, and says in report.md which.
links: $(LINKS)/.ready ## Ask for every address that cards name, a few at a time (needs the network)
	@rm -f $(LINKS)/report.md
	$(LINKS)/bin/lychee --config .github/lychee.toml --format markdown --output $(LINKS)/report.md 'cards/**/*.yml'

profile: setup ## Show where the time of a cold build goes, by room and by function (MODELS=250)
	$(BIN)/python -m tests.benchmarks.profile $(or $(MODELS),250)

bench-table: setup chromium ## Time the table of models with 2,000 of them, in a browser
	$(BIN)/python -m tests.benchmarks.table

lint: setup ## Check style, types, the import contract and the workflows
	@$(MAKE) --no-print-directory --jobs 2 $(LINTS)

.PHONY: $(LINTS)
lint-types:
	$(BIN)/mypy

lint-scripts:
	$(NPX) tsc --project .
	$(NPX) eslint --cache --cache-location .cache/eslint --max-warnings 0 site_src tests eslint.config.js

lint-style:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(NPX) prettier --cache --cache-location .cache/prettier --check $(PRETTY)

lint-imports:
	$(BIN)/lint-imports

# Not of ours alone, but also of what a new catalogue gets. The rules that would ask GitHub are off.
lint-workflows:
	PATH="$(CURDIR)/$(BIN):$$PATH" actionlint .github/workflows/*.yml $(STARTER)/.github/workflows/*.yml
	$(BIN)/zizmor --offline --no-progress --quiet .github $(STARTER)/.github
	$(BIN)/python -m tests.workflow_schemas
	$(BIN)/pre-commit validate-manifest .pre-commit-hooks.yaml

format: setup ## Format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(NPX) prettier --write --log-level warn $(PRETTY)

schema: setup ## Rewrite the JSON Schemas of the cards
	$(BIN)/cardpress schema

messages: setup ## Bring the messages and their translations up to date (LANGUAGE=fr starts another)
	$(BIN)/python -m tests.messages $(LANGUAGE)

map: setup ## Rewrite the map of the code in CONTRIBUTING.md from the import contract
	$(BIN)/python -m tests.house

lock: $(UPKEEP)/.ready ## Lock what pyproject.toml asks for, with hashes (UPGRADE=1 for newer versions)
	$(UV_LOCK) --extra dev --extra cluster --output-file requirements.lock pyproject.toml
	$(UV_LOCK) --group upkeep --output-file upkeep.lock
	$(UV_LOCK) --group links --output-file links.lock
	$(UV_LOCK) --group bench --constraint requirements.lock --output-file bench.lock

audit: setup $(UPKEEP)/.ready ## Ask PyPI and npm for known faults of the locked versions (needs both)
	$(BIN)/python -m tests.audit $(UPKEEP)/bin/pip-audit

picture: setup chromium ## Take the picture of a model's page that the README shows
	$(BIN)/python -m tests.browser.picture

# Nothing is fetched here; the folder has what a maintainer fetched, and fetched.yml says of which day.
refresh: setup ## Bring the cards up to date from a folder of fetched files (FROM=...), by refresh.yml
	$(BIN)/cardpress refresh $(or $(FROM),$(error say which folder with FROM=...)) --write
	$(BIN)/cardpress schema

clean: ## Delete everything that make has made
	rm -rf $(VENV) node_modules site build dist .cache .lycheecache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# The package itself is built by the locked hatchling, with nothing fetched, and without the build's
# hook, which fetches the browser libraries: npm puts them into node_modules.
$(VENV)/.ready: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Cardpress needs Python 3.11 or newer; name one with make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/$(PIP_LOCKED) --requirement requirements.lock
	HATCH_BUILD_NO_HOOKS=true $(BIN)/pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	@touch $@

# Apart from the code's own environment, whose versions must not depend on these tools.
$(UPKEEP)/.ready: upkeep.lock
	$(PYTHON) -m venv $(UPKEEP)
	$(UPKEEP)/bin/$(PIP_LOCKED) --requirement upkeep.lock
	@touch $@

# A link checker is large, and no one else needs it.
$(LINKS)/.ready: links.lock
	$(PYTHON) -m venv $(LINKS)
	$(LINKS)/bin/$(PIP_LOCKED) --requirement links.lock
	@touch $@

# Nor on what we are measured against.
$(BENCH)/.ready: bench.lock
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/$(PIP_LOCKED) --requirement bench.lock
	@touch $@

# Node comes from PyPI, so that Python and make are all a machine must have.
node_modules/.ready: package.json package-lock.json $(VENV)/.ready
	$(BIN)/npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

chromium: setup # Find Chromium, or install it
	@$(BIN)/python tests/browser/chromium.py
