"""The conclusion on limitation, with the last safe day."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.court_papers import answer_period, service
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import listed, stripped
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.result import Finding, FindingKind, Limitation, Suspension


def time(case: Case) -> Finding:
    strip = case.calculation.limitation
    text = f"{_verdict(strip)}{_course(strip)}。{_advice(case)}{_answer(case)}"
    served = None if case.chair.is_claimant else service(case)
    interrupting = (c for item in strip.causes for c in item.citations)
    citations = distinct(
        (*(served.citations[:1] if served else ()), *strip.citations, *interrupting)
    )
    decided = strip.status in ("not_barred", "barred") and citations
    return Finding(
        id="conclusion-limitation",
        kind=FindingKind.CONCLUSION if decided else FindingKind.UNDETERMINED,
        text=text,
        citations=citations,
        articles=strip.articles,
        missing=() if decided else strip.missing or ("能够确定付款到期日和中断事由的书面材料",),
    )


def _answer(case: Case) -> str:
    """The respondent's nearest deadline, where the court's papers tell it."""
    if case.chair.is_claimant or service(case) is None:
        return ""
    return f"答辩状和管辖异议的期限：{answer_period(case)}。"


def _verdict(strip: Limitation) -> str:
    return {
        "not_barred": "诉讼时效未届满：",
        "barred": "诉讼时效已届满：",
    }.get(strip.status, "诉讼时效是否届满无法判断：")


def _course(strip: Limitation) -> str:
    """The course in short where it is clear; the full reason where it is not."""
    if strip.status != "not_barred" or strip.start is None or strip.last_safe_day is None:
        return stripped(strip.reason)
    latest = next((one for one in reversed(strip.interruptions) if not one.doubt), None)
    interrupted = (
        f"最近一次中断于{chinese_day(latest.date)}（{_plain(latest.text)}），" if latest else ""
    )
    return (
        f"自{chinese_day(strip.start)}起（当日不计），"
        f"{interrupted}{_stopped(strip)}期间最后一日为{chinese_day(strip.last_safe_day)}"
    )


def _stopped(strip: Limitation) -> str:
    """What moved the last day, or may have; the reason of the period tells the rest."""
    moving = [one for one in strip.suspensions if one.until]
    if moving:
        days = listed(
            f"{chinese_day(one.start)}至{chinese_day(one.end)}{_cause(one)}"
            for one in moving
            if one.start and one.end
        )
        return f"因{days}在最后六个月内中止，"
    if any(one.doubt for one in strip.suspensions):
        return "材料提到的中止事由证明不足，未计入，"
    return ""


def _careful(case: Case) -> str:
    """While the day without the suspension is still to come, nobody need rely on it."""
    day = case.calculation.limitation.without_suspension
    if day is None or day < case.inputs.as_of:
        return ""
    return f"对方可能否认中止，稳妥起见应在{chinese_day(day)}（不计中止的最后一日）当日或之前起诉。"


def _cause(one: Suspension) -> str:
    return one.text.split("：“")[0]


def _plain(text: str) -> str:
    """The event without the articles, which stand beside it."""
    return stripped(text.split("（")[0])


def _advice(case: Case) -> str:
    """What the day means for our side."""
    strip = case.calculation.limitation
    if case.chair.is_claimant:
        if strip.status == "not_barred" and strip.last_safe_day:
            return (
                f"最迟应在{chinese_day(strip.last_safe_day)}当日或之前起诉，"
                f"或在此之前取得有效的中断证据。{_careful(case)}"
            )
        if strip.status == "barred":
            return "起诉后对方在一审提出时效抗辩的，请求将不被支持，应先争取对方重新确认债务。"
        return "在补齐材料之前，应按可能已届满处理，尽快起诉。"
    if strip.status == "barred":
        return "应在一审答辩中明确提出时效抗辩。"
    if strip.status == "not_barred":
        doubt = "，但原告的中断证据仍应逐一质证" if strip.interruptions else ""
        return f"时效抗辩按现有材料没有基础{doubt}。"
    if "尚未届满" in strip.reason:
        return "按陈述推算尚未届满，付款期限查明前先保留时效抗辩；该抗辩须在一审提出。"
    return "应在一审中提出时效抗辩，由原告举证中断事由。"
