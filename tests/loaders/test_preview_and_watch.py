"""A dry run tells and writes nothing; a drop folder takes files once nobody writes them any more."""

from pathlib import Path

import pytest
from running import jikenbo
from source_fixtures import BODY, TITLE, crawl

from jikenbo.cli.reading import load_options
from jikenbo.errors import JikenboError
from jikenbo.preview import preview
from jikenbo.rejects import rejects
from jikenbo.run import load_sources
from jikenbo.warehouse import Warehouse
from jikenbo.watch import DropFolder, watch

SECOND = TITLE.replace("101", "102")


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.txt"
    path.write_bytes(f"目次\n{TITLE}\n{BODY}\n{SECOND}\n{BODY}\n".encode("cp932"))
    return path


def test_a_dry_run_tells_what_a_load_would_do_and_makes_no_warehouse(tmp_path: Path, dump: Path) -> None:
    warehouse = Warehouse(tmp_path / "warehouse")
    utf16 = tmp_path / "utf16.txt"
    utf16.write_bytes(f"{TITLE}\n{BODY}。".encode("utf-16"))
    first, second = preview(warehouse, [str(dump), str(utf16)], load_options())
    assert (first.found, first.new, first.rejected, first.headers_matched) == (3, 2, 1, 2)
    assert (first.encodings, first.reasons) == ({"cp932": 2}, {"before_first_header": 1})
    assert (second.changed, second.encodings) == (1, {"utf-16-le": 1})
    assert not warehouse.directory.exists()


def test_a_dry_run_compares_with_what_has_landed_and_leaves_it_as_it_was(tmp_path: Path, dump: Path) -> None:
    warehouse = Warehouse(tmp_path / "warehouse")
    load_sources(warehouse, [str(dump)], load_options())
    edited = tmp_path / "edited.txt"
    edited.write_text(f"{TITLE}\n{BODY}\n{SECOND}\n{BODY}追記\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in warehouse.directory.rglob("*") if path.is_file()}
    (told,) = preview(warehouse, [str(edited)], load_options())
    assert (told.found, told.new, told.changed, told.unchanged) == (2, 0, 1, 1)
    assert {path: path.read_bytes() for path in warehouse.directory.rglob("*") if path.is_file()} == before


def test_the_command_line_shows_a_dry_run_and_names_what_is_wrong(tmp_path: Path, dump: Path) -> None:
    warehouse = Warehouse(tmp_path / "warehouse")
    shown = jikenbo(warehouse, "load", "--dry-run", str(dump))
    assert "Nothing was written" in shown.output
    assert jikenbo(warehouse, "load").exit_code == 2
    assert "text=本文" in jikenbo(warehouse, "load", "--column", "foo=1", str(dump)).output
    assert not warehouse.directory.exists()


def test_columns_are_given_on_the_command_line(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text(f"表題文,記載\n{TITLE},{BODY.splitlines()[0]}\n", encoding="utf-8")
    (told,) = preview(
        Warehouse(tmp_path / "w"), [str(table)], load_options(columns=["text=記載", "title=表題文"])
    )
    assert (told.new, told.headers_matched) == (1, 1)


def test_pages_of_a_crawl_that_are_no_notice_do_not_flood_the_list(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "warehouse")
    path = tmp_path / "a.warc.gz"
    pages = [(f"https://kakuu.example/{number}", "text/html", b"<p>x</p>") for number in range(20)]
    path.write_bytes(crawl(*pages) + b"broken")
    load_sources(warehouse, [str(path)], load_options())
    assert {piece.reason for piece in rejects(warehouse)} == {"corrupt_archive"}
    assert len(rejects(warehouse, "not_a_notice")) == 20


class Clock:
    """A clock that sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_a_file_is_taken_when_it_has_come_to_rest_and_again_when_it_changed(tmp_path: Path) -> None:
    clock = Clock()
    folder = DropFolder(tmp_path, settle=5, clock=clock)
    file = tmp_path / "a.txt"
    (tmp_path / "b.txt.part").write_text("half")
    (tmp_path / ".c.txt").write_text("hidden")
    file.write_text("one")
    assert folder.ready() == []
    clock.sleep(4)
    assert folder.ready() == []
    file.write_text("one two")
    clock.sleep(4)
    assert folder.ready() == []
    clock.sleep(5)
    assert folder.ready() == [file]
    folder.take([file])
    clock.sleep(50)
    assert folder.ready() == []
    file.write_text("one two three")
    folder.ready()
    clock.sleep(5)
    assert folder.ready() == [file]
    file.unlink()
    assert folder.ready() == []


def test_a_failed_load_is_told_and_tried_again_ever_more_slowly(tmp_path: Path) -> None:
    clock, told, loaded = Clock(), [], []
    (tmp_path / "a.txt").write_text("one")

    def load(paths: list[str]) -> None:
        if len(told) < 3:
            raise JikenboError("Another run holds the warehouse.")
        loaded.extend(paths)

    folder = DropFolder(tmp_path, settle=1, clock=clock)
    count = watch(folder, load, told.append, interval=1, seconds=60, sleep=clock.sleep)
    assert (count, loaded) == (1, [str(tmp_path / "a.txt")])
    assert [sentence.rpartition("in ")[2] for sentence in told] == ["2 s.", "4 s.", "8 s."]
    assert clock.now <= 60


def test_a_file_that_cannot_be_read_keeps_no_other_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, told, loaded = Clock(), [], []
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr("jikenbo.watch.os.access", lambda path, _: path.name != "a.txt" or clock.now > 30)
    folder = DropFolder(tmp_path, settle=1, clock=clock)
    count = watch(folder, loaded.append, told.append, interval=1, seconds=60, sleep=clock.sleep)
    assert (count, loaded) == (2, [[str(tmp_path / "b.txt")], [str(tmp_path / "a.txt")]])
    assert len(told) == 1 and "a.txt" in told[0]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(JikenboError, match="no directory"):
        watch(DropFolder(tmp_path / "none"), print, print)


def test_the_command_line_loads_what_is_dropped(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "warehouse")
    folder = tmp_path / "drop"
    folder.mkdir()
    (folder / "a.txt").write_text(f"{TITLE}\n{BODY}\n", encoding="utf-8")
    done = jikenbo(warehouse, "load", "--watch", str(folder), "--interval", "0.1", "--for", "1.5", "--json")
    assert done.exit_code == 0, done.output
    assert '"segments_new": 1' in done.output
