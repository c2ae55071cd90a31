"""How tests call the command line, and where the data that they read stands."""

from click.testing import CliRunner, Result

from jikenbo.cli import main
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

SAMPLES = PROJECT_DIRECTORY / "samples" / "notices.txt"
SHARED = PROJECT_DIRECTORY.parent / "shared"


def jikenbo(warehouse: Warehouse, *arguments: str) -> Result:
    """Call the command line on a warehouse."""
    return CliRunner().invoke(main, ["--warehouse", str(warehouse.directory), *arguments])
