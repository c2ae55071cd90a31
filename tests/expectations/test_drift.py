"""Drift: a build whose reading moves away from the publications before it is warned of, never stopped."""

from collections.abc import Callable

import duckdb

from expectations import run_audit
from jikenbo.warehouse import Warehouse

PUBLISHED = """
create schema evidence;
create table evidence.mentions as
    select kind, if(number = 0, null, '2023') as value, cast(null as varchar) as value_end
    from range(200) as numbers (number), (values ('date'), ('count')) as kinds (kind);
create table main.fct_disclosures as
    select 'incident_notice' as kind, if(number < 5, 'unknown', 'phishing') as cause_code
    from range(50) as numbers (number);
create table main.fct_leaked_fields as
    select if(number % 2 = 0, 'name', 'password') as field_code, 'leaked' as status, true as is_current
    from range(60) as numbers (number);
"""

LIKE_BEFORE = """
alter table main.fct_disclosures add column cause_code varchar default 'phishing';
alter table main.fct_leaked_fields add column status varchar default 'leaked';
insert into main.fct_disclosures
    select 'segment 0', 'incident_notice', '株式会社みほん', '2023-08-01', if(number < 5, 'unknown', 'phishing')
    from range(38) as numbers (number);
insert into main.fct_leaked_fields
    select 'another ' || number, if(number % 2 = 0, 'name', 'password'), true, 'leaked'
    from range(60) as numbers (number);
"""

DRIFTED = {
    "date_parse_rate_holds": "update evidence.mentions set value = null, parse_error = 'no such day' where kind = 'date' and mention_id like 'date1_'",
    "count_parse_rate_holds": "update evidence.mentions set value = null, parse_error = 'too large' where kind = 'count' and mention_id like 'count1_'",
    "share_of_unknown_causes_holds": "update main.fct_disclosures set cause_code = 'unknown'",
    "mix_of_fields_holds": "update main.fct_leaked_fields set field_code = 'bank_account' where field_code = 'password'",
}


def drift_warnings(warehouse: Warehouse) -> set[str]:
    return {result.expectation for result in run_audit(warehouse).warnings} & set(DRIFTED)


def publish(warehouse: Warehouse) -> None:
    with duckdb.connect(str(warehouse.published_path)) as connection:
        connection.execute(PUBLISHED)


def test_a_build_like_the_publication_before_does_not_warn_of_drift(build: Callable[..., Warehouse]) -> None:
    warehouse = build(LIKE_BEFORE)
    publish(warehouse)
    assert drift_warnings(warehouse) == set()


def test_each_way_to_drift_is_warned_of(build: Callable[..., Warehouse]) -> None:
    warehouse = build(LIKE_BEFORE, *DRIFTED.values())
    publish(warehouse)
    assert drift_warnings(warehouse) == set(DRIFTED)


def test_a_publication_that_cannot_be_compared_with_is_left_out(build: Callable[..., Warehouse]) -> None:
    warehouse = build(LIKE_BEFORE)
    warehouse.published_path.write_text("no database")
    assert drift_warnings(warehouse) == set()
