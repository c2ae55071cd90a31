"""Asks MetricFlow several questions at once; run by test_metrics.py in a process of its own, since MetricFlow starts dbt.

Standard input: a JSON list of {metrics, group_by}. Standard output, last line: a JSON list of {rows} or {refused}.
"""

import json
import sys

from dbt_metricflow.cli.cli_configuration import CLIConfiguration
from metricflow.engine.metricflow_engine import MetricFlowQueryRequest


def main() -> None:
    """Answer in the order of the questions."""
    configuration = CLIConfiguration()
    configuration.setup(configure_file_logging=False)
    answers: list[dict[str, object]] = []
    for question in json.load(sys.stdin):
        request = MetricFlowQueryRequest.create(
            metric_names=question["metrics"], group_by_names=question["group_by"]
        )
        try:
            table = configuration.mf.query(mf_request=request).result_df
        except Exception as error:
            answers.append({"refused": str(error)})
        else:
            answers.append({"rows": [list(row) for row in table.rows] if table else []})
    print("\n" + json.dumps(answers, default=str))


if __name__ == "__main__":
    main()
