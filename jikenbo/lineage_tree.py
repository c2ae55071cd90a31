"""The lineage of a column as a tree for the terminal, and as records for programs."""

from typing import Any

from jikenbo.lineage import Lineage, Origin
from jikenbo.query_columns import Column

_STYLES = {"mart": "green", "intermediate": "cyan", "staging": "blue", "seed": "magenta", "landed": "yellow"}


def _short(expression: str, width: int = 90) -> str:
    return expression if len(expression) <= width else expression[: width - 1] + "…"


def render_tree(lineage: Lineage, column: Column) -> Any:
    """The lineage of a column as a tree for the terminal; a column told before is not told again."""
    from rich.text import Text
    from rich.tree import Tree

    told: set[Column] = set()

    def label(origin: Origin, is_row: bool) -> Any:
        text = Text("⋈ picked by " if is_row else "", style="dim")
        text.append(str(origin.column), style="bold" if origin.kind in {"landed", "mart"} else "")
        text.append(f"  {origin.kind}", style=_STYLES.get(origin.kind, "red"))
        if origin.expression:
            text.append(f"  = {_short(origin.expression)}", style="dim")
        return text

    def grow(tree: Any, origin: Origin) -> None:
        for is_row, columns in ((False, origin.values), (True, origin.rows)):
            for each in columns:
                below = lineage.origin(each)
                text = label(below, is_row)
                if each in told and (below.values or below.rows):
                    tree.add(text.append("  ↑ above", style="dim"))
                    continue
                told.add(each)
                grow(tree.add(text), below)

    top = lineage.origin(column)
    told.add(column)
    tree = Tree(label(top, False), guide_style="dim")
    grow(tree, top)
    return tree


def as_records(lineage: Lineage, column: Column) -> list[dict[str, Any]]:
    """The lineage of a column as plain records, nearest first."""
    return [
        {
            "column": str(origin.column),
            "kind": origin.kind,
            "path": origin.path,
            "expression": origin.expression,
            "values": [str(each) for each in origin.values],
            "rows": [str(each) for each in origin.rows],
        }
        for origin in lineage.walk(column)
    ]
