"""Writes docs/dictionary.md and docs/cookbook.md from the project and a published warehouse of the samples.

`make docs` calls it; the tests compare what it gives with the pages in the repository, so that neither can drift.
"""

import argparse
import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from jikenbo.readers import Rows, ask, published
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

ANALYSES = PROJECT_DIRECTORY / "analyses"
DICTIONARY = PROJECT_DIRECTORY / "docs" / "dictionary.md"
COOKBOOK = PROJECT_DIRECTORY / "docs" / "cookbook.md"

SECTIONS = {
    "people": "人数 People",
    "fields": "項目 Data items",
    "time": "時期 When",
    "delays": "遅れと報告義務 Delays and duties",
    "parties": "第三者 Third parties",
    "reports": "続報 Follow-up reports",
    "evidence": "根拠 Evidence",
}
"""Folders of analyses/ in the order of the cookbook."""

SCHEMAS = {
    "main": "事実と一覧 Facts and dimensions",
    "evidence": "原文と読み取り The text and what was read",
    "quality": "監査 Audit",
    "raw": "読み込みの記録 Load history",
    "reference": "符号と語彙 Codes and lexicons",
}
"""Schemas of the published file in the order of the dictionary."""

SHOWN_ROWS = 15
CELL_WIDTH = 60

RELATIONS = """
    select schema_name, table_name, 'table' as kind from duckdb_tables() where not internal
    union all
    select schema_name, view_name, 'view' as kind from duckdb_views() where not internal
"""

COLUMNS = """
    select schema_name, table_name, column_name, lower(data_type)
    from duckdb_columns()
    where not internal
    order by schema_name, table_name, column_index
"""


@dataclass(frozen=True)
class Question:
    """One question of the cookbook.

    Attributes:
        path: its file in analyses/.
        japanese: the question in Japanese.
        english: the question in English.
        sql: the query as a reader types it against the published file.
    """

    path: Path
    japanese: str
    english: str
    sql: str


def read_manifest(warehouse: Warehouse) -> dict[str, Any]:
    """What dbt knows of the project, as the last build of a warehouse left it."""
    manifest: dict[str, Any] = json.loads(
        (warehouse.dbt_directory / "target" / "manifest.json").read_text("utf-8")
    )
    return manifest


def questions(manifest: dict[str, Any]) -> list[Question]:
    """The analyses in the order of the cookbook."""
    names = {node["name"]: _place(node) for node in manifest["nodes"].values() if "relation_name" in node}
    found = []
    for folder in SECTIONS:
        for path in sorted((ANALYSES / folder).glob("*.sql")):
            japanese, english, _, *query = path.read_text(encoding="utf-8").splitlines()
            sql = re.sub(r"{{ ref\('(\w+)'\) }}", lambda ref: names[ref[1]], "\n".join(query).strip())
            found.append(
                Question(path, japanese.removeprefix("-- 問い: "), english.removeprefix("-- Question: "), sql)
            )
    return found


def cookbook(manifest: dict[str, Any], connection: Any) -> str:
    """The page of questions, each with its query and its result."""
    asked = questions(manifest)
    lines = [
        "# Cookbook 分析の手引き",
        "",
        f"{len(asked)} questions with their queries, as typed against the published file, and their results on the bundled",
        "samples, whose organisations are invented. Written by `make docs` from `analyses/`; edit there.",
        "",
        "Three rules keep figures right: sum people from `fct_incidents` or `named_incidents` only, where a row is an",
        "incident; keep `where is_current` on tables with a row per notice; count incidents with `count(distinct incident_id)`",
        "wherever an incident has several rows.",
        "",
        "人数は、一行が一つの事件である `fct_incidents` か `named_incidents` だけで合計する。公表ごとの表は `is_current` で絞り、",
        "事件の数は `count(distinct incident_id)` で数える。",
    ]
    for folder, title in SECTIONS.items():
        lines += ["", f"## {title}"]
        for question in asked:
            if question.path.parent.name != folder:
                continue
            lines += [
                "",
                f"### {question.english}",
                question.japanese,
                "",
                "```sql",
                f"{question.sql};",
                "```",
                "",
            ]
            lines += _result(ask(connection, question.sql))
    return "\n".join(lines) + "\n"


def _result(rows: Rows) -> list[str]:
    """A result as a table of Markdown, its first rows."""
    if not rows.rows:
        return ["No row in the samples. サンプルには該当がない。"]
    table = [_line(rows.columns), _line("---" for _ in rows.columns)]
    table += [
        _line(_cell(value, name) for name, value in zip(rows.columns, row, strict=True))
        for row in rows.rows[:SHOWN_ROWS]
    ]
    if len(rows.rows) > SHOWN_ROWS:
        table += ["", f"… {len(rows.rows) - SHOWN_ROWS} more rows"]
    return table


