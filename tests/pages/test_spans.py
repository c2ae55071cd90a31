"""A text is cut where spans begin and end, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.spans import cut

TEXT = "氏名と電話番号が漏えい"


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([(0, 2), (3, 7)], [("氏名", (0,)), ("電話番号", (1,))]),
        ([(3, 7), (3, 5)], [("電話", (1, 0)), ("番号", (0,))]),
        ([(3, 6), (5, 8)], [("電話", (0,)), ("番", (0, 1)), ("号が", (1,))]),
        ([(0, 2), (0, 2)], [("氏名", (0, 1))]),
        ([(4, 4), (-3, 0), (99, 120)], []),
        ([(9, 99)], [("えい", (0,))]),
    ],
    ids=["apart", "nested", "overlapping", "same", "marking nothing", "beyond the end"],
)
def test_runs_carry_the_spans_over_them(
    spans: list[tuple[int, int]], marked: list[tuple[str, tuple]]
) -> None:
    assert [(run.text, run.spans) for run in cut(TEXT, spans) if run.spans] == marked


def test_a_span_opens_in_its_first_run_alone() -> None:
    assert [run.opens for run in cut(TEXT, [(3, 7), (5, 6)])] == [False, True, True, False, False]


@given(
    text=st.text(max_size=40),
    spans=st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50)), max_size=12),
)
def test_runs_joined_are_the_text_and_those_of_a_span_are_what_it_covers(
    text: str, spans: list[tuple[int, int]]
) -> None:
    runs = cut(text, spans)
    assert "".join(run.text for run in runs) == text
    for number, (start, end) in enumerate(spans):
        covered = text[max(0, start) : max(0, end)] if start < end else ""
        assert "".join(run.text for run in runs if number in run.spans) == covered
