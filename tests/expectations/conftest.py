"""A small build file in which everything is as it should be, to be broken one fact at a time."""

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from jikenbo.warehouse import Warehouse

SOUND_BUILD = """
create schema raw;
create schema evidence;
create table raw.loads (
    load_id varchar, segments_found bigint, segments_new bigint, segments_changed bigint,
    segments_unchanged bigint, segments_rejected bigint
);
create table raw.segments (segment_id varchar, content_sha256 varchar, load_id varchar);
create table raw.rejects (load_id varchar, reason varchar);
create table evidence.segments (segment_id varchar);
create table evidence.mentions (
    mention_id varchar, segment_id varchar, kind varchar, value varchar, value_end varchar, parse_error varchar
);
create table main.fct_disclosures (
    segment_id varchar, kind varchar, organization_name varchar, disclosed_on date
);
create table main.fct_incidents (incident_id varchar, affected_count bigint, affected_unit varchar);
create table main.fct_timeline_events (event_id varchar, event_date date, event_date_end date);
create table main.fct_affected_counts (count_id varchar, value bigint, unit varchar);
create table main.fct_leaked_fields (incident_id varchar, field_code varchar, is_current boolean);
create schema quality;
create table quality.disagreeing_reports (
    disagreement_id varchar, incident_id varchar, disagreement varchar, earlier_mention_id varchar,
    later_mention_id varchar
);
create table quality.reversed_days (
    incident_id varchar, earlier_step varchar, earlier_on date, later_step varchar, later_on date
);
"""

SOUND_ROWS = """
insert into raw.loads values ('load 1', 13, 12, 0, 0, 1), ('load 2', 2, 0, 1, 1, 0);
insert into raw.segments
    select 'segment ' || number, 'first', 'load 1' from range(12) as numbers (number)
    union all select 'segment 0', 'edited', 'load 2';
insert into raw.rejects values ('load 1', 'text before the first header');
insert into evidence.segments select distinct segment_id from raw.segments;
insert into evidence.mentions
    select kind || number, 'segment 0', kind, '2023', null, null
    from range(200) as numbers (number), (values ('date'), ('count')) as kinds (kind)
    union all values
        ('unparsed', 'segment 0', 'date', null, null, 'no such day'),
        ('open start', 'segment 0', 'date', null, '2023', null),
        ('undated', 'segment 0', 'date', null, null, 'no_anchor'),
        ('undated too', 'segment 0', 'date', null, null, 'no_anchor'),
        ('cause', 'segment 0', 'cause', null, null, null);
insert into main.fct_disclosures
    select segment_id, 'incident_notice', '株式会社みほん', '2023-08-01' from evidence.segments;
update main.fct_disclosures set kind = 'not_incident', organization_name = null, disclosed_on = null
    where segment_id = 'segment 11';
insert into main.fct_incidents values
    ('incident 1', 7024, '名'), ('incident 2', 300000000, '件'), ('incident 3', null, null);
insert into main.fct_timeline_events values ('event 1', '2023-07-01', '2023-07-01'), ('event 2', null, null);
insert into main.fct_affected_counts values ('count 1', 7024, '名'), ('count 2', 0, '人');
insert into main.fct_leaked_fields values
    ('incident 1', 'name', true), ('incident 1', 'name', false), ('incident 1', 'card_number', true);
"""

Builder = Callable[..., Warehouse]


@pytest.fixture
def build(tmp_path: Path) -> Builder:
    """Make a warehouse with a sound build file, then run the given SQL on it."""

    def make(*statements: str, rows: str = SOUND_ROWS) -> Warehouse:
        warehouse = Warehouse(tmp_path)
        with duckdb.connect(str(warehouse.build_path)) as connection:
            for sql in (SOUND_BUILD, rows, *statements):
                connection.execute(sql)
        return warehouse

    return make
