"""Which notices a build reads: all, or those alone that are new, edited or gone since the last complete one.

Schema `reading` of the build file keeps the versions that the last complete build had read, by which rules, and what the
tables looked like that hold them. It is written last: whatever a killed or failed build did is done again by the next.
Schema `batch` holds the notices that are read now, and their rows (macros/by_segment.sql); it goes with the build. Schema
`touched` holds the groups of notices that are not what they were (macros/by_group.sql); it goes with a complete build.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import duckdb

# A version is named by all that may differ when a file was mended: a restored version 1 may be an earlier version 2.
CURRENT = """
    select segment_id, max(version) as version, arg_max(content_sha256, version) as content_sha256,
        arg_max(load_id, version) as load_id
    from raw.segments
    group by segment_id
"""

COLUMNS = """
    select schema_name as table_schema, table_name,
        string_agg(column_name || ' ' || data_type, ', ' order by column_index) as columns
    from duckdb_columns()
    where database_name = current_database()
    group by all
"""

COUNT_CHANGES = f"""
    select
        (select count(*) from ({CURRENT}) anti join reading.segments using (segment_id, version, content_sha256, load_id)),
        (select count(*) from reading.segments anti join raw.segments using (segment_id)),
        (select count(*) from reading.segments)
"""

MAKE_BATCH = """
    create schema batch;
    create table batch.segments as
        select segment_id from reading.pending
        anti join reading.segments using (segment_id, version, content_sha256, load_id)
        union
        select segment_id from reading.segments anti join reading.pending using (segment_id);
    create table batch.raw_segments as from raw.segments semi join batch.segments using (segment_id);
"""

COMPLETE = """
    drop table if exists reading.segments;
    alter table reading.pending rename to segments;
"""

FORGET_TOUCHED = "drop schema if exists touched cascade"

RECORD_BUILD = """
    create or replace table reading.build as
        select $rules as rules, $program as program, version() as engine, cast(now() at time zone 'UTC' as timestamp) as completed_at
"""

RECORD_TABLES = f"""
    create or replace table reading.tables as
        select * from ({COLUMNS})
        where table_schema || '.' || table_name in (select unnest(cast($names as varchar[])))
"""


@dataclass(frozen=True)
class Reading:
    """What a build has to read.

    Attributes:
        why_all: why every notice is read, as the end of a sentence; None if only what changed is.
        changed: notices that are new or edited since the last complete build.
        gone: notices that it had read and that are no more.
        completed_at: when it ended, in UTC; None if there is none.
        program: hash of the program that built then.
    """

    why_all: str | None
    changed: int = 0
    gone: int = 0
    completed_at: datetime | None = None
    program: str = ""

    @property
    def sentence(self) -> str | None:
        """What is read, and why; None for a first build, which reads what there is."""
        if self.completed_at is None:
            return None
        if self.why_all is not None:
            return f"All notices are read again: {self.why_all}."
        gone = f", {self.gone:,} that are gone leave" if self.gone else ""
        return f"Of the notices, {self.changed:,} that are new or edited are read{gone}; the others stand as they were read."


def look(connection: Any, rules: str, full_refresh: bool = False) -> Reading:
    """What a build by these rules has to read.

    Args:
        connection: the build file.
        rules: hash of the rules.
        full_refresh: whether all was asked for.

    Returns:
        The reading; nothing is written.
    """
    try:
        read_by, program, engine, completed_at, present = connection.execute(
            "select rules, program, engine, completed_at, version() from reading.build"
        ).fetchall()[0]
    except duckdb.CatalogException:
        return Reading("no build completed yet")
    try:
        changed, gone, held = connection.execute(COUNT_CHANGES).fetchall()[0]
        altered = connection.execute(
            f"select table_schema || '.' || table_name from reading.tables anti join ({COLUMNS}) "
            "using (table_schema, table_name, columns) order by all limit 1"
        ).fetchone()
    except duckdb.CatalogException:
        unknown = (
            "a build of all was broken off, or dbt built by itself, so that it is not known what was read"
        )
        return Reading(unknown, completed_at=completed_at)
    why: str | None = None
    if full_refresh:
        why = "a full refresh was asked for"
    elif read_by != rules:
        why = f"the rules changed from {read_by} to {rules}"
    elif engine != present:
        why = f"DuckDB changed from {engine} to {present}"
    elif altered:
        why = f"{altered[0]} is not the table that the last build left"
    elif changed > held:
        why = "more are new than were read before"
    return Reading(why, changed, gone, completed_at, program)


def prepare(connection: Any, reading: Reading, is_partial: bool = False) -> None:
    """Lay out what a build reads; to be called under the lock, before dbt starts.

    Args:
        connection: the build file.
        reading: from `look`.
        is_partial: whether only some models are built. They then read what their inputs hold, and what counts as read
            stays as it was, unless it was read by other rules.
    """
    connection.begin()
    connection.execute("drop schema if exists batch cascade")
    connection.execute("create schema if not exists reading")
    if reading.why_all is not None:
        connection.execute("drop table if exists reading.segments")
        connection.execute(FORGET_TOUCHED)
    if not is_partial:
        connection.execute(f"create or replace table reading.pending as {CURRENT}")
        if reading.why_all is None:
            connection.execute(MAKE_BATCH)
    connection.commit()


def complete(
    connection: Any, rules: str, program: str = "", tables: Sequence[tuple[str, str]] | None = None
) -> None:
    """Take down what a build had read; to be called when all its models and tests passed.

    Args:
        connection: the build file.
        rules: hash of the rules.
        program: hash of the program that built, and that audits and publishes.
        tables: schema and name of each table that the next build relies on; None if they are those of the last one.
    """
    connection.begin()
    connection.execute(COMPLETE)
    connection.execute(FORGET_TOUCHED)
    connection.execute(RECORD_BUILD, {"rules": rules, "program": program})
    if tables is not None:
        connection.execute(RECORD_TABLES, {"names": [f"{schema}.{name}" for schema, name in tables]})
    connection.execute("drop schema if exists batch cascade")
    connection.commit()
