"""The parsed dbt project, kept beside it: parsing takes longer than building the bundled samples.

dbt keeps what it parsed in the target directory, one for each warehouse, and forgets it when the warehouse's path, a
variable of the environment to it, changes. Nothing that is parsed depends on the warehouse, so one parse serves all.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jikenbo.warehouse import PROJECT_DIRECTORY

KEPT_DIRECTORY = PROJECT_DIRECTORY / ".cache" / "parsed"
PARSED_NAME = "partial_parse.msgpack"
PLACE_NAME = "parsed_in"
SOURCES = (
    "models",
    "macros",
    "seeds",
    "functions",
    "analyses",
    "tests/dbt",
    "dbt_project.yml",
    "profiles.yml",
)
PARSERS = ("dbt-core", "dbt-duckdb")


def project_key(project: Path = PROJECT_DIRECTORY) -> str:
    """Hash of all that the parse depends on: the project's place and files, and the version of the parser."""
    digest = hashlib.sha256(str(project).encode())
    for parser in PARSERS:
        digest.update(version(parser).encode() + b"\0")
    for source in SOURCES:
        for path in sorted([project / source, *(project / source).rglob("*")]):
            if path.is_file():
                digest.update(path.relative_to(project).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:24]


def kept_parse(key: str, directory: Path = KEPT_DIRECTORY) -> Any:
    """dbt's manifest as an earlier run parsed it; None if there is none or it cannot be read."""
    path = directory / f"{key}.msgpack"
    if not path.exists():
        return None
    from dbt.contracts.graph.manifest import Manifest
    from dbt.parser.manifest import extended_mashumuro_decoder

    try:
        manifest = Manifest.from_msgpack(path.read_bytes(), decoder=extended_mashumuro_decoder)
    except Exception:  # half a file, or of a version that told no other number: dbt parses anew
        return None
    manifest.metadata.generated_at = datetime.now(UTC).replace(tzinfo=None)
    manifest.build_flat_graph()
    return manifest


def stamp(manifest: Any) -> Callable[[Any], None]:
    """What gives the manifest the name of the invocation that uses it, told by dbt's events, as a parse would."""

    def take_name(event: Any) -> None:
        manifest.metadata.invocation_id = event.info.invocation_id

    return take_name


def forget_parse_of_elsewhere(target: Path, project: Path = PROJECT_DIRECTORY) -> None:
    """Remove what dbt kept beside a warehouse of a checkout in another place, whose seeds it would look for there."""
    place = target / PLACE_NAME
    if not place.exists() or place.read_text(encoding="utf-8") != str(project):
        (target / PARSED_NAME).unlink(missing_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    place.write_text(str(project), encoding="utf-8")


def keep_parse(key: str, target: Path, directory: Path = KEPT_DIRECTORY) -> None:
    """Keep what dbt has just parsed, in place of what was kept; where nothing can be written, nothing is kept."""
    with suppress(OSError):
        parsed = (target / PARSED_NAME).read_bytes()
        directory.mkdir(parents=True, exist_ok=True)
        fresh = directory / f"{key}.{os.getpid()}.tmp"
        fresh.write_bytes(parsed)
        os.replace(fresh, directory / f"{key}.msgpack")
        for stale in directory.iterdir():
            if stale.name != f"{key}.msgpack" and stale.suffix == ".msgpack":
                stale.unlink(missing_ok=True)
