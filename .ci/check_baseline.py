"""Fail when a measured figure falls below its baseline; raise the baseline where figures improved.

    python .ci/check_baseline.py dev=dev.json yardstick=yardstick.json [--raise]

Each file is the JSON of `jikenbo evaluate --json` or of benchmarks/yardstick.py --json; its `metrics` count,
and higher is better for each. A baseline may only rise: where one of the last two commits to it had a higher
figure, that one holds. Sets that are not given are not checked. Exit status 1 when anything fell, else 0.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

BASELINE_PATH = Path(__file__).with_name("baseline.json")
TOLERANCE = 0.0005
"""How far a figure may lie below its baseline: half a unit of the third decimal, for rounding alone."""

Figures = Mapping[str, Mapping[str, float]]
"""Name of the set → metric → figure between 0 and 1."""


@dataclass(frozen=True)
class Change:
    """One metric whose figure and baseline differ."""

    set_name: str
    metric: str
    baseline: float | None
    figure: float | None

    @property
    def is_fall(self) -> bool:
        """Whether the figure is gone, or lies below the baseline by more than rounding."""
        if self.baseline is None:
            return False
        return self.figure is None or self.figure < self.baseline - TOLERANCE


def compare(baseline: Figures, measured: Figures) -> list[Change]:
    """What differs between the baseline and what was measured, for the measured sets only."""
    return [
        Change(set_name, metric, floors.get(metric), figures.get(metric))
        for set_name, figures in measured.items()
        for floors in (baseline.get(set_name, {}),)
        for metric in sorted(floors.keys() | figures.keys())
        if floors.get(metric) != figures.get(metric)
    ]


def raised(baseline: Figures, measured: Figures) -> dict[str, dict[str, float]]:
    """The baseline with every measured figure that is higher or new; nothing goes down or away."""
    result = {set_name: dict(floors) for set_name, floors in baseline.items()}
    for set_name, figures in measured.items():
        floors = result.setdefault(set_name, {})
        for metric, figure in figures.items():
            floors[metric] = max(figure, floors.get(metric, figure))
    return result


def _of_metrics_in(baseline: Figures, earlier: Figures) -> dict[str, dict[str, float]]:
    """The earlier figures of the metrics that the baseline still has."""
    return {
        set_name: {metric: floor for metric, floor in floors.items() if metric in baseline[set_name]}
        for set_name, floors in earlier.items()
        if set_name in baseline
    }


def earlier_baselines(path: Path) -> Iterator[Figures]:
    """The versions of the baseline in the last two commits that changed it; none outside a git checkout."""
    commits = _git(path.parent, "log", "-n", "2", "--format=%H", "--", path.name).split()
    for commit in commits:
        version = _git(path.parent, "show", f"{commit}:./{path.name}")
        if version:
            yield json.loads(version)


def _git(directory: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=directory, capture_output=True, encoding="utf-8", check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout


def changes_table(changes: list[Change]) -> Table:
    """Falls and rises, falls first."""
    table = Table(title="figures against the baseline", title_justify="left")
    for heading in ("set", "metric"):
        table.add_column(heading)
    for heading in ("baseline", "now"):
        table.add_column(heading, justify="right")
    table.add_column("")
    for change in sorted(changes, key=lambda change: not change.is_fall):
        cells = ("–" if figure is None else f"{figure:.4f}" for figure in (change.baseline, change.figure))
        table.add_row(change.set_name, change.metric, *cells, "FELL" if change.is_fall else "")
    return table


def _read_figures(given: str) -> tuple[str, Mapping[str, float]]:
    set_name, _, path = given.partition("=")
    try:
        return set_name, json.loads(Path(path).read_text(encoding="utf-8"))["metrics"]
    except (OSError, ValueError, KeyError) as error:
        sys.exit(f"{given} does not name a set and a JSON file with its metrics ({error}); measure it again.")


def main() -> int:
    """Check, print, and with --raise write; returns the exit status."""
    parser = argparse.ArgumentParser(description="Fail when a figure falls below its baseline.")
    parser.add_argument("sets", nargs="*", metavar="SET=FILE", help="name of a set and its figures as JSON")
    parser.add_argument("--raise", dest="write", action="store_true", help="write figures that rose")
    parser.add_argument("--baseline", type=Path, default=BASELINE_PATH)
    arguments = parser.parse_args()
    measured = dict(_read_figures(given) for given in arguments.sets)
    baseline = json.loads(arguments.baseline.read_text(encoding="utf-8"))
    for earlier in earlier_baselines(arguments.baseline):
        baseline = raised(baseline, _of_metrics_in(baseline, earlier))
    changes = compare(baseline, measured)
    if changes:
        Console().print(changes_table(changes))
    falls = [change for change in changes if change.is_fall]
    if falls:
        print(f"{len(falls)} figures fell below the baseline; mend what made them fall.")
    higher = raised(baseline, measured)
    if arguments.write:
        arguments.baseline.write_text(json.dumps(higher, indent=2) + "\n", encoding="utf-8")
    elif higher != baseline:
        print("Figures rose; run this again with --raise and commit the baseline.")
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
