"""What stands first: what may be claimed, how far it is proved, in time or not, what is missing."""

from __future__ import annotations

from litigation.analysis.claims.periods import days_from
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.conclusion_on_proof import defences, missing, proof
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import listed, stripped, yuan
from litigation.analysis.subjects.labour.ending import WORDS
from litigation.analysis.subjects.labour.laws import limitation_articles
from litigation.analysis.subjects.labour.limitation import NOT_NAMED
from litigation.analysis.subjects.labour.money_case import employer_sues
from litigation.analysis.subjects.labour.wording import (
    asked_beside,
    claims,
    labour_of,
    only_told,
    open_titles,
    places,
    settled,
    told,
)
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.employment import Award, EndKind
from litigation.analysis.values.facts import DocumentKind, EventKind
from litigation.analysis.values.result import Finding, FindingKind, Limitation
from litigation.analysis.values.ruling import Ruling, RulingKind
from litigation.analysis.values.sources import Citation

END_PAPERS = ("解除或终止劳动合同的通知、离职证明", "入职登记或首份劳动合同")


_BURDEN = "解除、减少报酬和计算工作年限的决定由用人单位举证。"


def labour_conclusions(case: Case) -> tuple[Finding, ...]:
    """Each cites, or says which paper would decide."""
    found = (
        _end(case), _total(case), proof(case), defences(case), _time(case), _award(case),
        missing(case),
    )  # fmt: skip
    return tuple(finding for finding in found if finding is not None)


def _end(case: Case) -> Finding:
    """How the employment ended, and which claim follows from it."""
    labour = labour_of(case)
    end, start = labour.end, labour.start
    cited = distinct((*end.citations, *start.citations))
    if end.kind is None or not cited:
        why = end.doubt or "材料未载明劳动关系如何结束"
        return Finding(
            "conclusion-end", FindingKind.UNDETERMINED,
            f"无法判断应主张经济补偿还是赔偿金：{stripped(why)}。", cited, missing=END_PAPERS,
        )  # fmt: skip
    days = "".join(
        (
            f"{chinese_day(start.day)}入职，" if start.day else "",
            f"{chinese_day(end.day)}" if end.day else "",
        )
    )
    ground = f"，写明的理由为“{stripped(end.ground)}”" if end.ground and end.is_firm else ""
    told_only = only_told(case)
    text = (
        f"{case.chair.claimant}与{case.chair.respondent}的劳动关系：{days}{WORDS[end.kind]}"
        f"{told_only}{ground}。{_BURDEN if end.kind is EndKind.DISMISSAL else ''}"
    )
    return Finding("conclusion-end", FindingKind.CONCLUSION, text, cited)


def _total(case: Case) -> Finding:
    items, left = claims(case), open_titles(case)
    outside = f"另有{listed(left)}尚无法计算，未计入合计。" if left else ""
    total = case.calculation.total
    if total is None or not items:
        none = outside or settled(case) or _of_employer(case) or "材料不足以计算任何请求。"
        return Finding(
            "conclusion-total", FindingKind.UNDETERMINED,
            f"无法判断可主张的数额：{none}{asked_beside(case)}",
            places(case),
            missing=("解除前十二个月的工资记录", *END_PAPERS),
        )  # fmt: skip
    whose = "可请求的金额" if case.chair.is_claimant else "对方最高可主张的金额"
    late = [one for one in case.calculation.items if one.id.endswith("-late") and one.amount]
    beside = "".join(
        f"另有已逾一年月份的二倍工资差额{yuan(one.amount)}，未计入合计。"
        for one in late
        if one.amount is not None
    )
    text = f"{whose}合计{yuan(total)}：{told(items)}。{beside}{outside}{asked_beside(case)}"
    articles = tuple(dict.fromkeys(a for item in items for a in item.articles))
    return Finding("conclusion-total", FindingKind.CONCLUSION, text, places(case), articles)


def _time(case: Case) -> Finding:
    strip = case.calculation.limitation
    verdict = {"not_barred": "仲裁时效未届满", "barred": "仲裁时效已届满"}.get(
        strip.status, "仲裁时效是否届满无法判断"
    )
    text = f"{verdict}：{_course(strip)}。{_advice(case)}"
    decided = strip.status in ("not_barred", "barred") and bool(strip.citations)
    return Finding(
        "conclusion-limitation",
        FindingKind.CONCLUSION if decided else FindingKind.UNDETERMINED,
        text,
        distinct(strip.citations),
        limitation_articles(case.rules),
        missing=() if decided else strip.missing or END_PAPERS,
    )


