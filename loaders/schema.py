"""Schema `raw`: its tables."""

import duckdb

from loaders import tombstones

CREATE_TABLES = """
create schema if not exists raw;

create table if not exists raw.segments (
    segment_id varchar not null,
    content_sha256 varchar not null,
    version integer not null,
    source_uri varchar not null,
    source_kind varchar not null,
    position_in_source bigint not null,
    header_text varchar not null,
    raw_text varchar not null,
    published_at timestamp,
    source_labels varchar,
    load_id varchar not null,
    loaded_at timestamp not null
);

create table if not exists raw.loads (
    load_id varchar not null,
    source_uri varchar not null,
    source_sha256 varchar,
    started_at timestamp not null,
    finished_at timestamp not null,
    bytes_read bigint not null,
    segments_found bigint not null,
    segments_new bigint not null,
    segments_changed bigint not null,
    segments_unchanged bigint not null,
    segments_rejected bigint not null,
    status varchar not null,
    error varchar
);

create table if not exists raw.rejects (
    load_id varchar not null,
    source_uri varchar not null,
    byte_start bigint not null,
    byte_end bigint not null,
    reason varchar not null,
    detail varchar not null,
    content blob not null
);

create table if not exists raw.retries (
    load_id varchar not null,
    source_uri varchar not null,
    byte_start bigint not null,
    byte_end bigint not null,
    retried_by varchar not null
);

create table if not exists raw.tombstones (
    segment_id varchar not null,
    content_sha256 varchar not null,
    body_sha256 varchar,
    forgotten_at timestamp not null
);

create table if not exists raw.urls (
    segment_id varchar not null,
    url varchar not null,
    load_id varchar not null
);

create table if not exists raw.fetches (
    url varchar not null,
    etag varchar,
    last_modified varchar,
    fetched_at timestamp not null,
    load_id varchar not null
);

create table if not exists raw.files (
    source_uri varchar not null,
    read_as varchar not null,
    load_id varchar not null
);

alter table raw.fetches add column if not exists next_url varchar;
alter table raw.fetches add column if not exists read_as varchar;
"""


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create schema `raw` and its tables where they are missing."""
    connection.execute(CREATE_TABLES)
    tombstones.merge_file(connection)
