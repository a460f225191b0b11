"""After assets were secured before suit: thirty days to sue (民事诉讼法 104)."""

from __future__ import annotations

import re

from litigation.analysis.claims.period_strip import period_strip
from litigation.analysis.claims.periods import Period, suit_period
from litigation.analysis.rules.lookup import GENERAL, cited
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import EventKind, Facts
from litigation.analysis.values.result import Inputs, Limitation
from litigation.analysis.values.ruling import OrderKind, Ruling, Stage
from litigation.analysis.values.sources import Citation

NAME = "诉前保全后的起诉期间"
PROCEDURE = "民事诉讼法（2023修正）"
MEASURE = "保全裁定书、查封（冻结）通知书等载明采取保全措施之日的文书"
_BEFORE_SUIT = re.compile(r"诉前|财保|起诉前|申请保全人")


def preservation_rulings(facts: Facts) -> tuple[Ruling, ...]:
    """Rulings that seal, seize or freeze."""
    return tuple(
        one
        for one in facts.rulings
        if one.stage is Stage.PRESERVATION
        or any(item.kind is OrderKind.SECURE for item in one.orders)
    )


def preservation_period(inputs: Inputs, facts: Facts, rules: RuleSet) -> Limitation:
    """Counted from the ruling's own day: the measure cannot have been taken before it."""
    found = [one for one in preservation_rulings(facts) if _is_before_suit(one)]
    if not found or found[-1].dated is None:
        text = "材料未见诉前保全裁定，三十日的起诉期间尚未起算或无法判断；诉讼中保全不适用该期间。"
        return _strip(rules, "undetermined", text, missing=(MEASURE,))
    ruling = found[-1]
    assert ruling.dated is not None
    period = suit_period(ruling.dated)
    story = (
        f"诉前保全裁定作出于{chinese_day(ruling.dated)}，自采取措施之日起三十日内应起诉或申请仲裁；"
        f"按裁定日最早计至{chinese_day(period.end)}{period.remark}"
    )
    cites = (*ruling.citations[:2], *ruling.dated_citations)
    filed = [
        one
        for one in facts.events
        if one.kind is EventKind.FILED and ruling.dated <= one.date <= period.end
    ]
    if filed:
        text = f"{story}；材料显示{chinese_day(filed[0].date)}已起诉。"
        return _strip(rules, "not_barred", text, (*cites, *filed[0].citations), period)
    if not period.is_over(inputs.as_of):
        text = f"{story}，尚余{period.days_left(inputs.as_of)}日。"
        return _strip(rules, "not_barred", text, cites, period)
    text = f"{story}，已过；采取措施之日和是否已起诉未见记载，保全是否应当解除无法判断。"
    return _strip(
        rules,
        "undetermined",
        text,
        cites,
        period,
        (MEASURE, "起诉或申请仲裁的受理通知书"),
    )


def _is_before_suit(ruling: Ruling) -> bool:
    told = [item.text for item in ruling.orders] + [one.text for one in ruling.holdings]
    return _BEFORE_SUIT.search("\n".join((ruling.case_number, *told))) is not None


def _strip(
    rules: RuleSet,
    status: str,
    reason: str,
    citations: tuple[Citation, ...] = (),
    period: Period | None = None,
    missing: tuple[str, ...] = (),
) -> Limitation:
    articles = (*cited(rules, PROCEDURE, 104), *cited(rules, GENERAL, 201, 203))
    return period_strip(
        status,
        reason,
        name=NAME,
        period=period,
        citations=citations,
        articles=articles,
        missing=missing,
    )
