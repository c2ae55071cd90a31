"""What Superset imports fits the published file, without Superset."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from jikenbo.readers import SAFE_SETTINGS
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

ASSETS = PROJECT_DIRECTORY / "reports" / "superset" / "assets"


def read(kind: str) -> dict[str, dict[str, Any]]:
    """The YAML files of a kind, by their uuid."""
    entries = [
        yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted((ASSETS / kind).rglob("*.yaml"))
    ]
    return {entry["uuid"]: entry for entry in entries}


DATASETS = read("datasets")
CHARTS = read("charts")
by_name = pytest.mark.parametrize("dataset", DATASETS.values(), ids=lambda dataset: dataset["table_name"])


@pytest.fixture(scope="module")
def published(sample_warehouse: Warehouse) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published file as Superset opens it."""
    (database,) = read("databases").values()
    settings = database["extra"]["engine_params"]["connect_args"]["config"]
    with duckdb.connect(str(sample_warehouse.published_path), read_only=True, config=settings) as connection:
        yield connection


def test_the_file_is_opened_as_safely_as_our_own_readers_do() -> None:
    (database,) = read("databases").values()
    assert database["extra"]["engine_params"]["connect_args"]["config"] == SAFE_SETTINGS
    assert database["sqlalchemy_uri"].endswith("?access_mode=READ_ONLY")
    assert not any(database[right] for right in ("allow_dml", "allow_ctas", "allow_cvas", "allow_csv_upload"))


@by_name
def test_a_dataset_has_the_columns_that_its_query_gives(
    dataset: dict[str, Any], published: duckdb.DuckDBPyConnection
) -> None:
    described = published.execute(f"describe {dataset['sql']}").fetchall()
    assert {(name, kind) for name, kind, *_ in described} == {
        (column["column_name"], column["type"]) for column in dataset["columns"]
    }


@by_name
def test_every_metric_can_be_reckoned(dataset: dict[str, Any], published: duckdb.DuckDBPyConnection) -> None:
    for metric in dataset["metrics"]:
        (value,) = published.execute(f"select {metric['expression']} from ({dataset['sql']})").fetchall()[0]
        assert value is not None, metric["metric_name"]


@by_name
def test_every_code_has_a_name_for_people(
    dataset: dict[str, Any], published: duckdb.DuckDBPyConnection
) -> None:
    named = {"cause_group", "cause", "sector", "roles", "step"}
    for column in named & {column["column_name"] for column in dataset["columns"]}:
        values = published.execute(f"select distinct {column} from ({dataset['sql']})").fetchall()
        assert [value for (value,) in values if value.isascii()] == []


def seed_codes(seed: str, column: str) -> set[str]:
    """The codes that a column of a seed can give."""
    with (PROJECT_DIRECTORY / "seeds" / f"{seed}.csv").open(encoding="utf-8", newline="") as file:
        return {row[column] for row in csv.DictReader(file) if row[column]}


def test_every_code_that_can_come_has_a_name_for_people() -> None:
    groups = seed_codes("codes_causes", "category")
    sectors = seed_codes("lexicon_sectors", "code") | seed_codes("lexicon_legal_forms", "sector")
    roles = seed_codes("codes_third_party_roles", "code")
    for dataset in DATASETS.values():
        wanted = {"cause_group": groups, "sector": sectors, "roles": roles}
        for column in wanted.keys() & {column["column_name"] for column in dataset["columns"]}:
            missing = {code for code in wanted[column] if f"('{code}', '" not in dataset["sql"]}
            assert missing == set(), dataset["table_name"]


def test_people_are_counted_once(published: duckdb.DuckDBPyConnection) -> None:
    (incidents,) = [dataset for dataset in DATASETS.values() if dataset["table_name"] == "incidents"]
    rows, people = published.execute(
        f"select count(*), sum(affected_people) from ({incidents['sql']})"
    ).fetchall()[0]
    assert (rows, people) == published.execute(
        "select count(*), sum(affected_count) filter (where affected_unit_kind = 'person') from fct_incidents"
    ).fetchall()[0]


def test_every_chart_draws_on_a_dataset_and_stands_on_the_dashboard() -> None:
    (dashboard,) = read("dashboards").values()
    shown = [
        part["meta"]["uuid"]
        for part in dashboard["position"].values()
        if isinstance(part, dict) and part["type"] == "CHART"
    ]
    assert sorted(shown) == sorted(CHARTS)
    for chart in CHARTS.values():
        dataset = DATASETS[chart["dataset_uuid"]]
        known = {column["column_name"] for column in dataset["columns"]}
        known |= {metric["metric_name"] for metric in dataset["metrics"]}
        assert used(chart["params"]) <= known, chart["slice_name"]


def used(params: dict[str, Any]) -> set[str]:
    """The columns and metrics that a chart names."""
    names = [*params.get("metrics", []), *params.get("groupby", []), *params.get("all_columns", [])]
    names += [params[key] for key in ("metric", "x_axis", "timeseries_limit_metric") if key in params]
    names += [json.loads(order)[0] for order in params.get("order_by_cols", [])]
    return {*names, *(condition["subject"] for condition in params["adhoc_filters"])}


def test_no_asset_names_a_place_of_one_machine() -> None:
    text = "".join(file.read_text(encoding="utf-8") for file in Path(ASSETS).rglob("*.yaml"))
    assert "PUBLISHED_FILE" in text
    assert "/home/" not in text
    assert "http" not in text
