"""Turns a result into the outline of its report, in the order people read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from litigation.analysis.review.applying import reviewed_result
from litigation.analysis.review.values import Reviews
from litigation.analysis.values.result import AnalysisResult, Draft
from litigation.reports.notes import Notebook
from litigation.reports.outline import Notes, Outline, Section
from litigation.reports.pen import spoken_day
from litigation.reports.sections import (
    chairs,
    conclusion,
    contradictions,
    conventions,
    documents,
    drafts,
    findings,
    law,
    limitation,
    matrix,
    model,
    money,
    package,
    parties,
    qualities,
    reading,
    relations,
    review,
    rulings,
    strategies,
    terms,
    timeline,
)
from litigation.words import CASE_TYPES, POSITIONS, SCENARIOS, word

BEFORE_DRAFTS: tuple[Callable[[AnalysisResult, Notebook], Section | None], ...] = (
    conclusion.section,
    reading.section,
    parties.section,
    timeline.section,
    rulings.section,
    terms.section,
    matrix.section,
    qualities.section,
    money.section,
    limitation.section,
    contradictions.section,
    findings.section,
    chairs.section,
    strategies.section,
)
AFTER_DRAFTS: tuple[Callable[[AnalysisResult, Notebook], Section], ...] = (
    documents.section,
    relations.section,
    law.section,
    package.section,
    model.section,
    conventions.section,
)
NUMERALS = "〇一二三四五六七八九"


def outline_of(
    result: AnalysisResult,
    *,
    language: str,
    notes: Notebook | None = None,
    reviews: Reviews | None = None,
) -> Outline:
    """The report on `result` with its own words in `language`; `notes` learns every citation.

    With `reviews`, as the lawyer left it: what was decided, and beside it what the engine said.
    """
    with override(language):
        engine, reviews = result, reviews or {}
        result = reviewed_result(engine, reviews, review.marked) if reviews else engine
        notes = notes or Notebook(result)
        written = (write(result, notes) for write in BEFORE_DRAFTS)
        sections = [section for section in written if section is not None]
        if reviews:
            sections = [review.unemptied(one, engine, result) for one in sections]
            sections.insert(1, review.section(engine, reviews))
        sections += drafts.sections(result, notes)
        sections += [write(result, notes) for write in AFTER_DRAFTS]
        sections.append(_notes(notes))
        return Outline(
            title=_("案件分析报告"),
            subtitle=result.inputs.case_name,
            language=language,
            as_of=result.inputs.as_of,
            facts=_facts(result),
            sections=tuple(_numbered(sections)),
            footer=_("本报告由系统依据所列材料生成，供律师复核使用。"),
            header=result.inputs.case_name or _("案件分析报告"),
            dated=_("分析基准日 %(day)s") % {"day": spoken_day(result.inputs.as_of)},
        )


def draft_outline(draft: Draft, *, result: AnalysisResult, language: str) -> Outline:
    """One draft as a paper of its own, ready to edit: no notes, no numbering."""
    with override(language):
        blocks = drafts.draft_blocks(draft, None)
        return Outline(
            title=draft.title,
            subtitle="",
            language=language,
            as_of=result.inputs.as_of,
            facts=(),
            sections=(Section("draft", "", blocks),),
            footer="",
        )


def _facts(result: AnalysisResult) -> tuple[tuple[str, str], ...]:
    inputs = result.inputs
    chinese = (get_language() or "").startswith("zh")
    written = (
        ()
        if chinese
        else ((_("语言"), _("分析结论保留中文，即材料和法院所用的语言；标题和栏目为英文")),)
    )
    return (
        (_("案件类型"), word(CASE_TYPES, inputs.case_type)),
        (_("我方地位"), word(POSITIONS, inputs.case_position)),
        (_("分析场景"), word(SCENARIOS, inputs.analysis_scenario)),
        (_("规则包"), package.title_of(result.package)),
        (_("分析基准日"), spoken_day(inputs.as_of)),
        (_("材料"), _("%(count)s 份") % {"count": len(result.documents)}),
        *written,
    )


def _notes(notes: Notebook) -> Section:
    return Section("notes", _("引用出处"), (Notes(notes=notes.notes()),), own_page=True)


def _numbered(sections: list[Section]) -> list[Section]:
    chinese = (get_language() or "").startswith("zh")
    return [
        replace(
            section,
            heading=f"{_chinese(n)}、{section.heading}" if chinese else f"{n}. {section.heading}",
        )
        for n, section in enumerate(sections, start=1)
    ]


def _chinese(number: int) -> str:
    """1 to 99 as section numbers are written: 一, 十, 十一, 二十, 二十一."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else NUMERALS[tens] + "十"
    return head + (NUMERALS[ones] if ones else "")
