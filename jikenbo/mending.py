"""A damaged build file: saved from what landed in it, else from the published file, else named."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.cleaning import TEMPORARY, log_of, name_aside, set_aside
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.quoting import literal
from jikenbo.rewriting import HISTORY, copy_tables, forget_file
from jikenbo.warehouse import Warehouse

NEEDED_TABLES = {("raw", "segments"), ("raw", "loads"), ("raw", "rejects")}
"""Without these what landed is not whole; the other tables of schema raw are taken along if they can be read."""

RAW_TABLES = """
    select schema_name, table_name from duckdb_tables() where database_name = 'damaged' and schema_name = 'raw'
"""

# The published file holds the current version of each post. One load of our own stands for all of them, so that the
# manifest says what is there.
RESTORE_SEGMENTS = """
    insert into raw.segments by name
    select
        segment_id,
        content_sha256,
        1 as version,
        source_uri,
        source_kind,
        position_in_source,
        header_text,
        raw_text,
        published_at,
        source_labels,
        $load_id as load_id,
        loaded_at,
    from damaged.evidence.segments
"""

RESTORE_LOAD = """
    insert into raw.loads by name
    select
        $load_id as load_id,
        $source_uri as source_uri,
        cast(now() at time zone 'UTC' as timestamp) as started_at,
        cast(now() at time zone 'UTC' as timestamp) as finished_at,
        0 as bytes_read,
        count(*) as segments_found,
        count(*) as segments_new,
        0 as segments_changed,
        0 as segments_unchanged,
        0 as segments_rejected,
        'succeeded' as status,
        'restored from the published file' as error,
    from raw.segments
"""


def mend(warehouse: Warehouse) -> str:
    """Replace a damaged build file by a sound one that holds what had landed; to be called under the lock.

    Returns:
        What was saved from where, in one sentence.

    Raises:
        JikenboError: neither the build file nor the published file can be read.
    """
    build, mended = warehouse.build_path, warehouse.build_path.with_name(f"mended.duckdb{TEMPORARY}")
    for attempt, source, told in (
        (_copy_raw, build, "what had landed was saved from it"),
        (_restore_published, warehouse.published_path, "the notices of the published file were restored"),
    ):
        forget_file(mended)
        try:
            _write(mended, source, attempt)
        except duckdb.Error:
            continue
        aside = _exchange(build, mended)
        return f"{build.name} was damaged: {told}, and it was set aside as {aside.name}."
    forget_file(mended)
    raise JikenboError(
        f"{build} is damaged beyond reading, and nothing is published to restore it from; "
        "move it away and run `jikenbo run SOURCE…` with all your sources.",
        ExitCode.DAMAGED,
    )


def _write(mended: Path, source: Path, attempt: Callable[[Any, Path], None]) -> None:
    """Fill a new file, all of it or nothing."""
    if not source.exists():
        raise duckdb.IOException("no such file")
    import loaders

    with duckdb.connect(str(mended)) as connection:
        connection.execute(f"attach {literal(source)} as damaged (read_only)")
        loaders.create_tables(connection)
        attempt(connection, source)
        copy_tables(connection, "damaged", HISTORY)
        connection.execute("detach damaged")


def _copy_raw(connection: Any, _source: Path) -> None:
    found = connection.execute(RAW_TABLES).fetchall()
    copy_tables(connection, "damaged", {*found, *NEEDED_TABLES}, NEEDED_TABLES)


def _restore_published(connection: Any, source: Path) -> None:
    load_id = f"restored-{int(source.stat().st_mtime)}"
    connection.execute(RESTORE_SEGMENTS, {"load_id": load_id})
    connection.execute(RESTORE_LOAD, {"load_id": load_id, "source_uri": source.name})


def _exchange(build: Path, mended: Path) -> Path:
    """Put the mended file in the place of the damaged one, which is kept under another name."""
    if log_of(build).exists():
        set_aside(log_of(build))
    aside = name_aside(build)
    if build.exists():
        try:
            os.link(build, aside)  # at no moment does the build file lack a name
        except OSError:  # the file system knows no hard links
            os.replace(build, aside)
    os.replace(mended, build)
    return aside
