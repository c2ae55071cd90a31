"""One thing to read: a file or standard input; `loaders.web.source` adds addresses."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jikenbo.errors import JikenboError
from loaders.kinds import kind_of
from loaders.records import SourceKind
from loaders.streams import ByteStream


@dataclass(frozen=True)
class Source:
    """One file, or standard input.

    Attributes:
        uri: its name as the user gave it, encodable in UTF-8.
        path: where it is, None for standard input.
        content: the bytes themselves where they are at hand.
    """

    uri: str
    path: Path | None
    content: bytes | None = None

    @property
    def size(self) -> int | None:
        """Size in bytes as it is stored; None for a stream."""
        if self.path is None or not self.path.is_file():
            return None
        return self.path.stat().st_size

    @contextmanager
    def open(self) -> Iterator[ByteStream]:
        """Open the source for one reading.

        Raises:
            JikenboError: the file cannot be opened or read.
        """
        try:
            if self.content is not None:
                yield ByteStream(io.BytesIO(self.content))
            elif self.path is None:
                yield ByteStream(sys.stdin.buffer)
            else:
                with self.path.open("rb", buffering=0) as file:
                    yield ByteStream(file)  # type: ignore[arg-type]
        except OSError as error:
            reason = error.strerror or error
            raise JikenboError(
                f"Cannot read {self.uri}: {reason}; check the path and its permissions."
            ) from error

    def kind(self, stream: ByteStream) -> SourceKind:
        """Tell the kind of the source from its name, else from its first bytes."""
        return kind_of(self.uri, stream.head(), stream.media_type)

    def following(self, next_page: str) -> "Source | None":
        """The source that a feed goes on in; a file has none, since loading files asks for nothing on the web."""
        return None
