"""What the agreed terms and the computed sums mean for either side."""

from __future__ import annotations

from decimal import Decimal

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.defences_on_money import agreed_damages, buyer_penalties
from litigation.analysis.reasoning.factor import Factor, with_source
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.money import PRINCIPAL, cited, items_of, sum_of
from litigation.analysis.reasoning.wording import yuan
from litigation.analysis.values.facts import AmountKind


def sum_factors(case: Case) -> tuple[Factor, ...]:
    return with_source([*_penalty(case), *_fee_shifting(case), *_overclaimed(case)])


def _penalty(case: Case) -> list[Factor]:
    terms, items = buyer_penalties(case), agreed_damages(case)
    if not terms or not items:
        return []
    total = sum_of(items) or Decimal(0)
    text = (
        f"合同对逾期付款约定了违约金，原告无须另行证明损失，按约定计算合计{yuan(total)}；"
        "被告主张过高的，应由被告举证。"
    )
    citations = tuple(citation for term in terms for citation in term.citations)
    articles = law(case.rules, "民法典 585", "合同编通则解释 64", "合同编通则解释 65")
    return [Factor("penalty-agreed", Side.CLAIMANT, text, citations, articles)]


def _fee_shifting(case: Case) -> list[Factor]:
    text = "合同约定实现债权的费用（律师费等）由违约方承担，可凭委托合同、发票和付款凭证一并主张。"
    return [Factor("fee-shifting", Side.CLAIMANT, text, case.facts.terms.fee_shifting)]


def _overclaimed(case: Case) -> list[Factor]:
    """A sum in the complaint that the papers do not carry."""
    total = case.calculation.total
    claimed = [item for item in case.facts.amounts if item.kind is AmountKind.CLAIMED]
    if total is None or not claimed:
        return []
    highest = max(claimed, key=lambda amount: amount.value)
    if highest.value <= total:
        return []
    text = (
        f"已有的请求文书主张{yuan(highest.value)}，而按现有材料测算全部请求合计最多"
        f"{yuan(total)}，差额{yuan(highest.value - total)}没有计算依据。"
    )
    citations = (*highest.citations, *cited(items_of(case.calculation, PRINCIPAL), limit=3))
    return [Factor("overclaimed", Side.RESPONDENT, text, citations)]
