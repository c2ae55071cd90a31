"""A short form of the fault suite; `make faults` runs all of it, on the whole project too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from crowd import run_in_a_crowd
from damage import flip_bits_of_the_build, flip_bits_of_the_published_file
from disks import fill_at_each_step, fill_files, fill_more_and_more
from harness import small_disk
from kills import kill_at_each_failpoint, kill_at_random_times
from workbench import Bench, bench

SMALL_DISK_BYTES = 24_000_000


@pytest.fixture(scope="module")
def place() -> Iterator[Bench]:
    """One bench for all, since its imports take seconds."""
    with bench() as made:
        yield made


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes, where this user may mount one."""
    with small_disk(tmp_path, SMALL_DISK_BYTES) as mounted:
        if mounted is None:
            pytest.skip("mounting a small disk is not permitted here; file size limits stand in for it")
        yield mounted


def test_a_run_killed_between_two_steps_leaves_a_whole_file_and_the_next_one_completes(place: Bench) -> None:
    figures = kill_at_each_failpoint(place, points=("audited", "trimmed"), chains=1)
    assert not figures.broken
    assert figures.counts["kills"] == 2


def test_a_run_killed_at_any_moment_leaves_a_whole_file_and_the_next_one_completes(place: Bench) -> None:
    figures = kill_at_random_times(place, kills=1)
    assert not figures.broken


def test_a_full_disk_leaves_the_published_file_as_it_was_and_has_an_exit_code_of_its_own(
    place: Bench,
) -> None:
    assert not fill_files(place, points=("trimmed",), shares=(0.5,)).broken


def test_ten_runs_at_once_each_complete_or_say_who_holds_the_lock(place: Bench) -> None:
    figures = run_in_a_crowd(place)
    assert not figures.broken
    assert figures.counts["runs"] == 10


def test_a_damaged_build_file_is_mended_or_named(place: Bench) -> None:
    figures = flip_bits_of_the_build(place, flips=2)
    assert not figures.broken


def test_a_damaged_published_file_is_named_by_the_doctor(place: Bench) -> None:
    figures = flip_bits_of_the_published_file(place, flips=20)
    assert not figures.broken
    assert figures.counts["named by the doctor"]


def test_a_disk_that_is_full_from_one_step_on_is_told_in_one_sentence(place: Bench, disk: Path) -> None:
    figures = fill_at_each_step(place, disk, points=("cleaned", "compared"))
    assert not figures.broken
    assert figures.counts["full disks"] == 2


def test_a_small_disk_that_fills_up_never_harms_the_published_file(place: Bench, disk: Path) -> None:
    figures = fill_more_and_more(place, disk, steps=2)
    assert not figures.broken
    assert figures.counts["full disks"]
