"""Pauses between tries."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from llm.retrying import pause_seconds, retry_after

NOW = datetime(2025, 3, 31, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("0", 0.0),
        (" 12 ", 12.0),
        ("Mon, 31 Mar 2025 08:00:30 GMT", 30.0),
        ("Mon, 31 Mar 2025 07:00:00 GMT", 0.0),
    ],
)
def test_retry_after_is_read_as_seconds(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, now=NOW) == seconds


def test_pauses_double_up_to_the_cap() -> None:
    assert [pause_seconds(n, None) for n in (1, 2, 3, 9)] == [1.0, 2.0, 4.0, 30.0]


def test_the_endpoints_wish_comes_first() -> None:
    assert pause_seconds(1, 7.5) == 7.5
