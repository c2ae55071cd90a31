"""How what was read is merged into schema `raw`."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import datetime
from typing import Any

import duckdb
import numpy as np

from loaders import tombstones
from loaders.records import LoadSummary, Reject, RejectReason, Segment

CREATE_INCOMING = """
create or replace temporary table incoming_segments (
    source_number bigint,
    load_id varchar,
    source_uri varchar,
    source_kind varchar,
    position_in_source bigint,
    post_id varchar,
    content_sha256 varchar,
    header_text varchar,
    raw_text varchar,
    published_at timestamp,
    source_labels varchar
)
"""

# A post keeps its id through edits. Two bodies under one header in one source are two posts, though: the one landed
# earlier, else the one with the smallest hash, keeps the id of the header; the others take an id with their hash in it.
# What was once landed under such an id of its own stays there.
PLACE_INCOMING = """
create or replace temporary table placed_segments as

with bodies as (

    select distinct
        source_number,
        post_id,
        content_sha256,
        substring(sha256(post_id || content_sha256), 1, 32) as own_id,
    from incoming_segments

),

known_bodies as (

    select
        bodies.*,
        as_post.segment_id is not null as is_landed_as_post,
        as_own.segment_id is not null as is_landed_as_own,
    from bodies
    left join raw.segments as as_post
        on bodies.post_id = as_post.segment_id and bodies.content_sha256 = as_post.content_sha256
    left join raw.segments as as_own
        on bodies.own_id = as_own.segment_id and bodies.content_sha256 = as_own.content_sha256

),

ranked_bodies as (

    select
        *,
        row_number() over (
            partition by source_number, post_id order by is_landed_as_post desc, is_landed_as_own, content_sha256
        ) as body_rank,
    from known_bodies

),

identified_bodies as (

    select
        post_id,
        content_sha256,
        case
            when bool_or(is_landed_as_post) then post_id
            when bool_or(is_landed_as_own) or bool_or(body_rank > 1) then any_value(own_id)
            else post_id
        end as segment_id,
    from ranked_bodies
    group by post_id, content_sha256

),

latest_versions as (

    select
        segment_id,
        max(version) as version,
    from raw.segments
    where segment_id in (select segment_id from identified_bodies)
    group by segment_id

),

sighted as (

    select
        incoming.source_number,
        incoming.position_in_source,
        identified.segment_id,
        incoming.content_sha256,
        landed.segment_id is null
        and row_number() over (
            partition by identified.segment_id, incoming.content_sha256
            order by incoming.source_number, incoming.position_in_source
        ) = 1 as is_fresh,
    from incoming_segments as incoming
    inner join identified_bodies as identified
        on incoming.post_id = identified.post_id and incoming.content_sha256 = identified.content_sha256
    left join raw.segments as landed
        on identified.segment_id = landed.segment_id and incoming.content_sha256 = landed.content_sha256

)

select
    sighted.source_number,
    sighted.position_in_source,
    sighted.segment_id,
    sighted.is_fresh,
    coalesce(latest_versions.version, 0) + row_number() over (
        partition by sighted.segment_id, sighted.is_fresh order by sighted.source_number, sighted.position_in_source
    ) as version,
from sighted
left join latest_versions on sighted.segment_id = latest_versions.segment_id
"""

INSERT_FRESH = """
insert into raw.segments by name
select
    placed.segment_id,
    incoming.content_sha256,
    cast(placed.version as integer) as version,
    incoming.source_uri,
    incoming.source_kind,
    incoming.position_in_source,
    incoming.header_text,
    incoming.raw_text,
    incoming.published_at,
    incoming.source_labels,
    incoming.load_id,
    cast($1 as timestamp) as loaded_at,
from incoming_segments as incoming
inner join placed_segments as placed
    on incoming.source_number = placed.source_number and incoming.position_in_source = placed.position_in_source
where placed.is_fresh
order by incoming.source_number, incoming.position_in_source
"""

# A post may arrive by several ways; each address that leads to it is kept.
INSERT_URLS = """
insert into raw.urls by name
select
    placed.segment_id,
    json_extract_string(incoming.source_labels, '$.url') as url,
    min(incoming.load_id) as load_id,
from incoming_segments as incoming
inner join placed_segments as placed
    on incoming.source_number = placed.source_number and incoming.position_in_source = placed.position_in_source
where
    url is not null
    and not exists (
        select 1 from raw.urls as known where known.segment_id = placed.segment_id
            and known.url = json_extract_string(incoming.source_labels, '$.url')
    )
