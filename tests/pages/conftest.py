"""What the tests of pages share: a hostile warehouse, a browser, a place to save pages."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from browser import Browser, browser, chromium
from page_tree import HOSTILE

from jikenbo.warehouse import Warehouse


@pytest.fixture(scope="session")
def hostile_warehouse(sample_warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """The samples, with hostile text in every name, title and notice."""
    warehouse = Warehouse(tmp_path_factory.mktemp("hostile") / "warehouse")
    warehouse.directory.mkdir()
    shutil.copy(sample_warehouse.published_path, warehouse.published_path)
    with duckdb.connect(str(warehouse.published_path)) as connection:
        changed = {
            "fct_incidents": ("title", "organization_name", "case_numbers"),
            "fct_disclosures": ("title", "source_uri", "organization_name"),
            "dim_organizations": ("organization_name", "prefecture"),
            "agg_third_party_incidents": ("organization_name",),
            "fct_affected_counts": ("evidence_text", "unit"),
            "fct_leaked_fields": ("evidence_text",),
            "fct_timeline_events": ("evidence_text", "event_time"),
            "evidence.mentions": ("surface", "value", "rule"),
            "reference.lexicon_counters": ("example",),
            "quality.audit_results": ("observed", "expectation"),
        }
        hostile = HOSTILE.replace("\x00", "")  # DuckDB holds NUL only by way of chr(0)
        for table, columns in changed.items():
            for column in columns:
                connection.execute(f"update {table} set {column} = $1 || chr(0)", [hostile])
        connection.execute(
            "update evidence.segments set raw_text = raw_text || chr(10) || $1 || chr(0)", [hostile]
        )
    return warehouse


@pytest.fixture(scope="session")
def chromium_page() -> Iterator[Browser]:
    """A browser, where there is one."""
    program = chromium()
    if program is None:
        pytest.skip("no Chromium on this machine")
    with browser(program) as opened:
        yield opened


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[str], Path]:
    """Saves a page and gives its path."""

    def save(page: str) -> Path:
        path = tmp_path / "page.html"
        path.write_text(page, encoding="utf-8")
        return path

    return save
