"""真实性、合法性、关联性: what each paper's form means for it, once for every paper."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.evidence.weighing import FLAG_REASONS
from litigation.analysis.values.facts import DocumentKind
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Section, Style
from litigation.reports.pen import lines, row, table, text
from litigation.reports.sections.evidence_words import OF_THE_PLACE
from litigation.words import EVIDENCE_FLAGS, word

# In the order in which a court would ask; of one place only: those of evidence_words.
FORMS = tuple(flag for flag in EVIDENCE_FLAGS if flag not in (*OF_THE_PLACE, "admission"))


def section(result: AnalysisResult, notes: Notebook) -> Section | None:
    """None where no paper has anything to be said about its form."""
    flags = _flags(result)
    alike: dict[tuple[str, ...], list[str]] = {}
    for one in result.documents:
        if flags.get(one.document) and one.kind is not DocumentKind.JUDGMENT:
            alike.setdefault(flags[one.document], []).append(one.name)
    if not alike:
        return None
    columns = (Column(_("文件"), 4), Column(_("形式"), 2), Column(_("质证要点"), 5))
    rows = [_row(names, same) for same, names in alike.items()]
    told = text(
        _(
            "依证据规定第87条，就真实性、合法性、关联性列出；要点相同的文件列在一行，各自证明什么见要件与证据矩阵。"
            "未列出的材料未见形式上的疑点，质证时仍须出示原件（第61条）。"
        ),
        style=Style.QUIET,
    )
    return Section("qualities", _("证据形式与质证要点"), (told, table(columns, rows)))


def _flags(result: AnalysisResult) -> dict[str, tuple[str, ...]]:
    """The flags of each paper wherever it is used."""
    found: dict[str, set[str]] = {}
    for element in result.matrix:
        for item in element.evidence:
            found.setdefault(item.citation.document, set()).update(item.flags)
    return {paper: tuple(flag for flag in FORMS if flag in seen) for paper, seen in found.items()}


def _row(names: list[str], flags: tuple[str, ...]) -> Row:
    told = points()
    return row(
        lines(names),
        lines([word(EVIDENCE_FLAGS, flag) for flag in flags]),
        lines([told[flag] for flag in flags if flag in told]),
    )


def points() -> dict[str, str]:
    """What each flag means for authenticity, legality or relevance, by flag."""
    return {
        **{flag: _(reason) for flag, reason in FLAG_REASONS.items()},
        "ocr": _("真实性：入卷的是扫描件或照片，质证时出示原件（证据规定第61条）"),
        "seal_unchecked": _("真实性：签字、盖章未能自动核对，请对照原件"),
        "party_statement": _(
            "当事人陈述，不能单独作为认定依据（证据规定第90条）；于己不利的除外（第3条）"
        ),
        "partly_unreadable": _("真实性：部分内容未能辨认，以原件为准"),
        "invoice_only": _("关联性：发票本身不能证明交付"),
    }