group by all
"""

COUNT_OUTCOMES = """
select
    source_number,
    count(*) filter (where is_fresh and version = 1) as segments_new,
    count(*) filter (where is_fresh and version > 1) as segments_changed,
    count(*) filter (where not is_fresh) as segments_unchanged,
from placed_segments
group by source_number
"""


@dataclass(frozen=True)
class Outcome:
    """How many segments of one source were new, changed or landed before."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass
class Incoming:
    """Segments and rejects of one load on their way in, held in batches; nothing is committed here."""

    connection: duckdb.DuckDBPyConnection
    batch_segments: int
    batch_bytes: int
    _segments: list[tuple[Any, ...]] = field(default_factory=list)
    _rejects: list[tuple[Any, ...]] = field(default_factory=list)
    _held_bytes: int = 0
    _graveyard: tombstones.Graveyard = field(default_factory=tombstones.Graveyard)

    def __post_init__(self) -> None:
        self.connection.execute(CREATE_INCOMING)
        self._graveyard = tombstones.graveyard(self.connection)

    def add_segment(
        self, source_number: int, load_id: str, uri: str, kind: str, segment: Segment
    ) -> Reject | None:
        """Take a segment in, unless it was taken down; then the reject that stands for it is returned."""
        if self._graveyard.holds(sha256(segment.identity)[:32], sha256(segment.raw_text), segment.raw_text):
            return Reject(
                RejectReason.FORGOTTEN,
                f"{RejectReason.FORGOTTEN.explanation} It is record {segment.position} of its source.",
                0,
                segment.byte_size,
                b"",
            )
        self._segments.append(
            (
                source_number,
                load_id,
                uri,
                kind,
                segment.position,
                sha256(segment.identity)[:32],
                sha256(segment.raw_text),
                segment.header_text,
                segment.raw_text,
                segment.published_at,
                _json(segment.labels),
            )
        )
        self._held(segment.byte_size)
        return None

    def add_reject(self, load_id: str, uri: str, reject: Reject) -> None:
        """Take a reject in."""
        self._rejects.append(
            (
                load_id,
                uri,
                reject.byte_start,
                reject.byte_end,
                reject.reason.value,
                reject.detail,
                reject.content,
            )
        )
        self._held(len(reject.content))

    def _held(self, size: int) -> None:
        self._held_bytes += size
        if (
            self._held_bytes >= self.batch_bytes
            or len(self._segments) + len(self._rejects) >= self.batch_segments
        ):
            self.flush()

    def flush(self) -> None:
        """Hand what is held over to the database."""
        _insert(self.connection, "incoming_segments", self._segments)
        _insert(self.connection, "raw.rejects", self._rejects)
        self._segments, self._rejects, self._held_bytes = [], [], 0

    def merge(self, loaded_at: datetime) -> dict[int, Outcome]:
        """Add every version that is not in raw.segments yet.

        Args:
            loaded_at: time of the load in UTC.

        Returns:
            What became of the segments, by source number.
        """
        self.flush()
        self.connection.execute(PLACE_INCOMING)
        self.connection.execute(INSERT_FRESH, [loaded_at])
        self.connection.execute(INSERT_URLS)
        outcomes = self.connection.execute(COUNT_OUTCOMES).fetchall()
        self.connection.execute("drop table placed_segments")
        self.connection.execute("drop table incoming_segments")
        return {number: Outcome(*counts) for number, *counts in outcomes}


def insert_loads(connection: duckdb.DuckDBPyConnection, summaries: Sequence[LoadSummary]) -> None:
    """Write the history of a load."""
    _insert(connection, "raw.loads", [astuple(summary) for summary in summaries])


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows in one statement; DuckDB reads NumPy columns much faster than bound parameters."""
    if not rows:
        return
    # DuckDB finds the variable by its name. A registered view would be kept, with all that it shows, until the transaction ends.
    batch = {f"column_{number}": _column(values) for number, values in enumerate(zip(*rows, strict=True))}  # noqa: F841
    connection.execute(f"insert into {table} select * from batch")


def _column(values: Sequence[Any]) -> np.ndarray:
    """A NumPy column; times keep their type also where all are missing."""
    if any(isinstance(value, datetime) for value in values):
        return np.array(values, dtype="datetime64[us]")
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column


def sha256(text: str) -> str:
    """Hash of a text in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def _json(labels: Mapping[str, str] | None) -> str | None:
    return None if labels is None else json.dumps(labels, ensure_ascii=False, sort_keys=True)
