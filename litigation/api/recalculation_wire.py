"""How a recalculation looks on the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from django.utils.translation import gettext
from rest_framework import serializers

from litigation.analysis.values.facts import EventKind, Facts
from litigation.analysis.values.result import AnalysisResult

if TYPE_CHECKING:
    from litigation.analysis.recalculation.comparison import ComparedItem
    from litigation.running.recalculation import Recalculation

Wire = dict[str, Any]


class ReplacedSerializer(serializers.Serializer):
    what = serializers.CharField()
    before = serializers.CharField(allow_null=True)
    after = serializers.CharField(allow_null=True)


class RecalculatedItemSerializer(serializers.Serializer):
    """A sum with all its segments; `state` tells how it stands to the stored one."""

    id = serializers.CharField()
    state = serializers.ChoiceField(choices=["same", "changed", "added", "removed"])
    title = serializers.CharField()
    amount = serializers.CharField(allow_null=True)
    stored_amount = serializers.CharField(allow_null=True)
    refusal = serializers.CharField()
    formula = serializers.CharField()
    segments = serializers.ListField(child=serializers.DictField())
    notes = serializers.ListField(child=serializers.CharField())
    articles = serializers.ListField(child=serializers.DictField())


class TotalSerializer(serializers.Serializer):
    amount = serializers.CharField(allow_null=True)
    stored_amount = serializers.CharField(allow_null=True)
    difference = serializers.CharField(allow_null=True)


class RecalculatedSerializer(serializers.Serializer):
    """Nothing of this is stored; `is_same` means that every line is as in the report."""

    analysis_id = serializers.UUIDField()
    as_of = serializers.DateField()
    is_same = serializers.BooleanField()
    replaced = ReplacedSerializer(many=True)
    items = RecalculatedItemSerializer(many=True)
    total = TotalSerializer()
    allocations = serializers.ListField(child=serializers.DictField())
    limitation = serializers.DictField()
    refusals = serializers.ListField(child=serializers.CharField())
    notes = serializers.ListField(child=serializers.CharField())


class ChangeableSerializer(serializers.Serializer):
    """What the papers say and a recalculation may change, by number or id."""

    as_of = serializers.DateField()
    price = serializers.CharField(allow_null=True)
    deposit = serializers.CharField(allow_null=True)
    instalments = serializers.ListField(child=serializers.DictField())
    payments = serializers.ListField(child=serializers.DictField())
    events = serializers.ListField(child=serializers.DictField())
    penalties = serializers.ListField(child=serializers.DictField())
    loans = serializers.ListField(child=serializers.DictField())
    hindrances = serializers.ListField(child=serializers.DictField())
    employment = serializers.DictField(allow_null=True)


def recalculated(analysis_id: object, made: Recalculation) -> Wire:
    """The whole answer."""
    compared = made.comparison
    items = [item.now for item in compared.items if item.now]
    return {
        "analysis_id": str(analysis_id),
        "as_of": made.inputs.as_of.isoformat(),
        "is_same": compared.is_same,
        "replaced": [_named(each) for each in msgspec.to_builtins(made.replaced)],
        "items": [_item(item) for item in compared.items],
        "total": _total(made),
        "allocations": msgspec.to_builtins(made.calculation.allocations),
        "limitation": {
            **msgspec.to_builtins(compared.limitation.now),
            "differs": list(compared.limitation.differs),
            "stored": msgspec.to_builtins(compared.limitation.stored),
        },
        "refusals": [item.refusal for item in items if item.refusal],
        "notes": [*made.notes, *made.calculation.notes],
    }


def _named(replaced: Wire) -> Wire:
    """With the name of the figure in the language of the page, where it has one."""
    what: str = replaced["what"]
    return {**replaced, "what": gettext(what)}


def changeable(result: AnalysisResult, facts: Facts) -> Wire:
    """The figures that a lawyer may change."""
    terms: Wire = msgspec.to_builtins(facts.terms)
    events: list[Wire] = msgspec.to_builtins(facts.events)
    paid = EventKind.PAID.value
    return {
        "as_of": result.inputs.as_of.isoformat(),
        "price": terms["price"]["value"] if terms["price"] else None,
        "deposit": terms["deposit"]["value"] if terms["deposit"] else None,
        "instalments": _numbered(terms["instalments"]),
        "payments": [_event(event) for event in events if event["kind"] == paid],
        "events": [_event(event) for event in events if event["kind"] != paid],
        "penalties": _numbered(terms["penalties"]),
        "employment": _employment(facts),
        "loans": _numbered(msgspec.to_builtins(facts.loans)),
        "hindrances": _numbered(msgspec.to_builtins(facts.hindrances)),
    }


def _item(item: ComparedItem) -> Wire:
    shown = item.now or item.stored
    wire: Wire = msgspec.to_builtins(shown)
    segments = [
        {**msgspec.to_builtins(each.segment), "is_stored": each.is_stored} for each in item.segments
    ]
    return {
        **wire,
        "state": item.state,
        "amount": wire["amount"] if item.now else None,
        "stored_amount": _written(item.stored.amount if item.stored else None),
        "segments": segments,
    }


def _total(made: Recalculation) -> Wire:
    now, stored = made.comparison.total, made.comparison.stored_total
    known = now is not None and stored is not None
    return {
        "amount": _written(now),
        "stored_amount": _written(stored),
        "difference": _written(now - stored) if known else None,  # type: ignore[operator]
    }


def _written(value: object) -> str | None:
    return None if value is None else str(value)


def _numbered(rows: list[Wire]) -> list[Wire]:
    return [{"number": number, **row} for number, row in enumerate(rows, start=1)]


def _employment(facts: Facts) -> Wire | None:
    if facts.employment is None:
        return None
    wire: Wire = msgspec.to_builtins(facts.employment)
    return {name: wire[name] for name in ("started", "ended", "wages")}


def _event(event: Wire) -> Wire:
    kept = ("kind", "date", "precision", "text", "amount", "citations")
    return {"event": event["id"], **{name: event[name] for name in kept}}
