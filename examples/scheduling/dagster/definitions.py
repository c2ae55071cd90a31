"""Jikenbo as Dagster assets: what landed, every dbt model with its tests, and the published file, every night at three.

`dagster dev -f definitions.py` shows the lineage; `python definitions.py` materializes everything once.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DbtCliResource, dbt_assets

HOME = Path(os.environ.get("JIKENBO_HOME", Path(__file__).resolve().parents[3]))
WAREHOUSE = Path(os.environ.setdefault("JIKENBO_WAREHOUSE", str(HOME / "warehouse")))
SOURCES = os.environ.get("JIKENBO_SOURCES", str(HOME / "samples" / "notices.txt")).split(os.pathsep)
TARGET = WAREHOUSE / "dbt" / "target"
MANIFEST = TARGET / "manifest.json"

dbt = DbtCliResource(
    project_dir=str(HOME),
    profiles_dir=str(HOME),
    dbt_executable=str(Path(sys.executable).with_name("dbt")),
)
if not MANIFEST.exists():
    TARGET.mkdir(parents=True, exist_ok=True)
    dbt.cli(["parse"], target_path=TARGET).wait()


def jikenbo(*arguments: str) -> None:
    """Call the command line of the checkout; its one sentence on a failure becomes Dagster's."""
    done = subprocess.run(
        [HOME / ".venv" / "bin" / "jikenbo", *arguments], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise dg.Failure(done.stderr.strip(), metadata={"exit_code": done.returncode})


@dg.asset(key=["raw", "segments"], group_name="landing")
def landed() -> None:
    """What the sources say, landed once."""
    jikenbo("load", "--wait", "3600", *SOURCES)


@dbt_assets(manifest=MANIFEST, dagster_dbt_translator=DagsterDbtTranslator())
def models(context: dg.AssetExecutionContext, dbt: DbtCliResource) -> Iterator[object]:
    """Every seed, model and data test; unit tests prove the rules, not the data."""
    command = ["build", "--exclude-resource-type", "unit_test"]
    yield from dbt.cli(command, context=context, target_path=TARGET).stream()


@dg.asset(deps=[models], group_name="publication")
def published() -> None:
    """The file for readers, swapped in if the audit passes."""
    jikenbo("audit", "--wait", "3600")
    jikenbo("publish", "--wait", "3600")


everything = dg.define_asset_job("everything", selection=dg.AssetSelection.all())

definitions = dg.Definitions(
    assets=[landed, models, published],
    resources={"dbt": dbt},
    jobs=[everything],
    schedules=[
        dg.ScheduleDefinition(job=everything, cron_schedule="0 3 * * *", execution_timezone="Asia/Tokyo")
    ],
)

if __name__ == "__main__":
    outcome = dg.materialize([landed, models, published], resources={"dbt": dbt})
    sys.exit(0 if outcome.success else 1)
