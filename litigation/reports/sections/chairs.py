"""The file from both chairs, element by element; what the matrix tells stands there alone."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _

from litigation.analysis.claims.chairs import is_claimant
from litigation.analysis.reasoning.two_chairs.side import UNPROVED
from litigation.analysis.reasoning.wording import stripped
from litigation.analysis.values.chairs import ChairRow, ChairSide
from litigation.analysis.values.result import AnalysisResult, ElementRow, Finding
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Rich, Row, Run, Section, Style
from litigation.reports.pen import DASH, colon, comma, in_chinese, lines, row, table, text
from litigation.words import SIDES, STRENGTHS, word


def section(result: AnalysisResult, notes: Notebook) -> Section | None:
    """None where the elements are not those of the claim."""
    if not result.chairs.rows:
        return None
    position = result.inputs.case_position
    ours, beside = is_claimant(position), position == "third_party"
    columns = (
        Column(_("要件与目前形势"), 2),
        Column(_side(result.chairs.plaintiff, is_ours=ours), 4),
        Column(_side(result.chairs.defendant, is_ours=not ours and not beside), 4),
    )
    told = text(
        _(
            "“已有”为现有材料的份数和证明力，逐份见要件与证据矩阵；抗辩的全文见分析意见。形势只依举证责任和现有材料判断，不是胜诉概率。"
            "举证一方尚未证明的，对方均可主张由其承担举证不能的后果，表中不逐项重复。"
        ),
        style=Style.QUIET,
    )
    elements = {element.id: element for element in result.matrix}
    rows = [
        _row(item, elements[item.element], result, notes)
        for item in result.chairs.rows
        if item.element in elements
    ]
    return Section("chairs", _("双方对照"), (told, table(columns, rows)))


def _side(name: str, *, is_ours: bool) -> str:
    shown = word(SIDES, name)
    return _("%(side)s（我方）") % {"side": shown} if is_ours else shown


def _row(item: ChairRow, element: ElementRow, result: AnalysisResult, notes: Notebook) -> Row:
    names = {"plaintiff": result.chairs.plaintiff, "defendant": result.chairs.defendant}
    bearer = word(SIDES, names.get(item.burden, item.burden))
    ahead = names.get(item.ahead)
    title = element.title if in_chinese() else element.title_en or element.title
    head = lines(
        [
            Run(title, bold=True),
            _("%(side)s举证") % {"side": bearer},
            _("有利于%(side)s") % {"side": word(SIDES, ahead)} if ahead else _("形势未定"),
        ]
    )
    findings = {finding.id: finding for finding in result.findings}
    told = _already_told(result)
    return row(
        head, *(_cell(one, findings, notes, told) for one in (item.plaintiff, item.defendant))
    )


def _already_told(result: AnalysisResult) -> frozenset[str]:
    """What our own defences need stands with them; the other side's stands nowhere else."""
    if is_claimant(result.inputs.case_position):
        return frozenset()
    return frozenset(stripped(finding.support) for finding in result.findings if finding.support)


def _cell(
    side: ChairSide, findings: dict[str, Finding], notes: Notebook, told_before: frozenset[str]
) -> Rich:
    brings = [paper for paper in side.brings if paper not in told_before]
    raised = [findings[id].title for id in side.defences if id in findings]
    answers = [answer for answer in side.answers if not answer.endswith(UNPROVED)]
    told = (
        (_("已有"), _held(side, notes)),
        (_("可提出"), (Run("；".join(raised)),) if raised else ()),
        (_("回应"), (Run("；".join(answers)),) if answers else ()),
        (_("尚须"), (Run("；".join(brings)),) if brings else ()),
    )
    parts = [(Run(label + colon(), bold=True), *said) for label, said in told if said]
    return lines(parts) if parts else (Run(DASH),)


def _held(side: ChairSide, notes: Notebook) -> Rich:
    if not side.holds:
        return ()
    counted = Counter(held.strength for held in side.holds)
    strengths = comma().join(
        _strength(strength, counted[strength]) for strength in STRENGTHS if counted[strength]
    )
    told = _("%(count)s份（%(strengths)s）") % {
        "count": len(side.holds),
        "strengths": strengths,
    }
    return (Run(told, notes=notes.refs(held.citation for held in side.holds)),)


def _strength(strength: str, count: int) -> str:
    between = "" if in_chinese() else " "
    return f"{word(STRENGTHS, strength)}{between}{count}"
