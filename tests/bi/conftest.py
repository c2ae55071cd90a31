"""The samples, published once for all tests of what BI tools use."""

import os
from pathlib import Path

import pytest

from jikenbo.warehouse import Warehouse


@pytest.fixture(scope="session")
def samples(request: pytest.FixtureRequest) -> Warehouse:
    """A published warehouse of the samples; JIKENBO_SAMPLE_WAREHOUSE names one that is built already."""
    if built := os.environ.get("JIKENBO_SAMPLE_WAREHOUSE"):
        return Warehouse(Path(built))
    warehouse: Warehouse = request.getfixturevalue("sample_warehouse")
    return warehouse
