"""How a day reads in Chinese prose; columns of days and the wire keep ISO dates."""

from __future__ import annotations

from datetime import date


def chinese_day(day: date | None) -> str:
    """The day as a sentence tells it, e.g. 2024年3月5日; 日期不明 where none is known."""
    return f"{day.year}年{day.month}月{day.day}日" if day else "日期不明"
