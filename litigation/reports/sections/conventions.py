"""How sums and days were counted."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Section, Style
from litigation.reports.pen import text


def section(result: AnalysisResult, notes: Notebook) -> Section:
    sentences = (
        *(_of_money() if result.employment is None else _of_wages()),
        _("引文与材料原文逐字一致；〔〕内为引用出处编号，列于文末。"),
        _("同一内容见于多处的，本报告只标注其中几处，全部出处见 JSON 格式的结果。"),
        _("要件覆盖只说明现有材料的证明情况，不是胜诉率。"),
    )
    blocks = tuple(text(sentence, style=Style.ITEM) for sentence in sentences)
    return Section("conventions", _("计算与引用约定"), blocks)


def _of_money() -> tuple[str, ...]:
    return (
        _("金额以人民币元计，逐段计算后四舍五入到分，再相加。"),
        _("分析基准日当日计入；到期日次日为逾期第一日。"),
        _("付款当日仍按付款前余额计算，自次日起按余额减少后计算。"),
        _("年利率按一年 365 天折算；约定日利率的，按日计算。"),
    )


def _of_wages() -> tuple[str, ...]:
    return (
        _("金额以人民币元计；平均工资先四舍五入到分，再乘以月数。"),
        _("工作年限首日与末日均计入；满半年不满一年按一年，不满半年按半年。"),
        _("二倍工资按用工月份逐月计算，各月自其末日起一年为仲裁时效。"),
    )
