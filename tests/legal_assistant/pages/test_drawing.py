"""Charts as shapes: what is not known leaves a gap, what stands alone can be seen."""

from __future__ import annotations

from legal_assistant.pages.operations.drawing import bars, line, nice_count, nice_seconds


def test_a_line_breaks_off_where_nothing_is_known():
    assert line([0, 1, None, 1, 0], top=1) == "M100 100L300 0M700 0L900 100"


def test_a_value_between_unknown_ones_is_as_wide_as_its_place():
    assert line([None, 1, None, None, None], top=2) == "M200 50h200"


def test_a_value_beyond_the_top_stays_on_the_field():
    assert line([5, 5], top=1) == "M250 0L750 0"


def test_bars_stand_on_what_lies_below_them():
    (bar,) = bars([0, 2], below=[0, 1], top=4, gap=0)
    assert (bar.x, bar.y, bar.width, bar.height) == ("500", "25", "500", "50")


def test_an_axis_ends_at_a_number_that_people_count_in():
    assert [nice_count(most) for most in (0, 4, 5, 11, 99)] == [4, 4, 5, 20, 100]
    assert [nice_seconds(most) for most in (0.4, 61, 90_000)] == [1, 120, 172_800]
