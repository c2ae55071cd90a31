"""Takedown: a notice leaves the warehouse so that its bytes are gone, and does not come back.

Deleted rows stay readable in the free pages of a database file, so each file that held the notice is written anew without
it and swapped in. What is derived (models, artifacts of dbt, Data Docs) is removed and made again by the next run. The build
file, by which the notice is found, comes last: a takedown that was broken off is completed by the same command.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jikenbo.cleaning import files_aside, remove
from jikenbo.landed_notices import Notice
from jikenbo.operations import Say, operation
from jikenbo.publications import adopt, link, publications
from jikenbo.quotations import empty_rejects, recognisable_lines, sweep
from jikenbo.quoting import literal
from jikenbo.rewriting import HISTORY, copy_tables, forget_file, fresh_name, swap
from jikenbo.scrubbing import scrub
from jikenbo.warehouse import Warehouse

if TYPE_CHECKING:
    from loaders.tombstones import Tombstone

# A version that is taken down was found, and counts as rejected from now on: the manifest adds up as before.
MOVE_TO_REJECTED = """
    update raw.loads as loads set
        segments_new = segments_new - forgotten.new,
        segments_changed = segments_changed - forgotten.changed,
        segments_rejected = segments_rejected + forgotten.new + forgotten.changed,
    from (
        select load_id, count(*) filter (version = 1) as new, count(*) filter (version > 1) as changed
        from raw.segments
        where segment_id in (select unnest($ids))
        group by load_id
    ) as forgotten
    where loads.load_id = forgotten.load_id
"""

QUARANTINE = """
    insert into raw.rejects by name
    select load_id, source_uri, 0 as byte_start, 0 as byte_end, $reason as reason, $detail as detail, ''::blob as content
    from raw.segments
    where segment_id in (select unnest($ids))
"""


@dataclass(frozen=True)
class Forgotten:
    """What a takedown removed.

    Attributes:
        notices: the notices.
        rejects: entries of the quarantine that quoted them.
        databases: database files that were written anew.
        files: other files that were removed or lost lines.
    """

    notices: tuple[Notice, ...]
    rejects: int
    databases: tuple[str, ...]
    files: tuple[str, ...]


def forget(
    warehouse: Warehouse, notices: Sequence[Notice], say: Say | None = None, *, wait: float = 0
) -> Forgotten:
    """Remove notices from every file of the warehouse.

    Args:
        warehouse: whose files are cleaned.
        notices: what to remove, from `find`.
        say: told each step.
        wait: how long to wait for another run, in seconds.

    Raises:
        JikenboError: another run holds the warehouse, or a file cannot be written.
    """
    ids = [notice.segment_id for notice in notices]
    with operation(warehouse, "forget", wait, say) as under_way:
        with under_way.step("forget", "Forgetting"):
            stones, needles = _bury(warehouse, ids)
            databases = [*_scrub_published(warehouse, ids), warehouse.build_path.name]
            files = _remove_derived(warehouse) + sweep(warehouse, needles)
            rejects = _forget_landed(warehouse, ids, stones, needles)
        under_way.facts |= {"segments_forgotten": len(ids)}
    return Forgotten(tuple(notices), rejects, tuple(databases), tuple(sorted(set(files))))


def _bury(warehouse: Warehouse, ids: list[str]) -> tuple[list["Tombstone"], list[str]]:
    """Write down the hashes of the notices, so that they do not come back.

    Returns:
        The hashes, and lines by which the notices are recognised elsewhere.
    """
    from jikenbo.run import connect
    from loaders import tombstones

    now = datetime.now(UTC).replace(tzinfo=None).isoformat()
    with connect(warehouse, read_only=True) as connection:
        versions = connection.execute(
            "select segment_id, content_sha256, raw_text from raw.segments where segment_id in (select unnest($ids))",
            {"ids": ids},
        ).fetchall()
    stones = [
        tombstones.Tombstone(segment_id, content, tombstones.body_sha256(text), now)
        for segment_id, content, text in versions
    ]
    tombstones.append(warehouse.directory / tombstones.FILE_NAME, stones)
    return stones, recognisable_lines(text for *_, text in versions)


def _forget_landed(
    warehouse: Warehouse, ids: list[str], stones: list["Tombstone"], needles: list[str]
) -> int:
    """Take the notices out of what landed; the models must be built again.

    Returns:
        How many entries of the quarantine were emptied.
    """
    import duckdb

    import loaders
    from loaders import tombstones

    build = warehouse.build_path
    work, fresh = fresh_name(build.with_name(f"work-{build.name}")), fresh_name(build)
    _copy_landed(build, work)
    with duckdb.connect(str(work)) as connection:
        connection.begin()
        tombstones.insert(connection, stones)
        reason = loaders.RejectReason.FORGOTTEN
        parameters = {"ids": ids, "reason": reason.value, "detail": reason.explanation}
        connection.execute(MOVE_TO_REJECTED, {"ids": ids})
        connection.execute(QUARANTINE, parameters)
        connection.execute("delete from raw.segments where segment_id in (select unnest($ids))", {"ids": ids})
        connection.execute("delete from raw.urls where segment_id in (select unnest($ids))", {"ids": ids})
        rejects = empty_rejects(connection, needles, reason)
        connection.commit()
    _copy_landed(work, fresh)
    forget_file(work)
    swap(fresh, build)
    return rejects


def _copy_landed(build: Path, fresh: Path) -> None:
    """Write a build file that holds what landed and the history of audits, and nothing derived."""
    import duckdb

    import loaders

    with duckdb.connect(str(fresh)) as connection:
        connection.execute(f"attach {literal(build)} as old (read_only)")
        loaders.create_tables(connection)
        found = connection.execute(
            "select schema_name, table_name from duckdb_tables() where database_name = 'old'"
        ).fetchall()
        kept = {table for table in found if table[0] == "raw" or table in HISTORY}
        connection.execute("delete from raw.tombstones")
        copy_tables(connection, "old", kept, kept)
        connection.execute("detach old")
        connection.execute("checkpoint")


def _scrub_published(warehouse: Warehouse, ids: list[str]) -> list[str]:
    """Write the published file and the publications before it anew, without the notices.

    Returns:
        The files that were written.
    """
    adopt(warehouse)
    written = []
    for publication in publications(warehouse):
        fresh = scrub(publication.path, ids)
        swap(fresh, publication.path)
        written.append(f"{publication.path.parent.name}/{publication.path.name}")
        if publication.is_current:
            same = fresh_name(warehouse.published_path)
            link(publication.path, same)
            os.replace(same, warehouse.published_path)
            written.append(warehouse.published_path.name)
    return written


def _remove_derived(warehouse: Warehouse) -> list[str]:
    """Remove what the next run makes again, and damaged files that were set aside."""
    removed = []
    for path in (warehouse.dbt_directory, warehouse.data_docs_directory, *files_aside(warehouse)):
        if path.exists():
            removed.append(path.name)
            remove(path)
    return removed
