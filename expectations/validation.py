"""Great Expectations at work: suites in, plain results and Data Docs out.

Importing this module takes seconds, so `runner` does it only when an audit runs.
"""

import shutil
import warnings
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import great_expectations as gx
from great_expectations.core import ExpectationValidationResult
from great_expectations.core.run_identifier import RunIdentifier

from expectations.dialect import connection_string
from expectations.drift import with_drift
from expectations.suites import Suite, suites
from expectations.summary import AuditResult
from jikenbo.warehouse import Warehouse

SHOWN_EXAMPLES = 3


def validate(
    warehouse: Warehouse, run_id: str, started_at: datetime, report: Callable[[str], None]
) -> tuple[AuditResult, ...]:
    """Run all suites over the build file and write their Data Docs.

    Args:
        warehouse: whose build file to read.
        run_id: name of the run in Data Docs.
        started_at: time of the audit, with time zone; "next year" is counted from it in Japan.
        report: called with the name of each table before it is looked at.

    Raises:
        RuntimeError: an expectation came back without a result.
    """
    context, source = open_source(warehouse.build_path)
    run = RunIdentifier(run_name=run_id, run_time=started_at)
    results: list[AuditResult] = []
    for suite in with_drift(suites(started_at.astimezone(ZoneInfo("Asia/Tokyo")).date()), warehouse):
        report(suite.name)
        results += run_suite(context, source, suite, run)
    report("Data Docs")
    write_data_docs(context, warehouse.data_docs_directory)
    return tuple(results)


def open_source(build_path: Path) -> tuple[Any, Any]:
    """A context that lives in memory, and in it the build file as a source."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}  # type: ignore[assignment]
    source = context.data_sources.add_sql("warehouse", connection_string=connection_string(build_path))
    return context, source


def run_suite(context: Any, source: Any, suite: Suite, run: RunIdentifier) -> list[AuditResult]:
    """The results of one suite, in its order.

    Raises:
        RuntimeError: an expectation came back without a result.
    """
    outcome = define(context, source, suite).run(result_format="COMPLETE", run_id=run)
    found = {result.expectation: result for result in (summarize(suite.name, raw) for raw in outcome.results)}
    silent = [name for name in suite.names if name not in found]
    if silent:
        raise RuntimeError(f"no result for {', '.join(silent)} on {suite.name}")
    return [found[name] for name in suite.names]


def define(context: Any, source: Any, suite: Suite) -> gx.ValidationDefinition:
    """The suite tied to its table."""
    with warnings.catch_warnings():  # the schema cannot be named elsewhere for a generic SQL source
        warnings.simplefilter("ignore", DeprecationWarning)
        asset = source.add_table_asset(name=suite.name, table_name=suite.table, schema_name=suite.schema)
    return context.validation_definitions.add(  # type: ignore[no-any-return]
        gx.ValidationDefinition(
            name=suite.name,
            data=asset.add_batch_definition_whole_table("whole table"),
            suite=context.suites.add(
                gx.ExpectationSuite(name=suite.name, expectations=list(suite.expectations))
            ),
        )
    )


def summarize(table: str, raw: ExpectationValidationResult) -> AuditResult:
    """Great Expectations' result as a plain one."""
    configuration = raw.expectation_config
    if configuration is None:
        raise RuntimeError(f"a result on {table} names no expectation")
    exception = raised(raw.exception_info)
    values: Mapping[str, Any] = raw.result
    return AuditResult(
        expectation=configuration.meta["name"],
        table=table,
        column=columns(configuration.kwargs),
        severity=configuration.meta["severity"],
        success=bool(raw.success) and exception is None,
        observed=observed(values) if exception is None else "not evaluated",
        failing_rows=failing_rows(values) if exception is None else None,
        exception=exception,
    )


def columns(arguments: Mapping[str, Any]) -> str | None:
    """The column or columns that an expectation is about; None if it is about rows."""
    named = [arguments[key] for key in ("column", "column_A", "column_B") if key in arguments]
    return ", ".join([*named, *arguments.get("column_list", [])]) or None


def raised(exception_info: Mapping[str, Any] | None) -> str | None:
    """What was raised, on one line; None if nothing was.

    Great Expectations reports either one exception or a mapping from metric to exception.
    """
    information = exception_info or {}
    entries = [information] if "raised_exception" in information else list(information.values())
    messages = {str(entry.get("exception_message")) for entry in entries if entry.get("raised_exception")}
    return " | ".join(" ".join(message.split()) for message in sorted(messages)) or None


def failing_rows(values: Mapping[str, Any]) -> int | None:
    """How many rows speak against the expectation; None where it is about the table as a whole."""
    if "element_count" in values:
        return values["unexpected_count"] or 0
    return values["observed_value"] if "details" in values else None


def observed(values: Mapping[str, Any]) -> str:
    """What was seen, in words, with up to three examples."""
    failing = failing_rows(values)
    if failing is None:
        return f"{values['observed_value']} rows in the table"
    total = f" of {values['element_count']}" if "element_count" in values else ""
    return f"{failing}{total} rows fail" + "".join(f"; {example}" for example in examples(values))


def examples(values: Mapping[str, Any]) -> list[str]:
    """Up to three failing values or rows."""
    rows = values.get("details", {}).get("unexpected_rows", [])
    named = [", ".join(f"{column} {value}" for column, value in row.items()) for row in rows]
    plain = [value for value in values.get("partial_unexpected_list", []) if value is not None]
    return [*named, *(plain_example(value) for value in plain)][:SHOWN_EXAMPLES]


def plain_example(value: Any) -> str:
    """A failing value, or the values of several columns."""
    return " · ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


def write_data_docs(context: Any, directory: Path) -> None:
    """Replace the pages in `directory` by those of this run."""
    shutil.rmtree(directory, ignore_errors=True)
    context.add_data_docs_site(
        "warehouse",
        {
            "class_name": "SiteBuilder",
            "show_how_to_buttons": False,
            "store_backend": {
                "class_name": "TupleFilesystemStoreBackend",
                "base_directory": str(directory.resolve()),
            },
            "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
        },
    )
    context.build_data_docs(site_names=["warehouse"])
