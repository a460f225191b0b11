"""The limitation period told in sentences."""

from __future__ import annotations

from litigation.analysis.claims.limitation.course import Strip
from litigation.analysis.claims.limitation.period import Course
from litigation.analysis.values.days import chinese_day

_KIND = {
    "part_payment": "部分付款",
    "acknowledgement": "确认欠款",
    "promise": "承诺付款",
    "demand": "催告",
    "complaint": "向有关部门请求权利救济",
    "filed": "起诉",
}


def alive(strip: Strip) -> str:
    """Why the claim is not barred."""
    if strip.suit.filed is not None:
        return (
            f"{story(strip, strip.sure)}，{chinese_day(strip.suit.filed)}起诉时尚未届满（第10条）。"
        )
    return f"{story(strip, strip.sure)}，测算日{chinese_day(strip.as_of)}尚未届满。"


def doubtful(strip: Strip) -> str:
    """What would save the claim, and why that is not proved."""
    doubts = "；".join(
        f"{chinese_day(one.interruption.date)}{_KIND[one.interruption.kind]}：{one.interruption.doubt}"
        for one in strip.found
        if one.interruption.doubt and one.interruption in strip.hopeful.used
    )
    more = (strip.suit.doubt, *(f"{one.told}：{one.doubt}" for one in strip.doubtful_stops))
    doubts = "；".join(part for part in (doubts, *more) if part)
    boundary = "" if doubts else "两年期间恰于2017年10月1日届满，能否适用三年有争议"
    return (
        f"{story(strip, strip.sure)}，只凭证据充分的事由已届满；如下列事由成立则{_until(strip)}，"
        f"但证明不足，无法判断：{doubts or boundary}。"
    )


def _until(strip: Strip) -> str:
    """The day that all causes together would give, unless one of them is not told to its end."""
    if any(stop.is_open for stop in strip.hopeful.stopped):
        return "自中止事由消除之日起满六个月届满（消除之日不明）"
    return f"至{chinese_day(strip.hopeful.end.date)}届满"


def stopped(course: Course) -> str:
    """What stopped the period, for a sentence; empty where nothing did."""
    if not course.stopped:
        return ""
    told = "；".join(stop.obstacle.told for stop in course.stopped)
    if course.without is None:
        return f"，其间因{told}中止（民法典第194条）"
    without = chinese_day(course.without.date)
    return (
        f"，因{told}，处于期间最后六个月内而中止，自事由消除之日起满六个月届满"
        f"（民法典第194条；不计中止则为{without}）"
    )


def perhaps_stopped(strip: Strip) -> str:
    """A sentence on what may have stopped the period but moves no safe day."""
    if not strip.doubtful_stops:
        return ""
    told = "；".join(
        f"{one.told}（{one.doubt}{f'；须补充{one.paper}' if one.paper else ''}）"
        for one in strip.doubtful_stops
    )
    return f"材料另提到可能引起中止的事由，最后一日未计入：{told}。"


def story(strip: Strip, course: Course) -> str:
    """Start, restarts, length and last day in one sentence."""
    used = "，".join(
        f"{chinese_day(one.date)}因{_KIND[one.kind]}中断并重新计算" for one in course.used
    )
    years = "两年（2017年10月1日前已届满，不适用三年）" if course.old_law else "三年"
    note = f"（{course.end.note}）" if course.end.note else ""
    restarted = f"，{used}" if used else ""
    return (
        f"{strip.start.words}{restarted}，期间{years}{stopped(course)}，"
        f"最后一日为{chinese_day(course.end.date)}{note}"
    )
