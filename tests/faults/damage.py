"""Bits that flip in the build file and in the published file."""

import random
import time

from harness import digest
from workbench import Bench, Figures, same_tables

from jikenbo.doctor import build_file, published_file
from jikenbo.errors import ExitCode
from jikenbo.integrity import scan

HEADER_BYTES = 12_288
"""The three headers of a DuckDB file."""


def flip_bits_of_the_build(
    place: Bench, flips: int, seed: int = 1, deadline: float = float("inf")
) -> Figures:
    """The next run completes with the right tables, or names the damage and leaves the published file.

    What is damaged where that run reads nothing is named by the doctor.
    """
    figures = Figures("bits flipped in the build file")
    chance = random.Random(seed)
    warehouse = place.warehouse("flipped")
    sound = warehouse.build_path.read_bytes()
    expected = place.undisturbed(1)
    for _ in range(flips):
        if time.monotonic() > deadline:
            break
        warehouse.build_path.write_bytes(_damaged(sound, chance))
        before = digest(warehouse.published_path)
        figures.counts["flips"] += 1
        figures.counts["in a block that is read"] += scan(warehouse.build_path).problem is not None
        code = place.run(warehouse, 1)
        if code == 0:
            aside = list(warehouse.directory.glob("*.aside-*"))
            figures.counts["mended"] += bool(aside)
            same_tables(
                figures, warehouse.published_path, expected.published, "published tables after a flip"
            )
            if next(build_file(warehouse)).status == "problem":
                figures.counts["lies where nothing was read, and is named by the doctor"] += 1
            else:
                figures.counts["did not matter"] += not aside
                same_tables(figures, warehouse.build_path, expected.build, "tables after a flip")
            for path in aside:
                path.unlink()
        else:
            figures.counts["named"] += 1
            told = place.nursery.last_line()
            figures.expect(
                code == ExitCode.DAMAGED and "damaged" in told, f"damage has its exit code: {code} {told}"
            )
            as_it_was = digest(warehouse.published_path) == before
            figures.expect(as_it_was, "published file after damage that is named")
    return figures.done()


def flip_bits_of_the_published_file(place: Bench, flips: int, seed: int = 2) -> Figures:
    """The doctor names the damage, or nothing that is stored was hit."""
    figures = Figures("bits flipped in the published file")
    chance = random.Random(seed)
    warehouse = place.warehouse("spoilt")
    sound = warehouse.published_path.read_bytes()
    expected = place.undisturbed(0).published
    warehouse.published_path.unlink()  # its other name keeps the sound bytes
    for _ in range(flips):
        warehouse.published_path.write_bytes(_damaged(sound, chance))
        finding, *_ = published_file(warehouse)
        figures.counts["flips"] += 1
        if finding.status == "problem":
            figures.counts["named by the doctor"] += 1
            figures.expect("rollback" in str(finding.mend), "the doctor says how to mend it")
        else:
            figures.counts["did not matter"] += 1
            same_tables(figures, warehouse.published_path, expected, "published tables after a flip")
    return figures.done()


def _damaged(sound: bytes, chance: random.Random) -> bytes:
    """The bytes with one or more bits turned, in the head of the file as often as in its body."""
    damaged = bytearray(sound)
    for _ in range(chance.choice((1, 1, 8, 64))):
        reach = chance.choice((HEADER_BYTES, len(sound)))
        damaged[chance.randrange(reach)] ^= 1 << chance.randrange(8)
    return bytes(damaged)
