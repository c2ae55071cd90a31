"""What must hold on the real collection that stands beside the checkout in CI."""

from pathlib import Path
from typing import Any

import duckdb
import pytest
from running import jikenbo

from jikenbo.warehouse import Warehouse


@pytest.fixture(scope="module")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """The eight notices of January 2023, published."""
    warehouse = Warehouse(tmp_path_factory.mktemp("corpus") / "warehouse")
    result = jikenbo(warehouse, "run", str(shared / "corpus" / "jikenbo-2023-01.txt"))
    assert result.exit_code == 0, result.output
    return duckdb.connect(str(warehouse.published_path), read_only=True)


def rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    return connection.execute(query).fetchall()


def test_eight_disclosures_with_number_publisher_and_day(corpus: duckdb.DuckDBPyConnection) -> None:
    query = """
        select case_number, organization_name, cast(disclosed_on as varchar)
        from fct_disclosures order by disclosed_on, case_number nulls last, organization_name
    """
    assert set(rows(corpus, query)) == {
        ("2023-018", "ベストリンク株式会社", "2023-01-11"),
        ("2023-017", "東北電力株式会社", "2023-01-13"),
        (None, "関西電力株式会社", "2023-01-13"),
        (None, "株式会社バンタン", "2023-01-13"),
        ("2023-016", "北海道ガス株式会社", "2023-01-13"),
        ("2023-015", "SHIGETA 株式会社", "2023-01-12"),
        ("2023-014", "一般財団法人 国際ビジネスコミュニケーション協会", "2023-01-11"),
        ("2023-013", "茨城県つくば市", "2023-01-10"),
    }


def test_counts_are_affected_or_not(corpus: duckdb.DuckDBPyConnection) -> None:
    affected = rows(
        corpus, "select cast(value as bigint), unit from fct_affected_counts where role = 'affected'"
    )
    assert {(15, "名"), (14657, "契約"), (17935, "件"), (88, "件"), (7024, "名")} <= set(affected)
    assert (730, "名") not in affected


def test_card_fields_are_told_apart_by_status(corpus: duckdb.DuckDBPyConnection) -> None:
    query = """
        select fields.field_code, fields.status
        from fct_leaked_fields as fields
        inner join fct_disclosures as disclosures using (segment_id)
        where disclosures.organization_name = '{}' and fields.field_code like 'card%'
    """
    assert set(rows(corpus, query.format("ベストリンク株式会社"))) == {
        ("card_number", "possibly_leaked"),
        ("card_expiry", "possibly_leaked"),
        ("card_security_code", "possibly_leaked"),
    }
    assert rows(corpus, query.format("株式会社バンタン")) == [("card_number", "not_leaked")]


def test_reports_to_the_commission_are_dated_and_in_time(corpus: duckdb.DuckDBPyConnection) -> None:
    reports = rows(
        corpus,
        "select cast(event_date as varchar) from fct_timeline_events where event_type = 'reported_ppc'",
    )
    assert {("2022-08-01",), ("2022-09-05",)} == set(reports)
    duties = rows(
        corpus,
        """
        select incidents.case_numbers, duties.preliminary_status
        from fct_ppc_duties as duties inner join fct_incidents as incidents using (incident_id)
        where incidents.case_numbers in ('2023-018', '2023-015') order by all
        """,
    )
    assert duties == [("2023-015", "met"), ("2023-018", "met")]


def test_vendors_stand_with_their_role(corpus: duckdb.DuckDBPyConnection) -> None:
    parties = rows(
        corpus,
        """
        select incidents.organization_name, organizations.organization_name, parties.role
        from bridge_incident_third_parties as parties
        inner join fct_incidents as incidents using (incident_id)
        inner join dim_organizations as organizations on parties.organization_id = organizations.organization_id
        """,
    )
    assert ("ベストリンク株式会社", "株式会社ショーケース", "vendor") in parties
    assert ("北海道ガス株式会社", "北斗興業株式会社", "contractor") in parties
