"""What builds of all notices and of a batch make of the compiled models, without dbt: a few statements a model."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import duckdb

from jikenbo.warehouse import Warehouse


@dataclass(frozen=True)
class Model:
    """A model as dbt compiled it, with the relations that it reads and the columns of each."""

    name: str
    place: str
    sql: str
    materialized: str
    columns: frozenset[str]
    reads: dict[str, frozenset[str]]

    @property
    def key(self) -> str:
        """The column that names the group of a row."""
        return "incident_id" if "incident_id" in self.columns else "later_segment_id"


@contextmanager
def build_of(sample: Warehouse) -> Iterator[Any]:
    """A build in memory with the seeds and functions of the samples, in which nothing has landed."""
    with duckdb.connect(config={"threads": 2}) as connection:
        connection.execute("attach ':memory:' as build")
        connection.execute(f"attach '{sample.build_path}' as sample (read_only)")
        connection.execute("use build")
        for schema in ("raw", "reference", "staging", "intermediate", "evidence", "quality"):
            connection.execute(f"create schema {schema}")
        connection.execute("create table raw.segments as from sample.raw.segments limit 0")
        for (seed,) in connection.execute(
            "select table_name from duckdb_tables() where database_name = 'sample' and schema_name = 'reference'"
        ).fetchall():
            connection.execute(f"create table reference.{seed} as from sample.reference.{seed}")
        yield connection


def build_all(connection: Any, models: list[Model]) -> None:
    """What a build of all notices makes."""
    for model in models:
        connection.execute(f"create or replace table {model.place} as {model.sql}")


def build_batch(connection: Any, models: list[Model]) -> None:
    """What a build of the batch makes of the tables that hold the others, as macros/by_segment.sql and by_group.sql do it."""
    batch = {model.place: f"batch.{model.name}" for model in models if model.materialized == "by_segment"}
    batch['"build"."raw"."segments"'] = "batch.raw_segments"
    connection.execute("create schema if not exists touched")
    for model in models:
        if model.materialized == "by_segment":
            exchange(
                connection,
                model,
                replaced(model.sql, batch),
                "segment_id in (select segment_id from batch.segments)",
            )
        elif model.materialized == "grouping":
            regroup(connection, model)
        elif model.materialized == "by_group":
            of_touched = f"{model.key} in (from touched.{model.key})"
            parts = {
                place: f"(select * from {place} where "
                + (
                    f"segment_id in (from batch.notices_by_{model.key})"
                    if "segment_id" in columns
                    else of_touched
                )
                + ")"
                for place, columns in model.reads.items()
                if columns & {model.key, "segment_id"}
            }
            exchange(connection, model, replaced(model.sql, parts), of_touched)
        else:
            connection.execute(f"create or replace table {model.place} as {model.sql}")


def replaced(sql: str, by_place: dict[str, str]) -> str:
    """SQL that reads other relations."""
    for place, other in by_place.items():
        sql = sql.replace(place, other)
    return sql


def exchange(connection: Any, model: Model, sql: str, condition: str) -> None:
    """Make some rows of a table anew."""
    connection.execute(f"create table batch.{model.name} as {sql}")
    connection.execute(f"delete from {model.place} where {condition}")
    connection.execute(f"insert into {model.place} by name from batch.{model.name}")


def regroup(connection: Any, model: Model) -> None:
    """Make a table of groups anew and note which of them changed or hold a notice of the batch."""
    made, touched = f"batch.{model.name}", f"touched.{model.key}"
    members = sorted(model.columns & {"segment_id", "later_segment_id", "earlier_segment_id"})
    held = " or ".join(f"{member} in (select segment_id from batch.segments)" for member in members)
    connection.execute(f"create table {made} as {model.sql}")
    connection.execute(f"create table if not exists {touched} ({model.key} varchar)")
    connection.execute(
        f"insert into {touched} select {model.key} from ((from {made} except from {model.place}) "
        f"union all (from {model.place} except from {made}) union all (from {made} where {held}))"
    )
    connection.execute(f"create or replace table {model.place} as from {made}")
    connection.execute(
        f"create table batch.notices_by_{model.key} as select unnest([{', '.join(members)}]) as segment_id "
        f"from {made} where {model.key} in (from {touched}) union from batch.segments"
    )


def differences(connection: Any, left: str, right: str, models: list[Model]) -> dict[str, int]:
    """How many rows two databases do not share, for each model where there are any."""
    found = {}
    for model in models:
        place = model.place.removeprefix('"build".')
        found[model.name] = connection.execute(
            f"select count(*) from ((from {left}.{place} except all from {right}.{place}) "
            f"union all (from {right}.{place} except all from {left}.{place}))"
        ).fetchall()[0][0]
    return {name: rows for name, rows in found.items() if rows}
