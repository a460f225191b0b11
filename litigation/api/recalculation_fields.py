"""The body of a recalculation: bounded, and refused when it holds a word nobody reads."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from litigation.analysis.recalculation.changes import (
    Changes,
    EmploymentChange,
    EventChange,
    HindranceChange,
    InstalmentChange,
    LoanChange,
    NewPayment,
    PenaltyChange,
    PublishedRate,
)
from litigation.words import BASES, RATE_PERIODS

EARLIEST, LATEST = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)
MOST_ROWS = 200


class Strict(serializers.Serializer):
    """Refuses unknown fields: a misspelt one must not look as if it had been heeded."""

    def to_internal_value(self, data: Any) -> Any:
        unknown = sorted(set(data) - set(self.fields)) if isinstance(data, dict) else []
        if unknown:
            raise serializers.ValidationError({name: [_("没有这个字段。")] for name in unknown})
        return super().to_internal_value(data)


class DayField(serializers.DateField):
    """A day that a case can be about."""

    def to_internal_value(self, value: Any) -> datetime.date:
        day = super().to_internal_value(value)
        if not EARLIEST <= day <= LATEST:
            raise serializers.ValidationError(_("日期须在 1990 年至 2100 年之间。"))
        return day


def _sum(**more: Any) -> serializers.DecimalField:
    return serializers.DecimalField(
        max_digits=15, decimal_places=2, min_value=Decimal("0.01"), required=False, **more
    )


def _fraction(digits: int, most: str) -> serializers.DecimalField:
    return serializers.DecimalField(
        max_digits=digits + 4,
        decimal_places=digits,
        min_value=Decimal("0.0000001"),
        max_value=Decimal(most),
        required=False,
    )


class InstalmentFields(Strict):
    number = serializers.IntegerField(min_value=1, max_value=MOST_ROWS, required=False)
    label = serializers.CharField(max_length=50, required=False)  # type: ignore[assignment]
    amount = _sum()
    due = DayField(required=False)
    removed = serializers.BooleanField(default=False)


class EventFields(Strict):
    event = serializers.CharField(max_length=64)
    date = DayField(required=False)
    amount = _sum()
    removed = serializers.BooleanField(default=False)


class PaymentFields(Strict):
    date = DayField()
    amount = serializers.DecimalField(max_digits=15, decimal_places=2, min_value=Decimal("0.01"))
    memo = serializers.CharField(max_length=100, required=False, default="", allow_blank=True)


class PenaltyFields(Strict):
    """`rate` is a fraction per `per`: 0.0005 a day."""

    number = serializers.IntegerField(min_value=1, max_value=MOST_ROWS, required=False)
    rate = _fraction(8, "10")
    per = serializers.ChoiceField(choices=list(RATE_PERIODS), required=False)
    base = serializers.ChoiceField(choices=list(BASES), required=False)
    lump_sum = _sum()
    lpr_multiple = _fraction(4, "100")
    removed = serializers.BooleanField(default=False)


class LoanFields(Strict):
    """`rate` is the yearly rate within the term as a fraction: 0.12."""

    number = serializers.IntegerField(min_value=1, max_value=MOST_ROWS)
    principal = _sum()
    formed = DayField(required=False)
    due = DayField(required=False)
    rate = _fraction(8, "10")
    withheld = _sum()


class HindranceFields(Strict):
    """What kept the creditor from claiming, by its number; `end` is its last day."""

    number = serializers.IntegerField(min_value=1, max_value=MOST_ROWS)
    start = DayField(required=False)
    end = DayField(required=False)
    removed = serializers.BooleanField(default=False)


class EmploymentFields(Strict):
    started = DayField(required=False)
    ended = DayField(required=False)
    wage = _sum()


class RateFields(Strict):
    """A published rate, in percent a year, with its source."""

    date = DayField()
    one_year = serializers.DecimalField(
        max_digits=6, decimal_places=4, min_value=Decimal(0), max_value=Decimal(100)
    )
    five_year = serializers.DecimalField(
        max_digits=6,
        decimal_places=4,
        min_value=Decimal(0),
        max_value=Decimal(100),
        required=False,
        allow_null=True,
        default=None,
    )
    source = serializers.CharField(max_length=200)  # type: ignore[assignment]


def _rows(fields: type[Strict]) -> serializers.ListSerializer[Any]:
    return serializers.ListSerializer(child=fields(), required=False, max_length=MOST_ROWS)


class RecalculationFields(Strict):
    """Everything is optional; what is left out stays as the papers say."""

    as_of = DayField(required=False)
    price = _sum()
    deposit = _sum()
    instalments = _rows(InstalmentFields)
    events = _rows(EventFields)
    payments = _rows(PaymentFields)
    penalties = _rows(PenaltyFields)
    loans = _rows(LoanFields)
    hindrances = _rows(HindranceFields)
    employment = EmploymentFields(required=False)
    rates = _rows(RateFields)

    def changes(self) -> Changes:
        """The valid body as values of the engine."""
        given = dict(self.validated_data)
        rows: dict[str, Any] = {
            "instalments": InstalmentChange,
            "events": EventChange,
            "payments": NewPayment,
            "penalties": PenaltyChange,
            "loans": LoanChange,
            "hindrances": HindranceChange,
            "rates": PublishedRate,
        }
        for name, kind in rows.items():
            given[name] = tuple(kind(**row) for row in given.get(name, ()))
        if "employment" in given:
            given["employment"] = EmploymentChange(**given["employment"])
        return Changes(**given)
