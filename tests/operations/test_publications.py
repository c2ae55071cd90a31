"""Publications: kept, rolled back to, and whole whatever happens between two renames."""

from pathlib import Path

import duckdb
import pytest

from jikenbo import failpoints
from jikenbo.cleaning import clean, files_aside, log_of
from jikenbo.errors import JikenboError
from jikenbo.publications import adopt, publications, roll_back, swap_in
from jikenbo.warehouse import Warehouse


def fresh_file(warehouse: Warehouse, generation: int) -> Path:
    warehouse.directory.mkdir(parents=True, exist_ok=True)
    path = warehouse.directory / "fresh.duckdb.tmp"
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"create table generations as select {generation} as generation")
    return path


def publish(warehouse: Warehouse, generation: int, keep: int = 3) -> None:
    swap_in(warehouse, fresh_file(warehouse, generation), "rules", keep)


def generation(warehouse: Warehouse) -> int:
    with duckdb.connect(str(warehouse.published_path), read_only=True) as connection:
        return int(connection.execute("select generation from generations").fetchall()[0][0])


def test_the_last_publications_are_kept(warehouse: Warehouse) -> None:
    for number in range(5):
        publish(warehouse, number)
    kept = publications(warehouse)
    assert [each.is_current for each in kept] == [True, False, False]
    assert generation(warehouse) == 4


def test_rollback_goes_one_back_each_time_and_says_when_there_is_none(warehouse: Warehouse) -> None:
    for number in range(3):
        publish(warehouse, number)
    roll_back(warehouse)
    assert generation(warehouse) == 1
    roll_back(warehouse)
    assert generation(warehouse) == 0
    with pytest.raises(JikenboError, match="before the current one"):
        roll_back(warehouse)


def test_rollback_can_go_forward_again_by_id(warehouse: Warehouse) -> None:
    publish(warehouse, 0)
    publish(warehouse, 1)
    latest = publications(warehouse)[0]
    roll_back(warehouse)
    roll_back(warehouse, latest.publication_id)
    assert generation(warehouse) == 1
    assert not list(warehouse.directory.glob("*.tmp"))


def test_rolling_back_to_the_current_publication_changes_nothing(warehouse: Warehouse) -> None:
    publish(warehouse, 7)
    roll_back(warehouse, publications(warehouse)[0].publication_id)
    assert generation(warehouse) == 7
    assert not list(warehouse.directory.glob(".*.tmp"))


def test_the_current_publication_is_never_dropped(warehouse: Warehouse) -> None:
    for number in range(3):
        publish(warehouse, number)
    roll_back(warehouse, publications(warehouse)[2].publication_id)
    publish(warehouse, 3, keep=1)
    assert [each.is_current for each in publications(warehouse)] == [True]
    assert generation(warehouse) == 3


def test_a_reader_keeps_its_snapshot_while_the_file_is_swapped(warehouse: Warehouse) -> None:
    publish(warehouse, 0)
    with duckdb.connect(str(warehouse.published_path), read_only=True) as reader:
        for number in range(1, 6):
            publish(warehouse, number)
        assert reader.execute("select generation from generations").fetchall() == [(0,)]


def test_a_full_disk_at_any_point_of_publishing_leaves_a_whole_file(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(warehouse, 0)
    before = warehouse.published_path.read_bytes()
    for place in ("copied", "kept", "linked"):
        monkeypatch.setenv(failpoints.VARIABLE, f"{place}:full")
        with pytest.raises(OSError, match="No space"):
            publish(warehouse, 1)
        assert warehouse.published_path.read_bytes() == before
        monkeypatch.delenv(failpoints.VARIABLE)
        adopt(warehouse)
        clean(warehouse)
        assert len(publications(warehouse)) == 1
        assert not list(warehouse.directory.rglob("*.tmp"))


def test_a_publication_that_was_killed_after_the_swap_is_completed(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(warehouse, 0)
    monkeypatch.setenv(failpoints.VARIABLE, "published:full")
    with pytest.raises(OSError, match="No space"):
        publish(warehouse, 1)
    monkeypatch.delenv(failpoints.VARIABLE)
    assert adopt(warehouse)
    assert [each.is_current for each in publications(warehouse)] == [True, False]
    roll_back(warehouse)
    assert generation(warehouse) == 0


def test_a_published_file_of_unknown_origin_is_kept_before_it_is_replaced(warehouse: Warehouse) -> None:
    fresh_file(warehouse, 41).rename(warehouse.published_path)
    publish(warehouse, 42)
    roll_back(warehouse)
    assert generation(warehouse) == 41


def test_where_there_are_no_hard_links_publications_are_copies(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_source: Path, _target: Path) -> None:
        raise OSError("no hard links here")

    monkeypatch.setattr("os.link", refuse)
    publish(warehouse, 0)
    publish(warehouse, 1)
    assert [each.is_current for each in publications(warehouse)] == [True, False]
    roll_back(warehouse)
    assert generation(warehouse) == 0


def test_a_foreign_log_beside_the_published_file_is_set_aside(warehouse: Warehouse) -> None:
    publish(warehouse, 0)
    log_of(warehouse.published_path).write_bytes(b"foreign")
    publish(warehouse, 1)
    assert not log_of(warehouse.published_path).exists()
    assert len(files_aside(warehouse)) == 1
    assert generation(warehouse) == 1
