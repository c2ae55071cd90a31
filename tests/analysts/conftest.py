"""The samples, loaded, built, audited and published once for all tests of what analysts use."""

import os
from pathlib import Path

import pytest

from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """A published warehouse of the samples; JIKENBO_SAMPLE_WAREHOUSE names one that is built already."""
    if built := os.environ.get("JIKENBO_SAMPLE_WAREHOUSE"):
        return Warehouse(Path(built))
    from jikenbo.run import run_all

    warehouse = Warehouse(tmp_path_factory.mktemp("samples") / "warehouse")
    run_all(warehouse, [str(PROJECT_DIRECTORY / "samples/notices.txt")], None, lambda _: None)
    return warehouse
