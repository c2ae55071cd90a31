"""The cookbook and the dictionary say what the project and the published file say; each query answers its question."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from running import script

from jikenbo.build import documentation
from jikenbo.cli import main
from jikenbo.errors import JikenboError
from jikenbo.lock import hold
from jikenbo.readers import query
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

QUESTIONS = sorted((PROJECT_DIRECTORY / "analyses").rglob("*.sql"))

HEAD = {"| column | type | 日本語 | English |", "| --- | --- | --- | --- |"}

STALE = "is not what `make docs` writes; run it"


pages = script(PROJECT_DIRECTORY / "docs" / "reference_pages.py")


@pytest.fixture(scope="module")
def manifest(sample_warehouse: Warehouse) -> dict[str, Any]:
    return pages.read_manifest(sample_warehouse)


@pytest.fixture(scope="module")
def asked(manifest: dict[str, Any]) -> dict[Path, Any]:
    return {question.path: question for question in pages.questions(manifest)}


def test_there_are_more_than_twenty_questions_in_both_languages(asked: dict[Path, Any]) -> None:
    assert len(asked) > 20
    assert set(asked) == set(QUESTIONS)
    for question in asked.values():
        assert re.search("[ぁ-ん]", question.japanese), question.path
        assert question.english[0].isupper() and not re.search("[ぁ-ん]", question.english), question.path


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_has_an_answer_in_the_published_samples(
    sample_warehouse: Warehouse, asked: dict[Path, Any], path: Path
) -> None:
    assert "{" not in asked[path].sql
    assert query(sample_warehouse, asked[path].sql).rows


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_no_remark_is_cut_where_the_query_begins(path: Path) -> None:
    third = path.read_text(encoding="utf-8").splitlines()[2]  # which the cookbook leaves out
    assert third == "" or re.fullmatch(r"-- \(.*\)", third)


@pytest.fixture(scope="module")
def documented(sample_warehouse: Warehouse, tmp_path_factory: pytest.TempPathFactory) -> str:
    page = tmp_path_factory.mktemp("documentation") / "index.html"
    written = CliRunner().invoke(
        main, ["--warehouse", str(sample_warehouse.directory), "docs", "--html", str(page)]
    )
    assert written.exit_code == 0, written.output
    return page.read_text(encoding="utf-8")


def test_a_build_stands_whatever_is_written_about_it(sample_warehouse: Warehouse, documented: str) -> None:
    assert documented
    results = json.loads(
        (sample_warehouse.dbt_directory / "target" / "run_results.json").read_text(encoding="utf-8")
    )
    assert results["args"]["which"] == "build"


def test_the_documentation_is_one_page_that_fetches_nothing(documented: str) -> None:
    assert not re.search(r"<(?:script|img|link)[^>]+(?:src|href)=[\"']?https?:", documented)
    for name in ("fct_incidents", "named_incidents", "ja_number", "cookbook", "事件ごとに一行"):
        assert json.dumps(name)[1:-1] in documented


def test_dbt_compiles_the_analyses_to_the_queries_of_the_cookbook(
    sample_warehouse: Warehouse, asked: dict[Path, Any], documented: str
) -> None:
    assert documented
    compiled = {
        node["name"]: node["compiled_code"]
        for node in pages.read_manifest(sample_warehouse)["nodes"].values()
        if node["resource_type"] == "analysis"
    }
    assert len(compiled) == len(asked)
    for path, question in asked.items():
        plain = re.sub(
            r'"build"\."(\w+)"\."(\w+)"',
            lambda found: found[2] if found[1] == "main" else f"{found[1]}.{found[2]}",
            compiled[path.stem],
        )
        assert plain.strip().endswith(question.sql), path


def test_without_a_build_there_is_nothing_to_document(tmp_path: Path) -> None:
    arguments = ["--warehouse", str(tmp_path), "docs", "--html", str(tmp_path / "index.html")]
    refused = CliRunner().invoke(main, arguments)
    assert refused.exit_code != 0 and "jikenbo run" in refused.output


def test_nothing_is_documented_while_a_run_writes(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path)
    warehouse.build_path.touch()
    with hold(warehouse, "run"), pytest.raises(JikenboError, match="Another run holds"):
        documentation(warehouse)


def test_every_way_to_sum_people_gives_the_same_people(sample_warehouse: Warehouse) -> None:
    ((people,),) = query(
        sample_warehouse, "select sum(affected_count) from fct_incidents where affected_unit_kind = 'person'"
    ).rows
    assert people > 0
    for sql in (
        "select sum(affected_people) from named_incidents",
        "select sum(affected_people) from agg_incidents_monthly",
    ):
        assert query(sample_warehouse, sql).rows == ((people,),)


@pytest.mark.parametrize("table", ["agg_incidents_monthly", "agg_third_party_incidents"])
def test_what_nobody_counted_is_no_zero(sample_warehouse: Warehouse, table: str) -> None:
    ((missing, zeros),) = query(
        sample_warehouse,
        "select count(*) filter (affected_people is null or affected_records is null), "
        f"count(*) filter (affected_people = 0 or affected_records = 0) from {table}",
    ).rows
    assert missing > 0 and zeros == 0


def test_no_question_sums_people_over_tables_with_several_rows_per_incident(asked: dict[Path, Any]) -> None:
    one_row_per_incident = {
        "fct_incidents",
        "named_incidents",
        "agg_incidents_monthly",
        "reference.prefectures",
    }
    for path, question in asked.items():
        if re.search(r"\b(sum|median|avg)\([\w.]*affected_", question.sql):
            tables = set(re.findall(r"\b(?:from|join) ([\w.]+)", question.sql))
            assert tables <= one_row_per_incident, path


def test_the_cookbook_shows_what_the_queries_give(
    sample_warehouse: Warehouse, manifest: dict[str, Any]
) -> None:
    with pages.published(sample_warehouse) as connection:
        assert pages.cookbook(manifest, connection) == pages.COOKBOOK.read_text(encoding="utf-8"), (
            f"docs/cookbook.md {STALE}"
        )


def test_the_dictionary_is_written_from_the_project(
    sample_warehouse: Warehouse, manifest: dict[str, Any]
) -> None:
    with pages.published(sample_warehouse) as connection:
        assert pages.dictionary(manifest, connection) == pages.DICTIONARY.read_text(encoding="utf-8"), (
            f"docs/dictionary.md {STALE}"
        )


def test_the_dictionary_says_what_the_file_says(sample_warehouse: Warehouse) -> None:
    told, table = {}, ""
    for line in pages.DICTIONARY.read_text(encoding="utf-8").splitlines():
        if line in HEAD:
            continue
        if heading := re.fullmatch(r"### ([\w.]+)", line):
            table = heading[1]
        elif row := re.fullmatch(r"\| (\w+) \| (\S.*?) \| (.+?) \| (.+) \|", line):
            told[table, row[1]] = (row[2], f"{row[3]} {row[4].split(' → `')[0]}".replace("\\|", "|"))
    held = query(
        sample_warehouse,
        "select case when schema_name = 'main' then '' else schema_name || '.' end || table_name, column_name, "
        "lower(data_type), comment from duckdb_columns() where not internal",
    ).rows
    assert len(held) > 400
    for name, column, kind, comment in held:
        assert told.get((name, column)) == (kind, " ".join(comment.split())), (name, column)
    assert len(told) == len(held)
