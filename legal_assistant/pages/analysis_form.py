"""What one fills in to start a case analysis; only combinations that a rule package covers."""

from __future__ import annotations

import uuid
from typing import Any, cast

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from litigation.choices import USER_INPUT_LIMIT
from litigation.packages import RulePackage
from litigation.selectors.packages import Offer
from litigation.words import CASE_TYPES, MODES, POSITIONS, SCENARIOS
from pipeline.errors import DomainError
from tasks_app.said import spoken

SEVERAL = 2
Choices = list[tuple[str, Any]]
Offers = tuple[Offer, ...]


def _title(one: RulePackage) -> str:
    return one.title.en if get_language() == "en" else one.title.zh


def _named(offer: Offer) -> str:
    """The title; of a copy also its id, for copies share the title of what they came from."""
    title = _title(offer.file.package)
    return f"{title} [{offer.id}]" if offer.owner else title


def _covered(words: dict[str, Any], part: str, offers: Offers) -> Choices:
    covered = {
        value
        for one in (offer.file.package for offer in offers)
        for combination in one.combinations
        for value in _values(combination, part)
    }
    return [(value, word) for value, word in words.items() if value in covered]


def _values(combination: Any, part: str) -> tuple[str, ...]:
    value = getattr(combination, part)
    return (value,) if isinstance(value, str) else value


class AnalysisForm(forms.Form):
    case_position = forms.ChoiceField(label=_("我方地位"))
    # The most frequent case stands chosen, not the first of the alphabet.
    case_type = forms.ChoiceField(label=_("案件类型"), initial="contract_performance")
    package_id = forms.ChoiceField(label=_("规则包"), initial="contract_dispute_default")
    analysis_scenario = forms.ChoiceField(label=_("分析场景"), required=False)
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

    def __init__(self, *args: Any, offers: Offers, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = {
            "case_position": _covered(POSITIONS, "position", offers),
            "case_type": _covered(CASE_TYPES, "case_types", offers),
            "package_id": [(offer.id, _named(offer)) for offer in offers],
            "analysis_scenario": [
                ("", _("按我方地位自动选择")),
                *_covered(SCENARIOS, "scenarios", offers),
            ],
        }
        for name, choices in chosen.items():
            cast(forms.ChoiceField, self.fields[name]).choices = choices
        if len(settings.LLM_MODELS) < SEVERAL:
            del self.fields["analysis_mode"]

    def refuse(self, refusal: DomainError) -> None:
        """Shows a refusal of the service where it belongs."""
        for name, sentences in refusal.fields.items():
            if name in self.fields:
                self.add_error(name, [spoken(one) for one in sentences])
        self.add_error(None, spoken(refusal.message))


def combinations_for_script(offers: Offers) -> list[dict[str, Any]]:
    """Which values go together, for the script that hides what a package does not cover."""
    return [
        {
            "package_id": one.id,
            "case_position": combination.position,
            "case_types": list(combination.case_types),
            "scenarios": list(combination.scenarios),
        }
        for one in (offer.file.package for offer in offers)
        for combination in one.combinations
    ]
