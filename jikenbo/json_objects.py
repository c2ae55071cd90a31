"""Reads a file of JSON lines, one object a line, as users write it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jikenbo.errors import JikenboError


def read_objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The number and the object of each line that is not blank.

    Raises:
        JikenboError: there is no such file, or a line is no object; says which and why.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except FileNotFoundError:
        raise JikenboError(f"There is no file {path}; give the path of a file of JSON lines.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise JikenboError(f"{path} cannot be read as UTF-8 text ({error}); give a JSONL file.") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise JikenboError(f"Line {number} of {path} is not JSON ({error}); mend or remove it.") from None
        if not isinstance(record, dict):
            raise JikenboError(f"Line {number} of {path} is no JSON object; put one notice a line.")
        yield number, record