def _line(cells: Any) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: Any, column: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool | date | datetime):
        return str(value).lower()
    if isinstance(value, int | Decimal):
        return str(value) if column.endswith("year") else f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.12g}"
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_cell(part, name)}" for name, part in value.items())
    text = " ".join(str(value).split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return text if len(text) <= CELL_WIDTH else text[: CELL_WIDTH - 1] + "…"


def dictionary(manifest: dict[str, Any], connection: Any) -> str:
    """The page of tables, columns and functions, in Japanese and English."""
    described = {_place(node): node for node in _described_nodes(manifest)}
    pointers = _pointers(manifest)
    columns: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for schema, table, column, kind in connection.execute(COLUMNS).fetchall():
        columns.setdefault((schema, table), []).append((column, kind))
    kinds = {(schema, table): kind for schema, table, kind in connection.execute(RELATIONS).fetchall()}
    lines = [
        "# Data dictionary データ辞書",
        "",
        "Every table, view, column and function of the published file. The same words stand in the file itself, as comments.",
        "Written by `make docs` from the project; edit the YAML beside the models.",
        "",
        "Keys are deterministic: the same notice gives the same key on every machine. Offsets count code points of",
        "`evidence.segments.raw_text`, from 0, end exclusive. NULL means that the notice does not say. People are summed from",
        "`fct_incidents` or `named_incidents` only; `where is_current` keeps the rows that stand.",
        "",
        "キーは決まった計算で作るので、どこで作っても同じになる。文字位置は原文の先頭を0とし、終わりを含まない。NULL は、公表に書かれて",
        "いないことを表す。人数は `fct_incidents` か `named_incidents` だけで合計し、公表ごとの表は `is_current` で絞る。",
    ]
    for schema, title in SCHEMAS.items():
        lines += ["", f"## {title}"]
        for place in sorted(columns, key=lambda place: (kinds[place] == "view", place)):
            if place[0] != schema:
                continue
            name = _name(*place)
            node = described[name]
            lines += [
                "",
                f"### {name}",
                *([] if kinds[place] == "table" else ["View."]),
                *_languages(node["description"]),
            ]
            lines += ["", _line(("column", "type", "日本語", "English")), _line(["---"] * 4)]
            for column, kind in columns[place]:
                japanese, english = _languages(node["columns"][column]["description"])
                pointer = pointers.get((node["unique_id"], column), "")
                lines.append(_line((column, kind, japanese, english + pointer)))
    lines += ["", "## 関数 Functions"]
    for function in sorted(manifest["functions"].values(), key=lambda node: str(node["name"])):
        arguments = ", ".join(f"{each['name']} {each['data_type']}" for each in function["arguments"])
        lines += ["", f"### {function['name']}({arguments}) → {function['returns']['data_type']}"]
        lines += _languages(function["description"])
    return "\n".join(lines) + "\n"


def _described_nodes(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    """Models, seeds and the tables that Python writes."""
    nodes = [node for node in manifest["nodes"].values() if node["resource_type"] in {"model", "seed"}]
    return nodes + [{**source, "alias": source["name"]} for source in manifest["sources"].values()]


def _pointers(manifest: dict[str, Any]) -> dict[tuple[str, str], str]:
    """Which column of which table a column points to, as the relationship tests have it."""
    places = {node["name"]: _place(node) for node in _described_nodes(manifest)}
    found = {}
    for node in manifest["nodes"].values():
        test = node.get("test_metadata") or {}
        if test.get("name") == "relationships" and node["column_name"]:
            target = re.sub(r"ref\('(\w+)'\)", lambda ref: places[ref[1]], test["kwargs"]["to"])
            found[node["attached_node"], node["column_name"]] = f" → `{target}.{test['kwargs']['field']}`"
    return found


def _languages(description: str) -> tuple[str, str]:
    """A description in Japanese and in English: the first blank after a 。 parts them."""
    japanese, english = re.split(r"(?<=。) (?=[!-~])", " ".join(description.split()), maxsplit=1)
    return japanese.replace("|", "\\|"), english.replace("|", "\\|")


def _place(node: dict[str, Any]) -> str:
    return _name(node["schema"], node["alias"])


def _name(schema: str, table: str) -> str:
    """A table as a reader types it."""
    return table if schema == "main" else f"{schema}.{table}"


def main() -> None:
    """Write both pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--warehouse", type=Path, required=True, help="a published warehouse of the samples")
    warehouse = Warehouse(parser.parse_args().warehouse)
    manifest = read_manifest(warehouse)
    with published(warehouse) as connection:
        for path, page in (
            (DICTIONARY, dictionary(manifest, connection)),
            (COOKBOOK, cookbook(manifest, connection)),
        ):
            path.write_text(page, encoding="utf-8")
            print(f"Wrote {path.relative_to(PROJECT_DIRECTORY)}.")


if __name__ == "__main__":
    main()
