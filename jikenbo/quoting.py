"""Names and texts as SQL, for statements that take no parameters."""

from pathlib import Path


def identifier(name: str) -> str:
    """A name of a table or column, quoted."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str | Path) -> str:
    """A text or the path of a file, quoted."""
    return "'" + str(text).replace("'", "''") + "'"
