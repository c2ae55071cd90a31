"""Where a warehouse keeps its files."""

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT_DIRECTORY = Path(__file__).resolve().parent.parent
"""The checkout: dbt project, seeds and samples."""


def memory_limit() -> str:
    """How much memory DuckDB may take to build and to publish, as its setting `memory_limit`; more is spilled to the disk."""
    return os.environ.get("JIKENBO_MEMORY_LIMIT", "4GB")  # as in profiles.yml


@dataclass(frozen=True)
class Warehouse:
    """The directory that holds one warehouse: two database files and the traces of their runs."""

    directory: Path

    @property
    def build_path(self) -> Path:
        """DuckDB file with everything; one writer."""
        return self.directory / "build.duckdb"

    @property
    def published_path(self) -> Path:
        """DuckDB file that readers open, swapped in whole."""
        return self.directory / "jikenbo.duckdb"

    @property
    def dbt_directory(self) -> Path:
        """Target and log directory of dbt runs on this warehouse."""
        return self.directory / "dbt"

    @property
    def data_docs_directory(self) -> Path:
        """HTML pages of the last audit."""
        return self.directory / "data_docs"

    @property
    def publications_directory(self) -> Path:
        """The last publications, the current one among them."""
        return self.directory / "publications"

    @property
    def logs_directory(self) -> Path:
        """The log of runs, and the dbt artifacts of the last ones."""
        return self.directory / "logs"
