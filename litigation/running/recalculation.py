"""Computes the sums of a finished analysis anew with figures that a lawyer entered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from litigation.analysis.claims.rates import RateRow, Rates
from litigation.analysis.claims.values import Calculation
from litigation.analysis.recalculation.changes import Changes, PublishedRate
from litigation.analysis.recalculation.comparison import Comparison, compare
from litigation.analysis.recalculation.record import Replaced
from litigation.analysis.recalculation.substitution import substitute
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import AnalysisResult, Inputs
from litigation.models import LitigationAnalysis
from litigation.packages import PackageFile
from litigation.running.plan import CALCULATION, FACTS, RULES, analysis_plan
from litigation.selectors.facts import facts_of, result_of
from litigation.selectors.packages import package_pinned
from litigation.selectors.rates import rates_entered


@dataclass(frozen=True)
class Recalculation:
    """The new sums beside the stored ones; nothing of it is stored."""

    inputs: Inputs
    replaced: tuple[Replaced, ...]
    calculation: Calculation
    comparison: Comparison
    notes: tuple[str, ...]


def analysis_recalculate(*, analysis: LitigationAnalysis, changes: Changes) -> Recalculation:
    """The money sheet and the period with the changes in place; a few milliseconds, no writes.

    Raises NotCompleted, ResultOutdated, UnknownFigure and UnusableFigure.
    """
    result = result_of(analysis)
    facts = facts_of(analysis, result)
    put = substitute(result.inputs, facts, changes)
    rates, package = rates_entered(), package_pinned(analysis)
    calculation = _calculated(put.inputs, put.facts, _with(rates, changes.rates), package)
    unchanged = _compared(_calculated(result.inputs, facts, rates, package), result)
    return Recalculation(
        inputs=put.inputs,
        replaced=(*put.replaced, *(_rate_entered(rate) for rate in changes.rates)),
        calculation=calculation,
        comparison=_compared(calculation, result),
        notes=_notes(bool(changes != Changes()), unchanged),
    )


def _calculated(
    inputs: Inputs, facts: Facts, rates: Rates, package: PackageFile | None
) -> Calculation:
    """What the nodes of the analysis itself make of these facts."""
    values: dict[str, Any] = {"inputs": inputs, FACTS: facts, "rates": rates}
    for node in analysis_plan(_never, package=package):
        if node.name in (RULES, CALCULATION):
            values[node.name] = node.run(**{name: values[name] for name in node.needs})
    calculation: Calculation = values[CALCULATION]
    return calculation


def _never(**values: Any) -> Any:
    raise AssertionError("a recalculation publishes nothing")


def _compared(calculation: Calculation, result: AnalysisResult) -> Comparison:
    return compare(
        calculation,
        claims=result.claims,
        total=result.claim_total,
        limitation=result.limitation,
    )


def _with(rates: Rates, published: tuple[PublishedRate, ...]) -> Rates:
    """Rates of this request last: they complete and override what staff entered."""
    return replace(rates, rows=(*rates.rows, *(_row(rate) for rate in published)))


def _row(rate: PublishedRate) -> RateRow:
    five_year = None if rate.five_year is None else rate.five_year / Decimal(100)
    source = f"{rate.date.isoformat()}公布的利率（本次测算录入：{rate.source}）"
    return RateRow(rate.date, rate.one_year / Decimal(100), five_year, source)


def _rate_entered(rate: PublishedRate) -> Replaced:
    return Replaced(f"{rate.date.isoformat()}公布的利率", None, f"{rate.one_year}%")


def _notes(is_changed: bool, unchanged: Comparison) -> tuple[str, ...]:
    notes = []
    if is_changed:
        notes.append(
            _("本次测算含录入的数据，未见于材料，仅供比较，未存入报告；据以主张前须补充证据。")
        )
    if not unchanged.is_same:
        notes.append(
            _("即使不作任何改动，现在的结果也与报告不同：利率表或计算规则在报告生成后有更新。")
        )
    return tuple(notes)
