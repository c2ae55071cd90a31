"""Notices that are read in any number of steps give what reading all of them at once gives, row for row."""

import json
import os
import random
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pytest
from emulated_builds import Model, build_all, build_batch, build_of, differences
from running import SAMPLES, jikenbo

import jikenbo.build as jikenbo_build
import jikenbo.run as jikenbo_run
from jikenbo import reading
from jikenbo.build import build, dbt_arguments, invoke_dbt
from jikenbo.errors import JikenboError
from jikenbo.history import rules_hash
from jikenbo.warehouse import Warehouse

RULES = "rules"

MORE = """【セキュリティ事件簿#2024-901】株式会社見本文具 個人情報の流出について
2024年5月2日、当社の業務委託先である株式会社例示印刷で、お客様15名の氏名と住所が流出したことが判明しました。
"""


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
    seeds = {key for key, node in nodes.items() if node["resource_type"] == "seed"}
    of_seeds = {
        name
        for name in others - seeds
        if set(nodes[name].get("depends_on", {}).get("nodes", ())) - {name} <= seeds
    }
    assert others - seeds == {
        "source.jikenbo.raw.segments",
        "model.jikenbo.vocabulary_events",
        "model.jikenbo.vocabulary_exposure_patterns",
        "model.jikenbo.vocabulary_exposures",
        "model.jikenbo.vocabulary_fields",
    }
    assert of_seeds >= {name for name in others if name.startswith("model.jikenbo.vocabulary_")}
    assert {nodes[key]["name"] for key in by_segment} >= {"evidence_segments", "evidence_mentions"}


def test_any_order_of_landing_editing_and_removing_gives_what_one_reading_gives(
    untouched_warehouse: Warehouse, models: list[Model]
) -> None:
    """Broken off at times. Most posts are reports of incidents that have several, under keys that come in any order."""
    chance = random.Random(int(os.environ.get("JIKENBO_TEST_SEED", "1")))
    with build_of(untouched_warehouse) as connection:
        texts, reports = (
            [row[0] for row in connection.execute(f"{query} order by all").fetchall()]
            for query in (
                "select raw_text from sample.raw.segments",
                "select raw_text from sample.evidence.segments semi join "
                "(from sample.intermediate.int_incident_links_resolved where disclosure_count > 1) using (segment_id)",
            )
        )
        landed: dict[str, int] = {}
        land(
            connection,
            [
                (f"post-{number}00", 1, text)
                for number, text in enumerate([*chance.sample(texts, 6), *reports])
            ],
        )
        landed |= {f"post-{number}00": 1 for number in range(6 + len(reports))}
        read = reading.look(connection, RULES)
        reading.prepare(connection, read)
        build_all(connection, models)
        reading.complete(connection, RULES, tables=[("staging", "stg_segments")])
        remade = 0
        for broken_off in (False, True, False):
            rows, gone = step(chance, [*texts[:10], *reports], landed)
            connection.execute("delete from raw.segments where segment_id in (select unnest(?))", [gone])
            land(connection, rows)
            read = reading.look(connection, RULES)
            assert read.why_all is None
            assert (read.changed, read.gone) == (len({row[0] for row in rows}), len(gone))
            reading.prepare(connection, read)
            if broken_off:
                build_batch(connection, models[: chance.randint(1, len(models))])
                reading.prepare(connection, reading.look(connection, RULES))
            build_batch(connection, models)
            remade += connection.execute("select count(*) from touched.incident_id").fetchall()[0][0]
            reading.complete(connection, RULES)
            assert reading.look(connection, RULES).changed == 0
            connection.execute("attach ':memory:' as stepwise")
            connection.execute("copy from database build to stepwise")
            build_all(connection, models)
            assert differences(connection, "stepwise", "build", models) == {}
            connection.execute("detach stepwise")
        assert remade > 0


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
    build(copied, select="+fct_leaked_fields", with_tests=False, batch=True)
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


@pytest.mark.parametrize(
    ("name", "table", "column", "made"),
    [
        (
            "every_span_is_what_the_landed_text_says",
            "evidence.mentions",
            "surface",
            "batch.evidence_mentions",
        ),
        (
            "every_fact_quotes_its_mention",
            "main.fct_leaked_fields",
            "evidence_text",
            "main.fct_leaked_fields",
        ),
    ],
)
def test_tests_of_rows_of_one_notice_or_group_look_at_what_is_new(
    copied: Warehouse, tmp_path: Path, name: str, table: str, column: str, made: str
) -> None:
    more = tmp_path / "more.txt"
    more.write_text(MORE, encoding="utf-8")
    assert jikenbo(copied, "load", str(more)).exit_code == 0
    with duckdb.connect(str(copied.build_path)) as connection:
        reading.prepare(connection, reading.look(connection, rules_hash()))
    build(copied, with_tests=False, batch=True)
    test = partial(build, copied, "test", name, with_unit_tests=False)
    with duckdb.connect(str(copied.build_path)) as connection:
        connection.execute(
            f"update {table} set {column} = 'unsaid' where segment_id not in (from batch.notices_by_incident_id)"
        )
    assert test(batch=True).nodes == 1
    with pytest.raises(JikenboError, match=name):
        test(batch=False)
    with duckdb.connect(str(copied.build_path)) as connection:
        connection.execute(
            f"update {made} set {column} = 'unsaid' where segment_id in (from batch.notices_by_incident_id)"
        )
    with pytest.raises(JikenboError, match=name):
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
