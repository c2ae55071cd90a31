"""Where columns come from: no mart column is without lineage, and each ends where it may."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jikenbo.cli import main
from jikenbo.errors import JikenboError
from jikenbo.lineage import LANDED_TEXT, Lineage, read_lineage
from jikenbo.warehouse import Warehouse

BOOKKEEPING = {"segment_id", "source_uri", "source_kind", "source_labels", "content_sha256", "version"} | {
    "position_in_source", "published_at", "load_id", "loaded_at"
}  # fmt: skip


@pytest.fixture(scope="module")
def lineage(sample_warehouse: Warehouse) -> Lineage:
    return read_lineage(sample_warehouse)


def test_every_mart_column_leads_to_the_text_a_seed_or_a_named_constant(lineage: Lineage) -> None:
    lost, constant = [], []
    for column in lineage.mart_columns:
        ends = lineage.ends(column)
        if any(end.kind == "unknown" for end in ends):
            lost.append(str(column))
        landed = {end.column.name for end in ends if end.kind == "landed"}
        if column.table.startswith("dim_") and column.table != "dim_organizations":
            assert all(
                end.kind == "seed" or (end.expression and not end.values and not end.rows) for end in ends
            ), column
        elif not landed & (LANDED_TEXT | BOOKKEEPING):
            constant.append(str(column))
    assert len(lineage.mart_columns) > 150
    assert not lost
    assert set(constant) <= {"quality.disagreeing_reports.disagreement"}


@pytest.mark.parametrize(
    "name",
    [
        "fct_incidents.affected_count",
        "fct_incidents.cause_group",
        "fct_leaked_fields.field_code",
        "fct_timeline_events.event_date",
        "agg_incidents_monthly.incident_count",
        "evidence.mentions.surface",
    ],
)
def test_facts_lead_to_the_landed_text(lineage: Lineage, name: str) -> None:
    ends = {str(end.column) for end in lineage.ends(lineage.find(name))}
    assert "raw.segments.raw_text" in ends


def test_a_code_shows_the_lexicon_and_the_words_that_picked_it(lineage: Lineage) -> None:
    origins = {
        str(origin.column): origin for origin in lineage.walk(lineage.find("fct_incidents.cause_code"))
    }
    assert "reference.lexicon_causes.code" in origins
    picked = {str(column) for origin in origins.values() for column in origin.rows}
    assert "reference.lexicon_causes.surface" in picked


def test_a_name_that_is_no_column_is_told_with_its_neighbours(lineage: Lineage) -> None:
    with pytest.raises(JikenboError, match="affected_count"):
        lineage.find("fct_incidents.affected_cuont")
    with pytest.raises(JikenboError, match=r"TABLE\.COLUMN"):
        lineage.find("affected_count")


def test_the_command_prints_a_tree_and_json(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    arguments = ["--warehouse", str(sample_warehouse.directory), "lineage", "fct_incidents.affected_count"]
    tree = CliRunner().invoke(main, arguments)
    assert tree.exit_code == 0, tree.output
    assert tree.output.startswith("fct_incidents.affected_count") and "raw.segments.raw_text" in tree.output
    records = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).output)
    assert records[0]["column"] == "fct_incidents.affected_count"
    page = tmp_path / "lineage.html"
    assert CliRunner().invoke(main, [*arguments, "--html", str(page)]).exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
