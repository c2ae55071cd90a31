"""Each metric of the semantic layer gives what SQL written by hand gives, and people are never counted twice."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from jikenbo.readers import query
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

METRICS = PROJECT_DIRECTORY / "models" / "metrics" / "metrics.yml"

PEOPLE = "sum(affected_count) filter (where affected_unit_kind = 'person')"

BY_HAND = {
    "incidents": "select count(*) from fct_incidents",
    "people_affected": f"select {PEOPLE} from fct_incidents",
    "first_people_affected": "select sum(first_affected_count) filter (where first_affected_unit_kind = 'person') from fct_incidents",
    "change_of_people_affected": "select sum(affected_count - first_affected_count) "
    "filter (where affected_unit_kind = 'person' and first_affected_unit_kind = 'person') from fct_incidents",
    "people_affected_to_date": f"select {PEOPLE} from fct_incidents",
    "incidents_counting_people": "select count(affected_count) filter (where affected_unit_kind = 'person') from fct_incidents",
    "people_per_incident": "select avg(affected_count) filter (where affected_unit_kind = 'person') from fct_incidents",
    "records_affected": "select sum(affected_count) filter (where affected_unit_kind <> 'person') from fct_incidents",
    "payment_card_incidents": "select count(*) from fct_incidents where has_payment_card",
    "third_party_incidents": "select count(*) from fct_incidents where via_third_party",
    "third_party_share": "select avg(via_third_party::int) from fct_incidents",
    "median_days_to_disclose": "select median(days_to_disclose) from fct_incidents",
    "notices": "select count(*) from fct_disclosures where kind = 'incident_notice'",
    "incidents_exposing_fields": "select count(distinct incident_id) from fct_leaked_fields "
    "where is_current and status in ('leaked', 'possibly_leaked')",
    "incidents_sparing_fields": "select count(distinct incident_id) from fct_leaked_fields where is_current and status = 'not_leaked'",
    "incidents_of_third_parties": "select count(distinct incident_id) from bridge_incident_third_parties",
    "reporting_duties": "select count(*) from fct_ppc_duties where preliminary_status <> 'not_required'",
    "late_preliminary_reports": "select count(*) from fct_ppc_duties where preliminary_status = 'late'",
    "late_preliminary_share": "select avg((preliminary_status = 'late')::int) from fct_ppc_duties "
    "where preliminary_status <> 'not_required'",
}

GROUPED = {
    (
        "people_affected",
        "metric_time__month",
    ): f"select date_trunc('month', first_disclosed_on)::timestamp, {PEOPLE} from fct_incidents group by 1",
    ("people_affected", "metric_time__fiscal_year"): f"select fiscal_year, {PEOPLE} from fct_incidents "
    "left join dim_dates on first_disclosed_on = date_on group by 1",
    (
        "people_affected",
        "cause__name_ja",
    ): f"select name_ja, {PEOPLE} from fct_incidents join dim_causes on cause_code = code group by 1",
    ("people_affected", "publisher__sector"): f"select sector, {PEOPLE} from fct_incidents "
    "left join dim_organizations using (organization_id) group by 1",
    ("incidents_exposing_fields", "leaked_field__field_code"): "select field_code, "
    "count(distinct case when is_current and status <> 'not_leaked' then incident_id end) from fct_leaked_fields group by 1",
    ("incidents_exposing_fields", "incident__cause_group"): "select cause_group, "
    "count(distinct case when is_current and status <> 'not_leaked' then incident_id end) "
    "from fct_leaked_fields join fct_incidents using (incident_id) group by 1",
    (
        "notices",
        "incident__cause_group",
    ): "select cause_group, count(*) filter (where kind = 'incident_notice') "
    "from fct_disclosures left join fct_incidents using (incident_id) group by 1",
}

REFUSED = [
    ("people_affected", "leaked_field__field_code"),
    ("people_affected", "incident_third_party__role"),
    ("people_affected", "disclosure__is_final_report"),
]


@pytest.fixture(scope="module")
def project(sample_warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory as MetricFlow wants it: the project file, the profile, and what dbt knows of the metrics."""
    directory = tmp_path_factory.mktemp("metrics")
    for name in ("dbt_project.yml", "profiles.yml"):
        (directory / name).symlink_to(PROJECT_DIRECTORY / name)
    (directory / "target").symlink_to((sample_warehouse.dbt_directory / "target").absolute())
    return directory


def environment(sample_warehouse: Warehouse) -> dict[str, str]:
    return {
        **os.environ,
        "JIKENBO_WAREHOUSE": str(sample_warehouse.directory.absolute()),
        "JIKENBO_DBT_TARGET": "published",
        "DO_NOT_TRACK": "1",
    }


@pytest.fixture(scope="module")
def answers(sample_warehouse: Warehouse, project: Path) -> dict[tuple[str, ...], dict[str, Any]]:
    asked: list[tuple[str, ...]] = [*((name,) for name in BY_HAND), *GROUPED, *REFUSED]
    questions = [{"metrics": [name], "group_by": list(groups)} for name, *groups in asked]
    answered = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("metric_questions.py"))],
        input=json.dumps(questions),
        cwd=project,
        env=environment(sample_warehouse),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert answered.returncode == 0, answered.stderr[-2000:]
    return dict(zip(asked, json.loads(answered.stdout.splitlines()[-1]), strict=True))


def rounded(rows: Any) -> set[tuple[str, ...]]:
    """Rows as text, numbers alike whether they came as whole or as decimal ones."""
    return {tuple(f"{float(value):.6f}" if is_number(value) else str(value) for value in row) for row in rows}


def is_number(value: Any) -> bool:
    try:
        float(value)
    except (TypeError, ValueError):
        return False
    return True


def test_every_metric_has_sql_written_by_hand() -> None:
    metrics = yaml.safe_load(METRICS.read_text(encoding="utf-8"))["metrics"]
    assert {metric["name"] for metric in metrics} == set(BY_HAND)


@pytest.mark.parametrize("name", BY_HAND)
def test_a_metric_is_what_sql_written_by_hand_gives(
    sample_warehouse: Warehouse, answers: dict[tuple[str, ...], dict[str, Any]], name: str
) -> None:
    by_hand = query(sample_warehouse, BY_HAND[name]).rows
    assert by_hand[0][0] is not None
    assert rounded(answers[name,]["rows"]) == rounded(by_hand)


@pytest.mark.parametrize(("name", "group"), GROUPED)
def test_a_metric_by_group_is_what_sql_written_by_hand_gives(
    sample_warehouse: Warehouse, answers: dict[tuple[str, ...], dict[str, Any]], name: str, group: str
) -> None:
    by_hand = query(sample_warehouse, GROUPED[name, group]).rows
    assert len(by_hand) > 1
    assert rounded(answers[name, group]["rows"]) == rounded(by_hand)


@pytest.mark.parametrize(("name", "group"), REFUSED)
def test_people_are_not_spread_over_tables_with_several_rows_per_incident(
    answers: dict[tuple[str, ...], dict[str, Any]], name: str, group: str
) -> None:
    assert "refused" in answers[name, group]


def test_mf_query_answers_on_the_command_line(sample_warehouse: Warehouse, project: Path) -> None:
    command = Path(sys.executable).with_name("mf")
    arguments = ["query", "--metrics", "incidents,people_affected", "--group-by", "incident__cause_group"]
    answered = subprocess.run(
        [str(command), *arguments],
        cwd=project,
        env=environment(sample_warehouse),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert answered.returncode == 0, answered.stdout
    assert "incident__cause_group" in answered.stdout and "attack" in answered.stdout
