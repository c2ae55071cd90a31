"""What several tests share: the bundled samples, read once."""

import os
import shutil
from pathlib import Path

import pytest
from click.testing import Result
from running import SAMPLES, SHARED, jikenbo

from jikenbo.warehouse import Warehouse


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Warehouse, Result]:
    """The bundled samples, loaded, built, audited and published; read only."""
    warehouse = Warehouse(tmp_path_factory.mktemp("samples") / "warehouse")
    result = jikenbo(warehouse, "run", str(SAMPLES), "--json")
    shutil.copytree(warehouse.directory, warehouse.directory.with_name("untouched"))
    return warehouse, result


@pytest.fixture(scope="session")
def sample_warehouse(request: pytest.FixtureRequest) -> Warehouse:
    """The warehouse of the bundled samples; JIKENBO_SAMPLE_WAREHOUSE names one that is built already."""
    if built := os.environ.get("JIKENBO_SAMPLE_WAREHOUSE"):
        return Warehouse(Path(built))
    warehouse, result = request.getfixturevalue("sample_run")
    assert result.exit_code == 0, result.output
    return warehouse


@pytest.fixture(scope="session")
def untouched_warehouse(sample_run: tuple[Warehouse, Result]) -> Warehouse:
    """The warehouse of the samples as their run left it, whatever dbt was asked about the other one since."""
    return Warehouse(sample_run[0].directory.with_name("untouched"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The labelled notices beside the checkout; tests that need them skip without."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not beside this checkout")
    return SHARED
