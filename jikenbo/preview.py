"""A load that writes nothing: what would be found, and what would become of it."""

import re
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jikenbo.failures import explain
from jikenbo.quoting import literal
from jikenbo.warehouse import Warehouse

if TYPE_CHECKING:
    import duckdb

    from loaders import LoadOptions, LoadSummary, Sighting

MEMORY_LIMIT = "1GB"

# What a load compares with, without the texts.
KNOWN = {
    "segments": """
        select segment_id, content_sha256, version, '', '', 0, '', '', null, null, '', loaded_at
        from build.raw.segments
    """,
    "tombstones": "select * from build.raw.tombstones",
    "urls": "select * from build.raw.urls",
    "fetches": "select * from build.raw.fetches",
}


@dataclass(frozen=True)
class Preview:
    """What a load of one source would do; found = new + changed + unchanged + rejected.

    Attributes:
        source_uri: the source.
        found: posts and pieces that are none.
        new: posts that are not in the warehouse.
        changed: posts that are there with another text.
        unchanged: posts that are there as they are.
        rejected: pieces that would be quarantined.
        encodings: how many posts were read in which encoding; formats that say it themselves are left out.
        headers_matched: how many posts begin with a line that matches the header pattern.
        reasons: how many pieces would be quarantined for which reason.
    """

    source_uri: str
    found: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    encodings: Mapping[str, int]
    headers_matched: int
    reasons: Mapping[str, int]


@dataclass
class _Seen:
    """What was met in one source."""

    encodings: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    headers_matched: int = 0


def preview(warehouse: Warehouse, sources: Sequence[str], options: "LoadOptions") -> list[Preview]:
    """Read sources as a load would, against a copy of what it compares with, in memory.

    Args:
        warehouse: the warehouse that would be loaded; it need not exist, and nothing is written there.
        sources: files, globs, directories, addresses or `-`.
        options: how to read them.

    Raises:
        JikenboError: a source cannot be read, or another process holds the build file.
    """
    import duckdb

    import loaders

    seen: dict[str, _Seen] = {}

    def observe(sighting: "Sighting") -> None:
        _note(seen.setdefault(sighting.load_id, _Seen()), sighting, options)

    with (
        tempfile.TemporaryDirectory(prefix="jikenbo-") as spill,
        duckdb.connect(config={"temp_directory": spill, "memory_limit": MEMORY_LIMIT}) as connection,
    ):
        loaders.create_tables(connection)
        try:
            _copy_known(connection, warehouse)
        except duckdb.Error as error:
            raise explain(error, warehouse, "opening the build file") from error
        summaries = loaders.load(connection, sources, options, observe=observe)
    return [_preview(summary, seen.get(summary.load_id, _Seen())) for summary in summaries]


def _copy_known(connection: "duckdb.DuckDBPyConnection", warehouse: Warehouse) -> None:
    """Take over from the build file, and from the file of tombstones, what a load compares with."""
    from loaders import tombstones

    file = warehouse.build_path.with_name(tombstones.FILE_NAME)
    if file.exists():
        tombstones.insert(connection, tombstones.read(file))
    if not warehouse.build_path.exists():
        return
    connection.execute(f"attach {literal(warehouse.build_path)} as build (read_only)")
    there = connection.execute(
        "select table_name from duckdb_tables() where database_name = 'build' and schema_name = 'raw'"
    ).fetchall()
    for table, query in KNOWN.items():
        if (table,) in there:
            connection.execute(f"insert into raw.{table} {query}")
    connection.execute("detach build")


def _note(seen: _Seen, sighting: "Sighting", options: "LoadOptions") -> None:
    """Count one record."""
    from loaders import Reject
    from loaders.landing import clean

    record = sighting.record
    if isinstance(record, Reject):
        seen.reasons[record.reason.value] += 1
        return
    encoding = sighting.transcoded_from or record.encoding
    if encoding is not None:
        seen.encodings[encoding] += 1
    header = clean(record.header_text[:1_000]).text
    seen.headers_matched += re.match(options.header_pattern, header) is not None


def _preview(summary: "LoadSummary", seen: _Seen) -> Preview:
    return Preview(
        source_uri=summary.source_uri,
        found=summary.segments_found,
        new=summary.segments_new,
        changed=summary.segments_changed,
        unchanged=summary.segments_unchanged,
        rejected=summary.segments_rejected,
        encodings=dict(seen.encodings),
        headers_matched=seen.headers_matched,
        reasons=dict(seen.reasons),
    )
