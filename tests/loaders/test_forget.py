"""What is taken down is gone from every file, and stays away."""

import errno
import json
import os
import re
import resource
from pathlib import Path

import duckdb
import pytest

import loaders
from jikenbo.errors import JikenboError
from jikenbo.forget import forget
from jikenbo.landed_notices import find
from jikenbo.publications import publications, swap_in
from jikenbo.publish import STORAGE_VERSION
from jikenbo.run import connect
from jikenbo.warehouse import Warehouse
from loaders import tombstones

SECRET = "架空の風車商会では、担当者が会員三百名の住所録を路上に置き忘れたことが分かりました。"
OTHER = "別の会社では、何も起きなかったことを念のためお知らせいたします。"
DUMP = (
    f"前書きにも引用があります。{SECRET}\n"
    f"【セキュリティ事件簿#2024-001】架空の風車商会 住所録の置き忘れに関するお知らせとお詫び\n\n{SECRET}\n\n"
    f"【セキュリティ事件簿#2024-002】別の会社 何も起きなかったことのお知らせ\n\n{OTHER}\n"
)


def published(path: Path) -> None:
    """A published file in small: one row per notice in each kind of table."""
    with duckdb.connect() as connection:
        connection.execute(f"attach '{path}' as fresh (storage_version '{STORAGE_VERSION}'); use fresh")
        connection.execute(
            "create schema evidence; create table evidence.segments(segment_id varchar, raw_text varchar)"
        )
        connection.execute(
            "create table fct_disclosures(segment_id varchar, incident_id varchar, organization_id varchar)"
        )
        connection.execute(
            "create table fct_incidents(incident_id varchar, segment_id varchar, title varchar)"
        )
        connection.execute(
            "create table bridge_incident_third_parties(incident_id varchar, organization_id varchar)"
        )
        connection.execute(
            "create table dim_organizations(organization_id varchar, organization_name varchar)"
        )
        connection.execute("create macro ja_number(text) as cast(text as integer)")
        connection.execute("create view incident_titles as select incident_id, title from main.fct_incidents")
        with duckdb.connect(str(path.parent / "build.duckdb"), read_only=True) as build:
            rows = build.execute("select segment_id, raw_text from raw.segments").fetchall()
        for segment_id, raw_text in rows:
            connection.execute("insert into evidence.segments values (?, ?)", [segment_id, raw_text])
            connection.execute("insert into fct_disclosures values ($1, 'i' || $1, 'o' || $1)", [segment_id])
            connection.execute("insert into fct_incidents values ('i' || $1, $1, $2)", [segment_id, raw_text])
            connection.execute(
                "insert into bridge_incident_third_parties values ('i' || $1, 'o' || $1)", [segment_id]
            )
            connection.execute("insert into dim_organizations values ('o' || $1, $2)", [segment_id, raw_text])


@pytest.fixture
def dump(tmp_path: Path) -> str:
    path = tmp_path / "dump.txt"
    path.write_text(DUMP, encoding="utf-8")
    return str(path)


