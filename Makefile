# Every target prepares what it needs and skips what is there already.
# Only Python 3.11 or later and make are assumed; see docs/operators/installation.md.

PORT ?= 8000
ENGINE ?= both
# Looked up only by a recipe that needs it: asking five interpreters takes its time.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$name && break; done)
VENV := .venv/bin
BOOTSTRAP = $(or $(PYTHON),$(error Python 3.11 or later is needed, and none was found)) -m scripts.bootstrap
export PATH := $(CURDIR)/$(VENV):$(PATH)
# Compiled once, imported at every start: some machines ask Python to forget.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup setup-tests run test check fix bench translate lock journeys

help: ## Show what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Prepare the environment, the front end and the catalogues
	@$(BOOTSTRAP) run

setup-tests:
	@$(BOOTSTRAP) test

run: setup ## Serve the platform with demonstration people on 127.0.0.1 (PORT=8000)
	@$(VENV)/elearn demo --serve --port $(PORT)

test: setup-tests ## Run everything: the checks, then every test on every engine
	@$(VENV)/python -m scripts.engines
	@$(VENV)/python -m scripts.check
	@$(VENV)/python -m pytest --numprocesses auto --maxprocesses 4 --engine $(ENGINE)

check: setup-tests ## Run the static checks
	@$(VENV)/python -m scripts.check

fix: setup-tests ## Let the tools mend what they can
	@$(VENV)/python -m scripts.check --fix

bench: setup-tests ## Measure, and print each figure with the command that gives it
	@$(VENV)/python -m scripts.engines
	@for file in scripts/bench_*.py; do \
		[ ! -e "$$file" ] || $(VENV)/python -m "scripts.$$(basename "$$file" .py)" || exit 1; done

translate: setup-tests ## Bring new messages into the catalogues, keep the translations
	@$(VENV)/python -m scripts.catalogues extract
	@$(VENV)/python -m scripts.catalogues compile

lock: setup-tests ## Choose the newest packages that fit together (needs uv)
	@$(VENV)/python -m scripts.locks update

journeys: setup-tests ## Walk through the pages in a real browser; pictures go to build/journey
	@$(VENV)/python -m scripts.engines
	@$(VENV)/python -m pytest tests/journeys
