"""What the tables that dbt does not build hold, as the project describes its sources."""

from collections.abc import Iterator

from jikenbo.warehouse import PROJECT_DIRECTORY

SOURCES = PROJECT_DIRECTORY / "models" / "staging" / "_sources.yml"


def source_descriptions() -> Iterator[tuple[str, str, str | None, str]]:
    """Schema, table, column (None for the table itself) and description of every source, in Japanese and English."""
    import yaml  # type: ignore[import-untyped]

    for source in yaml.safe_load(SOURCES.read_text(encoding="utf-8"))["sources"]:
        for table in source["tables"]:
            place = (source["schema"], table["name"])
            yield *place, None, table["description"].strip()
            for column in table.get("columns", ()):
                yield *place, column["name"], column["description"].strip()
