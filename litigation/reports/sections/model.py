"""What a language model contributed, or that none did."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, ModelRun
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Section, Style
from litigation.reports.pen import text
from litigation.reports.sections.findings import finding_blocks


def section(result: AnalysisResult, notes: Notebook) -> Section:
    run = result.model
    blocks: list[Block] = [text(_status(run), style=_style(run))]
    if run.note and run.status != "not_configured":
        blocks.append(text(run.note))
    for finding in run.findings:
        blocks.extend(finding_blocks(finding, notes))
    if run.dropped:
        blocks.append(
            text(
                _("另有 %(count)s 条模型意见因引文与材料不符而未采用。") % {"count": run.dropped},
                style=Style.QUIET,
            )
        )
    return Section("model", _("模型的使用"), tuple(blocks))


def _status(run: ModelRun) -> str:
    sentences = {
        "not_configured": _("本报告未使用任何语言模型，全部内容由确定性的离线引擎得出。"),
        "ok": _("下列意见由语言模型提出，其引文已与材料逐字核对；其余内容由离线引擎得出。"),
        "failed": _("语言模型调用失败，本报告仅包含离线引擎的结果。"),
    }
    return sentences.get(run.status, run.status)


def _style(run: ModelRun) -> Style:
    return Style.WARNING if run.status == "failed" else Style.TEXT
