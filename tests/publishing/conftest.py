"""A build in a few statements: what the tests of the published file publish."""

from pathlib import Path

import duckdb
import pytest

from jikenbo.warehouse import Warehouse

BUILD = """
    create schema raw;
    create schema staging;
    create schema evidence;
    create schema reference;
    create schema quality;
    create table raw.segments as select 'the text of an earlier version' as raw_text;
    create table raw.loads as select 'l1' as load_id, timestamp '2024-04-01 00:00:00' as started_at;
    create table raw.rejects as select 'garbage' as content;
    create table staging.stg_lines as select 1 as line_number;
    create table evidence.segments as select 's1' as segment_id, '【お知らせ】''引用''' as raw_text;
    create table reference.codes_causes (code varchar, name_ja varchar);
    insert into reference.codes_causes values ('loss', '紛失'), ('theft', '盗難');
    create table quality.audit_runs as select true as success;
    create table main.fct_incidents (incident_id varchar not null, occurred_on date, affected_count bigint);
    insert into main.fct_incidents values ('b', date '2024-04-02', 7), ('a', null, 12);
    create table main.bridge_fields (incident_id varchar, field_code varchar);
    insert into main.bridge_fields values ('b', 'name'), ('a', 'photo'), ('a', 'age');
    create view main.affected as select sum(affected_count)::bigint as affected from main.fct_incidents;
    comment on view main.affected is 'People affected';
    comment on column main.affected.affected is '人数';
    comment on table main.fct_incidents is 'One row per incident; it''s the table to start with';
    comment on column main.fct_incidents.affected_count is '影響を受けた人数';
    create macro main.ja_number(text) as try_cast(translate(text, '０１２３４５６７８９', '0123456789') as bigint);
    create macro main.ja_double(text) as 2 * ja_number(text);
"""


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    made = Warehouse(tmp_path)
    with duckdb.connect(str(made.build_path)) as connection:
        connection.execute(BUILD)
    return made
