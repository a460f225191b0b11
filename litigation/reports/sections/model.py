"""What language models contributed, side by side, or that none did."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from litigation.analysis.values.result import (
    AnalysisResult,
    Finding,
    FindingKind,
    ModelAnswer,
    ModelRun,
)
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Heading, Row, Section, Style
from litigation.reports.pen import DASH, listed, row, table, text
from litigation.reports.sections.findings import finding_blocks


def section(result: AnalysisResult, notes: Notebook) -> Section:
    run = result.model
    blocks: list[Block] = [text(_status(run), style=_style(run))]
    if run.note and run.status != "not_configured":
        blocks.append(text(run.note))
    if run.answers:
        blocks.append(_side_by_side(run))
    blocks.extend(_statements(run, notes))
    if run.dropped:
        blocks.append(
            text(
                _("另有 %(count)s 条模型意见因引文与材料不符而未采用。") % {"count": run.dropped},
                style=Style.QUIET,
            )
        )
    return Section("model", _("模型的使用"), tuple(blocks))


def _side_by_side(run: ModelRun) -> Block:
    columns = (
        Column(_("模型"), 2.4),
        Column(_("结果"), 3.4),
        Column(_("采用"), 1, "right"),
        Column(_("弃用"), 1, "right"),
        Column(_("词元（读 / 写）"), 2, "right"),
        Column(_("费用"), 1.6, "right"),
    )
    return table(columns, [_answer(answer, run.currency) for answer in run.answers])


def _answer(answer: ModelAnswer, currency: str) -> Row:
    if answer.status != "ok":
        return row(answer.model, answer.note, DASH, DASH, DASH, DASH)
    tokens = f"{answer.prompt_tokens:,} / {answer.reply_tokens:,}"
    outcome = _("已答复（%(seconds)s 秒，第 %(attempts)s 次调用）") % {
        "seconds": f"{answer.seconds:g}",
        "attempts": answer.attempts,
    }
    kept, dropped = str(answer.kept), str(answer.dropped)
    return row(answer.model, outcome, kept, dropped, tokens, _cost(answer.cost, currency))


def _cost(cost: Decimal | None, currency: str) -> str:
    return _("未配置价格") if cost is None else f"{cost:f} {currency}".strip()


def _statements(run: ModelRun, notes: Notebook) -> Iterator[Block]:
    """By kind, so that what several models say of one thing stands together."""
    for kind, heading in _headings():
        found = [finding for finding in run.findings if finding.kind == kind]
        if found:
            yield Heading(text=heading)
        for finding in sorted(found, key=_place):
            yield from finding_blocks(finding, notes)
            others = [
                one.origin for one in found if one.origin != finding.origin and _meets(one, finding)
            ]
            if others:
                told = _("引用同一处材料的还有：%(models)s") % {"models": listed(others)}
                yield text(told, style=Style.QUIET)


def _headings() -> tuple[tuple[FindingKind, str], ...]:
    return (
        (FindingKind.STRENGTH, _("模型意见：优势")),
        (FindingKind.WEAKNESS, _("模型意见：弱点")),
        (FindingKind.DEFENCE, _("模型意见：抗辩与应对")),
        (FindingKind.ISSUE, _("模型意见：争议焦点")),
    )


def _place(finding: Finding) -> tuple[str, int, int]:
    first = finding.citations[0]
    return first.document, first.page, first.start


def _meets(one: Finding, other: Finding) -> bool:
    return any(a.meets(b) for a in one.citations for b in other.citations)


def _status(run: ModelRun) -> str:
    sentences = {
        "not_configured": _("本报告未使用任何语言模型，全部内容由确定性的离线引擎得出。"),
        "ok": _("下列意见由语言模型提出，其引文已与材料逐字核对；其余内容由离线引擎得出。"),
        "failed": _("语言模型调用失败，本报告仅包含离线引擎的结果。"),
    }
    return sentences.get(run.status, run.status)


def _style(run: ModelRun) -> Style:
    return Style.WARNING if run.status == "failed" else Style.TEXT
