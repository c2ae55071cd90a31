"""Each expectation notices the fact that it is about, and nothing else complains."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from jikenbo.warehouse import Warehouse

Builder = Callable[..., Warehouse]

BREAKAGES = {
    "loads_account_for_every_segment": "update raw.loads set segments_found = 14 where load_id = 'load 1'",
    "landed_segments_match_the_manifest": """
        update raw.segments set load_id = 'load 2' where segment_id = 'segment 3'
    """,
    "rejects_match_the_manifest": "delete from raw.rejects",
    "warehouse_holds_notices": """
        delete from raw.segments; delete from evidence.segments; delete from main.fct_disclosures
    """,
    "every_landed_notice_is_evidence": "insert into raw.segments values ('segment 99', 'first', 'load 2')",
    "every_notice_has_one_disclosure": "delete from main.fct_disclosures where segment_id = 'segment 4'",
    "date_mentions_parse": """
        update evidence.mentions set value = null, parse_error = 'no such day'
        where mention_id in ('date1', 'date2')
    """,
    "count_mentions_parse": """
        update evidence.mentions set value = null, parse_error = 'no number' where mention_id like 'count1%'
    """,
    "unparsed_mentions_say_why": """
        update evidence.mentions set parse_error = ' ' where mention_id = 'unparsed'
    """,
    "disclosure_dates_are_plausible": """
        update main.fct_disclosures set disclosed_on = '1980-01-01' where segment_id = 'segment 4'
    """,
    "incident_notices_name_an_organization": """
        update main.fct_disclosures set organization_name = null where segment_id = 'segment 4'
    """,
    "incident_notices_state_their_date": "update main.fct_disclosures set disclosed_on = null",
    "affected_counts_are_positive": """
        update main.fct_incidents set affected_count = 0 where incident_id = 'incident 2'
    """,
    "affected_people_fit_in_japan": """
        update main.fct_incidents set affected_count = 125_000_000 where incident_id = 'incident 1'
    """,
    "event_dates_are_plausible event_end_dates_are_plausible": """
        insert into main.fct_timeline_events values
            ('event 3', '1989-12-31', null), ('event 4', '2023-07-01', current_date + interval 3 year)
    """,
    "periods_end_after_they_begin": """
        insert into main.fct_timeline_events values ('event 3', '2023-07-02', '2023-07-01')
    """,
    "counted_people_fit_in_japan": "update main.fct_affected_counts set value = 300_000_000",
    "current_fields_count_once": "update main.fct_leaked_fields set is_current = true",
    "reports_of_an_incident_agree": """
        insert into quality.disagreeing_reports values ('one', 'incident 1', 'count_halved', 'm1', 'm2')
    """,
    "delays_are_not_negative": """
        insert into quality.reversed_days values
            ('incident 1', 'discovered', '2023-07-02', 'contained', '2023-07-01')
    """,
}
"""SQL that breaks a sound build so that the named expectations, and no other on their table, are not met."""


def unmet(warehouse: Warehouse, expectation: str | None = None) -> dict[str, Any]:
    """The results that are not met, on the table of the given expectation or on all."""
    from great_expectations.core.run_identifier import RunIdentifier

    from expectations.suites import suites
    from expectations.validation import open_source, run_suite

    now = datetime.now(UTC)
    context, source = open_source(warehouse.build_path)
    results = [
        result
        for suite in suites(now.date())
        if expectation is None or expectation in suite.names
        for result in run_suite(context, source, suite, RunIdentifier(run_time=now))
    ]
    assert results
    return {result.expectation: result for result in results if not result.success}


@pytest.mark.parametrize("names", BREAKAGES, ids=lambda names: names.split(maxsplit=1)[0])
def test_a_broken_fact_is_noticed_by_the_expectation_about_it_alone(build: Builder, names: str) -> None:
    broken = unmet(build(BREAKAGES[names]), names.split(maxsplit=1)[0])

    assert list(broken) == names.split()
    assert all(result.exception is None and result.failing_rows != 0 for result in broken.values())


def test_missing_organizations_are_an_error_once_a_tenth_of_ten_notices_lacks_one(build: Builder) -> None:
    nameless = """
        update main.fct_disclosures set organization_name = null
        where segment_id in ('segment 1', 'segment 2')
    """
    broken = unmet(build(nameless), "organizations_are_rarely_unnamed")

    assert {result.severity for result in broken.values()} == {"error", "warning"}


def test_one_nameless_notice_among_few_is_only_a_warning(build: Builder) -> None:
    few = "delete from main.fct_disclosures where segment_id > 'segment 2'"
    nameless = "update main.fct_disclosures set organization_name = null"
    broken = unmet(build(few, nameless), "organizations_are_rarely_unnamed")

    assert list(broken) == ["incident_notices_name_an_organization"]


def test_a_mention_that_neither_parsed_nor_says_why_is_an_error(build: Builder) -> None:
    silent = "update evidence.mentions set parse_error = null where mention_id = 'unparsed'"

    assert list(unmet(build(silent), "unparsed_mentions_say_why")) == ["unparsed_mentions_say_why"]


def test_a_notice_with_two_disclosures_is_an_error(build: Builder) -> None:
    twice = "insert into main.fct_disclosures from main.fct_disclosures where segment_id = 'segment 4'"

    assert list(unmet(build(twice), "every_notice_has_one_disclosure")) == ["every_notice_has_one_disclosure"]


def test_a_notice_in_evidence_that_never_landed_is_an_error(build: Builder) -> None:
    invented = (
        "insert into evidence.segments values ('segment 99')",
        "insert into main.fct_disclosures (segment_id) values ('segment 99')",
    )

    assert list(unmet(build(*invented), "every_landed_notice_is_evidence")) == [
        "every_landed_notice_is_evidence"
    ]


def test_every_expectation_has_a_breakage_a_meaning_in_two_languages_and_a_table_that_is_needed() -> None:
    from expectations.runner import NEEDED_TABLES
    from expectations.suites import suites

    declared = suites(datetime.now(UTC).date())
    names = [name for suite in declared for name in suite.names]

    assert len(names) == len(set(names))
    assert set(names) == {*" ".join(BREAKAGES).split(), "organizations_are_rarely_unnamed"}
    assert {suite.name for suite in declared} <= set(NEEDED_TABLES)
    for suite in declared:
        for expectation in suite.expectations:
            japanese, english = (expectation.description or "").split(" / ")
            assert not japanese.isascii() and english.isascii()


def test_values_survive_the_connection_that_read_them(build: Builder) -> None:
    import sqlalchemy

    from expectations.dialect import connection_string

    engine = sqlalchemy.create_engine(connection_string(build().build_path))
    with engine.connect() as connection:
        result = connection.execute(sqlalchemy.text("select i, '日' || i from range(3) as numbers (i)"))

    assert result.fetchone() == (0, "日0")
    assert result.fetchmany(1) == [(1, "日1")]
    assert result.fetchall() == [(2, "日2")]


def test_a_path_with_a_dollar_sign_and_spaces_can_be_audited(build: Builder, tmp_path: Path) -> None:
    odd = tmp_path / "事件 $HOME ?x=1 %41"
    odd.mkdir()
    build().build_path.rename(Warehouse(odd).build_path)

    assert unmet(Warehouse(odd), "warehouse_holds_notices") == {}
