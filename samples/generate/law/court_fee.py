"""Fee of a property case: 诉讼费用交纳办法 13(1), half of it by 15 and 16."""

from decimal import Decimal

from samples.generate.money import fen, plain

_FIXED_UP_TO, _FIXED = Decimal(10_000), Decimal(50)
_BRACKETS = (
    (Decimal(100_000), Decimal("0.025")),
    (Decimal(200_000), Decimal("0.02")),
    (Decimal(500_000), Decimal("0.015")),
    (Decimal(1_000_000), Decimal("0.01")),
    (Decimal(2_000_000), Decimal("0.009")),
    (Decimal(5_000_000), Decimal("0.008")),
    (Decimal(10_000_000), Decimal("0.007")),
    (Decimal(20_000_000), Decimal("0.006")),
    (Decimal("Infinity"), Decimal("0.005")),
)


def property_fee(claim: Decimal) -> Decimal:
    """Full fee for a claim in yuan."""
    fee, floor = _FIXED, _FIXED_UP_TO
    for ceiling, rate in _BRACKETS:
        if claim <= floor:
            break
        fee += (min(claim, ceiling) - floor) * rate
        floor = ceiling
    return fen(fee)


def fee_record(claim: Decimal) -> dict[str, str]:
    full = property_fee(claim)
    return {"claim_total": plain(claim), "full": plain(full), "half": plain(fen(full / 2))}
