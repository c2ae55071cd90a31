"""How tests call the command line and scripts, and where the data that they read stands."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from click.testing import CliRunner, Result

from jikenbo.cli import main
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

SAMPLES = PROJECT_DIRECTORY / "samples" / "notices.txt"
SHARED = PROJECT_DIRECTORY.parent / "shared"


def jikenbo(warehouse: Warehouse, *arguments: str) -> Result:
    """Call the command line on a warehouse."""
    return CliRunner().invoke(main, ["--warehouse", str(warehouse.directory), *arguments])


def script(path: Path) -> ModuleType:
    """A script of the checkout, which stands in no package, as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module
