"""Conventions of the dbt project, and its unit tests."""

import csv
import json
import re
from pathlib import Path

import duckdb
import pytest
import sqlglot
import yaml
from sqlglot import exp

from jikenbo.build import build
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

MODELS = sorted((PROJECT_DIRECTORY / "models").rglob("*.sql"))
OF_ONE_ENGINE = re.compile(
    r"\b(?:unnest|generate_subscripts|to_(?:days|months|years)|try|suffix|list_reduce|list_transform|list_filter|list_zip)\(|\bas materialized\b|\blambda\b"
)
LEXICONS = sorted((PROJECT_DIRECTORY / "seeds").glob("lexicon_*.csv"))


def test_the_rules_hold_on_their_examples(sample_warehouse: Warehouse) -> None:
    summary = build(sample_warehouse, command="test", select="test_type:unit", with_unit_tests=True)
    assert summary.nodes >= 50


@pytest.mark.parametrize("model", MODELS, ids=lambda path: path.stem)
def test_a_model_opens_with_its_question_and_describes_its_columns(model: Path) -> None:
    assert model.read_text(encoding="utf-8").startswith("-- Question: ")
    description = model.with_suffix(".yml")
    assert description.exists(), f"{model.name} has no YAML beside it"
    (entry,) = yaml.safe_load(description.read_text(encoding="utf-8"))["models"]
    assert entry["name"] == model.stem
    assert entry["description"]


def test_every_column_of_every_model_is_described(sample_warehouse: Warehouse) -> None:
    manifest = json.loads((sample_warehouse.dbt_directory / "target" / "manifest.json").read_text())
    missing = []
    with duckdb.connect(str(sample_warehouse.build_path), read_only=True) as connection:
        for node in manifest["nodes"].values():
            if node["resource_type"] != "model":
                continue
            described = {name.lower() for name, column in node["columns"].items() if column["description"]}
            columns = connection.execute(
                "select column_name from information_schema.columns where table_schema = ? and table_name = ?",
                [node["schema"], node["alias"]],
            ).fetchall()
            missing += [f"{node['name']}.{name}" for (name,) in columns if name.lower() not in described]
    assert missing == []


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda path: path.stem)
def test_a_lexicon_is_in_order_and_each_word_stands_in_its_example(lexicon: Path) -> None:
    with lexicon.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {"entry_id", "surface", "code", "priority", "note", "example"} <= set(rows[0])
    assert len({row["entry_id"] for row in rows}) == len(rows)
    assert [row["surface"] for row in rows if row["surface"] not in row["example"]] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda path: path.stem)
def test_a_pattern_does_not_depend_on_the_row(model: Path, untouched_warehouse: Warehouse) -> None:
    # One that does is compiled again for each row, which has taken a hundred times as long as matching it.
    compiled = (
        untouched_warehouse.dbt_directory / "target/compiled/jikenbo" / model.relative_to(PROJECT_DIRECTORY)
    )
    tree = sqlglot.parse_one(compiled.read_text(encoding="utf-8"), dialect="duckdb")
    patterns = [call.expression for call in tree.find_all(exp.Func) if call.key.startswith("regexp")]
    assert [pattern.sql("duckdb") for pattern in patterns if pattern.find(exp.Column)] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda path: path.stem)
def test_what_one_engine_says_in_its_own_way_stands_behind_a_macro(model: Path) -> None:
    # The same models are to run on another engine, for which macros/engine.sql is written anew.
    lines = model.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if OF_ONE_ENGINE.search(line) and not line.lstrip().startswith("--")] == []


def test_only_staging_reads_the_landed_tables() -> None:
    readers = [model.stem for model in MODELS if "source(" in model.read_text(encoding="utf-8")]
    assert [reader for reader in readers if not reader.startswith("stg_")] == []
