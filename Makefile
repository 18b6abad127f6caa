# Everything a person does with Weaver's source. `make` alone lists it.

BIN := .venv/bin
UV := .venv-lock/bin/uv
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-header --no-emit-index-url --no-emit-find-links

# The first Python here that is new enough, or nothing.
PYTHON = $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$python; break; }; done)

define bootstrap
	@python="$(PYTHON)"; [ -n "$$python" ] || { \
	echo "Weaver needs Python 3.11 or newer, and found none. On Debian: sudo apt-get install python3 python3-venv" >&2; \
	exit 1; }; $$python packaging/bootstrap.py
endef

.DEFAULT_GOAL := help
.PHONY: help run test lint bench fuzz screenshots lock clean setup setup-dev

help: ## List what make can do
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r target what; do \
	printf '  make %-12s %s\n' "$$target" "$$what"; done

run: setup ## Open Weaver (ARGS="…" is passed on); without a screen, play the tour
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	echo "There is no screen here, so Weaver plays its tour and leaves the pictures in tour/."; \
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m weaver_desktop.cli tour tour/; \
	else $(BIN)/python -m weaver_desktop.app $(ARGS); fi

test: lint ## Run every check: style, types, import contracts, tests (ARGS="…" goes to pytest)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

lint: setup-dev ## Check style, types and import contracts only
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy .
	@$(BIN)/lint-imports --no-logo

bench: setup-dev ## Measure speed against the budgets
	$(BIN)/python -m benchmarks $(ARGS)

fuzz: setup-dev ## Read 100,000 damaged files of every format (ARGS="--files N --seed S")
	$(BIN)/python -m tests.fuzz $(ARGS)

screenshots: setup ## Draw every screen, also at 200 %, into screenshots/
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m weaver_desktop.app.screens screenshots/
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m weaver_desktop.app.screens screenshots/200-percent/ 2

lock: $(UV) ## Renew the locks after a change in requirements/*.in (ARGS=--upgrade for newer versions)
	$(LOCK) $(ARGS) --output-file requirements/run.lock requirements/run.in
	$(LOCK) $(ARGS) --output-file requirements/dev.lock requirements/dev.in

$(UV):
	@[ -n "$(PYTHON)" ] && $(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet --disable-pip-version-check uv

clean: ## Remove all that make made
	rm -rf .venv .venv-lock tour screenshots build dist
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup:
	$(bootstrap)

setup-dev:
	$(bootstrap) --test
