"""The tables: sums, chronology, matrix, evidence, amounts, citations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext as _

from litigation.analysis.claims.readability import is_unread
from litigation.analysis.values.result import (
    AnalysisResult,
    ClaimItem,
    Draft,
    DraftParagraph,
    ElementRow,
    Segment,
)
from litigation.analysis.values.sources import Citation
from litigation.reports.excel.sheet import Sheet, Value, joined
from litigation.reports.notes import Notebook
from litigation.reports.pen import colon, in_chinese, listed, percent
from litigation.reports.sections.reading import problem_told
from litigation.words import (
    AMOUNT_KINDS,
    DOCUMENT_KINDS,
    ELEMENT_STATUSES,
    POSITIONS,
    STRENGTHS,
    word,
)

EVIDENCE_LIST = "evidence_list"


def sheets_of(result: AnalysisResult, notes: Notebook) -> tuple[Sheet, ...]:
    """Those that have rows; the citations come last, when all are numbered."""
    makers: tuple[Callable[[AnalysisResult, Notebook], Sheet], ...] = (
        conclusion,
        money,
        segments,
        chronology,
        matrix,
        evidence,
        amounts,
    )
    made = [make(result, notes) for make in makers]
    return tuple(sheet for sheet in (*made, citations(notes)) if sheet.rows)


def conclusion(result: AnalysisResult, notes: Notebook) -> Sheet:
    """What to know before the tables are used, unread pages among it."""
    columns = ((_("类别"), 14), (_("内容"), 110), (_("出处"), 24))
    rows: list[tuple[Value, ...]] = [
        (_("案件"), result.inputs.case_name, ""),
        (_("分析基准日"), result.inputs.as_of, ""),
    ]
    rows += [(_("结论"), one.text, _marks(notes, one.citations)) for one in result.conclusions]
    rows += [(_("注意"), words, "") for words in result.warnings]
    rows += [
        (
            _("未能读取") if is_unread(item.problem) else _("存疑"),
            f"{item.name}{colon()}{problem_told(item.problem)}",
            "",
        )
        for item in result.unreadable
    ]
    return Sheet(_("结论"), columns, tuple(rows))


def money(result: AnalysisResult, notes: Notebook) -> Sheet:
    columns = (
        (_("项目"), 44), (_("金额（元）"), 18), (_("低值（元）"), 18), (_("高值（元）"), 18),
        (_("计入合计"), 10), (_("计算式或无法计算的原因"), 60), (_("说明"), 60), (_("出处"), 16),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [_sum(item, notes) for item in result.claims]
    if rows:
        total = (_("请求金额合计"), result.claim_total, *("",) * (len(columns) - 2))
        rows.append(total)
    return Sheet(_("金额测算"), columns, tuple(rows), frozenset({len(rows) - 1}))


def _sum(item: ClaimItem, notes: Notebook) -> tuple[Value, ...]:
    return (
        item.title,
        item.amount,
        item.amount_low,
        item.amount_high,
        _("是") if item.counted and item.amount is not None else _("否"),
        item.formula or item.refusal,
        joined(item.notes),
        _marks(notes, item.citations),
    )


def segments(result: AnalysisResult, notes: Notebook) -> Sheet:
    columns = (
        (_("项目"), 40), (_("起"), 12), (_("止"), 12), (_("天数"), 8), (_("基数（元）"), 18),
        (_("利率"), 12), (_("金额（元）"), 18), (_("计算式"), 52), (_("利率来源"), 40),
    )  # fmt: skip
    rows = tuple(
        _segment(item.title, segment) for item in result.claims for segment in item.segments
    )
    return Sheet(_("金额分段"), columns, rows)


def _segment(title: str, one: Segment) -> tuple[Value, ...]:
    period = _("日") if one.year_days == 1 else _("年")
    rate = f"{period} {percent(one.rate)}"
    source = one.rate_source
    return title, one.start, one.end, one.days, one.base, rate, one.amount, one.formula, source


def chronology(result: AnalysisResult, notes: Notebook) -> Sheet:
    columns = (
        (_("日期"), 12), (_("事件"), 70), (_("金额（元）"), 18), (_("说明"), 50), (_("出处"), 16),
    )  # fmt: skip
    lengths = {"month": 7, "year": 4}
    rows = tuple(
        (
            event.date
            if event.precision not in lengths
            else event.date.isoformat()[: lengths[event.precision]],
            event.text,
            event.amount,
            event.note,
            _marks(notes, event.citations),
        )
        for event in result.timeline
    )
    return Sheet(_("时间线"), columns, rows)


def matrix(result: AnalysisResult, notes: Notebook) -> Sheet:
    columns = (
        (_("要件"), 30), (_("举证责任"), 12), (_("状态"), 14), (_("理由"), 50), (_("方向"), 8),
        (_("文件"), 40), (_("类型"), 16), (_("证明力"), 10), (_("说明"), 50), (_("出处"), 10),
        (_("缺少的材料"), 50),
    )  # fmt: skip
    rows = tuple(row for element in result.matrix for row in _element(element, notes))
    return Sheet(_("要件与证据矩阵"), columns, rows)


def _element(element: ElementRow, notes: Notebook) -> Iterator[tuple[Value, ...]]:
    """A row for every piece of evidence, one where there is none, so that filters work."""
    title = element.title if in_chinese() else element.title_en or element.title
    status = word(ELEMENT_STATUSES, element.status)
    head = (title, word(POSITIONS, element.burden), status, element.reason)
    gaps = joined(gap.paper for gap in element.gaps)
    if not element.evidence:
        yield (*head, "", "", "", "", "", "", gaps)
    for item in element.evidence:
        yield (
            *head,
            _("支持") if item.supports else _("不利"),
            notes.name(item.citation.document),
            word(DOCUMENT_KINDS, item.document_kind),
            word(STRENGTHS, item.strength),
            item.reason,
            _marks(notes, [item.citation]),
            gaps,
        )


def evidence(result: AnalysisResult, notes: Notebook) -> Sheet:
    """The list our side hands in, as drafted; where none is drafted, no sheet."""
    drafted = next((one for one in result.drafts if one.kind == EVIDENCE_LIST), None)
    cells = [p.text.split("\t") for p in _rows(drafted)]
    if not cells:
        return Sheet(_("证据清单"), (), ())
    widths = (8, 44, 20, 70, 14)
    columns = tuple(zip(cells[0], widths, strict=False))
    return Sheet(_("证据清单"), columns, tuple(tuple(row) for row in cells[1:]))


def _rows(draft: Draft | None) -> list[DraftParagraph]:
    return [one for one in draft.paragraphs if one.style == "row"] if draft else []


def amounts(result: AnalysisResult, notes: Notebook) -> Sheet:
    """Every sum that a paper names, unit prices too; the report tells those that matter."""
    columns = (
        (_("性质"), 18), (_("金额（元）"), 18), (_("见于"), 60), (_("说明"), 40), (_("出处"), 16),
    )  # fmt: skip
    rows = tuple(
        (
            word(AMOUNT_KINDS, one.kind),
            one.value,
            listed(notes.name(citation.document) for citation in one.citations),
            one.note,
            _marks(notes, one.citations),
        )
        for one in result.amounts
    )
    return Sheet(_("材料中的金额"), columns, rows)


def citations(notes: Notebook) -> Sheet:
    columns = ((_("编号"), 8), (_("文件"), 48), (_("位置"), 12), (_("原文"), 90))
    rows = tuple((one.number, one.document, one.place, one.quote) for one in notes.notes())
    return Sheet(_("引用出处"), columns, rows)


def _marks(notes: Notebook, cited: Iterable[Citation]) -> str:
    return "".join(f"〔{number}〕" for number in notes.refs(cited))
