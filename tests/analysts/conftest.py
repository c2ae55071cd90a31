"""The samples as analysts get them: loaded, built, audited and published, once for all tests."""

import os
from pathlib import Path

import pytest

from jikenbo.warehouse import Warehouse


@pytest.fixture(scope="session")
def samples(request: pytest.FixtureRequest) -> Warehouse:
    """A published warehouse of the samples; JIKENBO_SAMPLE_WAREHOUSE names one that is built already."""
    if built := os.environ.get("JIKENBO_SAMPLE_WAREHOUSE"):
        return Warehouse(Path(built))
    return request.getfixturevalue("sample_warehouse")
