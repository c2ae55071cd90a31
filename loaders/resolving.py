"""Which sources the names stand for that a user gives: files, globs, directories, addresses and standard input."""

import glob
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jikenbo.errors import JikenboError
from loaders.sources import Source
from loaders.web.addresses import foreign_scheme, is_web_address

if TYPE_CHECKING:
    from loaders.web.fetcher import Fetcher

STANDARD_INPUT = "-"


def resolve(names: Sequence[str | Source], fetcher: "Fetcher | None" = None) -> list[Source]:
    """Find the sources that the given names stand for, in the order given; inside a glob or directory by name.

    Args:
        names: files, globs, directories (taken with all below them, hidden ones excepted), addresses or `-`; a source
            that is known already stands for itself.
        fetcher: fetches the addresses; a new one by default.

    Raises:
        JikenboError: a name stands for nothing.
    """
    if not names:
        raise JikenboError("No source was given; name a file, a glob, a directory, or - for standard input.")
    if list(names).count(STANDARD_INPUT) > 1:
        raise JikenboError("Standard input (-) was given twice, but can be read once; name it once.")
    sources: list[Source] = []
    for name in names:
        if isinstance(name, Source):
            sources.append(name)
        elif is_web_address(name):
            from loaders.web.fetcher import Fetcher
            from loaders.web.source import web_source

            fetcher = fetcher or Fetcher()
            sources.append(web_source(name, fetcher))
        else:
            sources += _resolve_one(name)
    return sources


def _resolve_one(name: str) -> list[Source]:
    if name == STANDARD_INPUT:
        return [Source("stdin", None)]
    path = Path(name)
    scheme = foreign_scheme(name)
    if scheme is not None and not os.path.lexists(path):
        raise JikenboError(
            f"{scheme} is no scheme that is fetched; give an http or https address, or a file."
        )
    try:
        if path.is_dir():
            paths = files_below(path)
            if not paths:
                raise JikenboError(f"Directory {name} holds no file; put sources there or name another one.")
            return [_file_source(found) for found in paths]
        if os.path.lexists(path):
            return [_file_source(path)]
        matches = sorted(Path(match) for match in glob.glob(name, recursive=True))
    except (OSError, ValueError) as error:
        raise JikenboError(f"Cannot read {name!r}: {error}; check the path.") from error
    files = [found for found in matches if not found.is_dir() and _holds_an_end(found)]
    if not files:
        raise JikenboError(f"No file matches {name!r}; check the path, or quote a glob pattern.")
    return [_file_source(found) for found in files]


def files_below(directory: Path) -> list[Path]:
    """All files below a directory, sorted by path, leaving out hidden ones, pipes and devices."""
    found = []
    for folder, folders, files in os.walk(directory):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder, name) for name in files if not name.startswith(".")]
    return sorted(filter(_holds_an_end, found))


def _holds_an_end(path: Path) -> bool:
    """False for a pipe, socket or device, which may keep a reader waiting for ever; a link that leads nowhere is told of later."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def _file_source(path: Path) -> Source:
    return Source(os.fsencode(path).decode("utf-8", "backslashreplace"), path)
