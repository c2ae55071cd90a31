"""Warehouses to be written to, and the models that dbt compiled for the samples."""

import json
import shutil
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest
from emulated_builds import Model

from jikenbo.warehouse import Warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    """An empty warehouse."""
    return Warehouse(tmp_path / "warehouse")


@pytest.fixture(scope="module")
def manifest(untouched_warehouse: Warehouse) -> dict[str, Any]:
    """dbt's manifest of the samples' build."""
    path = untouched_warehouse.dbt_directory / "target" / "manifest.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def models(manifest: dict[str, Any]) -> list[Model]:
    """All models, each behind those that it reads."""
    nodes = {key: node for key, node in manifest["nodes"].items() if node["resource_type"] == "model"}
    order = TopologicalSorter(
        {key: node["depends_on"]["nodes"] for key, node in nodes.items()}
    ).static_order()
    known = {**manifest["nodes"], **manifest["sources"]}
    return [
        Model(
            node["name"],
            node["relation_name"],
            node["compiled_code"],
            node["config"]["materialized"],
            frozenset(node["columns"]),
            {
                known[key]["relation_name"]: frozenset(known[key]["columns"])
                for key in node["depends_on"]["nodes"]
            },
        )
        for node in (nodes[key] for key in order if key in nodes)
    ]


@pytest.fixture
def copied(untouched_warehouse: Warehouse, tmp_path: Path) -> Warehouse:
    """The warehouse of the samples, to be written to."""
    shutil.copytree(untouched_warehouse.directory, tmp_path / "warehouse")
    return Warehouse(tmp_path / "warehouse")
