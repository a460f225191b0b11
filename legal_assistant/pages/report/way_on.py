"""From a report whose papers are of another kind, or show the other chair, to the right start."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from legal_assistant.pages.analysis_form import Offers
from litigation.analysis.values.result import AnalysisResult
from litigation.models import LitigationAnalysis

_OTHER = {"plaintiff": "defendant", "defendant": "plaintiff"}


@dataclass(frozen=True)
class WayOn:
    """A link to the start form; to another package, or only to the other chair."""

    url: str
    to_package: bool


def way_on(analysis: LitigationAnalysis, result: AnalysisResult, offers: Offers) -> WayOn | None:
    """The start form with what the papers suggest already chosen; None where nothing is."""
    suggested, choices = _choices(analysis, result, offers)
    if not choices:
        return None
    start = (
        reverse("case-analysis-start", args=[analysis.case_id])
        if analysis.case_id
        else reverse("analysis-start")
    )
    return WayOn(f"{start}?{urlencode({**choices, 'from': str(analysis.pk)})}", suggested)


def _choices(
    analysis: LitigationAnalysis, result: AnalysisResult, offers: Offers
) -> tuple[bool, dict[str, str]]:
    offered = {one.id for one in offers}
    contradicted = any(one.kind == "position_contradicted" for one in result.contradictions)
    other = _OTHER.get(analysis.case_position, "") if contradicted else ""
    position = other or analysis.case_position
    for one in result.suggestions:
        if one.package_id in offered:
            kind = {"package_id": one.package_id, "case_type": one.case_type}
            return True, {**kind, "case_position": position}
    return False, _seated(analysis, other, offers) if other else {}


def _seated(analysis: LitigationAnalysis, position: str, offers: Offers) -> dict[str, str]:
    """The same package in the other chair, or else the first that covers the case there."""
    for one in sorted(offers, key=lambda one: one.id != analysis.package_id):
        for combination in one.file.package.combinations:
            types, asked = combination.case_types, analysis.case_type
            is_same = one.id == analysis.package_id
            if combination.position == position and (is_same or asked in types):
                case_type = asked if asked in types else types[0]
                return {"package_id": one.id, "case_type": case_type, "case_position": position}
    return {}