@pytest.fixture
def warehouse(tmp_path: Path, dump: str) -> Warehouse:
    """A warehouse with two notices, one quoted in quarantine, published twice and talked of in logs."""
    warehouse = Warehouse(tmp_path / "warehouse")
    warehouse.directory.mkdir()
    with connect(warehouse) as connection:
        loaders.load(connection, [dump])
    for rules in ("first", "second"):
        fresh = warehouse.directory / "fresh.duckdb.tmp"
        published(fresh)
        swap_in(warehouse, fresh, rules)
    for directory, name in (
        (warehouse.dbt_directory, "dbt.log"),
        (warehouse.data_docs_directory, "index.html"),
    ):
        directory.mkdir()
        (directory / name).write_text(SECRET, encoding="utf-8")
    warehouse.logs_directory.mkdir(exist_ok=True)
    lines = [json.dumps({"event": "x", "message": text}) for text in (SECRET, OTHER)]
    (warehouse.logs_directory / "runs.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (warehouse.directory / "build.duckdb.aside-1").write_text(SECRET, encoding="utf-8")
    return warehouse


def holders(warehouse: Warehouse, text: str) -> list[str]:
    """Files in which a piece of the text stands, as bytes or in a value of a table."""
    piece = text[5:25]
    found = []
    for path in sorted(warehouse.directory.rglob("*")):
        if not path.is_file():
            continue
        content = path.read_bytes()
        has_bytes = any(form in content for form in (piece.encode(), json.dumps(piece)[1:-1].encode()))
        if has_bytes or (path.suffix == ".duckdb" and piece in everything(path)):
            found.append(path.name)
    return found


def everything(path: Path) -> str:
    """All values of a database as text."""
    with duckdb.connect(str(path), read_only=True) as connection:
        tables = connection.execute("select schema_name, table_name from duckdb_tables()").fetchall()
        rows = [
            connection.execute(f'select * from "{schema}"."{table}"').fetchall() for schema, table in tables
        ]
    return re.sub(
        r"b'((?:[^'\\]|\\.)*)'",
        lambda found: found[1].encode().decode("unicode_escape").encode("latin-1").decode("utf-8", "replace"),
        str(rows),
    )


@pytest.mark.parametrize("name", ["2024-001", "#2024-001", "２０２４－００１", None])
def test_a_forgotten_notice_is_gone_from_every_file(
    warehouse: Warehouse, dump: str, name: str | None
) -> None:
    assert len(holders(warehouse, SECRET)) == 8
    with connect(warehouse, read_only=True) as connection:
        (segment_id,) = connection.execute(
            "select segment_id from raw.segments where header_text like '%001%'"
        ).fetchone()
    forgotten = forget(warehouse, find(warehouse, name or segment_id[:10]))
    assert [notice.segment_id for notice in forgotten.notices] == [segment_id]
    assert forgotten.rejects == 1
    assert holders(warehouse, SECRET) == []
    assert holders(warehouse, "架空の風車商会 住所録の置き忘れに関するお知らせ") == []
    assert {"build.duckdb", "jikenbo.duckdb", "runs.jsonl"} <= set(holders(warehouse, OTHER))
    assert [publication.is_current for publication in publications(warehouse)] == [True, False]
    with duckdb.connect(str(warehouse.published_path), read_only=True) as connection:
        for table in (
            "fct_incidents",
            "dim_organizations",
            "bridge_incident_third_parties",
            "evidence.segments",
            "incident_titles",
        ):
            assert connection.execute(f"select count(*) from {table}").fetchone() == (1,)
        assert connection.execute("select ja_number('12')").fetchone() == (12,)


FULL_DISK = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
HELD_FILE = duckdb.IOException("another program holds the file")


@pytest.mark.parametrize(
    ("step", "error", "told"),
    [
        *((step, FULL_DISK, "No space") for step in ("scrub", "swap", "empty_rejects")),
        *((step, HELD_FILE, None) for step in ("scrub", "sweep", "_copy_landed")),
    ],
)
def test_a_takedown_that_was_broken_off_is_completed_by_the_same_command(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, step: str, error: Exception, told: str | None
) -> None:
    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patched, pytest.raises(JikenboError, match=told):
        patched.setattr(f"jikenbo.forget.{step}", fail)
        forget(warehouse, find(warehouse, "2024-001"))
    forget(warehouse, find(warehouse, "2024-001"))
    assert holders(warehouse, SECRET) == []
    with connect(warehouse) as connection:
        assert manifest_is_kept(connection)


def manifest_is_kept(connection: duckdb.DuckDBPyConnection) -> bool:
    """What the audit asks of the history of loads."""
    return not connection.execute(
        """
        select load_id from raw.loads as loads
        where segments_found <> segments_new + segments_changed + segments_unchanged + segments_rejected
            or segments_new + segments_changed <> (select count(*) from raw.segments where load_id = loads.load_id)
            or segments_rejected <> (select count(*) from raw.rejects where load_id = loads.load_id)
        """
    ).fetchall()


def test_loading_again_does_not_bring_it_back_however_it_comes(
    warehouse: Warehouse, dump: str, tmp_path: Path
) -> None:
    forget(warehouse, find(warehouse, "2024-001"))
    edited = tmp_path / "edited.txt"
    edited.write_text(DUMP.replace("三百名", "四百名"), encoding="utf-8")
    moved = tmp_path / "moved.jsonl"
    moved.write_text(json.dumps({"id": "x", "text": f"別の題\n\n{SECRET}  \n"}), encoding="utf-8")
    with connect(warehouse) as connection:
        assert manifest_is_kept(connection)
        again, later, elsewhere = loaders.load(connection, [dump, str(edited), str(moved)])
        assert (again.segments_unchanged, again.segments_rejected) == (1, 2)
        assert (later.segments_new, later.segments_changed, elsewhere.segments_rejected) == (0, 0, 1)
        assert manifest_is_kept(connection)
        reasons = "select count(*) from raw.rejects where reason = 'forgotten' and octet_length(content) = 0"
        assert connection.execute(reasons).fetchone() == (5,)


def test_a_lost_build_file_does_not_bring_it_back(warehouse: Warehouse, dump: str) -> None:
    forget(warehouse, find(warehouse, "2024-001"))
    warehouse.build_path.unlink()
    with connect(warehouse) as connection:
        (summary,) = loaders.load(connection, [dump])
        assert (summary.segments_new, summary.segments_rejected) == (1, 2)


def test_a_disk_that_fills_up_leaves_the_file_of_hashes_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / tombstones.FILE_NAME
    stone = tombstones.Tombstone("a" * 32, "b" * 64, None, "2026-01-01T00:00:00")
    tombstones.append(path, [stone])
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 10, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            tombstones.append(path, [stone])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert tombstones.read(path) == [stone]


def test_all_notices_of_a_source_can_be_forgotten(warehouse: Warehouse, dump: str) -> None:
    assert len(find(warehouse, url=dump)) == 2
    forget(warehouse, find(warehouse, url=dump))
    assert holders(warehouse, OTHER) == []


def test_hashes_are_added_all_or_none(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    forget(warehouse, find(warehouse, "2024-001"))
    path = warehouse.directory / tombstones.FILE_NAME
    before = path.read_bytes()

    def fill_the_disk(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched, pytest.raises(JikenboError, match="No space is left"):
        patched.setattr("os.fsync", fill_the_disk)
        forget(warehouse, find(warehouse, "2024-002"))
    assert path.read_bytes() == before


def test_a_damaged_line_of_hashes_is_one_clear_sentence(warehouse: Warehouse, dump: str) -> None:
    forget(warehouse, find(warehouse, "2024-001"))
    with (warehouse.directory / tombstones.FILE_NAME).open("a", encoding="utf-8") as file:
        file.write('{"segment_id": "ab')
    with connect(warehouse) as connection, pytest.raises(JikenboError, match=r"Line 2 of .*forget"):
        loaders.load(connection, [dump])


def test_what_is_not_there_is_one_clear_sentence(warehouse: Warehouse) -> None:
    for name in ("2024-999", "", "a"):
        with pytest.raises(JikenboError, match="No landed notice"):
            find(warehouse, name)
