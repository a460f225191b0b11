"""Findings on an appeal, from the appellant's and the appellee's chair."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.claims.judgment.matter import NO_FIRST
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.factor import Factor
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.subjects.judgment.appeal_matter import Appealed
from litigation.analysis.subjects.judgment.grounds import Ground, GroundKind
from litigation.analysis.subjects.judgment.telling import period_told, reasoning_of
from litigation.analysis.subjects.judgment.wording import PLAIN, name_of
from litigation.analysis.values.result import Finding, FindingKind

KINDS = {
    GroundKind.FACT: "认定事实",
    GroundKind.LAW: "适用法律",
    GroundKind.PROCEDURE: "审判程序",
    GroundKind.SCOPE: "裁判范围",
}
NO_GROUND = ("上诉人具体的上诉理由及支持它的证据（对照一审证据目录、庭审与质证笔录）",)


def reason_on_appeal(case: Case, appealed: Appealed) -> Reasoning:
    return reasoning_of(
        case,
        opening=(*_opening(appealed), period_told(case, "conclusion-period")),
        factors=_factors(appealed),
        defended=_defences(case, appealed),
        issues=_issues(appealed),
    )


def _opening(appealed: Appealed) -> tuple[Finding, ...]:
    ruling, who = appealed.ruling, appealed.appellant
    if ruling is None:
        text = f"无法判断能否上诉：{NO_FIRST}。"
        return (
            Finding(
                "conclusion-decision", FindingKind.UNDETERMINED, text, missing=("一审裁判文书",)
            ),
        )
    result = "；".join(f"第{one.number}项，{_short(one.text)}" for one in ruling.orders[:6])
    text = f"{name_of(ruling)}{PLAIN[ruling.kind]}：{result}。"
    cites = distinct(
        (*ruling.citations, *(c for one in ruling.orders for c in one.citations[:1])), limit=8
    )
    found = [Finding("conclusion-decision", FindingKind.CONCLUSION, text, cites)]
    found.append(_sides(appealed) if who.side else _unknown_sides(appealed))
    found.append(_carried(appealed))
    return tuple(found)


def _sides(appealed: Appealed) -> Finding:
    who = appealed.appellant
    items = "、".join(f"第{one.number}项" for one in appealed.adverse) or "无"
    text = (
        f"上诉人一方为{'、'.join(who.names)}，被上诉人一方为{'、'.join(who.others)}（{who.how}）；"
        f"对上诉人不利的判项：{items}。"
    )
    return Finding("conclusion-sides", FindingKind.CONCLUSION, text, who.citations)


def _unknown_sides(appealed: Appealed) -> Finding:
    return Finding(
        "conclusion-sides",
        FindingKind.UNDETERMINED,
        f"无法判断由哪一方上诉：{appealed.appellant.how}；以下理由按各方分别列出。",
        appealed.appellant.citations,
        missing=("委托人在一审中的诉讼地位（原告或被告），或上诉状",),
    )


def _carried(appealed: Appealed) -> Finding:
    found = appealed.helping(*KINDS)
    if not found:
        text = (
            "现有材料没有显示能够动摇一审认定的具体理由，上诉理由无法判断；仅凭不服判项不足以改判。"
        )
        return Finding("conclusion-grounds", FindingKind.UNDETERMINED, text, missing=NO_GROUND)
    told = "；".join(f"（{KINDS[one.kind]}）{stripped(one.text)}" for one in found[:4])
    text = f"材料支持的上诉理由共{len(found)}项：{told}。其余不利认定须另行取证。"
    return Finding(
        "conclusion-grounds",
        FindingKind.CONCLUSION,
        text,
        distinct((c for one in found for c in one.citations[:2]), limit=8),
        tuple(dict.fromkeys(a for one in found for a in one.articles)),
    )


def _factors(appealed: Appealed) -> Iterator[Factor]:
    side, names = appealed.appellant.side, appealed.appellant.names
    for one in appealed.grounds:
        if one.about and side is not None and one.helps == side and one.about not in names:
            continue  # a co-party's own complaint
        favours = Side.CLAIMANT if side in (None, one.helps) else Side.RESPONDENT
        text = f"{KINDS[one.kind]}：{one.text}" + ("" if one.sure else "（线索，须进一步查明）")
        yield Factor(f"ground-{one.id}", favours, text, one.citations, one.articles)


def _issues(appealed: Appealed) -> Iterator[Finding]:
    """One question for each reason by which the court decided against the appellant."""
    for place, one in enumerate(appealed.adverse_holdings[:12], start=1):
        named = f"引用{'、'.join(one.articles[:4])}。" if one.articles else ""
        yield Finding(
            f"issue-holding-{place}",
            FindingKind.ISSUE,
            f"一审这一认定能否维持：“{_short(one.text, 120)}”。{named}"
            f"上诉须针对它说明具体错误；材料支持的理由：{_matching(appealed, one.text)}。",
            one.citations,
        )


def _matching(appealed: Appealed, text: str) -> str:
    words = (
        "违约金",
        "利息",
        "本金",
        "货款",
        "借款",
        "保证",
        "质量",
        "时效",
        "工资",
        "赔偿金",
        "付款",
    )
    shared = [word for word in words if word in text]
    found = [one for one in appealed.helping(*KINDS) if any(word in one.text for word in shared)]
    return (
        "；".join(stripped(one.text) for one in found[:2]) or "现有材料中没有，须补充证据后再主张"
    )


def _defences(case: Case, appealed: Appealed) -> Iterator[Defence]:
    ruling = appealed.ruling
    if ruling is None:
        return
    findings = distinct(c for one in ruling.findings[:6] for c in one.citations[:1])
    said = [s for one in appealed.arguments(appealed.appellant.names) for s in one.admits]
    if findings:
        yield Defence(
            topic="affirm",
            title="一审认定事实清楚、适用法律正确",
            ground="一审认定有证据佐证，上诉理由只是重复一审意见，应驳回上诉、维持原判。",
            rejoinder="上诉理由逐项对应一审的具体认定，并附证据或文书自身的矛盾之处。",
            support="一审证据目录、质证笔录、庭审笔录中支持该认定的部分。",
            plea="一审判决认定事实清楚，适用法律正确，请求驳回上诉，维持原判。",
            citations=findings,
            articles=law(case.rules, "民诉法解释 90", "民诉法解释 108"),
        )
    if said:
        yield Defence(
            topic="admission",
            title="一审自认",
            ground="上诉人一审已承认相关事实，二审不得无故反悔。",
            rejoinder="该陈述不构成对争议事实的明确承认，或系误解、受胁迫，应结合全案认定。",
            support="庭审笔录、答辩状原文。",
            plea="上诉人在一审中已经承认相关事实，应受其约束。",
            citations=distinct(c for one in said for c in one.citations),
            articles=law(case.rules, "证据规定 3", "民诉法解释 92"),
        )
    notice = ruling.appeal.citations if ruling.appeal else ()
    yield Defence(
        topic="late-evidence",
        title="二审新证据逾期",
        ground="一审能够提交而未提交的证据不属于新证据，或超过二审举证期限。",
        rejoinder="说明逾期的客观原因，该证据与基本事实有关且对方未受程序损害。",
        support="一审举证通知书与举证期限记录。",
        plea="上诉人二审提交的材料一审即可提交，不应采纳。",
        citations=notice or ruling.citations,
        articles=law(case.rules, "民事诉讼法 68", "民诉法解释 99"),
    )


def _short(text: str, most: int = 60) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[:most]}…"


def told_grounds(appealed: Appealed) -> tuple[Ground, ...]:
    """The grounds in the order of a petition: facts, law, scope, procedure."""
    order = (GroundKind.FACT, GroundKind.LAW, GroundKind.SCOPE, GroundKind.PROCEDURE)
    return tuple(one for kind in order for one in appealed.helping(kind))
