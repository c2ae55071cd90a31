"""Draw the slowest models of a saved result for docs/performance.md.

python benchmarks/chart.py benchmarks/results/1000.json
"""

import json
import sys
from pathlib import Path

import altair as alt
import vl_convert

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "images" / "performance.svg"


def draw(path: Path) -> str:
    """The picture as SVG: seconds of each model."""
    result = json.loads(path.read_text(encoding="utf-8"))
    rows = [{"model": name, "seconds": seconds} for name, seconds in result["slowest_models"].items()]
    bars = (
        alt.Chart(alt.InlineData(rows))
        .mark_bar(color="#2a6f97")
        .encode(
            x=alt.X("seconds:Q", title=f"seconds at {result['notices']:,} notices"),
            y=alt.Y("model:N", sort="-x", title=None),
        )
        .properties(width=420, height=alt.Step(18))
        .configure_view(stroke=None)
        .configure_axisY(labelLimit=300)
    )
    return vl_convert.vegalite_to_svg(bars.to_json())


if __name__ == "__main__":
    PICTURE.write_text(draw(Path(sys.argv[1])), encoding="utf-8")
