"""The body of a settlement: odds and assumptions, every one of them the lawyer's."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from litigation.analysis.settlement.values import Assumptions, ClaimOdds
from litigation.api.recalculation_fields import Strict

MOST_CLAIMS = 200
MOST_DAYS = 3650


def _fraction(**more: Any) -> serializers.DecimalField:
    return serializers.DecimalField(
        max_digits=5, decimal_places=4, min_value=Decimal(0), max_value=Decimal(1), **more
    )


def _sum(**more: Any) -> serializers.DecimalField:
    return serializers.DecimalField(
        max_digits=15, decimal_places=2, min_value=Decimal(0), required=False, **more
    )


def _days() -> serializers.IntegerField:
    return serializers.IntegerField(min_value=0, max_value=MOST_DAYS, required=False)


class OddsFields(Strict):
    """`odds` and `defendant_odds` from 0 to 1; `amount` takes the place of the report's sum."""

    claim = serializers.CharField(max_length=100)
    odds = _fraction()
    defendant_odds = _fraction(required=False, allow_null=True)
    amount = _sum(allow_null=True)


class SettlementFields(Strict):
    """Only `odds` is needed, one row for every claim that counts."""

    odds: serializers.ListSerializer[Any] = serializers.ListSerializer(
        child=OddsFields(), max_length=MOST_CLAIMS, required=False
    )
    plaintiff_costs = _sum()
    defendant_costs = _sum()
    court_fee = _sum(allow_null=True)
    fee_share = _fraction(required=False)
    days_to_judgment = _days()
    days_overdue = _days()
    yearly_discount = _fraction(required=False)
    recovery = _fraction(required=False)

    def validate_odds(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        claims = [row["claim"] for row in rows]
        if len(set(claims)) < len(claims):
            raise serializers.ValidationError(_("同一项请求只能录入一次。"))
        return rows

    def entered(self) -> tuple[tuple[ClaimOdds, ...], Assumptions]:
        """The valid body as values of the engine."""
        given = dict(self.validated_data)
        rows = given.pop("odds", ())
        return tuple(ClaimOdds(**row) for row in rows), Assumptions(**given)
