"""The defences open to a borrower or a surety in this file."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from litigation.analysis.claims.loan.surety import Surety, sureties_of
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.defences_on_procedure import identity, jurisdiction, limitation
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import PRINCIPAL, items_of, sum_of
from litigation.analysis.reasoning.rows import cited, fragility, opposing, row, supporting
from litigation.analysis.reasoning.wording import listed, stripped, yuan
from litigation.analysis.values.facts import EventKind
from litigation.analysis.values.loan import LoanSignal
from litigation.analysis.values.result import ElementStatus
from litigation.analysis.values.sources import Citation

_SIGNALS = {
    "gambling": "借条系赌债等非法债务形成",
    "converted": "款项系货款、投资款等其他往来，或由其他债务转化而来",
    "forced": "借条系受胁迫出具",
    "not_received": "未实际收到借款",
    "relending": "出借资金来自银行贷款等套取的资金",
    "professional": "出借人以放贷为业",
    "forged": "借款凭证并非本人签名",
}


def delivery(case: Case) -> Defence | None:
    """Open where no payout is shown, or only by thin papers."""
    found = row(case.matrix, "delivery")
    if found is None or not found.evidence:
        return None
    if found.status is ElementStatus.PROVED and not fragility(found) and not opposing(found):
        return None
    return Defence(
        topic="delivery",
        title="款项未实际交付的抗辩",
        ground=f"款项交付由原告举证：{stripped(found.reason)}。",
        rejoinder=(
            "应补充转账凭证；现金交付的，说明时间、地点、在场人、资金来源和取款记录，并结合借条“"
            "收到”字样和事后还款、付息行为印证。"
        ),
        support="自己账户在借款日前后的流水；与原告就款项未到账的沟通记录。",
        plea="原告未提交足以证明已向答辩人实际交付借款的证据，出借事实由原告举证。",
        citations=cited((*opposing(found), *supporting(found))),
        articles=law(case.rules, "民间借贷解释 15", "民法典 679"),
    )


def not_due(case: Case) -> Defence | None:
    found = row(case.matrix, "loan_due")
    loans = [loan for loan in case.facts.loans if loan.due is None or loan.due >= case.inputs.as_of]
    if found is None or not loans or found.status is ElementStatus.PROVED:
        return None
    citations = distinct(c for loan in loans for c in (*loan.due_citations, *loan.formed_citations))
    return Defence(
        topic="not-due",
        title="还款期限未到的抗辩",
        ground=f"{stripped(found.reason)}。",
        rejoinder=(
            "未约定期限的可随时催告在合理期限内返还，起诉状送达亦可作为催告；约定期限未到的，须有"
            "预期违约等提前到期事由。"
        ),
        support="还款期限的约定、展期或宽限的沟通记录。",
        plea="还款期限尚未届满或原告未给予合理期限，答辩人不负迟延责任。",
        citations=citations,
        articles=law(case.rules, "民法典 675"),
    )


def payment(case: Case) -> Defence | None:
    paid = case.debtor_events(EventKind.PAID)
    sums = [event.amount for event in paid if event.amount is not None]
    if not paid:
        return None
    told = f"{len(paid)}笔还款" + (f"，合计{yuan(sum(sums, Decimal(0)))}" if sums else "")
    owed = sum_of(items_of(case.calculation, PRINCIPAL))
    after = f"，抵充后本金余额为{yuan(owed)}" if owed is not None else ""
    return Defence(
        topic="payment",
        title="已还款的抗辩",
        ground=(
            f"材料中有{told}；未注明用途的先抵利息后抵本金，如有证据表明双方同意先还本金，本金应"
            f"相应减少。另有未入卷的还款应一并主张。"
        ),
        rejoinder=f"上述还款已在测算中逐笔抵充{after}；主张另有还款或其他用途的，由被告举证。",
        support="全部转账记录、收条、聊天中对用途的确认，逐笔列表核对。",
        plea=(
            f"答辩人已还款{told.replace('笔还款', '笔')}，应依法抵充；"
            "已付利息中超过利率上限的部分（如有），应抵作本金。"
        ),
        citations=distinct(citation for event in paid for citation in event.citations),
        articles=law(case.rules, "民法典 561", "民诉法解释 91"),
    )


def withheld(case: Case) -> Defence | None:
    found = row(case.matrix, "withheld")
    if found is None or found.status is ElementStatus.NOT_PROVED or not supporting(found):
        return None
    return Defence(
        topic="withheld",
        title="预先扣除利息、本金应按实际出借认定的抗辩",
        ground=f"{stripped(found.reason)}。",
        rejoinder=(
            "测算已按可见的实际交付金额计算；差额确以现金另行交付的，应提交取款记录、在场人等证据"
            "，否则不再主张。"
        ),
        support="出借当日的转账记录、当日回款记录及扣息的聊天记录。",
        plea="利息不得预先在本金中扣除，本金应按答辩人实际收到的金额认定。",
        citations=cited(supporting(found)),
        articles=law(case.rules, "民法典 670", "民间借贷解释 26"),
    )


def excessive_rate(case: Case) -> Defence | None:
    found = row(case.matrix, "excessive_rate")
    if found is None or found.status is ElementStatus.NOT_PROVED or not supporting(found):
        return None
    return Defence(
        topic="excessive-rate",
        title="利率及各项费用合计超过上限的抗辩",
        ground=f"{stripped(found.reason)}。利息、逾期利息、违约金、服务费等合计不得超过该上限。",
        rejoinder="诉讼请求应直接按上限主张；已按高于上限支付的，测算已将超出部分抵作本金。",
        support="约定的利率、违约金、服务费条款及历次付息记录，并列出按上限重算的表格。",
        plea="约定的利息、逾期利息、违约金及其他费用合计超过法定上限，超过部分不应支持。",
        citations=cited(supporting(found)),
        articles=law(case.rules, "民间借贷解释 25", "民间借贷解释 29", "民间借贷解释 31"),
    )


def joined_interest(case: Case) -> Defence | None:
    """Of a certificate issued anew: interest above the ceiling is no principal."""
    found = [loan for loan in case.facts.loans if loan.renewal is not None]
    if not found:
        return None
    labels = listed(loan.label for loan in found)
    return Defence(
        topic="joined-interest",
        title="前期利息计入本金（重新出具凭证）的抗辩",
        ground=(
            f"{labels}：后期本金含前期利息；前期利率超过合同成立时一年期LPR四倍的部分不得计入，"
            "最终本息也不得超过最初本金与其按四倍LPR计算的整个期间的利息之和。"
        ),
        rejoinder="测算已按一笔借款计算，并逐项核对上述两个上限；以结算单和首次出借凭证证明前期本息。",
        support="原借条、首次到账记录、历次付息记录，列表重算前期利息。",
        plea="新凭证系就原借款结算后重新出具，并非另一笔借款；超过上限计入的前期利息不应认定为本金。",
        citations=distinct(
            c
            for loan in found
            for c in (*(loan.renewal.citations if loan.renewal else ()), *loan.principal_citations)
        ),
        articles=law(case.rules, "民间借贷解释 27", "民间借贷解释 26"),
    )


def no_interest(case: Case) -> Defence | None:
    """Where interest is claimed or could be, though none was clearly agreed."""
    found = row(case.matrix, "interest_agreed")
    if found is None or found.status is ElementStatus.PROVED:
        return None
    places = (c for loan in case.facts.loans for c in loan.principal_citations)
    return Defence(
        topic="no-interest",
        title="借期内不计利息的抗辩",
        ground=f"{stripped(found.reason)}。",
        rejoinder="有口头约定的，以历次付息的金额与规律、聊天记录证明；逾期后仍可主张逾期利息。",
        support="借款凭证未载利息的原文、此前付款性质的说明。",
        plea="双方未约定借期内利息或约定不明，依法视为没有利息。",
        citations=cited(supporting(found)) or distinct(places),
        articles=law(case.rules, "民法典 680", "民间借贷解释 24"),
    )


def not_a_loan(case: Case) -> Defence | None:
    found = _signals(case, ("converted", "gambling", "forced", "not_received"))
    if not found:
        return None
    told = listed(_SIGNALS[one.kind] for one in found)
    return Defence(
        topic="not-a-loan",
        title="并非真实民间借贷的抗辩",
        ground=(
            f"材料中有记载提到{told}；主张另有基础关系的由被告举证，之后原告仍须证明借贷关系成立。"
        ),
        rejoinder=(
            "以转账凭证、借条原件、借款用途和事后还款行为证明借贷真实；对该记载的语境逐一说明。"
        ),
        support="基础交易的合同与结算、报警记录、证人、聊天记录。",
        plea=f"本案款项{told}，原告应就借贷合意与款项交付进一步举证。",
        citations=_of(found),
        articles=law(case.rules, "民间借贷解释 15", "民间借贷解释 16", "民间借贷解释 18"),
    )


def void(case: Case) -> Defence | None:
    found = _signals(case, ("relending", "professional"))
    if not found:
        return None
    told = listed(_SIGNALS[one.kind] for one in found)
    return Defence(
        topic="void",
        title="借贷合同无效的抗辩",
        ground=f"材料中有记载提到{told}；无效情形的条文未收录，须由律师核对后主张。",
        rejoinder=(
            "出借资金系自有资金的，提交收入、存款来源；出借对象特定、次数有限的，说明不具有经营性。"
        ),
        support="申请调取出借人同期贷款与账户流水，检索关联诉讼。",
        plea=f"{told}，借贷合同的效力应依法审查。",
        citations=_of(found),
        articles=law(case.rules, "民间借贷解释 18", "民诉法解释 91"),
    )


def forged(case: Case) -> Defence | None:
    found = _signals(case, ("forged",))
    if not found:
        return None
    return Defence(
        topic="forged",
        title="借款凭证签名不真实的抗辩",
        ground="材料显示对签名或借条真实性有争议，可申请笔迹、指印鉴定。",
        rejoinder="提交凭证原件并说明签署经过、在场人；以转账与事后还款行为印证。",
        support="同期签名样本，鉴定申请书。",
        plea="答辩人对借款凭证的签名不予认可，申请鉴定。",
        citations=_of(found),
        articles=law(case.rules, "民诉法解释 91", "证据规定 87"),
    )


def surety(case: Case) -> Defence | None:
    """The surety's own defences: the period, and that the debtor comes first."""
    found = sureties_of(case.facts, as_of=case.inputs.as_of)
    told = [one for one in found if one.state != "called" or one.mode == "general"]
    if not told:
        return None
    return Defence(
        topic="surety",
        title="保证人的抗辩（保证期间、先诉抗辩）",
        ground="".join(_surety_ground(one) for one in told),
        rejoinder=(
            "在保证期间内对保证人起诉或提出请求并留存到达证据；一般保证的，将债务人与保证人一并起"
            "诉，判决中明确补充责任。"
        ),
        support="保证条款原文、保证期间的计算、债权人未在期间内主张的说明。",
        plea="".join(one.reason for one in told if one.state == "expired")
        or "保证人仅在法律规定或约定的范围和期间内承担保证责任。",
        citations=distinct(c for one in told for c in one.citations),
        articles=law(case.rules, "民法典 686", "民法典 692", "民法典 693"),
    )


def _surety_ground(one: Surety) -> str:
    first = (
        "一般保证人在债务人财产依法强制执行仍不能清偿前可拒绝承担。"
        if one.mode == "general"
        else ""
    )
    return f"{one.reason}{first}"


def _signals(case: Case, kinds: tuple[str, ...]) -> tuple[LoanSignal, ...]:
    found = {signal.kind: signal for loan in case.facts.loans for signal in loan.signals}
    return tuple(found[kind] for kind in kinds if kind in found)


def _of(signals: tuple[LoanSignal, ...]) -> tuple[Citation, ...]:
    return distinct(citation for one in signals for citation in one.citations)


# In the order in which an answer to a complaint would take them.
LOAN_DEFENCES: tuple[Callable[[Case], Defence | None], ...] = (
    jurisdiction,
    identity,
    limitation,
    forged,
    not_a_loan,
    void,
    delivery,
    withheld,
    not_due,
    joined_interest,
    no_interest,
    excessive_rate,
    payment,
    surety,
)
