"""The nine steps by name, as people see them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from tasks_app.registry import NodeSpec

STEPS = (
    NodeSpec("process_documents", _("文档处理"), weight=5),
    NodeSpec("preorganize_case", _("全景预整理"), weight=2),
    NodeSpec("assemble_case_rules", _("规则组装"), weight=0.5),
    NodeSpec("analyze_evidence", _("证据分析")),
    NodeSpec("calculate_claims", _("金额与期限测算")),
    NodeSpec("multi_model_analyze", _("综合推演")),
    NodeSpec("generate_strategies", _("策略生成"), weight=0.5),
    NodeSpec("generate_drafts", _("文书生成"), weight=0.5),
    NodeSpec("generate_report", _("报告生成"), weight=2),
)
LABELS = {step.name: step.label for step in STEPS}
