"""The sums of the case: what the contract gives and what the loss was."""

from datetime import date
from decimal import Decimal

from samples.generate.cases.equipment import facts
from samples.generate.law.agreed import agreed_lines
from samples.generate.law.balance import Instalment
from samples.generate.law.court_fee import fee_record
from samples.generate.law.overdue import overdue_lines, total
from samples.generate.money import fen, plain

_PRESUMPTION = Decimal("1.3")
_UNPAID = (facts.ARRIVAL, facts.FINAL)


def agreed(as_of: date) -> list[dict[str, object]]:
    return [line for item in _UNPAID for line in agreed_lines(item, as_of, facts.RATE_PER_DAY)]


def complaint_damages() -> Decimal:
    """What the complaint asks for up to the day it names."""
    return total(agreed(facts.CLAIMED_UP_TO), "amount")


def claims() -> dict[str, object]:
    lines, damages = agreed(facts.AS_OF), total(agreed(facts.AS_OF), "amount")
    return {
        "principal": plain(facts.PRINCIPAL),
        "principal_by_instalment": [_instalment(item) for item in facts.INSTALMENTS],
        "overdue": [],
        "liquidated_damages": _liquidated(lines, damages),
        "claim_total": plain(facts.PRINCIPAL + damages),
        "court_fee": fee_record(facts.PRINCIPAL + damages),
        "complaint": _complaint(),
    }


def _liquidated(lines: list[dict[str, object]], damages: Decimal) -> dict[str, object]:
    loss = [line for item in _UNPAID for line in overdue_lines(item, facts.AS_OF)]
    low, high = total(loss, "amount_low"), total(loss, "amount_high")
    return {
        "agreed": True,
        "clause": "第八条第一款",
        "rate_per_day": str(facts.RATE_PER_DAY),
        "to": facts.AS_OF.isoformat(),
        "segments": lines,
        "amount": plain(damages),
        "loss_measure": "买卖合同解释第18条第4款（违约时一年期LPR加计30%—50%）",
        "loss_segments": loss,
        "loss_low": plain(low),
        "loss_high": plain(high),
        "threshold_low": plain(fen(low * _PRESUMPTION)),
        "threshold_high": plain(fen(high * _PRESUMPTION)),
        "excessive": damages > high * _PRESUMPTION,
        "reduction_rule": "民法典585、合同编通则解释64（举证）65（超过损失30%）66（释明）",
    }


def _instalment(item: Instalment) -> dict[str, str]:
    return {
        "instalment": item.name,
        "amount": plain(item.amount),
        "due": item.due.isoformat(),
        "paid": plain(item.amount - item.unpaid),
        "unpaid": plain(item.unpaid),
    }


def _complaint() -> dict[str, object]:
    damages = complaint_damages()
    return {
        "principal": plain(facts.PRINCIPAL),
        "liquidated_damages": plain(damages),
        "to": facts.CLAIMED_UP_TO.isoformat(),
        "total": plain(facts.PRINCIPAL + damages),
        "court_fee": fee_record(facts.PRINCIPAL + damages),
    }
