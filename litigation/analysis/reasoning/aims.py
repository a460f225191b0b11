"""Which elements a defence is about, so that issues and both chairs name it there."""

from __future__ import annotations

ELEMENTS_OF_DEFENCE = {
    "jurisdiction": ("jurisdiction",),
    "limitation": ("limitation", "limitation_defence"),
    "quality": ("acceptance", "quality_objection"),
    "delivery": ("delivery",),
    "payment": ("non_payment", "payment"),
    "deposit": ("set_off",),
    "late-performance": ("set_off",),
    "prior-performance": ("prior_performance",),
    "invoice": ("prior_performance",),
    "excessive-damages": ("excessive_damages",),
    "withheld": ("withheld",),
    "excessive-rate": ("excessive_rate",),
    "no-interest": ("interest_agreed",),
    "not-a-loan": ("contract_formed", "not_a_loan"),
    "void": ("void",),
    "forged": ("forged",),
    "not-due": ("loan_due",),
    "surety": ("guarantee", "guarantee_expired"),
    # of purchases, where the buyer sues
    "seller-delivered": ("delivered_as_agreed", "goods_defective"),
    "seller-accepted": ("inspection_lapsed", "notified_in_time"),
    "buyer-default": ("buyer_default",),
    # of appeals and of securing assets or evidence
    "affirm": ("holdings_carried", "fact_error", "law_error"),
    "admission": ("admitted_below",),
    "late-evidence": ("new_evidence",),
    "no-need": ("asset_risk",),
    "excess": ("excess",),
    # of employments
    "lawful-dismissal": ("lawful_dismissal",),
    "own-resignation": ("dismissal", "forced_resignation"),
    "wage-base": ("monthly_wage",),
    "written-contract": ("written_contract",),
    "wages-paid": ("wages_unpaid", "wages_paid"),
    "arbitration-first": ("arbitration_first",),
    # of decisions to be enforced
    "performed": ("order_performed",),
    "not-effective": ("title_effective", "order_due"),
    "delay-interest": ("delay_basis",),
}


def aimed_at(topic: str) -> tuple[str, ...]:
    """Ids of the elements; none for a defence that stands beside them all."""
    return ELEMENTS_OF_DEFENCE.get(topic, ())
