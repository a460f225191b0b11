"""How the elements of an appeal are judged."""

from __future__ import annotations

import re
from collections.abc import Callable

from litigation.analysis.claims.judgment.effect import is_final
from litigation.analysis.claims.judgment.matter import NO_FIRST
from litigation.analysis.evidence.judging import (
    NOT_PROVED,
    PROVED,
    UNDETERMINED,
    Verdict,
    judge_papers,
)
from litigation.analysis.evidence.weighing import Piece
from litigation.analysis.subjects.judgment.appeal_matter import Appealed
from litigation.analysis.subjects.judgment.appellant import hurt
from litigation.analysis.subjects.judgment.grounds import Ground, GroundKind
from litigation.analysis.subjects.judgment.pieces import pieces, verdict
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import Limitation
from litigation.packages.schema import Element

AppealJudge = Callable[[Appealed, Limitation], Verdict]
# papers by which the case is conducted, which prove nothing of its facts
_OF_THE_CASE = re.compile(r"授权委托书|身份证明|所函|送达(?:回证|地址)|上诉状|委托手续")
_NO_EVIDENCE = {
    DocumentKind.JUDGMENT,
    DocumentKind.STATEMENT,
    DocumentKind.COMPLAINT,
    DocumentKind.ANSWER,
    DocumentKind.POSTAL_RECEIPT,
}


def judge_appeal(
    element: Element, found: tuple[Piece, ...], appealed: Appealed, period: Limitation
) -> Verdict:
    """The status of an element of an appeal."""
    judge = METHODS.get(element.method)
    if judge is None:
        return judge_papers(found)
    if appealed.ruling is None:
        return Verdict(NOT_PROVED, f"{NO_FIRST}。")
    return judge(appealed, period)


def appealable(appealed: Appealed, period: Limitation) -> Verdict:
    ruling = appealed.ruling
    assert ruling is not None
    notice = ruling.appeal.citations if ruling.appeal else ()
    if is_final(ruling):
        return verdict(
            NOT_PROVED, "文书载明终局或送达、签收即生效，不能上诉。", pieces(notice, "文书告知")
        )
    if ruling.appeal is None or ruling.appeal.days is None:
        own = pieces(ruling.citations[:2], "裁判文书")
        return verdict(UNDETERMINED, "未读出上诉告知，能否上诉须核对文书尾部。", own)
    court = f"，上诉于{ruling.appeal.court}" if ruling.appeal.court else ""
    reason = f"文书告知可在送达之日起{ruling.appeal.days}日内提出{court}。"
    return verdict(PROVED, reason, pieces(notice, "文书告知"))


def in_time(appealed: Appealed, period: Limitation) -> Verdict:
    status = {"not_barred": PROVED, "barred": NOT_PROVED}.get(period.status, UNDETERMINED)
    return verdict(status, period.reason, pieces(period.citations[:4], "送达与期间"))


def aggrieved(appealed: Appealed, period: Limitation) -> Verdict:
    """Where both sides lost something, either may appeal, whoever it is that does."""
    who, ruling = appealed.appellant, appealed.ruling
    assert ruling is not None
    if who.side is None:
        both = {side: hurt(ruling, side) for side in ("plaintiff", "defendant")}
        lost = pieces(
            (c for one in both.values() for i in one for c in i.citations[:1]), "不利判项"
        )
        if all(both.values()):
            return verdict(PROVED, f"{who.how}；任何一方上诉都有不利判项可以指明。", lost)
        return verdict(UNDETERMINED, f"{who.how}。", pieces(who.citations, "文书列明的当事人"))
    found = pieces((c for one in appealed.adverse for c in one.citations[:2]), "对上诉人不利的判项")
    if not appealed.adverse:
        return verdict(NOT_PROVED, "判项中没有对上诉人不利的内容，缺少上诉利益。", found)
    items = "、".join(f"第{one.number}项" for one in appealed.adverse)
    return verdict(PROVED, f"{who.how}；对其不利的判项为{items}。", found)


def facts_wrong(appealed: Appealed, period: Limitation) -> Verdict:
    return _by_grounds(appealed, "认定事实", GroundKind.FACT)


def law_wrong(appealed: Appealed, period: Limitation) -> Verdict:
    return _by_grounds(appealed, "适用法律", GroundKind.LAW)


def procedure_wrong(appealed: Appealed, period: Limitation) -> Verdict:
    return _by_grounds(appealed, "程序", GroundKind.PROCEDURE)


def scope_wrong(appealed: Appealed, period: Limitation) -> Verdict:
    return _by_grounds(appealed, "裁判范围", GroundKind.SCOPE)


