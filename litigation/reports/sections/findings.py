"""Strengths, weaknesses, likely defences with answers, disputed issues, open questions."""

from __future__ import annotations

from itertools import zip_longest

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, Finding, FindingKind
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Heading, Section, Style
from litigation.reports.pen import labelled, text
from litigation.reports.sections.citing import articles_line, missing_line


def section(result: AnalysisResult, notes: Notebook) -> Section:
    blocks: list[Block] = []
    for kind, heading in _groups():
        found = [finding for finding in result.findings if finding.kind == kind]
        if found:
            blocks.append(Heading(text=heading))
        for finding, follower in zip_longest(found, found[1:]):
            blocks.extend(finding_blocks(finding, notes))
            if follower is not None and follower.articles == finding.articles:
                blocks = without_law(blocks, finding)
    if not blocks:
        blocks.append(text(_("无法判断：现有材料不足以作出分析意见。")))
    return Section("findings", _("分析意见"), tuple(blocks))


def finding_blocks(finding: Finding, notes: Notebook) -> list[Block]:
    """One statement with its sources, its law and what would decide it."""
    words = finding.text
    if finding.origin != "engine":
        words = _("%(text)s（模型 %(model)s 的意见）") % {"text": words, "model": finding.origin}
    cited, name = notes.refs(finding.citations), notes.finding(finding)
    blocks: list[Block] = [text(words, cited, style=Style.ITEM, finding=name)]
    if finding.answer:
        blocks.append(labelled(_("应对"), finding.answer))
    return blocks + missing_line(finding.missing) + articles_line(finding.articles)


def without_law(blocks: list[Block], finding: Finding) -> list[Block]:
    """The blocks without the last line of law: the next finding bears the same."""
    return blocks[:-1] if finding.articles else blocks


def _groups() -> tuple[tuple[FindingKind, str], ...]:
    return (
        (FindingKind.CONCLUSION, _("补充结论")),
        (FindingKind.STRENGTH, _("优势")),
        (FindingKind.WEAKNESS, _("弱点")),
        (FindingKind.DEFENCE, _("抗辩与应对")),
        (FindingKind.ISSUE, _("争议焦点")),
        (FindingKind.CONTRADICTION, _("矛盾的影响")),
        (FindingKind.UNDETERMINED, _("无法判断或尚无证据的事项")),
    )
