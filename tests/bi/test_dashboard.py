"""Superset serves the dashboard: a browser sees every chart, a new publication shows, and SQL reaches nothing else.

Skipped where `make bi` has not set Superset up or no Chromium with its driver is installed.
"""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest
import requests

from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

REPORTS = PROJECT_DIRECTORY / "reports" / "superset"
PYTHON = PROJECT_DIRECTORY / ".cache" / "superset" / "bin" / "python"
PASSWORD = "dashboard-test-only"
SECONDS = 900
CHARTS = len(list((REPORTS / "assets" / "charts").glob("*.yaml")))

pytestmark = [
    pytest.mark.skipif(not PYTHON.exists(), reason="Superset is not set up; `make bi-test` does it"),
    pytest.mark.skipif(
        not (shutil.which("chromium") and shutil.which("chromedriver")),
        reason="the browser is missing; apt install chromium chromium-driver",
    ),
]


@dataclass(frozen=True)
class Served:
    """A running Superset: where it listens, whose publication it shows, and what it has told so far."""

    port: int
    warehouse: Warehouse
    log: Path

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture(scope="module")
def served(sample_warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    directory = tmp_path_factory.mktemp("superset")
    warehouse = Warehouse(directory / "warehouse")
    warehouse.directory.mkdir()
    shutil.copy(sample_warehouse.published_path, warehouse.published_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = directory / "log.txt"
    arguments = [
        "--warehouse",
        str(warehouse.directory),
        "--home",
        str(directory / "home"),
        "--port",
        str(port),
    ]
    with log.open("w") as told:
        server = subprocess.Popen(
            [PYTHON, REPORTS / "start.py", *arguments],
            stdout=told,
            stderr=subprocess.STDOUT,
            env={**os.environ, "JIKENBO_SUPERSET_PASSWORD": PASSWORD},
        )
    try:
        wait_until_it_answers(server, f"http://127.0.0.1:{port}/health", log)
        yield Served(port, warehouse, log)
    finally:
        server.terminate()
        server.wait(60)


def wait_until_it_answers(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and server.poll() is None:
        try:
            if requests.get(address, timeout=5).ok:
                return
        except requests.RequestException:
            time.sleep(1)
    pytest.fail(f"Superset does not answer: {log.read_text()}")


def look(served: Served) -> dict[str, Any]:
    """What a browser sees of the dashboard."""
    seen = subprocess.run(
        [
            PYTHON,
            REPORTS / "look.py",
            f"{served.address}/superset/dashboard/jikenbo/",
            "--seconds",
            str(SECONDS),
        ],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "JIKENBO_SUPERSET_PASSWORD": PASSWORD},
    )
    return dict(json.loads(seen.stdout))


def number_on(seen: dict[str, Any], name: str) -> int:
    """The figure of a chart that is one number."""
    (text,) = [chart["text"] for chart in seen["charts"] if chart["name"] == name]
    return int(text.splitlines()[1].replace(",", ""))


def test_every_chart_is_drawn_and_a_new_publication_shows_without_a_restart(served: Served) -> None:
    seen = look(served)
    assert "Personal-data incidents" in seen["title"]
    assert {chart["state"] for chart in seen["charts"]} == {"drawn"}, seen["charts"]
    assert len(seen["charts"]) == CHARTS
    # What the browser complains of is only that Superset's counting pixel was kept from being fetched.
    assert [message for message in seen["console"] if "Content Security Policy" not in message] == []

    with duckdb.connect(str(served.warehouse.published_path), read_only=True) as connection:
        (incidents,) = connection.execute("select count(*) from fct_incidents").fetchall()[0]
    assert number_on(seen, "事案") == incidents

    fresh = served.warehouse.directory / "fresh.duckdb"
    shutil.copy(served.warehouse.published_path, fresh)
    with duckdb.connect(str(fresh)) as connection:
        connection.execute("delete from fct_incidents where cause_group = 'attack'")
        (remaining,) = connection.execute("select count(*) from fct_incidents").fetchall()[0]
    os.replace(fresh, served.warehouse.published_path)
    assert 0 < remaining < incidents
    assert number_on(look(served), "事案") == remaining


def test_only_this_machine_reaches_it(served: Served) -> None:
    sockets = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    listening = [
        local for _, local, _, state, *_ in sockets if state == "0A" and local.endswith(f":{served.port:04X}")
    ]
    assert listening == [f"0100007F:{served.port:04X}"]


def test_a_given_password_is_not_told(served: Served) -> None:
    assert PASSWORD not in served.log.read_text()


@pytest.mark.parametrize(
    ("sql", "refusal"),
    [
        ("select * from read_text('/etc/hostname')", "disabled"),
        ("select * from '/etc/passwd'", "does not exist"),
        ("set enable_external_access = true", "cannot change configuration option"),
        ("attach '/tmp/other.duckdb'", "cannot access file"),
        ("delete from fct_incidents", "dml_not_allowed"),
    ],
)
def test_sql_of_its_users_sees_the_published_tables_only(served: Served, sql: str, refusal: str) -> None:
    answer = ask(served, sql)
    assert answer.status_code >= 400, answer.text
    (error,) = answer.json()["errors"]
    assert refusal in f"{error['error_type']} {error['message']}".lower()


def test_sql_of_its_users_reads_the_published_tables(served: Served) -> None:
    answer = ask(served, "select count(*) as incidents from fct_incidents")
    assert answer.json()["data"][0]["incidents"] > 0


def ask(served: Served, sql: str) -> requests.Response:
    """Run SQL in Superset's SQL Lab as the administrator."""
    api = f"{served.address}/api/v1"
    session = requests.Session()
    login = {"username": "admin", "password": PASSWORD, "provider": "db"}
    session.headers["Authorization"] = (
        f"Bearer {session.post(f'{api}/security/login', json=login, timeout=60).json()['access_token']}"
    )
    session.headers["X-CSRFToken"] = session.get(f"{api}/security/csrf_token/", timeout=60).json()["result"]
    question = {"database_id": 1, "sql": sql, "schema": "main", "runAsync": False}
    return session.post(f"{api}/sqllab/execute/", json=question, timeout=SECONDS)
