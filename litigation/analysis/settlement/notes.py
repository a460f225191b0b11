"""What the reader of a range must know about what went into it."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.settlement.costs import Fee
from litigation.analysis.settlement.refusals import left_out
from litigation.analysis.settlement.values import Assumptions
from litigation.analysis.values.result import AnalysisResult

OWN = (
    "各项可能性和费用由使用者录入，系统不作估计；"
    "本结果是算术，不是胜诉率，也不是建议的报价，未存入报告。"
)


def notes_on(result: AnalysisResult, given: Assumptions, fee: Fee) -> tuple[str, ...]:
    """First whose figures these are, then what was left out."""
    return (OWN, *_gaps(result), *_left_out(given), *_fee(fee, given))


def _gaps(result: AnalysisResult) -> Iterator[str]:
    refused = left_out(result)
    if refused:
        yield f"下列各项无法计算，未计入：{'、'.join(refused)}。"
    strip = result.limitation
    if strip.status != "not_barred":
        state = "已届满" if strip.status == "barred" else "是否届满无法判断"
        yield f"{strip.name}{state}，录入的可能性须已计入该风险。"


def _left_out(given: Assumptions) -> Iterator[str]:
    if not given.plaintiff_costs and not given.defendant_costs:
        yield "双方继续诉讼的费用未录入，按零计。"
    if given.recovery == 1:
        yield "未录入实际收回的比例，按全部收回计；被告偿债能力有疑问的，下限应相应降低。"
    if not given.days_to_judgment and not given.days_overdue:
        yield "未录入判决和付款所需的时间，利息只算到报告的测算日。"


def _fee(fee: Fee, given: Assumptions) -> Iterator[str]:
    if not fee.is_known:
        yield "报告没有案件受理费，也未录入，按零计。"
        return
    yield (
        "受理费：判决的由败诉方按胜败比例负担（诉讼费用交纳办法第29条，具体由法院决定）；"
        "调解的减半收取（第15条）。"
    )
