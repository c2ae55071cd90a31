"""Names and texts as SQL, for statements that take no parameters."""

from pathlib import Path


def identifier(name: str) -> str:
    """A name of a table or column, quoted."""
    return '"' + name.replace('"', '""') + '"'


def qualified(schema: str, relation: str) -> str:
    """A name of a table, view or function with its schema, quoted."""
    return f"{identifier(schema)}.{identifier(relation)}"


def literal(text: str | Path) -> str:
    """A text or the path of a file, quoted."""
    return "'" + str(text).replace("'", "''") + "'"
