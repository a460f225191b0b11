"""What one fills in to start a case analysis; only combinations that a rule package covers."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from litigation.choices import USER_INPUT_LIMIT
from litigation.packages import RulePackage, packages
from litigation.words import CASE_TYPES, MODES, POSITIONS, SCENARIOS

SEVERAL = 2
Choices = list[tuple[str, Any]]


def _package_choices() -> Choices:
    return [(one.id, _title(one)) for one in packages()]


def _title(one: RulePackage) -> str:
    return one.title.en if get_language() == "en" else one.title.zh


def _covered(words: dict[str, Any], part: str) -> Choices:
    covered = {
        value
        for one in packages()
        for combination in one.combinations
        for value in _values(combination, part)
    }
    return [(value, word) for value, word in words.items() if value in covered]


def _values(combination: Any, part: str) -> tuple[str, ...]:
    value = getattr(combination, part)
    return (value,) if isinstance(value, str) else value


def _position_choices() -> Choices:
    return _covered(POSITIONS, "position")


def _case_type_choices() -> Choices:
    return _covered(CASE_TYPES, "case_types")


def _scenario_choices() -> Choices:
    return [("", _("按我方地位自动选择")), *_covered(SCENARIOS, "scenarios")]


class AnalysisForm(forms.Form):
    case_position = forms.ChoiceField(label=_("我方地位"), choices=_position_choices)
    case_type = forms.ChoiceField(label=_("案件类型"), choices=_case_type_choices)
    package_id = forms.ChoiceField(label=_("规则包"), choices=_package_choices)
    analysis_scenario = forms.ChoiceField(
        label=_("分析场景"), choices=_scenario_choices, required=False
    )
    analysis_mode = forms.ChoiceField(
        label=_("模型"),
        choices=tuple(MODES.items()),
        initial="single",
        help_text=_("多模型并行会同时询问所有已配置的模型并列出各自的意见；结论仍由离线引擎得出。"),
    )
    as_of = forms.DateField(
        label=_("计算截止日"),
        required=False,
        help_text=_("利息、违约金与时效算到这一天；不填为今天。"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    user_input = forms.CharField(
        label=_("案情陈述与问题"),
        required=False,
        max_length=USER_INPUT_LIMIT,
        help_text=_(
            "可补充材料之外的事实，或写明想弄清的问题。没有文件时，只凭这段陈述也可以分析。"
        ),
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    idempotency_key = forms.CharField(widget=forms.HiddenInput, initial=uuid.uuid4, max_length=64)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if len(settings.LLM_MODELS) < SEVERAL:
            del self.fields["analysis_mode"]

    def refuse(self, message: str, fields: dict[str, list[str]]) -> None:
        """Shows a refusal of the service where it belongs."""
        known = {name: sentences for name, sentences in fields.items() if name in self.fields}
        for name, sentences in known.items():
            self.add_error(name, sentences)
        self.add_error(None, message)


def combinations_for_script() -> list[dict[str, Any]]:
    """Which values go together, for the script that hides what a package does not cover."""
    return [
        {
            "package_id": one.id,
            "case_position": combination.position,
            "case_types": list(combination.case_types),
            "scenarios": list(combination.scenarios),
        }
        for one in packages()
        for combination in one.combinations
    ]
