"""A warehouse of our own for each test."""

from pathlib import Path

import pytest

from jikenbo.warehouse import Warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    """An empty warehouse."""
    return Warehouse(tmp_path / "warehouse")
