"""What several tests share: the bundled samples, read once."""

import fcntl
import os
import shutil
from pathlib import Path

import pytest
from running import SAMPLES, SHARED, jikenbo

from jikenbo.warehouse import Warehouse


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Warehouse, str]:
    """The bundled samples, loaded, built, audited and published once for all workers, and what the run printed; read only."""
    base = tmp_path_factory.getbasetemp()
    common = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    warehouse, printed = Warehouse(common / "samples" / "warehouse"), common / "samples" / "printed"
    printed.parent.mkdir(exist_ok=True)
    with printed.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not printed.exists():
            result = jikenbo(warehouse, "run", str(SAMPLES), "--json")
            assert result.exit_code == 0, result.output
            printed.write_text(result.output, encoding="utf-8")
    return warehouse, printed.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def untouched_warehouse(sample_run: tuple[Warehouse, str]) -> Warehouse:
    """The warehouse of the samples as their run left it, whatever dbt is asked about the other one."""
    return sample_run[0]


@pytest.fixture(scope="session")
def sample_warehouse(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """A warehouse of the bundled samples; JIKENBO_SAMPLE_WAREHOUSE names one that is built already."""
    if built := os.environ.get("JIKENBO_SAMPLE_WAREHOUSE"):
        return Warehouse(Path(built))
    untouched = request.getfixturevalue("untouched_warehouse")
    copied = Warehouse(tmp_path_factory.mktemp("samples") / "warehouse")
    shutil.copytree(untouched.directory, copied.directory)
    return copied


@pytest.fixture(scope="session")
def shared() -> Path:
    """The labelled notices beside the checkout; tests that need them skip without."""
    if not SHARED.is_dir():
        pytest.skip("../shared is not beside this checkout")
    return SHARED
