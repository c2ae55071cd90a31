"""One parse of the dbt project serves every warehouse, until a file of it changes."""

import json
import shutil
from pathlib import Path

import pytest

from jikenbo import build, parsed
from jikenbo.parsed import SOURCES, forget_parse_of_elsewhere, keep_parse, kept_parse, project_key
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of its own for what is kept."""
    directory = tmp_path / "kept"
    monkeypatch.setattr(build, "kept_parse", lambda key: kept_parse(key, directory))
    monkeypatch.setattr(build, "keep_parse", lambda key, target: keep_parse(key, target, directory))
    return directory


def test_a_second_warehouse_compiles_the_same_without_a_parse_of_its_own(tmp_path: Path, kept: Path) -> None:
    compiled = []
    for name in ("first", "second"):
        warehouse = Warehouse(tmp_path / name)
        arguments = ["compile", "--select", "dim_causes", *build.dbt_arguments(warehouse)]
        assert build.invoke_dbt(warehouse, arguments).success
        target = warehouse.dbt_directory / "target"
        manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
        results = json.loads((target / "run_results.json").read_text(encoding="utf-8"))
        assert manifest["metadata"]["invocation_id"] == results["metadata"]["invocation_id"]
        compiled.append(manifest["nodes"]["model.jikenbo.dim_causes"]["compiled_code"])
    assert compiled[0] == compiled[1]
    assert (tmp_path / "first/dbt/target" / parsed.PARSED_NAME).exists()
    assert not (tmp_path / "second/dbt/target" / parsed.PARSED_NAME).exists()
    assert [path.suffix for path in kept.iterdir()] == [".msgpack"]


def test_half_a_file_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "key.msgpack").write_bytes(b"\x85half")
    assert kept_parse("key", tmp_path) is None


@pytest.mark.parametrize("changed", ["models/_docs.md", "seeds/codes_causes.csv", "dbt_project.yml"])
def test_a_changed_file_asks_for_a_new_parse(tmp_path: Path, changed: str) -> None:
    for source in SOURCES:
        if (PROJECT_DIRECTORY / source).is_dir():
            shutil.copytree(PROJECT_DIRECTORY / source, tmp_path / source)
        elif (PROJECT_DIRECTORY / source).exists():
            shutil.copyfile(PROJECT_DIRECTORY / source, tmp_path / source)
    before = project_key(tmp_path)
    assert project_key(tmp_path) == before
    with (tmp_path / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert project_key(tmp_path) != before


def test_what_another_checkout_parsed_beside_a_warehouse_is_forgotten(tmp_path: Path) -> None:
    """dbt would look for the seeds where they were when it parsed them, and fail after a checkout was moved."""
    target, parse = tmp_path / "target", tmp_path / "target" / "partial_parse.msgpack"
    forget_parse_of_elsewhere(target, Path("/here"))
    parse.write_bytes(b"of here")
    forget_parse_of_elsewhere(target, Path("/here"))
    assert parse.exists()
    forget_parse_of_elsewhere(target, Path("/there"))
    assert not parse.exists()