def new_evidence(appealed: Appealed, period: Limitation) -> Verdict:
    """Papers that bear a day after the decision; others may be new too, but nothing shows it."""
    ruling = appealed.ruling
    assert ruling is not None
    later = [
        one
        for one in appealed.decided.facts.documents
        if one.kind not in _NO_EVIDENCE
        and not _OF_THE_CASE.search(one.name + one.kind_reason)
        and one.dated
        and ruling.dated
        and one.dated > ruling.dated
    ]
    found = pieces(
        (one.kind_citation for one in later if one.kind_citation),
        "形成于一审裁判之后",
        kind="other",
    )
    if later:
        names = "、".join(f"《{one.name}》" for one in later[:5])
        return verdict(
            UNDETERMINED, f"{names}形成于一审裁判之后，能否作为二审新证据须说明理由。", found
        )
    return Verdict(
        NOT_PROVED, "材料中没有显示形成于一审之后的证据；其他证据是否一审已提交须对照证据目录。", ()
    )


def carried(appealed: Appealed, period: Limitation) -> Verdict:
    """Whether the findings against the appellant rest on papers that the decision names."""
    ruling = appealed.ruling
    assert ruling is not None
    shown = pieces((c for one in ruling.findings[:4] for c in one.citations[:1]), "一审认定的事实")
    doubts = appealed.helping(GroundKind.FACT)
    against = _pieces_of(doubts, supports=False)
    if not ruling.findings:
        return verdict(UNDETERMINED, "未读出一审认定的事实，须补充完整文书。", shown)
    if doubts:
        reason = (
            f"一审认定事实{len(ruling.findings)}处；另有{len(doubts)}处与材料或自身不合，须释明。"
        )
        return verdict(UNDETERMINED, reason, shown, against)
    return verdict(PROVED, f"一审认定事实{len(ruling.findings)}处，现有材料未见相反。", shown)


def admitted(appealed: Appealed, period: Limitation) -> Verdict:
    said = [s for one in appealed.arguments(appealed.appellant.names) for s in one.admits]
    found = pieces((c for one in said for c in one.citations[:1]), "上诉人一审中的自认")
    if not said:
        return Verdict(NOT_PROVED, "一审文书中未见上诉人于己不利的承认。", ())
    words = "；".join(one.what.rstrip("。；") for one in said[:2])
    return verdict(PROVED, f"上诉人一审中承认：{words}。", found)


def limitation_unpleaded(appealed: Appealed, period: Limitation) -> Verdict:
    """诉讼时效规定 3: what was not pleaded in the first instance is not heard in the second."""
    if appealed.appellant.side != "defendant":
        return Verdict(NOT_PROVED, "上诉人不是时效抗辩的权利人，或其身份不明，不适用。", ())
    said = appealed.arguments(appealed.appellant.names)
    found = pieces((c for one in said for c in one.citations[:1]), "上诉人一审的答辩")
    if not said:
        return verdict(UNDETERMINED, "未读出上诉人一审的答辩，是否提出时效抗辩无法判断。", found)
    if any(one.limitation for one in said):
        return verdict(NOT_PROVED, "上诉人一审已提出时效抗辩，二审可以继续审查。", found)
    return verdict(
        PROVED, "上诉人一审未提时效抗辩，二审再提的原则上不予支持（新证据除外）。", found
    )


def _by_grounds(appealed: Appealed, about: str, kind: GroundKind) -> Verdict:
    found = appealed.helping(kind)
    if not found:
        return Verdict(NOT_PROVED, f"现有材料未显示一审{about}有误。", ())
    sure = [one for one in found if one.sure]
    told = "；".join(one.text.rstrip("。") for one in found[:3])
    status = PROVED if sure else UNDETERMINED
    words = "文书本身即可看出" if sure else "有材料指向，须二审查明"
    return verdict(status, f"{words}：{told}。", _pieces_of(found, supports=True))


def _pieces_of(found: tuple[Ground, ...], *, supports: bool) -> tuple[Piece, ...]:
    return tuple(
        piece
        for one in found
        for piece in pieces(
            one.citations[:2],
            one.text,
            supports=supports,
            strength="strong" if one.sure else "medium",
        )
    )


METHODS: dict[str, AppealJudge] = {
    "appealable": appealable,
    "appeal_in_time": in_time,
    "aggrieved": aggrieved,
    "fact_error": facts_wrong,
    "law_error": law_wrong,
    "procedure_error": procedure_wrong,
    "claims_scope": scope_wrong,
    "new_evidence": new_evidence,
    "holdings_carried": carried,
    "admitted_below": admitted,
    "limitation_not_pleaded": limitation_unpleaded,
}
