"""The difference between the new build and what is published, and the review that it may require."""

import duckdb
import pytest

from jikenbo.diff import compare, require_review
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.warehouse import Warehouse

FACTS = """
create table fct_incidents as
    select 'incident ' || number as incident_id, 100 + number as affected_count, 'phishing' as cause_code, 5 as char_start
    from range(10) as numbers (number);
create table fct_leaked_fields as
    select 'notice ' || number as segment_id, 'name' as field_code, 'leaked' as status, true as is_current
    from range(10) as numbers (number);
create table fct_timeline_events as
    select 'notice ' || number as segment_id, 'occurred' as event_type, date '2023-01-01' + number::integer as event_date,
        null::date as event_date_end, null::varchar as event_time
    from range(10) as numbers (number);
"""


def write(warehouse: Warehouse, *changes: str) -> Warehouse:
    """The same facts in both files, then changes to the build."""
    warehouse.directory.mkdir(parents=True)
    for path, statements in ((warehouse.published_path, ()), (warehouse.build_path, changes)):
        with duckdb.connect(str(path)) as connection:
            for statement in (FACTS, *statements):
                connection.execute(statement)
    return warehouse


def test_the_same_facts_do_not_differ_also_when_their_place_in_the_text_does(warehouse: Warehouse) -> None:
    diff = compare(write(warehouse, "update fct_incidents set char_start = 6"))
    assert diff.changed_share == 0
    assert all(each.existing == 10 and not each.examples for each in diff.subjects)


def test_facts_added_removed_and_altered_are_counted_with_examples(warehouse: Warehouse) -> None:
    diff = compare(
        write(
            warehouse,
            "update fct_incidents set affected_count = 7, cause_code = 'theft' where incident_id = 'incident 3'",
            "delete from fct_leaked_fields where segment_id = 'notice 0'",
            "insert into fct_leaked_fields values ('notice 0', 'password', 'possibly_leaked', true)",
            "update fct_timeline_events set event_time = '09:00' where segment_id in ('notice 1', 'notice 2')",
        )
    )
    incidents, fields, events = diff.subjects
    assert (incidents.added, incidents.removed, incidents.altered) == (0, 0, 1)
    assert incidents.altered_columns == {"affected_count": 1, "cause_code": 1}
    assert incidents.examples[0].before == {"affected_count": 103, "cause_code": "phishing"}
    assert incidents.examples[0].after == {"affected_count": 7, "cause_code": "theft"}
    assert (fields.added, fields.removed, fields.altered) == (1, 1, 0)
    assert {example.change: example.key["field_code"] for example in fields.examples} == {
        "added": "password",
        "removed": "name",
    }
    assert (events.added, events.removed, events.altered) == (0, 0, 2)
    assert diff.changed_share == pytest.approx(2 / 10), "the events, of which most change"


def test_review_is_required_above_the_given_share_of_one_kind_only(warehouse: Warehouse) -> None:
    diff = compare(
        write(warehouse, "update fct_incidents set affected_count = 1 where incident_id < 'incident 3'")
    )
    assert diff.sentence.startswith(
        "incidents +0 -0 ~3 of 10 (30.0% change); fields +0 -0 ~0 of 10 (0.0% change)"
    )
    require_review(diff, 30)
    with pytest.raises(JikenboError, match="jikenbo diff") as raised:
        require_review(diff, 29.9)
    assert raised.value.exit_code == ExitCode.REVIEW_NEEDED


def test_before_the_first_publication_everything_is_new_and_nothing_needs_review(
    warehouse: Warehouse,
) -> None:
    write(warehouse).published_path.unlink()
    diff = compare(warehouse)
    assert [each.added for each in diff.subjects] == [10, 10, 10]
    require_review(diff, 0)


def test_a_column_that_only_one_file_has_is_not_compared(warehouse: Warehouse) -> None:
    diff = compare(write(warehouse, "alter table fct_incidents add column sector varchar default 'retail'"))
    assert diff.changed_share == 0


def test_without_a_build_there_is_nothing_to_compare(warehouse: Warehouse) -> None:
    with pytest.raises(JikenboError, match="jikenbo build"):
        compare(warehouse)
