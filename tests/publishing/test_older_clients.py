"""Older clients read the published file, also where notices were added to it."""

import json
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from published import NOTICES, change, is_added_to

from jikenbo.publish import publish
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

OLDER_CLIENTS = ["1.4", "1.5"]

QUESTION = """
    select incident_id, occurred_on, affected_count, ja_number('４２'), (select affected from affected)
    from fct_incidents
    order by incident_id
"""


def python_with(version: str) -> Path:
    """The interpreter of an environment with an older DuckDB, made once and kept; skips where it cannot be had."""
    directory = PROJECT_DIRECTORY / ".cache" / f"duckdb-{version}"
    python = directory / "bin" / "python"
    ready = directory / "ready"
    if not ready.exists():
        shutil.rmtree(directory, ignore_errors=True)
        venv.create(directory, with_pip=False, symlinks=True)
        installed = subprocess.run(
            [
                sys.executable,
                "-m",
                "pip",
                "--python",
                str(python),
                "install",
                "--quiet",
                f"duckdb=={version}.*",
            ],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if installed.returncode:
            reason = (installed.stderr.strip().splitlines() or ["no reason given"])[-1]
            pytest.skip(f"pip cannot install DuckDB {version}: {reason}")
        ready.touch()
    return python


@pytest.mark.parametrize("version", OLDER_CLIENTS)
def test_an_older_client_reads_the_published_file(warehouse: Warehouse, version: str) -> None:
    python = python_with(version)
    change(warehouse, NOTICES)
    publish(warehouse)
    change(warehouse, "insert into evidence.segments values ('00000000', 'a new notice')")
    publish(warehouse)
    assert is_added_to(warehouse)
    script = (
        "import duckdb, json, sys\n"
        "connection = duckdb.connect(sys.argv[1], read_only=True)\n"
        "rows = connection.execute(sys.argv[2]).fetchall()\n"
        "rows += connection.execute('select comment from duckdb_tables() where schema_name = \\'main\\' and comment is not null').fetchall()\n"
        "print(json.dumps([duckdb.__version__, rows], default=str))\n"
    )
    answered = subprocess.run(
        [str(python), "-c", script, str(warehouse.published_path), QUESTION],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert answered.returncode == 0, answered.stderr
    client, rows = json.loads(answered.stdout)
    assert client.startswith(version)
    assert rows == [
        ["a", None, 12, 42, 19],
        ["b", "2024-04-02", 7, 42, 19],
        ["One row per incident; it's the table to start with"],
    ]
