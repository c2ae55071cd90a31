"""Every consumer of the tables is an exposure that names the tables which its code reads."""

import re
from typing import Any

import pytest
import yaml
from test_reference_pages import pages

from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

EXPOSURES = yaml.safe_load((PROJECT_DIRECTORY / "models" / "exposures.yml").read_text(encoding="utf-8"))[
    "exposures"
]


@pytest.fixture(scope="module")
def tables(sample_warehouse: Warehouse) -> dict[str, str]:
    """Names of models and seeds by the pattern with which code or YAML names them."""
    nodes: list[dict[str, Any]] = list(pages.read_manifest(sample_warehouse)["nodes"].values())
    places = {
        node["name"]: node["alias"] if node["schema"] == "main" else f"{node['schema']}.{node['alias']}"
        for node in nodes
        if node["resource_type"] in {"model", "seed"}
    }
    return {name: rf"(?<![\w.]){re.escape(place)}(?![\w.])|ref\('{name}'\)" for name, place in places.items()}


@pytest.mark.parametrize("exposure", EXPOSURES, ids=lambda exposure: exposure["name"])
def test_an_exposure_names_the_tables_that_its_code_reads(
    exposure: dict[str, Any], tables: dict[str, str]
) -> None:
    code = ""
    for name in exposure["config"]["meta"]["code"]:
        path = PROJECT_DIRECTORY / name
        files = [path] if path.is_file() else sorted(path.rglob("*.*"))
        code += "\n".join(file.read_text(encoding="utf-8") for file in files)
    read = {name for name, pattern in tables.items() if re.search(pattern, code)}
    assert read
    assert {re.sub(r"ref\('(\w+)'\)", r"\1", each) for each in exposure["depends_on"]} == read


def test_an_exposure_leads_to_a_page_that_is_there() -> None:
    assert [each["name"] for each in EXPOSURES if not (PROJECT_DIRECTORY / each["url"]).exists()] == []


def test_every_module_that_reads_facts_belongs_to_an_exposure() -> None:
    known = {name for exposure in EXPOSURES for name in exposure["config"]["meta"]["code"]}
    readers = {
        path.relative_to(PROJECT_DIRECTORY).as_posix()
        for path in (PROJECT_DIRECTORY / "jikenbo").glob("*.py")
        if re.search(r"\b(?:from|join) fct_\w+", path.read_text(encoding="utf-8"))
    }
    assert readers
    assert readers - {"jikenbo/landed_notices.py"} <= known  # which only tells where to look a notice up
