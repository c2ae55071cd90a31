"""Many notices are read portion by portion, as many at a time as the memory limit allows."""

from pathlib import Path

import pytest
from emulated_builds import Model, build_of, differences

import jikenbo.build as jikenbo_build
from jikenbo.build import build, portions
from jikenbo.errors import JikenboError
from jikenbo.warehouse import Warehouse


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
