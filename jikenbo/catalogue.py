"""What readers need of a build file: its marts, evidence, seeds, audits and loads, the views on them and the functions."""

from dataclasses import dataclass
from typing import Any

TABLES = """
    select schema_name, table_name, sql, comment
    from duckdb_tables()
    where database_name = $database
        and (schema_name in ('main', 'evidence', 'reference', 'quality') or (schema_name, table_name) = ('raw', 'loads'))
        and table_name not like '%\\_\\_dbt\\_%' escape '\\'
        and not temporary
    order by schema_name, table_name
"""

VIEWS = """
    select schema_name, view_name, sql, comment
    from duckdb_views()
    where database_name = $database and schema_name in ('main', 'evidence', 'quality')
        and view_name not like '%\\_\\_dbt\\_%' escape '\\'
        and not temporary and not internal
    order by schema_name, view_name
"""

COMMENTED_COLUMNS = """
    select schema_name, table_name, column_name, comment
    from duckdb_columns()
    where database_name = $database and comment is not null
"""

MACROS = """
    select
        schema_name,
        function_name,
        '(' || array_to_string(parameters, ', ') || ') as '
        || case when function_type = 'table_macro' then 'table ' else '' end
        || macro_definition as definition
    from duckdb_functions()
    where database_name = $database and schema_name = 'main' and function_type in ('macro', 'table_macro')
        and not internal
    order by function_oid
"""


@dataclass(frozen=True)
class Catalogue:
    """What stands in a file for readers, or is to be copied to one.

    Attributes:
        tables: schema, name, definition and comment of each.
        views: the same of each view.
        comments: schema, relation, column and comment of each column that has one.
        macros: schema, name and definition of each form of a function.
    """

    tables: tuple[tuple[str, str, str, str | None], ...]
    views: tuple[tuple[str, str, str, str | None], ...]
    comments: tuple[tuple[str, str, str, str], ...]
    macros: tuple[tuple[str, str, str], ...]

    def holds_the_tables_of(self, other: "Catalogue") -> bool:
        """Whether two files have the same tables, whatever is said of them, and views and functions of the same names."""
        return all(
            [one[:columns] for one in ours] == [one[:columns] for one in theirs]
            for ours, theirs, columns in (
                (self.tables, other.tables, 3),
                (self.views, other.views, 2),
                (sorted(self.macros), sorted(other.macros), 2),
            )
        )


def catalogue(connection: Any, database: str) -> Catalogue:
    """What an attached database holds for readers."""
    return Catalogue(
        *(
            tuple(connection.execute(query, {"database": database}).fetchall())
            for query in (TABLES, VIEWS, COMMENTED_COLUMNS, MACROS)
        )
    )
