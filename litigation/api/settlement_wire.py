"""How a settlement range looks on the wire."""

from __future__ import annotations

from typing import Any

import msgspec
from django.utils.translation import gettext
from rest_framework import serializers

from litigation.analysis.reasoning.money import title_of
from litigation.analysis.settlement.refusals import claims_at_stake
from litigation.analysis.settlement.values import Settlement
from litigation.analysis.values.result import AnalysisResult

Wire = dict[str, Any]


class LineSerializer(serializers.Serializer):
    id = serializers.CharField()
    title = serializers.CharField()
    amount = serializers.CharField()
    formula = serializers.CharField()


class SeatSerializer(serializers.Serializer):
    """`value`: what fighting on is worth, or costs the defendant; `limit`: what to settle at."""

    name = serializers.CharField()
    lines = LineSerializer(many=True)
    value = serializers.CharField()
    limit = serializers.CharField()
    limit_formula = serializers.CharField()


class ZoneSerializer(serializers.Serializer):
    low = serializers.CharField(allow_null=True)
    high = serializers.CharField(allow_null=True)
    formula = serializers.CharField()


class SettlementSerializer(serializers.Serializer):
    """Nothing of this is stored."""

    analysis_id = serializers.UUIDField()
    as_of = serializers.DateField()
    plaintiff = SeatSerializer()
    defendant = SeatSerializer()
    zone = ZoneSerializer()
    notes = serializers.ListField(child=serializers.CharField())
    articles = serializers.ListField(child=serializers.DictField())


class StakeSerializer(serializers.Serializer):
    claim = serializers.CharField()
    title = serializers.CharField()
    amount = serializers.CharField()
    amount_low = serializers.CharField(allow_null=True)
    amount_high = serializers.CharField(allow_null=True)


class StakesSerializer(serializers.Serializer):
    """The claims that want odds; there are none to begin with."""

    as_of = serializers.DateField()
    plaintiff = serializers.CharField()
    defendant = serializers.CharField()
    claims = StakeSerializer(many=True)


def settled(analysis_id: object, result: AnalysisResult, made: Settlement) -> Wire:
    """The whole answer."""
    wire: Wire = msgspec.to_builtins(made)
    return {
        "analysis_id": str(analysis_id),
        "as_of": result.inputs.as_of.isoformat(),
        **wire,
        "plaintiff": {"name": gettext(result.chairs.plaintiff), **wire["plaintiff"]},
        "defendant": {"name": gettext(result.chairs.defendant), **wire["defendant"]},
    }


def stakes(result: AnalysisResult) -> Wire:
    """What odds are asked for; raises PrincipalUnknown."""
    return {
        "as_of": result.inputs.as_of.isoformat(),
        "plaintiff": gettext(result.chairs.plaintiff),
        "defendant": gettext(result.chairs.defendant),
        "claims": [
            {
                "claim": item.id,
                "title": title_of(item),
                **{
                    name: None if value is None else str(value)
                    for name, value in (
                        ("amount", item.amount),
                        ("amount_low", item.amount_low),
                        ("amount_high", item.amount_high),
                    )
                },
            }
            for item in claims_at_stake(result)
        ],
    }
