"""A drop folder: files are taken once nobody writes them any more, again and again."""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jikenbo.errors import JikenboError

INTERVAL_SECONDS = 5.0

LONGEST_PAUSE = 300.0
"""After failures the pause doubles up to this, in seconds."""

UNFINISHED_SUFFIXES = (
    ".part",
    ".partial",
    ".tmp",
    ".temp",
    ".crdownload",
    ".download",
    ".filepart",
    ".swp",
    "~",
)
"""Names under which programs write what they will rename."""


@dataclass(frozen=True)
class _Stamp:
    """What changes while a file is written."""

    size: int
    modified_ns: int
    inode: int


@dataclass
class DropFolder:
    """A directory in which files appear.

    A file is ready when two looks, at least `settle` seconds apart, found it the same. What was taken is taken again only
    after it changed; after a restart all is taken once more, which changes nothing that has landed.

    Attributes:
        directory: where to look, with all below it, hidden files and unfinished ones excepted.
        settle: how long a file must be at rest, in seconds.
        clock: seconds from somewhere.
    """

    directory: Path
    settle: float = INTERVAL_SECONDS
    clock: Callable[[], float] = time.monotonic
    _resting: dict[Path, tuple[_Stamp, float]] = field(default_factory=dict)
    _taken: dict[Path, _Stamp] = field(default_factory=dict)

    def ready(self) -> list[Path]:
        """The files to take now, by name; they stay ready until `take` is told of them."""
        from loaders.resolving import files_below

        now = self.clock()
        resting: dict[Path, tuple[_Stamp, float]] = {}
        found = []
        for path in files_below(self.directory):
            stamp = _stamp(path)
            if stamp is None or path.name.lower().endswith(UNFINISHED_SUFFIXES):
                continue
            before, since = self._resting.get(path, (None, now))
            resting[path] = (stamp, since if stamp == before else now)
            if stamp == before and now - since >= self.settle and self._taken.get(path) != stamp:
                found.append(path)
        self._resting = resting
        self._taken = {path: stamp for path, stamp in self._taken.items() if path in resting}
        return found

    def take(self, paths: Sequence[Path]) -> None:
        """These were loaded as they were when they were found ready."""
        self._taken |= {path: self._resting[path][0] for path in paths}


def watch(
    folder: DropFolder,
    load: Callable[[list[str]], None],
    tell: Callable[[str], None],
    *,
    interval: float = INTERVAL_SECONDS,
    seconds: float | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """Load what becomes ready in a folder, until the time is over or the program is stopped.

    Args:
        folder: where to look.
        load: loads the files named; what it raises as JikenboError is told, and the files are tried again.
        tell: told what failed.
        interval: seconds between two looks.
        seconds: how long to watch; for ever by default.
        sleep: waits.

    Returns:
        How many files were loaded.

    Raises:
        JikenboError: there is no such directory.
    """
    if not folder.directory.is_dir():
        raise JikenboError(f"There is no directory {folder.directory} to watch; make it first.")
    end = None if seconds is None else folder.clock() + seconds
    loaded, pause = 0, interval
    closed: set[Path] = set()
    while True:
        ready = folder.ready()
        paths = [path for path in ready if os.access(path, os.R_OK)]
        for path in ready:  # one that cannot be read must not keep the others out
            if path not in paths and path not in closed:
                tell(f"Cannot read {path}; it is taken once its rights are mended.")
        closed = set(ready).difference(paths)
        if paths:
            try:
                load([str(path) for path in paths])
            except JikenboError as error:
                tell(f"{error.message} Trying again in {min(pause * 2, LONGEST_PAUSE):.0f} s.")
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                folder.take(paths)
                loaded += len(paths)
                pause = interval
        if end is not None and folder.clock() + pause > end:
            return loaded
        sleep(pause)


def _stamp(path: Path) -> _Stamp | None:
    """None for a file that is gone, or is no file."""
    try:
        status = path.stat()
    except OSError:
        return None
    return _Stamp(status.st_size, status.st_mtime_ns, status.st_ino) if path.is_file() else None
