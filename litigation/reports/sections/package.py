"""Which rules were applied, as of when, and what they do not cover."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult, PackageInfo
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Section, Style
from litigation.reports.pen import in_chinese, labelled, spoken_day, text


def title_of(package: PackageInfo) -> str:
    """In the report's language; results from before have it in one only."""
    return package.title if in_chinese() else package.title_en or package.title


def section(result: AnalysisResult, notes: Notebook) -> Section:
    package = result.package
    title = _("%(title)s（%(id)s，版本 %(version)s）") % {
        "title": title_of(package),
        "id": package.id,
        "version": package.version,
    }
    blocks: list[Block] = [
        labelled(_("规则包"), title),
        labelled(_("法律资料核对至"), spoken_day(package.facts_date)),
        labelled(_("分析引擎版本"), result.engine_version),
    ]
    if package.sha256:
        blocks.insert(1, labelled(_("规则包内容（SHA-256）"), package.sha256[:16]))
    if package.not_covered:
        blocks.append(text(_("规则包未涵盖："), style=Style.WARNING))
        blocks.extend(text(item, style=Style.ITEM) for item in package.not_covered)
    return Section("package", _("规则包与适用范围"), tuple(blocks))
