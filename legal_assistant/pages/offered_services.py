"""The five services of the firm as starting points; what cannot be started yet says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from tasks_app.registry import find_kind


@dataclass(frozen=True)
class Service:
    """`start_page` is the name of the page that starts one; empty as long as there is none."""

    kind: str
    label: Any
    purpose: Any
    start_page: str = ""

    @property
    def is_available(self) -> bool:
        """Whether this installation can run it and has a page to start it from."""
        return bool(self.start_page) and find_kind(self.kind) is not None


SERVICES = (
    Service(
        "litigation_analysis",
        _("案件分析"),
        _("读完全部材料，给出有出处的事实、金额、时效与策略。"),
        "analysis-start",
    ),
    Service("risk_assessment", _("风险评估"), _("评估一笔交易或一项安排的法律风险。")),
    Service("contract_review", _("合同审查"), _("逐条审查合同，指出风险并给出修改建议。")),
    Service("contract_generation", _("合同生成"), _("按约定的条件起草一份合同。")),
    Service("document_drafting", _("文书起草"), _("起草起诉状、答辩状、代理词等文书。")),
)
