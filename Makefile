# Two commands set everything up: `make build` runs the main job on the bundled samples, `make test` passes the tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WAREHOUSE ?= warehouse
READY := $(VENV)/.ready
SUPERSET := .cache/superset
PORT ?= 8088
BENCH := .cache/bench
BENCH_NOTICES ?= 10000
QUERY ?= --metrics people_affected,incidents --group-by metric_time__fiscal_year

.DEFAULT_GOAL := help
.PHONY: help build test docs metrics bench faults dagster bi bi-test lint format clean

help: ## Show these commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Jikenbo needs Python 3.11 or later; run make PYTHON=python3.12 …" >&2; exit 1; }
	@echo "Setting up $(VENV) from requirements.lock (a few minutes the first time)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

build: $(READY) ## Set up, then load, build, audit and publish the bundled samples
	@$(BIN)/jikenbo --warehouse $(WAREHOUSE) run samples/notices.txt

test: $(READY) ## Set up, then run every test
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

docs: $(READY) ## Write docs/cookbook.md and docs/dictionary.md from the samples, and dbt's docs as one page
	@$(BIN)/jikenbo --warehouse .cache/docs-warehouse run samples/notices.txt
	@$(BIN)/python docs/reference_pages.py --warehouse .cache/docs-warehouse
	@$(BIN)/jikenbo --warehouse .cache/docs-warehouse docs --html .cache/docs/index.html

metrics: $(READY) ## Ask the published file for metrics; QUERY='--metrics … --group-by …' says which
	@mkdir -p target
	@cp $(WAREHOUSE)/dbt/target/semantic_manifest.json target/
	@JIKENBO_WAREHOUSE=$(WAREHOUSE) JIKENBO_DBT_TARGET=published DO_NOT_TRACK=1 $(BIN)/mf query $(QUERY)

$(BENCH)/.ready: benchmarks/peers.txt
	@echo "Setting up other readers of dates in $(BENCH)"
	@test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	@$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/peers.txt
	@touch $@

bench: $(READY) $(BENCH)/.ready ## Measure runs on BENCH_NOTICES=10000 invented notices, in units of one scan of their texts
	@$(BIN)/python benchmarks/bench.py --notices $(BENCH_NOTICES) --peers-python $(BENCH)/bin/python

faults: $(READY) ## Kill, starve, crowd and damage runs, with readers that never close (half an hour)
	@$(BIN)/python tests/faults/suite.py --minutes 30

dagster: $(READY) ## Materialize the samples once through the Dagster example, in an environment of its own
	@test -x .cache/dagster/bin/dagster || $(PYTHON) -m venv .cache/dagster
	@.cache/dagster/bin/python -m pip install --quiet --disable-pip-version-check --requirement examples/scheduling/dagster/requirements.txt
	@JIKENBO_WAREHOUSE=$(abspath .cache/dagster-warehouse) .cache/dagster/bin/python examples/scheduling/dagster/definitions.py

$(SUPERSET)/.ready: reports/superset/requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' || { echo "Superset needs Python 3.11 or 3.12; run make PYTHON=python3.12 bi" >&2; exit 1; }
	@echo "Setting up Superset in $(SUPERSET) (900 MB; a few minutes the first time)"
	@test -x $(SUPERSET)/bin/python || $(PYTHON) -m venv $(SUPERSET)
	@$(SUPERSET)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement reports/superset/requirements.txt
	@touch $@

bi: $(SUPERSET)/.ready ## Serve the dashboard of the published file with Apache Superset, on this machine alone
	@$(SUPERSET)/bin/python reports/superset/start.py --warehouse $(WAREHOUSE) --port $(PORT)

bi-test: $(READY) $(SUPERSET)/.ready ## Open the dashboard in a headless browser and look at every chart
	@$(BIN)/python -m pytest tests/bi

lint: $(READY) ## Check Python, types and SQL
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --processes 2 models analyses tests/dbt

format: $(READY) ## Format Python and SQL
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@$(BIN)/sqlfluff fix --processes 2 models analyses

clean: ## Remove the environment and the sample warehouse
	rm -rf $(VENV) $(WAREHOUSE) .cache
