"""Charts of a series: shapes for an SVG, words for its axes, and the same figures as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from legal_assistant.pages.operations.drawing import Mark, bars, line, nice_count, nice_seconds
from legal_assistant.templatetags.page_parts import span_of_time
from tasks_app.figures.histogram import percentile
from tasks_app.figures.series import Point, Series

SHOWN = {timedelta(minutes=1): "%H:%M", timedelta(minutes=15): "%m-%d %H:%M"}
BY_HOUR = "%m-%d %H:%M"
DASH = "—"


@dataclass(frozen=True)
class Line:
    """One of the things drawn: its style, its word in the legend, its shapes."""

    style: str
    word: str
    marks: tuple[Mark, ...] = ()
    path: str = ""


@dataclass(frozen=True)
class Chart:
    """`top` is what the upper edge stands for; `rows` are instant and a cell for each line."""

    name: str
    title: str
    summary: str
    top: str
    lines: tuple[Line, ...]
    ticks: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    hints: tuple[Mark, ...]
    is_empty: bool


def charts_of(series: Series) -> tuple[Chart, ...]:
    """Throughput with failures, failure rate, wait and duration."""
    return (_throughput(series), _failures(series), _waits(series), _durations(series))


def _throughput(series: Series) -> Chart:
    completed = [point.tally.completed for point in series.points]
    failed = [point.tally.failed for point in series.points]
    both = [one + other for one, other in zip(completed, failed, strict=True)]
    top = nice_count(max(both))
    return _chart(
        series,
        "throughput",
        _("完成与失败"),
        _("完成 %(completed)s，失败 %(failed)s")
        % {"completed": f"{sum(completed):,}", "failed": f"{sum(failed):,}"},
        f"{top:,}",
        (
            Line("good", _("完成"), bars(completed, [0] * len(completed), top)),
            Line("bad", _("失败"), bars(failed, completed, top)),
        ),
        (lambda point: str(point.tally.completed), lambda point: str(point.tally.failed)),
    )


def _failures(series: Series) -> Chart:
    rates = [point.tally.failure_rate for point in series.points]
    return _chart(
        series,
        "failures",
        _("失败率"),
        _share(series.total.failure_rate),
        "100%",
        (Line("bad", _("失败率"), path=line(rates, 1)),),
        (lambda point: _share(point.tally.failure_rate),),
    )


def _waits(series: Series) -> Chart:
    half = [point.wait_half for point in series.points]
    most = [point.wait_most for point in series.points]
    cells = (lambda point: _span(point.wait_half), lambda point: _span(point.wait_most))
    return _percentiles(series, "waits", _("等待"), series.total.waits, half, most, cells)


def _durations(series: Series) -> Chart:
    half = [point.duration_half for point in series.points]
    most = [point.duration_most for point in series.points]
    cells = (lambda point: _span(point.duration_half), lambda point: _span(point.duration_most))
    return _percentiles(series, "durations", _("用时"), series.total.durations, half, most, cells)


Seconds = Sequence[float | None]
Cell = Callable[[Point], str]


def _percentiles(
    series: Series,
    name: str,
    title: str,
    total: dict[int, int],
    half: Seconds,
    most: Seconds,
    cells: tuple[Cell, ...],
) -> Chart:
    top = nice_seconds(max([seconds for seconds in most if seconds is not None], default=0))
    summary = _("中位数 %(half)s，95%% 在 %(most)s 内") % {
        "half": _span(percentile(total, 0.5)),
        "most": _span(percentile(total, 0.95)),
    }
    lines = (
        Line("main", _("中位数"), path=line(half, top)),
        Line("dashed", _("第 95 百分位"), path=line(most, top)),
    )
    return _chart(series, name, title, summary if total else DASH, _axis(top), lines, cells)


def _chart(
    series: Series,
    name: str,
    title: str,
    summary: str,
    top: str,
    lines: tuple[Line, ...],
    cells: tuple[Cell, ...],
) -> Chart:
    times = [_clock(point.start, series.span) for point in series.points]
    rows = tuple(
        (time, tuple(cell(point) for cell in cells))
        for time, point in zip(times, series.points, strict=True)
    )
    return Chart(
        name=name,
        title=title,
        summary=summary,
        top=top,
        lines=lines,
        ticks=(times[0], times[len(times) // 2], times[-1]),
        rows=rows,
        hints=_hints(rows, lines),
        is_empty=not (series.total.started or series.total.completed or series.total.failed),
    )


def _hints(
    rows: tuple[tuple[str, tuple[str, ...]], ...], lines: tuple[Line, ...]
) -> tuple[Mark, ...]:
    """What a pointer is told over each stretch."""
    columns = bars([1] * len(rows), [0] * len(rows), 1, gap=0)
    words = [
        time
        + " · "
        + "，".join(f"{one.word} {cell}" for one, cell in zip(lines, cells, strict=True))
        for time, cells in rows
    ]
    return tuple(
        Mark(mark.x, mark.y, mark.width, mark.height, word)
        for mark, word in zip(columns, words, strict=True)
    )


def _axis(seconds: float) -> str:
    """A round length of time, without the parts that are zero."""
    whole = round(seconds)
    if whole < 60:
        return _("%(count)d 秒") % {"count": whole}
    if whole < 3600:
        return _("%(count)d 分钟") % {"count": whole // 60}
    return _("%(count)d 小时") % {"count": whole // 3600}


def _told(names: Sequence[str], cells: Sequence[str]) -> str:
    return "，".join(f"{name} {cell}" for name, cell in zip(names, cells, strict=True))


def _clock(instant: datetime, span: timedelta) -> str:
    return timezone.localtime(instant).strftime(SHOWN.get(span, BY_HOUR))


def _share(rate: float | None) -> str:
    return DASH if rate is None else f"{rate * 100:.1f}%"


def _span(seconds: float | None) -> str:
    if seconds is None:
        return DASH
    return _("不到 1 秒") if seconds < 1 else span_of_time(seconds)
