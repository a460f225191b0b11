"""What each step says when it is done: counts only, for no case is told where progress travels."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_noop as _

from litigation.analysis.claims.values import Calculation
from litigation.analysis.evidence.values import Matrix
from litigation.analysis.reasoning.values import Reasoning
from litigation.analysis.rules.values import RuleSet
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Draft, Strategy
from litigation.analysis.values.sources import Source
from litigation.reports.sections.contradictions import is_shown
from pipeline.said import Said


def papers_read(sources: Sequence[Source]) -> str:
    """How many were read, and how many of them with trouble that the report names."""
    troubled = sum(bool(source.text.problems) for source in sources)
    counts = {"count": len(sources), "troubled": troubled}
    if not troubled:
        return Said(_("读取了 %(count)s 份材料"), **counts)
    return Said(_("读取了 %(count)s 份材料，其中 %(troubled)s 份有未能读取之处"), **counts)


def case_organised(facts: Facts) -> str:
    counts = {
        "parties": len(facts.parties),
        "events": len(facts.events),
        "contradictions": sum(map(is_shown, facts.contradictions)),
    }
    return Said(
        _("找到 %(parties)s 名当事人、%(events)s 件事、%(contradictions)s 处矛盾"), **counts
    )


def rules_assembled(rules: RuleSet) -> str:
    counts = {"elements": len(rules.elements), "articles": len(rules.articles)}
    return Said(_("%(elements)s 个要件，%(articles)s 条法条"), **counts)


def evidence_weighed(matrix: Matrix) -> str:
    counts = {"proved": matrix.coverage.proved, "decidable": matrix.coverage.decidable}
    return Said(_("可判断的 %(decidable)s 个要件中，%(proved)s 个有证据证明"), **counts)


def claims_calculated(calculation: Calculation) -> str:
    return Said(_("测算了 %(count)s 项请求"), count=len(calculation.items))


def case_argued(reasoning: Reasoning) -> str:
    counts = {"findings": len(reasoning.findings), "conclusions": len(reasoning.conclusions)}
    return Said(_("%(findings)s 项认定，%(conclusions)s 条结论，均附出处"), **counts)


def strategies_planned(strategies: Sequence[Strategy]) -> str:
    return Said(_("%(count)s 项策略"), count=len(strategies))


def drafts_written(drafts: Sequence[Draft]) -> str:
    return Said(_("%(count)s 份文书草稿"), count=len(drafts))


def report_stored(_published: object) -> str:
    return Said(_("报告已生成，引文已逐条核对"))
