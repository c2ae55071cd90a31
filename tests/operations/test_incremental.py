"""Notices that are read in any number of steps give what reading all of them at once gives, row for row."""

import json
import os
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb
import pytest
from running import SAMPLES, jikenbo

import jikenbo.build as jikenbo_build
import jikenbo.run as jikenbo_run
from jikenbo import reading
from jikenbo.build import build, dbt_arguments, invoke_dbt, portions
from jikenbo.errors import JikenboError
from jikenbo.history import rules_hash
from jikenbo.warehouse import Warehouse

RULES = "rules"

MORE = """【セキュリティ事件簿#2024-901】株式会社見本文具 個人情報の流出について
2024年5月2日、当社の業務委託先である株式会社例示印刷で、お客様15名の氏名と住所が流出したことが判明しました。
"""


@dataclass(frozen=True)
class Model:
    """A model as dbt compiled it."""

    name: str
    place: str
    sql: str
    materialized: str


@pytest.fixture(scope="module")
def manifest(untouched_warehouse: Warehouse) -> dict[str, Any]:
    """dbt's manifest of the samples' build."""
    path = untouched_warehouse.dbt_directory / "target" / "manifest.json"
    return dict(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def models(manifest: dict[str, Any]) -> list[Model]:
    """All models, each behind those that it reads."""
    nodes = {key: node for key, node in manifest["nodes"].items() if node["resource_type"] == "model"}
    order = TopologicalSorter(
        {key: node["depends_on"]["nodes"] for key, node in nodes.items()}
    ).static_order()
    return [
        Model(node["name"], node["relation_name"], node["compiled_code"], node["config"]["materialized"])
        for node in (nodes[key] for key in order if key in nodes)
    ]


@pytest.fixture
def copied(untouched_warehouse: Warehouse, tmp_path: Path) -> Warehouse:
    """The warehouse of the samples, to be written to."""
    shutil.copytree(untouched_warehouse.directory, tmp_path / "warehouse")
    return Warehouse(tmp_path / "warehouse")


@contextmanager
def build_of(sample: Warehouse) -> Iterator[Any]:
    """A build in memory with the seeds and functions of the samples, in which nothing has landed."""
    with duckdb.connect(config={"threads": 2}) as connection:
        connection.execute("attach ':memory:' as build")
        connection.execute(f"attach '{sample.build_path}' as sample (read_only)")
        connection.execute("use build")
        for schema in ("raw", "reference", "staging", "intermediate", "evidence", "quality"):
            connection.execute(f"create schema {schema}")
        connection.execute("create table raw.segments as from sample.raw.segments limit 0")
        for (seed,) in connection.execute(
            "select table_name from duckdb_tables() where database_name = 'sample' and schema_name = 'reference'"
        ).fetchall():
            connection.execute(f"create table reference.{seed} as from sample.reference.{seed}")
        yield connection


def build_all(connection: Any, models: list[Model]) -> None:
    """What a build of all notices makes."""
    for model in models:
        connection.execute(f"create or replace table {model.place} as {model.sql}")


def build_batch(connection: Any, models: list[Model]) -> None:
    """What a build of the batch makes of the tables that hold the other notices, as macros/by_segment.sql does it."""
    reads = {model.place: f"batch.{model.name}" for model in models}
    reads['"build"."raw"."segments"'] = "batch.raw_segments"
    for model in models:
        sql = model.sql
        for place, batch in reads.items():
            sql = sql.replace(place, batch)
        connection.execute(f"create table batch.{model.name} as {sql}")
        connection.execute(
            f"delete from {model.place} where segment_id in (select segment_id from batch.segments)"
        )
        connection.execute(f"insert into {model.place} by name from batch.{model.name}")


def differences(connection: Any, left: str, right: str, models: list[Model]) -> dict[str, int]:
    """How many rows two databases do not share, for each model where there are any."""
    found = {}
    for model in models:
        place = model.place.removeprefix('"build".')
        found[model.name] = connection.execute(
            f"select count(*) from ((from {left}.{place} except all from {right}.{place}) "
            f"union all (from {right}.{place} except all from {left}.{place}))"
        ).fetchall()[0][0]
    return {name: rows for name, rows in found.items() if rows}


def land(connection: Any, rows: list[tuple[str, int, str]]) -> None:
    """Land versions of posts: segment_id, version, text."""
    for segment_id, version, text in rows:
        connection.execute(
            "insert into raw.segments values (?, md5(?), ?, 'dump.txt', 'text_dump', 1, ?, ?, null, null, ?, now())",
            [segment_id, text, version, text.partition("\n")[0], text, f"load of version {version}"],
        )


def step(
    chance: random.Random, texts: list[str], landed: dict[str, int]
) -> tuple[list[tuple[str, int, str]], list[str]]:
    """What happens between two builds: posts appear, change into another one with lines left out, or are taken down."""
    gone = chance.sample(sorted(landed), min(len(landed) // 4, chance.randint(0, 2)))
    for segment_id in gone:
        del landed[segment_id]
    rows = []
    for _ in range(chance.randint(0, 6)):
        text = chance.choice(texts)
        if landed and chance.random() < 0.4:
            segment_id = chance.choice(sorted(landed))
        else:
            segment_id = f"post-{chance.randint(100, 999)}"
        lines = text.split("\n")
        kept = lines[:1] + [line for line in lines[1:] if chance.random() < 0.9]
        if chance.random() < 0.3:
            kept[1:] = chance.sample(kept[1:], len(kept) - 1)
        landed[segment_id] = landed.get(segment_id, 0) + 1
        rows.append((segment_id, landed[segment_id], "\n".join(kept)))
    return rows, gone


def test_what_is_read_by_segment_depends_on_nothing_else(manifest: dict[str, Any]) -> None:
    nodes = {**manifest["nodes"], **manifest["sources"]}
    by_segment = {
        key for key, node in nodes.items() if node.get("config", {}).get("materialized") == "by_segment"
    }
    assert [key for key in by_segment if "segment_id" not in nodes[key]["columns"]] == []
    read = {key: set(nodes[key]["depends_on"]["nodes"]) for key in by_segment}
    others = {name for names in read.values() for name in names} - by_segment
    assert {name for name in others if nodes[name]["resource_type"] != "seed"} == {
        "source.jikenbo.raw.segments"
    }
    assert {nodes[key]["name"] for key in by_segment} >= {"evidence_segments", "evidence_mentions"}


def test_any_order_of_landing_editing_and_removing_gives_what_one_reading_gives(
    untouched_warehouse: Warehouse, models: list[Model]
) -> None:
    """Broken off at times; what looks at several notices is made at the end alone, since each build makes it anew."""
    chance = random.Random(int(os.environ.get("JIKENBO_TEST_SEED", "1")))
    by_segment = [model for model in models if model.materialized == "by_segment"]
    with build_of(untouched_warehouse) as connection:
        texts = [
            row[0]
            for row in connection.execute("select raw_text from sample.raw.segments order by all").fetchall()
        ]
        landed: dict[str, int] = {}
        land(connection, [(f"post-{number}", 1, text) for number, text in enumerate(chance.sample(texts, 8))])
        landed |= {f"post-{number}": 1 for number in range(8)}
        read = reading.look(connection, RULES)
        reading.prepare(connection, read)
        build_all(connection, by_segment)
        reading.complete(connection, RULES, tables=[("staging", "stg_segments")])
        for broken_off in (False, True):
            rows, gone = step(chance, texts, landed)
            connection.execute("delete from raw.segments where segment_id in (select unnest(?))", [gone])
            land(connection, rows)
            read = reading.look(connection, RULES)
            assert read.why_all is None
            assert (read.changed, read.gone) == (len({row[0] for row in rows}), len(gone))
            reading.prepare(connection, read)
            if broken_off:
                build_batch(connection, by_segment[: len(by_segment) // 2])
                reading.prepare(connection, reading.look(connection, RULES))
            build_batch(connection, by_segment)
            reading.complete(connection, RULES)
        assert reading.look(connection, RULES).changed == 0
        build_all(connection, [model for model in models if model not in by_segment])
        connection.execute("attach ':memory:' as stepwise")
        connection.execute("copy from database build to stepwise")
        build_all(connection, models)
        assert differences(connection, "stepwise", "build", models) == {}


def test_a_build_of_what_changed_makes_what_a_build_of_all_makes(
    copied: Warehouse,
    untouched_warehouse: Warehouse,
    models: list[Model],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Through dbt, after a build that was killed between two models."""
    monkeypatch.setattr(jikenbo_run, "build", partial(build, with_tests=False))
    edited, more = tmp_path / SAMPLES.name, tmp_path / "more.txt"
    edited.write_text(SAMPLES.read_text(encoding="utf-8").replace("漏えい", "流出", 5), encoding="utf-8")
    more.write_text(MORE, encoding="utf-8")
    assert jikenbo(copied, "load", str(edited), str(more)).exit_code == 0
    with duckdb.connect(str(copied.build_path)) as connection:
        read = reading.look(connection, rules_hash())
        assert read.why_all is None and read.changed > 1
        reading.prepare(connection, read)
    build(copied, select="+int_sections_matched", with_tests=False, batch=True)
    more.write_text(MORE.replace("15名", "16名"), encoding="utf-8")
    assert jikenbo(copied, "load", str(more)).exit_code == 0
    with duckdb.connect(str(copied.build_path)) as connection:
        connection.execute(
            "delete from raw.segments where segment_id = (select max(segment_id) from evidence.segments)"
        )

    monkeypatch.setattr(jikenbo_build, "BYTES_A_NOTICE", 2_000_000_000)  # two notices at a time

    result = jikenbo(copied, "build")

    assert result.exit_code == 0, result.output
    assert "new or edited are read, 1 that are gone leave" in result.output
    with build_of(untouched_warehouse) as connection:
        connection.execute(f"attach '{copied.build_path}' as stepwise (read_only)")
        connection.execute("insert into raw.segments from stepwise.raw.segments")
        build_all(connection, models)
        assert differences(connection, "stepwise", "build", models) == {}
        mentions = connection.execute("select surface from stepwise.evidence.mentions").fetchall()
        assert ("16名",) in mentions and ("15名",) not in mentions
        schemas = connection.execute(
            "select schema_name from duckdb_schemas() where database_name = 'stepwise'"
        )
        assert ("batch",) not in schemas.fetchall()
    compiled = json.loads((copied.dbt_directory / "target" / "manifest.json").read_text(encoding="utf-8"))
    assert '"build"."staging"."stg_segments"' in compiled["nodes"]["model.jikenbo.stg_lines"]["compiled_code"]


def test_notices_read_portion_by_portion_give_what_one_reading_gives(
    copied: Warehouse, untouched_warehouse: Warehouse, models: list[Model], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jikenbo_build, "BYTES_A_NOTICE", 400_000_000)
    assert portions(untouched_warehouse) == 4

    build(copied, select="+int_events_matched +int_dates_resolved", with_tests=False)

    made_again = [
        model
        for model in models
        if model.name in {"int_events_matched", "int_dates_resolved", "stg_segments"}
    ]
    assert len(made_again) == 3
    with build_of(untouched_warehouse) as connection:
        connection.execute(f"attach '{copied.build_path}' as in_portions (read_only)")
        assert differences(connection, "in_portions", "sample", made_again) == {}


def test_the_memory_limit_tells_how_many_notices_are_read_at_a_time(
    untouched_warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert portions(untouched_warehouse) == 1
    monkeypatch.setattr(jikenbo_build, "BYTES_A_NOTICE", 4_000_000)
    monkeypatch.setenv("JIKENBO_MEMORY_LIMIT", "50MB")
    assert portions(untouched_warehouse) == 3
    assert portions(Warehouse(tmp_path / "nothing")) == 1
    monkeypatch.setenv("JIKENBO_MEMORY_LIMIT", "nonsense")
    with pytest.raises(JikenboError, match="'nonsense', which is no amount of memory; give one such as 4GB"):
        portions(untouched_warehouse)


def test_tests_of_rows_of_one_notice_look_at_the_batch(copied: Warehouse, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text(MORE, encoding="utf-8")
    assert jikenbo(copied, "load", str(more)).exit_code == 0
    with duckdb.connect(str(copied.build_path)) as connection:
        reading.prepare(connection, reading.look(connection, rules_hash()))
    build(copied, with_tests=False, batch=True)
    test = partial(build, copied, "test", "every_span_is_what_the_landed_text_says", with_unit_tests=False)
    with duckdb.connect(str(copied.build_path)) as connection:
        connection.execute(
            "update evidence.mentions set surface = 'unsaid' where segment_id not in (from batch.segments)"
        )
    assert test(batch=True).nodes == 1
    with pytest.raises(JikenboError, match="every_span"):
        test(batch=False)
    with duckdb.connect(str(copied.build_path)) as connection:
        connection.execute("update batch.evidence_mentions set surface = 'unsaid'")
    with pytest.raises(JikenboError, match="every_span"):
        test(batch=True)


def test_dbt_by_itself_makes_the_next_build_read_all(copied: Warehouse) -> None:
    arguments = ["seed", "--select", "codes_causes", *dbt_arguments(copied)]
    assert invoke_dbt(copied, arguments, reading="").success
    with duckdb.connect(str(copied.build_path)) as connection:
        why = reading.look(connection, rules_hash()).why_all
        assert why is not None and "dbt built by itself" in why


def test_a_run_without_anything_new_ends_after_the_load(
    copied: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unwanted(*_arguments: object, **_options: object) -> None:
        raise AssertionError("built though nothing is new")

    monkeypatch.setattr(jikenbo_run, "build", unwanted)
    before = copied.published_path.stat().st_ino
    result = jikenbo(copied, "run", str(SAMPLES))
    assert result.exit_code == 0, result.output
    assert "Nothing is new since the last publication, which stands." in result.output
    assert copied.published_path.stat().st_ino == before
