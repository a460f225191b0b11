"""Element by element: what proves it, what speaks against it, what is missing."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, ElementRow, Evidence, Gap
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Heading, Row, Run, Section, Style
from litigation.reports.pen import in_chinese, labelled, lines, listed, row, table, text
from litigation.reports.sections.citing import articles_line
from litigation.reports.sections.evidence_words import (
    element_reason,
    own_reason,
    row_flags,
    unread_reserve,
)
from litigation.words import (
    CONTRACT_ROLES,
    DOCUMENT_KINDS,
    ELEMENT_STATUSES,
    EVIDENCE_FLAGS,
    POSITIONS,
    STRENGTHS,
    word,
)


def section(result: AnalysisResult, notes: Notebook) -> Section:
    blocks: list[Block] = [text(result.coverage.formula, style=Style.QUIET)]
    reserve = unread_reserve(result)
    if reserve:
        blocks.append(text(reserve, style=Style.WARNING))
    blocks.append(_overview(result))
    for element in result.matrix:
        blocks.extend(_element(element, result, notes))
    return Section("matrix", _("要件与证据矩阵"), tuple(blocks))


def _overview(result: AnalysisResult) -> Block:
    columns = (
        Column(_("要件"), 3),
        Column(_("举证责任"), 1.5),
        Column(_("状态"), 1.5),
        Column(_("支持"), 1, "right"),
        Column(_("不利"), 1, "right"),
        Column(_("缺口"), 1, "right"),
    )
    return table(columns, (_counts(element, _bearer(result, element)) for element in result.matrix))


def _bearer(result: AnalysisResult, element: ElementRow) -> str:
    """Who bears the burden: in labour cases the worker or the employer, whoever sues."""
    if result.employment is None:
        return word(POSITIONS, element.burden)
    return word(CONTRACT_ROLES, "employer" if element.burden == "defendant" else "worker")


def _counts(element: ElementRow, bearer: str) -> Row:
    supporting = sum(item.supports for item in element.evidence)
    return row(
        element_title(element),
        bearer,
        Run(word(ELEMENT_STATUSES, element.status), bold=True),
        str(supporting),
        str(len(element.evidence) - supporting),
        str(len(element.gaps)),
    )


def _element(element: ElementRow, result: AnalysisResult, notes: Notebook) -> list[Block]:
    status = word(ELEMENT_STATUSES, element.status)
    blocks: list[Block] = [
        Heading(text=_titled(element_title(element), status)),
        text(element_reason(element, result.limitation)),
    ]
    if element.evidence:
        blocks.append(_evidence(element.evidence, notes))
    blocks.extend(
        labelled(
            _("缺少"),
            _gap(gap, result),
            style=Style.ITEM,
        )
        for gap in element.gaps
    )
    return blocks + articles_line(element.articles)


def _gap(gap: Gap, result: AnalysisResult) -> str:
    """What is missing and why; where it is got, unless a step says so."""
    told = {"paper": gap.paper, "reason": gap.reason, "where": gap.where}
    steps = (step.what for strategy in result.strategies for step in strategy.steps)
    if any(gap.paper in what and gap.where in what for what in steps):
        return _("%(paper)s：%(reason)s。") % told
    return _("%(paper)s：%(reason)s。通常取自：%(where)s。") % told


def element_title(element: ElementRow) -> str:
    """In the report's language; results from before have their titles in Chinese only."""
    return element.title if in_chinese() else element.title_en or element.title


def _titled(title: str, status: str) -> str:
    return f"{title}（{status}）" if in_chinese() else f"{title} ({status})"


def _evidence(evidence: tuple[Evidence, ...], notes: Notebook) -> Block:
    columns = (
        Column(_("方向"), 0.9),
        Column(_("文件"), 3),
        Column(_("证明力"), 1),
        Column(_("说明"), 5),
    )
    return table(columns, (_evidence_row(item, notes) for item in evidence))


def _evidence_row(item: Evidence, notes: Notebook) -> Row:
    said: list[str | Run] = [Run(own_reason(item), notes=notes.refs([item.citation]))]
    marked = row_flags(item)
    if marked:
        flags = listed(word(EVIDENCE_FLAGS, flag) for flag in marked)
        said.append(_("注意：%(flags)s") % {"flags": flags})
    name = notes.name(item.citation.document)
    return row(
        _("支持") if item.supports else _("不利"),
        lines([name, word(DOCUMENT_KINDS, item.document_kind)]),
        word(STRENGTHS, item.strength),
        lines(said),
    )
