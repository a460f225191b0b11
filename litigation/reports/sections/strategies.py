"""What to do, who does it and until when."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, Strategy, StrategyStep
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Heading, Row, Run, Section
from litigation.reports.pen import row, table, text
from litigation.reports.sections.citing import articles_line, missing_line


def section(result: AnalysisResult, notes: Notebook) -> Section:
    blocks: list[Block] = []
    for strategy in result.strategies:
        blocks.extend(_strategy(strategy, notes))
    if not blocks:
        blocks.append(text(_("无法判断：现有材料不足以提出策略。")))
    return Section("strategies", _("策略与步骤"), tuple(blocks))


def _strategy(strategy: Strategy, notes: Notebook) -> list[Block]:
    blocks: list[Block] = [
        Heading(text=strategy.title),
        text(strategy.reason, notes.refs(strategy.citations)),
    ]
    if strategy.steps:
        columns = (
            Column(_("序号"), 0.7, "center"),
            Column(_("事项"), 5),
            Column(_("由谁办理"), 1.6),
            Column(_("期限"), 2.4),
        )
        steps = enumerate(strategy.steps, start=1)
        blocks.append(table(columns, (_step(number, step, notes) for number, step in steps)))
    untold = tuple(
        paper
        for paper in strategy.missing
        if not any(paper.split("（")[0] in step.what for step in strategy.steps)
    )
    return blocks + missing_line(untold) + articles_line(strategy.articles)


def _step(number: int, step: StrategyStep, notes: Notebook) -> Row:
    what = Run(step.what, notes=notes.refs(step.citations))
    return row(str(number), what, step.who, step.deadline)
