"""A short form of the fault suite; `make faults` runs all of it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from suite import (
    Bench,
    bench,
    fill_a_small_disk,
    fill_the_disk,
    flip_bits,
    kill_at_each_failpoint,
    kill_at_random_times,
    run_in_a_crowd,
)

SMALL_DISK_BYTES = 24_000_000


@pytest.fixture(scope="module")
def place() -> Iterator[Bench]:
    """One bench for all, since its imports take seconds."""
    with bench() as made:
        yield made


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes, where this user may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    options = f"size={SMALL_DISK_BYTES}"
    mounted = os.geteuid() == 0 and shutil.which("mount") is not None
    if mounted:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)]
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    if not mounted:
        pytest.skip("mounting a small disk is not permitted here; file size limits stand in for it")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def test_a_run_killed_between_two_steps_leaves_a_whole_file_and_the_next_one_completes(place: Bench) -> None:
    figures = kill_at_each_failpoint(place, points=("audited", "kept"))
    assert not figures.broken
    assert figures.counts["kills"] == 2 and figures.counts["reads"]


def test_a_run_killed_at_any_moment_leaves_a_whole_file_and_the_next_one_completes(place: Bench) -> None:
    figures = kill_at_random_times(place, kills=1)
    assert not figures.broken


def test_a_full_disk_leaves_the_published_file_as_it_was_and_has_an_exit_code_of_its_own(
    place: Bench,
) -> None:
    assert not fill_the_disk(place, points=("copied",), shares=(0.5,)).broken


def test_ten_runs_at_once_each_complete_or_say_who_holds_the_lock(place: Bench) -> None:
    figures = run_in_a_crowd(place)
    assert not figures.broken
    assert figures.counts["runs"] == 10


def test_a_damaged_build_file_is_mended_or_named(place: Bench) -> None:
    figures = flip_bits(place, flips=2)
    assert not figures.broken


def test_a_small_disk_that_fills_up_never_harms_the_published_file(place: Bench, small_disk: Path) -> None:
    figures = fill_a_small_disk(place, small_disk, SMALL_DISK_BYTES, steps=2)
    assert not figures.broken
    assert figures.counts["full disks"]
