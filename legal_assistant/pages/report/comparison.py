"""Running an analysis again, and what differs between two of one case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from legal_assistant.pages.report.refusing import PageOfReport
from litigation.analysis.difference.values import Cause, Difference, Part, Told
from litigation.analysis.discretion import discreet
from litigation.selectors import analysis_for
from litigation.selectors.differences import difference_between
from litigation.selectors.reviews import decisions_between
from litigation.services import analysis_again

PARTS = {
    Part.PAPER: _("材料"),
    Part.READING: _("未能读取"),
    Part.CONCLUSION: _("结论"),
    Part.TOTAL: _("金额合计"),
    Part.CLAIM: _("金额测算"),
    Part.LIMITATION: _("时效与期间"),
    Part.ELEMENT: _("要件"),
    Part.COVERAGE: _("要件覆盖"),
    Part.CONTRADICTION: _("矛盾与疑点"),
    Part.FINDING: _("分析意见"),
    Part.EVENT: _("时间线"),
    Part.PARTY: _("当事人"),
}
CAUSES = {
    Cause.NEW_PAPER: _("因新增材料"),
    Cause.GONE_PAPER: _("因材料不再列入"),
    Cause.READ_ANEW: _("同一材料的其他位置"),
    Cause.SETTINGS: _("与分析设置不同有关"),
    Cause.RATES: _("因利率数据更新"),
    Cause.NOT_TRACED: _("未能归因于某份材料"),
}
SETTINGS = {
    "as_of": _("分析基准日"),
    "case_position": _("我方地位"),
    "case_type": _("案件类型"),
    "analysis_scenario": _("分析场景"),
    "package": _("规则包"),
    "engine": _("引擎版本"),
}
STATES = {"added": _("新增"), "removed": _("不再有"), "changed": _("改变")}


class AgainForm(forms.Form):
    as_of = forms.DateField(
        label=_("计算截止日"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    idempotency_key = forms.CharField(widget=forms.HiddenInput, max_length=64)


class RunAgain(PageOfReport):
    """The button under a report: the same analysis over the papers of the case as they are now."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, analysis_id: UUID) -> HttpResponse:
        analysis = analysis_for(self.user, analysis_id)
        form = AgainForm(request.POST)
        if not form.is_valid():
            messages.error(request, _("计算截止日无效，没有重新分析。"))
            return redirect("report", analysis.pk)
        started = analysis_again(owner=self.user, analysis=analysis, **form.cleaned_data)
        return redirect("task-detail", started.analysis.task_id)


class ReportDifference(PageOfReport):
    template_name = "pages/report/difference.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        after = analysis_for(self.user, self.kwargs["analysis_id"])
        before = analysis_for(self.user, self.kwargs["other_id"])
        found = difference_between(before=before, after=after)
        decisions = decisions_between(before=before, after=after)
        return super().get_context_data(
            before=before,
            after=after,
            difference=found,
            settings=[(SETTINGS[one.name], one) for one in found.settings],
            parts=grouped(found),
            kept=decisions.kept,
            lost=decisions.lost,
            **kwargs,
        )


def grouped(found: Difference) -> list[dict[str, Any]]:
    """The changes by part, with the words for state and causes."""
    return [
        {
            "part": part.value,
            "heading": heading,
            "changes": [
                {
                    "title": discreet(change.title),
                    "reasons": [(one, discreet(one.citation.quote)) for one in change.reasons],
                    "kind": change.state,
                    "state": STATES[change.state],
                    "before": shown(change.before, part),
                    "after": shown(change.after, part),
                    "causes": [CAUSES[cause] for cause in change.causes],
                }
                for change in changes
            ],
        }
        for part, heading in PARTS.items()
        if (changes := found.of(part))
    ]


def shown(told: Told | None, part: Part) -> dict[str, Any] | None:
    """What one analysis says; `chip` is a state that has a word of its own."""
    if told is None:
        return None
    chip = told.code if part in (Part.ELEMENT, Part.LIMITATION) else ""
    return {"chip": chip, "text": discreet(told.text) or _("无法计算")}