def _course(strip: Limitation) -> str:
    """The course in short where it is clear; the full reason where it is not."""
    if strip.status != "not_barred" or strip.start is None or strip.last_safe_day is None:
        return stripped(strip.reason)
    latest = next((one for one in reversed(strip.interruptions) if not one.doubt), None)
    what = latest.text.split("（")[0] if latest else ""
    restarted = f"最近一次中断于{chinese_day(latest.date)}（{what}），" if latest else ""
    return (
        f"自{chinese_day(strip.start)}起（当日不计），"
        f"{restarted}最后一日为{chinese_day(strip.last_safe_day)}"
    )


def _advice(case: Case) -> str:
    strip = case.calculation.limitation
    if case.facts.employment and case.facts.employment.awards:
        return "已经仲裁，起诉期限见下。"
    if not case.chair.is_claimant:
        if strip.status == "barred":
            return "应在仲裁答辩中明确提出时效抗辩。"
        return (
            "时效抗辩按现有材料没有基础。" if strip.status == "not_barred" else "先保留时效抗辩。"
        )
    if strip.status == "not_barred" and strip.last_safe_day:
        sooner = (
            f"{NOT_NAMED}的期间可能更短，见“{strip.name}”一节。"
            if NOT_NAMED in strip.reason
            else ""
        )
        return f"最迟应在{chinese_day(strip.last_safe_day)}当日或之前申请劳动仲裁。{sooner}"
    if "尚未届满" in strip.reason and strip.last_safe_day:
        return (
            f"按陈述推算应在{chinese_day(strip.last_safe_day)}前申请仲裁，"
            "宜立即申请并补齐书面材料。"
        )
    return "应按可能已届满处理，立即申请仲裁并补齐中断证据。"


def _of_employer(case: Case) -> str:
    """Why nothing is added up where the employer sues."""
    return (
        "用人单位的请求（如确认无须支付）不在本规则包的计算范围，劳动者的各项请求只供对照。"
        if employer_sues(case.facts)
        else ""
    )


def _ordered(ruling: Ruling | None) -> str:
    """What the award orders to be paid, in its own sums."""
    sums = [one.amount for item in ruling.orders for one in item.sums] if ruling else []
    paid = [yuan(one) for one in sums if one is not None]
    return f"（主文：支付{listed(paid)}）" if paid else ""


def _last_day(case: Case, award: Award, ruling: Ruling | None) -> tuple[str, tuple[Citation, ...]]:
    """From the day on which the award reached our side, as its slip shows."""
    sides = case.chair.claimants if case.chair.is_claimant else case.chair.respondents
    ours = {one.name for one in sides}
    slips = [one for one in (ruling.served if ruling else ()) if one.recipient in ours]
    served = slips[-1].date if slips else award.served
    if served is None or award.days_to_sue is None:
        return "收到日期【待补充】，须立即核对送达日期并计算末日。", ()
    period = days_from(served, award.days_to_sue)
    sued = next(
        (
            one.date
            for one in case.events(EventKind.FILED)
            if one.date > served and DocumentKind.COMPLAINT in one.document_kinds
        ),
        None,
    )
    over = "，已届满" if period.is_over(sued or case.inputs.as_of) else ""
    if sued and not over:
        over = f"，起诉状日期{chinese_day(sued)}在期内，以法院收到为准"
    told = (
        f"{chinese_day(served)}收到（当日不计），最后一日为{chinese_day(period.end)}"
        f"{period.remark}{over}。"
    )
    return told, tuple(c for one in slips for c in one.citations[:1])


def _award(case: Case) -> Finding | None:
    """The period to sue that the award states itself; never one from memory."""
    employment = case.facts.employment
    if employment is None or not employment.awards:
        return None
    award = employment.awards[0]
    ruling = next((one for one in case.facts.rulings if one.kind is RulingKind.AWARD), None)
    name = f"{award.number}仲裁裁决" if award.number else "仲裁裁决"
    if award.days_to_sue and award.citations:
        last, cited = _last_day(case, award, ruling)
        text = (
            f"{name}{_ordered(ruling)}载明不服的可自收到之日起{award.days_to_sue}日内起诉；{last}"
            "期限以裁决书原文为准；是否属于一裁终局、用人单位能否起诉须另行核对。"
        )
        places = distinct((*award.citations, *cited))
        return Finding("conclusion-award", FindingKind.CONCLUSION, text, places)
    text = f"{name}的起诉期限未能从材料读出，条文未收录：须立即按裁决书末尾告知的期限办理。"
    return Finding(
        "conclusion-award", FindingKind.UNDETERMINED, text, award.citations,
        missing=("仲裁裁决书末页及送达回证",),
    )  # fmt: skip
