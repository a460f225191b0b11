"""What reasoning hands on."""

from __future__ import annotations

from dataclasses import dataclass

from litigation.analysis.values.result import Finding, ModelRun

NO_MODEL = ModelRun(
    status="not_configured",
    note="未配置模型端点，本报告全部内容由离线规则引擎生成。",
)


@dataclass(frozen=True)
class Reasoning:
    """Findings, the conclusions that stand first, and what a model endpoint added."""

    findings: tuple[Finding, ...]
    conclusions: tuple[Finding, ...]
    model: ModelRun = NO_MODEL
