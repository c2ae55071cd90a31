"""One run over the bundled samples, seen from outside."""

import hashlib
import json
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import Result
from running import SAMPLES, jikenbo

from jikenbo.errors import ExitCode
from jikenbo.warehouse import Warehouse


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_a_run_reports_what_the_warehouse_now_says(sample_run: tuple[Warehouse, str]) -> None:
    warehouse, printed = sample_run
    report = json.loads(printed.splitlines()[-1])

    assert report["notices"] == 32
    assert report["incidents"] == 30
    assert report["people_affected"] > 0
    assert report["top_fields"][0]["name_en"] == "Name"
    assert Path(report["published_path"]) == warehouse.published_path


def test_the_three_queries_to_try_have_answers(sample_run: tuple[Warehouse, str]) -> None:
    warehouse, printed = sample_run
    for query in json.loads(printed.splitlines()[-1])["queries_to_try"]:
        assert rows(warehouse.published_path, query)


def test_the_published_file_holds_what_the_contract_names(sample_warehouse: Warehouse) -> None:
    found = set(
        rows(
            sample_warehouse.published_path,
            "select table_schema || '.' || table_name from information_schema.tables",
        )
    )
    promised = [
        "main.fct_disclosures",
        "main.fct_incidents",
        "main.fct_leaked_fields",
        "main.fct_timeline_events",
        "main.fct_affected_counts",
        "main.fct_ppc_duties",
        "main.bridge_incident_third_parties",
        "main.dim_organizations",
        "main.dim_fields",
        "main.dim_event_types",
        "main.dim_causes",
        "main.dim_dates",
        "main.agg_incidents_monthly",
        "main.agg_third_party_incidents",
        "evidence.segments",
        "evidence.mentions",
        "quality.audit_runs",
        "quality.audit_results",
        "quality.unparsed_mentions",
        "raw.loads",
    ]
    assert {(name,) for name in promised} <= found


def test_functions_of_the_published_file_read_dates_and_numbers(sample_warehouse: Warehouse) -> None:
    query = "select cast(ja_date('昨年12月18日', date '2025-03-13') as varchar), ja_number('約8万5千人')"
    assert rows(sample_warehouse.published_path, query) == [("2024-12-18", 85000)]


def test_every_mention_is_the_text_at_its_offsets(sample_warehouse: Warehouse) -> None:
    query = """
        select count(*), count(*) filter (
            where substring(raw_text, char_start + 1, char_end - char_start) <> surface
        )
        from evidence.mentions
        inner join evidence.segments using (segment_id)
    """
    ((mentions, wrong),) = rows(sample_warehouse.published_path, query)
    assert mentions > 1000
    assert wrong == 0


def test_explain_shows_a_notice_with_its_spans(sample_warehouse: Warehouse) -> None:
    ((case_number, organization),) = rows(
        sample_warehouse.published_path,
        """
        select case_number, organization_name from fct_disclosures
        where case_number is not null order by case_number limit 1
        """,
    )
    result = jikenbo(sample_warehouse, "explain", case_number)
    assert result.exit_code == 0
    assert organization in result.output
    assert "leaked_field" in result.output


@pytest.mark.parametrize("name", ["1999-001", "%%%%%%%%"])
def test_explaining_an_unknown_case_says_what_to_give(sample_warehouse: Warehouse, name: str) -> None:
    result = jikenbo(sample_warehouse, "explain", name)
    assert result.exit_code == ExitCode.INPUT
    assert name in result.output
    assert "Traceback" not in result.output


@pytest.fixture
def broken_run(sample_warehouse: Warehouse, tmp_path: Path) -> tuple[Warehouse, str, Result]:
    """A second run, over input whose dates do not exist, on a copy of the sample warehouse."""
    import shutil

    directory = tmp_path / "warehouse"
    shutil.copytree(sample_warehouse.directory, directory)
    warehouse = Warehouse(directory)
    before = hashlib.sha256(warehouse.published_path.read_bytes()).hexdigest()
    bad = tmp_path / "bad.txt"
    header = "【セキュリティ事件簿#2023-99{}】架空商事株式会社 個人情報の漏えいについて 2023年4月1日\n\n"
    body = "お客様の個人情報が漏えいしました。\n" + "2023年2月30日、漏えいが判明しました。\n" * 12
    bad.write_text("".join(header.format(number) + body for number in range(4)), encoding="utf-8")
    return warehouse, before, jikenbo(warehouse, "run", str(bad))


def test_broken_input_fails_the_audit_and_leaves_the_published_file_as_it_was(
    broken_run: tuple[Warehouse, str, Result],
) -> None:
    warehouse, before, result = broken_run
    assert result.exit_code == ExitCode.AUDIT_FAILED, result.output
    assert "date_mentions_parse" in result.output
    assert "Traceback" not in result.output
    assert hashlib.sha256(warehouse.published_path.read_bytes()).hexdigest() == before


def test_loading_the_samples_again_changes_nothing(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    import shutil

    directory = tmp_path / "warehouse"
    shutil.copytree(sample_warehouse.directory, directory)
    result = jikenbo(Warehouse(directory), "load", str(SAMPLES), "--json")
    (summary,) = json.loads(result.output)
    assert (summary["segments_new"], summary["segments_changed"]) == (0, 0)
    assert summary["segments_unchanged"] == 34


def test_a_missing_source_is_one_sentence(tmp_path: Path) -> None:
    result = jikenbo(Warehouse(tmp_path / "warehouse"), "load", str(tmp_path / "nowhere.txt"))
    assert result.exit_code != 0
    assert "nowhere.txt" in result.output
    assert "Traceback" not in result.output


def test_building_before_loading_says_what_to_do_first(tmp_path: Path) -> None:
    result = jikenbo(Warehouse(tmp_path / "warehouse"), "build")
    assert result.exit_code != 0
    assert "jikenbo load" in result.output
